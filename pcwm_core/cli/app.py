"""The command line's frame: the commands, the options they share, and how a run ends."""

from __future__ import annotations

import io
import os
import signal
import sys
from types import TracebackType
from typing import Annotated, NoReturn

import typer
from typer.main import get_command

from pcwm_core.cli import check, explain
from pcwm_core.cli.status import ExitStatus, UsageError, tell

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
    """Run the command that ``sys.argv`` names and exit with its status."""
    sys.excepthook = _crash
    _prepare_streams()
    try:
        # Not `app()`, which would put its own hook in the place of ours.
        result = get_command(app)(prog_name="pcwm", standalone_mode=False)
        status = result if isinstance(result, int) else ExitStatus.NO_RACE
        sys.stdout.flush()
    except typer.TyperException as error:
        message = error.format_message().replace("Value error, ", "").rstrip(".")
        tell(f"{message} (see pcwm --help)")
        status = ExitStatus.ERROR
    except UsageError as error:
        tell(str(error))
        status = ExitStatus.ERROR
    except OSError as error:  # e.g. a full disk behind standard output
        tell(f"cannot write the report: {error.strerror or error}")
        status = ExitStatus.ERROR
    except (KeyboardInterrupt, typer.Abort):
        status = ExitStatus.INTERRUPTED
    sys.exit(status)


def _crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> NoReturn:
    """An error of our own: shown in full, and not with Python's usual status 1, which here means a predicted race."""
    sys.__excepthook__(kind, error, trace)
    tell("this is a bug in pcwm; please report it with the lines above")
    os._exit(ExitStatus.ERROR)


def _prepare_streams() -> None:
    """Behave as a Unix filter: end quietly when the reader goes away, and never fail for want of a glyph."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
