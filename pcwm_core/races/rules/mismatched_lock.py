"""# The same data under different locks

## Issue
All accesses to a shared variable are protected, but not by the same lock: differently named critical
regions, different lock variables, or a lock on one side and a critical region on the other.

## Why it matters
Mutual exclusion holds only among users of the same lock. Critical regions exclude each other if they
have the same name; all unnamed ones share one name of their own. The code looks careful, and a race in
it is hard to observe: the locks order many runs by accident, even for dynamic race detectors.

## Example
```c
void transfer(struct bank *b, const struct order *orders, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        if (orders[i].amount > 0) {
            #pragma omp critical(deposit)
            b->balance += orders[i].amount;
        } else {
            #pragma omp critical(withdraw)
            b->balance += orders[i].amount;
        }
    }
}
```

## After
```c
void transfer(struct bank *b, const struct order *orders, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        if (orders[i].amount > 0) {
            #pragma omp critical(balance)
            b->balance += orders[i].amount;
        } else {
            #pragma omp critical(balance)
            b->balance += orders[i].amount;
        }
    }
}
```

## How to fix
- Name the critical region after the data that it protects, not after the action, and use that name at
  every access.
- Do not mix mechanisms on one object: all `critical`, all one `omp_lock_t`, one mutex, or all `atomic`.
- With a lock for each element, take the lock of the element that is accessed; if two are needed, take
  them in a fixed order.
- Check that the lock itself is shared: a private or per-thread lock excludes no one.

## Specification
OpenMP 5.2: 15.2 *critical Construct*; 18.9 *Lock Routines*; 15.8.4 *atomic Construct*.

## See also
`mixed-atomic`, `unprotected-shared-update`, `missing-reduction` · CWE-667: Improper Locking · CWE-821:
Incorrect Synchronization
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import PlacedEdit, Proposal
from pcwm_core.races.protect import in_critical
from pcwm_core.semantics.facts import Access, Lock
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Omp, Place

SPECIFICATION = "15.2"
CWE = 667


def matches(finding: Finding) -> bool:
    kinds = {lock.kind for access in (finding.main.a, finding.main.b) for lock in access.locks}
    return bool(kinds & {"critical", "lock", "mutex"})


def message(finding: Finding) -> str:
    a, b = finding.main.a, finding.main.b
    if a.locks and b.locks:
        if _held(a) == _held(b):
            return f"{finding.display} is protected by {_held(a)} on both sides, but each side may hold another one"
        return (
            f"{finding.display} is protected by {_held(a)} here but by {_held(b)} there: they exclude nothing"
        )
    guarded, plain = (a, b) if a.locks else (b, a)
    how = "read" if plain.mode == "read" else "changed"
    return f"{finding.display} is protected by {_held(guarded)} in one place, but {how} without it in another"


def _held(access: Access) -> str:
    lock = access.locks[-1]
    if lock.kind == "critical":
        return f"critical({lock.name})" if lock.name else "an unnamed critical"
    if lock.kind == "reduction":
        return f"the reduction of {lock.name}"
    return f"the {lock.kind} {lock.loc.obj.name if lock.loc is not None else lock.name}"


def fixes(finding: Finding) -> list[Proposal]:
    a, b = finding.main.a, finding.main.b
    if a.locks and b.locks:
        return _renamed(finding)
    held = (a if a.locks else b).locks[-1]
    return in_critical(finding, held.name) if held.kind == "critical" else []


def _renamed(finding: Finding) -> list[Proposal]:
    """Give the other critical constructs around the variable the name of the first one."""
    criticals: dict[Place, Lock] = {}
    for access in finding.conflicting:
        if len(access.locks) != 1 or access.locks[0].kind != "critical":
            return []
        criticals.setdefault(access.locks[0].place, access.locks[0])
    locks = list(criticals.values())
    name = next((lock.name for lock in locks if lock.name), "")
    edits = []
    for lock in locks:
        if lock.name != name:
            directive = _directive(finding, lock.place)
            if directive is None:
                return []
            edits.append(_name_edit(directive, name))
    title = f"Use the name {name} for {'both' if len(locks) == 2 else 'all'} critical constructs"
    return [Proposal(title, tuple(edits), keeps_meaning=True)] if edits else []


def _directive(finding: Finding, place: Place) -> Directive | None:
    path = finding.path(place)
    found = path[-1] if path else None
    return found.directive if isinstance(found, Omp) and found.directive.name_place == place else None


def _name_edit(directive: Directive, name: str) -> PlacedEdit:
    if directive.args:
        first, last = directive.args[0], directive.args[-1]
        return PlacedEdit(Place(directive.chunk, first.start, last.end), name)
    end = directive.name_end
    return PlacedEdit(Place(directive.chunk, end, end), f"({name})")
