"""How a source line and its underline look on a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from pcwm_core.cli.report.excerpt import Excerpt, Mark, excerpt


@pytest.mark.parametrize(
    ("line", "mark", "shown", "underline"),
    [
        ("a = b;", Mark(5, 6, "^"), "a = b;", "    ^"),
        ("sum += 1;", Mark(1, 4, "^"), "sum += 1;", "^~~"),
        ("\tx\t= y;", Mark(2, 3, "^"), "        x       = y;", "        ^"),
        ("ab\tx;", Mark(4, 5, "^"), "ab      x;", "        ^"),
        ("\u6f22\u5b57 x;", Mark(4, 5, "^"), "\u6f22\u5b57 x;", "     ^"),
        ("e\u0301 x;", Mark(4, 5, "^"), "e\u0301 x;", "  ^"),
        ("\U0001f600x;", Mark(2, 3, "^"), "\U0001f600x;", "  ^"),
        ("\x1b[2Jx;", Mark(5, 6, "^"), "\ufffd[2Jx;", "    ^"),
        ("\ud800x;", Mark(2, 3, "^"), "\ufffdx;", " ^"),
        ("x", Mark(2, 2, "^"), "x", " ^"),
        ("x", Mark(9, 12, "^"), "x", " ^"),
        ("", Mark(1, 1, "^"), "", "^"),
    ],
)
def test_the_underline_stands_below_its_range(line: str, mark: Mark, shown: str, underline: str) -> None:
    assert excerpt(line, [mark], 80) == Excerpt(shown, underline)


def test_two_ranges_share_a_line_and_the_first_wins() -> None:
    shown = excerpt("a[i] = a[i + 1];", [Mark(1, 5, "^"), Mark(8, 16, "~")], 80)
    assert shown.underline == "^~~~   ~~~~~~~~"
    assert excerpt("a[i]++", [Mark(1, 5, "^"), Mark(1, 7, "~")], 80).underline == "^~~~~~"


@pytest.mark.parametrize("column", [1, 250, 480, 497])
@pytest.mark.parametrize("filler", ["abcdefghi ", "\u6f22\u5b57\u6f22\u5b57\u6f22", "\tab\x00c"])
def test_a_long_line_is_cut_around_the_mark(column: int, filler: str) -> None:
    line = (filler * 100)[:500]
    line = line[: column - 1] + "@@@" + line[column + 2 :]
    shown = excerpt(line, [Mark(column, column + 3, "^")], 60)
    assert cell_len(shown.line) <= 60
    assert shown.line.count("@@@") == 1
    before = shown.line[: shown.line.index("@")]
    assert shown.underline == " " * cell_len(before) + "^~~"
    assert before.startswith("...") == (column > 1)
    assert shown.line.endswith("...") or column >= 480
