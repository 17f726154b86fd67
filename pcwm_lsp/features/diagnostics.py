"""`textDocument/publishDiagnostics`: predicted races, undecided regions, and OpenMP text that could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lsprotocol import types

from pcwm_core.outcomes import WARNING_CONFIDENCE, Callee, Location, Problem, Race
from pcwm_core.source.text import Position, Span
from pcwm_lsp.features.undecided import undecided_diagnostics
from pcwm_lsp.rule_pages import rule_page
from pcwm_lsp.view import View, here

SOURCE = "pcwm"
SYNTAX_CODE = "openmp-syntax"


def diagnostics_of(view: View) -> list[types.Diagnostic]:
    races = [_race_diagnostic(view, race) for race in view.races]
    problems = [_problem_diagnostic(view, problem) for problem in view.problems]
    return [*races, *undecided_diagnostics(view, SOURCE), *problems]


def race_range(view: View, race: Race) -> types.Range:
    """Where the race is shown: at its first access in this document."""
    locations = here(race)
    if locations:
        return view.range(locations[0].span)
    start = Position(1, 1)
    if race.region is not None:
        start = view.analysis.prediction.regions[race.region].start
    return view.range(Span(start, start))


def race_identity(race: Race) -> dict[str, Any]:
    """What tells the race from all others of its document; a diagnostic carries it as ``data``."""
    return {
        "rule": race.rule,
        "variable": race.variable,
        "locations": [[location.line, location.column, location.access] for location in race.locations],
    }


def _race_diagnostic(view: View, race: Race) -> types.Diagnostic:
    likely = race.confidence >= WARNING_CONFIDENCE
    page = rule_page(race.rule) if view.client.code_description else None
    return types.Diagnostic(
        range=race_range(view, race),
        severity=types.DiagnosticSeverity.Warning if likely else types.DiagnosticSeverity.Information,
        source=SOURCE,
        code=race.rule,
        code_description=None if page is None else types.CodeDescription(page),
        message=race.message,
        related_information=_related(view, race) if view.client.related_information else None,
        data=race_identity(race) if view.client.diagnostic_data else None,
    )


def _related(view: View, race: Race) -> list[types.DiagnosticRelatedInformation]:
    shown = next(iter(here(race)), None)
    related = [
        types.DiagnosticRelatedInformation(
            _location(view, location), _access_sentence(location, shown, in_pair=position < 2)
        )
        for position, location in enumerate(race.locations)
        if location is not shown
    ]
    related += [
        types.DiagnosticRelatedInformation(_inside(callee), _callee_sentence(callee, location))
        for location in race.locations
        if (callee := location.callee) is not None
    ]
    if race.declaration is not None:
        declared = types.Location(view.uri, view.range(Span(race.declaration, race.declaration)))
        related.append(types.DiagnosticRelatedInformation(declared, f"'{race.variable}' is declared here"))
    return related


def _access_sentence(location: Location, shown: Location | None, in_pair: bool) -> str:
    """The first two locations are the racing pair, the rest are further accesses that the race concerns."""
    does = _does(location)
    if location.callee is not None and in_pair:
        where = "at the same place" if shown is not None and location.span == shown.span else "here"
        return f"{where} another thread calls {location.callee.function}, which {does} '{location.callee.expression}'"
    if not in_pair:
        return f"this {does} '{location.expression}' as well"
    if shown is not None and location.span == shown.span:
        return f"at the same place another thread {does} '{location.expression}'"
    return f"another thread {does} '{location.expression}' here"


def _callee_sentence(callee: Callee, location: Location) -> str:
    return f"{callee.function} {_does(location)} '{callee.expression}' here"


def _does(location: Location) -> str:
    return "reads" if location.access == "read" else "writes"


def _inside(callee: Callee) -> types.Location:
    """Columns are taken as they are: right wherever the line is ASCII."""
    start = types.Position(callee.line - 1, callee.column - 1)
    return types.Location(Path(callee.path).absolute().as_uri(), types.Range(start, start))


def _location(view: View, location: Location) -> types.Location:
    if location.path is None:
        return types.Location(view.uri, view.range(location.span))
    # Another file is not open here, so columns are taken as they are: right wherever the line is ASCII.
    line, end_line = location.line - 1, location.end_line - 1
    outside = types.Range(
        types.Position(line, location.column - 1), types.Position(end_line, location.end_column - 1)
    )
    return types.Location(Path(location.path).absolute().as_uri(), outside)


def _problem_diagnostic(view: View, problem: Problem) -> types.Diagnostic:
    span = Span(Position(problem.line, problem.column), Position(problem.end_line, problem.end_column))
    return types.Diagnostic(
        range=view.range(span),
        severity=types.DiagnosticSeverity.Warning,
        source=SOURCE,
        code=SYNTAX_CODE,
        message=problem.message,
    )
