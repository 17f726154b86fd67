"""A finding: the conflicts of one object in one region, seen together, before a rule gives it a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from pcwm_core.races.query import Conflict
from pcwm_core.races.subscripts import domain_atoms
from pcwm_core.races.usage import path_to
from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.facts import Access, Dim, Observed, Owner, RegionFacts, TaskInstance, Team
from pcwm_core.semantics.integers import Atom, Element, Fresh, ThreadNumber, conjuncts, polys_of
from pcwm_core.semantics.memory import Deref, FieldStep, MemoryObject, Subscript
from pcwm_core.semantics.types import element_type, pointee
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import ClassDef, FunctionDef, Node, Omp, Place, Stmt, TypeRef, walk

_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")

#: Operators that `reduction` predefines and that do not care about order (OpenMP 5.2, 5.5.6).
REDUCTION_OPERATORS = {"+": "+", "-": "+", "*": "*", "&": "&", "|": "|", "^": "^", "++": "+", "--": "+"}

_ARITHMETIC = frozenset(
    {"char", "short", "int", "long", "float", "double", "signed", "unsigned", "bool", "_Bool"}
)
#: How many calls deep the statement of an access is looked for.
_CALL_DEPTH = 4


class Finding:
    """All conflicts of one object in one region. ``accesses`` are all accesses to the object there.

    ``body`` is the function around the region, as far as it is there: what comes before and after counts for fixes.
    """

    def __init__(
        self,
        facts: RegionFacts,
        obj: MemoryObject,
        conflicts: list[Conflict],
        accesses: list[Access],
        body: Stmt,
        context: FileContext,
    ) -> None:
        self.facts = facts
        self.obj = obj
        self.accesses = accesses
        self.body = body
        self.context = context
        self.conflicts = sorted(conflicts, key=_preference)

    # ------------------------------------------------------------ names and types

    @property
    def main(self) -> Conflict:
        """The pair that is reported: the most certain, a write and a read at different places before others."""
        return self.conflicts[0]

    @cached_property
    def name(self) -> str:
        """The variable as it is declared, or as the source names it where nothing shows a declaration."""
        if self.obj.decl is not None and self.obj.kind == "variable" and _IDENTIFIER.fullmatch(self.obj.name):
            return self._qualified(self.obj.name)
        match = _IDENTIFIER.search(self.main.a.text.removeprefix("this->"))
        return match.group() if match is not None and self.main.a.role != "call" else self.obj.name

    def _qualified(self, name: str) -> str:
        """``Stats::seen`` where the access is written so."""
        text = self.main.a.text
        return text if text.endswith(f"::{name}") else name

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
    def type(self) -> TypeRef | None:
        """The type of what is raced on, where the buffer shows it."""
        type = self.context.resolve(self.obj.type)
        for step in self.main.a.loc.path:
            if type is None or isinstance(step, Deref):
                return None
            if isinstance(step, Subscript):
                type = pointee(type) if type.layers else element_type(type)
            else:
                owner = self.context.class_def(type.base)
                field = next((f for f in owner.fields if f.name == step.name), None) if owner else None
                type = field.type if field is not None else None
            type = self.context.resolve(type)
        return type

    @cached_property
    def is_arithmetic(self) -> bool:
        """A number, as far as can be seen: what `atomic` and the predefined reductions work on."""
        type = self.type
        if type is None:
            return True
        if any("reference" not in layer.kind for layer in type.layers) or type.args:
            return False
        words = type.base.rpartition("::")[2].split()
        return all(word in _ARITHMETIC or word.endswith("_t") for word in words)

    @cached_property
    def is_object(self) -> bool:
        """Of a class whose copies and default values are its own affair."""
        type = self.context.resolve(self.obj.type)
        if type is None or any(layer.kind == "pointer" for layer in type.layers):
            return False
        known = self.context.class_def(type.base)
        return (
            type.base.startswith("std::") or bool(type.args) or (known is not None and not _is_plain(known))
        )

    # ------------------------------------------------------------ constructs

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

    @cached_property
    def construct(self) -> Omp | None:
        """The statement of ``directive``, when it is in the region's own text."""
        return self.construct_of(self.directive)

    def construct_of(self, directive: Directive) -> Omp | None:
        return next(
            (node for node in walk(self.facts.stmt) if isinstance(node, Omp) and node.directive is directive),
            None,
        )

    def owner(self, access: Access) -> Owner | None:
        level = self.main.parting.level
        return access.frames[level].owner if level < len(access.frames) else None

    def task(self, access: Access) -> TaskInstance | None:
        """The innermost explicit task that the access runs in."""
        for frame in reversed(access.frames):
            if isinstance(frame.spawn, TaskInstance):
                return frame.spawn
        return None

    def parted_task(self, access: Access) -> TaskInstance | None:
        """The task in which an access parts from the other side; None in the code that created the other side's."""
        level = self.main.parting.level
        spawn = access.frames[level].spawn if level < len(access.frames) else None
        return spawn if isinstance(spawn, TaskInstance) else None

    @cached_property
    def in_callee(self) -> bool:
        """Some conflicting access is in a function that the region calls: no clause of the region reaches it there."""
        return any(not _covers(self.facts.stmt, access.site) for access in self.conflicting)

    @cached_property
    def has_static_storage(self) -> bool:
        """One variable for all calls: at file scope, a static member, or a static local variable."""
        decl = self.obj.decl
        if decl is None or self.obj.kind != "variable":
            return False
        return "static" in decl.storage or self.context.is_global(decl)

    @cached_property
    def conflicting(self) -> tuple[Access, ...]:
        """The accesses that take part in a conflict, in order of appearance."""
        return tuple(dict.fromkeys(access for pair in self.conflicts for access in (pair.a, pair.b)))

    def path(self, place: Place) -> tuple[Node, ...]:
        """The nodes around a place, in the function of the region or in one that it calls; empty if not found."""
        found = path_to(self.body, place)
        if found:
            return found
        pending = list(effects(self.facts.stmt).calls)
        seen: set[str] = set()
        for _ in range(_CALL_DEPTH):
            names, pending = pending, []
            for name in names:
                function = None if name in seen else self._function(name)
                seen.add(name)
                if function is None:
                    continue
                found = path_to(function.body, place)
                if found:
                    return found
                pending.extend(effects(function.body).calls)
        return ()

    def _function(self, name: str) -> FunctionDef | None:
        """A free function, or a method of the class of the variable."""
        found = self.context.function(name)
        type = self.context.resolve(self.obj.type)
        owner = self.context.class_def(type.base) if found is None and type is not None else None
        if owner is None:
            return found
        return next((m for m in owner.methods if isinstance(m, FunctionDef) and m.name == name), None)

    @cached_property
    def different_constructs(self) -> bool:
        """The two sides are in different worksharing, single or masked constructs, or one is outside of them."""
        a, b = self.owner(self.main.a), self.owner(self.main.b)
        if a is None and b is None:
            return False
        if a is None or b is None:
            return True
        return a.key != b.key

    @cached_property
    def different_rounds(self) -> bool:
        """The two sides are in one construct without a barrier at its end, met again in a later round of a loop."""
        a, b = self.owner(self.main.a), self.owner(self.main.b)
        if a is None or b is None or a.directive is None or a.key != b.key:
            return False
        return a.directive.clause("nowait") is not None and any(
            x.previous is y or y.previous is x
            for x, y in zip(self.main.a.dims, self.main.b.dims, strict=False)
        )

    # ------------------------------------------------------------ how the memory is used

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
        """Whatever an execution reads, it wrote before: nothing that another execution left is meant to be used."""
        writes = [access for access in self.accesses if access.mode == "write"]
        return bool(writes) and all(
            any(_before(write, access) for write in writes)
            for access in self.accesses
            if access.mode != "write"
        )

    @cached_property
    def written_on_a_check(self) -> bool:
        """It is written only if some memory that changes had some value a moment ago."""
        return any(
            isinstance(atom, Fresh) and (atom.from_data or isinstance(atom.observed, Observed))
            for access in self.conflicting
            if access.writes
            for part in conjuncts(access.guard)
            for poly in polys_of(part)
            for atom in poly.atoms()
        )

    def shares_out(self, accesses: tuple[Access, ...]) -> bool:
        """The subscripts follow the work that is divided among the threads."""
        coords = {
            atom
            for access in accesses
            if (owner := self.owner(access)) is not None
            for poly in owner.coords
            for atom in poly.atoms()
        }
        return any(
            atom in coords
            or isinstance(atom, (Element, Fresh, ThreadNumber))
            or (
                isinstance(atom, Dim)
                and any(
                    inner in coords or isinstance(inner, (Fresh, ThreadNumber))
                    for inner in domain_atoms(atom)
                )
            )
            for access in accesses
            for atom in subscript_atoms(access)
        ) or any(
            isinstance(step, Subscript) and step.index is None
            for access in accesses
            for step in access.loc.path
        )

    @cached_property
    def by_thread_number(self) -> bool:
        """The threads choose their parts, or their roles, by their numbers."""
        return any(
            isinstance(atom, ThreadNumber)
            for access in (self.main.a, self.main.b)
            for atom in (*subscript_atoms(access), *_steering(access))
        )


