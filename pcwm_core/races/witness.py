"""A witness: concrete threads, iterations and elements that show a race."""

from __future__ import annotations

import msgspec

from pcwm_core.races.concurrency import Parting
from pcwm_core.races.integer_sets import System
from pcwm_core.races.subscripts import opaque_bounds
from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import (
    Poly,
)


class WitnessSide(msgspec.Struct, frozen=True, eq=False):
    """Concrete values of one execution: its thread and its loop iterations."""

    iterations: tuple[tuple[Dim, int], ...]
    thread: int | None
    element: tuple[int, ...]


def find_witness(
    system: System,
    solution: dict[str, int],
    a: Access,
    b: Access,
    parting: Parting,
    subscripts: list[tuple[Poly | None, Poly | None, str]],
) -> tuple[WitnessSide, WitnessSide]:
    """Read the two executions off a solution; loops whose bounds are not known are left out."""
    sides = []
    for side, access in (("a", a), ("b", b)):
        iterations = []
        for dim in access.dims:
            value = system.value_of(solution, dim, side)
            if value is not None and not opaque_bounds(dim):
                iterations.append((dim, value))
        thread = system.value_of(solution, parting.team.thread, side) if parting.team is not None else None
        element = []
        for x, y, _ in subscripts:
            poly = x if side == "a" else y
            number = _evaluate(system, solution, poly, side) if poly is not None else None
            if number is not None:
                element.append(number)
        sides.append(WitnessSide(tuple(iterations), thread, tuple(element)))
    return sides[0], sides[1]


def _evaluate(system: System, solution: dict[str, int], poly: Poly, side: str) -> int | None:
    total = poly.constant
    for monomial, factor in poly.terms.items():
        product = factor
        for atom in monomial:
            value = system.value_of(solution, atom, side)
            if value is None:
                return None
            product *= value
        total += product
    return total
