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

from collections.abc import Iterator
from typing import Literal

import msgspec

from pcwm_core.races.concurrency import Parting, partings, same_location
from pcwm_core.races.integer_sets import BudgetExceeded, System
from pcwm_core.semantics.facts import Access, Dim, Lock, RegionFacts
from pcwm_core.semantics.integers import (
    TRUE,
    All,
    Atom,
    Compare,
    Cond,
    Element,
    Fresh,
    Param,
    Poly,
    ThreadNumber,
    is_inexact,
    is_opaque,
    polys_of,
)
from pcwm_core.semantics.memory import Loc, MemoryObject, Subscript, may_overlap
from pcwm_core.semantics.state import loc_text

AssumptionKind = Literal[
    "opaque-subscript",
    "indirect",
    "row-overflow",
    "default-schedule",
    "unseen-callee",
    "unsafe-library",
    "too-complex",
]


class Assumption(msgspec.Struct, frozen=True):
    """A fact that could not be seen and that carries a verdict; ``lean`` is the probability given to the race."""

    kind: AssumptionKind
    text: str
    lean: float


class WitnessSide(msgspec.Struct, frozen=True, eq=False):
    """Concrete values of one execution: its thread and its loop iterations."""

    iterations: tuple[tuple[Dim, int], ...]
    thread: int | None
    element: tuple[int, ...]


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
#: Conflicts of one object that are kept.
MAX_CONFLICTS = 24
CERTAIN = 0.97


def ask(facts: RegionFacts) -> Answer:
    """Decide all candidate pairs of a region."""
    conflicts: list[Conflict] = []
    closed: list[Closed] = []
    undecided: list[str] = list(facts.limits)
    for obj, accesses in _by_object(facts.accesses).items():
        found = _ask_object(obj, accesses, facts.accesses, undecided)
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
    obj: MemoryObject, accesses: list[Access], others: tuple[Access, ...], undecided: list[str]
) -> list[Conflict | Closed]:
    conflicts: list[Conflict] = []
    best: Closed | None = None
    for asked, (a, b) in enumerate(_pairs(accesses)):
        if asked >= MAX_PAIRS or len(conflicts) >= MAX_CONFLICTS:
            break
        outcome = decide(a, b, others)
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


def _telling(closed: Closed) -> int:
    order = (
        "private",
        "ordered",
        "atomic",
        "guarded",
        "handed-over",
        "same-thread",
        "never-equal",
        "conditional",
    )
    return order.index(closed.reason)


def _pairs(accesses: list[Access]) -> Iterator[tuple[Access, Access]]:
    """Candidate pairs, the writer first, pairs within one statement first."""
    for i, a in enumerate(accesses):
        if a.writes:
            yield a, a
        for b in accesses[i + 1 :]:
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
    if a.role == "loop-variable" and b.role == "loop-variable" and a.place == b.place and a is not b:
        return None
    lock, lock_differs = _common_lock(a, b)
    if lock is not None:
        return Closed(obj, a, b, "guarded", lock)
    if _handed_over(a, b, others) or _handed_over(b, a, others):
        return Closed(obj, a, b, "handed-over")
    reason: Literal["same-thread", "never-equal", "ordered"] = "ordered"
    postponed: Conflict | None = None
    conditional: Closed | None = None
    for parting in partings(a, b):
        if len(obj.birth.path) > parting.level:
            continue
        if not _same_instance(a, b):
            continue
        try:
            outcome = _solve(a, b, parting, lock_differs)
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


