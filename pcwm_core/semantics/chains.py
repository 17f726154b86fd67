"""Linked lists: ``for (p = head; p; p = p->next)``.

In iteration k the pointer leads to the k-th node from where it started. Seen as elements of one array, the nodes of one
walk are different ones in different iterations, and two walks from one head meet the same nodes.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from pcwm_core.source.syntax import (
    Assign,
    Compound,
    DeclStmt,
    Expr,
    ExprStmt,
    Member,
    Name,
    Stmt,
    Unary,
    walk,
)


class Walk(msgspec.Struct, frozen=True):
    """How each iteration moves a pointer: along ``link``, so many times."""

    link: str
    links: int


def list_walks(body: Stmt, step: Expr | None) -> dict[str, Walk]:
    """The pointers that each iteration of a loop moves along their links once, by name.

    ``p = p->next`` stands in the step or at the top level of the body; so may ``next = p->next; ...; p = next``.
    """
    assigned: Counter[str] = Counter()
    taken: set[str] = set()
    for node in (*walk(body), *(walk(step) if step is not None else ())):
        if isinstance(node, Assign) and isinstance(node.left, Name):
            assigned[node.left.name] += 1
        elif isinstance(node, Unary) and node.op == "&" and isinstance(node.operand, Name):
            taken.add(node.operand.name)
    found: dict[str, Walk] = {}
    ahead: dict[str, tuple[str, Walk]] = {}
    for target, value in _moves(body, step):
        if target in taken or assigned[target] > 1:
            continue
        start = ahead.get(value.name) if isinstance(value, Name) else _links(value)
        if start is None:
            continue
        if start[0] == target:
            found[target] = start[1]
        else:
            ahead[target] = start
    return found


def _moves(body: Stmt, step: Expr | None) -> list[tuple[str, Expr]]:
    """The simple assignments and initialisations of names that happen once in each iteration, in order."""
    result: list[tuple[str, Expr]] = []
    for item in body.items if isinstance(body, Compound) else (body,):
        if isinstance(item, ExprStmt):
            result += _assignment(item.expr)
        elif isinstance(item, DeclStmt):
            result += [(decl.name, decl.init) for decl in item.decls if isinstance(decl.init, Expr)]
    return result + (_assignment(step) if step is not None else [])


def _assignment(expr: Expr) -> list[tuple[str, Expr]]:
    if isinstance(expr, Assign) and expr.op == "=" and isinstance(expr.left, Name):
        return [(expr.left.name, expr.right)]
    return []


def _links(value: Expr) -> tuple[str, Walk] | None:
    """The variable that ``p->next->next`` starts from, and how it goes on from there."""
    names: list[str] = []
    while isinstance(value, Member) and value.arrow:
        names.append(value.name)
        value = value.object
    if not isinstance(value, Name) or len(set(names)) != 1:
        return None
    return value.name, Walk(names[0], len(names))
