"""Where two executions part: who may run at the same time as whom, and what must hold for it.

Two executions of accesses share the outer part of their frames. At the first frame where they are in different
threads, tasks or lanes they may happen in parallel, unless a barrier, fork and join, a task synchronisation or the
sharing of work orders them (OpenMP 5.2, chapters 10 to 12 and 15).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

import msgspec

from pcwm_core.races.dependences import (
    Match,
    Side,
    iteration_matches,
    matches_between_children,
    matches_through_loops,
    ordering_matches,
    surely_created,
)
from pcwm_core.semantics.facts import (
    Access,
    Dim,
    Frame,
    Fulfilment,
    Lanes,
    Owner,
    TaskInstance,
    Team,
    meet,
)
from pcwm_core.semantics.integers import Poly, includes

PartingKind = Literal["threads", "tasks", "lanes"]


class Parting(msgspec.Struct, frozen=True, eq=False):
    """One way for two executions to run at the same time.

    ``equal`` dims have one value on both sides. ``after`` are (dim of a, dim of b, steps): b's value is that many
    iterations later, or any number of iterations later when steps is None. The coordinate tuples of each entry of
    ``differ`` are not all equal. ``level`` is the frame at which they part.
    """

    kind: PartingKind
    level: int
    equal: tuple[tuple[Dim, Dim], ...] = ()
    after: tuple[tuple[Dim, Dim, int | None], ...] = ()
    differ: tuple[tuple[tuple[Poly, ...], tuple[Poly, ...]], ...] = ()
    team: Team | None = None
    same_threads: tuple[Team, ...] = ()
    safelen: tuple[Dim, int] | None = None
    backward: int = 0
    """For lanes: 1 when a's iteration comes before b's, -1 when after; 0 when either may. Statements keep their order
    across lanes, so only a dependence that goes backward in the text is broken (OpenMP 5.2, 10.4)."""
    unmatched: tuple[Match, ...] = ()
    """Dependences of tasks, none of which matches."""
    through: Callable[[], Iterator[Match]] | None = None
    """Matches of longer chains, none of which matches either: asked for only where those before leave a way."""


def partings(a: Access, b: Access) -> Iterator[Parting]:
    """All ways for an execution of ``a`` and one of ``b`` to run at the same time; none when they are ordered."""
    same_threads: list[Team] = []
    depth = min(len(a.frames), len(b.frames))
    for level in range(depth):
        fa, fb = a.frames[level], b.frames[level]
        if fa.spawn is not fb.spawn:
            yield from _task_parting(a, b, level, tuple(same_threads))
            return
        spawn = fa.spawn
        if isinstance(spawn, Team):
            parting = _team_parting(a, b, level, spawn, fa, fb, tuple(same_threads))
            if parting is not None:
                yield parting
            same_threads.append(spawn)
        elif isinstance(spawn, TaskInstance):
            if _one_thread_runs(level, a, b):
                continue
            matches = tuple(iteration_matches(spawn)) if spawn.dims else ()
            if spawn.dims and all(match.mine for match in matches):
                parting = _iteration_parting("tasks", a, b, level, spawn.dims, tuple(same_threads))
                yield msgspec.structs.replace(parting, unmatched=matches)
        else:
            yield _iteration_parting("lanes", a, b, level, spawn.dims, tuple(same_threads), spawn)
    if len(a.frames) != len(b.frames):
        yield from _task_parting(a, b, depth, tuple(same_threads))


def _team_parting(
    a: Access, b: Access, level: int, team: Team, fa: Frame, fb: Frame, same: tuple[Team, ...]
) -> Parting | None:
    if not meet(fa.phases, fb.phases):
        return None
    if team.size.is_constant and team.size.constant < 2:
        return None
    equal, after = _common_iterations(a, b, fa.dims, level)
    differ: list[tuple[tuple[Poly, ...], tuple[Poly, ...]]] = []
    relation = _same_thread_when(fa.owner, fb.owner)
    if relation is not None:
        if relation == ((), ()):
            return None
        differ.append(relation)
    return Parting("threads", level, tuple(equal), tuple(after), tuple(differ), team, same)


def _same_thread_when(a: Owner | None, b: Owner | None) -> tuple[tuple[Poly, ...], tuple[Poly, ...]] | None:
    """Coordinates whose equality puts both executions on one thread; None when nothing does."""
    if a is None or b is None:
        return None
    if a.kind == b.kind == "masked" and a.key == b.key:
        return (), ()
    if a.static is not None and b.static is not None and a.static == b.static:
        return a.coords, b.coords
    if a.key == b.key:
        return a.coords, b.coords
    return None


def _common_iterations(
    a: Access, b: Access, until: int, level: int
) -> tuple[list[tuple[Dim, Dim]], list[tuple[Dim, Dim, int | None]]]:
    """Loops that keep both in one iteration or in successive ones: those around the team or with a barrier."""
    equal: list[tuple[Dim, Dim]] = []
    after: list[tuple[Dim, Dim, int | None]] = []
    for position, (da, db) in enumerate(zip(a.dims, b.dims, strict=False)):
        related = da is db or da.previous is db or db.previous is da
        if not related:
            break
        if position < until or (da.barrier and level == _innermost_team(a)):
            if da is db:
                equal.append((da, db))
            else:
                after.append((da, db, 1 if db.previous is da else -1))
    return equal, after


def _innermost_team(access: Access) -> int:
    for level in range(len(access.frames) - 1, -1, -1):
        if isinstance(access.frames[level].spawn, Team):
            return level
    return 0


def _iteration_parting(
    kind: PartingKind,
    a: Access,
    b: Access,
    level: int,
    dims: tuple[Dim, ...],
    same: tuple[Team, ...],
    lanes: Lanes | None = None,
) -> Parting:
    """Different iterations of one taskloop or simd loop."""
    until = a.frames[level].dims
    equal, after = _same_agent_iterations(a, b, until)
    coords = tuple(Poly.of(dim) for dim in dims)
    safelen = None
    if lanes is not None and lanes.safelen is not None and len(dims) == 1:
        safelen = (dims[0], lanes.safelen)
    other = tuple(Poly.of(_counterpart(dim, b)) for dim in dims)
    backward = 0
    if kind == "lanes" and a is not b and len(dims) == 1:
        backward = 1 if b.seq < a.seq else -1
    return Parting(
        kind, level, tuple(equal), tuple(after), ((coords, other),), None, same, safelen, backward=backward
    )


def _counterpart(dim: Dim, access: Access) -> Dim:
    return next((other for other in access.dims if other is dim or other.previous is dim), dim)


def _same_agent_iterations(
    a: Access, b: Access, until: int
) -> tuple[list[tuple[Dim, Dim]], list[tuple[Dim, Dim, int | None]]]:
    """For executions that one thread or task started: the same iteration, or a later one in the second walk."""
    equal: list[tuple[Dim, Dim]] = []
    after: list[tuple[Dim, Dim, int | None]] = []
    for position, (da, db) in enumerate(zip(a.dims, b.dims, strict=False)):
        if position >= until:
            break
        if da is db:
            equal.append((da, db))
        elif db.previous is da:
            after.append((da, db, None))
            break
        elif da.previous is db:
            after.append((db, da, None))
            break
        else:
            break
    return equal, after


def _task_parting(a: Access, b: Access, level: int, same: tuple[Team, ...]) -> Iterator[Parting]:
    """One or both are in explicit tasks that the same thread or task created."""
    first, second = (a, b) if _begin(a, level) <= _begin(b, level) else (b, a)
    earlier = _task_at(first, level)
    if earlier is None or earlier.undeferred or _one_thread_runs(level, a, b):
        return
    detached = (*_completed_by_event(a, b, level, "a"), *_completed_by_event(b, a, level, "b"))
    if any(not match.mine for match in detached):
        return
    begins = _begin(second, level)
    within = _over_when_task_ends(first, level)
    done = earlier.waited if within else earlier.all_waited
    if done is None:
        done = earlier.all_waited
    if done is not None and done <= begins:
        return
    later = _task_at(second, level)
    side: Literal["a", "b"] = "a" if first is a else "b"
    matches = tuple(ordering_matches(first, second, earlier, later, begins, side)) if within else ()
    if any(not match.mine for match in matches):
        return
    between = _between_children(a, b, level)
    if any(not match.mine for match in between):
        return
    until = min(
        a.frames[level].dims if level < len(a.frames) else len(a.dims),
        b.frames[level].dims if level < len(b.frames) else len(b.dims),
    )
    equal, after = _same_agent_iterations(a, b, until)
    through = None
    if within and later is not None and earlier.depends and later.depends:
        through = partial(matches_through_loops, first, second, earlier, later, side)
    yield Parting(
        "tasks",
        level,
        tuple(equal),
        tuple(after),
        same_threads=same,
        unmatched=(*matches, *detached, *between),
        through=through,
    )


def _between_children(a: Access, b: Access, level: int) -> tuple[Match, ...]:
    """The orders between tasks that two transparent tasks create."""
    parents, children = ([_task_at(access, depth) for access in (a, b)] for depth in (level, level + 1))
    if not all(parent is not None and parent.directive.clause("transparent") for parent in parents):
        return ()
    mine, theirs = children
    return tuple(matches_between_children(mine, theirs)) if mine is not None and theirs is not None else ()


def _one_thread_runs(level: int, a: Access, b: Access) -> bool:
    """Whether the tasks that part at a level are run by one thread, for their team has no other.

    Not so for target tasks: what they start runs elsewhere.
    """
    team = next((f.spawn for f in reversed(a.frames[:level]) if isinstance(f.spawn, Team)), None)
    if team is None or not team.size.is_constant or team.size.constant >= 2:
        return False
    tasks = (_task_at(a, level), _task_at(b, level))
    return not any(task is not None and "target" in task.directive.constituents for task in tasks)


def _completed_by_event(early: Access, late: Access, level: int, side: Side) -> Iterator[Match]:
    """When ``late`` waits for a detachable task whose event is fulfilled after ``early``, by the same thread or task.

    Such a task is complete only then (OpenMP 5.2, 12.5.2).
    """
    later = _task_at(late, level)
    known = _task_at(early, level) or later
    begins = _begin(late, level)
    for task in known.siblings if known is not None else ():
        if not any(_follows(point, early) for point in task.fulfilled) or not surely_created(task, early):
            continue
        if task.waited is not None and task.waited <= begins:
            yield Match((), ())
        yield from ordering_matches(early, late, task, later, begins, side)


def _follows(point: Fulfilment, early: Access) -> bool:
    """Whoever does ``early`` fulfils the event after it."""
    return (
        point.at > early.seq
        and len(point.frames) == len(early.frames)
        and all(
            x.spawn is y.spawn and x.owner is y.owner for x, y in zip(point.frames, early.frames, strict=True)
        )
        and all(dim in early.dims for dim in point.dims)
        and includes(early.guard, point.guard)
    )


def _over_when_task_ends(access: Access, level: int) -> bool:
    """Whether an access inside the task at ``level`` is over when that task is complete.

    What its child tasks do is over only if it waited for them, and these for theirs (OpenMP 5.2, 15.5). The threads of
    a team that it forks are joined anyway.
    """
    parent = _task_at(access, level)
    for frame in access.frames[level + 1 :]:
        task = frame.spawn
        if not isinstance(task, TaskInstance):
            return True
        assert parent is not None
        waited = task.waited is not None and parent.ended is not None and task.waited <= parent.ended
        if not waited and not task.undeferred:
            return False
        parent = task
    return True


def _task_at(access: Access, level: int) -> TaskInstance | None:
    if level < len(access.frames):
        spawn = access.frames[level].spawn
        if isinstance(spawn, TaskInstance):
            return spawn
    return None


def _begin(access: Access, level: int) -> int:
    """When, in the walk of the common ancestor, the access or the task that holds it comes to be."""
    task = _task_at(access, level)
    return task.created if task is not None else access.seq
