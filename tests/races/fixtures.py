"""The caret fixture language of the labelled corpus: programs whose comments say where they race.

`tests/corpus/README.md` is the reference. `parse` turns a program into a `Fixture`; `judge` compares what a world
model reported with what the fixture expects, at three levels of strictness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pcwm_core.outcomes import AccessKind, FilePrediction, Location, Race

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SUFFIXES = frozenset({".c", ".cpp"})
MIN_CONFIDENCE = 0.5

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


class FixtureError(ValueError):
    """A fixture that does not follow the language; the message names the file and the line."""


@dataclass(frozen=True)
class Mark:
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

    def holds(self, location: Location) -> bool:
        """Whether a reported location starts in this range and does one of these accesses."""
        return (
            self.on_line(location)
            and self.column <= location.column < self.end_column
            and location.access in self.accesses
        )

    def names(self, race: Race) -> bool:
        return race.rule in self.rules and any(
            same_variable(race.variable, variable) for variable in self.variables
        )

    def __str__(self) -> str:
        return f"{self.line}:{self.column} {' or '.join(self.rules)} {'|'.join(self.variables)}"


@dataclass(frozen=True)
class Fixture:
    """A labelled program."""

    path: Path
    text: str
    label: Label
    confirmed: str | None
    """What the real tool said, e.g. ``5 of 5 runs (...)``."""
    unconfirmed: str | None
    """Why the real tool cannot show it."""
    marks: tuple[Mark, ...]

    @property
    def name(self) -> str:
        """The path below the corpus, with forward slashes."""
        if self.path.is_relative_to(CORPUS):
            return self.path.relative_to(CORPUS).as_posix()
        return self.path.as_posix()

    @property
    def group(self) -> str:
        """The class of programs it belongs to: the name of its folder."""
        return self.path.parent.name


@dataclass(frozen=True)
class Judgement:
    """What is wrong with a prediction, by level; an empty tuple is a pass. A later level implies the earlier ones."""

    verdict: tuple[str, ...]
    line: tuple[str, ...]
    rule: tuple[str, ...]


def parse(text: str, path: Path) -> Fixture:
    """Read one fixture.

    Raises `FixtureError` on an unknown header, a caret line with nothing above it, a malformed mark, an ``other`` mark
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
                raise FixtureError(f"{path}:{number}: carets with no code above them")
            marks.append(_mark(carets, target, f"{path}:{number}"))
        else:
            target = number
    label = _label(headers, path)
    _check(marks, label, path)
    return Fixture(path, text, label, headers.get("confirmed"), headers.get("unconfirmed"), tuple(marks))


def _label(headers: dict[str, str], path: Path) -> Label:
    unknown = headers.keys() - {"label", "confirmed", "unconfirmed"}
    if unknown:
        raise FixtureError(f"{path}: unknown header pcwm-{min(unknown)}")
    match headers.get("label"):
        case "race":
            return "race"
        case "no-race":
            return "no-race"
        case other:
            raise FixtureError(f"{path}: pcwm-label must be race or no-race, not {other}")


def _mark(carets: re.Match[str], line: int, where: str) -> Mark:
    match = _MARK.fullmatch(carets["rest"].strip())
    if match is None:
        raise FixtureError(
            f"{where}: expected '[or:|other:|maybe:] RULE [or RULE] VARIABLE ACCESSES' after the carets"
        )
    kinds = match["accesses"].split("/")
    accesses: set[AccessKind] = {"write" if kind == "write" else "read" for kind in kinds}
    if len(kinds) == 2 and "write" not in accesses:
        raise FixtureError(f"{where}: two reads do not race")
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
        raise FixtureError(f"{path}:{marks[0].line}: a race-free program expects no race")
    expected = {mark.group: mark for mark in marks if mark.role == "expected"}
    if label == "race" and not expected:
        raise FixtureError(f"{path}: a racy program says where it races")
    for mark in marks:
        if mark.role in {"or", "other"} and mark.group not in expected:
            raise FixtureError(f"{path}:{mark.line}: no expected mark has this rule and variable: {mark}")
    for group, mark in expected.items():
        if not mark.with_itself and sum(m.group == group for m in marks) == 1:
            raise FixtureError(f"{path}:{mark.line}: a race has two sides; mark the other one: {mark}")


