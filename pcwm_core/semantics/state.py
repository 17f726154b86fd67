"""The state of the abstract execution: where the walk stands, in which threads, at what time and under which locks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.facts import (
    Access,
    Attempt,
    Dependence,
    Dim,
    Frame,
    IterationOrder,
    Lock,
    Owner,
    Phase,
    TaskInstance,
    Team,
)
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    Atom,
    Cond,
    Fresh,
    Param,
    Poly,
    conjuncts,
    substitute,
)
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Birth,
    Deref,
    Loc,
    MemoryObject,
    Pointer,
    Step,
    Subscript,
    Value,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.stated import PlaceKey, Stated, inside
from pcwm_core.source.annotations import Fact
from pcwm_core.source.syntax import (
    ClassDef,
    Expr,
    FunctionDef,
    Macro,
    Place,
    Stmt,
    TypeRef,
    VarDecl,
)

FLOATING = frozenset({"float", "double", "long double", "_Float16", "__half", "half"})

#: Accesses, calls and statements beyond which a region is given up as too complex.
MAX_ACCESSES = 2000
MAX_STEPS = 20000
MAX_CALL_DEPTH = 8


class TooComplex(Exception):
    """The budget of a region is used up; the verdict is ``unknown``."""


Key = tuple[MemoryObject, tuple[Step, ...]]


class Children:
    """The tasks that one task created: all of them, and those that are not known to be complete."""

    __slots__ = ("all", "pending")

    def __init__(self) -> None:
        self.all: list[TaskInstance] = []
        self.pending: list[TaskInstance] = []

    def add(self, task: TaskInstance) -> None:
        task.siblings = self.all
        self.all.append(task)
        self.pending.append(task)


class State:
    """Shared by the mixins that interpret expressions, calls, statements and constructs."""

    def __init__(self, context: FileContext) -> None:
        self.context = context
        self.scope = Scope(None, outer=self.outer_name)
        self.values: dict[Key, Value] = {}
        self.frames: tuple[Frame, ...] = ()
        #: The constructs around the current statement, outermost first, by their leaf names.
        self.around: tuple[str, ...] = ()
        self.dims: tuple[Dim, ...] = ()
        self.guard: Cond = TRUE
        self.locks: tuple[Lock, ...] = ()
        #: What holds from here on, whatever the guard is, since it was done or seen on the way here.
        self.known: tuple[Cond, ...] = ()
        #: The mutexes of guard objects.
        self.guarded: dict[MemoryObject, tuple[Loc, ...]] = {}
        self.this: Loc | None = None
        self.this_class: str | None = None
        self.calls: tuple[FunctionDef, ...] = ()
        self.clock = 0
        self.steps = 0
        #: None while the code before and between regions runs: there nobody else is there to race with.
        self.accesses: list[Access] | None = None
        self.atomic = ""
        self.order: IterationOrder | None = None
        #: Time of the last flush.
        self.flushed = 0
        #: Block-scope statics that a threadprivate directive names.
        self.block_threadprivate: list[MemoryObject] = []
        #: The use of the function-like macro whose body is being evaluated: accesses happen there.
        self.macro_use: Place | None = None
        #: The call in the buffer that led into the code of another file: accesses happen there.
        self.call_site: Place | None = None
        #: What the parameters of that macro stand for where they are members' names: ``#define AT(p, f) ((p)->f[0])``.
        self.macro_members: dict[str, str] = {}
        #: Above zero while the last level of a recursion stands for all deeper ones.
        self.widened = 0
        #: The explicit tasks that each of the current tasks has created, innermost task last.
        self.tasks: list[Children] = [Children()]
        #: What ``depobj`` directives put into their objects.
        self.depend_objects: dict[Key, tuple[Dependence, ...]] = {}
        #: The handles of events, and the detachable tasks that they belong to.
        self.events: list[tuple[Poly, TaskInstance]] = []
        self.groups: list[list[TaskInstance]] = []
        self.globals: dict[str, Loc] = {}
        self.local_classes: dict[str, ClassDef] = {}
        self.local_aliases: dict[str, TypeRef] = {}
        #: What loops outside of regions left in arrays: the element at ``dim`` is this value.
        self.contents: dict[tuple[MemoryObject, tuple[Step, ...]], tuple[Dim, Poly | Pointer]] = {}
        #: The members that lead from one node of a list to the next, with the object that the list begins with.
        self.links: set[tuple[MemoryObject, str]] = set()
        #: Arrays whose elements are all different, though nobody knows which they are.
        self.distinct: set[tuple[MemoryObject, tuple[Step, ...]]] = set()
        #: Containers that nothing has been put into.
        self.empty_containers: set[Loc] = set()
        #: Before the loop at hand: the containers that were empty, and what its counters held.
        self.empty_before: set[Loc] = set()
        self.counted_from: dict[str, Poly] = {}
        #: What was known when the current region began.
        self.at_entry: dict[Key, Value] = {}
        #: Values of shared variables that change, by location, phase and locks held.
        self.phase_values: dict[tuple[Loc, frozenset[Phase], tuple[object, ...]], Fresh] = {}
        #: Arrays of functions, with the functions that their initialisers name.
        self.function_tables: dict[MemoryObject, tuple[str, ...]] = {}
        self.statics: dict[VarDecl, Loc] = {}
        self.params: dict[object, Param] = {}
        #: Where values came from whose types the buffer does not show: numbers or pointers, as their use will tell.
        self.untyped: dict[Atom, Loc] = {}
        #: Places that are one of two, by these and the condition: the same choice is the same place.
        self.choices: dict[object, Loc | None] = {}
        #: Objects whose own value, or whose contents, some thread changes in the current region.
        self.region_assigned: set[MemoryObject] = set()
        self.region_written: dict[MemoryObject, set[tuple[str, ...]]] = {}
        #: Memory behind members and elements that are taken for pointers because they are used as such.
        self.guessed: set[Loc] = set()
        #: The team that executes a function whose worksharing constructs no parallel construct of it encloses.
        self.orphan: Team | None = None
        #: Whether maps have elements for keys that are no integers, by map, key as written, and iteration.
        self.presences: dict[tuple[Loc, str, tuple[Dim, ...]], Fresh] = {}
        self.unseen: list[str] = []
        self.limits: list[str] = []
        self._next_phase = 0
        #: What the source states and is in force here, and what of it the current region has made use of.
        self.stated: tuple[Stated, ...] = ()
        #: How far apart pointers are that are stated to overlap.
        self.distances: dict[Fact, Fresh] = {}
        self.leaned: dict[Stated, None] = {}
        self.max_threads = Poly.of(Param("nthreads"))

    # ------------------------------------------------------------ to be given by the mixins

    def outer_name(self, name: str) -> Loc | None:
        raise NotImplementedError

    def evaluate(self, expr: Expr) -> Value:
        raise NotImplementedError

    def quietly(self, expr: Expr) -> Value:
        raise NotImplementedError

    def locate(self, expr: Expr) -> tuple[Loc | None, TypeRef | None]:
        raise NotImplementedError

    def condition(self, expr: Expr) -> Cond:
        raise NotImplementedError

    def execute(self, stmt: Stmt) -> bool:
        raise NotImplementedError

    def declare(self, decl: VarDecl) -> None:
        raise NotImplementedError

    # ------------------------------------------------------------ time and budget

    def tick(self) -> int:
        self.clock += 1
        return self.clock

    def spend(self) -> None:
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise TooComplex("the region is too long to follow within the budget")

    def new_phase(self) -> frozenset[Phase]:
        """What begins at a barrier, or with a team."""
        self._next_phase += 1
        return frozenset({Phase(self._next_phase)})

    def limit(self, reason: str) -> None:
        if reason not in self.limits:
            self.limits.append(reason)

    # ------------------------------------------------------------ files

    @contextmanager
    def entering(self, item: FunctionDef | Macro, use: Place | None) -> Iterator[None]:
        """Inside: the code of ``item`` runs, which ``use`` calls. Another file's is taken as part of the use."""
        outer = self.call_site
        if self.context.is_foreign(item):
            self.call_site = outer or use
        elif outer is not None and isinstance(item, FunctionDef) and self.context.is_own(item):
            self.call_site = None
        try:
            with self.context.inside(item if isinstance(item, FunctionDef) else None):
                yield
        finally:
            self.call_site = outer

    @property
    def standing(self) -> object:
        """Which file's code is running, and what led there; for `back_at`."""
        return self.call_site, self.context.file

    @contextmanager
    def back_at(self, standing: object) -> Iterator[None]:
        """Inside: code of the place where `standing` was noted runs, whoever calls it."""
        assert isinstance(standing, tuple)
        outer = self.call_site
        self.call_site, file = standing
        try:
            with self.context.reading(file):
                yield
        finally:
            self.call_site = outer

    # ------------------------------------------------------------ threads

    @property
    def team_index(self) -> int | None:
        """Index of the innermost team's frame."""
        for index in range(len(self.frames) - 1, -1, -1):
            if isinstance(self.frames[index].spawn, Team):
                return index
        return None

    @property
    def team(self) -> Team | None:
        index = self.team_index
        if index is None:
            return None
        spawn = self.frames[index].spawn
        assert isinstance(spawn, Team)
        return spawn

    @property
    def league(self) -> Team | None:
        """The innermost league of teams."""
        for frame in reversed(self.frames):
            if isinstance(frame.spawn, Team) and frame.spawn.kind == "teams":
                return frame.spawn
        return None

    def set_frame(self, index: int, frame: Frame) -> None:
        self.frames = (*self.frames[:index], frame, *self.frames[index + 1 :])

    def barrier(self) -> None:
        """A barrier of the innermost team: everything before it, explicit tasks included, is complete after it."""
        index = self.team_index
        if index is None or index != len(self.frames) - 1:
            return
        frame = self.frames[index]
        if not isinstance(frame.spawn, Team) or frame.spawn.kind == "teams":
            return
        self.set_frame(index, Frame(frame.spawn, frame.dims, self.new_phase(), frame.owner))
        self.complete_tasks(deep=True)

    def complete_tasks(self, *, deep: bool) -> None:
        now = self.tick()
        for task in self.tasks[-1].pending:
            if task.waited is None:
                task.waited = now
            if deep and task.all_waited is None:
                task.all_waited = now
        self.tasks[-1].pending.clear()

    @contextmanager
    def owned(self, owner: Owner) -> Iterator[None]:
        """The code inside is given to one thread of the innermost team by ``owner``."""
        index = self.team_index
        if index is None:
            yield
            return
        self.threads_part()
        before = self.frames[index]
        self.set_frame(index, Frame(before.spawn, before.dims, before.phases, owner))
        yield
        after = self.frames[index]
        self.set_frame(index, Frame(after.spawn, after.dims, after.phases, before.owner))

    def threads_part(self) -> None:
        """From here on threads may know different things, and do different things."""
        for frame in self.frames:
            if isinstance(frame.spawn, Team) and frame.spawn.parts_at is None:
                frame.spawn.parts_at = self.tick()

    def team_dims(self) -> tuple[Dim, ...]:
        """The loops between the start of the innermost team and here."""
        index = self.team_index
        return self.dims[self.frames[index].dims :] if index is not None else self.dims

    def birth(self) -> Birth:
        return Birth(tuple(frame.spawn for frame in self.frames), self.dims) if self.frames else OUTSIDE

    # ------------------------------------------------------------ what holds

    def said(self, name: str, key: str | PlaceKey) -> bool | None:
        """What the source states of a name or of memory, most recently; None where it states nothing."""
        for stated in reversed(self.stated):
            if stated.fact.name == name and stated.key is not None:
                about = stated.key
                found = about == key if isinstance(about, str) or isinstance(key, str) else inside(key, about)
                if found:
                    self.leaned[stated] = None
                    return stated.fact.holds
        return None

    def held_locks(self) -> tuple[Lock, ...]:
        """The locks that are held here: one that was only tried where its result says that it was taken."""
        if all(lock.attempt is None for lock in self.locks):
            return self.locks
        return tuple(lock for lock in self.locks if lock.attempt is None or self._succeeded(lock.attempt))

    def _succeeded(self, attempt: Attempt) -> bool:
        """Whether the guard contradicts that the attempt failed."""

        def failed(atom: Atom) -> Poly | None:
            return Poly(attempt.failed) if isinstance(atom, Fresh) and atom.observed is attempt else None

        return any(substitute(part, failed) is FALSE for part in conjuncts(self.guard))


