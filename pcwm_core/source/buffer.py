"""A buffer under edit and its immutable snapshots."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING

import msgspec

from pcwm_core.source.chunks import Reading, read_stretch
from pcwm_core.source.collector import collector_paused
from pcwm_core.source.macros import MacroText
from pcwm_core.source.mask import Scanner
from pcwm_core.source.stretch import Boundary, Macros, Stretch
from pcwm_core.source.syntax import Chunk, Item, Place, Problem, TranslationUnit
from pcwm_core.source.text import SourceText, Span
from pcwm_core.source.tree import CppParser, common_prefix, common_suffix

if TYPE_CHECKING:
    from pcwm_core.source.includes import Includer, LinkedSource


class Part(msgspec.Struct, frozen=True, eq=False):
    """A stretch of the buffer with what was read from it."""

    stretch: Stretch
    reading: Reading


class Snapshot:
    """One immutable version of a buffer: its text, its syntax tree, and where everything in the tree stands."""

    def __init__(
        self,
        text: SourceText,
        path: str | None,
        parts: tuple[Part, ...],
        includer: Includer | None = None,
        entry: Macros | None = None,
    ) -> None:
        self.text = text
        self.path = path
        self.parts = parts
        """The pieces of text that the snapshot is made of; for this room alone."""
        self.includer = includer
        """Who followed its ``#include`` lines; for this room alone."""
        self.entry = entry
        """The macros that were defined before its first line; for this room alone."""

    @cached_property
    def unit(self) -> TranslationUnit:
        items: list[Item] = []
        problems: list[Problem] = []
        for part in self.parts:
            items.extend(part.reading.items)
            problems.extend(part.reading.problems)
        return TranslationUnit(tuple(items), tuple(problems))

    @cached_property
    def included(self) -> tuple[Snapshot, ...]:
        """The files that the buffer includes, as far as they are known, each after those that it includes itself."""
        prelude = self.includer.prelude if self.includer is not None else None
        found = dict.fromkeys(prelude.snapshots if prelude is not None else ())
        for part in self.parts:
            inclusion = part.stretch.inclusion
            if inclusion is not None:
                found.update(dict.fromkeys(inclusion.snapshots))
        return tuple(found)

    @property
    def sources(self) -> tuple[LinkedSource, ...]:
        """Source files in which functions may be defined that the included headers declare."""
        return self.includer.sources if self.includer is not None else ()

    @cached_property
    def _starts(self) -> list[int]:
        """Offset of the first byte of each part's text."""
        ends = accumulate(part.stretch.size for part in self.parts)
        return [end - len(part.stretch.raw) for end, part in zip(ends, self.parts, strict=True)]

    @cached_property
    def _bases(self) -> dict[Chunk, int]:
        bases: dict[Chunk, int] = {}
        for start, part in zip(self._starts, self.parts, strict=True):
            for chunk, offset in part.reading.chunks:
                bases[chunk] = start + offset
        return bases

    @cached_property
    def _aliases(self) -> dict[Chunk, Place]:
        return {chunk: place for part in self.parts for chunk, place in part.reading.aliases}

    def absolute(self, place: Place) -> tuple[int, int] | None:
        """The byte range of a place in this snapshot; None if its chunk is not part of it.

        A place in a directive that a macro expands to gives the range of the macro's use.
        """
        base = self._bases.get(place.chunk)
        if base is None:
            alias = self._aliases.get(place.chunk)
            return None if alias is None else self.absolute(alias)
        return base + place.start, base + place.end

    def span(self, place: Place) -> Span | None:
        """The positions of a place in this snapshot; None if its chunk is not part of it."""
        found = self.absolute(place)
        return None if found is None else self.text.span(*found)

    def elsewhere(self, place: Place) -> tuple[str, Span] | None:
        """The path of another file that was read with this one, and the positions of a place that is in it."""
        read = [self.included, *(source.inclusion.snapshots for source in self.sources if source.is_read)]
        for snapshot in chain.from_iterable(read):
            span = snapshot.span(place)
            if span is not None:
                return snapshot.path or "", span
        return None

    def broken(self, start: int, end: int) -> bool:
        """Does the byte range hold parse errors, or touch one?"""
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self.parts) and self._starts[index] <= end:
            base = self._starts[index]
            if any(
                base + low <= end and start <= base + high for low, high in self.parts[index].reading.broken
            ):
                return True
            index += 1
        return False


