"""The arguments of a clause, taken apart by the form that the clause's specification names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pcwm_core.source.openmp.clauses import REDUCTION_OPERATORS, ClauseSpec
from pcwm_core.source.openmp.directives import match_name
from pcwm_core.source.openmp.expressions import ExpressionReader, base_variable
from pcwm_core.source.openmp.lexer import WORD, Tokens
from pcwm_core.source.openmp.model import Clause, Directive, IteratorVar, ListItem, Modifier, Word
from pcwm_core.source.openmp.problems import Problems
from pcwm_core.source.syntax import Chunk, Expr, Name

_NEEDS_KIND = frozenset({"depend", "doacross", "adjust_args"})
_NEEDS_IDENTIFIER = frozenset({"reduction", "task_reduction", "in_reduction", "induction"})
_LINEAR_MODIFIERS = frozenset({"val", "ref", "uval"})


class ArgumentReader:
    """Reads the parentheses of one clause. Make one for each clause, call ``read``, then ``clause``.

    Ranges of tokens are half-open. ``read_directive`` reads a directive nested in a clause of a metadirective.
    """

    __slots__ = (
        "_args",
        "_chunk",
        "_constituents",
        "_directive",
        "_expressions",
        "_items",
        "_iterators",
        "_kind",
        "_modifiers",
        "_name_at",
        "_problems",
        "_read_directive",
        "_spec",
        "_tokens",
    )

    def __init__(
        self,
        spec: ClauseSpec,
        name_at: int,
        constituents: tuple[str, ...],
        tokens: Tokens,
        chunk: Chunk,
        expressions: ExpressionReader,
        problems: Problems,
        read_directive: Callable[[int, int], Directive],
    ) -> None:
        self._spec = spec
        self._name_at = name_at
        self._constituents = constituents
        self._tokens = tokens
        self._chunk = chunk
        self._expressions = expressions
        self._problems = problems
        self._read_directive = read_directive
        self._modifiers: list[Modifier] = []
        self._kind: Word | None = None
        self._items: list[ListItem] = []
        self._args: list[Expr] = []
        self._iterators: list[IteratorVar] = []
        self._directive: Directive | None = None

    def clause(self, end: int) -> Clause:
        """The clause as far as it was read; it ends at byte offset ``end``."""
        tokens, kind, name_at = self._tokens, self._kind, self._name_at
        return Clause(
            self._chunk,
            tokens.start[name_at],
            end,
            tokens.text[name_at],
            tokens.end[name_at],
            tuple(self._modifiers),
            kind.name if kind is not None else "",
            tuple(self._items),
            tuple(self._args),
            tuple(self._iterators),
            kind,
            self._directive,
        )

    def read(self, opening: int, last: int) -> None:
        """Read the tokens between the parenthesis at ``opening`` and ``last``."""
        first = opening + 1
        if first >= last and self._spec.form not in ("directive", "selectors"):
            self._problems.add(
                f"{self._needs()} between the parentheses", opening - 1, min(last + 1, len(self._tokens))
            )
            return
        match self._spec.form:
            case "flag" | "expressions":
                self._read_expressions(first, last)
            case "expression":
                self._args.append(self._expressions.expression(first, last))
            case "list":
                self._read_list(first, last)
            case "keyword":
                self._read_keywords(first, last)
            case "schedule":
                self._read_schedule(first, last)
            case "post-modified":
                self._read_post_modified(first, last)
            case "allocators":
                self._read_allocators(first, last)
            case "selectors":
                self._read_selectors(first, last)
            case "directive":
                if first < last:
                    self._directive = self._read_directive(first, last)
            case "names":
                self._read_names(first, last)

    def missing(self) -> None:
        """Report that the clause has no parentheses though it needs them."""
        self._problems.add(f"{self._needs()} in parentheses", self._name_at)

    def _needs(self) -> str:
        spec = self._spec
        match spec.form:
            case "list" | "post-modified":
                what = "variables" if spec.variables else "a list"
            case "keyword" | "schedule":
                what = f"one of {', '.join(spec.keywords)}"
            case "selectors" | "directive" | "names" | "allocators":
                what = "arguments"
            case _:
                what = "an expression" if spec.form == "expression" or spec.one else "expressions"
        return f"'{spec.name}' needs {what}"

    # ------------------------------------------------------------ forms

    def _read_expressions(self, first: int, last: int) -> None:
        spec = self._spec
        if spec.modifiers or spec.prefix != "words":
            colons = self._expressions.colons(first, last)
            if colons:
                self._read_prefix(first, colons[0])
                first = colons[0] + 1
                if first >= last:
                    self._problems.add(f"{self._needs()} after the colon", first - 1)
                    return
        pieces = self._pieces(first, last, "an expression")
        self._args.extend(self._expressions.expression(a, b) for a, b in pieces)
        if spec.one and len(pieces) > 1:
            self._problems.add(
                f"'{spec.name}' takes one expression: remove the others", pieces[1][0], pieces[-1][1]
            )

    def _read_list(self, first: int, last: int) -> None:
        spec, text = self._spec, self._tokens.text
        colons = self._expressions.colons(first, last)
        understood = True
        if colons:
            understood = self._read_prefix(first, colons[0])
            first = colons[0] + 1
        elif spec.name in _NEEDS_IDENTIFIER:
            first = self._read_identifier_without_colon(first, last)
        elif spec.name in _NEEDS_KIND and text[first] in spec.keywords:
            self._kind = self._word(first)
            first += 1
            if self._kind.name != "source":
                self._problems.add(f"':' is missing after '{self._kind.name}'", first - 1)
        kind = self._kind.name if self._kind is not None else ""
        if not kind and understood and spec.name in _NEEDS_KIND:
            choice = ", ".join(spec.keywords)
            self._problems.add(
                f"'{spec.name}' needs one of {choice} and a colon before its list", self._name_at
            )
        if kind == "source" and first >= last:
            return
        if first >= last:
            self._problems.add(f"{self._needs()} after the colon", first - 1)
        elif kind == "sink":  # a vector of iterations, not of variables
            pieces = self._pieces(first, last, "an iteration")
            self._args.extend(self._expressions.expression(a, b) for a, b in pieces)
        else:
            self.read_items(first, last)

    def _read_keywords(self, first: int, last: int) -> None:
        known = True
        for at, closing in self._words(first, last):
            if self._tokens.text[at] not in (":", ","):
                known = self._read_word(at, closing) and known
        if self._kind is None and known:
            self._problems.add(self._needs(), self._name_at)

    def _read_schedule(self, first: int, last: int) -> None:
        colons = self._expressions.colons(first, last)
        if colons:
            self._read_prefix(first, colons[0])
            first = colons[0] + 1
        pieces = self._pieces(first, last, "a schedule kind or chunk size")
        if not pieces:
            self._problems.add(self._needs(), first - 1)
            return
        at, end = pieces[0]
        while at + 1 < end and self._tokens.text[at] in self._spec.modifiers:
            self._read_word(at, at)
            self._problems.add(f"':' is missing after '{self._tokens.text[at]}'", at)
            at += 1
        if self._read_word(at, at) and self._kind is None:
            self._problems.add(self._needs(), self._name_at)
        if at + 1 < end:
            self._problems.add("',' is missing before the chunk size", at + 1, end)
            pieces.insert(1, (at + 1, end))
        self._args.extend(self._expressions.expression(a, b) for a, b in pieces[1:])

    def _read_post_modified(self, first: int, last: int) -> None:
        colons = self._expressions.colons(first, last)
        end = colons[0] if colons else last
        text, closer = self._tokens.text, self._tokens.closer
        if (
            text[first] in _LINEAR_MODIFIERS
            and text[first + 1 : first + 2] == ["("]
            and closer[first + 1] + 1 >= end
        ):
            # Deprecated: linear(val(x, y) : 2).
            closing = min(closer[first + 1], end)
            self._modifiers.append(
                Modifier(self._chunk, *self._range(first, min(closing + 1, end)), text[first])
            )
            self.read_items(first + 2, closing)
        elif first < end:
            self.read_items(first, end)
        else:
            self._problems.add(f"{self._needs()} before the colon", first)
        if not colons:
            return
        pieces = self._pieces(end + 1, last, "a step" if "step" in self._spec.modifiers else "an alignment")
        for a, b in pieces:
            # A variable may have the name of a modifier: linear(i: step) is not linear(i: step(2)).
            if (
                text[a] in self._spec.modifiers
                and _is_modifier(text, a, b)
                and (text[a] == "step") == (b - a > 1)
            ):
                modifier = self._modifier(a, b)
                self._modifiers.append(modifier)
                self._args.extend(modifier.args)
            else:
                self._args.append(self._expressions.expression(a, b))

    def _read_allocators(self, first: int, last: int) -> None:
        for a, b in self._expressions.split(first, last, ";"):
            colons = self._expressions.colons(a, b)
            if colons:
                self._read_prefix(a, colons[0])
                a = colons[0] + 1
            for c, d in self._pieces(a, b, "an allocator"):
                traits = c + 1 < d and self._tokens.text[c + 1] == "("
                self._items.append(self._item(c, c + 1 if traits else d))
                if traits:  # deprecated: allocator(traits)
                    closing = min(self._tokens.closer[c + 1], d)
                    args = tuple(
                        self._expressions.expression(e, f) for e, f in self._pieces(c + 2, closing, "traits")
                    )
                    self._modifiers.append(Modifier(self._chunk, *self._range(c + 1, d), "traits", args))

    def _read_selectors(self, first: int, last: int) -> None:
        text = self._tokens.text
        colons = self._expressions.colons(first, last)
        end = colons[0] if colons else last
        for a, b in self._expressions.split(first, end):
            if a == b:
                self._problems.add("remove the ','", min(b, len(text) - 1))
                continue
            self._modifiers.append(Modifier(self._chunk, *self._range(a, b), text[a], self._conditions(a, b)))
        if colons and end + 1 < last:
            self._directive = self._read_directive(end + 1, last)

    def _conditions(self, first: int, last: int) -> tuple[Expr, ...]:
        """The expressions of ``condition(...)`` in a selector set (7.1)."""
        tokens = self._tokens
        return tuple(
            self._expressions.expression(at + 2, tokens.closer[at + 1])
            for at in range(first, last - 2)
            if tokens.text[at] == "condition"
            and tokens.text[at + 1] == "("
            and at + 2 < tokens.closer[at + 1] <= last
        )

    def _read_names(self, first: int, last: int) -> None:
        text = self._tokens.text
        colons = self._expressions.colons(first, last)
        if colons:
            if first < colons[0]:
                self._kind = self._identifier(first, colons[0])
            first = colons[0] + 1
        for a, b in self._pieces(first, last, "a name"):
            opening = next((at for at in range(a, b) if text[at] == "("), b)
            args: tuple[Expr, ...] = ()
            if opening + 1 < (closing := min(self._tokens.closer.get(opening, b), b)):
                pieces = self._expressions.split(opening + 1, closing)
                args = tuple(self._expressions.expression(c, d) for c, d in pieces if c < d)
            self._modifiers.append(Modifier(self._chunk, *self._range(a, b), " ".join(text[a:opening]), args))

    # ------------------------------------------------------------ before the colon

    def _read_prefix(self, first: int, colon: int) -> bool:
        """Modifiers and the kind; 5.2 wants commas between them, older versions took blanks.

        False if something there is unknown, which is a problem.
        """
        spec, text = self._spec, self._tokens.text
        if first >= colon:
            if spec.name not in _NEEDS_KIND:
                self._problems.add("something is missing before the ':', or remove it", colon)
            return True
        if spec.prefix == "directive-name":
            self._read_directive_name(first, colon)
            return True
        pieces = self._pieces(first, colon, "a modifier")
        understood = True
        for i, (a, b) in enumerate(pieces):
            known = (text[a] in spec.modifiers or text[a] in self._constituents) and _is_modifier(text, a, b)
            if spec.prefix == "words" or (known and (i + 1 < len(pieces) or b - a > 1)):
                for at, closing in self._words(a, b):
                    understood = self._read_word(at, closing) and understood
            elif spec.prefix == "identifier":
                self._kind = self._identifier(a, b)
            elif spec.name == "num_teams":
                lower = self._expressions.expression(a, b)
                self._modifiers.append(Modifier(self._chunk, *self._range(a, b), "lower_bound", (lower,)))
            else:
                self._args.append(self._expressions.expression(a, b))
        return understood

    def _read_directive_name(self, first: int, last: int) -> None:
        words = tuple(self._tokens.text[first:last])
        match = match_name(words)
        name = match[0] if match is not None and match[1] == len(words) else " ".join(words)
        self._modifiers.append(Modifier(self._chunk, *self._range(first, last), name))
        if self._constituents and name not in self._constituents:
            hint = self._problems.did_you_mean(name, self._constituents)
            self._problems.add(f"'{name}' is no part of '{' '.join(self._constituents)}'{hint}", first, last)

    def _read_identifier_without_colon(self, first: int, last: int) -> int:
        """``reduction(+`` and ``reduction(+ s)``: take the identifier and return where the list begins."""
        text = self._tokens.text
        if text[first] in REDUCTION_OPERATORS or text[first] in ("min", "max"):
            self._kind = self._word(first)
            self._problems.add(f"':' is missing after '{text[first]}'", first)
            return first + 1
        self._problems.add(
            f"'{self._spec.name}' needs an operator and a colon: {self._spec.name}(+: {text[first]})", first
        )
        return first

    def _read_word(self, at: int, closing: int) -> bool:
        """One keyword or modifier, with parentheses up to the token ``closing`` if that is not ``at``.

        False, and a problem, for a word that the clause does not know.
        """
        spec, text = self._spec, self._tokens.text[at]
        if text in spec.keywords and (self._kind is None or text not in spec.modifiers):
            if self._kind is not None:
                self._problems.add(f"'{spec.name}' already has '{self._kind.name}': remove one of them", at)
            self._kind = self._word(at)
        elif text in spec.modifiers or text in self._constituents:
            modifier = self._modifier(at, closing + 1)
            if any(other.name == text for other in self._modifiers) and spec.form != "allocators":
                self._problems.add(f"'{text}' is there twice: remove one", at)
            self._modifiers.append(modifier)
        else:
            known = (*spec.keywords, *spec.modifiers)
            hint = self._problems.did_you_mean(text, known) or (
                f": write one of {', '.join(known)}" if known else ": remove it"
            )
            self._problems.add(f"'{spec.name}' knows no '{text}'{hint}", at, closing + 1)
            return False
        return True

    def _modifier(self, first: int, last: int) -> Modifier:
        """``name`` or ``name(arguments)``."""
        text = self._tokens.text
        args: tuple[Expr, ...] = ()
        if first + 1 < last:
            closing = min(self._tokens.closer.get(first + 1, last), last)
            if text[first] == "iterator":
                self._iterators.extend(self._read_iterators(first + 2, closing))
            else:
                pieces = self._pieces(first + 2, closing, "an argument")
                args = tuple(self._expressions.expression(a, b) for a, b in pieces)
        return Modifier(self._chunk, *self._range(first, last), text[first], args)

    def _read_iterators(self, first: int, last: int) -> Iterator[IteratorVar]:
        """``[type] name = begin : end [: step]``, separated by commas (3.2.6)."""
        text, kind = self._tokens.text, self._tokens.kind
        for a, b in self._pieces(first, last, "an iterator"):
            equals = next((at for at in range(a + 1, b) if text[at] == "=" and kind[at - 1] == WORD), None)
            colons = self._expressions.colons(equals + 1, b) if equals is not None else []
            if equals is None or len(colons) not in (1, 2):
                self._problems.add(
                    "an iterator is written 'name = begin : end' or 'name = begin : end : step'", a, b
                )
                continue
            bounds = [equals, *colons, b]
            ranges = [(bounds[i] + 1, bounds[i + 1]) for i in range(len(bounds) - 1)]
            if any(c >= d for c, d in ranges):
                self._problems.add("a bound of the iterator is missing", a, b)
                continue
            begin, last_value, *step = [self._expressions.expression(c, d) for c, d in ranges]
            name = text[equals - 1]
            yield IteratorVar(
                self._chunk, *self._range(a, b), name, begin, last_value, step[0] if step else None
            )

    # ------------------------------------------------------------ pieces

    def read_items(self, first: int, last: int) -> list[ListItem]:
        """Add the locators between commas to the clause's list."""
        for a, b in self._pieces(first, last, "a variable"):
            for c, d in self._without_missing_commas(a, b):
                self._items.append(self._item(c, d))
        return self._items

    def _item(self, first: int, last: int) -> ListItem:
        expr = self._expressions.expression(first, last)
        return ListItem(self._chunk, *self._range(first, last), base_variable(expr), expr)

    def _without_missing_commas(self, first: int, last: int) -> list[tuple[int, int]]:
        """``a b`` cannot be one locator: two items with a comma forgotten."""
        if last - first < 2:
            return [(first, last)]
        kind, closer = self._tokens.kind, self._tokens.closer
        pieces = []
        at = begin = first
        while at + 1 < last:
            following = closer.get(at, at) + 1
            if kind[at] == WORD and following < last and kind[following] == WORD:
                self._problems.add(f"',' is missing before '{self._tokens.text[following]}'", following)
                pieces.append((begin, following))
                begin = following
            at = following
        return [*pieces, (begin, last)]

    def _pieces(self, first: int, last: int, what: str) -> list[tuple[int, int]]:
        """The pieces between commas that are not empty; each empty one is a problem."""
        pieces = self._expressions.split(first, last)
        if all(a < b for a, b in pieces):
            return pieces
        for i, (a, b) in enumerate(pieces):
            if a == b:
                comma = a - 1 if i else b
                self._problems.add(f"{what} is missing here, or remove the ','", comma)
        return [(a, b) for a, b in pieces if a < b]

    def _words(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Each token with the parenthesis that closes the group right after it, or itself."""
        tokens = self._tokens
        at = first
        while at < last:
            closing = at
            if tokens.kind[at] == WORD and at + 1 < last and tokens.text[at + 1] == "(":
                closing = min(tokens.closer[at + 1], last - 1)
            yield at, closing
            at = closing + 1

    def _identifier(self, first: int, last: int) -> Word:
        """A reduction identifier: an operator, or an id-expression such as ``ns::merge<int>``."""
        return Word(self._chunk, *self._range(first, last), "".join(self._tokens.text[first:last]))

    def _word(self, at: int) -> Word:
        return Word(self._chunk, self._tokens.start[at], self._tokens.end[at], self._tokens.text[at])

    def _range(self, first: int, last: int) -> tuple[int, int]:
        return self._tokens.start[first], self._tokens.end[last - 1]


def _is_modifier(text: list[str], first: int, last: int) -> bool:
    """Whether the tokens are a word alone or with one group of parentheses."""
    return last - first == 1 or (text[first + 1] == "(" and text[last - 1] == ")") or last - first == 2


def type_name(tokens: Tokens, chunk: Chunk, first: int, last: int) -> ListItem:
    """A type as a list item: ``declare reduction(merge : std::vector<int> : ...)``."""
    start, end = tokens.start[first], tokens.end[last - 1]
    text = ""
    for at in range(first, last):
        apart = text and tokens.kind[at] == WORD and tokens.kind[at - 1] == WORD
        text += (" " if apart else "") + tokens.text[at]
    return ListItem(chunk, start, end, text, Name(chunk, start, end, text))
