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
        """What a name means here; None for one that neither a scope nor the outermost one's ``outer`` knows."""
        scope: Scope | None = self
        ruled: list[Scope] = []
        found: Loc | None = None
        while scope is not None:
            found = scope.names.get(name)
            if found is not None:
                break
            if scope.rule is not None:
                ruled.append(scope)
            if scope.parent is None and scope.outer is not None:
                found = scope.outer(name)
            scope = scope.parent
        # Constructs between there and here, outermost first, make their own copies.
        for construct in reversed(ruled):
            if found is not None and construct.rule is not None:
                found = construct.rule(name, found)
                construct.names[name] = found
        return found
