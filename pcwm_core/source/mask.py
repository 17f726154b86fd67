"""Mask, then parse: cut a buffer into top-level stretches and blank what is not plain C++ in them.

tree-sitter-cpp knows no OpenMP, keeps both branches of an ``#ifdef``, and lets one unclosed brace swallow the rest of
the file. So one scan with compiled patterns goes first. It finds every way that OpenMP enters C and C++, evaluates
preprocessor conditionals, and cuts the text at the ends of top-level items; namespaces and ``extern "C"`` are opened
and closed as the scan passes them. Each stretch carries a *masked* text, in which comments, preprocessor lines, dead
branches and OpenMP are blanks of the same length, so that every offset in it is one of the buffer.

What follows a boundary depends only on the text that follows and on the scan's state there, so an edit needs a new scan
only from the boundary before it to the first one behind it where the state is as before (see ``buffer.py``).
"""

from __future__ import annotations

import re
from typing import Protocol

import msgspec

from pcwm_core.source.annotations import annotation_words, line_end
from pcwm_core.source.codescan import CodeScan
from pcwm_core.source.lexing import DIRECTIVE_LINE, comments, skip_trivia
from pcwm_core.source.macros import MacroText
from pcwm_core.source.preprocessor import (
    CONDITIONALS,
    DEFINITIONS,
    Preprocessor,
    directive_name,
    omp_words,
)
from pcwm_core.source.stretch import Boundary, Inclusion, Macros, Note, Pragma, Stretch, StretchKind

_NAMESPACE = rb"(?:inline\s+)?[A-Za-z_]\w*"
_SCOPE_OPEN = re.compile(
    rb"(?:inline\s+)?namespace\b\s*(?:\[\[[^\]]*\]\]\s*)?"
    rb"(?P<names>" + _NAMESPACE + rb"(?:\s*::\s*" + _NAMESPACE + rb")*)?\s*\{"
    rb"|extern\s*\"[^\"\n]*\"\s*\{"
)
_WORD = re.compile(rb"[A-Za-z_]\w*")
_LINE = re.compile(DIRECTIVE_LINE)
_INCLUDE = re.compile(rb"#\s*include\s*[<\"]")
#: Directives that may stand outside functions; any other one there is left from a broken function.
_TOP_LEVEL_WORDS = re.compile(
    rb"\s*(?:declare|threadprivate|groupprivate|requires|assumes|begin|end|allocate|metadirective|error|nothing)"
)


class Follow(Protocol):
    """Reads what an ``#include`` line names, given the macros as they stand there; None where that is not known."""

    def __call__(self, name: str, system: bool, macros: Macros, /) -> Inclusion | None: ...


