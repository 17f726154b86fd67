"""Data environments: what a variable of the enclosing context becomes inside a construct (OpenMP 5.2, chapter 5).

Clauses of a combined construct take effect at its constituents by the rules of section 17.2.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from pcwm_core.semantics.facts import Frame, Lock, Owner
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import (
    Attribute,
    Birth,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import is_array, is_integer, is_pointer
from pcwm_core.semantics.statements import Statements
from pcwm_core.source.openmp.model import Clause, Directive, ListItem
from pcwm_core.source.syntax import ArraySection, Place

LOOP_LEAVES = frozenset({"for", "simd", "distribute", "taskloop", "loop"})

#: The data-sharing attribute that a clause gives.
PRIVATISING: dict[str, Attribute] = {
    "private": "private",
    "firstprivate": "firstprivate",
    "lastprivate": "lastprivate",
    "reduction": "reduction",
    "in_reduction": "reduction",
    "linear": "linear",
    "induction": "linear",
}
_SECTIONS = {
    "private": "5.4.3",
    "firstprivate": "5.4.4",
    "lastprivate": "5.4.5",
    "linear": "5.4.6",
    "reduction": "5.5.8",
}
#: Clauses whose variable is brought up to date when the construct ends.
_COPYING_OUT = frozenset({"lastprivate", "reduction", "in_reduction", "linear"})

#: Constituents that permit a clause, as far as they have an environment of their own here.
_PERMITTING = {
    "private": ("teams", "parallel", *LOOP_LEAVES, "sections", "single", "scope", "task", "target"),
    "firstprivate": (
        "target", "teams", "parallel", "task", "taskloop", "for", "sections", "single", "scope", "distribute",
    ),
    "lastprivate": ("for", "simd", "distribute", "taskloop", "loop", "sections"),
    "linear": ("for", "simd"),
    "induction": ("for", "simd", "taskloop", "distribute"),
    "reduction": ("teams", "parallel", "for", "simd", "taskloop", "loop", "sections", "scope"),
    "in_reduction": ("task", "taskloop", "target"),
}  # fmt: skip


class _Ended(msgspec.Struct, frozen=True, eq=False):
    clause: Clause
    item: ListItem
    original: Loc


def takes_effect_at(directive: Directive, clause: Clause) -> tuple[str, ...]:
    """The constituents at which a clause makes private copies (OpenMP 5.2, 17.2)."""
    permitting = [leaf for leaf in directive.constituents if leaf in _PERMITTING.get(clause.name, ())]
    if not permitting:
        return ()
    match clause.name:
        case "private" | "linear" | "lastprivate" | "induction":
            return (permitting[-1],)
        case "reduction":
            # At a parallel construct and at the loop inside it the copies are the same; tasks need their own.
            if "parallel" in permitting:
                return tuple(leaf for leaf in permitting if leaf in ("teams", "parallel", "taskloop"))
            return tuple(permitting)
        case "firstprivate":
            making = tuple(leaf for leaf in permitting if leaf in ("teams", "parallel", "task", "taskloop"))
            return making or (permitting[-1],)
    return tuple(permitting)


class Environments(Statements):
    """Mixin: private copies, their first values, and what happens to the originals when a construct ends."""

    def in_environment(
        self,
        directive: Directive,
        leaves: tuple[str, ...],
        inner: Callable[[], None],
        frames_after: tuple[Frame, ...] | None = None,
    ) -> None:
        """Run ``inner`` in the data environment that the clauses make at these constituents.

        ``frames_after``: where the originals are updated, if not where ``inner`` ran (the lanes of a simd loop end).
        """
        outer = self.scope
        scope = Scope(outer)
        self.scope = scope
        ended: list[_Ended] = []
        for clause in directive.clauses:
            attribute = PRIVATISING.get(clause.name)
            if attribute is None or not set(takes_effect_at(directive, clause)) & set(leaves):
                continue
            for item in clause.items:
                original = outer.lookup(item.name) if item.name else None
                if original is None:
                    continue
                if attribute == "firstprivate":
                    self._read_original(directive, leaves, item, original, frames_after)
                scope.names[item.name] = self.private_copy(item.name, original, attribute, clause, item)
                if clause.name in _COPYING_OUT:
                    ended.append(_Ended(clause, item, original))
        default = directive.clause("default")
        if default is not None and default.kind in ("private", "firstprivate") and "parallel" in leaves:
            scope.rule = self._default_rule(directive, default)
        inner()
        self.scope = outer
        if frames_after is not None:
            self.frames = frames_after
        for item_ in ended:
            self._copy_out(directive, leaves, item_)

    def _read_original(
        self,
        directive: Directive,
        leaves: tuple[str, ...],
        item: ListItem,
        original: Loc,
        creator: tuple[Frame, ...] | None,
    ) -> None:
        """A firstprivate copy starts as what the original holds when the construct is met (OpenMP 5.2, 5.4.4)."""
        if any(
            item.name in (other.name for other in clause.items) for clause in directive.all("lastprivate")
        ):
            # All copies are made before the original is written (OpenMP 5.2, 5.4.5): that write does not race.
            return
        frames = self.frames
        if creator is not None:
            self.frames = creator
        elif not {"parallel", "teams"}.isdisjoint(leaves):
            self.frames = frames[:-1]
        if self.frames:
            self.record(item.place, "read", original, role="firstprivate")
        self.frames = frames

    def private_copy(
        self, name: str, original: Loc, attribute: Attribute, clause: Clause | None, item: ListItem | None
    ) -> Loc:
        """A new object for a list item in the current threads, tasks or lanes."""
        place = item.place if item is not None else clause.place if clause is not None else None
        told = (
            f"the {clause.name} clause gives each thread its own copy"
            if clause is not None
            else "it is private"
        )
        return self.make_copy(name, original, attribute, told, place, self.birth(), item)

    def make_copy(
        self,
        name: str,
        original: Loc,
        attribute: Attribute,
        reason: str,
        place: Place | None,
        birth: Birth,
        item: ListItem | None = None,
    ) -> Loc:
        sharing = Sharing(attribute, reason, place, _SECTIONS.get(attribute, "5.4"))
        type = original.obj.type if not original.path else self.type_of_loc(original)
        copy = MemoryObject(name, birth, original.obj.decl, type=type, sharing=sharing, origin=original.obj)
        resolved = self.resolve(type)
        if attribute in ("firstprivate", "linear"):
            self.copy_members(original, copy, resolved)
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

    def _default_rule(self, directive: Directive, clause: Clause) -> Callable[[str, Loc], Loc]:
        attribute: Attribute = "private" if clause.kind == "private" else "firstprivate"
        shared = {item.name for other in directive.all("shared") for item in other.items}

        def rule(name: str, loc: Loc) -> Loc:
            if name in shared or loc.path or loc.obj.kind == "constant":
                return loc
            if loc.obj.sharing is not None and loc.obj.sharing.attribute == "threadprivate":
                return loc
            return self.private_copy(name, loc, attribute, clause, None)

        return rule

    def _copy_out(self, directive: Directive, leaves: tuple[str, ...], ended: _Ended) -> None:
        """At the end of the construct the original list item is updated (OpenMP 5.2, 5.4.5 and 5.5.8)."""
        clause, item, original = ended.clause, ended.item, ended.original
        if clause.name == "in_reduction":
            # A participant: the construct that it takes part in brings the original up to date.
            pass
        elif clause.name == "reduction" and "taskloop" in leaves:
            self.combine(clause, item, original)
        elif clause.name == "reduction":
            if "parallel" not in leaves and "teams" not in leaves:
                # The threads of the team take turns.
                held, self.locks = self.locks, (*self.locks, Lock("reduction", item.name, None, clause.place))
                self.combine(clause, item, original)
                self.locks = held
        else:
            coords = tuple(Poly.of(dim) for dim in self.team_dims())
            with self.owned(Owner("single", (directive, clause), coords, directive)):
                self.record(item.place, "write", original, role="lastprivate")
        if original.scalar_key is not None:
            self.havoc(original, item.name)

    def combine(self, clause: Clause, item: ListItem, original: Loc) -> None:
        """The private copies of a reduction become part of the original list item (OpenMP 5.2, 5.5.5)."""
        self.record(item.place, "update", original, role="reduction", update=clause.kind)

    def locked(self, lock: Lock, inner: Callable[[], None]) -> None:
        """Run ``inner`` while holding ``lock``."""
        self.locks = (*self.locks, lock)
        inner()
        self.locks = tuple(held for held in self.locks if held is not lock)
