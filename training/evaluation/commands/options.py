"""What the sub-commands have in common: arguments, the programs they name, progress, tables."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pcwm_core.cli import models
from pcwm_core.cli.status import UsageError

if TYPE_CHECKING:
    from rich.table import Table

    from training.evaluation.programs import LabelledProgram
    from training.evaluation.statistics import Rate

Format = Literal["text", "json"]

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER",
        help="Labelled programs: with pcwm headers and caret marks, or beside a labels.csv or labels.json.",
    ),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="How to report.")]
WorldModelName = Annotated[str, typer.Option("--world-model", metavar="NAME", help="Who predicts.")]
MinConfidence = Annotated[
    float, typer.Option("--min-confidence", min=0.0, max=1.0, help="Count only races of at least this.")
]
Jobs = Annotated[int, typer.Option("--jobs", min=1, help="Programs that the real tool judges at a time.")]

DEFAULT_MODEL = models.DEFAULT

_WIDTH = 250
"""Columns that a table may take: more than any needs, so that no figure is ever cut."""


def load_programs(folder: Path) -> list[LabelledProgram]:
    """The labelled programs of a folder or a manifest, in a stable order.

    Raises UsageError, in one line, for what cannot be read or is not labelled as it should be.
    """
    from training.evaluation.manifest import find_manifest, load_manifest
    from training.evaluation.programs import LabelError, load_folder

    try:
        manifest = find_manifest(folder)
        programs = list(load_manifest(manifest) if manifest is not None else load_folder(folder))
    except LabelError as error:
        raise UsageError(str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{folder}: {error}") from error
    if not programs:
        raise UsageError(f"{folder}: no C or C++ programs here")
    return programs


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[], None]]:
    """A line on a terminal's standard error that counts up to ``total``; gives the function that counts one."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


def new_table(title: str, *columns: str, texts: int = 1) -> Table:
    """A table whose first ``texts`` columns hold text and whose others hold figures."""
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for index, column in enumerate(columns):
        table.add_column(column, justify="left" if index < texts else "right", no_wrap=True)
    return table


def show(*parts: Table | str) -> None:
    """Print tables and lines on standard output."""
    from rich.console import Console

    console = Console(width=_WIDTH, highlight=False, markup=False)
    for part in parts:
        console.print(part, soft_wrap=isinstance(part, str))


def share(rate: Rate) -> str:
    """``0.960 [0.92, 0.98]``; a dash where nothing was counted."""
    return "-" if rate.value is None else f"{rate.value:.3f} [{rate.low:.2f}, {rate.high:.2f}]"


def tell_missing_tools(what: str) -> list[str]:
    """Say on standard error that the real tool cannot run here, and what that leaves out; gives what is missing."""
    from training.evaluation.sanitizer import PACKAGES, missing_tools

    missing = missing_tools()
    if missing:
        sys.stderr.write(
            f"pcwm-eval: warning: {what}: {', '.join(missing)} not found; the Debian packages are {PACKAGES}\n"
        )
    return missing
