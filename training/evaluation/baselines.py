"""What a predictor has to beat: two that take a line each."""

from __future__ import annotations

import re
from collections.abc import Callable

from pcwm_core.outcomes import Verdict

Baseline = Callable[[str], Verdict]
"""From a program's text to a verdict."""

#: No word of mutual exclusion anywhere, and a ``parallel`` pragma that names no private variable or reduction.
_UNGUARDED = re.compile(
    r"\A(?!.*\b(?:atomic|critical|ordered|omp_set_lock)\b)"
    r".*#\s*pragma\s+omp\b[^\n]*\bparallel\b(?![^\n]*\b(?:(?:first|last)?private|reduction)\b)",
    re.DOTALL,
)


def always_race(_text: str) -> Verdict:
    return "race"


def pragma_regex(text: str) -> Verdict:
    return "race" if _UNGUARDED.match(text) else "no-race"


BASELINES: dict[str, Baseline] = {"always race": always_race, "pragma regex": pragma_regex}
