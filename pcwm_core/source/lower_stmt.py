"""Lowering of statements, with the directives that apply to them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import zip_longest
from operator import attrgetter

import msgspec

from pcwm_core.source.annotations import Annotation, parse_annotation
from pcwm_core.source.literals import integer_value
from pcwm_core.source.lower_base import MAX_DEPTH, Cst, named
from pcwm_core.source.lower_expr import _HANDLERS as _EXPRESSIONS
from pcwm_core.source.lower_expr import ExprLowering
from pcwm_core.source.lower_types import Specifiers, with_layers
from pcwm_core.source.openmp.directives import is_stand_alone
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.openmp.parser import parse_directive
from pcwm_core.source.stretch import Pragma
from pcwm_core.source.syntax import (
    Annotated,
    Binary,
    Break,
    Call,
    Case,
    Chunk,
    ClassDef,
    Compound,
    Continue,
    DeclStmt,
    DoWhile,
    EnumDef,
    Expr,
    ExprStmt,
    For,
    Goto,
    If,
    Index,
    InitList,
    IntLiteral,
    Label,
    Layer,
    LocalType,
    Name,
    Omp,
    OpaqueExpr,
    OpaqueStmt,
    Place,
    RangeFor,
    Return,
    Stmt,
    Switch,
    TopAnnotation,
    Try,
    TypeAlias,
    VarDecl,
    While,
)

_start_of = attrgetter("start")
_IDENTIFIER = re.compile(rb"[A-Za-z_]\w*\Z")
_NOT_NAMES = frozenset({b"this", b"true", b"false", b"nullptr", b"NULL", b"sizeof"})
_PREFIX, _SUFFIX = b"void f(){(", b");}"
_BLANK_LINE = re.compile(rb"\n[ \t\f\v\r]*\n")
_STATEMENT_PREFIX, _STATEMENT_SUFFIX = b"void f(){", b";}"


class StmtLowering(ExprLowering):
    """Statements. Directives are placed by position: one with a body belongs to the outermost statement after it."""

    _view: tuple[Chunk, bytes] | None = None

    # ------------------------------------------------------------ directives

    def take(self, before: int) -> list[Pragma]:
        """The directives not yet placed that begin before an offset of the stretch."""
        first = self.next_pragma
        while self.next_pragma < len(self.pragmas) and self.pragmas[self.next_pragma].start < before:
            self.next_pragma += 1
        return list(self.pragmas[first : self.next_pragma])

    def pragmas_between(self, start: int, end: int) -> tuple[Pragma, ...]:
        """The directives that begin in a range of the stretch."""
        low = bisect_left(self.pragmas, start, key=_start_of)
        return self.pragmas[low : bisect_left(self.pragmas, end, lo=low, key=_start_of)]

    def directive(self, pragma: Pragma) -> Directive:
        """Parse a directive in the current chunk."""
        assert pragma.form != "annotation"
        start, end = pragma.start - self.base, min(pragma.end - self.base, len(self.chunk.data))
        if pragma.detached:
            return self._detached(pragma, start, end)
        view = self._directive_view()
        at = pragma.words_start - self.base
        return parse_directive(
            view,
            at,
            at + len(pragma.words),
            self.chunk,
            pragma.form,
            self.parse_expr,
            node_start=start,
            node_end=end,
            macros=dict(pragma.macros).get,
        )

    def _detached(self, pragma: Pragma, start: int, end: int) -> Directive:
        """A directive whose text stands only in a macro's expansion: its parts lie in a chunk of their own."""
        assert pragma.form != "annotation"
        chunk = Chunk(pragma.words)
        self.aliases[chunk] = Place(self.chunk, start, end)
        outer, base, view = self.chunk, self.base, self._view
        self.chunk, self.base, self._view = chunk, 0, (chunk, pragma.words)
        parsed = parse_directive(
            pragma.words,
            0,
            len(pragma.words),
            chunk,
            pragma.form,
            self.parse_expr,
            macros=dict(pragma.macros).get,
        )
        self.chunk, self.base, self._view = outer, base, view
        return parsed

    def _directive_view(self) -> bytes:
        """The chunk's text with comments, continuations and escapes inside directives turned into blanks."""
        if self._view is not None and self._view[0] is self.chunk:
            return self._view[1]
        data = bytearray(self.chunk.data)
        for pragma in self.pragmas_between(self.base, self.base + len(data)):
            at = pragma.words_start - self.base
            if not pragma.detached and at >= 0 and at + len(pragma.words) <= len(data):
                data[at : at + len(pragma.words)] = pragma.words
        self._view = (self.chunk, bytes(data))
        return self._view[1]

    def annotation(self, pragma: Pragma) -> Annotation:
        """Parse an annotation in the current chunk."""
        start, end = pragma.start - self.base, min(pragma.end - self.base, len(self.chunk.data))
        at = pragma.words_start - self.base
        view = self._directive_view()
        return parse_annotation(view, at, at + len(pragma.words), self.chunk, self.parse_expr, start, end)

    def stray(self, pragma: Pragma) -> None:
        """An annotation that stands in no block."""
        found = self.annotation(pragma)
        self.strays.append(TopAnnotation(self.chunk, found.start, found.end, found))

    def parse_expr(self, start: int, end: int) -> Expr:
        """Parse an expression inside a directive of the current chunk."""
        return self.parse_text(self._directive_view()[start:end], start)

    def parse_text(self, text: bytes, start: int) -> Expr:
        """Parse text that stands at ``start`` of the current chunk, or stands for what is there, as an expression."""
        start += len(text) - len(text.lstrip())
        text = text.strip()
        end = start + len(text)
        if _IDENTIFIER.match(text) and text not in _NOT_NAMES:
            return Name(self.chunk, start, end, text.decode())
        if text.isdigit():
            value = integer_value(text.decode())
            if value is not None:
                return IntLiteral(self.chunk, start, end, value)
        parsed = self.parser.parse(text, _PREFIX, _SUFFIX)
        inner = _only_expression(parsed.tree.root_node)
        if inner is None:
            return OpaqueExpr(self.chunk, start, end, ())
        outer = self.parsed, self.base
        self.parsed, self.base = parsed, -start
        try:
            return self.expr(inner)
        finally:
            self.parsed, self.base = outer

    def parse_statements(self, text: bytes, start: int) -> Stmt | None:
        """Parse the body of a function-like macro as statements; None if it is none, or not whole ones."""
        parsed = self.parser.parse(text, _STATEMENT_PREFIX, _STATEMENT_SUFFIX)
        root = parsed.tree.root_node
        function = root.children[0] if root.children else None
        body = None if function is None else function.child_by_field_name("body")
        if body is None or parsed.has_error:
            return None
        outer = self.parsed, self.base
        self.parsed, self.base = parsed, -start
        try:
            items = tuple(item for node in named(body.children) for item in self.stmts_of(node))
        finally:
            self.parsed, self.base = outer
        return Compound(self.chunk, start, start + len(text), items) if items else None

    # ------------------------------------------------------------ sequences

    def stmts(self, nodes: Sequence[Cst], limit: int) -> tuple[Stmt, ...]:
        """Statements with their directives; ``limit`` is where the enclosing block ends in the parsed text."""
        result: list[Stmt] = []
        for node in nodes:
            self._directed(node, result)
        result += map(self.alone, self.take(self.parsed.offset(limit)))
        return tuple(result)

    def _directed(self, node: Cst, result: list[Stmt]) -> None:
        pending: list[Pragma] = []
        if self.next_pragma < len(self.pragmas):
            before, pending = self.sorted_out(self.take(self.parsed.offset(node.start_byte)))
            result.extend(map(self.alone, before))
        lowered = self.stmts_of(node)
        if not pending:
            result.extend(lowered)
            return
        result.append(self.wrap(pending, self.single(lowered, node)))

    def sorted_out(self, pragmas: list[Pragma]) -> tuple[list[Pragma], list[Pragma]]:
        """Those before a statement that stand alone, and those that apply to it.

        An annotation applies with the directive that it stands directly above, or that waits for its statement.
        """
        alone: list[Pragma] = []
        pending: list[Pragma] = []
        for pragma, following in zip_longest(pragmas, pragmas[1:]):
            pending.append(pragma)
            if pragma.form != "annotation":
                ends = stands_alone(pragma.words, pragma.macros)
            elif any(other.form != "annotation" for other in pending):
                ends = False
            else:
                ends = (
                    following is None or _BLANK_LINE.search(self.raw, pragma.end, following.start) is not None
                )
            if ends:
                alone += pending
                pending = []
        return alone, pending

    def alone(self, pragma: Pragma) -> Stmt:
        """A directive that applies to no statement, or an annotation that holds for the rest of its block."""
        if pragma.form == "annotation":
            annotation = self.annotation(pragma)
            return Annotated(self.chunk, annotation.start, annotation.end, annotation)
        return self.without_body(self.directive(pragma))

    def without_body(self, directive: Directive) -> Omp:
        """A directive that applies to no statement."""
        start, end = self._directive_range(directive)
        return Omp(self.chunk, start, end, directive, None)

    def _directive_range(self, directive: Directive) -> tuple[int, int]:
        alias = self.aliases.get(directive.chunk)
        return (directive.start, directive.end) if alias is None else (alias.start, alias.end)

    def wrap(self, pragmas: list[Pragma], body: Stmt) -> Stmt:
        """Directives stacked over one statement, the first outermost; annotations among them hold for all of it."""
        annotations = tuple(self.annotation(pragma) for pragma in pragmas if pragma.form == "annotation")
        directives = [self.directive(pragma) for pragma in pragmas if pragma.form != "annotation"]
        for directive in reversed(directives):
            if directive.has("sections") and isinstance(body, Compound):
                body = _grouped_sections(body)
            start, _ = self._directive_range(directive)
            above = annotations if directive is directives[0] else ()
            body = Omp(self.chunk, start, body.end, directive, body, above)
        return body

    def single(self, lowered: list[Stmt], node: Cst) -> Stmt:
        if len(lowered) == 1:
            return lowered[0]
        return Compound(self.chunk, self.start(node), self.end(node), tuple(lowered))

    def body(self, node: Cst | None, owner: Cst) -> Stmt:
        """The statement in a body position; an empty block where none has been typed yet."""
        if node is None:
            at = self.end(owner)
            return Compound(self.chunk, at, at, ())
        if node.type == "else_clause":
            inner = named(node.children)
            return self.body(inner[-1] if inner else None, node)
        result: list[Stmt] = []
        self._directed(node, result)
        return self.single(result, node)

    # ------------------------------------------------------------ statements

    def stmts_of(self, node: Cst) -> list[Stmt]:
        """A statement node as statements: nearly always one, none for a semicolon that mending inserted."""
        if node.type == "expression_statement" and self.start(node) == self.end(node):
            return []
        if node.type == "declaration":
            return self._declaration(node)
        return [self.stmt(node)]

    def stmt(self, node: Cst) -> Stmt:
        if self.depth >= MAX_DEPTH:
            self.too_deep(node)
            return OpaqueStmt(self.chunk, self.start(node), self.end(node), ())
        handler = _HANDLERS.get(node.type)
        self.depth += 1
        try:
            if handler is not None:
                return handler(self, node)
            if node.type in _EXPRESSIONS:
                return ExprStmt(self.chunk, self.start(node), self.end(node), self.expr(node))
            return self._zero_assignment(node) or self._opaque_stmt(node)
        finally:
            self.depth -= 1

    def compound(self, node: Cst) -> Compound:
        items = self.stmts(named(node.children), node.end_byte)
        return Compound(self.chunk, self.start(node), self.end(node), items)

    def _opaque_stmt(self, node: Cst) -> Stmt:
        """Broken text: the statements and expressions that can be told apart inside it."""
        items: list[Stmt] = []
        for child in named(node.children):
            if child.type in _HANDLERS or child.type == "declaration" or child.type == "ERROR":
                self._directed(child, items)
            elif child.type in _EXPRESSIONS and child.type not in ("type_identifier", "namespace_identifier"):
                items.append(ExprStmt(self.chunk, self.start(child), self.end(child), self.expr(child)))
        return OpaqueStmt(self.chunk, self.start(node), self.end(node), tuple(items))

    def _expression(self, node: Cst) -> Stmt:
        inner = named(node.children)
        start, end = self.start(node), self.end(node)
        if not inner:
            return Compound(self.chunk, start, end, ())
        if len(inner) == 1:
            pointer = self._pointer_to_array(inner[0])
            if pointer is not None:
                return DeclStmt(self.chunk, start, end, (pointer,))
            return ExprStmt(self.chunk, start, end, self.expr(inner[0]))
        return OpaqueStmt(
            self.chunk, start, end,
            tuple(ExprStmt(self.chunk, self.start(c), self.end(c), self.expr(c)) for c in inner),
        )  # fmt: skip

    def _zero_assignment(self, node: Cst) -> Stmt | None:
        """``c(i, j) = 0;``, where the grammar sees a pure virtual function; None for anything else."""
        if node.type != "function_definition" or node.child_by_field_name("type") is not None:
            return None
        if all(child.type != "pure_virtual_clause" for child in node.children):
            return None
        start, end = self.start(node), self.end(node)
        text = self.parsed.source[node.start_byte : node.end_byte].rstrip(b"; \t\r\n")
        value = self.parse_text(text, start)
        return None if isinstance(value, OpaqueExpr) else ExprStmt(self.chunk, start, end, value)

    def _declaration(self, node: Cst) -> list[Stmt]:
        result: list[Stmt] = []
        specifiers = self.specifiers(node)
        if specifiers.node is not None:
            local = self.local_type(specifiers.node)
            if local is not None:
                result.append(local)
                name = local.item.name
                specifiers = msgspec.structs.replace(
                    specifiers, type=msgspec.structs.replace(specifiers.type, base=name)
                )
        decls = self.declared(node, specifiers)
        if decls or not result:
            result.append(DeclStmt(self.chunk, self.start(node), self.end(node), tuple(decls)))
        return result

    def _pointer_to_array(self, node: Cst) -> VarDecl | None:
        """``double (*a)[n] = x;``, where the grammar sees an element of what a call ``double(*a)`` returns."""
        value = node.child_by_field_name("right") if node.type == "assignment_expression" else None
        current = node.child_by_field_name("left") if value is not None else node
        layers: list[Layer] = []
        while current is not None and current.type == "subscript_expression":
            indices = current.child_by_field_name("indices")
            sizes = [] if indices is None else named(indices.children)
            layers.append(Layer("array", self.expr(sizes[0]) if sizes else None))
            current = current.child_by_field_name("argument")
        if not layers or current is None or current.type != "call_expression":
            return None
        kind, listed = current.child_by_field_name("function"), current.child_by_field_name("arguments")
        if (
            kind is None
            or listed is None
            or kind.type not in ("primitive_type", "sized_type_specifier", "identifier")
        ):
            return None
        if kind.type == "identifier" and listed.start_byte == kind.end_byte:
            return None  # `g(*p)[i] = 0` is a call
        args = named(listed.children)
        if len(args) != 1 or args[0].type != "pointer_expression" or args[0].children[0].type != "*":
            return None
        name = args[0].child_by_field_name("argument")
        if name is None or name.type != "identifier":
            return None
        type_ref = with_layers(self.type(kind), (Layer("pointer"), *reversed(layers)))
        init = None if value is None else self.expr(value)
        return self._variable(listed, self.text(name), type_ref, init, frozenset(), name, listed)

    def declared(self, node: Cst, specifiers: Specifiers) -> list[VarDecl]:
        """The variables of a declaration inside a function."""
        decls: list[VarDecl] = []
        default = node.child_by_field_name("value") or node.child_by_field_name("default_value")
        for declarator in node.children_by_field_name("declarator"):
            constructed = self.constructed(specifiers, declarator)
            if constructed is not None:
                decls.append(constructed)
            else:
                decls.extend(self.variables(specifiers, declarator, default))
        return decls

    def constructed(self, specifiers: Specifiers, node: Cst) -> VarDecl | None:
        """``T x(n);`` with a variable ``n``, in which the grammar sees a prototype with a nameless parameter."""
        if node.type != "function_declarator":
            return None
        name = node.child_by_field_name("declarator")
        listed = node.child_by_field_name("parameters")
        if name is None or listed is None or name.type not in ("identifier", "field_identifier"):
            return None
        args: list[Expr] = []
        for param in named(listed.children):
            arg = self._argument(param)
            if arg is None:
                return None
            args.append(arg)
        if not args:
            return None
        init = InitList(self.chunk, self.start(listed), self.end(listed), tuple(args))
        return self._variable(
            node, self.text(name), specifiers.type, init, specifiers.storage, name, node, constructed=True
        )

    def _argument(self, param: Cst) -> Expr | None:
        """The parameter read as an argument: ``n``, ``a * b``, ``a[i]``, ``T(n)``; None if it really is a parameter."""
        kind = param.child_by_field_name("type")
        if param.type != "parameter_declaration" or kind is None:
            return None
        if kind.type not in ("type_identifier", "qualified_identifier", "template_type"):
            return None
        declarator = param.child_by_field_name("declarator")
        if len(named(param.children)) != 1 + (declarator is not None):
            return None  # a qualifier
        start, end = self.start(param), self.end(param)
        if declarator is None:
            return None if kind.type == "template_type" else self.expr(kind)
        if declarator.type in ("pointer_declarator", "reference_declarator"):
            inner = named(declarator.children)
            if len(inner) != 1 or inner[0].type != "identifier":
                return None
            return Binary(
                self.chunk, start, end, declarator.children[0].type, self.expr(kind), self.expr(inner[0])
            )
        if declarator.type == "abstract_array_declarator":
            size = declarator.child_by_field_name("size")
            if size is None or declarator.child_by_field_name("declarator") is not None:
                return None
            return Index(self.chunk, start, end, self.expr(kind), (self.expr(size),))
        if declarator.type == "abstract_function_declarator":
            listed = declarator.child_by_field_name("parameters")
            args = [self._argument(inner) for inner in ([] if listed is None else named(listed.children))]
            found = tuple(arg for arg in args if arg is not None)
            if len(found) == len(args):
                return Call(self.chunk, start, end, self.expr(kind), found, self.type(kind).args)
        return None

    def local_type(self, node: Cst) -> LocalType | None:
        """A class or enumeration that is defined inside a function."""
        if node.child_by_field_name("body") is None:
            return None
        item = self.type_definition(node)
        if item is None:
            return None
        return LocalType(self.chunk, self.start(node), self.end(node), item)

    def type_definition(self, node: Cst) -> ClassDef | EnumDef | None:
        """Supplied by the lowering of items."""
        raise NotImplementedError

    def alias(self, node: Cst) -> TypeAlias | None:
        """Supplied by the lowering of items."""
        raise NotImplementedError

    def _type_stmt(self, node: Cst) -> Stmt:
        return self.local_type(node) or OpaqueStmt(self.chunk, self.start(node), self.end(node), ())

    def _alias_stmt(self, node: Cst) -> Stmt:
        item = self.alias(node)
        start, end = self.start(node), self.end(node)
        if item is None:
            return Compound(self.chunk, start, end, ())
        return LocalType(self.chunk, start, end, item)

    def _nothing(self, node: Cst) -> Stmt:
        return Compound(self.chunk, self.start(node), self.end(node), ())

    # ------------------------------------------------------------ control flow

    def _condition(self, node: Cst | None, owner: Cst) -> tuple[Stmt | None, Expr | VarDecl]:
        """The optional init statement and the condition of ``if``, ``while`` and ``switch``."""
        if node is None:
            at = self.end(owner)
            return None, OpaqueExpr(self.chunk, at, at, ())
        if node.type != "condition_clause":
            return None, self.expr(node)
        init_node = node.child_by_field_name("initializer")
        init = None if init_node is None else self._init(init_node)
        value = node.child_by_field_name("value")
        if value is None:
            return init, self._first_child(node)
        if value.type == "declaration":
            decls = self.declared(value, self.specifiers(value))
            if decls:
                return init, decls[0]
        return init, self.expr(value)

    def _init(self, node: Cst) -> Stmt | None:
        if node.type == "init_statement":
            inner = named(node.children)
            if not inner:
                return None
            node = inner[0]
        if node.type in _EXPRESSIONS:
            return ExprStmt(self.chunk, self.start(node), self.end(node), self.expr(node))
        return self.single(self.stmts_of(node), node)

    def _if(self, node: Cst) -> Stmt:
        init, cond = self._condition(node.child_by_field_name("condition"), node)
        then = self.body(node.child_by_field_name("consequence"), node)
        alternative = node.child_by_field_name("alternative")
        orelse = None if alternative is None else self.body(alternative, node)
        return If(self.chunk, self.start(node), self.end(node), init, cond, then, orelse)

    def _for(self, node: Cst) -> Stmt:
        init_node = node.child_by_field_name("initializer")
        init = None if init_node is None else self._init(init_node)
        condition = node.child_by_field_name("condition")
        cond = None if condition is None else self.expr(condition)
        update = node.child_by_field_name("update")
        step = None if update is None else self.expr(update)
        body = self.body(node.child_by_field_name("body"), node)
        return For(self.chunk, self.start(node), self.end(node), init, cond, step, body)

    def _range_for(self, node: Cst) -> Stmt:
        init_node = node.child_by_field_name("initializer")
        init = None if init_node is None else self._init(init_node)
        specifiers = self.specifiers(node)
        declarator = node.child_by_field_name("declarator")
        decls = [] if declarator is None else self.variables(specifiers, declarator)
        source = self._field(node, "right")
        body = self.body(node.child_by_field_name("body"), node)
        return RangeFor(self.chunk, self.start(node), self.end(node), init, tuple(decls), source, body)

    def _while(self, node: Cst) -> Stmt:
        _, cond = self._condition(node.child_by_field_name("condition"), node)
        body = self.body(node.child_by_field_name("body"), node)
        return While(self.chunk, self.start(node), self.end(node), cond, body)

    def _do(self, node: Cst) -> Stmt:
        body = self.body(node.child_by_field_name("body"), node)
        return DoWhile(self.chunk, self.start(node), self.end(node), body, self._field(node, "condition"))

    def _switch(self, node: Cst) -> Stmt:
        init, cond = self._condition(node.child_by_field_name("condition"), node)
        body = self.body(node.child_by_field_name("body"), node)
        start, end = self.start(node), self.end(node)
        if isinstance(cond, VarDecl):
            init = DeclStmt(self.chunk, cond.start, cond.end, (cond,))
            value: Expr = Name(self.chunk, cond.name_start, cond.name_end, cond.name)
        else:
            value = cond
        switch = Switch(self.chunk, start, end, value, body)
        return switch if init is None else Compound(self.chunk, start, end, (init, switch))

    def _case(self, node: Cst) -> Stmt:
        value_node = node.child_by_field_name("value")
        value = None if value_node is None else self.expr(value_node)
        rest = [
            child
            for child in named(node.children)
            if value_node is None or child.start_byte >= value_node.end_byte
        ]
        return Case(self.chunk, self.start(node), self.end(node), value, self.stmts(rest, node.end_byte))

    def _label(self, node: Cst) -> Stmt:
        label = node.child_by_field_name("label")
        rest = [
            child for child in named(node.children) if label is None or child.start_byte >= label.end_byte
        ]
        items = self.stmts(rest, node.end_byte)
        body: Stmt | None = None
        if items:
            body = items[0] if len(items) == 1 else Compound(self.chunk, items[0].start, items[-1].end, items)
        name = "" if label is None else self.text(label)
        return Label(self.chunk, self.start(node), self.end(node), name, body)

    def _return(self, node: Cst) -> Stmt:
        inner = named(node.children)
        value = self.expr(inner[0]) if inner else None
        return Return(self.chunk, self.start(node), self.end(node), value)

    def _throw(self, node: Cst) -> Stmt:
        inner = named(node.children)
        start, end = self.start(node), self.end(node)
        items = tuple(self.expr(child) for child in inner)
        return ExprStmt(self.chunk, start, end, OpaqueExpr(self.chunk, start, end, items))

    def _break(self, node: Cst) -> Stmt:
        return Break(self.chunk, self.start(node), self.end(node))

    def _continue(self, node: Cst) -> Stmt:
        return Continue(self.chunk, self.start(node), self.end(node))

    def _goto(self, node: Cst) -> Stmt:
        label = node.child_by_field_name("label")
        return Goto(self.chunk, self.start(node), self.end(node), "" if label is None else self.text(label))

    def _try(self, node: Cst) -> Stmt:
        body = self.body(node.child_by_field_name("body"), node)
        handlers = [self._catch(child) for child in node.children if child.type == "catch_clause"]
        return Try(self.chunk, self.start(node), self.end(node), body, tuple(handlers))

    def _catch(self, node: Cst) -> Stmt:
        """A handler as a block that begins with its exception's declaration."""
        block = node.child_by_field_name("body")
        decls = self.params(node)
        inner = (
            Compound(self.chunk, self.end(node), self.end(node), ())
            if block is None
            else self.compound(block)
        )
        items = inner.items
        if decls and decls[0].name:
            items = (DeclStmt(self.chunk, decls[0].start, decls[0].end, decls), *items)
        return Compound(self.chunk, self.start(node), self.end(node), items)

    def _attributed(self, node: Cst) -> Stmt:
        inner = [child for child in named(node.children) if child.type != "attribute_declaration"]
        return self.body(inner[-1] if inner else None, node)


