"""Loops in canonical form (OpenMP 5.2, 4.4.1), and the nests of them that a directive is associated with."""

from __future__ import annotations

from typing import Literal

import msgspec

from pcwm_core.source.syntax import (
    Annotated,
    Assign,
    Binary,
    Compound,
    DeclStmt,
    Expr,
    ExprStmt,
    For,
    InitList,
    Name,
    Omp,
    Place,
    Stmt,
    Update,
    VarDecl,
    walk,
)

Relation = Literal["<", "<=", ">", ">=", "!="]

_RELATIONS: dict[str, Relation] = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "!=": "!="}
_SWAPPED: dict[Relation, Relation] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "!=": "!="}
#: Directives that stand between another one and its loops: they yield a nest themselves (OpenMP 5.2, 9).
_TRANSFORMATIONS = frozenset({"tile", "unroll", "reverse", "interchange", "stripe", "split", "fuse"})


class CanonicalLoop(msgspec.Struct, frozen=True, eq=False):
    """``for (var = lower; var relation upper; var += step)``, whatever its spelling.

    The same form serves pointers and random access iterators.
    """

    stmt: For
    var: str
    var_place: Place
    """The variable where it is initialised."""
    declared: VarDecl | None
    """The variable's declaration, where the loop declares it."""
    lower: Expr
    relation: Relation
    """As if the variable stood on the left."""
    upper: Expr
    step: Expr | None
    """What is added, or subtracted if ``decreasing``, each time; None means 1."""
    decreasing: bool
    """Written as ``--``, ``-=`` or ``i = i - step``. The sign of ``step`` itself is not looked at."""


def canonical_loop(stmt: For) -> CanonicalLoop | None:
    """The loop in canonical form, or None if it is not canonical."""
    start = _start(stmt.init)
    if start is None:
        return None
    var, var_place, declared, lower = start
    test = _test(stmt.cond, var)
    if test is None:
        return None
    increment = _increment(stmt.step, var)
    if increment is None:
        return None
    relation, upper = test
    step, decreasing = increment
    if mentions(upper, var) or (step is not None and mentions(step, var)):
        return None
    return CanonicalLoop(stmt, var, var_place, declared, lower, relation, upper, step, decreasing)


def loop_nest(stmt: Stmt | None, depth: int) -> list[CanonicalLoop]:
    """Up to ``depth`` perfectly nested canonical loops, outermost first.

    Blocks around a single loop and loop-transforming directives are looked through. Fewer than ``depth`` where the
    nest ends early or a loop is not canonical.
    """
    loops: list[CanonicalLoop] = []
    current = stmt
    while len(loops) < depth:
        current = _unwrapped(current)
        if not isinstance(current, For):
            break
        loop = canonical_loop(current)
        if loop is None:
            break
        loops.append(loop)
        current = current.body
    return loops


def mentions(expr: Expr, name: str) -> bool:
    """Does the expression name the variable?"""
    return any(isinstance(node, Name) and node.name == name for node in walk(expr))


def _unwrapped(stmt: Stmt | None) -> Stmt | None:
    while True:
        if isinstance(stmt, Compound) and len(items := executed(stmt)) == 1:
            stmt = items[0]
        elif isinstance(stmt, Omp) and stmt.directive.name in _TRANSFORMATIONS:
            stmt = stmt.body
        else:
            return stmt


def executed(block: Compound) -> list[Stmt]:
    """The statements of a block; annotations do not part a nest."""
    return [item for item in block.items if not isinstance(item, Annotated)]


def _start(init: Stmt | None) -> tuple[str, Place, VarDecl | None, Expr] | None:
    if isinstance(init, DeclStmt) and len(init.decls) == 1:
        decl = init.decls[0]
        lower = decl.init
        if isinstance(lower, InitList) and lower.type is None and len(lower.items) == 1:
            lower = lower.items[0]  # `int i(0)` and `int i{0}`
        if lower is None or decl.binding or not decl.name:
            return None
        return decl.name, decl.name_place, decl, lower
    if isinstance(init, ExprStmt) and isinstance(init.expr, Assign) and init.expr.op == "=":
        target = init.expr.left
        if isinstance(target, Name):
            return target.name, target.place, None, init.expr.right
    return None


def _test(cond: Expr | None, var: str) -> tuple[Relation, Expr] | None:
    if not isinstance(cond, Binary) or cond.op not in _RELATIONS:
        return None
    relation = _RELATIONS[cond.op]
    if _is(cond.left, var):
        return relation, cond.right
    if _is(cond.right, var):
        return _SWAPPED[relation], cond.left
    return None


def _increment(step: Expr | None, var: str) -> tuple[Expr | None, bool] | None:
    if isinstance(step, Update) and _is(step.operand, var):
        return None, step.op == "--"
    if not isinstance(step, Assign) or not _is(step.left, var):
        return None
    if step.op in ("+=", "-="):
        return step.right, step.op == "-="
    value = step.right
    if step.op != "=" or not isinstance(value, Binary):
        return None
    if value.op in ("+", "-") and _is(value.left, var):
        return value.right, value.op == "-"
    if value.op == "+" and _is(value.right, var):
        return value.left, False
    return None


def _is(expr: Expr, var: str) -> bool:
    return isinstance(expr, Name) and expr.name == var
