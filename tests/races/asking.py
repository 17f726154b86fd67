"""Ask the race query of a small program, and say its answer in a form that fits into a table."""

from __future__ import annotations

from itertools import product

from pcwm_core.races.query import Answer, Conflict, ask
from pcwm_core.races.witness import WitnessSide
from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.facts import Access, RegionFacts
from pcwm_core.semantics.integers import Fresh
from pcwm_core.semantics.interpreter import Interpreter
from pcwm_core.semantics.memory import Subscript
from pcwm_core.source import read
from pcwm_core.source.buffer import Snapshot
from tests.semantics.gathering import Values, functions, holds, number, unit_of

PARALLEL = "\n#pragma omp parallel"
SINGLE = "\n#pragma omp parallel\n#pragma omp single"
DECLARATIONS = "int g, h; int c[100]; void ext(int *); omp_lock_t locks[4];"
HEADER = "void f(int n, int m, int *a, int *b, int *idx) {"


def program(body: str) -> str:
    """A file whose line 1 is the first line of ``body``, inside a function."""
    return f"{DECLARATIONS} {HEADER} {body}\n}}"


def facts_of(body: str) -> tuple[Snapshot, RegionFacts]:
    snapshot = read(program(body))
    interpreter = Interpreter(FileContext(snapshot.unit))
    (function,) = functions(snapshot.unit)
    (facts,) = interpreter.run_function(function)
    return snapshot, facts


def answer(body: str) -> Answer:
    return ask(facts_of(body)[1])


def site(access: Access, snapshot: Snapshot) -> str:
    """``write a[i]:4``: what an access does, in which line."""
    span = snapshot.span(access.place)
    assert span is not None
    return f"{access.mode} {access.place.text}:{span.start.line}"


def certainty(conflict: Conflict) -> str:
    if conflict.confidence >= 0.95:
        return "certain"
    return "likely" if conflict.confidence >= 0.5 else "unlikely"


def witnessed(conflict: Conflict) -> bool:
    """Whether the witness is what it claims: both executions happen for some n and m, and meet in one element."""
    assert conflict.witness is not None
    first, second = conflict.witness
    if conflict.parting.kind == "threads" and first.thread == second.thread:
        return False
    if len(first.element) == len(second.element) and first.element != second.element:
        return False
    return any(
        _happens(conflict.a, first, known)
        and _happens(conflict.b, second, known)
        and _elements(conflict.a, first, known) == _elements(conflict.b, second, known)
        for n, m in product(range(18), repeat=2)
        if (known := {"n": n, "m": m})
    )


def _values(side: WitnessSide, known: Values) -> Values:
    iterations = {dim.variable: value for dim, value in side.iterations}
    return {**known, **iterations, **({"t": side.thread} if side.thread is not None else {})}


def _happens(access: Access, side: WitnessSide, known: Values) -> bool:
    values = _values(side, known)
    return all(holds(dim.domain, values) for dim in access.dims) and holds(access.guard, values)


def _elements(access: Access, side: WitnessSide, known: Values) -> list[int]:
    indices = [step.index for step in access.loc.path if isinstance(step, Subscript)]
    return [
        number(index, _values(side, known))
        for index in indices
        if index is not None and not any(isinstance(atom, Fresh) for atom in index.atoms())
    ]


def answers_of(text: str) -> list[Answer]:
    """The answers for all regions of a file."""
    unit = unit_of(text)
    answers = []
    for function in functions(unit):
        answers += [ask(facts) for facts in Interpreter(FileContext(unit)).run_function(function)]
    return answers


def likeliest(text: str) -> float:
    """The confidence of the likeliest race of a file; 0 where there is none."""
    found = [conflict.confidence for answer in answers_of(text) for conflict in answer.conflicts]
    return max(found, default=0.0)


def assumed(text: str) -> set[str]:
    return {
        assumption.text
        for answer in answers_of(text)
        for conflict in answer.conflicts
        for assumption in conflict.assumptions
    }
