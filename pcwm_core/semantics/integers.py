"""Symbolic integers: polynomials with integer coefficients over atoms, and conditions between them.

An atom is either *shared* (it has one value for every thread and iteration of a region: a loop-invariant variable, the
team size) or an *instance* atom (each execution of an access has its own: a loop iteration, the thread number, a value
that could not be followed). The race query renames instance atoms apart for its two sides and equates shared ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count

_serial = count(1)


class Atom:
    """An unknown integer; compared by identity unless a subclass says otherwise."""

    __slots__ = ("label", "serial")

    #: The same value on both sides of a race query.
    shared: bool

    def __init__(self, label: str) -> None:
        self.label = label
        self.serial = next(_serial)

    def __repr__(self) -> str:
        return self.label


#: Why nobody knows how far apart pointers are that the source states to overlap.
STATED_OVERLAP = "the source states that they overlap"


class Param(Atom):
    """A value that does not change while the region runs, e.g. the bound ``n``.

    ``answer``, where not empty, is the call of an unseen method that gives it: each time the same is what is hoped.
    ``undeclared``: the buffer does not declare where it is held; that it is one for all threads is taken for granted.
    """

    __slots__ = ("answer", "undeclared")
    shared = True

    def __init__(self, label: str, answer: str = "") -> None:
        super().__init__(label)
        self.answer = answer
        self.undeclared = False


class Fresh(Atom):
    """A value that could not be followed; ``reason`` is said to the user.

    ``definition``, when set, is a condition over the atom that is known to hold (the merge of two branches);
    ``bounded`` when it only says where the value lies (a counter that has been counted up from somewhere).
    ``shared`` when it came to be outside of the region: then it is one value there. ``unique``: no two executions
    have the same value (the old value that an atomic increment captures). ``claims``: the location that an atomic
    capture took the value from while it marked it as taken.
    """

    __slots__ = (
        "answer",
        "bounded",
        "claims",
        "definition",
        "depth",
        "dims",
        "entry",
        "from_data",
        "moved_on",
        "observed",
        "reason",
        "shared",
        "uniform",
        "unique",
    )

    def __init__(self, label: str, reason: str = "", *, shared: bool = False) -> None:
        super().__init__(label)
        self.reason = reason
        self.definition: Cond | None = None
        self.shared = shared
        self.bounded = False
        #: All threads compute the same value in the same iteration of the loops in ``dims``.
        self.uniform = False
        #: The value was loaded from memory that changes: it may be anything that is stored there.
        self.from_data = False
        #: Where it came to be: how many spawns deep, and in which loops.
        self.depth = 0
        self.dims: tuple[Atom, ...] = ()
        #: For a value at the head of a loop: what it is in the first round, and the number of the round, from 0.
        self.entry: tuple[Poly, Poly] | None = None
        self.unique = False
        self.claims: object = None
        #: It was read in one atomic step, and what it was read from was changed by the same thread in another.
        self.moved_on = False
        #: The call of an unseen function that gives it, handed nothing that differs between threads. It may well be
        #: the number of the thread, or something else that no two threads have in common.
        self.answer = ""
        #: What the value tells of other threads: an `Observed` read or the `Attempt` to take a lock.
        self.observed: object = None


class ThreadNumber(Atom):
    """``omp_get_thread_num()`` in one team: 0 <= t < size."""

    __slots__ = ("size",)
    shared = False

    def __init__(self, label: str, size: Poly | None = None) -> None:
        super().__init__(label)
        self.size = size


class _Structural(Atom):
    """An atom that is equal to another with the same key."""

    __slots__ = ("_hash", "key")

    def __init__(self, label: str, key: tuple[object, ...]) -> None:
        super().__init__(label)
        self.key = (type(self), *key)
        self._hash = hash(self.key)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, _Structural) and self.key == other.key)

    def __hash__(self) -> int:
        return self._hash


class Quotient(_Structural):
    """``numerator / divisor``. Exact for isl when the divisor is a positive constant."""

    __slots__ = ("divisor", "numerator", "shared")

    def __init__(self, numerator: Poly, divisor: Poly) -> None:
        super().__init__(f"({numerator})/({divisor})", (numerator, divisor))
        self.numerator = numerator
        self.divisor = divisor
        self.shared = numerator.is_shared and divisor.is_shared


class Remainder(_Structural):
    """``numerator % divisor``."""

    __slots__ = ("divisor", "numerator", "shared")

    def __init__(self, numerator: Poly, divisor: Poly) -> None:
        super().__init__(f"({numerator})%({divisor})", (numerator, divisor))
        self.numerator = numerator
        self.divisor = divisor
        self.shared = numerator.is_shared and divisor.is_shared


class Element(_Structural):
    """The value read from ``array[subscripts]`` where the region never writes ``array``."""

    __slots__ = ("array", "injective", "monotone", "shared", "subscripts")

    def __init__(
        self,
        array: object,
        name: str,
        subscripts: tuple[Poly, ...],
        injective: bool | None = None,
        monotone: bool | None = None,
    ) -> None:
        super().__init__(f"{name}[{', '.join(map(str, subscripts))}]", (array, subscripts))
        self.array = array
        self.subscripts = subscripts
        #: What the source states or shows: no value stands there twice; no value is less than the one before it.
        self.injective = injective
        self.monotone = monotone
        self.shared = all(poly.is_shared for poly in subscripts)


class ExclusiveOr(Element):
    """``left ^ right``, as an element of a table of all of them: with one mask it is its own inverse."""

    __slots__ = ()

    def __init__(self, left: Poly, right: Poly) -> None:
        super().__init__("^", "", (left, right))
        self.label = f"({left} ^ {right})"


#: The table whose elements are the powers of two.
POWERS = "2^"


def power(exponent: Poly) -> Poly:
    """``1 << exponent``."""
    if exponent.is_constant and 0 <= exponent.constant < 63:
        return Poly(1 << exponent.constant)
    return Poly.of(Element(POWERS, POWERS, (exponent,), injective=True))


def is_power(poly: Poly) -> bool:
    """Whether a polynomial is ``1 << e`` with an unknown e."""
    return (
        not poly.constant
        and list(poly.terms.values()) == [1]
        and all(
            len(monomial) == 1 and isinstance(monomial[0], Element) and monomial[0].array == POWERS
            for monomial in poly.terms
        )
    )


Monomial = tuple[Atom, ...]


class Poly:
    """``constant + sum(coefficient * product of atoms)``; immutable and hashable."""

    __slots__ = ("_hash", "constant", "terms")

    def __init__(self, constant: int = 0, terms: Mapping[Monomial, int] | None = None) -> None:
        self.constant = constant
        self.terms: Mapping[Monomial, int] = terms or {}
        self._hash: int | None = None

    @classmethod
    def of(cls, value: int | Atom) -> Poly:
        return cls(value) if isinstance(value, int) else cls(0, {(value,): 1})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Poly) and self.constant == other.constant and self.terms == other.terms

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash((self.constant, frozenset(self.terms.items())))
        return self._hash

    def __repr__(self) -> str:
        parts = [
            "*".join(map(str, monomial)) if factor == 1 else f"{factor}*{'*'.join(map(str, monomial))}"
            for monomial, factor in self.terms.items()
        ]
        if self.constant or not parts:
            parts.append(str(self.constant))
        return " + ".join(parts)

    def __add__(self, other: Poly | int) -> Poly:
        if isinstance(other, int):
            return Poly(self.constant + other, self.terms)
        terms = dict(self.terms)
        for monomial, factor in other.terms.items():
            total = terms.get(monomial, 0) + factor
            if total:
                terms[monomial] = total
            else:
                terms.pop(monomial, None)
        return Poly(self.constant + other.constant, terms)

    def __neg__(self) -> Poly:
        return self.scale(-1)

    def __sub__(self, other: Poly | int) -> Poly:
        return self + (-other)

    def scale(self, factor: int) -> Poly:
        if factor == 0:
            return ZERO
        return Poly(self.constant * factor, {m: c * factor for m, c in self.terms.items()})

    def __mul__(self, other: Poly) -> Poly:
        if not other.terms:
            return self.scale(other.constant)
        if not self.terms:
            return other.scale(self.constant)
        result: dict[Monomial, int] = {}
        left = [*self.terms.items(), ((), self.constant)]
        right = [*other.terms.items(), ((), other.constant)]
        for m1, c1 in left:
            for m2, c2 in right:
                if c1 * c2:
                    monomial = tuple(sorted(m1 + m2, key=lambda atom: atom.serial))
                    result[monomial] = result.get(monomial, 0) + c1 * c2
        constant = result.pop((), 0)
        return Poly(constant, {m: c for m, c in result.items() if c})

    @property
    def is_constant(self) -> bool:
        return not self.terms

    @property
    def is_shared(self) -> bool:
        """One value for the whole region."""
        return all(atom.shared for monomial in self.terms for atom in monomial)

    @property
    def is_linear(self) -> bool:
        return all(len(monomial) == 1 for monomial in self.terms)

    def atoms(self) -> Iterator[Atom]:
        """All atoms, those inside quotients, remainders and elements included."""
        for monomial in self.terms:
            for atom in monomial:
                yield atom
                if isinstance(atom, (Quotient, Remainder)):
                    yield from atom.numerator.atoms()
                    yield from atom.divisor.atoms()
                elif isinstance(atom, Element):
                    for subscript in atom.subscripts:
                        yield from subscript.atoms()

    def substitute(self, replace: Callable[[Atom], Poly | None]) -> Poly:
        """Replace atoms, those inside structural atoms included."""
        if not self.terms:
            return self
        result = Poly(self.constant)
        for monomial, factor in self.terms.items():
            product = Poly(factor)
            for atom in monomial:
                product = product * _substitute_atom(atom, replace)
            result = result + product
        return result


def _substitute_atom(atom: Atom, replace: Callable[[Atom], Poly | None]) -> Poly:
    replaced = replace(atom)
    if replaced is not None:
        return replaced
    if isinstance(atom, Quotient):
        return quotient(atom.numerator.substitute(replace), atom.divisor.substitute(replace))
    if isinstance(atom, Remainder):
        return remainder(atom.numerator.substitute(replace), atom.divisor.substitute(replace))
    if isinstance(atom, Element):
        subscripts = tuple(subscript.substitute(replace) for subscript in atom.subscripts)
        if subscripts != atom.subscripts:
            if isinstance(atom, ExclusiveOr):
                return exclusive_or(*subscripts)
            if atom.array == POWERS:
                return power(*subscripts)
            name = atom.label.split("[", 1)[0]
            return Poly.of(Element(atom.array, name, subscripts, atom.injective, atom.monotone))
    return Poly.of(atom)


ZERO = Poly(0)
ONE = Poly(1)


def quotient(numerator: Poly, divisor: Poly) -> Poly:
    """C's ``/``. Folded for constants and exact divisions; operands are taken as non-negative otherwise."""
    if divisor.is_constant and divisor.constant:
        d = divisor.constant
        if numerator.is_constant:
            result = abs(numerator.constant) // abs(d)
            return Poly(result if (numerator.constant < 0) == (d < 0) else -result)
        if numerator.constant % d == 0 and all(c % d == 0 for c in numerator.terms.values()):
            return Poly(numerator.constant // d, {m: c // d for m, c in numerator.terms.items()})
    if divisor == ONE:
        return numerator
    return Poly.of(Quotient(numerator, divisor))


def remainder(numerator: Poly, divisor: Poly) -> Poly:
    """C's ``%``. Folded for constants; operands are taken as non-negative otherwise."""
    if divisor.is_constant and divisor.constant:
        d = abs(divisor.constant)
        if numerator.is_constant:
            result = abs(numerator.constant) % d
            return Poly(-result if numerator.constant < 0 else result)
        if all(c % d == 0 for c in numerator.terms.values()) and numerator.constant >= 0:
            return Poly(numerator.constant % d)
    return Poly.of(Remainder(numerator, divisor))


def conjoined_bits(value: Poly, mask: int) -> Poly | None:
    """C's ``value & mask`` by quotients and remainders, a term for each run of ones; None when there are many."""
    if mask < 0:
        cleared = conjoined_bits(value, ~mask)
        return None if cleared is None else value - cleared
    result, position, runs = ZERO, 0, 0
    while mask >> position:
        if not mask >> position & 1:
            position += 1
            continue
        width = 0
        while mask >> (position + width) & 1:
            width += 1
        bits = remainder(quotient(value, Poly(1 << position)), Poly(1 << width))
        result = result + bits.scale(1 << position)
        position += width
        runs += 1
    return result if runs <= MAX_RUNS else None


#: Runs of ones that a mask may have to be taken apart.
MAX_RUNS = 3


def disjoined_bits(value: Poly, mask: int) -> Poly | None:
    """C's ``value | mask``: what both have is counted once."""
    common = conjoined_bits(value, mask)
    return None if common is None else value + mask - common


def exclusive_or(left: Poly, right: Poly) -> Poly:
    """C's ``left ^ right``: what both have is counted not at all."""
    if left.is_constant and right.is_constant:
        return Poly(left.constant ^ right.constant)
    if left.is_constant:
        left, right = right, left
    if right.is_constant and (common := conjoined_bits(left, right.constant)) is not None:
        return left + right - common.scale(2)
    if left.is_shared and not right.is_shared:
        left, right = right, left
    return Poly.of(ExclusiveOr(left, right))


# ---------------------------------------------------------------- conditions


class Cond:
    """A condition in negation normal form: comparisons, conjunctions, disjunctions, and `UNKNOWN` (either way)."""

    __slots__ = ()

    def negate(self) -> Cond:
        raise NotImplementedError


class Compare(Cond):
    """``poly op 0`` with op one of ``>= == !=``."""

    __slots__ = ("op", "poly")

    def __init__(self, poly: Poly, op: str) -> None:
        self.poly = poly
        self.op = op

    def negate(self) -> Cond:
        if self.op == ">=":
            return Compare(-self.poly - 1, ">=")
        return Compare(self.poly, "!=" if self.op == "==" else "==")

    def __repr__(self) -> str:
        return f"{self.poly} {self.op} 0"


class All(Cond):
    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Cond, ...]) -> None:
        self.parts = parts

    def negate(self) -> Cond:
        return disjunction(*(part.negate() for part in self.parts))

    def __repr__(self) -> str:
        return "(" + " and ".join(map(str, self.parts)) + ")"


