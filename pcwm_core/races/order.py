"""Orders that are not barriers: ordered regions, doacross dependences, hand-over through an atomic flag."""

from __future__ import annotations

from pcwm_core.races.integer_sets import System
from pcwm_core.semantics.facts import Access, Dim, Observed
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    UNKNOWN,
    AnyOf,
    Atom,
    Compare,
    Cond,
    Element,
    Fresh,
    Poly,
    conjuncts,
    includes,
    polys_of,
    substitute,
)
from pcwm_core.semantics.memory import Subscript, may_overlap


def in_iteration_order(system: System, a: Access, b: Access) -> None:
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
        steps = " and ".join(f"{gap} = {step}*k" for gap, step in zip(gaps, distance, strict=False))
        cases.append(f"(exists k : k >= 1 and {steps})")
    return " or ".join(cases)


def handed_over(early: Access, late: Access, others: tuple[Access, ...]) -> bool:
    """A flag orders the two: ``late`` runs only after a read saw what was written after ``early``.

    Both are atomic, the read acquires or a flush follows it, and the write releases or a flush precedes it (OpenMP
    5.2, 1.4.6); or both hold one lock.
    """
    for part, atom, seen in _awaited(late):
        if not seen.acquires and late.flushed <= seen.at:
            continue
        before = _with_initial_value(part, atom, seen)
        if seen.once is None and (before is TRUE or (seen.locks and before is not FALSE)):
            # The guard holds for the value from before the region: nothing was waited for. A variable that a lock
            # protects is not always a flag, so there the guard must contradict that value.
            continue
        locks = {lock.key for lock in seen.locks}
        for flag in others:
            if not flag.writes or flag.obj is not seen.loc.obj or flag.seq <= early.seq:
                continue
            if locks:
                published = any(lock.key in locks for lock in flag.locks)
            else:
                published = bool(flag.atomic) and (flag.release or flag.flushed > early.seq)
            if seen.once is not None and not _set_once(flag, early, seen, others):
                continue
            if published and _one_after_the_other(early, flag):
                return True
    return False


def _set_once(flag: Access, early: Access, seen: Observed, others: tuple[Access, ...]) -> bool:
    """Whoever does ``early`` sets the flag then, and nobody else changes it."""
    return includes(early.guard, flag.guard) and all(
        other.place == seen.once
        for other in others
        if other.writes and other.obj is flag.obj and may_overlap(other.loc.path, flag.loc.path)
    )


def _awaited(late: Access) -> tuple[tuple[Compare, Fresh, Observed], ...]:
    """The comparisons that guard an access and rest on what was seen of other threads; remembered with the access."""
    if late.awaited is None:
        late.awaited = tuple(
            (part, atom, atom.observed)
            for part in conjuncts(late.guard)
            if isinstance(part, Compare)
            for atom in part.poly.atoms()
            if isinstance(atom, Fresh) and isinstance(atom.observed, Observed)
        )
    return late.awaited  # type: ignore[return-value]


def _with_initial_value(part: Compare, atom: Fresh, seen: Observed) -> Cond:
    if not isinstance(seen.initial, Poly):
        return UNKNOWN
    value = seen.initial
    return substitute(part, lambda other: value if other is atom else None)


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


#: Alternatives that a guard may bring into a system; more make it slow and decide little.
MAX_ALTERNATIVES = 4


def marked_elements(access: Access) -> dict[object, Cond]:
    """What the guard says of arrays at the very subscripts of the access: ``if (owner[p] == i) c[p] = ...``."""
    own = {
        atom
        for step in access.loc.path
        if isinstance(step, Subscript) and step.index is not None
        for atom in step.index.atoms()
    }
    return {
        atom.array: part
        for part in (conjuncts(access.guard) if own else ())
        if isinstance(part, Compare)
        for atom in part.poly.atoms()
        if isinstance(atom, Element) and all(own.issuperset(index.atoms()) for index in atom.subscripts)
    }


def relevant_parts(guard: Cond, asked: set[Atom]) -> list[Cond]:
    """The parts of a guard that bear on the unknowns in ``asked``, directly or through others.

    A part that speaks only of shared values stays when it is one comparison: two sides may contradict each other.
    """
    reached = set(asked)
    kept: list[Cond] = []
    waiting: list[tuple[Cond, set[Atom]]] = []
    for part in conjuncts(guard):
        atoms = {atom for poly in polys_of(part) for atom in poly.atoms()}
        own = {atom for atom in atoms if not atom.shared}
        if own:
            waiting.append((part, own))
        elif isinstance(part, Compare):
            kept.append(part)
    alternatives = 0
    progress = True
    while progress:
        progress = False
        for entry in list(waiting):
            part, own = entry
            if own.isdisjoint(reached):
                continue
            waiting.remove(entry)
            alternatives += isinstance(part, AnyOf)
            if isinstance(part, AnyOf) and alternatives > MAX_ALTERNATIVES:
                continue
            kept.append(part)
            reached |= own
            progress = True
    return kept
