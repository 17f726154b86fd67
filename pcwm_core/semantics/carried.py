"""What one round of a loop hands on to the next: counters, cursors, buffers that change places, what is forgotten."""

from __future__ import annotations

from pcwm_core.semantics.chains import list_walks
from pcwm_core.semantics.cursors import taking_turns
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.index_arrays import IndexArrays
from pcwm_core.semantics.inductions import counters
from pcwm_core.semantics.integers import (
    All,
    Compare,
    Cond,
    Fresh,
    Poly,
    compare,
    conjunction,
    disjunction,
)
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Closure,
    Loc,
    MemoryObject,
    Pointer,
    Subscript,
    Value,
)
from pcwm_core.semantics.rotation import Rotation, find_rotations
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Key
from pcwm_core.source.syntax import (
    Assign,
    Compound,
    DeclStmt,
    Expr,
    ExprStmt,
    FunctionDef,
    Name,
    Node,
    Stmt,
    Update,
    walk,
)


class Carried(IndexArrays):
    """Mixin: values at the head of a loop, and what a body holds that makes it be walked twice."""

    def forget_changed(self, found: Effects) -> None:
        """Before or after code that changes these names: what was known of them no longer holds."""
        for name in sorted(found.assigned):
            loc = self.scope.lookup(name)
            if loc is not None:
                self.havoc(loc, name, direction=(name in found.rising) - (name in found.falling))
        for name, method in sorted(found.invoked | found.shifted):
            loc = self.scope.lookup(name)
            for behind in self.changes_by_call(loc, method) if loc is not None else ():
                if loc is not None and not behind:
                    self.havoc(loc, name)
                elif loc is not None:
                    for place, changed in self.changed_places(loc, behind):
                        self.forget_behind(place, changed)
        for name in self.changed_by_macros(found):
            loc = self.scope.lookup(name)
            if loc is not None:
                self.havoc(loc, name)
        self.forget_control_variables(found.calls)
        for name, *way in sorted(found.written):
            loc = self.scope.lookup(name)
            if loc is not None:
                for place, changed in self.changed_places(loc, tuple(way)):
                    self.forget_behind(place, changed)
        for name in sorted(found.calls | {name for _, name in found.passed}):
            self._forget_changed_by_lambda(name)

    def _forget_changed_by_lambda(self, name: str) -> None:
        """A lambda that is called, or handed on to be called, changes what its body names where it was made."""
        loc = self.scope.lookup(name)
        closure = self.values.get((loc.obj, loc.path)) if loc is not None else None
        if loc is None or not isinstance(closure, Closure):
            return
        assert isinstance(closure.scope, Scope)
        outer, self.scope = self.scope, closure.scope
        # It cannot call itself: its name has no value yet where it is made.
        del self.values[loc.obj, loc.path]
        self.forget_changed(effects(closure.expr.body))
        self.values[loc.obj, loc.path] = closure
        self.scope = outer

    def inductions(self, body: Stmt, header: tuple[Expr, ...] = ()) -> list[tuple[Loc, Value, Poly]]:
        """The counters of a loop that nobody else changes: where they live, their values now, and their steps."""
        found: list[tuple[Loc, Value, Poly]] = []
        for name, step in counters(body, header).items():
            loc = self.scope.lookup(name)
            if loc is None or loc.path or (loc.obj.birth is OUTSIDE and self.frames):
                continue
            first = self.values.get((loc.obj, ()))
            amount = self.quietly(step.by) if step.by is not None else Poly(1)
            if isinstance(first, (Poly, Pointer)) and isinstance(amount, Poly):
                found.append((loc, first, -amount if step.falling else amount))
        return found

    def count(self, inductions: list[tuple[Loc, Value, Poly]], iteration: Poly) -> None:
        """The counters have the values of this iteration, 0 being the first."""
        for loc, first, amount in inductions:
            self.values[loc.obj, ()] = advanced(first, iteration * amount)

    def _turns(self, body: Stmt, found: Effects) -> list[tuple[Loc, Loc, Poly, int]]:
        """Two variables that take turns, their sum before the loop, and by how much an iteration changes it."""
        steady = found.rising | found.falling
        result = []
        for one, other, step in taking_turns(body) if len(steady) > 1 else ():
            first, second = self.scope.lookup(one), self.scope.lookup(other)
            if not {one, other} <= steady or first is None or second is None:
                continue
            x, y = self.values.get((first.obj, first.path)), self.values.get((second.obj, second.path))
            if (
                isinstance(x, Poly)
                and isinstance(y, Poly)
                and self._is_own(first.obj)
                and self._is_own(second.obj)
            ):
                result.append((first, second, x + y, step))
        return result

    def _count_turns(self, turns: list[tuple[Loc, Loc, Poly, int]], iteration: Poly) -> None:
        """At the head of an iteration the sum of both is what the iterations before have made of it."""
        for first, second, before, step in turns:
            x, y = self.values.get((first.obj, first.path)), self.values.get((second.obj, second.path))
            if not isinstance(x, Poly) or not isinstance(y, Poly):
                continue
            total = compare(x + y, "==", before + iteration.scale(step))
            for atom in x.atoms():
                if isinstance(atom, Fresh) and atom.definition is not None:
                    atom.definition = conjunction(atom.definition, total)

    def _rotations(self, body: Stmt, found: Effects) -> list[Rotation]:
        """Pointers that the top level of a loop body makes change places."""
        before: dict[MemoryObject, Pointer] = {}
        for name in sorted(found.changed):
            loc = self.scope.lookup(name)
            value = self.values.get((loc.obj, loc.path)) if loc is not None else None
            if loc is not None and not loc.path and isinstance(value, Pointer) and self._is_own(loc.obj):
                before[loc.obj] = value
        if len(before) < 2 or not isinstance(body, Compound):
            return []
        kept = (self.accesses, dict(self.values), self.scope)
        self.accesses, self.scope = None, Scope(self.scope)
        markers = {MemoryObject(obj.name): obj for obj in before}
        for marker, obj in markers.items():
            self.values[obj, ()] = Pointer(Loc(marker, (Subscript(Poly(0)),)))
        for item in body.items:
            if isinstance(item, (ExprStmt, DeclStmt)) and not effects(item).openmp:
                self.execute(item)
        after: dict[MemoryObject, MemoryObject | None] = {}
        for obj in before:
            value = self.values.get((obj, ()))
            after[obj] = markers.get(value.target.obj) if isinstance(value, Pointer) else None
        self.accesses, self.values, self.scope = kept
        return find_rotations(before, after)

    def _rotate(self, rotations: list[Rotation], iteration: Poly) -> None:
        for rotation in rotations:
            for position, obj in enumerate(rotation.pointers):
                self.values[obj, ()] = rotation.value(position, iteration)

    def _list_walkers(self, body: Stmt, step: Expr | None) -> list[tuple[MemoryObject, Loc, int]]:
        """Pointers that go along a list, where each starts, and by how many links at a time."""
        result = []
        for name, way in list_walks(body, step).items():
            loc = self.scope.lookup(name)
            if loc is not None and not loc.path and self._is_own(loc.obj):
                start = self.read_value(loc, self.resolve(self.type_of_loc(loc)))
                if isinstance(start, Pointer):
                    result.append((loc.obj, start.target, way.links))
                    self.links.add((start.target.obj, way.link))
        return result

    def _entries(self, found: Effects) -> dict[Key, Value]:
        """What the variables that a loop changes hold before it."""
        locs = (self.scope.lookup(name) for name in found.assigned)
        return {
            (loc.obj, loc.path): self.values.get((loc.obj, loc.path))
            for loc in locs
            if loc is not None and self._is_own(loc.obj)
        }

    def _remember_entries(self, entries: dict[Key, Value], number: Poly) -> None:
        """At the head of the loop nobody knows these values, but for the first round; ``number`` is the round's."""
        for key, before in entries.items():
            now, first = _as_index(self.values.get(key)), _as_index(before)
            if now is None or first is None or now[0] != first[0] or len(now[1].terms) != 1:
                continue
            ((atom, *others),) = now[1].terms
            if isinstance(atom, Fresh) and not others and now[1] == Poly.of(atom):
                atom.entry = first[1], number

    def _is_own(self, obj: MemoryObject) -> bool:
        """Outside of regions, or a private pointer inside one: nobody else moves it."""
        return not self.frames or obj.birth is not OUTSIDE

    def _values_of(self, found: Effects) -> dict[Key, Value]:
        """What is known now of the variables that the code changes."""
        known: dict[Key, Value] = {}
        for name in found.rising | found.falling:
            loc = self.scope.lookup(name)
            if loc is not None and (loc.obj, loc.path) in self.values:
                known[loc.obj, loc.path] = self.values[loc.obj, loc.path]
        return known

    def _keep_what_was_read(self, last: dict[Key, Value]) -> None:
        """What the loop's last iteration saw of a flag, or of an attempt to take a lock, still tells the same."""
        for key, value in self.values.items():
            before = last.get(key)
            if before is value or not isinstance(before, Poly) or not isinstance(value, Poly):
                continue
            seen = next(
                (atom.observed for atom in before.atoms() if isinstance(atom, Fresh) and atom.observed), None
            )
            for atom in value.atoms():
                if isinstance(atom, Fresh) and atom.observed is None:
                    atom.observed = seen

    def _bound_after(
        self,
        test: Cond,
        stmt: Stmt,
        found: Effects,
        at_head: dict[Key, Value],
        initial: dict[Key, Value],
    ) -> None:
        """``while (j > 0 ...) j--``: the last step was taken from inside the bound, so j is at most one past it."""
        unit = {
            node.operand.name
            for node in walk(stmt)
            if isinstance(node, Update) and isinstance(node.operand, Name)
        } - {
            node.left.name for node in walk(stmt) if isinstance(node, Assign) and isinstance(node.left, Name)
        }
        parts = test.parts if isinstance(test, All) else (test,)
        for name in sorted((found.rising | found.falling) & unit):
            loc = self.scope.lookup(name)
            if loc is None or loc.path:
                continue
            head, after = at_head.get((loc.obj, ())), self.values.get((loc.obj, ()))
            if not isinstance(head, Poly) or not isinstance(after, Poly) or len(after.terms) != 1:
                continue
            (monomial,) = after.terms
            atom = monomial[0]
            if not isinstance(atom, Fresh) or not atom.bounded or atom.definition is None:
                continue
            start = initial.get((loc.obj, ()))
            # At the head the variable is one atom, plus what it was at first.
            own, sign = next(
                (term for term in head.terms.items() if not term[0][0].shared and abs(term[1]) == 1), ((), 0)
            )
            for part in parts:
                if isinstance(part, Compare) and part.op == ">=" and own in part.poly.terms:
                    factor = part.poly.terms[own] * sign
                    held = part.poly - head.scale(factor) + after.scale(factor)
                    stays = compare(held + 1, ">=", Poly(0))
                    if isinstance(start, Poly):
                        stays = disjunction(stays, compare(after, "==", start))
                    atom.definition = conjunction(atom.definition, stays)

    # ------------------------------------------------------------ what a body holds

    def walks(self) -> int:
        """How often the body of a loop with a barrier or tasks is walked: twice, so that successive iterations meet.

        Inside the second walk of a loop around it once is enough, or nested loops would double the work each.
        """
        return 1 if any(dim.previous is not None for dim in self.dims) else 2

    def _meets_barriers(self, body: Stmt) -> bool:
        """Whether the threads of a team meet in each iteration of this body."""
        return self.accesses is not None and self.frames != () and self.holds_barrier(body)

    def _copies(self, body: Stmt) -> int:
        """How often the body of a loop outside of loop-associated directives is walked."""
        if self.accesses is None or not self.frames:
            return 1
        return self.walks() if self.holds_barrier(body) or self.holds_tasks(body) else 1

    def holds_barrier(self, body: Stmt) -> bool:
        return self._reaches(body, lambda found: found.barriers)

    def holds_tasks(self, body: Stmt) -> bool:
        return self._reaches(body, lambda found: found.tasks)

    def _reaches(self, body: Node, test: object) -> bool:
        """Whether a statement, or a function of the buffer that it calls, holds some construct."""
        assert callable(test)
        seen: set[str] = set()
        pending: list[Node] = [body]
        while pending:
            node = pending.pop()
            found = effects(node.body if isinstance(node, FunctionDef) else node)
            if test(found):
                return True
            with self.context.inside(node if isinstance(node, FunctionDef) else None):
                called = [self.context.function(name) for name in sorted(found.calls - seen)]
            pending.extend(function for function in called if function is not None)
            seen |= found.calls
            if len(seen) > 200:
                return False
        return False


def advanced(value: Value, amount: Poly) -> Value:
    """An integer or pointer that has been moved on."""
    if isinstance(value, Pointer):
        return Pointer(value.target.shifted(amount))
    return value + amount if isinstance(value, Poly) else value


def _as_index(value: Value) -> tuple[object, Poly] | None:
    """A number, or how far a pointer leads into which memory."""
    if isinstance(value, Poly):
        return None, value
    if isinstance(value, Pointer) and value.target.path:
        *before, last = value.target.path
        if isinstance(last, Subscript) and last.index is not None:
            return (value.target.obj, tuple(before)), last.index
    return None
