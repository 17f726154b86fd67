"""The accesses of a region: recorded with everything that holds where they are made."""

from __future__ import annotations

from pcwm_core.semantics.choices import places
from pcwm_core.semantics.facts import (
    Access,
    AccessMode,
    Inner,
    Role,
    Team,
)
from pcwm_core.semantics.integers import (
    conjunction,
)
from pcwm_core.semantics.memory import (
    Deref,
    Loc,
    MemoryObject,
    Subscript,
)
from pcwm_core.semantics.state import MAX_ACCESSES, TooComplex, loc_text
from pcwm_core.semantics.stated import key_of
from pcwm_core.semantics.values import Values
from pcwm_core.source.syntax import (
    Node,
    Place,
)


class Accesses(Values):
    """Mixin: noting accesses."""

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

    def _guess_behind(self, loc: Loc) -> str:
        """What a write takes for granted that goes through a member of unknown type; '' if it does not."""
        for position, step in enumerate(loc.path):
            if isinstance(step, Deref):
                behind = Loc(loc.obj, loc.path[: position + 1])
                if behind in self.guessed:
                    return f"{loc_text(Loc(loc.obj, loc.path[:position]))} is a plain pointer"
        return ""

    def _may_escape(self, obj: MemoryObject) -> bool:
        """Whether a child task or inner team may reach an object of the current thread."""
        return self.has_inner_spawns

    #: Set at region entry: the region creates explicit tasks or inner teams.
    has_inner_spawns = False


def _is_fixed(loc: Loc) -> bool:
    """No subscript of the location depends on anything."""
    return all(
        step.index is not None and step.index.is_constant for step in loc.path if isinstance(step, Subscript)
    )