def _common_lock(a: Access, b: Access) -> tuple[Lock | None, list[tuple[Poly, Poly]]]:
    """A lock that both hold for sure; else the subscripts of lock-array elements that must differ for a race."""
    differs: list[tuple[Poly, Poly]] = []
    for x in a.locks:
        for y in b.locks:
            if x.kind != y.kind:
                continue
            if x.loc is None or y.loc is None:
                if x.loc is y.loc and x.name == y.name:
                    return x, []
                continue
            if x.loc.obj is not y.loc.obj or len(x.loc.path) != len(y.loc.path):
                continue
            if x.loc.obj.birth.path:
                continue  # each thread has a lock object of its own: it excludes nobody
            subscripts = [
                (p.index, q.index)
                for p, q in zip(x.loc.path, y.loc.path, strict=True)
                if isinstance(p, Subscript) and isinstance(q, Subscript)
            ]
            if all(p is not None and q is not None and p == q and p.is_shared for p, q in subscripts):
                return x, []
            if len(subscripts) == 1 and subscripts[0][0] is not None and subscripts[0][1] is not None:
                differs.append((subscripts[0][0], subscripts[0][1]))
    for mine in _claims(a):
        for theirs in _claims(b):
            condition = same_location(mine, theirs)
            if condition is not None and len(condition[0]) <= 1:
                if not condition[0]:
                    return Lock("claim", mine.obj.name, None, a.place), []
                differs.append((condition[0][0], condition[1][0]))
    return None, differs


def _claims(access: Access) -> list[Loc]:
    """Locations of which the access knows, by an atomic capture in its guard, that only one execution gets here."""
    return [
        atom.claims
        for part in _conjuncts(access.guard)
        if isinstance(part, Compare) and part.op == "=="
        for atom in part.poly.atoms()
        if isinstance(atom, Fresh) and isinstance(atom.claims, Loc)
    ]


def _solve(
    a: Access, b: Access, parting: Parting, lock_differs: list[tuple[Poly, Poly]]
) -> Conflict | Assumption | Literal["same-thread", "never-equal"]:
    subscripts = [
        (x.index, y.index, x.reason or y.reason)
        for x, y in zip(a.loc.path, b.loc.path, strict=False)
        if isinstance(x, Subscript) and isinstance(y, Subscript)
    ]
    if _proven_same_thread(parting, subscripts):
        return "same-thread"
    assumptions: list[Assumption] = [*_given(a, b)]
    if parting.default_schedule:
        pass
    in_order = a.order is not None and b.order is not None
    simple = not subscripts and a.guard is TRUE and b.guard is TRUE and not lock_differs and not in_order
    if simple and all(_unconstrained(pair, parting) for pair in parting.differ):
        return _conflict(a, b, parting, None, assumptions)
    system = System(a, b, parting.level, frozenset(dim for dim, _ in parting.equal))
    for x, y, reason in subscripts:
        if x is None or y is None:
            assumptions.append(_opaque(a, b, reason))
            continue
        _equate(system, x, y, assumptions, a)
    for p, q in lock_differs:
        system.require(f"{system.poly(p, 'a')} != {system.poly(q, 'b')}")
    system.require(system.condition(a.guard, "a"))
    system.require(system.condition(b.guard, "b"))
    _parallel(system, parting, a, b)
    _in_iteration_order(system, a, b)
    solution = system.solve()
    if solution is None:
        return "never-equal" if subscripts else "same-thread"
    _doubt(system, a, b, subscripts, assumptions)
    weak = next((item for item in assumptions if item.lean < 0.3), None)
    if weak is not None:
        return weak
    return _conflict(a, b, parting, _witness(system, solution, a, b, parting, subscripts), assumptions)


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


def _equate(system: System, x: Poly, y: Poly, assumptions: list[Assumption], access: Access) -> None:
    """Add ``x == y``. Rows of symbolic length (``a[i*n + j]``) are taken apart first."""
    if x.is_linear and y.is_linear:
        system.require(f"{system.poly(x, 'a')} = {system.poly(y, 'b')}")
        return
    stride = _stride(x, y)
    if stride is None:
        if x == y and x.is_shared:
            return
        system.require(f"{system.poly(x, 'a')} = {system.poly(y, 'b')}")
        return
    xq, xr = _divide(x, stride)
    yq, yr = _divide(y, stride)
    if xr.is_linear and yr.is_linear:
        # q1*n + r1 = q2*n + r2 with rows that follow one another: equal rows, or a neighbour reached past an end.
        length = system.poly(Poly(0, {stride: 1}), "a")
        rows = f"({system.poly(xq, 'a')}) - ({system.poly(yq, 'b')})"
        rest = f"({system.poly(yr, 'b')}) - ({system.poly(xr, 'a')})"
        if xr.is_shared and yr.is_shared and xr == yr:
            _equate_zero_rows(system, xq, yq, assumptions, access)
            return
        if xq.is_linear and yq.is_linear:
            overflow = _may_overflow(xr, stride) or _may_overflow(yr, stride)
            if overflow:
                cases = [
                    f"({rows} = {c} and {rest} = {c}*{length})" if c else f"({rows} = 0 and {rest} = 0)"
                    for c in (-1, 0, 1)
                ]
                system.require("(" + " or ".join(cases) + ")")
            else:
                system.require(f"{rows} = 0 and {rest} = 0")
            system.require(f"{length} >= 1")
            return
    _equate(system, xq, yq, assumptions, access)
    _equate(system, xr, yr, assumptions, access)


