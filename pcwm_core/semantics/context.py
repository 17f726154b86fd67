"""What a translation unit declares, found by name, with every look-up recorded.

The analysis of a function reads the rest of the buffer only through this class, so the recorded look-ups are exactly
what its result depends on: as long as they give the same answers, a cached result holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from pcwm_core.semantics.callers import Callers
from pcwm_core.semantics.effects import effects
from pcwm_core.source.syntax import (
    ClassDef,
    EnumDef,
    FunctionDecl,
    FunctionDef,
    GlobalVar,
    Item,
    Macro,
    Member,
    Name,
    Node,
    Omp,
    Stmt,
    TopAnnotation,
    TopDirective,
    TranslationUnit,
    TypeAlias,
    TypeRef,
    VarDecl,
    children,
    walk,
)

if TYPE_CHECKING:
    from pcwm_core.source.buffer import Snapshot
    from pcwm_core.source.includes import LinkedSource

Lookup = tuple[str, str] | tuple[str, str, str]
"""What was asked for, by which name, and in which source file, if it is not the buffer."""
T = TypeVar("T")


class _Index:
    """The items of some units by name, in order: where a name is declared twice, the rules of the language decide."""

    def __init__(self, units: Iterable[TranslationUnit]) -> None:
        self.functions: dict[str, list[FunctionDef]] = {}
        self.prototypes: dict[str, list[FunctionDecl]] = {}
        self.globals: dict[str, GlobalVar] = {}
        self.classes: dict[str, ClassDef] = {}
        self.aliases: dict[str, TypeAlias] = {}
        self.macros: dict[str, Macro] = {}
        self.constants: dict[str, tuple[EnumDef, int | None]] = {}
        self.threadprivate: dict[str, TopDirective] = {}
        self.variants: dict[str, tuple[TopDirective, ...]] = {}
        self.annotations: tuple[TopAnnotation, ...] = ()
        for unit in units:
            self._add_all(unit)

    def _add_all(self, unit: TranslationUnit) -> None:
        variants: tuple[TopDirective, ...] = ()
        for item in unit.items:
            self._add(item)
            if isinstance(item, TopDirective) and item.directive.name == "declare variant":
                variants += (item,)
            elif variants and not isinstance(item, TopAnnotation):
                if isinstance(item, (FunctionDecl, FunctionDef)):
                    self.variants[item.name] = self.variants.get(item.name, ()) + variants
                variants = ()

    def _add(self, item: Item) -> None:
        match item:
            case FunctionDef():
                self.functions.setdefault(item.name, []).append(item)
            case FunctionDecl():
                self.prototypes.setdefault(item.name, []).append(item)
            case GlobalVar():
                known = self.globals.get(item.decl.name)
                if known is None or "extern" in known.decl.storage:
                    self.globals[item.decl.name] = item
            case ClassDef():
                self.classes.setdefault(item.name, item)
            case EnumDef():
                for name, value in item.constants:
                    self.constants.setdefault(name, (item, value))
            case TypeAlias():
                self.aliases.setdefault(item.name, item)
            case Macro():
                self.macros[item.name] = item
            case TopAnnotation():
                self.annotations += (item,)
            case TopDirective():
                if item.directive.name == "threadprivate":
                    for arg in item.directive.args:
                        self.threadprivate[arg.name] = item

    @cached_property
    def bodies(self) -> frozenset[FunctionDef]:
        """All functions with a body, methods included."""
        methods = (
            method
            for item in self.classes.values()
            for method in item.methods
            if isinstance(method, FunctionDef)
        )
        return frozenset((*chain.from_iterable(self.functions.values()), *methods))

    @cached_property
    def operators(self) -> frozenset[str]:
        """Names of the operators that are defined, as ``operator<<``."""
        return frozenset(function.name for function in self.bodies if function.name.startswith("operator"))

    @cached_property
    def words(self) -> frozenset[str]:
        """The names that functions use or declare."""
        return frozenset().union(
            *(_words(item) for definitions in self.functions.values() for item in definitions)
        )

    @cached_property
    def with_regions(self) -> frozenset[str]:
        """Names of the functions that hold a directive."""
        return frozenset(
            name
            for name, definitions in self.functions.items()
            if any(effects(function.body).openmp for function in definitions)
        )


@lru_cache(maxsize=64)
def _index(units: tuple[TranslationUnit, ...]) -> _Index:
    """The index of units that seldom change, made once."""
    return _Index(units)


class _File:
    """A source file with what it includes: what its names mean."""

    def __init__(self, own: _Index, included: _Index, path: str) -> None:
        self.own = own
        self.included = included
        self.path = path
        """'' for the buffer itself."""

    def variable(self, name: str) -> GlobalVar | None:
        found = self.own.globals.get(name)
        if found is None or "extern" in found.decl.storage:
            return self.included.globals.get(name, found)
        return found

    def functions(self, name: str) -> Iterator[FunctionDef]:
        yield from self.own.functions.get(name, ())
        yield from self.included.functions.get(name, ())

    def defines(self, name: str, owner: str | None) -> bool:
        """Whether it holds a free function of this name, or a method of class ``owner``."""
        return any(_owner(f) == owner or (owner is None and not f.method) for f in self.functions(name))

    def prototypes(self, name: str) -> Iterator[FunctionDecl]:
        yield from self.own.prototypes.get(name, ())
        yield from self.included.prototypes.get(name, ())

    def prototype(self, name: str) -> FunctionDecl | None:
        return next(self.prototypes(name), None)

    def class_def(self, name: str) -> ClassDef | None:
        return self.own.classes.get(name) or self.included.classes.get(name)

    def derived(self, name: str) -> tuple[ClassDef, ...]:
        return tuple(
            item
            for index in (self.own, self.included)
            for item in index.classes.values()
            if any(_simple(base) == name for base in item.bases)
        )

    def macro(self, name: str) -> Macro | None:
        return self.own.macros.get(name) or self.included.macros.get(name)

    def operators(self, name: str) -> tuple[FunctionDef, ...] | None:
        """The free functions of this name; None where not even a class defines one."""
        if name not in self.own.operators and name not in self.included.operators:
            return None
        return tuple(function for function in self.functions(name) if not function.method)

    def constant(self, name: str) -> int | None:
        found = self.own.constants.get(name) or self.included.constants.get(name)
        return found[1] if found is not None else None

    def alias(self, name: str) -> TypeAlias | None:
        return self.own.aliases.get(name) or self.included.aliases.get(name)

    def threadprivate(self, name: str) -> TopDirective | None:
        return self.own.threadprivate.get(name) or self.included.threadprivate.get(name)

    def variants(self, name: str) -> tuple[TopDirective, ...]:
        return self.own.variants.get(name, ()) + self.included.variants.get(name, ())

    @cached_property
    def with_regions(self) -> frozenset[str]:
        return self.own.with_regions | self.included.with_regions

    def mentions(self, name: str) -> bool:
        return name in self.own.words or name in self.included.words

    def external(self, name: str, owner: str | None) -> FunctionDef | None:
        """The definition in this very file of a function or method that other files can call."""
        for function in self.own.functions.get(name, ()):
            if _owner(function) == owner and ("static" not in function.storage or owner is not None):
                return function
        return None


class FileContext:
    """Index of a translation unit. Look-ups take a name as written; its qualifiers are dropped.

    A name means what the file says whose code is being read: the buffer, or `inside` a function of another source
    file that file. What a file itself declares comes before what it includes. Functions are also found in the
    ``sources`` that are linked with it, if something visible declares them.
    """

    def __init__(
        self,
        unit: TranslationUnit,
        included: tuple[TranslationUnit, ...] = (),
        sources: tuple[LinkedSource, ...] = (),
    ) -> None:
        self._buffer = _File(_Index((unit,)), _index(included), "")
        self._file = self._buffer
        self._sources = sources
        self._read: dict[str, _File] = {}
        self._in_regions: frozenset[str] | None = None
        self._callers: Callers | None = None
        self._ways: dict[str, bool] = {}
        self._seen: dict[Lookup, object] | None = None

    @classmethod
    def of(cls, snapshot: Snapshot) -> FileContext:
        """The context of a buffer with all that it includes."""
        return cls(snapshot.unit, tuple(file.unit for file in snapshot.included), snapshot.sources)

    # ------------------------------------------------------------ other files

    def is_foreign(self, node: FunctionDef | Macro) -> bool:
        """Whether the node is part of another file than the buffer."""
        if isinstance(node, Macro):
            return self._file is not self._buffer or self._buffer.included.macros.get(node.name) is node
        if node in self._buffer.included.bodies:
            return True
        return any(node in file.own.bodies or node in file.included.bodies for file in self._read.values())

    def is_own(self, function: FunctionDef) -> bool:
        """Whether the function is part of the buffer itself, but for those inside of functions."""
        return function in self._buffer.own.bodies

    def is_global(self, decl: VarDecl) -> bool:
        """Whether the declaration is one at file scope, in whatever file that was read."""
        return any(
            (found := index.globals.get(decl.name)) is not None and found.decl is decl
            for file in (self._buffer, *self._read.values())
            for index in (file.own, file.included)
        )

    @property
    def file(self) -> object:
        """Stands for the file whose code is being read; to be given back to `reading`."""
        return self._file

    @contextmanager
    def reading(self, file: object) -> Iterator[None]:
        """Names mean what they mean in ``file``."""
        assert isinstance(file, _File)
        outer, self._file = self._file, file
        try:
            yield
        finally:
            self._file = outer

    @contextmanager
    def inside(self, function: FunctionDef | None) -> Iterator[None]:
        """Names mean what they mean in the source file that holds the function; in a header they keep their meaning."""
        file = self._file
        if function is not None and (self._read or file is not self._buffer):
            if function in self._buffer.own.bodies:
                file = self._buffer
            else:
                file = next((f for f in self._read.values() if function in f.own.bodies), file)
        with self.reading(file):
            yield

    def linkage(self, name: str) -> str:
        """What tells apart the variables that one name means in several files: internal linkage (C17 6.2.2)."""
        found = self._file.variable(_simple(name))
        if self._file is self._buffer or found is None or "static" not in found.decl.storage:
            return name
        return f"{name} of {self._file.path}"

    def _external(self, name: str, owner: str | None, file: _File) -> FunctionDef | None:
        """The definition of a function in another source file, if what ``file`` sees declares it."""
        if not self._sources:
            return None
        if (file.prototype(name) if owner is None else file.class_def(owner)) is None:
            return None
        if file is not self._buffer and (found := self._buffer.external(name, owner)) is not None:
            return found
        for source in self._sources:
            if source.path != file.path and source.mentions(name):
                found = self._source(source).external(name, owner)
                if found is not None:
                    return found
        return None

    def _source(self, source: LinkedSource) -> _File:
        known = self._read.get(source.path)
        if known is None:
            *included, own = (snapshot.unit for snapshot in source.inclusion.snapshots)
            known = self._read[source.path] = _File(_index((own,)), _index(tuple(included)), source.path)
        return known

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
        if found is None and not self._file.defines(simple, owner):
            found = self._external(simple, owner, self._file)
        return self._record("function", f"{owner or ''}::{simple}#{arguments}", found)

    def _overload(self, simple: str, owner: str | None, arguments: int | None) -> FunctionDef | None:
        defined = tuple(self._file.functions(simple))
        candidates = [f for f in defined if _owner(f) == owner]
        if owner is None and not candidates:
            candidates = [f for f in defined if not f.method]
        if arguments is None or len(candidates) == 0:
            return candidates[0] if candidates else None
        fitting = next((f for f in candidates if takes(f, arguments)), None)
        if fitting is None and not any(takes(f, arguments) for f in self._file.prototypes(simple)):
            return candidates[0]
        return fitting

    def prototype(self, name: str) -> FunctionDecl | None:
        return self._record("prototype", _simple(name), self._file.prototype(_simple(name)))

    def variable(self, name: str) -> GlobalVar | None:
        return self._record("variable", _simple(name), self._file.variable(_simple(name)))

    def class_def(self, name: str) -> ClassDef | None:
        return self._record("class", _simple(name), self._file.class_def(_simple(name)))

    def derived(self, name: str) -> tuple[ClassDef, ...]:
        """The classes that name ``name`` as a base, in the order of the file."""
        return self._record("derived", _simple(name), self._file.derived(_simple(name)))

    def macro(self, name: str) -> Macro | None:
        return self._record("macro", name, self._file.macro(name))

    def constant(self, name: str) -> int | None:
        return self._record("constant", _simple(name), self._file.constant(_simple(name)))

    def operators(self, name: str) -> tuple[FunctionDef, ...] | None:
        """The free functions that define an operator; None where not even a class defines it."""
        return self._record("operators", name, self._file.operators(name))

    def threadprivate(self, name: str) -> TopDirective | None:
        return self._record("threadprivate", _simple(name), self._file.threadprivate(_simple(name)))

    def variants(self, name: str) -> tuple[TopDirective, ...]:
        """The ``declare variant`` directives of a base function (OpenMP 5.2, 7.5.4), in the order of the file."""
        return self._record("variants", _simple(name), self._file.variants(_simple(name)))

    def annotations(self) -> tuple[TopAnnotation, ...]:
        """The ``pcwm:`` comments that hold for the whole file."""
        return self._record("annotations", "", self._file.own.annotations)

    def mentions(self, name: str) -> bool:
        """Whether some function of the file or of what it includes uses or declares the name."""
        return self._record("mentions", name, self._file.mentions(name))

    def called_in_region(self, name: str) -> bool:
        """Whether some parallel or teams construct of the buffer calls the function, directly or through others."""
        if self._in_regions is None:
            self._in_regions = self._calls_in_regions()
        return self._record("called in region", name, name in self._in_regions)

    def called_outside(self, function: FunctionDef) -> bool:
        """Whether all calls of a function are seen, and none lies in a region or in what a region calls.

        They are where the file defines ``main``, or the function is static. Not asked of methods, whose calls are
        found by type.
        """
        return self._record("called outside", function.name, self._is_called_outside(function.name))

    def _is_called_outside(self, name: str) -> bool:
        own, included = self._buffer.own, self._buffer.included
        known = self._ways.get(name)
        if known is None:
            if self._callers is None:
                self._callers = Callers((*own.bodies, *included.bodies))
            way = self._callers.outside(name)
            known = self._ways[name] = way is not None and all(map(self._is_seen_whole, way))
        return known

    def _is_seen_whole(self, name: str) -> bool:
        """Whether no other file, and no macro, calls a function."""
        if name == "main":
            return True
        index = self._buffer.own
        functions = index.functions.get(name, ())
        static = all("static" in function.storage for function in functions)
        return (
            bool(functions)
            and not any(function.method for function in functions)
            and (static or "main" in index.functions)
            and (static or not any(source.mentions(name) for source in self._sources))
            and not any(name in macro.body for macro in index.macros.values())
            and not any(
                isinstance(node, Name) and node.name == name
                for item in index.globals.values()
                for node in walk(item)
            )
        )

    def functions_with_regions(self) -> frozenset[str]:
        """Names of the functions of the buffer and of what it includes that hold a directive."""
        return self._record("functions with regions", "", self._buffer.with_regions)

    def _calls_in_regions(self) -> frozenset[str]:
        pending: list[str] = []
        for definitions in self._buffer.own.functions.values():
            for function in definitions:
                pending.extend(_construct_calls(function))
        reached: set[str] = set()
        while pending:
            name = _simple(pending.pop())
            if name in reached:
                continue
            reached.add(name)
            functions = list(self._buffer.functions(name))
            external = self._external(name, None, self._buffer) if not functions else None
            for function in functions if external is None else (external,):
                pending.extend(effects(function.body).calls)
            for item in self._buffer.variants(name):
                pending.extend(arg.name for arg in item.directive.args)
        return frozenset(reached)

    def resolve(self, type: TypeRef | None) -> TypeRef | None:
        """Follow typedefs and aliases, keeping the declarator layers written at the use."""
        for _ in range(8):
            if type is None:
                return None
            simple = _simple(type.base)
            alias = self._record("alias", simple, self._file.alias(simple))
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
        return all(self._answer(*key) == answer for key, answer in seen.items())

    def _answer(self, kind: str, name: str, path: str = "") -> object:
        file = self._buffer if not path else self._file_at(path)
        if file is None:
            return None
        match kind:
            case "function":
                owner, _, rest = name.rpartition("::")
                simple, _, arguments = rest.rpartition("#")
                outer, self._file = self._file, file
                found = self.function(simple, owner or None, None if arguments == "None" else int(arguments))
                self._file = outer
                return found
            case "prototype":
                return file.prototype(name)
            case "variable":
                return file.variable(name)
            case "class":
                return file.class_def(name)
            case "macro":
                return file.macro(name)
            case "constant":
                return file.constant(name)
            case "operators":
                return file.operators(name)
            case "threadprivate":
                return file.threadprivate(name)
            case "variants":
                return file.variants(name)
            case "mentions":
                return file.mentions(name)
            case "annotations":
                return file.own.annotations
            case "derived":
                return file.derived(name)
            case "functions with regions":
                return self.functions_with_regions()
            case "called in region":
                return self.called_in_region(name)
            case "called outside":
                return self._is_called_outside(name)
            case _:
                return file.alias(name)

    def _file_at(self, path: str) -> _File | None:
        return next((self._source(source) for source in self._sources if source.path == path), None)

    def _record(self, kind: str, name: str, found: T) -> T:
        if self._seen is not None:
            # Nodes are hashable by identity.
            if self._file is self._buffer:
                self._seen[kind, name] = found
            else:
                self._seen[kind, name, self._file.path] = found
        return found


def _words(function: FunctionDef) -> frozenset[str]:
    """All names in a function; remembered with it."""
    key = ("words", id(function))
    known = function.chunk.memo.get(key)
    if isinstance(known, tuple) and known[0] is function:
        found = known[1]
        assert isinstance(found, frozenset)
        return found
    words = frozenset(
        node.name.rpartition("::")[2] for node in walk(function) if isinstance(node, (Name, VarDecl, Member))
    )
    function.chunk.memo[key] = (function, words)
    return words


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
