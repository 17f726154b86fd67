"""# Iterations of a parallel loop depend on each other

## Issue
One iteration of a work-shared loop reads or writes an array element that another iteration writes, and
the two may run on different threads.

## Why it matters
The sequential loop relies on its order: the neighbour was, or was not yet, updated. In parallel, the
order at the borders between the threads' chunks is a matter of luck. The error hides there: with a
static schedule only a few elements are wrong, and they move with the number of threads.

## Example
```c
void smooth(double *u, int n)
{
    #pragma omp parallel for
    for (int i = 1; i < n - 1; i++)
        u[i] = 0.25 * u[i - 1] + 0.5 * u[i] + 0.25 * u[i + 1];
}
```

## After
```c
void smooth(const double *restrict u, double *restrict v, int n)
{
    #pragma omp parallel for
    for (int i = 1; i < n - 1; i++)
        v[i] = 0.25 * u[i - 1] + 0.5 * u[i] + 0.25 * u[i + 1];
}
```

## How to fix
- Read from one array and write to another, and exchange them after the loop. This computes the Jacobi
  variant of an in-place update.
- Or update in colours (red-black, multi-colour), so that the elements of one loop have no neighbour
  among themselves.
- Parallelise another loop of the nest, one that carries no dependence, or skew the nest and run its wave
  fronts.
- A running sum is a scan: use `reduction(inscan, + : s)` with the `scan` directive.
- If the dependence is regular and the rest of the body is large, `ordered(1)` with `doacross` keeps the
  order of the sequential loop.

## Specification
OpenMP 5.2: 11.5 *Worksharing-Loop Constructs*; 4.4.1 *Canonical Loop Nest Form*; 5.6 *scan Directive*;
15.9.6 *doacross Clause*; 1.4.1 *Structure of the OpenMP Memory Model*.

## See also
`aliasing-pointers`, `indirect-index`, `ordered-misuse`, `simd-dependence` · CWE-366: Race Condition
within a Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding

SPECIFICATION = "4.4.1"
CWE = 362


def matches(finding: Finding) -> bool:
    a, b = finding.main.a, finding.main.b
    owner_a, owner_b = finding.owner(a), finding.owner(b)
    if all(access.mode == "update" and access.site == a.site for access in finding.conflicting):
        return False  # the iterations do not need each other's values, only to keep apart
    return (
        not finding.is_scalar
        and owner_a is not None
        and owner_b is not None
        and owner_a.kind == owner_b.kind == "worksharing"
        and owner_a.key == owner_b.key
        and finding.shares_out((a, b) if b.writes else (a,))
    )


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    if b.mode == "read" and a.site != b.site:
        return f"iterations depend on each other: one writes {a.text}, another reads {b.text}"
    return f"iterations depend on each other: several of them write the same element of {finding.display}"
