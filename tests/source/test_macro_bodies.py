"""Bodies of function-like macros: parentheses around parameters are no casts."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.source.macros import parse_define, without_likely_casts
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

LOOP = """
void f(double *u, int n) {
#pragma omp parallel for collapse(2)
  for (int z = 0; z < 10; z++)
    for (int y = 0; y < 10; y++)
      u[AT(y, z)] += 1;
}
"""


@pytest.mark.parametrize(
    ("body", "races"),
    [
        ("((x) + 10 * (y))", False),
        ("( (x) + (y) * 10 )", False),
        ("((x) - 10 * (y))", False),
        ("((y) * 10 + (x))", False),
        ("((x) + 5 * (y))", True),
        ("((x) * (y))", True),
    ],
)
def test_sums_and_products_of_parameters(body: str, races: bool) -> None:
    prediction = EmbeddedWorldModel().predict_races(read(f"#define AT(x, y) {body}{LOOP}", "f.c"))
    assert prediction.verdict == ("race" if races else "no-race")


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        ("(x) + 10", " x  + 10"),
        ("f(x) + 10", "f(x) + 10"),
        ("a[0](x) - y", "a[0](x) - y"),
        ("(x)++", "(x)++"),
        ("(x)->y", "(x)->y"),
        ("(x) && y", "(x) && y"),
        ("(real) -y", "(real) -y"),
    ],
)
def test_which_parentheses_go(body: str, read_as: str) -> None:
    macro = parse_define(f"#define M(x, y) {body}".encode())
    assert macro is not None
    assert without_likely_casts(macro) == read_as.encode()
