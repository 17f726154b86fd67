"""From a function to the facts of its regions: the entry point of this room.

The function's body is walked once, as one thread would execute it, to know what its variables hold. At each directive
that makes threads, tasks or lanes the walk records accesses until the construct ends; that is a region.
"""

from __future__ import annotations

from collections.abc import Callable

from pcwm_core.semantics.calls import decayed
from pcwm_core.semantics.choices import places
from pcwm_core.semantics.constructs import Constructs
from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.expressions import callee_name
from pcwm_core.semantics.facts import Access, Frame, Owner, Phase, RegionFacts, Team, meet
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Birth,
    Closure,
    FieldStep,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Subscript,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Children, TooComplex, is_integer, is_pointer, is_reference
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Call, FunctionDef, Name, Node, Omp, Stmt, TypeRef, children

_STARTERS = frozenset(
    {
        "parallel",
        "teams",
        "for",
        "sections",
        "single",
        "distribute",
        "loop",
        "scope",
        "simd",
        "taskloop",
        "task",
    }
)


#: Where the walk stands: what a region must leave as it found it, even if the walk through it is given up midway.
_STANDING = (
    "_distribute_over", "around", "atomic", "call_site", "calls", "dims", "flushed", "frames", "groups", "guard",
    "has_inner_spawns", "known", "locks", "macro_depth", "macro_members", "macro_use", "order", "returned",
    "returns_reference", "scope", "stated", "tasks", "this", "this_class", "widened",
)  # fmt: skip


#: What a name means in some code.
Find = Callable[[str], Loc | None]
#: Code that a region comes to, and what names mean there.
_Reached = tuple[Node, Find]


