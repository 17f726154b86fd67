"""# Write through an index array that may repeat a value

## Issue
Iterations write `a[idx[i]]`; if two of them find the same value in `idx`, they write the same element.

## Why it matters
Gather, scatter and assembly loops (meshes, particles, sparse matrices, histograms) live on such
subscripts, and values in them usually do repeat: an element has several neighbours, a bin several
samples. The conflicts are rare and their errors small, so that they pass for rounding. Whether the index
is a permutation cannot be seen in the loop, hence the prediction is conditional.

## Example
```c
void assemble(int edges, const int *from, const int *to, const double *flux, double *residual)
{
    #pragma omp parallel for
    for (int e = 0; e < edges; e++) {
        residual[from[e]] -= flux[e];
        residual[to[e]] += flux[e];
    }
}
```

## After
```c
void assemble(int edges, const int *from, const int *to, const double *flux, double *residual)
{
    #pragma omp parallel for
    for (int e = 0; e < edges; e++) {
        #pragma omp atomic
        residual[from[e]] -= flux[e];
        #pragma omp atomic
        residual[to[e]] += flux[e];
    }
}
```

## How to fix
- Put `#pragma omp atomic` on the update; cheap while conflicts are rare.
- With many conflicts and a small target, reduce over it: `reduction(+ : residual[:nodes])`, or
  per-thread copies that are summed.
- Colour the iterations, so that those of one colour never share a target, and run one parallel loop a
  colour.
- Turn the scatter into a gather: loop over the targets, and let each collect its contributions.
- If the index never repeats a value, state it: `// pcwm: assume injective(slot)`.

## Specification
OpenMP 5.2: 15.8.4 *atomic Construct*; 5.5.8 *reduction Clause*; 11.5 *Worksharing-Loop Constructs*;
1.4.1 *Structure of the OpenMP Memory Model*.

## See also
`loop-carried-dependence`, `aliasing-pointers`, `missing-reduction` · CWE-366: Race Condition within a
Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding, subscript_atoms
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.protect import atomic_accesses
from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import Atom, Element, Fresh
from pcwm_core.semantics.memory import Subscript

SPECIFICATION = "1.4.1"
CWE = 366


def matches(finding: Finding) -> bool:
    if not any(item.kind in ("indirect", "opaque-subscript") for item in finding.main.assumptions):
        return False
    return any(_goes_astray(finding, access) for access in (finding.main.a, finding.main.b))


def _goes_astray(finding: Finding, access: Access) -> bool:
    """The subscript is a value from memory, or one that cannot be followed, which changes inside the region."""
    if any(isinstance(step, Subscript) and step.index is None for step in access.loc.path):
        return True
    level = finding.main.parting.level
    outer = access.dims[: access.frames[level].dims] if level < len(access.frames) else ()
    return any(_varies(atom, outer) for atom in subscript_atoms(access))


def _varies(atom: Atom, outer: tuple[Dim, ...]) -> bool:
    if isinstance(atom, Element):
        return any(
            isinstance(inner, (Dim, Fresh)) and inner not in outer
            for subscript in atom.subscripts
            for inner in subscript.atoms()
        )
    return isinstance(atom, Fresh) and not atom.shared


def message(finding: Finding) -> str:
    why = finding.main.assumptions[0].text
    return f"different threads may access the same element of {finding.display}, if {why}"


def fixes(finding: Finding) -> list[Proposal]:
    return atomic_accesses(finding)