def _equate_zero_rows(
    system: System, x: Poly, y: Poly, assumptions: list[Assumption], access: Access
) -> None:
    _equate(system, x, y, assumptions, access)


def _may_overflow(rest: Poly, stride: tuple[Atom, ...]) -> bool:
    """Whether the bounds of the column index are said in terms of the row length, so that going past it is meant."""
    wanted = set(stride)
    for atom in rest.atoms():
        if isinstance(atom, Dim) and any(inner in wanted for inner in _domain_atoms(atom)):
            return True
    return False


def _domain_atoms(dim: Dim) -> Iterator[Atom]:
    for poly in polys_of(dim.domain):
        yield from poly.atoms()


def _stride(x: Poly, y: Poly) -> tuple[Atom, ...] | None:
    """The longest product of shared atoms that multiplies instance atoms: a row length."""
    best: tuple[Atom, ...] = ()
    for poly in (x, y):
        for monomial in poly.terms:
            shared = tuple(atom for atom in monomial if atom.shared)
            if len(shared) < len(monomial) and len(shared) > len(best):
                best = shared
    return best or None


def _divide(poly: Poly, stride: tuple[Atom, ...]) -> tuple[Poly, Poly]:
    """Quotient and rest of a polynomial by a product of atoms."""
    quotient_terms: dict[tuple[Atom, ...], int] = {}
    constant = 0
    rest: dict[tuple[Atom, ...], int] = {}
    for monomial, factor in poly.terms.items():
        left = list(monomial)
        try:
            for atom in stride:
                left.remove(atom)
        except ValueError:
            rest[monomial] = factor
            continue
        if left:
            quotient_terms[tuple(left)] = factor
        else:
            constant += factor
    return Poly(constant, quotient_terms), Poly(poly.constant, rest)


def _in_iteration_order(system: System, a: Access, b: Access) -> None:
    """Ordered regions and doacross dependences: which iterations come too early or too late to meet."""
    if a.order is None or b.order is None or a.order.directive is not b.order.directive:
        return
    for first, second, x, y in ((a, b, "a", "b"), (b, a, "b", "a")):
        assert first.order is not None
        assert second.order is not None
        if first.order.stage <= 1 and second.order.stage >= 1:
            distances = second.order.distances or first.order.distances
            system.require(f"not ({_earlier(system, first.order.dims, distances, x, y)})")


def _earlier(
    system: System, dims: tuple[Dim, ...], distances: tuple[tuple[int, ...], ...], x: str, y: str
) -> str:
    """Side ``x`` is in an iteration that the one of side ``y`` waits for, directly or through others."""
    gaps = [f"({system.poly(Poly.of(dim), y)} - {system.poly(Poly.of(dim), x)})" for dim in dims]
    if not distances:
        # An ordered clause without parameter: all iterations, in their sequential order.
        cases = []
        for position, dim in enumerate(dims):
            before = [f"{gap} = 0" for gap in gaps[:position]]
            cases.append(" and ".join([*before, f"{gaps[position]} {'>' if dim.step > 0 else '<'} 0"]))
        return " or ".join(f"({case})" for case in cases)
    units = [
        position
        for distance in distances
        for position in range(len(dims))
        if abs(distance[position]) == abs(dims[position].step)
        and not any(distance[:position] + distance[position + 1 :])
    ]
    if len(units) == len(distances):
        parts = [
            f"{gap} {'>=' if dims[position].step > 0 else '<='} 0" if position in units else f"{gap} = 0"
            for position, gap in enumerate(gaps)
        ]
        return " and ".join([*parts, "(" + " or ".join(f"{gap} != 0" for gap in gaps) + ")"])
    cases = []
    for distance in distances:
        multiple = f"exists k : k >= 1 and {' and '.join(f'{gap} = {d}*k' for gap, d in zip(gaps, distance, strict=False))}"
        cases.append(f"({multiple})")
    return " or ".join(cases)


