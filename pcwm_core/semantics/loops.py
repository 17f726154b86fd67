"""Loops that are not associated with a directive: their dims, what they leave known, how often they are walked."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.chains import list_walks
from pcwm_core.semantics.cursors import taking_turns
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.expressions import distance as elements_between
from pcwm_core.semantics.facts import Dim, DimKind
from pcwm_core.semantics.index_arrays import IndexArrays
from pcwm_core.semantics.inductions import counters, header_steps
from pcwm_core.semantics.integers import (
    TRUE,
    All,
    Compare,
    Cond,
    Fresh,
    Poly,
    compare,
    conjunction,
    conjuncts,
    disjunction,
    quotient,
    remainder,
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
from pcwm_core.semantics.state import Key, is_integer, is_pointer, is_reference
from pcwm_core.source.loops import CanonicalLoop, Relation, canonical_loop
from pcwm_core.source.syntax import (
    Assign,
    Break,
    Compound,
    DeclStmt,
    Expr,
    ExprStmt,
    For,
    FunctionDef,
    Goto,
    If,
    Index,
    Member,
    Name,
    Node,
    RangeFor,
    Return,
    Stmt,
    Update,
    VarDecl,
    walk,
)


class Loops(IndexArrays):
    """Mixin: ``for``, ``while``, ``do`` and range-based loops outside of loop-associated directives."""

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

    def for_loop(self, stmt: For) -> None:
        outer_scope, guard, known = self.scope, self.guard, self.known
        self.scope = Scope(outer_scope)
        loop = canonical_loop(stmt)
        if loop is not None and self.serial_and_uninteresting(stmt):
            self.skip(stmt)
        elif loop is not None:
            self.run_loop(loop, self.loop_variable(loop), "sequential")
        else:
            if stmt.init is not None:
                self.execute(stmt.init)
            self.while_loop(stmt, stmt.cond, stmt.body, tested_first=True, step=stmt.step)
        self.scope, self.guard, self.known = outer_scope, guard, known

    def serial_and_uninteresting(self, stmt: Stmt) -> bool:
        """Code outside every region matters only for the values that it leaves behind."""
        if self.accesses is not None:
            return False
        found = effects(stmt)
        return not found.openmp and not (found.calls & self.context.functions_with_regions())

    def skip(self, stmt: Stmt) -> None:
        found = effects(stmt)
        permuted = self.permuted_by(stmt, found)
        self.remember_counts(found)
        self.forget_changed(found)
        self.distinct |= permuted
        self.note_contents_after(stmt)

    def loop_variable(self, loop: CanonicalLoop) -> Loc:
        """Where a sequential loop keeps its variable: outside of the directive's rules, where it was declared."""
        if loop.declared is not None:
            obj = self.new_object(loop.declared)
            loc = Loc(obj)
            self.scope.names[loop.var] = loc
            return loc
        found = self.scope.lookup(loop.var)
        if found is None:
            found = Loc(MemoryObject(loop.var, self.birth(), kind="undeclared"))
            self.scope.names[loop.var] = found
        return found

    def run_loop(self, loop: CanonicalLoop, variable: Loc, kind: DimKind) -> None:
        """One loop that is not associated with a directive, its body included."""
        dim, start = self.make_dim(loop, kind)
        if loop.declared is None:
            self.record(loop.var_place, "write", variable, role="loop-variable")
        found = effects(loop.stmt)
        guard = self.guard
        initial = self._values_of(found)
        self._loop_body(loop, dim, start, variable, found)
        self.guard = guard
        self.values.update(initial)
        self.forget_changed(found)
        if loop.declared is None:
            self.havoc(variable, loop.var)

    def make_dim(self, loop: CanonicalLoop, kind: DimKind) -> tuple[Dim, Poly | None]:
        """The dim of a canonical loop with its domain; evaluates the bounds.

        The dim is the value of the loop variable where bounds and step are affine. Otherwise it counts iterations
        from zero, and the second result is the value of the variable in terms of it.
        """
        dim = Dim(loop.var, kind, loop.var_place)
        lower = self.bound(loop, loop.lower)
        upper = self.bound(loop, loop.upper)
        step = self.evaluate(loop.step) if loop.step is not None else Poly(1)
        if isinstance(step, Poly) and loop.decreasing:
            step = -step
        value = Poly.of(dim)
        base: Poly | None = lower if isinstance(lower, Poly) else None
        if isinstance(lower, Pointer) and isinstance(upper, Pointer):
            count = elements_between(upper.target, lower.target)
            return self._pointer_dim(dim, step, count, loop.relation)
        if base is None:
            dim.exact = False
            return dim, None
        if not isinstance(step, Poly):
            dim.exact = False
            return dim, None
        counting = not step.is_constant or not base.is_linear or step.constant == 0
        if counting:
            variable = base + value * step
            bounds = compare(value, ">=", Poly(0))
            if isinstance(upper, Poly) and step.is_constant and step.constant > 0:
                bounds = conjunction(bounds, compare(variable, _closed(loop.relation, 1), upper))
            elif isinstance(upper, Poly):
                bounds = conjunction(bounds, compare(variable, loop.relation, upper))
            dim.domain = bounds
            dim.step = 1
            return dim, variable
        dim.step = step.constant
        relation = loop.relation
        if relation == "!=":
            relation = "<" if step.constant > 0 else ">"
        parts = [compare(value, ">=" if step.constant > 0 else "<=", base)]
        if isinstance(upper, Poly):
            parts.append(compare(value, relation, upper))
            if base.is_constant and upper.is_constant:
                length = upper.constant - base.constant
                if relation in ("<=", ">="):
                    length += 1 if relation == "<=" else -1
                dim.constant_trip = max(0, -(-length // step.constant))
        else:
            dim.exact = False
        if abs(step.constant) != 1:
            travelled = value - base if step.constant > 0 else base - value
            parts.append(compare(remainder(travelled, Poly(abs(step.constant))), "==", Poly(0)))
        dim.domain = conjunction(*parts)
        return dim, None

    def bound(self, loop: CanonicalLoop, expr: Expr) -> Value:
        """Evaluate where a loop begins or ends."""
        value = self.evaluate(expr)
        variable = self.scope.lookup(loop.var) if loop.declared is None else None
        type = loop.declared.type if loop.declared is not None else variable and self.type_of_loc(variable)
        return self.as_pointer(value) if is_pointer(self.resolve(type or None)) else value

    def _pointer_dim(
        self, dim: Dim, step: Value, length: Value, relation: Relation
    ) -> tuple[Dim, Poly | None]:
        """A loop over pointers or iterators: the dim counts elements from the first one, ``length`` to the last."""
        value = Poly.of(dim)
        parts = [compare(value, ">=", Poly(0))]
        rises = isinstance(step, Poly) and step.is_constant and step.constant > 0
        dim.exact = rises and isinstance(length, Poly)
        if isinstance(step, Poly) and rises:
            dim.step = step.constant
            if step.constant > 1:
                parts.append(compare(remainder(value, step), "==", Poly(0)))
            if isinstance(length, Poly):
                parts.append(compare(value, _closed(relation, 1), length))
        dim.domain = conjunction(*parts)
        return dim, None

    def loop_value(self, loop: CanonicalLoop, dim: Dim, start: Poly | None) -> Value:
        if start is not None:
            return start
        lower, self.accesses, kept = None, None, self.accesses
        lower = self.bound(loop, loop.lower)
        self.accesses = kept
        if isinstance(lower, Pointer):
            return Pointer(lower.target.shifted(Poly.of(dim)))
        return Poly.of(dim)

    def _loop_body(
        self,
        loop: CanonicalLoop,
        dim: Dim,
        start: Poly | None,
        variable: Loc,
        found: Effects,
    ) -> None:
        value = self.loop_value(loop, dim, start)
        inductions = [item for item in self.inductions(loop.stmt.body) if item[0].obj is not variable.obj]
        rotations = self._rotations(loop.stmt.body, found)
        turns = self._turns(loop.stmt.body, found)
        entries = self._entries(found)
        self.forget_changed(found)
        self._remember_entries(entries, self.iteration_number(loop, dim, start))
        self._count_turns(turns, self.iteration_number(loop, dim, start))
        body = loop.stmt.body
        dim.barrier = self._meets_barriers(body)
        for copy in range(self._copies(body)):
            current = dim
            if copy:
                current = Dim(dim.variable, dim.kind, dim.place)
                current.previous, current.step, current.barrier = dim, dim.step, dim.barrier
                current.exact, current.constant_trip = dim.exact, dim.constant_trip
                swap = {dim: Poly.of(current)}
                from pcwm_core.semantics.integers import substitute

                current.domain = substitute(dim.domain, swap.get)  # type: ignore[arg-type]
                if isinstance(value, Poly):
                    value = value.substitute(swap.get)  # type: ignore[arg-type]
                elif isinstance(value, Pointer):
                    value = self.loop_value(loop, current, start)
            outer_dims, outer_guard, outer_scope = self.dims, self.guard, self.scope
            self.dims = (*outer_dims, current)
            self.scope = Scope(outer_scope)
            if (
                variable.obj not in self.region_assigned
                or variable.obj.birth is not OUTSIDE
                or not self.frames
            ):
                self.values[variable.obj, variable.path] = value
            elif self.accesses is not None:
                self.values.pop((variable.obj, variable.path), None)
            self._rotate(rotations, self.iteration_number(loop, current, start))
            if inductions:
                self.count(inductions, self.iteration_number(loop, current, start))
            self.execute(body)
            self.guard = outer_guard
            if loop.declared is None:
                self.record(loop.var_place, "update", variable, role="loop-variable")
            self.dims, self.scope = outer_dims, outer_scope

    def iteration_number(self, loop: CanonicalLoop, dim: Dim, start: Poly | None) -> Poly:
        if start is not None:
            return Poly.of(dim)
        kept, self.accesses = self.accesses, None
        lower = self.bound(loop, loop.lower)
        self.accesses = kept
        base = lower if isinstance(lower, Poly) else Poly(0)
        return quotient(Poly.of(dim) - base, Poly(dim.step))

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

    def while_loop(
        self,
        stmt: Stmt,
        cond: Expr | VarDecl | None,
        body: Stmt,
        *,
        tested_first: bool,
        step: Expr | None = None,
    ) -> None:
        if self.serial_and_uninteresting(stmt):
            self.skip(stmt)
            self._ended_by(cond, body)
            return
        found = effects(stmt)
        initial = self._values_of(found)
        rotations = self._rotations(body, found)
        walkers = self._list_walkers(body, step)
        tested = effects(cond).assigned if cond is not None else frozenset()
        inductions = [
            item for item in self.inductions(body, header_steps(step)) if item[0].obj.name not in tested
        ]
        entries = self._entries(found)
        self.forget_changed(found)
        dim = Dim("iteration", "unbounded", stmt.place)
        self._remember_entries(entries, Poly.of(dim))
        dim.domain = compare(Poly.of(dim), ">=", Poly(0))
        # A list is walked to its end, wherever that is.
        dim.exact = bool(walkers)
        left_when: Cond = TRUE
        dim.barrier = self._meets_barriers(body)
        guard, known = self.guard, self.known
        for copy in range(self._copies(body)):
            current = dim
            if copy:
                current = Dim("iteration", "unbounded", stmt.place)
                current.previous, current.barrier, current.exact = dim, dim.barrier, dim.exact
                current.domain = compare(Poly.of(current), ">=", Poly(0))
                self.forget_changed(found)
            outer_dims, outer_scope = self.dims, self.scope
            self.dims = (*outer_dims, current)
            self.scope = Scope(outer_scope)
            if current.barrier and isinstance(cond, Expr):
                self._mark_uniform(cond, found)
            self._rotate(rotations, Poly.of(current))
            for walker, start, links in walkers:
                self.values[walker, ()] = Pointer(start.shifted(Poly.of(current).scale(links)))
            self.count(inductions, Poly.of(current))
            at_head = dict(self.values)
            test: Cond = TRUE
            if cond is not None and tested_first:
                if isinstance(cond, VarDecl):
                    self.declare(cond)
                else:
                    test = self.condition(cond)
            self._bound_by_test(current, test)
            self.guard = conjunction(guard, test)
            self.execute(body)
            self.guard = guard
            if step is not None:
                self.evaluate(step)
            if isinstance(cond, Expr) and not tested_first:
                self.condition(cond)
            self.known = known
            left_when = self._break_condition(body)
            self.dims, self.scope = outer_dims, outer_scope
        self.guard = conjunction(guard, left_when)
        last = self.values
        self.values = {**last, **initial}
        self.forget_changed(found)
        self._keep_what_was_read(last)
        if not _leaves_early(body):
            self._bound_after(test, stmt, found, at_head, initial)
        self._ended_by(cond, body)

    def _ended_by(self, cond: Expr | VarDecl | None, body: Stmt) -> None:
        """A loop that is not left early ends because its condition no longer holds."""
        if isinstance(cond, Expr) and not _leaves_early(body):
            kept, self.accesses = self.accesses, None
            self.guard = conjunction(self.guard, self.condition(cond).negate())
            self.accesses = kept

    def _bound_by_test(self, dim: Dim, test: Cond) -> None:
        """Comparisons of a counter with a bound tell how often the loop runs at most."""
        parts = conjuncts(test)
        bounds = [
            part
            for part in parts
            if isinstance(part, Compare) and part.op == ">=" and part.poly.terms.get((dim,), 0) < 0
        ]
        dim.domain = conjunction(dim.domain, *bounds)
        # A search that ends when the data say so may end before its bound.
        dim.exact = dim.exact or (bool(bounds) and len(bounds) == len(parts))

    def _mark_uniform(self, cond: Expr, found: Effects) -> None:
        """All threads pass the barriers of a loop together: what controls it has one value for all of them."""
        for node in walk(cond):
            if isinstance(node, Name) and node.name in found.changed:
                loc = self.scope.lookup(node.name)
                value = self.values.get((loc.obj, loc.path)) if loc is not None else None
                for atom in value.atoms() if isinstance(value, Poly) else ():
                    if isinstance(atom, Fresh) and atom.depth == len(self.frames):
                        atom.uniform = True
                        atom.dims = self.dims

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

    def _rotate(self, rotations: list[Rotation], iteration: Poly) -> None:
        for rotation in rotations:
            for position, obj in enumerate(rotation.pointers):
                self.values[obj, ()] = rotation.value(position, iteration)

    def _values_of(self, found: Effects) -> dict[Key, Value]:
        """What is known now of the variables that the code changes."""
        known: dict[Key, Value] = {}
        for name in found.rising | found.falling:
            loc = self.scope.lookup(name)
            if loc is not None and (loc.obj, loc.path) in self.values:
                known[loc.obj, loc.path] = self.values[loc.obj, loc.path]
        return known

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

    def _break_condition(self, body: Stmt) -> Cond:
        """After ``while (1) { ...; if (c) break; }`` the condition c held."""
        items = body.items if isinstance(body, Compound) else (body,)
        leaving = [item for item in items if _leaves_early(item)]
        if len(leaving) != 1 or not isinstance(leaving[0], If) or not isinstance(leaving[0].cond, Expr):
            return TRUE
        then = leaving[0].then
        last = then.items[-1] if isinstance(then, Compound) and then.items else then
        if not isinstance(last, Break) or leaving[0].orelse is not None:
            return TRUE
        kept, self.accesses = self.accesses, None
        held = self.condition(leaving[0].cond)
        self.accesses = kept
        return held

    def range_for(self, stmt: RangeFor) -> None:
        outer = self.scope
        self.scope = Scope(outer)
        if stmt.init is not None:
            self.execute(stmt.init)
        if self.serial_and_uninteresting(stmt):
            self.skip(stmt)
            self._forget_elements(stmt)
            self.scope = outer
            return
        self._forget_elements(stmt)
        self.forget_changed(effects(stmt.body))
        outer_dims, inner, known = self.dims, self.scope, self.known
        previous: Dim | None = None
        for _ in range(self._copies(stmt.body)):
            dim = Dim(stmt.decls[0].name if stmt.decls else "element", "sequential", stmt.place)
            dim.domain = compare(Poly.of(dim), ">=", Poly(0))
            dim.previous, dim.barrier = previous, self._meets_barriers(stmt.body)
            element = self.range_element(stmt, dim)
            dim.exact = self._is_whole(stmt.range)
            self.dims, self.scope = (*outer_dims, dim), Scope(inner)
            self.bind_range(stmt, element)
            self.execute(stmt.body)
            self.dims, self.scope, self.known = outer_dims, inner, known
            self.forget_changed(effects(stmt.body))
            previous = dim
        self.scope = outer

    def _is_whole(self, ranged: Expr) -> bool:
        """A container that is walked from its first to its last element, and no view of a part of one."""
        type = self.resolve(self.type_of(ranged))
        known = type is not None and type.base != "auto" and isinstance(ranged, (Name, Member, Index))
        return known and type is not None and type.base.rpartition("::")[2] not in library.VIEWS

    def _forget_elements(self, stmt: RangeFor) -> None:
        """A reference to each element may change it."""
        if any(is_reference(decl.type) and not decl.type.const for decl in stmt.decls):
            kept, self.accesses = self.accesses, None
            loc, _ = self.locate(stmt.range)
            self.accesses = kept
            if loc is not None:
                self.forget_contents(loc.obj)

    def range_element(self, stmt: RangeFor, dim: Dim) -> Loc | None:
        """The element that a range-based for names in iteration ``dim``."""
        loc, _ = self.locate(stmt.range)
        return loc.element(Poly.of(dim)) if loc is not None else None

    def bind_range(self, stmt: RangeFor, element: Loc | None) -> None:
        for decl in stmt.decls:
            if is_reference(decl.type) and element is not None:
                target = element.field(f"<{decl.name}>") if decl.binding else element
                self.scope.names[decl.name] = target
                if decl.type.base != "auto":
                    self.loc_types.setdefault(target, decl.type)
                continue
            if element is not None:
                self.record(stmt.range, "read", element)
            obj = self.new_object(decl)
            self.scope.names[decl.name] = Loc(obj)
            if is_integer(self.resolve(decl.type)):
                value = self.read_value(element, decl.type) if element is not None else None
                if not isinstance(value, Poly):
                    value = self.unknown(decl.name, f"{decl.name} takes the values of a range")
                self.values[obj, ()] = value

    def walks(self) -> int:
        """How often the body of a loop with a barrier or tasks is walked: twice, so that successive iterations meet.

        Inside the second walk of a loop around it once is enough, or nested loops would double the work each.
        """
        return 1 if any(dim.previous is not None for dim in self.dims) else 2

    # ------------------------------------------------------------ what a body holds

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


def _leaves_early(body: Stmt) -> bool:
    """Whether the body may end the loop by break, goto or return; inner loops' breaks count, too, to be quick."""
    return any(isinstance(node, (Break, Goto, Return)) for node in walk(body))


def _closed(relation: str, sign: int) -> str:
    if relation == "!=":
        return "<" if sign > 0 else ">"
    return relation


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
