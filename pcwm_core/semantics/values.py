"""What is known of values: read and written, merged after branches, forgotten where code may change them."""

from __future__ import annotations

from collections.abc import Iterator

from pcwm_core.semantics.choices import chosen, places, sides
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.facts import (
    Observed,
    Phase,
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
    disjunction,
)
from pcwm_core.semantics.memory import (
    DEREF,
    OUTSIDE,
    Choice,
    Deref,
    FieldStep,
    Loc,
    MemoryObject,
    Pointer,
    Step,
    Subscript,
    Value,
    leads_through,
    shape,
)
from pcwm_core.semantics.objects import Objects
from pcwm_core.semantics.state import Key, is_integer, is_pointer, loc_text
from pcwm_core.source.syntax import (
    Expr,
    FunctionDecl,
    TypeRef,
)


class Values(Objects):
    """Mixin: the values of locations."""

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
