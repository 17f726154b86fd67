"""# Shared container changed by several threads

## Issue
Threads insert into, erase from or resize a shared standard container while others use it.

## Why it matters
The standard library lets threads read a container at the same time, and write *different elements* of
one, except for `std::vector<bool>`. Any operation that changes the container's structure is a write to
all of it: `push_back` moves the size, and perhaps the storage; `operator[]` of a map may insert and
rebalance. The usual outcome is a corrupted heap, and a crash somewhere else.

## Example
```cpp
std::vector<int> multiples(int n, int divisor)
{
    std::vector<int> found;
    #pragma omp parallel for
    for (int i = 0; i < n; ++i)
        if (i % divisor == 0)
            found.push_back(i);
    return found;
}
```

## After
```cpp
std::vector<int> multiples(int n, int divisor)
{
    std::vector<int> found;
    #pragma omp parallel
    {
        std::vector<int> mine;
        #pragma omp for nowait
        for (int i = 0; i < n; ++i)
            if (i % divisor == 0)
                mine.push_back(i);
        #pragma omp critical(found)
        found.insert(found.end(), mine.begin(), mine.end());
    }
    return found;
}
```

## How to fix
- Fill a container for each thread, and merge them once, in a `critical` region or by a `declare
  reduction`.
- If the size is known, `resize` before the region and assign by index; `reserve` is not enough, since
  `push_back` still changes the size.
- Otherwise put every access, reads included, under one lock.
- The order of the merged elements varies; sort, or merge in the order of the threads, where it matters.

## Specification
OpenMP 5.2: 1.4.1 *Structure of the OpenMP Memory Model*; 15.2 *critical Construct*; 5.5.11 *declare
reduction Directive*. C++17: 26.2.2 *Container data races* [container.requirements.dataraces].

## See also
`unprotected-shared-update`, `thread-unsafe-call`, `missing-reduction` · CWE-820: Missing Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.protect import in_critical

SPECIFICATION = "1.4.1"
CWE = 366

#: Standard classes whose appending operators change their structure.
_STRINGS = ("string", "wstring", "basic_string")


def matches(finding: Finding) -> bool:
    a, b = finding.main.a, finding.main.b
    if any(access.role == "container" and access.writes for access in (a, b)):
        return True
    return _packs_bits(finding) or _is_string(finding)


def _packs_bits(finding: Finding) -> bool:
    """An element of ``std::vector<bool>`` or ``std::bitset`` is a bit in a word that other elements share."""
    type = finding.context.resolve(finding.obj.type)
    if finding.is_scalar or type is None:
        return False
    simple = type.base.rpartition("::")[2]
    return simple == "bitset" or (simple == "vector" and bool(type.args) and type.args[0].base == "bool")


def _is_string(finding: Finding) -> bool:
    type = finding.type
    return (
        type is not None
        and not type.layers
        and type.base.rpartition("::")[2] in _STRINGS
        and finding.main.a.mode == "update"
    )


def message(finding: Finding) -> str:
    name = finding.display
    if _packs_bits(finding):
        return f"elements of {name} share words: they are packed, so writing one changes its neighbours"
    changing = finding.main.a if finding.main.a.role == "container" else finding.main.b
    if changing.role != "container":
        return f"several threads append to the shared string {name} at the same time"
    what = "operator[] may insert into" if changing.callee == "operator[]" else f"{changing.callee}() changes"
    return f"{what} the shared container {name} while another thread uses it"


def fixes(finding: Finding) -> list[Proposal]:
    return in_critical(finding)
