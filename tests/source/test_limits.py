"""Hostile sizes and depths: bounded time, no exception, and a problem where something was left out."""

from __future__ import annotations

import time

import pytest

from pcwm_core.source import Snapshot, SourceBuffer, read
from pcwm_core.source.syntax import OpaqueExpr, walk
from tests.source.programs import KERNELS

HOSTILE = {
    "parentheses": "int f() { return " + "(" * 5000 + "1" + ")" * 5000 + "; }",
    "sum": "int f() { return " + "+".join(["a"] * 20000) + "; }",
    "else if": "void f() { " + "else ".join(["if (a) {b();} "] * 3000) + " }",
    "blocks": "void f() {" + "if (a) {" * 2000 + "}" * 2000 + "}",
    "open braces": "void f() {\n" + "{\n" * 10000,
    "open parentheses": "void f() {\n" + "((((\n" * 3000,
    "unary": "int f() { return " + "-" * 5000 + "1; }",
    "subscripts": "int f() { a" + "[0]" * 5000 + " = 1; }",
    "templates": "A" + "<A" * 2000 + ">" * 2000 + " x;",
    "lambdas": "void f() {" + "[&]{" * 2000 + "}" * 2000 + "}",
    "sections": "namespace a {" * 2000,
    "pragmas": "void f() {\n" + "#pragma omp parallel\n" * 3000 + "}",
    "pragma macros": "".join(f'#define A{i} _Pragma("omp parallel for")\n' for i in range(1000)),
    "unfinished sequences": "[[omp::sequence(" * 3000,
    "operators": "_Pragma(" * 5000,
    "declarations without end": "int x\n" * 5000,
    "strings": "void f() {\n" + 'x = "abc;\n' * 3000,
    "backslashes": "\\" * 100000,
    "conditionals": "#if X\n" * 5000,
    "old style": "int f(a) " + "int a;" * 5000,
}


def timed_read(source: str) -> tuple[Snapshot, float]:
    begun = time.perf_counter()
    snapshot = read(source)
    items = snapshot.unit.items
    elapsed = time.perf_counter() - begun
    for item in items:
        for node in walk(item):
            assert node.start <= node.end
    return snapshot, elapsed


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text(name: str) -> None:
    _, elapsed = timed_read(HOSTILE[name])
    assert elapsed < 5.0


@pytest.mark.parametrize("name", ["parentheses", "sum", "else if", "blocks", "unary", "subscripts"])
def test_what_is_cut_is_told(name: str) -> None:
    snapshot, _ = timed_read(HOSTILE[name])
    messages = {problem.message for problem in snapshot.unit.problems}
    assert messages & {"nested too deeply to be read", "too many terms to be read one by one"}


def test_all_terms_of_a_long_sum_are_kept() -> None:
    snapshot, _ = timed_read("int f() { return " + "+".join(f"a{i}" for i in range(1000)) + "; }")
    opaque = [node for item in snapshot.unit.items for node in walk(item) if isinstance(node, OpaqueExpr)]
    assert [len(node.items) for node in opaque] == [1000]


def test_a_large_generated_file() -> None:
    source = "".join(KERNELS.replace("smooth", f"smooth{i}") for i in range(600))
    assert len(source) > 700_000
    snapshot, elapsed = timed_read(source)
    assert sum(1 for _ in snapshot.unit.items) > 1200
    assert elapsed < 15.0


def test_an_edit_in_a_large_file_reads_little() -> None:
    source = "".join(KERNELS.replace("smooth", f"smooth{i}") for i in range(200))
    buffer = SourceBuffer(source)
    before = buffer.snapshot()
    at = source.index("sum -= 1.0", len(source) // 2)
    buffer.edit(at, at, "x")
    after = buffer.snapshot()
    changed = [b for a, b in zip(before.parts, after.parts, strict=True) if a.reading is not b.reading]
    assert len(changed) == 1
