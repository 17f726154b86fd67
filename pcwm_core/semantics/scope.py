"""Names to locations: C++ block scopes and the data environments of OpenMP constructs."""

from __future__ import annotations

from collections.abc import Callable

from pcwm_core.semantics.memory import Loc

#: What a variable of the enclosing context becomes inside a construct (OpenMP 5.2, 5.1).
Rule = Callable[[str, Loc], Loc]


class Scope:
    """One level of names. ``rule``, set for a construct, maps outer variables to those of its data environment."""

    __slots__ = ("names", "outer", "parent", "rule")

    def __init__(
        self,
        parent: Scope | None,
        rule: Rule | None = None,
        outer: Callable[[str], Loc | None] | None = None,
    ) -> None:
        self.parent = parent
        self.rule = rule
        #: Where names go that no scope knows: members of ``this`` and the file. Only set on the outermost scope.
        self.outer = outer
        self.names: dict[str, Loc] = {}

    def lookup(self, name: str) -> Loc | None:
        known = self.names.get(name)
        if known is not None:
            return known
        if self.parent is not None:
            found = self.parent.lookup(name)
        else:
            found = self.outer(name) if self.outer is not None else None
        if found is not None and self.rule is not None:
            found = self.rule(name, found)
            self.names[name] = found
        return found
