"""The syntax tree that the rest of the project reads: C and C++ as far as OpenMP reasoning needs it.

tree-sitter's concrete tree is lowered to these nodes once (`lower.py`), so no other room knows tree-sitter. Nodes are
immutable and compared by identity. Offsets are byte offsets *relative to the node's chunk*: a chunk is a piece of the
buffer (a top-level item, or one statement of a function body) that is reused as long as its text does not change,
so an edit elsewhere neither re-lowers it nor moves any place inside it. `Snapshot.absolute` turns places into offsets.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from pcwm_core.source.annotations import Annotation
    from pcwm_core.source.openmp.model import Directive


class Chunk:
    """Identity and text of one reusable piece of a buffer. Two chunks are the same only if they are one object."""

    __slots__ = ("data", "memo")

    def __init__(self, data: bytes) -> None:
        self.data = data
        #: Room for facts that other rooms derive from this chunk alone; keyed by the deriving function.
        self.memo: dict[object, object] = {}

    def __repr__(self) -> str:
        return f"Chunk({self.data[:40]!r})"


class Place(msgspec.Struct, frozen=True):
    """A byte range inside a chunk. Hashable; stays valid while the chunk's text is unchanged."""

    chunk: Chunk
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.chunk.data[self.start : self.end].decode("utf-8", "replace")


class Node(msgspec.Struct, frozen=True, eq=False):
    """Base of every syntax node. ``start`` and ``end`` are byte offsets relative to ``chunk``."""

    chunk: Chunk
    start: int
    end: int

    @property
    def place(self) -> Place:
        return Place(self.chunk, self.start, self.end)

    @property
    def text(self) -> str:
        return self.chunk.data[self.start : self.end].decode("utf-8", "replace")


# ---------------------------------------------------------------- types

LayerKind = Literal["pointer", "array", "reference", "rvalue-reference", "function"]


class Layer(msgspec.Struct, frozen=True, eq=False):
    """One step of a declarator, e.g. ``double (*p)[N]`` is pointer, then array of N."""

    kind: LayerKind
    size: Expr | None = None
    """Array bound, when written."""
    const: bool = False
    """For pointers: the pointer itself is const."""
    restrict: bool = False


class TypeRef(msgspec.Struct, frozen=True, eq=False):
    """A type as written. ``layers`` go outermost first: ``double *a[10]`` is array(10), pointer; base ``double``."""

    base: str
    """Normalised spelling without qualifiers: ``unsigned long``, ``std::vector``, ``auto``, ``Mesh``."""
    args: tuple[TypeRef, ...] = ()
    """Template arguments that are types (a non-type argument appears as a TypeRef whose base is its text)."""
    const: bool = False
    volatile: bool = False
    layers: tuple[Layer, ...] = ()


# ---------------------------------------------------------------- expressions


class Expr(Node, frozen=True, eq=False):
    pass


class Name(Expr, frozen=True, eq=False):
    """An identifier, possibly qualified (``std::max``, ``Mesh::size``, ``::n``)."""

    name: str


class IntLiteral(Expr, frozen=True, eq=False):
    """An integer or character literal with its value; ``true`` and ``false`` are 1 and 0."""

    value: int


class OtherLiteral(Expr, frozen=True, eq=False):
    kind: Literal["float", "string", "null", "other"]


class Unary(Expr, frozen=True, eq=False):
    """``op`` is one of ``- + ! ~ * &``; ``*`` dereferences, ``&`` takes the address."""

    op: str
    operand: Expr


class Update(Expr, frozen=True, eq=False):
    """``++`` or ``--``."""

    op: str
    prefix: bool
    operand: Expr


class Binary(Expr, frozen=True, eq=False):
    """Any binary operator but assignment and comma, ``&&`` and ``||`` included."""

    op: str
    left: Expr
    right: Expr


class Assign(Expr, frozen=True, eq=False):
    """``op`` is ``=`` or a compound operator such as ``+=``."""

    op: str
    left: Expr
    right: Expr


class Conditional(Expr, frozen=True, eq=False):
    test: Expr
    then: Expr
    orelse: Expr


class Call(Expr, frozen=True, eq=False):
    """``callee`` is a Name, a Member (method call) or any expression. ``T(x)`` of a class type is a Call too."""

    callee: Expr
    args: tuple[Expr, ...]
    template_args: tuple[TypeRef, ...] = ()


class Index(Expr, frozen=True, eq=False):
    base: Expr
    indices: tuple[Expr, ...]
    """One index, but for C++23's ``a[i, j]``."""


