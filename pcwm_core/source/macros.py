"""Macros that the buffer defines, and the OpenMP directives that a use of one expands to."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from pcwm_core.source.lexing import RAW_STRING, STRING, blank_comments, closing

_DEFINE = re.compile(
    rb"#\s*define\s+(?P<name>[A-Za-z_]\w*)(?P<params>\(\s*(?:[A-Za-z_.][\w.]*\s*(?:,\s*[A-Za-z_.][\w.]*\s*)*)?\))?"
)
_PRAGMA_OPERATOR = re.compile(rb"_Pragma\s*\(\s*(?:u8|[LuU])?(?:" + RAW_STRING + rb"|" + STRING + rb")\s*\)")
_MICROSOFT_PRAGMA = re.compile(rb"__pragma\s*(?=\()")
_LITERAL = re.compile(rb'(?P<raw>R"(?P<mark>[^()\\\s"]{0,16})\()|"')
_OMP = re.compile(rb"\s*omp\b")
_WORD = re.compile(rb"##?\s*[A-Za-z_]\w*|[A-Za-z_]\w*|" + STRING)
_MAX_EXPANSIONS = 8
_MAX_EXPANSION_BYTES = 20_000


class MacroText(msgspec.Struct, frozen=True):
    """One ``#define``, with comments and continuations already turned into blanks."""

    name: str
    params: tuple[str, ...] | None
    body: bytes
    body_start: int
    """Offset of the body in the directive's line."""


def parse_define(line: bytes) -> MacroText | None:
    """Take a ``#define`` line apart; None if it has no name yet."""
    text = blank_comments(line)
    match = _DEFINE.match(text)
    if match is None:
        return None
    params = match.group("params")
    names = None
    if params is not None:
        names = tuple(
            name.strip().decode("utf-8", "replace") for name in params[1:-1].split(b",") if name.strip()
        )
    rest = text[match.end() :]
    start = match.end() + len(rest) - len(rest.lstrip())
    return MacroText(match.group("name").decode("utf-8", "replace"), names, rest.strip(), start)


#: ``(x)`` before an operator that has one operand as well as two: a cast, as far as a parser can tell.
_LIKE_A_CAST = re.compile(rb"\((\s*[A-Za-z_]\w*\s*)\)(?=\s*[-+*&](?![-+&=>]))")


def without_likely_casts(macro: MacroText) -> bytes:
    """The body, as long as it was, with the parentheses gone that make a parameter look like the type of a cast.

    ``((x) + 10 * (y))`` is a sum, and ``(x)`` no type, unless somebody hands a type to the macro.
    """
    names = {name.encode() for name in macro.params or ()}

    def plain(match: re.Match[bytes]) -> bytes:
        before = macro.body[: match.start()].rstrip()
        called = before[-1:].isalnum() or before[-1:] in (b"_", b")", b"]")
        if called or match.group(1).strip() not in names:
            return match.group()
        return b" " + match.group(1) + b" "

    return _LIKE_A_CAST.sub(plain, macro.body) if names else macro.body


class PragmaText(msgspec.Struct, frozen=True):
    """The words after ``omp`` of one pragma operator: ``words`` is as long as the text it stands for."""

    start: int
    """Offset of the words in the text that was searched."""
    words: bytes


class PragmaOperator(msgspec.Struct, frozen=True):
    end: int
    """Offset after the operator."""
    omp: PragmaText | None
    """None for a pragma that is not OpenMP's."""


def pragma_operator(data: bytes, pos: int, limit: int) -> PragmaOperator | None:
    """Read ``_Pragma("...")`` or ``__pragma(...)`` at ``pos``; None if it is incomplete or something else."""
    match = _PRAGMA_OPERATOR.match(data, pos, limit)
    if match is not None:
        opening = _LITERAL.search(data, match.start(), match.end())
        assert opening is not None
        if opening.group("raw"):
            text = data[opening.end() : match.end()]
            text = text[: text.rfind(b")" + (opening.group("mark") or b"") + b'"')]
        else:
            text = data[opening.end() : data.rfind(b'"', opening.end(), match.end())]
            text = text.replace(b'\\"', b' "').replace(b"\\\\", b" \\")
        return PragmaOperator(match.end(), _omp_words(text, opening.end()))
    match = _MICROSOFT_PRAGMA.match(data, pos, limit)
    if match is not None:
        end = closing(data, match.end(), limit)
        if end > 0:
            inner = match.end() + 1
            return PragmaOperator(end, _omp_words(blank_comments(data[inner : end - 1]), inner))
    return None