@lru_cache(maxsize=4096)
def stands_alone(words: bytes, macros: tuple[tuple[str, bytes], ...]) -> bool:
    """Does a directive of these words (after ``omp``) apply to no statement?"""
    chunk = Chunk(words)

    def opaque(start: int, end: int) -> Expr:
        return OpaqueExpr(chunk, start, end, ())

    parsed = parse_directive(words, 0, len(words), chunk, "pragma", opaque, macros=dict(macros).get)
    return is_stand_alone(parsed)


def _only_expression(root: Cst) -> Cst | None:
    """The expression in a parsed ``void f(){(...);}``; None if the text in its place is not one expression."""
    function = root.children[0] if root.children else None
    body = None if function is None else function.child_by_field_name("body")
    statements = [] if body is None else named(body.children)
    if len(statements) != 1 or statements[0].type != "expression_statement":
        return None
    inner = named(statements[0].children)
    if len(inner) != 1 or inner[0].type != "parenthesized_expression":
        return None
    content = named(inner[0].children)
    return content[0] if len(content) == 1 else None


def _grouped_sections(body: Compound) -> Compound:
    """The block of a ``sections`` construct: a section runs to the next directive (structured block sequence, 11.3)."""
    groups: list[tuple[Omp | None, list[Stmt]]] = []
    for item in body.items:
        if isinstance(item, Omp) and item.directive.has("section"):
            groups.append((item, [] if item.body is None else [item.body]))
        elif groups:
            groups[-1][1].append(item)
        else:
            groups.append((None, [item]))
    if all(len(members) == 1 for _, members in groups):
        return body
    items: list[Stmt] = []
    for section, members in groups:
        if not members:
            assert section is not None
            items.append(section)
            continue
        inner = members[0]
        if len(members) > 1:
            inner = Compound(body.chunk, members[0].start, members[-1].end, tuple(members))
        if section is None:
            items.append(inner)
        else:
            items.append(Omp(section.chunk, section.start, inner.end, section.directive, inner))
    return msgspec.structs.replace(body, items=tuple(items))


