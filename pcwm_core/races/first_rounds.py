"""The first round of a loop, where everything is known: cursors still hold what they held before it.

In ``while (l < n && r < m) *out++ = a[l] < b[r] ? a[l++] : b[r++];`` nobody knows l and r, but in the first round. If
two executions meet in first rounds already, they surely meet.
"""

from __future__ import annotations

from collections.abc import Iterable

from pcwm_core.races.integer_sets import System
from pcwm_core.races.subscripts import opaque_bounds
from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import Atom, Element, Fresh, Poly, is_inexact, is_opaque


def in_first_rounds(system: System, subscripts: Iterable[tuple[Poly, str]]) -> dict[str, int] | None:
    """A solution in which each unknown of the subscripts, given with their sides, has the value of its first round.

    None where there is none, or where some unknown does not come from a loop. Adds to the system.

    Raises:
        BudgetExceeded: as `System.solve`.
    """
    pending: list[tuple[Atom, str]] = []
    for poly, side in subscripts:
        if not poly.is_linear:
            return None
        pending += [(atom, side) for atom in poly.atoms()]
    seen: set[tuple[Atom, str]] = set()
    while pending:
        atom, side = pending.pop()
        if (atom, side) in seen:
            continue
        seen.add((atom, side))
        if isinstance(atom, Element) or is_inexact(atom):
            return None
        if isinstance(atom, Dim) and atom.kind == "unbounded":
            system.require(f"{system.variable(atom, side)} = 0")
        elif isinstance(atom, Dim) and opaque_bounds(atom):
            return None
        elif isinstance(atom, Fresh) and is_opaque(atom):
            if atom.entry is None:
                return None
            value, number = atom.entry
            system.require(f"{system.variable(atom, side)} = {system.poly(value, side)}")
            system.require(f"{system.poly(number, side)} = 0")
            pending += [(inner, side) for poly in atom.entry for inner in poly.atoms()]
    return system.solve()
