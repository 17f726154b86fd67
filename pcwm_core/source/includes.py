"""What a buffer includes: files that somebody has read already, scanned where they are included.

This room does no I/O. Whoever finds files (``pcwm_core.project``) hands in `Surroundings`; the buffer's scan asks an
`Includer` at each ``#include`` line, with the macros as they stand there, and goes on with those that the file leaves.
What a file is read into depends on its text and on the macros that it asks for, so it is read again only when one of
these has changed, and its unchanged items stay the same objects.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from pcwm_core.source.buffer import Snapshot, SourceBuffer
from pcwm_core.source.macros import MacroText, pragma_macros
from pcwm_core.source.preprocessor import Meaning
from pcwm_core.source.stretch import Definition, Inclusion, Macros
from pcwm_core.source.text import decode

#: Files inside files, and files read for one ``#include`` line of the buffer; what lies beyond is unknown.
MAX_DEPTH = 16
MAX_FILES = 200
#: Readings of one file under different macros that are remembered.
_MAX_VERSIONS = 8

_ONCE = re.compile(rb"^[ \t]*#[ \t]*pragma[ \t]+once\b", re.MULTILINE)

Spelling = tuple[str, bool]
"""A file's name as an ``#include`` line has it, and whether it stands in angle brackets."""


class SourceFile(msgspec.Struct, frozen=True, eq=False):
    """One version of a file of the project. Two versions are the same only if they are one object."""

    path: str
    data: bytes
    """UTF-8."""
    includes: Mapping[Spelling, str]
    """The files that its ``#include`` lines lead to, by path; what cannot be found is not in it."""
    prelude: SourceFile | None = None
    """For a file that is compiled by itself: what the command line says, as ``#define`` and ``#include`` lines."""


class Surroundings(msgspec.Struct, frozen=True, eq=False):
    """All that one buffer may include or call into, already read."""

    buffer: SourceFile
    """Stands for the buffer: its path, its includes and its prelude; its text is the buffer's own."""
    files: Mapping[str, SourceFile]
    """The files that can be included, by path."""
    sources: tuple[SourceFile, ...] = ()
    """Source files beside the included headers: the functions that these declare may be defined there."""


_Followed = tuple[str, SourceFile | None]
"""A path, and the file that was found there."""


class Headers:
    """What included files were read into, over all buffers of a project. For one thread at a time."""

    def __init__(self) -> None:
        self.versions: dict[str, list[_Version]] = {}
        """By path, the newest last."""
        self.bases: dict[str, Snapshot] = {}
        """By path, a reading whose items the next one takes where their text is the same."""


class _Version(msgspec.Struct, frozen=True, eq=False):
    """One reading, and what it depends on."""

    inclusion: Inclusion
    file: SourceFile
    below: tuple[_Followed, ...]
    """All that the file includes, and what that includes."""
    entry: tuple[tuple[str, Meaning], ...]
    """The macros that were asked for, with what they meant where the file was included."""
    pragma_macros: Mapping[str, MacroText]
    """The macros among the words of the file that expanded to pragmas there."""


class LinkedSource:
    """A source file that is compiled by itself and linked with the buffer; read when it is asked for."""

    def __init__(self, includer: Includer, file: SourceFile) -> None:
        self.path = file.path
        self._data = file.data
        self._includer = includer
        self._mentioned: dict[str, bool] = {}

    def mentions(self, name: str) -> bool:
        """Whether the text can define something of that name at all."""
        known = self._mentioned.get(name)
        if known is None:
            known = self._mentioned[name] = name.encode("utf-8", "replace") in self._data
        return known

    @property
    def is_read(self) -> bool:
        return "inclusion" in self.__dict__

    @cached_property
    def inclusion(self) -> Inclusion:
        return self._includer.whole()


