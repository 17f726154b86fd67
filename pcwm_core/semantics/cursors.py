"""Variables that take turns: in a merge either ``i`` or ``j`` moves on, so their sum counts the iterations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pcwm_core.semantics.effects import effects
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Break,
    Compound,
    Conditional,
    Continue,
    DeclStmt,
    ExprStmt,
    Goto,
    If,
    IntLiteral,
    Lambda,
    Name,
    Node,
    Return,
    Stmt,
    Update,
    walk,
)

#: Ways through a loop body that are looked at.
MAX_WAYS = 8

Steps = dict[str, int]


def taking_turns(body: Stmt) -> Iterator[tuple[str, str, int]]:
    """Pairs of variables, and by how much their sum changes in each iteration, whichever way it goes."""
    ways = _ways(body)
    if ways is None or len(ways) < 2:
        return
    names = sorted({name for way in ways for name in way})
    for one, other in combinations(names, 2):
        sums = {way.get(one, 0) + way.get(other, 0) for way in ways}
        if len(sums) == 1:
            yield one, other, sums.pop()


def _ways(stmt: Stmt) -> list[Steps] | None:
    """What each way through a statement adds to the variables that it only increments or decrements."""
    match stmt:
        case Compound():
            return _one_after_the_other(stmt.items)
        case If(init=None):
            then = _ways(stmt.then)
            orelse = _ways(stmt.orelse) if stmt.orelse is not None else [{}]
            if then is None or orelse is None or any(_changes(part) for part in walk(stmt.cond)):
                return None
            return then + orelse
        case ExprStmt() | DeclStmt():
            return _straight(stmt)
        case Break() | Continue() | Goto() | Return():
            return None
    return [{}] if not effects(stmt).assigned else None


def _straight(stmt: Stmt) -> list[Steps] | None:
    steps: Steps = {}
    for node in walk(stmt):
        match node:
            case Conditional() | Lambda() | Binary(op="&&" | "||") if any(map(_changes, walk(node))):
                return None
            case Update(operand=Name(name=name)):
                steps[name] = steps.get(name, 0) + (1 if node.op == "++" else -1)
            case Assign(op="+=" | "-=", left=Name(name=name), right=IntLiteral(value=amount)):
                steps[name] = steps.get(name, 0) + (amount if node.op == "+=" else -amount)
    return [steps]


def _one_after_the_other(items: tuple[Stmt, ...]) -> list[Steps] | None:
    ways: list[Steps] = [{}]
    for item in items:
        following = _ways(item)
        if following is None or len(ways) * len(following) > MAX_WAYS:
            return None
        ways = [
            {name: first.get(name, 0) + second.get(name, 0) for name in first.keys() | second.keys()}
            for first in ways
            for second in following
        ]
    return ways


def _changes(node: Node) -> bool:
    return isinstance(node, (Update, Assign))
