"""# Pointers that may overlap in a parallel loop

## Issue
The loop writes through one pointer and accesses memory through another; if the two overlap, one
iteration touches elements of another.

## Why it matters
Whether the loop has a race is decided by the callers, which the loop does not show. With separate arrays
it is correct; called with two views of the same array, shifted by one, it is a loop-carried dependence.
The prediction is therefore conditional and says on which pair of pointers it rests.

## Example
```c
void difference(double *d, const double *u, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n - 1; i++)
        d[i] = u[i + 1] - u[i];
}

void differentiate_in_place(double *u, int n)
{
    difference(u, u, n);
}
```

## After
```c
void difference(double *restrict d, const double *restrict u, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n - 1; i++)
        d[i] = u[i + 1] - u[i];
}

void differentiate(const double *u, double *du, int n)
{
    difference(du, u, n);
}
```

## How to fix
- If the pointers never overlap, say so: `restrict` in C (`__restrict` in C++), or `// pcwm: assume
  noalias(d, u)` before the loop.
- If they may, write to a separate array and copy or exchange it afterwards.
- Check the call sites: `restrict` is a promise, and breaking it is undefined behaviour.
- In C++, containers that own their memory (`std::vector`) cannot overlap; take them by reference rather
  than by pointer.

## Specification
OpenMP 5.2: 1.4.1 *Structure of the OpenMP Memory Model*; 5.1.1 *Variables Referenced in a Construct*;
11.5 *Worksharing-Loop Constructs*.

## See also
`loop-carried-dependence`, `indirect-index` · CWE-366: Race Condition within a Thread
"""

from __future__ import annotations

import re

from pcwm_core.races.finding import Finding

SPECIFICATION = "5.1.1"
CWE = 366

#: The variable that an lvalue begins with; a call or the use of a macro does not show one.
_BASE = re.compile(r"[^A-Za-z_]*([A-Za-z_]\w*)(?!\w*\s*\()")


def matches(finding: Finding) -> bool:
    a, b = _BASE.match(finding.main.a.text), _BASE.match(finding.main.b.text)
    return (
        not finding.is_scalar
        and a is not None
        and b is not None
        and a.group(1) != b.group(1)
        and finding.main.a.role == finding.main.b.role == "plain"
        and not finding.main.assumptions
    )


def message(finding: Finding) -> str:
    a, b = finding.main.a.text, finding.main.b.text
    return f"{a} and {b} may be the same element of {finding.name}: the two pointers lead into one array"
