"""# Shared variable whose last value is used after the loop

## Issue
Every iteration writes a shared variable, and code after the loop reads it in the belief that it holds
the value of the last iteration.

## Why it matters
The writes race, and what remains is the value of the thread that happened to write last, which seldom is
the one that ran the sequentially last iteration. `private` would not help either: it leaves the original
variable as it was.

## Example
```c
double weigh_cells(const double *f, double *area, int n, double h)
{
    double x = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        x = (i + 0.5) * h;
        area[i] = f[i] * x * h;
    }
    return x + 0.5 * h;
}
```

## After
```c
double weigh_cells(const double *f, double *area, int n, double h)
{
    double x = 0.0;
    #pragma omp parallel for lastprivate(x)
    for (int i = 0; i < n; i++) {
        x = (i + 0.5) * h;
        area[i] = f[i] * x * h;
    }
    return x + 0.5 * h;
}
```

## How to fix
- Add the variable to a `lastprivate` clause: each thread gets a copy, and the copy of the sequentially
  last iteration (or lexically last section) is assigned to the original.
- If only some iterations assign it, use `lastprivate(conditional : x)`, which keeps the assignment of
  the highest iteration that made one.
- If the loop may have no iteration at all, the original keeps its value; make sure that it has one.
- With `nowait`, read the original only after a barrier.

## Specification
OpenMP 5.2: 5.4.5 *lastprivate Clause*; 5.3 *List Item Privatization*; 15.6 *nowait Clause*.

## See also
`missing-private`, `missing-barrier`, `unprotected-shared-update` · CWE-366: Race Condition within a
Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import own_copies, value_leaves

SPECIFICATION = "5.4.5"
CWE = 366


def matches(finding: Finding) -> bool:
    if any(access.role == "lastprivate" for access in (finding.main.a, finding.main.b)):
        return True
    if finding.written_on_a_check or any(access.mode != "write" for access in finding.accesses):
        return False
    same_place = not finding.shares_out(finding.conflicting)
    return same_place and finding.display == finding.name and value_leaves(finding)


def message(finding: Finding) -> str:
    if any(access.role == "lastprivate" for access in (finding.main.a, finding.main.b)):
        return f"{finding.display} is used while the last iteration's value is still being copied out"
    return f"{finding.display} keeps whichever iteration writes it last, instead of the value of the last iteration"


def fixes(finding: Finding) -> list[Proposal]:
    return own_copies(finding)
