"""Second walks of loops: which accesses only repeat, one round later, what the first walk has made.

The walk goes twice through loops that hold barriers or tasks, so that the end of one round meets the beginning of the
next. Two accesses that both lie in the second walk meet as their twins of the first do.
"""

from __future__ import annotations

from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import Atom, Poly, conjuncts, polys_of
from pcwm_core.semantics.memory import Subscript
from pcwm_core.source.syntax import Place


def repeated(accesses: list[Access]) -> set[Access]:
    """The accesses of second walks that are equal to one of the first walk, but for the round."""
    later = {access for access in accesses if any(dim.previous is not None for dim in access.dims)}
    if not later:
        return set()
    loops: dict[Place, Poly] = {}
    first = {_key(access, loops) for access in accesses if access not in later}
    return {access for access in later if _key(access, loops) in first}


def _key(access: Access, loops: dict[Place, Poly]) -> tuple[object, ...]:
    """Equal for twins. ``loops`` has one dim for each place of a loop, whichever walk it was met in."""

    def one_dim(atom: Atom) -> Poly | None:
        return loops.setdefault(atom.place, Poly.of(atom)) if isinstance(atom, Dim) else None

    return (
        access.site,
        access.mode,
        tuple(
            step.index.substitute(one_dim) if isinstance(step, Subscript) and step.index is not None else step
            for step in access.loc.path
        ),
        tuple(dim.place for dim in access.dims),
        tuple(lock.key for lock in access.locks),
        tuple(
            (type(part), getattr(part, "op", ""), *(poly.substitute(one_dim) for poly in polys_of(part)))
            for part in conjuncts(access.guard)
        ),
    )
