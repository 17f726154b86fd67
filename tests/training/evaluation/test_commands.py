"""`pcwm-eval` as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import CLEAN, RACY
from training.evaluation.sanitizer import missing_tools

ROOT = Path(__file__).resolve().parents[3]
TASKS = ROOT / "tests" / "corpus" / "missing-taskwait"


def run(*arguments: str | Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "training.evaluation.commands", *map(str, arguments)]
    environment = os.environ | ({"PATH": path} if path is not None else {})
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, env=environment
    )


def as_json(*arguments: str | Path) -> Any:
    done = run(*arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """Three programs with a manifest: a race on line 6, its mended twin, and a race under a wrong label."""
    (tmp_path / "racy.c").write_text(RACY, encoding="utf-8")
    (tmp_path / "clean.c").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "mislabelled.c").write_text(RACY, encoding="utf-8")
    rows = "racy.c,race,6,6,write,read\nclean.c,no-race\nmislabelled.c,no-race\n"
    (tmp_path / "labels.csv").write_text(rows, encoding="utf-8")
    return tmp_path


def test_scores_of_a_suite_with_a_manifest(suite: Path) -> None:
    report = as_json("races", suite)
    assert list(report["total"]) == ["embedded", "always race", "pragma regex"]
    for score, level in zip(report["total"]["embedded"], ("verdict", "line", "kind"), strict=True):
        assert score["level"] == level
        assert score["confusion"] == {"tp": 1, "fn": 0, "tn": 1, "fp": 1}
        assert score["precision"]["value"] == 0.5
    (always,) = report["total"]["always race"]
    assert always["confusion"] == {"tp": 1, "fn": 0, "tn": 0, "fp": 2}
    (failure,) = report["failures"]
    assert failure["program"] == "mislabelled.c"
    assert report["milliseconds"]["p99"] >= report["milliseconds"]["p50"] > 0


def test_the_text_report_has_a_row_for_each_predictor_and_level(suite: Path) -> None:
    done = run("races", suite, "--failures")
    assert done.returncode == 0
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["embedded", "verdict", "1", "0", "1", "1", "0.667", "[0.21,", "0.94]"] in [
        words[:9] for words in lines
    ]
    assert ["pragma", "regex", "verdict", "1", "0", "1", "1"] in [words[:7] for words in lines]
    assert "mislabelled.c: no-race, predicted race" in done.stdout
    assert "not expected: 6:9 write, 6:9 read missing-reduction sum" in done.stdout


def test_a_minimum_confidence_silences(suite: Path) -> None:
    (score, *_) = as_json("races", suite, "--min-confidence", "0.99")["total"]["embedded"]
    assert score["confusion"] == {"tp": 0, "fn": 1, "tn": 2, "fp": 0}


def test_classes_are_sub_folders() -> None:
    report = as_json("races", TASKS.parent / "missing-taskwait")
    assert list(report["classes"]) == ["missing-taskwait"]
    assert report["programs"] == len(list(TASKS.glob("*.c*")))


def test_calibration_and_its_diagram(suite: Path) -> None:
    diagram = suite / "reliability.svg"
    report = as_json("calibrate", suite, "--diagram", diagram)
    assert report["races"]["n"] == 2  # of the racy program, and of the mislabelled one
    assert [(lean["kind"], lean["n"], lean["held"]) for lean in report["leans"]] == [("none", 2, 1)]
    assert report["programs"]["n"] == 3
    assert diagram.read_text(encoding="utf-8").startswith("<svg")
    text = run("calibrate", suite).stdout
    assert "Brier score" in text
    assert "what races lean on" in text


def test_known_verdicts_are_compared_without_running_anything() -> None:
    verdicts = ROOT / "tests" / "training" / "evaluation" / "mutants.jsonl"
    before = verdicts.read_bytes()
    report = as_json(
        "mutate", ROOT / "tests" / "corpus", "--verdicts", verdicts, "--no-run", "--sample", "40"
    )
    assert verdicts.read_bytes() == before
    (total,) = (row for row in report["visible"] if row["kind"] == "all")
    assert total["both"] > total["tool_only"] + total["model_only"]
    again = as_json("mutate", ROOT / "tests" / "corpus", "--verdicts", verdicts, "--no-run", "--sample", "40")
    assert again == report


@pytest.mark.skipif(bool(missing_tools()), reason="ThreadSanitizer is not installed")
def test_mutants_are_run_once(tmp_path: Path) -> None:
    program = tmp_path / "programs" / "sum.c"
    program.parent.mkdir()
    program.write_text(
        """\
// pcwm-label: no-race
int main(void) {
  int n = 0;
#pragma omp parallel for reduction(+ : n)
  for (int i = 0; i < 1000; i++)
    n += i;
  return n < 0;
}
""",
        encoding="utf-8",
    )
    verdicts = tmp_path / "verdicts.jsonl"
    (row, total) = as_json("mutate", program.parent, "--verdicts", verdicts)["visible"]
    assert (row["kind"], row["both"], total["both"]) == ("no-race: delete reduction", 1, 1)
    kept = verdicts.read_bytes()
    assert as_json("mutate", program.parent, "--verdicts", verdicts)["visible"] == [row, total]
    assert verdicts.read_bytes() == kept


@pytest.mark.skipif(bool(missing_tools()), reason="ThreadSanitizer is not installed")
def test_the_real_tool_is_one_more_baseline(tmp_path: Path) -> None:
    program = tmp_path / "sum.c"
    program.write_text(
        """\
int main(void) {
  int n = 0;
#pragma omp parallel for
  for (int i = 0; i < 1000; i++)
    n += i;
  return n < 0;
}
""",
        encoding="utf-8",
    )
    (tmp_path / "labels.csv").write_text("sum.c,race,5,5\n", encoding="utf-8")
    report = as_json("races", tmp_path, "--tsan", "--verdicts", tmp_path / "seen.jsonl")
    scores = report["total"]["ThreadSanitizer"]
    assert [(score["level"], score["confusion"]["tp"]) for score in scores] == [("verdict", 1), ("line", 1)]


def test_without_the_tool_it_is_skipped_loudly(suite: Path) -> None:
    done = run("races", suite, "--tsan", "--verdicts", suite / "seen.jsonl", path="/nowhere")
    assert done.returncode == 0
    assert done.stderr.startswith("pcwm-eval: warning: ThreadSanitizer is skipped: clang-19")
    assert "ThreadSanitizer" not in done.stdout
    assert not (suite / "seen.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("races", "nowhere"), "nowhere: no C or C++ programs here"),
        (("races", "examples"), "pcwm-label must be race or no-race"),
        (("races", "tests/corpus", "--world-model", "oracle"), "no world model is called 'oracle'"),
        (("mutate", "tests/corpus/nested", "--verdicts", "pyproject.toml", "--no-run"), "pyproject.toml:1: "),
        (("races",), "Missing argument 'FOLDER'"),
    ],
)
def test_what_cannot_be_measured_is_told_in_one_line(arguments: tuple[str, ...], complaint: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("pcwm-eval: error: ")
    assert complaint in line
