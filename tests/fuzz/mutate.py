"""Random damage to a text: what typing, pasting, deleting and broken files do to programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.fuzz.scope import Dice

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")

ODDITIES = (
    *"{}()[];,:?\"'\\#<>=+-*/&|!~^%.@$`\n\r\t\f\v\0\x7f\x1a",
    *("é", "λ", "日本", "😀", "\u2028", "\u00a0", "\ufeff", "\ud800", "\udfff", "e\u0301"),
    *("//", "/*", "*/", "\\\n", "\r\n", '"""', "??/", "%:", "<::", 'R"x(', ')x"'),
    *(
        "#if 0\n",
        "#else\n",
        "#endif\n",
        "#define N\n",
        "#define i j\n",
        "#undef N\n",
        "#include <omp.h>\n",
        "#",
    ),
    *(
        "// pcwm: assume ",
        "/* pcwm: assume n >= 2, noalias(p0, p1) */",
        "#pragma omp ",
        "#pragma omp parallel for\n",
        '_Pragma("omp ',
        "[[omp::directive(",
        " nowait",
        " collapse(2)",
    ),
    *(
        "for (",
        "if (",
        "else ",
        "while (",
        "do {",
        "switch (x) {",
        "case 1: ",
        "return ",
        "goto x; ",
        "struct {",
    ),
    *(
        "template <",
        "operator",
        "namespace z {",
        "class A : ",
        "void q(",
        "int ",
        "auto ",
        "[&]",
        "->",
        "::",
        "...",
    ),
    *(
        "0x",
        "1e999",
        "99999999999999999999999999",
        "0b",
        "1'000",
        "08",
        ".5.",
        "-2147483648",
        "18446744073709551616",
    ),
    *("(" * 300, "{" * 300, "a[" * 100, "*" * 200, "x ? " * 60, "if (x) " * 80, "- " * 150, "f(" * 120),
)


@dataclass(frozen=True)
class Edit:
    """Replace the characters ``start``..``end`` by ``new``."""

    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]

    def in_bytes(self, text: str) -> tuple[int, int]:
        """The range in UTF-8 of the text that the edit is made to."""
        start = len(text[: self.start].encode("utf-8", "surrogatepass"))
        return start, start + len(text[self.start : self.end].encode("utf-8", "surrogatepass"))


def damage(text: str, dice: Dice, donors: Sequence[str]) -> Edit:
    """One random edit. ``donors`` are other programs, from which lines are taken over."""
    match dice.weighted(
        {"token": 5, "line": 4, "oddity": 3, "truncate": 1.5, "donate": 1, "swap": 2, "characters": 2, "behead": 0.3,
         "undo structure": 1, "rename": 1}
    ):  # fmt: skip
        case "token":
            return _on_token(text, dice)
        case "line":
            return _on_line(text, dice)
        case "oddity":
            at = dice.number(0, len(text))
            return Edit(at, at, dice.pick(ODDITIES))
        case "truncate":
            return Edit(dice.number(0, len(text)), len(text), "")
        case "behead":
            return Edit(0, dice.number(0, len(text)), "")
        case "donate":
            return _donate(text, dice, donors)
        case "swap":
            return _swap_lines(text, dice)
        case "rename":
            return _rename(text, dice)
        case "undo structure":
            places = [match.start() for match in re.finditer(r"[{}();]|#pragma", text)]
            if not places:
                return Edit(0, 0, "{")
            at = dice.pick(places)
            return Edit(at, at + 1, "")
        case _:
            start = dice.number(0, len(text))
            return Edit(
                start,
                min(len(text), start + dice.number(1, 30)),
                dice.pick(("", "x", text[start - 9 : start])),
            )


def cut_bytes(text: str, dice: Dice) -> str:
    """The text up to any byte of its UTF-8, read as a file is: as Latin-1 when it is no UTF-8."""
    data = text.encode("utf-8", "replace")
    data = data[: dice.number(0, len(data))]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _on_token(text: str, dice: Dice) -> Edit:
    tokens = list(_TOKEN.finditer(text))
    if len(tokens) < 2:
        return Edit(0, len(text), "x")
    number = dice.number(0, len(tokens) - 2)
    token, following = tokens[number], tokens[number + 1]
    match dice.pick(("delete", "duplicate", "swap", "replace")):
        case "delete":
            return Edit(token.start(), token.end(), "")
        case "duplicate":
            return Edit(token.end(), token.end(), token.group())
        case "swap":
            return Edit(token.start(), following.end(), following.group() + token.group())
        case _:
            return Edit(token.start(), token.end(), dice.pick(tokens).group())


def _on_line(text: str, dice: Dice) -> Edit:
    starts, lines = _lines(text)
    number = dice.number(0, len(lines) - 1)
    last = min(len(lines), number + dice.number(1, 3))
    start, end = starts[number], starts[last - 1] + len(lines[last - 1])
    match dice.pick(("delete", "duplicate", "copy here", "half")):
        case "delete":
            return Edit(start, end, "")
        case "duplicate":
            return Edit(end, end, text[start:end])
        case "copy here":
            return Edit(start, start, dice.pick(lines))
        case _:
            return Edit(dice.number(start, end), end, "\n")


def _swap_lines(text: str, dice: Dice) -> Edit:
    starts, lines = _lines(text)
    a, b = sorted((dice.number(0, len(lines) - 1), dice.number(0, len(lines) - 1)))
    if dice.chance(0.5):
        b = min(a + 1, len(lines) - 1)
    if a == b:
        return Edit(starts[a], starts[a] + len(lines[a]), "")
    middle = "".join(lines[a + 1 : b])
    return Edit(starts[a], starts[b] + len(lines[b]), lines[b] + middle + lines[a])


def _donate(text: str, dice: Dice, donors: Sequence[str]) -> Edit:
    _, lines = _lines(dice.pick(donors) if donors else text)
    first = dice.number(0, len(lines) - 1)
    starts, _ = _lines(text)
    at = dice.pick(starts)
    return Edit(at, at, "".join(lines[first : first + dice.number(1, 12)]))


def _rename(text: str, dice: Dice) -> Edit:
    """One use of a name becomes another name of the program: the typing mistake that still parses."""
    names = list(re.finditer(r"[A-Za-z_]\w*", text))
    if not names:
        return Edit(0, 0, "x")
    name = dice.pick(names)
    return Edit(name.start(), name.end(), dice.pick(names).group())


def _lines(text: str) -> tuple[list[int], list[str]]:
    """The lines with their ends, and where each begins; at least one."""
    lines = text.splitlines(keepends=True) or [""]
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line))
    return starts, lines
