"""Expressions and locators in a directive: simple ones are read here, the others by the C/C++ parser.

A C/C++ parser knows no array sections (``a[0:n]``) or shape operators (``([n][m])p``), and asking it for every
variable of every clause would cost more than all the rest. So this reads names, literals, members, elements, sections,
calls by name and operators between them, and asks for what is left over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from pcwm_core.source.literals import character_value, integer_value
from pcwm_core.source.openmp.lexer import MARK, NUMBER, TEXT, WORD, Tokens
from pcwm_core.source.syntax import (
    ArraySection,
    Binary,
    Call,
    Cast,
    Chunk,
    Expr,
    Index,
    IntLiteral,
    Layer,
    Member,
    Name,
    OpaqueExpr,
    OtherLiteral,
    This,
    TypeRef,
    Unary,
)

ParseExpr = Callable[[int, int], Expr]
"""Parses the C/C++ expression in a byte range of the chunk. Never raises."""

_PRECEDENCE = {
    operator: level
    for level, operators in enumerate(
        ("||", "&&", "|", "^", "&", "== !=", "< > <= >=", "<< >>", "+ -", "* / %"),
        start=1,
    )
    for operator in operators.split()
}
_PREFIX = frozenset("-+!~*&")
_POSTFIX = frozenset({"[", ".", "->", "("})

# Words that are not the name of a variable or function: the C/C++ parser knows what to do with them.
_RESERVED = frozenset({
    "_Alignof", "_Bool", "_Generic", "alignof", "and", "auto", "bitand", "bitor", "bool", "char",
    "co_await", "co_yield", "compl", "const", "const_cast", "constexpr", "decltype", "delete", "double",
    "dynamic_cast", "enum", "float", "int", "long", "new", "noexcept", "not", "not_eq", "operator", "or",
    "reinterpret_cast", "requires", "short", "signed", "sizeof", "static_cast", "struct", "template",
    "throw", "typeid", "typename", "typeof", "union", "unsigned", "void", "volatile", "wchar_t", "xor",
})  # fmt: skip

_FLOAT = re.compile(r"[0-9']*\.?[0-9']*([eE][+-]?[0-9']+)?[fFlL]?|0[xX][0-9a-fA-F.']*[pP][+-]?[0-9]+[fFlL]?")

_MAX_DEPTH = 24
_MAX_TOKENS = 400
_MAX_DIGITS = 200


class ExpressionReader:
    """Reads expressions from a directive's tokens. Token ranges are half-open and never empty."""

    __slots__ = ("_chunk", "_depth", "_parse_expr", "_tokens")

    def __init__(self, tokens: Tokens, chunk: Chunk, parse_expr: ParseExpr) -> None:
        self._tokens = tokens
        self._chunk = chunk
        self._parse_expr = parse_expr
        self._depth = 0

    def expression(self, first: int, last: int) -> Expr:
        """The expression that the tokens from ``first`` up to ``last`` spell."""
        tokens = self._tokens
        if last - first == 1 and tokens.kind[first] == WORD:
            return self._word(first)
        if self._depth < _MAX_DEPTH and last - first < _MAX_TOKENS:
            self._depth += 1
            read = self._binary(first, last, 1)
            self._depth -= 1
            if read is not None and read[1] == last:
                return read[0]
        return self._ask(first, last)

    def split(self, first: int, last: int, separator: str = ",") -> list[tuple[int, int]]:
        """The pieces between top-level separators; a piece may be empty. An empty range has no pieces."""
        if first >= last:
            return []
        text, closer = self._tokens.text, self._tokens.closer
        pieces = []
        at = begin = first
        while at < last:
            if text[at] == separator:
                pieces.append((begin, at))
                begin = at + 1
            at = closer.get(at, at) + 1
        pieces.append((begin, last))
        return pieces

    def colons(self, first: int, last: int) -> list[int]:
        """The top-level colons that do not belong to a ``?:``."""
        text, closer = self._tokens.text, self._tokens.closer
        found = []
        questions = 0
        at = first
        while at < last:
            token = text[at]
            if token == ":":
                if questions:
                    questions -= 1
                else:
                    found.append(at)
            elif token == "?":
                questions += 1
            elif token == ",":
                questions = 0
            at = closer.get(at, at) + 1
        return found

    def _word(self, at: int) -> Expr:
        tokens = self._tokens
        text, start, end = tokens.text[at], tokens.start[at], tokens.end[at]
        if text == "true" or text == "false":
            return IntLiteral(self._chunk, start, end, int(text == "true"))
        if text == "this":
            return This(self._chunk, start, end)
        if text in ("nullptr", "NULL"):
            return OtherLiteral(self._chunk, start, end, "null")
        return Name(self._chunk, start, end, text)

    def _ask(self, first: int, last: int) -> Expr:
        """The expression as the C/C++ parser reads it."""
        tokens = self._tokens
        section = self._trailing_section(first, last)
        if section is not None:
            return section
        start, end = tokens.start[first], tokens.end[last - 1]
        partial = (first in tokens.expanded and first and tokens.start[first - 1] == start) or (
            last - 1 in tokens.expanded
            and last < len(tokens)
            and tokens.start[last] == tokens.start[last - 1]
        )
        if partial:  # a part of a macro's text: it does not stand in the chunk on its own
            names = (self._word(i) for i in range(first, last) if tokens.kind[i] == WORD)
            return OpaqueExpr(self._chunk, start, end, tuple(names))
        return self._parse_expr(start, end)

    def _trailing_section(self, first: int, last: int) -> Expr | None:
        """``<anything>[lower : length]``."""
        opening = self._tokens.opened.get(last - 1)
        if (
            opening is None
            or opening <= first
            or self._tokens.text[opening] != "["
            or self._depth >= _MAX_DEPTH
        ):
            return None
        if not self.colons(opening + 1, last - 1):
            return None
        self._depth += 1
        base = self.expression(first, opening)
        self._depth -= 1
        return self._subscript(base, self._tokens.start[first], opening, last)

    # Each of the following returns the expression and the index after it, or None to leave it to the C/C++ parser.

    def _binary(self, first: int, last: int, level: int) -> tuple[Expr, int] | None:
        read = self._prefixed(first, last)
        if read is None:
            return None
        left, at = read
        text = self._tokens.text
        while at < last:
            operator = text[at]
            precedence = _PRECEDENCE.get(operator, 0)
            if precedence < level:
                break
            if operator == "<" and (
                at in self._tokens.closer or ">" in text[at:last] or ">>" in text[at:last]
            ):
                return None  # template arguments, perhaps
            read = self._binary(at + 1, last, precedence + 1)
            if read is None:
                return None
            right, at = read
            tokens = self._tokens
            left = Binary(self._chunk, tokens.start[first], tokens.end[at - 1], operator, left, right)
        return left, at

    def _prefixed(self, first: int, last: int) -> tuple[Expr, int] | None:
        tokens = self._tokens
        at = first
        while at < last and tokens.text[at] in _PREFIX:
            at += 1
        if at >= last or at - first > _MAX_DEPTH:
            return None
        read = self._postfix(at, last)
        if read is None:
            return None
        operand, end = read
        for i in range(at - 1, first - 1, -1):
            operand = Unary(self._chunk, tokens.start[i], tokens.end[end - 1], tokens.text[i], operand)
        return operand, end

    def _postfix(self, first: int, last: int) -> tuple[Expr, int] | None:
        read = self._primary(first, last)
        if read is None:
            return None
        expr, at = read
        tokens, chunk = self._tokens, self._chunk
        start = tokens.start[first]
        while at < last:
            token = tokens.text[at]
            if token == "[" and at + 1 == last:  # just typed
                at += 1
            elif token == "[":
                subscript = self._subscript(expr, start, at, last)
                if subscript is None:
                    return None
                expr, at = subscript, min(tokens.closer[at] + 1, last)
            elif token == "." or token == "->":
                if at + 1 >= last or tokens.kind[at + 1] != WORD or tokens.text[at + 1] in _RESERVED:
                    return None
                member = tokens.text[at + 1]
                expr = Member(chunk, start, tokens.end[at + 1], expr, member, token == "->")
                at += 2
            elif token == "(":
                closing = tokens.closer[at]
                if closing >= last or at in tokens.unclosed or not isinstance(expr, Name | Member):
                    return None
                args = self._expressions(at + 1, closing)
                if args is None:
                    return None
                expr = Call(chunk, start, tokens.end[closing], expr, args)
                at = closing + 1
            else:
                break
        return expr, at

    def _primary(self, first: int, last: int) -> tuple[Expr, int] | None:
        tokens = self._tokens
        kind, text = tokens.kind[first], tokens.text[first]
        if kind == WORD or text == "::":
            return self._name(first, last)
        if kind == NUMBER:
            return _number(text, self._chunk, tokens.start[first], tokens.end[first]), first + 1
        if kind == TEXT:
            return self._text(first)
        if kind == MARK and text == "(":
            return self._parenthesised(first, last)
        return None

    def _name(self, first: int, last: int) -> tuple[Expr, int] | None:
        tokens = self._tokens
        text, kind = tokens.text, tokens.kind
        if text[first] in _RESERVED:
            return None
        at = first
        if kind[at] == WORD:
            at += 1
        while at + 1 < last and text[at] == "::" and kind[at + 1] == WORD and text[at + 1] not in _RESERVED:
            at += 2
        if at == first or (at < last and kind[at] in (WORD, TEXT)):
            return None
        if at == first + 1:
            return self._word(first), at
        return Name(self._chunk, tokens.start[first], tokens.end[at - 1], "".join(text[first:at])), at

    def _text(self, at: int) -> tuple[Expr, int] | None:
        tokens = self._tokens
        text, start, end = tokens.text[at], tokens.start[at], tokens.end[at]
        if text[0] == '"':
            return OtherLiteral(self._chunk, start, end, "string"), at + 1
        value = character_value(text)
        return None if value is None else (IntLiteral(self._chunk, start, end, value), at + 1)

    def _parenthesised(self, first: int, last: int) -> tuple[Expr, int] | None:
        """``(e)`` alone or before a subscript or member, and the shape operator; ``(T) e`` may be a cast."""
        tokens = self._tokens
        closing = tokens.closer[first]
        if closing >= last or first in tokens.unclosed or closing == first + 1:
            return None
        if tokens.text[first + 1] == "[":
            return self._shaped(first, closing, last)
        following = tokens.text[closing + 1] if closing + 1 < last else ""
        if following and (following not in _POSTFIX or following == "("):
            return None
        return self.expression(first + 1, closing), closing + 1

    def _shaped(self, first: int, closing: int, last: int) -> tuple[Expr, int] | None:
        """``([n][m])p``: p as a pointer to an array of these dimensions (3.2.4)."""
        tokens = self._tokens
        layers = []
        at = first + 1
        while at < closing:
            end = tokens.closer.get(at, closing)
            if tokens.text[at] != "[" or end >= closing or end == at + 1:
                return None
            layers.append(Layer("array", self.expression(at + 1, end)))
            at = end + 1
        if closing + 1 >= last or self._depth >= _MAX_DEPTH:
            return None
        self._depth += 1
        read = self._prefixed(closing + 1, last)
        self._depth -= 1
        if read is None:
            return None
        operand, at = read
        shape = TypeRef("", layers=tuple(layers))
        return Cast(self._chunk, tokens.start[first], tokens.end[at - 1], shape, operand), at

    def _subscript(self, base: Expr, start: int, opening: int, last: int) -> Expr | None:
        """``base[i]``, ``base[i, j]`` or ``base[lower : length : stride]`` (3.2.5), perhaps not closed yet."""
        tokens = self._tokens
        closing = min(tokens.closer[opening], last)
        end = tokens.end[closing - 1] if opening in tokens.unclosed else tokens.end[closing]
        colons = self.colons(opening + 1, closing)
        if not colons:
            indices = self._expressions(opening + 1, closing)
            return Index(self._chunk, start, end, base, indices) if indices else None
        if len(colons) > 2:
            return None
        bounds = [opening, *colons, closing]
        parts = [self.expression(a + 1, b) if a + 1 < b else None for a, b in pairwise(bounds)]
        stride = parts[2] if len(parts) == 3 else None
        return ArraySection(self._chunk, start, end, base, parts[0], parts[1], stride)

    def _expressions(self, first: int, last: int) -> tuple[Expr, ...] | None:
        """Expressions between commas; None when one is missing."""
        pieces = self.split(first, last)
        if any(a == b for a, b in pieces):
            return None
        return tuple(self.expression(a, b) for a, b in pieces)


def base_variable(expr: Expr) -> str:
    """The variable that a locator starts from: ``a`` of ``a[0:n].x``, ``p`` of ``*(p + 1)``; '' if there is none."""
    while True:
        match expr:
            case Name():
                return expr.name
            case Index() | ArraySection():
                expr = expr.base
            case Member():
                expr = expr.object
            case Unary() | Cast():
                expr = expr.operand
            case Binary(op="+" | "-"):
                expr = expr.left
            case _:
                return ""


def _number(text: str, chunk: Chunk, start: int, end: int) -> Expr:
    value = integer_value(text)
    if value is not None:
        return IntLiteral(chunk, start, end, value)
    return OtherLiteral(
        chunk, start, end, "float" if len(text) <= _MAX_DIGITS and _FLOAT.fullmatch(text) else "other"
    )
