"""The race query: the exact answer for small regions, and the fact that settles their race-free look-alikes."""

from __future__ import annotations

import pytest

from pcwm_core.races import integer_sets
from pcwm_core.races.query import Conflict, ask, decide
from tests.races.asking import PARALLEL, SINGLE, answer, certainty, facts_of, site, witnessed

FOR = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++)"

#: The body (its directive is in line 2); each conflict as the sites of both accesses and the kind of parallelism.
RACES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "a shared counter": (f"{PARALLEL}\ng++;", [("update g:3", "update g:3", "threads")]),
    "written and read": (
        f"{PARALLEL}\n{{\n#pragma omp masked\ng = 1;\na[0] + g;\n}}",
        [("write g:5", "read g:6", "threads")],
    ),
    "a neighbour": (f"{FOR}\na[i] = a[i + 1];", [("write a[i]:4", "read a[i + 1]:4", "threads")]),
    "a neighbour at a distance": (
        f"{FOR}\na[i] = a[i + 7];",
        [("write a[i]:4", "read a[i + 7]:4", "threads")],
    ),
    "wrapped subscripts": (f"{FOR}\na[i % 4] = 1;", [("write a[i % 4]:4", "write a[i % 4]:4", "threads")]),
    "halved subscripts": (f"{FOR}\na[i / 2] = 1;", [("write a[i / 2]:4", "write a[i / 2]:4", "threads")]),
    "elements of several chunks": (
        "\n#pragma omp parallel for schedule(static, 3)\nfor (int i = 0; i < n; i++)\na[i / 4]++;",
        [("update a[i / 4]:4", "update a[i / 4]:4", "threads")],
    ),
    "a mirrored array": (
        f"{FOR}\n{{\na[i] = 1;\na[9 - i] = 2;\n}}",
        [("write a[i]:5", "write a[9 - i]:6", "threads")],
    ),
    "every thread its neighbour's": (
        f"{PARALLEL}\n{{ int t = omp_get_thread_num();\na[t] = a[t + 1]; }}",
        [("write a[t]:4", "read a[t + 1]:4", "threads")],
    ),
    "two threads of one element": (
        f"{PARALLEL}\n{{ int t = omp_get_thread_num();\na[t / 2] = 1; }}",
        [("write a[t / 2]:4", "write a[t / 2]:4", "threads")],
    ),
    "two iterations": (
        f"{FOR}\nif (i == 3 || i == 4) g = 1;",
        [("write g:4", "write g:4", "threads")],
    ),
    "rows that are one too long": (
        f"{FOR}\nfor (int j = 0; j <= m; j++)\na[i * m + j] = 1;",
        [("write a[i * m + j]:5", "write a[i * m + j]:5", "threads")],
    ),
    "diagonals": (
        f"{FOR}\nfor (int j = 0; j < m; j++)\na[i + j] = 1;",
        [("write a[i + j]:5", "write a[i + j]:5", "threads")],
    ),
    "single nowait": (
        f"{PARALLEL}\n{{\n#pragma omp single nowait\ng = 1;\n#pragma omp critical\nh += g;\n}}",
        [("write g:5", "read g:7", "threads")],
    ),
    "no barrier between loops of different schedules": (
        (
            f"{PARALLEL}\n{{\n#pragma omp for schedule(dynamic) nowait\nfor (int i = 0; i < n; i++) a[i] = 1;\n"
            "#pragma omp for\nfor (int i = 0; i < n; i++) b[i] = a[i];\n}"
        ),
        [("write a[i]:5", "read a[i]:7", "threads")],
    ),
    "sections": (
        f"{PARALLEL} sections\n{{\n#pragma omp section\ng = 1;\n#pragma omp section\nh = g;\n}}",
        [("write g:5", "read g:7", "threads")],
    ),
    "one side is not atomic": (
        f"{PARALLEL}\n{{\n#pragma omp atomic\ng++;\na[0] + g;\n}}",
        [("update g:5", "read g:6", "threads")],
    ),
    "critical sections of different names": (
        (
            f"{PARALLEL} sections\n{{\n#pragma omp section\n{{\n#pragma omp critical(x)\ng++; }}\n"
            "#pragma omp section\n{\n#pragma omp critical(y)\ng++; }\n}"
        ),
        [("update g:7", "update g:11", "threads")],
    ),
    "locks of other elements": (
        f"{FOR}\n{{ omp_set_lock(&locks[i % 3]);\nc[i % 4]++; omp_unset_lock(&locks[i % 3]); }}",
        [("update c[i % 4]:5", "update c[i % 4]:5", "threads")],
    ),
    "tasks": (
        f"{SINGLE}\n{{\n#pragma omp task\ng = 1;\n#pragma omp task\ng = 2;\n}}",
        [("write g:6", "write g:8", "tasks")],
    ),
    "a task and its creator": (
        f"{SINGLE}\n{{\n#pragma omp task\ng = 1;\na[0] + g;\n}}",
        [("write g:6", "read g:7", "tasks")],
    ),
    "dependences on other variables": (
        f"{SINGLE}\n{{\n#pragma omp task depend(out : a[0])\ng = 1;\n#pragma omp task depend(in : a[1])\nh = g;\n}}",
        [("write g:6", "read g:8", "tasks")],
    ),
    "taskloop": (
        f"{SINGLE}\n#pragma omp taskloop\nfor (int i = 0; i < n; i++) c[i] = c[i + 1];",
        [("write c[i]:5", "read c[i + 1]:5", "tasks")],
    ),
    "simd, against the order of the text": (
        "\n#pragma omp simd\nfor (int i = 1; i < n; i++) a[i] = a[i - 1];",
        [("write a[i]:3", "read a[i - 1]:3", "lanes")],
    ),
    "simd within safelen": (
        "\n#pragma omp simd safelen(4)\nfor (int i = 3; i < n; i++) a[i] = a[i - 3];",
        [("write a[i]:3", "read a[i - 3]:3", "lanes")],
    ),
    "teams": ("\n#pragma omp teams\ng = 1;", [("write g:3", "write g:3", "threads")]),
}


