"""All constructs of a translation unit, with what encloses them and the loops they are associated with."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pcwm_core.source.loops import CanonicalLoop, loop_nest
from pcwm_core.source.openmp.directives import DIRECTIVES
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import (
    ClassDef,
    FunctionDef,
    IntLiteral,
    LooseCode,
    Node,
    Omp,
    Stmt,
    TranslationUnit,
    children,
)


class Region(msgspec.Struct, frozen=True, eq=False):
    """One construct: a directive in executable code with the statement that it applies to."""

    node: Omp
    function: FunctionDef | None
    """The function around it; None in code that is left of a broken function."""
    parent: Region | None
    """The innermost construct around it in the same function."""
    loops: tuple[CanonicalLoop, ...]
    """The associated loops, outermost first: as many as the directive asks for, or as there are in canonical form."""

    @property
    def directive(self) -> Directive:
        return self.node.directive


def regions(unit: TranslationUnit) -> list[Region]:
    """The constructs of all functions, parents before what they enclose, in source order."""
    found: list[Region] = []
    for item in unit.items:
        if isinstance(item, FunctionDef):
            found.extend(_in_body(item.body.items, item))
        elif isinstance(item, ClassDef):
            for method in item.methods:
                if isinstance(method, FunctionDef):
                    found.extend(_in_body(method.body.items, method))
        elif isinstance(item, LooseCode):
            found.extend(_in_body(item.body.items, None))
    return found


def associated_depth(directive: Directive) -> int:
    """How many nested loops the directive applies to; 0 if it applies to none (OpenMP 5.2, 4.4.3)."""
    if not any(
        leaf in DIRECTIVES and DIRECTIVES[leaf].association in ("loop nest", "loop sequence")
        for leaf in directive.constituents
    ):
        return 0
    depth = 1
    for clause in directive.all("collapse", "ordered"):
        if clause.args and isinstance(clause.args[0], IntLiteral):
            depth = max(depth, clause.args[0].value)
    for clause in directive.all("sizes", "permutation"):
        depth = max(depth, len(clause.args))
    return depth


class _Found(msgspec.Struct, frozen=True):
    """A construct inside one chunk. ``parent`` is an index into the chunk's list, or None."""

    node: Omp
    parent: int | None
    loops: tuple[CanonicalLoop, ...]


def _in_body(items: tuple[Stmt, ...], function: FunctionDef | None) -> Iterator[Region]:
    for stmt in items:
        made: list[Region] = []
        for found in _constructs(stmt):
            parent = None if found.parent is None else made[found.parent]
            made.append(Region(found.node, function, parent, found.loops))
        yield from made


def _constructs(stmt: Stmt) -> tuple[_Found, ...]:
    """The constructs in one statement of a function body, remembered with its chunk."""
    chunk = stmt.chunk
    known = chunk.memo.get((_constructs, stmt))
    if isinstance(known, tuple):
        return known
    found: list[_Found] = []
    stack: list[tuple[Node, int | None]] = [(stmt, None)]
    while stack:
        node, parent = stack.pop()
        if isinstance(node, Omp):
            depth = associated_depth(node.directive)
            found.append(_Found(node, parent, tuple(loop_nest(node.body, depth)) if depth else ()))
            parent = len(found) - 1
        stack.extend((child, parent) for child in reversed(list(children(node))))
    result = tuple(found)
    chunk.memo[_constructs, stmt] = result
    return result
