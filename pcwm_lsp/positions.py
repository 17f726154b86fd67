"""Positions as the protocol counts them, and as the rest of the project does.

Inside, a place is a byte offset or a 1-based (line, column) in code points (`pcwm_core.source.text`). The protocol
counts lines from 0 and columns in code units of the encoding that client and server agreed on at `initialize`
(LSP 3.17, "PositionEncodingKind"). This is the only module that converts between the two.
"""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from pcwm_core.source.text import Position, SourceText, Span, decode

_UTF_8 = types.PositionEncodingKind.Utf8
_UTF_16 = types.PositionEncodingKind.Utf16


def code_units(text: str, encoding: types.PositionEncodingKind) -> int:
    """The length of ``text`` in code units. A lone surrogate is one unit of UTF-16 and UTF-32, three of UTF-8."""
    if encoding == _UTF_8:
        return len(text.encode("utf-8", "surrogatepass"))
    if encoding == _UTF_16:
        return len(text) + sum(character > "\uffff" for character in text)
    return len(text)


def to_protocol(text: SourceText, position: Position, encoding: types.PositionEncodingKind) -> types.Position:
    """A position of ``text`` as the client counts it; what lies outside the text is moved to its nearest place."""
    line = min(max(1, position.line), len(text.line_starts))
    column = max(0, position.column - 1)
    if text.is_ascii:
        return types.Position(line - 1, min(column, len(text.line_bytes(line))))
    return types.Position(line - 1, code_units(text.line(line)[:column], encoding))


def range_to_protocol(text: SourceText, span: Span, encoding: types.PositionEncodingKind) -> types.Range:
    return types.Range(
        to_protocol(text, span.start, encoding),
        to_protocol(text, span.end, encoding),
    )


def byte_offset(
    data: bytes,
    line_starts: Sequence[int],
    position: types.Position,
    encoding: types.PositionEncodingKind,
) -> int:
    """The byte offset in UTF-8 ``data`` of a position that a client sent.

    A column past the end of its line gives the line's end, a line past the last gives the end of the text (LSP 3.17,
    "Position"). A column inside a character gives the character's start.
    """
    if position.line >= len(line_starts):
        return len(data)
    start = line_starts[position.line]
    end = line_starts[position.line + 1] if position.line + 1 < len(line_starts) else len(data)
    raw = data[start:end].rstrip(b"\r\n")
    if raw.isascii():
        return start + min(position.character, len(raw))
    return start + _bytes_before(raw, position.character, encoding)


def from_protocol(
    text: SourceText, position: types.Position, encoding: types.PositionEncodingKind
) -> Position:
    """A position that a client sent, as the rest of the project counts it."""
    return text.position(byte_offset(text.data, text.line_starts, position, encoding))


def _bytes_before(raw: bytes, units: int, encoding: types.PositionEncodingKind) -> int:
    """How many bytes of a line the first ``units`` code units take, whole characters only."""
    if encoding == _UTF_8:
        units = min(units, len(raw))
        while units and units < len(raw) and raw[units] & 0xC0 == 0x80:
            units -= 1
        return units
    text = decode(raw)
    if encoding == _UTF_16:
        left = units
        for count, character in enumerate(text):
            left -= 2 if character > "\uffff" else 1
            if left < 0:
                text = text[:count]
                break
    else:
        text = text[:units]
    return len(text.encode("utf-8", "surrogatepass"))
