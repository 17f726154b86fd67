"""The one race query: can two executions of two accesses touch one element at the same time, unordered and unguarded?

    exists two executions a of A and b of B such that
        both happen                 guards and loop domains
        same instance               birth coordinates agree
        same element                subscripts are equal
        in parallel                 they part at some team, task or simd loop (concurrency.py)
        nothing excludes them       no common lock, not both atomic

Cheap facts settle most pairs; what is left is decided by isl, which also gives the witness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

import msgspec

from pcwm_core.races.concurrency import Parting, partings
from pcwm_core.races.exclusion import common_lock
from pcwm_core.races.first_rounds import in_first_rounds
from pcwm_core.races.integer_sets import BudgetExceeded, System, start_allowance
from pcwm_core.races.order import handed_over, in_iteration_order, marked_elements, relevant_parts
from pcwm_core.races.plausibility import (
    CERTAIN,
    Assumption,
    answers,
    disjoint,
    doubt,
    equal_answers,
    given,
    missing_key,
    opaque_subscript,
    stated,
)
from pcwm_core.races.replicas import same_in_all_threads
from pcwm_core.races.rounds import repeated
from pcwm_core.races.subscripts import equate, keep_apart
from pcwm_core.races.team_sizes import larger_team
from pcwm_core.races.witness import WitnessSide, find_witness, is_spurious, try_out
from pcwm_core.semantics.facts import Access, Dim, Lock, RegionFacts
from pcwm_core.semantics.integers import (
    TRUE,
    Atom,
    Param,
    Poly,
    ThreadNumber,
)
from pcwm_core.semantics.memory import MemoryObject, Subscript, may_overlap
from pcwm_core.semantics.state import loc_text
from pcwm_core.source.syntax import Place


class Conflict(msgspec.Struct, frozen=True, eq=False):
    """A pair of accesses that can race. ``a`` writes."""

    a: Access
    b: Access
    parting: Parting
    witness: tuple[WitnessSide, WitnessSide] | None
    assumptions: tuple[Assumption, ...]
    confidence: float


class Closed(msgspec.Struct, frozen=True, eq=False):
    """Why the accesses of one object do not race: the fact that settled the most telling pair."""

    obj: MemoryObject
    a: Access
    b: Access
    reason: Literal[
        "same-thread", "never-equal", "ordered", "guarded", "atomic", "private", "conditional", "handed-over"
    ]
    lock: Lock | None = None
    assumption: Assumption | None = None


class Answer(msgspec.Struct, frozen=True, eq=False):
    """What the query says of one region."""

    conflicts: tuple[Conflict, ...]
    closed: tuple[Closed, ...]
    undecided: tuple[str, ...]


#: Pairs of one object that are looked at; more bring nothing new to a reader.
MAX_PAIRS = 4000
#: Contexts (calls, walks of loops) in which two places of the source are looked at; conflicts count for more.
MAX_CONTEXTS = 12
CONFLICT_WEIGHT = 4
CLOSED_WEIGHT = 1
#: Conflicts of one object that are kept.
MAX_CONFLICTS = 24


def ask(facts: RegionFacts) -> Answer:
    """Decide all candidate pairs of a region."""
    conflicts: list[Conflict] = []
    closed: list[Closed] = []
    undecided: list[str] = list(facts.limits)
    start_allowance()
    for accesses in _by_object(facts.accesses).values():
        found = _ask_object(accesses, facts.accesses, undecided)
        for item in found:
            if isinstance(item, Conflict):
                conflicts.append(item)
            else:
                closed.append(item)
    return Answer(tuple(conflicts), tuple(closed), tuple(undecided))


def _by_object(accesses: tuple[Access, ...]) -> dict[MemoryObject, list[Access]]:
    """Accesses by object, without exact repetitions, for objects that somebody writes."""
    groups: dict[MemoryObject, list[Access]] = {}
    seen: set[object] = set()
    for access in accesses:
        key = (
            access.place,
            access.inner,
            access.mode,
            access.loc,
            access.frames,
            access.dims,
            access.locks,
            id(access.guard),
        )
        if key in seen:
            continue
        seen.add(key)
        groups.setdefault(access.obj, []).append(access)
    return {obj: group for obj, group in groups.items() if any(access.writes for access in group)}


def _ask_object(
    accesses: list[Access], others: tuple[Access, ...], undecided: list[str]
) -> list[Conflict | Closed]:
    conflicts: list[Conflict] = []
    best: Closed | None = None
    contexts: Counter[tuple[Place, Place]] = Counter()
    for asked, (a, b) in enumerate(_pairs(accesses)):
        if asked >= MAX_PAIRS or len(conflicts) >= MAX_CONFLICTS:
            break
        if contexts[a.site, b.site] >= MAX_CONTEXTS:
            continue
        outcome = decide(a, b, others)
        if outcome is not None:
            contexts[a.site, b.site] += CLOSED_WEIGHT if isinstance(outcome, Closed) else CONFLICT_WEIGHT
        if isinstance(outcome, Conflict):
            conflicts.append(outcome)
        elif isinstance(outcome, Closed):
            if best is None or _telling(outcome) > _telling(best):
                best = outcome
        elif isinstance(outcome, str) and outcome not in undecided:
            undecided.append(outcome)
    result: list[Conflict | Closed] = list(conflicts)
    if not conflicts and best is not None:
        result.append(best)
    return result


#: Reasons from the least to the most telling one.
_TELLING = (
    "private", "ordered", "atomic", "guarded", "handed-over", "same-thread", "never-equal", "conditional",
)  # fmt: skip


def _telling(closed: Closed) -> int:
    return _TELLING.index(closed.reason)


def _pairs(accesses: list[Access]) -> Iterator[tuple[Access, Access]]:
    """Candidate pairs, the writer first, pairs within one statement first; no pair that only repeats another."""
    again = repeated(accesses)
    for i, a in enumerate(accesses):
        if a.writes and a not in again:
            yield a, a
        for b in accesses[i + 1 :]:
            if a in again and b in again:
                continue
            if a.writes:
                yield a, b
            elif b.writes:
                yield b, a


def decide(a: Access, b: Access, others: tuple[Access, ...] = ()) -> Conflict | Closed | str | None:
    """One pair: a conflict, why there is none, what is undecided (text), or None where the pair is no candidate.

    ``others`` are all accesses of the region: a hand-over goes through other variables.
    """
    obj = a.obj
    if not may_overlap(a.loc.path, b.loc.path):
        return None
    if a.atomic and b.atomic:
        return Closed(obj, a, b, "atomic")
    if a.role == "loop-variable" and b.role == "loop-variable" and a.site == b.site and a is not b:
        return None
    lock, lock_differs = common_lock(a, b)
    if lock is not None:
        return Closed(obj, a, b, "guarded", lock)
    if handed_over(a, b, others) or handed_over(b, a, others):
        return Closed(obj, a, b, "handed-over")
    reason: Literal["same-thread", "never-equal", "ordered"] = "ordered"
    postponed: Conflict | None = None
    conditional: Closed | None = None
    for parting in partings(a, b):
        if len(obj.birth.path) > parting.level:
            continue
        if (a.widened or b.widened) and not same_in_all_threads(a, b, parting):
            continue
        if not _same_instance(a, b):
            continue
        try:
            outcome = _solve(a, b, parting, lock_differs, others)
        except BudgetExceeded as problem:
            return f"{problem}: {loc_text(a.loc)}"
        if isinstance(outcome, Conflict):
            if outcome.confidence >= 0.5:
                return outcome
            postponed = postponed or outcome
        elif isinstance(outcome, Assumption):
            conditional = Closed(obj, a, b, "conditional", None, outcome)
        else:
            reason = outcome
    if postponed is not None:
        return postponed
    return conditional or Closed(obj, a, b, reason)


def _same_instance(a: Access, b: Access) -> bool:
    """Second copies of loop bodies are later iterations: what is born in an iteration is another instance there."""
    for dim in a.obj.birth.dims:
        if dim in a.dims and dim not in b.dims:
            return False
        if dim in b.dims and dim not in a.dims:
            return False
    return True


def _solve(
    a: Access,
    b: Access,
    parting: Parting,
    lock_differs: list[tuple[Poly, Poly]],
    others: tuple[Access, ...],
) -> Conflict | Assumption | Literal["same-thread", "never-equal"]:
    subscripts = [
        (x.index, y.index, x.reason or y.reason)
        for x, y in zip(a.loc.path, b.loc.path, strict=False)
        if isinstance(x, Subscript) and isinstance(y, Subscript)
    ]
    if _proven_same_thread(parting, subscripts):
        return "same-thread"
    sides = [
        (poly, side) for x, y, _ in subscripts for poly, side in ((x, "a"), (y, "b")) if poly is not None
    ]
    followed = [poly for poly, _ in sides]
    assumptions: list[Assumption] = [*given(a, b)]
    missing = missing_key(a, b, others)
    if missing is not None:
        if disjoint(a, b):
            return "never-equal"
        assumptions.append(missing)
    certain = len(assumptions)
    in_order = a.order is not None and b.order is not None
    simple = (
        not (subscripts or lock_differs or parting.unmatched or parting.through or in_order)
        and a.guard is TRUE
        and b.guard is TRUE
    )
    if simple and all(_unconstrained(pair, parting) for pair in parting.differ):
        return _conflict(a, b, parting, _simple_witness(a, b, parting), assumptions)
    system = System(a, b, parting.level, frozenset(dim for dim, _ in parting.equal))
    for x, y, reason in subscripts:
        if x is None or y is None:
            assumptions.append(opaque_subscript(a, b, reason))
            continue
        equate(system, x, y, overlap=a.disjoint is False and b.disjoint is False)
    alike = not lock_differs and same_in_all_threads(a, b, parting)
    for dim in a.dims if alike else ():
        system.require(f"{system.poly(Poly.of(dim), 'a')} = {system.poly(Poly.of(dim), 'b')}")
    for p, q in lock_differs:
        system.require(f"{system.poly(p, 'a')} != {system.poly(q, 'b')}")
    asked = _asked_of(parting, subscripts, lock_differs)
    told = answers(a, b, followed)
    asked.update(told)
    for access, side in ((a, "a"), (b, "b")):
        for part in relevant_parts(access.guard, asked):
            system.require(system.condition(part, side))
    _same_marks(system, a, b)
    _parallel(system, parting, a)
    in_iteration_order(system, a, b)
    solution = system.solve()
    if solution is not None and parting.through is not None:
        longer = list(parting.through())
        for match in longer:
            keep_apart(system, match.mine, match.theirs, match.iterators)
        solution = system.solve() if longer else solution
    if solution is None:
        return "never-equal" if subscripts else "same-thread"
    if alike:
        witness = find_witness(system, solution, a, b, parting, subscripts)
        return _conflict(a, b, parting, witness, [*given(a, b)])
    if told and parting.team is not None and (equal := equal_answers(system, told)) is not None:
        assumptions.append(equal)
    if parting.team is not None and (large := larger_team(system, parting.team, followed)) is not None:
        assumptions.append(large)
    doubt(system, a, b, subscripts, assumptions)
    if parting.safelen is not None and any(_by_parameter(x, y) for x, y, _ in subscripts):
        promise = "the distance between the iterations is shorter than the safelen clause promises"
        assumptions.append(Assumption("safelen", promise, 0.3))
    if len(assumptions) > certain and disjoint(a, b):
        return "never-equal"
    doubts = assumptions[certain:]
    if doubts and all(item.kind == "opaque-subscript" for item in doubts):
        first = in_first_rounds(system, sides) if len(sides) == 2 * len(subscripts) else None
        if first is not None:
            solution = first
            del assumptions[certain:]
    assumptions[certain:] = [stated(item, a, b) for item in assumptions[certain:]]
    weak = next((item for item in assumptions if item.lean < 0.3), None)
    if weak is not None:
        return weak
    witness = find_witness(system, solution, a, b, parting, subscripts)
    if is_spurious(witness, len(subscripts)):
        tried = try_out(subscripts, a.dims)
        if tried is not None:
            return _conflict(a, b, parting, tried, [*given(a, b)])
        if disjoint(a, b):
            return "never-equal"
        products = Assumption("row-overflow", "products in the subscripts meet", 0.45)
        return _conflict(a, b, parting, None, [*assumptions, stated(products, a, b)])
    return _conflict(a, b, parting, witness, assumptions)


def _same_marks(system: System, a: Access, b: Access) -> None:
    """Where both guards ask one array about the element that they touch, they may contradict each other."""
    mine = marked_elements(a)
    theirs = marked_elements(b) if mine else {}
    for array in mine.keys() & theirs.keys():
        system.require(system.condition(mine[array], "a", keep_elements=True))
        system.require(system.condition(theirs[array], "b", keep_elements=True))


def _by_parameter(x: Poly | None, y: Poly | None) -> bool:
    """Whether the distance between two subscripts is a value that only the program's user knows."""
    return x is not None and y is not None and any(atom.shared for atom in (x - y).atoms())


