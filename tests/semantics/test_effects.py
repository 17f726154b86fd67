"""The quick scan: which names a statement may change, and in which direction."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.effects import Effects, effects
from pcwm_core.semantics.memory import leads_through
from tests.semantics.gathering import functions, unit_of


def scan(body: str) -> Effects:
    return effects(functions(unit_of(f"void S::f() {{ {body} }}"))[0].body)


WAYS: dict[str, tuple[str, set[str], set[tuple[str, ...]]]] = {
    "a variable": ("x = y;", {"x"}, set()),
    "nothing": ("x + y; if (x == y) ;", set(), set()),
    "declarations change nothing that is known": ("int x = y;", set(), set()),
    "an element": ("a[i] = 0;", set(), {("a", "*")}),
    "rows": ("a[i][j] += 1;", set(), {("a", "*", "*")}),
    "through a pointer": ("*p = 0; (*p).x = 0;", set(), {("p", "*"), ("p", "*", "x")}),
    "an arrow": ("image->pixels[i] = 0;", set(), {("image", "*", "pixels", "*")}),
    "a member": ("s.x = 0;", set(), {("s", "x")}),
    "a member of this": ("this->x = 0; this->a[i] = 0;", {"x"}, {("a", "*")}),
    "a cast": ("((char *)p)[0] = 0;", set(), {("p", "*")}),
    "an address": ("g(&x); h(&a[i]);", {"x"}, {("a", "*")}),
    "increments": ("x++; --y; a[i]++;", {"x", "y"}, {("a", "*")}),
    "inside conditions": ("if ((x = g()) > 0) y = 1; else z = 1;", {"x", "y", "z"}, set()),
    "a member that a method is called on": ("s.rows.clear(); s.rows.size();", set(), {("s", "rows")}),
    "delete": ("delete p;", {"p"}, set()),
    "by reference": ("std::swap(x, a[i]);", {"x"}, {("a", "*")}),
    "in a lambda": ("g([&] { x = 1; });", {"x"}, set()),
    "in a nested loop": ("while (x) { for (;;) { do y--; while (z); } }", {"y"}, set()),
}


@pytest.mark.parametrize(("body", "assigned", "written"), WAYS.values(), ids=WAYS)
def test_what_is_changed(body: str, assigned: set[str], written: set[tuple[str, ...]]) -> None:
    found = scan(body)
    assert found.assigned == assigned
    assert found.written == written


def test_methods_are_noted_with_the_variable_that_they_are_called_on() -> None:
    found = scan("v.push_back(1); v.size(); if (x) p->reset(); y = 1;")
    assert found.invoked == {("v", "push_back"), ("p", "reset")}
    assert found.changed == {"v", "p", "y"}
    assert found.assigned == {"y"}


DIRECTIONS = {
    "x++;": "rising",
    "++x; x += 3;": "rising",
    "x -= -1;": "rising",
    "x--; x -= 2;": "falling",
    "if (c) x++; while (c) { ++x; }": "rising",
    "x++; x--;": "",
    "if (c) x++; else { { x--; } }": "",
    "x++; x = 0;": "",
    "x += y;": "",
    "x += 0;": "",
    "x *= 2;": "",
    "x++; g(&x);": "",
}


@pytest.mark.parametrize(("body", "direction"), DIRECTIONS.items(), ids=DIRECTIONS)
def test_counters(body: str, direction: str) -> None:
    found = scan(body)
    assert "x" in found.assigned
    assert ("x" in found.rising, "x" in found.falling) == (direction == "rising", direction == "falling")


def test_calls_by_name() -> None:
    found = scan("g(); v.insert(h(1)); std::max(a, b);")
    assert {"g", "h", "insert", "std::max"} <= found.calls


CONSTRUCTS = {
    "x = 1;": (False, False, False, False),
    "\n#pragma omp barrier\n": (True, False, True, False),
    "\n#pragma omp critical\nx = 1;": (True, False, False, False),
    "\n#pragma omp parallel\nx = 1;": (True, False, False, True),
    "\n#pragma omp parallel for\nfor (int i = 0; i < 9; i++) ;": (True, False, False, True),
    "\n#pragma omp simd\nfor (int i = 0; i < 9; i++) ;": (True, False, False, True),
    "if (c) {\n#pragma omp task\nx = 1;\n}": (True, True, False, True),
}


@pytest.mark.parametrize(("body", "expected"), CONSTRUCTS.items(), ids=CONSTRUCTS)
def test_constructs(body: str, expected: tuple[bool, bool, bool, bool]) -> None:
    found = scan(body)
    assert (found.openmp, found.tasks, found.barriers, found.spawns > 0) == expected


def test_each_construct_that_spawns_is_counted_once() -> None:
    assert scan("\n#pragma omp parallel\n{\n#pragma omp task\nx = 1;\n}").spawns == 2


def test_a_written_way_covers_what_lies_behind_it() -> None:
    (name, *way) = next(iter(scan("s->rows[i] = p;").written))
    assert name == "s"
    assert leads_through(tuple(way), ("*", "rows", "*", "x"))
    assert not leads_through(tuple(way), ("*", "count"))
