"""Mask, then parse: cut a buffer into top-level stretches and blank what is not plain C++ in them.

tree-sitter-cpp knows no OpenMP, keeps both branches of an ``#ifdef``, and lets one unclosed brace swallow the rest of the
file. So one scan with compiled patterns goes first. It finds every way that OpenMP enters C and C++, evaluates
preprocessor conditionals, and cuts the text at the ends of top-level items; namespaces and ``extern "C"`` are opened
and closed as the scan passes them. Each stretch carries a *masked* text, in which comments, preprocessor lines, dead
branches and OpenMP are blanks of the same length, so that every offset in it is one of the buffer.

What follows a boundary depends only on the text that follows and on the scan's state there, so an edit needs a new scan
only from the boundary before it to the first one behind it where the state is as before (see ``buffer.py``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from types import EllipsisType
from typing import Literal

import msgspec

from pcwm_core.source.conditionals import PREDEFINED, evaluate
from pcwm_core.source.lexing import (
    BLOCK_COMMENT,
    CHARACTER,
    DIRECTIVE_LINE,
    LINE_COMMENT,
    RAW_STRING,
    STRING,
    begins_line,
    blank_comments,
    blanked,
    closing,
    skip_trivia,
)
from pcwm_core.source.macros import (
    MacroText,
    arguments,
    expand,
    is_pragma_macro,
    parse_define,
    pragma_macros,
    pragma_operator,
)
from pcwm_core.source.openmp.model import DirectiveForm

#: What a name meant: a macro, not defined (None), or nothing that the buffer tells (``...``).
Previous = MacroText | None | EllipsisType

StretchKind = Literal["code", "loose", "directive", "define", "include", "open", "close", "end"]


class Pragma(msgspec.Struct, frozen=True):
    """One OpenMP directive found by the scan. Offsets are relative to the stretch."""

    start: int
    end: int
    """End of the whole construct, ``_Pragma(...)`` or ``[[...]]`` included."""
    words_start: int
    words: bytes
    """What follows ``omp``, comments and continuations blanked; as long as the text it stands for."""
    form: DirectiveForm
    detached: bool = False
    """The words come out of a macro: they stand nowhere in the text of the use."""
    macros: tuple[tuple[str, bytes], ...] = ()
    """The object-like macros that the words use, with their replacement text."""


class Note(msgspec.Struct, frozen=True):
    """Something wrong that the scan itself saw. Offsets are relative to the stretch."""

    message: str
    start: int
    end: int


class Definition(msgspec.Struct, frozen=True):
    """A ``#define`` (``macro`` set) or ``#undef`` line at ``start``..``end``, relative to the stretch."""

    name: str
    macro: MacroText | None
    start: int
    end: int


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
    pragmas: tuple[Pragma, ...] = ()
    definitions: tuple[Definition, ...] = ()
    notes: tuple[Note, ...] = ()
    scope: tuple[str, ...] = ()
    closers: bytes = b""
    """What has to be added at the end to balance the text."""
    consulted: frozenset[str] = frozenset()
    """Macros whose definition a conditional in this stretch or its gap asked for."""
    after: Boundary = Boundary()
    open_ended: bool = False
    """Where it ends was decided by text far behind it."""

    @property
    def size(self) -> int:
        return self.gap + len(self.raw)


