"""compile_commands.json (clang's JSON Compilation Database): include paths and macros of a file.

    [{"directory": "/home/me/solver/build", "file": "../src/main.c",
      "arguments": ["cc", "-fopenmp", "-I../include", "-DN=100", "-c", "../src/main.c"]}, ...]

``command``, one line as a shell would read it, may stand in the place of ``arguments``.
"""

from __future__ import annotations

import os.path
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from pcwm_core.project.disk import Disk

NAME = "compile_commands.json"
_FOLDERS = ("", "build")
"""Where in each folder the file is looked for; CMake leaves it in its build folder."""
_MAX_BYTES = 64 * 1024 * 1024
#: What lies here came with the system, and is known by name instead (``semantics.library``).
_SYSTEM = (
    "/usr/include",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/include",
    "/usr/local/lib",
    "/opt",
    "/Library",
    "/System",
)

_PATHS = {"-iquote": "quote", "-I": "angle", "-isystem": "angle", "-idirafter": "angle"}
_VALUED = ("-include", "-iquote", "-isystem", "-idirafter", "-I", "-D", "-U")


class CompileOptions(msgspec.Struct, frozen=True):
    """What a compiler's command line says of the preprocessor."""

    directory: str = ""
    """The folder in which the compiler runs."""
    quote: tuple[str, ...] = ()
    """Folders that are searched only for ``#include "..."``."""
    angle: tuple[str, ...] = ()
    """Folders that are searched for both forms."""
    macros: tuple[str, ...] = ()
    """``#define`` and ``#undef`` lines."""
    forced: tuple[str, ...] = ()
    """Files of ``-include``, as written."""


class _Entry(msgspec.Struct, frozen=True):
    directory: str
    file: str
    arguments: list[str] | None = None
    command: str | None = None


class Database:
    """One compile_commands.json."""

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self._by_path: dict[str, _Entry] = {}
        self._by_stem: dict[str, list[str]] = {}
        self._options: dict[str, CompileOptions] = {}
        for entry in entries:
            path = os.path.normpath(os.path.join(entry.directory, entry.file))
            if path not in self._by_path:
                self._by_path[path] = entry
                self._by_stem.setdefault(_stem(path), []).append(path)

    def options(self, path: str) -> CompileOptions:
        """The options of a file; a header has those of the source file that is its nearest relative."""
        known = self._options.get(path)
        if known is None:
            entry = (
                self._by_path.get(path) or self._by_path.get(os.path.realpath(path)) or self._relative(path)
            )
            known = self._options[path] = CompileOptions() if entry is None else _options(entry)
        return known

    def _relative(self, path: str) -> _Entry | None:
        """Of a file with the same stem, the nearest first; otherwise of any file in the same folder."""
        named_alike = self._by_stem.get(_stem(path), [])
        folder = os.path.dirname(path)
        if named_alike:
            best = max(named_alike, key=lambda other: (len(os.path.commonpath((folder, other))), -len(other)))
            return self._by_path[best]
        neighbour = next((other for other in self._by_path if os.path.dirname(other) == folder), None)
        return None if neighbour is None else self._by_path[neighbour]

    def sources(self, header: str) -> list[str]:
        """The source files with the stem of a header."""
        return list(self._by_stem.get(_stem(header), ()))


class Databases:
    """The databases around the files of a project, each read once for every version of it."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._read: dict[str, tuple[object, Database]] = {}
        self._candidates: dict[str, list[str]] = {}

    def nearest(self, folder: str) -> Database:
        """The database in a folder (an absolute path) or in the nearest folder above it."""
        candidates = self._candidates.get(folder)
        if candidates is None:
            above = (Path(folder), *Path(folder).parents)
            candidates = [str(one / inner / NAME) for one in above for inner in _FOLDERS]
            self._candidates[folder] = candidates
        for candidate in candidates:
            stamp = self._disk.stamp(candidate)
            if stamp is not None:
                return self._database(candidate, stamp)
        return _EMPTY

    def _database(self, path: str, stamp: object) -> Database:
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            known = self._read[path] = stamp, Database(list(_entries(path)))
        return known[1]


_EMPTY = Database([])


def _entries(path: str) -> Iterator[_Entry]:
    """The entries that can be read; a database that is broken, or being written, has none."""
    try:
        file = Path(path)
        if file.stat().st_size > _MAX_BYTES:
            return
        listed = msgspec.json.decode(file.read_bytes(), type=list[msgspec.Raw])
    except (OSError, msgspec.DecodeError):
        return
    for raw in listed:
        try:
            entry = msgspec.json.decode(raw, type=_Entry)
        except msgspec.DecodeError:
            continue
        directory = entry.directory
        if not os.path.isabs(directory):
            entry = msgspec.structs.replace(entry, directory=os.path.join(os.path.dirname(path), directory))
        yield entry


def _options(entry: _Entry) -> CompileOptions:
    arguments = entry.arguments
    if arguments is None:
        try:
            arguments = shlex.split(entry.command or "")
        except ValueError:  # a quotation that does not end
            arguments = []
    paths: dict[str, list[str]] = {"quote": [], "angle": []}
    macros: list[str] = []
    forced: list[str] = []
    words = iter(arguments)
    for word in words:
        option = next((name for name in _VALUED if word.startswith(name)), None)
        if word.startswith("-include-"):  # a precompiled header
            option = None
        if option is None:
            continue
        value = word[len(option) :] or next(words, "")
        if not value:
            continue
        if option == "-include":
            forced.append(value)
        elif option == "-D":
            macros.append(_define(value))
        elif option == "-U":
            macros.append(f"#undef {_one_line(value)}")
        else:
            folder = os.path.normpath(os.path.join(entry.directory, value))
            if not _is_system(folder):
                paths[_PATHS[option]].append(folder)
    return CompileOptions(
        entry.directory, tuple(paths["quote"]), tuple(paths["angle"]), tuple(macros), tuple(forced)
    )


def _define(value: str) -> str:
    """``N`` is 1, as it is for compilers."""
    name, equals, body = value.partition("=")
    return _one_line(f"#define {name} {body}" if equals else f"#define {name} 1")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_system(folder: str) -> bool:
    return any(folder == root or folder.startswith(root + "/") for root in _SYSTEM)


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]
