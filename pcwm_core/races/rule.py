"""What a rule is: a name for the missing piece, with its manual page, its recognition, its words and its fixes.

Rules do not decide whether there is a race; the query does. A rule recognises a finding by what would mend it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType

import msgspec

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal


class Rule(msgspec.Struct, frozen=True, eq=False):
    """One rule; its module's docstring is the manual page."""

    id: str
    title: str
    summary: str
    manual: str
    """The page in Markdown."""
    specification: str
    """The section of the OpenMP 5.2 specification that says what is needed."""
    cwe: int | None
    matches: Callable[[Finding], bool]
    message: Callable[[Finding], str]
    fixes: Callable[[Finding], list[Proposal]]


def rule_from(module: ModuleType) -> Rule:
    """The rule that a module of `pcwm_core.races.rules` defines."""
    manual = inspect.cleandoc(module.__doc__ or "")
    title, _, rest = manual.partition("\n")
    issue = rest.partition("## Issue")[2].partition("##")[0]
    return Rule(
        id=module.__name__.rpartition(".")[2].replace("_", "-"),
        title=title.lstrip("# ").strip(),
        summary=" ".join(issue.split()),
        manual=manual + "\n",
        specification=module.SPECIFICATION,
        cwe=module.CWE,
        matches=module.matches,
        message=module.message,
        fixes=getattr(module, "fixes", _no_fixes),
    )


def _no_fixes(finding: Finding) -> list[Proposal]:
    return []