class Scanner:
    """Reads stretches one after the other. ``pos`` is the boundary that was reached last."""

    def __init__(
        self,
        data: bytes,
        pos: int,
        boundary: Boundary,
        macros: dict[str, MacroText | None],
        follow: Follow | None = None,
    ) -> None:
        self.data = data
        self._follow = follow
        self.pos = pos
        self.scopes = boundary.scopes
        self.preprocessor = Preprocessor(boundary.conditions, macros)

    def next(self) -> Stretch:
        """The next stretch; one of kind ``end`` when the text is used up."""
        self.preprocessor.consulted = set()
        begin, data = self.pos, self.data
        pos = begin
        while True:
            blanks, pos = pos, skip_trivia(data, pos)
            annotation = self._annotation(blanks, pos)
            if annotation is not None:
                pos, stretch = annotation
            elif pos >= len(data):
                stretch = self._stretch(len(data), len(data), "end")
            elif data[pos] == 0x23:
                found = self._line(pos)
                if isinstance(found, int):
                    pos = found
                    continue
                stretch = found
            elif data[pos] == 0x3B:
                pos += 1
                continue
            elif data[pos] == 0x7D:
                stretch = self._close(pos)
            else:
                stretch = self._item(pos)
            return msgspec.structs.replace(
                stretch,
                gap=pos - begin,
                scope=tuple(name for scope in self.scopes for name in scope),
                consulted=frozenset(self.preprocessor.consulted),
                after=Boundary(self.scopes, self.preprocessor.conditions),
            )

    def _stretch(self, start: int, end: int, kind: StretchKind) -> Stretch:
        self.pos = end
        raw = self.data[start:end]
        return Stretch(0, kind, raw, raw)

    def _annotation(self, start: int, end: int) -> tuple[int, Stretch] | None:
        """The first comment between two tokens that speaks to pcwm, with the offset at which it begins."""
        if self.data.find(b"pcwm:", start, end) < 0:
            return None
        for first, last in comments(self.data, start, end):
            found = annotation_words(self.data, first, last)
            if found is not None:
                at, words = found
                pragma = Pragma(0, last - first, at - first, words, "annotation")
                stretch = self._stretch(first, last, "annotation")
                return first, msgspec.structs.replace(stretch, pragmas=(pragma,))
        return None

    def _item(self, pos: int) -> Stretch:
        opening = _SCOPE_OPEN.match(self.data, pos)
        if opening is None:
            return self._code(pos)
        words = _WORD.findall(opening.group("names") or b"")
        self.scopes = (*self.scopes, tuple(word.decode() for word in words if word != b"inline"))
        return self._stretch(pos, opening.end(), "open")

    def _close(self, pos: int) -> Stretch:
        stretch = self._stretch(pos, pos + 1, "close")
        if self.scopes:
            self.scopes = self.scopes[:-1]
            return stretch
        return msgspec.structs.replace(stretch, notes=(Note("'}' closes nothing", 0, 1),))

    def _line(self, pos: int) -> Stretch | int:
        """A ``#`` line outside braces: a stretch of its own, or nothing and where to go on."""
        line = _LINE.match(self.data, pos)
        assert line is not None
        stop = line_end(self.data, pos, line.end())
        text = self.data[pos:stop]
        name = directive_name(text)
        if name in CONDITIONALS:
            return self.preprocessor.conditional(name, self.data, pos, stop)
        if name in DEFINITIONS:
            defined = self.preprocessor.define(text, 0)
            definitions = () if defined is None else (defined[0],)
            return msgspec.structs.replace(self._stretch(pos, stop, "define"), definitions=definitions)
        if name == b"include" and _INCLUDE.match(text):
            return self._include(pos, stop)
        found = omp_words(text) if name == b"pragma" else None
        if found is None:
            return stop
        at, words = found
        if not _TOP_LEVEL_WORDS.match(words):
            return self._code(pos)
        end = at + len(words)
        pragma = Pragma(0, end, at, words, "pragma", macros=self.preprocessor.object_macros(words))
        return msgspec.structs.replace(self._stretch(pos, pos + end, "directive"), pragmas=(pragma,))

    def _include(self, pos: int, end: int) -> Stretch:
        stretch = self._stretch(pos, end, "include")
        if self._follow is None:
            return stretch
        inclusion = self._follow(*included_name(stretch.raw), self.preprocessor.macros)
        if inclusion is None:
            return stretch
        self.preprocessor.include(inclusion)
        return msgspec.structs.replace(stretch, inclusion=inclusion, definitions=inclusion.definitions)

    def _code(self, pos: int) -> Stretch:
        """An item, up to its ``;`` or ``}``, or the statements that are left of a broken function."""
        scan = CodeScan(self.data, pos, self.preprocessor)
        stretch = scan.run()
        self.pos = scan.end
        return stretch


def included_name(line: bytes) -> tuple[str, bool]:
    """The name in an ``#include`` line, and whether it stands in angle brackets."""
    opening = min((at for at in (line.find(b"<"), line.find(b'"')) if at >= 0), default=len(line))
    system = line[opening : opening + 1] == b"<"
    closing = line.find(b">" if system else b'"', opening + 1)
    name = line[opening + 1 : closing if closing > 0 else len(line)]
    return name.decode("utf-8", "replace").strip(), system