def load(path: Path) -> Fixture:
    return parse(path.read_text(encoding="utf-8"), path)


def corpus(root: Path = CORPUS) -> Iterator[Fixture]:
    """All fixtures below a folder, in a stable order."""
    for path in sorted(root.rglob("*")):
        if path.suffix in SUFFIXES:
            yield load(path)


def known_gaps(path: Path = CORPUS / "known-gaps.txt") -> dict[str, str]:
    """Fixtures that are known to fail, with the reason: ``PATH: REASON`` a line, ``#`` starts a comment.

    Raises `FixtureError` on a line without a reason.
    """
    gaps: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        name, _, reason = entry.partition(":")
        if not reason.strip():
            raise FixtureError(f"{path}:{number}: expected 'PATH: REASON'")
        gaps[name.strip()] = reason.strip()
    return gaps


def same_variable(reported: str, expected: str) -> bool:
    """Whether two names mean one variable: the same text, or the same object (``box``) or member (``n``) of a path."""
    return bool(_ends(reported) & _ends(expected))


def _ends(variable: str) -> set[str]:
    """The whole name, and the first and last identifier of a member path; ``this`` says nothing and is dropped."""
    parts = [part for part in re.findall(r"[A-Za-z_]\w*", variable) if part != "this"]
    return {variable, *parts[:1], *parts[-1:]}


def judge(fixture: Fixture, prediction: FilePrediction) -> Judgement:
    """Compare a prediction, already cut at the minimum confidence, with what the fixture expects.

    ``verdict``: the file's verdict is the label. ``line``: each expected place is on a line of a reported pair whose
    both sides lie on marked lines, and no pair lies elsewhere. ``rule``: the same with rule, variable, columns and
    access kinds.
    """
    verdict = []
    if prediction.verdict != fixture.label:
        verdict.append(f"the label is {fixture.label}, predicted {prediction.verdict}")
    races = prediction.races
    return Judgement(
        verdict=tuple(verdict),
        line=tuple(_mismatches(fixture, {race: _line_pairs(fixture, race) for race in races})),
        rule=tuple(_mismatches(fixture, {race: _exact_pairs(fixture, race) for race in races})),
    )


Pair = tuple[Mark, Mark]


def _line_pairs(fixture: Fixture, race: Race) -> list[Pair]:
    """The pairs of marks on whose lines the racing pair lies."""
    first, second = race.locations[:2]
    return _pairs(
        [mark for mark in fixture.marks if mark.on_line(first)],
        [mark for mark in fixture.marks if mark.on_line(second)],
    )


def _exact_pairs(fixture: Fixture, race: Race) -> list[Pair]:
    """The pairs of marks that describe the racing pair: rule, variable, columns and accesses."""
    first, second = race.locations[:2]
    named = [mark for mark in fixture.marks if mark.names(race)]
    return _pairs(
        [mark for mark in named if mark.holds(first)],
        [mark for mark in named if mark.holds(second)],
    )


def _pairs(firsts: list[Mark], seconds: list[Mark]) -> list[Pair]:
    return [
        (first, second)
        for first in firsts
        for second in seconds
        if first.group == second.group and (first is not second or first.with_itself)
    ]


def _mismatches(fixture: Fixture, pairs: dict[Race, list[Pair]]) -> Iterator[str]:
    covered = {id(mark) for found in pairs.values() for pair in found for mark in pair}
    instead = {mark.group for mark in fixture.marks if mark.role == "or" and id(mark) in covered}
    for mark in fixture.marks:
        if mark.role == "expected" and id(mark) not in covered and mark.group not in instead:
            yield f"not reported: {mark}"
    for race, found in pairs.items():
        if not found:
            yield f"not expected: {describe(race)}"


def describe(race: Race) -> str:
    """A race on one line: ``12:5 write, 13:9 read missing-private t (0.95)``."""
    places = ", ".join(f"{place.line}:{place.column} {place.access}" for place in race.locations[:2])
    return f"{places} {race.rule} {race.variable} ({race.confidence:.2f})"
