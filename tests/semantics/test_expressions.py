"""Expressions: what they evaluate to, and under which conditions they touch memory."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.facts import Access
from pcwm_core.semantics.integers import Fresh, Poly
from pcwm_core.semantics.memory import Subscript
from tests.semantics.gathering import holds, interpret, number, on, region

VALUES = {"n": 7, "m": 3}


def write_to_a(body: str) -> Access:
    facts = region(
        f"""#define HALF(x) ((x) / 2)
        enum {{ THREE = 3 }};
        const int four = 4;
        void f(int n, int m, int *a, int *b) {{
        #pragma omp parallel
        {{
        {body}
        }} }}"""
    )
    (access,) = (access for access in on(facts, "a") if access.writes and access.loc.path)
    return access


def index_of(access: Access) -> Poly:
    (step,) = (step for step in access.loc.path if isinstance(step, Subscript))
    assert step.index is not None
    return step.index


#: An expression and its value for n = 7, m = 3; None where it is not followed.
EXPRESSIONS = {
    "n + m * 2 - 1": 12,
    "-m + n": 4,
    "n / 2": 3,
    "n % m": 1,
    "n << 3": 56,
    "n >> 1": 3,
    "n & 3": 3,
    "6 & 3": 2,
    "6 | 3": 7,
    "6 ^ 3": 5,
    "~6 + 10": 3,
    "!0": 1,
    "'A'": 65,
    "THREE + four": 7,
    "HALF(n + m)": 5,
    "(int)n": 7,
    "(long)(n + 1)": 8,
    "(m, n)": 7,
    "n > 3 ? 1 : 2": None,
    "1 > 3 ? 1 : 2": 2,
    "&b[n] - &b[m]": 4,
    "(b + n) - b": 7,
    "n * 0.5": None,
    "n & m": None,
}


@pytest.mark.parametrize(("text", "value"), EXPRESSIONS.items(), ids=EXPRESSIONS)
def test_values(text: str, value: int | None) -> None:
    (step,) = write_to_a(f"a[{text}] = 0;").loc.path
    assert isinstance(step, Subscript)
    known = step.index is not None and not any(isinstance(atom, Fresh) for atom in step.index.atoms())
    assert known == (value is not None)
    if step.index is not None and known:
        assert number(step.index, VALUES) == value


#: Statements, and the element that the last of them writes.
SEQUENCES = {
    "int k = n; a[k++] = 0;": 7,
    "int k = n; a[++k] = 0;": 8,
    "int k = n; k++; a[k--] = 0;": 8,
    "int k = n; k += m; a[k] = 0;": 10,
    "int k = n; k *= m; a[k] = 0;": 21,
    "int k; int l = (k = m) + 1; a[k + l] = 0;": 7,
    "int k = n; { int k = m; } a[k] = 0;": 7,
    "int k = n; int &r = k; r = m; a[k] = 0;": 3,
    "int k = n; int *p = &k; *p = m; a[k] = 0;": 3,
    "int t[4]; t[2] = m; a[t[2]] = 0;": 3,
    "struct { int x, y; } s; s.x = n; s.y = m; a[s.x] = 0;": 7,
    "int *p = a; p++; p += 2; *p = 0;": 3,
    "int *p = a + n; --p; p[-1] = 0;": 5,
    "auto k = n + 1; a[k] = 0;": 8,
}


@pytest.mark.parametrize(("body", "element"), SEQUENCES.items(), ids=SEQUENCES)
def test_what_variables_hold(body: str, element: int) -> None:
    assert number(index_of(write_to_a(body)), VALUES) == element


#: An expression that writes ``a[0]``, and for which n it does so.
GUARDED = {
    "n > 3 && (a[0] = 1);": {4, 5, 6},
    "n > 3 || (a[0] = 1);": {1, 2, 3},
    "n > 3 ? (a[0] = 1) : 0;": {4, 5, 6},
    "n > 3 ? 0 : (a[0] = 1);": {1, 2, 3},
    "if (n > 2 && n < 5) a[0] = 1;": {3, 4},
    "if (!(n > 2 && n < 5)) a[0] = 1;": {1, 2, 5, 6},
    "if (n % 2) a[0] = 1;": {1, 3, 5},
    "if (n > 2) ; else a[0] = 1;": {1, 2},
    "if (n == 4) return; a[0] = 1;": {1, 2, 3, 5, 6},
    "switch (n) { case 2: break; case 3: a[0] = 1; break; }": {3},
    "switch (n) { case 2: break; default: a[0] = 1; }": {1, 3, 4, 5, 6},
}


@pytest.mark.parametrize(("body", "sizes"), GUARDED.items(), ids=GUARDED)
def test_conditions_of_an_access(body: str, sizes: set[int]) -> None:
    access = write_to_a(body)
    assert {n for n in range(1, 7) if holds(access.guard, {"n": n})} == sizes


def test_an_orphaned_construct_that_a_region_calls_is_part_of_that_region() -> None:
    program = """void work(int n, int *a) {
    #pragma omp for
    for (int i = 0; i < n; i++) a[i] = 1;
    }
    void f(int n, int *a) {
    #pragma omp parallel
    work(n, a);
    }
    void alone(int n, int *a) {
    #pragma omp for
    for (int i = 0; i < n; i++) a[i] = 1;
    }"""
    assert [len(interpret(program, name).regions) for name in ("work", "f", "alone")] == [0, 1, 1]
