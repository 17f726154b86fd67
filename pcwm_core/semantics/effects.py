"""Which names a statement may change: a quick syntactic scan, remembered with the nodes.

The interpreter forgets what it knew of a variable before it enters a loop or a region that changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from pcwm_core.semantics import library
from pcwm_core.source.syntax import (
    Annotated,
    Assign,
    Binary,
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
    invoked: frozenset[tuple[str, str]]
    """Variable and method, for methods that are called on variables: they may change the object."""
    passed: frozenset[tuple[str, str]]
    """Callee and variable, for variables that are arguments: a macro may change them."""
    rising: frozenset[str]
    """Of the assigned, those that are only ever incremented."""
    falling: frozenset[str]
    """Of the assigned, those that are only ever decremented."""
    openmp: bool
    tasks: bool
    barriers: bool
    spawns: int
    """How many constituents start threads, tasks or lanes."""
    annotated: bool = False
    """Whether a ``pcwm:`` comment lies inside."""
    shifted: frozenset[tuple[str, str]] = frozenset()
    """Variable and operator, for variables to the left of ``<<`` or ``>>``: an object may be changed by it."""

    @property
    def changed(self) -> frozenset[str]:
        """The variables that are assigned, or that methods are called on."""
        return self.assigned | {name for name, _ in self.invoked} if self.invoked else self.assigned


#: A step through a pointer or a subscript.
THROUGH = "*"

_KEY = "effects"
_EMPTY = Effects(*(frozenset(),) * 7, False, False, False, 0)
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


class _Scan:
    """What has been met so far below one node."""

    __slots__ = (
        "annotated",
        "assigned",
        "barriers",
        "calls",
        "directions",
        "invoked",
        "openmp",
        "passed",
        "shifted",
        "spawns",
        "tasks",
        "written",
    )

    def __init__(self) -> None:
        self.assigned: set[str] = set()
        self.written: set[tuple[str, ...]] = set()
        self.calls: set[str] = set()
        self.invoked: set[tuple[str, str]] = set()
        self.passed: set[tuple[str, str]] = set()
        self.directions: dict[str, int] = {}
        self.openmp = self.tasks = self.barriers = self.annotated = False
        self.shifted: set[tuple[str, str]] = set()
        self.spawns = 0

    def assign(self, node: Assign) -> None:
        _target(node.left, self.assigned, self.written)
        if isinstance(node.left, Name):
            _direction(node.left.name, _compound_step(node), self.directions)

    def update(self, node: Update) -> None:
        _target(node.operand, self.assigned, self.written)
        if isinstance(node.operand, Name):
            _direction(node.operand.name, 1 if node.op == "++" else -1, self.directions)

    def delete(self, node: Delete) -> None:
        _target(node.operand, self.assigned, self.written)

    def unary(self, node: Unary) -> None:
        if node.op == "&":
            # An address that is taken may be written through later.
            _target(node.operand, self.assigned, self.written)
            if isinstance(node.operand, Name):
                _direction(node.operand.name, 0, self.directions)

    def call(self, node: Call) -> None:
        _call(node, self)
        if isinstance(node.callee, Name):
            for arg in node.args:
                variable = arg
                while isinstance(variable, (Index, Member)):
                    variable = variable.base if isinstance(variable, Index) else variable.object
                if isinstance(variable, Name):
                    self.passed.add((node.callee.name, variable.name))

    def binary(self, node: Binary) -> None:
        if node.op in ("<<", ">>"):
            first: Expr = node
            while isinstance(first, Binary) and first.op == node.op:
                first = first.left
            if isinstance(first, Name):
                self.shifted.add((first.name, f"operator{node.op}"))

    def directive(self, node: Omp) -> None:
        words = node.directive.constituents
        self.annotated = self.annotated or bool(node.annotations)
        self.openmp = True
        self.tasks = self.tasks or not _TASKING.isdisjoint(words)
        self.barriers = self.barriers or not _BARRIERS.isdisjoint(words)
        self.spawns += sum(word in _SPAWNS for word in words)

    def annotation(self, node: Annotated) -> None:
        self.annotated = True

    def include(self, inner: Effects) -> None:
        self.assigned |= inner.assigned
        self.written |= inner.written
        self.calls |= inner.calls
        self.invoked |= inner.invoked
        self.passed |= inner.passed
        self.shifted |= inner.shifted
        for name in inner.assigned:
            _direction(name, (name in inner.rising) - (name in inner.falling), self.directions)
        self.openmp = self.openmp or inner.openmp
        self.annotated = self.annotated or inner.annotated
        self.tasks = self.tasks or inner.tasks
        self.barriers = self.barriers or inner.barriers
        self.spawns += inner.spawns

    def result(self) -> Effects:
        if not (self.assigned or self.written or self.calls or self.shifted or self.openmp or self.annotated):
            return _EMPTY
        return Effects(
            frozenset(self.assigned),
            frozenset(self.written),
            frozenset(self.calls),
            frozenset(self.invoked),
            frozenset(self.passed),
            frozenset(name for name in self.assigned if self.directions.get(name) == 1),
            frozenset(name for name in self.assigned if self.directions.get(name) == -1),
            self.openmp,
            self.tasks,
            self.barriers,
            self.spawns,
            self.annotated,
            frozenset(self.shifted),
        )


#: The commonest nodes first of all have no entry here: one look-up and they are done with.
_NOTES: dict[type[Node], Callable[[_Scan, Any], None]] = {
    Assign: _Scan.assign,
    Binary: _Scan.binary,
    Update: _Scan.update,
    Delete: _Scan.delete,
    Unary: _Scan.unary,
    Call: _Scan.call,
    Omp: _Scan.directive,
    Annotated: _Scan.annotation,
}


_TEAMS = frozenset({"parallel", "teams"})


def _scan(root: Node) -> Effects:
    scan = _Scan()
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        if node is not root and isinstance(node, Stmt):
            scan.include(effects(node))
            continue
        note = _NOTES.get(node.__class__)
        if note is not None:
            note(scan, node)
        stack.extend(children(node))
    if isinstance(root, Omp) and not _TEAMS.isdisjoint(root.directive.constituents):
        # A barrier binds to the innermost team (OpenMP 5.2, 15.3.1).
        scan.barriers = False
    return scan.result()


def _direction(name: str, step: int, directions: dict[str, int]) -> None:
    """Note a change by ``step`` (its sign counts); 0 is a change in any direction."""
    known = directions.get(name)
    directions[name] = step if known is None or known == step else 0


def _compound_step(node: Assign) -> int:
    if node.op not in ("+=", "-=") or not isinstance(node.right, IntLiteral) or node.right.value == 0:
        return 0
    return (1 if node.right.value > 0 else -1) * (1 if node.op == "+=" else -1)


def _call(node: Call, scan: _Scan) -> None:
    callee = node.callee
    if isinstance(callee, Name):
        scan.calls.add(callee.name)
        if callee.name.rpartition("::")[2] in library.BY_REFERENCE:
            for arg in node.args:
                _target(arg, scan.assigned, scan.written)
    elif isinstance(callee, Member) and callee.name not in library.CONTAINER_READS:
        scan.calls.add(callee.name)
        if isinstance(callee.object, Name):
            scan.invoked.add((callee.object.name, callee.name))
        else:
            _target(callee.object, scan.assigned, scan.written)


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
