"""From the arguments of a command to the files to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

STDIN = "-"

_SOURCES = frozenset({".c", ".cc", ".cpp", ".cxx", ".c++", ".cppm", ".C"})
_HEADERS = frozenset({".h", ".hh", ".hpp", ".hxx", ".h++", ".H", ".inl", ".ipp", ".tpp"})

SUFFIXES = _SOURCES | _HEADERS
"""What a folder is searched for. A file that is named itself is read whatever its suffix."""

_BUILD_FOLDERS = frozenset({"CMakeFiles", "_build", "_deps", "build", "node_modules", "venv"})


class Input(msgspec.Struct, frozen=True):
    """One file to check; ``path`` is None for standard input."""

    label: str
    """The name shown to the user, always valid Unicode."""
    path: Path | None


class Unreadable(msgspec.Struct, frozen=True):
    """An argument, or a folder met on the way, that gives nothing to check, with the reason."""

    label: str
    reason: str


def expand(arguments: Sequence[str], stdin_label: str) -> Iterator[Input | Unreadable]:
    """The files that the arguments name, folders walked in sorted order, each file once.

    Whether a named file exists is found out when it is read.
    """
    seen: set[str | None] = set()
    for argument in arguments:
        for item in _expand_one(argument, stdin_label):
            if isinstance(item, Input):
                # Resolved, so that `. ./a.c` and a linked folder give one report a file.
                identity = os.path.realpath(item.path) if item.path is not None else None
                if identity in seen:
                    continue
                seen.add(identity)
            yield item


def _expand_one(argument: str, stdin_label: str) -> Iterator[Input | Unreadable]:
    if argument == STDIN:
        yield Input(stdin_label, None)
        return
    path = Path(argument)
    if not _is_there(path, Path.is_dir):
        yield Input(printable(path), path)
        return
    found = False
    for item in _walk(path):
        found = True
        yield item
    if not found:
        yield Unreadable(printable(path), "no C or C++ files in this folder")


def _walk(folder: Path) -> Iterator[Input | Unreadable]:
    failures: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=failures.append):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not _is_skipped(here / name))
        for name in sorted(files):
            path = here / name
            if path.suffix in SUFFIXES and not name.startswith("."):
                yield Input(printable(path), path)
        while failures:
            yield _unreadable(failures.pop())
    while failures:
        yield _unreadable(failures.pop())


def _is_skipped(folder: Path) -> bool:
    """Hidden folders and build trees: what is generated is not what somebody types."""
    return (
        folder.name.startswith((".", "cmake-build-"))
        or folder.name in _BUILD_FOLDERS
        or _is_there(folder / "CMakeCache.txt")
        or _is_there(folder / "pyvenv.cfg")
    )


def _is_there(path: Path, test: Callable[[Path], bool] = Path.exists) -> bool:
    """``test(path)``, and False where we may not look; the error shows when the path is read."""
    try:
        return test(path)
    except OSError:
        return False


def _unreadable(error: OSError) -> Unreadable:
    return Unreadable(printable(Path(os.fsdecode(error.filename))), error.strerror or str(error))


def printable(path: Path) -> str:
    """The path as text that every output format can carry: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")
