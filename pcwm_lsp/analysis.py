"""The work that is done for a document on the worker thread, and its immutable result.

The worker is a thread, not a process. The engine's speed comes from state that survives an edit: the incremental tree
and facts cached by the identity of unchanged text. Beside that state an edit costs a few milliseconds, of which
shipping a prediction of a hundred regions between processes would take a large part. Python threads share one
interpreter lock, but the protocol's thread only moves messages and asks for the lock at short intervals
(`sys.setswitchinterval` in `cli`), so it stays responsive; and all that the worker may do is bounded by the engine's
own budget. Everything here but `Analysis` belongs to the worker, which never shares it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from pcwm_core.outcomes import FilePrediction, Fix, Race
from pcwm_core.source.text import SourceText
from pcwm_lsp.document import ByteEdit
from pcwm_lsp.keep_last_good import Shown, keep_last_good
from pcwm_lsp.project_files import ProjectFiles

if TYPE_CHECKING:
    from pcwm_core.source.buffer import Snapshot, SourceBuffer
    from pcwm_core.worldmodel.protocol import WorldModel

    MakeWorldModel = Callable[[], WorldModel]


class Judged(msgspec.Struct, frozen=True, eq=False):
    """A snapshot with the prediction that was made for it: what a fix is proved against."""

    snapshot: Snapshot
    prediction: FilePrediction


class Analysis(msgspec.Struct, frozen=True):
    """What one version of a document was predicted to do. Immutable, so any thread may read it."""

    revision: int
    """Counts the document's changes; unlike ``version`` it is ours, so it always grows."""
    version: int
    """The client's number of the version that was analysed."""
    world_model: str
    shown: Shown
    edited_at: int | None = None
    """Byte offset where the last edit ended; None before the first one."""
    judged: Judged | None = None
    """What the world model was asked and what it said, before anything was kept from earlier versions."""
    asked: frozenset[str] = frozenset()
    """Paths of the files that were read for it, or looked for in vain: it may change when one of them does."""

    @property
    def text(self) -> SourceText:
        return self.shown.text

    @property
    def prediction(self) -> FilePrediction:
        return self.shown.prediction


class Analyser:
    """The incremental state of one document: its source buffer, its world model and what was shown last."""

    def __init__(
        self,
        text: str,
        path: str | None,
        make_world_model: MakeWorldModel,
        files: ProjectFiles | None = None,
    ) -> None:
        self._text = text
        self._path = path
        self._files = files
        self._make_world_model = make_world_model
        self._state: tuple[SourceBuffer, WorldModel] | None = None
        self._shown: Shown | None = None
        self._edited_at: int | None = None
        self._proofs: dict[Race, tuple[Fix, ...]] = {}
        self._statements: dict[Race, tuple[Fix, ...]] = {}

    def analyse(
        self,
        revision: int,
        version: int,
        edits: Sequence[ByteEdit],
        open_texts: Mapping[str, bytes] | None = None,
    ) -> Analysis:
        """Apply the edits since the last call and predict. Runs on the worker thread.

        ``open_texts`` are the texts of all open files, by path; None if no included files are to be read.
        """
        if self._state is None:
            from pcwm_core.source.buffer import SourceBuffer

            self._state = SourceBuffer(self._text, self._path), self._make_world_model()
            self._text = ""
        buffer, world_model = self._state
        for edit in edits:
            buffer.edit(edit.start, edit.end, edit.new)
        asked: frozenset[str] = frozenset()
        if self._files is not None and self._path is not None and open_texts is not None:
            asked = self._files.surround(buffer, self._path, open_texts)
        else:
            buffer.surround(None)
        snapshot = buffer.snapshot()
        prediction = world_model.predict_races(snapshot)
        self._proofs.clear()
        self._statements.clear()
        if self._shown is None:
            shown = Shown(snapshot.text, prediction)
        else:
            shown = keep_last_good(self._shown, edits, snapshot.text, snapshot.broken, prediction)
        self._shown = shown
        if edits:
            self._edited_at = edits[-1].start + len(edits[-1].new_bytes)
        return Analysis(
            revision, version, world_model.name, shown, self._edited_at, Judged(snapshot, prediction), asked
        )

    def prove(self, judged: Judged, race: Race) -> tuple[Fix, ...]:
        """The fixes of a race that are proved to work. Runs on the worker thread, where the world model lives."""
        if self._state is None or race not in judged.prediction.races:
            return ()
        known = self._proofs.get(race)
        if known is None:
            from pcwm_core.worldmodel.proof import proved_fixes

            known = proved_fixes(self._state[1], judged.snapshot, judged.prediction, race)
            self._proofs[race] = known
        return known

    def prove_statements(self, judged: Judged, race: Race) -> tuple[Fix, ...]:
        """The comments that settle the assumptions of a race, proved like fixes. Runs on the worker thread."""
        if self._state is None or race not in judged.prediction.races:
            return ()
        known = self._statements.get(race)
        if known is None:
            from pcwm_core.worldmodel.statements import proved_statements

            known = proved_statements(self._state[1], judged.snapshot, judged.prediction, race)
            self._statements[race] = known
        return known


def embedded_world_model() -> WorldModel:
    """The default world model. What it imports is heavy, so that waits until the worker thread calls this."""
    from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

    return EmbeddedWorldModel()
