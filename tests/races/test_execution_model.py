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
    confidence: float = 0.97

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
        ("cells[0].value", "cell.value"),
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
    "a recursion of every thread": Twins(
        """void increment(int *v, int n) {
  if (n <= 8) {
    for (int i = 0; i < n; i++) v[i]++;
    return;
  }
  increment(v, n / 2);
  increment(v + n / 2, n - n / 2);
}
void f(int *v) {
#pragma omp parallel
  {}
  increment(v, 96);
}""",
        "",
        "#pragma omp masked",
        ("v[i]", "v[i]"),
    ),
    "a cursor that all threads move alike": Twins(
        """void f(int *a, const int *skip, int n) {
#pragma omp parallel {}
  {
    int at = 0;
    while (at < n) {
      a[at] = 1;
      at += skip[at];
    }
  }
}""",
        "",
        "num_threads(1)",
        ("a[at]", "a[at]"),
    ),
    "where a loop ended, two ranges part": Twins(
        """void sort(int *v, int left, int right) {
  int i = left, j = right, middle = v[(left + right) / 2];
  while (i <= j) {
    if (v[i] > middle && v[j] < middle) {
      int t = v[i];
      v[i] = v[j];
      v[j] = t;
    }
    i++;
    j--;
  }
#pragma omp parallel sections
  {
#pragma omp section
    for (int k = left; k <= j; k++) v[k]++;
#pragma omp section
    for (int k = {}; k <= right; k++) v[k]--;
  }
}""",
        "i - 1",
        "i",
        ("v[k]", "v[k]"),
    ),
    "done once under a lock": Twins(
        """static int ready;
static long squares[32];
static long square(int i) {
#pragma omp critical
  {
    {}
    if (!ready) {
      for (int k = 0; k < 32; k++) squares[k] = (long)k * k;
      ready = 1;
    }
  }
  return squares[i % 32];
}
long f(void) {
  long total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 320; i++) total += square(i);
  return total;
}""",
        "if (i % 100 == 0) ready = 0;",
        "",
        ("squares[k]", "squares[i % 32]"),
    ),
    "done again under a lock": Twins(
        """static int ready;
static long squares[32];
long f(omp_lock_t *lock) {
  long total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 320; i++) {
    omp_set_lock(lock);
    if (ready == 0) {
      for (int k = 0; k < 32; k++) squares[k] = (long)k * k;
      ready = {};
    }
    omp_unset_lock(lock);
    total += squares[i % 32];
  }
  return total;
}""",
        "0",
        "1",
        ("squares[k]", "squares[i % 32]"),
    ),
    "done by the others of a single construct": Twins(
        """static int ready;
static long squares[32];
long f(void) {
  long total = 0;
#pragma omp parallel reduction(+ : total)
  {
#pragma omp single {}
    {
#pragma omp critical
      if (!ready) {
        for (int k = 0; k < 32; k++) squares[k] = (long)k * k;
        ready = 1;
      }
    }
    total += squares[omp_get_thread_num() % 32];
  }
  return total;
}""",
        "nowait",
        "",
        ("squares[k]", "squares[omp_get_thread_num() % 32]"),
    ),
    "a merge of own halves": Twins(
        """void merge(const int *a, int *out, int n, int h) {
  int i = 0, j = h;
  for (int k = 0; k < n; k++) {
    if (j >= n || (i < h && a[i] <= a[j])) out[k] = a[i++];
    else out[k] = a[j++];
  }
}
void f(int *a, int *out) {
#pragma omp parallel sections
  {
#pragma omp section
    merge(a, out, 100, 50);
#pragma omp section
    for (int k = {}; k < 200; k++) a[k] = 0;
  }
}""",
        "99",
        "100",
        ("a[k]", "a[j]"),
        0.6,
    ),
}


def predicted(text: str) -> tuple[Race, ...]:
    return EmbeddedWorldModel().predict_races(read(text)).races


@pytest.mark.parametrize("twins", TWINS.values(), ids=TWINS)
def test_twins(twins: Twins) -> None:
    races = predicted(twins.with_(twins.racy))
    assert {race.confidence for race in races} == {twins.confidence}
    assert {tuple(place.expression for place in race.locations[:2]) for race in races} == {twins.sides}
    assert not predicted(twins.with_(twins.free))
