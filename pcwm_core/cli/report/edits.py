"""A fix as a small diff: the lines it removes and the lines it puts in their place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import msgspec

from pcwm_core.outcomes import Edit
from pcwm_core.source.text import SourceText


class Hunk(msgspec.Struct, frozen=True):
    """Lines that change together; ``line`` is the 1-based number of the first one in the old text."""

    line: int
    removed: tuple[str, ...]
    added: tuple[str, ...]


def hunks(text: SourceText, edits: Sequence[Edit]) -> list[Hunk]:
    """The changed lines of ``text`` once all ``edits`` are made, in order of place.

    Edits refer to the unchanged text and do not overlap, as in LSP.
    """
    found: list[Hunk] = []
    for group in _by_lines(edits):
        first, last = group[0].start.line, max(edit.end.line for edit in group)
        old = tuple(text.line(number) for number in range(first, last + 1))
        new = _apply(text, first, last, group)
        same_before = common_length(old, new)
        same_after = min(common_length(old[::-1], new[::-1]), len(old) - same_before, len(new) - same_before)
        removed = old[same_before : len(old) - same_after]
        added = new[same_before : len(new) - same_after]
        if removed or added:
            found.append(Hunk(first + same_before, removed, added))
    return found


def _by_lines(edits: Sequence[Edit]) -> list[list[Edit]]:
    """The edits in order, those that touch a common line together."""
    groups: list[list[Edit]] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if groups and edit.start.line <= max(other.end.line for other in groups[-1]):
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _apply(text: SourceText, first: int, last: int, edits: Sequence[Edit]) -> tuple[str, ...]:
    """Lines ``first`` to ``last`` after the edits, which all lie within them."""
    begin = text.line_starts[first - 1]
    data = text.data[begin : text.line_starts[last - 1] + len(text.line_bytes(last))]
    for edit in reversed(edits):
        start, end = text.offset(edit.start) - begin, text.offset(edit.end) - begin
        data = data[:start] + edit.text.encode("utf-8", "surrogatepass") + data[end:]
    after = SourceText(data)
    return tuple(after.line(number) for number in range(1, len(after.line_starts) + 1))


def common_length(left: Sequence[str], right: Sequence[str]) -> int:
    """How many leading lines two sequences share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
