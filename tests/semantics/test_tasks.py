"""Explicit tasks: when their creator knows them to be complete (OpenMP 5.2, 12 and 15.4 to 15.9)."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.facts import RegionFacts, TaskInstance, orders
from pcwm_core.semantics.state import loc_text
from tests.semantics.gathering import on, region


def facts_of(body: str) -> RegionFacts:
    return region(
        f"""int in_task, deep, done, x, y, z[9];
        void f(int n) {{
        #pragma omp parallel
        #pragma omp single
        {{
        {body}
        }} }}"""
    )


def task_of(facts: RegionFacts, name: str = "in_task") -> TaskInstance:
    spawn = on(facts, name)[0].frames[-1].spawn
    assert isinstance(spawn, TaskInstance)
    return spawn


#: The body; whether the task, and whether all that it created, is known to be over where ``done`` is written.
COMPLETION = {
    "nothing": ("#pragma omp task\nin_task = 1;\ndone = 1;", False, False),
    "taskwait": ("#pragma omp task\nin_task = 1;\n#pragma omp taskwait\ndone = 1;", True, False),
    "taskwait before": ("#pragma omp taskwait\n#pragma omp task\nin_task = 1;\ndone = 1;", False, False),
    "taskgroup": ("#pragma omp taskgroup\n{\n#pragma omp task\nin_task = 1;\n}\ndone = 1;", True, True),
    "inside the taskgroup": (
        "#pragma omp taskgroup\n{\n#pragma omp task\nin_task = 1;\ndone = 1;\n}",
        False,
        False,
    ),
    "taskloop": (
        "#pragma omp taskloop\nfor (int i = 0; i < n; i++) in_task = 1;\ndone = 1;",
        True,
        True,
    ),
    "taskloop nogroup": (
        "#pragma omp taskloop nogroup\nfor (int i = 0; i < n; i++) in_task = 1;\ndone = 1;",
        False,
        False,
    ),
    "taskwait with another dependence": (
        "#pragma omp task depend(out : x)\nin_task = 1;\n#pragma omp taskwait depend(in : y)\ndone = 1;",
        False,
        False,
    ),
    "a taskwait in another task": (
        "#pragma omp task\nin_task = 1;\n#pragma omp task\n{\n#pragma omp taskwait\ny = 1;\n}\ndone = 1;",
        False,
        False,
    ),
}


@pytest.mark.parametrize(("body", "waited", "all_waited"), COMPLETION.values(), ids=COMPLETION)
def test_completion(body: str, waited: bool, all_waited: bool) -> None:
    facts = facts_of(body)
    task, (done,) = task_of(facts), on(facts, "done")

    def over(time: int | None) -> bool:
        return time is not None and time <= done.seq

    assert over(task.waited) == waited
    assert over(task.all_waited) == all_waited


def test_a_barrier_completes_tasks_and_their_descendants() -> None:
    facts = region(
        """int in_task, deep, done;
        void f() {
        #pragma omp parallel
        {
          #pragma omp single nowait
          {
            #pragma omp task
            { in_task = 1;
              #pragma omp task
              deep = 1;
            }
          }
          #pragma omp barrier
          done = 1;
        } }"""
    )
    (done,) = on(facts, "done")
    task = task_of(facts)
    assert task.all_waited is not None and task.all_waited <= done.seq


def test_taskwait_does_not_wait_for_grandchildren() -> None:
    facts = facts_of(
        """#pragma omp task
        { in_task = 1;
          #pragma omp task
          deep = 1;
        }
        #pragma omp taskwait
        done = 1;"""
    )
    assert task_of(facts).waited is not None
    assert task_of(facts, "deep").waited is None


def test_taskgroup_waits_for_grandchildren() -> None:
    facts = facts_of(
        """#pragma omp taskgroup
        {
          #pragma omp task
          {
            #pragma omp task
            deep = 1;
          }
        }
        done = 1;"""
    )
    assert task_of(facts, "deep").all_waited is not None


UNDEFERRED = {
    "": False,
    "if (0)": True,
    "if (task: 0)": True,
    "if (1)": False,
    "if (n > 3)": False,
    "final(1)": False,
    "untied": False,
}


@pytest.mark.parametrize(("clause", "expected"), UNDEFERRED.items(), ids=UNDEFERRED)
def test_undeferred(clause: str, expected: bool) -> None:
    assert task_of(facts_of(f"#pragma omp task {clause}\nin_task = 1;")).undeferred is expected


DEPENDENCES = {
    "depend(in : x)": [("in", "x")],
    "depend(out : x, y) depend(in : z)": [("out", "x"), ("out", "y"), ("in", "z")],
    "depend(inout : z[3])": [("inout", "z[3]")],
    "depend(inout : z[2 : 4])": [("inout", "z[2]")],
    "depend(mutexinoutset : x)": [("mutexinoutset", "x")],
    "depend(out : omp_all_memory)": [("all", "")],
    "depend(iterator(i = 0 : n), in : z[i])": [("in", "z[i]")],
}


@pytest.mark.parametrize(("clause", "expected"), DEPENDENCES.items(), ids=DEPENDENCES)
def test_dependences(clause: str, expected: list[tuple[str, str]]) -> None:
    depends = task_of(facts_of(f"#pragma omp task {clause}\nin_task = 1;")).depends
    assert [(item.kind, loc_text(item.loc) if item.loc is not None else "") for item in depends] == expected


@pytest.mark.parametrize(
    ("a", "b", "ordered"),
    [
        ("in", "out", True),
        ("out", "in", True),
        ("out", "out", True),
        ("inout", "in", True),
        ("in", "in", False),
        ("inoutset", "inoutset", False),
        ("inoutset", "in", True),
        ("mutexinoutset", "mutexinoutset", True),
        ("source", "sink", False),
    ],
)
def test_which_dependence_types_order(a: str, b: str, ordered: bool) -> None:
    assert orders(a, b) is ordered


def test_each_iteration_of_a_taskloop_may_be_a_task() -> None:
    facts = facts_of("#pragma omp taskloop\nfor (int i = 0; i < n; i++) z[i] = 1;")
    (access,) = on(facts, "z")
    task = task_of(facts, "z")
    assert [dim.variable for dim in task.dims] == ["i"]
    assert task.dims == access.dims
    assert access.dims[0].kind == "taskloop"


def test_a_loop_that_creates_tasks_is_walked_as_an_iteration_and_a_later_one() -> None:
    facts = facts_of("for (int i = 0; i < n; i++) {\n#pragma omp task\nz[i] = 1;\n}")
    first, second = on(facts, "z")
    assert second.dims[0].previous is first.dims[0]
    assert first.frames[-1].spawn is not second.frames[-1].spawn


def test_a_variable_ends_with_its_block_while_a_task_still_uses_it() -> None:
    unsafe = "{ int local = 0;\n#pragma omp task shared(local)\nlocal++;\n%s }"
    ends = [
        [access.role for access in on(facts_of(unsafe % wait), "local") if access.role == "lifetime"]
        for wait in ("", "\n#pragma omp taskwait\n")
    ]
    assert ends == [["lifetime"], []]


def test_the_creator_reads_what_a_task_copies() -> None:
    facts = facts_of("int local = 1;\n#pragma omp task firstprivate(local)\nx = local;")
    copies = [access for access in facts.accesses if access.role == "firstprivate"]
    assert [(access.obj.name, access.mode, len(access.frames)) for access in copies] == [("local", "read", 1)]
