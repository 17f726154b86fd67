"""The facts of a region: accesses, and everything the race query needs to know of each.

Execution is described by *spawns* (who may run at the same time as whom: the threads of a team, explicit tasks, SIMD
lanes), *dims* (loops, one execution per iteration) and *owners* (constructs that give work to one thread). An access
carries a stack of frames, one a spawn, outermost first; the query finds the outermost frame at which two executions
part, and asks whether there they may happen in parallel.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from pcwm_core.semantics.integers import TRUE, Atom, Cond, Poly, ThreadNumber
from pcwm_core.semantics.memory import Loc, MemoryObject, Value
from pcwm_core.source.annotations import Fact
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Omp, Place

DimKind = Literal["sequential", "worksharing", "distribute", "simd", "taskloop", "unbounded"]


class Dim(Atom):
    """A loop: an integer that counts or names its iterations. As an atom it is the value in one execution."""

    __slots__ = (
        "barrier",
        "constant_trip",
        "domain",
        "exact",
        "kind",
        "place",
        "previous",
        "step",
        "variable",
    )
    shared = False

    def __init__(self, variable: str, kind: DimKind, place: Place) -> None:
        super().__init__(variable)
        self.variable = variable
        self.kind: DimKind = kind
        self.place = place
        #: What is known of the value: bounds and stride.
        self.domain: Cond = TRUE
        #: Difference between successive values in execution order.
        self.step = 1
        #: Number of iterations when it is a constant.
        self.constant_trip: int | None = None
        #: A barrier lies in the body, so two threads are always in the same iteration of it or in successive ones.
        self.barrier = False
        #: Set on the second copy of a loop body that is walked twice: the dim of the first.
        self.previous: Dim | None = None
        #: ``domain`` says all there is to say.
        self.exact = True


class Team:
    """The threads of a parallel region, or the initial threads of a league of teams."""

    __slots__ = ("directive", "kind", "parts_at", "size", "thread")

    def __init__(
        self, kind: Literal["parallel", "teams", "orphan"], directive: Directive | None, size: Poly
    ) -> None:
        self.kind: Literal["parallel", "teams", "orphan"] = kind
        self.directive = directive
        self.size = size
        self.thread = ThreadNumber("t", size)
        #: Time of the walk from which its threads may differ in what they do; None: they all do the same. The threads
        #: that run an orphaned construct were called with arguments of their own.
        self.parts_at: int | None = 0 if kind == "orphan" else None


class Dependence(msgspec.Struct, frozen=True, eq=False):
    """One ``depend`` locator of a task.

    ``kind`` is a dependence type, or ``all`` (``omp_all_memory``) or ``depobj`` (made where it cannot be followed), for
    which ``loc`` is None. With ``iterators`` it is one locator for each of their values (OpenMP 5.2, 3.2.6).
    """

    kind: str
    loc: Loc | None
    iterators: tuple[Dim, ...] = ()


class TaskInstance:
    """The instances of a task construct that one walk over its creation stands for.

    A ``taskwait`` with dependences is one, too: an empty task that is executed at once (OpenMP 5.2, 15.5).
    """

    __slots__ = (
        "all_waited",
        "around",
        "created",
        "depends",
        "dims",
        "directive",
        "ended",
        "fulfilled",
        "guard",
        "siblings",
        "undeferred",
        "waited",
    )

    def __init__(self, directive: Directive, created: int, dims: tuple[Dim, ...] = ()) -> None:
        self.directive = directive
        #: Time of creation in the walk, and of the end of its body.
        self.created = created
        self.ended: int | None = None
        #: Loop dims of a taskloop: different iterations may be different tasks.
        self.dims = dims
        #: Time at which the creator knows the task itself to be complete (taskwait), if ever.
        self.waited: int | None = None
        #: Time at which the task and all its descendants are complete (taskgroup, barrier).
        self.all_waited: int | None = None
        self.depends: tuple[Dependence, ...] = ()
        #: Executed at once by the creator (``if(0)``): ordered with it.
        self.undeferred = False
        #: Loops and conditions under which it is created.
        self.around: tuple[Dim, ...] = ()
        self.guard: Cond = TRUE
        #: The tasks of the same creator, in the order of their creation.
        self.siblings: list[TaskInstance] = []
        #: Where the event of its ``detach`` clause is fulfilled; the task is not complete before.
        self.fulfilled: list[Fulfilment] = []


class Lanes:
    """The lanes that execute the iterations of a simd construct together."""

    __slots__ = ("dims", "directive", "safelen")

    def __init__(self, directive: Directive, dims: tuple[Dim, ...], safelen: int | None) -> None:
        self.directive = directive
        self.dims = dims
        self.safelen = safelen


Spawn = Team | TaskInstance | Lanes


class Owner(msgspec.Struct, frozen=True, eq=False):
    """A construct that gives each of its units of work to one thread of the team.

    Two executions with the same ``key`` and the same values of ``coords`` are on one thread.
    """

    kind: Literal["masked", "single", "section", "worksharing"]
    key: object
    coords: tuple[Poly, ...]
    directive: Directive | None = None
    static: tuple[object, ...] | None = None
    """For a static schedule: what must be equal for two loops to have the same distribution, ``coords`` being the
    logical iteration number (OpenMP 5.2, 11.5.3)."""


class Phase(msgspec.Struct, frozen=True):
    """One way to a point since the last barrier: the barrier's number, and the branches taken by the whole team.

    All threads of a team meet a barrier or none (OpenMP 5.2, 15.3.1): where a branch holds one, they all take it or
    all pass it by.
    """

    barrier: int
    ways: tuple[tuple[int, bool], ...] = ()

    def meets(self, other: Phase) -> bool:
        """Whether both may be ways of one execution of the team."""
        if self.barrier != other.barrier:
            return False
        ways = dict(self.ways)
        return all(ways.get(branch, taken) == taken for branch, taken in other.ways)


def meet(a: frozenset[Phase], b: frozenset[Phase]) -> bool:
    """Whether no barrier lies between two points for sure."""
    return any(mine.meets(theirs) for mine in a for theirs in b)


class Frame(msgspec.Struct, frozen=True, eq=False):
    """Where an execution stands inside one spawn."""

    spawn: Spawn
    dims: int
    """Number of dims that were active when the spawn began."""
    phases: frozenset[Phase] = frozenset()
    """For teams: the barriers (and the start) from which this point is reached without another barrier."""
    owner: Owner | None = None


class Fulfilment(msgspec.Struct, frozen=True, eq=False):
    """A call of ``omp_fulfill_event`` (OpenMP 5.2, 18.11.1): when, by whom and under which condition."""

    at: int
    frames: tuple[Frame, ...]
    dims: tuple[Dim, ...]
    guard: Cond


class IterationOrder(msgspec.Struct, frozen=True, eq=False):
    """Where in its iteration of an ordered loop an access stands (OpenMP 5.2, 15.10).

    ``stage``: 0 before the ordered region (or the first sink), 1 inside (or between sinks and source), 2 after it.
    What comes up to stage 1 of an earlier iteration is over before stage 1 of a later one begins; for doacross loops
    "earlier" means a multiple of the ``distances``, one a sink.
    """

    directive: Directive
    dims: tuple[Dim, ...]
    stage: int
    distances: tuple[tuple[int, ...], ...]


def orders(a: str, b: str) -> bool:
    """Whether two dependence types on one location order their tasks or exclude each other (OpenMP 5.2, 15.9.5)."""
    if a == b == "in" or a == b == "inoutset":
        return False
    return not {a, b} & {"source", "sink"}


class Attempt(msgspec.Struct, frozen=True, eq=False):
    """An attempt to take a lock, to which its result refers; ``failed`` is a result that says it is not held."""

    failed: int


class Lock(msgspec.Struct, frozen=True, eq=False):
    """Mutual exclusion that is held: a critical name, a lock object, a mutex."""

    kind: Literal["critical", "lock", "mutex", "reduction", "claim", "ordered"]
    name: str
    loc: Loc | None
    place: Place
    reader: bool = False
    """Others may hold it as readers, too."""
    attempt: Attempt | None = None
    """It was tried: held only where the result says so."""
    holder: MemoryObject | None = None
    """The guard object that gives it back at the end of its life."""

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for the same lock, wherever it is taken."""
        return (self.kind, self.name) if self.loc is None else (self.kind, self.loc)


