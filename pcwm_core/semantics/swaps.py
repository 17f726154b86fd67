"""Swaps in the source: ``t = a[i]; a[i] = a[j]; a[j] = t``, by hand, by a function, by a macro or by the library."""

from __future__ import annotations

from pcwm_core.semantics.context import FileContext
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Call,
    Cast,
    Compound,
    DeclStmt,
    Expr,
    ExprStmt,
    FunctionDef,
    Index,
    Member,
    Name,
    Node,
    Stmt,
    Unary,
    Update,
    children,
)

#: Library functions that exchange what their two arguments name or lead to.
_LIBRARY = frozenset({"swap", "iter_swap"})


def swapped_only(stmt: Node, context: FileContext) -> set[str]:
    """The arrays that a statement writes to only by swaps of two of their elements."""
    swapped: set[str] = set()
    written: set[str] = set()
    stack: list[Node] = [stmt]
    while stack:
        node = stack.pop()
        if isinstance(node, Compound):
            position = 0
            while position < len(node.items):
                names = _by_hand(node.items[position : position + 3])
                if names is not None:
                    swapped |= {name for place in names if (name := _array(place)) is not None}
                    position += 3
                else:
                    stack.append(node.items[position])
                    position += 1
            continue
        if isinstance(node, Call) and isinstance(node.callee, Name):
            places = [_place(arg) for arg in node.args]
            arrays = {_array(place) for place in places if place is not None} - {None}
            if len(places) == 2 and len(arrays) == 1 and _exchanges(node.callee.name, context):
                swapped |= {name for name in arrays if name is not None}
                continue
            written |= {name for name in arrays if name is not None}
        if isinstance(node, (Assign, Update)):
            target = node.left if isinstance(node, Assign) else node.operand
            if (name := _array(target)) is not None:
                written.add(name)
        stack.extend(children(node))
    return swapped - written


def _by_hand(items: tuple[Stmt, ...]) -> tuple[Expr, Expr] | None:
    """The two places of three statements that exchange them by way of a third."""
    if len(items) < 3:
        return None
    first, second, third = (_assignment(item) for item in items)
    if first is None or second is None or third is None:
        return None
    (spare, x), (to, y), (back, kept) = first, second, third
    if isinstance(x, str) or isinstance(y, str):
        return None
    return (x, y) if spare == kept and _same(x, to) and _same(y, back) else None


def _assignment(item: Stmt) -> tuple[Expr | str, Expr | str] | None:
    """Target and value of a statement; a plain variable is its name."""
    if isinstance(item, DeclStmt) and len(item.decls) == 1 and item.decls[0].init is not None:
        return item.decls[0].name, _plain(item.decls[0].init)
    if isinstance(item, ExprStmt) and isinstance(item.expr, Assign) and item.expr.op == "=":
        return _plain(item.expr.left), _plain(item.expr.right)
    return None


def _plain(expr: Expr) -> Expr | str:
    while isinstance(expr, Cast):
        expr = expr.operand
    if isinstance(expr, Call) and len(expr.args) == 1 and isinstance(expr.callee, Name):
        if expr.callee.name == "std::move":
            return _plain(expr.args[0])
    return expr.name if isinstance(expr, Name) else expr


def _same(x: Expr | str, y: Expr | str) -> bool:
    if isinstance(x, str) or isinstance(y, str):
        return x == y
    return "".join(x.text.split()) == "".join(y.text.split())


def _place(arg: Expr) -> Expr | None:
    """The element that an argument names or points to: ``a[i]``, ``&a[i]``, ``a + i``."""
    if isinstance(arg, Unary) and arg.op == "&":
        return arg.operand
    if isinstance(arg, Binary) and arg.op == "+":
        return arg.left
    return arg


def _array(place: Expr | None) -> str | None:
    """The name of the array that a place lies in."""
    inside = False
    while isinstance(place, (Index, Member)) or (isinstance(place, Unary) and place.op == "*"):
        inside = True
        if isinstance(place, Member):
            place = place.object
        else:
            place = place.base if isinstance(place, Index) else place.operand
    if isinstance(place, Call) and isinstance(place.callee, Member):
        place, inside = place.callee.object, True
    return place.name if isinstance(place, Name) and inside else None


def _exchanges(name: str, context: FileContext) -> bool:
    """Whether a function or macro does nothing but exchange what its two parameters name or lead to."""
    if (function := context.function(name)) is not None:
        return _is_swap(function)
    macro = context.macro(name)
    if macro is not None and macro.statement is not None and macro.params is not None:
        return len(macro.params) >= 2 and _exchanges_all(macro.statement, macro.params[:2])
    return name.rpartition("::")[2] in _LIBRARY


def _is_swap(function: FunctionDef) -> bool:
    if len(function.params) != 2 or not all(param.type.layers for param in function.params):
        return False
    return _exchanges_all(function.body, tuple(param.name for param in function.params))


def _exchanges_all(body: Stmt, names: tuple[str, ...]) -> bool:
    items = body.items if isinstance(body, Compound) else (body,)
    while len(items) == 1 and isinstance(items[0], Compound):
        items = items[0].items
    if len(items) != 3:
        return False
    assignments = [_assignment(item) for item in items]
    if any(found is None for found in assignments):
        return False
    (spare, x), (to, y), (back, kept) = (found for found in assignments if found is not None)
    return spare == kept and {_named(x), _named(y)} == set(names) and _same(x, to) and _same(y, back)


def _named(place: Expr | str) -> str:
    """The parameter that is exchanged, by itself or through a pointer."""
    if isinstance(place, Unary) and place.op == "*" and isinstance(place.operand, Name):
        return place.operand.name
    return place if isinstance(place, str) else ""
