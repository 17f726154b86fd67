"""Loop-associated constructs: ``for``, ``simd``, ``distribute``, ``taskloop``, ``loop`` and their composites.

The trailing loop constituents of a directive share one loop nest. Each says who executes an iteration: a thread of the
team (OpenMP 5.2, 11.5), a team of the league (11.6), a SIMD lane (10.4), an explicit task (12.6).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack

import msgspec

from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.environments import LOOP_LEAVES, Environments
from pcwm_core.semantics.facts import Dim, DimKind, Frame, Lanes, Owner, TaskInstance
from pcwm_core.semantics.integers import Poly, compare, conjunction, quotient, substitute
from pcwm_core.semantics.memory import OUTSIDE, Birth, Loc, MemoryObject, Pointer, Sharing, Subscript, Value
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Children
from pcwm_core.source.annotations import Annotation
from pcwm_core.source.loops import CanonicalLoop, canonical_loop, executed
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Annotated, Compound, For, IntLiteral, Omp, RangeFor, Stmt, TypeRef


class _Level(msgspec.Struct, frozen=True, eq=False):
    """One associated loop: its variable's private object, its dim, and the variable in terms of a counting dim."""

    loop: CanonicalLoop
    variable: Loc
    dim: Dim
    start: Poly | None
    number: Poly
    """The logical iteration number."""
    bounds: tuple[Poly | None, Poly | None]
    """First value and first value past the end."""


