"""Index arrays: what loops outside of regions leave in them, and what keeps all of their elements different.

A loop may fill an array by a formula (``order[i] = n - 1 - i``), or collect different numbers in it
(``if (live[i]) list[count++] = i``). Sorting, shuffling and swapping move the elements and keep them different.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pcwm_core.semantics.choices import places
from pcwm_core.semantics.declarations import Declarations
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import Atom, Element, Fresh, Poly, Quotient, Remainder
from pcwm_core.semantics.memory import DEREF, FieldStep, Loc, MemoryObject, Pointer, Step, Subscript, Value
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import FLOATING
from pcwm_core.semantics.swaps import swapped_only
from pcwm_core.source.loops import CanonicalLoop, canonical_loop
from pcwm_core.source.syntax import (
    Assign,
    Call,
    Compound,
    Conditional,
    Expr,
    ExprStmt,
    For,
    If,
    Index,
    InitList,
    Member,
    Name,
    Node,
    Omp,
    Place,
    Stmt,
    Update,
    walk,
)

#: An array: the object, and the members on the way to the numbers that it holds.
Array = tuple[MemoryObject, tuple[Step, ...]]

#: The members of a std::pair.
_PAIR = ("first", "second")
#: Constituents that only share out the iterations of the loop that follows.
_LOOP_CONSTRUCTS = frozenset({"parallel", "for", "simd", "loop", "distribute", "teams", "target"})


class _Filling(msgspec.Struct, frozen=True, eq=False):
    """``left = right`` in each iteration, or ``array.push_back(right)``."""

    left: Expr
    right: Expr
    appended: bool = False


class IndexArrays(Declarations):
    """Mixin: the contents of arrays after loops that nobody watches."""

    def permuted_by(self, stmt: Stmt, found: Effects) -> set[Array]:
        """The arrays of different elements that a statement changes by nothing but swaps."""
        names = swapped_only(stmt, self.context)
        written = {name for name, *_ in found.written} | {name for _, name in found.passed}
        if not names & written:
            return set()
        targets = {name: self._array_object(name) for name in written}
        others = {targets[name] for name in written - names}
        objects = {targets[name] for name in names & written} - others - {None}
        return {array for array in self._arrays_of_different() if array[0] in objects}

    def _arrays_of_different(self) -> Iterator[Array]:
        yield from self.distinct
        for array, (dim, value) in self.contents.items():
            if isinstance(value, Poly) and _is_injective(value, dim):
                yield array

    def _array_object(self, name: str) -> MemoryObject | None:
        loc = self.scope.lookup(name)
        if loc is None:
            return None
        value = self.values.get((loc.obj, loc.path))
        return value.target.obj if isinstance(value, Pointer) else loc.obj

    def remember_counts(self, found: Effects) -> None:
        """Before code that may collect numbers: which containers are empty, and what its counters hold."""
        self.empty_before = set(self.empty_containers)
        self.counted_from = {}
        for name in found.rising:
            loc = self.scope.lookup(name)
            value = self.values.get((loc.obj, loc.path)) if loc is not None else None
            if isinstance(value, Poly):
                self.counted_from[name] = value

    def note_contents_after(self, stmt: Stmt) -> None:
        """After a loop, or a construct that shares one out: what the arrays that it fills hold."""
        if isinstance(stmt, For):
            self._note_contents(stmt)
        elif isinstance(stmt, Omp) and stmt.body is not None:
            if _LOOP_CONSTRUCTS.issuperset(stmt.directive.constituents):
                items = stmt.body.items if isinstance(stmt.body, Compound) else (stmt.body,)
                for item in items:
                    others = [effects(other).written for other in items if other is not item]
                    if not any(effects(item).written & written for written in others):
                        self.note_contents_after(item)

    def _note_contents(self, stmt: For) -> None:
        loop = canonical_loop(stmt)
        if loop is None:
            return
        items = stmt.body.items if isinstance(stmt.body, Compound) else (stmt.body,)
        for item in items:
            filling = _filling(item)
            if filling is not None:
                self._note_filling(loop, filling)
            elif isinstance(item, If) and item.orelse is None:
                inner = item.then.items if isinstance(item.then, Compound) else (item.then,)
                for other in inner:
                    if (found := _filling(other)) is not None and not isinstance(found.left, Member):
                        self._note_filling(loop, found, sometimes=True)

    def _note_filling(self, loop: CanonicalLoop, filling: _Filling, *, sometimes: bool = False) -> None:
        root = _root(filling.left)
        if root is None or _times_written(loop.stmt.body, root) != 1:
            return
        type = self.resolve(self.type_of(filling.left))
        if type is not None and not type.layers and type.base in FLOATING:
            return
        changed = effects(loop.stmt.body).assigned
        if any(isinstance(node, Name) and node.name in changed for node in walk(filling.right)):
            return
        existing = {held.target.obj for held in self.values.values() if isinstance(held, Pointer)}
        dim = Dim(loop.var, "sequential", loop.var_place)
        outer = self.scope
        self.scope = Scope(outer)
        variable = MemoryObject(loop.var)
        self.scope.names[loop.var] = Loc(variable)
        self.values[variable, ()] = Poly.of(dim)
        values = self._member_values(filling)
        counted = _counted(filling.left)
        loc, _ = self.locate(filling.left if counted is None else counted.base)
        self.scope = outer
        if loc is None:
            return
        if _takes_over(filling.right, root):
            self._note_shared_rows(loc, root, dim)
            return
        for member, value in values:
            place = Loc(loc.obj, (*loc.path, *member))
            if filling.appended or counted is not None:
                collected = place if filling.appended else Loc(loc.obj, member)
                if self._starts_empty(filling, counted, loc) and isinstance(value, Poly):
                    if _is_injective(value, dim):
                        self.distinct.add((collected.obj, _members(collected)))
            elif not sometimes and value is not None:
                self._note_formula(place, value, dim, existing)

    def _starts_empty(self, filling: _Filling, counted: Index | None, loc: Loc) -> bool:
        """Nothing has been collected before: the container was just declared, or the count was zero."""
        if filling.appended:
            return loc in self.empty_before
        assert counted is not None
        counter = counted.indices[0]
        assert isinstance(counter, Update)
        known = self.counted_from.get(counter.operand.name) if isinstance(counter.operand, Name) else None
        return known is not None and known.is_constant and known.constant == 0

    def _member_values(self, filling: _Filling) -> list[tuple[tuple[Step, ...], Value]]:
        """What is stored where inside an element: one number, or those of a pair or a struct."""
        right = filling.right
        if isinstance(right, Call) and isinstance(right.callee, Name):
            if right.callee.name.rpartition("::")[2] in ("make_pair", "pair"):
                return self._members_by_name(_PAIR, right.args)
        if isinstance(right, InitList):
            type = self.resolve(right.type or self.type_of(filling.left))
            found = self.class_def(type.base) if type is not None and not type.layers else None
            names = tuple(field.name for field in found.fields) if found is not None else _PAIR
            return self._members_by_name(names, right.items)
        return [((), self.evaluate(right))]

    def _members_by_name(
        self, names: tuple[str, ...], values: tuple[Expr, ...]
    ) -> list[tuple[tuple[Step, ...], Value]]:
        return [
            ((FieldStep(name),), self.evaluate(value)) for name, value in zip(names, values, strict=False)
        ]

    def _note_shared_rows(self, loc: Loc, root: str, dim: Dim) -> None:
        """``row[i] = c ? malloc(...) : row[i - 1]``: an entry may lead where another one does."""
        array = (loc.obj, _members(loc))
        row = Poly.of(Element(array, root, (Poly.of(dim),)))
        self.contents[array] = (
            dim,
            Pointer(Loc(loc.obj, (*_members(loc), Subscript(row), DEREF, Subscript(Poly(0))))),
        )

    def _note_formula(self, loc: Loc, value: Value, dim: Dim, existing: set[MemoryObject]) -> None:
        """``order[i] = formula of i`` for all i of a loop."""
        if not isinstance(value, (Poly, Pointer)):
            return
        if isinstance(value, Pointer):
            targets = [place for _, place in places(value.target)]
            if all(target.obj not in existing and target.obj.kind == "heap" for target in targets):
                # Each iteration stores memory of its own.
                return
            # Of two places, one stands for all entries.
            value = Pointer(targets[0])
        own = [step for step in loc.path if isinstance(step, Subscript)]
        if len(own) != 1 or own[0].index is None:
            return
        known = all(
            atom is dim
            or isinstance(atom, (Quotient, Remainder))
            # What came to be in the loop is not known of each iteration.
            or (atom.shared and not (isinstance(atom, Fresh) and atom.serial > dim.serial))
            for atom in _atoms_of(value)
        )
        array = (loc.obj, _members(loc))
        if own[0].index == Poly.of(dim) and known:
            self.contents[array] = (dim, value)
        elif isinstance(value, Poly) and _is_injective(own[0].index, dim) and _is_injective(value, dim):
            # The inverse of a permutation, or any other way to put different numbers into different elements.
            self.distinct.add(array)

    # ------------------------------------------------------------ library calls

    def note_moved(self, loc: Loc) -> None:
        """The elements of an array change places: sorted, shuffled, rotated."""
        moved = {array for array in self._arrays_of_different() if array[0] is loc.obj}
        self.forget(loc.obj, whole=False)
        self.distinct |= moved

    def note_rising(self, begin: Loc, first: Poly, place: Place) -> None:
        """``iota(begin, end, first)``."""
        self.forget(begin.obj, whole=False)
        last = begin.path[-1] if begin.path else None
        if isinstance(last, Subscript) and last.index is not None and len(_subscripts(begin)) == 1:
            dim = Dim("element", "sequential", place)
            self.contents[begin.obj, _members(begin)] = (dim, Poly.of(dim) - last.index + first)


def _filling(item: Stmt) -> _Filling | None:
    if not isinstance(item, ExprStmt):
        return None
    match item.expr:
        case Assign(op="=", left=Index() | Member() as left, right=right):
            return _Filling(left, right)
        case Call(callee=Member(name="push_back" | "emplace_back") as callee, args=(right,)):
            return _Filling(callee.object, right, appended=True)
    return None


def _counted(left: Expr) -> Index | None:
    """``list[count++]``."""
    match left:
        case Index(indices=(Update(op="++", prefix=False, operand=Name()),)):
            return left
    return None


def _takes_over(right: Expr, root: str) -> bool:
    """Whether one of two ways stores what another element of the array holds."""
    return isinstance(right, Conditional) and any(
        isinstance(way, Index) and _root(way) == root for way in (right.then, right.orelse)
    )


def _root(expr: Expr) -> str | None:
    while isinstance(expr, (Index, Member)):
        expr = expr.base if isinstance(expr, Index) else expr.object
    return expr.name if isinstance(expr, Name) else None


def _times_written(body: Node, root: str) -> int:
    """How many expressions below write to an array or change a container."""
    times = 0
    for node in walk(body):
        match node:
            case Assign(left=Index() | Member() as left):
                times += _root(left) == root
            case Update(operand=Index() | Member() as operand):
                times += _root(operand) == root
            case Call(callee=Member() as callee):
                times += _root(callee) == root
            case Call(args=args):
                times += any(_root(arg) == root and not isinstance(arg, Index) for arg in args)
    return times


def _is_injective(value: Poly, dim: Atom) -> bool:
    """Different values of ``dim`` give different values: a multiple of it, or an element at one, plus a constant."""
    depending = [(monomial, factor) for monomial, factor in value.terms.items() if _depends(monomial, dim)]
    if len(depending) != 1 or len(depending[0][0]) != 1:
        return False
    ((atom,), _) = depending[0]
    if atom is dim:
        return True
    return (
        isinstance(atom, Element)
        and atom.injective is True
        and len(atom.subscripts) == 1
        and _is_injective(atom.subscripts[0], dim)
    )


def _depends(monomial: tuple[Atom, ...], dim: Atom) -> bool:
    return any(inner is dim for atom in monomial for inner in Poly.of(atom).atoms())


def _members(loc: Loc) -> tuple[Step, ...]:
    return tuple(step for step in loc.path if not isinstance(step, Subscript))


def _subscripts(loc: Loc) -> list[Subscript]:
    return [step for step in loc.path if isinstance(step, Subscript)]


def _atoms_of(value: Poly | Pointer) -> Iterator[Atom]:
    if isinstance(value, Poly):
        yield from value.atoms()
    else:
        for step in _subscripts(value.target):
            if step.index is not None:
                yield from step.index.atoms()
