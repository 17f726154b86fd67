"""Immutable source text with byte offsets inside and 1-based (line, column) positions outside."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

import msgspec

_LINE_END = re.compile(rb"\r\n|\n|\r")


class Position(msgspec.Struct, frozen=True, order=True):
    """A place between two characters: 1-based line, 1-based column counted in Unicode code points."""

    line: int
    column: int


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of text, ``start`` included and ``end`` excluded."""

    start: Position
    end: Position


class SourceText:
    """One immutable version of a buffer.

    ``data`` is UTF-8; lone surrogates, which editors can send, are kept as their three-byte form. Offsets are
    byte offsets into ``data``. Lines end at CR LF, LF or a lone CR and nowhere else (LSP 3.17, "Text Documents").
    """

    __slots__ = ("__dict__", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data

    @classmethod
    def from_str(cls, text: str) -> SourceText:
        return cls(text.encode("utf-8", "surrogatepass"))

    def edited(self, start: int, end: int, new: bytes) -> SourceText:
        """The text with a byte range replaced. Line starts that are known already are kept, those behind it moved."""
        data = self.data[:start] + new + self.data[end:]
        text = SourceText(data)
        known = self.__dict__.get("line_starts")
        if known is not None:
            # A CR LF can be joined or parted at either end of the edit: look again from one byte before to one behind.
            first = bisect_right(known, max(0, start - 1))
            last = bisect_right(known, end + 1)
            shift = len(new) - (end - start)
            begin, stop = known[first - 1], (known[last] + shift if last < len(known) else len(data))
            fresh = [match.end() for match in _LINE_END.finditer(data, begin, stop)]
            rest = known[last + 1 :]
            text.__dict__["line_starts"] = [
                *known[:first],
                *fresh,
                *([offset + shift for offset in rest] if shift else rest),
            ]
        return text

    @cached_property
    def line_starts(self) -> list[int]:
        """Byte offset at which each line begins; there is always at least one line."""
        if b"\r" in self.data:
            return [0, *(match.end() for match in _LINE_END.finditer(self.data))]
        # The usual case, three times as fast.
        return [0, *accumulate(len(line) + 1 for line in self.data.split(b"\n")[:-1])]

    @cached_property
    def is_ascii(self) -> bool:
        return self.data.isascii()

    def __str__(self) -> str:
        return self.data.decode("utf-8", "surrogatepass")

    def position(self, offset: int) -> Position:
        """The position of a byte offset; an offset past the end gives the end."""
        offset = max(0, min(offset, len(self.data)))
        line = bisect_right(self.line_starts, offset) - 1
        start = self.line_starts[line]
        if self.is_ascii:
            return Position(line + 1, offset - start + 1)
        return Position(line + 1, len(decode(self.data[start:offset])) + 1)

    def offset(self, position: Position) -> int:
        """The byte offset of a position; a column past the end of its line gives the end of the line."""
        line = max(1, min(position.line, len(self.line_starts)))
        raw = self.line_bytes(line)
        if self.is_ascii:
            return self.line_starts[line - 1] + min(max(0, position.column - 1), len(raw))
        text = decode(raw)[: max(0, position.column - 1)]
        return self.line_starts[line - 1] + len(text.encode("utf-8", "surrogatepass"))

    def span(self, start: int, end: int) -> Span:
        return Span(self.position(start), self.position(end))

    def line_bytes(self, line: int) -> bytes:
        """The bytes of a 1-based line without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.data)
        return self.data[start:end].rstrip(b"\r\n")

    def line(self, line: int) -> str:
        return decode(self.line_bytes(line))


def decode(data: bytes) -> str:
    """Decode UTF-8 that may hold lone surrogates or, cut at an arbitrary byte, an incomplete character."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")
