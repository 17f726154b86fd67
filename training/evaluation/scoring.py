"""Scores: labelled programs through a predictor, counted by verdict, by line, and by line with access kind.

*By verdict* the label alone counts. *By line* a racy program counts as found only when the racing pair was reported on
its lines, and *by kind* when each side does what it is labelled to do as well (`judging.judge` says exactly when); a
race-free program counts as at the verdict. A program whose lines are not labelled is left out of the levels that need
them.

``unknown`` reports no race, and is counted so: a racy program is a false negative, a race-free one a true negative.
Because that flatters a predictor that abstains on race-free programs, two more figures are given, as is usual for data
race tools: the **support rate**, the share of programs that got an answer, and the **adjusted F1**, the F1 of the
answered programs times the support rate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import Literal

import msgspec

from pcwm_core.outcomes import FilePrediction, Race, Verdict
from pcwm_core.source import read
from pcwm_core.worldmodel.protocol import WorldModel
from training.evaluation.baselines import Baseline
from training.evaluation.judging import Judgement, has_kinds, has_lines, judge
from training.evaluation.programs import LabelledProgram
from training.evaluation.statistics import Confusion, Rate, proportion, quantile
from training.evaluation.verdicts import Verdict as ToolVerdict

Level = Literal["verdict", "line", "kind"]
LEVELS: tuple[Level, ...] = ("verdict", "line", "kind")


class Scored(msgspec.Struct, frozen=True):
    """One program with what a predictor said of it, reduced to what is counted."""

    program: LabelledProgram
    verdict: Verdict
    on_lines: bool | None = None
    """The lines are right; None where they are not labelled, or the predictor names none."""
    on_kinds: bool | None = None
    elapsed_ms: float = 0.0
    """Reading and predicting; wall time."""
    races: tuple[Race, ...] = ()
    """All distinct ones that were predicted, whatever their confidence."""
    judgement: Judgement | None = None

    @property
    def answered(self) -> bool:
        return self.verdict != "unknown"

    def found(self, level: Level) -> bool | None:
        """Whether a race was reported, on the right lines where the level asks for it; None if that cannot be said."""
        raced = self.verdict == "race"
        if level == "verdict":
            return raced
        right = self.on_lines if level == "line" else self.on_kinds
        if right is None:
            return None
        return raced and (right or self.program.label == "no-race")


class Score(msgspec.Struct, frozen=True):
    """The figures of one level."""

    level: Level
    confusion: Confusion
    accuracy: Rate
    precision: Rate
    recall: Rate
    specificity: Rate
    f1: Rate
    abstentions: int
    support_rate: Rate
    adjusted_f1: float | None


class Times(msgspec.Struct, frozen=True):
    """Milliseconds a program, nearest rank."""

    p50: float
    p95: float
    p99: float


def predict_all(
    programs: Iterable[LabelledProgram], model: WorldModel, min_confidence: float, advance: Callable[[], None]
) -> list[Scored]:
    """Let a world model judge all programs; ``advance`` is called after each."""
    scored = []
    for program in programs:
        started = perf_counter()
        prediction = model.predict_races(read(program.text, program.name))
        elapsed_ms = (perf_counter() - started) * 1000
        scored.append(score_prediction(program, prediction, min_confidence, elapsed_ms))
        advance()
    return scored


def score_prediction(
    program: LabelledProgram, prediction: FilePrediction, min_confidence: float, elapsed_ms: float
) -> Scored:
    """One prediction with the races of at least that confidence."""
    listed = prediction.at_least(min_confidence)
    judgement = judge(program, listed)
    return Scored(
        program=program,
        verdict=listed.verdict,
        on_lines=not judgement.line if has_lines(program) else None,
        on_kinds=not judgement.kind if has_kinds(program) else None,
        elapsed_ms=elapsed_ms,
        races=prediction.distinct_races,
        judgement=judgement,
    )


def score_baseline(program: LabelledProgram, baseline: Baseline) -> Scored:
    """A baseline names no lines."""
    return Scored(program, baseline(program.text))


def score_tool(program: LabelledProgram, seen: ToolVerdict) -> Scored:
    """The real tool as a predictor: a race if any run showed one, unknown where the runs say nothing.

    It reports whatever it meets, so one of the pairs has to be a labelled one; of access kinds nothing is kept.
    """
    if not seen.tells:
        return Scored(program, "unknown", False if has_lines(program) else None)
    verdict: Verdict = "race" if seen.raced else "no-race"
    return Scored(program, verdict, _seen_on_lines(program, seen))


def _seen_on_lines(program: LabelledProgram, seen: ToolVerdict) -> bool | None:
    if not has_lines(program):
        return None
    if program.pairs:
        named = {(min(pair.lines), max(pair.lines)) for pair in program.pairs}
        return not named.isdisjoint(seen.pairs)
    marked = {
        (min(a.line, b.line), max(a.line, b.line))
        for a in program.marks
        for b in program.marks
        if a.group == b.group and (a is not b or a.with_itself)
    }
    return not marked.isdisjoint(seen.pairs)


def confusion(scored: Iterable[Scored], level: Level) -> Confusion:
    """The counts of a level, over the programs that can be judged at it."""
    total = Confusion()
    for entry in scored:
        found = entry.found(level)
        if found is not None:
            total += Confusion.of(entry.program.label, found)
    return total


def score(scored: Sequence[Scored], level: Level) -> Score | None:
    """All figures of a level; None when no racy program can be judged at a level that needs lines."""
    judged = [entry for entry in scored if entry.found(level) is not None]
    if level != "verdict" and all(entry.program.label == "no-race" for entry in judged):
        return None
    counts = confusion(judged, level)
    answered = [entry for entry in judged if entry.answered]
    support = proportion(len(answered), len(judged))
    f1_answered = confusion(answered, level).f1.value
    return Score(
        level=level,
        confusion=counts,
        accuracy=counts.accuracy,
        precision=counts.precision,
        recall=counts.recall,
        specificity=counts.specificity,
        f1=counts.f1,
        abstentions=len(judged) - len(answered),
        support_rate=support,
        adjusted_f1=None if f1_answered is None else f1_answered * len(answered) / len(judged),
    )


def times(scored: Sequence[Scored]) -> Times:
    elapsed = [entry.elapsed_ms for entry in scored]
    return Times(*(round(quantile(elapsed, share), 3) for share in (0.5, 0.95, 0.99)))
