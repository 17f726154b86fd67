"""Which of several functions a call means, and free functions that only ask a container for its state."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

FOR = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++)"

TWO = "int at(int *v, int n) { return v[0] + n; } int at(int *v, int n, int m) { return v[0] = n + m; }"
DEFAULT = "int at(int *v, int n, int m = 1) { return v[0] = n + m; } int at(int *v) { return v[0]; }"
CLASS = "struct S { int at(int *v, int n) { return v[0] = n; } int at(int *v, int n, int m) const; };"
TABLE = "struct Row { int key; }; long ssize(const std::vector<Row> &);"

#: Declarations, a statement in a parallel loop, and whether it races for certain.
CALLS = {
    "the shorter overload": (TWO, "o[i] = at(v, i);", False),
    "the longer overload": (TWO, "o[i] = at(v, i, 3);", True),
    "a default argument is left out": (DEFAULT, "o[i] = at(v, i);", True),
    "a default argument is given": (DEFAULT, "o[i] = at(v, i, 2);", True),
    "fewer than the required arguments": (DEFAULT, "o[i] = at(v);", False),
    "a method": (CLASS, "o[i] = s.at(v, i);", True),
    "a method that is only declared": (CLASS, "o[i] = s.at(v, i, 3);", False),
    "any number of arguments": ("int at(int *v, ...) { return v[0] = 1; }", "o[i] = at(v, 2, 3);", True),
    "the size of a vector": (TABLE, "if (i < std::size(t)) t[i].key = 0;", False),
    "a function of the same name elsewhere": (TABLE, "if (i < my::ssize(t)) t[i].key = 0;", False),
    "its size while it grows": (TABLE, "if (i < std::ssize(t)) t.push_back({1});", True),
    "its first element": (TABLE, "if (std::begin(t)->key) t[i].key = 0;", True),
}


@pytest.mark.parametrize(("before", "body", "races"), CALLS.values(), ids=CALLS)
def test_calls(before: str, body: str, races: bool) -> None:
    known = "S" if "struct S" in before else "int"
    rows = "std::vector<Row>" if "struct Row" in before else "int"
    text = f"{before} void f(int *v, int *o, {known} &s, {rows} &t, int n) {{ {FOR} {body} }}"
    assert (likeliest(text) > 0.9) == races
    assert races or likeliest(text) == 0


def test_an_unseen_function_may_read_the_elements_of_a_vector() -> None:
    text = f"struct Row {{ int key; }}; void f(std::vector<Row> &t, int n) {{ {FOR} if (weigh(t)) t[i].key = 0; }}"
    assert 0 < likeliest(text) < 0.5
