"""The embedded world model on the labelled corpus: every program, by verdict, by line and by rule."""

from __future__ import annotations

from functools import cache

import pytest

from pcwm_core.outcomes import FilePrediction
from pcwm_core.races.rules import RULES
from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.races.fixtures import MIN_CONFIDENCE, Fixture, corpus, judge, known_gaps

FIXTURES = {fixture.name: fixture for fixture in corpus()}
GAPS = known_gaps()


@cache
def model() -> EmbeddedWorldModel:
    """One instance for all programs, as a language server keeps it: nothing may leak from one to the next."""
    return EmbeddedWorldModel()


def predict(fixture: Fixture) -> FilePrediction:
    return model().predict_races(read(fixture.text, fixture.name)).at_least(MIN_CONFIDENCE)


def _parameters() -> list[object]:
    return [
        pytest.param(
            fixture,
            id=name,
            marks=[pytest.mark.xfail(reason=GAPS[name], strict=True, raises=pytest.fail.Exception)]
            if name in GAPS
            else [],
        )
        for name, fixture in FIXTURES.items()
    ]


@pytest.mark.parametrize("fixture", _parameters())
def test_prediction_agrees_with_the_label(fixture: Fixture) -> None:
    prediction = predict(fixture)
    judgement = judge(fixture, prediction)
    if judgement.verdict:
        pytest.fail(f"verdict: {'; '.join(judgement.verdict + judgement.line)}", pytrace=False)
    if judgement.line:
        pytest.fail(f"line: {'; '.join(judgement.line)}", pytrace=False)
    if judgement.rule:
        pytest.fail(f"rule: {'; '.join(judgement.rule)}", pytrace=False)


def test_known_gaps_name_programs_of_the_corpus() -> None:
    assert GAPS.keys() <= FIXTURES.keys()


def test_the_corpus_is_balanced() -> None:
    racy = sum(fixture.label == "race" for fixture in FIXTURES.values())
    assert len(FIXTURES) >= 200
    assert 0.4 <= racy / len(FIXTURES) <= 0.6


def test_every_program_says_what_the_real_tool_saw() -> None:
    silent = [f.name for f in FIXTURES.values() if (f.confirmed or f.unconfirmed or "TODO") == "TODO"]
    assert silent == []


def test_expected_rules_exist() -> None:
    expected = {rule for fixture in FIXTURES.values() for mark in fixture.marks for rule in mark.rules}
    assert expected <= RULES.keys()
