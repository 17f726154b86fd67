"""Random programs, whole and damaged: nothing makes a prediction raise, hang, contradict itself or depend on history.

``PCWM_FUZZ_COUNT`` sets how many programs are tried, ``PCWM_FUZZ_SEED`` the first of their seeds.
``python -m tests.fuzz.campaign`` tries them for hours and makes what it finds small.
"""

from __future__ import annotations

import os

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.fuzz.campaign import shown
from tests.fuzz.grammar import generate
from tests.fuzz.trial import attempt, case

COUNT = int(os.environ.get("PCWM_FUZZ_COUNT", "60"))
FIRST = int(os.environ.get("PCWM_FUZZ_SEED", "0"))
BATCH = 10
"""Programs to a test, so that tests run side by side and a failure names a few seeds."""

LIMIT = 2.0
"""Seconds of processor time that one prediction may take at most."""


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """What is loaded and compiled once is not counted."""
    EmbeddedWorldModel().predict_races(read("void f(void) {\n#pragma omp parallel for\nfor (;;) x++;\n}\n"))


@pytest.mark.parametrize("first", range(FIRST, FIRST + COUNT, BATCH))
def test_random_programs_are_judged(first: int) -> None:
    for seed in range(first, min(first + BATCH, FIRST + COUNT)):
        trial = attempt(case(seed), LIMIT, 5 * LIMIT)
        if trial.findings:
            pytest.fail(
                f"seed {seed}\n" + "\n".join(shown(finding) for finding in trial.findings), pytrace=False
            )


def test_a_seed_gives_one_program() -> None:
    assert [generate(seed) for seed in range(20)] == [generate(seed) for seed in range(20)]
    assert len({generate(seed).text for seed in range(20)}) == 20


@pytest.mark.parametrize("size", [1, 10, 100])
def test_a_size_is_kept(size: int) -> None:
    statements = [generate(seed, size).text.count(";") for seed in range(10)]
    assert size / 2 < sum(statements) / len(statements) - 20 < 3 * size + 30
