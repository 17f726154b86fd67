"""# Shared variable that each thread should start from a copy of

## Issue
A shared variable is read, and then changed, by each thread or iteration as if it were a local copy of
the value before the construct.

## Why it matters
The threads change one common variable: each sees the changes of the others instead of the value it
should start from. Making the variable `private` removes the race and introduces another mistake, since a
private copy is uninitialised.

## Example
```c
void fill_blocks(double *a, int block, int origin)
{
    int at = origin;
    #pragma omp parallel
    {
        at += omp_get_thread_num() * block;
        for (int i = 0; i < block; i++)
            a[at + i] = i;
    }
}
```

## After
```c
void fill_blocks(double *a, int block, int origin)
{
    int at = origin;
    #pragma omp parallel firstprivate(at)
    {
        at += omp_get_thread_num() * block;
        for (int i = 0; i < block; i++)
            a[at + i] = i;
    }
}
```

## How to fix
- Add the variable to a `firstprivate` clause: each thread (or task) gets a copy, initialised with the
  value at the construct.
- Or declare a local variable inside the construct and initialise it from the shared one, which then is
  only read.
- The copy is made once for each thread, not for each iteration. If the value must be fresh in every
  iteration, declare it in the loop body.
- `firstprivate` of a pointer copies the pointer; the threads still share what it points to.

## Specification
OpenMP 5.2: 5.4.4 *firstprivate Clause*; 5.4.3 *private Clause*; 5.3 *List Item Privatization*; 5.1.1
*Variables Referenced in a Construct*.

## See also
`missing-private`, `task-captures-shared`, `threadprivate-misuse` · CWE-366: Race Condition within a
Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import own_copies, value_leaves
from pcwm_core.races.recognise import feeds_itself

SPECIFICATION = "5.4.4"
CWE = 457


def matches(finding: Finding) -> bool:
    if finding.main.parting.kind != "threads":
        return False
    sharing = finding.obj.sharing
    if sharing is not None and sharing.attribute == "firstprivate":
        return True
    if finding.in_callee and finding.has_static_storage:
        return False
    return not finding.different_constructs and feeds_itself(finding) and not value_leaves(finding)


def message(finding: Finding) -> str:
    sharing = finding.obj.sharing
    if sharing is not None and sharing.attribute == "firstprivate":
        return f"the threads share one copy of {finding.display}, which was copied once for all of them"
    return (
        f"each new value of {finding.display} is made from its last one, "
        "but the threads share one copy instead of having one each"
    )


def fixes(finding: Finding) -> list[Proposal]:
    return own_copies(finding)
