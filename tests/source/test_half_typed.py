"""Code as it is while somebody types it: one unfinished line costs only itself."""

from __future__ import annotations

import time

import pytest

from pcwm_core.source import read
from pcwm_core.source.regions import regions
from pcwm_core.source.syntax import FunctionDef, Omp
from tests.source.dump import dump, everything, function
from tests.source.programs import PROGRAMS

AROUND = """void f(int n, double *a) {
  int s = 0;
  @
  #pragma omp parallel for
  for (int i = 0; i < n; i++) {
    s += a[i];
  }
  g(s);
}
void h() { k(); }
"""

UNFINISHED = [
    ("for", "(For (Compound))"),
    ("for (", "(For (Compound))"),
    ("for (int j = 0; j <", "(For (DeclStmt [(VarDecl j <int> 0)]) (Binary < j 0) (Compound))"),
    ("for (int j = 0; j < n", "(For (DeclStmt [(VarDecl j <int> 0)]) (Binary < j n) (Compound))"),
    (
        "for (int j = 0; j < n; j++",
        "(For (DeclStmt [(VarDecl j <int> 0)]) (Binary < j n) (Update ++ j) (Compound))",
    ),
    ("for (auto &v : c", "(RangeFor [(VarDecl v <& auto>)] c (Compound))"),
    ("while (x", "(While x (Compound))"),
    ("if (x", "(If x (Compound))"),
    ("if (x && ", "(If (Binary && x 0) (Compound))"),
    ("if (x) {", "(If x (Compound))"),
    ("do {", "(DoWhile (Compound) 0)"),
    ("auto l = [&](int x) {", "(DeclStmt [(VarDecl l <auto> (Lambda & [(VarDecl x <int>)] (Compound)))])"),
    ("a[s", "(ExprStmt (Index a [s]))"),
    ("a[s] =", "(ExprStmt (Assign = (Index a [s]) 0))"),
    ("a[s] = b(1, c[", "(ExprStmt (Assign = (Index a [s]) (Call b [1 (Index c [0])])))"),
    ("s +=", "(ExprStmt (Assign += s 0))"),
    ("s", "(ExprStmt s)"),
    ("q(s, ", "(ExprStmt (Call q [s 0]))"),
    ("std::", "(ExprStmt std::_)"),
    ("p->", "(ExprStmt (Member p _ true))"),
    ("int x", "(DeclStmt [(VarDecl x <int>)])"),
    ("int x =", "(DeclStmt [(VarDecl x <int> 0)])"),
    ("return", "(Return)"),
    ("s ? n", "(ExprStmt (Conditional s n 0))"),
    ('puts("abc', "(ExprStmt (Call puts [(OtherLiteral string)]))"),
    ("#pragma omp critical\n  s +=", "(Omp {critical} (ExprStmt (Assign += s 0)))"),
    ("#pragma omp parallel\n  {", "(Omp {parallel} (Compound))"),
    (
        "#pragma omp parallel for\n  for (int j = 0; j",
        "(Omp {parallel for} (For (DeclStmt [(VarDecl j <int> 0)]) j (Compound)))",
    ),
]


@pytest.mark.parametrize(("typed", "tree"), UNFINISHED, ids=[typed for typed, _ in UNFINISHED])
def test_an_unfinished_statement(typed: str, tree: str) -> None:
    source = AROUND.replace("@", typed)
    snapshot = read(source)
    f, h = snapshot.unit.items
    assert isinstance(f, FunctionDef)
    assert [dump(stmt) for stmt in f.body.items[:2]] == ["(DeclStmt [(VarDecl s <int> 0)])", tree]
    loop = f.body.items[2]
    assert isinstance(loop, Omp)
    assert dump(loop).startswith("(Omp {parallel for} (For ")
    assert dump(f.body.items[3]) == "(ExprStmt (Call g [s]))"
    assert dump(h) == "(FunctionDef h <void> (Compound [(ExprStmt (Call k))]))"
    # The place that is unfinished is known as such, and the loop behind it is not.
    at = AROUND.index("@")
    assert snapshot.broken(at, at + len(typed))
    place = snapshot.absolute(loop.place)
    assert place is not None
    assert not snapshot.broken(*place)
    assert snapshot.unit.problems


