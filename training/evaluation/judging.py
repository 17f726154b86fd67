"""Is a prediction right? By verdict, by line, by line with access kind, and (marks only) by rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from pcwm_core.outcomes import FilePrediction, Location, Race
from training.evaluation.programs import LabelledProgram, LinePair, Mark

MIN_CONFIDENCE = 0.5
"""A race of less is not listed, by the command line's default and here."""

Pair = tuple[Mark, Mark]


class Judgement(msgspec.Struct, frozen=True):
    """What is wrong with a prediction, by level; an empty tuple is a pass. A later level implies the earlier ones."""

    verdict: tuple[str, ...]
    line: tuple[str, ...]
    kind: tuple[str, ...]
    rule: tuple[str, ...]


def judge(program: LabelledProgram, prediction: FilePrediction) -> Judgement:
    """Compare a prediction, already cut at the minimum confidence, with what the labels say.

    ``verdict``: the file's verdict is the label. ``line``: each expected place is on a line of a reported pair whose
    both sides lie on marked lines, and no pair lies elsewhere. ``kind``: the same with what each side does.
    ``rule``: the same with rule, variable and columns, too.

    A manifest names racing pairs but not all of them: there one reported pair has to be a named one, the others may
    lie anywhere, and rules are not judged. Without line labels only the verdict is judged.
    """
    verdict = []
    if prediction.verdict != program.label:
        verdict.append(f"the label is {program.label}, predicted {prediction.verdict}")
    if program.pairs:
        return Judgement(
            verdict=tuple(verdict),
            line=tuple(_unnamed(program, prediction, _is_on_pair)),
            kind=tuple(_unnamed(program, prediction, _does_as_pair)),
            rule=(),
        )
    if program.label == "race" and not program.marks:
        return Judgement(tuple(verdict), (), (), ())
    races = prediction.races
    return Judgement(
        verdict=tuple(verdict),
        line=tuple(_mismatches(program, {race: line_pairs(program, race) for race in races})),
        kind=tuple(_mismatches(program, {race: _kind_pairs(program, race) for race in races})),
        rule=tuple(_mismatches(program, {race: _exact_pairs(program, race) for race in races})),
    )


def is_labelled(program: LabelledProgram, race: Race) -> bool:
    """Whether a reported race lies on the lines of a labelled one."""
    if program.pairs:
        return any(_is_on_pair(pair, race) for pair in program.pairs)
    return bool(line_pairs(program, race))


def has_lines(program: LabelledProgram) -> bool:
    """Whether the program can be judged by line: where it races is labelled, or it does not race."""
    return program.label == "no-race" or bool(program.marks or program.pairs)


def has_kinds(program: LabelledProgram) -> bool:
    """Whether the program can be judged by access kind, too."""
    return has_lines(program) and all(pair.accesses is not None for pair in program.pairs)


def line_pairs(program: LabelledProgram, race: Race) -> list[Pair]:
    """The pairs of marks on whose lines the racing pair lies."""
    return _pairs(program.marks, race, Mark.on_line)


def _kind_pairs(program: LabelledProgram, race: Race) -> list[Pair]:
    """The pairs of marks on whose lines the racing pair lies, and that do what it does."""
    return _pairs(program.marks, race, Mark.of_kind)


def _exact_pairs(program: LabelledProgram, race: Race) -> list[Pair]:
    """The pairs of marks that describe the racing pair: rule, variable, columns and accesses."""
    return _pairs(tuple(mark for mark in program.marks if mark.names(race)), race, Mark.holds)


def _pairs(marks: tuple[Mark, ...], race: Race, matches: Callable[[Mark, Location], bool]) -> list[Pair]:
    one, other = race.locations[:2]
    return [
        (first, second)
        for first in marks
        if matches(first, one)
        for second in marks
        if matches(second, other)
        if first.group == second.group and (first is not second or first.with_itself)
    ]


def _mismatches(program: LabelledProgram, pairs: dict[Race, list[Pair]]) -> Iterator[str]:
    covered = {id(mark) for found in pairs.values() for pair in found for mark in pair}
    instead = {mark.group for mark in program.marks if mark.role == "or" and id(mark) in covered}
    for mark in program.marks:
        if mark.role == "expected" and id(mark) not in covered and mark.group not in instead:
            yield f"not reported: {mark}"
    for race, found in pairs.items():
        if not found:
            yield f"not expected: {describe(race)}"


def _unnamed(
    program: LabelledProgram, prediction: FilePrediction, matches: Callable[[LinePair, Race], bool]
) -> Iterator[str]:
    if not any(matches(pair, race) for pair in program.pairs for race in prediction.races):
        lines = "; ".join(f"{pair.lines[0]} and {pair.lines[1]}" for pair in program.pairs)
        yield f"not reported: lines {lines}"


def _is_on_pair(pair: LinePair, race: Race) -> bool:
    one, other = race.locations[:2]
    return one.path is None and other.path is None and sorted((one.line, other.line)) == sorted(pair.lines)


def _does_as_pair(pair: LinePair, race: Race) -> bool:
    if not _is_on_pair(pair, race) or pair.accesses is None:
        return False
    reported = sorted((place.line, place.access) for place in race.locations[:2])
    return reported == sorted(zip(pair.lines, pair.accesses, strict=True))


def describe(race: Race) -> str:
    """A race on one line: ``12:5 write, 13:9 read missing-private t (0.95)``."""
    places = ", ".join(f"{place.line}:{place.column} {place.access}" for place in race.locations[:2])
    return f"{places} {race.rule} {race.variable} ({race.confidence:.2f})"
