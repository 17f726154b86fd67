"""From where a function is called: only outside of all regions, as far as a whole program shows.

An orphaned construct binds to the team that calls its function. Outside of every parallel region that is the implicit
team of one thread (OpenMP 5.2, 1.2.2 and 11).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from pcwm_core.source.syntax import Call, FunctionDef, Lambda, Name, Node, Omp, children


class _Uses(msgspec.Struct, frozen=True):
    """The names that a function uses as functions; all without qualifiers."""

    called: frozenset[str]
    """By the thread that calls the function itself."""
    elsewhere: frozenset[str]
    """Called in a construct or a lambda, or handed on as a value: who calls them then is not seen."""
    forks: bool
    """It holds a parallel construct."""


class Callers:
    """Which functions of a program call which."""

    def __init__(self, functions: Iterable[FunctionDef]) -> None:
        self._callers: dict[str, list[FunctionDef]] = {}
        self._elsewhere: set[str] = set()
        self._forking: set[FunctionDef] = set()
        for function in functions:
            uses = _uses(function)
            self._elsewhere |= uses.elsewhere
            for name in uses.called:
                self._callers.setdefault(name, []).append(function)
            if uses.forks:
                self._forking.add(function)

    def outside(self, name: str) -> frozenset[str] | None:
        """The functions on all ways to ``name``, itself included, where each begins outside of all regions.

        A way begins in ``main``, or in a function that others may call but that forks its threads itself. None where
        a call may lie in a region, or where nobody calls the function.
        """
        on_the_way: set[str] = set()
        pending = [name]
        while pending:
            name = pending.pop()
            if name in on_the_way:
                continue
            on_the_way.add(name)
            if name == "main":
                continue
            callers = self._callers.get(name, [])
            if name in self._elsewhere or not callers or any(caller.method for caller in callers):
                return None
            for caller in callers:
                begins = caller in self._forking and "static" not in caller.storage
                if not begins or caller.name in self._elsewhere:
                    pending.append(caller.name)
        return frozenset(on_the_way)


def _uses(function: FunctionDef) -> _Uses:
    """Remembered with the function."""
    key = ("uses of functions", id(function))
    known = function.chunk.memo.get(key)
    if isinstance(known, tuple) and known[0] is function:
        found = known[1]
        assert isinstance(found, _Uses)
        return found
    called: set[str] = set()
    elsewhere: set[str] = set()
    forks = False
    pending: list[tuple[Node, bool]] = [(function, False)]
    while pending:
        node, apart = pending.pop()
        if isinstance(node, Omp) and {"parallel", "teams", "target"} & set(node.directive.constituents):
            forks = forks or "parallel" in node.directive.constituents
            apart = True
        elif isinstance(node, Lambda):
            apart = True
        if isinstance(node, Call) and isinstance(node.callee, Name):
            (elsewhere if apart else called).add(_simple(node.callee.name))
            pending.extend((argument, apart) for argument in node.args)
            continue
        if isinstance(node, Name):
            elsewhere.add(_simple(node.name))
        pending.extend((child, apart) for child in children(node))
    found = _Uses(frozenset(called), frozenset(elsewhere), forks)
    function.chunk.memo[key] = (function, found)
    return found


def _simple(name: str) -> str:
    return name.rpartition("::")[2]