def _asked_of(
    parting: Parting,
    subscripts: list[tuple[Poly | None, Poly | None, str]],
    lock_differs: list[tuple[Poly, Poly]],
) -> set[Atom]:
    """The unknowns that the question is about: those of subscripts, of the sharing of work, and the thread numbers."""
    polys = [poly for x, y, _ in subscripts for poly in (x, y) if poly is not None]
    polys += [poly for pair in lock_differs for poly in pair]
    polys += [poly for mine, theirs in parting.differ for poly in (*mine, *theirs)]
    polys += [poly for match in parting.unmatched for poly in (*match.mine, *match.theirs)]
    asked = {atom for poly in polys for atom in poly.atoms()}
    asked.difference_update(dim for match in parting.unmatched for dim, _ in match.iterators)
    asked.update(dim for pair in parting.equal for dim in pair)
    if parting.team is not None:
        asked.add(parting.team.thread)
    return asked


def _simple_witness(a: Access, b: Access, parting: Parting) -> tuple[WitnessSide, WitnessSide] | None:
    """Two executions that part: any will do where nothing else is asked of them."""
    try:
        system = System(a, b, parting.level, frozenset(dim for dim, _ in parting.equal))
        for side, access in (("a", a), ("b", b)):
            for dim in access.dims:
                system.poly(Poly.of(dim), side)
        _parallel(system, parting, a)
        solution = system.solve()
    except BudgetExceeded:
        return None
    return find_witness(system, solution, a, b, parting, []) if solution is not None else None


