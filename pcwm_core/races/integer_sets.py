"""Exact integer satisfiability by isl, within an operation budget.

Systems are written in isl's own notation; the two sides of a race query have their own names for instance atoms, and
one name for shared atoms.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from typing import Literal

import islpy as isl

from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    All,
    AnyOf,
    Atom,
    Compare,
    Cond,
    Element,
    Fresh,
    Poly,
    Quotient,
    Remainder,
    ThreadNumber,
    conjuncts,
    is_opaque,
    polys_of,
)

#: isl operations allowed for one connected part of a system; a typical one needs under 5,000.
OPERATION_BUDGET = 200_000
#: What is left of that in a region where so many parts have used it up.
REDUCED_BUDGET = 20_000
MAX_EXCEEDED = 1
#: Values that a condition decides, in one system; what is known of more is left out.
MAX_ALTERNATIVES = 8

#: Parts of systems whose solutions are remembered: equal loops give equal ones.
MEMORY = 20_000
#: Systems that one region may ask about.
ALLOWANCE = 800

#: The values of the unknowns of one solution; None: there is none; False: it was given up.
_Known = tuple[int, ...] | Literal[False] | None
#: By digest of the text, and whether the budget was the reduced one.
_decided: OrderedDict[tuple[bool, bytes], _Known] = OrderedDict()

_UNKNOWN = re.compile(r"[abp]\d+")


class _Allowance:
    """How many systems the region at hand may still ask for, and how many were too much for isl."""

    left = ALLOWANCE
    exceeded = 0


def start_allowance() -> None:
    """A new region begins."""
    _Allowance.left = ALLOWANCE
    _Allowance.exceeded = 0


@cache
def _isl_context() -> isl.Context:
    context = isl.Context()
    # Errors become exceptions, without a line on standard error.
    context.set_on_error(isl.on_error.CONTINUE)
    return context


def triangular_root(atom: Quotient) -> Poly | None:
    """``r`` when the atom is r * (r + 1) / 2, r being an atom plus a constant."""
    poly = atom.numerator
    if atom.divisor != Poly(2) or len(poly.terms) > 2:
        return None
    square = next((m for m, c in poly.terms.items() if len(m) == 2 and m[0] is m[1] and c == 1), None)
    if square is None:
        return None
    slope = poly.terms.get((square[0],), 0)
    if slope % 2 == 0:
        return None
    # (x + k)(x + k + 1) = x^2 + (2k + 1) x + k (k + 1)
    root = Poly.of(square[0]) + (slope - 1) // 2
    return root if root * (root + 1) == poly else None


class BudgetExceeded(Exception):
    """The system is too complex to be decided within the operation budget."""


class System:
    """A conjunction of constraints over two sides, ``a`` and ``b``."""

    def __init__(self, a: Access, b: Access, level: int, equal: frozenset[Dim]) -> None:
        """``level``: the frame at which the executions part; ``equal``: loops in which they share an iteration.

        Raises:
            BudgetExceeded: the region has asked for as many systems as it may.
        """
        # Remembered answers are charged, too: what is said of a region must not depend on what was asked before.
        _Allowance.left -= 1
        if _Allowance.left < 0:
            raise BudgetExceeded("too complex to decide within the budget")
        self._level = level
        self._equal = equal
        self._triangles: list[tuple[str, Quotient]] = []
        #: Index arrays whose elements bound loops: offsets, taken to rise.
        self._offsets: set[object] = set()
        self._own = {"a": frozenset(a.dims), "b": frozenset(b.dims)}
        self._names: dict[tuple[str, object], str] = {}
        self._params: dict[object, str] = {}
        self._meaning: dict[str, tuple[str, Atom]] = {}
        self.constraints: list[str] = []
        #: In the order of their description: the same question makes the same system each time.
        self._described: dict[tuple[str, Atom], None] = {}
        self._pending: list[tuple[str, Atom]] = []
        #: Names of atoms that the constraint at hand quantifies over.
        self._bound: dict[Atom, str] = {}
        #: Atoms whose values are taken as arbitrary: the result is then "may", not "does".
        self.opaque: list[Atom] = []
        self._alternatives = 0
        #: Atoms of which not all that is known was used.
        self.left_out: list[Fresh] = []

    # ------------------------------------------------------------ names

    def _is_shared(self, atom: Atom, side: str) -> bool:
        if isinstance(atom, Dim):
            # A loop around the region: all its executions in one region are in the same iteration.
            return atom not in self._own[side]
        if isinstance(atom, (Quotient, Remainder, Element)):
            polys = atom.subscripts if isinstance(atom, Element) else (atom.numerator, atom.divisor)
            return all(self._is_shared(inner, side) for poly in polys for inner in poly.atoms())
        if isinstance(atom, Fresh) and not atom.shared:
            # What the common ancestor of both executions knew is one value for both.
            return (atom.uniform or atom.depth <= self._level) and all(
                dim in self._equal or dim not in self._own[side] for dim in atom.dims if isinstance(dim, Dim)
            )
        return atom.shared

    def _variable(self, atom: Atom, side: str) -> str:
        if atom in self._bound:
            return self._bound[atom]
        if self._is_shared(atom, side):
            name = self._params.get(atom)
            if name is None:
                name = self._params[atom] = f"p{len(self._params)}"
                self._meaning[name] = ("", atom)
                self._pending.append(("a", atom))
            return name
        key = (side, atom)
        name = self._names.get(key)
        if name is None:
            name = f"{side}{len(self._names)}"
            self._names[key] = name
            self._meaning[name] = (side, atom)
            self._pending.append(key)
        return name

    def _product(self, monomial: tuple[Atom, ...], side: str) -> str:
        """A product of atoms as one unknown of its own."""
        if all(self._is_shared(atom, side) for atom in monomial):
            key: object = monomial
            name = self._params.get(key)
            if name is None:
                name = self._params[key] = f"p{len(self._params)}"
            return name
        name = self._names.get((side, monomial))
        if name is None:
            name = f"{side}{len(self._names)}"
            self._names[side, monomial] = name
            self.opaque.append(monomial[0])
        return name

    # ------------------------------------------------------------ text

    def _triangular(self, atom: Quotient, side: str) -> bool:
        """``i * (i + 1) / 2`` rises with i by at least i + 1: enough to keep the rows of a packed triangle apart."""
        root = triangular_root(atom)
        if root is None:
            return False
        mine = self._variable(atom, side)
        for other_side, other in self._triangles:
            theirs_root = triangular_root(other)
            if theirs_root is None or (other_side, other) == (side, atom):
                continue
            theirs = self._variable(other, other_side)
            x, y = self.poly(root, side), self.poly(theirs_root, other_side)
            self.require(f"({x} >= {y} or {x} < 0 or {theirs} >= {mine} + {x} + 1)")
            self.require(f"({y} >= {x} or {y} < 0 or {mine} >= {theirs} + {y} + 1)")
            self.require(f"({x} != {y} or {mine} = {theirs})")
        self._triangles.append((side, atom))
        return True

    def poly(self, poly: Poly, side: str) -> str:
        parts = [str(poly.constant)] if poly.constant or not poly.terms else []
        for monomial, factor in poly.terms.items():
            text = self._atom(monomial[0], side) if len(monomial) == 1 else self._product(monomial, side)
            parts.append(f"{factor}*{text}" if factor != 1 else text)
        return "(" + " + ".join(parts) + ")"

    def _atom(self, atom: Atom, side: str) -> str:
        if isinstance(atom, Quotient) and triangular_root(atom) is not None:
            return self._variable(atom, side)
        if isinstance(atom, Quotient) and atom.divisor.is_constant and atom.divisor.constant > 0:
            return f"floor({self.poly(atom.numerator, side)}/{atom.divisor.constant})"
        if isinstance(atom, Remainder) and atom.divisor.is_constant and atom.divisor.constant > 0:
            return f"({self.poly(atom.numerator, side)} mod {atom.divisor.constant})"
        return self._variable(atom, side)

    def condition(self, cond: Cond, side: str, *, keep_elements: bool = False) -> str | None:
        """The condition as isl text; None where it says nothing.

        What data says of data decides no subscript and makes systems large: it is left out, but for loop bounds.
        """
        if cond is TRUE:
            return None
        if cond is FALSE:
            return "1 = 0"
        if isinstance(cond, Compare):
            if not keep_elements and any(isinstance(atom, Element) for atom in cond.poly.atoms()):
                return None
            op = {">=": ">=", "==": "=", "!=": "!="}[cond.op]
            return f"{self.poly(cond.poly, side)} {op} 0"
        if isinstance(cond, All):
            known = [
                text
                for part in cond.parts
                if (text := self.condition(part, side, keep_elements=keep_elements)) is not None
            ]
            return "(" + " and ".join(known) + ")" if known else None
        if isinstance(cond, AnyOf):
            texts = [self.condition(part, side, keep_elements=keep_elements) for part in cond.parts]
            if any(text is None for text in texts):
                return None
            return "(" + " or ".join(text for text in texts if text is not None) + ")"
        return None

    def require(self, text: str | None) -> None:
        if text is not None:
            self.constraints.append(text)

    @contextmanager
    def quantified(self, dims: Sequence[Dim]) -> Iterator[list[str]]:
        """Inside, texts name these atoms by the names given, which are to be quantified over."""
        self._bound = {dim: f"e{position}" for position, dim in enumerate(dims)}
        yield list(self._bound.values())
        self._bound = {}

    # ------------------------------------------------------------ what is known of the unknowns

    def _describe(self) -> None:
        """Add the domains of all unknowns in use; describing one may bring in others."""
        while self._pending:
            side, atom = self._pending.pop()
            if (side, atom) in self._described:
                continue
            self._described[side, atom] = None
            if isinstance(atom, Dim):
                self._offsets.update(
                    inner.array
                    for poly in polys_of(atom.domain)
                    for inner in poly.atoms()
                    if isinstance(inner, Element)
                )
                self.require(self.condition(atom.domain, side, keep_elements=True))
            elif isinstance(atom, ThreadNumber):
                self.require(f"{self._variable(atom, side)} >= 0")
            elif isinstance(atom, Fresh):
                if atom.unique and not atom.shared:
                    self.require(f"{self._variable(atom, 'a')} != {self._variable(atom, 'b')}")
                if atom.definition is not None:
                    self._define(atom, atom.definition, side)
                if is_opaque(atom):
                    self.opaque.append(atom)
            elif isinstance(atom, Element):
                self._functional(atom, side)
                self.opaque.append(atom)
            elif isinstance(atom, Quotient) and self._triangular(atom, side):
                pass
            elif isinstance(atom, (Quotient, Remainder)):
                self.opaque.append(atom)

    def _define(self, atom: Fresh, definition: Cond, side: str) -> None:
        if any(isinstance(part, AnyOf) for part in conjuncts(definition)):
            self._alternatives += 1
            if self._alternatives > MAX_ALTERNATIVES:
                self.left_out.append(atom)
                return
        self.require(self.condition(definition, side))

    def _functional(self, atom: Element, side: str) -> None:
        """Equal subscripts give equal elements; with an injective array, only they do."""
        for other_side, other in list(self._described):
            if other_side == side and other is atom:
                continue
            if not isinstance(other, Element) or other.array != atom.array:
                continue
            if len(other.subscripts) != len(atom.subscripts):
                continue
            pairs = [
                (x, y)
                for x, y in zip(atom.subscripts, other.subscripts, strict=True)
                if not (x == y and x.is_constant)
            ]
            if not pairs:
                continue
            mine, theirs = self._variable(atom, side), self._variable(other, other_side)
            if mine == theirs:
                continue
            same = " and ".join(f"{self.poly(x, side)} = {self.poly(y, other_side)}" for x, y in pairs)
            differ = " or ".join(f"{self.poly(x, side)} != {self.poly(y, other_side)}" for x, y in pairs)
            self.require(f"({mine} = {theirs} or {differ})")
            if atom.array in self._offsets and len(pairs) == 1:
                x, y = self.poly(pairs[0][0], side), self.poly(pairs[0][1], other_side)
                self.require(f"({x} > {y} or {mine} <= {theirs}) and ({x} < {y} or {mine} >= {theirs})")
            if atom.injective:
                self.require(f"({mine} != {theirs} or ({same}))")

    def solve(self) -> dict[str, int] | None:
        """A solution, by name of unknown, or None when there is none.

        Constraints that share no unknown, not even through others, do not constrain each other: each connected
        part is asked for itself. Most parts are the bounds of loops, which recur from pair to pair.

        Raises:
            BudgetExceeded: isl used up its operations.
        """
        self._describe()
        solution: dict[str, int] = {}
        exceeded = False
        for part in _connected_parts(self.constraints):
            names, text = _numbered(part)
            known = _decide(names, text)
            if known is None:
                return None
            if known is False:
                exceeded = True
                _Allowance.exceeded += 1
            else:
                solution.update(zip(names, known, strict=True))
        if exceeded:
            raise BudgetExceeded("too complex to decide within the budget")
        return solution

    def holds_with(self, constraint: str) -> bool:
        """Whether there is a solution under one more constraint, which is not kept.

        Raises:
            BudgetExceeded: isl used up its operations.
        """
        kept = list(self.constraints)
        self.require(constraint)
        found = self.solve()
        self.constraints = kept
        return found is not None

    def value_of(self, solution: dict[str, int], atom: Atom, side: str) -> int | None:
        """What an unknown is in a solution; None when the system never mentioned it."""
        name = self._params.get(atom) or self._names.get((side, atom))
        return solution.get(name, 0) if name is not None else None


def _connected_parts(constraints: list[str]) -> list[list[str]]:
    """The constraints, grouped by the unknowns that they share, in the order of first mention."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    texts = list(dict.fromkeys(constraints))
    first: list[str] = []
    for text in texts:
        names = _UNKNOWN.findall(text)
        first.append(names[0] if names else "")
        for name in names[1:]:
            leader[find(name)] = find(names[0])
    parts: dict[str, list[str]] = {}
    for text, name in zip(texts, first, strict=True):
        parts.setdefault(find(name), []).append(text)
    return list(parts.values())