@pytest.mark.parametrize(("body", "expected"), RACES.values(), ids=RACES)
def test_races(body: str, expected: list[tuple[str, str, str]]) -> None:
    snapshot, facts = facts_of(body)
    found = ask(facts)
    assert [
        (site(conflict.a, snapshot), site(conflict.b, snapshot), conflict.parting.kind)
        for conflict in found.conflicts
    ] == expected
    assert not found.undecided
    for conflict in found.conflicts:
        assert conflict.a.writes
        assert certainty(conflict) == "certain"
        assert conflict.assumptions == ()
        assert witnessed(conflict)


#: The body; the object that does not race; the reason, and the lock for guarded ones.
NO_RACES: dict[str, tuple[str, str, str, str]] = {
    "one thread an iteration": (f"{FOR} a[i] = a[i] + 1;", "a", "same-thread", ""),
    "one iteration": (f"{FOR} if (i == 3) g = 1;", "g", "same-thread", ""),
    "own elements": (
        f"{PARALLEL}\n{{ int t = omp_get_thread_num(); a[t] = 1; }}",
        "a",
        "same-thread",
        "",
    ),
    "even and odd elements": (f"{FOR} a[2 * i] = a[2 * i + 1];", "a", "never-equal", ""),
    "beyond the bound": (f"{FOR} a[i] = a[i + n];", "a", "never-equal", ""),
    "a stride over the block": (
        "\n#pragma omp parallel for\nfor (int i = 0; i < n; i += 4) for (int j = 0; j < 4; j++) a[i + j] = 1;",
        "a",
        "never-equal",
        "",
    ),
    "rows": (f"{FOR} for (int j = 0; j < m; j++) a[i * m + j] = 1;", "a", "never-equal", ""),
    "columns": (f"{FOR} for (int j = 0; j < m; j++) a[j * n + i] = 1;", "a", "never-equal", ""),
    "a packed triangle": (
        f"{FOR} for (int j = 0; j < i; j++) a[i * (i - 1) / 2 + j] = 1;",
        "a",
        "never-equal",
        "",
    ),
    "guards that exclude each other": (
        f"{FOR} {{ if (i < 5) a[i] = 1; else a[i - 5 + n] = 2; }}",
        "a",
        "never-equal",
        "",
    ),
    "critical": (f"{FOR} {{\n#pragma omp critical(sum)\ng++;\n}}", "g", "guarded", "sum"),
    "lock": (
        f"{FOR} {{ omp_set_lock(&locks[0]); g++; omp_unset_lock(&locks[0]); }}",
        "g",
        "guarded",
        "locks",
    ),
    "the lock of the element": (
        f"{FOR} {{ omp_set_lock(&locks[i % 4]); c[i % 4]++; omp_unset_lock(&locks[i % 4]); }}",
        "c",
        "never-equal",
        "",
    ),
    "atomic": (f"{FOR} {{\n#pragma omp atomic\ng++;\n}}", "g", "atomic", ""),
    "barrier": (
        f"{PARALLEL}\n{{\n#pragma omp masked\ng = 1;\n#pragma omp barrier\na[0] + g;\n}}",
        "g",
        "ordered",
        "",
    ),
    "single": (f"{PARALLEL}\n{{\n#pragma omp single\ng = 1;\na[0] + g;\n}}", "g", "ordered", ""),
    "masked": (f"{PARALLEL}\n#pragma omp masked\ng++;", "g", "ordered", ""),
    "equal static schedules": (
        (
            f"{PARALLEL}\n{{\n#pragma omp for schedule(static) nowait\nfor (int i = 0; i < n; i++) a[i] = 1;\n"
            "#pragma omp for schedule(static)\nfor (int i = 0; i < n; i++) b[i] = a[i];\n}"
        ),
        "a",
        "never-equal",
        "",
    ),
    "a team of one": (f"{PARALLEL} num_threads(1)\ng++;", "g", "ordered", ""),
    "taskwait": (
        f"{SINGLE}\n{{\n#pragma omp task\ng = 1;\n#pragma omp taskwait\na[0] + g;\n}}",
        "g",
        "ordered",
        "",
    ),
    "dependence": (
        f"{SINGLE}\n{{\n#pragma omp task depend(out : g)\ng = 1;\n#pragma omp task depend(in : g)\na[0] + g;\n}}",
        "g",
        "ordered",
        "",
    ),
    "undeferred": (f"{SINGLE}\n{{\n#pragma omp task if (0)\ng = 1;\ng = 2;\n}}", "g", "ordered", ""),
    "a variable of each thread in its own task": (
        f"{PARALLEL}\n{{ int own = 0;\n#pragma omp task shared(own)\nown++;\n#pragma omp taskwait\n}}",
        "own",
        "ordered",
        "",
    ),
    "iterations of one chunk": (
        "\n#pragma omp parallel for schedule(static, 4)\nfor (int i = 0; i < n; i++) a[i / 4]++;",
        "a",
        "never-equal",
        "",
    ),
    "simd, in the order of the text": (
        "\n#pragma omp simd\nfor (int i = 0; i < n; i++) a[i] = a[i + 1];",
        "a",
        "never-equal",
        "",
    ),
    "simd beyond safelen": (
        "\n#pragma omp simd safelen(4)\nfor (int i = 4; i < n; i++) a[i] = a[i - 4];",
        "a",
        "never-equal",
        "",
    ),
    "ordered": (
        "\n#pragma omp parallel for ordered\nfor (int i = 0; i < n; i++) {\n#pragma omp ordered\ng++;\n}",
        "g",
        "same-thread",
        "",
    ),
    "doacross": (
        (
            "\n#pragma omp parallel for ordered(1)\nfor (int i = 1; i < n; i++) {\n"
            "#pragma omp ordered depend(sink : i - 1)\na[i] = a[i - 1];\n#pragma omp ordered depend(source)\n}"
        ),
        "a",
        "never-equal",
        "",
    ),
    "handed over by a flag": (
        (
            f"{PARALLEL} sections\n{{\n#pragma omp section\n{{ h = 1;\n#pragma omp atomic write release\ng = 1;\n}}\n"
            "#pragma omp section\n{ int seen = 0; while (seen == 0) {\n#pragma omp atomic read acquire\nseen = g;\n}\n"
            "h = 2; }\n}"
        ),
        "h",
        "handed-over",
        "",
    ),
}


