"""The one place that runs tree-sitter."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

import msgspec
import tree_sitter
import tree_sitter_cpp

from pcwm_core.source.mend import Mended


@lru_cache(maxsize=1)
def _language() -> tree_sitter.Language:
    return tree_sitter.Language(tree_sitter_cpp.language())


class Parsed(msgspec.Struct, frozen=True, eq=False):
    """A concrete syntax tree with the text that was parsed: ``prefix`` bytes, then the masked text, then closers.

    Where the text was mended, ``starts`` and ``lengths`` say what was inserted into ``source``, and ``unfinished``
    which ranges of the masked text are only whole because of it.
    """

    tree: tree_sitter.Tree
    source: bytes
    prefix: int
    starts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()
    unfinished: tuple[tuple[int, int], ...] = ()

    @property
    def has_error(self) -> bool:
        return self.tree.root_node.has_error

    def offset(self, at: int) -> int:
        """The offset in the masked text of an offset in ``source``; negative inside the prefix."""
        if self.starts:
            index = bisect_right(self.starts, at) - 1
            if index >= 0:
                inserted = sum(self.lengths[:index])
                return at - self.prefix - inserted - min(self.lengths[index], at - self.starts[index])
        return at - self.prefix


class CppParser:
    """Parses masked text. Not to be used by two threads at once."""

    def __init__(self) -> None:
        self._parser = tree_sitter.Parser(_language())

    def parse(
        self, masked: bytes, prefix: bytes = b"", closers: bytes = b"", old: Parsed | None = None
    ) -> Parsed:
        """Parse a text; with ``old``, an earlier version of it, only what differs is parsed anew.

        After an error, tree-sitter's recovery depends on what it reuses; a broken text is therefore parsed afresh, so
        that a buffer's history never shows in its tree.
        """
        source = prefix + masked + closers if prefix or closers else masked
        if old is not None and not old.has_error:
            tree = self._parser.parse(source, _edited(old.tree, old.source, source))
            if not tree.root_node.has_error:
                return Parsed(tree, source, len(prefix))
        return Parsed(self._parser.parse(source), source, len(prefix))

    def parse_mended(self, mended: Mended, prefix: bytes, closers: bytes) -> Parsed:
        """Parse a text whose unfinished statements have been completed."""
        source = prefix + mended.data + closers
        starts = tuple(start + len(prefix) for start in mended.starts)
        return Parsed(
            self._parser.parse(source), source, len(prefix), starts, mended.lengths, mended.unfinished
        )


def _edited(tree: tree_sitter.Tree, old: bytes, new: bytes) -> tree_sitter.Tree:
    """A copy of the tree told of the one edit that turns ``old`` into ``new``."""
    prefix = common_prefix(old, new)
    suffix = common_suffix(old, new, min(len(old), len(new)) - prefix)
    edited = tree.copy()
    edited.edit(
        start_byte=prefix,
        old_end_byte=len(old) - suffix,
        new_end_byte=len(new) - suffix,
        start_point=_point(old, prefix),
        old_end_point=_point(old, len(old) - suffix),
        new_end_point=_point(new, len(new) - suffix),
    )
    return edited


def _point(data: bytes, offset: int) -> tuple[int, int]:
    return data.count(b"\n", 0, offset), offset - (data.rfind(b"\n", 0, offset) + 1)


def common_prefix(a: bytes, b: bytes) -> int:
    """Length of the longest common prefix."""
    limit = min(len(a), len(b))
    if a[:limit] == b[:limit]:
        return limit
    low, high = 0, limit
    while high - low > 1:
        middle = (low + high) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle
    return low


def common_suffix(a: bytes, b: bytes, limit: int) -> int:
    """Length of the longest common suffix, at most ``limit``."""
    if limit <= 0 or a[len(a) - limit :] == b[len(b) - limit :]:
        return max(0, limit)
    low, high = 0, limit
    while high - low > 1:
        middle = (low + high) // 2
        if a[len(a) - middle : len(a) - low] == b[len(b) - middle : len(b) - low]:
            low = middle
        else:
            high = middle
    return low