class SourceBuffer:
    """A text under edit. Unchanged text keeps its tree: the same objects come back in the next snapshot.

    Not to be used by two threads at once; its snapshots may be.
    """

    def __init__(self, text: str, path: str | None = None, includer: Includer | None = None) -> None:
        self.path = path
        self._includer = includer
        self._entry: Macros | None = None
        self._text = SourceText.from_str(text)
        self._parser = CppParser()
        self._parts: tuple[Part, ...] = ()
        self._read: bytes | None = None
        """The text that ``_parts`` were read from."""
        self._moved = False
        """Something that ``_parts`` depend on is no longer what it was when they were read."""

    @classmethod
    def at(cls, snapshot: Snapshot) -> SourceBuffer:
        """A buffer of its own that begins with what a snapshot has read, so that trying an edit costs only the edit."""
        buffer = cls("", snapshot.path, snapshot.includer)
        buffer._entry = snapshot.entry
        buffer._text = snapshot.text
        buffer._parts = snapshot.parts
        buffer._read = snapshot.text.data
        return buffer

    @property
    def text(self) -> SourceText:
        return self._text

    def edit(self, start_byte: int, end_byte: int, new: str) -> None:
        """Replace a byte range of the current text. Offsets outside the text are moved to its ends."""
        size = len(self._text.data)
        start = max(0, min(start_byte, size))
        end = max(start, min(end_byte, size))
        self._text = self._text.edited(start, end, new.encode("utf-8", "surrogatepass"))

    def replace(self, text: str) -> None:
        """Replace the whole text; what the two texts have in common is reused as after an edit."""
        self._text = SourceText.from_str(text)

    def surround(self, includer: Includer | None) -> None:
        """From now on ``#include`` lines are followed by ``includer``."""
        if includer is not self._includer:
            self._includer = includer
            self._moved = True

    def enter(self, macros: Macros, includer: Includer) -> None:
        """The text is that of a file which is included where ``macros`` hold."""
        self._includer = includer
        self._entry = macros
        self._moved = True

    def snapshot(self) -> Snapshot:
        """The current version, read."""
        data = self._text.data
        if data != self._read or self._moved:
            with collector_paused():
                if self._read is None or self._moved:
                    self._parts = self._rescan(
                        data, self._parts, 0, len(data), len(data) - len(self._read or b"")
                    )
                else:
                    self._parts = self._update(self._read, data)
            self._read = data
            self._moved = False
        return Snapshot(self._text, self.path, self._parts, self._includer, self._entry)

    def _update(self, old: bytes, new: bytes) -> tuple[Part, ...]:
        prefix = common_prefix(old, new)
        suffix = common_suffix(old, new, min(len(old), len(new)) - prefix)
        return self._rescan(new, self._parts, prefix, len(new) - suffix, len(new) - len(old))

    def _rescan(
        self, data: bytes, parts: tuple[Part, ...], start: int, end: int, shift: int
    ) -> tuple[Part, ...]:
        """Scan what an edit can have changed: ``start``..``end`` in the new text, which is ``shift`` bytes longer."""
        ends = list(accumulate(part.stretch.size for part in parts))
        first = self._first_affected(parts, ends, start)
        macros = self._macros_at_start()
        for part in parts[:first]:
            for definition in part.stretch.definitions:
                macros[definition.name] = definition.macro
        boundary = parts[first - 1].stretch.after if first else Boundary()
        follow = self._includer.include if self._includer is not None else None
        scanner = Scanner(data, ends[first - 1] if first else 0, boundary, macros, follow)
        later = {offset: index + 1 for index, offset in enumerate(ends)}
        fresh: list[Stretch] = []
        last = len(parts)
        while True:
            stretch = scanner.next()
            fresh.append(stretch)
            if stretch.kind == "end":
                break
            index = later.get(scanner.pos - shift)
            if (
                index is not None
                and index > first
                and scanner.pos >= end
                and parts[index - 1].stretch.after == stretch.after
                and not _macros_matter(parts, first, index, fresh, scanner.preprocessor.pragma_macros)
            ):
                last = index
                break
        replaced = parts[first:last]
        return parts[:first] + tuple(self._read_all(fresh, replaced)) + parts[last:]

    def _macros_at_start(self) -> dict[str, MacroText | None]:
        if self._entry is not None:
            return dict(self._entry)
        prelude = self._includer.prelude if self._includer is not None else None
        return {} if prelude is None else {item.name: item.macro for item in prelude.definitions}

    def _first_affected(self, parts: tuple[Part, ...], ends: list[int], start: int) -> int:
        """Index of the part to scan again from: the end of a part can depend on the first token behind it."""
        index = bisect_right(ends, max(0, start - 1))
        first = max(0, min(index, len(parts)) - 1)
        for earlier in range(first):
            if parts[earlier].stretch.open_ended:
                return earlier
        return first

    def _read_all(self, stretches: list[Stretch], replaced: tuple[Part, ...]) -> list[Part]:
        """Read stretches; those with the text of a replaced part are that part, the others its next version."""
        same: defaultdict[tuple[object, ...], deque[int]] = defaultdict(deque)
        for index, part in enumerate(replaced):
            same[_key(part.stretch)].append(index)
        matched: list[int | None] = []
        used: set[int] = set()
        for stretch in stretches:
            waiting = same.get(_key(stretch))
            found = waiting.popleft() if waiting else None
            matched.append(found)
            if found is not None:
                used.add(found)
        versions = deque(
            part
            for index, part in enumerate(replaced)
            if index not in used and part.stretch.kind in ("code", "loose")
        )
        result: list[Part] = []
        for stretch, found in zip(stretches, matched, strict=True):
            if found is not None:
                result.append(Part(stretch, replaced[found].reading))
                continue
            old = versions.popleft() if versions and stretch.kind in ("code", "loose") else None
            result.append(
                Part(stretch, read_stretch(stretch, self._parser, None if old is None else old.reading))
            )
        return result


def _key(stretch: Stretch) -> tuple[object, ...]:
    """Two stretches with equal keys are read into the same items."""
    return (
        stretch.kind,
        stretch.raw,
        stretch.masked,
        stretch.scope,
        stretch.closers,
        stretch.pragmas,
        stretch.notes,
    )


def _macros_matter(
    parts: tuple[Part, ...],
    first: int,
    index: int,
    fresh: list[Stretch],
    pragma_macros: Mapping[str, MacroText],
) -> bool:
    """Do the old and the new version of a range define macros differently, in a way that later text can see?"""
    old = {d.name: d.macro for part in parts[first:index] for d in part.stretch.definitions}
    new = {d.name: d.macro for stretch in fresh for d in stretch.definitions}
    changed = {name for name in {*old, *new} if old.get(name, ...) != new.get(name, ...)}
    if not changed:
        return False
    if not changed.isdisjoint(pragma_macros):
        return True
    return any(not changed.isdisjoint(part.stretch.consulted) for part in parts[index:])


def read(text: str, path: str | None = None) -> Snapshot:
    """Read a text once."""
    return SourceBuffer(text, path).snapshot()
