"""One open buffer as the server sees it: its text, its analyser, and the newest analysis there is."""

from __future__ import annotations

import asyncio
import os.path
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import to_fs_path

from pcwm_lsp.analysis import Analyser, Analysis
from pcwm_lsp.document import ByteEdit, TextDocument
from pcwm_lsp.project_files import ProjectFiles

if TYPE_CHECKING:
    from pcwm_lsp.analysis import MakeWorldModel


class OpenDocument:
    """Belongs to the protocol's thread; of ``analyser`` only `Analyser.analyse` is called, on the worker."""

    def __init__(
        self, uri: str, text: TextDocument, make_world_model: MakeWorldModel, files: ProjectFiles
    ) -> None:
        self.uri = uri
        self.path = file_path(uri)
        """None for a buffer that is no file."""
        self._files = files
        self.text = text
        self.revision = 0
        """Counts the changes of the text and of what it includes; unlike the client's version it always grows."""
        self.analysis: Analysis | None = None
        self.failed_revision: int | None = None
        """The revision whose analysis failed, until another one succeeds."""
        self.closed = False
        self.pause: asyncio.TimerHandle | None = None
        """Runs while the user types, and a little longer."""
        self._make_world_model = make_world_model
        self._unseen: list[ByteEdit] = []
        self._waiting: list[asyncio.Future[None]] = []
        self.analyser = self._new_analyser()

    @property
    def current(self) -> Analysis | None:
        """The analysis of the text as it is now, if there is one."""
        if self.analysis is not None and self.analysis.revision == self.revision:
            return self.analysis
        return None

    @property
    def is_paused(self) -> bool:
        return self.pause is None

    def change(self, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        self._unseen += [self.text.change(change) for change in changes]
        self.text.version = version
        self.revision += 1

    def outdate(self) -> None:
        """Something else than the text has changed: what is known of it counts no more."""
        self.revision += 1

    def take_unseen(self) -> list[ByteEdit]:
        """The edits that the analyser has not been given yet; it must be given them now."""
        edits, self._unseen = self._unseen, []
        return edits

    def restart_analyser(self) -> None:
        """Begin anew from the text as it is now: what the analyser holds may be half-changed."""
        self._unseen.clear()
        self.analyser = self._new_analyser()

    def end_pause_timer(self) -> None:
        if self.pause is not None:
            self.pause.cancel()
            self.pause = None

    async def analysis_ended(self) -> None:
        """Wait until an analysis has ended, well or not, or the document is closed."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        await future

    def wake_waiting(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def _new_analyser(self) -> Analyser:
        return Analyser(str(self.text), self.path, self._make_world_model, self._files)


def file_path(uri: str) -> str | None:
    """The path that a file URI means; None for any other."""
    path = to_fs_path(uri)
    return None if path is None else os.path.normpath(path)
