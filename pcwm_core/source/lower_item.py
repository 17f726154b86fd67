"""Lowering of what stands outside functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from pcwm_core.source.literals import integer_value
from pcwm_core.source.lower_base import MAX_DEPTH, Cst, named
from pcwm_core.source.lower_expr import _HANDLERS as _EXPRESSIONS
from pcwm_core.source.lower_stmt import _HANDLERS as _STATEMENTS
from pcwm_core.source.lower_stmt import StmtLowering
from pcwm_core.source.lower_types import Declarator, Specifiers, with_layers
from pcwm_core.source.syntax import (
    Binary,
    ClassDef,
    Compound,
    EnumDef,
    Expr,
    FunctionDecl,
    FunctionDef,
    GlobalVar,
    InitList,
    IntLiteral,
    Item,
    LooseCode,
    Name,
    Stmt,
    TopDirective,
    TypeAlias,
    TypeRef,
    Unary,
    VarDecl,
)

_CLASSES = {"class_specifier": "class", "struct_specifier": "struct", "union_specifier": "union"}
_BLOCKS = frozenset({"declaration_list", "preproc_if", "preproc_ifdef", "preproc_else", "preproc_elif"})
#: Nodes that declare nothing which the rest of the project asks for.
_SILENT = frozenset({
    "using_declaration", "static_assert_declaration", "template_instantiation", "comment",
    "namespace_alias_definition", "friend_declaration", "concept_definition", "access_specifier",
    "attribute_declaration", "preproc_call", "preproc_def", "preproc_function_def", "preproc_include",
})  # fmt: skip
#: A function's body may be one of these instead of a block.
TRY_BLOCKS = frozenset({"try_statement", "constructor_try_statement"})
_MACRO_LIKE = re.compile(r"[A-Z][A-Z0-9_]*\Z|[a-z]\w*(?<!_t)\Z")


class ItemLowering(StmtLowering):
    """Functions, variables, types. Function bodies go through ``function_body``, which may reuse what it knows."""

    def function_body(self, function: str, node: Cst) -> Compound:
        """The body of a function; reading with reuse overrides this."""
        return self.compound(node)

    def items(self, nodes: Iterable[Cst], scope: tuple[str, ...]) -> Iterator[Item]:
        """All items among some nodes, namespaces and linkage blocks flattened; statements become LooseCode."""
        loose: list[Cst] = []
        for node in nodes:
            if node.type in _SILENT or (not node.is_named and node.type != "ERROR"):
                continue
            if (node.type in _STATEMENTS and node.type not in _TYPE_NODES) or node.type in _EXPRESSIONS:
                loose.append(node)
                continue
            if node.type == "ERROR":
                yield from self._loose(loose)
                loose = []
                yield from self._broken(node, scope)
                continue
            yield from self._loose(loose)
            loose = []
            yield from self.item(node, scope, False)
        yield from self._loose(loose)

    def _loose(self, nodes: list[Cst]) -> Iterator[Item]:
        if not nodes:
            return
        items = self.stmts(nodes, nodes[-1].end_byte)
        start, end = self.start(nodes[0]), self.end(nodes[-1])
        if items:
            start = min(start, items[0].start)
            yield LooseCode(self.chunk, start, end, Compound(self.chunk, start, end, items))

    def _broken(self, node: Cst, scope: tuple[str, ...]) -> Iterator[Item]:
        """An ERROR: the items and statements inside, or else the expressions."""
        if self.depth >= MAX_DEPTH:
            return
        self.depth += 1
        inner = named(node.children)
        if any(child.type in _ITEMS or child.type in _STATEMENTS or child.type == "ERROR" for child in inner):
            usable = [
                c
                for c in inner
                if c.type in _ITEMS or c.type in _STATEMENTS or c.type in _EXPRESSIONS or c.type == "ERROR"
            ]
            yield from self.items(usable, scope)
        else:
            found: list[Stmt] = [self.stmt(node)]
            start, end = self.start(node), self.end(node)
            yield LooseCode(self.chunk, start, end, Compound(self.chunk, start, end, tuple(found)))
        self.depth -= 1

    def item(self, node: Cst, scope: tuple[str, ...], template: bool) -> Iterator[Item]:
        kind = node.type
        if self.depth >= MAX_DEPTH:
            return
        self.depth += 1
        if kind == "function_definition":
            yield from self._function(node, scope, template, in_class=False)
        elif kind == "declaration":
            yield from self._declarations(node, scope)
        elif kind == "template_declaration":
            for child in named(node.children):
                if child.type in _ITEMS:
                    yield from self.item(child, scope, True)
        elif kind in ("namespace_definition", "linkage_specification"):
            name = node.child_by_field_name("name")
            inner = scope if name is None else (*scope, *self.text(name).replace(" ", "").split("::"))
            body = node.child_by_field_name("body")
            if body is not None:
                yield from self.items(body.children if body.type in _BLOCKS else [body], inner)
        elif kind in _CLASSES or kind == "enum_specifier":
            yield from self._types(node, scope)
        elif kind == "type_definition":
            yield from self._typedef(node, scope)
        elif kind == "alias_declaration":
            alias = self.alias(node, scope)
            if alias is not None:
                yield alias
        elif kind in _BLOCKS:
            yield from self.items(node.children, scope)
        self.depth -= 1

    # ------------------------------------------------------------ functions

    def _function(self, node: Cst, scope: tuple[str, ...], template: bool, in_class: bool) -> Iterator[Item]:
        specifiers = self.specifiers(node)
        if specifiers.node is not None:
            yield from self._types(specifiers.node, scope)
        declarator = node.child_by_field_name("declarator")
        taken = self.declarator(declarator)
        function = (
            taken.function
            or _find(declarator, "function_declarator")
            or _find(declarator, "abstract_function_declarator")
        )
        body = node.child_by_field_name("body")
        if body is None:  # a constructor's function-try-block stands in no field
            body = next((child for child in node.children if child.type in TRY_BLOCKS), None)
        if body is None:
            if function is not None and taken.name is not None:
                yield self._prototype(node, scope, specifiers, taken, function, in_class)
            return
        name, qualified = self._function_name(taken.name)
        params = () if function is None else self.params(function)
        self._skip_directives(self.parsed.offset(body.start_byte))
        initialisers = tuple(self._initialisers(node))
        full = (*scope, *qualified)
        block = self.function_body("::".join((*full, name)), body)
        method = (in_class or bool(qualified)) and "static" not in specifiers.storage
        name_node = taken.name or declarator or node
        yield FunctionDef(
            self.chunk,
            self.start(node),
            self.end(node),
            name,
            full,
            params,
            self._returns(specifiers, taken, function),
            block,
            specifiers.storage,
            template,
            method,
            self.start(name_node),
            self.end(name_node),
            initialisers,
        )

    def _skip_directives(self, before: int) -> None:
        """Directives between a function's header and its body apply to nothing that is known."""
        for pragma in self.take(before):
            if pragma.form == "annotation":
                self.stray(pragma)

    def _function_name(self, node: Cst | None) -> tuple[str, tuple[str, ...]]:
        """A function's own name, and the scope that it is qualified with."""
        scope: list[str] = []
        while node is not None and node.type == "qualified_identifier":
            part = node.child_by_field_name("scope")
            if part is not None:
                scope.append(self._bare(part))
            node = node.child_by_field_name("name")
        if node is None:
            return "", tuple(scope)
        if node.type == "operator_cast":
            kind = node.child_by_field_name("type")
            return "operator " + ("" if kind is None else self.text(kind)), tuple(scope)
        return self._bare(node).replace(
            "operator ", "operator"
        ) if node.type == "operator_name" else self._bare(node), tuple(scope)

    def _returns(self, specifiers: Specifiers, taken: Declarator, function: Cst | None) -> TypeRef:
        for child in () if function is None else function.children:
            if child.type == "trailing_return_type":
                inner = named(child.children)
                if inner:
                    return self.type_descriptor(inner[0])
        layers = taken.layers
        if layers and layers[0].kind == "function":
            layers = layers[1:]
        if specifiers.node is None:
            return TypeRef("")
        return with_layers(specifiers.type, layers)

    def _initialisers(self, node: Cst) -> Iterator[tuple[str, Expr]]:
        listed = [*node.children]
        for child in node.children:
            if child.type in TRY_BLOCKS:
                listed += child.children
        for child in listed:
            if child.type != "field_initializer_list":
                continue
            for initialiser in named(child.children):
                parts = named(initialiser.children)
                if len(parts) < 2:
                    continue
                values = self.exprs(parts[-1].children)
                start, end = self.start(parts[-1]), self.end(parts[-1])
                value = values[0] if len(values) == 1 else InitList(self.chunk, start, end, values)
                yield self._bare(parts[0]), value

    def _prototype(
        self,
        node: Cst,
        scope: tuple[str, ...],
        specifiers: Specifiers,
        taken: Declarator,
        function: Cst,
        in_class: bool,
    ) -> FunctionDecl:
        name, qualified = self._function_name(taken.name)
        const = any(
            child.type == "type_qualifier" and self.text(child) == "const" for child in function.children
        )
        return FunctionDecl(
            self.chunk,
            self.start(node),
            self.end(node),
            name,
            (*scope, *qualified),
            self.params(function),
            self._returns(specifiers, taken, function),
            (in_class or bool(qualified)) and "static" not in specifiers.storage,
            const,
        )

    # ------------------------------------------------------------ variables

    def _declarations(self, node: Cst, scope: tuple[str, ...]) -> Iterator[Item]:
        specifiers = self.specifiers(node)
        if specifiers.node is not None:
            yield from self._types(specifiers.node, scope)
        for declarator in node.children_by_field_name("declarator"):
            taken = self.declarator(declarator)
            if taken.function is not None and taken.layers and taken.layers[0].kind == "function":
                variable = self._constructed_global(specifiers, declarator)
                if variable is None:
                    yield self._prototype(node, scope, specifiers, taken, taken.function, False)
                else:
                    yield GlobalVar(self.chunk, self.start(node), self.end(node), scope, variable)
                continue
            for decl in self.variables(specifiers, declarator):
                *outer, name = decl.name.split("::")
                if outer:
                    decl = msgspec.structs.replace(decl, name=name)
                yield GlobalVar(self.chunk, self.start(node), self.end(node), (*scope, *outer), decl)

    def _constructed_global(self, specifiers: Specifiers, node: Cst) -> VarDecl | None:
        """``std::vector<double> grid(N);`` outside functions, where a prototype is as likely: only for templates."""
        if not specifiers.type.args:
            return None
        variable = self.constructed(specifiers, node)
        if variable is None or not isinstance(variable.init, InitList):
            return None
        if all(isinstance(arg, Name) and _MACRO_LIKE.match(arg.name) for arg in variable.init.items):
            return variable
        return None

    # ------------------------------------------------------------ types

    def _types(self, node: Cst, scope: tuple[str, ...]) -> Iterator[Item]:
        """The class or enumeration that a type specifier defines, with the types nested in it."""
        if node.child_by_field_name("body") is None:
            return
        if node.type == "enum_specifier":
            yield self._enum(node, scope)
        elif node.type in _CLASSES:
            nested: list[Item] = []
            defined = self._class(node, scope, nested)
            yield from nested
            yield defined

    def type_definition(self, node: Cst) -> ClassDef | EnumDef | None:
        if node.type == "enum_specifier":
            return self._enum(node, ())
        if node.type in _CLASSES:
            return self._class(node, (), [])
        return None

    def _type_name(self, node: Cst) -> str:
        return self.type(node).base

    def _enum(self, node: Cst, scope: tuple[str, ...]) -> EnumDef:
        constants: list[tuple[str, int | None]] = []
        values: dict[str, int] = {}
        following: int | None = 0
        body = node.child_by_field_name("body")
        for child in [] if body is None else body.named_children:
            if child.type != "enumerator":
                continue
            name_node = child.child_by_field_name("name")
            value_node = child.child_by_field_name("value")
            if value_node is not None:
                following = constant_value(self.expr(value_node), values)
            name = "" if name_node is None else self.text(name_node)
            constants.append((name, following))
            if following is not None:
                values[name] = following
                following += 1
        return EnumDef(
            self.chunk, self.start(node), self.end(node), self._type_name(node), scope, tuple(constants)
        )

    def _class(self, node: Cst, scope: tuple[str, ...], nested: list[Item]) -> ClassDef:
        name = self._type_name(node)
        inner = (*scope, name)
        bases: list[str] = []
        for child in node.children:
            if child.type == "base_class_clause":
                bases += [
                    self.type(c).base
                    for c in named(child.children)
                    if c.type not in ("access_specifier", "virtual")
                ]
        fields: list[VarDecl] = []
        methods: list[FunctionDef | FunctionDecl] = []
        body = node.child_by_field_name("body")
        for member in [] if body is None else body.named_children:
            self._member_of_class(member, inner, fields, methods, nested, False)
        kind = _CLASSES[node.type]
        return ClassDef(
            self.chunk, self.start(node), self.end(node), name, scope,
            "class" if kind == "class" else "struct" if kind == "struct" else "union",
            tuple(bases), tuple(fields), tuple(methods),
        )  # fmt: skip

    def _member_of_class(
        self,
        member: Cst,
        scope: tuple[str, ...],
        fields: list[VarDecl],
        methods: list[FunctionDef | FunctionDecl],
        nested: list[Item],
        template: bool,
    ) -> None:
        for pragma in self.take(self.parsed.offset(member.start_byte)):
            if pragma.form == "annotation":
                self.stray(pragma)
                continue
            directive = self.directive(pragma)
            nested.append(TopDirective(self.chunk, directive.start, directive.end, directive))
        kind = member.type
        if kind == "function_definition":
            for item in self._function(member, scope, template, in_class=True):
                if isinstance(item, FunctionDef | FunctionDecl):
                    methods.append(item)
                else:
                    nested.append(item)
        elif kind == "template_declaration":
            for child in named(member.children):
                if child.type in (
                    "function_definition",
                    "declaration",
                    "field_declaration",
                    "template_declaration",
                ):
                    self._member_of_class(child, scope, fields, methods, nested, True)
        elif kind in ("field_declaration", "declaration"):
            self._fields(member, scope, fields, methods, nested)
        elif kind in _CLASSES or kind == "enum_specifier":
            nested.extend(self._types(member, scope))
        elif kind in ("alias_declaration", "type_definition"):
            nested.extend(self.item(member, scope, False))
        elif kind == "ERROR" and self.depth < MAX_DEPTH:
            self.depth += 1
            for child in named(member.children):
                self._member_of_class(child, scope, fields, methods, nested, False)
            self.depth -= 1

    def _fields(
        self,
        member: Cst,
        scope: tuple[str, ...],
        fields: list[VarDecl],
        methods: list[FunctionDef | FunctionDecl],
        nested: list[Item],
    ) -> None:
        specifiers = self.specifiers(member)
        if specifiers.node is not None:
            nested.extend(self._types(specifiers.node, scope))
        children = member.children
        for index, child in enumerate(children):
            if member.field_name_for_child(index) != "declarator":
                continue
            taken = self.declarator(child)
            if taken.function is not None and taken.layers and taken.layers[0].kind == "function":
                methods.append(self._prototype(member, scope, specifiers, taken, taken.function, True))
                continue
            default: Cst | None = None
            for after in range(index + 1, len(children)):
                if children[after].type == ",":
                    break
                if member.field_name_for_child(after) == "default_value":
                    default = children[after]
            made = self.variables(specifiers, child, default)
            width = children[index + 1] if index + 1 < len(children) else None
            if width is not None and width.type == "bitfield_clause":
                made = self._bit_fields(made, fields, self.text(width).lstrip(": \t"))
            fields.extend(made)

    def _bit_fields(self, made: list[VarDecl], before: list[VarDecl], width: str) -> list[VarDecl]:
        """Adjacent bit-fields are one memory location; one of width zero ends it."""
        if integer_value(width) == 0:
            self._bit_unit_ended = True
            return []
        previous = before[-1].bit_unit if before else None
        unit = previous if previous is not None and not self._bit_unit_ended else len(before)
        self._bit_unit_ended = False
        return [msgspec.structs.replace(field, bit_unit=unit) for field in made]

    #: A bit-field of width zero has been met: the next one begins a memory location of its own.
    _bit_unit_ended = False

    def _typedef(self, node: Cst, scope: tuple[str, ...]) -> Iterator[Item]:
        specifiers = self.specifiers(node)
        declarators = node.children_by_field_name("declarator")
        if specifiers.node is not None:
            defined = list(self._types(specifiers.node, scope))
            yield from defined
        for declarator in declarators:
            taken = self.declarator(declarator)
            if taken.name is not None:
                yield TypeAlias(
                    self.chunk, self.start(node), self.end(node), self.text(taken.name), scope,
                    with_layers(specifiers.type, taken.layers),
                )  # fmt: skip

    def alias(self, node: Cst, scope: tuple[str, ...] = ()) -> TypeAlias | None:
        start, end = self.start(node), self.end(node)
        if node.type == "type_definition":
            found = [item for item in self._typedef(node, scope) if isinstance(item, TypeAlias)]
            return found[0] if found else None
        name = node.child_by_field_name("name")
        kind = node.child_by_field_name("type")
        if name is None or kind is None:
            return None
        return TypeAlias(self.chunk, start, end, self.text(name), scope, self.type_descriptor(kind))


