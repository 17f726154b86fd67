"""Facts of small programs, said in a form that fits into a table: ``write a[i]``, ``private, one per thread``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.facts import Access, AccessMode, Dim, RegionFacts, TaskInstance, Team
from pcwm_core.semantics.integers import (
    All,
    AnyOf,
    Atom,
    Compare,
    Cond,
    Poly,
    Quotient,
    Remainder,
)
from pcwm_core.semantics.interpreter import Interpreter
from pcwm_core.semantics.memory import Loc, MemoryObject, Subscript
from pcwm_core.semantics.state import loc_text
from pcwm_core.source import read
from pcwm_core.source.syntax import FunctionDef, Node, Place, TranslationUnit

#: Values for iteration variables and parameters, by name.
Values = Mapping[str, int]


class Watcher(Interpreter):
    """An interpreter that also notes what is private for sure, which `RegionFacts` leave out."""

    def __init__(self, context: FileContext) -> None:
        super().__init__(context)
        self.touched: list[tuple[Place, MemoryObject]] = []

    def record(self, node: Node | Place, mode: AccessMode, loc: Loc | None, **details: Any) -> Access | None:
        if self.accesses is not None and loc is not None:
            self.touched.append((node if isinstance(node, Place) else node.place, loc.obj))
        return super().record(node, mode, loc, **details)


def functions(unit: TranslationUnit) -> list[FunctionDef]:
    """The functions of a file, methods included."""
    found: list[FunctionDef] = []
    for item in unit.items:
        if isinstance(item, FunctionDef):
            found.append(item)
        found += [method for method in getattr(item, "methods", ()) if isinstance(method, FunctionDef)]
    return found


def unit_of(text: str) -> TranslationUnit:
    return read(text).unit


def interpret(text: str, name: str = "f") -> Watcher:
    """Walk the function ``name`` of a program."""
    unit = unit_of(text)
    watcher = Watcher(FileContext(unit))
    watcher.run_function(next(function for function in functions(unit) if function.name == name))
    return watcher


def region(text: str, name: str = "f") -> RegionFacts:
    """The facts of the only region of function ``name``."""
    (facts,) = interpret(text, name).regions
    return facts


def on(facts: RegionFacts, name: str) -> list[Access]:
    """The accesses of the objects with this name, in the order of the walk."""
    return [access for access in facts.accesses if access.obj.name == name]


def listing(facts: RegionFacts) -> list[str]:
    """What each access does where, each said once: ``write a[i]``."""
    return list(dict.fromkeys(f"{access.mode} {loc_text(access.loc)}" for access in facts.accesses))


# ---------------------------------------------------------------- data sharing


def looked_at(text: str, name: str = "f") -> dict[str, MemoryObject]:
    """The object that each expression among the arguments of ``look(...)`` means, by the expression's text."""
    found = {place.text: obj for place, obj in interpret(text, name).touched if _inside_a_look(place)}
    assert found, "the program never looks at anything"
    return found


def _inside_a_look(place: Place) -> bool:
    before = place.chunk.data[: place.start].decode()
    opening = before.rfind("look(")
    return opening >= 0 and ";" not in before[opening:]


def instances(obj: MemoryObject) -> str:
    """How many instances an object has while the region runs."""
    if not obj.birth.path:
        return "one"
    last = obj.birth.path[-1]
    if isinstance(last, Team):
        return "one per team" if last.kind == "teams" else "one per thread"
    return "one per task" if isinstance(last, TaskInstance) else "one per lane"


def attribute(obj: MemoryObject) -> str:
    """The data-sharing attribute; a variable of which nothing is said is shared, or local to its thread."""
    if obj.sharing is not None:
        return obj.sharing.attribute
    return "local" if obj.birth.path else "shared"


# ---------------------------------------------------------------- integers


def number(poly: Poly, values: Values) -> int:
    """A polynomial with numbers for its atoms."""
    total = poly.constant
    for monomial, factor in poly.terms.items():
        for atom in monomial:
            factor *= _atom_number(atom, values)
        total += factor
    return total


def _atom_number(atom: Atom, values: Values) -> int:
    if isinstance(atom, Quotient):
        return number(atom.numerator, values) // number(atom.divisor, values)
    if isinstance(atom, Remainder):
        return number(atom.numerator, values) % number(atom.divisor, values)
    return values[atom.label]


def holds(cond: Cond, values: Values) -> bool:
    """Whether a condition without unknown parts is true."""
    match cond:
        case Compare():
            value = number(cond.poly, values)
            return {">=": value >= 0, "==": value == 0, "!=": value != 0}[cond.op]
        case All():
            return all(holds(part, values) for part in cond.parts)
        case AnyOf():
            return any(holds(part, values) for part in cond.parts)
    raise AssertionError(f"{cond} is neither true nor false")


def executions(access: Access, box: range, values: Values) -> Iterator[dict[str, int]]:
    """All executions of an access whose iteration variables lie in the box."""
    dims: tuple[Dim, ...] = access.dims
    for point in product(box, repeat=len(dims)):
        known = {**values, **{dim.variable: value for dim, value in zip(dims, point, strict=True)}}
        if all(holds(dim.domain, known) for dim in dims) and holds(access.guard, known):
            yield known


def elements(access: Access, values: Values, box: range = range(-12, 25)) -> list[int]:
    """The elements that the executions of an access touch, sorted, one for each execution."""
    (index,) = [step.index for step in access.loc.path if isinstance(step, Subscript)]
    assert index is not None
    return sorted(number(index, known) for known in executions(access, box, values))
