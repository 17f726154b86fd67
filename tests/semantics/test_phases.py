"""Barriers and the phases between them (OpenMP 5.2, 11 and 15.3): which accesses no barrier keeps apart.

In each region ``a``, ``b`` and ``c`` are written once; the table names the pairs that some threads may do at one time
as far as barriers go.
"""

from __future__ import annotations

from itertools import combinations

import pytest

from pcwm_core.semantics.facts import RegionFacts, meet
from tests.semantics.gathering import on, region

PHASES = {
    "no barrier": ("a = 1; b = 1;", "ab"),
    "barrier": (
        """a = 1;
        #pragma omp barrier
        b = 1;""",
        "",
    ),
    "two barriers": (
        """a = 1;
        #pragma omp barrier
        b = 1;
        #pragma omp barrier
        c = 1;""",
        "",
    ),
    "single waits at its end": (
        """a = 1;
        #pragma omp single
        b = 1;
        c = 1;""",
        "ab",
    ),
    "single nowait": (
        """a = 1;
        #pragma omp single nowait
        b = 1;
        c = 1;""",
        "ab ac bc",
    ),
    "masked does not wait": (
        """a = 1;
        #pragma omp masked
        b = 1;
        c = 1;""",
        "ab ac bc",
    ),
    "critical does not wait": (
        """#pragma omp critical
        a = 1;
        b = 1;""",
        "ab",
    ),
    "a loop waits at its end": (
        """#pragma omp for
        for (int i = 0; i < n; i++) a = 1;
        b = 1;""",
        "",
    ),
    "a loop with nowait": (
        """#pragma omp for nowait
        for (int i = 0; i < n; i++) a = 1;
        b = 1;
        #pragma omp for
        for (int i = 0; i < n; i++) b = 1;
        c = 1;""",
        "ab",
    ),
    "sections": (
        """#pragma omp sections
        {
          #pragma omp section
          a = 1;
          #pragma omp section
          b = 1;
        }
        c = 1;""",
        "ab",
    ),
    "sections nowait": (
        """#pragma omp sections nowait
        {
          #pragma omp section
          a = 1;
          #pragma omp section
          b = 1;
        }
        c = 1;""",
        "ab ac bc",
    ),
    "scope": (
        """#pragma omp scope
        a = 1;
        b = 1;
        #pragma omp scope nowait
        b = 1;
        c = 1;""",
        "bc",
    ),
    "simd does not wait": (
        """#pragma omp simd
        for (int i = 0; i < n; i++) a = 1;
        b = 1;""",
        "ab",
    ),
    "a barrier on one way only": (
        """a = 1;
        if (n > 3) {
          #pragma omp barrier
          b = 1;
        }
        c = 1;""",
        "ac bc",
    ),
    "a barrier on both ways": (
        """a = 1;
        if (n > 3) {
          #pragma omp barrier
        } else {
          #pragma omp barrier
          b = 1;
        }
        c = 1;""",
        "bc",
    ),
    "a barrier in a called function": ("a = 1; wait(); b = 1;", ""),
    "loop with one barrier": (
        """for (int k = 0; k < n; k++) {
          a = 1;
          #pragma omp barrier
          b = 1;
        }
        c = 1;""",
        "ab bc",
    ),
    "loop with two barriers": (
        """for (int k = 0; k < n; k++) {
          a = 1;
          #pragma omp barrier
          b = 1;
          #pragma omp barrier
        }""",
        "",
    ),
    "while loop with one barrier": (
        """while (n > 0) {
          a = 1;
          #pragma omp barrier
          b = 1;
        }""",
        "ab",
    ),
    "a branch that the whole team takes": (
        """if (n > 0) {
          a = 1;
          #pragma omp barrier
          b = 1;
        }
        c = 1;""",
        "bc",
    ),
    "before, inside and after such a branch": (
        """a = 1;
        if (n > 0) {
          b = 1;
          #pragma omp barrier
        }
        c = 1;""",
        "ab ac",
    ),
    "both ways of such a branch": (
        """if (n > 0) {
          a = 1;
          #pragma omp barrier
        } else {
          b = 1;
        }
        c = 1;""",
        "bc",
    ),
    "a worksharing loop in a time loop": (
        """for (int k = 0; k < n; k++) {
          #pragma omp for
          for (int i = 0; i < n; i++) a = 1;
          #pragma omp for nowait
          for (int i = 0; i < n; i++) b = 1;
        }""",
        "ab",
    ),
}


def pairs_in_one_phase(facts: RegionFacts) -> str:
    return " ".join(
        x + y
        for x, y in combinations("abc", 2)
        if any(
            meet(mine.frames[0].phases, theirs.frames[0].phases)
            for mine in on(facts, x)
            for theirs in on(facts, y)
        )
    )


def parallel(body: str) -> RegionFacts:
    return region(
        f"""int a, b, c;
        void wait(void) {{
        #pragma omp barrier
        }}
        void f(int n) {{
        #pragma omp parallel
        {{
        {body}
        }}
        }}"""
    )


@pytest.mark.parametrize(("body", "expected"), PHASES.values(), ids=PHASES)
def test_phases(body: str, expected: str) -> None:
    assert pairs_in_one_phase(parallel(body)) == expected


