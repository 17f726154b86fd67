"""The files around open buffers, found on the worker thread: the protocol's thread never waits for a disk.

A file that is open in the editor is what the editor shows, saved or not; all others are looked at again after a moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pcwm_core.project import Project
    from pcwm_core.source.buffer import SourceBuffer

_FRESH_SECONDS = 2.0
"""How long a file that was looked at is taken to be unchanged, unless the client says that it has changed."""


class ProjectFiles:
    """Belongs to the worker thread, but for its making. What it imports is heavy, so that waits for the first use."""

    def __init__(self) -> None:
        self._project: Project | None = None

    def forget(self) -> None:
        """Files have changed: look at them again."""
        if self._project is not None:
            self._project.forget()

    def surround(self, buffer: SourceBuffer, path: str, open_texts: Mapping[str, bytes]) -> frozenset[str]:
        """Let a buffer see what it includes; gives the paths of all files that this was looked for in."""
        if self._project is None:
            from pcwm_core.project import Project

            self._project = Project(_FRESH_SECONDS)
        neighbours = self._project.around(path, buffer.text.data, open_texts)
        buffer.surround(self._project.includer(neighbours))
        return neighbours.asked
