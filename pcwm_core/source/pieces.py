"""Reuse of statements: each direct child of a function's body is a *piece* with a chunk of its own.

A piece's identity is its text. As long as that stays, the same Stmt objects come back without a look at their subtree,
wherever in the function they have moved.
"""

from __future__ import annotations

from collections import defaultdict, deque

import msgspec

from pcwm_core.source.lower_base import Cst, named
from pcwm_core.source.lower_item import TRY_BLOCKS, ItemLowering
from pcwm_core.source.stretch import Pragma
from pcwm_core.source.syntax import Chunk, Compound, Place, Problem, Stmt
from pcwm_core.source.tree import CppParser, Parsed


class PieceKey(msgspec.Struct, frozen=True):
    """Two pieces with equal keys are lowered to the same statements."""

    raw: bytes
    masked: bytes
    kind: str
    directives: tuple[tuple[bytes, tuple[tuple[str, bytes], ...]], ...]
    """Their words and macros: what of them stands somewhere else."""
    shape: tuple[tuple[str, int, int], ...]
    """Of a broken subtree, which is the work of error recovery and depends on what stands around it."""


class Piece(msgspec.Struct, frozen=True, eq=False):
    """One statement of a function body (seldom several: ``struct S {...} s;`` gives two), with its chunk."""

    stmts: tuple[Stmt, ...]
    chunk: Chunk
    problems: tuple[Problem, ...]
    aliases: tuple[tuple[Chunk, Place], ...]
    clean: bool
    """Read from a text without parse errors. Elsewhere an ambiguity may have been decided the other way."""


Pieces = dict[str, list[tuple[PieceKey, Piece]]]
"""The pieces of each function body, by the function's name."""


class ReusingLowering(ItemLowering):
    """Lowering that takes the statements of function bodies from an earlier version where it can."""

    def __init__(
        self, parsed: Parsed, parser: CppParser, raw: bytes, pragmas: tuple[Pragma, ...], known: Pieces
    ) -> None:
        super().__init__(parsed, parser, raw, pragmas)
        self.known = known
        self.pieces: Pieces = {}
        self.placed: list[tuple[Chunk, int]] = [(self.chunk, 0)]
        """All chunks with their offsets in the stretch."""
        self.piece_problems: list[Problem] = []
        self.piece_aliases: list[tuple[Chunk, Place]] = []
        self._body: _Body | None = None
        self._clean = not parsed.has_error

    def function_body(self, function: str, node: Cst) -> Compound:
        if (
            self._body is not None
        ):  # a method of a class that is local to a function: part of that function's piece
            return self.compound(node)
        while function in self.pieces:  # an overload
            function += "'"
        made = self.pieces[function] = []
        self._body = _Body(self.known.get(function, ()), made, self._clean)
        items: list[Stmt] = []
        for child in [node] if node.type in TRY_BLOCKS else named(node.children):
            start = max(0, self.parsed.offset(child.start_byte))
            pending = self._placed_alone(self.take(start), items)
            if pending:
                start = min(start, pending[0].start)
            end = max(start, min(self.parsed.offset(child.end_byte), len(self.raw)))
            items.extend(self._piece(child, pending, start, end))
        for pragma in self._placed_alone(self.take(self.parsed.offset(node.end_byte)), items):
            items.extend(self._piece(None, [pragma], pragma.start, pragma.end))
        self._body = None
        return Compound(self.chunk, self.start(node), self.end(node), tuple(items))

    def _placed_alone(self, pragmas: list[Pragma], items: list[Stmt]) -> list[Pragma]:
        """Make pieces of the stand-alone directives among some; returns those that apply to what follows."""
        alone, pending = self.sorted_out(pragmas)
        for single in alone:
            items.extend(self._piece(None, [single], single.start, single.end))
        return pending

    def _piece(self, node: Cst | None, pending: list[Pragma], start: int, end: int) -> tuple[Stmt, ...]:
        """The statements of the piece at ``start``..``end`` of the stretch, which begins with ``pending``."""
        assert self._body is not None
        inside = pending if node is None else self.pragmas_between(start, end)
        key = PieceKey(
            self.raw[start:end],
            b"" if node is None else self.parsed.source[node.start_byte : node.end_byte],
            "" if node is None else node.type,
            tuple((pragma.words, pragma.macros) for pragma in inside),
            _shape(node) if node is not None and node.has_error else (),
        )
        piece = self._body.reuse(key)
        if piece is None:
            piece = self._lower_piece(node, pending, start, end)
        elif node is not None:
            self.take(end)
        self._body.made.append((key, piece))
        self.placed.append((piece.chunk, start))
        self.piece_problems.extend(piece.problems)
        self.piece_aliases.extend(piece.aliases)
        return piece.stmts

    def _lower_piece(self, node: Cst | None, pending: list[Pragma], start: int, end: int) -> Piece:
        outer = (self.chunk, self.base, self.problems, self.aliases, self._view, self.depth)
        self.chunk, self.base, self.problems, self.aliases, self.depth = (
            Chunk(self.raw[start:end]),
            start,
            [],
            {},
            0,
        )
        stmts: list[Stmt] = []
        if node is None:
            stmts += map(self.alone, pending)
        else:
            lowered = self.stmts_of(node)
            stmts += [self.wrap(pending, self.single(lowered, node))] if pending else lowered
            # Directives inside a statement so broken that nothing in it could take them.
            stmts += map(self.alone, self.take(end))
        piece = Piece(
            tuple(stmts), self.chunk, tuple(self.problems), tuple(self.aliases.items()), self._clean
        )
        self.chunk, self.base, self.problems, self.aliases, self._view, self.depth = outer
        return piece


class _Body:
    """The pieces of the function body that is being read, and those of its earlier version."""

    def __init__(
        self, known: list[tuple[PieceKey, Piece]] | tuple[()], made: list[tuple[PieceKey, Piece]], clean: bool
    ) -> None:
        self.made = made
        self._waiting: defaultdict[PieceKey, deque[Piece]] = defaultdict(deque)
        for key, piece in known:
            if piece.clean or not clean:
                self._waiting[key].append(piece)

    def reuse(self, key: PieceKey) -> Piece | None:
        """The first piece of the earlier version with that text that has not been taken yet."""
        waiting = self._waiting.get(key)
        return waiting.popleft() if waiting else None


def _shape(node: Cst) -> tuple[tuple[str, int, int], ...]:
    origin = node.start_byte
    shape: list[tuple[str, int, int]] = []
    stack = [node]
    while stack:
        current = stack.pop()
        shape.append((current.type, current.start_byte - origin, current.end_byte - origin))
        stack.extend(current.children)
    return tuple(shape)
