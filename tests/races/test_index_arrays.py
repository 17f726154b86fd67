"""Index arrays whose elements are all different, however they came to be, and those that hold some value twice."""

from __future__ import annotations

import pytest

from pcwm_core.races.query import ask
from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.interpreter import Interpreter
from pcwm_core.source import read
from tests.semantics.gathering import functions

HELPERS = """
#include <vector>
#include <algorithm>
#include <numeric>
#define SWAP(x, y) { int spare = x; x = y; y = spare; }
#define COPY(x, y) { int spare = x; x = y; y = x; }
struct Entry { int key, place; };
int draw(int);
static void exchange_them(int *p, int *q) { int spare = *p; *p = *q; *q = spare; }
static void copy_one(int *p, int *q) { int spare = *p; *p = *q; *q = *p; }
static void number_all(int *to, int n) { for (int i = 0; i < n; i++) to[i] = i; }
static void mix(int *v, int n) {
  for (int i = n - 1; i > 0; i--) { int j = draw(i); int t = v[i]; v[i] = v[j]; v[j] = t; }
}
int by_key(const void *, const void *);
"""
USE = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) out[order[i]] += i;"
FILLED = "int order[100]; for (int i = 0; i < n; i++) order[i] = i;"


def races(before: str, use: str = USE) -> bool:
    """Whether the last region of a function races, more likely than not."""
    snapshot = read(f"{HELPERS}\nvoid f(int n, int *out, const int *live) {{ {before} {use}\n}}")
    function = next(item for item in functions(snapshot.unit) if item.name == "f")
    facts = Interpreter(FileContext(snapshot.unit)).run_function(function)[-1]
    return any(item.confidence >= 0.5 for item in ask(facts).conflicts)


@pytest.mark.parametrize(
    "before",
    [
        FILLED + "for (int i = n - 1; i > 0; i--) {"
        " int j = draw(i); int t = order[i]; order[i] = order[j]; order[j] = t; }",
        FILLED + "for (int i = n - 1; i > 0; i--) { int j = draw(i); std::swap(order[i], order[j]); }",
        FILLED + "for (int i = n - 1; i > 0; i--) SWAP(order[i], order[draw(i)]);",
        FILLED + "for (int i = n - 1; i > 0; i--) exchange_them(&order[i], order + draw(i));",
        FILLED + "mix(order, n);",
        "int order[100]; number_all(order, n); mix(order, n);",
        FILLED + "qsort(order, n, sizeof(int), by_key);",
        "std::vector<int> order(n); std::iota(order.begin(), order.end(), 0);",
        (
            "std::vector<int> order(n); std::iota(order.begin(), order.end(), 3);"
            "std::sort(order.begin(), order.end(), [&](int x, int y) { return live[x] < live[y]; });"
        ),
        (
            "std::vector<int> order(n); std::iota(order.begin(), order.end(), 0);"
            "std::shuffle(order.begin(), order.end(), engine); std::reverse(order.begin(), order.end());"
        ),
        "int order[100];\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) order[i] = n - i;\nmix(order, n);",
        "int order[100], other[100]; for (int i = 0; i < n; i++) { order[i] = 2 * i; other[i] = 0; } mix(order, n);",
        "int order[100], count = 0; for (int i = 0; i < n; i++) if (live[i]) order[count++] = i;",
        "std::vector<int> order; for (int i = 0; i < n; i++) if (live[i]) order.push_back(i);",
        (
            "int first[100], order[100]; number_all(first, n); mix(first, n);"
            "for (int i = 0; i < n; i++) order[first[i]] = i;"
        ),
        (
            "int p[100], q[100], order[100]; number_all(p, n); mix(p, n); number_all(q, n); mix(q, n);"
            "for (int i = 0; i < n; i++) order[i] = p[q[i]];"
        ),
    ],
)
def test_different_elements(before: str) -> None:
    assert not races(before)


@pytest.mark.parametrize(
    "before",
    [
        "int order[100]; for (int i = 0; i < n; i++) order[i] = i / 2; mix(order, n);",
        FILLED + "order[3] = order[4];",
        FILLED + "for (int i = 0; i < n; i++) order[i] = order[draw(i)];",
        FILLED + "for (int i = n - 1; i > 0; i--) {"
        " int j = draw(i); int t = order[i]; order[i] = order[j]; order[j] = order[i]; }",
        FILLED
        + "for (int i = n - 1; i > 0; i--) { int j = draw(i); std::swap(order[i], order[j]); order[j] = 0; }",
        FILLED + "for (int i = n - 1; i > 0; i--) COPY(order[i], order[draw(i)]);",
        FILLED + "for (int i = n - 1; i > 0; i--) copy_one(&order[i], order + draw(i));",
        (
            "std::vector<int> order(n); std::iota(order.begin(), order.end(), 0);"
            "std::fill(order.begin(), order.end(), 1);"
        ),
        "int order[100], count = 0; for (int i = 0; i < n; i++) if (live[i]) order[count++] = live[i];",
        (
            "int order[100], count = 0; for (int i = 0; i < n; i++) if (live[i]) order[count++] = i;"
            "for (int i = 0; i < n; i++) if (!live[i]) order[count++] = i;"
        ),
        (
            "std::vector<int> order; for (int i = 0; i < n; i++) order.push_back(i);"
            "for (int i = 0; i < n; i++) order.push_back(i);"
        ),
        "int order[100]; for (int i = 0; i < n; i++) order[live[i]] = i; order[0] = 0;",
    ],
)
def test_elements_that_may_be_equal(before: str) -> None:
    assert races(before)


@pytest.mark.parametrize(
    ("stored", "used", "race"),
    [
        ("v[k] = std::make_pair(live[k], k);", "second", False),
        ("v[k] = std::make_pair(live[k], k);", "first", True),
        ("v[k].second = k;", "second", False),
        ("v[k].second = k; v[k].first = k / 2;", "first", True),
    ],
)
def test_members_of_elements(stored: str, used: str, race: bool) -> None:
    before = f"std::vector<std::pair<int, int>> v(n); for (int k = 0; k < n; k++) {{ {stored} }}"
    use = f"\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) out[v[i].{used}] += i;"
    assert races(before + "std::sort(v.begin(), v.end());", use) == race


@pytest.mark.parametrize(("used", "race"), [("key", True), ("place", False)])
def test_members_of_structs(used: str, race: bool) -> None:
    before = "struct Entry v[100]; for (int k = 0; k < n; k++) v[k] = (struct Entry){k / 2, k};"
    use = f"\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) out[v[i].{used}] += i;"
    assert races(before + "qsort(v, n, sizeof *v, by_key);", use) == race


def test_a_permutation_after_another() -> None:
    before = "int p[100], q[100]; number_all(p, n); mix(p, n); number_all(q, n); mix(q, n);"
    use = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) out[p[q[i]]] += i;"
    assert not races(before, use)
    assert races(before + "q[0] = q[1];", use)


@pytest.mark.parametrize(("other", "race"), [("row[k - 1]", True), ("new int[9]", False)])
def test_rows_that_entries_share(other: str, race: bool) -> None:
    before = f"int **row = new int *[n]; for (int k = 0; k < n; k++) row[k] = k % 5 ? new int[9] : {other};"
    use = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) for (int j = 0; j < 9; j++) row[i][j] = i;"
    assert races(before, use) == race
