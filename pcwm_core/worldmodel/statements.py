"""Statements that settle what a race leans on, as edits, each proved by asking the same question of the edited text."""

from __future__ import annotations

from collections.abc import Iterator

from pcwm_core.outcomes import Edit, FilePrediction, Fix, Race
from pcwm_core.source.buffer import Snapshot, SourceBuffer
from pcwm_core.source.text import Position, SourceText
from pcwm_core.worldmodel.protocol import WorldModel


def proved_statements(
    model: WorldModel, program: Snapshot, prediction: FilePrediction, race: Race
) -> tuple[Fix, ...]:
    """For each assumption of a race the comments that settle it, inserted above the region that they govern.

    First those that make the race go away, then those that make it certain; a comment that would not is left out.
    """
    denied: list[Fix] = []
    confirmed: list[Fix] = []
    for assumption, settling in zip(race.assumptions, race.settle, strict=True):
        for comment, says, fixes in (
            (settling.denied, settling.denied_says, denied),
            (settling.confirmed, settling.confirmed_says, confirmed),
        ):
            edit = _insertion(program.text, prediction, race, comment) if comment else None
            if edit is None:
                continue
            edited = _edited(model, program, edit)
            found = [other for other in edited.races if _same_pair(race, other, edit)]
            if fixes is denied:
                settled = not any(assumption in other.assumptions for other in found)
            else:
                settled = any(assumption not in other.assumptions for other in found)
            if settled and len(edited.problems) <= len(prediction.problems):
                fixes.append(Fix(f"State: {says}", (edit,), keeps_meaning=True))
    return (*denied, *confirmed)


def _insertion(text: SourceText, prediction: FilePrediction, race: Race, comment: str) -> Edit | None:
    """The comment above the directive of the race's region, indented like it; beside it where the line is shared."""
    if race.region is None:
        return None
    region = prediction.regions[race.region]
    head = region.head.start if region.head is not None else region.start
    line = text.line(head.line)
    indent = line[: head.column - 1]
    if indent.strip():
        return Edit(head, head, f"/* {comment.removeprefix('// ')} */ ")
    newline = "\r\n" if b"\r\n" in text.data else "\n"
    start = Position(head.line, 1)
    return Edit(start, start, f"{indent}{comment}{newline}")


def _edited(model: WorldModel, program: Snapshot, edit: Edit) -> FilePrediction:
    buffer = SourceBuffer.at(program)
    offset = program.text.offset(edit.start)
    buffer.edit(offset, offset, edit.text)
    return model.predict_races(buffer.snapshot())


def _same_pair(race: Race, other: Race, edit: Edit) -> bool:
    """Whether a race of the edited text is between the accesses of the old one."""
    places = set(_places(other, None))
    return race.variable == other.variable and set(_places(race, edit)) <= places


def _places(race: Race, edit: Edit | None) -> Iterator[tuple[int, int]]:
    """Where the racing pair stands; after the edit, if one is given."""
    for location in race.locations[:2] if edit is not None else race.locations:
        line, column = location.line, location.column
        if edit is not None and edit.text.endswith("\n"):
            line += line >= edit.start.line
        elif edit is not None and line == edit.start.line and column >= edit.start.column:
            column += len(edit.text)
        yield line, column
