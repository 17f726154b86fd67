"""Counters: which variables a loop changes by one amount each time, and what they hold in an iteration."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.inductions import counters, header_steps
from pcwm_core.source.syntax import For, walk
from tests.semantics.gathering import elements, functions, on, region, unit_of


def counted(loop: str) -> dict[str, str]:
    """The counters of a loop and their steps: ``{"k": "+1"}``."""
    (function,) = functions(unit_of(f"void f(int n, int w, int c, int *a) {{ int i, k, m; {loop} }}"))
    stmt = next(node for node in walk(function.body) if isinstance(node, For))
    return {
        name: ("-" if step.falling else "+") + (step.by.text if step.by is not None else "1")
        for name, step in counters(stmt.body, header_steps(stmt.step)).items()
    }


@pytest.mark.parametrize(
    ("loop", "expected"),
    [
        ("for (i = 0, k = 3; i < n; i++, k--) a[k] = i;", {"i": "+1", "k": "-1"}),
        ("for (i = 0; i < n; i++) { a[k] = i; k += 2; }", {"i": "+1", "k": "+2"}),
        ("for (i = 0; i < n; i++) a[k++] = i;", {"i": "+1", "k": "+1"}),
        ("for (;;) { int t = k++; k -= w; }", {}),
        ("for (i = 0; i < n; i++) { if (c) k++; }", {"i": "+1"}),
        ("for (i = 0; i < n; i++) { if (c) continue; k++; }", {"i": "+1"}),
        ("for (i = 0; i < n; i++) { while (c) { if (m) continue; c--; } k++; }", {"i": "+1", "k": "+1"}),
        ("for (i = 0; i < n; i++) a[c ? k++ : 0] = i;", {"i": "+1"}),
        ("for (i = 0; i < n; i++) a[k++] = a[k++];", {"i": "+1"}),
        ("for (i = 0; i < n; i++) { k += w; w = c; }", {"i": "+1"}),
        ("for (i = 0; i < n; i++) { int k = 0; k++; }", {"i": "+1"}),
        ("for (i = 0; i < n; i++) { k *= 2; }", {"i": "+1"}),
    ],
)
def test_counters(loop: str, expected: dict[str, str]) -> None:
    assert counted(loop) == expected


@pytest.mark.parametrize(
    ("loop", "expected"),
    [
        ("for (int j = 0, k = 2; j < 3; j++, k += 2) a[k] = 0;", [2, 4, 6]),
        ("for (int j = 1, e = 4; j < e; ++j) a[j] = 0;", [1, 2, 3]),
        ("for (int j = 0; j < 9 && j < 2; j++) a[j] = 0;", [0, 1]),
        ("for (int j = 0, k = 5; j < k; j++, k--) a[j] = 0;", [0, 1, 2]),
        ("int j = 4; while (j > 1) { a[j] = 0; j--; }", [2, 3, 4]),
        ("int *p = a + 3; for (int j = 0; j < 3; j++) *p++ = 0;", [3, 4, 5]),
    ],
)
def test_elements_that_counters_reach(loop: str, expected: list[int]) -> None:
    facts = region(f"void f(int *a) {{\n#pragma omp parallel\n{{ {loop} }}\n}}")
    (access,) = [access for access in on(facts, "a") if access.mode == "write" and access.loc.path]
    assert elements(access, {}) == expected
