"""Calls: functions of the buffer are followed with their arguments bound, library functions by what is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pcwm_core.semantics import library
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.expressions import Expressions, distance
from pcwm_core.semantics.facts import AccessMode, Dim, Lock
from pcwm_core.semantics.integers import UNKNOWN, Poly, compare, conjunction
from pcwm_core.semantics.memory import (
    DEREF,
    Birth,
    Closure,
    FunctionValue,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Subscript,
    Value,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import MAX_CALL_DEPTH, is_integer, is_pointer, is_reference
from pcwm_core.source.syntax import (
    Binary,
    Call,
    Cast,
    Compound,
    Expr,
    FunctionDef,
    Index,
    InitList,
    Lambda,
    Layer,
    Member,
    Name,
    Node,
    SizeOf,
    TypeRef,
    Unary,
    VarDecl,
)

#: Recursive calls are followed this often; the last stands for all deeper ones.
MAX_RECURSION = 2


class _NotHandled:
    """A name that is not a runtime routine."""


_NOT_HANDLED = _NotHandled()


class Calls(Expressions):
    """Mixin: evaluation of calls."""

    #: Values returned by the function that is being followed; pointers to what it returns, if by reference.
    returned: list[Value]
    returns_reference = False
    macro_depth = 0

    def evaluate_call(self, expr: Call) -> Value:
        callee = expr.callee
        if isinstance(callee, Member):
            return self._method_call(expr, callee)
        if isinstance(callee, Name):
            return self._named_call(expr, callee)
        target = self.evaluate(callee)
        if isinstance(target, Closure):
            return self._call_closure(target, expr)
        if isinstance(callee, Index) and (candidates := self._function_table(callee.base)):
            # Any of the functions may be the one: each is followed under a condition that is not known.
            guard = self.guard
            self.guard = conjunction(guard, UNKNOWN)
            for name in candidates:
                if (function := self.context.function(name)) is not None:
                    self.follow(function, expr)
            self.guard = guard
            return None
        if isinstance(target, FunctionValue):
            function = self.context.function(target.name)
            if function is not None:
                return self.follow(function, expr)
        self._opaque_call(expr, callee.text[:40])
        return None

    def _function_table(self, base: Expr) -> tuple[str, ...]:
        if isinstance(base, Name) and (loc := self.scope.lookup(base.name)) is not None:
            return self.function_tables.get(loc.obj, ())
        return ()

    def _named_call(self, expr: Call, callee: Name) -> Value:
        name = callee.name
        simple = name.rpartition("::")[2]
        local = self.scope.lookup(name)
        if local is not None:
            value = self.values.get((local.obj, local.path))
            if isinstance(value, Closure):
                return self._call_closure(value, expr)
            if isinstance(value, FunctionValue):
                simple = name = value.name
            elif self.context.function(name) is None:
                operator = local.obj.type and self.method(local.obj.type.base, "operator()")
                if operator and local.obj.type is not None:
                    return self.call_method(operator, local, local.obj.type.base, self._arguments(expr), expr)
                self._engine_calls(local, expr)
                self._opaque_call(expr, name)
                return None
        runtime = self._runtime_call(simple, expr)
        if not isinstance(runtime, _NotHandled):
            return runtime
        if self.this_class is not None and "::" not in name:
            method = self.method(self.this_class, simple)
            if method is not None:
                return self.follow(method, expr, this=self.this, this_class=self.this_class)
        function = self.context.function(name)
        if function is not None and function.method and "::" in name:
            owner = name.rpartition("::")[0].rpartition("::")[2]
            function = self.method(owner, simple) or function
        if function is not None:
            return self.follow(function, expr)
        macro = self.macro_body(expr)
        if macro is not None:
            with self._macro_arguments(expr, macro[0]):
                return self.evaluate(macro[1])
        return self._library_call(simple, expr)

    # ------------------------------------------------------------ following a body

    def follow(
        self,
        function: FunctionDef,
        expr: Call | None,
        this: Loc | None = None,
        this_class: str | None = None,
        values: tuple[Value, ...] | None = None,
    ) -> Value:
        """Interpret the body of a function with its parameters bound to the arguments of a call."""
        args = expr.args if expr is not None else ()
        depth = sum(1 for active in self.calls if active is function)
        if (
            depth > MAX_RECURSION
            or len(self.calls) >= MAX_CALL_DEPTH
            or not self._worth_following(function, args)
        ):
            for arg in args:
                self.evaluate(arg)
            return None
        scope = Scope(None, outer=self.outer_name)
        for position, param in enumerate(function.params):
            if values is not None and position < len(values):
                self._bind_value(scope, param, values[position])
            elif position < len(args):
                self._bind(scope, param, args[position])
            elif param.init is not None:
                self._bind(scope, param, param.init)
            if depth == MAX_RECURSION and (loc := scope.names.get(param.name)) is not None and not loc.path:
                # The last level that is followed stands for all deeper ones: any integer argument is possible.
                if isinstance(self.values.get((loc.obj, ())), Poly):
                    self.values[loc.obj, ()] = self.unknown(
                        param.name, f"{param.name} differs from call to call"
                    )
        for extra in args[len(function.params) :]:
            self.evaluate(extra)
        saved_this = (self.this, self.this_class)
        self.this, self.this_class = this, this_class
        self.widened += depth == MAX_RECURSION
        result = self._body(function.body, scope, function)
        self.widened -= depth == MAX_RECURSION
        self.this, self.this_class = saved_this
        return result

    def _worth_following(self, function: FunctionDef, args: tuple[Expr, ...]) -> bool:
        """Outside regions a function with regions of its own is analysed by itself, once for all of its calls.

        It is followed from a call only where that shows what it cannot know alone: that arguments overlap.
        """
        if self.accesses is not None or not effects(function.body).openmp:
            return True
        if any(self._is_callable(arg) for arg in args):
            return True
        targets = [
            target
            for arg, param in zip(args, function.params, strict=False)
            for target in self._reached_by(arg, param)
        ]
        if len(set(targets)) < len(targets):
            return True
        self.forget_changed_globals(function)
        return False

    def _is_callable(self, arg: Expr) -> bool:
        """A lambda, or an object with a call operator: what it does is only known at the call."""
        if isinstance(arg, Lambda):
            return True
        type = self.type_of(arg)
        if isinstance(arg, Name) and (loc := self.scope.lookup(arg.name)) is not None:
            if isinstance(self.values.get((loc.obj, loc.path)), Closure):
                return True
        return type is not None and not type.layers and self.method(type.base, "operator()") is not None

    def _reached_by(self, arg: Expr, param: VarDecl) -> list[MemoryObject]:
        """The objects that a function reaches through one argument: a pointer, or a struct of pointers."""
        value = self._quiet_pointer(arg, param) if param.type.layers else None
        obj = value.target.obj if value is not None else None
        if obj is None and isinstance(arg, Name) and (loc := self.scope.lookup(arg.name)) is not None:
            obj = loc.obj
        found = [obj] if value is not None and obj is not None else []
        for key, member in self.values.items():
            if key[0] is obj and key[1] and isinstance(member, Pointer):
                found.append(member.target.obj)
        return found

    def _quiet_pointer(self, arg: Expr, param: VarDecl) -> Pointer | None:
        kept, self.accesses = self.accesses, None
        if is_reference(param.type):
            loc, _ = self.locate(arg)
            value: Value = Pointer(loc) if loc is not None else None
        else:
            value = self.evaluate(arg)
        self.accesses = kept
        return value if isinstance(value, Pointer) else None

    def forget_changed_globals(self, function: FunctionDef) -> None:
        """A call that is not followed may change what has static storage."""
        found = effects(function.body)
        for name in sorted(found.assigned | {name for name, *_ in found.written}):
            loc = self.outer_name(name)
            if loc is not None:
                self.havoc(loc, name)

    def _body(self, body: Compound, scope: Scope, function: FunctionDef | None) -> Value:
        saved = (self.scope, self.guard, self.locks, self.calls, self.returned)
        by_reference, self.returns_reference = (
            self.returns_reference,
            function is not None and is_reference(function.returns),
        )
        self.scope = scope
        self.returned = []
        if function is not None:
            self.calls = (*self.calls, function)
        falls_through = self.execute(body)
        returned = self.returned
        held = self.locks
        self.scope, self.guard, self.locks, self.calls, self.returned = saved
        self.returns_reference = by_reference
        # Locks that the callee takes or gives back stay taken or given back.
        self.locks = tuple(lock for lock in held if lock.kind == "lock" or lock in saved[2])
        if len(returned) == 1 and not falls_through:
            return returned[0]
        if returned and all(value == returned[0] for value in returned):
            return returned[0]
        if any(isinstance(value, Poly) for value in returned):
            return self.unknown(
                function.name if function else "lambda", "it depends on a condition in the call"
            )
        return next((value for value in returned if isinstance(value, Pointer)), None)

    def _bind(self, scope: Scope, param: VarDecl, arg: Expr) -> None:
        if is_reference(param.type):
            loc, type = self.locate(arg)
            if loc is not None:
                scope.names[param.name] = loc
                self.loc_types.setdefault(loc, type if type is not None else _strip_reference(param.type))
                return
            self._bind_value(scope, param, None)
            return
        static = self.type_of(arg)
        self._bind_value(scope, param, self.evaluate(arg))
        if static is not None and not static.layers and not param.type.layers and self.class_def(static.base):
            # The argument's own type says more than a template parameter or a base class.
            scope.names[param.name].obj.type = static

    def _bind_value(self, scope: Scope, param: VarDecl, value: Value) -> None:
        sharing = Sharing("local", "it is a parameter passed by value", param.name_place, "5.1.1")
        declared = self.resolve(param.type) or param.type
        obj = MemoryObject(param.name, self.birth(), param, type=decayed(declared), sharing=sharing)
        loc = Loc(obj)
        scope.names[param.name] = loc
        if value is None and is_integer(self.resolve(param.type)):
            value = self.unknown(param.name, f"the argument {param.name} is not known")
        if value is not None:
            self.values[obj, ()] = value

    def _call_closure(self, closure: Closure, expr: Call) -> Value:
        values = self._arguments(expr)
        return self.call_lambda(closure, values)

    def call_lambda(self, closure: Closure, values: tuple[Value, ...]) -> Value:
        if len(self.calls) >= MAX_CALL_DEPTH:
            return None
        expr: Lambda = closure.expr
        outer = closure.scope
        assert isinstance(outer, Scope)
        scope = Scope(outer)
        for capture in expr.captures:
            found = outer.lookup(capture.name)
            if found is not None and not capture.by_reference and capture.name != "this":
                self._capture_copy(scope, capture.name, found)
        if expr.default_capture == "=":
            explicit = {capture.name for capture in expr.captures}
            scope.rule = lambda name, loc: loc if name in explicit else self._copied(name, loc)
        for position, param in enumerate(expr.params):
            self._bind_value(scope, param, values[position] if position < len(values) else None)
        return self._body(expr.body, scope, None)

    def _copied(self, name: str, loc: Loc) -> Loc:
        """A copy that a lambda captured by value; globals are never captured (ISO C++ [expr.prim.lambda.capture])."""
        if loc.obj.sharing is not None and "static" in loc.obj.sharing.reason:
            return loc
        scope = Scope(None)
        self._capture_copy(scope, name, loc)
        return scope.names[name]

    def _capture_copy(self, scope: Scope, name: str, loc: Loc) -> None:
        sharing = Sharing("local", "the lambda captured it by value", None, "5.1.1")
        copy = MemoryObject(
            name, self.birth(), loc.obj.decl, type=loc.obj.type, sharing=sharing, origin=loc.obj
        )
        key = loc.scalar_key
        if key is not None:
            value = self.read_value(loc, loc.obj.type)
            if value is not None:
                self.values[copy, ()] = value
        scope.names[name] = Loc(copy)

    @contextmanager
    def _macro_arguments(self, expr: Call, params: tuple[str, ...]) -> Iterator[None]:
        """Inside: the parameters of a function-like macro name what the arguments name; accesses are at its use."""
        scope = Scope(self.scope)
        for name, arg in zip(params, expr.args, strict=False):
            kept, self.accesses = self.accesses, None
            loc, type = self.locate(arg)
            self.accesses = kept
            if loc is not None:
                scope.names[name] = loc
                if type is not None:
                    self.loc_types.setdefault(loc, type)
                continue
            obj = MemoryObject(name, self.birth(), type=self.type_of(arg))
            scope.names[name] = Loc(obj)
            value = self.evaluate(arg)
            if value is not None:
                self.values[obj, ()] = value
        saved = (self.scope, self.macro_use)
        self.scope = scope
        self.macro_use = self.macro_use or expr.place
        self.macro_depth += 1
        yield
        self.macro_depth -= 1
        self.scope, self.macro_use = saved

    def macro_body(self, expr: Call) -> tuple[tuple[str, ...], Expr] | None:
        """The parameters and the body of the function-like macro that a call uses."""
        if not isinstance(expr.callee, Name) or self.macro_depth >= MAX_CALL_DEPTH:
            return None
        if self.scope.lookup(expr.callee.name) is not None:
            return None
        macro = self.context.macro(expr.callee.name)
        if macro is None or macro.params is None or macro.value is None:
            return None
        return macro.params, macro.value

    def locate_call(self, expr: Call) -> tuple[Loc | None, TypeRef | None]:
        macro = self.macro_body(expr)
        if macro is not None:
            with self._macro_arguments(expr, macro[0]):
                return self.locate(macro[1])
        value = self.evaluate_call(expr)
        if isinstance(value, Pointer):
            return value.target, self.type_of(expr)
        return None, None

    def type_of_macro(self, expr: Call) -> TypeRef | None:
        macro = self.macro_body(expr)
        if macro is None:
            return None
        kept, self.accesses = self.accesses, None
        with self._macro_arguments(expr, macro[0]):
            type = self.type_of(macro[1])
        self.accesses = kept
        return type

    def _arguments(self, expr: Call) -> tuple[Value, ...]:
        return tuple(self.evaluate(arg) for arg in expr.args)

    # ------------------------------------------------------------ methods

    def _method_call(self, expr: Call, callee: Member) -> Value:
        type = self.resolve(self.type_of(callee.object))
        name = callee.name
        if callee.arrow:
            pointer = self.evaluate(callee.object)
            loc = pointer.target if isinstance(pointer, Pointer) else None
            if type is not None and type.layers:
                type = self.resolve(TypeRef(type.base, type.args, layers=type.layers[1:]))
            elif type is not None and type.args:
                type = self.resolve(type.args[0])
        else:
            loc, located = self.locate(callee.object)
            if type is None:
                type = self.resolve(located)
        base = type.base if type is not None else ""
        simple = base.rpartition("::")[2]
        if type is not None and not any("reference" not in layer.kind for layer in type.layers):
            method = self.method(base, name)
            if method is not None:
                return self.follow(method, expr, this=loc, this_class=base)
        args = self._arguments(expr)
        if loc is None:
            return None
        if simple in library.MUTEXES or (
            simple in library.LOCK_GUARDS and name in ("lock", "unlock", "try_lock")
        ):
            self._mutex_method(name, loc, expr)
            return None
        if simple.startswith("atomic"):
            return self._atomic_method(name, loc, expr)
        return self._container_method(name, simple, loc, args, expr)

    def _mutex_method(self, name: str, loc: Loc, expr: Call) -> None:
        held = next((lock for lock in self.locks if lock.kind == "mutex" and lock.name == loc.obj.name), None)
        target = held.loc if held is not None and held.loc is not None else loc
        if name in ("lock", "lock_shared"):
            self.locks = (*self.locks, Lock("mutex", loc.obj.name, target, expr.place))
        elif name.startswith("unlock"):
            self.locks = tuple(lock for lock in self.locks if lock.loc != target)

    def _atomic_method(self, name: str, loc: Loc, expr: Call) -> Value:
        """A member of ``std::atomic``: sequentially consistent unless an argument says relaxed ([atomics.order])."""
        relaxed = any("relaxed" in arg.text for arg in expr.args)
        mode: AccessMode = (
            "read" if name in library.ATOMIC_READS else "write" if name in library.ATOMIC_WRITES else "update"
        )
        made = self.record(expr, mode, loc, atomic="std::atomic")
        if made is not None:
            made.release = not relaxed
        old = self.fresh(loc.obj.name, "it is atomic and changes while the region runs")
        old.read_from, old.read_at, old.acquires = loc, self.clock, not relaxed
        if name in ("fetch_add", "fetch_sub"):
            old.unique = True
        if mode == "update":
            old.claims = loc
        return Poly.of(old)

    def _container_method(
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
            return None
        if known and name in library.CONTAINER_READS:
            self.record(expr, "read", loc, role="container", callee=name)
            return None
        if not known and name in library.CONTAINER_CHANGES and not simple:
            self.record(expr, "update", loc, role="container", callee=name)
            return None
        if not known:
            self._note_unseen(f"{simple or loc.obj.name}::{name}")
        return None

    def call_method(
        self, method: object, this: Loc, class_name: str, args: tuple[Value, ...], node: Node
    ) -> Value:
        assert isinstance(method, FunctionDef)
        return self.follow(method, None, this=this, this_class=class_name, values=args)

    # ------------------------------------------------------------ OpenMP runtime and library

    def _runtime_call(self, name: str, expr: Call) -> Value | _NotHandled:
        match name:
            case "omp_get_thread_num":
                team = self.team
                return Poly.of(team.thread) if team is not None and team.kind != "teams" else Poly(0)
            case "omp_get_num_threads":
                team = self.team
                return team.size if team is not None and team.kind != "teams" else Poly(1)
            case "omp_get_team_num":
                league = self.league
                return Poly.of(league.thread) if league is not None else Poly(0)
            case "omp_get_num_teams":
                league = self.league
                return league.size if league is not None else Poly(1)
            case "omp_get_max_threads" | "omp_get_num_procs" | "hardware_concurrency":
                return self.max_threads if name != "omp_get_num_procs" else self.param(name, "nprocs")
        if name in library.SET_LOCK or name in library.UNSET_LOCK or name in library.TEST_LOCK:
            self._lock_call(name, expr)
            return None
        return _NOT_HANDLED

    def _lock_call(self, name: str, expr: Call) -> None:
        if not expr.args:
            return
        value = self.evaluate(expr.args[0])
        loc = value.target if isinstance(value, Pointer) else None
        if loc is None:
            return
        if name in library.UNSET_LOCK:
            kept = [lock for lock in self.locks if lock.loc != loc]
            if len(kept) == len(self.locks):
                kept = [lock for lock in self.locks if lock.loc is None or lock.loc.obj is not loc.obj]
            self.locks = tuple(kept)
        else:
            self.locks = (*self.locks, Lock("lock", loc.obj.name, loc, expr.place))

    def _library_call(self, name: str, expr: Call) -> Value:
        if name in library.WRITES_ALL:
            self._change_arguments(name, expr)
            return None
        args = self._arguments(expr)
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
            hidden = self._hidden_state(name)
            self.record(expr, "update", hidden, role="call", callee=name)
            return None
        if name in library.PURE:
            return self._pure_call(name, args)
        if name in library.READS:
            for arg, target in pointers:
                self._touch_range(arg, "read", target, None, name)
            return None
        if name in library.WRITES_FIRST:
            self._range_call(name, expr, args, pointers)
            for value in args:
                if isinstance(value, Closure):
                    self.call_lambda(value, ())
            return args[0] if args else None
        self._opaque(name, expr, args)
        for value in args:
            if isinstance(value, Closure):
                self.call_lambda(value, ())
        return None

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

    def _range_call(
        self, name: str, expr: Call, args: tuple[Value, ...], pointers: list[tuple[Expr, Loc]]
    ) -> None:
        """A library call that writes a range of elements and reads others: memcpy(to, from, n), fill(begin, end, v)."""
        first = pointers[0][1] if pointers else None
        count: Value = None
        if name in _ITERATOR_RANGES and len(args) > 1:
            begin, end = args[0], args[1]
            if isinstance(begin, Pointer) and isinstance(end, Pointer):
                count = distance(end.target, begin.target)
                pointers = [pair for pair in pointers if pair[0] is not expr.args[1]]
        elif name in ("memcpy", "memmove", "memset", "strncpy") and len(expr.args) == 3:
            count = self._elements(expr.args[2])
        elif name == "fill_n" and len(args) > 1:
            count = args[1]
        elif name == "qsort" and len(args) > 1:
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

    def _touch_range(self, arg: Expr, mode: AccessMode, target: Loc, count: Poly | None, callee: str) -> None:
        """``count`` elements from ``target`` on; at least one when the number is not known."""
        if self.accesses is None:
            return
        if not target.path or not isinstance(target.path[-1], Subscript):
            self.record(arg, mode, target, role="call", callee=callee)
            return
        if count is None:
            count = self.param(("count", arg.place), "count")
        dim = Dim("element", "sequential", arg.place)
        dim.domain = conjunction(compare(Poly.of(dim), ">=", Poly(0)), compare(Poly.of(dim), "<", count))
        dims, self.dims = self.dims, (*self.dims, dim)
        self.record(arg, mode, target.shifted(Poly.of(dim)), role="call", callee=callee)
        self.dims = dims

    def _pure_call(self, name: str, args: tuple[Value, ...]) -> Value:
        polys = [value for value in args if isinstance(value, Poly)]
        if name in ("min", "max") and len(polys) == 2 and all(p.is_constant for p in polys):
            pick = min if name == "min" else max
            return Poly(pick(p.constant for p in polys))
        if name in ("begin", "move", "forward", "get") and args:
            return args[0]
        if name in ("min", "max") and len(polys) == 2:
            first_wins = compare(polys[0], "<=" if name == "min" else ">=", polys[1])
            return self.either(f"{name}({polys[0]}, {polys[1]})", first_wins, polys[0], polys[1])
        return None

    def _hidden_state(self, name: str) -> Loc:
        key = f"{name}() state"
        known = self.globals.get(key)
        if known is None:
            sharing = Sharing("shared", f"{name} keeps its state in one hidden static variable")
            known = Loc(MemoryObject(key, sharing=sharing))
            self.globals[key] = known
        return known

    def _engine_calls(self, called: Loc, expr: Call) -> None:
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

    def _opaque_call(self, expr: Call, name: str) -> None:
        self._opaque(name, expr, self._arguments(expr))

    def _opaque(self, name: str, expr: Call, args: tuple[Value, ...]) -> None:
        """A call of a function whose body is not seen: it reads what it is given and may write it."""
        prototype = self.context.prototype(name)
        for position, (arg, value) in enumerate(zip(expr.args, args, strict=True)):
            declared = (
                prototype.params[position].type if prototype and position < len(prototype.params) else None
            )
            if isinstance(value, Pointer):
                self._note_unseen(name)
                readonly = declared is not None and declared.const
                if isinstance(arg, Unary) and arg.op == "&" and not readonly:
                    assumption = f"{name} writes what its argument {arg.text} points to"
                    self.record(arg, "write", value.target, role="call", callee=name, assumption=assumption)
                    self.havoc(value.target, value.target.obj.name)
            elif is_reference(declared) and declared is not None and not declared.const:
                loc, type = self.locate(arg)
                if loc is not None:
                    assumption = f"{name} writes its reference argument {arg.text}"
                    self.record(arg, "write", loc, role="call", callee=name, assumption=assumption)
                    self.havoc(loc, loc.obj.name, type)

    def _note_unseen(self, name: str) -> None:
        if self.accesses is not None and name not in self.unseen:
            self.unseen.append(name)

    def fresh_this(self, class_name: str) -> Loc:
        """The object that a method is called on, when nothing is known of it."""
        sharing = Sharing("shared", "members of *this are reached through the this pointer", None, "5.1.1")
        return Loc(MemoryObject("this", Birth(), kind="argument", type=TypeRef(class_name), sharing=sharing))


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


def _is_engine(type: TypeRef | None) -> bool:
    return type is not None and type.base.rpartition("::")[2] in library.RANDOM_ENGINES


def decayed(type: TypeRef) -> TypeRef:
    """The type of a parameter: its outermost array is a pointer (C17 6.7.6.3)."""
    if type.layers and type.layers[0].kind == "array":
        return TypeRef(type.base, type.args, type.const, type.volatile, (Layer("pointer"), *type.layers[1:]))
    return type


def _strip_reference(type: TypeRef) -> TypeRef:
    layers = tuple(layer for layer in type.layers if "reference" not in layer.kind)
    return TypeRef(type.base, type.args, type.const, type.volatile, layers)


__all__ = ["DEREF", "Calls", "decayed", "is_pointer"]