def _unconstrained(pair: tuple[tuple[Poly, ...], tuple[Poly, ...]], parting: Parting) -> bool:
    """Whether different coordinates are there to be had: some coordinate is a loop with more than one iteration."""
    fixed = {dim for dim, _ in parting.equal}
    for poly in pair[0]:
        for atom in poly.atoms():
            if (
                isinstance(atom, Dim)
                and atom not in fixed
                and atom.constant_trip != 1
                and atom.constant_trip != 0
            ):
                return poly.is_linear and len(poly.terms) == 1
    return False


def _proven_same_thread(parting: Parting, subscripts: list[tuple[Poly | None, Poly | None, str]]) -> bool:
    """The commonest argument: equal subscripts force equal iterations, and those are on one thread."""
    equal: set[Atom] = {dim for dim, _ in parting.equal}
    for x, y, _ in subscripts:
        if x is None or y is None or x != y or not x.is_linear:
            continue
        own = [atom for (atom,) in x.terms if not atom.shared]
        if len(own) == 1 and isinstance(own[0], (Dim, ThreadNumber)):
            equal.add(own[0])
    if parting.team is not None and parting.team.thread in equal:
        return True
    for mine, theirs in parting.differ:
        if mine == theirs and all(atom in equal or atom.shared for poly in mine for atom in poly.atoms()):
            return True
    return False


