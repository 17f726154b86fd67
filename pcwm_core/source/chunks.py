"""Reading one stretch of a buffer into items, with the help of what an earlier version of it was read into."""

from __future__ import annotations

import re

import msgspec

from pcwm_core.source.lower_base import Cst, named
from pcwm_core.source.macros import without_likely_casts
from pcwm_core.source.mask import included_name
from pcwm_core.source.mend import mend
from pcwm_core.source.pieces import Pieces, ReusingLowering
from pcwm_core.source.stretch import Definition, Stretch
from pcwm_core.source.syntax import (
    Chunk,
    Compound,
    Include,
    Item,
    LooseCode,
    Macro,
    OpaqueExpr,
    Place,
    Problem,
    TopDirective,
)
from pcwm_core.source.tree import CppParser, Parsed

#: Wraps statements that stand outside every function, so that they parse as statements.
_LOOSE_PREFIX, _LOOSE_SUFFIX = b"void f(){", b"}"
#: A longer replacement text is no value that anyone reasons about.
_MAX_MACRO_BODY = 2000
_LIKE_A_STATEMENT = re.compile(rb"\A(?:\{|(?:if|for|while|do|switch|return)\b)|\A(?!\(\s*\{)[^;]*;")


class Reading(msgspec.Struct, frozen=True, eq=False):
    """All that is known of one stretch. Offsets are relative to its first byte."""

    items: tuple[Item, ...] = ()
    chunks: tuple[tuple[Chunk, int], ...] = ()
    """Each chunk with its offset."""
    aliases: tuple[tuple[Chunk, Place], ...] = ()
    """Chunks whose text stands in a macro's expansion, with the place of the macro's use."""
    problems: tuple[Problem, ...] = ()
    broken: tuple[tuple[int, int], ...] = ()
    """Ranges that hold parse errors."""
    parsed: Parsed | None = None
    pieces: Pieces = {}
    """The statements of each function body, for reuse by the next version."""


def read_stretch(stretch: Stretch, parser: CppParser, old: Reading | None) -> Reading:
    """Lower a stretch; ``old`` is what was known of the text that it replaces."""
    if stretch.kind in ("code", "loose"):
        parsed = _parse(stretch, parser, None if old is None else old.parsed)
    elif stretch.kind in ("directive", "annotation", "define", "include"):
        parsed = parser.parse(b"")
    else:
        return _without_items(stretch)
    known = {} if old is None else old.pieces
    lowering = ReusingLowering(parsed, parser, stretch.raw, stretch.pragmas, known)
    chunk = lowering.chunk
    items: list[Item] = []
    if stretch.kind == "loose":
        items += _loose(lowering, stretch)
    elif stretch.kind == "code":
        items += lowering.items(parsed.tree.root_node.children, stretch.scope)
    elif stretch.kind == "include":
        items.append(_include(chunk))
    for pragma in lowering.take(len(stretch.raw) + 1):
        if pragma.form == "annotation":
            lowering.stray(pragma)
            continue
        directive = lowering.directive(pragma)
        items.append(TopDirective(chunk, directive.start, directive.end, directive))
    if stretch.kind != "include":  # the included file's definitions are items of that file
        items += (
            _macro(lowering, definition) for definition in stretch.definitions if definition.macro is not None
        )
    items += lowering.strays
    return Reading(
        tuple(items),
        tuple(lowering.placed),
        (*lowering.aliases.items(), *lowering.piece_aliases),
        (*_noted(stretch, parsed, chunk), *lowering.problems, *lowering.piece_problems),
        (*parsed.unfinished, *_broken_ranges(parsed, len(stretch.raw))),
        None if stretch.kind not in ("code", "loose") else parsed,
        lowering.pieces,
    )


