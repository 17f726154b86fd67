"""Where two executions part: at which team, task or simd loop, in which iterations, and what must differ."""

from __future__ import annotations

import pytest

from pcwm_core.races.concurrency import Parting, partings
from pcwm_core.races.dependences import same_location
from pcwm_core.races.exclusion import common_lock
from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import FieldStep, Loc, MemoryObject, Subscript
from tests.races.asking import PARALLEL, SINGLE, facts_of
from tests.semantics.gathering import on


def writes(body: str) -> tuple[Access, Access]:
    """The first write to ``g`` and the last to ``h``, or to ``g`` again where nobody writes ``h``."""
    _, facts = facts_of(body)
    g, h = on(facts, "g"), on(facts, "h")
    return g[0], (h or g)[-1]


def parted(body: str) -> list[Parting]:
    return list(partings(*writes(body)))


#: The body, and the ways for ``g = 1`` and ``h = 1`` to happen at one time: kind and level.
WAYS: dict[str, tuple[str, list[tuple[str, int]]]] = {
    "one team": (f"{PARALLEL}\n{{ g = 1; h = 1; }}", [("threads", 0)]),
    "a barrier": (f"{PARALLEL}\n{{ g = 1;\n#pragma omp barrier\nh = 1; }}", []),
    "a team of one": (f"{PARALLEL} num_threads(1)\n{{ g = 1; h = 1; }}", []),
    "a team that is serial": (f"{PARALLEL} if (0)\n{{ g = 1; h = 1; }}", []),
    "nested teams: the outer or the inner": (
        f"{PARALLEL}\n{{\n#pragma omp parallel\n{{ g = 1; h = 1; }} }}",
        [("threads", 0), ("threads", 1)],
    ),
    "nested teams with an inner barrier": (
        f"{PARALLEL}\n{{\n#pragma omp parallel\n{{ g = 1;\n#pragma omp barrier\nh = 1; }} }}",
        [("threads", 0)],
    ),
    "two inner teams, one after the other": (
        f"{PARALLEL}\n{{\n#pragma omp parallel\ng = 1;\n#pragma omp parallel\nh = 1;\n}}",
        [("threads", 0)],
    ),
    "masked": (f"{PARALLEL}\n{{\n#pragma omp masked\ng = 1;\n#pragma omp masked\nh = 1;\n}}", []),
    "masked and everybody": (f"{PARALLEL}\n{{\n#pragma omp masked\ng = 1;\nh = 1; }}", [("threads", 0)]),
    "one single": (f"{PARALLEL}\n#pragma omp single\n{{ g = 1; h = 1; }}", []),
    "two singles": (
        f"{PARALLEL}\n{{\n#pragma omp single nowait\ng = 1;\n#pragma omp single\nh = 1;\n}}",
        [("threads", 0)],
    ),
    "one section": (f"{PARALLEL} sections\n{{\n#pragma omp section\n{{ g = 1; h = 1; }} }}", []),
    "two sections": (
        f"{PARALLEL} sections\n{{\n#pragma omp section\ng = 1;\n#pragma omp section\nh = 1;\n}}",
        [("threads", 0)],
    ),
    "two tasks": (
        f"{SINGLE}\n{{\n#pragma omp task\ng = 1;\n#pragma omp task\nh = 1;\n}}",
        [("tasks", 1)],
    ),
    "in one task": (f"{SINGLE}\n{{\n#pragma omp task\n{{ g = 1; h = 1; }} }}", []),
    "tasks of all threads": (
        f"{PARALLEL}\n{{\n#pragma omp task\ng = 1;\n#pragma omp task\nh = 1;\n}}",
        [("threads", 0), ("tasks", 1)],
    ),
    "a task and its creator": (f"{SINGLE}\n{{\n#pragma omp task\ng = 1;\nh = 1; }}", [("tasks", 1)]),
    "before the task was created": (f"{SINGLE}\n{{ h = 1;\n#pragma omp task\ng = 1;\n}}", []),
    "a task and its parent task": (
        f"{SINGLE}\n{{\n#pragma omp task\n{{\n#pragma omp task\ng = 1;\nh = 1; }} }}",
        [("tasks", 2)],
    ),
    "after taskwait": (f"{SINGLE}\n{{\n#pragma omp task\ng = 1;\n#pragma omp taskwait\nh = 1; }}", []),
    "a grandchild after taskwait": (
        f"{SINGLE}\n{{\n#pragma omp task\n{{\n#pragma omp task\ng = 1;\n}}\n#pragma omp taskwait\nh = 1; }}",
        [("tasks", 1)],
    ),
    "a grandchild after taskgroup": (
        f"{SINGLE}\n{{\n#pragma omp taskgroup\n{{\n#pragma omp task\n{{\n#pragma omp task\ng = 1;\n}} }}\nh = 1; }}",
        [],
    ),
    "a dependence": (
        f"{SINGLE}\n{{\n#pragma omp task depend(out : c)\ng = 1;\n#pragma omp task depend(in : c)\nh = 1;\n}}",
        [],
    ),
    "two readers": (
        f"{SINGLE}\n{{\n#pragma omp task depend(in : c)\ng = 1;\n#pragma omp task depend(in : c)\nh = 1;\n}}",
        [("tasks", 1)],
    ),
    "all memory": (
        (
            f"{SINGLE}\n{{\n#pragma omp task depend(in : c)\ng = 1;\n"
            "#pragma omp task depend(inout : omp_all_memory)\nh = 1;\n}"
        ),
        [],
    ),
    "lanes": ("\n#pragma omp simd\nfor (int i = 0; i < n; i++) { g = 1; h = 1; }", [("lanes", 0)]),
    "threads and lanes": (
        f"{PARALLEL}\n{{\n#pragma omp simd\nfor (int i = 0; i < n; i++) {{ g = 1; h = 1; }} }}",
        [("threads", 0), ("lanes", 1)],
    ),
    "a taskloop": (
        f"{SINGLE}\n#pragma omp taskloop\nfor (int i = 0; i < n; i++) {{ g = 1; h = 1; }}",
        [("tasks", 1)],
    ),
    "a league": (
        "\n#pragma omp teams\n{\n#pragma omp parallel\n{ g = 1;\n#pragma omp barrier\nh = 1; } }",
        [("threads", 0)],
    ),
}


