"""Values that are read in one atomic step and moved on in another: two threads may read the same one in between."""

from __future__ import annotations

from collections.abc import Iterable

from pcwm_core.semantics.facts import Observed
from pcwm_core.semantics.integers import Fresh, Poly
from pcwm_core.semantics.memory import Loc, Value


def mark_read_before(loc: Loc, values: Iterable[Value]) -> None:
    """Some of ``values`` were read from ``loc``, which is changed now, in an atomic step of its own.

    After ``at = count.load(); count.store(at + 1);`` two threads may hold one ``at``: only a capture makes a single
    step of the two (OpenMP 5.2, 15.8.4). Called where no lock is held.
    """
    for value in values:
        for atom in value.atoms() if isinstance(value, Poly) else ():
            if not isinstance(atom, Fresh) or not isinstance(atom.observed, Observed):
                continue
            if atom.observed.loc == loc and not atom.observed.locks and atom.claims is None:
                atom.moved_on = not atom.unique
