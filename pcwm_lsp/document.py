"""The text of one open buffer, kept in step with the client's by incremental edits.

pygls keeps a `str` that it splits with `str.splitlines` and rebuilds for every change. That breaks at a form feed or
U+2028, which end no line in the protocol, and costs milliseconds in a long file. Here the text is UTF-8 with an index
of line starts that an edit repairs, and each change becomes a byte edit that the incremental reader takes as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec
from lsprotocol import types

from pcwm_lsp.positions import byte_offset

_LINE_END = re.compile(rb"\r\n|\n|\r")
_SURROGATE_BYTES = 3
"""A lone surrogate in UTF-8 takes three bytes: ED, then A0..AF (high) or B0..BF (low), then any."""
_ASTRAL_BYTES = 4
"""A character that is a surrogate pair in UTF-16."""


class ByteEdit(msgspec.Struct, frozen=True):
    """Replace the bytes ``start``..``end`` of a text by ``new`` (in UTF-8: ``new_bytes``)."""

    start: int
    end: int
    new: str

    @property
    def new_bytes(self) -> bytes:
        return self.new.encode("utf-8", "surrogatepass")


class TextDocument:
    """A mutable text; ``version`` is the client's. Not thread-safe: it belongs to the protocol's thread."""

    def __init__(self, text: str, version: int, encoding: types.PositionEncodingKind) -> None:
        self.version = version
        self.data = text.encode("utf-8", "surrogatepass")
        self.line_starts = [0, *(match.end() for match in _LINE_END.finditer(self.data))]
        self._encoding = encoding

    def __str__(self) -> str:
        return self.data.decode("utf-8", "surrogatepass")

    def change(self, change: types.TextDocumentContentChangeEvent) -> ByteEdit:
        """Apply one change of a `textDocument/didChange` and return it as a byte edit of the text before it.

        A range that lies outside the text is clamped, one that runs backwards is turned round. A change without a
        range replaces the whole text; the edit that is returned covers only what differs.
        """
        if isinstance(change, types.TextDocumentContentChangePartial):
            edit = self._partial(change)
        else:
            edit = smallest_edit(self.data, change.text)
        self._splice(edit)
        return edit

    def _partial(self, change: types.TextDocumentContentChangePartial) -> ByteEdit:
        start = self._offset(change.range.start)
        end = self._offset(change.range.end)
        if start > end:
            start, end = end, start
        edit = ByteEdit(start, end, change.text)
        if self._encoding != types.PositionEncodingKind.Utf16 or (
            change.text.isascii() and self.data.isascii()
        ):
            return edit
        return self._join_surrogates(edit, change.range)

    def _offset(self, position: types.Position) -> int:
        return byte_offset(self.data, self.line_starts, position, self._encoding)

    def _splice(self, edit: ByteEdit) -> None:
        """Replace the bytes and repair the index from the line of the byte before the edit to the line of its end.

        The byte before matters because a CR there joins an LF that now follows it, and the other way round.
        """
        new = edit.new_bytes
        starts = self.line_starts
        first = bisect_right(starts, max(0, edit.start - 1)) - 1
        last = bisect_right(starts, edit.end)
        delta = len(new) - (edit.end - edit.start)
        self.data = b"".join((self.data[: edit.start], new, self.data[edit.end :]))
        window_end = starts[last] + delta if last < len(starts) else len(self.data)
        ends = [match.end() for match in _LINE_END.finditer(self.data, starts[first], window_end)]
        if last < len(starts):
            ends.pop()  # the line end that closes the window begins the first line of the tail
        tail = starts[last:] if delta == 0 else [start + delta for start in starts[last:]]
        self.line_starts = [*starts[: first + 1], *ends, *tail]

    def _join_surrogates(self, edit: ByteEdit, replaced: types.Range) -> ByteEdit:
        """Widen an edit that cuts or completes a surrogate pair, so that the text stays what a UTF-16 client has.

        Editors that count in UTF-16 may send the halves of an astral character one by one.
        """
        start, end = edit.start, edit.end
        before = after = ""
        if self._is_inside_pair(replaced.start, start):
            before = self._halves(start)[0]
        elif self._surrogate_at(start - _SURROGATE_BYTES, 0xA0):
            start -= _SURROGATE_BYTES
            before = self.data[start : edit.start].decode("utf-8", "surrogatepass")
        if self._is_inside_pair(replaced.end, end):
            end += _ASTRAL_BYTES
            after = self._halves(edit.end)[1]
        elif self._surrogate_at(end, 0xB0):
            end += _SURROGATE_BYTES
            after = self.data[edit.end : end].decode("utf-8", "surrogatepass")
        joined = (before + edit.new + after).encode("utf-16-le", "surrogatepass")
        return ByteEdit(start, end, joined.decode("utf-16-le", "surrogatepass"))

    def _is_inside_pair(self, position: types.Position, offset: int) -> bool:
        """Whether the column of ``position``, which lies at the character at ``offset``, splits that character."""
        if position.character == 0 or offset >= len(self.data) or self.data[offset] < 0xF0:
            return False
        return self._offset(types.Position(position.line, position.character - 1)) == offset

    def _surrogate_at(self, offset: int, kind: int) -> bool:
        """Whether a lone surrogate begins at ``offset``; ``kind`` is 0xA0 for a high one, 0xB0 for a low one."""
        if offset < 0 or offset + 1 >= len(self.data):
            return False
        return self.data[offset] == 0xED and self.data[offset + 1] & 0xF0 == kind

    def _halves(self, offset: int) -> tuple[str, str]:
        """The two surrogates that make up the astral character at ``offset``."""
        code = ord(self.data[offset : offset + _ASTRAL_BYTES].decode("utf-8")) - 0x10000
        return chr(0xD800 + (code >> 10)), chr(0xDC00 + (code & 0x3FF))


def smallest_edit(old: bytes, new_text: str) -> ByteEdit:
    """The edit that turns ``old`` into ``new_text`` and spares what both begin and end with."""
    new = new_text.encode("utf-8", "surrogatepass")
    start = _common_length(old, new, min(len(old), len(new)))
    while start and (_is_continuation(old, start) or _is_continuation(new, start)):
        start -= 1
    tail = _common_length(old[::-1], new[::-1], min(len(old), len(new)) - start)
    while tail and _is_continuation(old, len(old) - tail):
        tail -= 1
    end = len(old) - tail
    return ByteEdit(start, end, new[start : len(new) - tail].decode("utf-8", "surrogatepass"))


def _is_continuation(data: bytes, offset: int) -> bool:
    """Whether ``offset`` lies inside a UTF-8 character."""
    return offset < len(data) and data[offset] & 0xC0 == 0x80


def _common_length(left: bytes, right: bytes, limit: int) -> int:
    """The length of the longest common beginning of at most ``limit`` bytes, by bisection over slices."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
