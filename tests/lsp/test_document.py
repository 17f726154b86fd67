"""The text document against a client's own text, and its edits against the bytes they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from pcwm_core.source.text import SourceText
from pcwm_lsp.document import ByteEdit, TextDocument, smallest_edit
from tests.lsp.utf16 import Utf16Client, from_units

UTF_8, UTF_16, UTF_32 = (
    types.PositionEncodingKind.Utf8,
    types.PositionEncodingKind.Utf16,
    types.PositionEncodingKind.Utf32,
)

PIECES = [
    "a",
    "bc",
    "\r",
    "\n",
    "\r\n",
    "\f",
    "\v",
    "\x1c",
    "\x85",
    "\u2028",
    "é",
    "漢",
    "😀",
    "\ud83d",
    "\ude00",
]
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join).map(from_units)
edits = st.tuples(st.integers(0, 40), st.integers(0, 40), texts)


def apply(data: bytes, edit: ByteEdit) -> bytes:
    return data[: edit.start] + edit.new_bytes + data[edit.end :]


def partial(
    start: tuple[int, int], end: tuple[int, int], text: str
) -> types.TextDocumentContentChangePartial:
    return types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(*start), types.Position(*end)), text=text
    )


@given(texts, st.lists(edits, max_size=8))
def test_incremental_edits_give_the_clients_text(text: str, changes: list[tuple[int, int, str]]) -> None:
    client = Utf16Client(text)
    document = TextDocument(text, 0, UTF_16)
    for left, right, new in changes:
        start, end = sorted((min(left, len(client.units)), min(right, len(client.units))))
        before = document.data
        edit = document.change(client.replace(start, end, new))
        assert str(document) == client.text
        assert apply(before, edit) == document.data


@given(texts, st.lists(edits, max_size=8))
def test_the_line_index_is_repaired_as_if_built_anew(text: str, changes: list[tuple[int, int, str]]) -> None:
    client = Utf16Client(text)
    document = TextDocument(text, 0, UTF_16)
    for left, right, new in changes:
        start, end = sorted((min(left, len(client.units)), min(right, len(client.units))))
        document.change(client.replace(start, end, new))
        assert list(document.line_starts) == SourceText(document.data).line_starts


@given(texts, texts)
def test_a_change_without_range_becomes_an_edit_of_what_differs(old: str, new: str) -> None:
    document = TextDocument(old, 0, UTF_16)
    before = document.data
    edit = document.change(types.TextDocumentContentChangeWholeDocument(new))
    assert str(document) == new
    assert apply(before, edit) == document.data
    assert list(document.line_starts) == SourceText(document.data).line_starts


def test_the_smallest_edit_spares_both_ends_and_whole_characters() -> None:
    assert smallest_edit(b"int a = 1;", "int a = 22;") == ByteEdit(8, 9, "22")
    assert smallest_edit(b"same", "same") == ByteEdit(4, 4, "")
    assert smallest_edit("é".encode(), "è") == ByteEdit(0, 2, "è")


@pytest.mark.parametrize("separator", ["\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_ends_no_line_in_the_protocol_ends_none_here(separator: str) -> None:
    document = TextDocument(f"a{separator}b\nc", 0, UTF_16)
    document.change(partial((1, 0), (1, 1), "d"))
    assert str(document) == f"a{separator}b\nd"


@pytest.mark.parametrize(
    ("encoding", "column"), [(UTF_8, 4), (UTF_16, 2), (UTF_32, 1)], ids=["utf-8", "utf-16", "utf-32"]
)
def test_columns_count_as_negotiated(encoding: types.PositionEncodingKind, column: int) -> None:
    document = TextDocument("😀x", 0, encoding)
    document.change(partial((0, column), (0, column + 1), "y"))
    assert str(document) == "😀y"


def test_garbage_ranges_are_clamped_and_turned_round() -> None:
    document = TextDocument("ab\ncd", 0, UTF_16)
    document.change(partial((7, 3), (0, 99), "!"))
    assert str(document) == "ab!"


def test_halves_of_a_surrogate_pair_that_arrive_one_by_one_become_one_character() -> None:
    document = TextDocument("é", 0, UTF_16)
    document.change(partial((0, 1), (0, 1), "\ud83d"))
    document.change(partial((0, 2), (0, 2), "\ude00"))
    assert str(document) == "é😀"
    document.change(partial((0, 2), (0, 3), ""))
    assert str(document) == "é\ud83d"
