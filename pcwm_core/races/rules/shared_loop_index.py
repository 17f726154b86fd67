"""# Index of an inner loop shared by all threads

## Issue
The iteration variable of a sequential loop inside the region is declared outside the construct, so that
all threads count with the same variable.

## Why it matters
Only the loops that are associated with the construct have private iteration variables. In C and C++ the
index of any other loop is an ordinary variable and follows the ordinary rules (in Fortran it is private,
which adds to the confusion). Threads advance and reset each other's index: iterations are skipped or
repeated, and subscripts may leave the array.

## Example
```c
void row_sums(int n, int m, double a[n][m], double *sum)
{
    int i, j;
    #pragma omp parallel for
    for (i = 0; i < n; i++) {
        sum[i] = 0.0;
        for (j = 0; j < m; j++)
            sum[i] += a[i][j];
    }
}
```

## After
```c
void row_sums(int n, int m, double a[n][m], double *sum)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        sum[i] = 0.0;
        for (int j = 0; j < m; j++)
            sum[i] += a[i][j];
    }
}
```

## How to fix
- Declare the index in the loop: `for (int j = 0; ...)`.
- Or add it to the `private` clause of the construct.
- `collapse` makes it private too, but changes which loops are shared out; it needs perfectly nested
  loops.

## Specification
OpenMP 5.2: 5.1.1 *Variables Referenced in a Construct* (loop iteration variables); 4.4.1 *Canonical Loop
Nest Form*; 4.4.3 *collapse Clause*; 5.4.3 *private Clause*.

## See also
`missing-private`, `missing-lastprivate` · CWE-366: Race Condition within a Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import own_copies

SPECIFICATION = "5.1.1"
CWE = 366


def matches(finding: Finding) -> bool:
    return any(
        access.role == "loop-variable"
        for conflict in finding.conflicts
        for access in (conflict.a, conflict.b)
    )


def message(finding: Finding) -> str:
    return f"the loop variable {finding.display} is shared by all threads, but each needs its own"


def fixes(finding: Finding) -> list[Proposal]:
    return own_copies(finding)
