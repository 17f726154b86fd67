"""A fix's edits as the lines that they change."""

from __future__ import annotations

from pcwm_core.cli.report.edits import Hunk, hunks
from pcwm_core.outcomes import Edit
from pcwm_core.source.text import Position, SourceText

TEXT = SourceText.from_str("one\ntwo\nthree\r\nfour")


def edit(line: int, column: int, end_line: int, end_column: int, text: str) -> Edit:
    return Edit(Position(line, column), Position(end_line, end_column), text)


def test_an_insertion_changes_its_line() -> None:
    assert hunks(TEXT, [edit(2, 4, 2, 4, " more")]) == [Hunk(2, ("two",), ("two more",))]


def test_a_new_line_removes_nothing() -> None:
    assert hunks(TEXT, [edit(2, 1, 2, 1, "new\n")]) == [Hunk(2, (), ("new",))]


def test_a_removed_line_adds_nothing() -> None:
    assert hunks(TEXT, [edit(2, 1, 3, 1, "")]) == [Hunk(2, ("two",), ())]


def test_edits_on_one_line_are_one_hunk_and_far_ones_two() -> None:
    edits = [edit(4, 1, 4, 5, "4"), edit(1, 1, 1, 1, "<"), edit(1, 4, 1, 4, ">")]
    assert hunks(TEXT, edits) == [Hunk(1, ("one",), ("<one>",)), Hunk(4, ("four",), ("4",))]


def test_an_edit_over_several_lines_is_one_hunk() -> None:
    assert hunks(TEXT, [edit(2, 2, 3, 3, "")]) == [Hunk(2, ("two", "three"), ("tree",))]


def test_an_edit_that_changes_nothing_is_no_hunk() -> None:
    assert hunks(TEXT, [edit(1, 1, 1, 4, "one")]) == []
