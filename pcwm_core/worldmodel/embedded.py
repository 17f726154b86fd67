"""The embedded world model: a symbolic reasoner that is always there.

It keeps what it found for each function and asks again only when the function's text, or something that it looked up
elsewhere in the buffer, has changed. One instance may serve many buffers.
"""

from __future__ import annotations

from collections import OrderedDict
from time import perf_counter
from typing import TypeVar

import msgspec

from pcwm_core.outcomes import FilePrediction, Problem, Race, Region, file_verdict
from pcwm_core.races.analysis import LISTED, RegionAnalysis, analyse
from pcwm_core.semantics.context import FileContext, Lookup
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.interpreter import Interpreter
from pcwm_core.semantics.stated_names import annotation_problems, file_problems
from pcwm_core.source.buffer import Snapshot
from pcwm_core.source.collector import collector_paused
from pcwm_core.source.syntax import (
    ClassDef,
    FunctionDef,
    Item,
    LooseCode,
    Omp,
    Place,
    TopAnnotation,
    TopDirective,
    TranslationUnit,
    walk,
)
from pcwm_core.source.text import Span
from pcwm_core.worldmodel.rendering import RenderedRegion, render

#: Functions whose results are remembered, over all buffers.
CACHE_SIZE = 4_000

#: The rule that says no more than that there is a race.
GENERAL = "data-race"

_GRAVITY = {"no-race": 0, "unknown": 1, "race": 2}

K = TypeVar("K")
V = TypeVar("V")
PlacedProblem = tuple[str, Place]
_Unit = FunctionDef | LooseCode
_Entry = tuple[dict[Lookup, object], tuple[RegionAnalysis, ...], tuple[PlacedProblem, ...]]


class EmbeddedWorldModel:
    """Predicts races from source text alone, with the argument for each verdict (ARCHITECTURE.md, "Embedded model")."""

    name = "embedded"

    def __init__(self) -> None:
        self._cache: OrderedDict[_Unit, _Entry] = OrderedDict()
        self._rendered: OrderedDict[RegionAnalysis, RenderedRegion] = OrderedDict()
        self._problems: OrderedDict[_Unit, tuple[PlacedProblem, ...]] = OrderedDict()
        self._stated: OrderedDict[_Unit, tuple[dict[Lookup, object], tuple[PlacedProblem, ...]]] = (
            OrderedDict()
        )

    def predict_races(self, program: Snapshot) -> FilePrediction:
        """Predict the races of a buffer. Never raises on any text."""
        with collector_paused():
            return self._predict(program)

    def _predict(self, program: Snapshot) -> FilePrediction:
        started = perf_counter()
        unit = program.unit
        context = FileContext.of(program)
        rendered: list[RenderedRegion] = []
        refused: list[PlacedProblem] = []
        for function in _units(unit, context):
            analyses, problems = self._analyse(function, context)
            refused += problems
            for analysis in analyses:
                shown = self._render(analysis, program)
                if shown is not None:
                    rendered.append(shown)
        rendered.sort(key=lambda item: (item.region.start, item.region.end))
        regions, races = _collect(rendered)
        listed = tuple(race for race in races if race.confidence >= LISTED)
        return FilePrediction(
            path=program.path or "",
            verdict=file_verdict(listed, regions),
            elapsed_ms=round((perf_counter() - started) * 1000, 3),
            problems=tuple(self._all_problems(program, regions, context, refused)),
            regions=regions,
            races=races,
        )

    def _render(self, analysis: RegionAnalysis, program: Snapshot) -> RenderedRegion | None:
        """The analysis in lines and columns; reused while its chunks begin where they began."""
        known = self._rendered.get(analysis)
        if known is not None and known.still_stands(program):
            return known
        made = render(analysis, program)
        if made is not None:
            _remember(self._rendered, analysis, made)
        return made

    def _all_problems(
        self,
        program: Snapshot,
        regions: tuple[Region, ...],
        context: FileContext,
        refused: list[PlacedProblem],
    ) -> list[Problem]:
        """Unknown words in directives and annotations, and what the reader could not make sense of inside regions.

        ``refused`` are the stated facts that the walk could not make use of.
        """
        unit = program.unit
        placed: list[PlacedProblem] = []
        for problem in unit.problems:
            span = program.span(problem.place)
            if span is not None and any(region.start <= span.start <= region.end for region in regions):
                placed.append((problem.message, problem.place))
        for item in unit.items:
            if isinstance(item, TopDirective):
                placed += [(problem.message, problem.place) for problem in item.directive.problems]
            if isinstance(item, TopAnnotation):
                found_here = file_problems(item.annotation, context)
                placed += [(problem.message, problem.place) for problem in found_here]
            for body in _bodies(item):
                placed += self._annotation_problems(body, context)
                known = self._problems.get(body)
                if known is None:
                    known = _directive_problems(body)
                    _remember(self._problems, body, known)
                placed += known
        # What is wrong with a name of a fact says enough of the fact.
        placed += [
            (message, place)
            for message, place in refused
            if not any(_holds(place, other) for _, other in placed)
        ]
        found: dict[tuple[Span, str], Problem] = {}
        for message, place in placed:
            span = program.span(place)
            if span is not None:
                found[span, message] = Problem(
                    message, span.start.line, span.start.column, span.end.line, span.end.column
                )
        return [found[key] for key in sorted(found)]

    def _annotation_problems(self, body: _Unit, context: FileContext) -> tuple[PlacedProblem, ...]:
        if not effects(body.body).annotated:
            return ()
        known = self._stated.get(body)
        if known is not None and context.still_holds(known[0]):
            return known[1]

        def work() -> tuple[PlacedProblem, ...]:
            return tuple((problem.message, problem.place) for problem in annotation_problems(body, context))

        result, seen = context.recording(work)
        _remember(self._stated, body, (seen, result))
        return result

    def _analyse(
        self, unit: _Unit, context: FileContext
    ) -> tuple[tuple[RegionAnalysis, ...], tuple[PlacedProblem, ...]]:
        """The regions of a function, and the stated facts that they could not make use of."""
        known = self._cache.get(unit)
        if known is not None and context.still_holds(known[0]):
            self._cache.move_to_end(unit)
            return known[1], known[2]

        def work() -> tuple[tuple[RegionAnalysis, ...], tuple[PlacedProblem, ...]]:
            interpreter = Interpreter(context)
            if isinstance(unit, FunctionDef):
                facts = interpreter.run_function(unit)
            else:
                facts = interpreter.run_statements(unit.body)
            problems = tuple((problem.message, problem.place) for problem in interpreter.problems)
            return (
                tuple(analyse(region, unit.body, context) for region in facts if region.runs_the_buffer),
                problems,
            )

        result, seen = context.recording(work)
        _remember(self._cache, unit, (seen, *result))
        return result


