"""Loops: the elements that their iterations touch, and what is known of values that change from one to the next."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import Atom, Fresh, Poly
from pcwm_core.semantics.memory import Subscript
from tests.semantics.gathering import elements, holds, number, on, region

VALUES = {"n": 7, "m": 3, "s": 2}


def access_of(body: str, *, before: str = "") -> Access:
    """The write to ``a`` in a region with this body, after some serial code."""
    facts = region(
        f"""void f(int n, int m, int s, int *a, int *b) {{
        {before}
        #pragma omp parallel
        {{
        {body}
        }} }}"""
    )
    (access,) = (access for access in on(facts, "a") if access.writes and access.loc.path)
    return access


def subscript(access: Access) -> Poly:
    (step,) = (step for step in access.loc.path if isinstance(step, Subscript))
    assert step.index is not None
    return step.index


#: A loop header, and the values of ``i`` for n = 7, m = 3, s = 2.
HEADERS = {
    "for (int i = 0; i < n; i++)": range(7),
    "for (int i = 0; i <= n; i++)": range(8),
    "for (int i = m; i < n; ++i)": range(3, 7),
    "for (int i = 0; i != n; i++)": range(7),
    "for (int i = 0; n > i; i++)": range(7),
    "for (int i = n - 1; i >= 0; i--)": range(6, -1, -1),
    "for (int i = n; i > 0; --i)": range(7, 0, -1),
    "for (int i = n; i != 0; i--)": range(7, 0, -1),
    "for (int i = 1; i < n; i += 2)": range(1, 7, 2),
    "for (int i = 1; i < n; i = i + 2)": range(1, 7, 2),
    "for (int i = 1; i < n; i = 2 + i)": range(1, 7, 2),
    "for (int i = n; i > 0; i -= 3)": range(7, 0, -3),
    "for (int i = n; i >= m; i = i - 2)": range(7, 2, -2),
    "for (int i = m; i < n; i += s)": range(3, 7, 2),
    "for (int i = n; i > m; i -= s)": range(7, 3, -2),
    "for (int i = 0; i < m * s; i++)": range(6),
    "for (int i = m * s; i < n; i++)": range(6, 7),
    "for (int i = n / 2; i < n; i++)": range(3, 7),
    "for (int i = 2; i < 10; i += 3)": range(2, 10, 3),
    "for (int i = 5; i < 5; i++)": range(0),
    "for (unsigned long i = 0; i < (unsigned long)n; i++)": range(7),
}


@pytest.mark.parametrize("directive", ["", "#pragma omp for"])
@pytest.mark.parametrize(("header", "values"), HEADERS.items(), ids=HEADERS)
def test_canonical_loops(header: str, values: range, directive: str) -> None:
    access = access_of(f"{directive}\n{header} a[i] = 0;")
    assert elements(access, VALUES) == sorted(values)
    assert access.dims[0].exact


def test_nested_loops() -> None:
    access = access_of("for (int i = 0; i < m; i++) for (int j = i; j < m; j++) a[10 * i + j] = 0;")
    assert elements(access, VALUES) == [0, 1, 2, 11, 12, 22]


def test_guards_narrow_the_executions() -> None:
    access = access_of("for (int i = 0; i < n; i++) if (i % 2 == 1 && !(i > 4)) a[i] = 0;")
    assert elements(access, VALUES) == [1, 3]


def test_the_other_branch() -> None:
    access = access_of("for (int i = 0; i < n; i++) if (i < m) b[i] = 0; else a[i] = 0;")
    assert elements(access, VALUES) == [3, 4, 5, 6]


def test_after_an_early_continue() -> None:
    access = access_of("for (int i = 0; i < n; i++) { if (i == m || i == 0) continue; a[i] = 0; }")
    assert elements(access, VALUES) == [1, 2, 4, 5, 6]


@pytest.mark.parametrize(
    ("header", "trip"),
    [
        ("for (int i = 2; i < 10; i += 3)", 3),
        ("for (int i = 9; i >= 0; i -= 3)", 4),
        ("for (int i = 4; i < 4; i++)", 0),
        ("for (int i = 0; i < n; i++)", None),
    ],
)
def test_constant_trip_counts(header: str, trip: int | None) -> None:
    assert access_of(f"{header} a[i] = 0;").dims[0].constant_trip == trip


@pytest.mark.parametrize(
    ("directive", "kind"),
    [
        ("", "sequential"),
        ("#pragma omp for", "worksharing"),
        ("#pragma omp simd", "simd"),
        ("#pragma omp taskloop", "taskloop"),
    ],
)
def test_kinds_of_dims(directive: str, kind: str) -> None:
    (dim,) = access_of(f"{directive}\nfor (int i = 0; i < n; i++) a[i] = 0;").dims
    assert (dim.variable, dim.kind) == ("i", kind)


@pytest.mark.parametrize(
    "loop",
    [
        "while (b[0]) a[0] = 1;",
        "do a[0] = 1; while (b[0]);",
        "for (int i = 1; i < n; i *= 2) a[i] = 1;",
        "for (;;) { a[0] = 1; if (b[0]) break; }",
    ],
)
def test_other_loops_run_an_unknown_number_of_times(loop: str) -> None:
    (dim,) = access_of(loop).dims
    assert (dim.kind, dim.exact) == ("unbounded", False)


# ---------------------------------------------------------------- values that change from iteration to iteration

#: A body for each iteration, and the elements for n = 7.
INDUCTIONS = {
    "step by two": ("int k = 1; for (int i = 0; i < n; i++) { a[k] = 0; k += 2; }", [1, 3, 5, 7, 9, 11, 13]),
    "before its use": ("int k = 0; for (int i = 0; i < n; i++) { k++; a[k] = 0; }", [1, 2, 3, 4, 5, 6, 7]),
    "falling": ("int k = n; for (int i = 0; i < n; i++) { a[k] = 0; --k; }", [1, 2, 3, 4, 5, 6, 7]),
    "counted along a stride": ("int k = 0; for (int i = 0; i < n; i += 2) { a[k] = 0; k++; }", [0, 1, 2, 3]),
    "conditional": ("int k = 0; for (int i = 0; i < n; i++) { if (b[i]) k++; a[k] = 0; }", None),
    "twice": ("int k = 0; for (int i = 0; i < n; i++) { a[k] = 0; k++; k++; }", None),
}


@pytest.mark.parametrize(("body", "expected"), INDUCTIONS.values(), ids=INDUCTIONS)
def test_induction_variables(body: str, expected: list[int] | None) -> None:
    access = access_of(body)
    known = not any(isinstance(atom, Fresh) for atom in subscript(access).atoms())
    assert known == (expected is not None)
    if expected is not None:
        assert elements(access, VALUES) == expected


def unknown_of(poly: Poly) -> Fresh:
    (atom,) = (atom for atom in poly.atoms() if isinstance(atom, Fresh))
    return atom


def admitted(atom: Fresh, box: range = range(-3, 12)) -> list[int]:
    """The values that are possible by what is known of the atom."""
    assert atom.definition is not None
    return [value for value in box if holds(atom.definition, {**VALUES, atom.label: value})]


def test_a_counter_that_only_rises_stays_above_its_start() -> None:
    atom = unknown_of(subscript(access_of("int k = m; while (b[k]) k++; a[k] = 0;")))
    assert atom.bounded
    assert min(admitted(atom)) == 3


def test_a_counter_that_only_falls_stays_below_its_start() -> None:
    atom = unknown_of(subscript(access_of("int k = m; while (b[k]) k--; a[k] = 0;")))
    assert max(admitted(atom)) == 3


def test_the_condition_of_a_loop_bounds_what_it_leaves() -> None:
    atom = unknown_of(subscript(access_of("int k = m; while (k > 0 && b[k]) k--; a[k] = 0;")))
    assert admitted(atom) == [0, 1, 2, 3]


def test_a_counter_that_goes_both_ways_is_unknown() -> None:
    atom = unknown_of(subscript(access_of("int k = m; while (b[k]) { k++; if (b[0]) k -= 2; } a[k] = 0;")))
    assert atom.definition is None


@pytest.mark.parametrize(("cond", "value"), [("n > 100", 3), ("n > 5", 8), ("n == 7 && m < 3", 3)])
def test_after_a_branch_a_value_is_that_of_the_side_taken(cond: str, value: int) -> None:
    atom = unknown_of(subscript(access_of(f"int k = m; if ({cond}) k = 8; a[k] = 0;")))
    assert admitted(atom) == [value]


# ---------------------------------------------------------------- pointers

POINTERS = {
    "pointer loop": "for (int *p = a; p < a + n; p++) *p = 0;",
    "pointer loop, not equal": "for (int *p = a; p != a + n; ++p) p[0] = 0;",
    "running pointer": "int *p = a; for (int i = 0; i < n; i++) { *(p + i) = 0; }",
}


@pytest.mark.parametrize("body", POINTERS.values(), ids=POINTERS)
def test_pointer_loops_count_elements(body: str) -> None:
    access = access_of(body)
    assert subscript(access) == Poly.of(access.dims[0])
    assert min(elements(access, VALUES)) == 0


def test_buffers_that_change_places() -> None:
    facts = region(
        """void f(int n, double *a, double *b) {
          for (int k = 0; k < n; k++) {
            #pragma omp parallel for
            for (int i = 0; i < n; i++) b[i] = a[i];
            double *t = a; a = b; b = t;
          }
        }"""
    )
    (read,) = (access for access in facts.accesses if access.mode == "read" and len(access.loc.path) == 2)
    (write,) = (access for access in facts.accesses if access.writes)
    assert read.obj is write.obj
    rows = [[number(row_of(access), {"k": k, "i": 0, "n": 9}) for access in (read, write)] for k in range(4)]
    assert rows == [[0, 1], [1, 0], [0, 1], [1, 0]]


def row_of(access: Access) -> Poly:
    step = access.loc.path[0]
    assert isinstance(step, Subscript) and step.index is not None
    return step.index


# ---------------------------------------------------------------- index arrays

#: Serial code that fills ``b``, and the elements that ``a[b[i]]`` touches for n = 7.
CONTENTS = {
    "identity": ("for (int k = 0; k < n; k++) b[k] = k;", [0, 1, 2, 3, 4, 5, 6]),
    "reversed": ("for (int k = 0; k < n; k++) b[k] = n - 1 - k;", [0, 1, 2, 3, 4, 5, 6]),
    "halved": ("for (int k = 0; k < n; k++) { b[k] = k / 2; }", [0, 0, 1, 1, 2, 2, 3]),
    "constant": ("for (int k = 0; k < n; k++) b[k] = 4;", [4] * 7),
    "read from elsewhere": ("for (int k = 0; k < n; k++) b[k] = a[k];", None),
    "changed afterwards": ("for (int k = 0; k < n; k++) b[k] = k; b[m] = 0;", None),
    "changed by a call": ('for (int k = 0; k < n; k++) b[k] = k; scanf("%d", &b[0]);', None),
    "only every second": ("for (int k = 0; k < n; k++) b[2 * k] = k;", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("before", "expected"), CONTENTS.values(), ids=CONTENTS)
def test_contents_of_index_arrays(before: str, expected: list[int] | None) -> None:
    access = access_of("for (int i = 0; i < n; i++) a[b[i]] = 0;", before=before)
    atoms: list[Atom] = [atom for atom in subscript(access).atoms() if not isinstance(atom, Dim)]
    followed = all(atom.label in VALUES or "/" in atom.label for atom in atoms)
    assert followed == (expected is not None)
    if expected is not None:
        assert elements(access, VALUES) == expected


def test_an_index_array_that_the_region_fills_is_not_known() -> None:
    facts = region(
        """void f(int n, int *a, int *b) {
        for (int k = 0; k < n; k++) b[k] = k;
        #pragma omp parallel for
        for (int i = 0; i < n; i++) { a[b[i]] = 0; b[i] = 0; } }"""
    )
    (access,) = (access for access in on(facts, "a") if access.writes)
    assert unknown_of(subscript(access)).from_data


# ---------------------------------------------------------------- what is one value for all threads


@pytest.mark.parametrize(
    ("body", "uniform"),
    [
        ("int k = chosen; a[k] = 0;", True),
        ("chosen = m; int k = chosen; a[k] = 0;", False),
        ("chosen = m;\n#pragma omp barrier\nint k = chosen; a[k] = 0;", True),
    ],
    ids=["nobody writes", "written in the phase", "written before the barrier"],
)
def test_a_shared_variable_in_a_phase_without_writes(body: str, uniform: bool) -> None:
    facts = region(
        f"""int chosen;
        void f(int m, int *a) {{
        #pragma omp parallel
        {{ {body} }} }}"""
    )
    (access,) = (access for access in on(facts, "a") if access.writes)
    atoms = list(subscript(access).atoms())
    assert atoms
    assert all(atom.shared or (isinstance(atom, Fresh) and atom.uniform) for atom in atoms) == uniform