def test_a_body_with_a_barrier_is_walked_as_two_successive_iterations() -> None:
    facts = parallel(
        """for (int k = 0; k < n; k++) {
          a = 1;
          #pragma omp barrier
        }"""
    )
    first, second = on(facts, "a")
    assert first.place == second.place
    (earlier,), (later,) = first.dims, second.dims
    assert later.previous is earlier
    assert earlier.barrier and later.barrier


def test_a_body_without_barrier_is_walked_once() -> None:
    (access,) = on(parallel("for (int k = 0; k < n; k++) a = 1;"), "a")
    assert not access.dims[0].barrier


OWNERS = {
    "everybody": ("a = 1;", None),
    "single": ("#pragma omp single\na = 1;", "single"),
    "masked": ("#pragma omp masked\na = 1;", "masked"),
    "master": ("#pragma omp master\na = 1;", "masked"),
    "section": ("#pragma omp sections\n{ a = 1; }", "section"),
    "for": ("#pragma omp for\nfor (int i = 0; i < n; i++) a = 1;", "worksharing"),
    "critical": ("#pragma omp critical\na = 1;", None),
}


@pytest.mark.parametrize(("body", "kind"), OWNERS.values(), ids=OWNERS)
def test_who_executes(body: str, kind: str | None) -> None:
    (access,) = on(parallel(body), "a")
    owner = access.frames[0].owner
    assert (owner.kind if owner is not None else None) == kind


LOCKS = {
    "critical": ("#pragma omp critical\na = 1;", [("critical", "")]),
    "named critical": ("#pragma omp critical(name)\na = 1;", [("critical", "name")]),
    "ends with the block": ("#pragma omp critical\nb = 1;\na = 1;", []),
    "lock": ("omp_set_lock(&lock); a = 1; omp_unset_lock(&lock);", [("lock", "lock")]),
    "unlocked": ("omp_set_lock(&lock); b = 1; omp_unset_lock(&lock); a = 1;", []),
    "tested": ("if (omp_test_lock(&lock)) a = 1;", [("lock", "lock")]),
    "tested, other way": ("if (!omp_test_lock(&lock)) a = 1;", []),
    "guard": ("{ std::lock_guard<std::mutex> guard(mutex); a = 1; }", [("mutex", "guard")]),
    "guard, after its block": ("{ std::lock_guard<std::mutex> guard(mutex); b = 1; } a = 1;", []),
    "locked on one way only": ("if (b) omp_set_lock(&lock); a = 1;", []),
    "locked on the other way only": ("if (b) ; else omp_set_lock(&lock); a = 1;", []),
    "locked in a function": ("acquire(); a = 1;", [("lock", "lock")]),
}


@pytest.mark.parametrize(("body", "expected"), LOCKS.values(), ids=LOCKS)
def test_locks_held(body: str, expected: list[tuple[str, str]]) -> None:
    facts = region(
        f"""int a, b; omp_lock_t lock; std::mutex mutex;
        void acquire() {{ omp_set_lock(&lock); }}
        void f() {{
        #pragma omp parallel
        {{
        {body}
        }} }}"""
    )
    (access,) = (access for access in on(facts, "a") if access.writes)
    assert [(lock.kind, lock.name) for lock in access.locks] == expected


ATOMICS = {
    "plain": ("a = b;", {"a": "", "b": ""}),
    "update: only x is atomic": ("#pragma omp atomic\na += b;", {"a": "update", "b": ""}),
    "read": ("#pragma omp atomic read\nb = a;", {"a": "read", "b": ""}),
    "write": ("#pragma omp atomic write\na = b;", {"a": "write", "b": ""}),
    "capture": ("#pragma omp atomic capture\nb = a++;", {"a": "capture", "b": ""}),
    "capture, structured": ("#pragma omp atomic capture\n{ b = a; a = a + 1; }", {"a": "capture", "b": ""}),
    "compare": ("#pragma omp atomic compare\nif (a < b) { a = b; }", {"a": "compare", "b": ""}),
    "std::atomic": ("counter++; a = counter;", {"counter": "std::atomic", "a": ""}),
}


@pytest.mark.parametrize(("body", "expected"), ATOMICS.values(), ids=ATOMICS)
def test_what_is_atomic(body: str, expected: dict[str, str]) -> None:
    facts = region(
        f"int a, b; std::atomic<int> counter;\nvoid f() {{\n#pragma omp parallel\n{{\n{body}\n}} }}"
    )
    kinds = {name: {access.atomic for access in on(facts, name)} for name in expected}
    assert kinds == {name: {kind} for name, kind in expected.items()}


@pytest.mark.parametrize(
    ("schedule", "unit"),
    [
        ("static, 64", "(i)/(64)"),
        ("dynamic, 64", "(i)/(64)"),
        ("dynamic", "i"),
        ("guided, 64", "i"),
        ("static", "i"),
    ],
)
def test_the_iterations_of_a_chunk_stay_together(schedule: str, unit: str) -> None:
    facts = parallel(f"#pragma omp for schedule({schedule})\nfor (int i = 0; i < n; i++) a = 1;")
    owner = on(facts, "a")[0].frames[0].owner
    assert owner is not None
    assert [str(coord) for coord in owner.coords] == [unit]
