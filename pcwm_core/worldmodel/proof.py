"""The proof of a fix: the same query on the edited buffer, which must no longer have the race, nor a new one.

A proof judges the file again, so it is made when somebody asks for the fixes of a race (a code action, a report), not
with every keystroke. Only what the edits touch is read again; the rest comes from the snapshot and the model's cache.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pcwm_core.outcomes import Edit, FilePrediction, Fix, Race
from pcwm_core.races.analysis import LISTED
from pcwm_core.source.buffer import Snapshot, SourceBuffer
from pcwm_core.source.text import SourceText
from pcwm_core.worldmodel.protocol import WorldModel

_Key = tuple[str, int]
"""A race as it can be found again after an edit: its variable, and where its region began in the old text."""


def with_proved_fixes(model: WorldModel, program: Snapshot, prediction: FilePrediction) -> FilePrediction:
    """The prediction with only the proved fixes on its listed races, marked ``safe`` as `proved_fixes` does."""
    races = tuple(
        msgspec.structs.replace(race, fixes=proved_fixes(model, program, prediction, race))
        if race.fixes and race.confidence >= LISTED
        else race
        for race in prediction.races
    )
    return msgspec.structs.replace(prediction, races=races)


def proved_fixes(
    model: WorldModel, program: Snapshot, prediction: FilePrediction, race: Race
) -> tuple[Fix, ...]:
    """The fixes of a race that make it go away and cause no other; ``safe`` where they keep the serial meaning too.

    ``prediction`` is what ``model`` says of ``program``, and ``race`` is one of its races.
    """
    return tuple(
        msgspec.structs.replace(fix, safe=fix.keeps_meaning)
        for fix in race.fixes
        if proves(model, program, prediction, race, fix)
    )


def proves(model: WorldModel, program: Snapshot, prediction: FilePrediction, race: Race, fix: Fix) -> bool:
    """Whether the fix works: applied, the race is gone, no other is there, and all that was read still can be."""
    buffer = SourceBuffer.at(program)
    for start, end, new in reversed(_ranges(program.text, fix.edits)):
        buffer.edit(start, end, new)
    edited = model.predict_races(buffer.snapshot())
    if len(edited.problems) > len(prediction.problems):
        return False
    moved = _Moved(program.text, fix.edits)
    before = {_key(prediction, other, program.text, None) for other in prediction.races if _listed(other)}
    allowed = before - {_key(prediction, race, program.text, None)}
    after = {_key(edited, other, buffer.text, moved) for other in edited.races if _listed(other)}
    return after <= allowed and _unknown(edited) <= _unknown(prediction)


def apply(text: SourceText, edits: Sequence[Edit]) -> str:
    """The text after the edits, which refer to the unchanged text and do not overlap."""
    data = text.data
    for start, end, new in reversed(_ranges(text, edits)):
        data = data[:start] + new.encode("utf-8", "surrogatepass") + data[end:]
    return str(SourceText(data))


class _Moved:
    """Leads from offsets of the edited text back to those of the old one."""

    def __init__(self, old: SourceText, edits: Sequence[Edit]) -> None:
        self._edits = _ranges(old, edits)

    def back(self, offset: int) -> int:
        for start, end, new in self._edits:
            size = len(new.encode("utf-8", "surrogatepass"))
            if offset < start:
                break
            offset = start if offset < start + size else offset - size + (end - start)
        return offset


def _ranges(text: SourceText, edits: Sequence[Edit]) -> list[tuple[int, int, str]]:
    """The edits as byte ranges of the old text, in order of place."""
    return sorted((text.offset(edit.start), text.offset(edit.end), edit.text) for edit in edits)


def _key(prediction: FilePrediction, race: Race, text: SourceText, moved: _Moved | None) -> _Key:
    if race.region is None:
        return race.variable, -1
    offset = text.offset(prediction.regions[race.region].start)
    return race.variable, moved.back(offset) if moved is not None else offset


def _listed(race: Race) -> bool:
    return race.confidence >= LISTED


def _unknown(prediction: FilePrediction) -> int:
    return sum(region.verdict == "unknown" for region in prediction.regions)
