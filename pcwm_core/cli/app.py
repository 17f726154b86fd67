"""The commands of `pcwm` and the options they share."""

from __future__ import annotations

from typing import Annotated, NoReturn

import typer

from pcwm_core.cli import check, explain
from pcwm_core.cli.frame import run
from pcwm_core.cli.status import ExitStatus

app = typer.Typer(
    name="pcwm",
    help="Predicts data races in OpenMP C and C++ from source text alone.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("check")(check.check)
app.command("explain")(explain.explain)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"pcwm {version('pcwm')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitStatus.ERROR)


def main() -> NoReturn:
    """The console script `pcwm`."""
    run(app, "pcwm")