def constant_value(expr: Expr, names: dict[str, int]) -> int | None:
    """The value of a constant expression over literals and known names; None if it is not one."""
    if isinstance(expr, IntLiteral):
        return expr.value
    if isinstance(expr, Name):
        return names.get(expr.name)
    if isinstance(expr, Unary):
        value = constant_value(expr.operand, names)
        return None if value is None else _UNARY[expr.op](value) if expr.op in _UNARY else None
    if isinstance(expr, Binary):
        left, right = constant_value(expr.left, names), constant_value(expr.right, names)
        if left is None or right is None or expr.op not in _BINARY:
            return None
        if expr.op in ("<<", ">>") and not 0 <= right < 64:
            return None
        return _BINARY[expr.op](left, right)
    return None


_UNARY: dict[str, Callable[[int], int]] = {
    "-": lambda a: -a,
    "+": lambda a: a,
    "~": lambda a: ~a,
    "!": lambda a: int(not a),
}
_BINARY: dict[str, Callable[[int, int], int]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "<<": lambda a, b: a << b,
    ">>": lambda a, b: a >> b,
    "|": lambda a, b: a | b,
    "&": lambda a, b: a & b,
    "^": lambda a, b: a ^ b,
}

_TYPE_NODES = frozenset({*_CLASSES, "enum_specifier", "type_definition", "alias_declaration"})
_ITEMS = frozenset({"function_definition", "declaration", "template_declaration", "namespace_definition",
                    "linkage_specification", *_TYPE_NODES, *_BLOCKS})  # fmt: skip


def _find(node: Cst | None, kind: str) -> Cst | None:
    """The first node of a kind on the way down a declarator."""
    while node is not None:
        if node.type == kind:
            return node
        inner = node.child_by_field_name("declarator")
        node = inner if inner is not None else next((c for c in node.named_children if c.type == kind), None)
    return None
