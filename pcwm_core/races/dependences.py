"""Which tasks their dependences order: directly, and through other tasks of the same creator (OpenMP 5.2, 15.9.5).

A task waits for the earlier sibling tasks whose locators name the same storage, those wait for theirs, and so on.
Whether two locators name the same storage may depend on the iterations in which the tasks were created; an order then
comes with the condition under which it holds, and the race query looks for executions that meet none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from pcwm_core.semantics.facts import Access, Dependence, Dim, TaskInstance, orders
from pcwm_core.semantics.integers import Poly, includes
from pcwm_core.semantics.memory import Loc, Subscript

#: Siblings that are looked at for an order through other tasks.
MAX_SIBLINGS = 60

Side = Literal["a", "b"]


class Match(msgspec.Struct, frozen=True, eq=False):
    """Two executions are ordered when these coordinates agree for some values of the iterators.

    ``mine`` belong to the side a of the query, ``theirs`` to b. Each iterator comes with the side of its bounds.
    """

    mine: tuple[Poly, ...]
    theirs: tuple[Poly, ...]
    iterators: tuple[tuple[Dim, Side], ...] = ()


class _Node(msgspec.Struct, frozen=True):
    """A task, seen from one of the two executions: its subscripts are in terms of that one's iterations."""

    task: TaskInstance
    side: Side


def ordering_matches(
    first: Access, second: Access, earlier: TaskInstance, later: TaskInstance | None, begins: int, side: Side
) -> Iterator[Match]:
    """The conditions under which ``earlier``, which holds ``first``, is complete when ``second`` begins.

    ``second`` lies in ``later``, or in the creator itself at time ``begins``. ``side``: which side of the query
    ``first`` is. A match without coordinates always holds.
    """
    other: Side = "b" if side == "a" else "a"
    goals = {
        task
        for task in earlier.siblings
        if task is later or (task.undeferred and earlier.created < task.created < begins)
    }
    if not goals or not earlier.depends:
        return
    accesses = {side: first, other: second}
    siblings = earlier.siblings if len(earlier.siblings) <= MAX_SIBLINGS else [*goals]
    reached = {_Node(earlier, side)}
    pending = list(reached)
    while pending:
        node = pending.pop()
        for task in siblings:
            if task.created <= node.task.created or not task.depends:
                continue
            for where in (side, other):
                goal = task in goals and (where == other or task is not later)
                if not goal and (task is later or not surely_created(task, accesses[where])):
                    continue
                if goal and task is not later and not surely_created(task, accesses[where]):
                    continue
                for match in _edges(node, _Node(task, where), side):
                    if goal:
                        yield match
                    elif not match.mine and _Node(task, where) not in reached:
                        reached.add(_Node(task, where))
                        pending.append(_Node(task, where))


def matches_through_loops(
    first: Access, second: Access, earlier: TaskInstance, later: TaskInstance, side: Side
) -> Iterator[Match]:
    """Orders through a task that a loop of its own creates between the two: any of its iterations will do.

    That loop may have iterations which neither execution is in, so these are quantified over.
    """
    if len(earlier.siblings) > MAX_SIBLINGS:
        return
    other: Side = "b" if side == "a" else "a"
    around_both = {*first.dims, *second.dims}
    around_both.update(dim.previous for dim in (*first.dims, *second.dims) if dim.previous is not None)
    for task in earlier.siblings:
        if not earlier.created < task.created < later.created or not task.depends:
            continue
        own = tuple(dim for dim in task.around if dim not in around_both)
        if not own or not all(dim.exact and dim.previous is None for dim in own):
            continue
        for where, access in ((side, first), (other, second)):
            if surely_created(task, access, own):
                yield from _both(earlier, task, later, tuple((dim, where) for dim in own), side, where)


def _both(
    early: TaskInstance,
    middle: TaskInstance,
    late: TaskInstance,
    iterations: tuple[tuple[Dim, Side], ...],
    side: Side,
    where: Side,
) -> Iterator[Match]:
    """``middle`` waits for ``early`` and ``late`` for ``middle``, which is seen from ``where``."""
    other: Side = "b" if side == "a" else "a"
    before = [
        match
        for mine in early.depends
        for theirs in middle.depends
        if (match := _match(mine, theirs, side, where)) is not None
    ]
    after = [
        match
        for mine in middle.depends
        for theirs in late.depends
        if (match := _match(mine, theirs, where, other)) is not None
    ]
    for one in before:
        for two in after:
            yield _chained(one, two, iterations)


