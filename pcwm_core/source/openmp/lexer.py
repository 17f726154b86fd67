"""The preprocessing tokens of a directive, with brackets paired and object-like macros expanded."""

from __future__ import annotations

import re
from collections.abc import Callable

Macros = Callable[[str], bytes | None]
"""The replacement text of an object-like macro, or None when the word is not one."""

_TOKEN = re.compile(
    r"""
      (?P<word>   [A-Za-z_$\x80-\xff][\w$\x80-\xff]* )
    | (?P<number> \.?[0-9](?:[eEpP][+-]|['.\w])* )
    | (?P<text>   "(?:[^"\\]|\\.)*"? | '(?:[^'\\]|\\.)*'? )
    | (?P<mark>   ::|->|\+\+|--|<<=|>>=|<=>|<<|>>|<=|>=|==|!=|&&|\|\||\#\#|[-+*/%&|^]=|[!-/:-@\[-^`{-~] )
    """,
    re.VERBOSE | re.ASCII | re.DOTALL,
)

WORD, NUMBER, TEXT, MARK = 1, 2, 3, 4

_CLOSER = {"(": ")", "[": "]", "{": "}"}
_CLOSERS = frozenset(_CLOSER.values())
_TYPE_MARKS = frozenset({"::", ",", "*", "&", "&&", "<", ">", ">>"})
_AFTER_TEMPLATE = frozenset({"::", "(", ")", "{", "}", ",", ":", ";"})

_EXPANSION_DEPTH = 8
_EXPANSION_TOKENS = 2_000


class Tokens:
    """The tokens of one directive as parallel lists; tokens are referred to by index.

    ``start`` and ``end`` are byte offsets into the chunk. Tokens that come from a macro all have the range of the
    macro's name, and ``expanded`` is true of them.
    """

    __slots__ = ("closer", "end", "expanded", "kind", "last_greater", "opened", "start", "text", "unclosed")

    def __init__(self) -> None:
        self.kind: list[int] = []
        self.text: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.closer: dict[int, int] = {}
        """Opening bracket -> its closing one, or where the text that it encloses ends when none is there."""
        self.opened: dict[int, int] = {}
        """Closing bracket -> its opening one."""
        self.unclosed: set[int] = set()
        self.expanded: set[int] = set()
        self.last_greater = -1
        """The last ``>`` or ``>>``, -1 if there is none."""

    def __len__(self) -> int:
        return len(self.kind)


def tokenize(
    data: bytes, start: int, end: int, macros: Macros | None = None, keep: frozenset[str] = frozenset()
) -> Tokens:
    """Split ``data[start:end]`` into tokens; what is no token of C or C++ is skipped.

    Words are replaced by what ``macros`` gives for them, but for words outside all brackets that are in ``keep``.
    """
    tokens = Tokens()
    _lex(tokens, data[start:end], start)
    if macros is not None:
        tokens = _expand(tokens, macros, keep)
    _pair(tokens)
    return tokens


def _lex(tokens: Tokens, data: bytes, offset: int) -> None:
    kind, text, start, end = tokens.kind, tokens.text, tokens.start, tokens.end
    # Latin-1 maps bytes to characters one to one, so that positions in the text are byte offsets.
    for match in _TOKEN.finditer(data.decode("latin-1")):
        first, last = match.span()
        token = match[0]
        if match.lastindex == TEXT:  # without its closing quote it reaches to the end of the line
            token = token.rstrip(" \t\n\r\v\f")
            last = first + len(token)
        kind.append(match.lastindex or MARK)
        text.append(token if token.isascii() else data[first:last].decode("utf-8", "replace"))
        start.append(offset + first)
        end.append(offset + last)


def _expand(tokens: Tokens, macros: Macros, keep: frozenset[str]) -> Tokens:
    result = Tokens()
    depth = 0
    for i, text in enumerate(tokens.text):
        if text in _CLOSER:
            depth += 1
        elif text in _CLOSERS:
            depth = max(0, depth - 1)
        if tokens.kind[i] == WORD and (depth or text not in keep):
            replaced = _replacement(text, macros, ())
            if replaced is not None:
                for kind, token in replaced:
                    result.expanded.add(len(result))
                    _append(result, kind, token, tokens.start[i], tokens.end[i])
                continue
        _append(result, tokens.kind[i], text, tokens.start[i], tokens.end[i])
    return result


def _append(tokens: Tokens, kind: int, text: str, start: int, end: int) -> None:
    tokens.kind.append(kind)
    tokens.text.append(text)
    tokens.start.append(start)
    tokens.end.append(end)


def _replacement(word: str, macros: Macros, seen: tuple[str, ...]) -> list[tuple[int, str]] | None:
    """The tokens that a macro stands for, macros inside it replaced too; None for a word that is no macro."""
    body = None if word in seen or len(seen) >= _EXPANSION_DEPTH else macros(word)
    if body is None:
        return None
    inner = Tokens()
    _lex(inner, body, 0)
    result: list[tuple[int, str]] = []
    for kind, text in zip(inner.kind, inner.text, strict=True):
        nested = _replacement(text, macros, (*seen, word)) if kind == WORD else None
        result.extend(nested if nested is not None else [(kind, text)])
        if len(result) > _EXPANSION_TOKENS:
            return None
    return result


def _pair(tokens: Tokens) -> None:
    """Match brackets; one left open ends where an enclosing bracket closes, or at the end of the text."""
    closer, opened, unclosed = tokens.closer, tokens.opened, tokens.unclosed
    stack: list[int] = []
    angles = False
    for i, text in enumerate(tokens.text):
        if text in _CLOSER:
            stack.append(i)
        elif text in _CLOSERS:
            if not any(_CLOSER[tokens.text[j]] == text for j in stack[-64:]):
                continue  # nothing to close: a stray bracket
            while _CLOSER[tokens.text[stack[-1]]] != text:
                j = stack.pop()
                closer[j] = i
                unclosed.add(j)
            j = stack.pop()
            closer[j] = i
            opened[i] = j
        elif text == "<":
            angles = True
        elif text in (">", ">>"):
            tokens.last_greater = i
    for j in stack:
        closer[j] = len(tokens)
        unclosed.add(j)
    if angles and tokens.last_greater >= 0:
        _pair_template_arguments(tokens)


def _pair_template_arguments(tokens: Tokens) -> None:
    """Match ``<`` and ``>`` where they can only be the brackets of template arguments."""
    text, kind = tokens.text, tokens.kind
    stack: list[int] = []
    for i, token in enumerate(text):
        if token == "<":
            if i and kind[i - 1] == WORD:
                stack.append(i)
            else:
                stack.clear()
        elif token in (">", ">>"):
            closes = stack[-len(token) :]
            following = text[i + 1] if i + 1 < len(text) else ":"
            if len(closes) == len(token) and (following in _AFTER_TEMPLATE or len(stack) > len(token)):
                for opening in closes:
                    tokens.closer[opening] = i
                tokens.opened[i] = closes[0]
                del stack[-len(token) :]
            else:
                stack.clear()
        elif kind[i] == MARK and token not in _TYPE_MARKS:
            stack.clear()
