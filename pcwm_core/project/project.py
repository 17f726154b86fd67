"""From a buffer to its surroundings: the files that it includes, and the sources that define what they declare.

An ``#include "x.h"`` is looked for next to the including file and then in the include paths that compile_commands.json
has for the buffer, an ``#include <x.h>`` only in these: what comes with the system is not read. All that ``#include``
lines name is read, under whatever ``#if``; which of it counts the scan of the buffer decides.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from pcwm_core.project.compile_commands import CompileOptions, Database, Databases
from pcwm_core.project.disk import Disk
from pcwm_core.source.includes import Headers, Includer, SourceFile, Spelling, Surroundings
from pcwm_core.source.text import decode

#: Included files of one buffer, source files beside them, and bytes of either.
MAX_HEADERS = 64
MAX_SOURCES = 16
MAX_TOTAL = 1024 * 1024

_INCLUDE = re.compile(rb"#[ \t]*include[ \t]*(?:\"([^\"\n]+)\"|<([^>\n]+)>)")
_SOURCES = (".c", ".cc", ".cpp", ".cxx", ".c++", ".C")
_Role = Literal["buffer", "header", "source", "command line"]


class Neighbours(msgspec.Struct, frozen=True, eq=False):
    """What was found around a buffer."""

    surroundings: Surroundings
    """The same object as long as nothing in it has changed."""
    asked: frozenset[str]
    """The paths of all files that were read or looked for: a change of any of them may change what is found."""


class Project:
    """Finds and reads the files around buffers. For one thread at a time; nothing here raises.

    A file that was looked at less than ``fresh_for`` seconds ago is taken to be unchanged.
    """

    def __init__(self, fresh_for: float = float("inf")) -> None:
        self._disk = Disk(fresh_for)
        self._databases = Databases(self._disk)
        self._headers = Headers()
        self._includers: dict[str, Includer] = {}
        self._files: dict[tuple[str, _Role], SourceFile] = {}
        self._known: dict[str, Surroundings] = {}
        self._spelled: dict[str, tuple[bytes, tuple[Spelling, ...]]] = {}

    def forget(self) -> None:
        """Somebody says that files have changed: look at them again."""
        self._disk.forget()

    def around(self, path: str, data: bytes, open_texts: Mapping[str, bytes] | None = None) -> Neighbours:
        """What a buffer with this text would include.

        ``path`` is the buffer's own. ``open_texts`` are UTF-8 texts by path that count instead of the stored files.
        """
        self._disk.open_texts = open_texts or {}
        self._disk.asked = set()
        search = _Search(self, path, data)
        surroundings = search.surroundings()
        known = self._known.get(path)
        if known is not None and _equal(known, surroundings):
            surroundings = known
        self._known[path] = surroundings
        return Neighbours(surroundings, frozenset(self._disk.asked))

    def includer(self, neighbours: Neighbours) -> Includer:
        """What a buffer follows its ``#include`` lines with; the same object for the same surroundings."""
        surroundings = neighbours.surroundings
        known = self._includers.get(surroundings.buffer.path)
        if known is None or known.surroundings is not surroundings:
            known = self._includers[surroundings.buffer.path] = Includer(surroundings, self._headers)
        return known

    # ------------------------------------------------------------ for the search

    @property
    def disk(self) -> Disk:
        return self._disk

    @property
    def databases(self) -> Databases:
        return self._databases

    def spellings(self, path: str, data: bytes) -> tuple[Spelling, ...]:
        """What the ``#include`` lines of a text name, each once, in order."""
        known = self._spelled.get(path)
        if known is None or known[0] is not data:
            known = self._spelled[path] = data, tuple(dict.fromkeys(_spellings(data)))
        return known[1]

    def version(
        self,
        path: str,
        role: _Role,
        data: bytes,
        includes: dict[Spelling, str],
        prelude: SourceFile | None = None,
    ) -> SourceFile:
        """The file as it is now; the same object as long as that is so."""
        known = self._files.get((path, role))
        if known is None or known.data != data or known.includes != includes or known.prelude is not prelude:
            known = self._files[path, role] = SourceFile(path, data, includes, prelude)
        return known


