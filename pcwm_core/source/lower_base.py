"""What all of lowering shares: the chunk that nodes are relative to, the directives still to be placed, and limits."""

from __future__ import annotations

from collections.abc import Iterable

import tree_sitter

from pcwm_core.source.stretch import Pragma
from pcwm_core.source.syntax import (
    Chunk,
    Compound,
    Expr,
    OpaqueExpr,
    Place,
    Problem,
    Stmt,
    TopAnnotation,
    TypeRef,
)
from pcwm_core.source.tree import CppParser, Parsed

Cst = tree_sitter.Node

#: Nesting beyond this is cut to an opaque node: neither this room nor any reader of the tree may overflow its stack.
MAX_DEPTH = 150


class LoweringBase:
    """The state of one lowering. ``chunk`` and ``base`` change as statements get chunks of their own.

    ``base`` is the offset of the chunk's first byte in the stretch.
    """

    def __init__(self, parsed: Parsed, parser: CppParser, raw: bytes, pragmas: tuple[Pragma, ...]) -> None:
        self.parsed = parsed
        self.parser = parser
        self.raw = raw
        """The text of the stretch."""
        self.pragmas = pragmas
        self.next_pragma = 0
        """Index of the first directive that has not been placed yet."""
        self.chunk = Chunk(raw)
        self.base = 0
        self.depth = 0
        self.problems: list[Problem] = []
        self.aliases: dict[Chunk, Place] = {}
        """Chunks whose text stands in a macro's expansion, with the place of the macro's use."""
        self.strays: list[TopAnnotation] = []
        """Annotations inside an item, but in no block: they hold for the whole file."""

    def text(self, node: Cst) -> str:
        return self.parsed.source[node.start_byte : node.end_byte].decode("utf-8", "replace")

    # Recovery makes nodes that reach into text which was added around the chunk's own to balance it: both ends are
    # kept inside the chunk.

    def start(self, node: Cst) -> int:
        """Start of a node, relative to the chunk."""
        return max(0, min(self.parsed.offset(node.start_byte) - self.base, len(self.chunk.data)))

    def end(self, node: Cst) -> int:
        """End of a node, relative to the chunk."""
        return max(0, min(self.parsed.offset(node.end_byte) - self.base, len(self.chunk.data)))

    def problem(self, message: str, start: int, end: int) -> None:
        self.problems.append(Problem(message, Place(self.chunk, start, end)))

    def too_deep(self, node: Cst) -> OpaqueExpr:
        start, end = self.start(node), self.end(node)
        self.problem("nested too deeply to be read", start, end)
        return OpaqueExpr(self.chunk, start, end, ())

    # What the layers above supply.

    def expr(self, node: Cst) -> Expr:
        raise NotImplementedError

    def stmt(self, node: Cst) -> Stmt:
        raise NotImplementedError

    def compound(self, node: Cst) -> Compound:
        raise NotImplementedError

    def type_descriptor(self, node: Cst) -> TypeRef:
        raise NotImplementedError


def named(nodes: Iterable[Cst]) -> list[Cst]:
    """The named nodes among some, comments left out."""
    return [node for node in nodes if node.is_named and node.type != "comment"]
