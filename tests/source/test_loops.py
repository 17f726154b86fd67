"""Loops in canonical form (OpenMP 5.2, 4.4.1)."""

from __future__ import annotations

import pytest

from pcwm_core.source.loops import CanonicalLoop, canonical_loop, loop_nest
from pcwm_core.source.syntax import For, Omp
from tests.source.dump import body_nodes, dump


def loop(source: str) -> CanonicalLoop | None:
    (stmt,) = body_nodes(source)
    assert isinstance(stmt, For)
    return canonical_loop(stmt)


CANONICAL = [
    ("for (int i = 0; i < n; i++) ;", "i 0 < n + 1"),
    ("for (i = lo; i <= hi; ++i) ;", "i lo <= hi + 1"),
    ("for (int i = n; i > 0; i--) ;", "i n > 0 - 1"),
    ("for (long i = n; i >= 0; i -= 2) ;", "i n >= 0 - 2"),
    ("for (int i = 0; i != n; i += s) ;", "i 0 != n + s"),
    ("for (int i = 0; n > i; i = i + 4) ;", "i 0 < n + 4"),
    ("for (int i = 0; n >= i; i = 4 + i) ;", "i 0 <= n + 4"),
    ("for (int i = n; 0 <= i; i = i - 4) ;", "i n >= 0 - 4"),
    ("for (auto it = v.begin(); it != v.end(); ++it) ;", "it (Call (Member v begin)) != (Call (Member v end)) + 1"),
    ("for (double *p = a; p < a + n; p++) ;", "p a < (Binary + a n) + 1"),
    ("for (int i(0); i < n; i++) ;", "i 0 < n + 1"),
    ("for (int i{0}; i < n; i++) ;", "i 0 < n + 1"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), CANONICAL)
def test_canonical(source: str, summary: str) -> None:
    found = loop(source)
    assert found is not None
    step = "1" if found.step is None else dump(found.step)
    sign = "-" if found.decreasing else "+"
    assert f"{found.var} {dump(found.lower)} {found.relation} {dump(found.upper)} {sign} {step}" == summary
    assert found.var_place.text == found.var
    assert (found.declared is None) == source.startswith("for (i =")


@pytest.mark.parametrize(
    "source",
    [
        "for (;;) ;",
        "for (; i < n; i++) ;",
        "for (int i = 0; i < n; ) ;",
        "for (int i = 0; i < n; j++) ;",
        "for (int i = 0; j < n; i++) ;",
        "for (int i = 0; i < n && ok; i++) ;",
        "for (int i = 0; i == n; i++) ;",
        "for (int i = 0; i < n; i *= 2) ;",
        "for (int i = 0; i < n; i = n - i) ;",
        "for (int i = 0; i < n - i; i++) ;",
        "for (int i = 0; i < n; i += i) ;",
        "for (int i = 0, j = 0; i < n; i++) ;",
        "for (int i = 0; i < n; i++, j++) ;",
        "for (int i; i < n; i++) ;",
        "for (a[0] = 0; a[0] < n; a[0]++) ;",
    ],
)
def test_not_canonical(source: str) -> None:
    assert loop(source) is None


def test_nest_through_blocks() -> None:
    (stmt,) = body_nodes("for (int i = 0; i < n; i++) { { for (int j = 0; j < i; j++) for (;;) ; } }")
    assert [found.var for found in loop_nest(stmt, 3)] == ["i", "j"]
    assert [found.var for found in loop_nest(stmt, 1)] == ["i"]


def test_nest_ends_where_it_is_not_perfect() -> None:
    (stmt,) = body_nodes("for (int i = 0; i < n; i++) { a(); for (int j = 0; j < i; j++) ; }")
    assert [found.var for found in loop_nest(stmt, 2)] == ["i"]


def test_nest_under_a_loop_transformation() -> None:
    (stmt,) = body_nodes("#pragma omp for\n#pragma omp tile sizes(4)\nfor (int i = 0; i < n; i++) ;")
    assert isinstance(stmt, Omp)
    assert [found.var for found in loop_nest(stmt.body, 1)] == ["i"]
