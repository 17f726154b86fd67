"""The value of an ``#if`` condition: three-valued, for a buffer does not show all macros."""

from __future__ import annotations

import re
from collections.abc import Callable

#: What the compilers in question define (clang with -fopenmp on Linux): the value, or None for "not defined".
PREDEFINED: dict[str, str | None] = {
    "_OPENMP": "202111",
    "__linux__": "1",
    "__unix__": "1",
    "__GNUC__": "4",
    "__clang__": "1",
    "__x86_64__": "1",
    "_WIN32": None,
    "_WIN64": None,
    "_MSC_VER": None,
    "__APPLE__": None,
    "__CUDACC__": None,
    "__CUDA_ARCH__": None,
    "__HIPCC__": None,
    "_OPENACC": None,
}

#: Asks for a macro: its body, "" included; None if it is known not to be defined; raises LookupError if unknown.
Lookup = Callable[[str], str | None]

_TOKEN = re.compile(
    r"\s*(?:(?P<number>0[xX][0-9a-fA-F']+|0[bB][01']+|\d[\d']*)[uUlLzZ]*|(?P<word>[A-Za-z_]\w*)"
    r"|(?P<op>&&|\|\||==|!=|<=|>=|<<|>>|[-+*/%<>!~&|^()?:,]))"
)
_BINARY = {
    "*": 10, "/": 10, "%": 10, "+": 9, "-": 9, "<<": 8, ">>": 8, "<": 7, ">": 7, "<=": 7, ">=": 7,
    "==": 6, "!=": 6, "&": 5, "^": 4, "|": 3, "&&": 2, "||": 1,
}  # fmt: skip
_MAX_DEPTH = 40


def evaluate(condition: str, lookup: Lookup) -> bool | None:
    """Is the condition true? None if that depends on something the buffer does not show, or it does not parse."""
    tokens: list[str] = []
    pos = 0
    while match := _TOKEN.match(condition, pos):
        tokens.append(match.group("number") or match.group("word") or match.group("op"))
        pos = match.end()
    if condition[pos:].strip() or not tokens:
        return None
    parser = _Condition(tokens, lookup, 0)
    try:
        value = parser.ternary()
    except _Unreadable:
        return None
    if parser.pos < len(tokens) or value is None:
        return None
    return value != 0


class _Unreadable(Exception):
    """The condition does not parse, or nests too deeply."""


class _Condition:
    """A recursive-descent evaluator; every method returns the value or None for unknown."""

    def __init__(self, tokens: list[str], lookup: Lookup, depth: int) -> None:
        self.tokens = tokens
        self.lookup = lookup
        self.pos = 0
        self.depth = depth

    def peek(self) -> str:
        return self.tokens[self.pos] if self.pos < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        if not token:
            raise _Unreadable
        self.pos += 1
        return token

    def expect(self, token: str) -> None:
        if self.take() != token:
            raise _Unreadable

    def ternary(self) -> int | None:
        test = self.binary(1)
        if self.peek() != "?":
            return test
        self.take()
        then = self.ternary()
        self.expect(":")
        orelse = self.ternary()
        if test is None:
            return then if then == orelse else None
        return then if test else orelse

    def binary(self, level: int) -> int | None:
        left = self.unary()
        while (rank := _BINARY.get(self.peek(), 0)) >= level:
            op = self.take()
            left = _apply(op, left, self.binary(rank + 1))
        return left

    def unary(self) -> int | None:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise _Unreadable
        value = self.operand()
        self.depth -= 1
        return value

    def operand(self) -> int | None:
        token = self.take()
        if token in ("!", "-", "+", "~"):
            value = self.unary()
            if value is None:
                return None
            return {"!": int(not value), "-": -value, "+": value, "~": ~value}[token]
        if token == "(":
            value = self.ternary()
            self.expect(")")
            return value
        if token[0].isdigit():
            return _integer(token)
        if token == "defined":
            return self.defined()
        if not (token[0].isalpha() or token[0] == "_"):
            raise _Unreadable
        return self.macro(token)

    def defined(self) -> int | None:
        parenthesised = self.peek() == "("
        if parenthesised:
            self.take()
        name = self.take()
        if parenthesised:
            self.expect(")")
        try:
            return int(self.lookup(name) is not None)
        except LookupError:
            return None

    def macro(self, name: str) -> int | None:
        if self.peek() == "(":  # __has_include(<x>), or a function-like macro: not evaluated here
            depth = 0
            while True:
                token = self.take()
                depth += (token == "(") - (token == ")")
                if depth == 0:
                    return None
        if name in ("true", "false"):
            return int(name == "true")
        try:
            body = self.lookup(name)
        except LookupError:
            return None
        if body is None:
            return 0
        tokens = [match.group().strip() for match in _TOKEN.finditer(body)]
        if not tokens:
            return None
        inner = _Condition(
            [t.rstrip("uUlLzZ") if t[0].isdigit() else t for t in tokens], self.lookup, self.depth
        )
        value = inner.ternary()
        return value if inner.pos == len(inner.tokens) else None


def _integer(token: str) -> int | None:
    digits = token.replace("'", "")
    try:
        if digits[:2] in ("0x", "0X", "0b", "0B"):
            return int(digits, 0)
        return int(digits, 8) if len(digits) > 1 and digits[0] == "0" else int(digits)
    except ValueError:
        return None


def _apply(op: str, left: int | None, right: int | None) -> int | None:
    if op == "&&":
        if left == 0 or right == 0:
            return 0
        return None if left is None or right is None else 1
    if op == "||":
        if left or right:
            return 1
        return None if left is None or right is None else 0
    if left is None or right is None:
        return None
    if op in ("/", "%"):
        if right == 0:
            return None
        quotient = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
        return quotient if op == "/" else left - quotient * right
    if op in ("<<", ">>"):
        if not 0 <= right < 64:
            return None
        return left << right if op == "<<" else left >> right
    return int(_ARITHMETIC[op](left, right))


_ARITHMETIC: dict[str, Callable[[int, int], int | bool]] = {
    "*": lambda a, b: a * b,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "&": lambda a, b: a & b,
    "^": lambda a, b: a ^ b,
    "|": lambda a, b: a | b,
}
