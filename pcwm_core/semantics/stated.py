"""A fact that the source states, while it is in force."""

from __future__ import annotations

from pcwm_core.semantics.integers import Cond
from pcwm_core.semantics.memory import Loc, MemoryObject, Pointer, Step, Subscript, Value
from pcwm_core.source.annotations import Fact

PlaceKey = tuple[MemoryObject, tuple[Step, ...]]
"""Memory whatever the subscripts: an object and the members that lead into it."""


class Stated:
    """One stated fact in force. Compared by identity."""

    __slots__ = ("cond", "fact", "key", "rebound")

    def __init__(
        self,
        fact: Fact,
        key: str | PlaceKey | None,
        cond: Cond | None = None,
        rebound: tuple[tuple[MemoryObject, tuple[Step, ...]], Value, Pointer] | None = None,
    ) -> None:
        self.fact = fact
        #: What the fact speaks of: a name, or memory.
        self.key = key
        #: Of a comparison: what it added to the guard.
        self.cond = cond
        #: Of ``noalias`` and ``alias``: the pointer that leads elsewhere now, where it led before, and where it leads.
        self.rebound = rebound


def key_of(loc: Loc) -> PlaceKey:
    """The memory that a location lies in."""
    return loc.obj, tuple(step for step in loc.path if not isinstance(step, Subscript))


def inside(place: PlaceKey, whole: PlaceKey) -> bool:
    """Whether a place is part of the memory that a fact speaks of."""
    return place[0] is whole[0] and place[1][: len(whole[1])] == whole[1]