_LITERALS = (LINE_COMMENT, BLOCK_COMMENT, RAW_STRING, STRING, CHARACTER)
_PARAMS = rb"\((?:[^;{}()]|\((?:[^;{}()]|\([^;{}()]*+\))*+\))*+\)"
#: A definition that C++ allows nowhere but outside functions, at the very beginning of a line: where one stands inside
#: a function, a brace is missing before it.
_DEFINITION = (
    rb"(?:template\s*<|namespace\b[^;={}()]*\{|extern\s*\"C"
    rb"|(?!(?:else|return|case|goto|throw|new|delete|do|typedef|using|co_\w+|if|for|while|switch|catch|try)\b)"
    rb"[A-Za-z_][\w:<>,*&\s]{0,300}[\s*&>](?!(?:if|for|while|switch|return|sizeof|catch)\b)[A-Za-z_~][\w:~]*\s*"
    + _PARAMS
    + rb"\s*(?:(?:const|noexcept|override|final)\b\s*)*\{)"
)
_SCOPE_OPEN = re.compile(
    rb"(?:inline\s+)?namespace\b\s*(?:\[\[[^\]]*\]\]\s*)?(?P<names>(?:inline\s+)?[A-Za-z_][\w]*(?:\s*::\s*(?:inline\s+)?[A-Za-z_]\w*)*)?\s*\{"
    rb"|extern\s*\"[^\"\n]*\"\s*\{"
)
_CLASS_HEAD = re.compile(rb"\b(?:struct|class|union|enum)\b")
_LOOSE_START = re.compile(
    rb"(?:for|while|if|else|do|switch|return|break|continue|goto|case|default|try|catch|throw|delete)\b|\{|\+\+|--|\*|\("
)
_KR_HEAD = re.compile(
    rb"\)\s*(?!const\b|noexcept\b|override\b|final\b|volatile\b|throw\b|requires\b|__|asm\b|->)[A-Za-z_]\w*[\s*]+[A-Za-z_*][^()=]*;\Z"
)
_KR_FUNCTION = re.compile(
    rb"(?P<head>[^(){};]*\()(?P<names>[\w\s,]*)\)(?P<declarations>(?:[^;{}]*;)+)(?=\s*\{)"
)
_DIRECTIVE_NAME = re.compile(rb"#\s*([A-Za-z_]\w*)?")
_PRAGMA_OMP = re.compile(rb"#\s*pragma\s+omp\b")
_INCLUDE = re.compile(rb"#\s*include\s*[<\"]")
_WORD = re.compile(rb"[A-Za-z_]\w*")
#: Directives that may stand outside functions; any other one there is left from a broken function.
_TOP_LEVEL_WORDS = re.compile(
    rb"\s*(?:declare|threadprivate|groupprivate|requires|assumes|begin|end|allocate|metadirective|error|nothing)"
)
_OMP_ATTRIBUTE = re.compile(rb"\[\[\s*(?:using\s+omp\s*:|omp\s*::)")
_ATTRIBUTE_LIST = re.compile(
    rb"\[\[\s*[A-Za-z_][\w:]*\s*(?:\([^\[\]{};]*\)\s*)?(?:,\s*[A-Za-z_][\w:]*\s*(?:\([^\[\]{};]*\)\s*)?)*\]\]"
)
_ATTRIBUTE_WORD = re.compile(rb"\s*(?:omp\s*::\s*)?(?P<word>sequence|directive|decl)\s*\(|\s*,")
#: Decorations that mean nothing here and disturb the grammar.
_NOISE_CALL = re.compile(rb"__(?:attribute__|attribute|declspec|launch_bounds__|asm__)\s*(?=\()")
_NOISE_WORD = re.compile(
    rb"__(?:extension__|restrict__|restrict|inline__|inline|volatile__|const__|host__|device__|global__|forceinline)\b"
)
_RENAMED_NOISE = {b"__restrict__", b"__restrict"}
_DEAD = re.compile(
    rb"(?:\n|\r(?!\n))[ \t\f\v]*+#[ \t]*(?P<word>if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b|"
    + BLOCK_COMMENT
)
_CONDITIONAL_WORDS = {b"if", b"ifdef", b"ifndef", b"elif", b"elifdef", b"elifndef", b"else", b"endif"}
_LINE = re.compile(DIRECTIVE_LINE)
#: More of them in one directive are not replaced.
_MAX_DIRECTIVE_MACROS = 50
#: A longer header is no function in the style of K&R.
_MAX_KR_HEAD = 2000
#: More of them in one file are not looked for, to keep the patterns small.
_MAX_PRAGMA_MACROS = 128


@lru_cache(maxsize=64)
def _patterns(names: frozenset[str]) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """What to stop at outside braces, and inside; ``names`` are the macros that expand to pragmas."""
    uses = [re.escape(name.encode()) + rb"\b" for name in sorted(names)]
    common = [*_LITERALS, rb"#", rb"\[\[", rb"__?(?=Pragma|pragma|attribute|declspec|restrict|extension|launch|asm__|inline|host|device|global|forceinline)", rb"\{", rb"\}", rb"\n(?=" + _DEFINITION + rb")", *uses]  # fmt: skip
    outside = [*common, rb";", rb"\(", rb"\)", rb"=", rb"\["]
    return re.compile(rb"|".join(outside)), re.compile(rb"|".join(common))


