"""What the scores mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from pcwm_core.outcomes import FilePrediction, Location, Race, Verdict
from training.evaluation.baselines import always_race, pragma_regex
from training.evaluation.programs import LabelledProgram, LinePair
from training.evaluation.scoring import Scored, confusion, score, score_prediction, score_tool
from training.evaluation.statistics import Confusion
from training.evaluation.verdicts import Verdict as ToolVerdict

PATH = Path("group/example.c")
RACY = LabelledProgram("example.c", PATH, "", "race", pairs=(LinePair((5, 7)),))
UNLINED = LabelledProgram("unlined.c", PATH, "", "race")
CLEAN = LabelledProgram("clean.c", PATH, "", "no-race")


def scored(program: LabelledProgram, verdict: Verdict, on_lines: bool | None = None) -> Scored:
    return Scored(program, verdict, on_lines)


def test_a_race_on_other_lines_is_found_by_verdict_only() -> None:
    entries = [scored(RACY, "race", on_lines=False)]
    assert confusion(entries, "verdict") == Confusion(tp=1)
    assert confusion(entries, "line") == Confusion(fn=1)


def test_a_false_alarm_counts_at_both_levels() -> None:
    entries = [scored(CLEAN, "race", on_lines=False)]
    assert confusion(entries, "verdict") == confusion(entries, "line") == Confusion(fp=1)


def test_what_has_no_line_labels_counts_by_verdict_only() -> None:
    entries = [scored(UNLINED, "race"), scored(CLEAN, "no-race", on_lines=True)]
    assert confusion(entries, "verdict") == Confusion(tp=1, tn=1)
    assert confusion(entries, "line") == Confusion(tn=1)
    assert score(entries, "line") is None


def test_unknown_reports_no_race_and_lowers_the_support_rate() -> None:
    entries = [
        scored(RACY, "race", on_lines=True),
        scored(RACY, "unknown", on_lines=False),
        scored(CLEAN, "unknown", on_lines=True),
        scored(CLEAN, "no-race", on_lines=True),
    ]
    found = score(entries, "verdict")
    assert found is not None
    assert found.confusion == Confusion(tp=1, fn=1, tn=2)
    assert (found.abstentions, found.support_rate.value) == (2, 0.5)
    assert found.f1.value == pytest.approx(2 / 3)
    assert found.adjusted_f1 == 0.5  # of the answered two, F1 is 1


def prediction(confidence: float, line: int) -> FilePrediction:
    sides = (Location(line, 1, "write", line, 2), Location(7, 1, "read", 7, 2))
    found = Race("data-race", "read/write", "x", sides, confidence, "")
    return FilePrediction("", "race", 1.0, (), (), (found,))


def test_a_prediction_is_cut_at_the_minimum_confidence() -> None:
    sure = score_prediction(RACY, prediction(0.6, line=5), 0.5, 1.0)
    assert (sure.verdict, sure.on_lines, sure.on_kinds) == ("race", True, None)
    assert score_prediction(RACY, prediction(0.6, line=4), 0.5, 1.0).on_lines is False
    unsure = score_prediction(RACY, prediction(0.4, line=5), 0.5, 1.0)
    assert unsure.verdict == "no-race"
    assert len(unsure.races) == 1


def seen(raced: int, pairs: tuple[tuple[int, int], ...] = (), note: str = "") -> ToolVerdict:
    return ToolVerdict("", "example.c", "original", raced, 5, (), pairs, note=note)


def test_the_tool_is_judged_like_a_model() -> None:
    assert score_tool(RACY, seen(1, ((5, 7),))).found("line") is True
    assert score_tool(RACY, seen(5, ((4, 7),))).found("line") is False
    assert score_tool(RACY, seen(0)).verdict == "no-race"
    assert score_tool(CLEAN, seen(2, ((4, 7),))).found("line") is True
    assert score_tool(RACY, seen(0, note="does not compile")).verdict == "unknown"
    assert score_tool(RACY, seen(1, ((5, 7),))).found("kind") is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("#pragma omp parallel for\n", "race"),
        ("  #  pragma omp target teams distribute parallel for\n", "race"),
        ("#pragma omp parallel for reduction(+: s)\n", "no-race"),
        ("#pragma omp parallel for lastprivate(s)\n", "no-race"),
        ("#pragma omp parallel\n{\n#pragma omp critical\n}\n", "no-race"),
        ("#pragma omp simd\n", "no-race"),
        ("int parallel;\n", "no-race"),
    ],
)
def test_the_regex_baseline_looks_for_an_unguarded_parallel_pragma(text: str, verdict: str) -> None:
    assert pragma_regex(text) == verdict
    assert always_race(text) == "race"
