"""What the scan of a buffer finds: stretches of text, and what is masked in them.

Offsets in these types are relative to the stretch: nothing in it changes where text before it is edited.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import msgspec

from pcwm_core.source.macros import MacroText
from pcwm_core.source.openmp.model import DirectiveForm

if TYPE_CHECKING:
    from pcwm_core.source.buffer import Snapshot

Macros = Mapping[str, MacroText | None]
"""What names mean at some point: a macro, or None for one that is not defined. What is not in it is not known."""

StretchKind = Literal["code", "loose", "directive", "annotation", "define", "include", "open", "close", "end"]
"""``code`` is an item, ``loose`` the statements that are left of a broken function; ``open`` and ``close`` are the
braces of a namespace or ``extern "C"``; ``annotation`` is a ``pcwm:`` comment between items; ``end`` is what follows
the last item."""


class Pragma(msgspec.Struct, frozen=True):
    """One OpenMP directive found by the scan, or a comment that speaks to pcwm (form ``annotation``)."""

    start: int
    end: int
    """End of the whole construct, ``_Pragma(...)`` or ``[[...]]`` included."""
    words_start: int
    words: bytes
    """What follows ``omp`` or ``pcwm:``, comments and continuations blanked; as long as the text it stands for."""
    form: DirectiveForm | Literal["annotation"]
    detached: bool = False
    """The words come out of a macro: they stand nowhere in the text of the use."""
    macros: tuple[tuple[str, bytes], ...] = ()
    """The object-like macros that the words use, with their replacement text."""


class Note(msgspec.Struct, frozen=True):
    """Something wrong that the scan itself saw."""

    message: str
    start: int
    end: int


class Definition(msgspec.Struct, frozen=True):
    """A ``#define`` (``macro`` set) or ``#undef`` line."""

    name: str
    macro: MacroText | None
    start: int
    end: int


class Inclusion(msgspec.Struct, frozen=True, eq=False):
    """What an ``#include`` line comes to."""

    snapshots: tuple[Snapshot, ...]
    """The files that are read, each after those that it includes."""
    definitions: tuple[Definition, ...]
    """What it leaves defined or undefined. Their offsets are those of other files."""
    consulted: frozenset[str]
    """Names whose meaning before the line was asked for."""


class Boundary(msgspec.Struct, frozen=True):
    """The state of the scan between two stretches, macros apart."""

    scopes: tuple[tuple[str, ...], ...] = ()
    """What each open ``namespace`` or ``extern "C"`` adds to the scope."""
    conditions: tuple[bool, ...] = ()
    """For each open conditional: has one of its branches been taken? (The branch that is read always is.)"""


class Stretch(msgspec.Struct, frozen=True, eq=False):
    """One top-level piece of the buffer: ``gap`` bytes of blanks and comments, then ``len(raw)`` bytes of text."""

    gap: int
    kind: StretchKind
    raw: bytes
    masked: bytes
    """``raw`` with everything that is not plain C++ turned into blanks, byte for byte."""
    pragmas: tuple[Pragma, ...] = ()
    definitions: tuple[Definition, ...] = ()
    notes: tuple[Note, ...] = ()
    scope: tuple[str, ...] = ()
    closers: bytes = b""
    """What has to be added at the end to balance the braces."""
    consulted: frozenset[str] = frozenset()
    """Names whose meaning as a macro was asked for in this stretch or its gap."""
    after: Boundary = Boundary()
    open_ended: bool = False
    """Where it ends was decided by text far behind it."""
    inclusion: Inclusion | None = None
    """For an ``#include`` whose file is known."""

    @property
    def size(self) -> int:
        return self.gap + len(self.raw)
