"""Reading a stretch into items, reusing what an earlier version of it already knows.

A *piece* is one direct child of a function's body with the directives that apply to it. It has a chunk of its own, and
its identity is its text: as long as that stays, the same Stmt objects come back without a look at their subtree.
"""

from __future__ import annotations

from collections import defaultdict, deque
from functools import lru_cache

import msgspec
import tree_sitter

from pcwm_core.source.lower_base import Cst, named
from pcwm_core.source.lower_item import ItemLowering
from pcwm_core.source.mask import Definition, Pragma, Stretch
from pcwm_core.source.openmp.directives import is_stand_alone
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.openmp.parser import parse_directive
from pcwm_core.source.syntax import (
    Chunk,
    Compound,
    Expr,
    Include,
    Item,
    LooseCode,
    Macro,
    OpaqueExpr,
    Place,
    Problem,
    Stmt,
    TopDirective,
)
from pcwm_core.source.tree import CppParser, Parsed

#: Wraps statements that stand outside every function, so that they parse as statements.
LOOSE_PREFIX, LOOSE_SUFFIX = b"void f(){", b"}"

PieceKey = tuple[bytes, bytes, str, tuple[bytes, ...], tuple[tuple[str, int, int], ...]]


class Piece(msgspec.Struct, frozen=True, eq=False):
    """One statement of a function body, with its chunk."""

    stmts: tuple[Stmt, ...]
    chunk: Chunk
    problems: tuple[Problem, ...]
    aliases: tuple[tuple[Chunk, Place], ...]


class Reading(msgspec.Struct, frozen=True, eq=False):
    """All that is known of one stretch. Offsets are relative to its first byte."""

    items: tuple[Item, ...] = ()
    chunks: tuple[tuple[Chunk, int], ...] = ()
    """Each chunk with its offset."""
    aliases: tuple[tuple[Chunk, Place], ...] = ()
    problems: tuple[Problem, ...] = ()
    broken: tuple[tuple[int, int], ...] = ()
    """Ranges that hold parse errors."""
    parsed: Parsed | None = None
    pieces: dict[str, list[tuple[PieceKey, Piece]]] = {}
    """The statements of each function body, for reuse by the next version."""


def read_stretch(stretch: Stretch, parser: CppParser, old: Reading | None) -> Reading:
    """Lower a stretch; ``old`` is what was known of the text that it replaces."""
    if stretch.kind in ("code", "loose"):
        return _CodeReader(stretch, parser, old).read()
    chunk = Chunk(stretch.raw)
    problems = tuple(Problem(note.message, Place(chunk, note.start, note.end)) for note in stretch.notes)
    lowering = _Reuse(Parsed(_EMPTY_TREE(parser), stretch.masked, 0), parser, stretch, {}, chunk)
    items: list[Item] = []
    if stretch.kind == "include":
        items.append(_include(chunk))
    elif stretch.kind == "directive":
        for pragma in stretch.pragmas:
            directive = lowering.directive(pragma)
            items.append(TopDirective(chunk, directive.start, directive.end, directive))
    for definition in stretch.definitions:
        if definition.macro is not None:
            items.append(lowering.macro(definition))
    return Reading(tuple(items), ((chunk, 0),), tuple(lowering.aliases.items()), (*problems, *lowering.problems))


def _EMPTY_TREE(parser: CppParser) -> tree_sitter.Tree:
    return parser.parse(b"").tree


def _include(chunk: Chunk) -> Include:
    text = chunk.data
    opening = min((at for at in (text.find(b"<"), text.find(b'"')) if at >= 0), default=len(text))
    system = text[opening : opening + 1] == b"<"
    closing = text.find(b">" if system else b'"', opening + 1)
    name = text[opening + 1 : closing if closing > 0 else len(text)]
    return Include(chunk, 0, len(text.rstrip()), name.decode("utf-8", "replace").strip(), system)


@lru_cache(maxsize=4096)
def _stands_alone(words: bytes) -> bool:
    """Does a directive of these words apply to no statement?"""
    chunk = Chunk(words)
    directive = parse_directive(words, 0, len(words), chunk, "pragma", lambda a, b: OpaqueExpr(chunk, a, b, ()))
    return is_stand_alone(directive)