def _omp_words(text: bytes, offset: int) -> PragmaText | None:
    match = _OMP.match(text)
    return PragmaText(offset + match.end(), text[match.end() :]) if match else None


def is_pragma_macro(macro: MacroText, known: Mapping[str, MacroText]) -> bool:
    """Does the macro's expansion hold a pragma operator, itself or through another such macro?"""
    if b"_Pragma" in macro.body or b"__pragma" in macro.body:
        return True
    return bool(known) and any(word.decode("utf-8", "replace") in known for word in _WORD.findall(macro.body))


def pragma_macros(macros: Mapping[str, MacroText | None]) -> dict[str, MacroText]:
    """All macros whose expansion holds a pragma operator, in whatever order they were defined."""
    found = {name: m for name, m in macros.items() if m is not None and is_pragma_macro(m, {})}
    growing = bool(found)
    while growing:
        more = {
            name: macro
            for name, macro in macros.items()
            if macro is not None
            and name not in found
            and b"(" in macro.body
            and is_pragma_macro(macro, found)
        }
        found |= more
        growing = bool(more)
    return found


class Expansion(msgspec.Struct, frozen=True):
    """What the use of a macro comes to."""

    pragmas: tuple[bytes, ...]
    """The words after ``omp`` of each OpenMP pragma, in order."""
    consulted: frozenset[str]
    """The macros that were looked up on the way."""


def expand(macro: MacroText, args: list[bytes], macros: Mapping[str, MacroText]) -> Expansion:
    """Expand one use of a macro as far as pragmas are concerned."""
    found: list[bytes] = []
    consulted = {macro.name}
    _expand(_substitute(macro, args), macros, found, consulted, 0)
    return Expansion(tuple(found), frozenset(consulted))


def arguments(data: bytes, start: int, end: int) -> list[bytes]:
    """Split the text between a macro use's parentheses at its outer commas."""
    args: list[bytes] = []
    depth = 0
    begin = start
    for pos in range(start, end):
        byte = data[pos]
        if byte in b"([{":
            depth += 1
        elif byte in b")]}":
            depth -= 1
        elif byte == 0x2C and depth == 0:
            args.append(data[begin:pos].strip())
            begin = pos + 1
    args.append(data[begin:end].strip())
    return args


def _substitute(macro: MacroText, args: list[bytes]) -> bytes:
    if not macro.params:
        return macro.body
    values: dict[bytes, bytes] = {}
    for index, name in enumerate(macro.params):
        if name.endswith("..."):
            values[name[:-3].encode() or b"__VA_ARGS__"] = b", ".join(args[index:])
        else:
            values[name.encode()] = args[index] if index < len(args) else b""

    def replace(match: re.Match[bytes]) -> bytes:
        word = match.group()
        if word.startswith(b"##") or not word.startswith(b"#"):
            return values.get(word, word)
        value = values.get(word[1:].strip())
        if value is None:
            return word
        return b'"' + value.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'

    return _WORD.sub(replace, macro.body)


def _expand(
    text: bytes, macros: Mapping[str, MacroText], found: list[bytes], consulted: set[str], depth: int
) -> None:
    pos = 0
    while (match := _WORD.search(text, pos)) is not None:
        pos = match.end()
        word = match.group()
        operator = (
            pragma_operator(text, match.start(), len(text)) if word in (b"_Pragma", b"__pragma") else None
        )
        if operator is not None:
            pos = operator.end
            if operator.omp is not None:
                found.append(operator.omp.words)
            continue
        name = word.decode("utf-8", "replace")
        consulted.add(name)
        macro = macros.get(name)
        if macro is None or depth >= _MAX_EXPANSIONS:
            continue
        args: list[bytes] = []
        if macro.params is not None:
            opening = pos + len(text[pos:]) - len(text[pos:].lstrip())
            end = closing(text, opening, len(text)) if text[opening : opening + 1] == b"(" else -1
            if end < 0:
                continue
            args = arguments(text, opening + 1, end - 1)
            pos = end
        body = _substitute(macro, args)
        if len(body) <= _MAX_EXPANSION_BYTES:
            _expand(body, macros, found, consulted, depth + 1)
