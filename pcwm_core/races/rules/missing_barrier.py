"""# Two phases of a region without a barrier between them

## Issue
Threads go on to a phase that reads (or overwrites) what other threads write in the phase before, with no
barrier in between.

## Why it matters
A `nowait` clause removes the barrier at the end of a worksharing construct, `masked` and `master` never
had one, and code that is divided by hand by thread number has only the barriers that one writes. Fast
threads then use data of slow threads before it is there. The failure depends on load and appears late,
often on another machine.

## Example
```c
void blur_and_sharpen(const float *in, float *soft, float *out, int n)
{
    #pragma omp parallel
    {
        #pragma omp for nowait
        for (int i = 1; i < n - 1; i++)
            soft[i] = (in[i - 1] + in[i] + in[i + 1]) / 3.0f;
        #pragma omp for
        for (int i = 2; i < n - 2; i++)
            out[i] = 2.0f * in[i] - 0.5f * (soft[i - 1] + soft[i + 1]);
    }
}
```

## After
```c
void blur_and_sharpen(const float *in, float *soft, float *out, int n)
{
    #pragma omp parallel
    {
        #pragma omp for
        for (int i = 1; i < n - 1; i++)
            soft[i] = (in[i - 1] + in[i] + in[i + 1]) / 3.0f;
        #pragma omp for
        for (int i = 2; i < n - 2; i++)
            out[i] = 2.0f * in[i] - 0.5f * (soft[i - 1] + soft[i + 1]);
    }
}
```

## How to fix
- Remove the `nowait`, or put `#pragma omp barrier` where the phases meet. All threads of the team must
  reach it.
- Replace `masked` or `master` by `single`, which ends in a barrier, or add a barrier after it.
- Keep `nowait` where it is safe: with the same iteration count, the same `schedule(static)` and chunk
  size, in the same parallel region, a thread gets the same iterations in both loops, and may use what
  *it* wrote.
- In a sequential loop over phases, check both ways: no one may read too early, nor overwrite what others
  still read.

## Specification
OpenMP 5.2: 15.3.1 *barrier Construct*; 15.3.2 *Implicit Barriers*; 15.6 *nowait Clause*; 10.5 *masked
Construct*; 11.5.3 *schedule Clause*.

## See also
`unordered-sections`, `unsafe-handover`, `missing-taskwait` · CWE-820: Missing Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.wait import barrier_between, without_nowait

SPECIFICATION = "15.3"
CWE = 362


def matches(finding: Finding) -> bool:
    a, b = finding.main.a, finding.main.b
    if finding.main.parting.kind != "threads" or (a.mode == b.mode == "update"):
        return False
    if finding.different_constructs or finding.different_rounds:
        return True
    # What one thread leaves for another one, each found by its number.
    return finding.by_thread_number and a.site != b.site


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    verb = "reads" if b.mode == "read" else "writes"
    if b.text == a.text:
        return f"one thread writes {a.text} and another {verb} it, without a barrier between the two"
    return f"one thread writes {a.text} and another {verb} {b.text}, without a barrier between the two"


def fixes(finding: Finding) -> list[Proposal]:
    return without_nowait(finding) or barrier_between(finding)
