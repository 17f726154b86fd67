"""Fixes that keep accesses apart: ``atomic`` and ``critical`` on their statements (OpenMP 5.2, 15.2 and 15.8.4)."""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import PlacedEdit, Proposal, line_before
from pcwm_core.semantics.facts import Access
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Break,
    Compound,
    Continue,
    Expr,
    ExprStmt,
    For,
    Goto,
    If,
    Node,
    Omp,
    Return,
    Stmt,
    Update,
    While,
    walk,
)

_UPDATES = frozenset({"+=", "-=", "*=", "/=", "&=", "|=", "^=", "<<=", ">>="})
_BINARY = frozenset({"+", "-", "*", "/", "&", "|", "^", "<<", ">>"})


def atomic_accesses(finding: Finding) -> list[Proposal]:
    """Make every plain access that takes part atomic; nothing unless each is all that its statement does."""
    if not finding.is_arithmetic or (finding.type is None and finding.obj.kind != "variable"):
        return []
    if any(access.locks for access in finding.conflicting):
        return []
    if _torn(finding):
        return []
    edits: dict[PlacedEdit, str] = {}
    for access in finding.conflicting:
        if access.atomic:
            continue
        statement = _statement(finding, access)
        kind = _atomic_kind(statement, access) if statement is not None else None
        if statement is None or kind is None:
            return []
        edits[line_before(statement.place, f"#pragma omp atomic{kind}")] = kind
    if not edits:
        return []
    kinds = {kind.strip() or "update" for kind in edits.values()}
    what = kinds.pop() if len(kinds) == 1 else "access"
    title = f"Make this {what} atomic" if len(edits) == 1 else f"Make these {len(edits)} accesses atomic"
    return [Proposal(title, tuple(edits), keeps_meaning=True)]


def in_critical(finding: Finding, name: str = "") -> list[Proposal]:
    """Put the statements of all plain accesses that take part into one critical section by name."""
    if _torn(finding):
        return []
    edits: dict[PlacedEdit, None] = {}
    named = f"({name})" if name else ""
    for access in finding.conflicting:
        if any(lock.kind == "critical" and lock.name == name for lock in access.locks):
            continue
        if access.atomic or access.role == "loop-variable":
            return []
        statement = _whole_statement(finding, access)
        if statement is None:
            return []
        edits[line_before(statement.place, f"#pragma omp critical{named}")] = None
    if not edits:
        return []
    title = f"Protect {finding.display} by critical{named}"
    return [Proposal(title, tuple(edits), keeps_meaning=True)]


def _torn(finding: Finding) -> bool:
    """One statement reads the variable and a later one writes it back: to protect each by itself would hide a lost
    update from the tools, not prevent it."""
    for read in finding.accesses:
        if read.mode != "read" or not read.frames:
            continue
        for write in finding.accesses:
            if (
                write.mode != "write"
                or not write.frames
                or write.seq <= read.seq
                or write.frames[-1].owner is not read.frames[-1].owner
            ):
                continue
            mine, theirs = _whole_statement(finding, read), _whole_statement(finding, write)
            if mine is None or mine is not theirs:
                return True
    return False


def _statement(finding: Finding, access: Access) -> ExprStmt | None:
    """The expression statement around an access, where a directive may stand before it."""
    path = finding.path(access.place)
    for position in range(len(path) - 1, 0, -1):
        node = path[position]
        if isinstance(node, ExprStmt):
            return node if _takes_directive(path[position - 1], node) else None
    return None


def _whole_statement(finding: Finding, access: Access) -> Stmt | None:
    """The statement around an access, or the ``if`` whose test and branch both make one."""
    path = finding.path(access.place)
    found: Stmt | None = None
    for position in range(len(path) - 1, 0, -1):
        node = path[position]
        if isinstance(node, ExprStmt) and found is None:
            found = node if _takes_directive(path[position - 1], node) else None
            if found is None:
                return None
        elif isinstance(node, If) and _tests(finding, node) and _is_simple(node):
            return node if _takes_directive(path[position - 1], node) else None
        elif isinstance(node, (Omp, For, While)):
            break
    return found


def _tests(finding: Finding, node: If) -> bool:
    """The condition itself makes one of the conflicting accesses."""
    return any(
        access.place.chunk is node.chunk
        and node.cond.start <= access.place.start
        and access.place.end <= node.cond.end
        for access in finding.conflicting
    )


def _is_simple(node: If) -> bool:
    """No construct lies inside, and no way leads out of it but its end."""
    return not any(isinstance(inner, (Omp, Return, Break, Continue, Goto)) for inner in walk(node))


def _takes_directive(parent: Node, stmt: Stmt) -> bool:
    """The statement stands where the statement of a directive may stand, and has none yet."""
    if isinstance(parent, (For, While)):
        return stmt is parent.body
    return isinstance(parent, (Compound, If)) or (
        isinstance(parent, Omp)
        and not {"atomic", "critical", "simd"} & set(parent.directive.constituents)
        and not {"for", "sections", "taskloop", "distribute", "loop"} & set(parent.directive.constituents)
    )


def _atomic_kind(statement: ExprStmt, access: Access) -> str | None:
    """The clause for ``atomic`` before this statement: none for an update; None when atomic does not allow it."""
    expr = statement.expr
    target = access.place.text
    if isinstance(expr, Update):
        return "" if expr.operand.place.text == target else None
    if not isinstance(expr, Assign):
        return None
    if expr.left.place.text == target:
        if expr.op in _UPDATES and not _mentions(expr.right, target):
            return ""
        if expr.op != "=":
            return None
        if not _mentions(expr.right, target):
            return " write"
        return "" if _is_update(expr.right, target) else None
    if access.mode == "read" and expr.op == "=" and expr.right.place.text == target:
        return " read"
    return None


def _is_update(right: Expr, target: str) -> bool:
    """``x = x op e`` or ``x = e op x``."""
    if not isinstance(right, Binary) or right.op not in _BINARY:
        return False
    left_is, right_is = right.left.place.text == target, right.right.place.text == target
    other = right.right if left_is else right.left
    return left_is != right_is and not _mentions(other, target)


def _mentions(expr: Expr, target: str) -> bool:
    return any(node.place.text == target for node in walk(expr))
