"""Source lines as a terminal shows them: tabs expanded, wide characters counted, long lines cut, ranges underlined."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec
from rich.cells import get_character_cell_size

TAB_WIDTH = 8
"""As the default of GCC's -ftabstop."""

_CUT = "..."
# Characters that would move the cursor, reverse the reading direction or not be printed at all.
_UNSHOWABLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


class Mark(msgspec.Struct, frozen=True):
    """A range of a line to underline: 1-based columns in code points, ``end`` excluded."""

    start: int
    end: int
    pointer: str
    """The first character of the underline; the rest is ``~``."""


class Excerpt(msgspec.Struct, frozen=True):
    """A line and, cell for cell below it, its underline."""

    line: str
    underline: str


def excerpt(line: str, marks: Sequence[Mark], width: int) -> Excerpt:
    """Show ``line`` in at most ``width`` cells, with the first mark in view."""
    pieces, starts = _expand(line)
    under = [" "] * starts[-1]
    for mark in reversed(marks):  # the first mark wins where marks overlap
        first, last = _cells(mark, starts)
        under.extend(" " * (last - len(under)))
        under[first:last] = mark.pointer + "~" * (last - first - 1)
    underline = "".join(under)
    if starts[-1] <= width:
        return Excerpt("".join(pieces), underline.rstrip())

    focus = _cells(marks[0], starts)[0] if marks else 0
    room = max(width - 2 * len(_CUT), 1)
    begin = min(max(focus - room // 3, 0), starts[-1] - room)
    low = bisect_left(starts, begin)
    high = bisect_right(starts, begin + room) - 1
    left = _CUT if low > 0 else ""
    right = _CUT if high < len(pieces) else ""
    shown = left + "".join(pieces[low:high]) + right
    return Excerpt(shown, (" " * len(left) + underline[starts[low] : starts[high]]).rstrip())


def _expand(line: str) -> tuple[Sequence[str], Sequence[int]]:
    """What is printed for each character, and the cell in which each character (and the line's end) starts."""
    if line.isascii() and line.isprintable():
        return line, range(len(line) + 1)
    pieces: list[str] = []
    starts = [0]
    for character in line:
        cell = starts[-1]
        if character == "\t":
            step = TAB_WIDTH - cell % TAB_WIDTH
            pieces.append(" " * step)
        elif unicodedata.category(character) in _UNSHOWABLE:
            step = 1
            pieces.append("\N{REPLACEMENT CHARACTER}")
        else:
            step = get_character_cell_size(character)
            pieces.append(character)
        starts.append(cell + step)
    return pieces, starts


def _cells(mark: Mark, starts: Sequence[int]) -> tuple[int, int]:
    """The cells of a mark, at least one; a column past the line's end points just behind it."""
    last = len(starts) - 1
    first = starts[min(max(mark.start - 1, 0), last)]
    return first, max(starts[min(max(mark.end - 1, 0), last)], first + 1)
