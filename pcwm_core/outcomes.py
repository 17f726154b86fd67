"""The outcome ``y``: one schema for what a tool measured and what a world model predicted.

This is JSON schema version 1 of `pcwm check`: fields may be added, none changes meaning. Lines and columns are
1-based; columns count Unicode code points; ``end`` is exclusive.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from pcwm_core.source.text import Position, Span

SCHEMA_VERSION = 1

#: A race of at least this confidence is shown as a warning, a less likely one as information.
WARNING_CONFIDENCE = 0.8

Verdict = Literal["race", "no-race", "unknown"]
AccessKind = Literal["read", "write"]
RaceKind = Literal["read/write", "write/write"]


class Outcome(msgspec.Struct, frozen=True):
    """Base of all outcome types: immutable, compared by value, encoded by msgspec."""


class Callee(Outcome, frozen=True):
    """Where an access stands that a call in the checked file makes in another file."""

    function: str
    path: str
    line: int
    column: int
    expression: str


class Location(Outcome, frozen=True):
    """One side of a race: where it is, what it does, and the expression that does it."""

    line: int
    column: int
    access: AccessKind
    end_line: int
    end_column: int
    expression: str = ""
    path: str | None = None
    """Only when the access lies in another file than the one checked."""
    callee: Callee | None = None
    """Set when the place is that of a call, and the access is made by a function of another file."""

    @property
    def span(self) -> Span:
        return Span(Position(self.line, self.column), Position(self.end_line, self.end_column))


class Edit(Outcome, frozen=True):
    """Replace ``start``..``end`` by ``text``; an insertion has start equal to end."""

    start: Position
    end: Position
    text: str


class Fix(Outcome, frozen=True):
    title: str
    edits: tuple[Edit, ...]
    safe: bool = False
    """Proved by the same query on the edited buffer (``worldmodel.proof``), and keeps the serial meaning."""
    keeps_meaning: bool = False
    """Executed by one thread, the program does what it did before."""


class Step(Outcome, frozen=True):
    """One checked step of a reasoning trace: a kind, a sentence, and the lines it speaks of."""

    kind: str
    """Of ``region sharing access parallel order guard subscript assumption witness conclusion``."""
    text: str
    lines: tuple[int, ...] = ()


class Settling(Outcome, frozen=True):
    """What the user can state in the source about an assumption; '' where no statement settles it that way."""

    denied: str = ""
    """The comment that states the contrary: no race leans on the assumption any more."""
    confirmed: str = ""
    """The comment that states the assumption: what leans on it is certain."""
    denied_says: str = ""
    """What ``denied`` means, in words."""
    confirmed_says: str = ""


class Race(Outcome, frozen=True):
    """A pair of conflicting accesses that nothing orders. The first two locations are the racing pair."""

    rule: str
    kind: RaceKind
    variable: str
    locations: tuple[Location, ...]
    confidence: float
    message: str
    witness: str = ""
    assumptions: tuple[str, ...] = ()
    assumption_kinds: tuple[str, ...] = ()
    """The kind of each of ``assumptions``, in their order: ``indirect``, ``unseen-callee``, ..."""
    reasoning: str = ""
    """The trace in plain sentences, one a line; ``trace`` is the same, machine-readable."""
    fixes: tuple[Fix, ...] = ()
    trace: tuple[Step, ...] = ()
    region: int | None = None
    """Index into the file's ``regions``."""
    declaration: Position | None = None
    """Where the variable was declared, when the buffer shows it."""
    settle: tuple[Settling, ...] = ()
    """For each of ``assumptions``, what settles it."""


class Region(Outcome, frozen=True):
    """A region that threads execute together, with its own verdict."""

    directive: str
    start: Position
    end: Position
    verdict: Verdict
    reason: str = ""
    """For ``unknown``: what is missing."""
    reasoning: str = ""
    trace: tuple[Step, ...] = ()
    broken: bool = False
    """The text of the region does not parse (half-typed): the prediction is provisional."""
    head: Span | None = None
    """The range of the directive itself."""


class Problem(Outcome, frozen=True):
    """Something in the source that could not be read as OpenMP C/C++."""

    message: str
    line: int
    column: int
    end_line: int
    end_column: int


class FilePrediction(Outcome, frozen=True):
    """What a world model says of one file. ``races`` holds every race found, whatever its confidence."""

    path: str
    verdict: Verdict
    elapsed_ms: float
    problems: tuple[Problem, ...]
    regions: tuple[Region, ...]
    races: tuple[Race, ...]

    @property
    def distinct_races(self) -> tuple[Race, ...]:
        """The races without repetitions: one pair of accesses may race in several regions that call one function."""
        found = {(race.rule, race.variable, race.locations[:2]): race for race in reversed(self.races)}
        return tuple(reversed(found.values()))

    def at_least(self, confidence: float) -> FilePrediction:
        """The same prediction with only the races of at least that confidence, and verdicts to match."""
        races = tuple(race for race in self.races if race.confidence >= confidence)
        raced = {race.region for race in races}
        regions = tuple(
            msgspec.structs.replace(region, verdict="race" if index in raced else _quiet(region.verdict))
            for index, region in enumerate(self.regions)
        )
        verdict = file_verdict(races, regions)
        return msgspec.structs.replace(self, races=races, regions=regions, verdict=verdict)


class CheckReport(Outcome, frozen=True):
    """The document that `pcwm check --format json` prints."""

    schema: int
    world_model: str
    files: tuple[FilePrediction, ...]


def _quiet(verdict: Verdict) -> Verdict:
    """The verdict of a region none of whose races is listed."""
    return "no-race" if verdict == "race" else verdict


def file_verdict(races: tuple[Race, ...], regions: tuple[Region, ...]) -> Verdict:
    """A file races when a race is listed; it is unknown only when nothing leans either way."""
    if races:
        return "race"
    if regions and all(region.verdict == "unknown" for region in regions):
        return "unknown"
    return "no-race"
