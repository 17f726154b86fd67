"""What is wrong with a directive: the words that a problem points at, and what it says."""

from __future__ import annotations

import pytest

from tests.source.openmp.directive_text import parse, summary

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # Names
    ("", [("", "a directive name is missing")]),
    ("paralel for", [("paralel for", "did you mean 'parallel'?")]),
    ("nonsense", [("nonsense", "unknown directive 'nonsense'")]),
    ("do", [("do", "'do' is a Fortran directive: in C and C++ write 'for'")]),
    ("end parallel", [("end parallel", "is Fortran")]),
    ("parallel critical", [("parallel critical", "'parallel' and 'critical' do not combine")]),
    ("distribute parallel", [("distribute parallel", "write 'distribute parallel for'")]),
    ("schedule(static)", [("schedule", "'schedule' is a clause: write a directive before it")]),
    ("(x) for", [("(", "a directive name is missing")]),
    # Clauses
    ("parallel for redu", [("redu", "did you mean 'reduction'?")]),
    ("parallel fro", [("fro", "did you mean 'for'?")]),
    ("parallel for shedule(static)", [("shedule", "did you mean 'schedule'?")]),
    ("parallel nowait", [("nowait", "'parallel' takes no 'nowait': remove it")]),
    ("parallel for nowait", [("nowait", "because it is combined")]),
    ("barrier private(x)", [("private", "'barrier' takes no 'private'")]),
    ("parallel private(x) for", [("for", "write it before the clauses")]),
    ("parallel private(x) single", [("single", "write it before the clauses")]),
    ("for nowait nowait", [("nowait", "'nowait' is there twice")]),
    ("for collapse(2) collapse(3)", [("collapse(3)", "'collapse' is there twice")]),
    ("parallel if(a) if(parallel: b)", []),
    ("target parallel if(target: a) if(parallel: b)", []),
    ("parallel if(parallel: a) if(parallel: b)", [("if(parallel: b)", "there twice")]),
    ("parallel private(x) private(y)", []),
    ("taskloop grainsize(2) num_tasks(3)", [("num_tasks(3)", "'num_tasks' excludes 'grainsize'")]),
    ("atomic read write", [("write", "'write' excludes 'read'")]),
    ("atomic seq_cst relaxed", [("relaxed", "'relaxed' excludes 'seq_cst'")]),
    ("cancel", [("cancel", "'cancel' needs 'for' or 'parallel'")]),
    ("tile", [("tile", "'tile' needs 'sizes'")]),
    ("target update", [("target update", "'target update' needs 'from' or 'to'")]),
    # Separators and brackets
    ("parallel private(x),", [(",", "a clause is missing after the ','")]),
    ("parallel private(x),, shared(y)", [(",", "a clause is missing here")]),
    ("parallel private(x))", [(")", "unexpected ')': remove it")]),
    ("parallel + private(x)", [("+", "unexpected '+'")]),
    ("parallel private(x", [("(", "'(' is not closed: add a ')'")]),
    ("parallel private(a[0) shared(y)", [("[", "'[' is not closed: add a ']'")]),
    ("parallel (x)", [("(x)", "'parallel' takes no arguments")]),
    ("threadprivate", [("threadprivate", "'threadprivate' needs arguments")]),
    ("critical()", [("()", "'critical' needs arguments")]),
    ("critical(a, b)", [("b", "takes one name")]),
    # Lists
    ("parallel private", [("private", "'private' needs variables in parentheses")]),
    ("parallel private()", [("private()", "'private' needs variables")]),
    ("parallel private(a,)", [(",", "a variable is missing here")]),
    ("parallel private(,a)", [(",", "a variable is missing here")]),
    ("parallel private(a,,b)", [(",", "a variable is missing here")]),
    ("parallel private(a b)", [("b", "',' is missing before 'b'")]),
    ("parallel private(x: a)", [("x", "'private' knows no 'x': remove it")]),
    ("parallel reduction(sum)", [("sum", "reduction(+: sum)")]),
    ("parallel reduction(+ sum)", [("+", "':' is missing after '+'")]),
    ("parallel reduction(+:)", [(":", "'reduction' needs variables after the colon")]),
    ("parallel reduction(: x)", [(":", "something is missing before the ':'")]),
    ("task depend(x)", [("depend", "'depend' needs one of in, out")]),
    ("task depend(inn: x)", [("inn", "did you mean 'in'?")]),
    ("task depend(in x)", [("in", "':' is missing after 'in'")]),
    ("task depend(in, out: x)", [("out", "'depend' already has 'in'")]),
    ("target map(tofrm: x)", [("tofrm", "did you mean 'tofrom'?")]),
    ("target map(always, always: x)", [("always", "'always' is there twice")]),
    ("task depend(iterator(i: n), in: x)", [("i: n", "an iterator is written 'name = begin : end'")]),
    ("task depend(iterator(i = : n), in: x)", [("i = : n", "a bound of the iterator is missing")]),
    # Keywords and expressions
    ("parallel default(non)", [("non", "did you mean 'none'?")]),
    ("parallel default(xyz)", [("xyz", "write one of none, shared")]),
    ("parallel proc_bind()", [("proc_bind()", "'proc_bind' needs one of primary")]),
    ("for schedule(dynamc)", [("dynamc", "did you mean 'dynamic'?")]),
    ("for schedule(static 4)", [("4", "',' is missing before the chunk size")]),
    ("for schedule(monotonic static)", [("monotonic", "':' is missing after 'monotonic'")]),
    ("for schedule(, 4)", [(",", "a schedule kind or chunk size is missing")]),
    ("for collapse(2, 3)", [("3", "'collapse' takes one expression")]),
    ("for collapse", [("collapse", "'collapse' needs an expression in parentheses")]),
    ("parallel if(for: x)", [("for", "'for' is no part of 'parallel'")]),
    ("parallel if(parallel:)", [(":", "'if' needs an expression after the colon")]),
    ("declare reduction(merge)", [("(merge", "is written 'declare reduction(identifier")]),
    ("declare mapper(s) map(s)", [("(s", "a mapper is declared for")]),
    # Extensions of implementations are no problem.
    ("target ompx_dyn_cgroup_mem(8) map(x)", []),
    ("requires ext_feature unified_address", []),
    ("ompx_tiling(4)", []),
    # Directives are subject to macro replacement, by macros of other files too.
    ("parallel for LOOP_SCHEDULE private(x)", []),
    ("parallel for THREADS(n)", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_problem_and_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    problems = parse(text).problems
    for (word, message), problem in zip(expected, problems, strict=False):
        assert message in problem.message
        assert problem.place.text == word
    assert bool(problems) is bool(expected)


@pytest.mark.parametrize(
    ("text", "name", "clauses", "insert"),
    [
        ("parallel for redu", "parallel for", ["redu"], "parallel for redu"),
        ("parallel for reduction(", "parallel for", ["reduction"], "parallel for reduction("),
        ("parallel for reduction(+", "parallel for", ["reduction '+'"], "parallel for reduction(+"),
        ("parallel for reduction(+:", "parallel for", ["reduction '+'"], "parallel for reduction(+:"),
        ("parallel for reduction(+: s", "parallel for", ["reduction '+' : s"], "parallel for reduction(+: s"),
        ("for private(a,", "for", ["private : a"], "for private(a,"),
        ("for schedule(", "for", ["schedule"], "for schedule("),
        ("for schedule(dyn", "for", ["schedule"], "for schedule(dyn"),
        ("parallel private(a) shared(", "parallel", ["private : a", "shared"], "parallel private(a) shared("),
        (
            "parallel private(a shared(b)",
            "parallel",
            ["private : a", "shared : b"],
            "parallel private(a shared(b)",
        ),
        ("task depend(in: a[0", "task", ["depend 'in' : a[0]"], "task depend(in: a[0"),
        ("task depend(in: a[", "task", ["depend 'in' : a"], "task depend(in: a["),
        ("parallel for  ", "parallel for", [], "parallel for"),
        ("parallel for private(a)  ", "parallel for", ["private : a"], "parallel for private(a)"),
        ("critical (name)  ", "critical", [], "critical (name)"),
        ("  barrier", "barrier", [], "  barrier"),
    ],
)
def test_half_typed_directive_keeps_the_rest(text: str, name: str, clauses: list[str], insert: str) -> None:
    directive = parse(text)
    assert directive.name == name
    assert [summary(clause) for clause in directive.clauses] == clauses
    assert text[: directive.insert_at] == insert


def test_problems_are_in_order_and_bounded() -> None:
    directive = parse("parallel " + " ".join(f"unknown{i}" for i in range(500)))
    starts = [problem.place.start for problem in directive.problems]
    assert starts == sorted(starts)
    assert len(starts) < 100
    assert len(directive.clauses) == 500


def test_problems_of_a_variant_belong_to_the_metadirective() -> None:
    directive = parse("metadirective when(user={condition(1)}: parallel for privat(x)) otherwise(nothing)")
    assert [problem.place.text for problem in directive.problems] == ["privat"]
    variant = directive.clauses[0].directive
    assert variant is not None
    assert variant.problems == ()
