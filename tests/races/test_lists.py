"""Linked lists: which nodes two walks meet."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

HEAD = """struct item { int value; struct item *next; };
void use(int);
void f(struct item *head, struct item **heads, int n)
{
"""
PARALLEL = "#pragma omp parallel\n"
SINGLE = "#pragma omp parallel\n#pragma omp single\n"
EACH = f"{PARALLEL}#pragma omp for\nfor (int i = 0; i < n; i++)\n"
WALK = "for (struct item *p = head; p; p = p->next)\n"
TASK = "#pragma omp task firstprivate(p)\n"

CASES: dict[str, tuple[str, bool]] = {
    "all threads walk one list": (f"{PARALLEL}{WALK}p->value *= 2;", True),
    "tasks of all threads": (f"{PARALLEL}{WALK}{TASK}p->value *= 2;", True),
    "one thread makes a task for each node": (f"{SINGLE}{WALK}{TASK}p->value *= 2;", False),
    "tasks that touch the next node, too": (f"{SINGLE}{WALK}{TASK}p->next->value += p->value;", True),
    "the walker is declared outside": (
        f"{SINGLE}{{ struct item *p;\nfor (p = head; p; p = p->next)\n{TASK}p->value *= 2;\n}}",
        False,
    ),
    "the next node is looked up first": (
        f"{SINGLE}{{ struct item *p = head;\nwhile (p) {{ struct item *q = p->next;\n{TASK}p->value = 2;\np = q; }} }}",
        False,
    ),
    "walked again while the tasks run": (
        f"{SINGLE}{{\n{WALK}{TASK}p->value *= 2;\n{WALK}use(p->value); }}",
        True,
    ),
    "walked again after taskwait": (
        f"{SINGLE}{{\n{WALK}{TASK}p->value *= 2;\n#pragma omp taskwait\n{WALK}use(p->value); }}",
        False,
    ),
    "a list for each iteration": (
        f"{EACH}for (struct item *p = heads[i]; p; p = p->next) p->value = i;",
        False,
    ),
    "one list in each iteration": (
        f"{EACH}for (struct item *p = heads[0]; p; p = p->next) p->value = i;",
        True,
    ),
}


@pytest.mark.parametrize(("body", "races"), CASES.values(), ids=CASES)
def test_walks(body: str, races: bool) -> None:
    prediction = EmbeddedWorldModel().predict_races(read(HEAD + body + "\n}\n", "f.c"))
    assert prediction.at_least(0.5).verdict == ("race" if races else "no-race")
    assert all(race.confidence > 0.9 for race in prediction.races)


def test_the_witness_counts_rounds() -> None:
    prediction = EmbeddedWorldModel().predict_races(
        read(f"{HEAD}{PARALLEL}{WALK}p->value *= 2;\n}}\n", "f.c")
    )
    (race,) = prediction.races
    assert "round 1" in race.witness