@pytest.mark.parametrize(("body", "name", "reason", "lock"), NO_RACES.values(), ids=NO_RACES)
def test_no_races(body: str, name: str, reason: str, lock: str) -> None:
    found = answer(body)
    assert found.conflicts == ()
    assert found.undecided == ()
    (closed,) = (closed for closed in found.closed if closed.obj.name == name)
    assert closed.reason == reason
    assert (closed.lock.name if closed.lock is not None else "") == lock


#: How the flag is written and read; whether what was written before is then handed over (OpenMP 5.2, 1.4.6).
HAND_OVERS = {
    "release and acquire": ("#pragma omp atomic write release", "#pragma omp atomic read acquire", "", True),
    "sequentially consistent": (
        "#pragma omp atomic write seq_cst",
        "#pragma omp atomic read seq_cst",
        "",
        True,
    ),
    "flushes": (
        "#pragma omp flush\n#pragma omp atomic write",
        "#pragma omp atomic read",
        "#pragma omp flush",
        True,
    ),
    "relaxed": ("#pragma omp atomic write", "#pragma omp atomic read", "", False),
    "no acquire": ("#pragma omp atomic write release", "#pragma omp atomic read", "", False),
    "no release": ("#pragma omp atomic write", "#pragma omp atomic read acquire", "", False),
    "a flush of something else": (
        "#pragma omp flush(a)\n#pragma omp atomic write",
        "#pragma omp atomic read acquire",
        "",
        False,
    ),
    "a plain flag": ("", "", "", False),
}