class Interpreter(Constructs):
    """Walks functions and collects `RegionFacts`."""

    def __init__(self, context: FileContext) -> None:
        super().__init__(context)
        self.loc_types = {}
        self.returned = []
        self.regions: list[RegionFacts] = []
        self.problems = []

    def run_function(self, function: FunctionDef) -> list[RegionFacts]:
        """The facts of all regions that begin in this function, in the order of the walk."""
        if function.method and function.scope:
            self.this_class = function.scope[-1]
            self.this = self.fresh_this(self.this_class)
        self.calls = (function,)
        called_in_region = self.context.called_in_region(function.name)
        tasks_at = orphaned_task(function.body) if not called_in_region else None
        if not called_in_region and orphaned_worksharing(function.body):
            self.orphan = self._binding_team(function)
        try:
            if tasks_at is not None:
                self._run_as_task(function, tasks_at)
            else:
                self._bind_parameters(function, None)
                self.state_for_file()
                self.execute(function.body)
        except TooComplex as problem:
            # Outside of regions: the walk to the next region could not be finished.
            self.limits.append(str(problem))
        return self.regions

    def run_statements(self, body: Stmt) -> list[RegionFacts]:
        """The same for statements whose function header is not readable yet."""
        try:
            self.execute(body)
        except TooComplex as problem:
            self.limits.append(str(problem))
        return self.regions

    # ------------------------------------------------------------ regions

    def enter_region(self, stmt: Omp) -> None:
        leaves = stmt.directive.constituents
        if not any(leaf in _STARTERS for leaf in leaves):
            if stmt.body is None:
                return
            if "atomic" in leaves:
                self.execute(stmt.body)
            else:
                self.constituents(stmt.directive, leaves, stmt.body)
            return
        if stmt.body is None:
            return
        function = self.calls[-1] if self.calls else None
        orphan = not any(leaf in ("parallel", "teams", "simd") for leaf in leaves)
        if orphan and function is not None and self.context.called_in_region(function.name):
            # The region that calls this function follows it there, with the arguments that it passes.
            self.forget_changed(effects(stmt))
            return
        if orphan:
            team = self.orphan or self._binding_team(function)
            self._own_locals(team)
            frames: tuple[Frame, ...] = (Frame(team, len(self.dims), self.new_phase()),)
        else:
            frames = ()
        self._collect(stmt, stmt, frames)
        found = effects(stmt)
        self.empty_before, self.counted_from = set(), {}
        self.forget_changed(found)
        self.note_contents_after(stmt)

    def _collect(self, stmt: Omp, body: Stmt, frames: tuple[Frame, ...]) -> None:
        self.has_inner_spawns = self._spawns(body) > (0 if frames else 1)
        self._note_changes(body)
        self._keep_copied(stmt.directive)
        standing = {name: getattr(self, name) for name in _STANDING}
        names = self._names()
        self.accesses = []
        self.at_entry = dict(self.values)
        self.unseen, self.limits = [], []
        self.leaned = {stated: None for stated in self.stated if stated.key is None}
        self.steps = 0
        self.frames, self.locks, self.known, self.tasks, self.groups = frames, (), (), [Children()], []
        try:
            self.execute(body)
        except TooComplex as problem:
            self.limits.append(str(problem))
            self.values = dict(self.at_entry)
        accesses: tuple[Access, ...] = tuple(self.accesses or ())
        self._settle_phase_values(accesses)
        self.accesses = None
        for name, value in standing.items():
            setattr(self, name, value)
        self.region_assigned, self.region_written = set(), {}
        self.steps = 0
        self.regions.append(
            RegionFacts(
                stmt.directive,
                stmt,
                accesses,
                tuple(self.unseen),
                tuple(self.limits),
                self.max_threads,
                tuple(dict.fromkeys(stated.fact for stated in self.leaned)),
                # The static variables of other functions have no name here.
                {**{loc.obj: ("", False) for loc in self.statics.values()}, **names},
                self.call_site,
            )
        )

    def _names(self) -> dict[MemoryObject, tuple[str, bool]]:
        """What the variables in scope are called, and the objects that they lead to."""
        found: dict[MemoryObject, tuple[str, bool]] = {}
        scope: Scope | None = self.scope
        while scope is not None:
            for name, loc in scope.names.items():
                if not loc.path:
                    found.setdefault(loc.obj, (name, False))
            scope = scope.parent
        visible = {loc.obj for loc in self.globals.values()} | found.keys()
        for (obj, path), value in self.values.items():
            if obj not in visible and obj.name != "this":
                continue  # a variable of a function that called this one
            if isinstance(value, Pointer) and all(isinstance(step, FieldStep) for step in path):
                name, through = found.get(obj, (obj.name, False))
                fields = [step.name for step in path if isinstance(step, FieldStep)]
                way = ("->" if through or name == "this" else ".").join([name, *fields[:1]])
                found.setdefault(value.target.obj, (".".join([way, *fields[1:]]), True))
        return found

    def _settle_phase_values(self, accesses: tuple[Access, ...]) -> None:
        """A variable that nobody writes in a phase has one value there for all threads."""
        written: dict[MemoryObject, set[Phase]] = {}
        for access in accesses:
            if access.writes and access.frames:
                written.setdefault(access.obj, set()).update(access.frames[0].phases)
        for (loc, phases, _), value in self.phase_values.items():
            quiet = not meet(phases, frozenset(written.get(loc.obj, ())))
            value.uniform = bool(phases) and quiet and loc.scalar_key is not None
        self.phase_values = {}

    def _spawns(self, body: Stmt) -> int:
        """How many constructs inside start threads, tasks or lanes, those of called functions included."""
        total = 0

        def count(found: Effects) -> bool:
            nonlocal total
            total += found.spawns
            return total > 1

        self._reaches(body, count)
        return total

    def _note_changes(self, body: Node) -> None:
        """Which variables change while the region runs: their values are then not known to one thread."""
        pending: list[_Reached] = [(body, self.scope.lookup)]
        seen: set[str] = set()
        while pending:
            node, find = pending.pop()
            if not isinstance(node, FunctionDef):
                pending += self._note_effects(effects(node), body, find, seen)
                continue
            with self.context.inside(node):
                # Inside called functions only what has static storage is meant.
                pending += self._note_effects(effects(node.body), body, self.outer_name, seen)

    def _note_effects(self, found: Effects, body: Node, find: Find, seen: set[str]) -> list[_Reached]:
        """Note what some code changes, where ``find`` knows its names; returns what it calls.

        A lambda that it calls, or hands to a function, changes what its body names where it was made.
        """
        for name in found.assigned:
            loc = find(name)
            if loc is not None and loc.path:
                self._note_written(loc, ())
            elif loc is not None:
                self._note_assigned(loc)
        for name, method in found.invoked | found.shifted:
            loc = find(name)
            if loc is None:
                continue
            for behind in self.changes_by_call(loc, method):
                if behind or loc.path:
                    self._note_written(loc, behind)
                else:
                    self._note_assigned(loc)
        for name in self.changed_by_macros(found):
            loc = find(name)
            if loc is not None:
                self._note_assigned(loc)
                self._note_written(loc, ("*",))
        for name, *way in found.written:
            loc = find(name)
            if loc is not None:
                self._note_written(loc, tuple(way))
        called: list[_Reached] = []
        for name in {name for _, name in found.passed} - seen:
            if (closure := self._closure(find(name))) is not None:
                seen.add(name)
                called.append(closure)
        for name in found.calls - seen:
            seen.add(name)
            if (closure := self._closure(find(name))) is not None:
                called.append(closure)
                continue
            function = self.context.function(name) or (
                self.method(self.this_class, name) if self.this_class is not None else None
            )
            if function is not None:
                called.append((function, self.outer_name))
                if any(is_pointer(param.type) or param.type.layers for param in function.params):
                    self._note_arguments(body)
        return called

    def _closure(self, loc: Loc | None) -> _Reached | None:
        """The body of the lambda that a variable holds."""
        value = self.values.get((loc.obj, loc.path)) if loc is not None else None
        if not isinstance(value, Closure):
            return None
        assert isinstance(value.scope, Scope)
        return value.expr.body, value.scope.lookup

    def _note_assigned(self, loc: Loc) -> None:
        """The variable at a location changes."""
        for _, place in places(loc):
            if place.path:
                self._note_written(place, ())
            else:
                self.region_assigned.add(place.obj)

    def _keep_copied(self, directive: Directive) -> None:
        """What the region changes of a firstprivate variable are the copies; the original keeps its value."""
        written_back = {item.name for clause in directive.all("lastprivate") for item in clause.items}
        for clause in directive.all("firstprivate"):
            for item in clause.items:
                loc = self.scope.lookup(item.name)
                if loc is not None and not loc.path and item.name not in written_back:
                    self.region_assigned.discard(loc.obj)

    def _note_written(self, loc: Loc, way: tuple[str, ...]) -> None:
        for obj, changed in self.changed_places(loc, way):
            self.region_written.setdefault(obj, set()).add(changed)

    def _note_arguments(self, body: Node) -> None:
        """What is handed to functions of the buffer may be written there: arrays, and variables by reference."""
        stack: list[Node] = [body]
        while stack:
            node = stack.pop()
            if isinstance(node, Call):
                function = self.context.function(callee_name(node), arguments=len(node.args))
                for position, arg in enumerate(node.args):
                    if not isinstance(arg, Name) or (loc := self.scope.lookup(arg.name)) is None:
                        continue
                    type = self.resolve(self.type_of_loc(loc))
                    if type is None or type.layers or type.args:
                        self._note_written(loc, ("*",))
                    if function is not None and _assigns(function, position):
                        self._note_assigned(loc)
            stack.extend(children(node))

    # ------------------------------------------------------------ functions

    def _bind_parameters(self, function: FunctionDef, team: Team | None) -> None:
        birth = Birth((team,)) if team is not None else OUTSIDE
        for param in function.params:
            references = any("reference" in layer.kind for layer in param.type.layers)
            type = decayed(self.resolve(param.type) or param.type)
            obj = MemoryObject(param.name, OUTSIDE if references else birth, param, type=type)
            self.scope.names[param.name] = Loc(obj)
            resolved = self.resolve(type)
            if team is not None and is_integer(resolved):
                self.values[obj, ()] = self.param(obj, param.name)
            if references:
                layers = tuple(layer for layer in type.layers if "reference" not in layer.kind)
                obj.type = TypeRef(type.base, type.args, type.const, type.volatile, layers)
                obj.kind = "argument"
            elif is_pointer(resolved):
                pointee = MemoryObject(
                    param.name,
                    OUTSIDE,
                    param,
                    kind="argument",
                    sharing=Sharing(
                        "shared", "memory reached through a pointer is shared", param.name_place, "5.1.1"
                    ),
                )
                self.values[obj, ()] = Pointer(Loc(pointee, (Subscript(Poly(0)),)))

    def _run_as_task(self, function: FunctionDef, first: Omp) -> None:
        """A function that makes explicit tasks outside every construct: its body is one task of some team."""
        team = self._binding_team(function)
        owner = Owner("single", function, (), None)
        self.frames = (Frame(team, 0, self.new_phase(), owner),)
        self._bind_parameters(function, team)
        self.state_for_file()
        frames, self.frames = self.frames, ()
        self._collect(first, function.body, frames)

    def _binding_team(self, function: FunctionDef | None) -> Team:
        """The team that meets the orphaned constructs of a function: of one thread where no region calls it."""
        alone = function is not None and not function.method and self.context.called_outside(function)
        return Team("orphan", None, Poly(1) if alone else self.max_threads)

    def _own_locals(self, team: Team) -> None:
        """Each thread that runs an orphaned construct has called the function: its locals are its own."""
        scope: Scope | None = self.scope
        while scope is not None:
            for loc in scope.names.values():
                obj = loc.obj
                if obj.kind == "variable" and not loc.path and obj.decl is not None and obj.sharing is None:
                    # The bounds of a worksharing loop are equal in all threads (OpenMP 5.2, 11.5): so are
                    # the values that the construct does not change.
                    self.read_value(loc, obj.type)
                    obj.birth = Birth((team,))
            scope = scope.parent


