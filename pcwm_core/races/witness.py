"""A witness: concrete threads, iterations and elements that show a race."""

from __future__ import annotations

import msgspec

from pcwm_core.races.concurrency import Parting
from pcwm_core.races.integer_sets import System
from pcwm_core.races.subscripts import opaque_bounds
from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import Atom, Poly, Quotient, Remainder


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


#: Iterations that are tried where arithmetic is beyond isl.
TRIED = 48


def try_out(
    subscripts: list[tuple[Poly | None, Poly | None, str]], dims: tuple[Dim, ...]
) -> tuple[WitnessSide, WitnessSide] | None:
    """Look for two different iterations of one loop with equal subscripts by trying them (``count[i * i % 16]``)."""
    used = {atom for x, y, _ in subscripts for poly in (x, y) if poly is not None for atom in poly.atoms()}
    loops = [atom for atom in used if isinstance(atom, Dim)]
    rest = used - set(loops)
    if len(loops) != 1 or loops[0] not in dims or any(not isinstance(a, (Quotient, Remainder)) for a in rest):
        return None
    (loop,) = loops
    seen: dict[tuple[int | None, ...], int] = {}
    for value in range(TRIED):
        right = tuple(_number(y, loop, value) for _, y, _ in subscripts)
        seen.setdefault(right, value)
    for value in range(TRIED):
        left = tuple(_number(x, loop, value) for x, _, _ in subscripts)
        other = seen.get(left)
        if other is not None and other != value and None not in left:
            element = tuple(number for number in left if number is not None)
            return (
                WitnessSide(((loop, value),), None, element),
                WitnessSide(((loop, other),), None, element),
            )
    return None


def _number(poly: Poly | None, loop: Dim, value: int) -> int | None:
    """The value of a polynomial in one loop variable."""
    if poly is None:
        return None
    result = poly.substitute(lambda atom: Poly(value) if atom is loop else None)
    return result.constant if result.is_constant else None


def is_spurious(witness: tuple[WitnessSide, WitnessSide], subscripts: int) -> bool:
    """The two elements are known and differ: a product of unknowns was taken for an unknown of its own."""
    first, second = witness[0].element, witness[1].element
    return len(first) == len(second) == subscripts and first != second


def _atom_value(system: System, solution: dict[str, int], atom: Atom, side: str) -> int | None:
    value = system.value_of(solution, atom, side)
    if value is None and isinstance(atom, (Quotient, Remainder)):
        top = _evaluate(system, solution, atom.numerator, side)
        bottom = _evaluate(system, solution, atom.divisor, side)
        if top is None or not bottom:
            return None
        return top // bottom if isinstance(atom, Quotient) else top % bottom
    return value


def _evaluate(system: System, solution: dict[str, int], poly: Poly, side: str) -> int | None:
    total = poly.constant
    for monomial, factor in poly.terms.items():
        product = factor
        for atom in monomial:
            value = _atom_value(system, solution, atom, side)
            if value is None:
                return None
            product *= value
        total += product
    return total
