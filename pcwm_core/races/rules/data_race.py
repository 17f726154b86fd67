"""# Conflicting accesses that nothing orders

## Issue
Two threads may access the same memory at the same time, at least one of them writes, and no more
specific rule names what is missing.

## Why it matters
With a data race, the result of an OpenMP program is unspecified, and a C or C++ program has undefined
behaviour: the compiler may assume that there is none. Values can be lost, torn or outdated; results
differ between runs, machines and optimisation levels. No race is "harmless", even when all threads write
the same value.

## Example
```c
void mark(int *seen, const int *value, int n, int *any)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        if (value[i] > 0) {
            seen[i] = 1;
            *any = 1;
        }
    }
}
```

## After
```c
void mark(int *seen, const int *value, int n, int *any)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        if (value[i] > 0) {
            seen[i] = 1;
            #pragma omp atomic write
            *any = 1;
        }
    }
}
```

## How to fix
Read the witness: it names two accesses, the threads or iterations that make them, and the element. Then
take away one of its conditions:
- *the same object*: give each thread its own (`private`, `firstprivate`, `reduction`, a local variable);
- *the same element*: change the subscript or the distribution of the work;
- *at the same time*: put a barrier, `taskwait`, a dependence or `ordered` between them;
- *unprotected*: use the same lock or critical name on both sides, or make both atomic.

If the two can never meet for a reason that the source does not show, state it as an assumption (`//
pcwm: assume ...`), so that the next reader sees it too.

## Specification
OpenMP 5.2: 1.4.1 *Structure of the OpenMP Memory Model*; 1.4.5 *Flush Synchronization and Happens
Before*; 1.4.6 *OpenMP Memory Consistency*. C11: 5.1.2.4; C++17: [intro.races].

## See also
all other rules, first `unprotected-shared-update`, `missing-barrier`, `loop-carried-dependence` ·
CWE-362: Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.protect import atomic_accesses, in_critical

SPECIFICATION = "1.4.1"
CWE = 362


def matches(finding: Finding) -> bool:
    return True


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    if finding.by_thread_number and not finding.is_scalar:
        return f"the parts of {finding.display} that the threads choose by their numbers overlap"
    if a.site == b.site:
        return f"several threads write {finding.display} at the same time"
    verb = "reads" if b.mode == "read" else "writes"
    return f"one thread writes {finding.display} while another {verb} it, and nothing orders the two"


def fixes(finding: Finding) -> list[Proposal]:
    return atomic_accesses(finding) or in_critical(finding)