def orphaned_worksharing(body: Node) -> bool:
    """Whether a worksharing construct lies outside of all parallel and teams constructs."""
    if isinstance(body, Stmt) and not effects(body).openmp:
        return False
    if isinstance(body, Omp):
        leaves = set(body.directive.constituents)
        if leaves & {"parallel", "teams"}:
            return False
        if leaves & {"for", "sections", "single", "scope"}:
            return True
    return any(orphaned_worksharing(child) for child in children(body))


def _assigns(function: FunctionDef, position: int) -> bool:
    """Whether a function may assign to what its parameter at ``position`` refers to."""
    if position >= len(function.params) or not is_reference((param := function.params[position]).type):
        return False
    found = effects(function.body)
    return param.name in found.changed or any(name == param.name for _, name in found.passed)


def orphaned_task(body: Node) -> Omp | None:
    """The first task-generating construct that no parallel construct encloses, if any."""
    if isinstance(body, Stmt) and not effects(body).tasks:
        return None
    if isinstance(body, Omp):
        leaves = body.directive.constituents
        # On a combined construct nowait is the target's (OpenMP 5.2, 17.2).
        if leaves[:1] == ("target",) and body.directive.clause("nowait") is not None:
            return body
        if "parallel" in leaves or "teams" in leaves:
            return None
        if "task" in leaves or "taskloop" in leaves:
            return body
        if {"taskgroup", "target", "target data", "target_data"}.isdisjoint(leaves):
            return None
    for child in children(body):
        found = orphaned_task(child)
        if found is not None:
            return found
    return None
