"""What stands outside functions."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.source.syntax import ClassDef, FunctionDef
from tests.source.dump import dump, function, items

TABLE = [
    ("#include <omp.h>", "(Include omp.h true)"),
    ('#include "a/b.h" // why', "(Include a/b.h)"),
    ("#define N 100", "(Macro N 100 100)"),
    ("#define M (N * 2) /* twice */", "(Macro M (N * 2) (Binary * N 2))"),
    ("#define SQ(x) ((x) * (x))", "(Macro SQ [x] ((x) * (x)) (Binary * x x))"),
    ("#define EMPTY", "(Macro EMPTY)"),
    ("#define LONG 1 + \\\n  2", "(Macro LONG 1 + 2 (Binary + 1 2))"),
    ("int a, *b = 0;", "(GlobalVar (VarDecl a <int>))|(GlobalVar (VarDecl b <* int> 0))"),
    ("extern int e;", "(GlobalVar (VarDecl e <int> extern))"),
    ("int A::count = 3;", "(GlobalVar [A] (VarDecl count <int> 3))"),
    ("std::vector<double> grid(N);", "(GlobalVar (VarDecl grid <std::vector<double>> (InitList [N]) true))"),
    ("int g(int x, double *);", "(FunctionDecl g [(VarDecl x <int>) (VarDecl <* double>)] <int>)"),
    ("int g(void);", "(FunctionDecl g <int>)"),
    ("int f() { return 1; }", "(FunctionDef f <int> (Compound [(Return 1)]))"),
    ("auto f() -> double { }", "(FunctionDef f <double> (Compound))"),
    ("double *f() { }", "(FunctionDef f <* double> (Compound))"),
    ("static inline void f() { }", "(FunctionDef f <void> (Compound) inline,static)"),
    ("void A::B::f() { }", "(FunctionDef f [A B] <void> (Compound) true)"),
    (
        "template <class T> T f(T x) { return x; }",
        "(FunctionDef f [(VarDecl x <T>)] <T> (Compound [(Return x)]) true)",
    ),
    (
        "namespace a { namespace b::c { int x; } } int y;",
        "(GlobalVar [a b c] (VarDecl x <int>))|(GlobalVar (VarDecl y <int>))",
    ),
    ('extern "C" { int g(); }', "(FunctionDecl g <int>)"),
    ('extern "C" int g();', "(FunctionDecl g <int>)"),
    ("typedef double real;", "(TypeAlias real <double>)"),
    ("typedef int (*cb)(int);", "(TypeAlias cb <*() int>)"),
    ("using V = std::vector<int>;", "(TypeAlias V <std::vector<int>>)"),
    ("enum class E { A, B = 1 << 3, C };", "(EnumDef E [[A 0] [B 8] [C 9]])"),
    (
        "typedef struct N_ { struct N_ *next; } N, *NP;",
        "(ClassDef N_ struct [(VarDecl next <* N_>)])|(TypeAlias N <N_>)|(TypeAlias NP <* N_>)",
    ),
    ("using namespace std;", ""),
    (
        "double dot(a, n) double *a; int n; { return a[n]; }",
        (
            "(FunctionDef dot [(VarDecl a <* double>) "
            "(VarDecl n <int>)] <double> (Compound [(Return (Index a [n]))]))"
        ),
    ),
    ("__attribute__((noinline)) void f() { }", "(FunctionDef f <void> (Compound))"),
    (
        "void f() try { a; } catch (...) { }",
        "(FunctionDef f <void> (Compound [(Try (Compound [(ExprStmt a)]) [(Compound)])]))",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "trees"), TABLE, ids=[source for source, _ in TABLE])
def test_item(source: str, trees: str) -> None:
    assert items(source) == (trees.split("|") if trees else [])


def test_class_members() -> None:
    snapshot = read(
        """template <class T> class Grid : public Base<T>, Other {
 public:
  Grid(int n) : data_(n), n_{n} {}
  T &at(int i) const { return data_[i]; }
  virtual void step(double dt) const = 0;
  static int count();
  int operator()(int i) { return i; }
  struct Cell { int v; };
 private:
  std::vector<T> data_; int n_ = 0; static int made;
};
"""
    )
    cell, grid = snapshot.unit.items
    assert dump(cell) == "(ClassDef Cell [Grid] struct [(VarDecl v <int>)])"
    assert isinstance(grid, ClassDef)
    assert (grid.name, grid.bases) == ("Grid", ("Base", "Other"))
    assert [dump(field) for field in grid.fields] == [
        "(VarDecl data_ <std::vector<T>>)",
        "(VarDecl n_ <int> 0)",
        "(VarDecl made <int> static)",
    ]
    assert [(m.name, m.method, isinstance(m, FunctionDef)) for m in grid.methods] == [
        ("Grid", True, True),
        ("at", True, True),
        ("step", True, False),
        ("count", False, False),
        ("operator()", True, True),
    ]
    constructor = grid.methods[0]
    assert isinstance(constructor, FunctionDef)
    assert constructor.scope == ("Grid",)
    assert [(name, dump(value)) for name, value in constructor.initialisers] == [("data_", "n"), ("n_", "n")]


def test_name_places_point_at_names() -> None:
    snapshot = read("int ns::f(int first, double (*second)[3]) { int third = 0; }")
    f = function(snapshot)
    assert f.name_place.text == "ns::f"
    assert [p.name_place.text for p in f.params] == ["first", "second"]


def test_statements_outside_functions_are_loose_code() -> None:
    trees = items("int x;\nx = 3;\nfor (int i = 0; i < 3; i++) g(i);\n")
    assert trees[0] == "(GlobalVar (VarDecl x <int>))"
    assert trees[1] == "(LooseCode (Compound [(ExprStmt (Assign = x 3))]))"
    assert trees[2].startswith("(LooseCode (Compound [(For ")
