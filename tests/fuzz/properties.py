"""What holds for every prediction, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from pcwm_core.outcomes import FilePrediction, Race, file_verdict
from pcwm_core.races.rules import RULES
from pcwm_core.source.text import Position, SourceText

LISTED = 0.5


def violations(prediction: FilePrediction, text: SourceText) -> list[str]:
    """Everything about the prediction that cannot be right; empty for a good one."""
    return [*_outside(prediction, text), *_inconsistent(prediction), *_lost_in_json(prediction)]


def _outside(prediction: FilePrediction, text: SourceText) -> Iterator[str]:
    """Ranges that do not lie in the text."""

    def inside(start: Position, end: Position) -> bool:
        return start <= end and all(text.position(text.offset(place)) == place for place in (start, end))

    for region in prediction.regions:
        if not inside(region.start, region.end):
            yield f"region {region.start}..{region.end} lies outside the text"
        if region.head is None or not inside(region.head.start, region.head.end):
            yield f"the head {region.head} of a region lies outside the text"
    for problem in prediction.problems:
        if not inside(Position(problem.line, problem.column), Position(problem.end_line, problem.end_column)):
            yield f"{problem} lies outside the text"
    for race in prediction.races:
        for location in race.locations:
            if not inside(location.span.start, location.span.end):
                yield f"{location} lies outside the text"
        if race.declaration is not None and not inside(race.declaration, race.declaration):
            yield f"declaration {race.declaration} lies outside the text"
        for fix in race.fixes:
            edits = sorted((edit.start, edit.end) for edit in fix.edits)
            if not edits or not all(inside(*edit) for edit in edits):
                yield f"{fix} edits outside the text"
            if any(one[1] > two[0] for one, two in pairwise(edits)):
                yield f"{fix} edits the same text twice"
    lines = len(text.line_starts)
    steps = [step for region in prediction.regions for step in region.trace]
    steps += [step for race in prediction.races for step in race.trace]
    for step in steps:
        if not all(1 <= line <= lines for line in step.lines):
            yield f"{step} speaks of lines outside the text"


def _inconsistent(prediction: FilePrediction) -> Iterator[str]:
    """Parts of the prediction that contradict each other."""
    regions, races = prediction.regions, prediction.races
    ranges = [(region.start, region.end) for region in regions]
    if ranges != sorted(set(ranges)):
        yield "regions are not in order, or one is there twice"
    listed = tuple(race for race in races if race.confidence >= LISTED)
    if prediction.verdict != file_verdict(listed, regions):
        yield f"verdict {prediction.verdict} with {len(listed)} listed races"
    for index, region in enumerate(regions):
        if (region.verdict == "race") != any(race.region == index for race in listed):
            yield f"region {index} says {region.verdict}, its races say otherwise"
        if (region.verdict == "unknown") != bool(region.reason):
            yield f"region {index} says {region.verdict} with reason {region.reason!r}"
        if not region.trace:
            yield f"region {index} has no trace"
    for race in races:
        yield from _odd_race(race, len(regions))


def _odd_race(race: Race, regions: int) -> Iterator[str]:
    if race.rule not in RULES:
        yield f"unknown rule {race.rule}"
    if len(race.locations) < 2 or race.locations[0].access != "write":
        yield f"{race.rule} has no racing pair: {race.locations}"
    if not 0.0 <= race.confidence <= 1.0:
        yield f"confidence {race.confidence}"
    if race.region is None or not 0 <= race.region < regions:
        yield f"region number {race.region} of {regions}"
    if not race.message or not race.trace or not race.variable:
        yield f"a race without message, trace or variable: {race}"


def _lost_in_json(prediction: FilePrediction) -> Iterator[str]:
    if msgspec.json.decode(msgspec.json.encode(prediction), type=FilePrediction) != prediction:
        yield "JSON does not hold the prediction"


def timeless(prediction: FilePrediction) -> FilePrediction:
    """The prediction without what differs from run to run."""
    return msgspec.structs.replace(prediction, elapsed_ms=0.0)
