"""What is wrong with a directive, collected while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from pcwm_core.source.openmp.lexer import Tokens
from pcwm_core.source.openmp.model import DirectiveProblem
from pcwm_core.source.syntax import Chunk, Place

# Text that is no directive at all should cost neither time nor a screen of messages.
_MAX_PROBLEMS = 32
_MAX_HINTED = 8


class Problems:
    """The problems of one directive, each at a range of its tokens."""

    __slots__ = ("_chunk", "_tokens", "found")

    def __init__(self, tokens: Tokens, chunk: Chunk) -> None:
        self._tokens = tokens
        self._chunk = chunk
        self.found: list[DirectiveProblem] = []

    def add(self, message: str, first: int, last: int | None = None) -> None:
        """A problem of the tokens from ``first`` up to ``last``, or of that one token."""
        end = self._tokens.end[first if last is None else last - 1]
        self.add_at(message, self._tokens.start[first], end)

    def add_at(self, message: str, start: int, end: int) -> None:
        if len(self.found) < _MAX_PROBLEMS:
            self.found.append(DirectiveProblem(message, Place(self._chunk, start, end)))

    def in_order(self) -> tuple[DirectiveProblem, ...]:
        """The problems from left to right."""
        return tuple(sorted(self.found, key=lambda problem: problem.place.start))

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """``; did you mean 'reduction'?`` for ``redu``, or '' when nothing known is near."""
        if len(self.found) >= _MAX_HINTED:
            return ""
        nearest = _nearest(word, tuple(sorted(known)))
        return f"; did you mean '{nearest}'?" if nearest else ""


@lru_cache(maxsize=256)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    if not 2 <= len(word) <= 40:
        return ""
    beginning = [name for name in known if name.startswith(word)]
    return (beginning or get_close_matches(word, known, 1, 0.6 if len(word) > 3 else 0.65) or [""])[0]
