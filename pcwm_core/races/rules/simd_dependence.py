"""# Dependence within a SIMD loop

## Issue
A loop with a `simd` construct has a dependence between iterations that are closer together than the
number of lanes it may use.

## Why it matters
`simd` asserts that the iterations of a chunk may run in lock step. The compiler no longer checks: it
loads a whole vector of old values before the first of the new ones is stored. The result is wrong on one
thread too, changes with the vector length of the machine, and cannot be seen by tools that watch
threads.

## Example
```c
void recurrence(double *y, const double *x, int n)
{
    #pragma omp simd
    for (int i = 4; i < n; i++)
        y[i] = 0.5 * y[i - 4] + x[i];
}
```

## After
```c
void recurrence(double *y, const double *x, int n)
{
    #pragma omp simd safelen(4)
    for (int i = 4; i < n; i++)
        y[i] = 0.5 * y[i - 4] + x[i];
}
```

## How to fix
- State the distance: with `safelen(d)`, no two iterations that are `d` or more apart run together.
- Name sums and other accumulations in a `reduction` clause; make temporaries `private` (or declare them
  in the body); use `linear` for induction variables.
- With a distance of one there is nothing to gain: remove `simd`, or rewrite as a scan
  (`reduction(inscan, ...)`).
- Keep a short conflicting part in `#pragma omp ordered simd`.
- `simdlen` is a wish about speed, not a promise about safety.

## Specification
OpenMP 5.2: 10.4 *simd Construct*; 10.4.2 *safelen Clause*; 5.4.6 *linear Clause*; 5.6 *scan Directive*;
15.10.2 *Block-associated ordered Construct*.

## See also
`loop-carried-dependence`, `aliasing-pointers`, `missing-reduction` · CWE-366: Race Condition within a
Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding

SPECIFICATION = "10.4"
CWE = 362


def matches(finding: Finding) -> bool:
    return finding.main.parting.kind == "lanes"


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    if a.site == b.site:
        return f"simd executes iterations together, but several of them write {a.text}"
    verb = "writes" if b.mode == "write" else "uses"
    return f"simd executes iterations together, but one writes {a.text} and another {verb} {b.text}"
