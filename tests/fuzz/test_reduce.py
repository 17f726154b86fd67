"""The reducer keeps what a failure needs and little else."""

from __future__ import annotations

from tests.fuzz.grammar import generate
from tests.fuzz.reduce import reduced, reduced_pair


def test_a_text_shrinks_to_what_fails() -> None:
    text = generate(3, 30).text + "int needle = 3;\n" + generate(4, 30).text
    assert reduced(text, lambda part: "needle" in part and "3" in part).split() == ["needle", "3"]


def test_an_edit_shrinks_on_both_sides() -> None:
    head, tail = generate(5, 10).text, "int shared;\n" + generate(6, 10).text

    def fails(before: str, after: str) -> bool:
        return "shared" in before and "shared" in after and "fresh" in after and "fresh" not in before

    before, after = reduced_pair(head + "int stale, old;\n" + tail, head + "int fresh;\n" + tail, fails)
    assert before.split() == ["shared"]
    assert after.replace("fresh", "fresh ").split() == ["fresh", "shared"]


def test_characters_outside_ascii_stay_whole() -> None:
    before, after = reduced_pair("// é😀 x", "// é😁 x", lambda one, two: "😀" in one and "😁" in two)
    assert (before, after) == ("😀", "😁")
