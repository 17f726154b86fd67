"""Expressions: each row is C or C++ source and the tree it has."""

from __future__ import annotations

import pytest

from tests.source.dump import body

TABLE = [
    ("x;", "x"),
    ("std::max;", "std::max"),
    ("::n;", "::n"),
    ("0x1F + 0b11 + 017 + 10'000 + 5uLL;", "(Binary + (Binary + (Binary + (Binary + 31 3) 15) 10000) 5)"),
    (
        "'a' + '\\n' + L'x' + '\\x20' + true + false;",
        "(Binary + (Binary + (Binary + (Binary + (Binary + 97 10) 120) 32) 1) 0)",
    ),
    ("1.5f;", "(OtherLiteral float)"),
    ('"a" "b";', "(OtherLiteral string)"),
    ('R"(a)";', "(OtherLiteral string)"),
    ("nullptr;", "(OtherLiteral null)"),
    ("3_km;", "(OtherLiteral other)"),
    ("-a + !b - ~c;", "(Binary - (Binary + (Unary - a) (Unary ! b)) (Unary ~ c))"),
    ("*p = &q;", "(Assign = (Unary * p) (Unary & q))"),
    ("i++, --j;", "(Comma [(Update ++ i) (Update -- true j)])"),
    ("a += b << 2;", "(Assign += a (Binary << b 2))"),
    ("a and not b;", "(Binary && a (Unary ! b))"),
    ("a ? b : c;", "(Conditional a b c)"),
    ("a ?: c;", "(Conditional a a c)"),
    ("f(a, b + 1);", "(Call f [a (Binary + b 1)])"),
    ("std::max<int>(a, b);", "(Call std::max [a b] [<int>])"),
    ("x.size();", "(Call (Member x size))"),
    ("p->next->w;", "(Member (Member p next true) w true)"),
    ("x.f<int>(3);", "(Call (Member x f) [3] [<int>])"),
    ("x.template g<int>();", "(Call (Member x g) [<int>])"),
    ("a[i][j + 1];", "(Index (Index a [i]) [(Binary + j 1)])"),
    ("a[i, j];", "(Index a [i j])"),
    ("(double)n / 2;", "(Binary / (Cast <double> n) 2)"),
    ("y = (T)(x);", "(Assign = y (Cast <T> x))"),
    ("y = (unsigned long *)p;", "(Assign = y (Cast <* unsigned long> p))"),
    ("static_cast<float>(x);", "(Cast <float> x)"),
    ("int(x);", "(Cast <int> x)"),
    ("sizeof(int) + sizeof x;", "(Binary + (SizeOf <int>) (SizeOf))"),
    ("this->x;", "(Member (This) x true)"),
    ("x = {1, 2};", "(Assign = x (InitList [1 2]))"),
    ("T{1};", "(InitList [1] <T>)"),
    ("y = (struct P){ .a = 1, .b = 2 };", "(Assign = y (InitList [1 2] <P>))"),
    ("new double[n];", "(New <double> n)"),
    ("new T(3);", "(New <T> [3])"),
    ("new double[n][3];", "(New <[3] double> n)"),
    ("delete[] p;", "(Delete p true)"),
    ("delete p;", "(Delete p)"),
    ("[&](int k) { return k; };", "(Lambda & [(VarDecl k <int>)] (Compound [(Return k)]))"),
    ("[=, &x, y = 3] {};", "(Lambda = [(Capture x true) (Capture y 3)] (Compound))"),
    ("[this, a] {};", "(Lambda [(Capture this true) (Capture a)] (Compound))"),
    ("({ int q = 3; q + w; });", "(OpaqueExpr [q 3 (Binary + q w)])"),
    ("(args + ...);", "(OpaqueExpr [args])"),
    ("co_await g(x);", "(OpaqueExpr [(Call g [x])])"),
    ("throw E(1);", "(OpaqueExpr [(Call E [1])])"),
    ("(((a)));", "a"),
]


@pytest.mark.parametrize(("source", "tree"), TABLE, ids=[source for source, _ in TABLE])
def test_expression(source: str, tree: str) -> None:
    assert body(source) == [f"(ExprStmt {tree})"]


def test_generic_selection_keeps_what_is_inside() -> None:
    (tree,) = body("z = _Generic(x, int: f(1), double: y);")
    assert tree == "(ExprStmt (Assign = z (OpaqueExpr [x (Call f [1]) y])))"