class _Reuse(ItemLowering):
    """Lowering in which each statement of a function body gets a chunk, or comes from an earlier version."""

    def __init__(
        self,
        parsed: Parsed,
        parser: CppParser,
        stretch: Stretch,
        known: dict[str, list[tuple[PieceKey, Piece]]],
        chunk: Chunk,
    ) -> None:
        super().__init__(parsed, parser, stretch.raw, stretch.pragmas)
        self.chunk = chunk
        self.known = known
        self.pieces: dict[str, list[tuple[PieceKey, Piece]]] = {}
        self.placed: list[tuple[Chunk, int]] = [(chunk, 0)]
        self.inner_problems: list[Problem] = []
        self.inner_aliases: list[tuple[Chunk, Place]] = []
        self._inside_function = False

    def function_body(self, function: str, node: Cst) -> Compound:
        if self._inside_function:
            return self.compound(node)
        self._inside_function = True
        while function in self.pieces:  # an overload
            function += "'"
        reusable: defaultdict[PieceKey, deque[Piece]] = defaultdict(deque)
        for key, piece in self.known.get(function, ()):
            reusable[key].append(piece)
        made: list[tuple[PieceKey, Piece]] = []
        self.pieces[function] = made
        items: list[Stmt] = []
        for child in named(node.children):
            pending = self._alone(self.take(child.start_byte), reusable, made, items)
            start = child.start_byte - self.shift
            if pending:
                start = min(start, pending[0].start)
            end = min(child.end_byte - self.shift, len(self.raw))
            self._piece(child, pending, self.pragmas_between(start, end), start, end, reusable, made, items)
        for pragma in self._alone(self.take(node.end_byte), reusable, made, items):
            self._piece(None, [pragma], (pragma,), pragma.start, pragma.end, reusable, made, items)
        self._inside_function = False
        return Compound(self.chunk, self.start(node), self.end(node), tuple(items))

    def _alone(
        self,
        pragmas: list[Pragma],
        reusable: defaultdict[PieceKey, deque[Piece]],
        made: list[tuple[PieceKey, Piece]],
        items: list[Stmt],
    ) -> list[Pragma]:
        """Place the stand-alone directives among some; returns those that apply to what follows."""
        pending: list[Pragma] = []
        for pragma in pragmas:
            if not _stands_alone(pragma.words):
                pending.append(pragma)
                continue
            for single in (*pending, pragma):
                self._piece(None, [single], (single,), single.start, single.end, reusable, made, items)
            pending = []
        return pending

    def _piece(
        self,
        node: Cst | None,
        pending: list[Pragma],
        inside: tuple[Pragma, ...],
        start: int,
        end: int,
        reusable: defaultdict[PieceKey, deque[Piece]],
        made: list[tuple[PieceKey, Piece]],
        items: list[Stmt],
    ) -> None:
        raw = self.raw[start:end]
        at = start + self.shift
        key: PieceKey = (
            raw,
            self.source[at : end + self.shift],
            "" if node is None else node.type,
            tuple(pragma.words for pragma in inside),
            _shape(node) if node is not None and node.has_error else (),
        )
        waiting = reusable.get(key)
        if waiting:
            piece = waiting.popleft()
            self.take(end + self.shift)
        else:
            piece = self._lower_piece(node, pending, raw, at)
        made.append((key, piece))
        items.extend(piece.stmts)
        self.placed.append((piece.chunk, start))
        self.inner_problems.extend(piece.problems)
        self.inner_aliases.extend(piece.aliases)

    def _lower_piece(self, node: Cst | None, pending: list[Pragma], raw: bytes, at: int) -> Piece:
        outer = (self.chunk, self.base, self.problems, self.aliases, self._view, self.depth)
        self.chunk, self.base, self.problems, self.aliases, self.depth = Chunk(raw), at, [], {}, 0
        directives = [self.directive(pragma) for pragma in pending]
        stmts: list[Stmt] = []
        if node is None:
            stmts += map(self._bare_omp, directives)
        elif directives:
            stmts.append(self.wrap(directives, self.single(self.stmts_of(node), node)))
        else:
            stmts += self.stmts_of(node)
        # Directives inside a statement so broken that nothing in it could take them.
        stmts += (self._bare_omp(self.directive(pragma)) for pragma in self.take(at + len(raw)))
        piece = Piece(tuple(stmts), self.chunk, tuple(self.problems), tuple(self.aliases.items()))
        self.chunk, self.base, self.problems, self.aliases, self._view, self.depth = outer
        return piece

    def macro(self, definition: Definition) -> Macro:
        """A ``#define`` as an item of the current chunk."""
        text = definition.macro
        assert text is not None
        value: Expr | None = None
        if text.body and len(text.body) < 2000:
            start = definition.start + text.body_start
            self._view = (self.chunk, _with_body(self.chunk.data, start, text.body))
            found = self.parse_expr(start, start + len(text.body))
            self._view = None
            value = None if isinstance(found, OpaqueExpr) else found
        body = " ".join(text.body.decode("utf-8", "replace").split())
        return Macro(self.chunk, definition.start, definition.end, text.name, text.params, body, value)


