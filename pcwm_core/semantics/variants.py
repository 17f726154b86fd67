"""Which variant of a metadirective applies (OpenMP 5.2, 7.4), as far as the text decides it.

The program is taken as one that runs on the host.
"""

from __future__ import annotations

import re

from pcwm_core.source.openmp.model import Clause, Directive

_SET = re.compile(r"(construct|device|target_device|implementation|user)\s*=\s*\{([^{}]*)\}")
_WORDS = re.compile(r"[A-Za-z_]+")
_CONDITION = re.compile(r"condition\s*\(\s*(?:score\s*\([^()]*\)\s*:)?\s*(\w+)\s*\)")
_KINDS = re.compile(r"kind\s*\(([^()]*)\)")


def chosen_variant(directive: Directive, around: tuple[str, ...]) -> Directive | None:
    """The first variant whose selectors hold, else the one of ``otherwise`` or ``default``; None for no directive.

    ``around``: the leaf constructs that enclose the metadirective.
    """
    for clause in directive.all("when"):
        if _holds(clause, around):
            return clause.directive
    last = directive.clause("otherwise") or directive.clause("default")
    return last.directive if last is not None else None


def _holds(clause: Clause, around: tuple[str, ...]) -> bool:
    """Whether the context selector of a ``when`` clause matches for sure."""
    return all(_matches(name, text, around) for name, text in _SET.findall(clause.text))


def _matches(name: str, text: str, around: tuple[str, ...]) -> bool:
    if name == "construct":
        return set(_WORDS.findall(text)) <= set(around)
    if name == "user":
        condition = _CONDITION.search(text)
        return condition is not None and condition.group(1) in ("1", "true")
    if name == "device":
        kinds = _KINDS.search(text)
        words = set(_WORDS.findall(kinds.group(1))) if kinds is not None else set()
        return bool(words) and words <= {"host", "cpu", "any"}
    return False