def simplified(found: list[Parting]) -> list[tuple[str, int]]:
    return [(parting.kind, parting.level) for parting in found]


@pytest.mark.parametrize(("body", "expected"), WAYS.values(), ids=WAYS)
def test_ways_to_be_concurrent(body: str, expected: list[tuple[str, int]]) -> None:
    found = parted(body)
    first, second = writes(body)
    assert simplified(found) == expected
    assert simplified(list(partings(second, first))) == simplified(found)


def test_levels() -> None:
    found = parted(f"{PARALLEL}\n{{\n#pragma omp parallel\n{{ g = 1; h = 1; }} }}")
    assert [parting.level for parting in found] == [0, 1]
    assert found[0].team is not found[1].team
    assert found[1].same_threads == (found[0].team,)


def names(pairs: tuple[tuple[Dim, Dim], ...]) -> list[str]:
    assert all(mine is theirs for mine, theirs in pairs)
    return [mine.variable for mine, _ in pairs]


def test_a_loop_around_the_region_is_in_one_iteration() -> None:
    (parting,) = parted(f"for (int k = 0; k < n; k++) {{{PARALLEL}\ng = k;\n}}")
    assert names(parting.equal) == ["k"]
    first, second = writes(f"{PARALLEL}\nfor (int k = 0; k < n; k++) {{{PARALLEL}\ng = k;\n}}")
    inner = list(partings(first, second))[-1]
    assert names(inner.equal) == ["k"]


def test_a_loop_without_barrier_relates_no_iterations() -> None:
    (parting,) = parted(f"{PARALLEL}\nfor (int k = 0; k < n; k++) {{ g = 1; h = 1; }}")
    assert (parting.equal, parting.after) == ((), ())


def test_a_loop_with_a_barrier_keeps_threads_in_one_iteration_or_the_next() -> None:
    body = f"{PARALLEL}\nfor (int k = 0; k < n; k++) {{ g = 1;\n#pragma omp barrier\nh = 1; }}"
    _, facts = facts_of(body)
    found = [parting for g in on(facts, "g") for h in on(facts, "h") for parting in partings(g, h)]
    assert found, "h of one iteration and g of the next have no barrier between"
    assert all(not parting.equal and len(parting.after) == 1 for parting in found)
    assert {parting.after[0][2] for parting in found} == {-1}


def test_worksharing_loops_give_different_iterations_to_different_threads() -> None:
    (parting,) = parted(f"{PARALLEL} for\nfor (int i = 0; i < n; i++) {{ g = 1; h = 1; }}")
    ((mine, theirs),) = parting.differ
    assert mine == theirs
    assert [str(poly) for poly in mine] == ["i"]


SCHEDULES = {
    "static": ("schedule(static)", "schedule(static)", True),
    "by default": ("", "", True),
    "equal chunks": ("schedule(static, 4)", "schedule(static, 4)", True),
    "other chunks": ("schedule(static, 4)", "schedule(static, 8)", False),
    "dynamic": ("schedule(dynamic)", "schedule(dynamic)", False),
    "static and dynamic": ("schedule(static)", "schedule(guided)", False),
}


@pytest.mark.parametrize(("first", "second", "same"), SCHEDULES.values(), ids=SCHEDULES)
def test_loops_with_equal_static_schedules_are_given_out_alike(first: str, second: str, same: bool) -> None:
    loop = "for (int i = 0; i < n; i++)"
    (parting,) = parted(
        f"{PARALLEL}\n{{\n#pragma omp for nowait {first}\n{loop} g = 1;\n#pragma omp for {second}\n{loop} h = 1;\n}}"
    )
    assert bool(parting.differ) == same


def test_loops_of_other_lengths_are_given_out_otherwise() -> None:
    (parting,) = parted(
        f"{PARALLEL}\n{{\n#pragma omp for nowait\nfor (int i = 0; i < n; i++) g = 1;\n"
        "#pragma omp for\nfor (int i = 0; i < m; i++) h = 1;\n}"
    )
    assert parting.differ == ()