def is_pointer(type: TypeRef | None) -> bool:
    if type is None:
        return False
    if type.layers:
        layer = next((layer for layer in type.layers if "reference" not in layer.kind), None)
        return layer is not None and layer.kind == "pointer"
    return is_smart_pointer(type) or type.base.rpartition("::")[2] in {"iterator", "const_iterator"}


def is_smart_pointer(type: TypeRef | None) -> bool:
    """An object that holds a pointer and gives it away by ``get()``."""
    if type is None or any("reference" not in layer.kind for layer in type.layers):
        return False
    return type.base.rpartition("::")[2] in {"unique_ptr", "shared_ptr", "weak_ptr"}


def is_array(type: TypeRef | None) -> bool:
    return type is not None and any(layer.kind == "array" for layer in type.layers[:1])


def is_reference(type: TypeRef | None) -> bool:
    return type is not None and any("reference" in layer.kind for layer in type.layers)


def is_integer(type: TypeRef | None) -> bool:
    """Whether values of this type are followed as integers. Unknown types are."""
    if type is None:
        return True
    if any("reference" not in layer.kind for layer in type.layers):
        return False
    return type.base not in FLOATING and not type.args


def loc_text(loc: Loc) -> str:
    """A location as a person would write it."""
    text = loc.obj.name
    pointer = False
    for step in loc.path:
        match step:
            case Subscript():
                text += f"[{step.index if step.index is not None else '?'}]"
                pointer = False
            case Deref():
                pointer = True
            case _:
                text += f"->{step.name}" if pointer else f".{step.name}"
                pointer = False
    return text
