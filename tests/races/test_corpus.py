"""The embedded world model on the labelled corpus: every program, by verdict, by line and by rule."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from pcwm_core.outcomes import FilePrediction
from pcwm_core.races.rules import RULES
from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.corpus.programs import corpus, known_gaps
from training.evaluation.judging import MIN_CONFIDENCE, judge
from training.evaluation.programs import LabelError, LabelledProgram

PROGRAMS = {program.name: program for program in corpus()}
GAPS = known_gaps()


@cache
def model() -> EmbeddedWorldModel:
    """One instance for all programs, as a language server keeps it: nothing may leak from one to the next."""
    return EmbeddedWorldModel()


def predict(program: LabelledProgram) -> FilePrediction:
    return model().predict_races(read(program.text, program.name)).at_least(MIN_CONFIDENCE)


def _parameters() -> list[object]:
    return [
        pytest.param(
            program,
            id=name,
            marks=[pytest.mark.xfail(reason=GAPS[name], strict=True, raises=pytest.fail.Exception)]
            if name in GAPS
            else [],
        )
        for name, program in PROGRAMS.items()
    ]


@pytest.mark.parametrize("program", _parameters())
def test_prediction_agrees_with_the_label(program: LabelledProgram) -> None:
    prediction = predict(program)
    judgement = judge(program, prediction)
    if judgement.verdict:
        pytest.fail(f"verdict: {'; '.join(judgement.verdict + judgement.line)}", pytrace=False)
    if judgement.line:
        pytest.fail(f"line: {'; '.join(judgement.line)}", pytrace=False)
    if judgement.rule:
        pytest.fail(f"rule: {'; '.join(judgement.rule)}", pytrace=False)


def test_known_gaps_name_programs_of_the_corpus() -> None:
    assert GAPS.keys() <= PROGRAMS.keys()


def test_the_corpus_is_balanced() -> None:
    racy = sum(program.label == "race" for program in PROGRAMS.values())
    assert len(PROGRAMS) >= 200
    assert 0.4 <= racy / len(PROGRAMS) <= 0.6


def test_every_program_says_what_the_real_tool_saw() -> None:
    silent = [f.name for f in PROGRAMS.values() if (f.confirmed or f.unconfirmed or "TODO") == "TODO"]
    assert silent == []


def test_expected_rules_exist() -> None:
    expected = {rule for program in PROGRAMS.values() for mark in program.marks for rule in mark.rules}
    assert expected <= RULES.keys()


def test_known_gaps_need_a_reason(tmp_path: Path) -> None:
    gaps = tmp_path / "known-gaps.txt"
    gaps.write_text("# a comment\n\nfolder/a.c: too hard\n", encoding="utf-8")
    assert known_gaps(gaps) == {"folder/a.c": "too hard"}
    gaps.write_text("folder/a.c\n", encoding="utf-8")
    with pytest.raises(LabelError, match="REASON"):
        known_gaps(gaps)