def subscript_atoms(access: Access) -> Iterator[Atom]:
    for step in access.loc.path:
        if isinstance(step, Subscript) and step.index is not None:
            yield from step.index.atoms()


def _steering(access: Access) -> Iterator[Atom]:
    """What decides whether the access happens, and in which iterations of the loops that its subscripts use."""
    for part in conjuncts(access.guard):
        for poly in polys_of(part):
            yield from poly.atoms()
    for atom in subscript_atoms(access):
        if isinstance(atom, Dim):
            yield from domain_atoms(atom)


def _before(write: Access, access: Access) -> bool:
    """The write comes first in every execution that makes the access; loops are taken to run at least once."""
    if write.seq >= access.seq or len(write.frames) > len(access.frames):
        return False
    for mine, theirs in zip(write.frames, access.frames, strict=False):
        if mine.spawn is not theirs.spawn:
            return False
        if mine.owner is not None and (theirs.owner is None or mine.owner.key != theirs.owner.key):
            return False
    held = {id(part) for part in conjuncts(access.guard)}
    return all(id(part) in held for part in conjuncts(write.guard))


def _is_plain(known: ClassDef) -> bool:
    return known.kind == "struct" and not known.methods and not known.bases


def _covers(stmt: Stmt, place: Place) -> bool:
    return stmt.chunk is place.chunk and stmt.start <= place.start and place.end <= stmt.end


def _preference(conflict: Conflict) -> tuple[object, ...]:
    a, b = conflict.a, conflict.b
    same_place = a.site == b.site
    both_update = a.mode == "update" and same_place
    return (
        -round(conflict.confidence, 2),
        bool(a.atomic) == bool(b.atomic),
        0 if both_update else 1,
        a.role == "loop-variable" and b.role == "loop-variable" and not same_place,
        0 if b.mode == "read" and not same_place else 1,
        a.seq,
        b.seq,
    )


def findings(
    facts: RegionFacts, conflicts: tuple[Conflict, ...], body: Stmt, context: FileContext
) -> list[Finding]:
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
            result.append(Finding(facts, obj, part, accesses, body, context))
    return result


def _split_by_member(conflicts: list[Conflict]) -> list[list[Conflict]]:
    """Different members of one object are different variables to a reader."""
    parts: dict[tuple[str, ...], list[Conflict]] = {}
    for conflict in conflicts:
        parts.setdefault(_fields(conflict.a), []).append(conflict)
    return list(parts.values())


def _fields(access: Access) -> tuple[str, ...]:
    return tuple(step.name for step in access.loc.path if isinstance(step, FieldStep))
