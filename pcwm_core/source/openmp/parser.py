"""Parses one directive. Everything that can be read is kept; what cannot is a problem, never an exception."""

from __future__ import annotations

from pcwm_core.source.openmp.arguments import ArgumentReader, type_name
from pcwm_core.source.openmp.clauses import CLAUSES, EXCLUSIVE, NAME_CLAUSES, ClauseSpec
from pcwm_core.source.openmp.combined import allowed_clauses, decompose, next_words
from pcwm_core.source.openmp.directives import DIRECTIVE_WORDS, DIRECTIVES, DirectiveSpec
from pcwm_core.source.openmp.expressions import ExpressionReader, ParseExpr
from pcwm_core.source.openmp.lexer import WORD, Macros, Tokens, tokenize
from pcwm_core.source.openmp.model import Clause, Directive, DirectiveForm, ListItem
from pcwm_core.source.openmp.problems import Problems
from pcwm_core.source.syntax import Chunk

_KEYWORDS = DIRECTIVE_WORDS | frozenset(CLAUSES)
_VARIANT = ClauseSpec("default", "directive", "7.4.2", unique=True)
"""``default`` of a metadirective, the old name of ``otherwise``."""
_UNKNOWN = ClauseSpec("", "expressions", "")
_MAX_NESTING = 8
_MAX_NAME_WORDS = 16
_CLOSERS = {"(": ")", "[": "]", "{": "}"}


def parse_directive(
    data: bytes,
    start: int,
    end: int,
    chunk: Chunk,
    form: DirectiveForm,
    parse_expr: ParseExpr,
    *,
    node_start: int | None = None,
    node_end: int | None = None,
    macros: Macros | None = None,
) -> Directive:
    """Parse ``data[start:end]``, the text after the word ``omp``.

    ``data`` has the offsets of ``chunk``, with comments and line continuations replaced by blanks of the same length.
    ``parse_expr`` parses the C/C++ expression in a byte range and must not raise; it is asked only for what is no
    plain locator or arithmetic. ``node_start`` and ``node_end`` are the range of the node (from ``#pragma`` on) where
    that is not the parsed text. ``macros`` gives the replacement text of object-like macros; what comes from a macro
    has the range of the macro's name. Never raises.
    """
    tokens = tokenize(data, start, end, macros, _KEYWORDS)
    parser = _DirectiveParser(data, tokens, chunk, form, parse_expr)
    return parser.parse(
        start, end, start if node_start is None else node_start, end if node_end is None else node_end
    )


