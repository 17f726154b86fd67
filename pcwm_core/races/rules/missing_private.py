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
from pcwm_core.races.fixes import Proposal, add_to_clause
from pcwm_core.semantics.memory import Subscript

SPECIFICATION = "5.4.3"
CWE = 366


def matches(finding: Finding) -> bool:
    if finding.different_constructs or finding.main.parting.kind != "threads" or not finding.written_first:
        return False
    if finding.is_scalar:
        return any(access.mode == "read" or access.mode == "update" for access in finding.accesses)
    return _is_scratch(finding)


def _is_scratch(finding: Finding) -> bool:
    """An array that every iteration fills and reads again, at subscripts that do not follow the shared work."""
    if finding.obj.kind != "variable" or finding.main.assumptions:
        return False
    owner = finding.owner(finding.main.a)
    coords = {atom for poly in owner.coords for atom in poly.atoms()} if owner is not None else set()
    used = {
        atom
        for access in finding.accesses
        for step in access.loc.path
        if isinstance(step, Subscript) and step.index is not None
        for atom in step.index.atoms()
    }
    return not (coords & used) and any(access.mode == "read" for access in finding.accesses)


def message(finding: Finding) -> str:
    return f"{finding.display} is a temporary of each iteration, but all threads share it"


def fixes(finding: Finding) -> list[Proposal]:
    if finding.display != finding.name:
        return []
    edit = add_to_clause(finding.directive, "private", finding.name)
    return [Proposal(f"Add private({finding.name})", (edit,), keeps_meaning=True)]