class AnyOf(Cond):
    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Cond, ...]) -> None:
        self.parts = parts

    def negate(self) -> Cond:
        return conjunction(*(part.negate() for part in self.parts))

    def __repr__(self) -> str:
        return "(" + " or ".join(map(str, self.parts)) + ")"


class _Unknown(Cond):
    __slots__ = ()

    def negate(self) -> Cond:
        return self

    def __repr__(self) -> str:
        return "?"


#: A condition that could not be followed: it may hold or not.
UNKNOWN: Cond = _Unknown()
TRUE: Cond = All(())
FALSE: Cond = AnyOf(())


def compare(left: Poly, op: str, right: Poly) -> Cond:
    """The condition ``left op right`` for a C comparison operator; folded when constant."""
    difference = left - right
    match op:
        case "<":
            poly, relation = -difference - 1, ">="
        case "<=":
            poly, relation = -difference, ">="
        case ">":
            poly, relation = difference - 1, ">="
        case ">=":
            poly, relation = difference, ">="
        case "==" | "!=":
            poly, relation = difference, op
        case _:
            return UNKNOWN
    if poly.is_constant:
        value = poly.constant
        holds = value >= 0 if relation == ">=" else (value == 0) == (relation == "==")
        return TRUE if holds else FALSE
    return Compare(poly, relation)