class _DirectiveParser:
    __slots__ = ("_chunk", "_data", "_expressions", "_form", "_nesting", "_problems", "_tokens")

    def __init__(
        self, data: bytes, tokens: Tokens, chunk: Chunk, form: DirectiveForm, parse_expr: ParseExpr
    ) -> None:
        self._data = data
        self._tokens = tokens
        self._chunk = chunk
        self._form = form
        self._expressions = ExpressionReader(tokens, chunk, parse_expr)
        self._problems = Problems(tokens, chunk)
        self._nesting = 0

    def parse(self, start: int, end: int, node_start: int, node_end: int) -> Directive:
        for at in sorted(self._tokens.unclosed)[:4]:
            bracket = self._tokens.text[at]
            self._problems.add(f"'{bracket}' is not closed: add a '{_CLOSERS[bracket]}'", at)
        if not len(self._tokens):
            self._problems.add_at(
                "a directive name is missing: write for example 'parallel for'", node_start, node_end
            )
            return Directive(
                self._chunk,
                node_start,
                node_end,
                "",
                (),
                start,
                start,
                start,
                (),
                (),
                self._form,
                self._problems.in_order(),
            )
        return self._directive(0, len(self._tokens), start, end, node_start, node_end)

    def _nested(self, first: int, last: int) -> Directive:
        """A directive variant of a metadirective."""
        start, end = self._tokens.start[first], self._tokens.end[last - 1]
        self._nesting += 1
        directive = self._directive(first, last, start, end, start, end)
        self._nesting -= 1
        return directive

    def _directive(
        self, first: int, last: int, start: int, end: int, node_start: int, node_end: int
    ) -> Directive:
        tokens = self._tokens
        name, constituents, after_name = self._name(first, last)
        args, at = self._arguments(name, constituents, after_name, last)
        clauses = self._clauses(name, constituents, at, last) if self._nesting < _MAX_NESTING else []
        self._check(name, constituents, clauses, first, after_name)
        name_end = tokens.end[after_name - 1]
        insert_at = max([tokens.end[at - 1], *(clause.end for clause in clauses)])
        return Directive(
            self._chunk,
            node_start,
            node_end,
            name,
            constituents,
            tokens.start[first],
            name_end,
            insert_at,
            tuple(clauses),
            tuple(args),
            self._form,
            self._problems.in_order() if not self._nesting else (),
            b" ".join(self._data[start:end].split()).decode("utf-8", "replace"),
        )

    # ------------------------------------------------------------ the name

    def _name(self, first: int, last: int) -> tuple[str, tuple[str, ...], int]:
        """Name, constituents and the index after the name."""
        tokens = self._tokens
        at = first
        while at < min(last, first + _MAX_NAME_WORDS) and tokens.text[at] in DIRECTIVE_WORDS:
            at += 1
        if at > first:
            found = decompose(tuple(tokens.text[first:at]))
            if found.problem:
                self._problems.add(found.problem, first, first + found.words)
            return found.name, found.constituents, first + found.words
        if tokens.kind[first] != WORD:
            self._problems.add(f"a directive name is missing before '{tokens.text[first]}'", first)
            return "", (), min(tokens.closer.get(first, first) + 1, last)
        at += 1
        while at < min(last, first + _MAX_NAME_WORDS) and tokens.text[at] in DIRECTIVE_WORDS:
            at += 1
        name = " ".join(tokens.text[first:at])
        if name in CLAUSES:
            self._problems.add(f"'{name}' is a clause: write a directive before it", first)
        elif not name.startswith("ompx"):  # ompx: an extension of some implementation
            hint = self._problems.did_you_mean(tokens.text[first], DIRECTIVE_WORDS)
            self._problems.add(f"unknown directive '{name}'{hint}", first, at)
        return name, (), at

    def _arguments(
        self, name: str, constituents: tuple[str, ...], at: int, last: int
    ) -> tuple[list[ListItem], int]:
        """The parentheses right after the name, and the index after them."""
        tokens = self._tokens
        spec = DIRECTIVES[constituents[-1]] if constituents else None
        if at >= last or tokens.text[at] != "(":
            if (
                spec is not None
                and spec.arguments not in ("none", "optional list")
                and spec.name != "critical"
            ):
                self._problems.add(f"'{name}' needs arguments in parentheses", at - 1)
            return [], at
        closing = min(tokens.closer[at], last)
        after = min(closing + 1, last)
        if spec is None:
            return [], after
        if spec.arguments == "none":
            self._problems.add(f"'{name}' takes no arguments: remove the parentheses", at, after)
            return [], after
        if at + 1 >= closing:
            self._problems.add(f"'{name}' needs arguments between the parentheses", at, after)
            return [], after
        return self._directive_arguments(spec, at + 1, closing), after

    def _directive_arguments(self, spec: DirectiveSpec, first: int, last: int) -> list[ListItem]:
        tokens, chunk = self._tokens, self._chunk
        if spec.arguments not in ("declare reduction", "declare mapper"):
            items = self._reader(_UNKNOWN, first - 1, ()).read_items(first, last)
            if spec.arguments == "name" and len(items) > 1:
                self._problems.add_at(f"'{spec.name}' takes one name", items[1].start, items[-1].end)
            return items
        colons = self._expressions.colons(first, last)
        if spec.arguments == "declare mapper":
            # [identifier :] type variable
            identifier = [type_name(tokens, chunk, first, colons[0])] if colons and first < colons[0] else []
            if colons:
                first = colons[0] + 1
            if last - first < 2 or tokens.kind[last - 1] != WORD:
                self._problems.add("a mapper is declared for 'type variable'", first - 1, last)
                return identifier
            return [*identifier, type_name(tokens, chunk, last - 1, last)]
        # identifier : types [: combiner]
        ends = [*colons[:2], last]
        items = [type_name(tokens, chunk, first, ends[0])] if first < ends[0] else []
        if len(ends) == 1 or not items:
            self._problems.add(
                f"'{spec.name}' is written '{spec.name}(identifier : types : combiner)'", first - 1, last
            )
            return items
        for a, b in self._expressions.split(ends[0] + 1, ends[1]):
            if a < b:
                items.append(type_name(tokens, chunk, a, b))
            else:
                self._problems.add("a type is missing here", a - 1)
        if len(ends) == 3 and ends[1] + 1 < last:
            combiner = self._expressions.expression(ends[1] + 1, last)
            items.append(ListItem(chunk, combiner.start, combiner.end, "", combiner))
        return items

    # ------------------------------------------------------------ clauses

    def _clauses(self, name: str, constituents: tuple[str, ...], at: int, last: int) -> list[Clause]:
        tokens = self._tokens
        allowed = allowed_clauses(constituents)
        clauses: list[Clause] = []
        comma = -1
        while at < last:
            text = tokens.text[at]
            if tokens.kind[at] == WORD:
                comma = -1
                clause, at = self._clause(name, constituents, allowed, not clauses, at, last)
                clauses.append(clause)
            elif text == ",":
                if comma >= 0:
                    self._problems.add("a clause is missing here, or remove the ','", at)
                comma = at
                at += 1
            else:
                after = min(tokens.closer.get(at, at) + 1, last)
                self._problems.add(f"unexpected '{text}': remove it", at, after)
                at = after
        if comma >= 0:
            self._problems.add("a clause is missing after the ',', or remove it", comma)
        return clauses

    def _clause(
        self,
        directive: str,
        constituents: tuple[str, ...],
        allowed: frozenset[str],
        is_first: bool,
        at: int,
        last: int,
    ) -> tuple[Clause, int]:
        tokens = self._tokens
        name = tokens.text[at]
        spec = CLAUSES.get(name)
        if spec is None:
            self._unknown_clause(directive, constituents, allowed, is_first, at)
            spec = _UNKNOWN
        elif constituents and name not in allowed:
            self._problems.add(_not_allowed(directive, constituents, name), at)
        elif name == "default" and directive.endswith("metadirective"):
            spec = _VARIANT
        reader = self._reader(spec, at, constituents)
        opening = at + 1
        if opening >= last or tokens.text[opening] != "(":
            if not spec.optional and spec is not _UNKNOWN:
                reader.missing()
            return reader.clause(tokens.end[at]), opening
        closing = tokens.closer[opening]
        if opening in tokens.unclosed or closing >= last:
            closing = self._guess_closing(opening, min(closing, last))
            after = closing
        else:
            after = closing + 1
        if spec is not _UNKNOWN or opening + 1 < closing:
            reader.read(opening, closing)
        return reader.clause(tokens.end[after - 1]), after

    def _reader(self, spec: ClauseSpec, name_at: int, constituents: tuple[str, ...]) -> ArgumentReader:
        return ArgumentReader(
            spec,
            name_at,
            constituents,
            self._tokens,
            self._chunk,
            self._expressions,
            self._problems,
            self._nested,
        )

    def _guess_closing(self, opening: int, last: int) -> int:
        """Where a clause without its ``)`` ends: before what can only be the next clause."""
        tokens = self._tokens
        at = opening + 1
        while at < last:
            if (
                at > opening + 1
                and tokens.text[at] in CLAUSES
                and (tokens.kind[at - 1] == WORD or tokens.text[at - 1] in _CLOSERS.values())
                and at + 1 < last
                and tokens.text[at + 1] == "("
            ):
                return at
            at = tokens.closer.get(at, at) + 1
        return last

    def _unknown_clause(
        self, directive: str, constituents: tuple[str, ...], allowed: frozenset[str], is_first: bool, at: int
    ) -> None:
        word = self._tokens.text[at]
        if word.startswith("ompx_") or (directive == "requires" and word.startswith("ext_")):
            return  # an extension of some implementation
        if word.isupper():
            return  # by the way it is written a macro of another file; directives are subject to replacement (5.2, 3.1)
        if word in DIRECTIVE_WORDS:
            self._problems.add(f"'{word}' is part of a directive's name: write it before the clauses", at)
            return
        words = next_words(constituents) if is_first else frozenset()
        hint = self._problems.did_you_mean(word, allowed | words) or self._problems.did_you_mean(
            word, CLAUSES
        )
        self._problems.add(f"unknown clause '{word}' on '{directive}'{hint}", at)

    # ------------------------------------------------------------ the whole

    def _check(
        self, name: str, constituents: tuple[str, ...], clauses: list[Clause], first: int, after_name: int
    ) -> None:
        """Clauses that are there twice, exclude each other or are missing."""
        seen: dict[str, Clause] = {}
        for clause in clauses:
            spec = CLAUSES.get(clause.name)
            key = clause.name
            if key == "if" and clause.modifiers:
                key = f"if({clause.modifiers[0].name}:)"
            if key in seen and spec is not None and spec.unique:
                self._problems.add_at(f"'{key}' is there twice: remove one", clause.start, clause.end)
            seen.setdefault(key, clause)
        if len(seen) > 1:
            for group in EXCLUSIVE:
                both = [seen[member] for member in group.names if member in seen]
                if len(both) > 1:
                    one, other = sorted(both, key=lambda clause: clause.start)[:2]
                    message = f"'{other.name}' excludes '{one.name}': remove one of them (OpenMP 5.2, {group.section})"
                    self._problems.add_at(message, other.start, other.end)
        required = DIRECTIVES[constituents[-1]].required if constituents else frozenset()
        if required and required.isdisjoint(seen):
            needs = "' or '".join(sorted(required))
            self._problems.add(f"'{name}' needs '{needs}'", first, after_name)


def _not_allowed(directive: str, constituents: tuple[str, ...], clause: str) -> str:
    if clause in NAME_CLAUSES:
        return f"'{clause}' is part of a directive's name: write it before the clauses"
    if any(clause in DIRECTIVES[leaf].clauses for leaf in constituents):
        return f"'{directive}' takes no '{clause}' because it is combined (OpenMP 5.2, 17.4): remove it"
    takers = [name for name, spec in DIRECTIVES.items() if clause in spec.clauses]
    where = ", ".join(f"'{name}'" for name in takers[:4]) + (", ..." if len(takers) > 4 else "")
    return f"'{directive}' takes no '{clause}': remove it ('{clause}' is for {where})"
