"""The text report: compiler-style diagnostics with source lines, underlines, reasons and fixes."""

from __future__ import annotations

import os
import sys
import time
from itertools import zip_longest
from typing import Literal

from rich.console import Console
from rich.text import Text

from pcwm_core.cli.report.edits import Hunk, common_length, hunks
from pcwm_core.cli.report.excerpt import Mark, excerpt
from pcwm_core.outcomes import WARNING_CONFIDENCE, FilePrediction, Fix, Location, Problem, Race, Region
from pcwm_core.source.text import SourceText

Severity = Literal["warning", "note"]

_PIPE_WIDTH = 120
"""Cells a source line may take where there is no terminal to ask."""

_GUTTER = 6


class TextReport:
    """Prints each file as soon as it is checked, and a closing line that counts."""

    def __init__(self, world_model: str, color: Literal["auto", "always", "never"]) -> None:
        self._world_model = world_model
        self._console = _open_console(color)
        width = self._console.width if self._console.is_terminal else _PIPE_WIDTH
        self._room = max(width - _GUTTER - len("| "), 20)
        self._started = time.perf_counter()
        self._files = self._races = self._raced_files = self._regions = self._undecided = self._failed = 0

    def add(self, prediction: FilePrediction, text: SourceText) -> None:
        self._files += 1
        self._races += len(prediction.distinct_races)
        self._raced_files += bool(prediction.races)
        self._regions += len(prediction.regions)
        for problem in prediction.problems:
            self._problem(prediction.path, problem, text)
        for race in prediction.distinct_races:
            self._race(prediction.path, race, text)
        for region in prediction.regions:
            if region.verdict == "unknown":
                self._undecided += 1
                self._unknown(prediction.path, region)

    def fail(self, path: str, reason: str) -> None:
        self._failed += 1

    def close(self) -> None:
        elapsed = time.perf_counter() - self._started
        files = _count(self._files, "file")
        self._print(
            (f"{_count(self._races, 'race')} predicted", "bold magenta" if self._races else "bold green"),
            f" in {self._raced_files} of {files}" if self._races else f" in {files}",
            f", {_count(self._regions, 'OpenMP region')}",
            f" ({self._undecided} undecided)" if self._undecided else "",
            (f", {_count(self._failed, 'input')} not read" if self._failed else "", "red"),
            (f" [{self._world_model} world model, {elapsed:.2f} s]", "dim"),
        )

    def _race(self, path: str, race: Race, text: SourceText) -> None:
        severity: Severity = "warning" if race.confidence >= WARNING_CONFIDENCE else "note"
        first, second, *more = race.locations
        # Accesses on the first one's line are underlined with it; the racing partner elsewhere gets lines of its own.
        self._headline(path, first, severity, race.message, race.rule)
        self._source(text, first, [other for other in (second, *more) if _same_line(first, other)])
        if not _same_line(first, second):
            self._headline(second.path or path, second, "note", f"and this {second.access}")
            self._source(text, second, [])
        elsewhere = [other for other in more if not _same_line(first, other)]
        if elsewhere:
            self._remark("also", ", ".join(map(_brief, elsewhere)))
        if race.witness:
            self._remark("witness", race.witness)
        for assumption, settling in zip_longest(race.assumptions, race.settle):
            self._remark("assumes", assumption)
            if settling is not None and settling.denied:
                self._remark("if not", settling.denied)
                self._remark("if so", settling.confirmed)
        self._remark("confidence", f"{race.confidence:.2f}")
        for fix in race.fixes:
            self._fix(fix, text)
        self._print()

    def _problem(self, path: str, problem: Problem, text: SourceText) -> None:
        place = Location(problem.line, problem.column, "read", problem.end_line, problem.end_column)
        self._headline(path, place, "note", problem.message)
        self._source(text, place, [])
        self._print()

    def _unknown(self, path: str, region: Region) -> None:
        self._print(
            (f"{path}:{region.start.line}:{region.start.column}: ", "bold"),
            ("note: ", "bold cyan"),
            f"undecided: {region.directive}: {region.reason or 'not enough is known'}",
        )

    def _headline(self, path: str, place: Location, severity: Severity, message: str, rule: str = "") -> None:
        self._print(
            (f"{path}:{place.line}:{place.column}: ", "bold"),
            (f"{severity}: ", "bold magenta" if severity == "warning" else "bold cyan"),
            (message, "bold" if severity == "warning" else ""),
            (f" [{rule}]" if rule else "", "magenta"),
        )

    def _source(self, text: SourceText, place: Location, beside: list[Location]) -> None:
        """The line of an access with its range underlined; nothing when it lies in a file we do not hold."""
        if place.path is not None or place.line > len(text.line_starts):
            return
        line = text.line(place.line)
        marks = [_mark(place, line, "^"), *(_mark(other, line, "~") for other in beside)]
        shown = excerpt(line, marks, self._room)
        self._print((f"{place.line:>{_GUTTER - 1}} | ", "dim"), shown.line)
        self._print((" " * _GUTTER + "| ", "dim"), (shown.underline, "bold green"))

    def _fix(self, fix: Fix, text: SourceText) -> None:
        self._remark("fix", fix.title, style="green")
        for hunk in hunks(text, fix.edits):
            focus = _first_difference(hunk)
            for sign, lines, style in (("-", hunk.removed, "red"), ("+", hunk.added, "green")):
                for number, line in enumerate(lines, start=hunk.line):
                    shown = excerpt(line, [focus], self._room).line
                    self._print((f"{number:>{_GUTTER - 1}} ", "dim"), (f"{sign} {shown}", style))

    def _remark(self, name: str, text: str, style: str = "cyan") -> None:
        self._print((" " * _GUTTER + "= ", "dim"), (f"{name}: ", style), text)

    def _print(self, *parts: str | tuple[str, str]) -> None:
        """One line made of texts, plain or with a style."""
        self._console.print(Text.assemble(*parts), soft_wrap=True)


def _open_console(color: Literal["auto", "always", "never"]) -> Console:
    """A console on standard output that writes lines as they are: no wrapping, markup or highlighting of its own."""
    if color == "auto" and os.environ.get("NO_COLOR"):
        color = "never"
    return Console(
        file=sys.stdout,
        force_terminal={"auto": None, "always": True, "never": False}[color],
        no_color={"auto": None, "always": False, "never": True}[color],
        highlight=False,
        markup=False,
        emoji=False,
    )


def _brief(place: Location) -> str:
    """An access in a few words: ``write at 27:5``."""
    where = f"{place.line}:{place.column}"
    return f"{place.access} at {where if place.path is None else f'{place.path}:{where}'}"


def _same_line(left: Location, right: Location) -> bool:
    return left.line == right.line and left.path == right.path


def _mark(place: Location, line: str, pointer: str) -> Mark:
    """The part of an access that lies on its first line."""
    end = place.end_column if place.end_line == place.line else len(line) + 1
    return Mark(place.column, end, pointer)


def _first_difference(hunk: Hunk) -> Mark:
    """Where the first changed line begins to differ, to be kept in view when the line is long."""
    old, new = "".join(hunk.removed[:1]), "".join(hunk.added[:1])
    column = common_length(old, new) + 1
    return Mark(column, column, "^")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
