"""# Ordered region that does not cover the dependence

## Issue
The loop has an `ordered` clause, but an access that takes part in the dependence between iterations lies
outside the ordered region, or the `doacross` vector names another iteration than the one that is read.

## Why it matters
`ordered` on the loop orders nothing by itself; it allows ordered regions in the body, and only what is
inside those runs in the order of the iterations. A stand-alone `ordered` waits for the iteration that
its `sink` vector names, so that the vector must match the subscripts. One read on the wrong side makes a
race again, at the price of the sequential part.

## Example
```c
void accumulate(double *total, const double *x, int n)
{
    #pragma omp parallel for ordered
    for (int i = 1; i < n; i++) {
        const double before = total[i - 1];
        #pragma omp ordered
        total[i] = before + weight(x[i]);
    }
}
```

## After
```c
void accumulate(double *total, const double *x, int n)
{
    #pragma omp parallel for ordered
    for (int i = 1; i < n; i++) {
        const double w = weight(x[i]);
        #pragma omp ordered
        total[i] = total[i - 1] + w;
    }
}
```

## How to fix
- Move all reads and writes of the dependent data into the ordered region, and everything else out of it.
- With `doacross`, wait (`sink`) before the first dependent read, and post (`source`) after the last
  dependent write.
- Make the sink vector equal to the distance in the subscripts: for `a[i - 1]`, `doacross(sink : i - 1)`.
- Each iteration may execute at most one ordered region that binds to the loop.
- For running sums, a `scan` reduction does the same in parallel.

## Specification
OpenMP 5.2: 4.4.4 *ordered Clause*; 15.10.1 *Stand-alone ordered Construct*; 15.10.2 *Block-associated
ordered Construct*; 15.9.6 *doacross Clause*; 5.6 *scan Directive*.

## See also
`loop-carried-dependence`, `unsafe-handover`, `missing-barrier` · CWE-821: Incorrect Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.semantics.facts import Access

SPECIFICATION = "15.10"
CWE = 362


def matches(finding: Finding) -> bool:
    return any(_meant_in_order(access) for access in (finding.main.a, finding.main.b)) and all(
        access.order is not None for access in (finding.main.a, finding.main.b)
    )


def _meant_in_order(access: Access) -> bool:
    """Inside the ordered region, or in a loop whose iterations wait for each other by doacross."""
    return access.order is not None and (access.order.stage == 1 or bool(access.order.distances))


def message(finding: Finding) -> str:
    return f"the ordered region does not cover all accesses to {finding.display} that depend on each other"
