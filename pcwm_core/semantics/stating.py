"""What the source itself states: the facts of ``// pcwm: assume ...``, as the walk takes them in.

A fact enters where the walk would otherwise have to guess: comparisons join the guard, ``noalias`` and ``alias`` change
where pointers lead, ``injective`` and ``monotone`` mark the elements that are read from an array, ``disjoint`` marks
accesses, ``pure`` and ``threadsafe`` say what calls do. Nothing is taken out of the answer afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pcwm_core.semantics.expressions import Expressions
from pcwm_core.semantics.integers import (
    FALSE,
    STATED_OVERLAP,
    TRUE,
    UNKNOWN,
    All,
    AnyOf,
    Cond,
    Fresh,
    Poly,
    conjunction,
)
from pcwm_core.semantics.memory import Loc, MemoryObject, Pointer, Sharing, Subscript
from pcwm_core.semantics.state import is_array
from pcwm_core.semantics.stated import Stated, key_of
from pcwm_core.source.annotations import COMPARISON, Annotation, Fact
from pcwm_core.source.syntax import Expr, Name, Problem, walk


class Stating(Expressions):
    """Mixin: stated facts come into force, and go out of force with the block or the construct that they govern."""

    #: Stated facts that cannot hold, or say nothing here.
    problems: list[Problem]

    @contextmanager
    def governed(self, annotations: tuple[Annotation, ...]) -> Iterator[None]:
        """Inside: the facts of these annotations hold."""
        before = self.stated
        for annotation in annotations:
            self.state_all(annotation)
        yield
        self.retract(before)

    def state_all(self, annotation: Annotation) -> None:
        for fact in annotation.facts:
            self.state_fact(fact)

    def state_for_file(self) -> None:
        """The facts that stand outside of functions, as far as their names mean something here."""
        for item in self.context.annotations():
            for fact in item.annotation.facts:
                by_name = fact.name in ("pure", "threadsafe", "private", "shared")
                if by_name or all(self._means_something(arg) for arg in fact.args):
                    self.state_fact(fact, for_file=True)

    def _means_something(self, expr: Expr) -> bool:
        return all(
            self.scope.lookup(node.name) is not None
            or self.context.constant(node.name) is not None
            or self.context.macro(node.name) is not None
            for node in walk(expr)
            if isinstance(node, Name)
        )

    def state_fact(self, fact: Fact, *, for_file: bool = False) -> None:
        """The fact holds from here on, until `retract`.

        ``for_file``: its names may mean something else here than where it is needed.
        """
        if any(known.fact is fact for known in self.stated):
            return
        match fact.name:
            case _ if fact.name == COMPARISON:
                self._state_comparison(fact, for_file)
            case "noalias" | "alias":
                self._state_aliasing(fact)
            case "injective" | "monotone" | "disjoint":
                loc = self._memory(fact.args[0])
                if loc is not None:
                    self._in_force(Stated(fact, key_of(loc)))
            case _:
                for arg in fact.args:
                    if isinstance(arg, Name):
                        self._in_force(Stated(fact, arg.name.rpartition("::")[2]))

    def _in_force(self, stated: Stated) -> None:
        self.stated = (*self.stated, stated)

    def retract(self, before: tuple[Stated, ...]) -> None:
        """Back to the facts that were in force before."""
        if len(self.stated) == len(before):
            return
        gone = self.stated[len(before) :]
        conditions = [stated.cond for stated in gone if stated.cond is not None]
        if conditions:
            self.guard = _without(self.guard, conditions)
        for stated in reversed(gone):
            if stated.rebound is not None:
                key, old, new = stated.rebound
                if self.values.get(key) is new:
                    self.values[key] = old
        self.stated = before

    # ------------------------------------------------------------ comparisons

    def _state_comparison(self, fact: Fact, for_file: bool) -> None:
        kept, self.accesses = self.accesses, None
        cond = self.condition(fact.args[0])
        self.accesses = kept
        if cond is FALSE:
            self._refuse(fact, "cannot hold: the values that the source shows contradict it")
        elif _is_vague(cond):
            if not for_file:
                self._refuse(fact, "says nothing that can be used here: no integers that are followed")
        elif cond is not TRUE:
            self.guard = conjunction(self.guard, cond)
            stated = Stated(fact, None, cond=cond)
            self._in_force(stated)
            self.leaned[stated] = None

    def _refuse(self, fact: Fact, why: str) -> None:
        self.problems.append(Problem(f"'{fact.text}' {why}", fact.place))

    # ------------------------------------------------------------ aliasing

    def _state_aliasing(self, fact: Fact) -> None:
        """``noalias``: later pointers that lead where an earlier one does get memory of their own.

        ``alias``: the second pointer leads into the memory of the first, an unknown distance away.
        """
        known: list[Loc] = []
        for arg in fact.args:
            target = self._memory(arg)
            if target is None:
                continue
            place = self._pointer_variable(arg)
            if fact.name == "noalias":
                if any(_meet(target, other) for other in known) and place is not None:
                    target = self._apart(fact, arg, place)
                known.append(target)
            elif known and known[0].obj is not target.obj and place is not None:
                label = f"({arg.text} - {fact.args[0].text})"
                distance = self.distances.setdefault(fact, Fresh(label, STATED_OVERLAP, shared=True))
                self._rebind(fact, place, Pointer(known[0].shifted(Poly.of(distance))))
            else:
                known.append(target)
        if not any(stated.fact is fact for stated in self.stated):
            self._in_force(Stated(fact, None))

    def _pointer_variable(self, arg: Expr) -> Loc | None:
        """Where the pointer itself is held; None for an array, and for what cannot be followed."""
        kept, self.accesses = self.accesses, None
        loc, _ = self.locate(arg)
        self.accesses = kept
        held = loc is not None and loc.scalar_key is not None
        return loc if held and not is_array(self.resolve(self.type_of(arg))) else None

    def _apart(self, fact: Fact, arg: Expr, place: Loc) -> Loc:
        sharing = Sharing("shared", f"the source states {fact.text}", fact.place)
        decl = place.obj.decl if not place.path else None
        obj = MemoryObject(arg.text, decl=decl, kind="argument", sharing=sharing)
        target = Loc(obj, (Subscript(Poly(0)),))
        self._rebind(fact, place, Pointer(target))
        return target

    def _rebind(self, fact: Fact, place: Loc, pointer: Pointer) -> None:
        key = place.scalar_key
        assert key is not None
        stated = Stated(fact, None, rebound=(key, self.values.get(key), pointer))
        self.values[key] = pointer
        self._in_force(stated)
        self.leaned[stated] = None

    # ------------------------------------------------------------ memory

    def _memory(self, arg: Expr) -> Loc | None:
        """The memory that a stated fact speaks of: what a pointer leads to, an array's elements, or a container."""
        value = self.quietly(arg)
        if isinstance(value, Pointer):
            return value.target
        kept, self.accesses = self.accesses, None
        loc, _ = self.locate(arg)
        self.accesses = kept
        return loc


def _meet(a: Loc, b: Loc) -> bool:
    """Whether both lead into the memory of one object, so that their elements may be the same."""
    return a.obj is b.obj and key_of(a) == key_of(b)


def _is_vague(cond: Cond) -> bool:
    """Whether some part of the condition is not known."""
    return cond is UNKNOWN or (isinstance(cond, (All, AnyOf)) and any(map(_is_vague, cond.parts)))


def _without(guard: Cond, conditions: list[Cond]) -> Cond:
    """The guard without the parts that these conditions brought in."""
    gone = {id(part) for cond in conditions for part in _parts(cond)}
    return conjunction(*(part for part in _parts(guard) if id(part) not in gone))


def _parts(cond: Cond) -> tuple[Cond, ...]:
    return cond.parts if isinstance(cond, All) else (cond,)