def test_tasks_that_depend_on_elements_part_where_the_elements_differ() -> None:
    (parting,) = parted(
        f"{SINGLE}\n{{\n#pragma omp task depend(out : c[n])\ng = 1;\n#pragma omp task depend(out : c[m])\nh = 1;\n}}"
    )
    (match,) = parting.unmatched
    assert ([str(poly) for poly in match.mine], [str(poly) for poly in match.theirs]) == (["n"], ["m"])


def test_safelen_limits_the_distance_of_lanes() -> None:
    (parting,) = parted("\n#pragma omp simd safelen(8)\nfor (int i = 0; i < n; i++) { g = 1; h = 1; }")
    assert parting.safelen is not None
    dim, length = parting.safelen
    assert (dim.variable, length) == ("i", 8)


# ---------------------------------------------------------------- locations and locks

OBJECT, OTHER = MemoryObject("x"), MemoryObject("y")
K = Poly.of(Dim("k", "sequential", facts_of(f"{PARALLEL}\ng = 1;")[1].accesses[0].place))


def at(*indices: Poly | int, obj: MemoryObject = OBJECT) -> Loc:
    return Loc(obj, tuple(Subscript(Poly(i) if isinstance(i, int) else i) for i in indices))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (at(), at(), ((), ())),
        (at(), at(obj=OTHER), None),
        (at(1), at(1), ((), ())),
        (at(1), at(2), None),
        (at(K), at(K), ((K,), (K,))),
        (at(K), at(3), ((K,), (Poly(3),))),
        (at(1, K), at(2, K), None),
        (at().field("x"), at().field("x"), ((), ())),
        (at().field("x"), at().field("y"), None),
        (at(), at(1), None),
    ],
)
def test_when_two_locations_are_the_same(
    a: Loc, b: Loc, expected: tuple[tuple[Poly, ...], tuple[Poly, ...]] | None
) -> None:
    assert same_location(a, b) == expected


def locked(first: str, second: str) -> tuple[str | None, int]:
    """The common lock of two sections that write ``g``, and how many subscripts must differ without one."""
    body = (
        f"{PARALLEL} sections\n{{\n#pragma omp section\n{{ {first} }}\n#pragma omp section\n{{ {second} }} }}"
    )
    a, b = (access for access in on(facts_of(body)[1], "g") if access.writes)
    lock, differ = common_lock(a, b)
    return (lock.name if lock is not None else None), len(differ)


def holding(*locks: str) -> str:
    """A write of ``g`` between taking these locks and giving them back."""
    taken = " ".join(f"omp_set_lock(&{lock});" for lock in locks)
    return f"{taken} g = 1; " + " ".join(f"omp_unset_lock(&{lock});" for lock in locks)


LOCKS = {
    "the same lock": (holding("locks[0]"), holding("locks[0]"), ("locks", 0)),
    "an invariant element": (holding("locks[n]"), holding("locks[n]"), ("locks", 0)),
    "elements that may be equal": (holding("locks[n]"), holding("locks[m]"), (None, 1)),
    "one side only": (holding("locks[0]"), holding(), (None, 0)),
    "given back": (f"{holding('locks[0]').replace('g = 1;', '')} g = 1;", holding("locks[0]"), (None, 0)),
    "critical": ("\n#pragma omp critical(x)\ng = 1;", "\n#pragma omp critical(x)\ng = 1;", ("x", 0)),
    "critical of other names": (
        "\n#pragma omp critical(x)\ng = 1;",
        "\n#pragma omp critical(y)\ng = 1;",
        (None, 0),
    ),
    "critical and lock": ("\n#pragma omp critical(x)\ng = 1;", holding("locks[0]"), (None, 0)),
    "one of two": (holding("locks[0]", "locks[1]"), holding("locks[1]"), ("locks", 0)),
}


@pytest.mark.parametrize(("first", "second", "expected"), LOCKS.values(), ids=LOCKS)
def test_common_locks(first: str, second: str, expected: tuple[str | None, int]) -> None:
    assert locked(first, second) == expected


def test_a_lock_object_of_each_thread_excludes_nobody() -> None:
    body = f"{PARALLEL}\n{{ omp_lock_t own; {holding('own')} }}"
    (access,) = (access for access in on(facts_of(body)[1], "g") if access.writes)
    assert access.locks
    assert common_lock(access, access) == (None, [])


def test_what_an_atomic_capture_claims_excludes_others() -> None:
    body = f"{PARALLEL}\n{{ int old;\n#pragma omp atomic capture\n{{ old = c[0]; c[0] = 1; }}\nif (old == 0) g = 1; }}"
    (access,) = (access for access in on(facts_of(body)[1], "g") if access.writes)
    lock, _ = common_lock(access, access)
    assert lock is not None and lock.kind == "claim"


def test_a_member_is_not_its_element() -> None:
    assert same_location(Loc(OBJECT, (FieldStep("x"),)), at(0)) is None
