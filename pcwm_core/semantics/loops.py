"""Loops that are not associated with a directive: ``for``, ``while`` and ``do``."""

from __future__ import annotations

from pcwm_core.semantics.carried import Carried
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.expressions import distance as elements_between
from pcwm_core.semantics.facts import Dim, DimKind
from pcwm_core.semantics.inductions import header_steps
from pcwm_core.semantics.integers import (
    TRUE,
    Compare,
    Cond,
    Fresh,
    Poly,
    compare,
    conjunction,
    conjuncts,
    quotient,
    remainder,
    substitute,
)
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Loc,
    MemoryObject,
    Pointer,
    Value,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import is_pointer
from pcwm_core.source.loops import CanonicalLoop, Relation, canonical_loop
from pcwm_core.source.syntax import (
    Break,
    Compound,
    Expr,
    For,
    Goto,
    If,
    Name,
    Return,
    Stmt,
    VarDecl,
    walk,
)


class Loops(Carried):
    """Mixin: ``for``, ``while`` and ``do`` loops outside of loop-associated directives."""

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


def _leaves_early(body: Stmt) -> bool:
    """Whether the body may end the loop by break, goto or return; inner loops' breaks count, too, to be quick."""
    return any(isinstance(node, (Break, Goto, Return)) for node in walk(body))


def _closed(relation: str, sign: int) -> str:
    if relation == "!=":
        return "<" if sign > 0 else ">"
    return relation
