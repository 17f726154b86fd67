"""Locations: which paths may overlap, and pointer arithmetic."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import (
    DEREF,
    FieldStep,
    Loc,
    MemoryObject,
    Step,
    Subscript,
    leads_through,
    may_overlap,
    shape,
)
from pcwm_core.semantics.state import loc_text
from pcwm_core.source.syntax import Chunk, Place

ROW = Poly.of(Dim("i", "sequential", Place(Chunk(b"i"), 0, 1)))
OBJECT = MemoryObject("a")
X, Y = FieldStep("x"), FieldStep("y")
AT_0, AT_1, AT_I, AT_UNKNOWN = Subscript(Poly(0)), Subscript(Poly(1)), Subscript(ROW), Subscript(None, "why")

Path = tuple[Step, ...]


OVERLAPS: dict[str, tuple[Path, Path, bool]] = {
    "whole object and itself": ((), (), True),
    "whole object and a member": ((), (X,), True),
    "one member": ((X,), (X,), True),
    "two members": ((X,), (Y,), False),
    "subscripts are left to the query": ((AT_0,), (AT_1,), True),
    "members of elements": ((AT_I, X), (AT_I, Y), False),
    "element and its member": ((AT_I,), (AT_0, X), True),
    "a pointer and what it leads to": ((), (DEREF, AT_0), False),
    "a pointer member and what it leads to": ((X,), (X, DEREF, AT_0), False),
    "what one pointer leads to": ((DEREF, AT_0), (DEREF, AT_I), True),
    "what two pointer members lead to": ((X, DEREF, AT_0), (Y, DEREF, AT_0), False),
    "different kinds of steps": ((X,), (AT_0,), False),
}


@pytest.mark.parametrize(("a", "b", "expected"), OVERLAPS.values(), ids=OVERLAPS)
def test_overlap(a: Path, b: Path, expected: bool) -> None:
    assert may_overlap(a, b) is expected
    assert may_overlap(b, a) is expected


SHAPES: dict[str, tuple[Path, tuple[str, ...]]] = {
    "a": ((), ()),
    "a.x": ((X,), ("x",)),
    "a[i]": ((AT_I,), ("*",)),
    "a->x": ((DEREF, X), ("*", "x")),
    "a[i] through a pointer": ((DEREF, AT_I), ("*",)),
    "a[i].x[0]": ((AT_I, X, AT_0), ("*", "x", "*")),
    "*a": ((DEREF,), ("*",)),
}


@pytest.mark.parametrize(("path", "expected"), SHAPES.values(), ids=SHAPES)
def test_shape_is_what_effects_write(path: Path, expected: tuple[str, ...]) -> None:
    assert shape(path) == expected


@pytest.mark.parametrize(
    ("changed", "way", "expected"),
    [
        ((), ("x",), True),
        (("x",), ("x",), True),
        (("x",), ("x", "*"), True),
        (("x", "*"), ("x",), False),
        (("x",), ("y", "*"), False),
        (("*",), ("*", "x"), True),
    ],
)
def test_a_change_reaches_what_lies_behind_it(
    changed: tuple[str, ...], way: tuple[str, ...], expected: bool
) -> None:
    assert leads_through(changed, way) is expected


def path(*steps: Step) -> Loc:
    return Loc(OBJECT, steps)


SHIFTS: dict[str, tuple[Loc, Poly | None, Loc]] = {
    "by zero": (path(X), Poly(0), path(X)),
    "an element": (path(AT_I), Poly(2), path(Subscript(ROW + 2))),
    "back again": (path(Subscript(ROW + 2)), Poly(-2), path(AT_I)),
    "only the last subscript": (path(AT_1, AT_0), ROW, path(AT_1, AT_I)),
    "a single object": (path(), Poly(1), path(AT_1)),
    "a member": (path(X), ROW, path(X, AT_I)),
}


@pytest.mark.parametrize(("start", "offset", "expected"), SHIFTS.values(), ids=SHIFTS)
def test_pointer_arithmetic(start: Loc, offset: Poly | None, expected: Loc) -> None:
    assert start.shifted(offset) == expected


def test_an_unknown_offset_keeps_its_reason() -> None:
    assert path(AT_I).shifted(None, "it depends").path == (Subscript(None, "it depends"),)
    assert path(AT_UNKNOWN).shifted(Poly(1)).path == (Subscript(None, "why"),)
    assert path(X).shifted(None, "it depends").path == (X, Subscript(None, "it depends"))


def test_values_are_tracked_where_the_place_is_known() -> None:
    assert path(X, AT_1).scalar_key == (OBJECT, (X, AT_1))
    assert path(AT_I).scalar_key is None
    assert path(AT_UNKNOWN, X).scalar_key is None


def test_text_of_a_location() -> None:
    texts = {
        "a": path(),
        "a.x": path(X),
        "a[1].y": path(AT_1, Y),
        "a->x": path(DEREF, X),
        "a[i]": path(DEREF, AT_I),
        "a.x[?]": path(X, AT_UNKNOWN),
    }
    assert [loc_text(loc) for loc in texts.values()] == list(texts)