class Observed(msgspec.Struct, frozen=True, eq=False):
    """Where a value comes from that was read while other threads may change it: it tells what they did before."""

    loc: Loc
    at: int
    """Time of the read."""
    acquires: bool
    """What the writer did before it wrote is seen from then on."""
    initial: Value = None
    """What the location held before the region, if known."""
    locks: tuple[Lock, ...] = ()
    """Held during the read, which is not atomic then."""
    once: Place | None = None
    """Where the flag is set by whoever finds it unset: the value is that behind the section that does so."""


AccessMode = Literal["read", "write", "update"]
Role = Literal[
    "plain",
    "loop-variable",
    "lifetime",
    "call",
    "reduction",
    "lastprivate",
    "firstprivate",
    "container",
    "lock",
    "copyin",
]


class Inner(msgspec.Struct, frozen=True):
    """Where an access stands whose function is in another file than the buffer."""

    place: Place
    function: str


class Access:
    """One read, write or update (read and write) in the source, with its place in the execution model."""

    __slots__ = (
        "assumption",
        "atomic",
        "awaited",
        "callee",
        "dims",
        "disjoint",
        "flushed",
        "frames",
        "guard",
        "inner",
        "loc",
        "locks",
        "mode",
        "order",
        "place",
        "release",
        "role",
        "seq",
        "stated",
        "update",
        "widened",
    )

    def __init__(
        self,
        place: Place,
        mode: AccessMode,
        loc: Loc,
        dims: tuple[Dim, ...],
        frames: tuple[Frame, ...],
        guard: Cond,
        locks: tuple[Lock, ...],
        seq: int,
        role: Role = "plain",
        update: str = "",
        atomic: str = "",
        callee: str = "",
        assumption: str = "",
        order: IterationOrder | None = None,
        flushed: int = 0,
    ) -> None:
        #: In the buffer: what lies in another file happens at the call that led there.
        self.place = place
        self.mode: AccessMode = mode
        self.loc = loc
        self.dims = dims
        self.frames = frames
        self.guard = guard
        self.locks = locks
        self.seq = seq
        self.role: Role = role
        #: Operator of an update such as ``+`` of ``x += e``.
        self.update = update
        #: Atomic kind (``read write update capture compare``, or ``std::atomic``), '' for a plain access.
        self.atomic = atomic
        #: Function whose unseen or library body makes this access.
        self.callee = callee
        #: What was taken for granted to have this access at all.
        self.assumption = assumption
        #: Where in an ordered loop the access stands.
        self.order = order
        #: Filled by the race query: the comparisons in the guard that rest on an atomic read.
        self.awaited: tuple[object, ...] | None = None
        #: Time of the last flush before the access.
        self.flushed = flushed
        #: An atomic write that publishes what its thread wrote before.
        self.release = False
        #: What the source states of the memory: threads do (not) meet in it where subscripts cannot be followed.
        self.disjoint: bool | None = None
        #: The source states what would be taken for granted otherwise.
        self.stated = False
        #: For an access in another file: where it is there.
        self.inner: Inner | None = None
        #: It stands for all deeper calls of a recursion: its subscripts may be any.
        self.widened = False

    @property
    def obj(self) -> MemoryObject:
        return self.loc.obj

    @property
    def site(self) -> Place:
        """The very place, in whatever file: it tells accesses apart that one call makes."""
        return self.inner.place if self.inner is not None else self.place

    @property
    def text(self) -> str:
        """The expression that touches the memory."""
        return self.site.text

    @property
    def writes(self) -> bool:
        return self.mode != "read"

    def __repr__(self) -> str:
        return f"{self.mode}({self.place.text})"


class RegionFacts(msgspec.Struct, frozen=True, eq=False):
    """Everything that was gathered of one region."""

    directive: Directive
    stmt: Omp
    accesses: tuple[Access, ...]
    unseen: tuple[str, ...]
    """Functions that are called with shared data and whose bodies were not seen."""
    limits: tuple[str, ...]
    """Why the facts are incomplete: unsupported syntax, a budget that was used up."""
    max_threads: Poly
    """The team size where no clause says otherwise."""
    stated: tuple[Fact, ...] = ()
    """The facts stated in the source that were made use of."""
    names: Mapping[MemoryObject, tuple[str, bool]] = {}
    """How the source names objects where the region begins, and whether that name is a pointer to the object."""
    site: Place | None = None
    """For a region in another file: the call in the buffer that led there."""

    @property
    def place(self) -> Place:
        """Where the region is in the buffer."""
        return self.site if self.site is not None else self.stmt.place

    @property
    def runs_the_buffer(self) -> bool:
        """Whether code of the buffer is executed in it: a region of another file may call a lambda of the buffer."""
        return self.site is None or any(access.inner is None for access in self.accesses)
