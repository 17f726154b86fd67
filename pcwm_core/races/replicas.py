"""What all threads of a team do alike: until they may differ, each of them touches the very same elements.

A parallel region without worksharing is executed by every thread (OpenMP 5.2, 10.1). As long as no thread has asked
for its number, read what others change, or got something else that the others have not, all compute the same values,
known or not. An access is then made by any two of them at one place in memory.
"""

from __future__ import annotations

from pcwm_core.races.concurrency import Parting
from pcwm_core.semantics.facts import Access
from pcwm_core.semantics.integers import includes
from pcwm_core.semantics.memory import Subscript


def same_in_all_threads(a: Access, b: Access, parting: Parting) -> bool:
    """Whether two threads, in the same iterations, make these accesses at one location."""
    if parting.team is None or parting.differ or parting.after:
        return False
    parts_at = parting.team.parts_at
    if parts_at is not None and max(a.seq, b.seq) >= parts_at:
        return False
    if a is b:
        return True
    return (
        a.loc == b.loc
        and a.dims == b.dims
        and _same_spawns(a, b)
        and all(step.index is not None for step in a.loc.path if isinstance(step, Subscript))
        and (includes(a.guard, b.guard) or includes(b.guard, a.guard))
    )


def _same_spawns(a: Access, b: Access) -> bool:
    return [frame.spawn for frame in a.frames] == [frame.spawn for frame in b.frames]