_HANDLERS: dict[str, Callable[[StmtLowering, Cst], Stmt]] = {
    "compound_statement": StmtLowering.compound,
    "expression_statement": StmtLowering._expression,
    "if_statement": StmtLowering._if,
    "for_statement": StmtLowering._for,
    "for_range_loop": StmtLowering._range_for,
    "while_statement": StmtLowering._while,
    "do_statement": StmtLowering._do,
    "switch_statement": StmtLowering._switch,
    "case_statement": StmtLowering._case,
    "labeled_statement": StmtLowering._label,
    "return_statement": StmtLowering._return,
    "co_return_statement": StmtLowering._return,
    "co_yield_statement": StmtLowering._throw,
    "throw_statement": StmtLowering._throw,
    "break_statement": StmtLowering._break,
    "continue_statement": StmtLowering._continue,
    "goto_statement": StmtLowering._goto,
    "try_statement": StmtLowering._try,
    "attributed_statement": StmtLowering._attributed,
    "class_specifier": StmtLowering._type_stmt,
    "struct_specifier": StmtLowering._type_stmt,
    "union_specifier": StmtLowering._type_stmt,
    "enum_specifier": StmtLowering._type_stmt,
    "type_definition": StmtLowering._alias_stmt,
    "alias_declaration": StmtLowering._alias_stmt,
    "using_declaration": StmtLowering._nothing,
    "namespace_alias_definition": StmtLowering._nothing,
    "static_assert_declaration": StmtLowering._nothing,
}
