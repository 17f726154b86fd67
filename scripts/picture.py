"""Draw docs/demo.svg, the picture at the top of the README, from what pcwm really prints.

Run it as `python -m scripts.picture` after anything that changes the look of the output.
"""

from __future__ import annotations

import io
import re
import subprocess

from rich.console import Console
from rich.text import Text

from scripts.demo import CLAUSE, PCWM, ROOT, TYPED, codes, render, type_program

PICTURE = ROOT / "docs" / "demo.svg"
CHECKED = "examples/racy/monte_carlo.c"
WIDTH = 108


def draw() -> str:
    """One command's report, and the editor at the key where the warning appears."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text("$ ", style="bold green").append(f"pcwm check {CHECKED}", style="not bold default"))
    done = subprocess.run(
        [PCWM, "check", CHECKED, "--color", "always"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    console.print(Text.from_ansi(done.stdout.rstrip()), soft_wrap=True)
    console.print()
    frame = next(frame for frame in type_program(TYPED.read_text(encoding="ascii"), CLAUSE) if codes(frame))
    console.print(render(frame, f"in an editor, at key {frame.key}"))
    svg = console.export_svg(title="pcwm", unique_id="pcwm")
    # The reader's own monospace font instead of one fetched from the network.
    return re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "monospace")


def main() -> None:
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(draw(), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
