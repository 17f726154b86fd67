"""What is known of two unknowns that come from one function: equal arguments, rising functions, inverses.

Linear arithmetic sees a value such as ``index[i]``, ``n * t / threads``, ``i ^ mask`` or ``t * chunk`` as an unknown of
its own. Pairs of them constrain each other all the same. Sizes, factors and divisors are taken to be positive.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

from pcwm_core.semantics.integers import POWERS, Atom, Element, ExclusiveOr, Poly, Quotient, Remainder

if TYPE_CHECKING:
    from pcwm_core.races.integer_sets import System

#: An atom as one side of a query sees it.
Sided = tuple[str, Atom]


def describe(system: System, side: str, atom: Atom) -> None:
    """Add what is known of one value by itself."""
    if isinstance(atom, Quotient) and (found := proportional(atom)) is not None:
        factor, argument = found
        mine, at = system.variable(atom, side), system.poly(argument, side)
        end = system.poly(atom.divisor, side)
        system.require(f"({at} < 0 or {mine} >= 0)")
        system.require(f"({at} > {end} or {mine} <= {system.poly(factor, side)})")
    elif isinstance(atom, Remainder) and not atom.divisor.is_constant:
        mine = system.variable(atom, side)
        system.require(f"{mine} >= 0 and {mine} < {system.poly(atom.divisor, side)}")
    elif isinstance(atom, Element) and atom.array == POWERS:
        system.require(f"{system.variable(atom, side)} >= 1")


def relate(system: System, first: Sided, second: Sided) -> None:
    """Add what two values say of each other."""
    (x, a), (y, b) = first, second
    if isinstance(a, ExclusiveOr) and isinstance(b, ExclusiveOr):
        _inverse(system, x, a, y, b)
    elif isinstance(a, Element) and isinstance(b, Element):
        _functional(system, x, a, y, b)
    elif isinstance(a, Quotient) and isinstance(b, Quotient):
        _rising(system, x, a, y, b)
    elif isinstance(a, Remainder) and isinstance(b, Remainder):
        _same_rest(system, x, a, y, b)


def _functional(system: System, x: str, a: Element, y: str, b: Element) -> None:
    """Equal subscripts give equal elements; with an injective array, only they do."""
    if a.array != b.array or len(a.subscripts) != len(b.subscripts):
        return
    pairs = [
        (p, q) for p, q in zip(a.subscripts, b.subscripts, strict=True) if not (p == q and p.is_constant)
    ]
    mine, theirs = system.variable(a, x), system.variable(b, y)
    if not pairs or mine == theirs:
        return
    rises = a.array in system.offsets if a.monotone is None else a.monotone
    if len(pairs) == 1 and rises:
        # Rising includes that equal subscripts give equal elements.
        _rise(system, (x, pairs[0][0], mine), (y, pairs[0][1], theirs))
    else:
        differ = " or ".join(f"{system.poly(p, x)} != {system.poly(q, y)}" for p, q in pairs)
        system.require(f"({mine} = {theirs} or {differ})")
    if a.injective:
        same = " and ".join(f"{system.poly(p, x)} = {system.poly(q, y)}" for p, q in pairs)
        system.require(f"({mine} != {theirs} or ({same}))")


def _inverse(system: System, x: str, a: ExclusiveOr, y: str, b: ExclusiveOr) -> None:
    """With one mask, ``^`` is its own inverse: i ^ m = k exactly when k ^ m = i."""
    (i, mask), (k, other) = a.subscripts, b.subscripts
    if mask != other or not all(system.is_shared(atom, x) for atom in mask.atoms()):
        return
    mine, theirs = system.variable(a, x), system.variable(b, y)
    left, right = system.poly(i, x), system.poly(k, y)
    system.require(
        f"(({mine} = {theirs} and {left} = {right}) or ({mine} != {theirs} and {left} != {right}))"
    )
    system.require(
        f"(({mine} = {right} and {theirs} = {left}) or ({mine} != {right} and {theirs} != {left}))"
    )


def _rising(system: System, x: str, a: Quotient, y: str, b: Quotient) -> None:
    """``n * z / d`` never falls when z rises."""
    if not _one_divisor(system, x, a, b):
        return
    if a.numerator.is_linear and b.numerator.is_linear:
        arguments = a.numerator, b.numerator
    else:
        one, two = proportional(a), proportional(b)
        if one is None or two is None or one[0] != two[0]:
            return
        arguments = one[1], two[1]
    mine, theirs = system.variable(a, x), system.variable(b, y)
    if mine != theirs:
        _rise(system, (x, arguments[0], mine), (y, arguments[1], theirs))


def _rise(system: System, first: tuple[str, Poly, str], second: tuple[str, Poly, str]) -> None:
    """A function never falls; each value comes with its side, its argument and its name."""
    (x, p, mine), (y, q, theirs) = first, second
    if x == y and (p - q).is_constant:
        relation = "<=" if (p - q).constant < 0 else ">=" if (p - q).constant > 0 else "="
        system.require(f"{mine} {relation} {theirs}")
        return
    left, right = system.poly(p, x), system.poly(q, y)
    system.require(f"({left} > {right} or {mine} <= {theirs}) and ({left} < {right} or {mine} >= {theirs})")


def _same_rest(system: System, x: str, a: Remainder, y: str, b: Remainder) -> None:
    """Different numbers with one rest are a whole divisor apart; with one quotient they are not."""
    if not _one_divisor(system, x, a, b) or a.divisor.is_constant:
        return
    left, right, length = system.poly(a.numerator, x), system.poly(b.numerator, y), system.poly(a.divisor, x)
    rests = [system.variable(rest, side) for side, rest in ((x, a), (y, b))]
    wholes = [
        system.poly(Poly.of(Quotient(rest.numerator, rest.divisor)), side) for side, rest in ((x, a), (y, b))
    ]
    far = f"{left} >= {right} + {length} or {right} >= {left} + {length}"
    system.require(f"({rests[0]} != {rests[1]} or {left} = {right} or {far})")
    system.require(f"({wholes[0]} != {wholes[1]} or not ({far}))")
    system.require(f"({left} != {right} or ({rests[0]} = {rests[1]} and {wholes[0]} = {wholes[1]}))")


def _one_divisor(system: System, side: str, a: Quotient | Remainder, b: Quotient | Remainder) -> bool:
    return a.divisor == b.divisor and all(system.is_shared(atom, side) for atom in a.divisor.atoms())


def relate_products(system: System, factor: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    """``x * factor`` and ``y * factor``, each given as the text of x (y) and the name of the product."""
    (x, mine), (y, theirs) = first, second
    system.require(f"({x} != {y} or {mine} = {theirs})")
    system.require(f"({x} <= {y} or {mine} >= {theirs} + {factor})")
    system.require(f"({y} <= {x} or {theirs} >= {mine} + {factor})")
    system.require(f"({x} != {y} + 1 or {mine} = {theirs} + {factor})")
    system.require(f"({y} != {x} + 1 or {theirs} = {mine} + {factor})")


def proportional(atom: Quotient) -> tuple[Poly, Poly] | None:
    """``(g, z)`` when the numerator is g * z, with a linear z and g what all terms of the numerator share."""
    terms = dict(atom.numerator.terms)
    if atom.numerator.constant:
        terms[()] = atom.numerator.constant
    if atom.divisor.is_constant or not terms:
        return None
    monomials = list(terms)
    common = [
        part
        for part in dict.fromkeys(monomials[0])
        if part.shared and all(part in other for other in monomials[1:])
    ]
    argument = Poly(0)
    for monomial, factor in terms.items():
        left = list(monomial)
        for part in common:
            left.remove(part)
        argument = argument + (Poly(0, {tuple(left): factor}) if left else Poly(factor))
    if not argument.is_linear:
        return None
    scale = gcd(argument.constant, *argument.terms.values())
    argument = Poly(argument.constant // scale, {m: c // scale for m, c in argument.terms.items()})
    return Poly(0, {tuple(common): scale}) if common else Poly(scale), argument