def _chained(one: Match, two: Match, iterations: tuple[tuple[Dim, Side], ...]) -> Match:
    iterators = dict.fromkeys((*iterations, *one.iterators, *two.iterators))
    return Match((*one.mine, *two.mine), (*one.theirs, *two.theirs), tuple(iterators))


def matches_between_children(mine: TaskInstance, theirs: TaskInstance) -> Iterator[Match]:
    """The conditions under which tasks of two transparent tasks, of side a and of side b, are in an order.

    A transparent task takes part in the dependences of its own tasks with those of its siblings (OpenMP 6.0, 14.3).
    """
    for one in mine.depends:
        for other in theirs.depends:
            match = _match(one, other, "a", "b")
            if match is not None:
                yield match


def iteration_matches(task: TaskInstance) -> Iterator[Match]:
    """The conditions under which two iterations of one taskloop are in an order, whichever comes first."""
    return matches_between_children(task, task)


def surely_created(task: TaskInstance, access: Access, own: tuple[Dim, ...] = ()) -> bool:
    """Where ``access`` happens the task was created in the same iterations and under the same conditions.

    Loops of the task's ``own`` do not matter.
    """
    return all(dim in access.dims or dim in own for dim in task.around) and includes(access.guard, task.guard)


def _edges(early: _Node, late: _Node, side: Side) -> Iterator[Match]:
    for mine in early.task.depends:
        for theirs in late.task.depends:
            if early.side == late.side:
                if orders(mine.kind, theirs.kind) and (
                    _made_to_fit(mine, theirs) or _identical(mine, theirs)
                ):
                    yield Match((), ())
            elif early.side == side:
                match = _match(mine, theirs, early.side, late.side)
                if match is not None:
                    yield match


def _match(mine: Dependence, theirs: Dependence, my_side: Side, their_side: Side) -> Match | None:
    """The condition under which two dependences, each on its side, are on one location and order their tasks."""
    if not orders(mine.kind, theirs.kind):
        return None
    if _made_to_fit(mine, theirs):
        return Match((), ())
    if mine.loc is None or theirs.loc is None:
        return None
    condition = same_location(mine.loc, theirs.loc)
    if condition is None:
        return None
    iterators = (
        *((dim, my_side) for dim in mine.iterators),
        *((dim, their_side) for dim in theirs.iterators),
    )
    if iterators and not all(poly.is_linear for poly in (*condition[0], *condition[1])):
        # An iterator stands for many elements, and this is surely among them.
        return Match((), ())
    if my_side == their_side:
        zero = tuple(Poly(0) for _ in condition[0])
        gaps = tuple(x - y for x, y in zip(*condition, strict=True))
        return Match(gaps, zero, iterators) if my_side == "a" else Match(zero, gaps, iterators)
    if my_side == "a":
        return Match(condition[0], condition[1], iterators)
    return Match(condition[1], condition[0], iterators)


def _made_to_fit(mine: Dependence, theirs: Dependence) -> bool:
    """All of memory, or a dependence that was made elsewhere for this purpose."""
    return not {mine.kind, theirs.kind}.isdisjoint({"all", "depobj"})


def _identical(mine: Dependence, theirs: Dependence) -> bool:
    return mine.loc is not None and mine.loc == theirs.loc and not mine.iterators and not theirs.iterators


def same_location(a: Loc, b: Loc) -> tuple[tuple[Poly, ...], tuple[Poly, ...]] | None:
    """Subscripts whose equality makes the locations equal; None when they never are."""
    if a.obj is not b.obj or len(a.path) != len(b.path):
        return None
    mine: list[Poly] = []
    theirs: list[Poly] = []
    for x, y in zip(a.path, b.path, strict=True):
        if isinstance(x, Subscript) and isinstance(y, Subscript):
            if x.index is None or y.index is None:
                continue
            if x.index == y.index and x.index.is_shared:
                continue
            if x.index.is_constant and y.index.is_constant and x.index != y.index:
                return None
            mine.append(x.index)
            theirs.append(y.index)
        elif x != y:
            return None
    return tuple(mine), tuple(theirs)
