"""When two subscripts are equal: rows of symbolic length are taken apart, so that linear arithmetic can decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pcwm_core.races.integer_sets import System
from pcwm_core.races.relations import proportional
from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import (
    Atom,
    Element,
    Poly,
    Quotient,
    ThreadNumber,
    is_inexact,
    is_opaque,
    polys_of,
)


def equate(system: System, x: Poly, y: Poly, *, overlap: bool = False) -> None:
    """Add ``x == y``. Rows of symbolic length (``a[i*n + j]``) are taken apart first.

    ``overlap``: rows are known to reach into their neighbours.
    """
    system.require(_equality(system, x, y, overlap))


def _equality(system: System, x: Poly, y: Poly, overlap: bool) -> str | None:
    """``x == y`` as text; None where it always holds.

    Numbers are compared digit by digit, the lowest first: (i*n + j)*m + k is k in base m, j in base n, and i.
    """
    stride = lowest_digit(x, y)
    if stride is None:
        if x == y and x.is_shared:
            return None
        return f"{system.poly(x, 'a')} = {system.poly(y, 'b')}"
    (xq, xr), (yq, yr) = divide(x, stride), divide(y, stride)
    if not (xr.is_linear and yr.is_linear):
        return _both(_equality(system, xq, yq, overlap), _equality(system, xr, yr, overlap))
    if xr.is_shared and xr == yr:
        return _equality(system, xq, yq, overlap)
    # q1*n + r1 = q2*n + r2 with rows that follow one another: equal rows, or a neighbour reached past an end.
    length = system.poly(Poly(0, {stride: 1}), "a")
    system.require(f"{length} >= 1")
    for factor in stride if len(stride) > 1 else ():
        system.require(f"{length} >= {system.poly(Poly.of(factor), 'a')}")
    rest = f"({system.poly(yr, 'b')}) - ({system.poly(xr, 'a')})"
    carries = (-1, 0, 1) if overlap or _may_overflow(xr, stride) or _may_overflow(yr, stride) else (0,)
    cases = [
        _both(
            _equality(system, xq, yq + carry, overlap),
            f"{rest} = {carry}*{length}" if carry else f"{rest} = 0",
        )
        for carry in carries
    ]
    return "(" + " or ".join(cases) + ")"


def _both(first: str | None, second: str | None) -> str:
    return "(" + " and ".join(text for text in (first, second) if text is not None) + ")"


def keep_apart(
    system: System,
    mine: Sequence[Poly],
    theirs: Sequence[Poly],
    iterators: Sequence[tuple[Dim, str]] = (),
) -> None:
    """Add that some of these values, of side a and of side b, are unequal, whatever values the iterators take.

    Each iterator comes with the side that its bounds belong to.
    """
    with system.quantified([dim for dim, _ in iterators]) as names:
        equal = [_equal(system, x, y) for x, y in zip(mine, theirs, strict=True)]
        domains = [system.condition(dim.domain, side) for dim, side in iterators]
        text = " and ".join(part for part in (*equal, *domains) if part is not None)
    system.require(f"not (exists {', '.join(names)} : {text})" if names else f"not ({text})")


def _equal(system: System, x: Poly, y: Poly) -> str:
    """``x == y`` as text; multiples of one unknown are equal where their factors are."""
    text = f"{system.poly(x, 'a')} = {system.poly(y, 'b')}"
    stride = row_length(x, y)
    if stride is None:
        return text
    (xq, xr), (yq, yr) = divide(x, stride), divide(y, stride)
    return f"({text} or ({_equal(system, xq, yq)} and {_equal(system, xr, yr)}))"


def _may_overflow(rest: Poly, stride: tuple[Atom, ...]) -> bool:
    """Whether the bounds of the column index are said in terms of the row length, so that going past it is meant."""
    wanted = set(stride)
    dims = (atom for atom in rest.atoms() if isinstance(atom, Dim))
    return any(inner in wanted for dim in dims for inner in domain_atoms(dim))


def domain_atoms(dim: Dim) -> Iterator[Atom]:
    """What the bounds of a loop are made of."""
    for poly in polys_of(dim.domain):
        yield from poly.atoms()


def opaque_bounds(dim: Dim) -> bool:
    """Whether the range of a loop variable depends on values that are not known."""
    if not dim.exact:
        return True
    return any(
        isinstance(atom, Element) or is_opaque(atom) or (is_inexact(atom) and not _is_share(atom))
        for atom in domain_atoms(dim)
    )


def _is_share(atom: Atom) -> bool:
    """``n * t / threads``: the shares of a range, which rise; that is all that the question needs to know of them."""
    return (
        isinstance(atom, Quotient)
        and atom.divisor.is_shared
        and proportional(atom) is not None
        and any(isinstance(inner, ThreadNumber) for inner in atom.numerator.atoms())
    )


def row_length(x: Poly, y: Poly) -> tuple[Atom, ...] | None:
    """The longest product of shared atoms that multiplies instance atoms: a row length."""
    best: tuple[Atom, ...] = ()
    for poly in (x, y):
        for monomial in poly.terms:
            shared = tuple(atom for atom in monomial if atom.shared)
            if len(shared) < len(monomial) and len(shared) > len(best):
                best = shared
    return best or None


def lowest_digit(x: Poly, y: Poly) -> tuple[Atom, ...] | None:
    """The row length that all others are multiples of, or the longest product if there is none."""
    longest = row_length(x, y)
    if longest is None or len(longest) == 1:
        return longest
    lengths = {
        shared
        for poly in (x, y)
        for monomial in poly.terms
        if (shared := tuple(atom for atom in monomial if atom.shared)) and len(shared) < len(monomial)
    }
    shortest = min(lengths, key=len)
    return shortest if all(not Counter(shortest) - Counter(other) for other in lengths) else longest


def divide(poly: Poly, stride: tuple[Atom, ...]) -> tuple[Poly, Poly]:
    """Quotient and rest of a polynomial by a product of atoms."""
    quotient_terms: dict[tuple[Atom, ...], int] = {}
    constant = 0
    rest: dict[tuple[Atom, ...], int] = {}
    for monomial, factor in poly.terms.items():
        left = list(monomial)
        try:
            for atom in stride:
                left.remove(atom)
        except ValueError:
            rest[monomial] = factor
            continue
        if left:
            quotient_terms[tuple(left)] = factor
        else:
            constant += factor
    return Poly(constant, quotient_terms), Poly(poly.constant, rest)
