"""`pcwm-eval races`: how often the predictions of races are right, beside baselines."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from pcwm_core.cli import models
from training.evaluation.commands.options import (
    DEFAULT_MODEL,
    Folder,
    Format,
    Jobs,
    MinConfidence,
    OutputFormat,
    WorldModelName,
    load_programs,
    new_table,
    progress,
    share,
    show,
    tell_missing_tools,
)

if TYPE_CHECKING:
    from rich.table import Table

    from training.evaluation.programs import LabelledProgram
    from training.evaluation.scoring import Score, Scored, Times

THREADS = (8, 8, 8, 3, 64)
"""Runs of the real tool: what one number of threads hides, another may show."""


def races(
    folder: Folder,
    output_format: OutputFormat = "text",
    world_model: WorldModelName = DEFAULT_MODEL,
    min_confidence: MinConfidence = 0.5,
    failures: Annotated[bool, typer.Option("--failures", help="List the programs that were wrong.")] = False,
    tsan: Annotated[
        bool,
        typer.Option(
            "--tsan", help="Compile and RUN the programs under ThreadSanitizer, as one more baseline."
        ),
    ] = False,
    verdicts: Annotated[
        Path,
        typer.Option("--verdicts", metavar="FILE", help="Where --tsan keeps what it saw, to be resumed."),
    ] = Path("tsan-verdicts.jsonl"),
    jobs: Jobs = 2,
) -> None:
    """Score predictions of data races on labelled programs.

    Prints TP, FN, TN, FP and the rates with their 95 % intervals (Wilson; F1 by the share that it rises with), by
    verdict, by line and by line with access kind, per sub-folder and in total. Support rate: the share of programs
    that got an answer; adjusted F1: the F1 of those times the support rate.
    """
    from training.evaluation import scoring
    from training.evaluation.baselines import BASELINES

    model = models.load(world_model)
    programs = load_programs(folder)
    with progress("predicting", len(programs)) as advance:
        scored = scoring.predict_all(programs, model, min_confidence, advance)
    predictors = {model.name: scored}
    for name, baseline in BASELINES.items():
        predictors[name] = [scoring.score_baseline(program, baseline) for program in programs]
    if tsan and not tell_missing_tools("ThreadSanitizer is skipped"):
        predictors["ThreadSanitizer"] = _run_tool(programs, verdicts, jobs)
    classes: dict[str, list[Scored]] = defaultdict(list)
    for entry in scored:
        classes[entry.program.group].append(entry)
    report = _Report(
        schema=1,
        world_model=model.name,
        min_confidence=min_confidence,
        programs=len(programs),
        total={name: _scores(found) for name, found in predictors.items()},
        classes={name: _scores(found) for name, found in sorted(classes.items())},
        milliseconds=scoring.times(scored),
        failures=tuple(failure for entry in scored if (failure := _failure(entry)) is not None),
    )
    _print(report, output_format, failures)


class _Failure(msgspec.Struct, frozen=True):
    """A program that was wrong at some level; ``what`` says how, in the words of `judging.judge`."""

    program: str
    label: str
    predicted: str
    what: tuple[str, ...]


class _Report(msgspec.Struct, frozen=True):
    """The document that ``--format json`` prints; fields may be added, none changes meaning."""

    schema: int
    world_model: str
    min_confidence: float
    programs: int
    total: dict[str, tuple[Score, ...]]
    """By predictor: the world model, then the baselines."""
    classes: dict[str, tuple[Score, ...]]
    """Of the world model, by class."""
    milliseconds: Times
    failures: tuple[_Failure, ...]


def _scores(scored: list[Scored]) -> tuple[Score, ...]:
    from training.evaluation.scoring import LEVELS, score

    return tuple(found for level in LEVELS if (found := score(scored, level)) is not None)


def _failure(entry: Scored) -> _Failure | None:
    judgement = entry.judgement
    if judgement is None or not (judgement.verdict or judgement.line or judgement.kind):
        return None
    what = tuple(dict.fromkeys(judgement.line or judgement.kind))
    return _Failure(entry.program.name, entry.program.label, entry.verdict, what)


def _run_tool(programs: list[LabelledProgram], verdicts: Path, jobs: int) -> list[Scored]:
    """The real tool's verdict on every program; those that the file knows already are not run again."""
    from training.evaluation.sanitizer import Sanitizer
    from training.evaluation.scoring import score_tool
    from training.evaluation.verdicts import ORIGINAL, label, original, read_verdicts

    known = {verdict.hash: verdict for verdict in read_verdicts(verdicts) if verdict.kind == ORIGINAL}
    asked = {program.name: original(program) for program in programs}
    waiting = [
        (asked[program.name], program) for program in programs if asked[program.name].hash not in known
    ]
    with progress("running ThreadSanitizer", len(waiting)) as advance, Sanitizer(THREADS) as sanitizer:
        for verdict in label(waiting, sanitizer, verdicts, jobs, advance):
            known[verdict.hash] = verdict
    return [score_tool(program, known[asked[program.name].hash]) for program in programs]


def _print(report: _Report, output_format: Format, failures: bool) -> None:
    if output_format == "json":
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
        return
    show(_total_table(report))
    if len(report.classes) > 1:
        show(_class_table(report))
    times = report.milliseconds
    show(f"time a program: p50 {times.p50:.1f} ms, p95 {times.p95:.1f} ms, p99 {times.p99:.1f} ms")
    if not failures:
        show(f"{len(report.failures)} programs with something wrong (--failures lists them)")
        return
    for failure in report.failures:
        show(f"{failure.program}: {failure.label}, predicted {failure.predicted}")
        for what in failure.what:
            show(f"    {what}")


_COLUMNS = ("by", "TP", "FN", "TN", "FP", "accuracy", "precision", "recall", "specificity", "F1")


def _total_table(report: _Report) -> Table:
    title = f"{report.programs} programs, rates with 95 % intervals"
    table = new_table(title, "predictor", *_COLUMNS, "support", "adj. F1", texts=2)
    for name, scores in report.total.items():
        for index, score in enumerate(scores):
            support = "-" if score.support_rate.value is None else f"{score.support_rate.value:.3f}"
            adjusted = "-" if score.adjusted_f1 is None else f"{score.adjusted_f1:.3f}"
            table.add_row("" if index else name, *_cells(score), support, adjusted)
    return table


def _class_table(report: _Report) -> Table:
    """A level is left out where it repeats the counts of the one before."""
    table = new_table(f"{report.world_model} world model, by class", "class", *_COLUMNS, texts=2)
    for name, scores in report.classes.items():
        shown = None
        for score in scores:
            if shown is None or score.confusion != shown:
                table.add_row(name if shown is None else "", *_cells(score))
            shown = score.confusion
    return table


def _cells(score: Score) -> tuple[str, ...]:
    counts = score.confusion
    rates = (score.accuracy, score.precision, score.recall, score.specificity, score.f1)
    return (
        score.level,
        *(str(count) for count in (counts.tp, counts.fn, counts.tn, counts.fp)),
        *map(share, rates),
    )