@pytest.mark.parametrize(("write", "read", "fence", "ordered"), HAND_OVERS.values(), ids=HAND_OVERS)
def test_hand_over_needs_release_and_acquire(write: str, read: str, fence: str, ordered: bool) -> None:
    found = answer(
        f"""{PARALLEL} sections
        {{
        #pragma omp section
        {{ h = 1;
        {write}
        g = 1;
        }}
        #pragma omp section
        {{ int seen = 0;
        while (seen == 0) {{
        {read}
        seen = g;
        }}
        {fence}
        h = 2; }}
        }}"""
    )
    assert ("h" not in {conflict.a.obj.name for conflict in found.conflicts}) == ordered


#: The body; the kinds of assumptions that carry the conflict; how sure it is.
CONDITIONAL: dict[str, tuple[str, list[str], str]] = {
    "an update through an index array": (f"{FOR} a[idx[i]]++;", ["indirect"], "likely"),
    "an unknown function": (f"{PARALLEL}\next(&g);", ["unseen-callee"], "unlikely"),
    "a library function with hidden state": (f"{PARALLEL}\nrand();", ["unsafe-library"], "unlikely"),
    "a product of iterations": (
        f"{FOR} for (int j = 0; j < i; j++) a[i * j] = 1;",
        ["row-overflow"],
        "likely",
    ),
    "a value that could not be followed": (
        f"{PARALLEL}\n{{ int k = omp_get_thread_num(); while (b[k]) k++; a[k]++; }}",
        ["opaque-subscript"],
        "likely",
    ),
}


@pytest.mark.parametrize(("body", "kinds", "sure"), CONDITIONAL.values(), ids=CONDITIONAL)
def test_what_was_not_seen_is_said(body: str, kinds: list[str], sure: str) -> None:
    (conflict,) = answer(body).conflicts
    assert [item.kind for item in conflict.assumptions] == kinds
    assert all(item.text for item in conflict.assumptions)
    assert certainty(conflict) == sure
    assert conflict.confidence == min(item.lean for item in conflict.assumptions)


def test_an_object_that_races_is_not_closed() -> None:
    found = answer(f"{FOR} {{ g = i; a[i] = 1; }}")
    assert [conflict.a.obj.name for conflict in found.conflicts] == ["g"]
    assert [closed.obj.name for closed in found.closed] == ["a"]


def test_what_nobody_writes_is_not_asked() -> None:
    found = answer(f"{FOR} a[i] = g + b[0];")
    assert {closed.obj.name for closed in found.closed} == {"a"}


def test_members_do_not_overlap() -> None:
    _, facts = facts_of(f"{PARALLEL}\n{{ struct S {{ int x, y; }}; static S s; s.x = 1; s.y + 1; }}")
    write, read = facts.accesses
    assert decide(write, read) is None


def test_the_answer_does_not_depend_on_who_is_asked_first() -> None:
    _, facts = facts_of(f"{FOR} a[i] = a[i + 1];")
    write, read = (access for access in facts.accesses if access.loc.path)
    for pair in ((write, read), (read, write)):
        assert isinstance(decide(*pair), Conflict)


def test_beyond_the_budget_the_answer_is_unknown(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(integer_sets, "OPERATION_BUDGET", 20)
    monkeypatch.setattr(integer_sets, "_decided", {})
    found = answer(f"{FOR} a[i] = a[i + 1];")
    assert found.conflicts == ()
    (reason,) = found.undecided
    assert reason.startswith("too complex to decide within the budget: a[i")
    assert capfd.readouterr() == ("", "")


def test_facts_that_are_incomplete_leave_the_answer_open() -> None:
    found = answer("\n#pragma omp parallel for\nwhile (n) a[0] = 1;")
    assert found.undecided == ("the loop of the directive is not in canonical form",)


def test_a_witness_that_meets_nowhere_is_none() -> None:
    """Products are unknowns of their own to the solver: its i * i may meet where the squares differ."""
    for conflict in answer(f"{FOR} a[i * i] = 1;").conflicts:
        assert conflict.witness is None
        assert certainty(conflict) == "unlikely"