def _parse(stretch: Stretch, parser: CppParser, old: Parsed | None) -> Parsed:
    """Parse a stretch of code, with its unfinished statements completed if that helps."""
    prefix, closers = b"", stretch.closers
    if stretch.kind == "loose":
        prefix, closers = _LOOSE_PREFIX, stretch.closers + _LOOSE_SUFFIX
    if old is not None and old.prefix != len(prefix):
        old = None
    parsed = parser.parse(stretch.masked, prefix, closers, old)
    missing = len(stretch.closers)
    if not parsed.has_error and not missing:
        return parsed
    starts = [pragma.start for pragma in stretch.pragmas if pragma.form != "annotation"]
    mended = mend(stretch.masked, starts, inside=stretch.kind == "loose", missing=missing)
    if mended is None:
        return parsed
    better = parser.parse_mended(mended, prefix, closers[mended.braces :])
    return better if _damage(better) <= _damage(parsed) else parsed


def _without_items(stretch: Stretch) -> Reading:
    chunk = Chunk(stretch.raw)
    problems = tuple(Problem(note.message, Place(chunk, note.start, note.end)) for note in stretch.notes)
    return Reading(chunks=((chunk, 0),), problems=problems)


def _noted(stretch: Stretch, parsed: Parsed, chunk: Chunk) -> list[Problem]:
    """What the scan and the mending found wrong."""
    problems = [Problem(note.message, Place(chunk, note.start, note.end)) for note in stretch.notes]
    problems += (
        Problem("the statement is not finished", Place(chunk, start, end)) for start, end in parsed.unfinished
    )
    return problems


def _include(chunk: Chunk) -> Include:
    name, system = included_name(chunk.data)
    return Include(chunk, 0, len(chunk.data.rstrip()), name, system)


def _macro(lowering: ReusingLowering, definition: Definition) -> Macro:
    """A ``#define`` as an item of the stretch's chunk."""
    text = definition.macro
    assert text is not None
    value = statement = None
    if text.body and len(text.body) < _MAX_MACRO_BODY:
        start = definition.start + text.body_start
        # An expression can be recovered from most statements, and would be wrong: what looks like one is one.
        if text.params is not None and _LIKE_A_STATEMENT.search(text.body):
            statement = lowering.parse_statements(without_likely_casts(text), start)
        if statement is None:
            found = lowering.parse_text(without_likely_casts(text), start)
            value = None if isinstance(found, OpaqueExpr) else found
    body = " ".join(text.body.decode("utf-8", "replace").split())
    return Macro(
        lowering.chunk, definition.start, definition.end, text.name, text.params, body, value, statement
    )


def _loose(lowering: ReusingLowering, stretch: Stretch) -> list[Item]:
    """Statements outside every function, which were parsed as the body of one."""
    root = lowering.parsed.tree.root_node
    functions = named(root.children)
    body = functions[0].child_by_field_name("body") if functions else None
    if body is None or len(functions) != 1:
        return list(lowering.items(root.children, stretch.scope))
    block = lowering.function_body("", body)
    chunk = lowering.chunk
    return [LooseCode(chunk, 0, len(chunk.data), Compound(chunk, 0, len(chunk.data), block.items))]


def _broken_nodes(parsed: Parsed) -> list[Cst]:
    """The outermost ERROR and MISSING nodes."""
    found: list[Cst] = []
    stack = [parsed.tree.root_node] if parsed.has_error else []
    while stack:
        node = stack.pop()
        if node.is_error or node.is_missing:
            found.append(node)
        elif node.has_error:
            stack.extend(reversed(node.children))
    return found


def _broken_ranges(parsed: Parsed, size: int) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for node in _broken_nodes(parsed):
        start = max(0, min(parsed.offset(node.start_byte), size))
        ranges.append((start, max(start, min(parsed.offset(node.end_byte), size))))
    return ranges


def _damage(parsed: Parsed) -> int:
    """How much of the text is not understood."""
    return sum(1 + node.end_byte - node.start_byte for node in _broken_nodes(parsed))
