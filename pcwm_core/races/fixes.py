"""Edits that mend a race, as places in chunks: the pieces that rules build their fixes from."""

from __future__ import annotations

from typing import Literal

import msgspec

from pcwm_core.source.openmp.combined import allowed_clauses
from pcwm_core.source.openmp.model import Clause, Directive
from pcwm_core.source.syntax import Place

#: Clauses that say what a variable is in a construct; it may stand in one of them only (OpenMP 5.2, 5.4).
_SHARING = ("shared", "private", "firstprivate", "lastprivate", "linear", "reduction", "in_reduction")


class PlacedEdit(msgspec.Struct, frozen=True):
    """Replace the text of ``place`` by ``text``, or put a line before or after it."""

    place: Place
    text: str
    own_line: Literal["", "before", "after"] = ""
    """``text`` becomes a line of its own, indented as the first line of the place is. What else is on that line is
    known in a snapshot only: there the edit is refused when other code comes first."""


class Proposal(msgspec.Struct, frozen=True):
    """A fix that a rule proposes. ``keeps_meaning``: the serial meaning of the program stays what it was."""

    title: str
    edits: tuple[PlacedEdit, ...]
    keeps_meaning: bool = False


def give_attribute(
    directive: Directive, clause_name: str, item: str, kind: str = "", as_written: str = ""
) -> tuple[PlacedEdit, ...]:
    """The edits that make ``item`` a list item of a data-sharing clause; none where that clause cannot be written.

    A ``shared`` clause that names the item loses it. ``as_written`` is the list item when it is more than the name,
    such as an array section.
    """
    if clause_name not in allowed_clauses(directive.constituents):
        return ()
    edits: list[PlacedEdit] = []
    for clause in directive.all(*_SHARING):
        if any(entry.name == item for entry in clause.items):
            if clause.name != "shared":
                return ()
            edits.append(_without(directive, clause, item))
    edits.append(_with(directive, clause_name, as_written or item, kind))
    return tuple(edits)


def _with(directive: Directive, clause_name: str, item: str, kind: str) -> PlacedEdit:
    """To a clause that is there already, or in a new clause."""
    for clause in directive.clauses:
        if clause.name == clause_name and clause.kind == kind and clause.items and not clause.modifiers:
            end = clause.items[-1].end
            return PlacedEdit(Place(directive.chunk, end, end), f", {item}")
    arguments = f"{kind}: {item}" if kind else item
    at = Place(directive.chunk, directive.insert_at, directive.insert_at)
    return PlacedEdit(at, f" {clause_name}({arguments})")


def _without(directive: Directive, clause: Clause, item: str) -> PlacedEdit:
    """Take an item out of a list, and the clause out of the directive when nothing is left."""
    position = next(i for i, entry in enumerate(clause.items) if entry.name == item)
    if len(clause.items) == 1:
        return _removed(directive, clause)
    entry = clause.items[position]
    if position:
        return PlacedEdit(Place(directive.chunk, clause.items[position - 1].end, entry.end), "")
    return PlacedEdit(Place(directive.chunk, entry.start, clause.items[1].start), "")


def remove_clause(directive: Directive, clause_name: str) -> PlacedEdit | None:
    """Remove a clause and the blank before it."""
    clause = directive.clause(clause_name)
    return _removed(directive, clause) if clause is not None else None


def _removed(directive: Directive, clause: Clause) -> PlacedEdit:
    start = clause.start
    if directive.chunk.data[start - 1 : start] in (b" ", b","):
        start -= 1
    return PlacedEdit(Place(directive.chunk, start, clause.end), "")


def line_before(place: Place, text: str) -> PlacedEdit:
    """Insert a line of its own before the one on which ``place`` starts."""
    return PlacedEdit(place, text, "before")


def line_after(place: Place, text: str) -> PlacedEdit:
    """Insert a line of its own behind ``place``."""
    return PlacedEdit(place, text, "after")
