"""Edits that mend a race, as places in chunks: the pieces that rules build their fixes from."""

from __future__ import annotations

import re

import msgspec

from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Place

_LINE_START = re.compile(rb"[^\r\n]*\Z")
_INDENT = re.compile(rb"[ \t]*")


class PlacedEdit(msgspec.Struct, frozen=True):
    """Replace the text of ``place`` by ``text``."""

    place: Place
    text: str


class Proposal(msgspec.Struct, frozen=True):
    """A fix that a rule proposes. ``keeps_meaning``: the serial meaning of the program stays what it was."""

    title: str
    edits: tuple[PlacedEdit, ...]
    keeps_meaning: bool = False


def add_to_clause(directive: Directive, clause_name: str, item: str, kind: str = "") -> PlacedEdit:
    """Add a list item to a data-sharing clause: to one that is there already, or in a new clause."""
    for clause in directive.clauses:
        if clause.name == clause_name and clause.kind == kind and clause.items and not clause.modifiers:
            end = clause.items[-1].end
            return PlacedEdit(Place(directive.chunk, end, end), f", {item}")
    arguments = f"{kind}: {item}" if kind else item
    at = Place(directive.chunk, directive.insert_at, directive.insert_at)
    return PlacedEdit(at, f" {clause_name}({arguments})")


def remove_clause(directive: Directive, clause_name: str) -> PlacedEdit | None:
    """Remove a clause and the blank before it."""
    clause = directive.clause(clause_name)
    if clause is None:
        return None
    start = clause.start
    if directive.chunk.data[start - 1 : start] in (b" ", b","):
        start -= 1
    return PlacedEdit(Place(directive.chunk, start, clause.end), "")


def line_before(place: Place, text: str) -> PlacedEdit | None:
    """Insert a line of its own before the line on which ``place`` starts, with the same indentation.

    None when other code precedes on that line: what the line would apply to is then not certain.
    """
    data = place.chunk.data
    match = _LINE_START.search(data, 0, place.start)
    start = match.start() if match is not None else place.start
    indent = _INDENT.match(data, start)
    assert indent is not None
    if indent.end() < place.start:
        return None
    at = Place(place.chunk, place.start, place.start)
    newline = "\r\n" if b"\r\n" in data else "\n"
    blanks = data[start : indent.end()].decode()
    return PlacedEdit(at, f"{text}{newline}{blanks}")
