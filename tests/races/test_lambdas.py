"""What a lambda or a called function changes of the variables around it, and the numbers that it hands out."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

CAPTURE = "\n#pragma omp atomic capture\n"
FOR = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++)"
PUT = f"auto put = [&](int v) {{ int s; {CAPTURE} s = u++; o[s] = v; }};"
PLAIN = "auto put = [&](int v) { int s; s = u++; o[s] = v; };"
EACH = "template <class T> void each(T t, int i) { t(i); }"

#: Functions, statements, and whether they race for certain; the others do not race at all.
NUMBERS = {
    "captured": ("", f"{PUT} {FOR} put(i);", True),
    "counted without protection": ("", f"{PLAIN} {FOR} put(i);", False),
    "counted, then read": (
        "",
        f"auto put = [&](int v) {{ int s; {CAPTURE} s = u++; s = u; o[s] = v; }}; {FOR} put(i);",
        False,
    ),
    "returned": (
        "",
        f"auto next = [&] {{ int s; {CAPTURE} s = u++; return s; }}; {FOR} o[next()] = i;",
        True,
    ),
    "a lambda in a lambda": (
        "",
        f"""auto next = [&] {{ int s; {CAPTURE} s = u++; return s; }};
            auto put = [&](int v) {{ o[next()] = v; }}; {FOR} put(i);""",
        True,
    ),
    "handed to a function": (EACH, f"{PUT} {FOR} each(put, i);", True),
    "handed on without protection": (EACH, f"{PLAIN} {FOR} each(put, i);", False),
    "by reference": (
        f"int next(int &c) {{ int s; {CAPTURE} s = c++; return s; }}",
        f"{FOR} {{ int at; at = next(u); o[at] = i; }}",
        True,
    ),
    "by reference without protection": ("int next(int &c) { return c++; }", f"{FOR} o[next(u)] = i;", False),
    "by reference, through another": (
        f"int one(int &c) {{ int s; {CAPTURE} s = c++; return s; }} int next(int &c) {{ return one(c); }}",
        f"{FOR} o[next(u)] = i;",
        True,
    ),
    "by pointer": (
        f"int next(int *c) {{ int s; {CAPTURE} s = (*c)++; return s; }}",
        f"{FOR} {{ int at; if (i % 3) {{ at = next(&u); o[at] = i; }} }}",
        True,
    ),
}


@pytest.mark.parametrize(("functions", "body", "distinct"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_that_are_handed_out(functions: str, body: str, distinct: bool) -> None:
    found = likeliest(f"{functions} void f(int *o, int n) {{ int u = 0; {body} }}")
    assert (found == 0) == distinct
    assert distinct or found > 0.9


@pytest.mark.parametrize(("changed", "races"), [("m", True), ("k", False)])
def test_a_lambda_called_in_a_loop_changes_what_it_captured(changed: str, races: bool) -> None:
    before = f"int k = 0, m = 0; auto up = [&] {{ {changed} += 3; }}; for (int j = 0; j < 3; j++) up();"
    found = likeliest(f"void f(int *o, int n) {{ {before} {FOR} o[k * i] = m; }}")
    assert (found > 0.9) == races
