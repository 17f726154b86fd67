"""Numbers that are read in one atomic step and counted up in another are not each thread's own."""

from __future__ import annotations

import pytest

from tests.races.asking import assumed, likeliest

READ = "\n#pragma omp atomic read\n"
WRITE = "\n#pragma omp atomic write\n"
UPDATE = "\n#pragma omp atomic\n"
CAPTURE = "\n#pragma omp atomic capture\n"

#: How a thread takes a number in two steps, and in one.
PAIRS = {
    "std::atomic, loaded and stored": (
        "int at = count.load(); count.store(at + 1);",
        "int at = count.fetch_add(1);",
    ),
    "std::atomic, loaded and counted": (
        "int at = count.load(); count.fetch_add(1);",
        "int at = count.fetch_add(1); count.load();",
    ),
    "read and written": (
        f"int at; {READ} at = used; {WRITE} used = at + 1;",
        f"int at; {CAPTURE} {{ at = used; used += 1; }}",
    ),
    "read and updated": (
        f"int at; {READ} at = used; {UPDATE} used++;",
        f"int at; {CAPTURE} at = used++;",
    ),
}


def _text(take: str) -> str:
    return (
        "std::atomic<int> count; int used; void f(int n, int *items) {\n"
        f"#pragma omp parallel for\nfor (int i = 0; i < n; i++) {{ {take} items[at] = i; }} }}"
    )


@pytest.mark.parametrize(("two", "one"), PAIRS.values(), ids=PAIRS)
def test_a_number_taken_in_two_steps_is_taken_twice(two: str, one: str) -> None:
    assert 0.5 < likeliest(_text(two)) < 0.9
    assert any("before one of them changes it" in text for text in assumed(_text(two)))
    assert likeliest(_text(one)) == 0


def test_a_number_of_something_else_says_nothing() -> None:
    assert likeliest(_text("int at = count.load(); other.store(at + 1);")) < 0.5


def test_a_lock_around_both_steps_makes_one_of_them() -> None:
    take = "int at;\n#pragma omp critical\n{ at = count.load(); count.store(at + 1); }\n"
    assert likeliest(_text(take)) < 0.5
