"""The scan of one stretch of code: where it ends, and what in it has to be masked."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from pcwm_core.source.annotations import annotation_words, line_end
from pcwm_core.source.attributes import read_attribute
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
from pcwm_core.source.macros import MacroText, arguments, expand, pragma_operator
from pcwm_core.source.oldstyle import is_old_style_header, with_prototype
from pcwm_core.source.openmp.model import DirectiveForm
from pcwm_core.source.preprocessor import (
    CONDITIONALS,
    DEFINITIONS,
    Meaning,
    Preprocessor,
    directive_name,
    omp_words,
)
from pcwm_core.source.stretch import Definition, Note, Pragma, Stretch

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
#: Decorations that mean nothing here and disturb the grammar; __restrict__ is not one, it says something of aliasing.
_NOISE_CALL = re.compile(rb"__(?:attribute__|attribute|declspec|launch_bounds__|asm__)\s*(?=\()")
_NOISE_WORD = re.compile(
    rb"__(?:extension__|inline__|inline|volatile__|const__|host__|device__|global__|forceinline)\b"
)
#: Words that stand before a name without being a macro.
_NO_MACRO = (
    rb"(?!(?:const|volatile|restrict|__restrict|__restrict__|_Atomic|sizeof|new|and|or|xor|bitand|bitor|not_eq|and_eq"
    rb"|or_eq|xor_eq)\b)"
)
#: What the grammar takes for the declared name, or for its type:
#: a macro for a pointer qualifier, ``T *MACRO p`` (two names in a row behind a star are nothing else);
#: the word that makes a type of C complex, on either side of the type (C17 6.7.2, 7.3.1);
#: a macro behind an array's bounds, ``double t[4] MACRO(64);``.
_DECORATION = (
    rb"(?P<decoration>(?:(?<=\*)|(?<=\*const)|(?<=\* const))[ \t]*+" + _NO_MACRO + rb"[A-Za-z_]\w*+[ \t]++"
    rb"(?=[A-Za-z_]\w*+[ \t]*+[;,=)\[])"
    rb"|(?:(?<=\bfloat)|(?<=\bdouble))[ \t]++(?:_C|c)omplex\b(?=[ \t]*+[A-Za-z_*)>])"
    rb"|\b(?:_C|c)omplex\b(?=[ \t]++(?:float|double|long[ \t]++double)\b)"
    rb"|(?<=[^\[\]]\])[ \t]*+"
    + _NO_MACRO
    + rb"[A-Za-z_]\w*+[ \t]*+(?:\([^(){};]*+\)[ \t]*+)?(?=[;,]|=(?!=)))"
)
_UNDERSCORED = (
    rb"__?(?=Pragma|pragma|attribute|declspec|extension|launch|asm__|inline|volatile|const__|host|device|global"
    rb"|forceinline)"
)
_LOOSE_START = re.compile(
    rb"(?:for|while|if|else|do|switch|return|break|continue|goto|case|default|try|catch|throw|delete)\b"
    rb"|\{|\+\+|--|\*|\(|#|\[\[\s*(?:omp|using)\b|_Pragma\b|__pragma\b"
)
_CLASS_HEAD = re.compile(rb"\b(?:struct|class|union|enum)\b")
_WORD = re.compile(rb"[A-Za-z_]\w*")
_LINE = re.compile(DIRECTIVE_LINE)
_MAX_NOISE = 2000


@lru_cache(maxsize=64)
def _patterns(pragma_macros: frozenset[str]) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """What the scan stops at outside braces, and inside, where fewer tokens matter."""
    inside = [
        *(LINE_COMMENT, BLOCK_COMMENT, RAW_STRING, STRING, CHARACTER),
        *(rb"#", rb"\[\[", _DECORATION, _UNDERSCORED, rb"\{", rb"\}", rb"\n(?=" + _DEFINITION + rb")"),
        *(re.escape(name.encode()) + rb"\b" for name in sorted(pragma_macros)),
    ]
    outside = [*inside, rb";", rb"\(", rb"\)", rb"=", rb"\["]
    return re.compile(rb"|".join(outside)), re.compile(rb"|".join(inside))


class Stop(msgspec.Struct, frozen=True):
    """The stretch ends here."""

    end: int


class CodeScan:
    """The scan of one stretch of code, from its first token at ``start`` on. ``run`` may be called once."""

    def __init__(self, data: bytes, start: int, preprocessor: Preprocessor) -> None:
        self.data = data
        self.start = start
        self.preprocessor = preprocessor
        self.end = start
        """Where the scan has to go on."""
        self._masks: list[tuple[int, int]] = []
        self._pragmas: list[Pragma] = []
        self._definitions: list[tuple[Definition, Meaning]] = []
        """With what the name meant before."""
        self._depth = 0
        self._parens = 0
        self._saw_parens = False
        self._initialiser = False
        self._bracket = False
        self._old_style = False
        self._loose = _LOOSE_START.match(data, start) is not None
        self._macros: dict[str, MacroText] | None = None
        """The macros that the patterns in use look for."""
        self._fallback: int | None = None
        """Where a definition begins inside what looks like a class: its end, should the class never be closed."""

    def run(self) -> Stretch:
        """Scan the stretch; its gap, scope and state are left to the caller."""
        conditions = self.preprocessor.conditions
        pos = self.start
        while True:
            match = self._next(pos)
            if match is None:
                if self._fallback is not None:
                    return self._run_again(conditions, self._fallback)
                return self._finish(len(self.data), open_ended=True)
            if match.lastgroup == "decoration":
                self._masks.append(match.span())
                pos = match.end()
                continue
            step = self._token(match.start(), match.end(), self.data[match.start()])
            if isinstance(step, Stop):
                return self._finish(step.end, open_ended=False)
            pos = step

    def _next(self, pos: int) -> re.Match[bytes] | None:
        macros = self.preprocessor.pragma_macros
        if macros is not self._macros:
            self._macros = macros
            self._outside, self._inside = _patterns(frozenset(macros))
        return (self._inside if self._depth or self._loose else self._outside).search(self.data, pos)

    def _run_again(self, conditions: tuple[bool, ...], limit: int) -> Stretch:
        """The class is never closed: end it where the first definition at the beginning of a line stands."""
        self.preprocessor.conditions = conditions
        for definition, before in reversed(self._definitions):
            self.preprocessor.restore(definition.name, before)
        again = CodeScan(self.data[:limit], self.start, self.preprocessor)
        stretch = again.run()
        self.end = again.end
        return msgspec.structs.replace(stretch, open_ended=True)

    # ------------------------------------------------------------ tokens: where to go on, or Stop

    def _token(self, start: int, end: int, byte: int) -> int | Stop:
        match byte:
            case 0x7B:  # {
                self._depth += 1
            case 0x7D:  # }
                return self._close_brace(start, end)
            case 0x2F:  # a comment
                self._comment(start, end)
            case 0x52 if _follows_word(self.data, start) and self.data[start - 1] not in b"8uUL":
                return start + 1  # the R of an identifier before a string
            case 0x23:  # #
                return self._line(start, end)
            case 0x3B:  # ;
                return self._semicolon(end)
            case 0x28:  # (
                self._parens += 1
                self._saw_parens = True
            case 0x29:  # )
                self._parens = max(0, self._parens - 1)
            case 0x3D:  # =
                self._equals(start)
            case 0x5B if end - start == 2:  # [[
                return self._attribute(start)
            case 0x5B:  # [
                self._bracket = True
            case 0x0A:
                return self._definition(start, end)
            case 0x22 | 0x27 | 0x52:
                pass  # a literal
            case _:
                return self._word(start, end)
        return end

    def _close_brace(self, start: int, end: int) -> int | Stop:
        if self._depth == 0:
            return Stop(start)
        self._depth -= 1
        if self._depth or self._loose or self._parens:
            return end
        following = skip_trivia(self.data, end)
        byte = self.data[following : following + 1]
        if byte == b";":
            return Stop(following + 1)
        if byte in (b",", b"{") or self._initialiser or self._is_class():
            return end
        if self.data.startswith((b"catch", b"try"), following):
            return end
        return Stop(end)

    def _is_class(self) -> bool:
        """Is this a class or enumeration, which ends with ``;`` behind the brace?"""
        if self._saw_parens:
            return False
        brace = self.data.find(b"{", self.start)
        return _CLASS_HEAD.search(self.data, self.start, brace if brace >= 0 else len(self.data)) is not None

    def _semicolon(self, end: int) -> int | Stop:
        if self._saw_parens and not self._initialiser and not self._parens:
            if is_old_style_header(blanked(self.data[self.start : end], self._relative_masks())):
                self._old_style = True
                return end
        return Stop(end)

    def _equals(self, start: int) -> None:
        before = self.data[max(0, start - 9) : start]
        operator = before[-1:] in (b"=", b"!", b"<", b">") or before.rstrip().endswith(b"operator")
        if not self._parens and not operator and self.data[start + 1 : start + 2] != b"=":
            self._initialiser = True

    def _definition(self, newline: int, end: int) -> int | Stop:
        """The next line begins a definition: can this stretch go on there?"""
        if self._depth:
            if not self._is_class():
                return Stop(newline)
            if self._fallback is None:
                self._fallback = newline
            return end
        unfinished = self._loose or self._parens or self._initialiser or self._bracket
        return Stop(newline) if unfinished and newline > self.start else end

    # ------------------------------------------------------------ what is masked

    def _comment(self, start: int, end: int) -> None:
        self._masks.append((start, end))
        found = annotation_words(self.data, start, end)
        if found is not None:
            at, words = found
            base = self.start
            self._pragmas.append(Pragma(start - base, end - base, at - base, words, "annotation"))

    def _line(self, start: int, end: int) -> int:
        """A preprocessor line inside code."""
        if not begins_line(self.data, start):
            return end
        line = _LINE.match(self.data, start)
        assert line is not None
        stop = line_end(self.data, start, line.end())
        text = self.data[start:stop]
        name = directive_name(text)
        if name in CONDITIONALS:
            stop = self.preprocessor.conditional(name, self.data, start, stop)
        elif name in DEFINITIONS:
            defined = self.preprocessor.define(text, start - self.start)
            if defined is not None:
                self._definitions.append(defined)
        elif name == b"pragma":
            found = omp_words(text)
            if found is not None:
                at, words = found
                self._pragma(start, start + at + len(words), start + at, words, "pragma")
        self._masks.append((start, stop))
        return stop

    def _pragma(
        self, start: int, end: int, at: int, words: bytes, form: DirectiveForm, detached: bool = False
    ) -> None:
        base = self.start
        macros = self.preprocessor.object_macros(words)
        self._pragmas.append(Pragma(start - base, end - base, at - base, words, form, detached, macros))

    def _attribute(self, start: int) -> int:
        """``[[...]]``: OpenMP's are directives, all others are decoration."""
        attribute = read_attribute(self.data, start)
        if attribute is None:
            return start + 2
        for directive in attribute.directives:
            self._pragma(directive.start, directive.end, directive.words_start, directive.words, "attribute")
        self._masks.append((start, attribute.end))
        return attribute.end

    def _word(self, start: int, end: int) -> int:
        """``_Pragma``, ``__pragma``, a decoration, or the use of a macro that expands to pragmas."""
        if _follows_word(self.data, start):
            return end
        match = _WORD.match(self.data, start)
        assert match is not None
        word, end = match.group(), match.end()
        macro = self.preprocessor.pragma_macros.get(word.decode())
        if word in (b"_Pragma", b"__pragma"):
            end = self._pragma_operator(start, end)
        elif macro is not None:
            end = self._macro_use(macro, start, end)
        elif _NOISE_WORD.match(self.data, start):
            self._masks.append((start, end))
        elif (call := _NOISE_CALL.match(self.data, start)) is not None:
            closed = closing(self.data, call.end(), min(len(self.data), call.end() + _MAX_NOISE))
            if closed > 0:
                self._masks.append((start, closed))
                end = closed
        return end

    def _pragma_operator(self, start: int, end: int) -> int:
        operator = pragma_operator(self.data, start, len(self.data))
        if operator is None:
            return end
        if operator.omp is not None:
            words = operator.omp.words.rstrip()
            self._pragma(start, operator.end, operator.omp.start, words, "_Pragma")
        self._masks.append((start, operator.end))
        return operator.end

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
        expansion = expand(macro, args, self.preprocessor.pragma_macros)
        self.preprocessor.consulted |= expansion.consulted
        for words in expansion.pragmas:
            written = words.strip()
            at = data.find(written, start, end) if written else -1
            if at >= 0:  # the words are an argument: they stand in the use
                self._pragma(start, end, at, written, "_Pragma")
            else:
                self._pragma(start, end, start, words, "_Pragma", detached=True)
        self._masks.append((start, end))
        return end

    # ------------------------------------------------------------ the result

    def _relative_masks(self) -> list[tuple[int, int]]:
        return [(start - self.start, end - self.start) for start, end in self._masks]

    def _finish(self, end: int, open_ended: bool) -> Stretch:
        masked = blanked(self.data[self.start : end], self._relative_masks())
        if self._old_style:
            masked = with_prototype(masked)
        used = [len(masked.rstrip()), *(p.end for p in self._pragmas), *(d.end for d, _ in self._definitions)]
        # A conditional line behind the last token has been obeyed already, so it belongs to this stretch.
        lines = (mask for mask in self._masks[-4:] if self.data[mask[0]] == 0x23 and mask[1] <= end)
        used += (stop - self.start for _, stop in lines)
        size = end - self.start if open_ended else max(*used, min(1, end - self.start))
        self.end = self.start + size
        return Stretch(
            gap=0,
            kind="loose" if self._loose else "code",
            raw=self.data[self.start : self.end],
            masked=masked[:size],
            pragmas=tuple(self._pragmas),
            definitions=tuple(definition for definition, _ in self._definitions),
            notes=(Note("a '{' is not closed", 0, 0),) if self._depth else (),
            closers=b"}" * self._depth,
            open_ended=open_ended,
        )


def _follows_word(data: bytes, pos: int) -> bool:
    """Does the byte before ``pos`` belong to a word?"""
    return pos > 0 and (data[pos - 1 : pos].isalnum() or data[pos - 1] == 0x5F)
