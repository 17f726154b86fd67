"""The tables of directives and clauses, and the decomposition of combined names."""

from __future__ import annotations

import pytest

from pcwm_core.source.openmp.clauses import CLAUSES, EXCLUSIVE
from pcwm_core.source.openmp.combined import decompose
from pcwm_core.source.openmp.directives import DIRECTIVES, is_stand_alone, match_name
from tests.source.openmp.directive_text import parse

# Every combined and composite directive of C and C++ in OpenMP 5.2, 17.3; the deprecated ones with master; two of 6.0.
COMBINED = """
for simd
taskloop simd
distribute simd
distribute parallel for
distribute parallel for simd
masked taskloop
masked taskloop simd
master taskloop
master taskloop simd
parallel for
parallel for simd
parallel loop
parallel single
parallel sections
parallel masked
parallel masked taskloop
parallel masked taskloop simd
parallel master
parallel master taskloop
parallel master taskloop simd
teams loop
teams distribute
teams distribute simd
teams distribute parallel for
teams distribute parallel for simd
target loop
target simd
target parallel
target parallel for
target parallel for simd
target parallel loop
target teams
target teams loop
target teams distribute
target teams distribute simd
target teams distribute parallel for
target teams distribute parallel for simd
""".strip().splitlines()

REFUSED = """
parallel workshare
parallel do
do simd
target teams distribute parallel do
workdistribute
parallel scope
parallel critical
parallel task
parallel parallel
parallel simd
simd for
for parallel
for sections
sections parallel
simd simd
loop simd
taskloop for
teams parallel
teams for
distribute for
distribute parallel
distribute parallel loop
distribute parallel sections
distribute loop
target parallel sections
target parallel masked
target for
target distribute
target task
target target
masked for
masked parallel
master simd
barrier parallel
task taskloop
end parallel
end for
begin parallel
declare
cancellation
""".strip().splitlines()


@pytest.mark.parametrize("name", COMBINED)
def test_combined_directive_is_decomposed_into_its_leaves(name: str) -> None:
    directive = parse(name)
    assert directive.name == name
    assert directive.constituents == tuple(name.split())
    assert [p.message for p in directive.problems] == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_rules_of_chapter_17_do_not_form_is_refused(name: str) -> None:
    directive = parse(name + " private(x)")
    assert directive.constituents == ()
    assert directive.name == name
    assert directive.problems[0].place.text == name
    assert [clause.name for clause in directive.clauses] == ["private"], "the clauses are still read"


@pytest.mark.parametrize("name", sorted(DIRECTIVES))
def test_leaf_directive_is_known(name: str) -> None:
    directive = parse(name)
    assert directive.constituents == (name,)
    assert directive.name_place.text == name


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("declare_target", "declare target"),
        ("declare_reduction", "declare reduction"),
        ("begin declare_target", "begin declare target"),
        ("end declare_variant", "end declare variant"),
        ("target_enter_data", "target enter data"),
        ("target enter_data", "target enter data"),
        ("target_data", "target data"),
        ("cancellation_point", "cancellation point"),
        ("task_iteration", "task_iteration"),
    ],
)
def test_both_spellings_of_a_name_of_several_words(spelling: str, name: str) -> None:
    directive = parse(spelling)
    assert (directive.name, directive.constituents) == (name, (name,))
    assert directive.name_place.text == spelling


def test_longest_name_wins() -> None:
    assert match_name(("target", "enter", "data")) == ("target enter data", 3)
    assert match_name(("target", "teams")) == ("target", 1)
    assert match_name(("parallel", "target", "update"), 1) == ("target update", 3)
    assert match_name(("private",)) is None


def test_a_clause_that_is_also_a_directive_ends_the_name() -> None:
    assert decompose(("for", "ordered")).words == 1
    assert decompose(("parallel", "for", "allocate")).constituents == ("parallel", "for")
    assert decompose(("cancel", "for")).constituents == ("cancel",)
    assert decompose(("ordered", "simd")).constituents == ("ordered",)
    assert decompose(("depobj", "update")).constituents == ("depobj",)


def test_tables_agree_with_each_other() -> None:
    used = {clause for spec in DIRECTIVES.values() for clause in spec.clauses}
    assert used == set(CLAUSES)
    assert all(spec.required <= spec.clauses for spec in DIRECTIVES.values())
    assert all(member in CLAUSES for group in EXCLUSIVE for member in group.names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("barrier", True),
        ("taskwait depend(in: x)", True),
        ("flush(x)", True),
        ("threadprivate(x)", True),
        ("target update to(x)", True),
        ("scan inclusive(x)", True),
        ("begin declare target", True),
        ("nonsense", True),
        ("ordered depend(sink: i - 1)", True),
        ("ordered doacross(source:)", True),
        ("ordered", False),
        ("ordered simd", False),
        ("section", False),
        ("parallel for", False),
        ("atomic", False),
        ("tile sizes(4)", False),
        ("declare simd", False),
        ("declare variant(f) match(construct={simd})", False),
        ("metadirective when(device={kind(gpu)}: parallel for)", False),
        ("metadirective when(device={kind(gpu)}: barrier) otherwise(nothing)", True),
    ],
)
def test_stand_alone(text: str, expected: bool) -> None:
    assert is_stand_alone(parse(text)) is expected
