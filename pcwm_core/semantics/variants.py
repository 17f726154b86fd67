"""Which variant of a metadirective or function applies (OpenMP 5.2, 7.4 and 7.5), as far as the text decides it.

The program is taken as one that runs on the host.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

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


def function_variant(directives: Iterable[Directive], around: tuple[str, ...]) -> str | None:
    """The function that a call of the base function calls instead, by its ``declare variant`` directives, or None.

    ``around``: the leaf constructs that enclose the call.
    """
    for directive in directives:
        match = directive.clause("match")
        if match is not None and directive.args and _holds(match, around):
            return directive.args[0].name
    return None


def _holds(clause: Clause, around: tuple[str, ...]) -> bool:
    """Whether the context selector of a ``when`` or ``match`` clause matches for sure."""
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
