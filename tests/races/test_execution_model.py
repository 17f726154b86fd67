"""Facts of the execution model: a program that races, told apart from its look-alike that does not."""

from __future__ import annotations

import msgspec
import pytest

from pcwm_core.outcomes import Race
from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel


class Twins(msgspec.Struct, frozen=True):
    """``text`` races when ``{}`` is ``racy`` and does not when it is ``free``."""

    text: str
    racy: str
    free: str
    sides: tuple[str, str]
    """The expressions that race."""

    def with_(self, piece: str) -> str:
        return self.text.replace("{}", piece)


TWINS: dict[str, Twins] = {
    "tasks made in a range-based for": Twins(
        """#include <vector>
void f(std::vector<int> &items, long &total) {
#pragma omp parallel
#pragma omp single
  for (int item : items) {
#pragma omp task shared(total)
    {}
    total += item;
  }
}""",
        "",
        "#pragma omp atomic",
        ("total", "total"),
    ),
    "elements of a range, each in a task": Twins(
        """#include <vector>
struct Cell { int value; Cell *next; };
void f(std::vector<Cell> &cells) {
#pragma omp parallel
#pragma omp single
  for (Cell &cell : cells) {
#pragma omp task shared(cells)
    {}.value = cell.value + 1;
  }
}""",
        "cells[0]",
        "cell",
        ("cells[0].value", "cells[0].value"),
    ),
    "a barrier in a range-based for": Twins(
        """#include <vector>
void f(std::vector<int> &items, int &last) {
#pragma omp parallel
  for (int item : items) {
#pragma omp single {}
    last = item;
  }
}""",
        "nowait",
        "",
        ("last", "last"),
    ),
}


def predicted(text: str) -> tuple[Race, ...]:
    return EmbeddedWorldModel().predict_races(read(text)).races


@pytest.mark.parametrize("twins", TWINS.values(), ids=TWINS)
def test_twins(twins: Twins) -> None:
    races = predicted(twins.with_(twins.racy))
    assert [race.confidence for race in races] == [0.97]
    assert {tuple(place.expression for place in race.locations[:2]) for race in races} == {twins.sides}
    assert not predicted(twins.with_(twins.free))