def _parallel(system: System, parting: Parting, a: Access) -> None:
    for da, db in parting.equal:
        system.require(f"{system.poly(Poly.of(da), 'a')} = {system.poly(Poly.of(db), 'b')}")
    for da, db, steps in parting.after:
        first, second = (da, db) if da in a.dims else (db, da)
        mine = system.poly(Poly.of(first), "a")
        theirs = system.poly(Poly.of(second), "b")
        stride = first.step or 1
        if steps is None:
            later_is_b = second.previous is first
            forward = (stride > 0) == later_is_b
            system.require(f"{theirs} {'>' if forward else '<'} {mine}")
        else:
            system.require(f"{theirs} = {mine} + {steps * stride}")
    for coords_a, coords_b in parting.differ:
        unequal = [
            f"{system.poly(x, 'a')} != {system.poly(y, 'b')}"
            for x, y in zip(coords_a, coords_b, strict=False)
        ]
        system.require("(" + " or ".join(unequal) + ")" if unequal else None)
    for match in parting.unmatched:
        keep_apart(system, match.mine, match.theirs, match.iterators)
    if parting.safelen is not None:
        dim, length = parting.safelen
        distance = f"({system.poly(Poly.of(dim), 'a')} - {system.poly(Poly.of(dim), 'b')})"
        reach = length * abs(dim.step)
        system.require(f"-{reach} < {distance} < {reach}")
    if parting.backward:
        coords_a, coords_b = parting.differ[0]
        falling = any(isinstance(atom, Dim) and atom.step < 0 for atom in coords_a[0].atoms())
        before = "<" if (parting.backward > 0) != falling else ">"
        system.require(f"{system.poly(coords_a[0], 'a')} {before} {system.poly(coords_b[0], 'b')}")
    for team in parting.same_threads:
        system.require(f"{system.poly(Poly.of(team.thread), 'a')} = {system.poly(Poly.of(team.thread), 'b')}")
    if parting.team is not None:
        mine = system.poly(Poly.of(parting.team.thread), "a")
        theirs = system.poly(Poly.of(parting.team.thread), "b")
        size = parting.team.size
        if size.is_linear:
            text = system.poly(size, "a")
            system.require(f"{text} >= 2")
        system.require(f"{mine} != {theirs}")


def _conflict(
    a: Access,
    b: Access,
    parting: Parting,
    witness: tuple[WitnessSide, WitnessSide] | None,
    assumptions: list[Assumption],
) -> Conflict:
    confidence = CERTAIN
    for assumption in assumptions:
        confidence = min(confidence, assumption.lean)
    return Conflict(a, b, parting, witness, tuple(assumptions), confidence)


__all__ = ["Answer", "Assumption", "Closed", "Conflict", "Param", "ask", "decide"]
