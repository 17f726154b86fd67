"""What a translation unit declares, found by name, with every look-up recorded.

The analysis of a function reads the rest of the buffer only through this class, so the recorded look-ups are exactly
what its result depends on: as long as they give the same answers, a cached result holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from pcwm_core.semantics.effects import effects
from pcwm_core.source.syntax import (
    ClassDef,
    EnumDef,
    FunctionDecl,
    FunctionDef,
    GlobalVar,
    Item,
    Macro,
    Node,
    Omp,
    Stmt,
    TopDirective,
    TranslationUnit,
    TypeAlias,
    TypeRef,
    children,
)

Lookup = tuple[str, str]
T = TypeVar("T")


class FileContext:
    """Index of one translation unit. Look-ups take a name as written; its qualifiers are dropped."""

    def __init__(self, unit: TranslationUnit) -> None:
        self._functions: dict[str, list[FunctionDef]] = {}
        self._prototypes: dict[str, list[FunctionDecl]] = {}
        self._globals: dict[str, GlobalVar] = {}
        self._classes: dict[str, ClassDef] = {}
        self._aliases: dict[str, TypeAlias] = {}
        self._macros: dict[str, Macro] = {}
        self._constants: dict[str, tuple[EnumDef, int | None]] = {}
        self._threadprivate: dict[str, TopDirective] = {}
        self._variants: dict[str, tuple[TopDirective, ...]] = {}
        self._with_regions: frozenset[str] | None = None
        self._in_regions: frozenset[str] | None = None
        self._seen: dict[Lookup, object] | None = None
        variants: tuple[TopDirective, ...] = ()
        for item in unit.items:
            self._add(item)
            if isinstance(item, TopDirective) and item.directive.name == "declare variant":
                variants += (item,)
            elif variants:
                if isinstance(item, (FunctionDecl, FunctionDef)):
                    self._variants[item.name] = self._variants.get(item.name, ()) + variants
                variants = ()

    def _add(self, item: Item) -> None:
        match item:
            case FunctionDef():
                self._functions.setdefault(item.name, []).append(item)
            case FunctionDecl():
                self._prototypes.setdefault(item.name, []).append(item)
            case GlobalVar():
                known = self._globals.get(item.decl.name)
                if known is None or "extern" in known.decl.storage:
                    self._globals[item.decl.name] = item
            case ClassDef():
                self._classes.setdefault(item.name, item)
            case EnumDef():
                for name, value in item.constants:
                    self._constants.setdefault(name, (item, value))
            case TypeAlias():
                self._aliases.setdefault(item.name, item)
            case Macro():
                self._macros[item.name] = item
            case TopDirective():
                if item.directive.name == "threadprivate":
                    for arg in item.directive.args:
                        self._threadprivate[arg.name] = item

    # ------------------------------------------------------------ recorded look-ups

    def function(
        self, name: str, owner: str | None = None, arguments: int | None = None
    ) -> FunctionDef | None:
        """The definition of a free function, or of a method of class ``owner``.

        Of overloads, the first that takes as many ``arguments``. Where none does, but a prototype that has no
        definition here would, None; otherwise the first: it may take any number, or the call is not finished yet.
        """
        simple = _simple(name)
        found = self._overload(simple, owner, arguments)
        return self._record("function", f"{owner or ''}::{simple}#{arguments}", found)

    def _overload(self, simple: str, owner: str | None, arguments: int | None) -> FunctionDef | None:
        defined = self._functions.get(simple, ())
        candidates = [f for f in defined if _owner(f) == owner]
        if owner is None and not candidates:
            candidates = [f for f in defined if not f.method]
        if arguments is None or len(candidates) == 0:
            return candidates[0] if candidates else None
        fitting = next((f for f in candidates if takes(f, arguments)), None)
        if fitting is None and not any(takes(f, arguments) for f in self._prototypes.get(simple, ())):
            return candidates[0]
        return fitting

    def prototype(self, name: str) -> FunctionDecl | None:
        declared = self._prototypes.get(_simple(name))
        return self._record("prototype", _simple(name), declared[0] if declared else None)

    def variable(self, name: str) -> GlobalVar | None:
        return self._record("variable", _simple(name), self._globals.get(_simple(name)))

    def class_def(self, name: str) -> ClassDef | None:
        return self._record("class", _simple(name), self._classes.get(_simple(name)))

    def derived(self, name: str) -> tuple[ClassDef, ...]:
        """The classes that name ``name`` as a base, in the order of the file."""
        simple = _simple(name)
        found = tuple(
            item for item in self._classes.values() if any(_simple(base) == simple for base in item.bases)
        )
        if self._seen is not None:
            self._seen["derived", simple] = found
        return found

    def macro(self, name: str) -> Macro | None:
        return self._record("macro", name, self._macros.get(name))

    def constant(self, name: str) -> int | None:
        simple = _simple(name)
        value = self._constants.get(simple, (None, None))[1]
        if self._seen is not None:
            self._seen["constant", simple] = value
        return value

    def threadprivate(self, name: str) -> TopDirective | None:
        return self._record("threadprivate", _simple(name), self._threadprivate.get(_simple(name)))

    def variants(self, name: str) -> tuple[TopDirective, ...]:
        """The ``declare variant`` directives of a base function (OpenMP 5.2, 7.5.4), in the order of the file."""
        simple = _simple(name)
        found = self._variants.get(simple, ())
        if self._seen is not None:
            self._seen["variants", simple] = found
        return found

    def called_in_region(self, name: str) -> bool:
        """Whether some parallel or teams construct of the unit calls the function, directly or through others."""
        if self._in_regions is None:
            self._in_regions = self._calls_in_regions()
        reached = name in self._in_regions
        if self._seen is not None:
            self._seen["called in region", name] = reached
        return reached

    def functions_with_regions(self) -> frozenset[str]:
        """Names of the functions that hold a directive."""
        if self._with_regions is None:
            self._with_regions = frozenset(
                name
                for name, definitions in self._functions.items()
                if any(effects(function.body).openmp for function in definitions)
            )
        if self._seen is not None:
            self._seen["functions with regions", ""] = self._with_regions
        return self._with_regions

    def _calls_in_regions(self) -> frozenset[str]:
        pending: list[str] = []
        for definitions in self._functions.values():
            for function in definitions:
                pending.extend(_construct_calls(function))
        reached: set[str] = set()
        while pending:
            name = _simple(pending.pop())
            if name in reached:
                continue
            reached.add(name)
            for function in self._functions.get(name, ()):
                pending.extend(effects(function.body).calls)
            for item in self._variants.get(name, ()):
                pending.extend(arg.name for arg in item.directive.args)
        return frozenset(reached)

    def resolve(self, type: TypeRef | None) -> TypeRef | None:
        """Follow typedefs and aliases, keeping the declarator layers written at the use."""
        for _ in range(8):
            if type is None:
                return None
            simple = _simple(type.base)
            alias = self._record("alias", simple, self._aliases.get(simple))
            if alias is None or alias.type.base == type.base:
                return type
            target = alias.type
            type = TypeRef(
                base=target.base,
                args=target.args,
                const=type.const or target.const,
                volatile=type.volatile or target.volatile,
                layers=(*type.layers, *target.layers),
            )
        return type

    # ------------------------------------------------------------ dependency recording

    def recording(self, work: Callable[[], T]) -> tuple[T, dict[Lookup, object]]:
        """Run ``work`` and return its result with all the look-ups that it made."""
        outer, self._seen = self._seen, {}
        try:
            result = work()
            seen = self._seen
        finally:
            self._seen = outer
        if outer is not None:
            outer.update(seen)
        return result, seen

    def still_holds(self, seen: dict[Lookup, object]) -> bool:
        """Whether all recorded look-ups would give the same answers in this context."""
        return all(self._answer(kind, name) == answer for (kind, name), answer in seen.items())

    def _answer(self, kind: str, name: str) -> object:
        match kind:
            case "function":
                owner, _, rest = name.rpartition("::")
                simple, _, arguments = rest.rpartition("#")
                return self.function(simple, owner or None, None if arguments == "None" else int(arguments))
            case "prototype":
                return self.prototype(name)
            case "variable":
                return self._globals.get(name)
            case "class":
                return self._classes.get(name)
            case "macro":
                return self._macros.get(name)
            case "constant":
                return self._constants.get(name, (None, None))[1]
            case "threadprivate":
                return self._threadprivate.get(name)
            case "variants":
                return self._variants.get(name, ())
            case "derived":
                return self.derived(name)
            case "functions with regions":
                return self.functions_with_regions()
            case "called in region":
                return self.called_in_region(name)
            case _:
                return self._aliases.get(name)

    def _record(self, kind: str, name: str, found: T) -> T:
        if self._seen is not None:
            self._seen[kind, name] = found  # nodes are hashable by identity
        return found


def _construct_calls(function: FunctionDef) -> tuple[str, ...]:
    """The functions that a function's constructs call; remembered with the function."""
    key = ("construct calls", id(function))
    known = function.chunk.memo.get(key)
    if isinstance(known, tuple) and known[0] is function:
        calls = known[1]
        assert isinstance(calls, tuple)
        return calls
    calls = tuple(_calls_inside_constructs(function.body))
    function.chunk.memo[key] = (function, calls)
    return calls


def _calls_inside_constructs(node: Node) -> Iterator[str]:
    if isinstance(node, Stmt) and not effects(node).openmp:
        return
    if isinstance(node, Omp) and {"parallel", "teams"} & set(node.directive.constituents):
        if node.body is not None:
            yield from effects(node.body).calls
        return
    for child in children(node):
        yield from _calls_inside_constructs(child)


def takes(function: FunctionDef | FunctionDecl, arguments: int) -> bool:
    """Whether a function can be called with so many arguments, as far as its parameters tell."""
    return sum(param.init is None for param in function.params) <= arguments <= len(function.params)


def _simple(name: str) -> str:
    return name.rpartition("::")[2]


def _owner(function: FunctionDef) -> str | None:
    return function.scope[-1] if function.method and function.scope else None
