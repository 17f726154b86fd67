"""References and pointers that mean one of two places: ``T &r = c ? a : b`` (ISO C++ [expr.cond], C17 6.5.15).

An object stands for the choice. Whatever is done to it is done to either place, under the condition or its opposite, so
that two choices by the same condition are still known to agree.
"""

from __future__ import annotations

from pcwm_core.semantics.integers import TRUE, Cond, Poly, conjunction
from pcwm_core.semantics.memory import Birth, Choice, Loc, MemoryObject, Subscript
from pcwm_core.source.syntax import TypeRef

#: Choices between more places than this are not followed.
MAX_PLACES = 4


def chosen(cond: Cond, then: Loc, orelse: Loc, type: TypeRef | None, *, pointer: bool) -> Loc | None:
    """The place that is ``then`` or ``orelse``; None where they are too many in all."""
    if len(places(then)) + len(places(orelse)) > MAX_PLACES:
        return None
    name = f"{then.obj.name} or {orelse.obj.name}"
    kind = then.obj.kind if then.obj.kind == orelse.obj.kind else "variable"
    obj = MemoryObject(name, _deeper(then.obj.birth, orelse.obj.birth), type=type, kind=kind)
    obj.choice = Choice(cond, then, orelse, pointer)
    return Loc(obj, (Subscript(Poly(0)),)) if pointer else Loc(obj)


def places(loc: Loc) -> tuple[tuple[Cond, Loc], ...]:
    """The places that a location may be, each with the condition under which it is: itself, if there is no choice."""
    choice = loc.obj.choice
    if choice is None:
        return ((TRUE, loc),)
    then, orelse = sides(loc)
    return tuple(
        (conjunction(side, cond), place)
        for side, start in ((choice.cond, then), (choice.cond.negate(), orelse))
        for cond, place in places(start)
    )


def sides(loc: Loc) -> tuple[Loc, Loc]:
    """Of a location that lies in one of two places: where it is in either."""
    choice = loc.obj.choice
    assert choice is not None
    return (
        _within(choice.then, loc, moves=choice.pointer),
        _within(choice.orelse, loc, moves=choice.pointer),
    )


def _within(start: Loc, loc: Loc, *, moves: bool) -> Loc:
    """The way of ``loc`` gone from ``start``."""
    way = loc.path
    if moves and way and isinstance(first := way[0], Subscript):
        start, way = start.shifted(first.index, first.reason), way[1:]
    return Loc(start.obj, (*start.path, *way))


def _deeper(a: Birth, b: Birth) -> Birth:
    return a if len(a.path) >= len(b.path) else b
