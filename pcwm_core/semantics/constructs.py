"""OpenMP constructs: teams of threads, worksharing blocks, barriers, mutual exclusion and device constructs.

A combined or composite directive is interpreted one constituent after the other, outermost first (OpenMP 5.2, 17).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec

from pcwm_core.semantics.choices import places
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.environments import LOOP_LEAVES
from pcwm_core.semantics.facts import Access, Dim, Frame, IterationOrder, Lock, Observed, Owner, Team
from pcwm_core.semantics.integers import Fresh, Poly, compare, conjunction
from pcwm_core.semantics.memory import Birth, Loc, MemoryObject, Pointer, Sharing, Value
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Children, Key
from pcwm_core.semantics.tasking import Tasking
from pcwm_core.semantics.two_steps import mark_read_before
from pcwm_core.semantics.types import is_plain
from pcwm_core.semantics.variants import chosen_variant
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Assign, Compound, ExprStmt, Omp, Stmt

#: Clauses whose expressions the encountering thread evaluates.
_EVALUATED = frozenset({"num_threads", "if", "final", "device", "priority", "grainsize", "num_tasks"})
_ACQUIRING = frozenset({"acquire", "acq_rel", "seq_cst"})
_RELEASING = frozenset({"release", "acq_rel", "seq_cst"})


class Constructs(Tasking):
    """Mixin: execution of OpenMP directives inside a region."""

    def execute_directive(self, stmt: Omp) -> bool:
        with self.governed(stmt.annotations):
            return self._directive(stmt)

    def _directive(self, stmt: Omp) -> bool:
        directive = stmt.directive
        if directive.name == "metadirective":
            variant = chosen_variant(directive, self.around)
            if variant is not None:
                return self._directive(msgspec.structs.replace(stmt, directive=variant))
        if directive.name == "threadprivate":
            self._threadprivate(directive)
            return True
        if self.accesses is None:
            before = self.stated
            self.state_for_file()
            self.enter_region(stmt)
            self.retract(before)
            return True
        for clause in directive.clauses:
            if clause.name in _EVALUATED:
                for arg in clause.args:
                    self.evaluate(arg)
        if stmt.body is None:
            self.stand_alone(directive)
        else:
            self.constituents(directive, directive.constituents, stmt.body)
        return True

    def enter_region(self, stmt: Omp) -> None:
        """A directive outside every region: given by the interpreter."""
        raise NotImplementedError

    def stand_alone(self, directive: Directive) -> None:
        match directive.name:
            case "barrier":
                self.barrier()
            case "taskwait":
                self.taskwait(directive)
            case "flush":
                # A flush with a list orders only what is listed (OpenMP 5.2, 15.8.5).
                if not directive.args:
                    self.flushed = self.tick()
            case "ordered":
                self._doacross(directive)
            case "depobj":
                self.depend_object(directive)
            case "task_iteration":
                self.task_iteration(directive)

    def _threadprivate(self, directive: Directive) -> None:
        """The directive for a static variable of a block (OpenMP 5.2, 5.2)."""
        for arg in directive.args:
            loc = self.scope.lookup(arg.name)
            if loc is not None:
                reason = "each thread has its own copy of a threadprivate variable"
                loc.obj.sharing = Sharing("threadprivate", reason, directive.place, "5.2")
                self.block_threadprivate.append(loc.obj)

    def constituents(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        """Interpret the constituents of a directive, outermost first."""
        if not leaves:
            self.execute(body)
            return
        leaf, rest = leaves[0], leaves[1:]
        around = self.around

        def inner() -> None:
            self.around = (*around, leaf)
            self.constituents(directive, rest, body)
            self.around = around

        known = self.known
        match leaf:
            case "parallel":
                self.parallel(directive, inner)
            case "teams":
                self.teams(directive, inner)
            case "single" | "scope" | "masked" | "master" | "sections":
                self._worksharing_block(leaf, directive, inner, body)
            case "critical":
                name = directive.args[0].name if directive.args else ""
                self.locked(Lock("critical", name, None, directive.name_place), inner)
            case "ordered":
                self._ordered_region(directive, inner)
            case "atomic":
                self._atomic(directive, body)
            case "task":
                self.task(directive, inner)
            case "taskgroup":
                self.taskgroup(directive, inner)
            case "target":
                self._target(directive, inner)
            case _ if leaf in LOOP_LEAVES:
                self.loop_construct(directive, leaves, body)
            case _:
                # Constructs that change neither who executes nor what is shared: target data, tile, unroll, ...
                inner()
        if leaf != "critical":
            # Others come by here, too, and did not do what was done inside.
            self.known = known

    # ------------------------------------------------------------ teams

    def parallel(self, directive: Directive, inner: Callable[[], None]) -> None:
        size = self.team_size(directive)
        if size.is_constant and size.constant == 1:
            self.in_environment(directive, ("parallel",), inner)
            return
        self._in_team(Team("parallel", directive, size), directive, "parallel", inner)

    def parallel_around(self, directive: Directive, leaves: tuple[str, ...], body: Stmt) -> None:
        self.parallel(directive, lambda: self.loop_construct(directive, leaves, body))

    def teams(self, directive: Directive, inner: Callable[[], None]) -> None:
        clause = directive.clause("num_teams")
        value = self.quietly(clause.args[-1]) if clause is not None and clause.args else None
        size = value if isinstance(value, Poly) else self.param("num_teams", "nteams")
        self._in_team(Team("teams", directive, size), directive, "teams", inner)

    def _in_team(self, team: Team, directive: Directive, leaf: str, inner: Callable[[], None]) -> None:
        frames, tasks = self.frames, self.tasks
        copied = self._values_of_listed(directive, "copyin")
        self.frames = (*frames, Frame(team, len(self.dims), self.new_phase()))
        self.tasks = [Children()]
        for obj in self.block_threadprivate:
            obj.birth = self.birth()
        for name, value in copied.items():
            copy = self.scope.lookup(name)
            if copy is not None and not copy.path:
                self.values[copy.obj, ()] = value
        self.in_environment(directive, (leaf,), inner)
        self.frames, self.tasks = frames, tasks

    def _values_of_listed(self, directive: Directive, clause_name: str) -> dict[str, Value]:
        """What the list items of a clause hold, those of which something is known (OpenMP 5.2, 5.7.1)."""
        found: dict[str, Value] = {}
        for clause in directive.all(clause_name):
            for item in clause.items:
                value = self.quietly_load(item.name)
                if value is not None:
                    found[item.name] = value
        return found

    # ------------------------------------------------------------ worksharing blocks

    def _worksharing_block(
        self, leaf: str, directive: Directive, inner: Callable[[], None], body: Stmt
    ) -> None:
        coords = tuple(Poly.of(dim) for dim in self.team_dims())
        match leaf:
            case "masked" | "master":
                self._masked(directive, inner)
                return
            case "single":
                with self.owned(Owner("single", directive, coords, directive)):
                    self.in_environment(directive, ("single",), inner)
                self._copy_private(directive)
            case "sections":
                self.in_environment(directive, ("sections",), lambda: self._sections(directive, body, coords))
            case _:
                self.in_environment(directive, (leaf,), inner)
        if directive.clause("nowait") is None and not directive.has("parallel"):
            self.barrier()

    def _copy_private(self, directive: Directive) -> None:
        """After ``single copyprivate(p)`` the pointers of all threads lead to one object (OpenMP 5.2, 5.7.2)."""
        for clause in directive.all("copyprivate"):
            for item in clause.items:
                loc = self.scope.lookup(item.name)
                value = self.values.get((loc.obj, loc.path)) if loc is not None else None
                for _, place in places(value.target) if isinstance(value, Pointer) else ():
                    heap = place.obj
                    if heap.kind == "heap":
                        heap.birth = Birth(heap.birth.path[: self.team_index or 0], heap.birth.dims)

    def _masked(self, directive: Directive, inner: Callable[[], None]) -> None:
        """One thread, chosen by number, and no barrier (OpenMP 5.2, 10.5)."""
        team, guard = self.team, self.guard
        clause = directive.clause("filter")
        chosen = self.quietly(clause.args[0]) if clause is not None and clause.args else Poly(0)
        if team is not None and isinstance(chosen, Poly):
            self.guard = conjunction(guard, compare(Poly.of(team.thread), "==", chosen))
        with self.owned(Owner("masked", ("masked", chosen), (), directive)):
            inner()
        self.guard = guard

    def _sections(self, directive: Directive, body: Stmt, coords: tuple[Poly, ...]) -> None:
        items = body.items if isinstance(body, Compound) else (body,)
        before, locks, known, stated = dict(self.values), self.locks, self.known, self.stated
        for number, item in enumerate(items):
            section = item.body if isinstance(item, Omp) and item.directive.name == "section" else item
            if section is None:
                continue
            with self.owned(Owner("section", (directive, number), coords, directive)):
                self.values = dict(before)
                with self.governed(item.annotations if isinstance(item, Omp) else ()):
                    self.execute(section)
            # What a section takes and keeps, its thread holds; the thread of the next one need not be the same.
            self.locks, self.known = locks, known
        self.values = before
        self.retract(stated)
        self.forget_changed(effects(body))

    # ------------------------------------------------------------ ordered

    @contextmanager
    def iteration_order(self, directive: Directive, dims: tuple[Dim, ...]) -> Iterator[None]:
        """Inside a loop with an ``ordered`` clause: accesses know where they stand in the order of iterations."""
        outer = self.order
        if directive.clause("ordered") is not None:
            self.order = IterationOrder(directive, dims, 0, ())
        yield
        self.order = outer

    def _ordered_region(self, directive: Directive, inner: Callable[[], None]) -> None:
        """Ordered regions execute in the order of the iterations (OpenMP 5.2, 15.10)."""
        order = self.order
        if order is None:
            # ``ordered simd``, or the loop is in a calling function: its lanes or iterations take turns.
            self.locked(Lock("ordered", "ordered", None, directive.name_place), inner)
            return
        self.order = IterationOrder(order.directive, order.dims, 1, ())
        inner()
        self.order = IterationOrder(order.directive, order.dims, 2, ())

    def _doacross(self, directive: Directive) -> None:
        """``depend(sink: i - 1, j)`` waits for an earlier iteration, ``depend(source)`` lets later ones go on."""
        order = self.order
        if order is None:
            return
        for clause in directive.all("depend", "doacross"):
            if clause.kind == "source":
                self.order = IterationOrder(order.directive, order.dims, 2, order.distances)
            elif clause.kind == "sink":
                distance = []
                for dim, arg in zip(order.dims, clause.args, strict=False):
                    value = self.quietly(arg)
                    back = (Poly.of(dim) - value) if isinstance(value, Poly) else None
                    if back is None or not back.is_constant:
                        return
                    distance.append(back.constant)
                current = self.order or order
                self.order = IterationOrder(
                    order.directive, order.dims, 1, (*current.distances, tuple(distance))
                )

    # ------------------------------------------------------------ atomic

    def _atomic(self, directive: Directive, body: Stmt) -> None:
        """Only the access to the storage location designated by x is atomic (OpenMP 5.2, 15.8.4)."""
        words = {clause.name for clause in directive.clauses}
        kind = next((name for name in ("read", "write", "capture", "compare") if name in words), "update")
        assert self.accesses is not None
        first = len(self.accesses)
        before = dict(self.values)
        self.execute(body)
        # What functions do on the way to x, such as operator[] of a map, is not.
        made = [access for access in self.accesses[first:] if access.role not in ("container", "call")]
        if kind == "read":
            # v = x: x is what is read last on the right-hand side.
            targets = [access for access in made if access.mode == "read"][-1:]
        else:
            places = _atomic_targets(kind, made)
            targets = [access for access in made if access.loc in places]
        for access in targets:
            access.atomic = kind
            access.release = bool(words & _RELEASING)
        if targets and kind in ("write", "update") and not self.held_locks():
            assigned = body.expr if isinstance(body, ExprStmt) else None
            written = self.quietly(assigned.right) if isinstance(assigned, Assign) else None
            mark_read_before(targets[0].loc, before.values() if kind == "update" else [written])
        if targets and kind in ("read", "capture"):
            self._captured(before, targets, acquires=bool(words & _ACQUIRING))

    def _captured(self, before: dict[Key, Value], targets: list[Access], *, acquires: bool) -> None:
        """What an atomic read or capture tells of the value that it captures.

        After ``slot = count++`` no two executions hold the same slot. After ``{ old = taken[v]; taken[v] = 1; }`` only
        one execution for each ``v`` sees the old value unmarked. A value that is read tells who wrote it before.
        """
        places = {access.loc for access in targets}
        counted = any(access.update in ("++", "--", "+", "-") for access in targets)
        written = any(access.writes for access in targets)
        for key, value in self.values.items():
            if before.get(key) is value or not isinstance(value, Poly) or Loc(*key) in places:
                continue
            for atom in value.atoms():
                if isinstance(atom, Fresh):
                    if written:
                        atom.unique = counted
                        atom.claims = targets[0].loc
                    loc = targets[0].loc
                    atom.observed = Observed(loc, self.clock, acquires, self.initial_value(loc))

    # ------------------------------------------------------------ device constructs

    def _target(self, directive: Directive, inner: Callable[[], None]) -> None:
        """Runs on the host or a device; scalars that no map clause names are firstprivate (OpenMP 5.2, 5.8.1)."""
        mapped = frozenset(
            item.name
            for clause in directive.all("map", "is_device_ptr", "has_device_addr", "reduction", "lastprivate")
            for item in clause.items
        )
        if directive.clause("nowait") is not None:
            self.task(directive, lambda: self._device_environment(directive, mapped, inner), mapped)
            return
        self.wait_for_dependences(directive)
        self._device_environment(directive, mapped, inner)

    def _device_environment(
        self, directive: Directive, mapped: frozenset[str], inner: Callable[[], None]
    ) -> None:
        defaultmap = directive.clause("defaultmap")
        copies_scalars = defaultmap is None or defaultmap.kind in ("firstprivate", "default", "")
        outer = self.scope
        birth = Birth(tuple(frame.spawn for frame in self.frames), self.dims)

        def rule(name: str, loc: Loc) -> Loc:
            type = self.resolve(loc.obj.type)
            scalar = type is not None and not type.layers and not type.args and is_plain(type.base)
            if name in mapped or loc.path or not copies_scalars or not scalar or loc.obj.kind == "constant":
                return loc
            # One copy for the target region, which all its threads share.
            sharing = Sharing(
                "firstprivate",
                "a scalar that is not mapped is firstprivate on target",
                directive.name_place,
                "5.8.1",
            )
            copy = MemoryObject(name, birth, loc.obj.decl, sharing=sharing, origin=loc.obj)
            value = self.read_value(loc, type)
            if value is not None:
                self.values[copy, ()] = value
            return Loc(copy)

        self.scope = Scope(outer, rule=rule)
        self.in_environment(directive, ("target",), inner)
        self.scope = outer


def _atomic_targets(kind: str, made: list[Access]) -> list[Loc]:
    """The locations that an atomic construct accesses atomically."""
    written = [access.loc for access in made if access.writes]
    if kind != "capture":
        return written
    updated = [access.loc for access in made if access.mode == "update"]
    read = {access.loc for access in made if access.mode == "read"}
    return updated or [loc for loc in written if loc in read] or written[-1:]
