"""# Sections that use each other's data

## Issue
One section writes a variable that another section of the same construct reads or writes, and nothing
orders them.

## Why it matters
Sections look like steps of a sequence, but each may run on another thread at the same time, and in any
order. The program often works with few threads, because one thread then takes the sections one after the
other.

## Example
```c
void analyse(const double *x, int n, double *mean, double *variance)
{
    #pragma omp parallel sections
    {
        #pragma omp section
        *mean = average(x, n);
        #pragma omp section
        *variance = spread(x, n, *mean);
    }
}
```

## After
```c
void analyse(const double *x, int n, double *mean, double *variance)
{
    *mean = average(x, n);
    *variance = spread(x, n, *mean);
}
```

## How to fix
- Put work that depends on other work in the same section, in order, or after the construct, whose end is
  a barrier.
- Give each section results of its own, and combine them afterwards, or use a `reduction` clause on
  `sections`.
- If the steps form a graph, write tasks with `depend` clauses: those order only what must be ordered.
- For an independent update of common data, protect it: `critical` or `atomic`.

## Specification
OpenMP 5.2: 11.3 *sections Construct*; 11.3.1 *section Directive*; 15.3.2 *Implicit Barriers*.

## See also
`missing-barrier`, `missing-task-dependence`, `unprotected-shared-update` · CWE-820: Missing
Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding

SPECIFICATION = "11.3"
CWE = 362


def matches(finding: Finding) -> bool:
    a, b = finding.owner(finding.main.a), finding.owner(finding.main.b)
    return (
        a is not None
        and b is not None
        and a.kind == b.kind == "section"
        and a.directive is b.directive
        and a.key != b.key
    )


def message(finding: Finding) -> str:
    verb = "reads" if finding.main.b.mode == "read" else "writes"
    return f"one section writes {finding.display} and another {verb} it, and sections run in any order"