class ArraySection(Expr, frozen=True, eq=False):
    """``base[lower : length : stride]`` in a clause (OpenMP 5.2, 3.2.5); absent parts are None."""

    base: Expr
    lower: Expr | None
    length: Expr | None
    stride: Expr | None


class Member(Expr, frozen=True, eq=False):
    object: Expr
    name: str
    arrow: bool


class Cast(Expr, frozen=True, eq=False):
    """C-style, functional on a built-in type, and the C++ named casts."""

    type: TypeRef
    operand: Expr


class SizeOf(Expr, frozen=True, eq=False):
    """``sizeof``, ``alignof``, ``decltype``, ``typeid``: the operand is not evaluated."""

    type: TypeRef | None = None


class Comma(Expr, frozen=True, eq=False):
    items: tuple[Expr, ...]


class InitList(Expr, frozen=True, eq=False):
    """``{...}`` or ``T{...}``; designators are dropped, values kept."""

    items: tuple[Expr, ...]
    type: TypeRef | None = None


class Capture(Node, frozen=True, eq=False):
    name: str
    by_reference: bool
    init: Expr | None = None


class Lambda(Expr, frozen=True, eq=False):
    default_capture: Literal["", "=", "&"]
    captures: tuple[Capture, ...]
    params: tuple[VarDecl, ...]
    body: Compound


class New(Expr, frozen=True, eq=False):
    type: TypeRef
    size: Expr | None
    """Element count of ``new T[size]``."""
    args: tuple[Expr, ...]


class Delete(Expr, frozen=True, eq=False):
    operand: Expr
    array: bool


class This(Expr, frozen=True, eq=False):
    pass


class OpaqueExpr(Expr, frozen=True, eq=False):
    """Something this tree has no node for, or broken text; ``items`` are the expressions found inside."""

    items: tuple[Expr, ...]


# ---------------------------------------------------------------- declarations


class VarDecl(Node, frozen=True, eq=False):
    """One declared variable, parameter or field. The node's range is the declarator; ``name_place`` is the name."""

    name: str
    type: TypeRef
    init: Expr | None
    storage: frozenset[str]
    """Of ``static extern thread_local register constexpr mutable inline``."""
    name_start: int
    name_end: int
    binding: bool = False
    """A name of a structured binding; ``init`` is then the whole initialiser."""
    constructed: bool = False
    """Initialised with ``T x(args)``: ``init`` is an InitList of the arguments."""
    bit_unit: int | None = None
    """For bit-fields: those of a class with equal numbers share one memory location (C17 3.14)."""

    @property
    def name_place(self) -> Place:
        return Place(self.chunk, self.name_start, self.name_end)


# ---------------------------------------------------------------- statements


class Stmt(Node, frozen=True, eq=False):
    pass


class Compound(Stmt, frozen=True, eq=False):
    items: tuple[Stmt, ...]


class DeclStmt(Stmt, frozen=True, eq=False):
    decls: tuple[VarDecl, ...]


class ExprStmt(Stmt, frozen=True, eq=False):
    expr: Expr


class If(Stmt, frozen=True, eq=False):
    init: Stmt | None
    cond: Expr | VarDecl
    then: Stmt
    orelse: Stmt | None


class For(Stmt, frozen=True, eq=False):
    init: Stmt | None
    cond: Expr | None
    step: Expr | None
    body: Stmt


class RangeFor(Stmt, frozen=True, eq=False):
    init: Stmt | None
    decls: tuple[VarDecl, ...]
    range: Expr
    body: Stmt


class While(Stmt, frozen=True, eq=False):
    cond: Expr | VarDecl
    body: Stmt


class DoWhile(Stmt, frozen=True, eq=False):
    body: Stmt
    cond: Expr


class Switch(Stmt, frozen=True, eq=False):
    cond: Expr
    body: Stmt


class Case(Stmt, frozen=True, eq=False):
    """``case value:`` or ``default:`` (value None) with the statements up to the next label."""

    value: Expr | None
    items: tuple[Stmt, ...]


class Label(Stmt, frozen=True, eq=False):
    name: str
    body: Stmt | None


class Return(Stmt, frozen=True, eq=False):
    value: Expr | None


class Break(Stmt, frozen=True, eq=False):
    pass


class Continue(Stmt, frozen=True, eq=False):
    pass


class Goto(Stmt, frozen=True, eq=False):
    label: str


class Try(Stmt, frozen=True, eq=False):
    body: Stmt
    handlers: tuple[Stmt, ...]


class LocalType(Stmt, frozen=True, eq=False):
    """A class, enum or alias declared inside a function."""

    item: ClassDef | EnumDef | TypeAlias


