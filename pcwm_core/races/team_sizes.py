"""Elements by thread number that meet only in a large team: ``slot[t % 64]`` parts up to 64 threads."""

from __future__ import annotations

from collections.abc import Iterable

from pcwm_core.races.integer_sets import System
from pcwm_core.races.plausibility import Assumption
from pcwm_core.semantics.facts import Team
from pcwm_core.semantics.integers import Poly, Remainder, ThreadNumber

#: How many threads a team may be expected to have, and above how many few have ever been seen.
EXPECTED = 8
MANY = 32


def larger_team(system: System, team: Team, subscripts: Iterable[Poly]) -> Assumption | None:
    """What a race leans on where it takes more threads than one may expect, in a team whose size nobody states.

    Raises:
        BudgetExceeded: isl used up its operations.
    """
    atoms = {atom for poly in subscripts for atom in poly.atoms()}
    if team.size.is_constant or not any(isinstance(atom, ThreadNumber) for atom in atoms):
        return None
    if _possible(system, team, EXPECTED):
        return None
    kept_apart = {
        atom.divisor.constant
        for atom in atoms
        if isinstance(atom, Remainder) and atom.divisor.is_constant and atom.divisor.constant > EXPECTED
    }
    sizes = sorted({*kept_apart, MANY}, reverse=True)
    enough = next((size for size in sizes if not _possible(system, team, size)), EXPECTED)
    lean = 0.35 if enough >= MANY else 0.6
    return Assumption("team-size", f"the team has more than {enough} threads", lean)


def _possible(system: System, team: Team, threads: int) -> bool:
    """Whether the race is there in a team of so many threads."""
    number = Poly.of(team.thread)
    return system.holds_with(
        f"{system.poly(number, 'a')} < {threads} and {system.poly(number, 'b')} < {threads}"
    )