def conjunction(*parts: Cond) -> Cond:
    """All of the parts; nested conjunctions are made one."""
    kept: list[Cond] = []
    for part in parts:
        if part is FALSE:
            return FALSE
        if isinstance(part, All):
            kept.extend(part.parts)
        else:
            kept.append(part)
    if len(kept) == 1:
        return kept[0]
    return All(tuple(kept)) if kept else TRUE


def disjunction(*parts: Cond) -> Cond:
    kept = tuple(part for part in parts if part is not FALSE)
    if any(part is TRUE for part in kept):
        return TRUE
    return kept[0] if len(kept) == 1 else AnyOf(kept) if kept else FALSE


def conjuncts(cond: Cond) -> tuple[Cond, ...]:
    """The parts of a condition that all hold."""
    return cond.parts if isinstance(cond, All) else (cond,)


def includes(known: Cond, cond: Cond) -> bool:
    """Whether all parts of ``cond`` are parts of ``known``: the very same ones, from the same place in the walk."""
    held = conjuncts(known)
    return all(any(part is other for other in held) for part in conjuncts(cond))


def polys_of(cond: Cond) -> Iterator[Poly]:
    match cond:
        case Compare():
            yield cond.poly
        case All() | AnyOf():
            for part in cond.parts:
                yield from polys_of(part)


def substitute(cond: Cond, replace: Callable[[Atom], Poly | None]) -> Cond:
    match cond:
        case Compare():
            return compare(cond.poly.substitute(replace), cond.op, ZERO)
        case All():
            return conjunction(*(substitute(part, replace) for part in cond.parts))
        case AnyOf():
            return disjunction(*(substitute(part, replace) for part in cond.parts))
    return cond


def is_opaque(atom: Atom, depth: int = 4) -> bool:
    """A value of one execution of which nothing, or no more than a bound, is known."""
    if not isinstance(atom, Fresh) or atom.shared or atom.uniform:
        return False
    if atom.definition is None or atom.bounded or depth == 0:
        return True
    for poly in polys_of(atom.definition):
        if not poly.is_linear and not poly.is_shared:
            return True
        for inner in poly.atoms():
            if inner is not atom and (is_opaque(inner, depth - 1) or is_inexact(inner)):
                return True
    return False


def is_inexact(atom: Atom) -> bool:
    """A division that linear arithmetic cannot express."""
    return isinstance(atom, (Quotient, Remainder)) and not atom.shared and not atom.divisor.is_constant