def _handed_over(early: Access, late: Access, others: tuple[Access, ...]) -> bool:
    """A flag orders the two: ``late`` runs only after an atomic read saw what was written atomically after ``early``.

    The read acquires or a flush follows it; the write releases or a flush precedes it (OpenMP 5.2, 1.4.6).
    """
    for part in _conjuncts(late.guard):
        if not isinstance(part, Compare):
            continue
        for atom in part.poly.atoms():
            if not isinstance(atom, Fresh) or not isinstance(atom.read_from, Loc):
                continue
            if not atom.acquires and late.flushed <= atom.read_at:
                continue
            for flag in others:
                if not flag.writes or not flag.atomic or flag.obj is not atom.read_from.obj:
                    continue
                if flag.seq > early.seq and _one_after_the_other(early, flag):
                    if flag.release or flag.flushed > early.seq:
                        return True
    return False


def _one_after_the_other(early: Access, later: Access) -> bool:
    """Both run on the same thread each time: one program order, in one construct."""
    if len(early.frames) != len(later.frames):
        return False
    return all(
        mine.spawn is theirs.spawn
        and (
            mine.owner is theirs.owner or (mine.owner and theirs.owner and mine.owner.key == theirs.owner.key)
        )
        for mine, theirs in zip(early.frames, later.frames, strict=True)
    )


def _conjuncts(guard: Cond) -> Iterator[Cond]:
    if isinstance(guard, All):
        for part in guard.parts:
            yield from _conjuncts(part)
    else:
        yield guard


def _parallel(system: System, parting: Parting, a: Access, b: Access) -> None:
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
            system.require(f"{mine} < {text} and {theirs} < {text} and {text} >= 2")
        system.require(f"{mine} != {theirs}")


def _given(a: Access, b: Access) -> Iterator[Assumption]:
    """Assumptions that the accesses themselves rest on."""
    for access in (a, b) if a is not b else (a,):
        if access.assumption:
            yield Assumption("unseen-callee", access.assumption, 0.4)
        from pcwm_core.semantics import library

        if access.role == "call" and access.callee in library.LOCKED_IN_PRACTICE:
            yield Assumption(
                "unsafe-library", f"{access.callee} is not protected by a lock of the C library's own", 0.4
            )
            return


def _opaque(a: Access, b: Access, reason: str) -> Assumption:
    text = reason or f"the subscripts of {a.obj.name} are not known"
    lean = 0.6 if a.place == b.place else 0.55
    if "share words" in reason or "range of elements" in reason:
        lean = 0.85
    return Assumption("opaque-subscript", text, lean)


