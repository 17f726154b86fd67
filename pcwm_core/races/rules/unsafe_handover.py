"""# Data handed over by a flag without release and acquire

## Issue
One thread writes data and then sets a flag, another waits for the flag and then reads the data; the flag
is plain, or atomic without the ordering that would carry the data along.

## Why it matters
Nothing forces the data to be visible before the flag. Compiler and processor may reorder the two writes,
and the two reads; a plain flag in a waiting loop may be read once and kept in a register for ever. It
works on strongly ordered processors without optimisation, which is where it was tested.

## Example
```c
void relay(double *out)
{
    double item = 0.0;
    int ready = 0;
    #pragma omp parallel num_threads(2)
    if (omp_get_thread_num() == 0) {
        item = measure();
        ready = 1;
    } else {
        while (!ready)
            ;
        *out = weight(item);
    }
}
```

## After
```c
void relay(double *out)
{
    double item = 0.0;
    int ready = 0;
    #pragma omp parallel num_threads(2)
    if (omp_get_thread_num() == 0) {
        item = measure();
        #pragma omp atomic write release
        ready = 1;
    } else {
        int seen = 0;
        while (!seen) {
            #pragma omp atomic read acquire
            seen = ready;
        }
        *out = weight(item);
    }
}
```

## How to fix
- Set the flag with `atomic write release` and read it with `atomic read acquire` (or `seq_cst` on both).
- With relaxed atomics, put a `flush` between the data and the flag on both sides, without a list, since
  a list leaves out the other variables.
- `volatile` is not synchronisation.
- Better still, use a construct that synchronises by itself: a barrier, a task with `depend`, `ordered`
  with `doacross`, `single copyprivate`.
- If the producer reuses the item, the consumer must signal back before it is overwritten.

## Specification
OpenMP 5.2: 1.4.5 *Flush Synchronization and Happens Before*; 15.8.1 *memory-order Clauses*; 15.8.4
*atomic Construct*; 15.8.5 *flush Construct*.

## See also
`mixed-atomic`, `missing-barrier`, `ordered-misuse` · CWE-821: Incorrect Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.semantics.facts import Access, Observed
from pcwm_core.semantics.integers import Fresh, conjuncts, polys_of

SPECIFICATION = "15.8.5"
CWE = 362


def matches(finding: Finding) -> bool:
    a, b = finding.main.a, finding.main.b
    if a.mode == "update" or finding.main.parting.kind != "threads":
        return False
    if finding.is_scalar and b.mode == "read" and (_spins(finding, b) or _spins(finding, a)):
        return True
    return finding.by_thread_number and any(_waited(access) for access in (a, b))


def _spins(finding: Finding, access: Access) -> bool:
    """The read is the condition of a loop that only waits."""
    last = access.dims[-1] if access.dims else None
    if last is None or last.kind != "unbounded" or access.site.chunk is not last.place.chunk:
        return False
    changes = any(other.writes and last in other.dims for other in finding.accesses)
    return last.place.start <= access.site.start and not changes


def _waited(access: Access) -> bool:
    """The access happens only when a flag that other threads set has been seen."""
    return any(
        isinstance(atom, Fresh) and isinstance(atom.observed, Observed)
        for part in conjuncts(access.guard)
        for poly in polys_of(part)
        for atom in poly.atoms()
    )


def message(finding: Finding) -> str:
    return f"{finding.display} is handed from one thread to another without a release and an acquire that order it"
