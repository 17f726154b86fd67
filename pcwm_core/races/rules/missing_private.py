"""# Temporary shared by all threads

## Issue
A variable that every iteration (or thread) first writes and then reads is shared, although each thread
needs its own.

## Why it matters
One thread overwrites the temporary between another's write and read, which then computes with a foreign
value. Variables declared before the construct are shared by default, so that code which was right when
sequential, with its temporaries declared at the top of the function, breaks silently when a pragma is
added.

## Example
```c
void normalise(double *x, double *y, int n)
{
    double length;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        length = sqrt(x[i] * x[i] + y[i] * y[i]);
        x[i] /= length;
        y[i] /= length;
    }
}
```

## After
```c
void normalise(double *x, double *y, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        const double length = sqrt(x[i] * x[i] + y[i] * y[i]);
        x[i] /= length;
        y[i] /= length;
    }
}
```

## How to fix
- Declare the variable in the loop body: a variable with automatic storage that is declared inside the
  construct is private.
- Or add it to a `private` clause. The private copy starts uninitialised: if it is read first, see
  `missing-firstprivate`.
- If its value is used after the loop, see `missing-lastprivate`.
- `default(none)` makes the compiler ask for a decision on each variable.

## Specification
OpenMP 5.2: 5.1.1 *Variables Referenced in a Construct*; 5.4.3 *private Clause*; 5.3 *List Item
Privatization*; 5.4.1 *default Clause*.

## See also
`missing-firstprivate`, `missing-lastprivate`, `shared-loop-index` · CWE-366: Race Condition within a
Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import own_copies, starts_afresh

SPECIFICATION = "5.4.3"
CWE = 366


def matches(finding: Finding) -> bool:
    if finding.different_constructs or finding.main.parting.kind != "threads":
        return False
    if not (finding.written_first or starts_afresh(finding)):
        return False
    if finding.by_thread_number or all(access.mode == "write" for access in finding.accesses):
        return False
    if finding.is_scalar:
        return True
    # An array that each iteration fills and reads again, at subscripts that do not follow the shared work.
    writes = tuple(access for access in finding.accesses if access.writes)
    return not finding.main.assumptions and not finding.shares_out(writes)


def message(finding: Finding) -> str:
    unit = "iteration" if finding.directive.constituents[-1:] != ("parallel",) else "thread"
    return f"{finding.display} is a temporary of each {unit}, but the threads share one copy of it"


def fixes(finding: Finding) -> list[Proposal]:
    return own_copies(finding)
