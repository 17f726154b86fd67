"""Conversions between the protocol's positions and ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from pcwm_core.source.text import Position, SourceText, Span
from pcwm_lsp.positions import code_units, from_protocol, range_to_protocol, to_protocol

ENCODINGS = list(types.PositionEncodingKind)
LINE = 'char *s = "é漢😀\ud800"; sum += 1;'
COLUMN_OF_SUM = {"utf-8": 26, "utf-16": 19, "utf-32": 18}

texts = st.text(st.sampled_from("ab\t\r\n\f\u2028é漢😀\ud800"), max_size=20).map(SourceText.from_str)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_token_after_wide_characters(encoding: types.PositionEncodingKind) -> None:
    text = SourceText.from_str(f"\f\n{LINE}")
    column = LINE.index("sum") + 1
    span = Span(Position(2, column), Position(2, column + 3))
    start = COLUMN_OF_SUM[encoding.value]
    assert range_to_protocol(text, span, encoding) == types.Range(
        types.Position(1, start), types.Position(1, start + 3)
    )


@given(texts, st.sampled_from(ENCODINGS), st.data())
def test_there_and_back_is_the_same_place(
    text: SourceText, encoding: types.PositionEncodingKind, data: st.DataObject
) -> None:
    line = data.draw(st.integers(1, len(text.line_starts)))
    column = data.draw(st.integers(1, len(text.line(line)) + 1))
    position = Position(line, column)
    assert from_protocol(text, to_protocol(text, position, encoding), encoding) == position


@given(texts, st.sampled_from(ENCODINGS), st.integers(0, 9), st.integers(0, 99))
def test_every_client_position_has_a_place_in_the_text(
    text: SourceText, encoding: types.PositionEncodingKind, line: int, character: int
) -> None:
    position = from_protocol(text, types.Position(line, character), encoding)
    assert 1 <= position.line <= len(text.line_starts)
    assert 1 <= position.column <= len(text.line(position.line)) + 1


@pytest.mark.parametrize(
    ("encoding", "units"), [("utf-8", 12), ("utf-16", 5), ("utf-32", 4)], ids=["utf-8", "utf-16", "utf-32"]
)
def test_code_units(encoding: str, units: int) -> None:
    assert code_units("é漢😀\ud800", types.PositionEncodingKind(encoding)) == units


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_column_inside_a_character_is_its_start(encoding: types.PositionEncodingKind) -> None:
    text = SourceText.from_str("😀")
    inside = types.Position(0, 0 if encoding == types.PositionEncodingKind.Utf32 else 1)
    assert from_protocol(text, inside, encoding) == Position(1, 1)


def test_places_outside_the_text_are_moved_into_it() -> None:
    text = SourceText.from_str("ab\nc")
    utf_16 = types.PositionEncodingKind.Utf16
    assert to_protocol(text, Position(9, 9), utf_16) == types.Position(1, 1)
    assert to_protocol(text, Position(1, 9), utf_16) == types.Position(0, 2)
