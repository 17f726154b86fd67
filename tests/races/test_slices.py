"""Slices by thread number whose length exceeds the distance of two, however they are cut at the end."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

CHUNK = "int parts = omp_get_num_threads(); int chunk = (n + parts - 1) / parts;"
FOR = "for (int i = first; i < end; i++) a[i]++;"

#: How a thread computes its slice, and walks through it; LENGTH stands for the length.
WAYS = {
    "as it is": f"{CHUNK} int first = t * chunk; int end = first + LENGTH; {FOR}",
    "cut by a choice": (
        f"{CHUNK} int first = t * chunk; int end = first + LENGTH < n ? first + LENGTH : n; {FOR}"
    ),
    "cut by an if": f"{CHUNK} int first = t * chunk; int end = first + LENGTH; if (end > n) end = n; {FOR}",
    "an own loop": (
        f"{CHUNK} int first = t * chunk; int end = first + LENGTH < n ? first + LENGTH : n;"
        "while (first < end) { a[first] += first; first++; }"
    ),
    "a length that is handed in": (
        f"int first = t * chunk; int end = first + LENGTH < n ? first + LENGTH : n; {FOR}"
    ),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize(("length", "overlap"), [("chunk + 1", True), ("chunk + 2", True), ("chunk", False)])
def test_slices_longer_than_their_distance_overlap(way: str, length: str, overlap: bool) -> None:
    body = way.replace("LENGTH", length)
    text = f"void f(int n, int chunk, int *a) {{\n#pragma omp parallel\n{{ int t = omp_get_thread_num(); {body} }} }}"
    assert likeliest(text) == (0.97 if overlap else 0)


def test_one_slice_that_is_longer_says_nothing_of_the_others() -> None:
    text = (
        "void f(int chunk, int extra, int *a) {\n#pragma omp parallel\n{ int first = omp_get_thread_num() * chunk;"
        f"int end = first + (extra ? chunk : chunk - 1); {FOR} }} }}"
    )
    assert likeliest(text) < 0.5
