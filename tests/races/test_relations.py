"""Pairs of unknowns that constrain each other: offsets, shares of a range, masks, quotients with their rests."""

from __future__ import annotations

import pytest

from tests.races.asking import answer

NINE = "\nfor (int i = 0; i < 9; i++) "
LOOP = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) "
TEAM = (
    "\n#pragma omp parallel\n"
    "{ int t = omp_get_thread_num(), p = omp_get_num_threads(), lo = n * t / p, hi = n * (t + 1) / p;"
)


def races(body: str) -> bool:
    return any(conflict.confidence >= 0.5 for conflict in answer(body).conflicts)


@pytest.mark.parametrize(
    ("free", "racy"),
    [
        pytest.param(
            TEAM + "for (int i = lo; i < hi; i++) a[i]++; }",
            TEAM + "for (int i = lo; i <= hi; i++) a[i]++; }",
            id="shares of a range",
        ),
        pytest.param(
            TEAM + "for (int i = 0; i < m; i++) if (idx[i] >= lo && idx[i] < hi) a[idx[i]]++; }",
            TEAM + "for (int i = 0; i < m; i++) if (idx[i] >= lo && idx[i] <= hi) a[idx[i]]++; }",
            id="values dealt out by range",
        ),
        pytest.param(
            LOOP + "for (int k = 0; k < m; k++) if (idx[k] >= i << h && idx[k] < (i + 1) << h) a[k] = 0;",
            LOOP + "for (int k = 0; k < m; k++) if (idx[k] >= i << h && idx[k] <= (i + 1) << h) a[k] = 0;",
            id="blocks of a power of two",
        ),
        pytest.param(
            LOOP + "for (int j = idx[i], e = idx[i + 1]; j < e; ++j) a[j] = 0;",
            LOOP + "for (int j = idx[i], e = idx[i + 1]; j <= e; ++j) a[j] = 0;",
            id="rows between offsets",
        ),
        pytest.param(
            LOOP + "{ int p = idx[i], e = idx[i + 1]; while (p < e) { a[p] += 1; ++p; } }",
            LOOP + "{ int p = idx[i], e = idx[i + 1]; while (p <= e) { a[p] += 1; ++p; } }",
            id="a walker through a row",
        ),
        pytest.param(
            LOOP + "{ int from = i == 0 ? 0 : idx[i - 1]; memset((char *)a + from, 0, idx[i] - from); }",
            LOOP + "{ int from = i == 0 ? 0 : idx[i - 1]; memset((char *)a, 0, idx[i] - from); }",
            id="a library call on a row",
        ),
        pytest.param(
            LOOP + "{ int p = i ^ m; if (i < p && a[i] > a[p]) { a[i] = 0; a[p] = 1; } }",
            LOOP + "{ int p = i ^ m; if (a[i] > a[p]) { a[i] = 0; a[p] = 1; } }",
            id="partners under a mask",
        ),
        pytest.param(
            LOOP + "if ((i & 4) == 0) a[i] = a[i | 4];",
            LOOP + "if ((i & 2) == 0) a[i] = a[i & ~4];",
            id="bits of the index",
        ),
        pytest.param(
            LOOP + "{ int q = i / m, r = i % m; a[2 * q * m + r] = a[2 * q * m + r + m]; }",
            LOOP + "{ int q = i / m, r = i % m; a[q * m + r] = a[q * m + r + m]; }",
            id="butterflies",
        ),
        pytest.param(
            "\n#pragma omp parallel\n{ int t = omp_get_thread_num();\n#pragma omp parallel num_threads(2)\n"
            "a[2 * t + omp_get_thread_num()]++; }",
            "\n#pragma omp parallel\n{ int t = omp_get_thread_num();\n#pragma omp parallel num_threads(3)\n"
            "a[2 * t + omp_get_thread_num()]++; }",
            id="numbers of two teams",
        ),
        pytest.param(
            "int at = 0;\n#pragma omp parallel for lastprivate(at)" + NINE + "{ at = 3 * i; a[at] = i; }",
            "int at = 0;\n#pragma omp parallel for firstprivate(at)" + NINE + "{ a[at] = i; at += 3; }",
            id="counters of each thread",
        ),
        pytest.param(
            "int *row[9]; for (int k = 0; k < 9; k++) row[k] = a + 3 * k;\n#pragma omp parallel for firstprivate(row)\n"
            "for (int i = 0; i < 9; i++) for (int j = 0; j < 3; j++) row[i][j] = 0;",
            "int *row[9]; for (int k = 0; k < 9; k++) row[k] = a;\n#pragma omp parallel for firstprivate(row)\n"
            "for (int i = 0; i < 9; i++) for (int j = 0; j < 3; j++) row[i][j] = 0;",
            id="copies of row pointers",
        ),
    ],
)
def test_pairs_of_unknowns(free: str, racy: str) -> None:
    assert not races(free)
    assert races(racy)
