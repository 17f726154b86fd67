"""The manual pages of the rules, which are installed beside them as Markdown."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pcwm_core

_PAGES = Path(pcwm_core.__file__).parent / "races" / "rules" / "pages"
_RULE_ID = re.compile(r"[a-z][a-z0-9-]*")


@cache
def rule_page(rule: str) -> str | None:
    """The `file:` URI of a rule's page; None when the rule has none."""
    if _RULE_ID.fullmatch(rule) is None:
        return None
    page = _PAGES / f"{rule}.md"
    return page.as_uri() if page.is_file() else None