class Includer:
    """Follows the ``#include`` lines of one file of some surroundings."""

    def __init__(
        self,
        surroundings: Surroundings,
        headers: Headers,
        file: SourceFile | None = None,
        outer: Includer | None = None,
    ) -> None:
        self.surroundings = surroundings
        self._headers = headers
        self._file = file if file is not None else surroundings.buffer
        self._stack: tuple[str, ...] = (*outer._stack, self._file.path) if outer is not None else ()
        self._budget: _Budget = outer._budget if outer is not None else _Budget()
        self.followed: list[_Followed] = []
        """What was followed from here, if this is an included file."""

    @cached_property
    def prelude(self) -> Inclusion | None:
        """What holds before the first line of the file."""
        prelude = self._file.prelude
        return self._at(prelude, {}) if prelude is not None else None

    @cached_property
    def sources(self) -> tuple[LinkedSource, ...]:
        return tuple(
            LinkedSource(Includer(self.surroundings, self._headers, file), file)
            for file in self.surroundings.sources
        )

    def include(self, name: str, system: bool, macros: Macros) -> Inclusion | None:
        """Read what an ``#include`` line names, where ``macros`` hold; None for a file that is not known."""
        path = self._file.includes.get((name, system))
        if path is None:
            return None
        file = self.surroundings.files.get(path)
        if file is None:
            self._note((path, None))
            return None
        if not self._stack:
            self._budget.files = 0
        return self._at(file, macros)

    def whole(self) -> Inclusion:
        """The file itself, read as a translation unit of its own."""
        macros = self._prelude_macros()
        self._budget.files = 0
        found = self._at(self._file, macros)
        assert found is not None
        if self.prelude is None:
            return found
        return msgspec.structs.replace(found, snapshots=(*self.prelude.snapshots, *found.snapshots))

    def _prelude_macros(self) -> Macros:
        return {} if self.prelude is None else {d.name: d.macro for d in self.prelude.definitions}

    def _at(self, file: SourceFile, macros: Macros) -> Inclusion | None:
        if _ONCE.search(file.data):
            mark = f"#pragma once {file.path}"
            if mark in macros:
                return Inclusion((), (), frozenset({mark}))
            inclusion = self._read(file, {**macros, mark: None})
            if inclusion is None:
                return None
            return msgspec.structs.replace(
                inclusion,
                definitions=(*inclusion.definitions, Definition(mark, None, 0, 0)),
                consulted=inclusion.consulted | {mark},
            )
        return self._read(file, macros)

    def _read(self, file: SourceFile, macros: Macros) -> Inclusion | None:
        pragmas = {
            name: macro for name, macro in pragma_macros(macros).items() if name.encode("utf-8") in file.data
        }
        known = self._headers.versions.setdefault(file.path, [])
        for version in reversed(known):
            if (
                version.file is file
                and all(self.surroundings.files.get(path) is found for path, found in version.below)
                and all(macros.get(name, ...) == meaning for name, meaning in version.entry)
                and version.pragma_macros == pragmas
            ):
                self._note((file.path, file), *version.below)
                return version.inclusion
        self._budget.files += 1
        if file.path in self._stack or len(self._stack) >= MAX_DEPTH or self._budget.files > MAX_FILES:
            # What includes this file was read only in part, and differently from what it would be by itself.
            self._budget.cut = True
            return None
        outer_cut, self._budget.cut = self._budget.cut, False
        inside = Includer(self.surroundings, self._headers, file, self)
        inclusion = self._scan(file, macros, inside)
        below = tuple(dict.fromkeys(inside.followed))
        self._note((file.path, file), *below)
        if not self._budget.cut or not self._stack:
            entry = tuple((name, macros.get(name, ...)) for name in sorted(inclusion.consulted))
            known.append(_Version(inclusion, file, below, entry, pragmas))
            del known[:-_MAX_VERSIONS]
        self._budget.cut = self._budget.cut or outer_cut
        return inclusion

    def _note(self, *followed: _Followed) -> None:
        if self._stack:
            self.followed += followed

    def _scan(self, file: SourceFile, macros: Macros, inside: Includer) -> Inclusion:
        base = self._headers.bases.get(file.path)
        buffer = SourceBuffer("", file.path) if base is None else SourceBuffer.at(base)
        buffer.replace(decode(file.data))
        buffer.enter(macros, inside)
        snapshot = buffer.snapshot()
        if base is None or snapshot.unit.items:
            # Not the second time, when a guard hides all of it.
            self._headers.bases[file.path] = snapshot
        definitions: dict[str, Definition] = {}
        consulted: set[str] = set()
        for part in snapshot.parts:
            consulted |= part.stretch.consulted - definitions.keys()
            for definition in part.stretch.definitions:
                definitions[definition.name] = definition
        return Inclusion((*snapshot.included, snapshot), tuple(definitions.values()), frozenset(consulted))


class _Budget:
    """What one ``#include`` line of a buffer has used up."""

    def __init__(self) -> None:
        self.files = 0
        self.cut = False