class Omp(Stmt, frozen=True, eq=False):
    """An OpenMP directive with the statement it applies to; ``body`` is None for a stand-alone directive.

    The node's range covers the directive and the body.
    """

    directive: Directive
    body: Stmt | None
    annotations: tuple[Annotation, ...] = ()
    """The ``pcwm:`` comments directly above, which hold for this statement."""


class Annotated(Stmt, frozen=True, eq=False):
    """A ``pcwm:`` comment that stands alone: it holds from here to the end of its block."""

    annotation: Annotation


class OpaqueStmt(Stmt, frozen=True, eq=False):
    """Broken or unsupported text, with whatever statements and expressions could be recovered inside."""

    items: tuple[Stmt, ...]


# ---------------------------------------------------------------- top level


class FunctionDef(Node, frozen=True, eq=False):
    """A function with a body. Its statements lie in chunks of their own; the header in ``chunk``."""

    name: str
    """Unqualified name."""
    scope: tuple[str, ...]
    """Enclosing namespaces and classes, outermost first (``void A::B::f()`` has scope A, B)."""
    params: tuple[VarDecl, ...]
    returns: TypeRef
    body: Compound
    storage: frozenset[str]
    template: bool
    method: bool
    """A non-static member function: it has ``this``."""
    name_start: int
    name_end: int
    initialisers: tuple[tuple[str, Expr], ...] = ()
    """Constructor member initialisers."""

    @property
    def name_place(self) -> Place:
        return Place(self.chunk, self.name_start, self.name_end)


class FunctionDecl(Node, frozen=True, eq=False):
    """A prototype."""

    name: str
    scope: tuple[str, ...]
    params: tuple[VarDecl, ...]
    returns: TypeRef
    method: bool = False
    const: bool = False


class GlobalVar(Node, frozen=True, eq=False):
    """A namespace-scope variable (or static data member definition)."""

    scope: tuple[str, ...]
    decl: VarDecl


class ClassDef(Node, frozen=True, eq=False):
    name: str
    scope: tuple[str, ...]
    kind: Literal["class", "struct", "union"]
    bases: tuple[str, ...]
    fields: tuple[VarDecl, ...]
    methods: tuple[FunctionDef | FunctionDecl, ...]


class EnumDef(Node, frozen=True, eq=False):
    name: str
    scope: tuple[str, ...]
    constants: tuple[tuple[str, int | None], ...]


class TypeAlias(Node, frozen=True, eq=False):
    name: str
    scope: tuple[str, ...]
    type: TypeRef


class Macro(Node, frozen=True, eq=False):
    """``#define``; ``params`` is None for an object-like macro.

    ``value`` is set when the body is an expression, ``statement`` when it is one or more statements.
    """

    name: str
    params: tuple[str, ...] | None
    body: str
    value: Expr | None
    statement: Stmt | None = None


class Include(Node, frozen=True, eq=False):
    path: str
    system: bool


class TopDirective(Node, frozen=True, eq=False):
    """A directive outside every function: threadprivate, declare target, declare reduction, requires, ..."""

    directive: Directive


class TopAnnotation(Node, frozen=True, eq=False):
    """A ``pcwm:`` comment outside every function: it holds for the whole file."""

    annotation: Annotation


class LooseCode(Node, frozen=True, eq=False):
    """Statements outside every function: what is left of a function whose header or braces are broken."""

    body: Compound


Item = (
    FunctionDef
    | FunctionDecl
    | GlobalVar
    | ClassDef
    | EnumDef
    | TypeAlias
    | Macro
    | Include
    | TopDirective
    | TopAnnotation
    | LooseCode
)


class Problem(msgspec.Struct, frozen=True):
    """Something the reader could not make sense of. Never fatal."""

    message: str
    place: Place


class TranslationUnit(msgspec.Struct, frozen=True, eq=False):
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]


#: Fields that never hold nodes; leaving them out makes walks twice as fast.
_LEAVES = frozenset(
    {"chunk", "start", "end", "op", "name", "prefix", "kind", "arrow", "storage", "type", "returns", "scope",
     "template", "method", "name_start", "name_end", "binding", "constructed", "directive", "label", "array",
     "by_reference", "default_capture", "template_args", "bases", "constants", "annotation", "annotations"}
)  # fmt: skip


@cache
def _child_fields(kind: type[Node]) -> tuple[str, ...]:
    return tuple(field for field in kind.__struct_fields__ if field not in _LEAVES)


def children(node: Node) -> Iterator[Node]:
    """The direct child nodes of a node, in source order of its fields. Directives' clauses are not entered."""
    for field in _child_fields(node.__class__):
        value = getattr(node, field)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    yield item


def walk(node: Node) -> Iterator[Node]:
    """The node and all nodes below it, parents first."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(list(children(current))))
