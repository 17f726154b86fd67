"""Lowering of expressions."""

from __future__ import annotations

from collections.abc import Callable

from pcwm_core.source.literals import character_value, integer_value
from pcwm_core.source.lower_base import MAX_DEPTH, Cst, named
from pcwm_core.source.lower_types import TypeLowering
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Call,
    Capture,
    Cast,
    Comma,
    Conditional,
    Delete,
    Expr,
    Index,
    InitList,
    IntLiteral,
    Lambda,
    Member,
    Name,
    New,
    OpaqueExpr,
    OtherLiteral,
    SizeOf,
    This,
    TypeRef,
    Unary,
    Update,
    VarDecl,
)

_NAMED_CASTS = frozenset({"static_cast", "const_cast", "reinterpret_cast", "dynamic_cast"})
_ALTERNATIVE_OPERATORS = {
    "and": "&&", "or": "||", "not": "!", "bitand": "&", "bitor": "|", "xor": "^", "compl": "~", "not_eq": "!=",
    "and_eq": "&=", "or_eq": "|=", "xor_eq": "^=",
}  # fmt: skip
#: Terms of one sum or product beyond which only the terms are kept.
_MAX_TERMS = 200


class ExprLowering(TypeLowering):
    """Expressions. ``expr`` never fails: what has no node of its own becomes an OpaqueExpr with what is inside."""

    def expr(self, node: Cst) -> Expr:
        handler = _HANDLERS.get(node.type)
        if handler is None:
            return self._opaque(node)
        if self.depth >= MAX_DEPTH:
            return self.too_deep(node)
        self.depth += 1
        try:
            return handler(self, node)
        finally:
            self.depth -= 1

    def exprs(self, nodes: list[Cst]) -> tuple[Expr, ...]:
        return tuple(self.expr(node) for node in nodes if node.is_named and node.type != "comment")

    def _opaque(self, node: Cst) -> Expr:
        if self.depth >= MAX_DEPTH:
            return self.too_deep(node)
        self.depth += 1
        items: list[Expr] = []
        for child in node.children:
            if not child.is_named:
                continue
            if child.type in _HANDLERS:
                items.append(self.expr(child))
            elif child.named_child_count:
                inner = self._opaque(child)
                if isinstance(inner, OpaqueExpr):
                    items.extend(inner.items)
        self.depth -= 1
        return OpaqueExpr(self.chunk, self.start(node), self.end(node), tuple(items))

    def _field(self, node: Cst, name: str) -> Expr:
        """The expression in a field; an empty opaque one where it has not been typed yet."""
        child = node.child_by_field_name(name)
        if child is None:
            at = self.end(node)
            return OpaqueExpr(self.chunk, at, at, ())
        return self.expr(child)

    # ------------------------------------------------------------ atoms

    def _name(self, node: Cst) -> Expr:
        if node.is_missing:
            return self._opaque(node)
        return Name(self.chunk, self.start(node), self.end(node), self.text(node))

    def _qualified(self, node: Cst) -> Expr:
        names: list[str] = []
        current: Cst | None = node
        for _ in range(50):
            if current is None:
                break
            if current.type != "qualified_identifier":
                names.append(self._bare(current))
                break
            scope = current.child_by_field_name("scope")
            names.append("" if scope is None else self._bare(scope))
            current = current.child_by_field_name("name")
        return Name(self.chunk, self.start(node), self.end(node), "::".join(names))

    def _bare(self, node: Cst) -> str:
        """A name without its template arguments."""
        if node.type.startswith("dependent_") and node.named_child_count:  # x.template f<T>
            return self._bare(node.named_children[-1])
        if node.type in ("template_type", "template_function", "template_method"):
            name = node.child_by_field_name("name")
            return "" if name is None else self.text(name)
        return " ".join(self.text(node).split())

    def _number(self, node: Cst) -> Expr:
        value = integer_value(self.text(node))
        if value is None:
            return OtherLiteral(self.chunk, self.start(node), self.end(node), "float")
        return IntLiteral(self.chunk, self.start(node), self.end(node), value)

    def _character(self, node: Cst) -> Expr:
        value = character_value(self.text(node))
        if value is None:
            return OtherLiteral(self.chunk, self.start(node), self.end(node), "other")
        return IntLiteral(self.chunk, self.start(node), self.end(node), value)

    def _true(self, node: Cst) -> Expr:
        return IntLiteral(self.chunk, self.start(node), self.end(node), 1)

    def _false(self, node: Cst) -> Expr:
        return IntLiteral(self.chunk, self.start(node), self.end(node), 0)

    def _null(self, node: Cst) -> Expr:
        return OtherLiteral(self.chunk, self.start(node), self.end(node), "null")

    def _string(self, node: Cst) -> Expr:
        return OtherLiteral(self.chunk, self.start(node), self.end(node), "string")

    def _user_literal(self, node: Cst) -> Expr:
        return OtherLiteral(self.chunk, self.start(node), self.end(node), "other")

    def _this(self, node: Cst) -> Expr:
        return This(self.chunk, self.start(node), self.end(node))

    # ------------------------------------------------------------ operators

    def _parenthesized(self, node: Cst) -> Expr:
        inner = named(node.children)
        if len(inner) != 1 or inner[0].type == "compound_statement":
            return self._opaque_with_statements(node)
        return self.expr(inner[0])

    def _opaque_with_statements(self, node: Cst) -> Expr:
        """A GNU statement expression: the expressions of its statements."""
        return self._opaque(node)

    def _binary(self, node: Cst) -> Expr:
        """A chain that nests to the left, as every long sum does, is lowered without recursion."""
        spine = [node]
        left = node.child_by_field_name("left")
        while left is not None and left.type == "binary_expression":
            spine.append(left)
            left = left.child_by_field_name("left")
        if len(spine) > _MAX_TERMS:
            terms = [] if left is None else [self.expr(left)]
            terms += [self._field(link, "right") for link in reversed(spine)]
            start, end = self.start(node), self.end(node)
            self.problem("too many terms to be read one by one", start, end)
            return OpaqueExpr(self.chunk, start, end, tuple(terms))
        result = self._field(spine[-1], "left")
        for link in reversed(spine):
            right = self._field(link, "right")
            result = Binary(self.chunk, self.start(link), self.end(link), self._operator(link), result, right)
        return result

    def _operator(self, node: Cst) -> str:
        operator = node.child_by_field_name("operator")
        if operator is None:
            return ""
        text = operator.type
        return _ALTERNATIVE_OPERATORS.get(text, text)

    def _assignment(self, node: Cst) -> Expr:
        left = self._field(node, "left")
        right = self._field(node, "right")
        return Assign(self.chunk, self.start(node), self.end(node), self._operator(node), left, right)

    def _unary(self, node: Cst) -> Expr:
        operand = self._field(node, "argument")
        op = self._operator(node)
        start, end = self.start(node), self.end(node)
        if op == "-" and isinstance(operand, IntLiteral):
            return Unary(self.chunk, start, end, "-", operand)
        return Unary(self.chunk, start, end, op, operand)

    def _update(self, node: Cst) -> Expr:
        operator = node.child_by_field_name("operator")
        argument = node.child_by_field_name("argument")
        prefix = operator is None or argument is None or operator.start_byte < argument.start_byte
        operand = self._field(node, "argument")
        return Update(self.chunk, self.start(node), self.end(node), self._operator(node), prefix, operand)

    def _conditional(self, node: Cst) -> Expr:
        test = self._field(node, "condition")
        then = node.child_by_field_name("consequence")
        # GNU's `a ?: b` has no second operand: its value is the test's.
        consequence = test if then is None else self.expr(then)
        return Conditional(
            self.chunk, self.start(node), self.end(node), test, consequence, self._field(node, "alternative")
        )

    def _comma(self, node: Cst) -> Expr:
        items: list[Expr] = []
        current: Cst | None = node
        while current is not None and current.type == "comma_expression":
            items.append(self._field(current, "left"))
            current = current.child_by_field_name("right")
        if current is not None:
            items.append(self.expr(current))
        return Comma(self.chunk, self.start(node), self.end(node), tuple(items))

    def _subscript(self, node: Cst) -> Expr:
        base = self._field(node, "argument")
        indices = node.child_by_field_name("indices")
        listed = () if indices is None else self.exprs(indices.children)
        return Index(self.chunk, self.start(node), self.end(node), base, listed)

    def _member(self, node: Cst) -> Expr:
        owner = self._field(node, "argument")
        field = node.child_by_field_name("field")
        operator = node.child_by_field_name("operator")
        arrow = operator is not None and operator.type.startswith("->")
        name = "" if field is None else self._bare(field)
        return Member(self.chunk, self.start(node), self.end(node), owner, name, arrow)

    # ------------------------------------------------------------ calls and casts

    def _call(self, node: Cst) -> Expr:
        start, end = self.start(node), self.end(node)
        function = node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        if function is None:
            return self._opaque(node)
        template: tuple[TypeRef, ...] = ()
        kind = function.type
        innermost = function
        while innermost.type == "qualified_identifier":
            name = innermost.child_by_field_name("name")
            if name is None:
                break
            innermost = name
        if kind == "field_expression":
            field = function.child_by_field_name("field")
            while field is not None and field.type in ("dependent_field_identifier", "dependent_name"):
                field = field.named_children[-1] if field.named_children else None
            innermost = function if field is None else field
        if innermost.type in ("template_function", "template_method", "template_type"):
            template = self.template_args(innermost)
            if kind == "template_function" and self._bare(function) in _NAMED_CASTS and template:
                args = () if arguments is None else self.exprs(arguments.children)
                operand = args[0] if args else OpaqueExpr(self.chunk, end, end, ())
                return Cast(self.chunk, start, end, template[0], operand)
        if kind in ("primitive_type", "sized_type_specifier", "placeholder_type_specifier"):
            args = () if arguments is None else self.exprs(arguments.children)
            operand = args[0] if len(args) == 1 else InitList(self.chunk, end, end, args)
            return Cast(self.chunk, start, end, self.type(function), operand)
        if kind == "parenthesized_expression" and arguments is not None:
            cast = self._cast_like_call(node, function, arguments)
            if cast is not None:
                return cast
        callee: Expr
        if kind in ("identifier", "qualified_identifier", "template_function"):
            callee = Name(self.chunk, self.start(function), self.end(function), self._callee_name(function))
        else:
            callee = self.expr(function)
        if isinstance(callee, Name) and callee.name in ("typeid", "decltype", "__typeof__", "typeof"):
            return SizeOf(self.chunk, start, end)
        args = () if arguments is None else self._arguments(arguments)
        return Call(self.chunk, start, end, callee, args, template)

    def _cast_like_call(self, node: Cst, function: Cst, arguments: Cst) -> Expr | None:
        """``(T)(x)``, for the grammar a call of ``T``: nobody puts a function's name alone in parentheses."""
        names, operands = named(function.children), named(arguments.children)
        if (
            len(names) != 1
            or names[0].type not in ("identifier", "qualified_identifier")
            or len(operands) != 1
        ):
            return None
        operand = self.expr(operands[0])
        return Cast(self.chunk, self.start(node), self.end(node), self.type(names[0]), operand)

    def _callee_name(self, node: Cst) -> str:
        if node.type == "qualified_identifier":
            qualified = self._qualified(node)
            return qualified.name if isinstance(qualified, Name) else ""
        return self._bare(node)

    def _arguments(self, node: Cst) -> tuple[Expr, ...]:
        if node.type in ("argument_list", "initializer_list"):
            return self.exprs(node.children)
        return (self.expr(node),)

    def _template_name(self, node: Cst) -> Expr:
        return Name(self.chunk, self.start(node), self.end(node), self._bare(node))

    def _cast(self, node: Cst) -> Expr:
        type_node = node.child_by_field_name("type")
        type_ref = TypeRef("int") if type_node is None else self.type_descriptor(type_node)
        return Cast(self.chunk, self.start(node), self.end(node), type_ref, self._field(node, "value"))

    def _compound_literal(self, node: Cst) -> Expr:
        type_node = node.child_by_field_name("type")
        value = node.child_by_field_name("value")
        type_ref = None if type_node is None else self.type_descriptor(type_node)
        items = () if value is None else self._init_items(value)
        return InitList(self.chunk, self.start(node), self.end(node), items, type_ref)

    def _init_list(self, node: Cst) -> Expr:
        return InitList(self.chunk, self.start(node), self.end(node), self._init_items(node))

    def _init_items(self, node: Cst) -> tuple[Expr, ...]:
        items: list[Expr] = []
        for child in node.children:
            if not child.is_named or child.type == "comment":
                continue
            value = child.child_by_field_name("value") if child.type == "initializer_pair" else child
            if value is not None:
                items.append(self.expr(value))
        return tuple(items)

    def _sizeof(self, node: Cst) -> Expr:
        type_node = node.child_by_field_name("type")
        type_ref = None if type_node is None else self.type_descriptor(type_node)
        return SizeOf(self.chunk, self.start(node), self.end(node), type_ref)

    def _new(self, node: Cst) -> Expr:
        type_node = node.child_by_field_name("type")
        type_ref = TypeRef("int") if type_node is None else self.type(type_node)
        declarator = node.child_by_field_name("declarator")
        size: Expr | None = None
        if declarator is not None:
            layers = self.declarator(declarator).layers
            size = layers[-1].size if layers else None
            type_ref = TypeRef(
                type_ref.base, type_ref.args, type_ref.const, type_ref.volatile, layers[:-1][::-1]
            )
        arguments = node.child_by_field_name("arguments")
        args = () if arguments is None else self._arguments(arguments)
        return New(self.chunk, self.start(node), self.end(node), type_ref, size, args)

    def _delete(self, node: Cst) -> Expr:
        operands = named(node.children)
        array = any(child.type == "[" for child in node.children)
        end = self.end(node)
        operand = self.expr(operands[-1]) if operands else OpaqueExpr(self.chunk, end, end, ())
        return Delete(self.chunk, self.start(node), end, operand, array)

    # ------------------------------------------------------------ lambdas

    def _lambda(self, node: Cst) -> Expr:
        default = ""
        captures: list[Capture] = []
        listed = node.child_by_field_name("captures")
        by_reference = False
        for child in [] if listed is None else listed.children:
            kind = child.type
            if kind == "lambda_default_capture":
                default = self.text(child).strip()[:1]
            elif kind == "&":
                by_reference = True
            elif kind == ",":
                by_reference = False
            elif child.is_named:
                captures.append(self._capture(child, by_reference))
                by_reference = False
        params: tuple[VarDecl, ...] = ()
        declarator = node.child_by_field_name("declarator")
        if declarator is not None:
            params = self.params(declarator)
        body = node.child_by_field_name("body")
        if body is None:
            return self._opaque(node)
        return Lambda(
            self.chunk,
            self.start(node),
            self.end(node),
            "=" if default == "=" else "&" if default == "&" else "",
            tuple(captures),
            params,
            self.compound(body),
        )

    def _capture(self, node: Cst, by_reference: bool) -> Capture:
        start, end = self.start(node), self.end(node)
        if node.type == "lambda_capture_initializer":
            left = node.child_by_field_name("left")
            by_reference |= any(child.type == "&" for child in node.children)
            name = "" if left is None else self.text(left)
            return Capture(self.chunk, start, end, name, by_reference, self._field(node, "right"))
        text = self.text(node)
        if node.type == "pointer_expression" or text.startswith("&"):
            return Capture(self.chunk, start, end, text.lstrip("&* "), text.startswith("&"))
        return Capture(self.chunk, start, end, text.replace("*this", "this"), by_reference or text == "this")

    def _first_child(self, node: Cst) -> Expr:
        inner = named(node.children)
        return self.expr(inner[0]) if inner else self._opaque(node)


