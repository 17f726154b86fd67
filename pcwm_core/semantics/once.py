"""What is done once under a lock: ``critical { if (!ready) { ...; ready = 1; } }``.

Who leaves the section has done it, or has seen under the lock that another did. Either way that comes before all that
it does from then on.
"""

from __future__ import annotations

from pcwm_core.semantics.facts import Observed
from pcwm_core.semantics.integers import FALSE, Atom, Compare, Cond, Fresh, Poly, conjuncts, substitute
from pcwm_core.semantics.range_loops import RangeLoops


class Once(RangeLoops):
    """Mixin: flags that guard what is done once."""

    def done_once(self, cond: Cond, since: int) -> tuple[Cond, ...]:
        """What is known behind a branch that was taken under ``cond`` and made the accesses from ``since`` on.

        A branch that is taken when a flag has some value, and gives it another under the same lock, is taken once.
        """
        held = {lock.key for lock in self.held_locks()}
        if self.accesses is None or not held:
            return ()
        return tuple(
            known
            for part in conjuncts(cond)
            if isinstance(part, Compare)
            for atom in part.poly.atoms()
            if isinstance(atom, Fresh) and isinstance(atom.observed, Observed)
            if not held.isdisjoint(lock.key for lock in atom.observed.locks)
            if (known := self._known_behind(part, atom, atom.observed, since)) is not None
        )

    def _known_behind(self, part: Compare, atom: Fresh, seen: Observed, since: int) -> Cond | None:
        now = self.values.get((seen.loc.obj, seen.loc.path))
        writes = [
            access for access in (self.accesses or ())[since:] if access.writes and access.loc == seen.loc
        ]
        if not writes or not isinstance(now, Poly) or not now.is_constant:
            return None
        if substitute(part, lambda other: now if other is atom else None) is not FALSE:
            return None
        later = self.fresh(atom.label, atom.reason)
        later.observed = Observed(seen.loc, self.clock, True, seen.initial, seen.locks, writes[-1].place)
        renamed: dict[Atom, Poly] = {atom: Poly.of(later)}
        return substitute(part, renamed.get).negate()

    def known_on_both_ways(
        self, cond: Cond, then: tuple[Cond, ...], orelse: tuple[Cond, ...]
    ) -> tuple[Cond, ...]:
        """What is known where the ways of a branch meet again.

        Who did not take it because of an atomic flag (``if (!ready) ...``) has seen that it was done, too.
        """
        seen = {
            atom.observed.loc
            for part in conjuncts(cond.negate())
            if isinstance(part, Compare)
            for atom in part.poly.atoms()
            if isinstance(atom, Fresh) and isinstance(atom.observed, Observed) and atom.observed.acquires
            if not atom.observed.locks
        }
        return tuple(known for known in then if known in orelse or not seen.isdisjoint(_flags(known)))


def _flags(known: Cond) -> set[object]:
    assert isinstance(known, Compare)
    return {
        atom.observed.loc
        for atom in known.poly.atoms()
        if isinstance(atom, Fresh) and isinstance(atom.observed, Observed)
    }
