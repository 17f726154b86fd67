"""Objects by name: globals, members, copies of threadprivate variables; classes and their methods."""

from __future__ import annotations

from pcwm_core.semantics.context import takes
from pcwm_core.semantics.integers import (
    Poly,
)
from pcwm_core.semantics.memory import (
    OUTSIDE,
    Birth,
    Loc,
    MemoryObject,
    Sharing,
)
from pcwm_core.semantics.state import State
from pcwm_core.source.syntax import (
    ClassDef,
    FunctionDef,
    InitList,
    Name,
    TypeRef,
    VarDecl,
)


class Objects(State):
    """Mixin: what names outside of every block mean, and what classes hold."""

    def new_object(self, decl: VarDecl, sharing: Sharing | None = None) -> MemoryObject:
        if self.frames and sharing is None:
            sharing = Sharing("local", "it is declared inside the region", decl.name_place, "5.1.1")
        return MemoryObject(decl.name, self.birth(), decl, sharing=sharing)

    def outer_name(self, name: str) -> Loc | None:
        """Names that no block declares: members of ``this``, globals; None for functions, macros and constants."""
        member = self.field_decl(self.this_class, name) if self.this_class is not None else None
        if member is not None and "static" not in member.storage and self.this is not None:
            return self.this.field(name)
        name = name.rpartition("::")[2]
        linked = self.context.linkage(name)
        known = self.globals.get(linked)
        if known is None:
            found = self.context.variable(name)
            if found is None and member is not None:
                # A static data member that is defined elsewhere, or inline.
                sharing = Sharing("shared", "it is a static data member", member.name_place, "5.1.1")
                known = self.globals[linked] = Loc(MemoryObject(name, OUTSIDE, member, sharing=sharing))
                return known
            if found is None:
                return None
            directive = self.context.threadprivate(name)
            decl = found.decl
            if directive is not None or "thread_local" in decl.storage:
                sharing = Sharing(
                    "threadprivate",
                    "each thread has its own copy of a threadprivate variable",
                    directive.place if directive is not None else decl.name_place,
                    "5.2",
                )
            else:
                sharing = Sharing("shared", "it has static storage", decl.name_place, "5.1.1")
            known = Loc(MemoryObject(decl.name, OUTSIDE, decl, sharing=sharing))
            self.globals[linked] = known
            if decl.type.const or "constexpr" in decl.storage:
                self.initialise_constant(known, decl)
            if isinstance(decl.init, InitList) and decl.type.layers:
                names = [item.name for item in decl.init.items if isinstance(item, Name)]
                if names and all(self.context.function(other) is not None for other in names):
                    self.function_tables[known.obj] = tuple(names)
        sharing_now = known.obj.sharing
        if sharing_now is not None and sharing_now.attribute == "threadprivate":
            return self._threadprivate_copy(linked, known)
        return known

    def initialise_constant(self, loc: Loc, decl: VarDecl) -> None:
        if decl.init is not None and not decl.type.layers:
            accesses, self.accesses = self.accesses, None
            value = self.evaluate(decl.init)
            self.accesses = accesses
            if isinstance(value, Poly) and value.is_constant:
                self.values[loc.obj, ()] = value

    def _threadprivate_copy(self, name: str, loc: Loc) -> Loc:
        team = self.team
        if team is None:
            return loc
        self.threads_part()
        key = f"{name}@{id(team)}"
        known = self.globals.get(key)
        if known is None:
            copy = MemoryObject(
                loc.obj.name, Birth((team,)), loc.obj.decl, sharing=loc.obj.sharing, origin=loc.obj
            )
            known = Loc(copy)
            self.globals[key] = known
        return known

    def class_def(self, name: str) -> ClassDef | None:
        return self.local_classes.get(name.rpartition("::")[2]) or self.context.class_def(name)

    def resolve(self, type: TypeRef | None) -> TypeRef | None:
        """Follow typedefs and aliases, those of the function first."""
        if type is not None and (alias := self.local_aliases.get(type.base)) is not None:
            layers = (*type.layers, *alias.layers)
            type = TypeRef(alias.base, alias.args, type.const or alias.const, type.volatile, layers)
        return self.context.resolve(type)

    def field_type(self, class_name: str, field: str) -> TypeRef | None:
        decl = self.field_decl(class_name, field)
        return decl.type if decl is not None else None

    def field_decl(self, class_name: str, field: str) -> VarDecl | None:
        """A data member of a class or of one of its bases."""
        seen = 0
        pending = [class_name]
        while pending and seen < 8:
            seen += 1
            found = self.class_def(pending.pop())
            if found is None:
                continue
            for decl in found.fields:
                if decl.name == field:
                    return decl
            pending.extend(found.bases)
        return None

    def method(self, class_name: str, name: str, arguments: int | None = None) -> FunctionDef | None:
        """The definition of a method that takes so many arguments, in the class, its bases or a class derived from it.

        None where the class declares one that does, and the buffer does not define it.
        """
        pending = [class_name]
        for _ in range(8):
            if not pending:
                break
            found: ClassDef | None = self.class_def(pending.pop())
            if found is None:
                continue
            named = [method for method in found.methods if method.name == name]
            fitting = [method for method in named if arguments is not None and takes(method, arguments)]
            for method in fitting or named:
                if isinstance(method, FunctionDef):
                    return method
            outside = self.context.function(name, found.name, arguments)
            if outside is not None and (arguments is None or not fitting or takes(outside, arguments)):
                return outside
            pending.extend(found.bases)
        # Declared but not defined here: a virtual function that a derived class overrides.
        for derived in self.context.derived(class_name):
            for method in derived.methods:
                if isinstance(method, FunctionDef) and method.name == name:
                    return method
        return None