class Scanner:
    """Reads stretches one after the other. ``pos`` is the boundary that was reached last."""

    def __init__(
        self, data: bytes, pos: int, boundary: Boundary, macros: dict[str, MacroText | None]
    ) -> None:
        self.data = data
        self.pos = pos
        self.scopes = boundary.scopes
        self.conditions = boundary.conditions
        self.macros = macros
        """What the buffer has defined so far; None for an ``#undef``."""
        self.consulted: set[str] = set()
        """Macros whose definition the current stretch asked for."""
        self._pragma_macros: dict[str, MacroText] | None = None
        self.outside, self.inside = _patterns(frozenset())

    # ------------------------------------------------------------ stretches

    def next(self) -> Stretch:
        """The next stretch; one of kind ``end`` when the text is used up."""
        begin = self.pos
        self.consulted = set()
        data = self.data
        pos = begin
        while True:
            pos = skip_trivia(data, pos)
            if pos >= len(data):
                return self._stretch(begin, len(data), len(data), "end")
            byte = data[pos]
            if byte == 0x23:
                stretch, pos = self._top_line(begin, pos)
                if stretch is not None:
                    return stretch
            elif byte == 0x3B:
                pos += 1
            elif byte == 0x7D:
                return self._close(begin, pos)
            else:
                opening = _SCOPE_OPEN.match(data, pos)
                if opening is not None:
                    return self._open(begin, pos, opening)
                return self._code(begin, pos)

    def _stretch(self, begin: int, start: int, end: int, kind: StretchKind) -> Stretch:
        self.pos = end
        raw = self.data[start:end]
        return Stretch(
            gap=start - begin,
            kind=kind,
            raw=raw,
            masked=raw,
            scope=self._scope(),
            consulted=frozenset(self.consulted),
            after=Boundary(self.scopes, self.conditions),
        )

    def _scope(self) -> tuple[str, ...]:
        return tuple(name for scope in self.scopes for name in scope)

    def _open(self, begin: int, pos: int, opening: re.Match[bytes]) -> Stretch:
        names = opening.group("names") or b""
        words = [w.decode() for w in _WORD.findall(names) if w != b"inline"]
        self.scopes = (*self.scopes, tuple(words))
        return self._stretch(begin, pos, opening.end(), "open")

    def _close(self, begin: int, pos: int) -> Stretch:
        notes: tuple[Note, ...] = ()
        if self.scopes:
            self.scopes = self.scopes[:-1]
        else:
            notes = (Note("'}' closes nothing", 0, 1),)
        return msgspec.structs.replace(self._stretch(begin, pos, pos + 1, "close"), notes=notes)

    def _top_line(self, begin: int, pos: int) -> tuple[Stretch | None, int]:
        """A ``#`` line outside braces: a stretch of its own, or nothing and where to go on."""
        line = _LINE.match(self.data, pos)
        assert line is not None
        text = line.group()
        word = _directive_word(text)
        if word in _CONDITIONAL_WORDS:
            return None, self._conditional(word, pos, line.end())
        if word in (b"define", b"undef"):
            definition, _ = self.define(text, 0)
            stretch = self._stretch(begin, pos, line.end(), "define")
            definitions = () if definition is None else (definition,)
            return msgspec.structs.replace(stretch, definitions=definitions), line.end()
        if word == b"include" and _INCLUDE.match(text):
            return self._stretch(begin, pos, line.end(), "include"), line.end()
        if word == b"pragma":
            words = _omp_words(text)
            if words is not None:
                pragma = Pragma(0, len(text), *words, "pragma", macros=self.object_macros(words[1]))
                return self._top_pragma(begin, pos, pragma), line.end()
        return None, line.end()

    def _top_pragma(self, begin: int, pos: int, pragma: Pragma) -> Stretch:
        if not _TOP_LEVEL_WORDS.match(pragma.words):
            return self._code(begin, pos)
        end = pos + len(self.data[pos : pos + pragma.end].rstrip())
        stretch = self._stretch(begin, pos, end, "directive")
        return msgspec.structs.replace(stretch, pragmas=(pragma,))

    def _code(self, begin: int, start: int) -> Stretch:
        """An item, up to its ``;`` or ``}``, or the statements that are left of a broken function."""
        return _CodeScan(self, begin, start).read()

    # ------------------------------------------------------------ preprocessor

    def define(self, line: bytes, offset: int) -> tuple[Definition | None, Previous]:
        """Read ``#define`` or ``#undef``; ``offset`` is where the line stands in its stretch.

        The second result is what the name meant before, ``...`` for nothing.
        """
        if _directive_word(line) == b"undef":
            match = _WORD.search(line, line.find(b"undef") + 5)
            if match is None:
                return None, ...
            name = match.group().decode()
            macro = None
        else:
            macro = parse_define(line)
            if macro is None:
                return None, ...
            name = macro.name
        previous: Previous = self.macros.get(name, ...)
        self.macros[name] = macro
        known = self._pragma_macros
        if known is not None and (name in known or (macro is not None and is_pragma_macro(macro, known))):
            self._pragma_macros = None
        return Definition(name, macro, offset, offset + len(line.rstrip())), previous

    def undefine(self, definition: Definition, previous: Previous) -> None:
        """Take a definition back."""
        if isinstance(previous, EllipsisType):
            del self.macros[definition.name]
        else:
            self.macros[definition.name] = previous
        self._pragma_macros = None

    @property
    def pragma_macros(self) -> dict[str, MacroText]:
        """The macros that expand to pragmas, as far as the scan has come."""
        if self._pragma_macros is None:
            found = pragma_macros(self.macros)
            self._pragma_macros = dict(islice(found.items(), _MAX_PRAGMA_MACROS))
            self.outside, self.inside = _patterns(frozenset(self._pragma_macros))
        return self._pragma_macros

    def stop(self, pos: int, outside: bool) -> re.Match[bytes] | None:
        """The next token that the scan of code has to look at; outside of braces more of them matter."""
        if self._pragma_macros is None:
            self.pragma_macros  # noqa: B018
        return (self.outside if outside else self.inside).search(self.data, pos)

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

    def _conditional(self, word: bytes, pos: int, end: int) -> int:
        """Read a conditional line at ``pos``..``end``; where to go on, behind the branch if it is dead."""
        condition = blank_comments(self.data[pos:end]).decode("utf-8", "replace")
        condition = condition[condition.find(word.decode()) + len(word) :].strip()
        if word in (b"if", b"ifdef", b"ifndef"):
            live = self._holds(word, condition) is not False
            self.conditions = (*self.conditions, live)
            return end if live else self._dead_branch(end)
        if not self.conditions:
            return end
        if word == b"endif":
            self.conditions = self.conditions[:-1]
            return end
        taken = self.conditions[-1]
        if not taken and (word == b"else" or self._holds(word, condition) is not False):
            self.conditions = (*self.conditions[:-1], True)
            return end
        return self._dead_branch(end)

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

    def _dead_branch(self, pos: int) -> int:
        """Skip a branch that is not compiled; returns the start of the line that ends it (or the end of the text)."""
        nested = 0
        while (match := _DEAD.search(self.data, pos)) is not None:
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
        return len(self.data)


