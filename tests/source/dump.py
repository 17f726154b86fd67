"""Syntax trees as compact s-expressions, so that tests can be tables of source and tree."""

from __future__ import annotations

from pcwm_core.source import Snapshot, read
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import (
    FunctionDef,
    IntLiteral,
    Item,
    Layer,
    Name,
    Node,
    Place,
    Stmt,
    TypeRef,
    walk,
)

_PLACES = frozenset({"chunk", "start", "end", "name_start", "name_end"})


def dump(value: object) -> str:
    """One value: ``(Binary + a 1)``; names and integers stand for themselves, absent and empty parts are left out."""
    if isinstance(value, Name):
        return value.name
    if isinstance(value, IntLiteral):
        return str(value.value)
    if isinstance(value, TypeRef):
        return f"<{type_text(value)}>"
    if isinstance(value, Directive):
        clauses = [clause.text for clause in value.clauses]
        return "{" + " ".join([value.name, *clauses]) + "}"
    if isinstance(value, Node):
        fields = [name for name in value.__struct_fields__ if name not in _PLACES]
        parts = [dump(getattr(value, name)) for name in fields]
        return "(" + " ".join([type(value).__name__, *(part for part in parts if part)]) + ")"
    if isinstance(value, tuple):
        return "[" + " ".join(dump(item) or "''" for item in value) + "]" if value else ""
    if isinstance(value, frozenset):
        return ",".join(sorted(value))
    if value is None or value is False:
        return ""
    return "true" if value is True else str(value)


def type_text(ref: TypeRef) -> str:
    """A type read from the name outwards: an array of N pointers to double is ``[N]* double``."""
    args = f"<{', '.join(map(type_text, ref.args))}>" if ref.args else ""
    words = ["const"] * ref.const + ["volatile"] * ref.volatile + [ref.base + args]
    layers = "".join(map(_layer, ref.layers))
    return " ".join([layers, *words] if layers else words)


def _layer(layer: Layer) -> str:
    if layer.kind == "array":
        return f"[{dump(layer.size)}]"
    if layer.kind == "pointer":
        return "*" + " const" * layer.const + " restrict" * layer.restrict
    return {"reference": "&", "rvalue-reference": "&&", "function": "()"}[layer.kind]


def items(source: str) -> list[str]:
    return [dump(item) for item in read(source).unit.items]


def function(source: str | Snapshot, name: str = "f") -> FunctionDef:
    """The first function of that name."""
    snapshot = read(source) if isinstance(source, str) else source
    for item in snapshot.unit.items:
        for node in walk(item):
            if isinstance(node, FunctionDef) and node.name == name:
                return node
    raise AssertionError(f"no function {name}: {[dump(item) for item in snapshot.unit.items]}")


def body(source: str) -> list[str]:
    """The statements of ``void f() { source }``."""
    return [dump(stmt) for stmt in body_nodes(source)]


def body_nodes(source: str) -> tuple[Stmt, ...]:
    return function(f"void f() {{\n{source}\n}}\n").body.items


def everything(snapshot: Snapshot) -> list[object]:
    """All that a snapshot says: items and problems with their places, and the place of every node."""
    found: list[object] = []
    for item in snapshot.unit.items:
        found.append(dump(item))
        found += [(type(node).__name__, place(snapshot, node.place)) for node in walk(item)]
    found += [(problem.message, place(snapshot, problem.place)) for problem in snapshot.unit.problems]
    return found


def place(snapshot: Snapshot, where: Place) -> tuple[int, int]:
    """The absolute range of a place, checked to lie inside the text."""
    found = snapshot.absolute(where)
    assert found is not None
    start, end = found
    assert 0 <= start <= end <= len(snapshot.text.data)
    return found


def texts(snapshot: Snapshot, item: Item) -> dict[str, str]:
    """For each named node below an item: its name and what stands at its place."""
    data = snapshot.text.data
    result: dict[str, str] = {}
    for node in walk(item):
        if isinstance(node, Name):
            start, end = place(snapshot, node.place)
            result[node.name] = data[start:end].decode("utf-8", "replace")
    return result
