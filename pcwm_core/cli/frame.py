"""How a command runs: as a Unix filter, with every known failure told in one line and a status of its own."""

from __future__ import annotations

import io
import os
import signal
import sys
from types import TracebackType
from typing import NoReturn

import typer
from typer.main import get_command

from pcwm_core.cli.status import ExitStatus, UsageError, tell


def run(app: typer.Typer, name: str) -> NoReturn:
    """Run the command that ``sys.argv`` names and exit with its status; ``name`` is the program's."""
    sys.excepthook = _crash
    _prepare_streams()
    try:
        # Not `app()`, which would put its own hook in the place of ours.
        result = get_command(app)(prog_name=name, standalone_mode=False)
        status = result if isinstance(result, int) else ExitStatus.NO_RACE
        sys.stdout.flush()
    except typer.TyperException as error:
        message = error.format_message().replace("Value error, ", "").rstrip(".")
        tell(f"{message} (see {name} --help)", name)
        status = ExitStatus.ERROR
    except UsageError as error:
        tell(str(error), name)
        status = ExitStatus.ERROR
    except OSError as error:  # e.g. a full disk behind standard output
        tell(f"cannot write the report: {error.strerror or error}", name)
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