class _CodeScan:
    """The scan of one stretch of code, from its first token to its end."""

    def __init__(self, scanner: Scanner, begin: int, start: int) -> None:
        self.scanner = scanner
        self.data = scanner.data
        self.begin = begin
        self.start = start
        self.masks: list[tuple[int, int]] = []
        self.pragmas: list[Pragma] = []
        self.definitions: list[tuple[Definition, Previous]] = []
        """With what the name meant before."""
        self.notes: list[Note] = []
        self.old_style = False
        """A function definition in the style of K&R."""
        self.depth = 0
        self.parens = 0
        self.saw_parens = False
        self.initialiser = False
        self.bracket = False
        self.loose = _LOOSE_START.match(self.data, start) is not None or self.data[start : start + 1] == b"#"
        self.fallback: int | None = None
        """Where a definition begins inside what looks like a class; the cut if the class never ends."""

    def read(self) -> Stretch:
        data = self.data
        pos = self.start
        open_ended = False
        scanner = self.scanner
        conditions = scanner.conditions
        while True:
            match = scanner.stop(pos, outside=not (self.depth or self.loose))
            if match is None:
                if self.fallback is not None:
                    return self._restart(conditions)
                end = len(data)
                open_ended = True
                break
            pos = match.end()
            stop = self._token(match.start(), pos, data[match.start()])
            if stop is not None:
                go_on, pos = stop
                if not go_on:
                    end = pos
                    break
        return self._finish(end, open_ended)

    # Each handler returns None to go on behind the token, (True, pos) to go on at pos, (False, end) to stop at end.

    def _token(self, start: int, end: int, byte: int) -> tuple[bool, int] | None:
        if byte == 0x7B:
            self.depth += 1
        elif byte == 0x7D:
            return self._close_brace(start, end)
        elif byte == 0x2F:
            self.masks.append((start, end))
        elif byte in _QUOTES:
            if byte == 0x52 and _is_word_byte(self.data, start - 1) and self.data[start - 1] not in b"8uUL":
                return True, start + 1
        elif byte == 0x23:
            return self._line(start, end)
        elif byte == 0x3B:
            return self._semicolon(end)
        elif byte == 0x28:
            self.parens += 1
            self.saw_parens = True
        elif byte == 0x29:
            self.parens = max(0, self.parens - 1)
        elif byte == 0x3D:
            self._equals(start)
        elif byte == 0x5B:
            if end - start == 2:
                return True, self._attribute(start)
            self.bracket = True
        elif byte == 0x0A:
            return self._definition(start)
        else:
            return True, self._word(start, end)
        return None

    def _close_brace(self, start: int, end: int) -> tuple[bool, int] | None:
        self.depth -= 1
        if self.depth < 0:
            self.depth = 0
            return False, start
        if self.depth or self.loose or self.parens:
            return None
        following = skip_trivia(self.data, end)
        byte = self.data[following : following + 1]
        if byte == b";":
            return False, following + 1
        if byte in (b",", b"{") or self.initialiser or self._is_class():
            return None
        if self.data.startswith(b"catch", following) or self.data.startswith(b"try", following):
            return None
        return False, end

    def _is_class(self) -> bool:
        return not self.saw_parens and _CLASS_HEAD.search(self._head()) is not None

    def _head(self) -> bytes:
        """The text from the start to the first brace."""
        brace = self.data.find(b"{", self.start)
        return self.data[self.start : brace if brace >= 0 else len(self.data)]

    def _semicolon(self, end: int) -> tuple[bool, int] | None:
        if not self.initialiser and self.saw_parens and not self.parens and end - self.start < _MAX_KR_HEAD:
            if _KR_HEAD.search(blanked(self.data[self.start : end], self._relative_masks())):
                self.old_style = True
                return None
        return False, end

    def _equals(self, start: int) -> None:
        if self.parens:
            return
        around = self.data[max(0, start - 9) : start + 2]
        previous, following = around[-3:-2], around[-1:]
        if (
            following != b"="
            and previous not in (b"=", b"!", b"<", b">")
            and not around[:-2].rstrip().endswith(b"operator")
        ):
            self.initialiser = True

    def _definition(self, newline: int) -> tuple[bool, int] | None:
        """A definition that begins a line inside this stretch."""
        if newline < self.start or (
            self.depth == 0 and not (self.loose or self.parens or self.initialiser or self.bracket)
        ):
            return None
        if self.depth and self._is_class():
            if self.fallback is None:
                self.fallback = newline
            return None
        if (
            self.depth == 0
            and self.parens == 0
            and self.saw_parens
            and not self.initialiser
            and not self.loose
        ):
            return None
        return False, newline

    def _restart(self, conditions: tuple[bool, ...]) -> Stretch:
        """The class is never closed: end it where the first definition at the beginning of a line stands."""
        scanner = self.scanner
        limit = self.fallback
        assert limit is not None
        scanner.conditions = conditions
        for definition, previous in reversed(self.definitions):
            scanner.undefine(definition, previous)
        again = _CodeScan(scanner, self.begin, self.start)
        whole, scanner.data = scanner.data, self.data[:limit]
        again.data = scanner.data
        stretch = again.read()
        scanner.data = whole
        return msgspec.structs.replace(stretch, open_ended=True)

    def _line(self, start: int, end: int) -> tuple[bool, int]:
        if not begins_line(self.data, start):
            return True, end
        line = _LINE.match(self.data, start)
        assert line is not None
        text = line.group()
        word = _directive_word(text)
        stop = line.end()
        if word in _CONDITIONAL_WORDS:
            stop = self.scanner._conditional(word, start, stop)
        elif word in (b"define", b"undef"):
            definition, previous = self.scanner.define(text, start - self.start)
            if definition is not None:
                self.definitions.append((definition, previous))
        elif word == b"pragma":
            words = _omp_words(text)
            if words is not None:
                length = len(blank_comments(text).rstrip())
                self._pragma(start, start + length, start + words[0], words[1].rstrip(), "pragma")
        self.masks.append((start, stop))
        return True, stop

    def _pragma(
        self, start: int, end: int, at: int, words: bytes, form: DirectiveForm, detached: bool = False
    ) -> None:
        base = self.start
        macros = self.scanner.object_macros(words)
        self.pragmas.append(Pragma(start - base, end - base, at - base, words, form, detached, macros))

    def _attribute(self, start: int) -> int:
        """``[[...]]``: OpenMP's are directives, all others are decoration."""
        data = self.data
        if _OMP_ATTRIBUTE.match(data, start) is None:
            match = _ATTRIBUTE_LIST.match(data, start)
            if match is None:
                return start + 2
            self.masks.append((start, match.end()))
            return match.end()
        opening = _OMP_ATTRIBUTE.match(data, start)
        assert opening is not None
        end = data.find(b"]]", start)
        brace = data.find(b"\n}", start)
        limit = len(data) if brace < 0 else brace
        pos = (
            opening.end()
            if data[opening.end() - 1 : opening.end()] == b":" and b"using" in opening.group()
            else start + 2
        )
        found: list[tuple[int, int, int, int]] = []
        depth = 0
        while True:
            pos = skip_trivia(data, pos)
            if data.startswith(b"]]", pos):
                end = pos + 2
                break
            if depth and data[pos : pos + 1] == b")":
                depth -= 1
                pos += 1
                continue
            match = _ATTRIBUTE_WORD.match(data, pos)
            if match is None or pos >= limit:
                end = min(limit, max(pos, end + 2 if 0 <= end < limit else pos))
                break
            word = match.group("word")
            if word is None:
                pos = match.end()
            elif word == b"sequence":
                depth += 1
                pos = match.end()
            else:
                after = closing(data, match.end() - 1, limit)
                if after < 0:
                    newline = data.find(b"\n", pos)
                    after = limit if newline < 0 else min(limit, newline)
                found.append(
                    (pos, after, match.end(), after - 1 if data[after - 1 : after] == b")" else after)
                )
                pos = after
        for index, (begin, stop, at, words_end) in enumerate(found):
            whole = len(found) == 1
            words = blank_comments(data[at:words_end])
            self._pragma(
                start if whole or index == 0 else begin, end if whole else stop, at, words, "attribute"
            )
        self.masks.append((start, end))
        return end

    def _word(self, start: int, end: int) -> int:
        """``_Pragma``, ``__pragma``, a decoration, or the use of a macro that expands to pragmas."""
        data = self.data
        if _is_word_byte(data, start - 1):
            return end
        word = _WORD.match(data, start)
        assert word is not None
        text = word.group()
        if text in (b"_Pragma", b"__pragma"):
            operator = pragma_operator(data, start, len(data))
            if operator is None:
                return word.end()
            if operator.omp is not None:
                self._pragma(start, operator.end, operator.omp.start, operator.omp.words.rstrip(), "_Pragma")
            self.masks.append((start, operator.end))
            return operator.end
        macro = self.scanner.pragma_macros.get(text.decode("utf-8", "replace"))
        if macro is not None:
            return self._macro_use(macro, start, word.end())
        match = _NOISE_CALL.match(data, start)
        if match is not None:
            stop = closing(data, match.end(), min(len(data), match.end() + 2000))
            if stop > 0:
                self.masks.append((start, stop))
                return stop
        elif _NOISE_WORD.match(data, start) and text not in _RENAMED_NOISE:
            self.masks.append((start, word.end()))
        return word.end()

    def _macro_use(self, macro: MacroText, start: int, end: int) -> int:
        data = self.data
        args: list[bytes] = []
        if macro.params is not None:
            opening = skip_trivia(data, end)
            stop = closing(data, opening, len(data)) if data[opening : opening + 1] == b"(" else -1
            if stop < 0:
                return end
            args = arguments(blank_comments(data[opening + 1 : stop - 1]), 0, stop - opening - 2)
            end = stop
        expansion = expand(macro, args, self.scanner.pragma_macros)
        self.scanner.consulted |= expansion.consulted
        for words in expansion.pragmas:
            written = words.strip()
            at = data.find(written, start, end) if written else -1
            if at >= 0:
                self._pragma(start, end, at, written, "_Pragma")
            else:
                self._pragma(start, end, start, words, "_Pragma", detached=True)
        self.masks.append((start, end))
        return end

    def _relative_masks(self) -> list[tuple[int, int]]:
        return [(start - self.start, end - self.start) for start, end in self.masks]

    def _finish(self, end: int, open_ended: bool) -> Stretch:
        scanner = self.scanner
        raw = self.data[self.start : end]
        masked = blanked(raw, self._relative_masks())
        if self.old_style:
            masked = _with_prototype(masked)
        last = max(
            [len(masked.rstrip()), *(p.end for p in self.pragmas), *(d.end for d, _ in self.definitions)]
        )
        if last == 0:
            last = min(1, len(raw))
        raw, masked = raw[:last], masked[:last]
        if self.depth:
            self.notes.append(Note("a '{' is not closed", 0, 0))
        scanner.pos = self.start + last
        # A conditional that was read between the last token and the end stays with this stretch's state.
        scanner.pos = end if open_ended else max(scanner.pos, self._last_conditional(end))
        if scanner.pos > self.start + last:
            extra = self.data[self.start + last : scanner.pos]
            raw, masked = raw + extra, masked + b" " * len(extra)
        return Stretch(
            gap=self.start - self.begin,
            kind="loose" if self.loose else "code",
            raw=raw,
            masked=masked,
            pragmas=tuple(self.pragmas),
            definitions=tuple(definition for definition, _ in self.definitions),
            notes=tuple(self.notes),
            scope=scanner._scope(),
            closers=b"}" * self.depth,
            consulted=frozenset(scanner.consulted),
            after=Boundary(scanner.scopes, scanner.conditions),
            open_ended=open_ended,
        )

    def _last_conditional(self, end: int) -> int:
        """The end of the last masked directive line before ``end``."""
        return max(
            (stop for start, stop in self.masks[-4:] if self.data[start] == 0x23 and stop <= end), default=0
        )


