"""The state of the abstract execution: where it stands, what is known of variables, and the accesses met so far."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pcwm_core.semantics.choices import chosen, places, sides
from pcwm_core.semantics.context import FileContext, takes
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.facts import (
    Access,
    AccessMode,
    Attempt,
    Dependence,
    Dim,
    Frame,
    Inner,
    IterationOrder,
    Lock,
    Observed,
    Owner,
    Phase,
    Role,
    TaskInstance,
    Team,
)
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    UNKNOWN,
    Atom,
    Compare,
    Cond,
    Element,
    Fresh,
    Param,
    Poly,
    compare,
    conjunction,
    conjuncts,
    disjunction,
    substitute,
)
from pcwm_core.semantics.memory import (
    DEREF,
    OUTSIDE,
    Birth,
    Choice,
    Deref,
    FieldStep,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Step,
    Subscript,
    Value,
    leads_through,
    shape,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.stated import PlaceKey, Stated, inside, key_of
from pcwm_core.source.annotations import Fact
from pcwm_core.source.syntax import (
    ClassDef,
    Expr,
    FunctionDecl,
    FunctionDef,
    InitList,
    Macro,
    Name,
    Node,
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

    # ------------------------------------------------------------ objects

    def birth(self) -> Birth:
        return Birth(tuple(frame.spawn for frame in self.frames), self.dims) if self.frames else OUTSIDE

    def new_object(self, decl: VarDecl, sharing: Sharing | None = None) -> MemoryObject:
        if self.frames and sharing is None:
            sharing = Sharing("local", "it is declared inside the region", decl.name_place, "5.1.1")
        return MemoryObject(decl.name, self.birth(), decl, sharing=sharing)

    def outer_name(self, name: str) -> Loc | None:
        """Names that no block declares: members of ``this``, globals; None for functions, macros and constants."""
        member = self.field_decl(self.this_class, name) if self.this_class is not None else None
        if member is not None and "static" not in member.storage and self.this is not None:
            return self.this.field(name)
        name = name.rpartition("::")[2]
        linked = self.context.linkage(name)
        known = self.globals.get(linked)
        if known is None:
            found = self.context.variable(name)
            if found is None and member is not None:
                # A static data member that is defined elsewhere, or inline.
                sharing = Sharing("shared", "it is a static data member", member.name_place, "5.1.1")
                known = self.globals[linked] = Loc(MemoryObject(name, OUTSIDE, member, sharing=sharing))
                return known
            if found is None:
                return None
            directive = self.context.threadprivate(name)
            decl = found.decl
            if directive is not None or "thread_local" in decl.storage:
                sharing = Sharing(
                    "threadprivate",
                    "each thread has its own copy of a threadprivate variable",
                    directive.place if directive is not None else decl.name_place,
                    "5.2",
                )
            else:
                sharing = Sharing("shared", "it has static storage", decl.name_place, "5.1.1")
            known = Loc(MemoryObject(decl.name, OUTSIDE, decl, sharing=sharing))
            self.globals[linked] = known
            if decl.type.const or "constexpr" in decl.storage:
                self.initialise_constant(known, decl)
            if isinstance(decl.init, InitList) and decl.type.layers:
                names = [item.name for item in decl.init.items if isinstance(item, Name)]
                if names and all(self.context.function(other) is not None for other in names):
                    self.function_tables[known.obj] = tuple(names)
        sharing_now = known.obj.sharing
        if sharing_now is not None and sharing_now.attribute == "threadprivate":
            return self._threadprivate_copy(linked, known)
        return known

    def initialise_constant(self, loc: Loc, decl: VarDecl) -> None:
        if decl.init is not None and not decl.type.layers:
            accesses, self.accesses = self.accesses, None
            value = self.evaluate(decl.init)
            self.accesses = accesses
            if isinstance(value, Poly) and value.is_constant:
                self.values[loc.obj, ()] = value

    def _threadprivate_copy(self, name: str, loc: Loc) -> Loc:
        team = self.team
        if team is None:
            return loc
        self.threads_part()
        key = f"{name}@{id(team)}"
        known = self.globals.get(key)
        if known is None:
            copy = MemoryObject(
                loc.obj.name, Birth((team,)), loc.obj.decl, sharing=loc.obj.sharing, origin=loc.obj
            )
            known = Loc(copy)
            self.globals[key] = known
        return known

    def class_def(self, name: str) -> ClassDef | None:
        return self.local_classes.get(name.rpartition("::")[2]) or self.context.class_def(name)

    def resolve(self, type: TypeRef | None) -> TypeRef | None:
        """Follow typedefs and aliases, those of the function first."""
        if type is not None and (alias := self.local_aliases.get(type.base)) is not None:
            layers = (*type.layers, *alias.layers)
            type = TypeRef(alias.base, alias.args, type.const or alias.const, type.volatile, layers)
        return self.context.resolve(type)

    def field_type(self, class_name: str, field: str) -> TypeRef | None:
        decl = self.field_decl(class_name, field)
        return decl.type if decl is not None else None

    def field_decl(self, class_name: str, field: str) -> VarDecl | None:
        """A data member of a class or of one of its bases."""
        seen = 0
        pending = [class_name]
        while pending and seen < 8:
            seen += 1
            found = self.class_def(pending.pop())
            if found is None:
                continue
            for decl in found.fields:
                if decl.name == field:
                    return decl
            pending.extend(found.bases)
        return None

    def method(self, class_name: str, name: str, arguments: int | None = None) -> FunctionDef | None:
        """The definition of a method that takes so many arguments, in the class, its bases or a class derived from it.

        None where the class declares one that does, and the buffer does not define it.
        """
        pending = [class_name]
        for _ in range(8):
            if not pending:
                break
            found: ClassDef | None = self.class_def(pending.pop())
            if found is None:
                continue
            named = [method for method in found.methods if method.name == name]
            fitting = [method for method in named if arguments is not None and takes(method, arguments)]
            for method in fitting or named:
                if isinstance(method, FunctionDef):
                    return method
            outside = self.context.function(name, found.name, arguments)
            if outside is not None and (arguments is None or not fitting or takes(outside, arguments)):
                return outside
            pending.extend(found.bases)
        # Declared but not defined here: a virtual function that a derived class overrides.
        for derived in self.context.derived(class_name):
            for method in derived.methods:
                if isinstance(method, FunctionDef) and method.name == name:
                    return method
        return None

    # ------------------------------------------------------------ values

    def unknown(self, label: str, reason: str = "") -> Poly:
        """A value that is not known; outside of regions it is at least one and the same for all threads."""
        return Poly.of(self.fresh(label, reason))

    def fresh(self, label: str, reason: str) -> Fresh:
        made = Fresh(label, reason, shared=not self.frames)
        made.depth, made.dims = len(self.frames), self.dims
        return made

    def answer(self, call: str) -> Poly:
        """What an unseen function gives that is handed nothing: one value for each thread, often its number."""
        made = self.fresh(call, f"nothing is known of what {call} returns")
        made.answer = call
        if self.orphan is not None and not self.frames:
            # Each thread of the team that executes the function has asked for itself.
            made.shared, made.depth = False, 1
        return Poly.of(made)

    def either(self, label: str, cond: Cond, then: Poly, orelse: Poly) -> Poly:
        """``cond ? then : orelse`` as a value."""
        if cond is TRUE or then == orelse:
            return then
        if cond is FALSE:
            return orelse
        fresh = self.fresh(label, f"{label} depends on a condition")
        value = Poly.of(fresh)
        fresh.definition = disjunction(
            conjunction(cond, compare(value, "==", then)),
            conjunction(cond.negate(), compare(value, "==", orelse)),
        )
        return value

    def one_of(
        self, test: Expr, cond: Cond, then: Loc, orelse: Loc, type: TypeRef | None, *, pointer: bool
    ) -> Loc | None:
        """The place that a condition chooses; None where it could be too many."""
        if cond is TRUE or then == orelse:
            return then
        if cond is FALSE:
            return orelse
        if cond is UNKNOWN:
            # Outside of regions the same test says the same, whatever it is that it says.
            label = test.text[:24]
            given = (
                self.unknown(label, f"what {label} gives is not known")
                if self.frames
                else self.param(("test", test.text), label)
            )
            cond = compare(given, "!=", Poly(0))
        if not isinstance(cond, Compare):
            return chosen(cond, then, orelse, type, pointer=pointer)
        key = (then, orelse, cond.poly, cond.op, pointer)
        if key not in self.choices:
            self.choices[key] = chosen(cond, then, orelse, type, pointer=pointer)
        return self.choices[key]

    def param(self, key: object, label: str, answer: str = "") -> Poly:
        known = self.params.get(key)
        if known is None:
            known = self.params[key] = Param(label, answer)
        return Poly.of(known)

    def read_value(self, loc: Loc, type: TypeRef | None) -> Value:
        """What is known of the value held at a location; None for types that are not followed."""
        resolved = self.resolve(type)
        value = self._value_held(loc, resolved)
        if resolved is None and isinstance(value, Poly) and len(value.terms) == 1:
            ((monomial, factor),) = value.terms.items()
            atom = monomial[0]
            if factor == 1 == len(monomial) and (atom.shared or isinstance(atom, Element)):
                self.untyped.setdefault(atom, loc)
                if isinstance(atom, Param):
                    atom.undeclared = True
        return value

    def as_pointer(self, value: Value) -> Value:
        """A value that is used as a pointer: what came from a place of unknown type is one, then."""
        if not isinstance(value, Poly):
            return value
        for monomial, factor in value.terms.items():
            origin = self.untyped.get(monomial[0])
            if origin is not None and factor == 1 == len(monomial):
                behind = Loc(origin.obj, (*origin.path, DEREF))
                if origin.obj.kind != "undeclared" or origin.scalar_key is None:
                    self.guessed.add(behind)
                return Pointer(Loc(behind.obj, (*behind.path, Subscript(value - Poly.of(monomial[0])))))
        return value

    def _value_of_either(self, loc: Loc, choice: Choice, resolved: TypeRef | None) -> Value:
        """What is held at a place that is one of two."""
        then, orelse = (self._value_held(side, resolved) for side in sides(loc))
        if then == orelse:
            return then
        if isinstance(then, Poly) and isinstance(orelse, Poly):
            return self.either(loc_text(loc), choice.cond, then, orelse)
        if isinstance(then, Pointer) and isinstance(orelse, Pointer):
            target = chosen(choice.cond, then.target, orelse.target, None, pointer=True)
            return Pointer(target) if target is not None else then
        return None

    def _value_held(self, loc: Loc, resolved: TypeRef | None) -> Value:
        if loc.obj.choice is not None:
            return self._value_of_either(loc, loc.obj.choice, resolved)
        key = loc.scalar_key
        volatile = self.changes_in_region(loc)
        if key is not None and not (volatile and self.frames and loc.obj.birth is OUTSIDE):
            if key in self.values:
                return self.values[key]
            if is_pointer(resolved):
                return Pointer(Loc(loc.obj, (*loc.path, DEREF, Subscript(Poly(0)))))
            if not is_integer(resolved):
                return None
            if loc.obj.birth is OUTSIDE or loc.obj.birth.path == ():
                value = self.param(key, loc_text(loc))
                if loc.obj.kind == "variable" and not loc.path:
                    self.values[key] = value
                return value
            value = self.unknown(loc_text(loc), f"the value of {loc_text(loc)} is not known here")
            self.values[key] = value
            return value
        if is_pointer(resolved):
            content = (self._known_content(loc) or self._next_node(loc)) if not volatile else None
            return content or Pointer(Loc(loc.obj, (*loc.path, DEREF, Subscript(Poly(0)))))
        if not is_integer(resolved):
            return None
        return self._element_value(loc, volatile)

    def changes_in_region(self, loc: Loc) -> bool:
        """Whether some thread may change the value at a location while the current region runs."""
        if loc.obj.choice is not None:
            return any(self.changes_in_region(place) for _, place in places(loc))
        if loc.obj in self.region_assigned:
            return not any(isinstance(step, Deref) for step in loc.path)
        written = self.region_written.get(loc.obj)
        if not written or not loc.path:
            return False
        way = shape(loc.path)
        return any(leads_through(changed, way) for changed in written)

    def _known_content(self, loc: Loc) -> Value:
        """The element at a location, where a loop before the region filled the array by a formula."""
        subscripts = [step.index for step in loc.path if isinstance(step, Subscript)]
        array = (loc.obj, tuple(step for step in loc.path if not isinstance(step, Subscript)))
        content = self.contents.get(array)
        if content is None or len(subscripts) != 1 or subscripts[0] is None:
            return None
        if isinstance(content[1], Pointer) and (stated := self.said("injective", array)) is not None:
            # Whether entries lead to rows of their own.
            row = Subscript(Poly.of(Element(array, loc.obj.name, (subscripts[0],), stated)))
            return Pointer(Loc(loc.obj, (*array[1], row, DEREF, Subscript(Poly(0)))))
        return _substituted(content[1], content[0], subscripts[0])

    def _next_node(self, loc: Loc) -> Value:
        """Where the link of a list leads: from one node to the next."""
        *node, last = loc.path
        if isinstance(last, FieldStep) and (loc.obj, last.name) in self.links:
            return Pointer(Loc(loc.obj, tuple(node)).shifted(Poly(1)))
        return None

    def _element_value(self, loc: Loc, volatile: bool) -> Value:
        subscripts = tuple(step.index for step in loc.path if isinstance(step, Subscript))
        known = tuple(index for index in subscripts if index is not None)
        if volatile or not loc.path or len(known) != len(subscripts):
            return self._changing_value(loc)
        content = self._known_content(loc)
        if content is not None:
            return content
        members = tuple(step for step in loc.path if not isinstance(step, Subscript))
        fields = [step.name for step in members if isinstance(step, FieldStep)]
        key = (loc.obj, members)
        name = fields[-1] if fields else loc.obj.name
        injective = self.said("injective", key)
        if injective is None and len(known) == 1 and key in self.distinct:
            injective = True
        return Poly.of(Element(key, name, known, injective, self.said("monotone", key)))

    def _changing_value(self, loc: Loc) -> Poly:
        """What a variable holds that changes while the region runs.

        In a phase in which nobody writes it, all threads read one value; whether that is so is known at the end.
        """
        self.threads_part()
        index = self.team_index
        phases: frozenset[Phase] = self.frames[index].phases if index is not None else frozenset()
        locks = self.held_locks() if self.accesses is not None else ()
        key = (loc, phases, tuple(lock.key for lock in locks))
        known = self.phase_values.get(key)
        if known is None or loc.scalar_key is None:
            known = self.fresh(loc_text(loc), f"{loc_text(loc)} changes while the region runs")
            if locks:
                known.observed = Observed(loc, self.clock, True, self.initial_value(loc), locks)
            known.from_data = True
            known.dims = tuple(dim for dim in self.dims if dim.barrier)
            self.phase_values[key] = known
        return Poly.of(known)

    def initial_value(self, loc: Loc) -> Value:
        """What a location held when the region began; of a static variable nobody knows more than its initialiser."""
        known = self.at_entry.get((loc.obj, loc.path))
        if isinstance(known, Poly) and known.is_constant:
            return known
        decl = loc.obj.decl
        if (
            not loc.path
            and decl is not None
            and "extern" not in decl.storage
            and self.globals.get(decl.name) == loc
        ):
            return self.quietly(decl.init) if decl.init is not None else Poly(0)
        return known

    def write_value(self, loc: Loc | None, value: Value) -> None:
        if loc is None:
            return
        if loc.obj.choice is not None:
            for _, place in places(loc):
                self.forget(place.obj, whole=not place.path)
                if place.scalar_key is not None:
                    self.values.pop(place.scalar_key, None)
            return
        key = loc.scalar_key
        if key is not None:
            if len(self.values) and loc.path == ():
                self.forget(loc.obj, whole=True)
            if any(isinstance(step, Subscript) for step in loc.path):
                # One element differs from what was known of all of them.
                self.forget_contents(loc.obj)
            self.values[key] = value
        else:
            self.forget(loc.obj, whole=False)

    def copy_members(self, original: Loc, copy: MemoryObject, type: TypeRef | None) -> None:
        """A copied struct shares what its pointers lead to."""
        if type is None or type.layers:
            return
        found = self.class_def(type.base)
        for field in found.fields if found is not None else ():
            if is_pointer(self.resolve(field.type)):
                source = original.field(field.name)
                known = self.values.get((source.obj, source.path))
                target = known or Pointer(Loc(source.obj, (*source.path, DEREF, Subscript(Poly(0)))))
                self.values[copy, (FieldStep(field.name),)] = target

    def copy_contents(self, original: Loc, copy: MemoryObject) -> None:
        """A copied array holds what the original holds."""
        for (obj, path), content in list(self.contents.items()):
            if obj is original.obj and path[: len(original.path)] == original.path:
                self.contents[copy, path[len(original.path) :]] = content

    def changed_by_macros(self, found: Effects) -> list[str]:
        """Variables that are arguments of macros made of statements, such as SWAP."""
        changed = {
            name
            for callee, name in found.passed
            if (macro := self.context.macro(callee)) is not None and macro.statement is not None
        }
        return sorted(changed)

    def changes_by_method(
        self, class_name: str, name: str, depth: int = 4
    ) -> frozenset[tuple[str, ...]] | None:
        """The members that a method changes, as ways from the object; None if that is not known."""
        found = self.class_def(class_name)
        method = self.method(class_name, name)
        if found is None or depth == 0:
            return None
        if method is None:
            declared = [
                item for item in found.methods if item.name == name and isinstance(item, FunctionDecl)
            ]
            return frozenset() if declared and all(item.const for item in declared) else None
        body = effects(method.body)
        ways = {(assigned,) for assigned in body.assigned} | body.written
        for variable, called in body.invoked:
            member = self.field_type(class_name, variable)
            inner = self.changes_by_method(member.base, called, depth - 1) if member is not None else None
            ways |= {(variable,)} if inner is None else {(variable, *way) for way in inner}
        for called in body.calls:
            if called != name and self.method(class_name, called) is not None:
                inner = self.changes_by_method(class_name, called, depth - 1)
                if inner is None:
                    return None
                ways |= inner
        return frozenset(way for way in ways if self.field_decl(class_name, way[0]) is not None)

    def changes_by_call(self, loc: Loc, name: str) -> frozenset[tuple[str, ...]]:
        """What a method that is called on a variable, or through a pointer, may change: ways from the variable."""
        type = self.resolve(loc.obj.type) if not loc.path else None
        layers = [layer for layer in type.layers if "reference" not in layer.kind] if type is not None else []
        if name.startswith("operator") and (type is None or layers or self.class_def(type.base) is None):
            # An operator of C's own, or one that nobody shows.
            return frozenset()
        if type is None or len(layers) > 1:
            return frozenset({()})
        ways = self.changes_by_method(type.base, name)
        if ways is None:
            return frozenset({()})
        return frozenset(("*", *way) for way in ways) if layers else ways

    def changed_places(
        self, loc: Loc, way: tuple[str, ...]
    ) -> Iterator[tuple[MemoryObject, tuple[str, ...]]]:
        """The memory that a write along ``way`` from the variable at ``loc`` changes, as object and way."""
        for _, place in places(loc):
            yield place.obj, (*shape(place.path), *way)
        value = self.values.get((loc.obj, loc.path))
        if isinstance(value, Pointer) and way and way[0] == "*":
            for _, place in places(value.target):
                start = shape(place.path)
                yield place.obj, (*start, *way[1:]) if start[-1:] == ("*",) else (*start, *way)

    def forget_behind(self, obj: MemoryObject, changed: tuple[str, ...]) -> None:
        """Drop what is known of the memory that an object leads to along this way (see `memory.shape`)."""
        for content in [key for key in (*self.contents, *self.distinct) if key[0] is obj]:
            if leads_through(changed, (*shape(content[1]), "*")):
                self.contents.pop(content, None)
                self.distinct.discard(content)
        stale = [
            key for key in self.values if key[0] is obj and key[1] and leads_through(changed, shape(key[1]))
        ]
        for key in stale:
            del self.values[key]

    def forget_contents(self, obj: MemoryObject) -> None:
        """Drop what is known of the elements of an array as such."""
        for content in [key for key in (*self.contents, *self.distinct) if key[0] is obj]:
            self.contents.pop(content, None)
            self.distinct.discard(content)

    def forget(self, obj: MemoryObject, *, whole: bool) -> None:
        """Drop what is known of an object: all of it, or only what lies behind subscripts and pointers."""
        self.forget_contents(obj)
        if whole:
            self.empty_containers = {loc for loc in self.empty_containers if loc.obj is not obj}
        stale = [
            key
            for key in self.values
            if key[0] is obj and (whole or any(isinstance(step, (Subscript, Deref)) for step in key[1]))
        ]
        for key in stale:
            del self.values[key]

    def havoc(self, loc: Loc, label: str, type: TypeRef | None = None, direction: int = 0) -> None:
        """The value at ``loc`` becomes unknown; not below (above) what it was if it only rises (falls)."""
        before = self.values.get(loc.scalar_key) if loc.scalar_key is not None else None
        declared = type if type is not None else loc.obj.type
        resolved = self.resolve(declared) if not loc.path else declared
        self.forget(loc.obj, whole=True)
        key = loc.scalar_key
        if key is None:
            return
        if is_pointer(resolved):
            fresh = Subscript(self.unknown(label, f"where {label} points is not known"))
            source = self.values.get(key)
            root = source.target if isinstance(source, Pointer) else Loc(loc.obj, (*loc.path, DEREF))
            self.values[key] = Pointer(Loc(root.obj, (*_before_last_subscript(root.path), fresh)))
        elif is_integer(resolved):
            value = self.fresh(label, f"the value of {label} is not known here")
            if direction and isinstance(before, Poly):
                value.bounded = True
                value.definition = compare(Poly.of(value), ">=" if direction > 0 else "<=", before)
            self.values[key] = Poly.of(value)
        else:
            self.values[key] = None

    def merge_values(self, cond: Cond, then: dict[Key, Value], orelse: dict[Key, Value]) -> None:
        """After an ``if``: keep what both branches agree on; otherwise a value that is one or the other."""
        merged: dict[Key, Value] = {}
        for key, value in then.items():
            if key not in orelse:
                continue
            other = orelse[key]
            if value is other or value == other:
                merged[key] = value
            elif isinstance(value, Poly) and isinstance(other, Poly):
                merged[key] = self.either(key[0].name, cond, value, other)
            else:
                merged[key] = None
        for key in sorted((then.keys() ^ orelse.keys()) - merged.keys(), key=lambda key: key[0].name):
            present = then.get(key, orelse.get(key))
            if key[1] or not isinstance(present, Poly):
                continue
            self.values = merged
            if key[0].birth.path:
                merged[key] = self.unknown(key[0].name, f"{key[0].name} depends on a condition")
                continue
            # The branch that did not come across it left it as it was.
            before = self.param(key, key[0].name)
            sides = (present, before) if key in then else (before, present)
            merged[key] = self.either(key[0].name, cond, *sides)
        self.values = merged

    # ------------------------------------------------------------ accesses

    def record(
        self,
        node: Node | Place,
        mode: AccessMode,
        loc: Loc | None,
        *,
        role: Role = "plain",
        update: str = "",
        atomic: str = "",
        callee: str = "",
        assumption: str = "",
    ) -> Access | None:
        """Note an access; None when it is of no interest: outside of regions, or private for sure."""
        if self.accesses is None or loc is None:
            return None
        if loc.obj.choice is not None:
            guard, made = self.guard, None
            for cond, side in places(loc):
                self.guard = conjunction(guard, cond)
                made = self.record(
                    node,
                    mode,
                    side,
                    role=role,
                    update=update,
                    atomic=atomic,
                    callee=callee,
                    assumption=assumption,
                )
            self.guard = guard
            return made
        widened = self.widened > 0 and not _is_fixed(loc)
        if widened and not any(isinstance(f.spawn, Team) and f.spawn.parts_at is None for f in self.frames):
            return None
        obj = loc.obj
        if obj.birth.path and len(obj.birth.path) == len(self.frames) and not self._may_escape(obj):
            return None
        if len(self.accesses) >= MAX_ACCESSES:
            raise TooComplex("the region has too many accesses to follow within the budget")
        if self.guessed and mode != "read" and not assumption:
            assumption = self._guess_behind(loc)
        place = self.macro_use or (node if isinstance(node, Place) else node.place)
        access = Access(
            self.call_site or place,
            mode,
            loc,
            self.dims,
            self.frames,
            conjunction(self.guard, *self.known) if self.known else self.guard,
            self.held_locks(),
            self.tick(),
            role,
            update,
            atomic,
            callee,
            assumption,
            self.order,
            self.flushed,
        )
        if self.stated:
            access.disjoint = self.said("disjoint", key_of(loc))
        if self.call_site is not None:
            access.inner = Inner(place, self.calls[-1].name if self.calls else "")
        access.widened = widened
        self.accesses.append(access)
        return access

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

    def _guess_behind(self, loc: Loc) -> str:
        """What a write takes for granted that goes through a member of unknown type; '' if it does not."""
        for position, step in enumerate(loc.path):
            if isinstance(step, Deref):
                behind = Loc(loc.obj, loc.path[: position + 1])
                if behind in self.guessed:
                    return f"{loc_text(Loc(loc.obj, loc.path[:position]))} is a plain pointer"
        return ""

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

    def _may_escape(self, obj: MemoryObject) -> bool:
        """Whether a child task or inner team may reach an object of the current thread."""
        return self.has_inner_spawns

    #: Set at region entry: the region creates explicit tasks or inner teams.
    has_inner_spawns = False


def _substituted(value: Poly | Pointer, atom: Atom, by: Poly) -> Poly | Pointer:
    def replace(other: Atom) -> Poly | None:
        return by if other is atom else None

    if isinstance(value, Poly):
        return value.substitute(replace)
    path = tuple(
        Subscript(step.index.substitute(replace))
        if isinstance(step, Subscript) and step.index is not None
        else step
        for step in value.target.path
    )
    return Pointer(Loc(value.target.obj, path))


def _before_last_subscript(path: tuple[Step, ...]) -> tuple[Step, ...]:
    return path[:-1] if path and isinstance(path[-1], Subscript) else path


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


def _is_fixed(loc: Loc) -> bool:
    """No subscript of the location depends on anything."""
    return all(
        step.index is not None and step.index.is_constant for step in loc.path if isinstance(step, Subscript)
    )


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
