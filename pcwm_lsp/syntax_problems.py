"""Which of the problems that the reader reports are shown in an editor, and when.

Only OpenMP text counts: that a brace is not closed is for the compiler's own server to say. And a clause that is
being typed is always wrong until its last character, so a problem on the directive that was edited last is withheld
until the user pauses.
"""

from __future__ import annotations

import re

from pcwm_core.outcomes import Problem
from pcwm_core.source.text import SourceText

_OPENMP = re.compile(rb"\bompx?\b")


def shown_problems(
    text: SourceText, problems: tuple[Problem, ...], edited_at: int | None, paused: bool
) -> list[Problem]:
    """The problems to show. ``edited_at`` is the byte offset where the last edit ended, None before the first."""
    edited_line = None if edited_at is None or paused else text.position(edited_at).line
    shown = []
    for problem in problems:
        first, last = _logical_line(text, problem.line)
        raw = b"\n".join(text.line_bytes(line) for line in range(first, last + 1))
        being_typed = edited_line is not None and first <= edited_line <= last
        if _OPENMP.search(raw) and not being_typed:
            shown.append(problem)
    return shown


def _logical_line(text: SourceText, line: int) -> tuple[int, int]:
    """The first and last of the lines that backslashes at line ends join with this one."""
    first = last = min(max(1, line), len(text.line_starts))
    while first > 1 and text.line_bytes(first - 1).endswith(b"\\"):
        first -= 1
    while last < len(text.line_starts) and text.line_bytes(last).endswith(b"\\"):
        last += 1
    return first, last
