"""Lowering of type specifiers and declarators."""

from __future__ import annotations

import msgspec

from pcwm_core.source.lower_base import Cst, LoweringBase
from pcwm_core.source.syntax import Expr, InitList, Layer, TypeRef, VarDecl

_NAMES = frozenset({"identifier", "field_identifier", "type_identifier", "qualified_identifier", "destructor_name",
                    "operator_name", "operator_cast", "template_function", "template_method", "namespace_identifier",
                    "primitive_type", "dependent_name", "template_type"})  # fmt: skip
_NESTED = frozenset({"parenthesized_declarator", "attributed_declarator", "variadic_declarator", "init_declarator",
                     "abstract_parenthesized_declarator", "parameter_pack_expansion", "ms_based_modifier"})  # fmt: skip
_STORAGE = frozenset({"static", "extern", "thread_local", "__thread", "_Thread_local", "register", "constexpr",
                      "consteval", "constinit", "mutable", "inline"})  # fmt: skip
_CONST_WORDS = frozenset({"const", "constexpr", "constinit"})
_INTEGER_WORDS = frozenset({"unsigned", "signed", "long", "short", "int", "char", "double"})
_ELABORATED = frozenset({"struct_specifier", "class_specifier", "union_specifier", "enum_specifier"})


class Declarator(msgspec.Struct, frozen=True):
    """A declarator taken apart: its name's node (None for an abstract one), layers outermost first, and parts."""

    name: Cst | None
    layers: tuple[Layer, ...]
    function: Cst | None
    """The ``function_declarator`` that makes this a function: the one directly at the name."""
    bindings: tuple[Cst, ...] = ()


class Specifiers(msgspec.Struct, frozen=True):
    """What stands before the declarators of a declaration."""

    type: TypeRef
    storage: frozenset[str]
    node: Cst | None
    """The type specifier."""