def _doubt(
    system: System,
    a: Access,
    b: Access,
    subscripts: list[tuple[Poly | None, Poly | None, str]],
    assumptions: list[Assumption],
) -> None:
    """A solution that leans on values nobody knows is a possibility, not a certainty."""
    pairs = [(x, y) for x, y, _ in subscripts if x is not None and y is not None]
    atoms = [atom for pair in pairs for poly in pair for atom in poly.atoms()]
    same_text = all(x == y for x, y in pairs)
    elements = [atom for atom in atoms if isinstance(atom, Element) and not atom.injective]
    unknown = [atom for atom in atoms if isinstance(atom, Fresh) and is_opaque(atom)]
    blocks = any(_has_blocks(poly) for pair in pairs for poly in pair)
    if elements:
        name = elements[0].label.split("[", 1)[0]
        lean = 0.8 if a.mode == "update" else 0.62
        assumptions.append(Assumption("indirect", f"{name} holds some value twice", lean))
    elif unknown:
        reason = unknown[0].reason or f"the value of {unknown[0].label} is not known"
        guarded = {
            atom
            for access in (a, b)
            for part in _conjuncts(access.guard)
            for poly in polys_of(part)
            for atom in poly.atoms()
        }
        lean = min(_lean_of_unknown(a, atom, blocks, same_text, atom in guarded) for atom in unknown)
        assumptions.append(Assumption("opaque-subscript", reason, lean))
    elif system.opaque and any(not poly.is_linear for pair in pairs for poly in pair):
        shaped = any(_stride(x, y) is not None for x, y in pairs)
        lean = 0.6 if not shaped or not same_text else 0.25
        assumptions.append(
            Assumption("row-overflow", "the blocks that subscripts are made of do not overlap", lean)
        )
    elif any(isinstance(atom, Dim) and _opaque_bounds(atom) for atom in atoms):
        # Offsets in an array were taken to rise: ranges that still meet are wrong at an end.
        offsets = any(
            isinstance(inner, Element)
            for atom in atoms
            if isinstance(atom, Dim)
            for inner in _domain_atoms(atom)
        )
        shared_out = any(
            isinstance(atom, Dim) and atom.kind == "worksharing" and _opaque_bounds(atom) for atom in atoms
        )
        lean = 0.6 if offsets or (shared_out and not same_text) else 0.3 if same_text else 0.45
        if any(
            isinstance(inner, ThreadNumber)
            for atom in atoms
            if isinstance(atom, Dim)
            for inner in _domain_atoms(atom)
        ):
            # Bounds that each thread computes from its number: blocks of its own.
            lean = 0.2 if same_text else 0.45
        assumptions.append(Assumption("opaque-subscript", "the bounds of an inner loop are not known", lean))


def _lean_of_unknown(a: Access, atom: Fresh, blocks: bool, same_text: bool, guarded: bool) -> float:
    """How likely unknown subscripts meet. Slices by thread or iteration number are made to keep them apart."""
    if blocks:
        return 0.2
    if guarded and not same_text:
        # Ranges whose ends are known do meet: disjoint ones would have left no solution.
        return 0.6
    if atom.from_data and not same_text:
        return 0.62
    if a.mode == "update" and same_text:
        return 0.75
    if not same_text:
        return 0.3
    return 0.55 if "could not be followed" in atom.reason else 0.4


def _has_blocks(poly: Poly) -> bool:
    """An unknown is added to a multiple of an iteration or thread number: the shape of a slice for each."""
    for monomial, factor in poly.terms.items():
        own = [atom for atom in monomial if isinstance(atom, (Dim, ThreadNumber))]
        if own and (abs(factor) > 1 or len(monomial) > 1):
            return True
    return False


def _opaque_bounds(dim: Dim) -> bool:
    if not dim.exact:
        return True
    return any(
        isinstance(atom, Element) or is_opaque(atom) or is_inexact(atom) for atom in _domain_atoms(dim)
    )


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


def _witness(
    system: System,
    solution: dict[str, int],
    a: Access,
    b: Access,
    parting: Parting,
    subscripts: list[tuple[Poly | None, Poly | None, str]],
) -> tuple[WitnessSide, WitnessSide]:
    sides = []
    for side, access in (("a", a), ("b", b)):
        iterations = []
        for dim in access.dims:
            value = system.value_of(solution, dim, side)
            if value is not None and dim.kind != "unbounded":
                iterations.append((dim, value))
        thread = system.value_of(solution, parting.team.thread, side) if parting.team is not None else None
        element = []
        for x, y, _ in subscripts:
            poly = x if side == "a" else y
            number = _evaluate(system, solution, poly, side) if poly is not None else None
            if number is not None:
                element.append(number)
        sides.append(WitnessSide(tuple(iterations), thread, tuple(element)))
    return sides[0], sides[1]


def _evaluate(system: System, solution: dict[str, int], poly: Poly, side: str) -> int | None:
    total = poly.constant
    for monomial, factor in poly.terms.items():
        product = factor
        for atom in monomial:
            value = system.value_of(solution, atom, side)
            if value is None:
                return None
            product *= value
        total += product
    return total


__all__ = ["Answer", "Assumption", "Closed", "Conflict", "Param", "ask", "decide"]
