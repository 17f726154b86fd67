"""# Call of a function that is not thread-safe

## Issue
Threads call, at the same time, a library function that keeps hidden state or returns a pointer to static
storage.

## Why it matters
`rand`, `strtok`, `localtime`, `asctime`, `setlocale`, `lgamma` (through `signgam`) and their like read
and write memory that belongs to the library and is shared by all threads. Results mix, and generators
lose their statistical properties. An internal lock in some implementation does not make the call
portable, nor its sequence reproducible.

## Example
```c
long hits(long samples)
{
    long inside = 0;
    #pragma omp parallel for reduction(+ : inside)
    for (long s = 0; s < samples; s++) {
        const double x = (double)rand() / RAND_MAX;
        const double y = (double)rand() / RAND_MAX;
        inside += x * x + y * y < 1.0;
    }
    return inside;
}
```

## After
```c
long hits(long samples)
{
    long inside = 0;
    #pragma omp parallel reduction(+ : inside)
    {
        unsigned short state[3] = {1, 2, (unsigned short)omp_get_thread_num()};
        #pragma omp for
        for (long s = 0; s < samples; s++) {
            const double x = erand48(state), y = erand48(state);
            inside += x * x + y * y < 1.0;
        }
    }
    return inside;
}
```

## How to fix
- Use the reentrant variant, which takes its state as an argument: `strtok_r`, `localtime_r`, `erand48`,
  `lgamma_r`.
- In C++, give each thread an engine of its own: `std::mt19937_64`, seeded by thread or by block of work.
- Make state of your own `threadprivate`, or pass it as a parameter.
- If there is no alternative, call it inside one named `critical` region, everywhere.
- For your own function that the analysis cannot see, state `// pcwm: assume pure(f)` if it has no side
  effects.

## Specification
OpenMP 5.2: 1.6 *OpenMP Compliance* (asks for thread-safe library routines); 5.1.2 *Variables Referenced
in a Region but not in a Construct*; 5.2 *threadprivate Directive*. C11 exempts these functions: for
example 7.22.2.1 (`rand`), 7.24.5.8 (`strtok`).

## See also
`threadprivate-misuse`, `container-mutation`, `unprotected-shared-update` · CWE-663: Use of a
Non-reentrant Function in a Concurrent Context
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.usage import path_to
from pcwm_core.semantics import library

SPECIFICATION = "5.1.1"
CWE = 366


def matches(finding: Finding) -> bool:
    a = finding.main.a
    return (a.role == "call" and a.callee in library.UNSAFE) or _keeps_state(finding)


def _keeps_state(finding: Finding) -> bool:
    """A function of the buffer with a static local variable, called by several threads."""
    decl = finding.obj.decl
    return (
        decl is not None
        and "static" in decl.storage
        and finding.in_callee
        and not path_to(finding.body, decl.name_place)
        and bool(finding.path(decl.name_place))
    )


def message(finding: Finding) -> str:
    callee = finding.main.a.callee
    if callee in library.UNSAFE:
        return (
            f"{callee}() keeps its state in one hidden variable, and several threads call it at the same time"
        )
    return f"the function keeps {finding.display} from call to call in one static variable for all threads"
