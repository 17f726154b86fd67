"""From the facts of a region to what is said of it: verdict, named races with their traces and fixes."""

from __future__ import annotations

import msgspec

from pcwm_core.outcomes import AccessKind, Settling, Verdict
from pcwm_core.races.explain import TraceStep, describe_witness, explain_race, explain_silence
from pcwm_core.races.finding import Finding, findings
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.plausibility import Assumption
from pcwm_core.races.query import ask
from pcwm_core.races.rules import classify
from pcwm_core.races.settling import settling
from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.facts import Access, Inner, RegionFacts
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Place, Stmt

#: A race that is less likely than this leaves its region without a race.
LISTED = 0.5


class NamedAccess(msgspec.Struct, frozen=True):
    """One side of a race as it is reported."""

    place: Place
    access: AccessKind
    inner: Inner | None = None
    """For an access in another file, which happens in the buffer at ``place``."""


class NamedRace(msgspec.Struct, frozen=True, eq=False):
    """A race with its rule, ready to be rendered in any snapshot that still holds its places."""

    rule: str
    variable: str
    sides: tuple[NamedAccess, ...]
    confidence: float
    message: str
    witness: str
    assumptions: tuple[Assumption, ...]
    trace: tuple[TraceStep, ...]
    fixes: tuple[Proposal, ...]
    declaration: Place | None
    settle: tuple[Settling, ...]


class RegionAnalysis(msgspec.Struct, frozen=True, eq=False):
    """What the embedded model says of one region."""

    directive: Directive
    place: Place
    """Where the region is in the buffer: the construct, or the call that led to one in another file."""
    verdict: Verdict
    reason: str
    races: tuple[NamedRace, ...]
    trace: tuple[TraceStep, ...]


def analyse(facts: RegionFacts, body: Stmt, context: FileContext) -> RegionAnalysis:
    """Ask the query, name what it finds, and write down the argument. ``body`` is the function around the region."""
    answer = ask(facts)
    races = tuple(_named(finding) for finding in findings(facts, answer.conflicts, body, context))
    listed = [race for race in races if race.confidence >= LISTED]
    verdict: Verdict = "no-race"
    reason = ""
    if listed:
        verdict = "race"
    elif answer.undecided:
        verdict, reason = "unknown", answer.undecided[0]
    trace = listed[0].trace if listed else tuple(explain_silence(facts, answer))
    return RegionAnalysis(facts.directive, facts.place, verdict, reason, races, trace)


def _named(finding: Finding) -> NamedRace:
    rule = classify(finding)
    message = rule.message(finding)
    conflict = finding.main
    return NamedRace(
        rule=rule.id,
        variable=finding.display,
        sides=_sides(finding),
        confidence=conflict.confidence,
        message=message,
        witness=describe_witness(conflict),
        assumptions=tuple(item for item in conflict.assumptions if not item.stated),
        trace=tuple(explain_race(finding, message)),
        fixes=tuple(rule.fixes(finding)),
        declaration=finding.obj.decl.name_place if finding.obj.decl is not None else None,
        settle=tuple(
            settling(item, finding.facts, conflict.a) for item in conflict.assumptions if not item.stated
        ),
    )


def _sides(finding: Finding) -> tuple[NamedAccess, ...]:
    """The racing pair, the write first, then further places that take part."""
    a, b = finding.main.a, finding.main.b
    # An update of one place by two threads is its write against the other's read; a library call or a loop's
    # own variable has no text for its read.
    reads = b.mode == "read" or (b.site == a.site and b.mode == "update" and b.role == "plain")
    second: AccessKind = "read" if reads else "write"
    sides = [NamedAccess(a.place, "write", a.inner), NamedAccess(b.place, second, b.inner)]
    for conflict in finding.conflicts[1:]:
        for access in (conflict.a, conflict.b):
            side = _side(access)
            if all(side.place != known.place for known in sides):
                sides.append(side)
    return tuple(sides[:8])


def _side(access: Access) -> NamedAccess:
    return NamedAccess(access.place, "write" if access.writes else "read", access.inner)
