"""`pcwm explain`: the manual page of a rule, that of assumptions, or the list of rules."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from pcwm_core.cli.status import ExitStatus, UsageError

#: The page about what can be stated in the source.
ASSUMPTIONS = "assumptions"


def explain(
    rule: Annotated[
        str | None, typer.Argument(metavar="[RULE]", help="A rule's id; without it all rules are listed.")
    ] = None,
) -> int:
    """Explain a rule: what the race is, why it matters, and how to mend it; or `assumptions`, and how to state them."""
    from pcwm_core.races import assumptions
    from pcwm_core.races.rules import RULES

    manuals = {name: known.manual for name, known in RULES.items()}
    manuals[ASSUMPTIONS] = assumptions.__doc__ or ""

    if rule is None:
        width = max(map(len, RULES))
        for name in sorted(RULES):
            sys.stdout.write(f"{name:<{width}}  {RULES[name].title}\n")
        return ExitStatus.NO_RACE
    if rule not in manuals:
        near = get_close_matches(rule, manuals, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else "`pcwm explain` lists them"
        raise UsageError(f"no rule is called {rule!r}; {hint}")
    _show(manuals[rule])
    return ExitStatus.NO_RACE


def _show(page: str) -> None:
    """Render Markdown on a terminal; hand it on unchanged to a file or a pipe."""
    if not sys.stdout.isatty():
        sys.stdout.write(page.rstrip() + "\n")
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(page))
