"""The mutator makes edits that lie in the text, the same for the same seed."""

from __future__ import annotations

import pytest

from pcwm_core.source.buffer import SourceBuffer
from tests.fuzz.mutate import cut_bytes, damage
from tests.fuzz.scope import Dice

TEXT = "// é 😀\nint main(void) {\n#pragma omp parallel\n  x++;\r\n}\n"


@pytest.mark.parametrize(
    "text", [TEXT, "", "x", "\n\n", "\ud800"], ids=["program", "empty", "letter", "lines", "half"]
)
def test_an_edit_means_the_same_in_characters_and_in_bytes(text: str) -> None:
    for seed in range(300):
        edit = damage(text, Dice(seed), [TEXT])
        assert edit == damage(text, Dice(seed), [TEXT])
        assert 0 <= edit.start <= edit.end <= len(text)
        buffer = SourceBuffer(text)
        buffer.edit(*edit.in_bytes(text), edit.new)
        assert str(buffer.text) == edit.apply(text)


def test_most_edits_change_something() -> None:
    assert sum(damage(TEXT, Dice(seed), [TEXT]).apply(TEXT) != TEXT for seed in range(100)) > 80


def test_a_cut_inside_a_character_is_read_as_latin_1() -> None:
    cuts = {cut_bytes("é", Dice(seed)) for seed in range(50)}
    assert cuts == {"", "Ã", "é"}
