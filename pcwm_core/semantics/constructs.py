"""OpenMP constructs: data environments, who executes what, barriers, tasks and mutual exclusion.

A combined or composite directive is interpreted one constituent after the other, outermost first (OpenMP 5.2, 17);
the trailing loop constituents share one loop nest.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.facts import (
    Access,
    Dependence,
    Dim,
    DimKind,
    Frame,
    Lanes,
    Lock,
    Owner,
    TaskInstance,
    Team,
)
from pcwm_core.semantics.integers import Fresh, Poly, compare, conjunction, quotient, substitute
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Attribute,
    Birth,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Value,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Key, is_array, is_integer, is_pointer
from pcwm_core.semantics.statements import Statements
from pcwm_core.source.loops import CanonicalLoop, canonical_loop
from pcwm_core.source.openmp.model import Clause, Directive, ListItem
from pcwm_core.source.syntax import (
    ArraySection,
    Compound,
    Expr,
    ExprStmt,
    For,
    IntLiteral,
    Omp,
    RangeFor,
    Stmt,
)

_LOOP_LEAVES = frozenset({"for", "simd", "distribute", "taskloop", "loop"})
_TRANSFORMS = frozenset({"tile", "unroll", "stripe", "interchange", "reverse", "fuse", "split"})
_PRIVATISING: dict[str, Attribute] = {
    "private": "private",
    "firstprivate": "firstprivate",
    "lastprivate": "lastprivate",
    "reduction": "reduction",
    "in_reduction": "reduction",
    "task_reduction": "shared",
    "linear": "linear",
}
_SECTION = {
    "private": "5.4.3",
    "firstprivate": "5.4.4",
    "lastprivate": "5.4.5",
    "linear": "5.4.6",
    "reduction": "5.5.8",
}


class Constructs(Statements):
    """Mixin: execution of OpenMP directives inside a region."""

    def execute_directive(self, stmt: Omp) -> bool:
        directive = stmt.directive
        if self.accesses is None:
            self.enter_region(stmt)
            return True
        for clause in directive.clauses:
            if clause.name in ("num_threads", "if", "final", "device", "priority", "grainsize", "num_tasks"):
                for arg in clause.args:
                    self.evaluate(arg)
        if stmt.body is None:
            self._stand_alone(directive)
            return True
        self._leaves(directive, directive.constituents, stmt.body)
        return True

    def enter_region(self, stmt: Omp) -> None:
        """A directive outside every region: to be given by the interpreter."""
        raise NotImplementedError

    # ------------------------------------------------------------ stand-alone directives

    def _stand_alone(self, directive: Directive) -> None:
        match directive.name:
            case "barrier":
                self.barrier()
            case "taskwait":
                if directive.clause("depend") is None:
                    self.complete_tasks(deep=False)
                else:
                    self._taskwait_depend(directive)
            case "flush":
                pass
            case "ordered":
                self.ordered_standalone(directive)

    def ordered_standalone(self, directive: Directive) -> None:
        """``ordered depend(sink/source)`` and ``doacross``: cross-iteration order of the enclosing loop."""
        self.doacross = True

    #: A doacross dependence has been met in the current loop; its order is not followed exactly yet.
    doacross = False

    def _taskwait_depend(self, directive: Directive) -> None:
        depends = self._depends(directive)
        now = self.tick()
        for task in list(self.tasks[-1]):
            if any(
                a.loc is not None and b.loc is not None and a.loc == b.loc and not (a.kind == b.kind == "in")
                for a in task.depends
                for b in depends
            ):
                task.waited = task.waited or now
                self.tasks[-1].remove(task)

    # ------------------------------------------------------------ block constructs

    def _leaves(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        if not leaves:
            self.execute(body)
            return
        leaf, rest = leaves[0], leaves[1:]

        def inner() -> None:
            self._leaves(directive, rest, body)

        match leaf:
            case "parallel":
                self.parallel(directive, inner)
            case "teams":
                self.teams(directive, inner)
            case "single" | "scope" | "masked" | "master" | "sections" | "workshare":
                self._worksharing_block(leaf, directive, inner, body)
            case "critical":
                name = directive.args[0].name if directive.args else ""
                self._locked(Lock("critical", name, None, directive.name_place), inner)
            case "ordered":
                outer, self.ordered = self.ordered, self._ordered_loop()
                inner()
                self.ordered = outer
            case "atomic":
                self._atomic(directive, body)
            case "task":
                self._task(directive, inner)
            case "taskgroup":
                self._taskgroup(directive, inner)
            case "target" | "target data" | "target_data":
                self._target(directive, inner)
            case "section":
                inner()
            case _ if leaf in _LOOP_LEAVES:
                self._loop_construct(directive, leaves, body)
            case _ if leaf in _TRANSFORMS:
                inner()
            case _:
                inner()

    def _locked(self, lock: Lock, inner: Callable[[], None]) -> None:
        self.locks = (*self.locks, lock)
        inner()
        self.locks = tuple(held for held in self.locks if held is not lock)

    def _ordered_loop(self) -> object:
        """What orders the ordered regions of the innermost worksharing loop."""
        index = self.team_index
        owner = self.frames[index].owner if index is not None else None
        return owner.key if owner is not None else True

    def parallel(self, directive: Directive, inner: Callable[[], None]) -> None:
        size = self._team_size(directive)
        if size.is_constant and size.constant == 1:
            self._in_environment(directive, ("parallel",), inner)
            return
        team = Team("parallel", directive, size)
        self._in_team(team, directive, ("parallel",), inner)

    def _team_size(self, directive: Directive) -> Poly:
        for clause in directive.all("if"):
            if clause.args and (not clause.modifiers or clause.modifier("parallel") is not None):
                value = self.quietly(clause.args[0])
                if isinstance(value, Poly) and value.is_constant and value.constant == 0:
                    return Poly(1)
        clause_ = directive.clause("num_threads")
        if clause_ is not None and clause_.args:
            value = self.quietly(clause_.args[0])
            if isinstance(value, Poly):
                return value
        return self.max_threads

    def quietly(self, expr: Expr) -> Value:
        """Evaluate without recording accesses."""
        kept, self.accesses = self.accesses, None
        value = self.evaluate(expr)
        self.accesses = kept
        return value

    def teams(self, directive: Directive, inner: Callable[[], None]) -> None:
        clause = directive.clause("num_teams")
        value = self.quietly(clause.args[-1]) if clause is not None and clause.args else None
        size = value if isinstance(value, Poly) else self.param("num_teams", "nteams")
        self._in_team(Team("teams", directive, size), directive, ("teams",), inner)

    def _in_team(
        self, team: Team, directive: Directive, leaves: tuple[str, ...], inner: Callable[[], None]
    ) -> None:
        frames, tasks = self.frames, self.tasks
        self._copy_in(directive, leaves)
        self.frames = (*frames, Frame(team, len(self.dims), frozenset({self.new_phase()})))
        self.tasks = [[]]
        self._in_environment(directive, leaves, inner)
        self.frames, self.tasks = frames, tasks

    def _copy_in(self, directive: Directive, leaves: tuple[str, ...]) -> None:
        """The creating thread reads what firstprivate copies start from before the team exists: no race."""

    # ------------------------------------------------------------ worksharing blocks

    def _worksharing_block(
        self, leaf: str, directive: Directive, inner: Callable[[], None], body: Stmt
    ) -> None:
        coords = tuple(Poly.of(dim) for dim in self.team_dims())
        match leaf:
            case "masked" | "master":
                team = self.team
                guard = self.guard
                clause = directive.clause("filter")
                chosen = self.quietly(clause.args[0]) if clause is not None and clause.args else Poly(0)
                if team is not None and isinstance(chosen, Poly):
                    self.guard = conjunction(guard, compare(Poly.of(team.thread), "==", chosen))
                owner = Owner("masked", ("masked", chosen), (), directive)
                with self.owned(owner):
                    inner()
                self.guard = guard
                return
            case "single":
                with self.owned(Owner("single", directive, coords, directive)):
                    self._in_environment(directive, ("single",), inner)
            case "sections":
                self._in_environment(
                    directive, ("sections",), lambda: self._sections(directive, body, coords)
                )
            case _:
                self._in_environment(directive, (leaf,), inner)
        if directive.clause("nowait") is None and not (leaf == "sections" and directive.has("parallel")):
            self.barrier()

    def _sections(self, directive: Directive, body: Stmt, coords: tuple[Poly, ...]) -> None:
        items = body.items if isinstance(body, Compound) else (body,)
        number = 0
        before = dict(self.values)
        changed = effects(body)
        for item in items:
            with self.owned(Owner("section", (directive, number), coords, directive)):
                self.values = dict(before)
                if isinstance(item, Omp) and item.directive.name == "section" and item.body is not None:
                    self.execute(item.body)
                else:
                    self.execute(item)
            number += 1
        self.values = before
        self.forget_changed(changed)

    # ------------------------------------------------------------ data environments

    def _in_environment(
        self, directive: Directive, leaves: tuple[str, ...], inner: Callable[[], None]
    ) -> None:
        """Run ``inner`` in the data environment that the clauses of these constituents make (OpenMP 5.2, 5.1)."""
        outer = self.scope
        scope = Scope(outer)
        self.scope = scope
        ended: list[tuple[Clause, ListItem, Loc, Loc]] = []
        for clause in directive.clauses:
            attribute = _PRIVATISING.get(clause.name)
            if (
                attribute is None
                or attribute == "shared"
                or not self._takes_effect(directive, clause, leaves)
            ):
                continue
            for item in clause.items:
                original = outer.lookup(item.name)
                if original is None or not item.name:
                    continue
                copy = self.private_copy(item.name, original, attribute, clause, item)
                scope.names[item.name] = copy
                if attribute in ("reduction", "lastprivate", "linear"):
                    ended.append((clause, item, original, copy))
        default = directive.clause("default")
        if default is not None and default.kind in ("private", "firstprivate") and "parallel" in leaves:
            scope.rule = self._default_rule(default)
        inner()
        self.scope = outer
        for clause, item, original, _ in ended:
            self._copy_out(directive, leaves, clause, item, original)

    def _takes_effect(self, directive: Directive, clause: Clause, leaves: tuple[str, ...]) -> bool:
        """Whether a clause privatises at these constituents: at the first that can take it."""
        takers = {
            "private": ("parallel", "teams", "target", *_LOOP_LEAVES, "single", "sections", "scope", "task"),
            "firstprivate": (
                "parallel", "teams", "target", "for", "distribute", "taskloop", "single", "sections", "scope", "task",
            ),
            "lastprivate": ("for", "simd", "distribute", "taskloop", "loop", "sections"),
            "linear": ("for", "simd"),
            "reduction": ("parallel", "teams", *_LOOP_LEAVES, "sections", "scope"),
            "in_reduction": ("task", "taskloop", "target"),
        }[clause.name]  # fmt: skip
        first = next((leaf for leaf in directive.constituents if leaf in takers), None)
        return first in leaves

    def private_copy(
        self, name: str, original: Loc, attribute: Attribute, clause: Clause | None, item: ListItem | None
    ) -> Loc:
        place = item.place if item is not None else clause.place if clause is not None else None
        told = (
            f"the {clause.name} clause gives each thread its own copy"
            if clause is not None
            else "it is private"
        )
        sharing = Sharing(attribute, told, place, _SECTION.get(attribute, "5.4"))
        type = original.obj.type if not original.path else self._type_of_loc(original)
        copy = MemoryObject(
            name, self.birth(), original.obj.decl, type=type, sharing=sharing, origin=original.obj
        )
        resolved = self.resolve(type)
        if attribute in ("firstprivate", "linear"):
            value = self.read_value(original, resolved) if not is_array(resolved) else None
            if value is not None:
                self.values[copy, ()] = value
        elif is_integer(resolved):
            self.values[copy, ()] = self.unknown(name, f"the private copy of {name} starts without a value")
        section = item is not None and isinstance(item.expr, ArraySection)
        if attribute == "reduction" and (section or is_pointer(resolved)):
            # A reduction over an array section privatises the elements, not the pointer (OpenMP 5.2, 5.5.5).
            self.values[copy, ()] = Pointer(Loc(copy).element(Poly(0)))
        return Loc(copy)

    def _default_rule(self, clause: Clause) -> Callable[[str, Loc], Loc]:
        attribute: Attribute = "private" if clause.kind == "private" else "firstprivate"

        def rule(name: str, loc: Loc) -> Loc:
            if loc.path or (loc.obj.sharing is not None and loc.obj.sharing.attribute == "threadprivate"):
                return loc
            return self.private_copy(name, loc, attribute, clause, None)

        return rule

    def _copy_out(
        self, directive: Directive, leaves: tuple[str, ...], clause: Clause, item: ListItem, original: Loc
    ) -> None:
        """At the end of the construct the original list item is updated (OpenMP 5.2, 5.4.5 and 5.5.8)."""
        if clause.name in ("reduction", "in_reduction"):
            if "parallel" not in leaves and "teams" not in leaves:
                target = Loc(original.obj, original.path)
                self._locked(
                    Lock("reduction", item.name, None, clause.place),
                    lambda: self.record(item.place, "update", target, role="reduction", update=clause.kind),
                )
        elif clause.name == "lastprivate":
            coords = tuple(Poly.of(dim) for dim in self.team_dims())
            with self.owned(Owner("single", (directive, clause), coords, directive)):
                self.record(item.place, "write", original, role="lastprivate")
        key = original.scalar_key
        if key is not None:
            self.havoc(original, item.name)

    # ------------------------------------------------------------ loops

    def _loop_construct(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        """The loop nest of ``for``, ``simd``, ``distribute``, ``taskloop``, ``loop`` and their composites."""
        head = [leaf for leaf in leaves if leaf in _LOOP_LEAVES]
        if "parallel" in leaves:
            # distribute parallel for: iterations go to teams first and to the threads of each team then.
            self._distribute_over = self.team_index
            at = leaves.index("parallel")
            self.parallel(directive, lambda: self._loop_construct(directive, leaves[at + 1 :], body))
            self._distribute_over = None
            return
        self._in_environment(
            directive, tuple(head), lambda: self._associated_loops(directive, tuple(head), body)
        )
        workshared = "for" in head or ("loop" in head and self._binds_to_team(directive))
        if workshared and directive.clause("nowait") is None and not directive.has("parallel"):
            self.barrier()
        if "taskloop" in head and directive.clause("nogroup") is None:
            self.complete_tasks(deep=True)

    _distribute_over: int | None = None

    def _binds_to_team(self, directive: Directive) -> bool:
        bind = directive.clause("bind")
        return bind is None or bind.kind in ("parallel", "teams")

    def _associated_loops(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        depth = max(
            1, self._clause_constant(directive, "collapse"), self._clause_constant(directive, "ordered")
        )
        loops, innermost = self._nest(body, depth)
        if not loops:
            if isinstance(body, Omp) and body.body is not None:
                # A loop transformation between the directive and its loop: iterations stay the same set.
                self._associated_loops(directive, leaves, body.body)
                return
            if isinstance(body, RangeFor):
                self._range_construct(directive, leaves, body)
                return
            self._limit("the loop of the directive is not in canonical form")
            self.execute(body)
            return
        collapse = max(1, self._clause_constant(directive, "collapse"))
        kind = _dim_kind(leaves)
        spawn = self._loop_spawn(directive, leaves)
        frames, dims, guard, scope, tasks = self.frames, self.dims, self.guard, self.scope, self.tasks
        own: list[Dim] = []
        numbers: list[Poly] = []
        values: list[tuple[Loc, CanonicalLoop, Dim, Poly | None]] = []
        changed = effects(loops[0].stmt)
        first_bounds: list[tuple[Poly | None, Poly | None]] = []
        for position, loop in enumerate(loops):
            dim, start = self.make_dim(loop, kind if position < collapse else "sequential")
            first_bounds.append(self._bounds(loop))
            variable = MemoryObject(loop.var, OUTSIDE, loop.declared, sharing=None)
            own.append(dim)
            loc = Loc(variable)
            self.scope.names[loop.var] = loc
            value = self.loop_value(loop, dim, start)
            self.values[variable, ()] = value
            values.append((loc, loop, dim, start))
            numbers.append(self._iteration_number(loop, dim, start))
        shared = tuple(own[:collapse])
        self.forget_changed(changed)
        coords_outer = tuple(Poly.of(dim) for dim in self.team_dims())
        if isinstance(spawn, Lanes):
            spawn.dims = shared
            self.frames = (*self.frames, Frame(spawn, len(self.dims)))
        elif isinstance(spawn, TaskInstance):
            spawn.dims = shared
            spawn.created = self.tick()
            self.tasks[-1].append(spawn)
            for group in self.groups:
                group.append(spawn)
            self.frames = (*self.frames, Frame(spawn, len(self.dims)))
            self.tasks = [*self.tasks, []]
        self.dims = (*dims, *own)
        with ExitStack() as stack:
            if "for" in leaves or ("loop" in leaves and self._binds_to_team(directive)):
                owner = self._loop_owner(directive, shared, coords_outer, numbers[:collapse], first_bounds)
                stack.enter_context(self._owned_at(self.team_index, owner))
            if "distribute" in leaves or self._distribute_over is not None:
                index = self._distribute_over if self._distribute_over is not None else self.team_index
                outer_coords = tuple(Poly.of(dim) for dim in shared)
                stack.enter_context(
                    self._owned_at(
                        index, Owner("worksharing", ("distribute", directive), outer_coords, directive)
                    )
                )
            # The variables of associated loops are private (OpenMP 5.2, 5.1.1): born with each iteration.
            birth = self.birth()
            for loc, loop, dim, start in values:
                loc.obj.birth = birth
                loc.obj.sharing = Sharing(
                    "private", "it is the iteration variable of an associated loop", loop.var_place, "5.1.1"
                )
                self.values[loc.obj, ()] = self.loop_value(loop, dim, start)
            doacross, self.doacross = self.doacross, False
            self._twice_if_tasks(innermost, shared)
            self.doacross = doacross
        after = self.frames
        self.dims, self.guard, self.scope, self.tasks = dims, guard, scope, tasks
        if spawn is not None:
            self.frames = frames
        else:
            self.frames = after
        self.forget_changed(changed)

    def _twice_if_tasks(self, body: Stmt, shared: tuple[Dim, ...]) -> None:
        """A body that creates tasks is walked a second time, as a later iteration by the same thread."""
        self.execute(body)
        if not self.holds_tasks(body) or not shared:
            return
        dims, values, scope = self.dims, dict(self.values), self.scope
        renamed: dict[object, Poly] = {}
        fresh: list[Dim] = []
        for dim in self.dims:
            if dim in shared:
                later = Dim(dim.variable, dim.kind, dim.place)
                later.previous, later.step, later.exact = dim, dim.step, dim.exact
                renamed[dim] = Poly.of(later)
                fresh.append(later)
            else:
                fresh.append(dim)
        for later in fresh:
            if later.previous is not None:
                later.domain = substitute(later.previous.domain, renamed.get)
        self.dims = tuple(fresh)
        self.values = {
            key: value.substitute(renamed.get) if isinstance(value, Poly) else value
            for key, value in values.items()
        }
        index = self.team_index
        if index is not None and (owner := self.frames[index].owner) is not None:
            frame = self.frames[index]
            coords = tuple(coord.substitute(renamed.get) for coord in owner.coords)
            later_owner = Owner(
                owner.kind, owner.key, coords, owner.directive, owner.static, owner.default_schedule
            )
            self.set_frame(index, Frame(frame.spawn, frame.dims, frame.phases, later_owner))
        self.execute(body)
        self.dims, self.values, self.scope = dims, values, scope

    def _owned_at(self, index: int | None, owner: Owner) -> ExitStack:
        stack = ExitStack()
        if index is None:
            return stack
        before = self.frames[index]
        self.set_frame(index, Frame(before.spawn, before.dims, before.phases, owner))

        def restore() -> None:
            if index < len(self.frames):
                after = self.frames[index]
                self.set_frame(index, Frame(after.spawn, after.dims, after.phases, before.owner))

        stack.callback(restore)
        return stack

    def _bounds(self, loop: CanonicalLoop) -> tuple[Poly | None, Poly | None]:
        lower, upper = self.quietly(loop.lower), self.quietly(loop.upper)
        return (
            lower if isinstance(lower, Poly) else None,
            upper if isinstance(upper, Poly) else None,
        )

    def _loop_owner(
        self,
        directive: Directive,
        shared: tuple[Dim, ...],
        outer: tuple[Poly, ...],
        numbers: list[Poly],
        bounds: list[tuple[Poly | None, Poly | None]],
    ) -> Owner:
        """Which thread executes which iteration (OpenMP 5.2, 11.5.3)."""
        schedule = directive.clause("schedule")
        kind = schedule.kind if schedule is not None else ""
        chunk: Value = None
        if schedule is not None and schedule.args:
            chunk = self.quietly(schedule.args[0])
        own = tuple(Poly.of(dim) for dim in shared)
        if kind not in ("static", "") or (
            schedule is not None and schedule.args and not isinstance(chunk, Poly)
        ):
            return Owner("worksharing", directive, (*outer, *own), directive)
        if len(shared) == 1:
            lower, upper = bounds[0]
            trip = upper - lower if lower is not None and upper is not None else None
            signature: tuple[object, ...] = (trip, shared[0].step, chunk)
            coords: tuple[Poly, ...] = (numbers[0],)
            if isinstance(chunk, Poly) and chunk.is_constant and chunk.constant > 1:
                # Iterations of one chunk stay together (11.5.3): the chunk number decides the thread.
                coords = (quotient(numbers[0], chunk),)
        else:
            signature = (tuple(bounds), chunk)
            coords = own
        if any(part is None for bound in bounds for part in bound):
            signature = (directive,)
        return Owner("worksharing", directive, coords, directive, ("static", *signature), kind == "")

    def _loop_spawn(self, directive: Directive, leaves: tuple[str, ...]) -> Lanes | TaskInstance | None:
        if "taskloop" in leaves:
            task = TaskInstance(directive, self.tick())
            return task
        if "simd" in leaves and not ("for" in leaves or "distribute" in leaves):
            return Lanes(directive, (), self._clause_constant(directive, "safelen") or None)
        if "loop" in leaves and not self._binds_to_team(directive):
            return Lanes(directive, (), None)
        return None

    def _nest(self, body: Stmt, depth: int) -> tuple[list[CanonicalLoop], Stmt]:
        loops: list[CanonicalLoop] = []
        current = body
        while len(loops) < depth:
            while isinstance(current, Compound) and len(current.items) == 1:
                current = current.items[0]
            if not isinstance(current, For):
                break
            loop = canonical_loop(current)
            if loop is None:
                break
            loops.append(loop)
            current = current.body
        return loops, current

    def _range_construct(self, directive: Directive, leaves: tuple[str, ...], body: RangeFor) -> None:
        dim = Dim(body.decls[0].name if body.decls else "element", _dim_kind(leaves), body.place)
        dim.domain = compare(Poly.of(dim), ">=", Poly(0))
        dim.exact = False
        element = self.range_element(body, dim)
        dims, scope = self.dims, self.scope
        self.forget_changed(effects(body.body))
        coords = (*(Poly.of(d) for d in self.team_dims()), Poly.of(dim))
        frames = self.frames
        spawn = self._loop_spawn(directive, leaves)
        if spawn is not None:
            spawn.dims = (dim,)
            if isinstance(spawn, TaskInstance):
                self.tasks[-1].append(spawn)
            self.frames = (*frames, Frame(spawn, len(dims)))
        self.dims = (*dims, dim)
        owner = Owner("worksharing", directive, coords, directive)
        with self._owned_at(self.team_index if spawn is None else None, owner):
            self.bind_range(body, element)
            self.execute(body.body)
        self.dims, self.scope = dims, scope
        if spawn is not None:
            self.frames = frames

    def _clause_constant(self, directive: Directive, clause_name: str) -> int:
        clause = directive.clause(clause_name)
        if clause is None or not clause.args:
            return 0
        if isinstance(clause.args[0], IntLiteral):
            return clause.args[0].value
        value = self.quietly(clause.args[0])
        return value.constant if isinstance(value, Poly) and value.is_constant else 0

    # ------------------------------------------------------------ atomic

    def _atomic(self, directive: Directive, body: Stmt) -> None:
        """Only the access to the storage location designated by x is atomic (OpenMP 5.2, 15.8.4)."""
        kind = next(
            (c.name for c in directive.clauses if c.name in ("read", "write", "capture", "compare")), "update"
        )
        assert self.accesses is not None
        first = len(self.accesses)
        before = dict(self.values)
        self.execute(body)
        made = self.accesses[first:]
        written = [access for access in made if access.writes]
        if kind == "read":
            # v = x: x is what is read; when v and x both appear, x is the last read of the right-hand side.
            reads = [access for access in made if access.mode == "read"]
            for access in reads[-1:]:
                access.atomic = kind
            return
        targets = [access.loc for access in written]
        if kind == "capture":
            updated = [access.loc for access in written if access.mode == "update"]
            read = {access.loc for access in made if access.mode == "read"}
            targets = updated or [loc for loc in targets if loc in read] or targets[-1:]
        for access in made:
            if access.loc in targets:
                access.atomic = kind
        if kind == "capture":
            self._captured(before, made, targets)

    def _captured(self, before: dict[Key, Value], made: list[Access], targets: list[Loc]) -> None:
        """What an atomic capture tells of the value that it captures.

        After ``slot = count++`` no two executions hold the same slot. After ``{ old = taken[v]; taken[v] = 1; }`` only
        one execution for each ``v`` sees the old value unmarked.
        """
        counted = any(access.update in ("++", "--", "+", "-") for access in made if access.loc in targets)
        for key, value in self.values.items():
            if before.get(key) is value or not isinstance(value, Poly) or Loc(*key) in targets:
                continue
            for atom in value.atoms():
                if isinstance(atom, Fresh):
                    atom.unique = counted
                    atom.claims = targets[0]

    # ------------------------------------------------------------ tasks

    def _task(self, directive: Directive, inner: Callable[[], None]) -> None:
        task = TaskInstance(directive, self.tick())
        task.undeferred = self._undeferred(directive)
        outer_scope = self.scope
        creator_path = tuple(frame.spawn for frame in self.frames)
        task.depends = self._depends(directive)
        copies: dict[str, Loc] = {}
        task_frames = (*self.frames, Frame(task, len(self.dims)))
        scope = Scope(outer_scope)
        explicit = {item.name for clause in directive.all("shared") for item in clause.items if item.name}
        default = directive.clause("default")
        listed: dict[str, tuple[Clause, ListItem]] = {}
        for clause in directive.clauses:
            if clause.name in ("private", "firstprivate", "in_reduction", "reduction"):
                for item in clause.items:
                    listed[item.name] = (clause, item)
        birth = Birth((*creator_path, task), self.dims)

        def own_copy(name: str, loc: Loc, attribute: Attribute, reason: str, place: object) -> Loc:
            from pcwm_core.source.syntax import Place

            sharing = Sharing(
                attribute, reason, place if isinstance(place, Place) else directive.name_place, "5.1.1"
            )
            type = self._type_of_loc(loc)
            if attribute == "firstprivate":
                frames, self.frames = self.frames, task_frames[:-1]
                self.record(
                    place if isinstance(place, Place) else directive.name_place,
                    "read",
                    loc,
                    role="firstprivate",
                ) if not is_array(self.resolve(type)) else None
                self.frames = frames
            copy = MemoryObject(name, birth, loc.obj.decl, type=type, sharing=sharing, origin=loc.obj)
            resolved = self.resolve(type)
            if attribute == "firstprivate" and not is_array(resolved):
                value = self.read_value(loc, resolved)
                if value is not None:
                    self.values[copy, ()] = value
            return Loc(copy)

        def rule(name: str, loc: Loc) -> Loc:
            if name in copies:
                return copies[name]
            made = loc
            if name in listed:
                clause, item = listed[name]
                attribute = _PRIVATISING[clause.name]
                made = own_copy(name, loc, attribute, f"the {clause.name} clause says so", item.place)
            elif name in explicit or loc.path or (default is not None and default.kind in ("shared", "none")):
                pass
            elif default is not None and default.kind in ("private", "firstprivate"):
                chosen: Attribute = "private" if default.kind == "private" else "firstprivate"
                made = own_copy(name, loc, chosen, f"default({default.kind}) says so", default.place)
            elif not self._shared_by_team(loc):
                made = own_copy(
                    name, loc, "firstprivate", "a task copies variables that the team does not share", None
                )
            copies[name] = made
            return made

        scope.rule = rule
        # firstprivate copies are made when the task is created, before its body runs.
        self.scope = scope
        for name, (clause, _) in listed.items():
            if clause.name == "firstprivate":
                scope.lookup(name)
        self.tasks[-1].append(task)
        for group in self.groups:
            group.append(task)
        frames = self.frames
        self.frames = task_frames
        self.tasks.append([])
        before = dict(self.values)
        inner()
        self.tasks.pop()
        self.frames = frames
        self.scope = outer_scope
        # What a deferred task leaves in shared variables is not known to its creator.
        if not task.undeferred:
            changed = [
                key for key, value in self.values.items() if before.get(key) is not value and key in before
            ]
            self.values = before
            for key in changed:
                if isinstance(before[key], Poly):
                    self.values[key] = self.unknown(key[0].name, f"{key[0].name} is changed by a task")

    def _undeferred(self, directive: Directive) -> bool:
        for clause in directive.all("if"):
            if clause.args and (not clause.modifiers or clause.modifier("task") is not None):
                value = self.quietly(clause.args[0])
                if isinstance(value, Poly) and value.is_constant and value.constant == 0:
                    return True
        return False

    def _shared_by_team(self, loc: Loc) -> bool:
        """Whether all threads of the innermost team share the variable (OpenMP 5.2, 5.1.1, implicit rule for tasks)."""
        sharing = loc.obj.sharing
        if sharing is not None and sharing.attribute == "shared" and "static" in sharing.reason:
            return True
        if loc.obj.kind in ("undeclared", "argument") and loc.obj.name == "this":
            return True
        index = self.team_index
        team = self.frames[index].spawn if index is not None else None
        if isinstance(team, Team) and team.kind == "orphan":
            return loc.obj.decl is None or loc.obj.kind == "undeclared"
        return index is not None and len(loc.obj.birth.path) <= index

    def _depends(self, directive: Directive) -> tuple[Dependence, ...]:
        result = []
        for clause in directive.all("depend"):
            for item in clause.items:
                kept, self.accesses = self.accesses, None
                expr = item.expr.base if isinstance(item.expr, ArraySection) else item.expr
                loc, type = self.locate(expr)
                if isinstance(item.expr, ArraySection) and loc is not None:
                    if is_array(self.resolve(type)) or is_pointer(self.resolve(type)):
                        value = self.load(expr, loc, type)
                        if isinstance(value, Pointer):
                            loc = value.target
                    lower = self.evaluate(item.expr.lower) if item.expr.lower is not None else Poly(0)
                    if loc is not None:
                        loc = loc.shifted(lower if isinstance(lower, Poly) else None)
                self.accesses = kept
                result.append(Dependence(clause.kind, loc))
        return tuple(result)

    def _taskgroup(self, directive: Directive, inner: Callable[[], None]) -> None:
        group: list[TaskInstance] = []
        self.groups.append(group)
        self._in_environment(directive, ("taskgroup",), inner)
        self.groups.pop()
        now = self.tick()
        for task in group:
            task.waited = task.waited or now
            task.all_waited = task.all_waited or now

    # ------------------------------------------------------------ device constructs

    def _target(self, directive: Directive, inner: Callable[[], None]) -> None:
        """Runs on the host or a device; scalars that no map clause names are firstprivate (OpenMP 5.2, 5.8.1)."""
        if (
            directive.name.startswith(("target data", "target_data"))
            or "target" not in directive.constituents
        ):
            inner()
            return
        if directive.clause("nowait") is not None:
            self._task(directive, inner)
            return
        outer = self.scope
        mapped = {
            item.name
            for clause in directive.all(
                "map", "is_device_ptr", "has_device_addr", "reduction", "lastprivate", "shared"
            )
            for item in clause.items
        }
        defaultmap = directive.clause("defaultmap")
        copies_scalars = defaultmap is None or defaultmap.kind in ("firstprivate", "default", "")
        scope = Scope(outer)

        def rule(name: str, loc: Loc) -> Loc:
            type = self.resolve(loc.obj.type)
            scalar = type is not None and not type.layers and not type.args and is_plain(type.base)
            if name in mapped or loc.path or not copies_scalars or not scalar:
                return loc
            # One copy for the target region, which all its threads share.
            sharing = Sharing(
                "firstprivate",
                "a scalar that is not mapped is firstprivate on target",
                directive.name_place,
                "5.8.1",
            )
            copy = MemoryObject(
                name,
                Birth(tuple(f.spawn for f in frames), self.dims),
                loc.obj.decl,
                sharing=sharing,
                origin=loc.obj,
            )
            value = self.read_value(loc, type)
            if value is not None:
                self.values[copy, ()] = value
            return Loc(copy)

        frames = self.frames
        scope.rule = rule
        self.scope = scope
        inner()
        self.scope = outer


def is_plain(base: str) -> bool:
    """A built-in arithmetic type."""
    return all(
        word
        in (
            "unsigned",
            "signed",
            "long",
            "short",
            "int",
            "char",
            "float",
            "double",
            "bool",
            "size_t",
            "_Bool",
        )
        or word.endswith("_t")
        for word in base.rpartition("::")[2].split()
    )


def _dim_kind(leaves: tuple[str, ...]) -> DimKind:
    if "taskloop" in leaves:
        return "taskloop"
    if "for" in leaves or "loop" in leaves:
        return "worksharing"
    return "distribute" if "distribute" in leaves else "simd"


__all__ = ["Constructs", "ExprStmt"]
