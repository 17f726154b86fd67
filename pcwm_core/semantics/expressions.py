"""Expressions: what they evaluate to and which memory they touch, in C's order of evaluation as far as it matters."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    UNKNOWN,
    Cond,
    Fresh,
    Param,
    Poly,
    compare,
    conjoined_bits,
    conjunction,
    disjoined_bits,
    disjunction,
    exclusive_or,
    is_power,
    power,
    quotient,
    remainder,
)
from pcwm_core.semantics.memory import (
    DEREF,
    OUTSIDE,
    Aggregate,
    Birth,
    Closure,
    FieldStep,
    FunctionValue,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Subscript,
    Value,
)
from pcwm_core.semantics.operators import Operation
from pcwm_core.semantics.state import is_array, is_integer, is_pointer, is_reference, loc_text
from pcwm_core.semantics.types import Types, element_type, is_plain, mentions, pointee
from pcwm_core.source.syntax import (
    ArraySection,
    Assign,
    Binary,
    Call,
    Cast,
    Comma,
    Conditional,
    Delete,
    Expr,
    Index,
    InitList,
    IntLiteral,
    Lambda,
    Member,
    Name,
    New,
    Node,
    OpaqueExpr,
    This,
    TypeRef,
    Unary,
    Update,
    children,
)

_OPERATORS = (Binary, Assign, Unary, Update)
_COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})
_ATOMIC_BASES = frozenset(
    {"atomic", "atomic_int", "atomic_uint", "atomic_long", "atomic_bool", "atomic_flag", "_Atomic"}
)


class Expressions(Types):
    """Mixin: evaluation of expressions."""

    # ------------------------------------------------------------ values

    def quietly(self, expr: Expr) -> Value:
        """Evaluate without recording accesses."""
        kept, self.accesses = self.accesses, None
        value = self.evaluate(expr)
        self.accesses = kept
        return value

    def evaluate(self, expr: Expr) -> Value:
        self.spend()
        if isinstance(expr, _OPERATORS) and (operation := self.operation(expr)) is not None:
            value = self.operate(operation)
            returns = operation.function.returns
            if isinstance(value, Pointer) and is_reference(returns):
                # An object of a class is not read as such.
                resolved = self.resolve(returns)
                plain = resolved is None or self.class_def(resolved.base) is None
                return self.load(expr, value.target, returns) if plain else None
            return value
        match expr:
            case IntLiteral():
                return Poly(expr.value)
            case Name():
                return self._read_name(expr)
            case Binary():
                return self._binary(expr)
            case Index() | Member() | Unary(op="*"):
                return self._read(expr)
            case Assign():
                return self._assign(expr)
            case Update():
                return self._update(expr)
            case Unary():
                return self._unary(expr)
            case Call():
                value = self.evaluate_call(expr)
                if isinstance(value, Pointer) and self.returns_place(expr):
                    return self.load(expr, value.target, self.type_of(expr))
                return value
            case Cast():
                value = self.evaluate(expr.operand)
                resolved = self.resolve(expr.type)
                if is_pointer(resolved):
                    value = self.as_pointer(value)
                return None if isinstance(value, Poly) and not is_integer(resolved) else value
            case Conditional():
                return self._conditional(expr)
            case Comma():
                value = None
                for item in expr.items:
                    value = self.evaluate(item)
                return value
            case Lambda():
                return self.make_closure(expr)
            case This():
                return Pointer(self.this) if self.this is not None else None
            case New():
                return self._new(expr)
            case Delete():
                pointer = self.as_pointer(self.evaluate(expr.operand))
                if isinstance(pointer, Pointer):
                    self.record(expr, "write", pointer.target, role="call", callee="delete")
                return None
            case ArraySection():
                return self.evaluate(expr.base)
            case InitList() | OpaqueExpr():
                values = tuple(self.evaluate(item) for item in expr.items)
                if isinstance(expr, OpaqueExpr):
                    return None
                made = expr.type is not None and self.class_def(expr.type.base)
                return values[0] if len(values) == 1 and not made else Aggregate(values)
        for child in children(expr):
            if isinstance(child, Expr):
                self.evaluate(child)
        return None

    def _read_name(self, expr: Name) -> Value:
        loc = self.scope.lookup(expr.name)
        if loc is None:
            return self._constant(expr)
        return self.load(expr, loc, self.type_of_loc(loc))

    def _constant(self, expr: Name) -> Value:
        """A name that is no variable: an enumerator, a macro, a function, or something the buffer does not declare."""
        constant = self.context.constant(expr.name)
        if constant is not None:
            return Poly(constant)
        macro = self.context.macro(expr.name)
        if macro is not None:
            if macro.value is not None and macro.params is None and len(self.calls) < 40:
                outer, self.accesses = self.accesses, None
                value = self.evaluate(macro.value) if not mentions(macro.value, expr.name) else None
                self.accesses = outer
                if value is not None:
                    return value
            return self.param(("macro", expr.name), expr.name)
        if self.context.function(expr.name) is not None or self.context.prototype(expr.name) is not None:
            return FunctionValue(expr.name)
        return self.load(expr, self._undeclared(expr), None)

    def _undeclared(self, expr: Name) -> Loc:
        """A variable of a header that is not seen: taken to be a global of unknown type."""
        name, team = expr.name, self.team
        key, birth, sharing = name, OUTSIDE, None
        if self.stated:
            if self.said("shared", name):
                key, sharing = f"{name}, shared", Sharing("shared", "the source states so")
            elif self.said("private", name) and team is not None:
                key, birth = f"{name}@{id(team)}", Birth((team,))
                sharing = Sharing("private", "the source states so")
        known = self.globals.get(key)
        if known is None:
            known = Loc(MemoryObject(name, birth, kind="undeclared", sharing=sharing))
            self.globals[key] = known
        return known

    def load(self, node: Node, loc: Loc, type: TypeRef | None) -> Value:
        """Read the value at a location; arrays decay to pointers without being read (C17 6.3.2.1)."""
        resolved = self.resolve(type)
        if is_array(resolved):
            return Pointer(loc.element(Poly(0)))
        self.record(node, "read", loc, atomic=self._atomicity(resolved))
        return self.read_value(loc, resolved)

    def _read(self, expr: Expr) -> Value:
        loc, type = self.locate(expr)
        if loc is None:
            return None
        return self.load(expr, loc, type)

    def _atomicity(self, type: TypeRef | None) -> str:
        if type is not None and type.base.rpartition("::")[2] in _ATOMIC_BASES:
            return "std::atomic"
        return self.atomic

    def _binary(self, expr: Binary) -> Value:
        if expr.op in ("&&", "||"):
            self.condition(expr)
            return None
        left = self.evaluate(expr.left)
        right = self.evaluate(expr.right)
        if isinstance(left, Poly) and isinstance(right, Poly):
            return _arithmetic(expr.op, left, right)
        if isinstance(left, Pointer) and expr.op in ("+", "-"):
            if isinstance(right, Poly):
                return Pointer(left.target.shifted(right if expr.op == "+" else -right))
            if right is None:
                return Pointer(left.target.shifted(None, f"the offset {expr.right.text} is not known"))
        if isinstance(right, Pointer) and isinstance(left, Poly) and expr.op == "+":
            return Pointer(right.target.shifted(left))
        if isinstance(left, Pointer) and isinstance(right, Pointer) and expr.op == "-":
            return distance(left.target, right.target)
        return None

    def _unary(self, expr: Unary) -> Value:
        if expr.op == "&":
            loc, _ = self.locate(expr.operand)
            return Pointer(loc) if loc is not None else None
        value = self.evaluate(expr.operand)
        if isinstance(value, Poly):
            if expr.op == "-":
                return -value
            if expr.op == "+":
                return value
            if expr.op == "~":
                return -value - 1
            if value.is_constant:
                return Poly(int(not value.constant))
        return None

    def _conditional(self, expr: Conditional) -> Value:
        cond = self.condition(expr.test)
        outer = self.guard
        self.guard = conjunction(outer, cond)
        then = self.evaluate(expr.then)
        self.guard = conjunction(outer, cond.negate())
        orelse = self.evaluate(expr.orelse)
        self.guard = outer
        if cond is TRUE or then == orelse:
            return then
        if cond is FALSE:
            return orelse
        if isinstance(then, Poly) and isinstance(orelse, Poly):
            return self.either(expr.text[:24], cond, then, orelse)
        if isinstance(then, Pointer) and isinstance(orelse, Pointer):
            target = self.one_of(expr.test, cond, then.target, orelse.target, None, pointer=True)
            return Pointer(target) if target is not None else then
        return next((value for value in (then, orelse) if isinstance(value, Pointer)), None)

    def _new(self, expr: New) -> Value:
        if expr.size is not None:
            self.evaluate(expr.size)
        for arg in expr.args:
            self.evaluate(arg)
        return self.allocate(expr, "new " + expr.type.base)

    def allocate(self, node: Node, label: str) -> Pointer:
        """Fresh memory, one for each execution of this expression."""
        heap = MemoryObject(label, self.birth(), kind="heap")
        return Pointer(Loc(heap, (Subscript(Poly(0)),)))

    # ------------------------------------------------------------ writes

    def _assign(self, expr: Assign) -> Value:
        compound = expr.op[:-1]
        value = self.evaluate(expr.right)
        if not compound and isinstance(expr.left, Call) and callee_name(expr.left) == "tie":
            self._assign_each(expr.left.args, value)
            return None
        loc, type = self.locate(expr.left)
        if loc is None:
            return value
        resolved = self.resolve(type)
        atomic = self._atomicity(resolved)
        if not compound:
            self.record(expr.left, "write", loc, atomic=atomic)
            self.store(loc, resolved, value)
            return value
        guess = self._unseen_operator(expr.left, loc, resolved, expr.op)
        self.record(expr.left, "update", loc, update=compound, atomic=atomic, assumption=guess)
        old = self.read_value(loc, resolved)
        result: Value = None
        if isinstance(old, Poly) and isinstance(value, Poly):
            result = _arithmetic(compound, old, value)
        elif isinstance(old, Pointer) and compound in ("+", "-"):
            offset = value if isinstance(value, Poly) else None
            if offset is not None and compound == "-":
                offset = -offset
            result = Pointer(old.target.shifted(offset, f"the offset {expr.right.text} is not known"))
        self.store(loc, resolved, result)
        return result

    def _assign_each(self, targets: tuple[Expr, ...], value: Value) -> None:
        """``std::tie(x, y) = f()`` assigns to each of them (ISO C++ [tuple.creation])."""
        members = value.members if isinstance(value, Aggregate) else ()
        for position, target in enumerate(targets):
            loc, type = self.locate(target)
            if loc is not None and not (isinstance(target, Name) and target.name.endswith("ignore")):
                self.record(target, "write", loc, atomic=self._atomicity(self.resolve(type)))
                member = members[position] if position < len(members) else None
                self.store(loc, self.resolve(type), member)

    def _update(self, expr: Update) -> Value:
        loc, type = self.locate(expr.operand)
        if loc is None:
            return None
        resolved = self.resolve(type)
        guess = self._unseen_operator(expr.operand, loc, resolved, expr.op)
        atomic = self._atomicity(resolved)
        self.record(expr.operand, "update", loc, update=expr.op, atomic=atomic, assumption=guess)
        old = self.read_value(loc, resolved)
        step = Poly(1 if expr.op == "++" else -1)
        new: Value = None
        if isinstance(old, Poly):
            new = old + step
        elif isinstance(old, Pointer):
            new = Pointer(old.target.shifted(step))
        self.store(loc, resolved, new)
        return new if expr.prefix else old

    def _unseen_operator(self, operand: Expr, loc: Loc, type: TypeRef | None, operator: str) -> str:
        """What is taken for granted of ``++object`` where its class is not shown; '' for C's own operators.

        A number's typedef and a class look alike where neither is declared. A type of another namespace is mostly a
        class, and so is what a pointer or reference leads to that is counted up; sums and elements are numbers.
        """
        told = f"{operator} of {type.base if type is not None else loc_text(loc)} does not protect itself"
        if type is None:
            return told if isinstance(operand, Unary) else ""
        if type.layers or type.base == "auto" or is_plain(type.base) or self.class_def(type.base) is not None:
            return ""
        if isinstance(operand, Index):
            return ""
        qualified = "::" in type.base and not type.base.startswith("std::")
        passed = isinstance(operand, Unary) or (loc.obj.kind == "argument" and not loc.path)
        return told if qualified or (passed and operator in ("++", "--")) else ""

    def store(self, loc: Loc, type: TypeRef | None, value: Value) -> None:
        if is_pointer(type):
            value = self.as_pointer(value)
        if value is None and loc.scalar_key is not None:
            if is_integer(type) and not is_pointer(type):
                label = loc.obj.name
                value = self.unknown(label, f"the value of {label} could not be followed")
            elif is_pointer(type):
                # An unknown pointer in a private variable is taken to lead to memory of its own.
                value = Pointer(Loc(loc.obj, (*loc.path, DEREF, Subscript(Poly(0)))))
        self.write_value(loc, value)

    # ------------------------------------------------------------ places

    def locate(self, expr: Expr) -> tuple[Loc | None, TypeRef | None]:
        """The location that an lvalue names and its type; reads what is needed to get there."""
        self.spend()
        if isinstance(expr, _OPERATORS) and (operation := self.operation(expr)) is not None:
            value = self.operate(operation)
            if isinstance(value, Pointer) and is_reference(operation.function.returns):
                return value.target, operation.function.returns
            return None, operation.function.returns
        match expr:
            case Name():
                loc = self.scope.lookup(expr.name)
                if loc is None:
                    if self.context.function(expr.name) is not None:
                        return None, None
                    if (macro := self.context.macro(expr.name)) is not None and macro.value is not None:
                        if mentions(macro.value, expr.name):
                            return None, None
                        with self.entering(macro, expr.place):
                            return self.locate(macro.value)
                    loc = self._undeclared(expr)
                return loc, self.type_of_loc(loc)
            case Index():
                return self._locate_index(expr)
            case Member():
                return self._locate_member(expr)
            case Unary(op="*"):
                pointer, type = self._pointer(expr.operand)
                if isinstance(pointer, Pointer):
                    return pointer.target, pointee(type)
                return None, None
            case This():
                return None, None
            case Cast():
                if is_pointer(expr.type):
                    return None, None
                return self.locate(expr.operand)
            case Call():
                return self.locate_call(expr)
            case Comma():
                for item in expr.items[:-1]:
                    self.evaluate(item)
                return self.locate(expr.items[-1])
            case Conditional():
                cond = self.condition(expr.test)
                outer = self.guard
                self.guard = conjunction(outer, cond)
                then = self.locate(expr.then)
                self.guard = conjunction(outer, cond.negate())
                orelse = self.locate(expr.orelse)
                self.guard = outer
                if then[0] is None or orelse[0] is None:
                    return (orelse if cond is FALSE else then) if cond in (TRUE, FALSE) else (None, then[1])
                type = then[1] or orelse[1]
                return self.one_of(expr.test, cond, then[0], orelse[0], type, pointer=False), type
            case Assign() | Update():
                self.evaluate(expr)
                target = expr.left if isinstance(expr, Assign) else expr.operand
                accesses, self.accesses = self.accesses, None
                found = self.locate(target)
                self.accesses = accesses
                return found
            case ArraySection():
                return self.locate(expr.base)
        self.evaluate(expr)
        return None, None

    def _pointer(self, expr: Expr) -> tuple[Value, TypeRef | None]:
        """Evaluate an expression that is used as a pointer or array, with its type."""
        type = self.resolve(self.type_of(expr))
        value = self.as_pointer(self.evaluate(expr))
        return value, type

    def _locate_index(self, expr: Index) -> tuple[Loc | None, TypeRef | None]:
        base_type = self.resolve(self.type_of(expr.base))
        simple = base_type.base.rpartition("::")[2] if base_type is not None else ""
        pointer_like = (
            base_type is None
            or base_type.base == "auto"
            or any("reference" not in layer.kind for layer in base_type.layers)
        )
        loc: Loc | None
        if not pointer_like:
            loc, _ = self.locate(expr.base)
            if not expr.indices:
                return None, None
            index = self._index(expr.indices[0])
            if loc is None:
                return None, None
            if simple in library.INSERTING:
                present = self.is_present(loc, expr.indices[0], index[0])
                self.record(expr, "read" if present else "update", loc, role="container", callee="operator[]")
                # Elements have memory of their own, apart from the structure that leads to them.
                key = Subscript(index[0], f"two keys of {loc.obj.name} may be equal")
                return Loc(loc.obj, (*loc.path, DEREF, key)), element_type(base_type)
            if simple in library.VIEWS:
                view = self.values.get((loc.obj, loc.path))
                if isinstance(view, Pointer):
                    return view.target.shifted(*index), element_type(base_type)
                return Loc(loc.obj, (*loc.path, DEREF, Subscript(*index))), element_type(base_type)
            assert base_type is not None
            if (
                simple not in library.CONTAINERS
                and (method := self.method(base_type.base, "operator[]")) is not None
            ):
                value = self.call_method(method, loc, base_type.base, (index[0],), expr)
                return (value.target, method.returns) if isinstance(value, Pointer) else (None, None)
            if simple == "vector" and base_type.args and base_type.args[0].base == "bool":
                # Elements of vector<bool> share words (ISO C++ [vector.bool]): any two may be one location.
                return loc.element(None, "elements of vector<bool> share words"), base_type.args[0]
            if simple == "bitset":
                return loc.element(None, "elements of bitset share words"), TypeRef("bool")
            return loc.element(*index), element_type(base_type)
        value = self.as_pointer(self.evaluate(expr.base))
        loc = value.target if isinstance(value, Pointer) else None
        type = pointee(base_type)
        for position, item in enumerate(expr.indices):
            poly, reason = self._index(item)
            if loc is None:
                continue
            loc = loc.shifted(poly, reason) if position == 0 else loc.element(poly, reason)
        if loc is None and isinstance(value, Poly):
            return None, type
        return loc, type

    def _index(self, expr: Expr) -> tuple[Poly | None, str]:
        value = self.evaluate(expr)
        if isinstance(value, Poly):
            return value, ""
        return None, f"the subscript {expr.text} could not be followed"

    def _locate_member(self, expr: Member) -> tuple[Loc | None, TypeRef | None]:
        name = self.macro_members.get(expr.name, expr.name)
        if expr.arrow:
            if isinstance(expr.object, This) or (
                isinstance(expr.object, Name) and expr.object.name == "this"
            ):
                loc = self.this
                class_name = self.this_class
            else:
                pointer, type = self._pointer(expr.object)
                loc = pointer.target if isinstance(pointer, Pointer) else None
                target = self.resolve(pointee(type))
                class_name = target.base if target is not None else None
        else:
            loc, type = self.locate(expr.object)
            resolved = self.resolve(type)
            class_name = resolved.base if resolved is not None else None
        if loc is None:
            return None, None
        if class_name is None:
            return loc.field(name), None
        decl = self.field_decl(class_name, name)
        type = decl.type if decl is not None else None
        owner = self.class_def(class_name)
        if owner is not None and owner.kind == "union":
            # All members of a union are in one place.
            return loc, type
        if decl is not None and decl.bit_unit is not None:
            return loc.field(f"bit-fields {decl.bit_unit}"), type
        return loc.field(name), type

    def copy_struct(self, source: Expr, copy: MemoryObject) -> None:
        """A struct that is copied from an lvalue shares what its pointers lead to."""
        type = self.resolve(copy.type)
        if type is None or type.layers or not isinstance(source, (Name, Member, Index, Unary)):
            return
        if self.class_def(type.base) is None:
            return
        kept, self.accesses = self.accesses, None
        loc, _ = self.locate(source)
        self.accesses = kept
        if loc is not None and loc.obj is not copy:
            self.copy_members(loc, copy, type)

    def give_members(self, obj: MemoryObject, members: tuple[Value, ...]) -> None:
        """``View v{p, n}``, ``View v(p, n)`` and ``op_t table[] = {f, g}``: what the members hold."""
        resolved = self.resolve(obj.type)
        if resolved is None or not members:
            return
        names = [value.name for value in members if isinstance(value, FunctionValue)]
        if names and is_array(resolved):
            self.function_tables[obj] = tuple(names)
        simple = resolved.base.rpartition("::")[2]
        if simple in library.VIEWS and isinstance(members[0], Pointer):
            # A view does not own its elements: they are where its pointer leads.
            self.values[obj, ()] = members[0]
            return
        found = self.class_def(resolved.base) if not resolved.layers else None
        if found is None:
            return
        constructor = self.method(found.name, found.name, len(members))
        if constructor is not None:
            self.call_method(constructor, Loc(obj), found.name, members, constructor)
            return
        for field, value in zip(found.fields, members, strict=False):
            if value is not None:
                self.values[obj, (FieldStep(field.name),)] = value

    def members_of(self, expr: Expr) -> Value:
        """An object that is named and of class type, as a value; None for anything else."""
        type = self.resolve(self.type_of(expr)) if isinstance(expr, (Name, Member)) else None
        found = self.class_def(type.base) if type is not None and not type.layers else None
        if found is None or type is None:
            return None
        kept, self.accesses = self.accesses, None
        loc, _ = self.locate(expr)
        members = loc and tuple(self.read_value(loc.field(field.name), field.type) for field in found.fields)
        self.accesses = kept
        return Aggregate(members) if members else None

    def returns_place(self, expr: Call) -> bool:
        """Whether a call gives a reference: what it evaluates to is then read from there."""
        if isinstance(expr.callee, Member) and expr.callee.name in ("at", "front", "back"):
            return True
        return is_reference(self.type_of(expr))

    # ------------------------------------------------------------ types

    # ------------------------------------------------------------ conditions

    def condition(self, expr: Expr) -> Cond:
        """Evaluate a controlling expression; what it says of integers. Right operands are evaluated conditionally."""
        match expr:
            case Binary(op="&&" | "||"):
                left = self.condition(expr.left)
                outer = self.guard
                self.guard = conjunction(outer, left if expr.op == "&&" else left.negate())
                right = self.condition(expr.right)
                self.guard = outer
                return conjunction(left, right) if expr.op == "&&" else disjunction(left, right)
            case Unary(op="!") if self.operation(expr) is None:
                return self.condition(expr.operand).negate()
            case Binary() if expr.op in _COMPARISONS and self.operation(expr) is None:
                if (found := self.key_found(expr)) is not None:
                    return found
                a = self.evaluate(expr.left)
                b = self.evaluate(expr.right)
                if isinstance(a, Poly) and isinstance(b, Poly):
                    return compare(a, expr.op, b)
                return UNKNOWN
        value = self.evaluate(expr)
        if isinstance(value, Poly) and not (isinstance(expr, Call) and _is_answer(value)):
            return compare(value, "!=", Poly(0))
        # What an unseen function says is a truth value where it is tested for truth, not a number.
        return UNKNOWN

    # ------------------------------------------------------------ given by LibraryCalls

    def is_present(self, container: Loc, key: Expr, value: Poly | None) -> bool:
        raise NotImplementedError

    def key_found(self, expr: Binary) -> Cond | None:
        raise NotImplementedError

    # ------------------------------------------------------------ given by Calls

    def make_closure(self, expr: Lambda) -> Closure:
        raise NotImplementedError

    def operate(self, operation: Operation) -> Value:
        raise NotImplementedError

    def locate_call(self, expr: Call) -> tuple[Loc | None, TypeRef | None]:
        raise NotImplementedError

    def evaluate_call(self, expr: Call) -> Value:
        raise NotImplementedError

    def call_method(
        self, method: object, this: Loc, class_name: str, args: tuple[Value, ...], node: Node
    ) -> Value:
        raise NotImplementedError


def callee_name(expr: Call) -> str:
    """The unqualified name of the function that is called; '' for anything else."""
    return expr.callee.name.rpartition("::")[2] if isinstance(expr.callee, Name) else ""


def _is_answer(value: Poly) -> bool:
    return any(isinstance(atom, (Fresh, Param)) and atom.answer for atom in value.atoms())


def _arithmetic(op: str, left: Poly, right: Poly) -> Value:
    match op:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return quotient(left, right)
        case "%":
            return remainder(left, right)
        case "<<":
            return left * power(right)
        case ">>":
            return quotient(left, power(right))
        case "^":
            return exclusive_or(left, right)
        case "&" | "|" if left.is_constant and right.is_constant:
            a, b = left.constant, right.constant
            return Poly(a & b if op == "&" else a | b)
        case "&" | "|" if left.is_constant or right.is_constant:
            value, mask = (left, right.constant) if right.is_constant else (right, left.constant)
            return conjoined_bits(value, mask) if op == "&" else disjoined_bits(value, mask)
        case "&" if is_power(right + 1) or is_power(left + 1):
            return remainder(left, right + 1) if is_power(right + 1) else remainder(right, left + 1)
    return None


def distance(a: Loc, b: Loc) -> Value:
    if a.obj is b.obj and a.path[:-1] == b.path[:-1] and a.path and b.path:
        x, y = a.path[-1], b.path[-1]
        if (
            isinstance(x, Subscript)
            and isinstance(y, Subscript)
            and x.index is not None
            and y.index is not None
        ):
            return x.index - y.index
    return None
