"""What a parsed OpenMP directive is. Ranges are byte offsets relative to ``chunk``, like those of syntax nodes."""

from __future__ import annotations

from typing import Literal

import msgspec

from pcwm_core.source.syntax import Chunk, Expr, Node, Place

DirectiveForm = Literal["pragma", "_Pragma", "attribute"]


class Word(Node, frozen=True, eq=False):
    """A keyword or identifier inside a clause: a modifier, a schedule kind, a reduction identifier, ..."""

    name: str


class ListItem(Node, frozen=True, eq=False):
    """One locator of a clause's list: ``x``, ``a[0:n]``, ``s.f``, ``*p``, ``omp_all_memory``."""

    name: str
    """The variable that the locator starts from (``a`` for ``a[0:n]``); '' when there is none."""
    expr: Expr


class Modifier(Node, frozen=True, eq=False):
    """``name`` or ``name(args)`` beside a colon: ``monotonic``, ``iterator(...)``, ``step(2)``, ``always``."""

    name: str
    args: tuple[Expr, ...] = ()


class IteratorVar(Node, frozen=True, eq=False):
    """One ``[type] name = begin : end [: step]`` of an iterator modifier (OpenMP 5.2, 3.2.6)."""

    name: str
    begin: Expr
    last: Expr
    step: Expr | None


class Clause(Node, frozen=True, eq=False):
    """One clause with its arguments taken apart. The node's range covers the name and the parentheses.

    Which fields are filled depends on the clause (OpenMP 5.2, chapter 3 and the clause's own section):
    a data-sharing clause fills ``items``; ``schedule(monotonic: dynamic, 4)`` has modifiers ``monotonic``, kind
    ``dynamic``, ``args`` (4,); ``reduction(inscan, +: s)`` has modifiers ``inscan``, kind ``+``, items;
    ``default(none)`` has kind ``none``; ``depend(in: a[i])`` kind ``in`` and items; ``num_threads(n)`` args (n,);
    ``if(task: x)`` modifier ``task`` and args (x,); ``linear(i: 2)`` items and args (2,).
    """

    name: str
    name_end: int
    """End of the clause's name; its start is ``start``."""
    modifiers: tuple[Modifier, ...] = ()
    kind: str = ""
    items: tuple[ListItem, ...] = ()
    args: tuple[Expr, ...] = ()
    iterators: tuple[IteratorVar, ...] = ()
    kind_word: Word | None = None
    """Where ``kind`` stands; None when no kind is written. Its name is ``kind``."""
    directive: Directive | None = None
    """The directive variant of ``when``, ``otherwise`` and a metadirective's ``default``."""

    @property
    def name_place(self) -> Place:
        return Place(self.chunk, self.start, self.name_end)

    def modifier(self, name: str) -> Modifier | None:
        return next((m for m in self.modifiers if m.name == name), None)


class DirectiveProblem(msgspec.Struct, frozen=True):
    """An unknown word, a clause that the directive does not allow, an unclosed parenthesis, ..."""

    message: str
    place: Place


class Directive(Node, frozen=True, eq=False):
    """One directive. The node's range runs from ``#pragma`` (or ``_Pragma``, ``[[``) to the end of its text."""

    name: str
    """Normalised: ``parallel for``, ``target teams distribute parallel for simd``, ``barrier``."""
    constituents: tuple[str, ...]
    """The leaf constructs of a combined or composite directive, outermost first (OpenMP 5.2, chapter 17)."""
    name_start: int
    name_end: int
    insert_at: int
    """Where the text of a further clause can be inserted (with a leading space)."""
    clauses: tuple[Clause, ...]
    args: tuple[ListItem, ...] = ()
    """Arguments of the directive itself: ``critical(name)``, ``flush(a, b)``, ``threadprivate(x)``, ``allocate(p)``."""
    form: DirectiveForm = "pragma"
    problems: tuple[DirectiveProblem, ...] = ()
    spelling: str = ""
    """The directive's words after ``omp``, blanks folded, comments and continuation lines removed."""

    @property
    def name_place(self) -> Place:
        return Place(self.chunk, self.name_start, self.name_end)

    def has(self, constituent: str) -> bool:
        return constituent in self.constituents

    def clause(self, name: str) -> Clause | None:
        """The first clause of that name."""
        return next((c for c in self.clauses if c.name == name), None)

    def all(self, *names: str) -> list[Clause]:
        return [c for c in self.clauses if c.name in names]


__all__ = [
    "Chunk",
    "Clause",
    "Directive",
    "DirectiveForm",
    "DirectiveProblem",
    "IteratorVar",
    "ListItem",
    "Modifier",
    "Word",
]
