"""Directives as attributes: ``[[omp::directive(...)]]``, ``[[omp::sequence(...)]]`` (OpenMP 5.2, 3.1)."""

from __future__ import annotations

import re

import msgspec

from pcwm_core.source.lexing import blank_comments, closing, skip_trivia

_OMP = re.compile(rb"\[\[\s*(?:(?P<using>using\s+omp\s*:)|omp\s*::)")
_PART = re.compile(rb"(?:omp\s*::\s*)?(?P<word>sequence|directive|decl)\s*\(|,")
_ARGUMENTS = rb"\s*(?:\([^\[\]{};]*\)\s*)?"
_OTHER = re.compile(
    rb"\[\[\s*[A-Za-z_][\w:]*" + _ARGUMENTS + rb"(?:,\s*[A-Za-z_][\w:]*" + _ARGUMENTS + rb")*\]\]"
)


class AttributeDirective(msgspec.Struct, frozen=True):
    """One directive in an attribute. Offsets are those of the searched text."""

    start: int
    end: int
    words_start: int
    words: bytes


class Attribute(msgspec.Struct, frozen=True):
    end: int
    """Offset after the ``]]``, or after what is there of an unfinished attribute."""
    directives: tuple[AttributeDirective, ...]


def read_attribute(data: bytes, start: int) -> Attribute | None:
    """Read the attribute list that may begin with the ``[[`` at ``start``; None if it is none.

    A list that is not OpenMP's has no directives.
    """
    opening = _OMP.match(data, start)
    if opening is None:
        other = _OTHER.match(data, start)
        return None if other is None else Attribute(other.end(), ())
    block_end = data.find(b"\n}", start)
    limit = len(data) if block_end < 0 else block_end
    pos = opening.end() if opening.group("using") else start + 2
    found: list[AttributeDirective] = []
    depth = 0
    while True:
        pos = skip_trivia(data, pos)
        if data.startswith(b"]]", pos):
            end = pos + 2
            break
        if depth and data.startswith(b")", pos):
            depth -= 1
            pos += 1
            continue
        part = _PART.match(data, pos)
        if part is None or pos >= limit:
            closed = data.find(b"]]", pos, limit)
            end = closed + 2 if closed >= 0 else max(pos, opening.end())
            break
        word = part.group("word")
        if word is None or word == b"sequence":
            depth += word is not None
            pos = part.end()
            continue
        after = closing(data, part.end() - 1, limit)
        if after < 0:
            newline = data.find(b"\n", pos, limit)
            after = words_end = newline if newline >= 0 else limit
        else:
            words_end = after - 1
        found.append(AttributeDirective(pos, after, part.end(), blank_comments(data[part.end() : words_end])))
        pos = after
    if (
        found
    ):  # the first directive stands for the whole attribute's beginning, and a single one for all of it
        last = end if len(found) == 1 else found[0].end
        found[0] = msgspec.structs.replace(found[0], start=start, end=last)
    return Attribute(end, tuple(found))
