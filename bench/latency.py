"""How long a user waits: from key to diagnostic, from start to first diagnostic, and for a folder of files.

Run by `make bench`. The server is the real one, over stdio, without debounce; the client writes one change and reads
until the diagnostics of that version arrive. The figures are printed as a table and written as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import tree_sitter_cpp
from rich.console import Console
from rich.table import Table
from tree_sitter import Language, Parser

from bench.generate import Generated, generate, small_file, surrounded
from scripts.lsp_client import LspClient

ROOT = Path(__file__).resolve().parent.parent
PCWM = Path(sys.executable).with_name("pcwm")
PCWM_LSP = Path(sys.executable).with_name("pcwm-lsp")
URI = "file:///bench/program.c"

SIZES = ((500, 300), (5_000, 300), (20_000, 150))
"""Lines of the file, and edits made in it."""
INCLUDING = (5_000, 20)
"""Lines of the file that includes headers of its own, and how many."""
COLD_STARTS = 7
FILES = 200
RUNS = 5


class Measure(msgspec.Struct, frozen=True):
    """One row of the table: a sample of times in milliseconds."""

    name: str
    n: int
    p50_ms: float
    p95_ms: float
    max_ms: float
    goal: str = ""

    @classmethod
    def of(cls, name: str, seconds: Sequence[float], goal: str = "") -> Measure:
        ordered = sorted(1000 * value for value in seconds)
        if len(ordered) > 1:
            cuts = statistics.quantiles(ordered, n=100, method="inclusive")
            p50, p95 = cuts[49], cuts[94]
        else:
            p50 = p95 = ordered[0]
        return cls(name, len(ordered), round(p50, 3), round(p95, 3), round(ordered[-1], 3), goal)


class Edit(msgspec.Struct, frozen=True):
    """A single-character change on one line: text typed at a character, or the character removed."""

    line: int
    character: int
    removed: int
    text: str


def edits(program: Generated, count: int, in_regions: bool) -> Iterator[Edit]:
    """Single-character edits that leave the program as it was: a word is typed before a statement and taken back.

    Half of what the server sees on the way does not parse, as when a person types.
    """
    rng = random.Random(count)
    lines = program.text.split("\n")
    places = program.in_regions if in_regions else program.elsewhere
    word = "n = 3; "
    made = 0
    while made < count:
        line = rng.choice(places)
        indent = len(lines[line]) - len(lines[line].lstrip())
        typed = [Edit(line, indent + offset, 0, character) for offset, character in enumerate(word)]
        erased = [Edit(line, indent + offset, 1, "") for offset in reversed(range(len(word)))]
        for edit in (typed + erased)[: count - made]:
            made += 1
            yield edit


def keystrokes(lines: int, count: int) -> list[Measure]:
    """Times of keystrokes in a program that includes nothing of a project, beside the bare parser's."""
    program = generate(lines)
    goal = "p50 <= 10, p95 <= 40" if lines == 5_000 else ""
    return [
        *typed(program, f"{lines:,} lines", URI, count, goal),
        tree_sitter_alone(program.text, f"{lines:,} lines: tree-sitter alone, full parse"),
    ]


def with_headers(lines: int, headers: int, count: int) -> list[Measure]:
    """The same in a program that includes so many headers of its own."""
    program, files = surrounded(generate(lines), headers)
    with tempfile.TemporaryDirectory() as name:
        for path, text in files.items():
            Path(name, path).write_text(text, encoding="ascii")
        uri = Path(name, "program.c").as_uri()
        return typed(program, f"{lines:,} lines, {headers} headers", uri, count, "")


def typed(program: Generated, name: str, uri: str, count: int, goal: str) -> list[Measure]:
    """From writing didChange to reading the matching publishDiagnostics, inside regions and elsewhere."""
    measures = []
    with LspClient([PCWM_LSP, "--stdio"], {"debounceMs": 0}) as server:
        started = time.perf_counter()
        server.open(uri, program.text)
        server.diagnostics(uri, 0)
        measures.append(Measure.of(f"{name}: open", [time.perf_counter() - started]))
        version = 0
        for in_regions in (True, False):
            times = []
            # Whole words are typed and erased, so that the second round starts from the same text as the first.
            for edit in edits(program, count - count % 14, in_regions):
                version += 1
                start = {"line": edit.line, "character": edit.character}
                end = {"line": edit.line, "character": edit.character + edit.removed}
                started = time.perf_counter()
                server.change(uri, version, start, end, edit.text)
                server.diagnostics(uri, version)
                times.append(time.perf_counter() - started)
            where = "key in a region" if in_regions else "key elsewhere"
            measures.append(Measure.of(f"{name}: {where}", times, goal))
    return measures