_HANDLERS: dict[str, Callable[[ExprLowering, Cst], Expr]] = {
    "identifier": ExprLowering._name,
    "field_identifier": ExprLowering._name,
    "namespace_identifier": ExprLowering._name,
    "type_identifier": ExprLowering._name,
    "operator_name": ExprLowering._name,
    "qualified_identifier": ExprLowering._qualified,
    "template_function": ExprLowering._template_name,
    "template_method": ExprLowering._template_name,
    "template_type": ExprLowering._template_name,
    "dependent_name": ExprLowering._first_child,
    "number_literal": ExprLowering._number,
    "char_literal": ExprLowering._character,
    "true": ExprLowering._true,
    "false": ExprLowering._false,
    "null": ExprLowering._null,
    "string_literal": ExprLowering._string,
    "raw_string_literal": ExprLowering._string,
    "concatenated_string": ExprLowering._string,
    "user_defined_literal": ExprLowering._user_literal,
    "this": ExprLowering._this,
    "parenthesized_expression": ExprLowering._parenthesized,
    "binary_expression": ExprLowering._binary,
    "assignment_expression": ExprLowering._assignment,
    "unary_expression": ExprLowering._unary,
    "pointer_expression": ExprLowering._unary,
    "update_expression": ExprLowering._update,
    "conditional_expression": ExprLowering._conditional,
    "comma_expression": ExprLowering._comma,
    "subscript_expression": ExprLowering._subscript,
    "field_expression": ExprLowering._member,
    "call_expression": ExprLowering._call,
    "cast_expression": ExprLowering._cast,
    "compound_literal_expression": ExprLowering._compound_literal,
    "initializer_list": ExprLowering._init_list,
    "sizeof_expression": ExprLowering._sizeof,
    "alignof_expression": ExprLowering._sizeof,
    "offsetof_expression": ExprLowering._sizeof,
    "decltype": ExprLowering._sizeof,
    "new_expression": ExprLowering._new,
    "delete_expression": ExprLowering._delete,
    "lambda_expression": ExprLowering._lambda,
    "extension_expression": ExprLowering._first_child,
    "parameter_pack_expansion": ExprLowering._first_child,
    "condition_clause": ExprLowering._first_child,
    "fold_expression": ExprLowering._opaque,
    "generic_expression": ExprLowering._opaque,
    "gnu_asm_expression": ExprLowering._opaque,
    "co_await_expression": ExprLowering._opaque,
    "requires_expression": ExprLowering._opaque,
}
