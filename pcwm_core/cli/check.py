"""`pcwm check`: predict the data races of files, folders or standard input."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Literal

import typer

from pcwm_core.cli import models
from pcwm_core.cli.inputs import Input, Unreadable, expand
from pcwm_core.cli.progress import Progress
from pcwm_core.cli.status import ExitStatus, tell

Format = Literal["text", "json", "sarif"]
Color = Literal["auto", "always", "never"]

_STDIN_NAME = "<stdin>"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH", help="Files and folders; - is standard input.", show_default="the current folder"
        ),
    ] = None,
    output_format: Annotated[Format, typer.Option("--format", help="How to report.")] = "text",
    world_model: Annotated[
        str, typer.Option("--world-model", metavar="NAME", help="Who predicts.")
    ] = models.DEFAULT,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", min=0.0, max=1.0, help="List only races of at least this.")
    ] = 0.5,
    color: Annotated[Color, typer.Option("--color", help="Colour the text report.")] = "auto",
    stdin_filename: Annotated[
        str, typer.Option("--stdin-filename", metavar="PATH", help="How to call standard input.")
    ] = _STDIN_NAME,
    includes: Annotated[
        bool,
        typer.Option(
            "--includes/--no-includes",
            help="Read the project's files that a file includes, and their sources.",
        ),
    ] = True,
) -> int:
    """Predict data races in OpenMP C and C++.

    Exit status: 0 no race predicted, 1 at least one, 2 usage or input error.
    """
    from pcwm_core.cli.report import open_report
    from pcwm_core.project import Project
    from pcwm_core.source import SourceBuffer
    from pcwm_core.source.files import SourceError
    from pcwm_core.worldmodel.proof import with_proved_fixes

    model = models.load(world_model)
    report = open_report(output_format, color, model.name)
    progress = Progress(report_is_silent=output_format != "text" or not sys.stdout.isatty())
    project = Project() if includes else None
    raced = failed = False
    for item in expand(paths or ["."], stdin_filename):
        try:
            text = _read_text(item)
        except SourceError as error:
            failed = True
            progress.clear()
            tell(f"{item.label}: {error}")
            report.fail(item.label, str(error))
            continue
        buffer = SourceBuffer(text, item.label)
        if project is not None and item.label != _STDIN_NAME:
            path = os.fspath(item.path) if isinstance(item, Input) and item.path is not None else item.label
            buffer.surround(project.includer(project.around(path, buffer.text.data)))
        snapshot = buffer.snapshot()
        prediction = with_proved_fixes(model, snapshot, model.predict_races(snapshot))
        prediction = prediction.at_least(min_confidence)
        raced = raced or bool(prediction.races)
        report.add(prediction, snapshot.text)
        progress.advance()
    progress.clear()
    report.close()
    if failed:
        return ExitStatus.ERROR
    return ExitStatus.RACE if raced else ExitStatus.NO_RACE


def _read_text(item: Input | Unreadable) -> str:
    """The text of a file or of standard input; raises SourceError when there is none to be had."""
    from pcwm_core.source.files import SourceError, decode_source, read_source

    if isinstance(item, Unreadable):
        raise SourceError(item.reason)
    if item.path is not None:
        return read_source(item.path)
    return decode_source(sys.stdin.buffer.read())