def _holds(outer: Place, inner: Place) -> bool:
    return outer.chunk is inner.chunk and outer.start <= inner.start and inner.end <= outer.end


def _remember(cache: OrderedDict[K, V], key: K, value: V) -> None:
    cache[key] = value
    cache.move_to_end(key)
    while len(cache) > CACHE_SIZE:
        cache.popitem(last=False)


def _bodies(item: Item) -> list[_Unit]:
    if isinstance(item, (FunctionDef, LooseCode)):
        return [item]
    if isinstance(item, ClassDef):
        return [method for method in item.methods if isinstance(method, FunctionDef)]
    return []


def _units(unit: TranslationUnit, context: FileContext) -> list[_Unit]:
    """Functions, methods and loose code that hold a directive, or call a function that does."""
    callees = context.functions_with_regions()
    return [
        body
        for item in unit.items
        for body in _bodies(item)
        if (known := effects(body.body)).openmp or not callees.isdisjoint(known.calls)
    ]


def _directive_problems(body: _Unit) -> tuple[PlacedProblem, ...]:
    if not effects(body.body).openmp:
        return ()
    return tuple(
        (problem.message, problem.place)
        for node in walk(body.body)
        if isinstance(node, Omp)
        for problem in node.directive.problems
    )


def _collect(rendered: list[RenderedRegion]) -> tuple[tuple[Region, ...], tuple[Race, ...]]:
    """Number the regions and their races. A region that was analysed in several contexts is one region."""
    regions: list[Region] = []
    races: list[Race] = []
    seen: dict[tuple[object, ...], int] = {}
    for shown in rendered:
        last = regions[-1] if regions else None
        if last is not None and (last.start, last.end) == (shown.region.start, shown.region.end):
            if _GRAVITY[shown.region.verdict] > _GRAVITY[last.verdict]:
                regions[-1] = shown.region
        else:
            regions.append(shown.region)
        for race in shown.races:
            # One pair of places may mean many nodes of a tree (``n.left.size``, ``n.left.left.size``): one race.
            key = (len(regions) - 1, race.variable.rpartition(".")[2], race.locations[:2])
            numbered = msgspec.structs.replace(race, region=len(regions) - 1)
            if key not in seen:
                seen[key] = len(races)
                races.append(numbered)
            elif _more_telling(race, races[seen[key]]):
                races[seen[key]] = numbered
    return tuple(regions), tuple(races)


def _more_telling(race: Race, other: Race) -> bool:
    """Of two accounts of one pair, in other contexts: the surer one, with a rule of its own and a short variable."""
    return (race.confidence, race.rule != GENERAL, -len(race.variable)) > (
        other.confidence,
        other.rule != GENERAL,
        -len(other.variable),
    )