def _shape(node: Cst) -> tuple[tuple[str, int, int], ...]:
    """The structure of a broken subtree: recovery depends on what stands around it, not on its text alone."""
    origin = node.start_byte
    shape: list[tuple[str, int, int]] = []
    stack = [node]
    while stack:
        current = stack.pop()
        shape.append((current.type, current.start_byte - origin, current.end_byte - origin))
        stack.extend(current.children)
    return tuple(shape)


def _with_body(data: bytes, start: int, body: bytes) -> bytes:
    return data[:start] + body + data[start + len(body) :]


class _CodeReader:
    """Reads a stretch of code or of loose statements."""

    def __init__(self, stretch: Stretch, parser: CppParser, old: Reading | None) -> None:
        self.stretch = stretch
        self.parser = parser
        self.old = old

    def read(self) -> Reading:
        stretch = self.stretch
        old_parsed = None if self.old is None else self.old.parsed
        prefix, closers = b"", stretch.closers
        if stretch.kind == "loose":
            prefix, closers = LOOSE_PREFIX, stretch.closers + LOOSE_SUFFIX
        if old_parsed is not None and old_parsed.prefix != len(prefix):
            old_parsed = None
        parsed = self.parser.parse(stretch.masked, prefix, closers, old_parsed)
        chunk = Chunk(stretch.raw)
        known = {} if self.old is None else self.old.pieces
        lowering = _Reuse(parsed, self.parser, stretch, known, chunk)
        root = parsed.tree.root_node
        items: list[Item] = []
        if stretch.kind == "loose":
            items.extend(self._loose(lowering, root))
        else:
            items.extend(lowering.items(root.children, stretch.scope))
        for pragma in lowering.take(len(parsed.source) + 1):
            directive = lowering.directive(pragma)
            items.append(TopDirective(chunk, directive.start, directive.end, directive))
        for definition in stretch.definitions:
            if definition.macro is not None:
                items.append(lowering.macro(definition))
        notes = (Problem(note.message, Place(chunk, note.start, note.end)) for note in stretch.notes)
        return Reading(
            tuple(items),
            tuple(lowering.placed),
            (*lowering.aliases.items(), *lowering.inner_aliases),
            (*notes, *lowering.problems, *lowering.inner_problems),
            tuple(_broken_ranges(root, len(prefix), len(stretch.raw))) if root.has_error else (),
            parsed,
            lowering.pieces,
        )

    def _loose(self, lowering: _Reuse, root: Cst) -> list[Item]:
        functions = named(root.children)
        body = functions[0].child_by_field_name("body") if functions else None
        if body is None or len(functions) != 1:
            return list(lowering.items(root.children, self.stretch.scope))
        block = lowering.function_body("", body)
        chunk = lowering.chunk
        whole = Compound(chunk, 0, len(chunk.data), block.items)
        return [LooseCode(chunk, 0, len(chunk.data), whole)]


def _broken_ranges(root: Cst, prefix: int, size: int) -> list[tuple[int, int]]:
    """The outermost ERROR and MISSING nodes, as ranges of the stretch."""
    found: list[tuple[int, int]] = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node.is_error or node.is_missing:
            start = max(0, min(node.start_byte - prefix, size))
            found.append((start, max(start, min(node.end_byte - prefix, size))))
        elif node.has_error:
            stack.extend(reversed(node.children))
    return found
