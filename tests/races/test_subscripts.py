"""When subscripts are equal: the query against enumeration, and the taking apart of rows of symbolic length."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pcwm_core.races.integer_sets import start_allowance
from pcwm_core.races.query import Conflict, decide
from pcwm_core.races.subscripts import domain_atoms, opaque_bounds, row_length
from pcwm_core.semantics.facts import Access
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import Subscript
from tests.races.asking import facts_of
from tests.semantics.gathering import executions, number, on

Body = str


def accesses(body: Body) -> list[Access]:
    """The accesses of elements of ``a`` in a parallel loop over ``i`` with this body."""
    _, facts = facts_of(f"\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) {body}")
    return [access for access in on(facts, "a") if access.loc.path]


def predicted(body: Body) -> bool:
    """Whether the query finds some pair in conflict, more likely than not."""
    found = accesses(body)
    start_allowance()
    outcomes = [decide(a, b) for a in found for b in found if a.writes]
    assert not any(isinstance(outcome, str) for outcome in outcomes)
    return any(isinstance(outcome, Conflict) and outcome.confidence >= 0.5 for outcome in outcomes)


def index_of(access: Access) -> Poly:
    (step,) = (step for step in access.loc.path if isinstance(step, Subscript))
    assert step.index is not None
    return step.index


def enumerated(body: Body, sizes: range = range(1, 6)) -> bool:
    """Whether for some n and m different iterations of the parallel loop touch one element."""
    found = accesses(body)
    for n, m in product(sizes, repeat=2):
        touched = [
            (access, known["i"], number(index_of(access), known))
            for access in found
            for known in executions(access, range(12), {"n": n, "m": m})
        ]
        writes = [(i, element) for access, i, element in touched if access.writes]
        if any(i != j and element == other for i, element in writes for _, j, other in touched):
            return True
    return False


coefficients, offsets = st.integers(0, 3), st.integers(0, 6)


@given(coefficients, offsets, coefficients, offsets)
@example(2, 0, 2, 1)
@example(1, 0, 1, 6)
@example(0, 3, 1, 0)
@settings(max_examples=60, deadline=None)
def test_affine_subscripts(p: int, q: int, r: int, s: int) -> None:
    """The parallel loop is bounded by a constant, so that the enumeration sees all of it."""
    body = f"if (i < 7) a[{p} * i + {q}] = a[{r} * i + {s}];"
    assert predicted(body) == enumerated(body, range(7, 8))


@given(coefficients, coefficients, st.integers(1, 4), st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_affine_subscripts_of_two_loops(p: int, q: int, trip: int, first: int) -> None:
    body = f"if (i < 5) for (int j = {first}; j < {first + trip}; j++) a[{p} * i + {q} * j] = 0;"
    assert predicted(body) == enumerated(body, range(5, 6))


@given(st.integers(2, 5), st.sampled_from("/%"), offsets)
@settings(max_examples=30, deadline=None)
def test_divided_subscripts(divisor: int, op: str, offset: int) -> None:
    body = f"if (i < 4) a[(i + {offset}) {op} {divisor}] = 0;"
    assert predicted(body) == enumerated(body, range(5, 6))


#: Rows of length m, and variations of them.
SHAPES = [
    "for (int j = 0; j < m; j++) a[i * m + j] = 0;",
    "for (int j = 0; j <= m; j++) a[i * m + j] = 0;",
    "for (int j = 1; j < m; j++) a[i * m + j] = a[i * m + j - 1];",
    "for (int j = 0; j < m; j++) a[(i + 1) * m + j] = a[i * m + j];",
    "for (int j = 0; j < m; j++) a[i * m + j] = a[i * m + j + m];",
    "for (int j = 0; j < m - 1; j++) a[i * m + j] = a[i * m + j + 1];",
    "for (int j = 0; j < m; j++) a[i * m + j] = a[i * m + j + 1];",
    "for (int j = 0; j < m; j++) a[j * n + i] = 0;",
    "for (int j = 0; j < m; j++) a[2 * i * m + j] = a[(2 * i + 1) * m + j];",
    "for (int j = 0; j < m; j++) for (int k = 0; k < m; k++) a[(i * m + j) * m + k] = 0;",
    "for (int j = 0; j < m; j++) for (int k = 0; k < m; k++) a[(j * n + i) * m + k] = 0;",
    "for (int j = 0; j < m; j++) for (int k = 0; k < m; k++) a[(j * m + k) * n + i] = 0;",
    "for (int j = 0; j < m; j++) a[i + j] = 0;",
    "for (int j = 0; j < i; j++) a[i * (i - 1) / 2 + j] = 0;",
    "for (int j = 0; j <= i; j++) a[i * (i + 1) / 2 + j] = 0;",
    "for (int j = 0; j <= i; j++) a[i * (i - 1) / 2 + j] = 0;",
    "for (int j = 0; j < 4; j++) a[4 * i + j] = 0;",
    "for (int j = 0; j < 5; j++) a[4 * i + j] = 0;",
    "a[n - 1 - i] = a[i];",
    "a[i] = a[i + n];",
    "a[i] = a[n];",
    "a[i] = a[n - 1];",
    "a[i * m] = 0;",
    "{ a[2 * i] = 0; a[2 * i + 1] = 0; }",
    "{ a[i] = 0; a[i + 1] = 0; }",
    "if (i % 2 == 0) a[i] = a[i + 1];",
    "if (i % 2 == 0) a[i] = a[i + 2];",
    "if (i < m) a[i] = 0; else a[i - m] = 0;",
]


@pytest.mark.parametrize("body", SHAPES)
def test_shapes_of_subscripts(body: Body) -> None:
    assert predicted(body) == enumerated(body)


# ---------------------------------------------------------------- the parts


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("for (int j = 0; j < m; j++) a[i * m + j] = 0;", "m"),
        ("a[i + m] = 0;", ""),
        ("a[i * 4] = 0;", ""),
        ("for (int j = 0; j < m; j++) a[(i * n + j) * m] = 0;", "n m"),
        ("a[n * m + i] = 0;", ""),
    ],
)
def test_the_row_length_multiplies_an_iteration(body: Body, expected: str) -> None:
    (access,) = accesses(body)
    length = row_length(index_of(access), index_of(access))
    assert " ".join(atom.label for atom in length or ()) == expected


@pytest.mark.parametrize(
    ("header", "opaque"),
    [
        ("for (int j = 0; j < m; j++)", False),
        ("for (int j = i; j < i + 4; j++)", False),
        ("for (int j = 0; j < m / 2; j++)", False),
        ("for (int j = 0; j < i / m; j++)", True),
        ("for (int j = idx[i]; j < idx[i + 1]; j++)", True),
        ("for (int j = 0; j < m && b[j]; j++)", True),
    ],
)
def test_bounds_that_are_not_known(header: str, opaque: bool) -> None:
    (access,) = accesses(f"{header} a[i + j] = 0;")
    assert opaque_bounds(access.dims[-1]) is opaque


def test_what_bounds_are_made_of() -> None:
    (access,) = accesses("for (int j = m / 2; j < i; j++) a[j] = 0;")
    assert {"i", "j", "m"} <= {atom.label for atom in domain_atoms(access.dims[-1])}