def test_statement_without_semicolon_before_the_end_of_its_block() -> None:
    trees = [dump(stmt) for stmt in function("void f() { a(); if (x) { s = 1 } b() }").body.items]
    assert trees == [
        "(ExprStmt (Call a))",
        "(If x (Compound [(ExprStmt (Assign = s 1))]))",
        "(ExprStmt (Call b))",
    ]


def test_a_header_that_an_editor_has_closed() -> None:
    (tree,) = [
        dump(stmt)
        for stmt in function("void f() {\n  for (int i = 0; i < n) {\n    a[i] = 0;\n  }\n}\n").body.items
    ]
    assert tree.startswith(
        "(For (DeclStmt [(VarDecl i <int> 0)]) (Binary < i n) (Compound [(ExprStmt (Assign "
    )


UNBALANCED = [
    "void a() {\n  if (x) {\n    y();\n}\n\nvoid b(int n) {\n  z();\n}\n",
    "void a() {\n  g(1, (2;\n}\n\nvoid b(int n) {\n  z();\n}\n",
    "void a() {\n  x = y[3;\n}\n\nvoid b(int n) {\n  z();\n}\n",
    "void a(int x\n\nvoid b(int n) {\n  z();\n}\n",
    "int v = 3\nvoid b(int n) {\n  z();\n}\n",
    "struct S {\n  int x;\n\nvoid b(int n) {\n  z();\n}\n",
    "void a() {\n}\n}\n\nvoid b(int n) {\n  z();\n}\n",
    "void a() {\n  /* } */ {\n\ntemplate <class T>\nvoid b(int n) {\n  z();\n}\n",
    "namespace q {\nvoid a() {\n\nstatic void b(int n)\n{\n  z();\n}\n",
    '#pragma omp parallel\n{\nvoid b(int n) {\n  z();\n}\n',
]  # fmt: skip


@pytest.mark.parametrize("source", UNBALANCED)
def test_what_is_unbalanced_does_not_swallow_the_next_function(source: str) -> None:
    snapshot = read(source)
    b = function(snapshot, "b")
    assert [dump(stmt) for stmt in b.body.items] == ["(ExprStmt (Call z))"]
    assert [dump(param) for param in b.params] == ["(VarDecl n <int>)"]


def test_what_is_left_of_a_function_that_was_closed_too_early() -> None:
    source = "void f() {\n  int s = 0;\n  }\n  #pragma omp parallel for\n  for (;;) s += i;\n}\nint y;\n"
    snapshot = read(source)
    assert [region.directive.name for region in regions(snapshot.unit)] == ["parallel for"]
    assert dump(snapshot.unit.items[-1]) == "(GlobalVar (VarDecl y <int>))"
    assert [problem.message for problem in snapshot.unit.problems] == ["'}' closes nothing"]


def test_indentation_tells_which_block_is_not_closed() -> None:
    source = "void f() {\n  if (a) {\n    b();\n  c();\n  for (;;) {\n    d();\n  }\n}\n"
    assert [dump(stmt) for stmt in function(source).body.items] == [
        "(If a (Compound [(ExprStmt (Call b))]))",
        "(ExprStmt (Call c))",
        "(For (Compound [(ExprStmt (Call d))]))",
    ]


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_truncation_at_every_character(name: str) -> None:
    source = PROGRAMS[name]
    slowest = 0.0
    for end in range(len(source)):
        begun = time.perf_counter()
        snapshot = read(source[:end])
        slowest = max(slowest, time.perf_counter() - begun)
        everything(snapshot)
    assert slowest < 1.0


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_typing_from_the_first_to_the_last_character_keeps_earlier_functions(name: str) -> None:
    """Once a function is complete, nothing that is typed behind it takes it away again."""
    source = PROGRAMS[name]
    complete = 0
    for end in range(0, len(source), 3):
        functions = sum(isinstance(item, FunctionDef) for item in read(source[:end]).unit.items)
        assert functions >= complete
        finished = source[:end].endswith("}\n") and source[:end].count("{") == source[:end].count("}")
        complete = max(complete, functions if finished else 0)