class _Search:
    """The search for the surroundings of one buffer."""

    def __init__(self, project: Project, path: str, data: bytes) -> None:
        self._project = project
        self._disk = project.disk
        self._path = os.path.normpath(path)
        self._data = data
        self._headers: dict[str, SourceFile] = {}
        self._bytes = 0
        self._databases: dict[str, Database] = {}
        """By folder."""

    def surroundings(self) -> Surroundings:
        options = self._options(self._path)
        prelude = self._prelude(self._path, options)
        includes = self._follow(self._path, self._data, options)
        # The buffer's own text is for the buffer to read: here only the names in it count.
        buffer = self._project.version(self._path, "buffer", b"", includes, prelude)
        sources: dict[str, SourceFile] = {}
        pending = self._sources_of(())
        total = 0
        while pending and len(sources) < MAX_SOURCES:
            path = pending.pop(0)
            data = self._disk.text(path)
            if path in sources or data is None or total + len(data) > MAX_TOTAL:
                continue
            total += len(data)
            before = tuple(self._headers)
            options = self._options(path)
            prelude = self._prelude(path, options)
            includes = self._follow(path, data, options)
            sources[path] = self._project.version(path, "source", data, includes, prelude)
            pending += self._sources_of(before)
        return Surroundings(buffer, dict(self._headers), tuple(sources.values()))

    def _options(self, path: str) -> CompileOptions:
        return self._database(path).options(os.path.abspath(path))

    def _database(self, path: str) -> Database:
        folder = os.path.dirname(path)
        known = self._databases.get(folder)
        if known is None:
            known = self._databases[folder] = self._project.databases.nearest(os.path.abspath(folder))
        return known

    def _prelude(self, path: str, options: CompileOptions) -> SourceFile | None:
        """What the command line says before the first line of a file."""
        if not options.macros and not options.forced:
            return None
        includes: dict[Spelling, str] = {}
        lines = list(options.macros)
        for name in options.forced:
            beside = os.path.join(options.directory, os.path.basename(path))
            found = self._find((name, False), beside, options)
            if found is not None and self._read(found, options):
                includes[name, False] = found
                lines.append(f'#include "{name}"')
        data = "".join(line + "\n" for line in lines).encode("utf-8", "surrogatepass")
        return self._project.version(path, "command line", data, includes)

    def _follow(self, path: str, data: bytes, options: CompileOptions) -> dict[Spelling, str]:
        """Read what a text includes, and what that includes; gives the paths that its own lines lead to."""
        includes = self._resolve(path, data, options)
        for found in includes.values():
            self._read(found, options)
        return {spelling: found for spelling, found in includes.items() if found in self._headers}

    def _read(self, path: str, options: CompileOptions) -> bool:
        """Read an included file and all below it, nearest first; False where there is none, or no room for it."""
        pending = [path]
        while pending:
            current = pending.pop(0)
            if current in self._headers or current == self._path:
                continue
            data = self._disk.text(current)
            if data is None or len(self._headers) >= MAX_HEADERS or self._bytes + len(data) > MAX_TOTAL:
                continue
            self._bytes += len(data)
            includes = self._resolve(current, data, options)
            self._headers[current] = self._project.version(current, "header", data, includes)
            pending += includes.values()
        return path in self._headers

    def _resolve(self, path: str, data: bytes, options: CompileOptions) -> dict[Spelling, str]:
        found: dict[Spelling, str] = {}
        for spelling in self._project.spellings(path, data):
            target = self._find(spelling, path, options)
            if target is not None:
                found[spelling] = target
        return found

    def _find(self, spelling: Spelling, path: str, options: CompileOptions) -> str | None:
        name, system = spelling
        folders = options.angle if system else (os.path.dirname(path), *options.quote, *options.angle)
        for folder in folders:
            candidate = os.path.normpath(os.path.join(folder, name))
            if self._disk.is_file(candidate):
                return candidate
        return None

    def _sources_of(self, before: tuple[str, ...]) -> list[str]:
        """The source files that may define what the headers declare, but for the headers that were known before."""
        found: dict[str, None] = {}
        known = set(before)
        for header in self._headers:
            if header in known:
                continue
            stem = os.path.splitext(header)[0]
            beside = [stem + suffix for suffix in _SOURCES if self._disk.is_file(stem + suffix)]
            found.update(dict.fromkeys(beside or self._database(header).sources(header)))
        mine = os.path.abspath(self._path)
        return [path for path in found if os.path.abspath(path) != mine and path not in self._headers]


def _spellings(data: bytes) -> Iterator[Spelling]:
    for match in _INCLUDE.finditer(data):
        quoted, angle = match.groups()
        yield decode(quoted if quoted is not None else angle).strip(), quoted is None


def _equal(old: Surroundings, new: Surroundings) -> bool:
    return (
        old.buffer is new.buffer
        and old.sources == new.sources  # files are compared by identity
        and old.files == new.files
    )
