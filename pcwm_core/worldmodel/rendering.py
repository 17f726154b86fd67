"""From an analysis, which knows places, to an outcome, which knows the lines and columns of one snapshot."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pcwm_core.outcomes import Callee, Edit, Fix, Location, Race, Region, Step
from pcwm_core.races.analysis import NamedAccess, NamedRace, RegionAnalysis
from pcwm_core.races.explain import TraceStep
from pcwm_core.races.fixes import PlacedEdit, Proposal
from pcwm_core.source.buffer import Snapshot
from pcwm_core.source.syntax import Chunk, Place
from pcwm_core.source.text import Position

_Anchor = tuple[Chunk, Position | None]


class RenderedRegion(msgspec.Struct, frozen=True, eq=False):
    """A region and its races in lines and columns, with the positions of the chunks that they were made for."""

    region: Region
    races: tuple[Race, ...]
    place: Place
    anchors: tuple[_Anchor, ...]

    def still_stands(self, snapshot: Snapshot) -> bool:
        """Whether every chunk begins at the same line and column, so that the outcome holds as it is."""
        if any(_begin(chunk, snapshot) != position for chunk, position in self.anchors):
            return False
        return _broken(self.place, snapshot) == self.region.broken


def render(analysis: RegionAnalysis, snapshot: Snapshot) -> RenderedRegion | None:
    """None when the region is no longer in the snapshot."""
    region = _region(analysis, snapshot)
    if region is None:
        return None
    races = tuple(race for named in analysis.races if (race := _race(named, snapshot)) is not None)
    chunks = dict.fromkeys(place.chunk for place in _places(analysis))
    anchors = tuple((chunk, _begin(chunk, snapshot)) for chunk in chunks)
    return RenderedRegion(region, races, analysis.place, anchors)


def _begin(chunk: Chunk, snapshot: Snapshot) -> Position | None:
    start = Place(chunk, 0, 0)
    absolute = snapshot.absolute(start)
    if absolute is not None:
        return snapshot.text.position(absolute[0])
    found = snapshot.elsewhere(start)
    return found[1].start if found is not None else None


def _broken(place: Place, snapshot: Snapshot) -> bool:
    absolute = snapshot.absolute(place)
    return absolute is not None and snapshot.broken(*absolute)


def _places(analysis: RegionAnalysis) -> Iterator[Place]:
    yield analysis.place
    for step in analysis.trace:
        yield from step.places
    for race in analysis.races:
        for side in race.sides:
            yield side.place
            if side.inner is not None:
                yield side.inner.place
        for step in race.trace:
            yield from step.places
        for proposal in race.fixes:
            for edit in proposal.edits:
                yield edit.place
        if race.declaration is not None:
            yield race.declaration


def _steps(trace: tuple[TraceStep, ...], snapshot: Snapshot) -> tuple[Step, ...]:
    def line(place: Place) -> int | str | None:
        span = snapshot.span(place)
        if span is not None:
            return span.start.line
        found = snapshot.elsewhere(place)
        return f"{_file_name(found[0])}:{found[1].start.line}" if found is not None else None

    return tuple(Step(step.kind, *step.render(line)) for step in trace)


def _sentences(trace: tuple[Step, ...]) -> str:
    return "\n".join(step.text for step in trace)


def _region(analysis: RegionAnalysis, snapshot: Snapshot) -> Region | None:
    span = snapshot.span(analysis.place)
    if span is None:
        return None
    trace = _steps(analysis.trace, snapshot)
    return Region(
        directive=analysis.directive.name,
        start=span.start,
        end=span.end,
        verdict=analysis.verdict,
        reason=analysis.reason,
        reasoning=_sentences(trace),
        trace=trace,
        broken=_broken(analysis.place, snapshot),
        head=snapshot.span(analysis.directive.place),
    )


def _race(named: NamedRace, snapshot: Snapshot) -> Race | None:
    locations = []
    for position, side in enumerate(named.sides):
        span = snapshot.span(side.place)
        if span is None:
            if position < 2:
                return None
            continue
        locations.append(
            Location(
                line=span.start.line,
                column=span.start.column,
                access=side.access,
                end_line=span.end.line,
                end_column=span.end.column,
                expression=side.place.text,
                callee=_callee(side, snapshot),
            )
        )
    trace = _steps(named.trace, snapshot)
    declaration = snapshot.span(named.declaration) if named.declaration is not None else None
    return Race(
        rule=named.rule,
        kind="read/write" if locations[1].access == "read" else "write/write",
        variable=named.variable,
        locations=tuple(locations),
        confidence=named.confidence,
        message=named.message + _reached(locations[:2]),
        witness=named.witness,
        assumptions=tuple(item.text for item in named.assumptions),
        assumption_kinds=tuple(item.kind for item in named.assumptions),
        reasoning=_sentences(trace),
        fixes=tuple(fix for proposal in named.fixes if (fix := _fix(proposal, snapshot)) is not None),
        trace=trace,
        declaration=declaration.start if declaration is not None else None,
        settle=named.settle,
    )


def _callee(side: NamedAccess, snapshot: Snapshot) -> Callee | None:
    found = snapshot.elsewhere(side.inner.place) if side.inner is not None else None
    if side.inner is None or found is None:
        return None
    path, span = found
    return Callee(side.inner.function, path, span.start.line, span.start.column, side.inner.place.text)


def _reached(pair: list[Location]) -> str:
    """Which functions of other files the calls of a pair lead to, to be added to a message."""
    reached = dict.fromkeys(
        f"{callee.function} ({_file_name(callee.path)}:{callee.line})"
        for location in pair
        if (callee := location.callee) is not None
    )
    return f", in {' and '.join(reached)}" if reached else ""


def _file_name(path: str) -> str:
    return path.rpartition("/")[2]


def _fix(proposal: Proposal, snapshot: Snapshot) -> Fix | None:
    """None where an edit cannot be made in this text."""
    edits = []
    for placed in proposal.edits:
        edit = _edit(placed, snapshot)
        if edit is None:
            return None
        edits.append(edit)
    return Fix(proposal.title, tuple(edits), keeps_meaning=proposal.keeps_meaning)


def _edit(placed: PlacedEdit, snapshot: Snapshot) -> Edit | None:
    span = snapshot.span(placed.place)
    if span is None or not _is_in_the_text(placed.place.chunk, snapshot):
        return None
    if not placed.own_line:
        return Edit(span.start, span.end, placed.text)
    line = snapshot.text.line(span.start.line)
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    newline = "\r\n" if b"\r\n" in snapshot.text.data else "\n"
    if placed.own_line == "after":
        return Edit(span.end, span.end, f"{newline}{indent}{placed.text}")
    if len(indent) < span.start.column - 1:
        return None
    return Edit(span.start, span.start, f"{placed.text}{newline}{indent}")


def _is_in_the_text(chunk: Chunk, snapshot: Snapshot) -> bool:
    """False for the text of a macro, which stands elsewhere than where it is used."""
    absolute = snapshot.absolute(Place(chunk, 0, len(chunk.data)))
    return absolute is not None and absolute[1] - absolute[0] == len(chunk.data)
