"""# Conflict between device and host, or between teams

## Issue
Data that a `target` region writes is accessed at the same time by the host, by another deferred `target`
region, or by another team of the same region.

## Why it matters
`target nowait` is a task: the host runs on, and what it reads is neither the old nor the new value for
certain, the more so where host and device share memory. Between the teams of one region there is no
barrier at all; `barrier` and the end of a worksharing loop hold within a team only. On a machine without
an accelerator the region often runs on the host with one team, and the mistake stays unseen.

## Example
```c
double scale_and_peek(double *a, int n, double s)
{
    #pragma omp target teams distribute parallel for map(tofrom : a[0:n]) nowait
    for (int i = 0; i < n; i++)
        a[i] *= s;
    return a[0];
}
```

## After
```c
double scale_and_peek(double *a, int n, double s)
{
    #pragma omp target teams distribute parallel for map(tofrom : a[0:n]) nowait
    for (int i = 0; i < n; i++)
        a[i] *= s;
    #pragma omp taskwait
    return a[0];
}
```

## How to fix
- Remove `nowait`, or wait with `taskwait` (or `taskwait depend`) before the data is used.
- Order several deferred regions, and `target update`, by `depend` clauses on the mapped data.
- Give teams separate elements (`distribute`), combine scalars by a `reduction` that includes `teams`, or
  use `atomic`.
- Split a phase that needs all teams to be done into two `target` regions.

## Specification
OpenMP 5.2: 13.8 *target Construct*; 5.8.3 *map Clause*; 15.6 *nowait Clause*; 10.2 *teams Construct*;
11.6 *distribute Construct*; 1.4.2 *Device Data Environments*.

## See also
`missing-taskwait`, `missing-task-dependence`, `missing-reduction` · CWE-820: Missing Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding

SPECIFICATION = "10.2"
CWE = 366


def matches(finding: Finding) -> bool:
    team = finding.main.parting.team
    return team is not None and team.kind == "teams"


def message(finding: Finding) -> str:
    return f"several teams access {finding.display}, and nothing synchronises the teams of a league"
