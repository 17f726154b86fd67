"""Linked lists: a pointer that a loop moves from node to node.

Nodes are told apart by their position: ``p = p->next`` leads from position k to k + 1, so two walks from one node meet
in each of its successors, and one walk is at no node twice.
"""

from __future__ import annotations

import msgspec

from pcwm_core.semantics.declarations import Declarations
from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import OUTSIDE, Loc, MemoryObject, Pointer, Subscript
from pcwm_core.source.syntax import Assign, Binary, Compound, Expr, ExprStmt, Member, Name, Stmt, VarDecl


class Cursor(msgspec.Struct, frozen=True, eq=False):
    """A pointer that each iteration moves by one link."""

    variable: MemoryObject
    name: str
    start: Loc
    """The node of the first iteration."""


class Links(Declarations):
    """Mixin: loops that follow links."""

    def cursors(self, body: Stmt, step: Expr | None, found: Effects) -> list[Cursor]:
        """The pointers that a loop moves along one kind of link, once in each iteration, and in no other way."""
        items = body.items if isinstance(body, Compound) else (body,)
        moves = [*(item.expr for item in items if isinstance(item, ExprStmt)), *([step] if step else [])]
        result: list[Cursor] = []
        for move in moves:
            match move:
                case Assign(
                    op="=",
                    left=Name(name=name),
                    right=Member(object=Name(name=origin), arrow=True, name=link),
                ) if name == origin and name in found.assigned:
                    cursor = self._cursor(name, link)
                    changes = sum(
                        name in effects(item).assigned for item in (*items, *([step] if step else []))
                    )
                    if cursor is not None and changes == 1:
                        result.append(cursor)
        return result

    def _cursor(self, name: str, link: str) -> Cursor | None:
        loc = self.scope.lookup(name)
        if loc is None or loc.path or (self.frames and loc.obj.birth is OUTSIDE):
            return None
        value = self.values.get((loc.obj, ()))
        if not isinstance(value, Pointer):
            return None
        start = value.target if _is_element(value.target) else value.target.element(Poly(0))
        nodes = (start.obj, start.path[:-1])
        if self.changes_in_region(start.field(link)) or self.links.setdefault(nodes, link) != link:
            return None
        return Cursor(loc.obj, name, start)

    def advance(self, cursors: list[Cursor], iteration: Poly) -> None:
        """Where the cursors stand when an iteration begins."""
        for cursor in cursors:
            self.values[cursor.variable, ()] = Pointer(cursor.start.shifted(iteration))

    def length_of_walk(self, cursors: list[Cursor], cond: Expr | VarDecl | None) -> Poly | None:
        """The number of iterations of a loop that runs until its cursor is null: that of the nodes from there on."""
        if isinstance(cond, Binary) and cond.op == "!=":
            cond = cond.left
        for cursor in cursors:
            if isinstance(cond, Name) and cond.name == cursor.name:
                return self.param(("nodes", cursor.start), f"nodes from {cursor.name}")
        return None


def _is_element(loc: Loc) -> bool:
    return bool(loc.path) and isinstance(loc.path[-1], Subscript)
