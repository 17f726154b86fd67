"""Parsing and rendering of directives for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable

from pcwm_core.source.lower_stmt import StmtLowering
from pcwm_core.source.openmp.model import Clause, Directive
from pcwm_core.source.openmp.parser import parse_directive
from pcwm_core.source.syntax import (
    ArraySection,
    Assign,
    Binary,
    Call,
    Cast,
    Conditional,
    Expr,
    Index,
    IntLiteral,
    Member,
    Name,
    OtherLiteral,
    Unary,
)
from pcwm_core.source.tree import CppParser

_PARSER = CppParser()


def lowering(data: bytes) -> StmtLowering:
    """The C/C++ parser with a chunk of this text."""
    return StmtLowering(_PARSER.parse(b""), _PARSER, data, ())


def parse(text: str | bytes, macros: Callable[[str], bytes | None] | None = None) -> Directive:
    """Parse the text after ``omp``."""
    data = text if isinstance(text, bytes) else text.encode()
    cpp = lowering(data)
    return parse_directive(data, 0, len(data), cpp.chunk, "pragma", cpp.parse_expr, macros=macros)


def parse_asking(text: str) -> tuple[Directive, list[str]]:
    """The directive, and the expressions that the C/C++ parser was asked for."""
    data = text.encode()
    cpp = lowering(data)
    asked: list[str] = []

    def parse_expr(start: int, end: int) -> Expr:
        asked.append(data[start:end].decode())
        return cpp.parse_expr(start, end)

    return parse_directive(data, 0, len(data), cpp.chunk, "pragma", parse_expr), asked


def rendered(expr: Expr | None) -> str:
    """An expression with all its structure: ``a[(i + 1)]``."""
    match expr:
        case None:
            return ""
        case Name():
            return expr.name
        case IntLiteral():
            return str(expr.value)
        case OtherLiteral():
            return f"<{expr.kind}>"
        case Unary():
            return f"({expr.op} {rendered(expr.operand)})"
        case Binary() | Assign():
            return f"({rendered(expr.left)} {expr.op} {rendered(expr.right)})"
        case Conditional():
            return f"({rendered(expr.test)} ? {rendered(expr.then)} : {rendered(expr.orelse)})"
        case Call():
            return f"{rendered(expr.callee)}({', '.join(map(rendered, expr.args))})"
        case Index():
            return f"{rendered(expr.base)}[{', '.join(map(rendered, expr.indices))}]"
        case ArraySection():
            stride = f" : {rendered(expr.stride)}" if expr.stride else ""
            return f"{rendered(expr.base)}[{rendered(expr.lower)} : {rendered(expr.length)}{stride}]"
        case Member():
            return f"{rendered(expr.object)}{'->' if expr.arrow else '.'}{expr.name}"
        case Cast():
            shape = "".join(f"[{rendered(layer.size)}]" for layer in expr.type.layers)
            return f"(({expr.type.base}{shape}) {rendered(expr.operand)})"
        case _:
            return f"<{type(expr).__name__}>"


def summary(clause: Clause) -> str:
    """All that a clause holds, on one line: ``reduction inscan + : s``, ``schedule dynamic (4)``."""
    parts = [clause.name]
    parts += [
        modifier.name + (f"({', '.join(map(rendered, modifier.args))})" if modifier.args else "")
        for modifier in clause.modifiers
    ]
    parts += [
        f"{v.name}={rendered(v.begin)}:{rendered(v.last)}" + (f":{rendered(v.step)}" if v.step else "")
        for v in clause.iterators
    ]
    if clause.kind:
        parts.append(f"'{clause.kind}'")
    if clause.items:
        parts.append(": " + ", ".join(rendered(item.expr) for item in clause.items))
    if clause.args:
        parts.append(f"({', '.join(map(rendered, clause.args))})")
    if clause.directive is not None:
        inner = [clause.directive.name, *map(summary, clause.directive.clauses)]
        parts.append("{" + "; ".join(inner) + "}")
    return " ".join(parts)
