"""Whether the names in stated facts mean something where the facts stand: a misspelled one is a problem, not a fact."""

from __future__ import annotations

from collections.abc import Iterator

from pcwm_core.semantics.context import FileContext
from pcwm_core.semantics.effects import effects
from pcwm_core.source.annotations import FACT_FORMS, Annotation, Fact
from pcwm_core.source.syntax import (
    Annotated,
    Case,
    DeclStmt,
    FunctionDef,
    LooseCode,
    Name,
    Node,
    Omp,
    Place,
    Problem,
    Stmt,
    VarDecl,
    children,
    walk,
)


def annotation_problems(body: FunctionDef | LooseCode, context: FileContext) -> Iterator[Problem]:
    """What is wrong with the annotations inside a function, or inside what is left of one."""
    if not effects(body.body).annotated:
        return
    yield from _Check(body, context).visit(body, set())


def file_problems(annotation: Annotation, context: FileContext) -> Iterator[Problem]:
    """What is wrong with an annotation that holds for the whole file."""
    yield from annotation.problems
    for fact in annotation.facts:
        for name, place in _names(fact):
            if not (_is_global(name, context) or context.mentions(name)):
                yield Problem(f"no {_kind(fact)} '{name}' is in this file", place)


class _Check:
    """A walk of one function that knows which variables are declared before each annotation."""

    def __init__(self, body: FunctionDef | LooseCode, context: FileContext) -> None:
        self._context = context
        self._all = list(walk(body))
        self._declared = {node.name for node in self._all if isinstance(node, VarDecl)}
        self._used = {node.name for node in self._all if isinstance(node, Name)}
        owner = body.scope[-1] if isinstance(body, FunctionDef) and body.method and body.scope else None
        self._members = set() if owner is None else self._fields(owner)

    def _fields(self, owner: str) -> set[str]:
        fields: set[str] = set()
        pending, left = [owner], 8
        while pending and left:
            left -= 1
            found = self._context.class_def(pending.pop())
            if found is not None:
                fields.update(decl.name for decl in found.fields)
                pending.extend(found.bases)
        return fields

    def visit(self, node: Node, visible: set[str]) -> Iterator[Problem]:
        """The problems of the annotations in a node; what it declares is added to ``visible``."""
        if isinstance(node, VarDecl):
            visible.add(node.name)
        elif isinstance(node, Annotated):
            yield from self._annotation(node.annotation, visible)
        elif isinstance(node, Omp):
            for annotation in node.annotations:
                yield from self._annotation(annotation, visible)
        # A declaration's names and the items of a case belong to the block around them.
        inside = visible if _declares_outside(node) else set(visible)
        for child in children(node):
            if isinstance(child, Stmt) and not effects(child).annotated and not _declares_outside(child):
                continue
            yield from self.visit(child, inside)

    def _annotation(self, annotation: Annotation, visible: set[str]) -> Iterator[Problem]:
        yield from annotation.problems
        for fact in annotation.facts:
            for name, place in _names(fact):
                problem = self._name(fact, name, visible)
                if problem is not None:
                    yield Problem(problem, place)

    def _name(self, fact: Fact, name: str, visible: set[str]) -> str | None:
        known = name in visible or name in self._members
        if _of_function(fact):
            if known or _is_global(name, self._context) or self._context.mentions(name):
                return None
            return f"no function '{name}' is called here"
        if fact.name in ("private", "shared"):
            if known or self._context.variable(name) is not None:
                return f"the declaration of '{name}' is visible: clauses say what is {fact.name}"
            return None if name in self._used else f"no variable '{name}' is used here"
        if known or _is_global(name, self._context):
            return None
        if name in self._declared:
            return f"'{name}' is not declared here yet, or not any more"
        return None if name in self._used else f"no variable '{name}' is in scope here"


def _declares_outside(node: Node) -> bool:
    """Whether the names that a node declares belong to what encloses it."""
    return isinstance(node, (Case, DeclStmt))


def _names(fact: Fact) -> Iterator[tuple[str, Place]]:
    for arg in fact.args:
        for node in walk(arg):
            if isinstance(node, Name):
                yield node.name.rpartition("::")[2], node.place


def _of_function(fact: Fact) -> bool:
    return fact.name in FACT_FORMS and FACT_FORMS[fact.name].of_function


def _kind(fact: Fact) -> str:
    return "function" if _of_function(fact) else "variable"


def _is_global(name: str, context: FileContext) -> bool:
    return (
        context.variable(name) is not None
        or context.constant(name) is not None
        or context.macro(name) is not None
        or context.function(name) is not None
        or context.prototype(name) is not None
    )
