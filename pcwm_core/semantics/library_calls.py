"""Calls whose bodies are not in the buffer: the OpenMP runtime, C and C++ libraries, and functions nobody has shown."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.control_variables import SETTING
from pcwm_core.semantics.expressions import distance
from pcwm_core.semantics.facts import AccessMode, Dim, Fulfilment, Observed
from pcwm_core.semantics.integers import Fresh, Poly, compare, conjunction, is_opaque
from pcwm_core.semantics.maps import Maps
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Closure,
    FunctionValue,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Subscript,
    Value,
)
from pcwm_core.semantics.state import is_reference, loc_text
from pcwm_core.semantics.stating import Stating
from pcwm_core.semantics.two_steps import mark_read_before
from pcwm_core.source.syntax import (
    Binary,
    Call,
    Cast,
    Expr,
    IntLiteral,
    Member,
    Name,
    Node,
    OtherLiteral,
    Place,
    SizeOf,
    TypeRef,
    Unary,
)


class NotHandled:
    """A name that is not a runtime routine."""


NOT_HANDLED = NotHandled()

#: Types of one byte ([basic.fundamental]).
_BYTES = frozenset({"char", "unsigned char", "signed char", "byte", "uint8_t", "int8_t"})

_ITERATOR_RANGES = frozenset(
    {
        "fill",
        "iota",
        "generate",
        "sort",
        "stable_sort",
        "reverse",
        "rotate",
        "unique",
        "shuffle",
        "for_each",
        "replace",
        "partition",
        "stable_partition",
    }
)


class LibraryCalls(Maps, Stating):
    """Mixin: calls by what is known of their names (`library`)."""

    def note_moved(self, loc: Loc) -> None:
        raise NotImplementedError

    def note_rising(self, begin: Loc, first: Poly, place: Place) -> None:
        raise NotImplementedError

    def call_lambda(self, closure: Closure, values: tuple[Value, ...]) -> Value:
        raise NotImplementedError

    def call_with_unknowns(self, name: str, expr: Call) -> None:
        raise NotImplementedError

    def arguments(self, expr: Call) -> tuple[Value, ...]:
        return tuple(self.evaluate(arg) for arg in expr.args)

    def _handed_over(self, name: str, expr: Call) -> tuple[Value, ...]:
        """The arguments of an unseen function. Of containers, it may look at the elements or only at the state."""
        values: list[Value] = []
        prototype = self.context.prototype(name)
        declared = prototype.params if prototype is not None else ()
        for position, arg in enumerate(expr.args):
            type = self.resolve(self.type_of(arg)) if isinstance(arg, (Name, Member)) else None
            copied = position < len(declared) and not declared[position].type.layers
            if (
                copied
                or type is None
                or type.layers
                or type.base.rpartition("::")[2] not in library.CONTAINERS
            ):
                values.append(self.evaluate(arg))
                continue
            container, _ = self.locate(arg)
            reads = f"{name} reads the elements of {arg.text}"
            self.record(arg, "read", container, role="call", callee=name, assumption=reads)
            values.append(None)
        return tuple(values)

    def _spelled(self, arg: Expr) -> str:
        """An argument as written, or the initialiser of the constant that it names."""
        loc = self.scope.lookup(arg.name) if isinstance(arg, Name) else None
        decl = loc.obj.decl if loc is not None else None
        return decl.init.text if decl is not None and decl.init is not None else arg.text

    def atomic_method(self, name: str, loc: Loc, expr: Call) -> Value:
        """A member of ``std::atomic``: sequentially consistent unless an argument says relaxed ([atomics.order])."""
        relaxed = any("relaxed" in self._spelled(arg) for arg in expr.args)
        mode: AccessMode = (
            "read" if name in library.ATOMIC_READS else "write" if name in library.ATOMIC_WRITES else "update"
        )
        made = self.record(expr, mode, loc, atomic="std::atomic")
        if made is not None:
            made.release = not relaxed
        if not self.held_locks() and mode == "write":
            mark_read_before(loc, [self.quietly(arg) for arg in expr.args[:1]])
        elif not self.held_locks() and name.startswith("fetch_"):
            mark_read_before(loc, self.values.values())
        old = self.fresh(loc.obj.name, "it is atomic and changes while the region runs")
        old.observed = Observed(loc, self.clock, not relaxed, self.initial_value(loc))
        if name in ("fetch_add", "fetch_sub"):
            old.unique = True
        if mode == "update":
            old.claims = loc
        return Poly.of(old)

    def container_method(
        self, name: str, simple: str, loc: Loc, args: tuple[Value, ...], expr: Call
    ) -> Value:
        known = simple in library.CONTAINERS
        if name in ("at", "front", "back") and (known or not simple):
            index: Poly | None
            if name == "at":
                index = args[0] if args and isinstance(args[0], Poly) else None
            elif name == "front":
                index = Poly(0)
            else:
                index = self.param((loc, "size"), f"{loc.obj.name}.size()") - 1
            return Pointer(
                loc.element(index, f"the subscript of {loc.obj.name}.{name}() could not be followed")
            )
        if name in library.CONTAINER_POINTERS:
            return Pointer(loc.element(Poly(0)))
        if name in ("end", "cend"):
            return Pointer(loc.element(self.param((loc, "size"), f"{loc.obj.name}.size()")))
        if name in ("size", "length"):
            self.record(expr, "read", loc.field("size()"), role="container", callee=name)
            if loc.obj in self.region_assigned:
                return self.unknown(f"{loc.obj.name}.size()", "the container changes while the region runs")
            return self.param((loc, "size"), f"{loc.obj.name}.{name}()")
        if known and name in library.CONTAINER_CHANGES:
            self.record(expr, "update", loc, role="container", callee=name)
            if self.accesses is None and name not in ("reserve", "shrink_to_fit"):
                self.forget(loc.obj, whole=True)
                if name == "clear":
                    self.empty_containers.add(loc)
            return None
        if known and name in library.CONTAINER_READS:
            self.record(expr, "read", loc, role="container", callee=name)
            if name in ("count", "contains") and simple in library.INSERTING and len(args) == 1:
                return self.presence(loc, expr.args[0], args[0])
            return None
        if not known and name in library.CONTAINER_CHANGES and not simple:
            self.record(expr, "update", loc, role="container", callee=name)
            return None
        if not known:
            self.note_unseen(f"{simple or loc.obj.name}::{name}")
            if not args and loc.obj.birth is OUTSIDE and loc.scalar_key is not None:
                # A member without arguments tells something of its object: the same each time, as far as one knows.
                return self.param((loc, name), f"{loc_text(loc)}.{name}()", expr.text[:40])
        return None

    def runtime_call(self, name: str, expr: Call) -> Value | NotHandled:
        match name:
            case "omp_get_thread_num":
                team = self.team or self.orphan
                self.threads_part()
                return Poly.of(team.thread) if team is not None and team.kind != "teams" else Poly(0)
            case "omp_get_num_threads":
                team = self.team or self.orphan
                return team.size if team is not None and team.kind != "teams" else Poly(1)
            case "omp_get_team_num":
                league = self.league
                self.threads_part()
                return Poly.of(league.thread) if league is not None else Poly(0)
            case "omp_get_num_teams":
                league = self.league
                return league.size if league is not None else Poly(1)
            case "omp_get_max_threads" | "omp_get_num_procs" | "hardware_concurrency":
                return self.threads_to_be() if name != "omp_get_num_procs" else self.param(name, "nprocs")
            case "omp_fulfill_event":
                self._fulfil(expr)
                return None
        if name in SETTING:
            self.set_control_variable(name, expr)
            return None
        if name in library.SET_LOCK or name in library.UNSET_LOCK or name in library.TEST_LOCK:
            return self.lock_routine(name, expr)
        return NOT_HANDLED

    def _fulfil(self, expr: Call) -> None:
        """``omp_fulfill_event(handle)`` (OpenMP 5.2, 18.11.1)."""
        value = self.evaluate(expr.args[0]) if expr.args else None
        for handle, task in self.events:
            if handle == value:
                task.fulfilled.append(Fulfilment(self.tick(), self.frames, self.dims, self.guard))

    def library_call(self, name: str, expr: Call) -> Value:
        if name not in library.SAME_IN_ALL_THREADS:
            self.threads_part()
        if name in library.WRITES_ALL:
            self._change_arguments(name, expr)
            return None
        if name in library.TELLS_STATE and len(expr.args) == 1:
            container, type = self.locate(expr.args[0])
            simple = type.base.rpartition("::")[2] if type is not None else ""
            if container is None:
                return None
            return self.container_method("size" if name == "ssize" else name, simple, container, (), expr)
        args = self.arguments(expr) if library.is_known(name) else self._handed_over(name, expr)
        if name in library.READS or name in library.WRITES_FIRST or name in library.FREES:
            # Sizes and values come behind the one or two pointers.
            args = (*map(self.as_pointer, args[:2]), *args[2:])
        elif name in library.COPIES:
            args = tuple(map(self.as_pointer, args))
        pointers = [
            (arg, value.target)
            for arg, value in zip(expr.args, args, strict=True)
            if isinstance(value, Pointer)
        ]
        if name in library.ALLOCATES:
            return self.allocate(expr, f"{name}()")
        if name in library.FREES:
            for arg, target in pointers:
                self.record(arg, "write", target, role="call", callee=name)
            return None
        if name in library.UNSAFE:
            safe = self.said("threadsafe", name)
            if not safe and not self.said("pure", name):
                self.use_hidden_state(name, expr, stated=safe is False)
            return None
        if name in library.PURE:
            return self._pure_call(name, args)
        if name in library.READS:
            self._read_ranges(name, args, pointers)
            return None
        if name in library.COPIES or name == "copy_n":
            self._copy(name, args, expr)
            return None
        if name in library.RESULTS:
            for arg, target in pointers:
                self.record(arg, "write", target, role="call", callee=name)
                self.havoc(target, target.obj.name)
            return None
        if library.STORES.fullmatch(name):
            # How many elements follow is a matter of the pointer's type, which casts hide: the first is certain.
            if args and isinstance(args[0], Pointer):
                self.record(expr.args[0], "write", args[0].target, role="call", callee=name)
            return None
        if name in library.WRITES_FIRST:
            self._change_contents(name, expr, args)
            self._range_call(name, expr, args, pointers)
            for value in args:
                self._call_back(value, expr)
            return args[0] if args else None
        self._opaque(name, expr, args)
        for value in args:
            if isinstance(value, Closure):
                self.call_lambda(value, ())
        if all(isinstance(arg, (IntLiteral, OtherLiteral)) for arg in expr.args):
            return self.answer(expr.text[:40])
        return None

    def _change_contents(self, name: str, expr: Call, args: tuple[Value, ...]) -> None:
        """What a library call leaves in the array that it writes to, outside of regions."""
        if self.accesses is not None or not args:
            return
        kept = args[0]
        target = kept.target if isinstance(kept, Pointer) else self.locate(expr.args[0])[0]
        if target is None:
            return
        if name in library.PERMUTES:
            self.note_moved(target)
        elif name == "iota":
            first = args[-1]
            if isinstance(kept, Pointer) and len(args) == 3 and isinstance(first, Poly):
                self.note_rising(target, first, expr.place)
            elif len(args) == 2 and isinstance(first, Poly):
                self.note_rising(target.element(Poly(0)), first, expr.place)
        else:
            self.forget(target.obj, whole=False)

    def _change_arguments(self, name: str, expr: Call) -> None:
        """``swap(a, b)``, ``scanf("%d", &x)``: every argument that names memory is changed."""
        places: list[tuple[Expr, Loc, TypeRef | None]] = []
        for arg in expr.args:
            if isinstance(arg, Unary) and arg.op == "&":
                loc, type = self.locate(arg.operand)
            else:
                loc, type = self.locate(arg)
            if loc is not None:
                places.append((arg, loc, type))
        before = [self.values.get((loc.obj, loc.path)) for _, loc, _ in places]
        for arg, loc, type in places:
            self.record(arg, "update", loc, role="call", callee=name)
            self.havoc(loc, loc.obj.name, type)
        if name.endswith("swap") and len(places) == 2:
            for (_, loc, _), value in zip(places, reversed(before), strict=True):
                if isinstance(value, (Poly, Pointer)) and loc.scalar_key is not None:
                    self.values[loc.obj, loc.path] = value

    def _read_ranges(self, name: str, args: tuple[Value, ...], pointers: list[tuple[Expr, Loc]]) -> None:
        """``accumulate(begin, end, 0)`` reads from the one end to the other, ``strlen(s)`` nobody knows how far."""
        count = _length(args) if name in library.READ_RANGES else None
        for arg, target in pointers[:1] + pointers[2 if count is not None else 1 :]:
            self._touch_range(arg, "read", target, count, name)

    def _copy(self, name: str, args: tuple[Value, ...], expr: Call) -> None:
        """``copy(begin, end, out)``: reads one range and writes another of the same length."""
        position = library.COPIES.get(name, 2)
        given = args[1] if name == "copy_n" and len(args) > 1 else _length(args)
        count = given if isinstance(given, Poly) else None
        for at, (arg, value) in enumerate(zip(expr.args, args, strict=True)):
            if isinstance(value, Pointer) and (at != 1 or count is None):
                self._touch_range(arg, "write" if at == position else "read", value.target, count, name)
            else:
                self._call_back(value, expr)

    def _call_back(self, value: Value, expr: Call) -> None:
        """What a library function is handed to call: the comparison of ``qsort``, the body of ``for_each``."""
        if isinstance(value, Closure):
            self.call_lambda(value, ())
        elif isinstance(value, FunctionValue):
            self.call_with_unknowns(value.name, expr)

    def _range_call(
        self, name: str, expr: Call, args: tuple[Value, ...], pointers: list[tuple[Expr, Loc]]
    ) -> None:
        """A library call that writes a range of elements and reads others: memcpy(to, from, n), fill(begin, end, v)."""
        first = pointers[0][1] if pointers and pointers[0][0] is expr.args[0] else None
        count: Value = None
        if name in _ITERATOR_RANGES and len(args) > 1:
            count = _length(args)
            if isinstance(args[0], Pointer) and isinstance(args[1], Pointer):
                pointers = [pair for pair in pointers if pair[0] is not expr.args[1]]
        elif name in ("memcpy", "memmove", "memset", "strncpy") and len(expr.args) == 3:
            count = self._elements(expr.args[2])
            size = args[2]
            if count is None and isinstance(size, Poly) and self._is_bytes(expr.args[0]):
                count = None if any(is_opaque(atom) for atom in size.atoms()) else size
        elif (name == "fill_n" and len(args) > 1) or (name == "qsort" and len(args) > 1):
            count = args[1]
        for arg, target in pointers:
            mode: AccessMode = "write" if target is first else "read"
            self._touch_range(arg, mode, target, count if isinstance(count, Poly) else None, name)

    def _elements(self, size: Expr) -> Value:
        """``n * sizeof(T)`` counts n elements."""
        match size:
            case Binary(op="*", left=SizeOf(), right=other) | Binary(op="*", left=other, right=SizeOf()):
                return self.quietly(other)
            case Binary(op="*", left=Binary(op="*") as inner, right=last):
                left = self._elements(inner)
                right = self.quietly(last)
                return left * right if isinstance(left, Poly) and isinstance(right, Poly) else None
            case Cast():
                return self._elements(size.operand)
        return None

    def _is_bytes(self, pointer: Expr) -> bool:
        """Are the elements that it leads to of one byte?"""
        type = self.resolve(self.type_of(pointer))
        return type is not None and len(type.layers) == 1 and type.base.rpartition("::")[2] in _BYTES

    def _touch_range(self, arg: Expr, mode: AccessMode, target: Loc, count: Poly | None, callee: str) -> None:
        """``count`` elements from ``target`` on; one for certain, and maybe more, when the number is not known."""
        if self.accesses is None:
            return
        if not target.path or not isinstance(target.path[-1], Subscript):
            self.record(arg, mode, target, role="call", callee=callee)
            return
        dim = Dim("element", "sequential", arg.place)
        assumption = ""
        if count is None or any(is_opaque(atom) for atom in count.atoms()):
            self.record(arg, mode, target, role="call", callee=callee)
            dim.domain = compare(Poly.of(dim), ">=", Poly(1))
            assumption = f"{callee} goes that far beyond {arg.text}"
        else:
            dim.domain = conjunction(compare(Poly.of(dim), ">=", Poly(0)), compare(Poly.of(dim), "<", count))
        dims, self.dims = self.dims, (*self.dims, dim)
        self.record(
            arg, mode, target.shifted(Poly.of(dim)), role="call", callee=callee, assumption=assumption
        )
        self.dims = dims

    def _pure_call(self, name: str, args: tuple[Value, ...]) -> Value:
        polys = [value for value in args if isinstance(value, Poly)]
        if name in ("min", "max") and len(polys) == 2 and all(p.is_constant for p in polys):
            pick = min if name == "min" else max
            return Poly(pick(p.constant for p in polys))
        if name in ("move", "forward", "get") and args:
            return args[0]
        if name in ("min", "max") and len(polys) == 2:
            first_wins = compare(polys[0], "<=" if name == "min" else ">=", polys[1])
            return self.either(f"{name}({polys[0]}, {polys[1]})", first_wins, polys[0], polys[1])
        return None

    def use_hidden_state(self, name: str, node: Node, *, stated: bool) -> None:
        """A call of a function that is not made for threads; ``stated`` when the source itself says so."""
        made = self.record(node, "update", self._hidden_state(name), role="call", callee=name)
        if made is not None:
            made.stated = stated

    def _hidden_state(self, name: str) -> Loc:
        key = f"{name}() state"
        known = self.globals.get(key)
        if known is None:
            sharing = Sharing("shared", f"{name} keeps its state in one hidden static variable")
            known = Loc(MemoryObject(key, sharing=sharing))
            self.globals[key] = known
        return known

    def engine_calls(self, called: Loc, expr: Call) -> None:
        """``engine()`` and ``distribution(engine)`` advance the state of a random number engine."""
        if _is_engine(called.obj.type):
            self.record(expr, "update", called, role="call", callee="operator()")
        for arg in expr.args:
            if (
                isinstance(arg, Name)
                and (loc := self.scope.lookup(arg.name)) is not None
                and _is_engine(loc.obj.type)
            ):
                self.record(arg, "update", loc, role="call", callee="operator()")

    def opaque_call(self, expr: Call, name: str) -> None:
        self._opaque(name, expr, self._handed_over(name, expr))

    def _opaque(self, name: str, expr: Call, args: tuple[Value, ...]) -> None:
        """A call of a function whose body is not seen: it reads what it is given and may write it."""
        pure = self.said("pure", name)
        if self.said("threadsafe", name) is False:
            self.use_hidden_state(name, expr, stated=True)
        if pure:
            return
        self.threads_part()
        prototype = self.context.prototype(name)
        for position, (arg, value) in enumerate(zip(expr.args, args, strict=True)):
            declared = (
                prototype.params[position].type if prototype and position < len(prototype.params) else None
            )
            if isinstance(value, Pointer):
                self.note_unseen(name)
                readonly = declared is not None and declared.const
                if pure is False and not readonly:
                    self.record(arg, "write", value.target, role="call", callee=name)
                elif isinstance(arg, Unary) and arg.op == "&" and not readonly:
                    assumption = f"{name} writes what its argument {arg.text} points to"
                    self.record(arg, "write", value.target, role="call", callee=name, assumption=assumption)
                    self.havoc(value.target, value.target.obj.name)
                    self._note_answer(value.target, expr)
            elif is_reference(declared) and declared is not None and not declared.const:
                loc, type = self.locate(arg)
                if loc is not None:
                    assumption = "" if pure is False else f"{name} writes its reference argument {arg.text}"
                    self.record(arg, "write", loc, role="call", callee=name, assumption=assumption)
                    self.havoc(loc, loc.obj.name, type)

    def _note_answer(self, loc: Loc, expr: Call) -> None:
        """``find_number(&me)``: what is left in a variable of the thread's own."""
        value = self.values.get((loc.obj, loc.path)) if loc.obj.birth.path else None
        for atom in value.atoms() if isinstance(value, Poly) else ():
            if isinstance(atom, Fresh):
                atom.answer = expr.text[:40]

    def note_unseen(self, name: str) -> None:
        self.threads_part()
        if self.accesses is not None and name not in self.unseen:
            self.unseen.append(name)


def _length(args: tuple[Value, ...]) -> Poly | None:
    """How many elements lie between the first two arguments, where both point into one object."""
    if len(args) > 1 and isinstance(args[0], Pointer) and isinstance(args[1], Pointer):
        length = distance(args[1].target, args[0].target)
        return length if isinstance(length, Poly) else None
    return None


def _is_engine(type: TypeRef | None) -> bool:
    return type is not None and type.base.rpartition("::")[2] in library.RANDOM_ENGINES
