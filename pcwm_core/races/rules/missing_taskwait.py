"""# Result of a task used before the task is complete

## Issue
The code that creates a task goes on to use data that the task writes (or to change data that it reads),
and does not wait for it.

## Why it matters
A task may be deferred: when control leaves the construct the task may not have begun. Only `taskwait`,
the end of a `taskgroup`, a barrier or a dependence makes its results available. If the data is a local
variable, the task may even write to a stack frame that is gone.

## Example
```c
double norm2(const double *x, int n)
{
    double left = 0.0, right = 0.0, sum = 0.0;
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task shared(left)
        left = dot(x, x, n / 2);
        right = dot(x + n / 2, x + n / 2, n - n / 2);
        sum = left + right;
    }
    return sum;
}
```

## After
```c
double norm2(const double *x, int n)
{
    double left = 0.0, right = 0.0, sum = 0.0;
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task shared(left)
        left = dot(x, x, n / 2);
        right = dot(x + n / 2, x + n / 2, n - n / 2);
        #pragma omp taskwait
        sum = left + right;
    }
    return sum;
}
```

## How to fix
- Put `#pragma omp taskwait` before the first use of the results. It waits for the child tasks of the
  current task only.
- If the tasks create tasks of their own, enclose them in `taskgroup`, which waits for all descendants.
- To wait for one result among several, use `taskwait depend(in : left)`.
- `taskloop` waits by itself, unless it has `nogroup`.

## Specification
OpenMP 5.2: 15.5 *taskwait Construct*; 15.4 *taskgroup Construct*; 12.5 *task Construct*; 12.6 *taskloop
Construct*; 15.7 *nogroup Clause*.

## See also
`missing-task-dependence`, `task-captures-shared`, `missing-barrier` · CWE-820: Missing Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.wait import taskwait_between
from pcwm_core.semantics.facts import Access

SPECIFICATION = "15.5"
CWE = 362


def matches(finding: Finding) -> bool:
    a, b = finding.main.a, finding.main.b
    return finding.main.parting.kind == "tasks" and (
        finding.parted_task(a) is None or finding.parted_task(b) is None
    )


def message(finding: Finding) -> str:
    inside, outside = _sides(finding)
    verb = "reads" if outside.mode == "read" else "changes"
    does = "writes" if inside.writes else "reads"
    return f"the code after the task {verb} {finding.display} without waiting for the task, which {does} it"


def _sides(finding: Finding) -> tuple[Access, Access]:
    a, b = finding.main.a, finding.main.b
    return (a, b) if finding.parted_task(a) is not None else (b, a)


def fixes(finding: Finding) -> list[Proposal]:
    inside, outside = _sides(finding)
    return taskwait_between(finding, inside, outside)
