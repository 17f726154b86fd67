"""Range-based loops: one element of a container in each iteration."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.effects import effects
from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import (
    Poly,
    compare,
)
from pcwm_core.semantics.loops import Loops
from pcwm_core.semantics.memory import (
    Loc,
)
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import is_integer, is_reference
from pcwm_core.source.syntax import (
    Expr,
    Index,
    Member,
    Name,
    RangeFor,
)


class RangeLoops(Loops):
    """Mixin: range-based ``for`` loops."""

    def range_for(self, stmt: RangeFor) -> None:
        outer = self.scope
        self.scope = Scope(outer)
        if stmt.init is not None:
            self.execute(stmt.init)
        if self.serial_and_uninteresting(stmt):
            self.skip(stmt)
            self._forget_elements(stmt)
            self.scope = outer
            return
        self._forget_elements(stmt)
        self.forget_changed(effects(stmt.body))
        outer_dims, inner, known = self.dims, self.scope, self.known
        previous: Dim | None = None
        for _ in range(self._copies(stmt.body)):
            dim = Dim(stmt.decls[0].name if stmt.decls else "element", "sequential", stmt.place)
            dim.domain = compare(Poly.of(dim), ">=", Poly(0))
            dim.previous, dim.barrier = previous, self._meets_barriers(stmt.body)
            element = self.range_element(stmt, dim)
            dim.exact = self._is_whole(stmt.range)
            self.dims, self.scope = (*outer_dims, dim), Scope(inner)
            self.bind_range(stmt, element)
            self.execute(stmt.body)
            self.dims, self.scope, self.known = outer_dims, inner, known
            self.forget_changed(effects(stmt.body))
            previous = dim
        self.scope = outer

    def _is_whole(self, ranged: Expr) -> bool:
        """A container that is walked from its first to its last element, and no view of a part of one."""
        type = self.resolve(self.type_of(ranged))
        known = type is not None and type.base != "auto" and isinstance(ranged, (Name, Member, Index))
        return known and type is not None and type.base.rpartition("::")[2] not in library.VIEWS

    def _forget_elements(self, stmt: RangeFor) -> None:
        """A reference to each element may change it."""
        if any(is_reference(decl.type) and not decl.type.const for decl in stmt.decls):
            kept, self.accesses = self.accesses, None
            loc, _ = self.locate(stmt.range)
            self.accesses = kept
            if loc is not None:
                self.forget_contents(loc.obj)

    def range_element(self, stmt: RangeFor, dim: Dim) -> Loc | None:
        """The element that a range-based for names in iteration ``dim``."""
        loc, _ = self.locate(stmt.range)
        return loc.element(Poly.of(dim)) if loc is not None else None

    def bind_range(self, stmt: RangeFor, element: Loc | None) -> None:
        for decl in stmt.decls:
            if is_reference(decl.type) and element is not None:
                target = element.field(f"<{decl.name}>") if decl.binding else element
                self.scope.names[decl.name] = target
                if decl.type.base != "auto":
                    self.loc_types.setdefault(target, decl.type)
                continue
            if element is not None:
                self.record(stmt.range, "read", element)
            obj = self.new_object(decl)
            self.scope.names[decl.name] = Loc(obj)
            if is_integer(self.resolve(decl.type)):
                value = self.read_value(element, decl.type) if element is not None else None
                if not isinstance(value, Poly):
                    value = self.unknown(decl.name, f"{decl.name} takes the values of a range")
                self.values[obj, ()] = value
