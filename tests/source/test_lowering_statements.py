"""Statements and local declarations: each row is source and the trees of its statements."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from tests.source.dump import body

DECLARATIONS = [
    ("int i;", "(VarDecl i <int>)"),
    ("long unsigned int u = 0;", "(VarDecl u <unsigned long> 0)"),
    ("unsigned u;", "(VarDecl u <unsigned int>)"),
    ("static const double x = 1;", "(VarDecl x <const double> 1 static)"),
    ("int a[10][n];", "(VarDecl a <[10][n] int>)"),
    ("double *a[3];", "(VarDecl a <[3]* double>)"),
    ("double (*a)[3];", "(VarDecl a <*[3] double>)"),
    ("double (*a)[n][m] = g();", "(VarDecl a <*[n][m] double> (Call g))"),
    ("real (*a)[3];", "(VarDecl a <*[3] real>)"),
    ("int (*fp)(int) = g;", "(VarDecl fp <*() int> g)"),
    ("T &r = x;", "(VarDecl r <& T> x)"),
    ("auto &&r = g();", "(VarDecl r <&& auto> (Call g))"),
    ("char *const p = q;", "(VarDecl p <* const char> q)"),
    ("double *__restrict__ p = q;", "(VarDecl p <* restrict double> q)"),
    ("struct P q;", "(VarDecl q <P>)"),
    ("std::vector<std::vector<int>> v;", "(VarDecl v <std::vector<std::vector<int>>>)"),
    ("std::array<int, 3> v;", "(VarDecl v <std::array<int, 3>>)"),
    ("std::vector<int> v(n, 0);", "(VarDecl v <std::vector<int>> (InitList [n 0]) true)"),
    ("std::vector<int> v(n);", "(VarDecl v <std::vector<int>> (InitList [n]) true)"),
    ("std::lock_guard<std::mutex> lock(m);", "(VarDecl lock <std::lock_guard<std::mutex>> (InitList [m]) true)"),
    ("T x(a * b);", "(VarDecl x <T> (InitList [(Binary * a b)]) true)"),
    ("T x(a[i]);", "(VarDecl x <T> (InitList [(Index a [i])]) true)"),
    ("V g(n, W<int>(m));", "(VarDecl g <V> (InitList [n (Call W [m] [<int>])]) true)"),
    ("double h(double);", "(VarDecl h <() double>)"),
    ("int i{0};", "(VarDecl i <int> (InitList [0]))"),
    ("int a = 1, *b = &a;", "(VarDecl a <int> 1) (VarDecl b <* int> (Unary & a))"),
    ("auto [k, v] = p;", "(VarDecl k <auto> p true) (VarDecl v <auto> p true)"),
    ("thread_local int t;", "(VarDecl t <int> thread_local)"),
    ("a * b;", "(VarDecl b <* a>)"),
    ("[[maybe_unused]] int u = 3;", "(VarDecl u <int> 3)"),
    ("__attribute__((aligned(64))) double d;", "(VarDecl d <double>)"),
    ("double complex z = 1;", "(VarDecl z <double> 1)"),
    ("float _Complex *z, w;", "(VarDecl z <* float>) (VarDecl w <float>)"),
    ("complex long double z;", "(VarDecl z <long double>)"),
    ("double *const RESTRICT p = a;", "(VarDecl p <* const double> a)"),
    ("double t[4][n] ALIGNED(64) = {1};", "(VarDecl t <[4][n] double> (InitList [1]))"),
    ("float t[4] ALIGNED, u;", "(VarDecl t <[4] float>) (VarDecl u <float>)"),
]  # fmt: skip

STATEMENTS = [
    ("if (a) b; else if (c) d; else e;", "(If a (ExprStmt b) (If c (ExprStmt d) (ExprStmt e)))"),
    ("if (int y = x; y) z;", "(If (DeclStmt [(VarDecl y <int> x)]) y (ExprStmt z))"),
    ("if (auto *p = g()) z;", "(If (VarDecl p <* auto> (Call g)) (ExprStmt z))"),
    ("if constexpr (x) y;", "(If x (ExprStmt y))"),
    (
        "for (int i = 0, j = 1; i < n; ++i, j--) ;",
        (
            "(For (DeclStmt [(VarDecl i <int> 0) (VarDecl j <int> 1)]) (Binary < i n) "
            "(Comma [(Update ++ true i) (Update -- j)]) (Compound))"
        ),
    ),
    ("for (i = 0; i < n; i++) x;", "(For (ExprStmt (Assign = i 0)) (Binary < i n) (Update ++ i) (ExprStmt x))"),
    ("for (;;) {}", "(For (Compound))"),
    ("for (auto &v : c) v;", "(RangeFor [(VarDecl v <& auto>)] c (ExprStmt v))"),
    ("for (auto [k, v] : m) {}", "(RangeFor [(VarDecl k <auto> true) (VarDecl v <auto> true)] m (Compound))"),
    ("while (i-- > 0) x;", "(While (Binary > (Update -- i) 0) (ExprStmt x))"),
    ("while (int c = g()) {}", "(While (VarDecl c <int> (Call g)) (Compound))"),
    ("do { x; } while (y);", "(DoWhile (Compound [(ExprStmt x)]) y)"),
    (
        "switch (x) { case 1: case 2: a; break; default: b; }",
        "(Switch x (Compound [(Case 1) (Case 2 [(ExprStmt a) (Break)]) (Case [(ExprStmt b)])]))",
    ),
    ("switch (int z = 3; z) { }", "(Compound [(DeclStmt [(VarDecl z <int> 3)]) (Switch z (Compound))])"),
    (
        "try { a; } catch (const E &e) { b; }",
        "(Try (Compound [(ExprStmt a)]) [(Compound [(DeclStmt [(VarDecl e <& const E>)]) (ExprStmt b)])])",
    ),
    ("again: x;", "(Label again (ExprStmt x))"),
    ("goto again;", "(Goto again)"),
    ("return a;", "(Return a)"),
    ("return;", "(Return)"),
    ("FREE(p);", "(ExprStmt (Call FREE [p]))"),
    ("c(i, j) = 0;", "(ExprStmt (Assign = (Call c [i j]) 0))"),
    ("c[i](int(j)) = 0;", "(ExprStmt (Assign = (Call (Index c [i]) [(Cast <int> j)]) 0))"),
    ("delete[] c;", "(ExprStmt (Delete c true))"),
    (";", "(Compound)"),
    ("{ a; { b; } }", "(Compound [(ExprStmt a) (Compound [(ExprStmt b)])])"),
    ("using V = int;", "(LocalType (TypeAlias V <int>))"),
    ("enum { A, B = 4, C };", "(LocalType (EnumDef <enum@0> [[A 0] [B 4] [C 5]]))"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "decls"), DECLARATIONS, ids=[source for source, _ in DECLARATIONS])
def test_declaration(source: str, decls: str) -> None:
    assert body(source) == [f"(DeclStmt [{decls}])"]


@pytest.mark.parametrize(("source", "tree"), STATEMENTS, ids=[source for source, _ in STATEMENTS])
def test_statement(source: str, tree: str) -> None:
    assert body(source) == [tree]


def test_local_class_and_its_variable() -> None:
    assert body("struct L { int a; } l;") == [
        "(LocalType (ClassDef L struct [(VarDecl a <int>)]))",
        "(DeclStmt [(VarDecl l <L>)])",
    ]


MACROS = [
    ("try { a; }\n  CATCH_ALL", ["(Try (Compound [(ExprStmt a)]) [(Compound)])", "(ExprStmt CATCH_ALL)"]),
    ("UNROLL(4)\n  while (a) b;", ["(ExprStmt (Call UNROLL [4]))", "(While a (ExprStmt b))"]),
    ("IVDEP\n  while (a) b;", ["(ExprStmt IVDEP)", "(While a (ExprStmt b))"]),
]


@pytest.mark.parametrize(("source", "trees"), MACROS, ids=[source for source, _ in MACROS])
def test_macros_of_other_files_that_stand_as_statements(source: str, trees: list[str]) -> None:
    assert body(source) == trees
    text = f"void f() {{\n  {source}\n}}\n"
    snapshot = read(text)
    assert not snapshot.unit.problems
    assert not snapshot.broken(0, len(text))
