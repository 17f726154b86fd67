"""Exit statuses, and the one way in which an error is told."""

from __future__ import annotations

import sys
from enum import IntEnum


class ExitStatus(IntEnum):
    """What `pcwm` returns to the shell; part of the command line's contract."""

    NO_RACE = 0
    RACE = 1
    ERROR = 2
    """Usage or I/O error. It wins over RACE: what could not be read was not checked."""
    INTERRUPTED = 130


class UsageError(Exception):
    """The command line asks for something that does not exist; the message says what, in one line."""


def tell(message: str, program: str = "pcwm") -> None:
    """Print one error as one line on standard error, whatever its text."""
    line = " ".join(message.split())
    sys.stderr.write(f"{program}: error: {line}\n")
