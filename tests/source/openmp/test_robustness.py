"""No text raises or hangs, and every range lies where its words are."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcwm_core.source.openmp.clauses import CLAUSES
from pcwm_core.source.openmp.combined import clause_applies_to, clause_shares_on
from pcwm_core.source.openmp.directives import DIRECTIVES, is_stand_alone
from pcwm_core.source.openmp.model import Clause, Directive
from pcwm_core.source.syntax import Node, OpaqueExpr, walk
from tests.source.openmp.directive_text import parse

RICH = [
    "parallel for default(none) shared(a, b, n) private(i, j) reduction(+: sum) schedule(dynamic, n / 4) if(n > 9)",
    "target teams distribute parallel for simd map(always, tofrom: a[0:n], p->q[:m]) collapse(2) if(target: n ? 1 : 0)",
    "task depend(iterator(int i=0:n, j=0:m:2), in: a[i][j + 1], *p) affinity(b[k]) priority(f(x)) in_reduction(*: z)",
    "metadirective when(user={condition(n > 10)}, device={kind(gpu)}: teams loop map(to: a)) otherwise(parallel for)",
    "declare reduction(ns::merge<int, 3> : std::vector<int> : omp_out.insert(end(), 1)) initializer(omp_priv = {})",
    "for simd linear(val(x, y): 2) linear(x: step(2), val) aligned(p, q: 64) order(reproducible: concurrent)",
    'interop init(prefer_type("cuda, \\"x\\""), targetsync: o) use(o2) destroy(o3) device(0)',
    "target update to(present: ([n][m])p) from((*q)[0:n], s.a[0:s.n:2]) uses_allocators(b(tr), memspace(m): c; d)",
    "ordered doacross(sink: i - 1, j) doacross(source:) depend(source) threads simd",
    "parallel private(größe, ::g, ns::x) num_threads(sizeof(int) * 2) allocate(allocator(a), align(8): x), if(0)",
]

WORDS = sorted({*(word for name in DIRECTIVES for word in name.split()), *CLAUSES})
PIECES = [
    *WORDS,
    *"()[]{}<>,:;?+-*/&|!=.~'\"\\ ",
    "::",
    "->",
    "a",
    "n",
    "0",
    "1.5",
    "a[0:n]",
    "(x)",
    "iterator",
    "é",
    "\0",
]


def all_nodes(directive: Directive) -> Iterator[Node]:
    yield directive
    for item in directive.args:
        yield item
        yield from walk(item.expr)
    for clause in directive.clauses:
        yield from clause_nodes(clause)


def clause_nodes(clause: Clause) -> Iterator[Node]:
    yield clause
    if clause.kind_word is not None:
        yield clause.kind_word
    for item in clause.items:
        yield item
        yield from walk(item.expr)
    for arg in clause.args:
        yield from walk(arg)
    for modifier in clause.modifiers:
        yield modifier
        for arg in modifier.args:
            yield from walk(arg)
    for iterator in clause.iterators:
        yield iterator
        yield from walk(iterator.begin)
        yield from walk(iterator.last)
    if clause.directive is not None:
        yield from all_nodes(clause.directive)


def check(text: str | bytes) -> Directive:
    """Parse and assert what holds for any text."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    directive = parse(data)
    for node in all_nodes(directive):
        assert 0 <= node.start <= node.end <= len(data), node
        assert node.chunk is directive.chunk or isinstance(node, OpaqueExpr)
    for clause in directive.clauses:
        assert clause.name_place.text == clause.name
        assert clause.start < clause.name_end <= clause.end <= directive.insert_at
        if clause.kind_word is not None:
            assert clause.kind_word.name == clause.kind
            assert "".join(clause.kind_word.text.split()) == clause.kind
        for item in clause.items:
            assert clause.name_end <= item.start < item.end <= clause.end
        for modifier in clause.modifiers:
            assert clause.name_end <= modifier.start < modifier.end <= clause.end
    for problem in directive.problems:
        assert 0 <= problem.place.start <= problem.place.end <= len(data)
        assert problem.message
    assert 0 <= directive.name_start <= directive.name_end <= directive.insert_at <= len(data)
    assert not data[: directive.insert_at][-1:].isspace() or not directive.name
    for clause in directive.clauses:
        leaves = clause_applies_to(directive, clause)
        assert set(leaves) <= set(directive.constituents)
        assert set(clause_shares_on(directive, clause)).isdisjoint(leaves)
    is_stand_alone(directive)
    return directive


