"""The embedded world model: a symbolic reasoner that is always there.

It keeps what it found for each function and asks again only when the function's text, or something that it looked up
elsewhere in the buffer, has changed. One instance may serve many buffers.
"""

from __future__ import annotations

from collections import OrderedDict
from time import perf_counter

from pcwm_core.outcomes import (
    Edit,
    FilePrediction,
    Fix,
    Location,
    Problem,
    Race,
    Region,
    Step,
    file_verdict,
)
from pcwm_core.races.analysis import LISTED, NamedRace, RegionAnalysis, analyse
from pcwm_core.races.explain import TraceStep
from pcwm_core.races.fixes import Proposal
from pcwm_core.semantics.context import FileContext, Lookup
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.interpreter import Interpreter
from pcwm_core.source.buffer import Snapshot
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.regions import regions as constructs_of
from pcwm_core.source.syntax import (
    ClassDef,
    FunctionDef,
    LooseCode,
    Place,
    TopDirective,
    TranslationUnit,
)
from pcwm_core.source.text import Span

#: Functions whose results are remembered, over all buffers.
CACHE_SIZE = 20_000

_Unit = FunctionDef | LooseCode
_Entry = tuple[dict[Lookup, object], tuple[RegionAnalysis, ...]]


class EmbeddedWorldModel:
    """Predicts races from source text alone, with the argument for each verdict. See docs: reasoner."""

    name = "embedded"

    def __init__(self) -> None:
        self._cache: OrderedDict[_Unit, _Entry] = OrderedDict()

    def predict_races(self, program: Snapshot) -> FilePrediction:
        """Predict the races of a buffer. Never raises on any text."""
        started = perf_counter()
        unit = program.unit
        context = FileContext(unit)
        analyses: list[RegionAnalysis] = []
        for function in _units(unit, context):
            analyses.extend(self._analyse(function, context))
        renderer = _Renderer(program)
        regions: list[Region] = []
        races: list[Race] = []
        seen: set[tuple[object, ...]] = set()
        placed = [(program.span(analysis.stmt.place), analysis) for analysis in analyses]
        for span, analysis in sorted(
            ((span, analysis) for span, analysis in placed if span is not None), key=lambda pair: pair[0]
        ):
            index = len(regions)
            regions.append(renderer.region(analysis, span))
            for named in analysis.races:
                race = renderer.race(named, index)
                if race is None:
                    continue
                key = (race.rule, race.variable, race.locations[:2])
                if key not in seen:
                    seen.add(key)
                    races.append(race)
        listed = tuple(race for race in races if race.confidence >= LISTED)
        return FilePrediction(
            path=program.path or "",
            verdict=file_verdict(listed, tuple(regions)),
            elapsed_ms=round((perf_counter() - started) * 1000, 3),
            problems=tuple(renderer.problems()),
            regions=tuple(regions),
            races=tuple(races),
        )

    def _analyse(self, unit: _Unit, context: FileContext) -> tuple[RegionAnalysis, ...]:
        known = self._cache.get(unit)
        if known is not None and context.still_holds(known[0]):
            self._cache.move_to_end(unit)
            return known[1]

        def work() -> tuple[RegionAnalysis, ...]:
            interpreter = Interpreter(context)
            if isinstance(unit, FunctionDef):
                facts = interpreter.run_function(unit)
            else:
                facts = interpreter.run_statements(unit.body)
            return tuple(analyse(region) for region in facts)

        result, seen = context.recording(work)
        self._cache[unit] = (seen, result)
        while len(self._cache) > CACHE_SIZE:
            self._cache.popitem(last=False)
        return result


def _units(unit: TranslationUnit, context: FileContext) -> list[_Unit]:
    """Functions, methods and loose code that hold a directive, or call a function that does."""
    found: list[_Unit] = []
    for item in unit.items:
        if isinstance(item, (FunctionDef, LooseCode)):
            found.append(item)
        elif isinstance(item, ClassDef):
            found.extend(method for method in item.methods if isinstance(method, FunctionDef))
    callees = context.functions_with_regions()
    return [
        item for item in found if (known := effects(item.body)).openmp or not callees.isdisjoint(known.calls)
    ]


class _Renderer:
    """Turns places into lines and columns of one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def _line(self, place: Place) -> int | None:
        span = self._snapshot.span(place)
        return span.start.line if span is not None else None

    def _steps(self, trace: tuple[TraceStep, ...]) -> tuple[Step, ...]:
        rendered = []
        for step in trace:
            text, lines = step.render(self._line)
            rendered.append(Step(step.kind, text, lines))
        return tuple(rendered)

    def region(self, analysis: RegionAnalysis, span: Span) -> Region:
        trace = self._steps(analysis.trace)
        absolute = self._snapshot.absolute(analysis.stmt.place)
        return Region(
            directive=analysis.directive.name,
            start=span.start,
            end=span.end,
            verdict=analysis.verdict,
            reason=analysis.reason,
            reasoning="\n".join(step.text for step in trace),
            trace=trace,
            broken=absolute is not None and self._snapshot.broken(*absolute),
            head=self._snapshot.span(analysis.directive.place),
        )

    def race(self, named: NamedRace, region: int) -> Race | None:
        locations = []
        for position, side in enumerate(named.sides):
            span = self._snapshot.span(side.place)
            if span is None:
                if position < 2:
                    return None
                continue
            locations.append(
                Location(
                    line=span.start.line,
                    column=span.start.column,
                    access="read" if side.access == "read" else "write",
                    end_line=span.end.line,
                    end_column=span.end.column,
                    expression=side.place.text,
                )
            )
        trace = self._steps(named.trace)
        declaration = self._snapshot.span(named.declaration) if named.declaration is not None else None
        return Race(
            rule=named.rule,
            kind="read/write" if locations[1].access == "read" else "write/write",
            variable=named.variable,
            locations=tuple(locations),
            confidence=named.confidence,
            message=named.message,
            witness=named.witness,
            assumptions=named.assumptions,
            reasoning="\n".join(step.text for step in trace),
            fixes=tuple(fix for proposal in named.fixes if (fix := self._fix(proposal)) is not None),
            trace=trace,
            region=region,
            declaration=declaration.start if declaration is not None else None,
        )

    def _fix(self, proposal: Proposal) -> Fix | None:
        edits = []
        for edit in proposal.edits:
            span = self._snapshot.span(edit.place)
            if span is None:
                return None
            edits.append(Edit(span.start, span.end, edit.text))
        return Fix(proposal.title, tuple(edits), proposal.keeps_meaning)

    def problems(self) -> list[Problem]:
        """Unknown words in directives, and what the reader reports of the file."""
        found: dict[tuple[int, int, str], Problem] = {}
        unit = self._snapshot.unit
        listed = [(problem.message, problem.place) for problem in unit.problems]
        for directive in self._directives(unit):
            listed += [(problem.message, problem.place) for problem in directive.problems]
        for message, place in listed:
            span = self._snapshot.span(place)
            if span is not None:
                key = (span.start.line, span.start.column, message)
                found[key] = Problem(
                    message, span.start.line, span.start.column, span.end.line, span.end.column
                )
        return [found[key] for key in sorted(found)]

    def _directives(self, unit: TranslationUnit) -> list[Directive]:
        found = [item.directive for item in unit.items if isinstance(item, TopDirective)]
        found += [region.directive for region in constructs_of(unit)]
        return found

