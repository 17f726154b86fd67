"""Completing half-typed statements, so that one unfinished line does not cost the whole function its tree.

tree-sitter recovers from an unfinished ``for (int i = 0; i <`` by skipping whatever it takes to get going again, often
to the end of the function. Where a text does not parse, this pass goes over its tokens and inserts what an unfinished
statement lacks, right behind its last token: an operand, closing brackets, a semicolon. A statement is taken to be
unfinished where the next one evidently begins: at an OpenMP directive, at a line that starts with a statement's
keyword or a declaration, at the brace that ends the block, or at a line that could only follow a semicolon. Where
closing braces are missing, the indentation tells which blocks have ended.

What is inserted has no width in the original text: its statements lower to nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

_TOKEN = re.compile(
    rb"(?P<word>[A-Za-z_]\w*)|(?P<number>\.?\d(?:[\w.']|[eEpP][+-])*)"
    rb"|(?P<string>(?:u8|[uUL])?R\"(?P<mark>[^()\\\s\"]{0,16})\([\s\S]*?(?:\)(?P=mark)\"|\Z)"
    rb"|\"[^\"\\\r\n]*+(?:\\[\s\S][^\"\\\r\n]*+)*+\"?|'[^'\\\r\n]*+(?:\\[\s\S][^'\\\r\n]*+)*+'?)"
    rb"|(?P<op>->\*?|\+\+|--|<<=|>>=|<=>|&&|\|\||::|\.\.\.|[-+*/%&|^=!<>]=|<<|[{}()\[\];:,?.~]|[-+*/%&|^=!<>])"
)


def _words(text: str) -> frozenset[bytes]:
    return frozenset(text.encode().split())


_STATEMENT_WORDS = _words(
    "for while if do switch return break continue goto case default try else throw delete using typedef"
)
#: Those that can only begin a statement, wherever on a line they stand.
_LEADING_WORDS = _words("for while if do switch return break continue goto case else")
_TYPE_WORDS = _words(
    "int double float char long short unsigned signed bool void auto const constexpr static struct size_t"
)
_CLASS_WORDS = _words("struct class union namespace extern")
_CONTROL = _words("if while switch for catch")
#: A brace after one of these opens a block, not a list of values.
_BLOCK_LEADERS = _words(") ; { } else do try : const noexcept mutable ] override final")
_OPERATORS = _words("+ - * / % & | ^ = ! < > ~ <= >= == != += -= *= /= %= &= |= ^= << <<= >>= && || ?")
_MEMBER_ACCESS = _words(". -> :: ->*")
#: Words after which an expression has to come.
_WANTS_OPERAND = _words("case throw delete sizeof new")
#: After these a type may follow on the next line.
_BEFORE_TYPE = _words(", ( < * & > :: &&") | _TYPE_WORDS
#: Words that may stand alone on a line before the rest of what they belong to.
_NO_OPERAND = _words("const override noexcept mutable return") | _TYPE_WORDS
#: They carry on what a block before them began, or stand at the indentation of the block that they are in.
_CONTINUATIONS = _words("else catch while case default public private protected")
#: A macro of another file that stands as a statement of its own, by the way that such are written.
_STATEMENT_MACRO = re.compile(rb"[A-Z][A-Z0-9_]+\s*(?:\(|\Z)")
_LABEL_COLON = re.compile(rb"\s*:(?!:)")
#: Beyond these a text is too broken, or nests too deeply, for going on to be of use.
_MAX_MENDS, _MAX_NESTING = 200, 400


class Mended(msgspec.Struct, frozen=True):
    """A mended text. ``starts[k]`` is where the k-th insertion begins in it, ``lengths[k]`` how long it is."""

    data: bytes
    starts: tuple[int, ...]
    lengths: tuple[int, ...]
    unfinished: tuple[tuple[int, int], ...]
    """The statements that were completed, as ranges of the original text."""
    braces: int = 0
    """How many closing braces were inserted."""


class _Open(msgspec.Struct):
    """An open bracket."""

    bracket: bytes
    control: bytes = b""
    """For a parenthesis: the keyword that it belongs to."""
    block: bool = False
    """For a brace: it holds statements or members, not values."""
    semicolons: int = 0
    colons: int = 0
    questions: int = 0
    indent: int = 0
    """For a block: the indentation of the line that opens it."""
    tail: bytes = b""
    """For a block: what its statement still needs behind the closing brace."""
    tries: bool = False
    """For a block: that of a ``try``."""


def mend(data: bytes, directives: list[int], inside: bool, missing: int = 0) -> Mended | None:
    """Complete the unfinished statements of a masked text; None if there are none.

    ``directives`` are the offsets of the OpenMP directives, ascending: each begins a new statement. ``inside`` says
    that the text itself is the inside of a block; ``missing`` how many closing braces the text lacks.
    """
    pass_ = _Mender(data, directives, inside, missing)
    pass_.run()
    if not pass_.edits:
        return None
    pieces: list[bytes] = []
    starts: list[int] = []
    lengths: list[int] = []
    done = size = 0
    for at, text in pass_.edits:
        pieces += (data[done:at], text)
        size += at - done
        starts.append(size)
        lengths.append(len(text))
        size += len(text)
        done = at
    pieces.append(data[done:])
    return Mended(
        b"".join(pieces), tuple(starts), tuple(lengths), tuple(pass_.unfinished), missing - pass_.missing
    )


class _Mender:
    def __init__(self, data: bytes, directives: list[int], inside: bool, missing: int) -> None:
        self.data = data
        self.missing = missing
        self.directives = directives
        self.edits: list[tuple[int, bytes]] = []
        self.unfinished: list[tuple[int, int]] = []
        self.stack = [_Open(b"{", block=True)] if inside else []
        self.last = b""
        """The previous token, b"" at the start."""
        self.last_kind = ""
        self.last_end = 0
        self.boundary = True
        """Can a statement begin here?"""
        self.statement = 0
        """Where the current statement began."""
        self.first = b""
        """Its first token."""
        self.tried = False
        """Was the previous token the end of a ``try`` block?"""

    def run(self) -> None:
        for match in _TOKEN.finditer(self.data):
            if len(self.edits) >= _MAX_MENDS or len(self.stack) > _MAX_NESTING:
                return
            kind = match.lastgroup or ""
            if kind == "mark":
                kind = "string"
            self.token(match.group(), kind, match.start(), match.end())
        if self.in_block() and not self.boundary:
            self.complete()

    # ------------------------------------------------------------ context

    def in_block(self) -> bool:
        """Are we inside some block, however deep in brackets?"""
        return any(level.block for level in self.stack)

    def brackets(self) -> list[_Open]:
        """The brackets that are open in the innermost block, innermost first."""
        found: list[_Open] = []
        for level in reversed(self.stack):
            if level.block:
                break
            found.append(level)
        return found

    # ------------------------------------------------------------ tokens

    def token(self, text: bytes, kind: str, start: int, end: int) -> None:
        if self.missing:
            self._close_ended_blocks(text, start, end)
        if self.stack and not self.boundary and self._interrupted(text, kind, start):
            self.complete()
        if self.tried and text != b"catch":  # not typed yet, or written as a macro
            self.edits.append((self.last_end, b"catch(...){}"))
        self.tried = False
        if text == b"{" and self.last == b"{" and self.boundary:
            # The grammar takes `void f() { {} }` for a variable with an initialiser.
            self.edits.append((self.last_end, b";"))
        if self.boundary:
            self.statement, self.first = start, text
        if kind == "op":
            self._operator(text, start)
        else:
            self.boundary = text in (b"else", b"do", b"try") and kind == "word"
        self.last, self.last_kind, self.last_end = text, kind, end

    def _close_ended_blocks(self, text: bytes, start: int, end: int) -> None:
        """Insert the braces that a line's indentation says are missing before it."""
        if text in _CONTINUATIONS or text == b"{" or _LABEL_COLON.match(self.data, end):
            return
        line = max(self.data.rfind(b"\n", 0, start), self.data.rfind(b"\r", 0, start)) + 1
        if self.data[line:start].strip():
            return
        indent = _indent(self.data, start)
        while self.missing:
            blocks = [level for level in self.stack if level.block]
            if len(blocks) < 2:
                return
            closes_outer = text == b"}" and blocks[-1].indent > indent
            if not closes_outer and (text == b"}" or indent > blocks[-1].indent):
                return
            if not self.boundary:
                self.complete()
            while self.stack and not self.stack[-1].block:
                self.stack.pop()
            self.insert(b"}" + self.stack.pop().tail)
            self.boundary = True
            self.missing -= 1

    def _interrupted(self, text: bytes, kind: str, start: int) -> bool:
        """Does a new statement begin at this token although the one before is not finished?"""
        if not self.in_block():
            return False
        at = bisect_left(self.directives, self.last_end)
        if at < len(self.directives) and self.directives[at] <= start:
            return True
        if kind != "word":
            return False
        between = self.data[self.last_end : start]
        if b"\n" not in between and b"\r" not in between:
            return text in _LEADING_WORDS and self.last_kind == "number"
        if text in _STATEMENT_WORDS:
            return True
        if text in _TYPE_WORDS:
            return self.last not in _BEFORE_TYPE
        if self.last_kind == "word":
            return self.last not in _NO_OPERAND and not self._declares(start)
        return self.last_kind == "number" or self.last in (b")", b"]")

    def _declares(self, start: int) -> bool:
        """Is this the second line of ``Type`` / ``name = value;``?"""
        if self.first != self.last or self.brackets():
            return False
        name = _TOKEN.match(self.data, start)
        after = None if name is None else _TOKEN.search(self.data, name.end())
        return after is not None and after.group() in (b";", b"=", b",", b"[")

    def _operator(self, text: bytes, start: int) -> None:
        if text == b"{":
            self._open_brace(start)
        elif text == b"}":
            self._close_brace()
        elif text in (b"(", b"["):
            control = self.last if text == b"(" and self.last in _CONTROL else b""
            if control == b"" and self.last == b"constexpr" and self.first == b"if":
                control = b"if"
            self.stack.append(_Open(text, control))
            self.boundary = False
        elif text in (b")", b"]"):
            self._close(text)
        elif text == b";":
            self._semicolon()
        elif text == b":":
            self._colon()
        elif text == b"?":
            if self.stack:
                self.stack[-1].questions += 1
            self.boundary = False
        else:
            self.boundary = False

    def _open_brace(self, start: int) -> None:
        block = self.boundary or self.last in _BLOCK_LEADERS or self.first in _CLASS_WORDS
        open_brackets = self.brackets()
        if (
            open_brackets
            and open_brackets[-1].control
            and self.last not in (b")", b"]", b"=", b",", b"(", b"mutable")
        ):
            line_end = self.data.find(b"\n", start)
            rest = self.data[start + 1 : line_end if line_end >= 0 else len(self.data)].strip()
            if not rest and self.last_end < start:
                self.complete(semicolon=False)
                block = True
        if self.first == b"enum" and not open_brackets:
            block = False
        tail = b""
        if block and self.last == b"do":
            tail = b" while (0);"
        elif block and not self.boundary and self.in_block():  # a lambda, or a local class
            tail = b";"
        tries = block and self.last == b"try"
        self.stack.append(_Open(b"{", block=block, indent=_indent(self.data, start), tail=tail, tries=tries))
        self.boundary = block

    def _close_brace(self) -> None:
        if not self.stack:
            return
        if any(level.bracket != b"{" for level in self.brackets()) or (
            self.stack[-1].block and not self.boundary and self.in_block()
        ):
            self.complete()
        level = self.stack.pop() if self.stack else _Open(b"{", block=True)
        self.boundary = level.block and not level.tail and not self.brackets()
        self.tried = level.tries

    def _close(self, text: bytes) -> None:
        opening = b"(" if text == b")" else b"["
        open_brackets = self.brackets()
        if not any(level.bracket == opening for level in open_brackets):
            return
        inner = open_brackets[0]
        # `[&]`, `[=]`, `[]`, `(int *)` and `(T &)` are complete.
        operand = b"" if self.last in (b"[", b"&", b"=", b"*", b"&&") else self.operand(inner)
        self.insert(operand + b" : 0" * inner.questions)
        while self.stack[-1].bracket != opening:
            self.insert(self.closer(self.stack.pop()))
        level = self.stack.pop()
        if level.control == b"for" and not level.colons and level.semicolons < 2:
            self.insert(b";" * (2 - level.semicolons))
        self.boundary = bool(level.control)

    def _semicolon(self) -> None:
        open_brackets = self.brackets()
        if open_brackets:
            inner = open_brackets[0]
            if inner.control == b"for" and inner.semicolons < 2:
                inner.semicolons += 1
                self.boundary = False
                return
            if inner.control in (b"if", b"switch", b"while"):  # an init statement
                inner.semicolons += 1
                if inner.semicolons == 1 and inner.control != b"while":
                    return
            if self.in_block():
                self.complete(semicolon=False)
        elif self._wants_operand(None) and self.in_block():
            self.insert(self.operand(None))
        self.boundary = True

    def _colon(self) -> None:
        level = self.stack[-1] if self.stack else None
        if level is not None and level.questions:
            level.questions -= 1
            self.boundary = False
            return
        if level is not None and not level.block:
            level.colons += 1
            self.boundary = False
            return
        self.boundary = (
            self.first in (b"case", b"default", b"public", b"private", b"protected")
            or self.last == self.first
        )

    # ------------------------------------------------------------ completing

    def insert(self, text: bytes) -> None:
        """Insert behind the last token."""
        if not text:
            return
        self.edits.append((self.last_end, text))
        if not self.unfinished or self.unfinished[-1][0] != self.statement:
            self.unfinished.append((min(self.statement, self.last_end), self.last_end))

    def complete(self, semicolon: bool = True) -> None:
        """Finish the current statement behind its last token; leaves the innermost block on top of the stack."""
        text = b""
        if self.last_kind == "string" and not self._closed_literal():
            text += b'"' if b'"' in self.last else b"'"
        if self.last in _CONTROL and self.last_kind == "word":
            text += b"(;;)" if self.last == b"for" else b"(0)"
        inner = self.brackets()
        level = inner[0] if inner else None
        if self._wants_operand(level):
            text += self.operand(level)
        while self.stack and not self.stack[-1].block:
            level = self.stack.pop()
            text += b" : 0" * level.questions + self.closer(level)
        if self.stack:
            text += b" : 0" * self.stack[-1].questions
            self.stack[-1].questions = 0
        if semicolon:
            text += b":;" if self.first == b"case" else b";"
        if text == b";" and _STATEMENT_MACRO.match(self.data[self.statement : self.last_end]):
            self.edits.append((self.last_end, text))
        else:
            self.insert(text)
        self.boundary = True

    def _closed_literal(self) -> bool:
        text = self.last
        quote = text[-1:]
        return len(text) > 1 and quote in (b'"', b"'") and text.count(quote) >= 2

    def _wants_operand(self, level: _Open | None) -> bool:
        last = self.last
        if self.last_kind == "word":
            return last in _WANTS_OPERAND
        if last in (b"(", b"["):
            return last == b"[" or (level is not None and level.control in (b"if", b"while", b"switch"))
        if last == b"," or last in _MEMBER_ACCESS:
            return True
        return last in _OPERATORS

    def operand(self, level: _Open | None) -> bytes:
        """What can stand for an operand that is missing."""
        if not self._wants_operand(level):
            return b""
        if self.last in _MEMBER_ACCESS or (
            self.last in (b"*", b"&", b",") and self.first in _TYPE_WORDS and not self.brackets()
        ):
            return b"_"
        return b" 0"

    def closer(self, level: _Open) -> bytes:
        if level.bracket == b"(":
            missing = 2 - level.semicolons if level.control == b"for" and not level.colons else 0
            return b";" * missing + b")"
        return b"]" if level.bracket == b"[" else b"}"


def _indent(data: bytes, at: int) -> int:
    """The width of the blanks that the line of an offset begins with."""
    line = max(data.rfind(b"\n", 0, at), data.rfind(b"\r", 0, at)) + 1
    blanks = data[line:at]
    lead = blanks[: len(blanks) - len(blanks.lstrip())]
    return len(lead.expandtabs(8))