def _with_prototype(masked: bytes) -> bytes:
    """``f(a, b) double *a; int b; {`` as ``f(     double *a, int b) {``, every byte in its place."""
    match = _KR_FUNCTION.match(masked)
    if match is None:
        return masked
    names = b" " * len(match.group("names"))
    declarations = match.group("declarations")
    params = declarations[:-1].replace(b";", b",") + b")"
    return match.group("head") + names + b" " + params + masked[match.end() :]


_QUOTES = b"\"'R"


def _is_word_byte(data: bytes, pos: int) -> bool:
    return pos >= 0 and (data[pos : pos + 1].isalnum() or data[pos : pos + 1] == b"_")


def _directive_word(line: bytes) -> bytes:
    match = _DIRECTIVE_NAME.match(line) or _DIRECTIVE_NAME.match(blank_comments(line))
    if match is not None and match.group(1) is None and (b"\\" in line or b"/*" in line):
        match = _DIRECTIVE_NAME.match(blank_comments(line))
    return (match.group(1) or b"") if match else b""


def _omp_words(line: bytes) -> tuple[int, bytes] | None:
    """Offset and text of what follows ``#pragma omp``; None for another pragma."""
    text = blank_comments(line)
    match = _PRAGMA_OMP.match(text)
    return (match.end(), text[match.end() :]) if match else None
