"""When the newest state of a document is analysed: debounce, and never more than the latest.

There is one analysis at a time and at most one waiting per document. A change that comes while its document waits or
runs adds nothing to a queue: the job that starts next takes whatever is newest then, so a backlog cannot form.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from statistics import median_low
from typing import Protocol

import msgspec

_RECENT = 5
"""Analyses that count as recent. The lower median of them forgets the slow first one of a large file at once."""


class Timer(Protocol):
    def cancel(self) -> None: ...


class Clock(Protocol):
    """The part of an asyncio event loop that scheduling needs. Times are in seconds."""

    def time(self) -> float: ...

    def call_later(self, delay: float, callback: Callable[[], object], /) -> Timer: ...


class Debounce(msgspec.Struct, frozen=True):
    """How long to wait after a change for the next one: a fraction of the recent latency between two bounds.

    Editors debounce on their own (Neovim by 150 ms), so the wait must be short where analysis is quick. Seconds.
    """

    fraction: float = 0.5
    floor: float = 0.0
    ceiling: float = 0.3

    @classmethod
    def fixed(cls, seconds: float) -> Debounce:
        return cls(fraction=0.0, floor=seconds, ceiling=seconds)

    def delay(self, latencies: deque[float]) -> float:
        expected = median_low(latencies) if latencies else 0.0
        return min(max(self.floor, self.fraction * expected), self.ceiling)


class LatestOnly:
    """Starts jobs by ``start(key)``, one at a time. Belongs to one thread.

    ``start`` must arrange that `finished` is called with the same key once the job is over, not from within itself.
    """

    def __init__(self, clock: Clock, start: Callable[[str], None], debounce: Debounce) -> None:
        self.debounce = debounce
        self._clock = clock
        self._start = start
        self._running: str | None = None
        self._ready: dict[str, None] = {}
        self._waiting: dict[str, tuple[Timer, float]] = {}
        """Per key its timer, and when the first change came that it makes wait."""
        self._latencies: dict[str, deque[float]] = {}

    @property
    def idle(self) -> bool:
        return self._running is None and not self._ready and not self._waiting

    def changed(self, key: str) -> None:
        """There is a newer state of ``key``. It starts after the debounce, counted anew from each change.

        Typing on cannot put the start off for longer than the debounce's ceiling.
        """
        if key in self._ready:
            return
        now = self._clock.time()
        since = now
        if key in self._waiting:
            timer, since = self._waiting.pop(key)
            timer.cancel()
        delay = self.debounce.delay(self._latencies.get(key, deque()))
        delay = min(delay, since + self.debounce.ceiling - now)
        if delay <= 0:
            self._enqueue(key)
        else:
            self._waiting[key] = (self._clock.call_later(delay, lambda: self.hurry(key)), since)

    def hurry(self, key: str) -> None:
        """Somebody waits for ``key``: end its debounce now."""
        if key in self._waiting:
            self._waiting.pop(key)[0].cancel()
            self._enqueue(key)

    def finished(self, key: str, seconds: float) -> None:
        """The job that `start` was called for is over; ``seconds`` is how long it took."""
        self._running = None
        if key in self._latencies:
            self._latencies[key].append(seconds)
        self._start_next()

    def forget(self, key: str) -> None:
        """The document is closed: what waits is dropped. A job that runs ends by itself."""
        self._ready.pop(key, None)
        self._latencies.pop(key, None)
        if key in self._waiting:
            self._waiting.pop(key)[0].cancel()

    def _enqueue(self, key: str) -> None:
        self._ready[key] = None
        self._latencies.setdefault(key, deque(maxlen=_RECENT))
        self._start_next()

    def _start_next(self) -> None:
        if self._running is None and self._ready:
            self._running = next(iter(self._ready))
            del self._ready[self._running]
            self._start(self._running)
