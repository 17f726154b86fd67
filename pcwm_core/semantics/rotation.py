"""Buffers that change places: ``t = a; a = b; b = t`` in a loop.

After n iterations each pointer leads where its n-th successor in the cycle led at first. Seen as rows of one array,
a pointer is row (position + n) mod length: two iterations then know exactly whether they mean the same buffer.
"""

from __future__ import annotations

import msgspec

from pcwm_core.semantics.integers import Poly, remainder
from pcwm_core.semantics.memory import Loc, MemoryObject, Pointer, Subscript

#: Longer cycles of pointers are not known in practice.
LONGEST = 4


class Rotation(msgspec.Struct, frozen=True, eq=False):
    """A cycle of pointer variables and the array whose rows stand for what they lead to."""

    pointers: tuple[MemoryObject, ...]
    rows: MemoryObject

    def value(self, position: int, iteration: Poly) -> Pointer:
        """Where the pointer at ``position`` leads in an iteration (0 is the first)."""
        row = remainder(iteration + position, Poly(len(self.pointers)))
        return Pointer(Loc(self.rows, (Subscript(row), Subscript(Poly(0)))))


def find_rotations(
    before: dict[MemoryObject, Pointer], after: dict[MemoryObject, MemoryObject | None]
) -> list[Rotation]:
    """The cycles of a permutation of pointers.

    ``before``: where each leads at first; ``after``: whose first target each has when one iteration is over.
    """
    found: list[Rotation] = []
    seen: set[MemoryObject] = set()
    for start, first_value in before.items():
        if start in seen:
            continue
        cycle = [start]
        current = after.get(start)
        while current is not None and current is not start and current not in cycle and len(cycle) <= LONGEST:
            cycle.append(current)
            current = after.get(current)
        seen.update(cycle)
        if current is start and 2 <= len(cycle) <= LONGEST:
            first = first_value.target.obj
            rows = MemoryObject(first.name, first.birth, first.decl, kind=first.kind, sharing=first.sharing)
            found.append(Rotation(tuple(cycle), rows))
    return found
