"""# Shared variable updated without mutual exclusion

## Issue
Threads write a shared variable (a counter whose value is used, a maximum with its position, a structure
of several fields) and no lock, critical section or atomic operation keeps them apart.

## Why it matters
Between a test and the assignment that follows it, or between a read and the write-back, another thread
can change the variable. A smaller maximum replaces a larger one; two threads take the same slot of a
list; the fields of a structure come from different threads.

## Example
```c
int collect(const double *x, int n, double limit, int *found)
{
    int count = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        if (x[i] > limit)
            found[count++] = i;
    return count;
}
```

## After
```c
int collect(const double *x, int n, double limit, int *found)
{
    int count = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        if (x[i] > limit) {
            int slot;
            #pragma omp atomic capture
            slot = count++;
            found[slot] = i;
        }
    }
    return count;
}
```

## How to fix
- For a single update of a scalar use `#pragma omp atomic` (`update`, `capture`, or `compare` for a
  minimum or maximum).
- For a test and an assignment, or several variables that belong together, use one `critical` region
  around all of it, the test included.
- If only the final value matters, a `reduction` is simpler and faster: see `missing-reduction`.
- An unprotected test before the critical region, as a shortcut, still is a race: read with `atomic
  read`, and test again inside.

## Specification
OpenMP 5.2: 15.8.4 *atomic Construct*; 15.2 *critical Construct*; 5.5.8 *reduction Clause*; 1.4.1
*Structure of the OpenMP Memory Model*.

## See also
`missing-reduction`, `mismatched-lock`, `mixed-atomic` · CWE-820: Missing Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.protect import atomic_accesses, in_critical

SPECIFICATION = "15.2"
CWE = 366


def matches(finding: Finding) -> bool:
    updated = any(access.mode == "update" for access in (finding.main.a, finding.main.b))
    if updated and finding.by_thread_number and not finding.is_scalar:
        return False
    return updated or _read_then_written(finding) or finding.written_on_a_check


def _read_then_written(finding: Finding) -> bool:
    """``if (x < y) x = y``: the value that is written depends on one that was read before."""
    reads = [access for access in finding.accesses if access.mode == "read"]
    writes = [access for access in finding.accesses if access.mode == "write"]
    return bool(reads and writes) and min(a.seq for a in reads) < min(a.seq for a in writes)


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    if b.mode == "read" and a.site != b.site:
        return f"one thread changes {finding.display} while another reads it, and nothing keeps them apart"
    return f"several threads change {finding.display} at the same time, and nothing keeps them apart"


def fixes(finding: Finding) -> list[Proposal]:
    return atomic_accesses(finding) or in_critical(finding)
