"""A finding: the conflicts of one object in one region, seen together, before a rule gives it a name."""

from __future__ import annotations

import re
from functools import cached_property

from pcwm_core.races.query import Conflict
from pcwm_core.semantics.facts import Access, Owner, RegionFacts, TaskInstance, Team
from pcwm_core.semantics.memory import FieldStep, MemoryObject, Subscript
from pcwm_core.source.openmp.model import Directive

_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")

#: Operators that `reduction` predefines and that do not care about order (OpenMP 5.2, 5.5.6).
REDUCTION_OPERATORS = {"+": "+", "-": "+", "*": "*", "&": "&", "|": "|", "^": "^", "++": "+", "--": "+"}


class Finding:
    """All conflicts of one object in one region. ``accesses`` are all accesses to the object there."""

    def __init__(
        self, facts: RegionFacts, obj: MemoryObject, conflicts: list[Conflict], accesses: list[Access]
    ) -> None:
        self.facts = facts
        self.obj = obj
        self.conflicts = sorted(conflicts, key=_preference)
        self.accesses = accesses

    @property
    def main(self) -> Conflict:
        """The pair that is reported: the most certain, a write and a read at different places before others."""
        return self.conflicts[0]

    @cached_property
    def name(self) -> str:
        """The variable as the source names it where it is written."""
        text = self.main.a.place.text
        text = text.removeprefix("this->")
        match = _IDENTIFIER.search(text)
        return match.group() if match is not None and self.main.a.role != "call" else self.obj.name

    @cached_property
    def display(self) -> str:
        """The variable with the members that lead to the raced one, without subscripts: ``total.count``."""
        fields = [step.name for step in self.main.a.loc.path if isinstance(step, FieldStep)]
        if not fields or self.obj.name == "this":
            return self.name
        return ".".join([self.name, *[field for field in fields if field != self.name]])

    @cached_property
    def is_scalar(self) -> bool:
        """No subscript leads to the raced location."""
        return not any(isinstance(step, Subscript) for step in self.main.a.loc.path)

    @cached_property
    def directive(self) -> Directive:
        """The construct that a data-sharing clause for this variable would go on."""
        main = self.main
        for access in (main.a, main.b):
            level = main.parting.level
            if level < len(access.frames):
                owner = access.frames[level].owner
                if owner is not None and owner.directive is not None and owner.kind == "worksharing":
                    return owner.directive
                spawn = access.frames[level].spawn
                if not isinstance(spawn, Team) and spawn.directive is not None:
                    return spawn.directive
        team = main.parting.team
        if team is not None and team.directive is not None:
            return team.directive
        return self.facts.directive

    def owner(self, access: Access) -> Owner | None:
        level = self.main.parting.level
        return access.frames[level].owner if level < len(access.frames) else None

    def task(self, access: Access) -> TaskInstance | None:
        """The innermost explicit task that the access runs in."""
        for frame in reversed(access.frames):
            if isinstance(frame.spawn, TaskInstance):
                return frame.spawn
        return None

    @cached_property
    def reduction_operator(self) -> str | None:
        """The operator if every conflicting access is an update by one reduction operator and nothing else reads."""
        operators = set()
        for access in self.accesses:
            if access.role in ("reduction", "firstprivate", "lastprivate"):
                return None
            if access.mode != "update" or access.update not in REDUCTION_OPERATORS:
                return None
            operators.add(REDUCTION_OPERATORS[access.update])
        return operators.pop() if len(operators) == 1 else None

    @cached_property
    def written_first(self) -> bool:
        """Each execution of the construct begins with an unconditional write: nothing of the old value is used."""
        if not self.accesses:
            return False
        main = self.main
        level = main.parting.level
        relevant = sorted(self.accesses, key=lambda access: access.seq)
        first = relevant[0]
        if first.mode != "write":
            return False
        return all(access.guard is first.guard or len(access.frames) >= level for access in relevant)

    @cached_property
    def different_constructs(self) -> bool:
        """The two sides are in different worksharing, single or masked constructs, or one is outside of them."""
        a, b = self.owner(self.main.a), self.owner(self.main.b)
        if a is None and b is None:
            return False
        if a is None or b is None:
            return True
        return a.key != b.key


def _preference(conflict: Conflict) -> tuple[object, ...]:
    a, b = conflict.a, conflict.b
    same_place = a.place == b.place
    both_update = a.mode == "update" and same_place
    return (
        -round(conflict.confidence, 2),
        0 if both_update else 1,
        a.role == "loop-variable" and b.role == "loop-variable" and not same_place,
        0 if b.mode == "read" and not same_place else 1,
        a.seq,
        b.seq,
    )


def findings(facts: RegionFacts, conflicts: tuple[Conflict, ...]) -> list[Finding]:
    """Group the conflicts of a region by object, in order of appearance."""
    groups: dict[MemoryObject, list[Conflict]] = {}
    for conflict in conflicts:
        groups.setdefault(conflict.a.obj, []).append(conflict)
    result = []
    for obj, group in groups.items():
        for part in _split_by_member(group):
            accesses = [
                access
                for access in facts.accesses
                if access.obj is obj and _fields(access) == _fields(part[0].a)
            ]
            result.append(Finding(facts, obj, part, accesses))
    return result


def _split_by_member(conflicts: list[Conflict]) -> list[list[Conflict]]:
    """Different members of one object are different variables to a reader."""
    parts: dict[tuple[str, ...], list[Conflict]] = {}
    for conflict in conflicts:
        parts.setdefault(_fields(conflict.a), []).append(conflict)
    return list(parts.values())


def _fields(access: Access) -> tuple[str, ...]:
    return tuple(step.name for step in access.loc.path if isinstance(step, FieldStep))
