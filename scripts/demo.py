"""The demonstration behind `make demo`: pcwm on finished programs, then on one that is being typed.

Part one runs `pcwm check` on examples/. Part two types examples/typed/running_mean.c key by key into the real language
server, first without its reduction clause, then adds the clause. The exit status is 0 only when each planted race was
predicted, no correct program was accused, and the warning came and went.
"""

from __future__ import annotations

import itertools
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.rule import Rule
from rich.syntax import Syntax
from rich.text import Text

from pcwm_core.races.rules import RULES
from scripts.lsp_client import LspClient, ServerError

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
TYPED = EXAMPLES / "typed" / "running_mean.c"
CLAUSE = " reduction(+ : sum)"
KEY_SECONDS = 0.02
"""Pause after each key of the film on a terminal, so that it can be followed."""
PCWM = Path(sys.executable).with_name("pcwm")
PCWM_LSP = Path(sys.executable).with_name("pcwm-lsp")


class DemoError(Exception):
    """Something did not behave as promised."""


class Frame(msgspec.Struct, frozen=True):
    """The editor after one key: what is in the buffer and what the server says of it."""

    key: int
    text: str
    diagnostics: list[dict[str, Any]]
    seconds: float
    """From writing the key to reading the diagnostics."""


def check_examples(console: Console) -> None:
    """Show the report on examples/, then compare its verdicts with the folders that the programs lie in."""
    console.print(Rule("[bold]pcwm check examples/", align="left"))
    color = "always" if console.is_terminal else "auto"
    subprocess.run([PCWM, "check", "examples", "--color", color], cwd=ROOT, check=False)
    report = subprocess.run(
        [PCWM, "check", "examples", "--format", "json"], cwd=ROOT, check=False, capture_output=True
    )
    if report.returncode != 1:
        raise DemoError(f"pcwm check ended with status {report.returncode}: {report.stderr.decode()}")
    verdicts = {file["path"]: file["verdict"] for file in json.loads(report.stdout)["files"]}
    missed = [path for path, verdict in verdicts.items() if "/racy/" in path and verdict != "race"]
    accused = [path for path, verdict in verdicts.items() if "/racy/" not in path and verdict == "race"]
    if missed or accused:
        raise DemoError(
            f"planted races missed: {missed or 'none'}; correct programs accused: {accused or 'none'}"
        )
    racy = sum("/racy/" in path for path in verdicts)
    console.print(
        f"\n[green]All {racy} planted races were predicted, "
        f"and none of the {len(verdicts) - racy} correct programs was accused.[/]\n"
    )


def strokes(before: str, clause: str, after: str) -> Iterator[tuple[int, str]]:
    """The keys of one who writes the program, forgets the clause, and comes back to add it: (offset, character)."""
    yield from enumerate(before + after)
    yield from enumerate(clause, start=len(before))


def type_program(text: str, clause: str) -> Iterator[Frame]:
    """Type a program into the server, waiting after each key for the diagnostics of exactly that version."""
    before, found, after = text.partition(clause)
    if not found:
        raise DemoError(f"{TYPED} has no {clause!r}")
    uri = TYPED.with_name("untitled.c").as_uri()
    buffer = ""
    with LspClient([PCWM_LSP, "--stdio"], {"debounceMs": 0}) as server:
        server.open(uri, buffer)
        for version, (offset, character) in enumerate(strokes(before, clause, after), start=1):
            place = position(buffer, offset)
            buffer = buffer[:offset] + character + buffer[offset:]
            started = time.perf_counter()
            server.change(uri, version, place, place, character)
            diagnostics = server.diagnostics(uri, version)
            yield Frame(version, buffer, diagnostics, time.perf_counter() - started)


def position(text: str, offset: int) -> dict[str, int]:
    """The LSP position of an offset into text that is all ASCII."""
    line_start = text.rfind("\n", 0, offset) + 1
    return {"line": text.count("\n", 0, offset), "character": offset - line_start}


def render(frame: Frame, title: str) -> RenderableType:
    """The editor window: code, underlined where a race is predicted, and the messages below."""
    syntax = Syntax(frame.text, "c", line_numbers=True, theme="ansi_dark", word_wrap=False)
    messages: list[RenderableType] = []
    for diagnostic in frame.diagnostics:
        start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
        syntax.stylize_range(
            "bold underline red", (start["line"] + 1, start["character"]), (end["line"] + 1, end["character"])
        )
        message = Text(f"line {start['line'] + 1}: ", style="bold")
        message.append(f"{diagnostic['message']} ", style="magenta").append(
            f"[{diagnostic['code']}]", style="dim"
        )
        messages.append(message)
    if not messages:
        messages.append(Text("no race predicted", style="green"))
    return Panel(Group(syntax, *messages), title=title, title_align="left", width=100)


def watch_typing(console: Console) -> None:
    """Play the typing; on a terminal as a film, otherwise only the frames at which the diagnostics changed."""
    console.print(Rule("[bold]The same, while it is typed (key by key through pcwm-lsp)", align="left"))
    text = TYPED.read_text(encoding="ascii")
    frames: list[Frame] = []
    changes: list[Frame] = []
    if console.is_terminal:
        with Live(console=console, auto_refresh=False, transient=True) as live:
            for frame in type_program(text, CLAUSE):
                frames.append(frame)
                live.update(render(frame, f"key {frame.key}"), refresh=True)
                time.sleep(KEY_SECONDS)
    else:
        frames.extend(type_program(text, CLAUSE))
    for previous, frame in itertools.pairwise(frames):
        if codes(previous) != codes(frame):
            changes.append(frame)
            console.print(render(frame, f"key {frame.key} of {len(frames)}: {describe(frame)}"))
    if len(changes) < 2 or not any(codes(frame) == ["missing-reduction"] for frame in changes):
        raise DemoError(
            f"the missing reduction was never predicted; the diagnostics changed {len(changes)} times"
        )
    if codes(frames[-1]) or frames[-1].text != text:
        raise DemoError("the warning did not vanish with the clause")
    console.print(
        f"\n[green]The warning appeared at key {changes[0].key}, as soon as the line said enough, and vanished at key "
        f"{changes[-1].key}, when the clause did.[/] {len(frames)} keys, each answered "
        f"after {1000 * statistics.median(frame.seconds for frame in frames):.1f} ms (median).",
        soft_wrap=True,
    )


def codes(frame: Frame) -> list[str]:
    """The rules of the predicted races; remarks on half-typed OpenMP text are shown but are not what we wait for."""
    return [diagnostic["code"] for diagnostic in frame.diagnostics if diagnostic["code"] in RULES]


def describe(frame: Frame) -> str:
    return ", ".join(codes(frame)) or "no race predicted"


def main() -> int:
    console = Console(highlight=False)
    status = 0
    for part in (check_examples, watch_typing):
        try:
            part(console)
        except (DemoError, ServerError) as error:
            Console(stderr=True).print(
                f"demo failed: {error}", style="bold red", markup=False, soft_wrap=True
            )
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
