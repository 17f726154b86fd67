"""Declarations: the objects that they bring to life and what those hold at first."""

from __future__ import annotations

from pcwm_core.semantics import library
from pcwm_core.semantics.calls import Calls
from pcwm_core.semantics.integers import (
    Poly,
)
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Aggregate,
    Closure,
    FunctionValue,
    Loc,
    MemoryObject,
    Pointer,
    Sharing,
    Value,
)
from pcwm_core.semantics.state import is_array, is_integer, is_pointer, is_reference
from pcwm_core.source.syntax import (
    ClassDef,
    EnumDef,
    InitList,
    TypeAlias,
    VarDecl,
)


class Declarations(Calls):
    """Mixin: declarations of variables, references, bindings, lock guards and local types."""

    def declare(self, decl: VarDecl) -> None:
        simple = decl.type.base.rpartition("::")[2]
        if simple in library.LOCK_GUARDS:
            self.lock_guard(decl)
            return
        if "static" in decl.storage or "extern" in decl.storage:
            self._declare_static(decl)
            return
        if is_reference(decl.type) and decl.init is not None and not decl.binding:
            loc, type = self.locate(decl.init)
            if loc is not None:
                self.scope.names[decl.name] = loc
                if type is not None:
                    self.loc_types.setdefault(loc, type)
                return
        if decl.binding:
            self._declare_binding(decl)
            return
        value, members = self._initial_value(decl)
        obj = self.new_object(decl)
        if decl.init is not None:
            self.copy_struct(decl.init, obj)
        if decl.type.base == "auto" and decl.init is not None and not decl.type.layers:
            obj.type = self.type_of(decl.init)
            if obj.type is None and isinstance(value, Pointer):
                obj.type = None
        self.give_members(obj, members)
        loc = Loc(obj)
        self.scope.names[decl.name] = loc
        resolved = self.resolve(obj.type)
        if decl.init is None and simple in library.CONTAINERS:
            self.empty_containers.add(loc)
        if is_pointer(resolved):
            value = self.as_pointer(value)
            if isinstance(value, Poly) and not value.is_constant:
                # What an unseen function gave: a pointer, then.
                value = None
        if value is None and decl.init is not None and is_integer(resolved):
            value = self.unknown(decl.name, f"the value of {decl.name} could not be followed")
        if value is not None and (
            is_integer(resolved) or is_pointer(resolved) or not isinstance(value, Poly)
        ):
            self.values[obj, ()] = value
        if isinstance(value, Closure | FunctionValue):
            self.values[obj, ()] = value

    def _initial_value(self, decl: VarDecl) -> tuple[Value, tuple[Value, ...]]:
        """What an initialiser evaluates to, and what its members do."""
        for layer in decl.type.layers:
            if layer.size is not None:
                self.evaluate(layer.size)
        if decl.init is None:
            return None, ()
        if isinstance(decl.init, InitList):
            values = tuple(self.evaluate(item) for item in decl.init.items)
            plain = not is_array(decl.type) and decl.type.base.rpartition("::")[2] not in library.CONTAINERS
            return values[0] if len(values) == 1 and plain else None, values
        value = self.evaluate(decl.init)
        return (None, value.members) if isinstance(value, Aggregate) else (value, ())

    def _declare_static(self, decl: VarDecl) -> None:
        known = self.statics.get(decl)
        if known is None:
            sharing = Sharing("shared", "it has static storage duration", decl.name_place, "5.1.1")
            if "thread_local" in decl.storage:
                sharing = Sharing("threadprivate", "it is thread_local", decl.name_place, "5.2")
            if self.context.threadprivate(decl.name) is not None:
                sharing = Sharing("threadprivate", "it is threadprivate", decl.name_place, "5.2")
            birth = self.birth() if sharing.attribute == "threadprivate" else OUTSIDE
            known = Loc(MemoryObject(decl.name, birth, decl, sharing=sharing))
            self.statics[decl] = known
            if self.frames:
                self.region_assigned.add(known.obj)
                self.region_written[known.obj] = {()}
        self.scope.names[decl.name] = known

    def _declare_binding(self, decl: VarDecl) -> None:
        """A structured binding: a reference into, or a copy of, the initialiser's member."""
        if decl.init is not None and is_reference(decl.type):
            loc, _ = self.locate(decl.init)
            if loc is not None:
                self.scope.names[decl.name] = loc.field(f"<{decl.name}>")
                return
        if decl.init is not None:
            self.evaluate(decl.init)
        self.scope.names[decl.name] = Loc(self.new_object(decl))

    def local_type(self, item: ClassDef | EnumDef | TypeAlias) -> None:
        match item:
            case EnumDef():
                for name, value in item.constants:
                    obj = MemoryObject(name, kind="constant")
                    self.scope.names[name] = Loc(obj)
                    if value is not None:
                        self.values[obj, ()] = Poly(value)
            case ClassDef():
                self.local_classes[item.name] = item
            case TypeAlias():
                self.local_aliases[item.name] = item.type
