"""The preprocessor's part in a scan: which branches of conditionals are read, and what macros mean at each point."""

from __future__ import annotations

import re
from itertools import islice
from types import EllipsisType

from pcwm_core.source.conditionals import PREDEFINED, evaluate
from pcwm_core.source.lexing import BLOCK_COMMENT, blank_comments
from pcwm_core.source.macros import MacroText, is_pragma_macro, parse_define, pragma_macros
from pcwm_core.source.stretch import Definition, Inclusion

#: What a name meant: a macro, not defined (None), or nothing that the buffer tells (``...``).
Meaning = MacroText | None | EllipsisType

CONDITIONALS = frozenset((b"if", b"ifdef", b"ifndef", b"elif", b"elifdef", b"elifndef", b"else", b"endif"))
DEFINITIONS = frozenset((b"define", b"undef"))

_NAME = re.compile(rb"#\s*([A-Za-z_]\w*)?")
_WORD = re.compile(rb"[A-Za-z_]\w*")
_PRAGMA_OMP = re.compile(rb"#\s*pragma\s+omp\b")
_BRANCH_END = re.compile(
    rb"(?:\n|\r(?!\n))[ \t\f\v]*+#[ \t]*(?P<word>if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b|"
    + BLOCK_COMMENT
)
#: More of them in one directive are not replaced.
_MAX_DIRECTIVE_MACROS = 50
#: More of them in one file are not looked for, to keep the scan's patterns small.
_MAX_PRAGMA_MACROS = 128


def directive_name(line: bytes) -> bytes:
    """The word after ``#``; b"" if there is none."""
    match = _NAME.match(line)
    if match is not None and match.group(1) is None and (b"\\" in line or b"/*" in line):
        match = _NAME.match(blank_comments(line))
    return (match.group(1) or b"") if match else b""


def omp_words(line: bytes) -> tuple[int, bytes] | None:
    """Offset and text of what follows ``#pragma omp``, without blanks at its end; None for another pragma."""
    text = blank_comments(line)
    match = _PRAGMA_OMP.match(text)
    return (match.end(), text[match.end() :].rstrip()) if match else None


class Preprocessor:
    """Conditionals and macros, as far as a scan has come."""

    def __init__(self, conditions: tuple[bool, ...], macros: dict[str, MacroText | None]) -> None:
        self.conditions = conditions
        """For each open conditional: has one of its branches been taken?"""
        self.macros = macros
        """What the buffer has defined so far; None for an ``#undef``."""
        self.consulted: set[str] = set()
        """Names whose meaning was asked for; the scan empties it for each stretch."""
        self._pragma_macros: dict[str, MacroText] | None = None

    # ------------------------------------------------------------ macros

    def define(self, line: bytes, offset: int) -> tuple[Definition, Meaning] | None:
        """Obey a ``#define`` or ``#undef`` line, which stands at ``offset`` of its stretch; None if it has no name.

        The second result is what the name meant before.
        """
        macro = None
        if directive_name(line) == b"define":
            macro = parse_define(line)
            if macro is None:
                return None
            name = macro.name
        else:
            match = _WORD.search(line, line.find(b"undef") + len(b"undef"))
            if match is None:
                return None
            name = match.group().decode()
        before: Meaning = self.macros.get(name, ...)
        self.macros[name] = macro
        known = self._pragma_macros
        if known is not None and (name in known or (macro is not None and is_pragma_macro(macro, known))):
            self._pragma_macros = None
        return Definition(name, macro, offset, offset + len(line.rstrip())), before

    def include(self, inclusion: Inclusion) -> None:
        """Obey an ``#include``: take over what its file defines."""
        self.consulted |= inclusion.consulted
        self.macros.update((definition.name, definition.macro) for definition in inclusion.definitions)
        self._pragma_macros = None

    def restore(self, name: str, meaning: Meaning) -> None:
        """Take a definition back."""
        if isinstance(meaning, EllipsisType):
            del self.macros[name]
        else:
            self.macros[name] = meaning
        self._pragma_macros = None

    @property
    def pragma_macros(self) -> dict[str, MacroText]:
        """The macros that expand to pragmas."""
        if self._pragma_macros is None:
            found = pragma_macros(self.macros)
            self._pragma_macros = dict(islice(found.items(), _MAX_PRAGMA_MACROS))
        return self._pragma_macros

    def object_macros(self, words: bytes) -> tuple[tuple[str, bytes], ...]:
        """The object-like macros among the words of a directive, and those that their bodies use."""
        found: dict[str, bytes] = {}
        pending = [words]
        while pending and len(found) < _MAX_DIRECTIVE_MACROS:
            for word in _WORD.findall(pending.pop()):
                name = word.decode()
                self.consulted.add(name)
                macro = self.macros.get(name)
                if macro is not None and macro.params is None and name not in found:
                    found[name] = macro.body
                    pending.append(macro.body)
        return tuple(found.items())

    def lookup(self, name: str) -> str | None:
        """The body of a macro, None if it is not defined; LookupError if the buffer does not tell."""
        self.consulted.add(name)
        if name in self.macros:
            macro = self.macros[name]
            return None if macro is None else macro.body.decode("utf-8", "replace")
        return PREDEFINED[name]

    # ------------------------------------------------------------ conditionals

    def conditional(self, word: bytes, data: bytes, start: int, end: int) -> int:
        """Obey a conditional line at ``start``..``end`` of ``data``.

        Returns where to read on: behind the branch that it begins, if that is dead. Of branches whose conditions
        the buffer does not decide the first is read, so that no statement appears twice.
        """
        condition = blank_comments(data[start:end]).decode("utf-8", "replace")
        condition = condition[condition.find(word.decode()) + len(word) :].strip()
        if word in (b"if", b"ifdef", b"ifndef"):
            live = self._holds(word, condition) is not False
            self.conditions = (*self.conditions, live)
            return end if live else _branch_end(data, end)
        if not self.conditions:
            return end
        if word == b"endif":
            self.conditions = self.conditions[:-1]
            return end
        taken = self.conditions[-1]
        if not taken and (word == b"else" or self._holds(word, condition) is not False):
            self.conditions = (*self.conditions[:-1], True)
            return end
        return _branch_end(data, end)

    def _holds(self, word: bytes, condition: str) -> bool | None:
        if word in (b"if", b"elif"):
            return evaluate(condition, self.lookup)
        match = re.match(r"[A-Za-z_]\w*", condition)
        if match is None:
            return None
        try:
            defined = self.lookup(match.group()) is not None
        except LookupError:
            return None
        return defined == (word in (b"ifdef", b"elifdef"))


def _branch_end(data: bytes, pos: int) -> int:
    """Skip a branch that is not compiled; returns the start of the line that ends it, or the end of the text."""
    nested = 0
    while (match := _BRANCH_END.search(data, pos)) is not None:
        pos = match.end()
        word = match.group("word")
        if word is None:
            continue
        if word.startswith(b"if"):
            nested += 1
        elif nested == 0:
            return match.start() + 1
        elif word == b"endif":
            nested -= 1
    return len(data)
