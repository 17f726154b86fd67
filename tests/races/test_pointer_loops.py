"""Loops over pointers and iterators: steps and ends count in elements, as for integers."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

FOR = "\n#pragma omp parallel for\nfor"

#: A loop over elements, and whether its iterations touch common ones.
LOOPS = {
    "pairs": ("(auto it = v.begin(); it < v.end() - 1; it += 2) { *it = 1; *(it + 1) = 2; }", False),
    "overlapping pairs": ("(auto it = v.begin(); it < v.end() - 1; ++it) { *it = 1; *(it + 1) = 2; }", True),
    "triples in steps of two": ("(auto it = v.begin(); it < v.end() - 2; it += 2) it[2] = *it;", True),
    "the next element, until the end": ("(auto it = v.begin(); it != v.end(); ++it) *it = it[1];", True),
    "the element behind the last one": ("(int *q = p; q < p + n; ++q) *q = p[n];", False),
    "the last element": ("(int *q = p; q <= p + n; ++q) *q = p[n];", True),
}


@pytest.mark.parametrize(("loop", "races"), LOOPS.values(), ids=LOOPS)
def test_pointer_loops(loop: str, races: bool) -> None:
    text = f"void f(std::vector<int> &v, int *p, int n) {{ {FOR} {loop} }}"
    assert (likeliest(text) > 0.9) == races
    assert races or likeliest(text) == 0
