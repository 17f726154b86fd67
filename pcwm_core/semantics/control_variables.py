"""Internal control variables that say how many threads a team has (OpenMP 5.2, chapter 2).

What the program sets before a region is followed like a variable; what it does not set is not known.
"""

from __future__ import annotations

from pcwm_core.semantics.facts import Team
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.locking import Locking
from pcwm_core.semantics.memory import MemoryObject
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Call

_THREADS = MemoryObject("nthreads-var", kind="constant")
_LEVELS = MemoryObject("max-active-levels-var", kind="constant")

#: Routines that set a control variable.
SETTING = {
    "omp_set_num_threads": _THREADS,
    "omp_set_max_active_levels": _LEVELS,
    "omp_set_nested": _LEVELS,
}


class ControlVariables(Locking):
    """Mixin: ``omp_set_num_threads`` and the like, and the size of teams."""

    def set_control_variable(self, name: str, expr: Call) -> None:
        """Deprecated ``omp_set_nested(0)`` leaves one active level, anything else more (OpenMP 5.2, 18.2.6)."""
        value = self.evaluate(expr.args[0]) if expr.args else None
        variable = SETTING[name]
        if isinstance(value, Poly) and name == "omp_set_nested":
            value = Poly(1) if value == Poly(0) else None
        if isinstance(value, Poly):
            self.values[variable, ()] = value
        else:
            self.values.pop((variable, ()), None)

    def forget_control_variables(self, calls: frozenset[str]) -> None:
        """Before or after code that makes these calls."""
        for name in SETTING.keys() & calls:
            self.values.pop((SETTING[name], ()), None)

    def threads_to_be(self) -> Poly:
        """How many threads a parallel region gets if no clause says otherwise."""
        value = self.values.get((_THREADS, ()))
        return value if isinstance(value, Poly) else self.max_threads

    def team_size(self, directive: Directive) -> Poly:
        """The number of threads; 1 when an if clause is false for sure (OpenMP 5.2, 10.1.1)."""
        for clause in directive.all("if"):
            if clause.args and (not clause.modifiers or clause.modifier("parallel") is not None):
                value = self.quietly(clause.args[0])
                if isinstance(value, Poly) and value.is_constant and value.constant == 0:
                    return Poly(1)
        levels = self.values.get((_LEVELS, ()))
        active = sum(
            isinstance(frame.spawn, Team) and frame.spawn.kind == "parallel" for frame in self.frames
        )
        if isinstance(levels, Poly) and levels.is_constant and active >= levels.constant:
            return Poly(1)
        threads = directive.clause("num_threads")
        if threads is not None and threads.args:
            value = self.quietly(threads.args[0])
            if isinstance(value, Poly):
                return value
        return self.threads_to_be()