def _numbered(part: list[str]) -> tuple[list[str], str]:
    """The unknowns of a part, and its text with them numbered by first mention: equal parts have equal texts."""
    numbers: dict[str, int] = {}
    text = _UNKNOWN.sub(
        lambda match: f"x{numbers.setdefault(match.group(), len(numbers))}", " and ".join(part)
    )
    return list(numbers), f"{{ [{', '.join(f'x{number}' for number in numbers.values())}] : {text} }}"


def _decide(names: list[str], text: str) -> _Known:
    reduced = _Allowance.exceeded >= MAX_EXCEEDED
    key = reduced, blake2b(text.encode(), digest_size=16).digest()
    if key in _decided:
        return _decided[key]
    known = _decided[key] = _ask_isl(len(names), text, REDUCED_BUDGET if reduced else OPERATION_BUDGET)
    if len(_decided) > MEMORY:
        _decided.popitem(last=False)
    return known


def _ask_isl(unknowns: int, text: str, budget: int) -> _Known:
    context = _isl_context()
    context.reset_operations()
    context.set_max_operations(budget)
    try:
        solutions = isl.Set.read_from_str(context, text)
        if solutions.is_empty():
            return None
        point = solutions.sample_point()
        values = (point.get_coordinate_val(isl.dim_type.set, position) for position in range(unknowns))
        return tuple(value.to_python() if value.is_int() else 0 for value in values)
    except isl.Error:
        return False
    finally:
        context.set_max_operations(0)
