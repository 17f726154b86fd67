"""Maps: whether an element is there for a key decides what ``operator[]`` does (ISO C++ [map.access])."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.control_variables import ControlVariables
from pcwm_core.semantics.integers import FALSE, Atom, Cond, Element, Poly, compare, conjuncts, substitute
from pcwm_core.semantics.memory import Loc, Subscript, Value
from pcwm_core.source.syntax import Binary, Call, Expr, Member


class Maps(ControlVariables):
    """Mixin: what conditions say of the keys of maps."""

    def presence(self, container: Loc, key: Expr, value: Value) -> Poly:
        """How many elements a map has for a key: 0 or 1. One value as long as neither changes."""
        members = tuple(step for step in container.path if not isinstance(step, Subscript))
        if isinstance(value, Poly) and len(members) == len(container.path):
            return Poly.of(
                Element((container.obj, members, "count"), f"{container.obj.name}.count", (value,))
            )
        known = self.presences.get((container, key.text, self.dims))
        if known is None:
            known = self.fresh(
                f"{container.obj.name}.count({key.text})", "whether a key is present is not known"
            )
            self.presences[container, key.text, self.dims] = known
        return Poly.of(known)

    def is_present(self, container: Loc, key: Expr, value: Poly | None) -> bool:
        """Whether the conditions around say that a map has an element for this key."""
        presence = next(self.presence(container, key, value).atoms())

        def absent(atom: Atom) -> Poly | None:
            return Poly(0) if atom == presence else None

        return any(substitute(part, absent) is FALSE for part in conjuncts(self.guard))

    def key_found(self, expr: Binary) -> Cond | None:
        """``m.find(key) != m.end()`` as a condition on the presence of the key."""
        for call, other in ((expr.left, expr.right), (expr.right, expr.left)):
            match call, other:
                case (
                    Call(callee=Member(name="find") as find, args=(key,)),
                    Call(callee=Member(name="end" | "cend") as end, args=()),
                ) if find.object.text == end.object.text and not find.arrow:
                    type = self.resolve(self.type_of(find.object))
                    if type is None or type.base.rpartition("::")[2] not in library.INSERTING:
                        return None
                    container, _ = self.locate(find.object)
                    value = self.evaluate(key)
                    if container is None:
                        return None
                    self.record(call, "read", container, role="container", callee="find")
                    return compare(self.presence(container, key, value), expr.op, Poly(0))
        return None
