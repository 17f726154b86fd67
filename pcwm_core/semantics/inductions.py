"""Counters: variables that each iteration of a loop changes by the same amount, whatever path it takes.

In iteration k (0 is the first) such a variable is its first value plus k times that amount.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from pcwm_core.semantics.effects import effects
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Comma,
    Compound,
    Conditional,
    Continue,
    DeclStmt,
    DoWhile,
    Expr,
    ExprStmt,
    For,
    Goto,
    Lambda,
    Name,
    Node,
    Omp,
    RangeFor,
    Stmt,
    Update,
    While,
    children,
    walk,
)

_LOOPS = (For, While, DoWhile, RangeFor)


class Step(msgspec.Struct, frozen=True, eq=False):
    """What is added to a counter each time (None: 1), or taken from it when ``falling``."""

    by: Expr | None
    falling: bool


def counters(body: Stmt, header: tuple[Expr, ...] = ()) -> dict[str, Step]:
    """The counters of a loop, by name; ``header`` are the expressions that end each iteration.

    The body must change a counter in exactly one place, outside of every branch, inner loop and directive.
    """
    if not header and not effects(body).assigned:
        return {}
    items = body.items if isinstance(body, Compound) else (body,)
    changes: Counter[str] = Counter()
    steps: dict[str, Step] = {}
    skipped = False
    for item in items:
        changes.update(effects(item).assigned)
        if isinstance(item, DeclStmt):
            # Born in each iteration: another variable than the one that had this name before.
            changes.update({decl.name: 2 for decl in item.decls})
        skipped = skipped or _may_skip(item)
        if not skipped and effects(item).assigned:
            for expr in _always_evaluated(item):
                _note_steps(expr, steps, changes)
    for expr in header:
        changes.update(effects(expr).assigned)
        _note_steps(expr, steps, changes)
    changing = set(changes)
    return {
        name: step
        for name, step in steps.items()
        if changes[name] == 1 and (step.by is None or changing.isdisjoint(_names(step.by)))
    }


def _note_steps(expr: Expr, steps: dict[str, Step], changes: Counter[str]) -> None:
    targets = [
        target.name
        for node in walk(expr)
        for target in (getattr(node, "operand", None), getattr(node, "left", None))
        if isinstance(node, (Update, Assign)) and isinstance(target, Name)
    ]
    for node in _unconditional(expr):
        match node:
            case Update(operand=Name() as target):
                step = Step(None, node.op == "--")
            case Assign(op="+=" | "-=", left=Name() as target):
                step = Step(node.right, node.op == "-=")
            case _:
                continue
        # A statement counts each name once, however often it changes it.
        changes[target.name] += targets.count(target.name) - 1
        steps[target.name] = step


def _always_evaluated(item: Stmt) -> Iterator[Expr]:
    match item:
        case ExprStmt():
            yield item.expr
        case DeclStmt():
            yield from (decl.init for decl in item.decls if decl.init is not None)


def _unconditional(expr: Expr) -> Iterator[Node]:
    """The nodes of an expression that are evaluated whenever it is."""
    stack: list[Node] = [expr]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, Conditional):
            stack.append(node.test)
        elif isinstance(node, Binary) and node.op in ("&&", "||"):
            stack.append(node.left)
        elif not isinstance(node, Lambda):
            stack.extend(children(node))


def _may_skip(item: Stmt) -> bool:
    """Whether the item may leave the rest of the iteration out and go on with the next one."""
    stack: list[Node] = [item]
    while stack:
        node = stack.pop()
        if isinstance(node, (Continue, Goto)):
            return True
        if not isinstance(node, (*_LOOPS, Expr, Omp)):
            stack.extend(children(node))
    return False


def _names(expr: Expr) -> set[str]:
    return {node.name for node in walk(expr) if isinstance(node, Name)}


def header_steps(step: Expr | None) -> tuple[Expr, ...]:
    """The expressions of ``i++, k += 2``."""
    if isinstance(step, Comma):
        return step.items
    return (step,) if step is not None else ()