class LoopConstructs(Environments):
    """Mixin: execution of loop-associated directives."""

    #: The frame of the league among whose teams the next loop is distributed, inside ``distribute parallel for``.
    _distribute_over: int | None = None

    def task_rule(
        self, directive: Directive, birth: Birth, mapped: frozenset[str]
    ) -> Callable[[str, Loc], Loc]:
        raise NotImplementedError

    def iteration_order(self, directive: Directive, dims: tuple[Dim, ...]) -> AbstractContextManager[None]:
        raise NotImplementedError

    def parallel_around(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        raise NotImplementedError

    def loop_construct(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        """Execute the loop nest of the constituents ``leaves``."""
        if "parallel" in leaves:
            # distribute parallel for: iterations go to teams first and to the threads of each team then.
            outer, self._distribute_over = self._distribute_over, self.team_index
            self.parallel_around(directive, leaves[leaves.index("parallel") + 1 :], body)
            self._distribute_over = outer
            return
        head = tuple(leaf for leaf in leaves if leaf in LOOP_LEAVES)
        spawn = self._loop_spawn(directive, head)
        frames, tasks = self.frames, self.tasks
        if spawn is not None:
            if isinstance(spawn, TaskInstance):
                self.note_task(spawn)
                self.tasks = [*self.tasks, Children()]
            self.frames = (*frames, Frame(spawn, len(self.dims)))
        around = self.scope
        if isinstance(spawn, TaskInstance):
            # A taskloop shares by the rules of tasks (OpenMP 5.2, 5.1.1).
            self.scope = Scope(around, rule=self.task_rule(directive, self.birth(), frozenset()))
        self.in_environment(
            directive,
            head,
            lambda: self._associated_loops(directive, head, body, spawn),
            frames if spawn is not None else None,
        )
        if isinstance(spawn, TaskInstance):
            spawn.ended = self.tick()
        self.scope = around
        self.tasks = tasks
        workshared = "for" in head or ("loop" in head and self._binds_to_team(directive))
        if workshared and directive.clause("nowait") is None and not directive.has("parallel"):
            self.barrier()
        if "taskloop" in head and directive.clause("nogroup") is None:
            self.complete_tasks(deep=True)

    def note_task(self, task: TaskInstance) -> None:
        """A task exists from now on."""
        task.around, task.guard = self.dims, self.guard
        self.tasks[-1].add(task)
        for group in self.groups:
            group.append(task)

    def _binds_to_team(self, directive: Directive) -> bool:
        bind = directive.clause("bind")
        if bind is None:
            return self.team_index is not None
        return bind.kind in ("parallel", "teams")

    def _loop_spawn(self, directive: Directive, leaves: tuple[str, ...]) -> Lanes | TaskInstance | None:
        if "taskloop" in leaves:
            return TaskInstance(directive, self.tick())
        if "simd" in leaves and not ("for" in leaves or "distribute" in leaves):
            return Lanes(directive, (), self.clause_constant(directive, "safelen") or None)
        if "loop" in leaves and not self._binds_to_team(directive):
            return Lanes(directive, (), None)
        return None

    # ------------------------------------------------------------ the nest

    def _associated_loops(
        self,
        directive: Directive,
        leaves: tuple[str, ...],
        body: Stmt,
        spawn: Lanes | TaskInstance | None,
    ) -> None:
        collapse = max(1, self.clause_constant(directive, "collapse"))
        depth = max(collapse, self.clause_constant(directive, "ordered"))
        loops, innermost, annotations = _nest(body, depth)
        if not loops:
            items = executed(body) if isinstance(body, Compound) else []
            inner = items[0] if len(items) == 1 else body
            if isinstance(inner, Omp) and inner.body is not None:
                # A loop transformation between the directive and its loop: iterations stay the same set.
                self._associated_loops(directive, leaves, inner.body, spawn)
            elif isinstance(inner, RangeFor):
                self._range_construct(directive, leaves, inner, spawn)
            else:
                self.limit("the loop of the directive is not in canonical form")
                # It is shared out, though how is not known.
                self.threads_part()
                self.execute(body)
            return
        kind = _dim_kind(leaves)
        changed = effects(loops[0].stmt)
        first = {
            item.name: self.quietly_load(item.name)
            for clause in directive.all("linear")
            for item in clause.items
        }
        levels = [
            self._level(loop, kind if position < collapse else "sequential")
            for position, loop in enumerate(loops)
        ]
        shared = tuple(level.dim for level in levels[:collapse])
        inductions = self.inductions(innermost) if len(levels) == 1 else []
        self.forget_changed(changed)
        if spawn is not None:
            spawn.dims = shared
        dims, guard, outer_coords = self.dims, self.guard, tuple(Poly.of(dim) for dim in self.team_dims())
        self.dims = (*dims, *(level.dim for level in levels))
        with ExitStack() as stack:
            if "for" in leaves or ("loop" in leaves and self._binds_to_team(directive)):
                owner = self._loop_owner(directive, levels[:collapse], outer_coords)
                stack.enter_context(self._owned_at(self.team_index, owner))
            over = self.team_index if "distribute" in leaves else self._distribute_over
            if over is not None:
                coords = tuple(Poly.of(dim) for dim in shared)
                distributed = Owner("worksharing", ("distribute", directive), coords, directive)
                stack.enter_context(self._owned_at(over, distributed))
            # The variables of associated loops are private (OpenMP 5.2, 5.1.1): born with each iteration.
            for level in levels:
                obj = level.variable.obj
                obj.birth = self.birth()
                obj.sharing = Sharing(
                    "private",
                    "it is the iteration variable of an associated loop",
                    level.loop.var_place,
                    "5.1.1",
                )
                self.values[obj, ()] = self.loop_value(level.loop, level.dim, level.start)
            self._count_own(inductions, levels[0])
            self._give_linear_values(directive, levels[0], first)
            with self.iteration_order(directive, shared), self.governed(annotations):
                self._twice_if_tasks(innermost, shared)
        self.dims, self.guard = dims, guard
        self.forget_changed(changed)

    def _level(self, loop: CanonicalLoop, kind: DimKind) -> _Level:
        dim, start = self.make_dim(loop, kind)
        variable = Loc(MemoryObject(loop.var, OUTSIDE, loop.declared, type=self._loop_type(loop)))
        self.scope.names[loop.var] = variable
        self.values[variable.obj, ()] = self.loop_value(loop, dim, start)
        return _Level(loop, variable, dim, start, self.iteration_number(loop, dim, start), self._bounds(loop))

    def _loop_type(self, loop: CanonicalLoop) -> TypeRef | None:
        if loop.declared is not None:
            return loop.declared.type
        outer = self.scope.lookup(loop.var)
        return self.type_of_loc(outer) if outer is not None else None

    def _bounds(self, loop: CanonicalLoop) -> tuple[Poly | None, Poly | None]:
        lower, upper = self.quietly(loop.lower), self.quietly(loop.upper)
        end = upper if isinstance(upper, Poly) else None
        if end is not None and loop.relation in ("<=", ">="):
            end = end + (1 if loop.relation == "<=" else -1)
        return lower if isinstance(lower, Poly) else None, end

    def _give_linear_values(self, directive: Directive, level: _Level, first: dict[str, Value]) -> None:
        """In logical iteration k a linear variable is its first value + k * step (OpenMP 5.2, 5.4.6)."""
        for clause in directive.all("linear"):
            step = self.quietly(clause.args[0]) if clause.args else Poly(1)
            if not isinstance(step, Poly):
                continue
            for item in clause.items:
                copy = self.scope.lookup(item.name)
                start = first.get(item.name)
                offset = level.number * step
                if copy is None or copy.path:
                    continue
                if isinstance(start, Poly):
                    self.values[copy.obj, ()] = start + offset
                elif isinstance(start, Pointer):
                    self.values[copy.obj, ()] = Pointer(start.target.shifted(offset))

    def _count_own(self, inductions: list[tuple[Loc, Value, Poly]], level: _Level) -> None:
        """Private counters: each thread counts the iterations that it has executed itself, from one first value."""
        known = [
            item for item in inductions if item[0].obj is not level.variable.obj and _is_one_value(item[1])
        ]
        if not known:
            return
        before = self.fresh("own iterations", "it depends on the iterations that the thread has executed")
        # The first two iterations of each thread show which counters meet; a witness shall not ask for more.
        count = Poly.of(before)
        before.definition = conjunction(
            compare(count, ">=", Poly(0)), compare(count, "<=", Poly(1)), compare(count, "<=", level.number)
        )
        self.count(known, count)

    def quietly_load(self, name: str) -> Value:
        loc = self.scope.lookup(name)
        return self.read_value(loc, self.resolve(self.type_of_loc(loc))) if loc is not None else None

    def _twice_if_tasks(self, body: Stmt, shared: tuple[Dim, ...]) -> None:
        """A body that creates tasks is walked a second time, as a later iteration by the same thread."""
        before = dict(self.values)
        self.execute(body)
        if not shared or self.walks() == 1 or not self.holds_tasks(body):
            return
        dims, scope = self.dims, self.scope
        renamed: dict[object, Poly] = {}
        later_dims: list[Dim] = []
        for dim in dims:
            if dim not in shared:
                later_dims.append(dim)
                continue
            later = Dim(dim.variable, dim.kind, dim.place)
            later.previous, later.step, later.exact = dim, dim.step, dim.exact
            renamed[dim] = Poly.of(later)
            later_dims.append(later)
        for later in later_dims:
            if later.previous is not None:
                later.domain = substitute(later.previous.domain, renamed.get)
        self.dims = tuple(later_dims)
        self.values = {
            key: value.substitute(renamed.get) if isinstance(value, Poly) else value
            for key, value in before.items()
        }
        frames = self.frames
        for index, frame in enumerate(frames):
            if frame.owner is not None:
                coords = tuple(coord.substitute(renamed.get) for coord in frame.owner.coords)
                moved = msgspec.structs.replace(frame.owner, coords=coords)
                self.set_frame(index, msgspec.structs.replace(frame, owner=moved))
        self.execute(body)
        self.dims, self.scope, self.frames = dims, scope, frames

    def _owned_at(self, index: int | None, owner: Owner) -> ExitStack:
        """The work inside is given out by ``owner`` among the threads of the frame at ``index``."""
        stack = ExitStack()
        if index is None:
            return stack
        self.threads_part()
        before = self.frames[index].owner
        self.set_frame(index, msgspec.structs.replace(self.frames[index], owner=owner))
        stack.callback(
            lambda: self.set_frame(index, msgspec.structs.replace(self.frames[index], owner=before))
        )
        return stack

    def _loop_owner(self, directive: Directive, levels: list[_Level], outer: tuple[Poly, ...]) -> Owner:
        """Which thread executes which iteration (OpenMP 5.2, 11.5.3)."""
        schedule = directive.clause("schedule")
        kind = schedule.kind if schedule is not None else ""
        chunk: Value = None
        if schedule is not None and schedule.args:
            chunk = self.quietly(schedule.args[0])
        own = tuple(Poly.of(level.dim) for level in levels)
        unknown_chunk = schedule is not None and schedule.args and not isinstance(chunk, Poly)
        order = directive.clause("order")
        unconstrained = order is not None and order.modifier("unconstrained") is not None
        if kind not in ("static", "") or unknown_chunk or unconstrained:
            if kind == "dynamic" and len(levels) == 1 and isinstance(chunk, Poly) and chunk.is_constant:
                # Each chunk but the last has so many iterations, and one thread executes it.
                own = (quotient(levels[0].number, chunk),) if chunk.constant > 1 else own
            return Owner("worksharing", directive, (*outer, *own), directive)
        bounds = [level.bounds for level in levels]
        signature: tuple[object, ...]
        coords = own
        if any(part is None for bound in bounds for part in bound):
            signature = (directive,)
        elif len(levels) == 1:
            lower, upper = bounds[0]
            trip = upper - lower if lower is not None and upper is not None else None
            signature = (trip, levels[0].dim.step, chunk)
            coords = (levels[0].number,)
            if isinstance(chunk, Poly) and chunk.is_constant and chunk.constant > 1:
                # Iterations of one chunk stay together: the chunk number decides the thread.
                coords = (quotient(levels[0].number, chunk),)
        else:
            signature = (tuple(bounds), chunk)
        return Owner("worksharing", directive, coords, directive, ("static", *signature))

    def _range_construct(
        self,
        directive: Directive,
        leaves: tuple[str, ...],
        body: RangeFor,
        spawn: Lanes | TaskInstance | None,
    ) -> None:
        dim = Dim(body.decls[0].name if body.decls else "element", _dim_kind(leaves), body.place)
        dim.domain = compare(Poly.of(dim), ">=", Poly(0))
        element = self.range_element(body, dim)
        self.forget_changed(effects(body.body))
        coords = (*(Poly.of(outer) for outer in self.team_dims()), Poly.of(dim))
        if spawn is not None:
            spawn.dims = (dim,)
        dims, scope = self.dims, self.scope
        self.dims = (*dims, dim)
        owner = Owner("worksharing", directive, coords, directive)
        with self._owned_at(self.team_index if spawn is None else None, owner):
            self.bind_range(body, element)
            self._twice_if_tasks(body.body, (dim,))
        self.dims, self.scope = dims, scope

    def clause_constant(self, directive: Directive, clause_name: str) -> int:
        """The constant argument of a clause such as ``collapse(2)``; 0 when there is none."""
        clause = directive.clause(clause_name)
        if clause is None or not clause.args:
            return 0
        if isinstance(clause.args[0], IntLiteral):
            return clause.args[0].value
        value = self.quietly(clause.args[0])
        return value.constant if isinstance(value, Poly) and value.is_constant else 0


def _nest(body: Stmt, depth: int) -> tuple[list[CanonicalLoop], Stmt, tuple[Annotation, ...]]:
    """Up to ``depth`` perfectly nested canonical loops, the body of the innermost, and the annotations between them."""
    loops: list[CanonicalLoop] = []
    annotations: list[Annotation] = []
    current = body
    while len(loops) < depth:
        while isinstance(current, Compound) and len(items := executed(current)) == 1:
            annotations += (item.annotation for item in current.items if isinstance(item, Annotated))
            current = items[0]
        loop = canonical_loop(current) if isinstance(current, For) else None
        if loop is None:
            break
        loops.append(loop)
        current = loop.stmt.body
    return loops, current, tuple(annotations)


def _is_one_value(value: Value) -> bool:
    """Whether all threads have the same value."""
    if isinstance(value, Pointer):
        return value.target.obj.birth is OUTSIDE and all(
            step.index is not None and step.index.is_shared
            for step in value.target.path
            if isinstance(step, Subscript)
        )
    return isinstance(value, Poly) and value.is_shared


def _dim_kind(leaves: tuple[str, ...]) -> DimKind:
    if "taskloop" in leaves:
        return "taskloop"
    if "for" in leaves or "loop" in leaves:
        return "worksharing"
    return "distribute" if "distribute" in leaves else "simd"
