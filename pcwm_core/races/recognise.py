"""Recognising idioms in the source around a finding: reductions that are not written with ``op=``."""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Call,
    Cast,
    Comma,
    Compound,
    Conditional,
    Expr,
    ExprStmt,
    If,
    Member,
    Name,
    Node,
    Return,
    Update,
    VarDecl,
    walk,
)

_OPERATORS = {"+": "+", "*": "*", "&": "&", "|": "|", "^": "^", "&&": "&&", "||": "||"}


def assigned_reduction(finding: Finding) -> str | None:
    """The operator of ``x = x op e``, ``if (e > x) x = e``, ``x = max(x, e)`` or ``x = e > x ? e : x``; else None.

    Every access to the variable in the region must belong to such statements with one operator.
    """
    if not finding.is_scalar:
        return None
    operators: set[str] = set()
    covered: list[Node] = []
    for node in walk(finding.facts.stmt):
        found: str | None = None
        if isinstance(node, Assign) and node.op == "=" and isinstance(node.left, Name):
            if node.left.name == finding.name:
                found = _assigned(node.left.name, node.right)
        elif isinstance(node, If):
            found = _conditional_assignment(node, finding.name)
        if found is not None:
            operators.add(found)
            covered.append(node)
    if len(operators) != 1:
        return None
    for access in finding.accesses:
        inside = any(
            node.chunk is access.site.chunk
            and node.start <= access.site.start
            and access.site.end <= node.end
            for node in covered
        )
        if not inside:
            return None
    return operators.pop()


def value_is_used(finding: Finding) -> bool:
    """Some update is part of a larger expression that goes on with its value: ``slot[n++]`` needs each value once."""
    for access in finding.conflicting:
        path = finding.path(access.site)
        changes = [i for i, node in enumerate(path) if isinstance(node, (Assign, Update))]
        if access.mode != "update" or not changes:
            continue
        inner = changes[-1]
        while inner and isinstance(path[inner - 1], (Comma, Conditional, Cast)):
            inner -= 1
        if isinstance(path[inner - 1], (Expr, VarDecl, Return)):
            return True
    return False


def feeds_itself(finding: Finding) -> bool:
    """``x = f(x)``: a state that moves from value to value, such as a random generator's; not a reduction."""
    if not finding.is_scalar:
        return False
    for access in finding.conflicting:
        if not access.writes or access.role != "plain":
            continue
        for node in reversed(finding.path(access.site)):
            if isinstance(node, Assign):
                target = node.left.place.text
                plain = node.op == "=" and not (
                    isinstance(node.left, Name) and _assigned(node.left.name, node.right)
                )
                if (plain or node.op not in ("=", "+=", "*=")) and _repeats(node.right, target):
                    return True
                break
    return False


def _repeats(expr: Expr, target: str) -> bool:
    return any(isinstance(node, (Name, Member)) and node.place.text == target for node in walk(expr))


def _assigned(name: str, right: Expr) -> str | None:
    if isinstance(right, Binary) and right.op in ("+", "-", *_OPERATORS):
        left_is = isinstance(right.left, Name) and right.left.name == name
        right_is = isinstance(right.right, Name) and right.right.name == name
        if left_is != right_is and (left_is or right.op != "-"):
            other = right.right if left_is else right.left
            if not _mentions(other, name):
                return "+" if right.op == "-" else _OPERATORS[right.op]
        if right.op == "+" and not left_is and not right_is and isinstance(right.left, Binary):
            # x = x + a + b associates to the left.
            inner = _assigned(name, right.left) if not _mentions(right.right, name) else None
            return inner if inner == "+" else None
    if isinstance(right, Call) and isinstance(right.callee, Name):
        simple = right.callee.name.rpartition("::")[2]
        if simple in ("max", "min", "fmax", "fmin", "fmaxf", "fminf", "MAX", "MIN"):
            if any(isinstance(arg, Name) and arg.name == name for arg in right.args):
                return "max" if "max" in simple.lower() else "min"
    if isinstance(right, Conditional) and isinstance(right.test, Binary):
        return _comparison(right.test, name)
    return None


def _conditional_assignment(node: If, name: str) -> str | None:
    if node.orelse is not None or not isinstance(node.cond, Binary):
        return None
    then = node.then
    while isinstance(then, Compound) and len(then.items) == 1:
        then = then.items[0]
    if not (isinstance(then, ExprStmt) and isinstance(then.expr, Assign) and then.expr.op == "="):
        return None
    target = then.expr.left
    if not (isinstance(target, Name) and target.name == name) or _mentions(then.expr.right, name):
        return None
    return _comparison(node.cond, name)


def _comparison(test: Binary, name: str) -> str | None:
    """``e > x`` keeps the larger, ``e < x`` the smaller."""
    if test.op not in ("<", "<=", ">", ">="):
        return None
    on_left = isinstance(test.left, Name) and test.left.name == name
    on_right = isinstance(test.right, Name) and test.right.name == name
    if on_left == on_right:
        return None
    larger = test.op.startswith(">") == on_right
    return "max" if larger else "min"


def _mentions(expr: Expr, name: str) -> bool:
    return any(isinstance(node, Name) and node.name == name for node in walk(expr))
