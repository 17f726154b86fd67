"""Keep what was predicted of a region while its text is half-typed.

Between two keystrokes a region often does not parse, and what can be predicted of the torn text comes and goes. So a
region whose text is broken keeps the prediction of its last unbroken text, moved along with the edits, until it
parses again or is gone. A region speaks for its directive: where the directive itself was edited, the new prediction
is shown, however provisional. Likewise a race is dropped once the text of one of its accesses was edited.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from pcwm_core.outcomes import FilePrediction, Location, Race, Region, Step, file_verdict
from pcwm_core.source.text import Position, SourceText, Span
from pcwm_lsp.document import ByteEdit


class Shown(msgspec.Struct, frozen=True):
    """A prediction as it is shown: of ``text``, with the regions in ``kept`` carried over from earlier texts."""

    text: SourceText
    prediction: FilePrediction
    kept: frozenset[int] = frozenset()
    """Indices into ``prediction.regions``."""


def keep_last_good(
    previous: Shown,
    edits: Sequence[ByteEdit],
    text: SourceText,
    is_broken: Callable[[int, int], bool],
    prediction: FilePrediction,
) -> Shown:
    """What to show for ``text``, which ``edits`` made of ``previous.text`` and of which ``prediction`` was made.

    ``is_broken(start, end)`` tells whether a byte range of ``text`` holds parse errors.
    """
    anything_broken = any(region.broken for region in prediction.regions) or is_broken(0, len(text.data))
    if not anything_broken:
        return Shown(text, prediction)
    move = Mover(previous.text, text, edits)
    regions = list(prediction.regions)
    at_head = {text.offset(_head(region).start): index for index, region in enumerate(regions)}
    kept: dict[int, int] = {}
    """Index of a kept region among ``regions`` -> its index in the previous prediction."""
    for old_index, old in enumerate(previous.prediction.regions):
        if old.broken and old_index not in previous.kept:
            continue
        head = move.span(_head(old))
        if head is None:
            continue
        index = at_head.get(text.offset(head.start))
        if index is not None and regions[index].broken:
            regions[index] = msgspec.structs.replace(
                regions[index],
                verdict=old.verdict,
                reason=old.reason,
                reasoning=old.reasoning,
                trace=move.trace(old.trace),
            )
            kept[index] = old_index
        elif index is None:
            span = move.stretched(Span(old.start, old.end))
            if is_broken(text.offset(span.start), text.offset(span.end)):
                kept[len(regions)] = old_index
                regions.append(_moved_region(old, head, span, move))
    races = [race for race in prediction.races if race.region not in kept]
    for index, old_index in kept.items():
        old_races = [race for race in previous.prediction.races if race.region == old_index]
        moved_races = [_moved_race(race, index, move) for race in old_races]
        races.extend(race for race in moved_races if race is not None)
    merged = msgspec.structs.replace(
        prediction,
        regions=tuple(regions),
        races=tuple(races),
        verdict=file_verdict(tuple(races), tuple(regions)),
    )
    return Shown(text, merged, frozenset(kept))


class Mover:
    """Finds the places of an old text in the new one that edits made of it."""

    def __init__(self, old: SourceText, new: SourceText, edits: Sequence[ByteEdit]) -> None:
        self._old = old
        self._new = new
        self._edits = [(edit.start, edit.end, len(edit.new_bytes)) for edit in edits]

    def span(self, span: Span) -> Span | None:
        """Where the text of ``span`` is now; None when it was edited."""
        start, end = self._old.offset(span.start), self._old.offset(span.end)
        for edit_start, edit_end, length in self._edits:
            if edit_end <= start:
                start += length - (edit_end - edit_start)
                end += length - (edit_end - edit_start)
            elif edit_start < end:
                return None
        return self._new.span(start, end)

    def stretched(self, span: Span) -> Span:
        """The range that ``span`` has become: edits that touch it belong to it."""
        start, end = self._old.offset(span.start), self._old.offset(span.end)
        for edit_start, edit_end, length in self._edits:
            growth = length - (edit_end - edit_start)
            if edit_end <= start:
                start, end = start + growth, end + growth
            elif edit_start < end:
                start, end = min(start, edit_start), max(end, edit_end) + growth
        return self._new.span(start, end)

    def position(self, position: Position) -> Position | None:
        span = self.span(Span(position, position))
        return None if span is None else span.start

    def line(self, line: int) -> int:
        start = Position(line, 1)
        return self.stretched(Span(start, start)).start.line

    def trace(self, trace: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(
            msgspec.structs.replace(step, lines=tuple(self.line(line) for line in step.lines))
            for step in trace
        )


def _head(region: Region) -> Span:
    return region.head or Span(region.start, region.start)


def _moved_region(region: Region, head: Span, span: Span, move: Mover) -> Region:
    return msgspec.structs.replace(
        region,
        start=span.start,
        end=span.end,
        head=None if region.head is None else head,
        trace=move.trace(region.trace),
        broken=True,
    )


def _moved_race(race: Race, region: int, move: Mover) -> Race | None:
    """The race at its new places, without fixes: an edit is not offered for text that does not parse."""
    locations = []
    for location in race.locations:
        moved = _moved_location(location, move)
        if moved is None:
            return None
        locations.append(moved)
    return msgspec.structs.replace(
        race,
        locations=tuple(locations),
        region=region,
        fixes=(),
        trace=move.trace(race.trace),
        declaration=None if race.declaration is None else move.position(race.declaration),
    )


def _moved_location(location: Location, move: Mover) -> Location | None:
    if location.path is not None:
        return location
    span = move.span(location.span)
    if span is None:
        return None
    return msgspec.structs.replace(
        location,
        line=span.start.line,
        column=span.start.column,
        end_line=span.end.line,
        end_column=span.end.column,
    )
