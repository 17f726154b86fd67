"""Values of C and C++ literals."""

from __future__ import annotations

import re

_INTEGER = re.compile(
    r"(?P<sign>[-+]?)\s*(?P<digits>0[xX][0-9a-fA-F']+|0[bB][01']+|[0-9][0-9']*)(?:[uUlLzZ]|wb|WB)*\Z"
)
_CHARACTER = re.compile(r"(?:u8|[uUL])?'(?P<body>[\s\S]*)'\Z")
_SIMPLE_ESCAPES = {
    "n": 10, "t": 9, "r": 13, "0": 0, "a": 7, "b": 8, "f": 12, "v": 11, "e": 27,
    "\\": 92, "'": 39, '"': 34, "?": 63,
}  # fmt: skip
#: Longer digit strings are no integer of any C++ type; turning them into one would only cost time.
_MAX_DIGITS = 200


def integer_value(text: str) -> int | None:
    """The value of an integer literal; None for a floating, malformed or user-defined one.

    tree-sitter takes a sign before the digits for a part of the literal.
    """
    match = _INTEGER.match(text)
    if match is None or len(text) > _MAX_DIGITS:
        return None
    digits = match.group("digits").replace("'", "")
    sign = -1 if match.group("sign") == "-" else 1
    try:
        if digits[:2] in ("0x", "0X", "0b", "0B"):
            return sign * int(digits, 0)
        return sign * (int(digits, 8) if len(digits) > 1 and digits[0] == "0" else int(digits))
    except ValueError:  # a digit 8 or 9 in an octal literal, or no digit after 0x
        return None


def character_value(text: str) -> int | None:
    """The value of a character literal, ``'a'`` or ``L'\\x20'``; None if it is empty or malformed.

    A multi-character literal has the value that GCC and clang give it.
    """
    match = _CHARACTER.match(text)
    if match is None:
        return None
    body = match.group("body")
    if not body.startswith("\\"):
        if len(body) == 1:
            return ord(body)
        if not 1 < len(body) <= 4 or "\\" in body or not body.isascii():
            return None
        return int.from_bytes(body.encode(), "big")
    rest = body[1:]
    try:
        if rest[:1] in ("x", "u", "U") and len(rest) > 1:
            return int(rest[1:], 16) if len(rest) <= 9 else None
        if rest.isdigit():
            return int(rest, 8)
    except ValueError:
        return None
    return _SIMPLE_ESCAPES.get(rest)
