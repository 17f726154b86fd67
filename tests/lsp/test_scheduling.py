"""Latest-only scheduling and debounce, on a clock that the test turns."""

from __future__ import annotations

import heapq
import itertools
from collections import deque
from collections.abc import Callable

import pytest

from pcwm_lsp.scheduling import Debounce, LatestOnly


class ManualTimer:
    def __init__(self, callback: Callable[[], object]) -> None:
        self.callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        self.callback = None


class ManualClock:
    def __init__(self) -> None:
        self.now = 0.0
        self.timers: list[tuple[float, int, ManualTimer]] = []
        self._order = itertools.count()

    def time(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], object]) -> ManualTimer:
        timer = ManualTimer(callback)
        heapq.heappush(self.timers, (self.now + delay, next(self._order), timer))
        return timer

    def advance(self, seconds: float) -> None:
        end = self.now + seconds
        while self.timers and self.timers[0][0] <= end:
            self.now, _, timer = heapq.heappop(self.timers)
            if timer.callback is not None:
                timer.callback()
        self.now = end


class Bench:
    """A scheduler whose jobs end when the test says so."""

    def __init__(self, debounce: Debounce) -> None:
        self.clock = ManualClock()
        self.started: list[tuple[str, float]] = []
        self.scheduler = LatestOnly(self.clock, self._start, debounce)

    def _start(self, key: str) -> None:
        self.started.append((key, round(self.clock.now, 6)))

    def finish(self, key: str, seconds: float) -> None:
        self.clock.advance(seconds)
        self.scheduler.finished(key, seconds)


@pytest.fixture
def at_once() -> Bench:
    return Bench(Debounce.fixed(0))


def test_without_debounce_a_change_starts_at_once(at_once: Bench) -> None:
    at_once.scheduler.changed("a")
    assert at_once.started == [("a", 0.0)]


def test_changes_during_an_analysis_become_one_later_analysis(at_once: Bench) -> None:
    for _ in range(10):
        at_once.scheduler.changed("a")
        at_once.clock.advance(0.01)
    assert at_once.started == [("a", 0.0)]
    at_once.finish("a", 0.0)
    assert at_once.started == [("a", 0.0), ("a", 0.1)]
    at_once.finish("a", 0.1)
    assert at_once.scheduler.idle


def test_documents_take_turns(at_once: Bench) -> None:
    for key in ("a", "b", "a", "c", "b"):
        at_once.scheduler.changed(key)
    for key in ("a", "b", "a", "c"):
        assert at_once.started[-1][0] == key
        at_once.finish(key, 0.1)
    assert at_once.scheduler.idle


def test_a_forgotten_document_is_not_started(at_once: Bench) -> None:
    at_once.scheduler.changed("a")
    at_once.scheduler.changed("b")
    at_once.scheduler.forget("b")
    at_once.scheduler.forget("a")
    at_once.finish("a", 0.1)
    assert [key for key, _ in at_once.started] == ["a"]
    assert at_once.scheduler.idle


def test_a_fixed_debounce_counts_from_the_last_change() -> None:
    bench = Bench(Debounce(fraction=0, floor=0.1, ceiling=0.3))
    bench.scheduler.changed("a")
    bench.clock.advance(0.06)
    bench.scheduler.changed("a")
    bench.clock.advance(0.09)
    assert bench.started == []
    bench.clock.advance(0.02)
    assert bench.started == [("a", 0.16)]


def test_typing_on_cannot_put_an_analysis_off_for_longer_than_the_ceiling() -> None:
    bench = Bench(Debounce(fraction=0, floor=0.1, ceiling=0.3))
    for _ in range(7):
        bench.scheduler.changed("a")
        bench.clock.advance(0.05)
    assert bench.started == [("a", 0.3)]


def test_a_forgotten_document_does_not_start_after_its_debounce() -> None:
    bench = Bench(Debounce.fixed(0.1))
    bench.scheduler.changed("a")
    bench.scheduler.forget("a")
    bench.clock.advance(1)
    assert bench.started == []


def test_a_request_ends_the_debounce() -> None:
    bench = Bench(Debounce.fixed(0.2))
    bench.scheduler.changed("a")
    bench.clock.advance(0.05)
    bench.scheduler.hurry("a")
    bench.scheduler.hurry("unknown")
    bench.clock.advance(1)
    assert bench.started == [("a", 0.05)]


def test_the_delay_follows_the_latency_of_the_document() -> None:
    bench = Bench(Debounce(fraction=0.5, floor=0, ceiling=0.3))
    bench.scheduler.changed("slow")
    bench.finish("slow", 0.4)
    bench.scheduler.changed("quick")
    bench.finish("quick", 0.01)
    start = bench.clock.now
    bench.scheduler.changed("slow")
    bench.scheduler.changed("quick")
    bench.clock.advance(0.005)
    assert bench.started[-1] == ("quick", round(start + 0.005, 6))
    bench.finish("quick", 0.01)
    bench.clock.advance(0.3)
    assert bench.started[-1] == ("slow", round(start + 0.2, 6))


@pytest.mark.parametrize(
    ("latencies", "delay"),
    [([], 0.0), ([0.02], 0.01), ([2.0, 0.02], 0.01), ([5, 5, 5], 0.3)],
    ids=["nothing known", "quick", "slow first analysis", "always slow"],
)
def test_the_delay_is_a_fraction_of_the_recent_latency_between_bounds(
    latencies: list[float], delay: float
) -> None:
    assert Debounce(fraction=0.5, floor=0, ceiling=0.3).delay(deque(latencies)) == pytest.approx(delay)
