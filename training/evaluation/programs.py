"""Labelled programs: what a world model is measured against.

A program says its label in its own header and its racing places in caret comments (`tests/corpus/README.md` is the
reference), or a manifest beside the programs says both (`manifest.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from pcwm_core.outcomes import AccessKind, Location, Race

SUFFIXES = frozenset({".c", ".cc", ".cpp", ".cxx"})

Label = Literal["race", "no-race"]
Role = Literal["expected", "or", "other", "maybe"]
"""Must be reported; may be reported in place of the expected one; may be the second side; may be reported besides."""

_HEADER = re.compile(r"//\s*pcwm-(?P<key>[a-z]+):\s*(?P<value>.*\S)\s*$")
_CARETS = re.compile(r"\s*//\s*(?P<carets>\^+)(?P<rest>.*)$")
_ROLES: dict[str, Role] = {"": "expected", "or": "or", "other": "other", "maybe": "maybe"}
_MARK = re.compile(
    r"(?:(?P<role>or|other|maybe):\s*)?"
    r"(?P<rules>[a-z-]+(?:\s+or\s+[a-z-]+)*)\s+"
    r"(?P<variable>\S+)\s+"
    r"(?P<accesses>(?:read|write)(?:/(?:read|write))?)"
)


class LabelError(ValueError):
    """A label that does not follow its language; the message names the file and the line."""


class Mark(msgspec.Struct, frozen=True):
    """One run of carets: a range of a line where one side of a race may be reported."""

    line: int
    column: int
    """1-based, counted in code points, as in `Location`."""
    end_column: int
    """Exclusive."""
    role: Role
    rules: tuple[str, ...]
    """Rules that name this race legitimately; the first is the one we prefer."""
    variables: tuple[str, ...]
    """Names that mean the object where it races, e.g. of a parameter and of its argument."""
    accesses: frozenset[AccessKind]
    with_itself: bool
    """Two executions of this very expression race with each other (the accesses were written with a slash)."""

    @property
    def group(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Marks with equal rules and variables describe the sites of one race."""
        return self.rules, self.variables

    def on_line(self, location: Location) -> bool:
        return location.line == self.line and location.path is None

    def of_kind(self, location: Location) -> bool:
        """Whether a reported location is on this line and does one of these accesses."""
        return self.on_line(location) and location.access in self.accesses

    def holds(self, location: Location) -> bool:
        """Whether a reported location also starts in this range."""
        return self.of_kind(location) and self.column <= location.column < self.end_column

    def names(self, race: Race) -> bool:
        return race.rule in self.rules and any(
            same_variable(race.variable, variable) for variable in self.variables
        )

    def __str__(self) -> str:
        return f"{self.line}:{self.column} {' or '.join(self.rules)} {'|'.join(self.variables)}"


class LinePair(msgspec.Struct, frozen=True):
    """A racing pair as a manifest states it: two lines and, where known, what each does."""

    lines: tuple[int, int]
    accesses: tuple[AccessKind, AccessKind] | None = None


class LabelledProgram(msgspec.Struct, frozen=True):
    """A program with the truth about it."""

    name: str
    """The path below the folder that was asked for, with forward slashes."""
    path: Path
    text: str
    label: Label
    confirmed: str | None = None
    """What the real tool said, e.g. ``5 of 5 runs (...)``."""
    unconfirmed: str | None = None
    """Why the real tool cannot show it."""
    marks: tuple[Mark, ...] = ()
    """Every place that may be reported; complete, so a report elsewhere is wrong."""
    pairs: tuple[LinePair, ...] = ()
    """Racing pairs of a manifest; there may be more in the program."""

    @property
    def group(self) -> str:
        """The class of programs it belongs to: the name of its folder."""
        return self.path.parent.name

    @property
    def shown_by_tool(self) -> bool:
        """The real tool, as far as the header says, agrees with the label."""
        if self.label == "race":
            return self.unconfirmed is None
        return not (self.unconfirmed or "").startswith("reported")


