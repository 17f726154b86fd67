"""# Tasks on common data without matching dependences

## Issue
Two sibling tasks access the same storage, at least one writes it, and their `depend` clauses (if any) do
not order them.

## Why it matters
Tasks run in any order and at the same time, unless dependences say otherwise. A `depend` clause speaks
about the items in its list and nothing else: an operand that is used but not listed is invisible to the
scheduler. The mistake survives testing, since tasks often happen to run in the order of their creation.

## Example
```c
void pipeline(double *raw, double *clean, double *result, int n)
{
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task depend(out : raw[0:n])
        acquire(raw, n);
        #pragma omp task depend(in : raw[0:n])
        denoise(raw, clean, n);
        #pragma omp task depend(out : result[0:n])
        analyse(clean, result, n);
    }
}
```

## After
```c
void pipeline(double *raw, double *clean, double *result, int n)
{
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task depend(out : raw[0:n])
        acquire(raw, n);
        #pragma omp task depend(in : raw[0:n]) depend(out : clean[0:n])
        denoise(raw, clean, n);
        #pragma omp task depend(in : clean[0:n]) depend(out : result[0:n])
        analyse(clean, result, n);
    }
}
```

## How to fix
- List each object that the task reads as `in`, and each that it writes as `out` or `inout`; the writing
  side needs it as much as the reading side.
- Write the same list item on both sides: identical or disjoint storage. Sections that overlap only in
  part do not conform.
- Dependences hold between siblings, children of the same task. Across generations use `taskwait` or
  `taskgroup`.
- For updates in any order, but one at a time, use `mutexinoutset`.

## Specification
OpenMP 5.2: 15.9.5 *depend Clause*; 15.9.1 *task-dependence-type Modifier*; 12.5 *task Construct*; 12.9
*Task Scheduling*.

## See also
`missing-taskwait`, `task-captures-shared`, `unordered-sections` · CWE-820: Missing Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.wait import dependence_between

SPECIFICATION = "15.9.5"
CWE = 362


def matches(finding: Finding) -> bool:
    a, b = finding.parted_task(finding.main.a), finding.parted_task(finding.main.b)
    if finding.main.parting.kind != "tasks" or a is None or b is None:
        return False
    # Instances of one construct that accumulate in a variable need no order, only to keep apart.
    return a.directive is not b.directive or not finding.is_scalar or finding.written_first


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    task_a, task_b = finding.parted_task(a), finding.parted_task(b)
    same = task_a is not None and task_b is not None and task_a.directive is task_b.directive
    if same and a.site == b.site:
        return f"several tasks write {finding.display}, and no depend clause or taskwait orders them"
    verb = "reads" if b.mode == "read" else "writes"
    return f"one task writes {finding.display} and another {verb} it, and no depend clause or taskwait orders them"


def fixes(finding: Finding) -> list[Proposal]:
    return dependence_between(finding)
