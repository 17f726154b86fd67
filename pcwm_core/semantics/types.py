"""Static types of expressions, as far as the buffer shows them."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.memory import (
    Loc,
)
from pcwm_core.semantics.operators import Operators
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Call,
    Cast,
    Conditional,
    Expr,
    Index,
    InitList,
    Layer,
    Member,
    Name,
    New,
    This,
    TypeRef,
    Unary,
    Update,
)


class Types(Operators):
    """Mixin: types of expressions and of the locations that names are bound to."""

    def type_of_loc(self, loc: Loc) -> TypeRef | None:
        if not loc.path:
            return loc.obj.type
        known = self.loc_types.get(loc)
        if known is not None:
            return known
        from pcwm_core.semantics.memory import FieldStep

        last = loc.path[-1]
        if isinstance(last, FieldStep) and self.this is not None and self.this_class is not None:
            return self.field_type(self.this_class, last.name)
        return None

    #: Types of locations that names are bound to (references), where they are not the object's own.
    loc_types: dict[Loc, TypeRef]

    def type_of(self, expr: Expr) -> TypeRef | None:
        """The static type of an expression as far as the buffer shows it; touches no memory."""
        if isinstance(expr, (Binary, Unary, Update)) and (operation := self.operation(expr)) is not None:
            return operation.function.returns
        match expr:
            case Name():
                loc = self.scope.lookup(expr.name)
                if loc is None:
                    macro = self.context.macro(expr.name)
                    if macro is not None and macro.value is not None and not mentions(macro.value, expr.name):
                        return self.type_of(macro.value)
                    return None
                return self.type_of_loc(loc)
            case Index():
                base = self.resolve(self.type_of(expr.base))
                if base is None:
                    return None
                if any("reference" not in layer.kind for layer in base.layers):
                    return pointee(base)
                operator = self.method(base.base, "operator[]")
                return operator.returns if operator is not None else element_type(base)
            case Member():
                name = self.macro_members.get(expr.name, expr.name)
                if isinstance(expr.object, This):
                    return self.field_type(self.this_class, name) if self.this_class else None
                owner = self.resolve(self.type_of(expr.object))
                if owner is None:
                    return None
                return self.field_type(owner.base, name)
            case Unary(op="*"):
                return pointee(self.resolve(self.type_of(expr.operand)))
            case Unary(op="&"):
                inner = self.type_of(expr.operand)
                if inner is None:
                    return None
                return TypeRef(
                    inner.base, inner.args, inner.const, inner.volatile, (Layer("pointer"), *inner.layers)
                )
            case Cast():
                return expr.type
            case Binary(op="+" | "-"):
                left = self.type_of(expr.left)
                if left is not None and left.layers:
                    return left
                right = self.type_of(expr.right)
                return right if right is not None and right.layers else left
            case Assign():
                return self.type_of(expr.left)
            case Update():
                return self.type_of(expr.operand)
            case Conditional():
                return self.type_of(expr.then)
            case Call(callee=Name() as callee) if callee.name.endswith(("make_unique", "make_shared")):
                return TypeRef("std::unique_ptr", expr.template_args)
            case Call(callee=Name() as callee) if (called := self.scope.lookup(callee.name)) is not None:
                owner = self.resolve(self.type_of_loc(called))
                operator = self.method(owner.base, "operator()") if owner is not None else None
                return operator.returns if operator is not None else None
            case Call(callee=Name() as callee):
                own = self.method(self.this_class, callee.name) if self.this_class is not None else None
                if own is not None and "::" not in callee.name:
                    return own.returns
                function = self.context.function(callee.name)
                if function is not None:
                    return function.returns
                if (
                    self.class_def(callee.name) is not None
                    or callee.name.rpartition("::")[2] in library.VIEWS
                ):
                    return TypeRef(callee.name, expr.template_args)
                prototype = self.context.prototype(callee.name)
                return prototype.returns if prototype is not None else self.type_of_macro(expr)
            case Call(callee=Member() as member):
                owner = self.resolve(self.type_of(member.object))
                if owner is None:
                    return None
                if member.name in ("at", "front", "back") and not owner.layers:
                    return element_type(owner)
                if (member.name in library.CONTAINER_POINTERS or member.name == "get") and owner.args:
                    element = owner.args[0]
                    return TypeRef(element.base, element.args, layers=(Layer("pointer"), *element.layers))
                method = self.method(owner.base, member.name)
                return method.returns if method is not None else None
            case InitList():
                return expr.type
            case New():
                return TypeRef(expr.type.base, expr.type.args, layers=(Layer("pointer"), *expr.type.layers))
        return None

    def type_of_macro(self, expr: Call) -> TypeRef | None:
        raise NotImplementedError


def pointee(type: TypeRef | None) -> TypeRef | None:
    """What a pointer or array type leads to."""
    if type is None:
        return None
    layers = [layer for layer in type.layers if "reference" not in layer.kind]
    if layers:
        return TypeRef(type.base, type.args, type.const, type.volatile, tuple(layers[1:]))
    if type.args:
        return type.args[0]
    return None


def element_type(type: TypeRef | None) -> TypeRef | None:
    if type is None:
        return None
    simple = type.base.rpartition("::")[2]
    if simple in ("string", "basic_string", "string_view"):
        return TypeRef("char")
    if simple in library.INSERTING and len(type.args) > 1:
        return type.args[1]
    if not type.args:
        return None
    first = type.args[0]
    if simple in ("unique_ptr", "shared_ptr") and first.layers and first.layers[0].kind == "array":
        return TypeRef(first.base, first.args, first.const, first.volatile, first.layers[1:])
    return first


def mentions(expr: Expr, name: str) -> bool:
    from pcwm_core.source.syntax import walk

    return any(isinstance(node, Name) and node.name == name for node in walk(expr))


def is_plain(base: str) -> bool:
    """A built-in arithmetic type."""
    words = base.rpartition("::")[2].split()
    return all(
        word
        in (
            "unsigned",
            "signed",
            "long",
            "short",
            "int",
            "char",
            "float",
            "double",
            "bool",
            "size_t",
            "_Bool",
        )
        or word.endswith("_t")
        for word in words
    )
