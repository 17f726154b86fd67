"""What is deleted from race-free programs and added to racy ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from training.evaluation.mutants import Mutant, digest, mutants, mutated
from training.evaluation.programs import LabelledProgram, parse

CLEAN = "// pcwm-label: no-race\n"


def made(text: str, name: str = "m.cpp") -> tuple[LabelledProgram, list[Mutant]]:
    program = parse(text, Path(name))
    return program, mutants(program, EmbeddedWorldModel().predict_races(read(text, name)).races)


def changes(text: str) -> set[tuple[str, str]]:
    """Each mutant as its kind and what is left of the lines that it changed."""
    program, found = made(text)
    before = text.splitlines()
    return {
        (
            mutant.kind,
            "\n".join(
                line for line in mutated(program.text, mutant.edits).splitlines() if line not in before
            ),
        )
        for mutant in found
    }


def in_function(body: str) -> str:
    return f"{CLEAN}void f(int *a, int n) {{\n{body}\n}}\n"


def test_each_list_item_is_deleted_by_itself() -> None:
    found = changes(
        in_function("int s, t;\n#pragma omp parallel for private(s, t) reduction(+ : n)\nfor (;;);")
    )
    assert found == {
        ("delete private", "#pragma omp parallel for private(t) reduction(+ : n)"),
        ("delete private", "#pragma omp parallel for private(s) reduction(+ : n)"),
        ("delete reduction", "#pragma omp parallel for private(s, t)"),
    }


def test_whole_clauses_and_stand_alone_directives() -> None:
    found = changes(
        in_function(
            "#pragma omp parallel num_threads(4)\n{\n#pragma omp for nowait\nfor (int i = 0; i < n; i++) a[i] = 0;\n"
            "#pragma omp barrier\n}"
        )
    )
    assert found == {
        ("delete num_threads", "#pragma omp parallel"),
        ("delete nowait", "#pragma omp for"),
        ("delete barrier", ""),
    }


@pytest.mark.parametrize("directive", ["atomic", "critical(x)", "masked", "single", "ordered"])
def test_of_a_construct_only_the_directive_is_deleted(directive: str) -> None:
    program, (mutant,) = made(in_function(f"#pragma omp {directive}\nn += 1;"))
    assert mutant.kind == f"delete {directive.partition('(')[0]}"
    assert mutated(program.text, mutant.edits) == in_function("\nn += 1;")


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("omp_set_lock(&l);\nn++;\nomp_unset_lock(&l);", ";\nn++;\n;"),
        ("m.lock();\nn++;\nm.unlock();", ";\nn++;\n;"),
        ("std::lock_guard<std::mutex> g(m);\nn++;", ";\nn++;"),
    ],
)
def test_a_lock_goes_with_what_gives_it_back(body: str, left: str) -> None:
    program, (mutant,) = made(in_function(body))
    assert mutant.kind == "delete lock"
    assert mutated(program.text, mutant.edits) == in_function(left)


def test_locks_of_methods_count() -> None:
    text = f"{CLEAN}struct Count {{\n  void add() {{\n    std::lock_guard<std::mutex> g(m);\n    n++;\n  }}\n}};\n"
    assert changes(text) == {("delete lock", "    ;")}


def test_another_lock_gives_nothing_back() -> None:
    assert changes(in_function("omp_set_lock(&l);\nn++;\nomp_unset_lock(&k);")) == set()


def test_a_directive_from_a_macro_is_left_alone() -> None:
    text = f'{CLEAN}#define WAIT _Pragma("omp barrier")\nvoid f() {{\n  WAIT\n}}\n'
    assert changes(text) == set()


RACY = """\
// pcwm-label: race
void f(int n) {
  int s = 0;
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    s += i;
//  ^ missing-reduction s write/read
}
"""


def test_a_race_gets_exclusion_a_clause_or_the_offered_fix() -> None:
    assert changes(RACY) == {
        ("add critical", "#pragma omp critical"),
        ("add atomic", "#pragma omp atomic"),
        ("add private", "#pragma omp parallel for private(s)"),
        ("add firstprivate", "#pragma omp parallel for firstprivate(s)"),
        ("add reduction", "#pragma omp parallel for reduction(+: s)"),
    }  # the offered fix is the last of these, and each text is made once


def test_a_fix_that_adds_something_else_is_a_mutant() -> None:
    kinds = {kind for kind, _ in changes(RACY.replace("s += i", "s = s > i ? s : i"))}
    assert "apply fix" in kinds


def test_what_has_no_barrier_gets_one_and_what_has_a_task_waits() -> None:
    text = """\
// pcwm-label: race
void f(int *a, int n) {
  int s = 0;
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < n; i++)
      a[i] = i;
#pragma omp masked
    s = a[0];
//  ^ maybe: data-race s write
//      ^^^^ data-race a read
#pragma omp task
    a[n - 1] = 0;
//  ^^^^^^^^ other: data-race a write
  }
}
"""
    found = changes(text)
    assert {("add barrier", "#pragma omp barrier"), ("add taskwait", "#pragma omp taskwait")} <= found
    assert ("delete nowait", "#pragma omp for") in found


def test_lanes_are_said_to_be_unseen() -> None:
    _, found = made(in_function("#pragma omp simd reduction(+: n)\nfor (int i = 0; i < 9; i++) n += a[i];"))
    assert [(mutant.kind, mutant.unseen) for mutant in found] == [("delete reduction", True)]


def test_a_text_is_known_by_its_hash_and_suffix() -> None:
    assert digest("int x;", ".c") == digest("int x;", ".c")
    assert len({digest("int x;", ".c"), digest("int x;", ".cpp"), digest("int y;", ".c")}) == 3


def test_edits_are_in_bytes() -> None:
    assert mutated("é = 1;", ((0, 2, "e"), (5, 6, "2"))) == "e = 2;"