def parse(text: str, path: Path, name: str = "") -> LabelledProgram:
    """Read one program with its header and its marks.

    Raises `LabelError` on an unknown header, a caret line with nothing above it, a malformed mark, an ``other`` mark
    without its expected one, marks in a race-free program, or a racy program without any.
    """
    headers: dict[str, str] = {}
    marks: list[Mark] = []
    target = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            headers[header["key"]] = header["value"]
        elif carets := _CARETS.match(line):
            if target == 0:
                raise LabelError(f"{path}:{number}: carets with no code above them")
            marks.append(_mark(carets, target, f"{path}:{number}"))
        else:
            target = number
    label = _label(headers, path)
    _check(marks, label, path)
    return LabelledProgram(
        name=name or path.as_posix(),
        path=path,
        text=text,
        label=label,
        confirmed=headers.get("confirmed"),
        unconfirmed=headers.get("unconfirmed"),
        marks=tuple(marks),
    )


def sources(root: Path) -> Iterator[Path]:
    """The C and C++ files below a folder, in a stable order; or the one file."""
    if root.is_file():
        yield root
        return
    yield from sorted(path for path in root.rglob("*") if path.suffix in SUFFIXES)


def load_folder(root: Path) -> Iterator[LabelledProgram]:
    """All programs below a folder, each labelled by its own header.

    Raises `LabelError` as `parse` does, and OSError for what cannot be read.
    """
    below = root.parent if root.is_file() else root
    for path in sources(root):
        yield parse(path.read_text(encoding="utf-8"), path, path.relative_to(below).as_posix())


def _label(headers: dict[str, str], path: Path) -> Label:
    unknown = headers.keys() - {"label", "confirmed", "unconfirmed"}
    if unknown:
        raise LabelError(f"{path}: unknown header pcwm-{min(unknown)}")
    match headers.get("label"):
        case "race":
            return "race"
        case "no-race":
            return "no-race"
        case other:
            raise LabelError(f"{path}: pcwm-label must be race or no-race, not {other}")


def _mark(carets: re.Match[str], line: int, where: str) -> Mark:
    match = _MARK.fullmatch(carets["rest"].strip())
    if match is None:
        raise LabelError(
            f"{where}: expected '[or:|other:|maybe:] RULE [or RULE] VARIABLE ACCESSES' after the carets"
        )
    kinds = match["accesses"].split("/")
    accesses: set[AccessKind] = {"write" if kind == "write" else "read" for kind in kinds}
    if len(kinds) == 2 and "write" not in accesses:
        raise LabelError(f"{where}: two reads do not race")
    return Mark(
        line=line,
        column=carets.start("carets") + 1,
        end_column=carets.end("carets") + 1,
        role=_ROLES[match["role"] or ""],
        rules=tuple(re.split(r"\s+or\s+", match["rules"])),
        variables=tuple(match["variable"].split("|")),
        accesses=frozenset(accesses),
        with_itself=len(kinds) == 2,
    )


def _check(marks: list[Mark], label: Label, path: Path) -> None:
    if label == "no-race" and marks:
        raise LabelError(f"{path}:{marks[0].line}: a race-free program expects no race")
    expected = {mark.group: mark for mark in marks if mark.role == "expected"}
    if label == "race" and not expected:
        raise LabelError(f"{path}: a racy program says where it races")
    for mark in marks:
        if mark.role in {"or", "other"} and mark.group not in expected:
            raise LabelError(f"{path}:{mark.line}: no expected mark has this rule and variable: {mark}")
    for group, mark in expected.items():
        if not mark.with_itself and sum(m.group == group for m in marks) == 1:
            raise LabelError(f"{path}:{mark.line}: a race has two sides; mark the other one: {mark}")


def same_variable(reported: str, expected: str) -> bool:
    """Whether two names mean one variable: the same text, or the same object (``box``) or member (``n``) of a path."""
    return bool(_ends(reported) & _ends(expected))


def _ends(variable: str) -> set[str]:
    """The whole name, and the first and last identifier of a member path; ``this`` says nothing and is dropped."""
    parts = [part for part in re.findall(r"[A-Za-z_]\w*", variable) if part != "this"]
    return {variable, *parts[:1], *parts[-1:]}
