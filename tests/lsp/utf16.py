"""How a client that counts in UTF-16 keeps its text: the reference that `TextDocument` is compared with."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol import types

_LINE_END = re.compile("\r\n|\n|\r")


def to_units(text: str) -> str:
    """The text with every astral character as its two surrogates: one `str` item per UTF-16 code unit."""
    data = text.encode("utf-16-le", "surrogatepass")
    pairs = (data[at : at + 2] for at in range(0, len(data), 2))
    return "".join(pair.decode("utf-16-le", "surrogatepass") for pair in pairs)


def from_units(units: str) -> str:
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


class Utf16Client:
    """A text as VS Code has it: positions are (line, UTF-16 unit), and an edit may cut a surrogate pair in two."""

    def __init__(self, text: str) -> None:
        self.units = to_units(text)

    @property
    def text(self) -> str:
        return from_units(self.units)

    def position(self, offset: int) -> types.Position:
        """The position of a unit offset. There is none between the CR and LF of one line end: it gets the CR's."""
        if 0 < offset < len(self.units) and self.units[offset - 1 : offset + 1] == "\r\n":
            offset -= 1
        starts = [0, *(match.end() for match in _LINE_END.finditer(self.units))]
        line = bisect_right(starts, offset) - 1
        return types.Position(line, offset - starts[line])

    def replace(self, start: int, end: int, new: str) -> types.TextDocumentContentChangePartial:
        """Replace units and return the change that tells a server so."""
        change = types.TextDocumentContentChangePartial(
            range=types.Range(self.position(start), self.position(end)), text=new
        )
        self.units = to_units(self.text_with(self._offset(start), self._offset(end), new))
        return change

    def text_with(self, start: int, end: int, new: str) -> str:
        return from_units(self.units[:start] + to_units(new) + self.units[end:])

    def _offset(self, offset: int) -> int:
        inside_line_end = 0 < offset < len(self.units) and self.units[offset - 1 : offset + 1] == "\r\n"
        return offset - 1 if inside_line_end else offset
