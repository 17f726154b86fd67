"""Scores the embedded world model on the labelled corpus, by verdict and by line, with 95 % intervals.

    python -m tests.races.score [FOLDER]

By line a racy program counts as found only when each expected pair is reported on its lines and nothing is reported
elsewhere. An ``unknown`` verdict reports no race; how many programs got one is said beside the table.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pcwm_core.outcomes import Verdict
from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.races.fixtures import CORPUS, MIN_CONFIDENCE, Fixture, Label, corpus, judge

Z_95 = 1.959964


@dataclass(frozen=True)
class Scored:
    """One program with its prediction, reduced to what is counted."""

    fixture: Fixture
    predicted: Verdict
    on_the_lines: bool


@dataclass(frozen=True)
class Confusion:
    """A two by two table; a race is the positive class."""

    tp: int = 0
    fn: int = 0
    tn: int = 0
    fp: int = 0

    def __add__(self, other: Confusion) -> Confusion:
        return Confusion(self.tp + other.tp, self.fn + other.fn, self.tn + other.tn, self.fp + other.fp)

    @staticmethod
    def of(label: Label, found: bool) -> Confusion:
        if label == "race":
            return Confusion(tp=int(found), fn=int(not found))
        return Confusion(tn=int(not found), fp=int(found))


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % score interval of a proportion (Wilson 1927); of nothing, everything is possible."""
    if of == 0:
        return 0.0, 1.0
    share = hits / of
    centre = share + Z_95**2 / (2 * of)
    spread = Z_95 * (share * (1 - share) / of + Z_95**2 / (4 * of**2)) ** 0.5
    scale = 1 + Z_95**2 / of
    return (centre - spread) / scale, (centre + spread) / scale


def score(fixtures: Iterable[Fixture]) -> list[Scored]:
    model = EmbeddedWorldModel()
    scored = []
    for fixture in fixtures:
        prediction = model.predict_races(read(fixture.text, fixture.name)).at_least(MIN_CONFIDENCE)
        scored.append(Scored(fixture, prediction.verdict, not judge(fixture, prediction).line))
    return scored


def by_verdict(scored: Iterable[Scored]) -> Confusion:
    return sum((Confusion.of(s.fixture.label, s.predicted == "race") for s in scored), Confusion())


def by_line(scored: Iterable[Scored]) -> Confusion:
    """A race on the wrong lines is one that was not found."""
    return sum(
        (
            Confusion.of(
                s.fixture.label, s.predicted == "race" and (s.on_the_lines or s.fixture.label == "no-race")
            )
            for s in scored
        ),
        Confusion(),
    )


def _share(hits: int, of: int) -> str:
    if of == 0:
        return "-"
    low, high = wilson(hits, of)
    return f"{hits / of:.3f} [{low:.2f}, {high:.2f}]"


def _row(name: str, how: str, confusion: Confusion) -> tuple[str, ...]:
    tp, fn, tn, fp = confusion.tp, confusion.fn, confusion.tn, confusion.fp
    counts = tuple(str(count) for count in (tp, fn, tn, fp))
    return name, how, *counts, _share(tp + tn, tp + fn + tn + fp), _share(tp, tp + fp), _share(tp, tp + fn)


def table(scored: list[Scored]) -> Table:
    result = Table(title=f"{len(scored)} programs", title_justify="left")
    result.add_column("class", no_wrap=True)
    result.add_column("by", no_wrap=True)
    for column in ("TP", "FN", "TN", "FP", "accuracy [95 %]", "precision [95 %]", "recall [95 %]"):
        result.add_column(column, justify="right", no_wrap=True)
    groups: dict[str, list[Scored]] = defaultdict(list)
    for entry in scored:
        groups[entry.fixture.group].append(entry)
    for name, entries in sorted(groups.items()):
        result.add_row(*_row(name, "verdict", by_verdict(entries)))
        result.add_row(*_row("", "line", by_line(entries)))
    result.add_section()
    result.add_row(*_row("all", "verdict", by_verdict(scored)))
    result.add_row(*_row("", "line", by_line(scored)))
    return result


def main() -> None:
    root = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else CORPUS
    scored = score(corpus(root))
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print(table(scored))
    console.print(f"unknown: {sum(s.predicted == 'unknown' for s in scored)} of {len(scored)}")
    for entry in scored:
        wrong = entry.predicted != entry.fixture.label
        if wrong or not entry.on_the_lines:
            where = f"predicted {entry.predicted}" if wrong else "other lines"
            console.print(f"  {entry.fixture.name}: {entry.fixture.label}, {where}", highlight=False)


if __name__ == "__main__":
    main()
