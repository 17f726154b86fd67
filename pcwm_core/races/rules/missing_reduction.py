"""# Accumulation into a shared variable without a reduction

## Issue
Several threads update the same shared variable with an associative operator, and neither a `reduction`
clause nor any lock or atomic keeps the updates apart.

## Why it matters
`sum += x` is a read, an addition and a write. Two threads that read the same old value both write it
back with only their own contribution, and one contribution is lost. The result is too small by an amount
that changes from run to run, often right on one thread or on small inputs, and the shared cache line
makes the loop slower than the sequential one.

## Example
```c
double mean(const double *x, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        sum += x[i];
    return sum / n;
}
```

## After
```c
double mean(const double *x, int n)
{
    double sum = 0.0;
    #pragma omp parallel for reduction(+ : sum)
    for (int i = 0; i < n; i++)
        sum += x[i];
    return sum / n;
}
```

## How to fix
- Add `reduction(op : variable)` to the construct that shares the work. `+`, `*`, `&`, `|`, `^`, `&&`,
  `||`, `min` and `max` are predefined.
- For an array, name the section: `reduction(+ : histogram[:bins])`. Each thread gets its own copy, so
  mind its size.
- For a class or struct, write a `declare reduction` with combiner and initializer.
- When updates are rare, or the array is too large to copy, put `#pragma omp atomic` on the update
  instead.
- Floating-point sums may differ in the last digits: the order in which copies are combined is
  unspecified.

## Specification
OpenMP 5.2: 5.5.8 *reduction Clause*; 5.5.5 *Properties Common to All Reduction Clauses*; 5.5.11 *declare
reduction Directive*; 1.4.1 *Structure of the OpenMP Memory Model* (data race).

## See also
`unprotected-shared-update`, `missing-private`, `mixed-atomic` · CWE-366: Race Condition within a Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import reduction
from pcwm_core.races.recognise import assigned_reduction, value_is_used

SPECIFICATION = "5.5.8"
CWE = 366


def matches(finding: Finding) -> bool:
    if finding.in_callee or not finding.is_arithmetic or _in_explicit_tasks(finding):
        return False
    if value_is_used(finding):
        return False
    # A scalar, or array elements that every iteration updates; not those that an iteration chooses.
    return not finding.shares_out(finding.conflicting) and _operator(finding) is not None


def _in_explicit_tasks(finding: Finding) -> bool:
    tasks = [task for access in finding.conflicting if (task := finding.task(access)) is not None]
    return any(not task.dims for task in tasks)


def _operator(finding: Finding) -> str | None:
    return finding.reduction_operator or assigned_reduction(finding)


def message(finding: Finding) -> str:
    operator = _operator(finding)
    return f"several threads update {finding.display} at the same time; it is a reduction by {operator}"


def fixes(finding: Finding) -> list[Proposal]:
    operator = _operator(finding)
    return reduction(finding, operator) if operator is not None else []
