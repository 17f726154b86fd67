"""Expressions and locators that are read without the C/C++ parser, and those that are not."""

from __future__ import annotations

import pytest

from pcwm_core.source.syntax import Expr, Node, children
from tests.source.openmp.directive_text import lowering, parse, parse_asking, rendered

# What both readers can read: they must give the same tree.
PLAIN = """
x
::x
ns::x
Mesh::size
42
0x1F
0b101
017
1'000'000
10ul
'a'
'\\n'
1.5
1e-3f
true
false
nullptr
"text"
this
a[i]
a[i][j + 1]
a[b[i]]
s.f
p->q
p->q[i].r
*p
&x
-x
!flag
**p
-*p
(*p)[i]
(*p).f
(x)
((x + 1))
a + b
a + b * c
a * b + c
a - b - c
n / 2 % 3
a << 2 | b & c ^ d
i < n && j < m || !k
a == b != c
n > 100
n < 100
a * -b
f()
f(x, y + 1)
ns::f(x)
omp_get_max_threads() / 2
v.size()
v[f(i)]
""".strip().splitlines()

# Alone between parentheses these could begin a declaration.
AMBIGUOUS = [
    ("~mask", "(~ mask)"),
    ("-1", "(- 1)"),
    ("i < n && j >= m || !k", "(((i < n) && (j >= m)) || (! k))"),
    ("a * b", "(a * b)"),
    ("a & b", "(a & b)"),
    ("f(a) * b", "(f(a) * b)"),
]

# What only the C/C++ parser can read.
ASKED = """
a ? b : c
(int) x
int(x)
(T) * p
sizeof(x)
static_cast<int>(x)
f<int>(x)
a < b > (c)
std::max<int>(a, b)
x = 1
i++
new int
[&] { return 1; }()
L"text"
""".strip().splitlines()


def outline(node: Node) -> tuple[object, ...]:
    return type(node).__name__, node.start, node.end, tuple(outline(child) for child in children(node))


def if_argument(text: str) -> tuple[Expr, Expr, list[str]]:
    """The expression as this room reads it and as the C/C++ parser does, and what that one was asked."""
    source = f"parallel if({text})"
    directive, asked = parse_asking(source)
    start = source.index("(") + 1
    return directive.clauses[0].args[0], lowering(source.encode()).parse_expr(start, start + len(text)), asked


@pytest.mark.parametrize("text", PLAIN)
def test_plain_expression_needs_no_parser_and_reads_the_same(text: str) -> None:
    own, other, asked = if_argument(text)
    assert asked == []
    assert rendered(own) == rendered(other)
    assert outline(own) == outline(other)


@pytest.mark.parametrize(("text", "expected"), AMBIGUOUS)
def test_an_argument_is_an_expression_never_a_declaration(text: str, expected: str) -> None:
    directive, asked = parse_asking(f"parallel if({text})")
    assert asked == []
    assert rendered(directive.clauses[0].args[0]) == expected


@pytest.mark.parametrize("text", ASKED)
def test_what_is_not_plain_is_left_to_the_parser(text: str) -> None:
    own, other, asked = if_argument(text)
    assert len(asked) == 1
    assert outline(own) == outline(other)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("x", "x", "x"),
        ("::g", "::g", "::g"),
        ("a[0:n]", "a", "a[0 : n]"),
        ("a[:]", "a", "a[ : ]"),
        ("a[:n]", "a", "a[ : n]"),
        ("a[1:]", "a", "a[1 : ]"),
        ("a[0:n:2]", "a", "a[0 : n : 2]"),
        ("a[::2]", "a", "a[::2]"),
        ("p[0:n][0:m]", "p", "p[0 : n][0 : m]"),
        ("p[i][0:m]", "p", "p[i][0 : m]"),
        ("s.f", "s", "s.f"),
        ("s.a[0:s.n]", "s", "s.a[0 : s.n]"),
        ("p->q[i]", "p", "p->q[i]"),
        ("p->q[0:p->n].r[1:2]", "p", "p->q[0 : p->n].r[1 : 2]"),
        ("*p", "p", "(* p)"),
        ("*(p + 1)", "p", "(* (p + 1))"),
        ("(*p)[0:n]", "p", "(* p)[0 : n]"),
        ("(a)[0:n]", "a", "a[0 : n]"),
        ("((double *) p)[0:n]", "p", "((double[]) p)[0 : n]"),
        ("([n][m + 1])p", "p", "(([n][(m + 1)]) p)"),
        ("(([n][m])p)[0:1][2:3]", "p", "(([n][m]) p)[0 : 1][2 : 3]"),
        ("this->x", "", "<This>->x"),
        ("a[i ? 0 : 1:n]", "a", "a[(i ? 0 : 1) : n]"),
        ("a[x::lo:n]", "a", "a[x::lo : n]"),
        ("a[b[0]:c[1]]", "a", "a[b[0] : c[1]]"),
        ("a[i + 1:n - 1]", "a", "a[(i + 1) : (n - 1)]"),
        ("größe[0:n]", "größe", "größe[0 : n]"),
    ],
)
def test_locators(text: str, name: str, expected: str) -> None:
    directive = parse(f"target map({text})")
    (item,) = directive.clauses[0].items
    assert item.name == name
    assert item.text == item.expr.text == text
    if (
        "::2" not in text
    ):  # which C++ lexes as a qualified name; with a blank between the colons it is a section
        assert rendered(item.expr) == expected
    assert directive.problems == ()


def test_deep_nesting_is_left_to_the_parser() -> None:
    text = "a[" * 60 + "0" + "]" * 60
    directive, asked = parse_asking(f"target map({text})")
    assert len(asked) == 1
    assert directive.clauses[0].items[0].name == "a"


def test_an_expression_of_a_macro_has_the_range_of_its_name() -> None:
    macros = {
        "SIZE": b"2 * n",
        "BOTH": b"a, b",
        "LIST": b"private(BOTH) collapse(2)",
        "LOOP": b"parallel for",
        "X": b"Y",
    }
    macros["Y"] = b"X"
    directive = parse("LOOP LIST num_threads(SIZE) shared(X)", macros.get)
    assert directive.name == "parallel for"
    assert directive.name_place.text == "LOOP"
    private, collapse, num_threads, shared = directive.clauses
    assert [item.name for item in private.items] == ["a", "b"]
    assert {node.text for node in (private, collapse, *private.items, *collapse.args)} == {"LIST"}
    assert rendered(num_threads.args[0]) == "(2 * n)"
    assert num_threads.args[0].text == "SIZE"
    assert num_threads.text == "num_threads(SIZE)"
    assert [item.name for item in shared.items] == ["X"], (
        "a macro that is defined by itself stands for itself"
    )
    assert directive.problems == ()
