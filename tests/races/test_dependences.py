"""Task dependences: through other tasks, with iterators, depend objects and task_iteration."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

HEAD = """#include <omp.h>
void use(int);
void f(int n, int *a, int *b, int *c)
{
  int x = 0, y = 0, z = 0, w = 0;
#pragma omp parallel
#pragma omp single
  {
"""

#: What is created inside ``single``, and whether two tasks race.
CASES: dict[str, tuple[str, bool]] = {
    "through a task between": (
        """
#pragma omp task depend(out: x) shared(w)
w = 1;
#pragma omp task depend(in: x) depend(out: y)
y = 2;
#pragma omp task depend(in: y) shared(w)
w += 2;
""",
        False,
    ),
    "the task between waits for something else": (
        """
#pragma omp task depend(out: x) shared(w)
w = 1;
#pragma omp task depend(in: x) depend(out: y)
y = 2;
#pragma omp task depend(in: z) shared(w)
w += 2;
""",
        True,
    ),
    "the task between is not always created": (
        """
#pragma omp task depend(out: x) shared(w)
w = 1;
if (n > 3) {
#pragma omp task depend(in: x) depend(out: y)
y = 2;
}
#pragma omp task depend(in: y) shared(w)
w += 2;
""",
        True,
    ),
    "through a task of the same iteration": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
c[i] = 1;
#pragma omp task depend(in: a[i]) depend(out: b[i])
b[i] = 2;
#pragma omp task depend(in: b[i])
c[i] += 2; }
""",
        False,
    ),
    "the neighbour's element": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
c[i] = 1;
#pragma omp task depend(in: a[i]) depend(out: b[i])
b[i] = 2;
#pragma omp task depend(in: b[i])
c[i+1] += 2; }
""",
        True,
    ),
    "through a task of a loop between": (
        """
for (int t = 0; t < n; t++) {
for (int i = 1; i < 9; i++) {
#pragma omp task depend(in: a[i - 1], a[i], a[i + 1])
b[i] = a[i - 1] + a[i + 1];
}
for (int i = 1; i < 9; i++) {
#pragma omp task depend(in: b[i]) depend(out: a[i])
a[i] = t;
} }
""",
        False,
    ),
    "through a task of a loop between that ends early": (
        """
for (int t = 0; t < n; t++) {
for (int i = 1; i < 9; i++) {
#pragma omp task depend(in: a[i])
b[i] = a[i];
}
for (int i = 1; i < 8; i++) {
#pragma omp task depend(out: a[i])
a[i] = t;
} }
""",
        True,
    ),
    "through a task of the iteration before": (
        """
for (int t = 0; t < n; t++) {
#pragma omp task depend(in: a[t])
w = a[t];
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = t;
} }
""",
        True,
    ),
    "an iterator over all elements": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = 1;
}
#pragma omp task depend(iterator(k=0:n), in: a[k])
for (int i = 0; i < n; i++) x += a[i];
#pragma omp taskwait
use(x);
""",
        False,
    ),
    "an iterator that ends early": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = 1;
}
#pragma omp task depend(iterator(k=0:n-1), in: a[k])
for (int i = 0; i < n; i++) x += a[i];
#pragma omp taskwait
use(x);
""",
        True,
    ),
    "an iterator over every other element": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = 1;
}
#pragma omp task depend(iterator(k=0:n:2), in: a[k])
for (int i = 0; i < n; i++) x += a[i];
""",
        True,
    ),
    "a task that reads every other element": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = 1;
}
#pragma omp task depend(iterator(k=0:n:2), in: a[k])
for (int i = 0; i < n; i+=2) x += a[i];
""",
        False,
    ),
    "taskwait with an iterator": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = 1;
}
#pragma omp taskwait depend(iterator(k=0:n), in: a[k])
for (int i = 0; i < n; i++) use(a[i]);
""",
        False,
    ),
    "taskwait for half of the elements": (
        """
for (int i = 0; i < n; i++) {
#pragma omp task depend(out: a[i])
a[i] = 1;
}
#pragma omp taskwait depend(iterator(k=0:n/2), in: a[k])
for (int i = 0; i < n; i++) y += a[i];
""",
        True,
    ),
    "taskwait for a task that waited itself": (
        """
#pragma omp task depend(out: x) shared(w)
w = 1;
#pragma omp task depend(in: x) depend(out: y) shared(y)
y = 2;
#pragma omp taskwait depend(in: y)
w += y;
""",
        False,
    ),
    "taskwait for another task": (
        """
#pragma omp task depend(out: x) shared(w)
w = 1;
#pragma omp task depend(out: y) shared(y)
y = 2;
#pragma omp taskwait depend(in: y)
w += y;
""",
        True,
    ),
    "an undeferred task waits, and its creator with it": (
        """
#pragma omp task depend(out: x) shared(x)
x = 1;
#pragma omp task depend(in: x) if(0) shared(x)
y = x;
x++;
""",
        False,
    ),
    "a depend object": (
        """
omp_depend_t o;
#pragma omp depobj(o) depend(inout: x)
#pragma omp task depend(depobj: o) shared(x)
x = 1;
#pragma omp task depend(in: x) shared(x, y)
y = x;
#pragma omp depobj(o) destroy
""",
        False,
    ),
    "a depend object of type in beside another": (
        """
omp_depend_t o;
#pragma omp depobj(o) depend(in: x)
#pragma omp task depend(depobj: o) shared(x)
x = 1;
#pragma omp task depend(in: x) shared(x, y)
y = x;
""",
        True,
    ),
    "a depend object whose type is updated": (
        """
omp_depend_t o;
#pragma omp depobj(o) depend(in: x)
#pragma omp depobj(o) update(out)
#pragma omp task depend(depobj: o) shared(x)
x = 1;
#pragma omp task depend(in: x) shared(x, y)
y = x;
""",
        False,
    ),
    "a depend object for another variable": (
        """
omp_depend_t o;
#pragma omp depobj(o) depend(inout: z)
#pragma omp task depend(depobj: o) shared(x)
x = 1;
#pragma omp task depend(in: x) shared(x, y)
y = x;
""",
        True,
    ),
    "task_iteration: a chain of iterations": (
        """
#pragma omp taskloop nogroup
for (int i = 1; i < n; i++) {
#pragma omp task_iteration depend(inout: a[i]) depend(in: a[i-1])
a[i] += a[i-1]; }
#pragma omp task depend(in: a[n-1])
use(a[n-1]);
""",
        False,
    ),
    "task_iteration: no dependence on the neighbour": (
        """
#pragma omp taskloop nogroup
for (int i = 1; i < n; i++) {
#pragma omp task_iteration depend(inout: a[i])
a[i] += a[i-1]; }
""",
        True,
    ),
    "mutual exclusion": (
        """
for (int i = 1; i < n; i++) {
#pragma omp task depend(mutexinoutset: x) shared(x)
x += i;
}
""",
        False,
    ),
}


@pytest.mark.parametrize(("body", "races"), CASES.values(), ids=CASES)
def test_what_dependences_order(body: str, races: bool) -> None:
    prediction = EmbeddedWorldModel().predict_races(read(HEAD + body + "}\n}\n", "f.c"))
    assert prediction.verdict == ("race" if races else "no-race")
    assert not prediction.problems
