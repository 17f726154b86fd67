"""Memory as the reasoner sees it: objects, their instances, and locations inside them.

An *object* stands for a variable or an allocation in the source. It has one *instance* for each combination of its
birth coordinates: the threads, tasks and loop iterations in which it comes to life. A variable declared before a
parallel region has no birth coordinates inside it, so the team shares one instance; a private copy is born in each
thread. Two accesses touch the same instance only if they agree on all birth coordinates (OpenMP 5.2, 5.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from pcwm_core.semantics.integers import Cond, Poly
from pcwm_core.source.syntax import Lambda, Place, TypeRef, VarDecl

if TYPE_CHECKING:
    from pcwm_core.semantics.facts import Dim, Spawn

Attribute = Literal[
    "shared", "private", "firstprivate", "lastprivate", "reduction", "linear", "threadprivate", "local"
]


class Sharing(msgspec.Struct, frozen=True, eq=False):
    """Why an object has the instances it has: its data-sharing attribute, the reason, and where that is written."""

    attribute: Attribute
    reason: str
    place: Place | None = None
    section: str = ""
    """Section of the OpenMP 5.2 specification."""


class Birth(msgspec.Struct, frozen=True, eq=False):
    """The coordinates of an instance: one per execution of these threads or tasks, and of these loop iterations."""

    path: tuple[Spawn, ...] = ()
    dims: tuple[Dim, ...] = ()


OUTSIDE = Birth()


class MemoryObject:
    """A variable, an allocation, or something unseen that a pointer leads to. Compared by identity."""

    __slots__ = ("birth", "choice", "decl", "kind", "name", "origin", "sharing", "type")

    def __init__(
        self,
        name: str,
        birth: Birth = OUTSIDE,
        decl: VarDecl | None = None,
        type: TypeRef | None = None,
        kind: Literal["variable", "heap", "unknown", "undeclared", "argument", "constant"] = "variable",
        sharing: Sharing | None = None,
        origin: MemoryObject | None = None,
    ) -> None:
        self.name = name
        self.birth = birth
        self.decl = decl
        self.type = type if type is not None else decl.type if decl is not None else None
        self.kind = kind
        self.sharing = sharing
        #: The variable that this is a private copy of.
        self.origin = origin
        #: For what stands for one of two places: which they are (see `choices`).
        self.choice: Choice | None = None

    def __repr__(self) -> str:
        return f"<{self.name}>"


class Subscript(msgspec.Struct, frozen=True):
    """``[index]``; ``index`` is None when it could not be followed, and then ``reason`` says why."""

    index: Poly | None
    reason: str = ""


class FieldStep(msgspec.Struct, frozen=True):
    name: str


class Deref(msgspec.Struct, frozen=True):
    """Through the pointer that is stored here. What it leads to is other memory than the pointer itself."""


DEREF = Deref()
Step = Subscript | FieldStep | Deref


class Loc(msgspec.Struct, frozen=True):
    """A location: an object and the way into it. The empty path is the whole object."""

    obj: MemoryObject
    path: tuple[Step, ...] = ()

    def field(self, name: str) -> Loc:
        return Loc(self.obj, (*self.path, FieldStep(name)))

    def element(self, index: Poly | None, reason: str = "") -> Loc:
        return Loc(self.obj, (*self.path, Subscript(index, reason)))

    def shifted(self, offset: Poly | None, reason: str = "") -> Loc:
        """Pointer arithmetic: move the last subscript; a pointer to a single object only moves by zero."""
        if offset is not None and offset.is_constant and offset.constant == 0:
            return self
        if self.path and isinstance(last := self.path[-1], Subscript):
            if last.index is None or offset is None:
                return Loc(self.obj, (*self.path[:-1], Subscript(None, reason or last.reason)))
            return Loc(self.obj, (*self.path[:-1], Subscript(last.index + offset)))
        return self.element(offset, reason)

    @property
    def scalar_key(self) -> tuple[MemoryObject, tuple[Step, ...]] | None:
        """A key for tracking the value held here: only locations without unknown subscripts have one."""
        for step in self.path:
            if isinstance(step, Subscript) and (step.index is None or not step.index.is_constant):
                return None
        return (self.obj, self.path)


def shape(path: tuple[Step, ...]) -> tuple[str, ...]:
    """A path as `effects` writes it: member names, and ``*`` for each pointer or subscript (``p[i]`` is one step)."""
    steps: list[str] = []
    for position, step in enumerate(path):
        if isinstance(step, FieldStep):
            steps.append(step.name)
        elif isinstance(step, Subscript):
            steps.append("*")
        elif position + 1 == len(path) or not isinstance(path[position + 1], Subscript):
            # A pointer that is followed without a subscript: p->x.
            steps.append("*")
    return tuple(steps)


def leads_through(changed: tuple[str, ...], way: tuple[str, ...]) -> bool:
    """Whether a change of ``changed`` may change what lies at ``way``: the same place, or something inside it."""
    return len(changed) <= len(way) and all(x == y for x, y in zip(changed, way, strict=False))


def may_overlap(a: tuple[Step, ...], b: tuple[Step, ...]) -> bool:
    """Whether two paths into one object may mean common memory, whatever their subscripts are."""
    for x, y in zip(a, b, strict=False):
        if isinstance(x, FieldStep) and isinstance(y, FieldStep):
            if x.name != y.name:
                return False
        elif type(x) is not type(y):
            return False
    longer = a if len(a) > len(b) else b
    return not any(isinstance(step, Deref) for step in longer[min(len(a), len(b)) :])


class Choice(msgspec.Struct, frozen=True, eq=False):
    """Two places of which a reference or a pointer means one: ``then`` where the condition holds."""

    cond: Cond
    then: Loc
    orelse: Loc
    pointer: bool
    """A pointer's first subscript moves the place; a reference's leads into it."""


# ---------------------------------------------------------------- values


class Pointer(msgspec.Struct, frozen=True):
    """A pointer, reference or iterator value: it leads to ``target``."""

    target: Loc


class Closure(msgspec.Struct, frozen=True, eq=False):
    """A lambda and the scope that it was made in."""

    expr: Lambda
    scope: object
    standing: object = None
    """In which file it was made, and what led there (`State.standing`)."""


class FunctionValue(msgspec.Struct, frozen=True):
    """A function name used as a value."""

    name: str


class Aggregate(msgspec.Struct, frozen=True):
    """An object of class type as a value: what its members hold, in the order of their declaration."""

    members: tuple[Value, ...]


#: What an expression evaluates to; None is a value that is not followed (floating point, strings, ...).
Value = Poly | Pointer | Closure | FunctionValue | Aggregate | None
