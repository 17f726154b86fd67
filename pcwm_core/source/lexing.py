"""The lexical ground that scanning stands on: comments, literals and directive lines of C and C++.

All patterns work on bytes and begin with a literal byte in each branch, so that ``re`` can skip to a candidate with a
character set instead of trying every position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: A backslash with the line end that it joins, or with the byte that it escapes.
_ESCAPE = rb"\\(?:\r\n|[\s\S])"
LINE_COMMENT = rb"//[^\r\n\\]*+(?:" + _ESCAPE + rb"[^\r\n\\]*+)*+"
BLOCK_COMMENT = rb"/\*[\s\S]*?(?:\*/|\Z)"
#: An unterminated literal ends with its line, so that a quote being typed does not swallow the rest.
STRING = rb'"[^"\\\r\n]*+(?:' + _ESCAPE + rb'[^"\\\r\n]*+)*+"?'
#: The look-behind tells a character literal from a C++14 digit separator.
CHARACTER = rb"'(?:(?<![0-9a-fA-F]')|(?<=\bu8'))[^'\\\r\n]*+(?:" + _ESCAPE + rb"[^'\\\r\n]*+)*+'?"
RAW_STRING = rb'R"(?P<delimiter>[^()\\\s"]{0,16})\([\s\S]*?(?:\)(?P=delimiter)"|\Z)'
#: A preprocessor line with its continuation lines; a block comment may carry it over further lines.
DIRECTIVE_LINE = (
    rb"#(?:[^\r\n\\/\"]++|"
    + _ESCAPE
    + rb"|"
    + LINE_COMMENT
    + rb"|"
    + BLOCK_COMMENT
    + rb'|"(?:[^"\\\r\n]|\\[^\r\n])*+"|[/"])*+'
)

_COMMENT_OR_LITERAL = re.compile(
    rb"|".join((LINE_COMMENT, BLOCK_COMMENT, RAW_STRING, STRING, CHARACTER, rb"\\[ \t]*\r?\n", rb"\\\r"))
)
_TRIVIA = re.compile(rb"(?:[\s\\]++|" + LINE_COMMENT + rb"|" + BLOCK_COMMENT + rb")*+")
_COMMENT = re.compile(LINE_COMMENT + rb"|" + BLOCK_COMMENT)
_NOT_LINE_END = re.compile(rb"[^\r\n]")
_LINE_LEAD = re.compile(rb"[ \t\f\v]*+\Z")


def skip_trivia(data: bytes, pos: int) -> int:
    """The offset of the next byte at or after ``pos`` that is neither blank nor part of a comment."""
    match = _TRIVIA.match(data, pos)
    return match.end() if match else pos


def comments(data: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the comments in a stretch of blanks and comments."""
    return (match.span() for match in _COMMENT.finditer(data, start, end))


def blank_comments(text: bytes) -> bytes:
    """The same text, byte for byte as long, with comments and line continuations turned into blanks."""
    return _COMMENT_OR_LITERAL.sub(_blank_unless_literal, text)


def _blank_unless_literal(match: re.Match[bytes]) -> bytes:
    text = match.group()
    return b" " * len(text) if text[:2] in (b"//", b"/*") or text[:1] == b"\\" else text


def blanked(data: bytes, ranges: list[tuple[int, int]]) -> bytes:
    """``data`` with the given ascending ranges turned into blanks; line ends stay, so that columns survive."""
    pieces: list[bytes] = []
    done = 0
    for start, end in ranges:
        if start < done:
            continue
        pieces.append(data[done:start])
        piece = data[start:end]
        pieces.append(b" " * len(piece) if b"\n" not in piece else _NOT_LINE_END.sub(b" ", piece))
        done = end
    pieces.append(data[done:])
    return b"".join(pieces)


def begins_line(data: bytes, pos: int) -> bool:
    """Is ``pos`` preceded by nothing but blanks on its line?"""
    start = max(data.rfind(b"\n", 0, pos), data.rfind(b"\r", max(0, pos - 200), pos)) + 1
    return _LINE_LEAD.match(data, start, pos) is not None


def closing(data: bytes, pos: int, limit: int) -> int:
    """The offset after the ``)`` that closes the ``(`` at ``pos``, or -1 if there is none before ``limit``."""
    depth = 0
    for match in _PARENS.finditer(data, pos, limit):
        byte = data[match.start()]
        if byte == 0x28:
            depth += 1
        elif byte == 0x29:
            depth -= 1
            if depth == 0:
                return match.end()
    return -1


_PARENS = re.compile(rb"\(|\)|" + rb"|".join((LINE_COMMENT, BLOCK_COMMENT, RAW_STRING, STRING, CHARACTER)))
