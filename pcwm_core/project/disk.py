"""Files by path, each read once for every version of it, with the texts of open editors in front of them."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Mapping

import msgspec

from pcwm_core.source.files import SourceError, read_source

#: A longer file is taken for generated, and is not read.
MAX_BYTES = 256 * 1024

_Stamp = tuple[int, int, int]
"""Modification time, size and inode: what tells two versions of a file apart."""


class _Known(msgspec.Struct):
    checked: float
    """When the file was last looked at, by the monotonic clock."""
    stamp: _Stamp | None
    """None where there is no regular file."""
    data: bytes | None = None
    read: bool = False


class Disk:
    """Looks at a file at most once in ``fresh_for`` seconds, and reads it only when it has changed.

    Whatever cannot be read is not there: nothing here raises.
    """

    def __init__(self, fresh_for: float) -> None:
        self.open_texts: Mapping[str, bytes] = {}
        """Texts of open buffers, in UTF-8 and by path: they count instead of what is stored."""
        self.asked: set[str] = set()
        """The paths that were asked for; whoever wants to know empties it before."""
        self._fresh_for = fresh_for
        self._known: dict[str, _Known] = {}

    def text(self, path: str) -> bytes | None:
        """The text in UTF-8, the same object as long as it is unchanged; None for what is no text of bounded size."""
        self.asked.add(path)
        text = self.open_texts.get(path)
        if text is not None:
            return text
        known = self._look(path)
        if not known.read:
            known.read = True
            known.data = _read(path) if known.stamp is not None and known.stamp[1] <= MAX_BYTES else None
        return known.data

    def is_file(self, path: str) -> bool:
        self.asked.add(path)
        return path in self.open_texts or self._look(path).stamp is not None

    def stamp(self, path: str) -> object:
        """Something that changes whenever the stored file does; None where there is no regular file."""
        self.asked.add(path)
        return self._look(path).stamp

    def forget(self) -> None:
        """Look at every file again before it is used the next time."""
        for known in self._known.values():
            known.checked = float("-inf")

    def _look(self, path: str) -> _Known:
        now = time.monotonic()
        known = self._known.get(path)
        if known is not None and now - known.checked < self._fresh_for:
            return known
        stamp = _stamp(path)
        if known is None or known.stamp != stamp:
            known = self._known[path] = _Known(now, stamp)
        known.checked = now
        return known


def _stamp(path: str) -> _Stamp | None:
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # not there, not allowed, a loop of links; no possible name
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: str) -> bytes | None:
    try:
        return read_source(path).encode("utf-8", "surrogatepass")
    except SourceError:
        return None
