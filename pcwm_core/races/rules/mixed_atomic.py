"""# Atomic on one side, plain access on the other

## Issue
Some accesses to a shared variable are `atomic`; another, which may run at the same time, is not.

## Why it matters
`atomic` protects an access against other atomic accesses only. A plain read can see a value that is torn
or outdated, or be moved out of a loop by the compiler; a plain write can be lost between the read and
the write of an atomic update. A `critical` region counts as plain here: it excludes other critical
regions, not atomics.

## Example
```c
void work_off(const double *job, double *result, int jobs)
{
    int issued = 0;
    #pragma omp parallel
    while (issued < jobs) {
        int mine;
        #pragma omp atomic capture
        mine = issued++;
        if (mine < jobs)
            result[mine] = weight(job[mine]);
    }
}
```

## After
```c
void work_off(const double *job, double *result, int jobs)
{
    int issued = 0;
    #pragma omp parallel
    for (;;) {
        int mine;
        #pragma omp atomic capture
        mine = issued++;
        if (mine >= jobs)
            break;
        result[mine] = weight(job[mine]);
    }
}
```

## How to fix
- Make each access that may be concurrent atomic: `atomic read`, `atomic write`, `atomic update`, `atomic
  capture`, `atomic compare`.
- If a decision and an update must be one step, use `atomic capture` or `atomic compare`, or a `critical`
  region for all the accesses.
- Plain accesses are fine where the region guarantees that no one else is there: before the fork, after
  the join, on the other side of a barrier.
- If the variable announces other data, atomicity is not enough: see `unsafe-handover`.

## Specification
OpenMP 5.2: 15.8.4 *atomic Construct*; 15.8.2 *atomic Clauses*; 15.2 *critical Construct*; 1.4.1
*Structure of the OpenMP Memory Model*.

## See also
`unprotected-shared-update`, `mismatched-lock`, `unsafe-handover` · CWE-821: Incorrect Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.protect import atomic_accesses

SPECIFICATION = "15.8.4"
CWE = 366


def matches(finding: Finding) -> bool:
    return bool(finding.main.a.atomic) != bool(finding.main.b.atomic)


def message(finding: Finding) -> str:
    atomic, plain = finding.main.a, finding.main.b
    if plain.atomic:
        atomic, plain = plain, atomic
    does = {"read": "read", "write": "written", "update": "updated"}
    return (
        f"{finding.display} is {does[atomic.mode]} atomically in one place, "
        f"but {does[plain.mode]} without atomic in another"
    )


def fixes(finding: Finding) -> list[Proposal]:
    return atomic_accesses(finding)