def tree_sitter_alone(text: str, name: str) -> Measure:
    """The yardstick: one full parse by the bare parser, in this process."""
    parser = Parser(Language(tree_sitter_cpp.language()))
    data = text.encode()
    return Measure.of(name, [_timed(lambda: parser.parse(data)) for _ in range(RUNS)])


def cold_start() -> list[Measure]:
    """From spawning the server to its first diagnostics, beside the bare interpreter's own start."""
    program = small_file(1)
    times = []
    for _ in range(COLD_STARTS):
        started = time.perf_counter()
        with LspClient([PCWM_LSP, "--stdio"], {"debounceMs": 0}) as server:
            server.open(URI, program)
            server.diagnostics(URI, 0)
            times.append(time.perf_counter() - started)
    bare = [
        _timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True)) for _ in range(COLD_STARTS)
    ]
    return [
        Measure.of("server: spawn to first diagnostics", times, "p50 <= 1500"),
        Measure.of("python -c pass", bare),
    ]


def folder() -> tuple[list[Measure], float]:
    """`pcwm check` on a folder of small files in one process; also gives files per second at the median."""
    with tempfile.TemporaryDirectory() as name:
        texts = [small_file(number) for number in range(FILES)]
        for number, text in enumerate(texts):
            Path(name, f"file{number:03}.c").write_text(text, encoding="ascii")
        Path(name, "one").mkdir()
        Path(name, "one", "single.c").write_text(texts[0], encoding="ascii")

        def check(target: Path) -> float:
            command = [str(PCWM), "check", str(target), "--format", "json"]
            started = time.perf_counter()
            done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
            elapsed = time.perf_counter() - started
            if done.returncode not in (0, 1):
                raise SystemExit(f"pcwm check ended with status {done.returncode}")
            return elapsed

        single = [check(Path(name, "one")) for _ in range(RUNS)]
        Path(name, "one", "single.c").unlink()
        times = [check(Path(name)) for _ in range(RUNS)]
    measures = [
        Measure.of("pcwm check, 1 file", single),
        Measure.of(f"pcwm check, {FILES} files", times, "max <= 4000"),
        tree_sitter_alone("\n".join(texts), f"tree-sitter alone, the same {FILES} files"),
    ]
    return measures, FILES / statistics.median(times)


def _timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def machine() -> dict[str, str | int | None]:
    """What the figures were measured on."""
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "commit": commit.stdout.strip() or None,
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--output", type=Path, default=ROOT / "bench" / "results" / "latency.json")
    options.add_argument("--sizes", type=int, nargs="*", default=[lines for lines, _ in SIZES])
    chosen = options.parse_args()

    console = Console()
    if not console.is_terminal:
        console = Console(width=120)
    with console.status("measuring ..."):
        measures = cold_start()
        for lines, count in SIZES:
            if lines in chosen.sizes:
                measures += keystrokes(lines, count)
                if lines == INCLUDING[0]:
                    measures += with_headers(*INCLUDING, count)
        checked, files_per_second = folder()
        measures += checked

    table = Table("measure", "n", "p50 ms", "p95 ms", "max ms", "goal", title="pcwm latency")
    for column in table.columns[1:5]:
        column.justify = "right"
    for row in measures:
        figures = (f"{value:,.1f}" for value in (row.p50_ms, row.p95_ms, row.max_ms))
        table.add_row(row.name, str(row.n), *figures, row.goal)
    console.print(table)
    console.print(f"{files_per_second:.0f} files per second, start-up included")

    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    result = {
        "machine": machine(),
        "files_per_second": round(files_per_second, 1),
        "measures": [msgspec.to_builtins(row) for row in measures],
    }
    chosen.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    console.print(f"written to {os.path.relpath(chosen.output)}")


if __name__ == "__main__":
    main()
