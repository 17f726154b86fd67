"""`pcwm-eval calibrate`: are the stated probabilities true?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from pcwm_core.cli import models
from training.evaluation.commands.options import (
    DEFAULT_MODEL,
    Folder,
    OutputFormat,
    WorldModelName,
    load_programs,
    new_table,
    progress,
    share,
    show,
)

if TYPE_CHECKING:
    from rich.table import Table

    from training.evaluation.calibration import Calibration, Lean


def calibrate(
    folder: Folder,
    output_format: OutputFormat = "text",
    world_model: WorldModelName = DEFAULT_MODEL,
    diagram: Annotated[
        Path | None,
        typer.Option("--diagram", metavar="FILE", help="Also draw a reliability diagram, as SVG."),
    ] = None,
) -> None:
    """Compare stated confidence with what holds, on labelled programs.

    Prints Brier score, expected calibration error and a reliability table, for every predicted race (is it on a
    labelled pair of lines?) and for every program (does it race?), whatever the confidence; and for each kind of
    assumption the share of races that held beside the confidence that the kind is given today.
    """
    from training.evaluation import calibration, scoring
    from training.evaluation.diagram import reliability_diagram

    model = models.load(world_model)
    programs = load_programs(folder)
    with progress("predicting", len(programs)) as advance:
        scored = scoring.predict_all(programs, model, 0.0, advance)
    races = calibration.calibrate(calibration.race_statements(scored))
    verdicts = calibration.calibrate(calibration.program_statements(scored))
    leans = tuple(calibration.leans(scored))
    if diagram is not None:
        drawn = reliability_diagram((("predicted races", races), ("programs", verdicts)))
        diagram.write_text(drawn, encoding="utf-8")
    if output_format == "json":
        report = {
            "schema": 1,
            "world_model": model.name,
            "races": races,
            "programs": verdicts,
            "leans": leans,
        }
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
        return
    show(_reliability("predicted races: on a labelled pair of lines", races), _summary(races))
    show(_reliability("programs: racy", verdicts), _summary(verdicts))
    show(_leans(leans))


def _reliability(title: str, measured: Calibration) -> Table:
    table = new_table(title, "stated", "mean", "n", "observed [95 %]")
    for entry in measured.bins:
        table.add_row(
            f"{entry.low:.1f} to {entry.high:.1f}", f"{entry.stated:.3f}", str(entry.n), share(entry.observed)
        )
    return table


def _summary(measured: Calibration) -> str:
    if measured.brier is None or measured.expected_error is None:
        return "nothing was stated"
    return (
        f"n = {measured.n}, Brier score {measured.brier:.4f}, "
        f"expected calibration error {measured.expected_error:.4f}\n"
    )


def _leans(leans: tuple[Lean, ...]) -> Table:
    table = new_table("what races lean on", "assumption", "stated", "n", "held", "observed [95 %]")
    for lean in leans:
        table.add_row(lean.kind, f"{lean.stated:.2f}", str(lean.n), str(lean.held), share(lean.observed))
    return table
