"""# Static variable that is one for all threads, or reached across threads

## Issue
A variable with static storage that each thread needs for itself is not `threadprivate`, or one thread
reaches the copy of another through a pointer or reference.

## Why it matters
File-scope and static local variables are shared, in functions that are called from a region too; the
directive that would show it is far away. Hidden state such as a scratch buffer, a cache or a random
generator races although the region that calls it looks clean. A `threadprivate` variable is safe only
while each thread uses its own copy: its address, once stored in a shared place, leads all threads to one
copy.

## Example
```c
static double scratch[64];

static double median_of(const double row[64])
{
    for (int j = 0; j < 64; j++)
        scratch[j] = row[j];
    return select_middle(scratch, 64);
}

void medians(double (*image)[64], double *median, int rows)
{
    #pragma omp parallel for
    for (int i = 0; i < rows; i++)
        median[i] = median_of(image[i]);
}
```

## After
```c
static double scratch[64];
#pragma omp threadprivate(scratch)

static double median_of(const double row[64])
{
    for (int j = 0; j < 64; j++)
        scratch[j] = row[j];
    return select_middle(scratch, 64);
}

void medians(double (*image)[64], double *median, int rows)
{
    #pragma omp parallel for
    for (int i = 0; i < rows; i++)
        median[i] = median_of(image[i]);
}
```

## How to fix
- Put `#pragma omp threadprivate(variable)` after the declaration, before any use; repeat it wherever the
  variable is declared `extern`.
- Or make the variable automatic, or a parameter: simplest, and reentrant.
- Initialise the copies with `copyin` on the parallel construct; hand a value to the other threads with
  `copyprivate` on `single`.
- Do not pass the address of a threadprivate variable to other threads.
- Values persist between regions only if the number of threads stays the same and neither region is
  nested or dynamic.

## Specification
OpenMP 5.2: 5.2 *threadprivate Directive*; 5.1.2 *Variables Referenced in a Region but not in a
Construct*; 5.7.1 *copyin Clause*; 5.7.2 *copyprivate Clause*.

## See also
`thread-unsafe-call`, `missing-private`, `missing-firstprivate` · CWE-366: Race Condition within a Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import make_threadprivate

SPECIFICATION = "5.2"
CWE = 366


def matches(finding: Finding) -> bool:
    sharing = finding.obj.sharing
    if sharing is not None and sharing.attribute == "threadprivate":
        return True
    return _is_hidden_scratch(finding)


def _is_hidden_scratch(finding: Finding) -> bool:
    """A variable of the file that functions called from the region use as their temporary."""
    return (
        finding.in_callee
        and finding.has_static_storage
        and finding.written_first
        and any(access.mode != "write" for access in finding.accesses)
        and not finding.different_constructs
    )


def message(finding: Finding) -> str:
    sharing = finding.obj.sharing
    if sharing is not None and sharing.attribute == "threadprivate":
        return (
            f"the threadprivate variable {finding.display} is reached by a thread that it does not belong to"
        )
    return (
        f"{finding.display} is a temporary of functions that several threads call, "
        "but it has one copy for all of them: it is not threadprivate"
    )


def fixes(finding: Finding) -> list[Proposal]:
    return make_threadprivate(finding)
