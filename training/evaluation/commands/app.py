"""The sub-commands of `pcwm-eval`."""

from __future__ import annotations

from typing import NoReturn

import typer

from pcwm_core.cli.frame import run
from training.evaluation.commands import calibrate, mutate, races

app = typer.Typer(
    name="pcwm-eval",
    help="Measures how often predictions are right.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("races")(races.races)
app.command("calibrate")(calibrate.calibrate)
app.command("mutate")(mutate.mutate)


def main() -> NoReturn:
    """The console script `pcwm-eval`."""
    run(app, "pcwm-eval")