@pytest.mark.parametrize("text", RICH)
def test_every_prefix_and_every_suffix(text: str) -> None:
    data = text.encode()
    for cut in range(len(data) + 1):
        check(data[:cut])
        check(data[cut:])


@pytest.mark.parametrize("text", RICH)
def test_every_deletion(text: str) -> None:
    data = text.encode()
    for at in range(len(data)):
        check(data[:at] + data[at + 1 :])


@pytest.mark.parametrize("text", RICH)
def test_a_prefix_keeps_the_clauses_before_the_cut(text: str) -> None:
    whole = check(text)
    for clause in whole.clauses:
        cut = check(text.encode()[: clause.end])
        assert [c.text for c in cut.clauses] == [c.text for c in whole.clauses if c.end <= clause.end]


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes(data: bytes) -> None:
    parse(data)


@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
def test_any_sequence_of_words(pieces: list[str], separator: str) -> None:
    check(separator.join(pieces))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.dictionaries(
        st.sampled_from(["a", "n", "x", "private", "for"]), st.sampled_from(RICH + PIECES).map(str.encode)
    ),
)
def test_any_macro(pieces: list[str], macros: dict[str, bytes]) -> None:
    text = " ".join(pieces)
    directive = parse(text, macros.get)
    for node in all_nodes(directive):
        assert 0 <= node.start <= node.end <= len(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "parallel private" + "(" * 20_000,
        "parallel private" + "(" * 20_000 + "x" + ")" * 20_000,
        "target map(" + "a[" * 10_000 + "0" + "]" * 10_000 + ")",
        "target map(" + "([1])" * 10_000 + "p)",
        "parallel if(" + "-" * 20_000 + "x)",
        "parallel if(" + "*" * 20_000 + "x)",
        "parallel if(" + "+".join("a" * 20_000) + ")",
        "parallel if(" + "<".join("a" * 20_000) + ")",
        "parallel if(" + "1" * 200_000 + ")",
        "parallel private(" + ",".join("x" for _ in range(20_000)) + ")",
        "parallel " + "private(" * 5_000,
        "parallel " + "private(x " * 5_000,
        "metadirective " + "when(x={}: metadirective " * 2_000,
        "parallel " + "wrong " * 20_000,
        "parallel " * 20_000,
        "parallel " + ")" * 20_000,
        '"' * 20_000,
        "parallel if(a" + "<a" * 10_000 + ">" * 10_000 + ")",
    ],
    ids=lambda text: text[:30],
)
def test_large_texts_take_linear_time(text: str) -> None:
    began = time.perf_counter()
    data = text.encode()
    directive = parse(data)
    assert time.perf_counter() - began < 3
    assert directive.end == len(data)


def test_macros_that_grow_without_bound_are_left_alone() -> None:
    macros = {f"M{i}": f"M{i + 1} M{i + 1} M{i + 1} M{i + 1}".encode() for i in range(30)}
    began = time.perf_counter()
    parse("parallel private(M0)", macros.get)
    assert time.perf_counter() - began < 2


def test_range_of_the_node_and_offsets_in_a_larger_chunk() -> None:
    from pcwm_core.source.openmp.parser import parse_directive
    from tests.source.openmp.directive_text import lowering

    data = b"int x;\n#pragma omp   parallel   for  private( x )   \nfor (;;) {}"
    start = data.index(b"  parallel")
    end = data.index(b"\nfor")
    cpp = lowering(data)
    directive = parse_directive(
        data, start, end, cpp.chunk, "pragma", cpp.parse_expr, node_start=data.index(b"#"), node_end=end
    )
    assert directive.text.startswith("#pragma omp")
    assert directive.name_place.text == "parallel   for"
    assert directive.name == "parallel for"
    assert directive.spelling == "parallel for private( x )"
    assert directive.clauses[0].text == "private( x )"
    assert directive.clauses[0].items[0].text == "x"
    assert data[: directive.insert_at].endswith(b"private( x )")
    assert directive.form == "pragma"
