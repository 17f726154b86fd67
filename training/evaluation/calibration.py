"""Calibration: of what is said with probability p, does a share of p hold?

Two questions are measured. Of each *race* that was predicted, listed or not: is it on a labelled pair of lines? Of each
*program*: does it race, when the model's probability of it is that of its most certain race?
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from training.evaluation.judging import has_lines, is_labelled
from training.evaluation.scoring import Scored
from training.evaluation.statistics import Rate, proportion

BINS = 10

#: What is taken for the probability of a race when none was predicted: what is left of the surest confidence.
SILENCE = 0.03
#: And when the verdict is ``unknown``.
IGNORANCE = 0.5


class Statement(msgspec.Struct, frozen=True):
    """A probability that was stated, and whether the thing holds."""

    confidence: float
    held: bool


class Bin(msgspec.Struct, frozen=True):
    """The statements with a confidence of at least ``low`` and less than ``high`` (the last bin: at most)."""

    low: float
    high: float
    n: int
    stated: float
    """Mean confidence."""
    observed: Rate


class Calibration(msgspec.Struct, frozen=True):
    """How stated and observed probability agree."""

    n: int
    brier: float | None
    """Mean squared difference of the confidence and 1 (held) or 0 (Brier 1950); None of nothing."""
    expected_error: float | None
    """Expected calibration error: mean of \\|stated - observed\\| over the bins, each weighted by its n."""
    bins: tuple[Bin, ...]
    """Only those with statements in them."""


class Lean(msgspec.Struct, frozen=True):
    """The races that rest on assumptions of one kind and were given one confidence."""

    kind: str
    """Kinds joined by `` + `` where a race rests on several; `` none`` where on nothing unseen."""
    stated: float
    n: int
    held: int
    observed: Rate


def race_statements(scored: Sequence[Scored]) -> list[Statement]:
    """One for each distinct predicted race of the programs whose lines are labelled."""
    return [
        Statement(race.confidence, is_labelled(entry.program, race))
        for entry in scored
        if has_lines(entry.program)
        for race in entry.races
    ]


def program_statements(scored: Sequence[Scored]) -> list[Statement]:
    """One for each program."""
    return [Statement(probability_of_race(entry), entry.program.label == "race") for entry in scored]


def probability_of_race(entry: Scored) -> float:
    """That of the most certain race; of none, `SILENCE`, or `IGNORANCE` if the verdict is ``unknown``."""
    if entry.verdict == "unknown":
        return IGNORANCE
    return max((race.confidence for race in entry.races), default=SILENCE)


def calibrate(statements: Sequence[Statement]) -> Calibration:
    """The measures over ten bins of equal width."""
    n = len(statements)
    if n == 0:
        return Calibration(0, None, None, ())
    groups: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[min(BINS - 1, int(statement.confidence * BINS + 1e-9))].append(statement)
    bins = tuple(
        Bin(
            low=index / BINS,
            high=(index + 1) / BINS,
            n=len(found),
            stated=sum(s.confidence for s in found) / len(found),
            observed=proportion(sum(s.held for s in found), len(found)),
        )
        for index, found in sorted(groups.items())
    )
    brier = sum((s.confidence - s.held) ** 2 for s in statements) / n
    error = sum(b.n * abs(b.stated - (b.observed.value or 0.0)) for b in bins) / n
    return Calibration(n, brier, error, bins)


def leans(scored: Sequence[Scored]) -> list[Lean]:
    """For each kind of assumption and each confidence that was given for it, how many of the races held."""
    groups: dict[tuple[str, float], list[bool]] = defaultdict(list)
    for entry in scored:
        if not has_lines(entry.program):
            continue
        for race in entry.races:
            kind = " + ".join(sorted(set(race.assumption_kinds))) or "none"
            groups[kind, race.confidence].append(is_labelled(entry.program, race))
    return [
        Lean(kind, stated, len(held), sum(held), proportion(sum(held), len(held)))
        for (kind, stated), held in sorted(groups.items())
    ]
