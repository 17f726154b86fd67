"""Write the rule pages: `python -m pcwm_core.cli.pages [--check]`.

The manual lives in each rule's docstring; the pages are its copy as files, for links from diagnostics and for readers
of the repository.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from pcwm_core import races
from pcwm_core.races.rules import RULES

INDEX = "README.md"


def pages_folder() -> Path:
    """Where the pages live, also in an installed package."""
    return Path(races.__path__[0]) / "rules" / "pages"


def pages() -> dict[str, str]:
    """Every page's text by file name."""
    lines = ["# Rules", "", "Generated from the rules' docstrings by `make pages`.", ""]
    lines += [f"- [{rule.id}]({rule.id}.md): {rule.title}" for _, rule in sorted(RULES.items())]
    texts = {f"{rule.id}.md": rule.manual.strip() + "\n" for rule in RULES.values()}
    return {INDEX: "\n".join(lines) + "\n", **texts}


def stale(folder: Path, wanted: Mapping[str, str]) -> list[Path]:
    """The files under ``folder`` that are missing, out of date, or belong to no rule."""
    outdated = [
        folder / name
        for name, text in wanted.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]
    return outdated + [path for path in folder.glob("*.md") if path.name not in wanted]


def main(arguments: list[str]) -> int:
    folder, wanted = pages_folder(), pages()
    outdated = stale(folder, wanted)
    if "--check" in arguments:
        for path in outdated:
            sys.stderr.write(f"{path} is not in step with its rule: run `make pages`\n")
        return 1 if outdated else 0
    folder.mkdir(exist_ok=True)
    for path in outdated:
        if path.name in wanted:
            path.write_text(wanted[path.name], encoding="utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