class TypeLowering(LoweringBase):
    """Types, declarators and the variables that they declare."""

    def specifiers(self, node: Cst) -> Specifiers:
        """Read the specifiers among a declaration's children."""
        storage: set[str] = set()
        const = volatile = False
        type_node = node.child_by_field_name("type")
        for child in node.children:
            kind = child.type
            if kind == "type_qualifier":
                word = self.text(child)
                const |= word in _CONST_WORDS
                volatile |= word == "volatile"
                if word in _STORAGE:
                    storage.add(word)
            elif kind == "storage_class_specifier" or kind in _STORAGE:
                storage.add(_storage_name(self.text(child)))
            elif (
                type_node is not None
                and child.start_byte > type_node.end_byte
                and child.is_named
                and kind in _NAMES
            ):
                break
        type_ref = TypeRef("int" if type_node is None else "", const=const, volatile=volatile)
        if type_node is not None:
            type_ref = self.type(type_node, const, volatile)
        return Specifiers(type_ref, frozenset(storage), type_node)

    def type(self, node: Cst, const: bool = False, volatile: bool = False) -> TypeRef:
        """The type that a type specifier names."""
        kind = node.type
        if kind in ("primitive_type", "type_identifier", "namespace_identifier", "identifier", "auto"):
            return TypeRef(self.text(node), const=const, volatile=volatile)
        if kind == "sized_type_specifier":
            return TypeRef(canonical_arithmetic(self.text(node)), const=const, volatile=volatile)
        if kind == "type_descriptor":
            return self.type_descriptor(node)
        if kind == "placeholder_type_specifier":
            return TypeRef(
                "auto" if "auto" in self.text(node) else "decltype(auto)", const=const, volatile=volatile
            )
        if kind == "template_type" or kind == "template_function":
            name = node.child_by_field_name("name")
            base = self.text(name) if name is not None else ""
            return TypeRef(base, self.template_args(node), const, volatile)
        if kind == "qualified_identifier":
            return self._qualified_type(node, const, volatile)
        if kind == "dependent_type" and node.named_child_count:
            return self.type(node.named_children[-1], const, volatile)
        if kind in _ELABORATED:
            name = node.child_by_field_name("name")
            if name is None:
                return TypeRef(
                    f"<{kind.removesuffix('_specifier')}@{self.start(node)}>", const=const, volatile=volatile
                )
            return self.type(name, const, volatile)
        return TypeRef(" ".join(self.text(node).split()), const=const, volatile=volatile)

    def _qualified_type(self, node: Cst, const: bool, volatile: bool) -> TypeRef:
        names: list[str] = []
        args: tuple[TypeRef, ...] = ()
        current: Cst | None = node
        for _ in range(50):
            if current is None:
                break
            if current.type != "qualified_identifier":
                last = self.type(current)
                names.append(last.base)
                args = last.args
                break
            scope = current.child_by_field_name("scope")
            if scope is not None:
                names.append(self.type(scope).base)
            current = current.child_by_field_name("name")
        return TypeRef("::".join(name for name in names if name), args, const, volatile)

    def template_args(self, node: Cst) -> tuple[TypeRef, ...]:
        """Template arguments; one that is not a type is a TypeRef whose base is its text."""
        arguments = node.child_by_field_name("arguments")
        if arguments is None:
            return ()
        self.depth += 1
        result: list[TypeRef] = []
        for child in arguments.named_children:
            if child.type == "type_descriptor" and self.depth < 100:
                result.append(self.type_descriptor(child))
            elif child.type != "comment":
                result.append(TypeRef(" ".join(self.text(child).split())))
        self.depth -= 1
        return tuple(result)

    def type_descriptor(self, node: Cst) -> TypeRef:
        """A type with an abstract declarator, as in casts and template arguments."""
        if node.type != "type_descriptor":
            return self.type(node)
        specifiers = self.specifiers(node)
        declarator = node.child_by_field_name("declarator")
        if declarator is None:
            return specifiers.type
        return with_layers(specifiers.type, self.declarator(declarator).layers)

    def declarator(self, node: Cst | None) -> Declarator:
        """Take a declarator apart, from the outside to the name."""
        layers: list[Layer] = []
        function: Cst | None = None
        name: Cst | None = None
        bindings: tuple[Cst, ...] = ()
        while node is not None:
            kind = node.type
            if kind in _NAMES:
                name = node
                break
            inner = node.child_by_field_name("declarator")
            if kind in ("pointer_declarator", "abstract_pointer_declarator", "pointer_type_declarator"):
                words = [
                    self.text(c) for c in node.children if c.type in ("type_qualifier", "ms_pointer_modifier")
                ]
                layers.append(
                    Layer(
                        "pointer", const="const" in words, restrict=any("restrict" in word for word in words)
                    )
                )
                function = None
            elif kind in ("array_declarator", "abstract_array_declarator", "new_declarator"):
                size = node.child_by_field_name("length" if kind == "new_declarator" else "size")
                layers.append(Layer("array", None if size is None or size.type == "*" else self.expr(size)))
                function = None
                if inner is None and kind == "new_declarator":
                    inner = next((child for child in node.children if child.type == kind), None)
            elif kind in ("reference_declarator", "abstract_reference_declarator"):
                rvalue = bool(node.children) and node.children[0].type == "&&"
                layers.append(Layer("rvalue-reference" if rvalue else "reference"))
                function = None
                if inner is None:
                    inner = next(
                        (c for c in node.children if c.is_named and c.type != "type_qualifier"), None
                    )
            elif kind in ("function_declarator", "abstract_function_declarator"):
                layers.append(Layer("function"))
                function = node
            elif kind == "structured_binding_declarator":
                bindings = tuple(c for c in node.named_children if c.type == "identifier")
                break
            elif kind in _NESTED:
                if inner is None:
                    inner = next(
                        (
                            c
                            for c in node.children
                            if c.is_named and c.type not in ("comment", "attribute_declaration")
                        ),
                        None,
                    )
            elif inner is None:
                break
            node = inner
        layers.reverse()
        return Declarator(name, tuple(layers), function, bindings)

    def params(self, function: Cst) -> tuple[VarDecl, ...]:
        """The parameters of a ``function_declarator``; ``(void)`` has none."""
        listed = function.child_by_field_name("parameters")
        if listed is None:
            return ()
        result: list[VarDecl] = []
        for child in listed.named_children:
            if child.type in (
                "parameter_declaration",
                "optional_parameter_declaration",
                "variadic_parameter_declaration",
                "explicit_object_parameter_declaration",
            ):
                result.append(self.param(child))
            elif child.type == "identifier":  # a K&R list, or a type still without a name
                result.append(
                    self._variable(child, self.text(child), TypeRef("int"), None, frozenset(), child, child)
                )
        if (
            len(result) == 1
            and not result[0].name
            and result[0].type.base == "void"
            and not result[0].type.layers
        ):
            return ()
        return tuple(result)

    def param(self, node: Cst) -> VarDecl:
        specifiers = self.specifiers(node)
        taken = self.declarator(node.child_by_field_name("declarator"))
        default = node.child_by_field_name("default_value")
        init = None if default is None else self.expr(default)
        name = taken.name
        text = "" if name is None else self.text(name)
        return self._variable(
            node, text, with_layers(specifiers.type, taken.layers), init, specifiers.storage, name or node, node,
            has_name=name is not None,
        )  # fmt: skip

    def _variable(
        self,
        node: Cst,
        name: str,
        type_ref: TypeRef,
        init: Expr | None,
        storage: frozenset[str],
        name_node: Cst,
        whole: Cst,
        binding: bool = False,
        constructed: bool = False,
        has_name: bool = True,
    ) -> VarDecl:
        end = self.end(whole)
        return VarDecl(
            self.chunk,
            self.start(whole),
            end,
            name,
            type_ref,
            init,
            storage,
            self.start(name_node) if has_name else end,
            self.end(name_node) if has_name else end,
            binding,
            constructed,
        )

    def variables(self, specifiers: Specifiers, node: Cst, default: Cst | None = None) -> list[VarDecl]:
        """What one declarator declares: one variable, or the names of a structured binding."""
        init: Expr | None = None
        constructed = False
        value = default
        if node.type == "init_declarator":
            value = node.child_by_field_name("value") or default
        if value is not None:
            if value.type == "argument_list":
                items = tuple(self.expr(child) for child in value.named_children if child.type != "comment")
                init = InitList(self.chunk, self.start(value), self.end(value), items)
                constructed = True
            else:
                init = self.expr(value)
        taken = self.declarator(node)
        if taken.bindings:
            return [
                self._variable(name, self.text(name), with_layers(specifiers.type, taken.layers), init,
                               specifiers.storage, name, name, binding=True)
                for name in taken.bindings
            ]  # fmt: skip
        name = taken.name
        text = "" if name is None else self.text(name)
        return [
            self._variable(node, text, with_layers(specifiers.type, taken.layers), init, specifiers.storage,
                           name or node, node, constructed=constructed, has_name=name is not None)
        ]  # fmt: skip


def with_layers(base: TypeRef, layers: tuple[Layer, ...]) -> TypeRef:
    if not layers:
        return base
    return TypeRef(base.base, base.args, base.const, base.volatile, layers + base.layers)


def canonical_arithmetic(spelling: str) -> str:
    """One spelling for each built-in arithmetic type: ``long unsigned int`` is ``unsigned long``."""
    words = [word for word in spelling.split() if word not in ("const", "volatile")]
    if not set(words) <= _INTEGER_WORDS:
        return " ".join(words)
    base = next((word for word in ("char", "double") if word in words), "int")
    sizes = [word for word in words if word in ("long", "short")]
    sign = "unsigned" if "unsigned" in words else "signed" if "signed" in words and base == "char" else ""
    if sizes and base == "int":
        base = ""
    return " ".join(part for part in (sign, *sizes, base) if part)


def _storage_name(word: str) -> str:
    return "thread_local" if word in ("__thread", "_Thread_local") else "inline" if "inline" in word else word
