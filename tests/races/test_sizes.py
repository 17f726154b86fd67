"""Conflicts that rest on sizes: certain ones, and those that only sizes bring about that nobody would choose."""

from __future__ import annotations

import pytest

from tests.races.asking import answer

LOOP = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++) "


def confidence(body: str) -> float:
    """Of the likeliest race, those included that are only possible."""
    found = answer(body)
    leans = [item.assumption.lean for item in found.closed if item.assumption is not None]
    return max([*leans, *(conflict.confidence for conflict in found.conflicts)], default=0.0)


@pytest.mark.parametrize(
    ("unusual", "certain"),
    [
        ("{ a[i] = 0; a[m + i] = 1; }", "{ a[i] = 0; a[1 + i] = 1; }"),
        ("{ a[i] = 0; a[2 * m + i] = 1; }", "if (i < m) a[i] = 0; else a[i - m] = 0;"),
        (
            "{ for (int k = 0; k < h; k++) a[i * m + k] = 0; for (int k = h; k < m; k++) a[i * m + k] = 1; }",
            "{ for (int k = 0; k < h; k++) a[i * m + k] = 0; for (int k = h; k <= m; k++) a[i * m + k] = 1; }",
        ),
        (
            "for (int j = 0; j < m; j += 2) { a[i * m + j] += 1; a[i * m + j + 1] += 2; }",
            "for (int j = 0; j < m; j += 2) { a[i * m + j] += 1; a[i * m + j + 2] += 2; }",
        ),
        (
            "for (int j = 0; j < h; j++) { a[i * m * h + j] = 1; a[i * m * h + h + j] = 2; }",
            "for (int j = 0; j < h; j++) { a[i * h + j] = 1; a[i * h + h + j] = 2; }",
        ),
    ],
)
def test_odd_sizes(unusual: str, certain: str) -> None:
    assert 0 < confidence(LOOP + unusual) < 0.5
    assert confidence(LOOP + certain) >= 0.95


def test_reading_another_plane_is_less_unlikely_than_writing_it() -> None:
    writes = confidence(LOOP + "{ a[i] = 0; a[m + i] = 1; }")
    assert writes < confidence(LOOP + "a[i] = a[m + i];") < 0.5
