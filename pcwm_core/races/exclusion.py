"""Mutual exclusion: locks that both sides hold, and what only one execution can have claimed."""

from __future__ import annotations

from pcwm_core.races.dependences import same_location
from pcwm_core.semantics.facts import Access, Lock
from pcwm_core.semantics.integers import (
    Compare,
    Fresh,
    Poly,
    conjuncts,
)
from pcwm_core.semantics.memory import Loc, Subscript


def common_lock(a: Access, b: Access) -> tuple[Lock | None, list[tuple[Poly, Poly]]]:
    """A lock that both hold for sure; else the subscripts of lock-array elements that must differ for a race."""
    differs: list[tuple[Poly, Poly]] = []
    for x in a.locks:
        for y in b.locks:
            if x.kind != y.kind or (x.reader and y.reader):
                continue
            if x.loc is None or y.loc is None:
                if x.loc is y.loc and x.name == y.name:
                    return x, []
                continue
            if x.loc.obj is not y.loc.obj or len(x.loc.path) != len(y.loc.path):
                continue
            if x.loc.obj.birth.path:
                continue  # each thread has a lock object of its own: it excludes nobody
            subscripts = [
                (p.index, q.index)
                for p, q in zip(x.loc.path, y.loc.path, strict=True)
                if isinstance(p, Subscript) and isinstance(q, Subscript)
            ]
            if all(p is not None and q is not None and p == q and p.is_shared for p, q in subscripts):
                return x, []
            if len(subscripts) == 1 and subscripts[0][0] is not None and subscripts[0][1] is not None:
                differs.append((subscripts[0][0], subscripts[0][1]))
    for mine in _claims(a):
        for theirs in _claims(b):
            condition = same_location(mine, theirs)
            if condition is not None and len(condition[0]) <= 1:
                if not condition[0]:
                    return Lock("claim", mine.obj.name, None, a.place), []
                differs.append((condition[0][0], condition[1][0]))
    return None, differs


def _claims(access: Access) -> list[Loc]:
    """Locations of which the access knows, by an atomic capture in its guard, that only one execution gets here."""
    return [
        atom.claims
        for part in conjuncts(access.guard)
        if isinstance(part, Compare) and part.op == "=="
        for atom in part.poly.atoms()
        if isinstance(atom, Fresh) and isinstance(atom.claims, Loc)
    ]
