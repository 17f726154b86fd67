"""Which names a statement may change: a quick syntactic scan, remembered with the nodes.

The interpreter forgets what it knew of a variable before it enters a loop or a region that changes it.
"""

from __future__ import annotations

import msgspec

from pcwm_core.semantics import library
from pcwm_core.source.syntax import (
    Assign,
    Call,
    Cast,
    Delete,
    Expr,
    Index,
    IntLiteral,
    Member,
    Name,
    Node,
    Omp,
    Stmt,
    This,
    Unary,
    Update,
    children,
)


class Effects(msgspec.Struct, frozen=True, eq=False):
    """``assigned``: variables whose own value changes. ``written``: memory that is changed through a variable, as its
    name and the way from there: ``image->pixels[i] = 0`` writes ``("image", "*", "pixels", "*")``.

    ``calls`` are the functions called, by name; ``openmp`` tells whether any directive lies inside.
    """

    assigned: frozenset[str]
    written: frozenset[tuple[str, ...]]
    calls: frozenset[str]
    rising: frozenset[str]
    """Of the assigned, those that are only ever incremented."""
    falling: frozenset[str]
    """Of the assigned, those that are only ever decremented."""
    openmp: bool
    tasks: bool
    barriers: bool
    spawns: int
    """How many constituents start threads, tasks or lanes."""


#: A step through a pointer or a subscript.
THROUGH = "*"

_KEY = "effects"
_EMPTY = Effects(frozenset(), frozenset(), frozenset(), frozenset(), frozenset(), False, False, False, 0)
_TASKING = frozenset({"task", "taskloop", "target", "target_data", "dispatch"})
_SPAWNS = frozenset({"parallel", "teams", "simd", "loop", *_TASKING})
_BARRIERS = frozenset({"barrier", "for", "sections", "single", "scope", "loop", "workshare"})


def effects(node: Node) -> Effects:
    """The effects of a node, with those of all nodes below it. Linear in the size of the node at first, then free."""
    memo = node.chunk.memo
    key = (_KEY, id(node))
    known = memo.get(key)
    if isinstance(known, tuple) and known[0] is node:
        found = known[1]
        assert isinstance(found, Effects)
        return found
    result = _scan(node)
    memo[key] = (node, result)
    return result


def _scan(root: Node) -> Effects:
    assigned: set[str] = set()
    written: set[tuple[str, ...]] = set()
    calls: set[str] = set()
    openmp = tasks = barriers = False
    spawns = 0
    directions: dict[str, int] = {}
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        match node:
            case Assign():
                _target(node.left, assigned, written)
                if isinstance(node.left, Name):
                    _direction(node.left.name, _compound_step(node), directions)
            case Update():
                _target(node.operand, assigned, written)
                if isinstance(node.operand, Name):
                    _direction(node.operand.name, 1 if node.op == "++" else -1, directions)
            case Delete():
                _target(node.operand, assigned, written)
            case Unary(op="&"):
                # An address that is taken may be written through later.
                _target(node.operand, assigned, written)
                if isinstance(node.operand, Name):
                    _direction(node.operand.name, 0, directions)
            case Call():
                _call(node, assigned, written, calls)
            case Omp():
                openmp = True
                words = node.directive.constituents
                tasks = tasks or any(word in _TASKING for word in words)
                barriers = barriers or any(word in _BARRIERS for word in words)
                spawns += sum(word in _SPAWNS for word in words)
        if node is not root and isinstance(node, Stmt):
            inner = effects(node)
            assigned |= inner.assigned
            written |= inner.written
            calls |= inner.calls
            for name in inner.assigned:
                _direction(name, (name in inner.rising) - (name in inner.falling), directions)
            openmp = openmp or inner.openmp
            tasks = tasks or inner.tasks
            barriers = barriers or inner.barriers
            spawns += inner.spawns
        else:
            stack.extend(children(node))
    if not (assigned or written or calls or openmp):
        return _EMPTY
    rising = frozenset(name for name in assigned if directions.get(name) == 1)
    falling = frozenset(name for name in assigned if directions.get(name) == -1)
    return Effects(
        frozenset(assigned),
        frozenset(written),
        frozenset(calls),
        rising,
        falling,
        openmp,
        tasks,
        barriers,
        spawns,
    )


def _direction(name: str, step: int, directions: dict[str, int]) -> None:
    """Note a change by ``step`` (its sign counts); 0 is a change in any direction."""
    known = directions.get(name)
    directions[name] = step if known is None or known == step else 0


def _compound_step(node: Assign) -> int:
    if node.op not in ("+=", "-=") or not isinstance(node.right, IntLiteral) or node.right.value == 0:
        return 0
    return (1 if node.right.value > 0 else -1) * (1 if node.op == "+=" else -1)


def _call(node: Call, assigned: set[str], written: set[tuple[str, ...]], calls: set[str]) -> None:
    callee = node.callee
    if isinstance(callee, Name):
        calls.add(callee.name)
        if callee.name.rpartition("::")[2] in library.BY_REFERENCE:
            for arg in node.args:
                _target(arg, assigned, written)
    elif isinstance(callee, Member) and callee.name not in library.CONTAINER_READS:
        calls.add(callee.name)
        _target(callee.object, assigned, written)


def _target(expr: Expr, assigned: set[str], written: set[tuple[str, ...]]) -> None:
    """Note what an assignment to ``expr`` changes: a variable itself, or memory that it leads to."""
    way: list[str] = []
    while True:
        match expr:
            case Name():
                _note((expr.name, *reversed(way)), assigned, written)
                return
            case This():
                # A member that is named through this is the same as one named alone.
                _note(tuple(reversed(way)), assigned, written)
                return
            case Index():
                way.append(THROUGH)
                expr = expr.base
            case Member():
                way.append(expr.name)
                if expr.arrow and not isinstance(expr.object, This):
                    way.append(THROUGH)
                expr = expr.object
            case Unary(op="*"):
                way.append(THROUGH)
                expr = expr.operand
            case Cast():
                expr = expr.operand
            case _:
                for child in children(expr):
                    if isinstance(child, Expr):
                        _target(child, set(), written)
                return


def _note(path: tuple[str, ...], assigned: set[str], written: set[tuple[str, ...]]) -> None:
    if len(path) == 1:
        assigned.add(path[0])
    elif path:
        written.add(path)
