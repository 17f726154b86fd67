"""Elements by thread number that meet only in a team of more threads than most have."""

from __future__ import annotations

import pytest

from tests.races.asking import assumed, likeliest


def _text(subscript: str, clause: str = "") -> str:
    return (
        f"void f(int n, long *slot) {{\n#pragma omp parallel {clause}\n"
        f"{{ int t = omp_get_thread_num(); slot[{subscript}] += n; }} }}"
    )


#: Subscripts, and how many threads have elements of their own.
LARGE = {"t % 256": 256, "t % 64": 64, "t & 63": 64, "(t % 100) * 8": 100}


@pytest.mark.parametrize(("subscript", "threads"), LARGE.items())
def test_a_large_number_of_slots_is_enough_for_most_teams(subscript: str, threads: int) -> None:
    assert 0.3 <= likeliest(_text(subscript)) < 0.5
    assert assumed(_text(subscript)) == {f"the team has more than {threads} threads"}


def test_a_size_that_comes_from_outside_is_not_stated() -> None:
    assert 0.3 <= likeliest(_text("t % 64", "num_threads(n)")) < 0.5


def test_machines_with_more_than_a_dozen_cores_are_common() -> None:
    assert 0.5 < likeliest(_text("t % 12")) < 0.9
    assert assumed(_text("t % 12")) == {"the team has more than 12 threads"}


@pytest.mark.parametrize(
    ("subscript", "clause"),
    [("t % 64", "num_threads(64)"), ("t % 64", "num_threads(8)"), ("t & 7", "num_threads(8)")],
)
def test_a_stated_team_that_fits_does_not_race(subscript: str, clause: str) -> None:
    assert likeliest(_text(subscript, clause)) == 0


@pytest.mark.parametrize(
    ("subscript", "clause"), [("t % 64", "num_threads(65)"), ("t % 4", ""), ("t & 3", ""), ("t / 2", "")]
)
def test_a_team_that_surely_does_not_fit_races(subscript: str, clause: str) -> None:
    assert likeliest(_text(subscript, clause)) > 0.9
    assert not assumed(_text(subscript, clause))
