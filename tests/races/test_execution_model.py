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
    "a task that waits for its child tasks": Twins(
        """int f(void) {
  int sum = 0, copy;
#pragma omp parallel
#pragma omp single
  {
#pragma omp task shared(sum)
    {
#pragma omp task shared(sum)
      sum = 55;
      {}
    }
#pragma omp taskwait
    copy = sum;
  }
  return copy;
}""",
        "",
        """
#pragma omp taskwait""",
        ("sum", "sum"),
    ),
    "a dependence on a task that waits for its child tasks": Twins(
        """int f(void) {
  int sum = 0, copy;
#pragma omp parallel
#pragma omp single
  {
#pragma omp task shared(sum) depend(out : sum)
    {
#pragma omp task shared(sum)
      sum = 55;
      {}
    }
#pragma omp task shared(copy, sum) depend(in : sum)
    copy = sum;
  }
  return copy;
}""",
        "",
        """
#pragma omp taskwait""",
        ("sum", "sum"),
    ),
    "a recursion that waits for each task": Twins(
        """void place(int *board, int row) {
  if (row == 6) return;
  for (int col = 0; col < 6; col++) {
#pragma omp task firstprivate(col)
    { board[row] = col; place(board, row + 1); }
    {}
  }
}
int main(void) {
  int board[6] = {0};
#pragma omp parallel
#pragma omp single
  place(board, 0);
  return board[5];
}""",
        "",
        """
#pragma omp taskwait""",
        ("board[row]", "board[row]"),
    ),
    "a taskgroup reduction of every thread": Twins(
        """int f(void) {
  int sum = 0;
#pragma omp parallel {}
  {
#pragma omp taskgroup task_reduction(+ : sum)
    for (int k = 0; k < 10; k++) {
#pragma omp task in_reduction(+ : sum)
      sum += k;
    }
  }
  return sum;
}""",
        "",
        """
#pragma omp single""",
        ("sum", "sum"),
    ),
    "a taskloop reduction of every thread": Twins(
        """int f(void) {
  int sum = 0;
#pragma omp parallel {}
#pragma omp taskloop reduction(+ : sum)
  for (int i = 0; i < 40; i++) sum += i;
  return sum;
}""",
        "",
        "masked",
        ("sum", "sum"),
    ),
    "the original of a firstprivate copy": Twins(
        """int f(void) {
  int limit = 0, hits[8];
#pragma omp parallel
  {
#pragma omp {}
    limit = 40;
#pragma omp for firstprivate(limit)
    for (int t = 0; t < 8; t++) hits[t] = limit + t;
  }
  return hits[7];
}""",
        "master",
        "single",
        ("limit", "limit"),
    ),
    "firstprivate and lastprivate": Twins(
        """int f(void) {
  int last = 0, seen[64];
#pragma omp parallel
  {
#pragma omp for firstprivate(last) lastprivate(last) {}
    for (int t = 0; t < 8; t++) last = last + t;
    seen[omp_get_thread_num()] = last + 1;
  }
  return last;
}""",
        "nowait",
        "",
        ("last", "last"),
    ),
    "nested regions": Twins(
        """void f(int *row_total) {
  omp_set_max_active_levels({});
#pragma omp parallel for
  for (int r = 0; r < 6; r++) {
    int total = 0;
#pragma omp parallel for
    for (int c = 0; c < 10; c++) total += r * c;
    row_total[r] = total;
  }
}""",
        "2",
        "1",
        ("total", "total"),
    ),
    "the number of threads that the program sets": Twins(
        """void f(int *bin, int n) {
  omp_set_num_threads({});
#pragma omp parallel for
  for (int i = 0; i < n; i++) bin[i % 2] = 1;
}""",
        "8",
        "1",
        ("bin[i % 2]", "bin[i % 2]"),
    ),
    "the number of threads that a loop sets": Twins(
        """void f(int *bin, int n) {
  for (int t = 1; t <= {}; t++) {
    omp_set_num_threads(t);
#pragma omp parallel for
    for (int i = 0; i < n; i++) bin[i % 2] = 1;
  }
}""",
        "2",
        "1",
        ("bin[i % 2]", "bin[i % 2]"),
    ),
    "the number of threads from the round before": Twins(
        """void f(int *bin, int n) {
  omp_set_num_threads(1);
  for (int t = 1; t <= 2; t++) {
#pragma omp parallel for
    for (int i = 0; i < n; i++) bin[i % 2] = 1;
    {}
  }
}""",
        "omp_set_num_threads(4);",
        "",
        ("bin[i % 2]", "bin[i % 2]"),
    ),
    "two walks of one list": Twins(
        """struct item { int value; struct item *next; };
void f(struct item *head, long *total) {
  long sum = 0;
#pragma omp parallel
#pragma omp single
  {
    for (struct item *p = head; p; p = p->next)
#pragma omp task firstprivate(p)
      p->value = p->value * 2;
    {}
    for (struct item *p = head; p; p = p->next) sum += p->value;
  }
  *total = sum;
}""",
        "",
        """
#pragma omp taskwait
""",
        ("p->value", "p->value"),
    ),
    "a walk of every thread": Twins(
        """struct item { int value; struct item *next; };
void f(struct item *head) {
#pragma omp parallel {}
  {
    struct item *p = head;
    while (p != NULL) {
#pragma omp task firstprivate(p)
      p->value = p->value * 2;
      p = p->next;
    }
  }
}""",
        "",
        "num_threads(1)",
        ("p->value", "p->value"),
    ),
    "the next node": Twins(
        """struct item { int value; struct item *next; };
void f(struct item *head) {
#pragma omp parallel
#pragma omp single
  for (struct item *p = head; p; p = p->next) {
#pragma omp task firstprivate(p)
    if (p->next) p->value = p{}->value + 1;
  }
}""",
        "->next",
        "",
        ("p->value", "p->next->value"),
    ),
    "the trees below a node": Twins(
        """#include <memory>
struct Node { int size; std::unique_ptr<Node> left, right; };
int size_of(const Node *n) { return n ? n->size : 0; }
void measure(Node *n) {
  if (!n) return;
#pragma omp task
  measure(n->left.get());
#pragma omp task
  measure(n->right.get());
  {}
  n->size = 1 + size_of(n->left.get()) + size_of(n->right.get());
}
void f(Node *root) {
#pragma omp parallel
#pragma omp single
  measure(root);
}""",
        "",
        """
#pragma omp taskwait""",
        ("n->size", "n->size"),
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
