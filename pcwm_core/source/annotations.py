"""Comments that speak to pcwm: ``// pcwm: assume injective(idx)``, also as ``/* ... */``.

This is the one reader of such comments. What may follow the colon is a *verb*; `_VERBS` holds the reader of each, so a
further kind of comment is one more entry. What cannot be read is a problem of the annotation, never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

import msgspec

from pcwm_core.source.lexing import blank_comments
from pcwm_core.source.openmp.expressions import ExpressionReader, ParseExpr
from pcwm_core.source.openmp.lexer import WORD, Tokens, tokenize
from pcwm_core.source.syntax import (
    Binary,
    Cast,
    Chunk,
    Expr,
    Index,
    IntLiteral,
    Member,
    Name,
    Node,
    Place,
    Problem,
    SizeOf,
    This,
    Unary,
    children,
)

_OPENING = re.compile(rb"/[/*][/*!\s]*pcwm:")
_COMPARISONS = frozenset({"<", "<=", ">", ">=", "==", "!="})


class FactForm(msgspec.Struct, frozen=True):
    """How a fact with a name is written."""

    least: int
    most: int | None
    contrary: str
    """What says the opposite: ``!`` for ``!injective(idx)``, or the name of another fact."""
    of_function: bool = False


FACT_FORMS = {
    "noalias": FactForm(2, None, "alias"),
    "alias": FactForm(2, 2, "noalias"),
    "injective": FactForm(1, 1, "!"),
    "monotone": FactForm(1, 1, "!"),
    "disjoint": FactForm(1, 1, "!"),
    "pure": FactForm(1, 1, "!", of_function=True),
    "threadsafe": FactForm(1, 1, "!", of_function=True),
    "private": FactForm(1, None, "shared"),
    "shared": FactForm(1, None, "private"),
}
"""The facts that have names; the manual page (`races/assumptions.py`) says what each means."""

COMPARISON = "comparison"


class Fact(Node, frozen=True, eq=False):
    """One stated fact: a name of `FACT_FORMS` with its arguments, or `COMPARISON` with the condition that holds."""

    name: str
    args: tuple[Expr, ...]
    holds: bool = True
    """False for ``!injective(idx)``: the contrary is stated."""


class Annotation(Node, frozen=True, eq=False):
    """A ``pcwm:`` comment; the node's range is the comment's."""

    verb: str
    facts: tuple[Fact, ...] = ()
    """What ``assume`` states."""
    problems: tuple[Problem, ...] = ()


def annotation_words(data: bytes, start: int, end: int) -> tuple[int, bytes] | None:
    """Offset and text of what follows ``pcwm:`` in the comment at ``start``..``end``; None for any other comment.

    The text is as long as what it stands for; line continuations in it are blanks.
    """
    if data.find(b"pcwm:", start, end) < 0:
        return None
    opening = _OPENING.match(data, start, end)
    if opening is None:
        return None
    stop = end - 2 if data[start + 1] == 0x2A and data[end - 2 : end] == b"*/" else end
    words = blank_comments(data[opening.end() : max(opening.end(), stop)])
    return opening.end(), words.rstrip()


def line_end(data: bytes, start: int, end: int) -> int:
    """Where a preprocessor line really ends: before an annotation that closes it, which is read by itself."""
    if data.find(b"pcwm:", start, end) >= 0:
        for match in _OPENING.finditer(data, start, end):
            first = match.start()
            closed = data.find(b"*/", match.end(), end)
            if data[first + 1] == 0x2F or closed < 0 or not data[closed + 2 : end].strip():
                return first
    return end


def parse_annotation(
    data: bytes,
    start: int,
    end: int,
    chunk: Chunk,
    parse_expr: ParseExpr,
    node_start: int,
    node_end: int,
) -> Annotation:
    """Parse ``data[start:end]``, the text after ``pcwm:``; offsets and ``parse_expr`` as for a directive.

    Never raises.
    """
    tokens = tokenize(data, start, end)
    reader = _Reader(tokens, chunk, parse_expr)
    if not len(tokens) or tokens.kind[0] != WORD:
        reader.problem(
            "a word is missing after 'pcwm:': write for example 'assume n >= 2'", node_start, node_end
        )
        return Annotation(chunk, node_start, node_end, "", (), tuple(reader.problems))
    verb = tokens.text[0]
    read = _VERBS.get(verb)
    facts: tuple[Fact, ...] = ()
    if read is None:
        near = get_close_matches(verb, _VERBS, n=1, cutoff=0.5)
        hint = f": did you mean {near[0]!r}?" if near else ""
        reader.problem(f"unknown word {verb!r} after 'pcwm:'{hint}", tokens.start[0], tokens.end[0])
    else:
        facts = read(reader)
    return Annotation(chunk, node_start, node_end, verb, facts, tuple(reader.problems))


class _Reader:
    """Reads the facts of one annotation."""

    def __init__(self, tokens: Tokens, chunk: Chunk, parse_expr: ParseExpr) -> None:
        self._tokens = tokens
        self._chunk = chunk
        self._expressions = ExpressionReader(tokens, chunk, parse_expr)
        self.problems: list[Problem] = []

    def problem(self, message: str, start: int, end: int) -> None:
        self.problems.append(Problem(message, Place(self._chunk, start, end)))

    def _problem_at(self, message: str, first: int, last: int) -> None:
        self.problem(message, self._tokens.start[first], self._tokens.end[last - 1])

    def facts(self) -> tuple[Fact, ...]:
        tokens = self._tokens
        for at in sorted(tokens.unclosed)[:1]:
            self._problem_at(f"{tokens.text[at]!r} is not closed", at, at + 1)
            return ()
        pieces = self._expressions.split(1, len(tokens))
        if not pieces:
            self._problem_at("a fact is missing: write for example 'assume n >= 2'", 0, 1)
        found: list[Fact] = []
        for first, last in pieces:
            if first == last:
                at = min(first, len(tokens) - 1)
                self._problem_at("a fact is missing beside the comma", at, at + 1)
                continue
            fact = self._fact(first, last)
            if fact is not None:
                found.append(fact)
        return tuple(found)

    def _fact(self, first: int, last: int) -> Fact | None:
        tokens = self._tokens
        negated = tokens.text[first] == "!"
        at = first + negated
        named = at + 1 < last and tokens.kind[at] == WORD and tokens.text[at + 1] == "("
        if named and tokens.closer.get(at + 1) == last - 1:
            return self._named(first, at, last, negated)
        if last - first == 1 and tokens.text[first] in FACT_FORMS:
            self._problem_at(f"{tokens.text[first]} needs its arguments in parentheses", first, last)
            return None
        return self._comparison(first, last)

    def _named(self, first: int, at: int, last: int, negated: bool) -> Fact | None:
        tokens = self._tokens
        name = tokens.text[at]
        form = FACT_FORMS.get(name)
        if form is None:
            near = get_close_matches(name, FACT_FORMS, n=1, cutoff=0.5)
            hint = f": did you mean {near[0]!r}?" if near else f"; known are {', '.join(FACT_FORMS)}"
            self._problem_at(f"unknown fact {name!r}{hint}", at, at + 1)
            return None
        if negated and form.contrary != "!":
            self._problem_at(f"the contrary of {name} is {form.contrary}, not !{name}", first, last)
            return None
        pieces = self._expressions.split(at + 2, last - 1)
        count = len(pieces)
        if count < form.least or (form.most is not None and count > form.most):
            wanted = f"{form.least}" if form.least == form.most else f"at least {form.least}"
            noun = "argument" if form.least == form.most == 1 or (wanted.endswith(" 1")) else "arguments"
            self._problem_at(f"{name} takes {wanted} {noun}, not {count}", at, last)
            return None
        args: list[Expr] = []
        for low, high in pieces:
            expr = self._expressions.expression(low, high) if low < high else None
            if expr is None or not _is_place(
                expr, only_names=form.of_function or name in ("private", "shared")
            ):
                what = "the name of a function" if form.of_function else "a variable"
                self._problem_at(f"{name} speaks of {what}", at, last)
                return None
            args.append(expr)
        return Fact(self._chunk, tokens.start[first], tokens.end[last - 1], name, tuple(args), not negated)

    def _comparison(self, first: int, last: int) -> Fact | None:
        tokens = self._tokens
        expr = self._expressions.expression(first, last)
        if not _is_condition(expr):
            self._problem_at(
                f"'{expr.text}' states no fact: write a comparison of integers such as 'n >= 2', "
                "or a fact such as injective(idx)",
                first,
                last,
            )
            return None
        return Fact(self._chunk, tokens.start[first], tokens.end[last - 1], COMPARISON, (expr,))


_VERBS: dict[str, Callable[[_Reader], tuple[Fact, ...]]] = {"assume": _Reader.facts}


def _is_place(expr: Expr, *, only_names: bool) -> bool:
    """A name, or members and elements that lead on from one."""
    if isinstance(expr, Name):
        return True
    if only_names:
        return False
    if isinstance(expr, Member):
        return isinstance(expr.object, This) or _is_place(expr.object, only_names=False)
    if isinstance(expr, Index):
        return _is_place(expr.base, only_names=False) and all(map(_is_integral, expr.indices))
    return False


def _is_condition(expr: Expr) -> bool:
    match expr:
        case Binary(op="&&" | "||"):
            return _is_condition(expr.left) and _is_condition(expr.right)
        case Unary(op="!"):
            return _is_condition(expr.operand)
        case Binary() if expr.op in _COMPARISONS:
            return _is_integral(expr.left) and _is_integral(expr.right)
    return False


def _is_integral(expr: Expr) -> bool:
    """An expression without calls and side effects, as far as its form tells an integer."""
    match expr:
        case Name() | IntLiteral() | This():
            return True
        case Unary(op="-" | "+" | "*") | Binary() | Cast() | Member() | Index() | SizeOf():
            return all(_is_integral(child) for child in children(expr) if isinstance(child, Expr))
    return False
