"""Draw docs/demo.svg, the picture at the top of the README, from what pcwm really prints.

Run it as `python -m scripts.picture` after anything that changes the look of the output.
"""

from __future__ import annotations

import io
import os
import re
import subprocess

from rich.console import Console
from rich.text import Text

from scripts.demo import CLAUSE, PCWM, ROOT, TYPED, codes, render, type_program

PICTURE = ROOT / "docs" / "demo.svg"
FOLDER = ROOT / "examples" / "racy"
CHECKED = "poisson_solver.cpp"
CELL = 12.2
"""Width of a character in the units of rich's SVG."""


def draw() -> str:
    """One command's report, and the editor at the key where the warning appears."""
    done = subprocess.run(
        [PCWM, "check", CHECKED, "--color", "always"],
        cwd=FOLDER,
        env={**os.environ, "COLUMNS": "160"},
        check=False,
        capture_output=True,
        text=True,
    )
    report = Text.from_ansi(done.stdout.rstrip())
    frame = next(frame for frame in type_program(TYPED.read_text(encoding="ascii"), CLAUSE) if codes(frame))

    width = max(line.cell_len for line in report.split())
    console = Console(
        record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text("$ ", style="bold green").append(f"pcwm check {CHECKED}", style="not bold default"))
    console.print(report)
    console.print()
    console.print(render(frame, f"in an editor, at key {frame.key}"))
    svg = console.export_svg(title="pcwm", unique_id="pcwm")
    # The reader's own monospace font instead of one fetched from the network.
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "monospace")
    return re.sub(r'x="([\d.]+)"( y="[\d.]+") textLength="([\d.]+)"([^>]*)>([^<]*)<', _without_padding, svg)


def _without_padding(match: re.Match[str]) -> str:
    """A run of text without the blanks around it, which some renderers drop without moving the rest."""
    x, y, length, rest, text = match.groups()
    blank = "&#160;"
    shown = text
    before = after = 0
    while shown.startswith(blank):
        shown, before = shown.removeprefix(blank), before + 1
    while shown.endswith(blank):
        shown, after = shown.removesuffix(blank), after + 1
    start, size = float(x) + before * CELL, float(length) - (before + after) * CELL
    return f'x="{start:.1f}"{y} textLength="{size:.1f}"{rest}>{shown}<'


def main() -> None:
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(draw(), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
