"""Operators that the program defines for its own classes: what an expression calls (ISO C++ [over.match.oper]).

Calls, subscripts and ``->`` are looked for where they are evaluated; here are the operators between operands.
"""

from __future__ import annotations

import msgspec

from pcwm_core.semantics.accesses import Accesses
from pcwm_core.semantics.context import takes
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Call,
    Expr,
    FunctionDef,
    IntLiteral,
    Name,
    TypeRef,
    Unary,
    Update,
)


class Operation(msgspec.Struct, frozen=True):
    """The function that an operator calls, with the call it amounts to."""

    function: FunctionDef
    call: Call
    """Without the object of a method."""
    object: Expr | None
    """What a method is called on; None for a free function."""
    class_name: str = ""


class Operators(Accesses):
    """Mixin: overloaded operators."""

    def type_of(self, expr: Expr) -> TypeRef | None:
        raise NotImplementedError

    def operation(self, expr: Expr) -> Operation | None:
        """What an expression calls if its operator is one that the program defines; None for C's own operators."""
        operator, operands = _operands(expr)
        if not operands:
            return None
        name = f"operator{operator}"
        free = self.context.operators(name)
        if free is None and not self.local_classes:
            return None
        # The second parameter of a postfix operator is never used.
        postfix = isinstance(expr, Update) and not expr.prefix
        if postfix:
            operands = (*operands, IntLiteral(expr.chunk, expr.start, expr.end, 0))
        classes = tuple(self._class_of(operand) for operand in operands)
        callee = Name(expr.chunk, expr.start, expr.end, name)
        if classes[0] is not None:
            method = self.method(classes[0], name, len(operands) - 1)
            if method is not None and takes(method, len(operands) - 1):
                call = Call(expr.chunk, expr.start, expr.end, callee, operands[1:])
                return Operation(method, call, operands[0], classes[0])
        for function in free or ():
            if takes(function, len(operands)) and self._fits(function, classes):
                return Operation(function, Call(expr.chunk, expr.start, expr.end, callee, operands), None)
        return None

    def _class_of(self, expr: Expr) -> str | None:
        """The class of the program that an expression is an object of."""
        type = self.resolve(self.type_of(expr))
        if type is None or any("reference" not in layer.kind for layer in type.layers):
            return None
        found = self.class_def(type.base)
        return found.name if found is not None else None

    def _fits(self, function: FunctionDef, classes: tuple[str | None, ...]) -> bool:
        """Whether some operand is of a class of the program, and each parameter of such a class gets one of it."""
        bases = [
            (self.resolve(param.type) or param.type).base.rpartition("::")[2] for param in function.params
        ]
        pairs = [
            (own, base)
            for own, base in zip(classes, bases, strict=False)
            if own is not None or self.class_def(base) is not None
        ]
        return any(classes) and all(own == base or function.template for own, base in pairs)


def _operands(expr: Expr) -> tuple[str, tuple[Expr, ...]]:
    match expr:
        case Binary(op=op, left=left, right=right) if op not in ("&&", "||"):
            return op, (left, right)
        case Assign(op=op, left=left, right=right):
            return op, (left, right)
        case Update(op=op, operand=operand):
            return op, (operand,)
        case Unary(op=op, operand=operand) if op != "&":
            return op, (operand,)
    return "", ()
