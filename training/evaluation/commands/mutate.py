"""`pcwm-eval mutate`: does the prediction turn when the real tool's verdict does?"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from pcwm_core.cli import models
from pcwm_core.cli.status import UsageError
from training.evaluation.commands.options import (
    DEFAULT_MODEL,
    Folder,
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

    from pcwm_core.worldmodel.protocol import WorldModel
    from training.evaluation.agreement import Agreement, Comparisons
    from training.evaluation.programs import LabelledProgram
    from training.evaluation.verdicts import Verdict

THREADS = (8, 3, 64)
"""Runs of each mutant."""
RUN_LIMIT_S = 10.0
"""A mutant may hang: threads that wait at a barrier for one that never comes."""


def mutate(
    folder: Folder,
    verdicts: Annotated[
        Path,
        typer.Option("--verdicts", metavar="FILE", help="What the tool said so far; grows by what is run."),
    ],
    output_format: OutputFormat = "text",
    world_model: WorldModelName = DEFAULT_MODEL,
    min_confidence: MinConfidence = 0.5,
    run: Annotated[
        bool,
        typer.Option("--run/--no-run", help="Compile and RUN mutants without a verdict, or only compare."),
    ] = True,
    sample: Annotated[
        int | None,
        typer.Option("--sample", min=1, help="Only the mutants of that many programs, picked at random."),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Of the random sample.")] = 0,
    jobs: Jobs = 2,
) -> None:
    """Mutate labelled programs, run the mutants under ThreadSanitizer, and compare.

    From each race-free program one clause or synchronisation is deleted, to each racy one something is added. An
    interrupted run goes on where it stopped.
    """
    from training.evaluation import agreement
    from training.evaluation.verdicts import VerdictError, read_verdicts

    model = models.load(world_model)
    programs = load_programs(folder)
    if sample is not None:
        programs = random.Random(seed).sample(programs, min(sample, len(programs)))
    try:
        known = read_verdicts(verdicts)
    except VerdictError as error:
        raise UsageError(str(error)) from error
    if run and not tell_missing_tools("no mutant is run; only known verdicts are compared"):
        known += _label(programs, model, known, verdicts, jobs)
    names = {program.name for program in programs}
    with progress("comparing", len(programs)) as advance:
        asked = [verdict for verdict in known if verdict.program in names]
        found = agreement.compare(programs, asked, model, min_confidence, advance)
    visible = agreement.by_kind([entry for entry in found.compared if not entry.verdict.unseen])
    unseen = agreement.by_kind([entry for entry in found.compared if entry.verdict.unseen])
    if output_format == "json":
        report = {
            "schema": 1,
            "world_model": model.name,
            "visible": visible,
            "unseen": unseen,
            "silent": found.silent,
            "wrong_original": found.wrong_original,
            "stale": found.stale,
            "disagreements": [str(entry) for entry in found.disagreements],
        }
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
        return
    show(_table("what the tool can see", visible))
    show(_table("lanes, teams and devices, which the tool cannot see", unseen))
    show(_left_out(found), f"{len(found.disagreements)} disagreements:")
    for entry in found.disagreements:
        show(f"  {entry}" + (" (unseen by the tool)" if entry.verdict.unseen else ""))


def _label(
    programs: list[LabelledProgram], model: WorldModel, known: list[Verdict], path: Path, jobs: int
) -> list[Verdict]:
    """Run the mutants that have no verdict yet. Programs that the tool misjudges themselves are left out."""
    from pcwm_core.source import read
    from training.evaluation.mutants import mutants
    from training.evaluation.sanitizer import Sanitizer
    from training.evaluation.verdicts import label

    done = {verdict.hash for verdict in known}
    waiting = [
        (mutant, program)
        for program in programs
        if program.shown_by_tool
        for mutant in mutants(program, model.predict_races(read(program.text, program.name)).races)
        if mutant.hash not in done
    ]
    with progress("running mutants", len(waiting)) as advance, Sanitizer(THREADS, RUN_LIMIT_S) as sanitizer:
        return list(label(waiting, sanitizer, path, jobs, advance))


def _table(title: str, rows: list[Agreement]) -> Table:
    table = new_table(title, "mutation", "both turned", "only tool", "only model", "neither", "agree [95 %]")
    for row in rows:
        if row.kind == "all":
            table.add_section()
        counts = (row.both, row.tool_only, row.model_only, row.neither)
        table.add_row(row.kind, *map(str, counts), share(row.agreement))
    return table


def _left_out(found: Comparisons) -> str:
    return (
        f"left out: {found.silent} do not compile, crash or hang; {found.wrong_original} of originals that "
        f"are misjudged; {found.stale} of programs that have changed"
    )
