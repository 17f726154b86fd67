"""Sizes that nobody told: is a conflict one of the program's, or only of sizes that nobody would choose?

``a[2 * n + i]`` is the third plane of n elements, ``row * width + k`` with k below ``used`` a row that is padded. The
text does not say that i stays below n, or ``used`` below ``width``; it was written for sizes for which it is so.
"""

from __future__ import annotations

from collections.abc import Iterator

from pcwm_core.races.integer_sets import System
from pcwm_core.races.subscripts import divide, domain_atoms, lowest_digit
from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import STATED_OVERLAP, Atom, Cond, Fresh, Poly, polys_of

#: Rows shorter than this are not what a program is written for: its stencils reach farther.
SHORT = 8


def apart_by_planes(x: Poly, y: Poly, guards: tuple[Cond, Cond]) -> bool:
    """Whether the two run alike, through planes whose distance is a size that bounds neither of them."""
    if not (x.is_linear and y.is_linear):
        return False
    apart = Poly(0, {term: factor for term, factor in (x - y).terms.items() if term[0].shared})
    distance = set(apart.atoms())
    if (
        not distance
        or any(isinstance(atom, Fresh) and atom.reason == STATED_OVERLAP for atom in distance)
        or _strides(x) != _strides(y)
        or not _strides(x)
    ):
        return False
    bounds = {atom for poly in (x, y) for dim in _dims(poly) for atom in domain_atoms(dim)}
    bounds.update(atom for guard in guards for poly in polys_of(guard) for atom in poly.atoms())
    return bounds.isdisjoint(distance)


def _strides(poly: Poly) -> list[int]:
    """How far one step of each own unknown goes."""
    return sorted(factor for (atom,), factor in poly.terms.items() if not atom.shared)


def _dims(poly: Poly) -> Iterator[Dim]:
    return (atom for atom in poly.atoms() if isinstance(atom, Dim))


def only_of_odd_sizes(system: System, pairs: list[tuple[Poly, Poly]]) -> bool:
    """Whether no solution is left when rows are long enough for what bounds their columns, and hold whole steps.

    Adds to the system.
    """
    usual: dict[str, None] = {}
    for x, y in pairs:
        row = lowest_digit(x, y)
        if row is None:
            continue
        length = system.poly(Poly(0, {row: 1}), "a")
        for factor in row if len(row) > 1 else ():
            usual[f"{length} >= {SHORT}*{system.poly(Poly.of(factor), 'a')}"] = None
        usual[f"{length} >= {SHORT}"] = None
        for poly, side in ((x, "a"), (y, "b")):
            for dim in _dims(divide(poly, row)[1]):
                if abs(dim.step) > 1:
                    usual[f"({length} mod {abs(dim.step)}) = 0"] = None
                for atom in domain_atoms(dim):
                    if _is_size(atom, row):
                        size = system.variable(atom, side)
                        usual[f"{size} >= 0 and {size} <= {length}"] = None
    for text in usual:
        system.require(text)
    return bool(usual) and system.solve() is None


def _is_size(atom: Atom, row: tuple[Atom, ...]) -> bool:
    return atom.shared and atom not in row
