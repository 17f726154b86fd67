"""Calls of functions, lambdas and macros of the buffer: their bodies are followed with the arguments bound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pcwm_core.semantics import library
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.integers import UNKNOWN, Poly, conjunction
from pcwm_core.semantics.library_calls import LibraryCalls, NotHandled
from pcwm_core.semantics.memory import (
    DEREF,
    Aggregate,
    Birth,
    Closure,
    FunctionValue,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Value,
)
from pcwm_core.semantics.operators import Operation
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import MAX_CALL_DEPTH, is_integer, is_pointer, is_reference, is_smart_pointer
from pcwm_core.semantics.variants import function_variant
from pcwm_core.source.syntax import (
    Call,
    Capture,
    Compound,
    Expr,
    FunctionDef,
    Index,
    Lambda,
    Layer,
    Member,
    Name,
    Node,
    Place,
    TypeRef,
    VarDecl,
)

#: Recursive calls are followed this often; the last stands for all deeper ones.
MAX_RECURSION = 2


class Calls(LibraryCalls):
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
        self.opaque_call(expr, callee.text[:40])
        return None

    def _function_table(self, base: Expr) -> tuple[str, ...]:
        if isinstance(base, Name) and (loc := self.scope.lookup(base.name)) is not None:
            return self.function_tables.get(loc.obj, ())
        return ()

    def _call_operator(self, type: TypeRef, loc: Loc, expr: Call) -> tuple[Value] | None:
        """Follow ``operator()`` of the object that is called; None where its class has none."""
        if any("reference" not in layer.kind for layer in type.layers):
            return None
        operator = self.method(type.base, "operator()", len(expr.args))
        if operator is None:
            return None
        return (self.follow(operator, expr, this=loc, this_class=_class_of(operator, type.base)),)

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
                type = self.resolve(self.type_of_loc(local))
                if type is not None and (called := self._call_operator(type, local, expr)):
                    return called[0]
                self.engine_calls(local, expr)
                self.opaque_call(expr, name)
                return None
        runtime = self.runtime_call(simple, expr)
        if not isinstance(runtime, NotHandled):
            return runtime
        if self.this_class is not None and "::" not in name:
            method = self.method(self.this_class, simple, len(expr.args))
            if method is not None:
                return self.follow(method, expr, this=self.this, this_class=self.this_class)
        function = self.context.function(name, arguments=len(expr.args))
        if function is not None and function.method and "::" in name:
            owner = name.rpartition("::")[0].rpartition("::")[2]
            function = self.method(owner, simple, len(expr.args)) or function
        variant = function_variant((item.directive for item in self.context.variants(name)), self.around)
        if variant is not None:
            function = self.context.function(variant) or function
        if function is not None:
            return self.follow(function, expr)
        view = simple in library.VIEWS and self.context.prototype(name) is None
        if view or self.class_def(simple) is not None:
            # T(x, y): a temporary.
            return Aggregate(self.arguments(expr))
        macro = self.macro_body(expr)
        if macro is not None:
            with self._macro_arguments(expr, macro[0]):
                return self.evaluate(macro[1])
        statements = self.context.macro(name)
        if statements is not None and statements.statement is not None and self.macro_depth < MAX_CALL_DEPTH:
            with self._macro_arguments(expr, statements.params or ()):
                self.execute(statements.statement)
            return None
        return self.library_call(simple, expr)

    # ------------------------------------------------------------ following a body

    def follow(
        self,
        function: FunctionDef,
        expr: Call | None,
        this: Loc | None = None,
        this_class: str | None = None,
        values: tuple[Value, ...] | None = None,
        use: Place | None = None,
    ) -> Value:
        """Interpret the body of a function with its parameters bound to the arguments of a call."""
        args = expr.args if expr is not None else ()
        depth = sum(1 for active in self.calls if active is function)
        if depth <= MAX_RECURSION and len(self.calls) >= MAX_CALL_DEPTH and self.accesses is not None:
            self.limit(f"calls nest too deeply to follow {function.name}")
        if (
            depth > MAX_RECURSION
            or len(self.calls) >= MAX_CALL_DEPTH
            or not self._worth_following(function, args)
        ):
            for position, arg in enumerate(args):
                if position < len(function.params) and is_reference(function.params[position].type):
                    self.locate(arg)
                else:
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
        kept, first = self.accesses, len(self.accesses or ())
        if self.said("pure", function.name) and not effects(function.body).openmp:
            self.accesses = None
        with self.entering(function, expr.place if expr is not None else use):
            result = self._body(function.body, scope, function)
        self.accesses = kept
        if kept is not None and (safe := self.said("threadsafe", function.name)) is not None:
            if safe:
                own = {loc.obj for loc in (*self.globals.values(), *self.statics.values())}
                kept[first:] = [access for access in kept[first:] if access.obj not in own]
            elif expr is not None:
                self.use_hidden_state(function.name, expr, stated=True)
        self.widened -= depth == MAX_RECURSION
        self.this, self.this_class = saved_this
        return result

    def call_with_unknowns(self, name: str, expr: Call) -> None:
        """Some function of the buffer is called with arguments that nobody sees, as part of ``expr``."""
        function = self.context.function(name)
        if function is not None:
            self.follow(function, None, values=(None,) * len(function.params), use=expr.place)

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
        """A function, a lambda, or an object with a call operator: what it does is only known at the call."""
        if isinstance(arg, Lambda):
            return True
        if isinstance(arg, Name) and self.scope.lookup(arg.name) is None:
            return self.context.function(arg.name) is not None
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
        with self.context.inside(function):
            for name in sorted(found.changed | {name for name, *_ in found.written}):
                loc = self.outer_name(name)
                if loc is not None:
                    self.havoc(loc, name)

    def _body(self, body: Compound, scope: Scope, function: FunctionDef | None) -> Value:
        saved = (self.scope, self.guard, self.locks, self.calls, self.returned)
        members, self.macro_members = self.macro_members, {}
        by_reference, self.returns_reference = (
            self.returns_reference,
            function is not None and is_reference(function.returns),
        )
        self.scope = scope
        self.returned = []
        stated = self.stated
        if function is not None:
            self.calls = (*self.calls, function)
            self.state_for_file()
        for name, init in function.initialisers if function is not None else ():
            value = self.evaluate(init)
            if self.this is not None and value is not None:
                self.write_value(self.this.field(name), value)
        falls_through = self.execute(body)
        self.retract(stated)
        returned = self.returned
        held = self.locks
        self.scope, self.guard, self.locks, self.calls, self.returned = saved
        self.returns_reference, self.macro_members = by_reference, members
        # Locks that the callee takes or gives back stay taken or given back.
        self.locks = tuple(lock for lock in held if lock.holder is None or lock in saved[2])
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
            # A temporary: what it holds is known all the same.
            value = self.quietly(arg)
        else:
            value = self.evaluate(arg)
        self._bind_value(scope, param, value)
        copy = scope.names[param.name].obj
        static = self.type_of(arg)
        if static is not None and not static.layers and self.class_def(static.base):
            # The argument's own type says more than a template parameter or a base class.
            copy.type = static
        elif is_reference(copy.type) and copy.type is not None:
            copy.type = _strip_reference(copy.type)
        if isinstance(value, Aggregate):
            self.give_members(copy, value.members)
        else:
            self.copy_struct(arg, copy)

    def _bind_value(self, scope: Scope, param: VarDecl, value: Value) -> None:
        sharing = Sharing("local", "it is a parameter passed by value", param.name_place, "5.1.1")
        declared = self.resolve(param.type) or param.type
        if is_pointer(decayed(declared)):
            value = self.as_pointer(value)
        obj = MemoryObject(param.name, self.birth(), param, type=decayed(declared), sharing=sharing)
        loc = Loc(obj)
        scope.names[param.name] = loc
        if value is None and is_integer(self.resolve(param.type)):
            value = self.unknown(param.name, f"the argument {param.name} is not known")
        if value is not None and not isinstance(value, Aggregate):
            self.values[obj, ()] = value

    def _call_closure(self, closure: Closure, expr: Call) -> Value:
        values = self.arguments(expr)
        return self.call_lambda(closure, values)

    def call_lambda(self, closure: Closure, values: tuple[Value, ...]) -> Value:
        if len(self.calls) >= MAX_CALL_DEPTH:
            return None
        captured = closure.scope
        assert isinstance(captured, Scope)
        scope = Scope(captured)
        for position, param in enumerate(closure.expr.params):
            self._bind_value(scope, param, values[position] if position < len(values) else None)
        with self.back_at(closure.standing):
            return self._body(closure.expr.body, scope, None)

    def make_closure(self, expr: Lambda) -> Closure:
        """Evaluate a lambda expression: what it captures by value is copied now, once for all of its calls."""
        outer = self.scope
        scope = Scope(outer)
        for capture in expr.captures:
            if capture.init is not None:
                self._capture_initialised(scope, capture)
                continue
            found = outer.lookup(capture.name)
            if found is not None and not capture.by_reference and capture.name != "this":
                self._capture_copy(scope, capture.name, found)
        if expr.default_capture == "=":
            by_reference = {capture.name for capture in expr.captures}
            scope.rule = lambda name, loc: loc if name in by_reference else self._copied(name, loc)
        return Closure(expr, scope, self.standing)

    def _capture_initialised(self, scope: Scope, capture: Capture) -> None:
        """``[x = e]`` and ``[&x = e]`` (ISO C++ [expr.prim.lambda.capture])."""
        assert capture.init is not None
        if capture.by_reference:
            loc, _ = self.locate(capture.init)
            if loc is not None:
                scope.names[capture.name] = loc
            return
        value = self.evaluate(capture.init)
        sharing = Sharing("local", "the lambda captured it by value", None, "5.1.1")
        copy = MemoryObject(capture.name, self.birth(), type=self.type_of(capture.init), sharing=sharing)
        if value is not None:
            self.values[copy, ()] = value
        scope.names[capture.name] = Loc(copy)

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
        members = {
            name: self.macro_members.get(arg.name, arg.name)
            for name, arg in zip(params, expr.args, strict=False)
            if isinstance(arg, Name)
        }
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
        saved = (self.scope, self.macro_use, self.macro_members)
        self.scope, self.macro_members = scope, members
        self.macro_use = self.macro_use or expr.place
        self.macro_depth += 1
        yield
        self.macro_depth -= 1
        self.scope, self.macro_use, self.macro_members = saved

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
        type = self.type_of(expr)
        view = type is not None and type.base.rpartition("::")[2] in library.VIEWS
        if isinstance(value, Aggregate) or (isinstance(value, Pointer) and view and not is_reference(type)):
            temporary = MemoryObject(expr.text[:24], self.birth(), type=type)
            self.give_members(temporary, value.members if isinstance(value, Aggregate) else (value,))
            return Loc(temporary), type
        return (value.target, type) if isinstance(value, Pointer) else (None, None)

    def type_of_macro(self, expr: Call) -> TypeRef | None:
        macro = self.macro_body(expr)
        if macro is None:
            return None
        kept, self.accesses = self.accesses, None
        with self._macro_arguments(expr, macro[0]):
            type = self.type_of(macro[1])
        self.accesses = kept
        return type

    # ------------------------------------------------------------ methods

    def _method_call(self, expr: Call, callee: Member) -> Value:
        type = self.resolve(self.type_of(callee.object))
        name = callee.name
        if callee.arrow:
            pointer = self.as_pointer(self.evaluate(callee.object))
            loc = pointer.target if isinstance(pointer, Pointer) else None
            if type is not None and type.layers:
                type = self.resolve(TypeRef(type.base, type.args, layers=type.layers[1:]))
            elif type is not None and type.args:
                type = self.resolve(type.args[0])
        else:
            loc, located = self.locate(callee.object)
            if type is None:
                type = self.resolve(located)
            if name == "get" and loc is not None and is_smart_pointer(type):
                return self.load(callee.object, loc, type)
        base = type.base if type is not None else ""
        if loc is not None and loc == self.this and self.this_class and self.class_def(base) is None:
            # A base class that is told its derived class as a template parameter: the object is still this one.
            base = self.this_class
        simple = base.rpartition("::")[2]
        if type is not None and not any("reference" not in layer.kind for layer in type.layers):
            method = self.method(base, name, len(expr.args))
            if method is not None:
                return self.follow(method, expr, this=loc, this_class=_class_of(method, base))
            member = self.resolve(self.field_type(base, name))
            if member is not None and self.method(member.base, "operator()") is not None:
                place, _ = self.locate(callee)
                called = self._call_operator(member, place, expr) if place is not None else None
                if called is not None:
                    return called[0]
        args = self.arguments(expr)
        if loc is None:
            return None
        if simple in library.MUTEXES or (simple in library.LOCK_GUARDS):
            return self.mutex_method(name, loc, expr)
        if simple.startswith("atomic"):
            return self.atomic_method(name, loc, expr)
        if simple == "array" and name == "size" and type is not None and len(type.args) == 2:
            # The length of a std::array is part of its type.
            length = type.args[1].base
            return Poly(int(length)) if length.isdigit() else self.param(("array", length), length)
        return self.container_method(name, simple, loc, args, expr)

    def operate(self, operation: Operation) -> Value:
        """Follow an operator that the program defines."""
        if operation.object is None:
            return self.follow(operation.function, operation.call)
        loc, _ = self.locate(operation.object)
        owner = _class_of(operation.function, operation.class_name)
        return self.follow(operation.function, operation.call, this=loc, this_class=owner)

    def call_method(
        self, method: object, this: Loc, class_name: str, args: tuple[Value, ...], node: Node
    ) -> Value:
        assert isinstance(method, FunctionDef)
        owner = _class_of(method, class_name)
        return self.follow(method, None, this=this, this_class=owner, values=args, use=node.place)

    # ------------------------------------------------------------ OpenMP runtime and library

    def fresh_this(self, class_name: str) -> Loc:
        """The object that a method is called on, when nothing is known of it."""
        sharing = Sharing("shared", "members of *this are reached through the this pointer", None, "5.1.1")
        return Loc(MemoryObject("this", Birth(), kind="argument", type=TypeRef(class_name), sharing=sharing))


def _class_of(method: FunctionDef, static: str) -> str:
    """The class whose members a method sees: where it is defined, which may be a base or a derived class."""
    return method.scope[-1] if method.scope else static


def decayed(type: TypeRef) -> TypeRef:
    """The type of a parameter: its outermost array is a pointer (C17 6.7.6.3)."""
    if type.layers and type.layers[0].kind == "array":
        return TypeRef(type.base, type.args, type.const, type.volatile, (Layer("pointer"), *type.layers[1:]))
    return type


def _strip_reference(type: TypeRef) -> TypeRef:
    layers = tuple(layer for layer in type.layers if "reference" not in layer.kind)
    return TypeRef(type.base, type.args, type.const, type.volatile, layers)


__all__ = ["DEREF", "Calls", "decayed", "is_pointer"]
