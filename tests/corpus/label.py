"""Labels the corpus with the real tool: ThreadSanitizer with Archer, run several times.

    python -m tests.corpus.label [--check] [PATH ...]

compiles each program with clang, runs it with 8, 8, 8, 3 and 64 threads, and writes what was seen into its header.
It then says where the tool and the fixture disagree: a race in a program labelled race-free, a racing pair on unmarked
lines, a racy program in which nothing was seen and that does not say why. The exit status is 1 when there is such a
finding. It is a maintainer's tool: CI does not run it, and without clang 19 it says so and does nothing.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.races.fixtures import CORPUS, SUFFIXES, Fixture, parse

CLANG = {".c": "clang-19", ".cpp": "clang++-19"}
LLVM = Path("/usr/lib/llvm-19/lib")
THREADS = (8, 8, 8, 3, 64)
CONDITIONS = "clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads"
TIME_LIMIT_S = 30

_BLOCK = re.compile(r"^WARNING: ThreadSanitizer: data race.*?^SUMMARY:", re.MULTILINE | re.DOTALL)
_ACCESS = re.compile(
    r"^  (?:Previous )?(?:[Aa]tomic )?(?:[Rr]ead|[Ww]rite) of size .*?\n(?P<stack>(?:    #.*\n)+)",
    re.MULTILINE,
)
_FRAME = re.compile(r"^    #\d+ .* (?P<path>/\S+?):(?P<line>\d+)(?::\d+)? \(", re.MULTILINE)
_ARTEFACT = re.compile(r"Location is heap block .*\n(?:    #0 .*\n)?    #[01] .*libomp", re.MULTILINE)
"""A block that libomp itself allocated: its frame is the allocator's caller. Every region has libomp further down."""

LinePair = tuple[int, int]


@dataclass(frozen=True)
class Observation:
    """What the runs of one program showed."""

    raced_runs: int
    pairs: frozenset[LinePair]
    failures: tuple[str, ...]
    """Compiler errors, crashes, time-outs."""


def observe(source: Path) -> Observation:
    """Compile one program and run it once for each number of threads."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program"
        command = [
            CLANG[source.suffix],
            *("-fopenmp", "-fsanitize=thread", "-g", "-O0", "-Wall", "-Wno-unused", "-Wno-unknown-pragmas"),
            *(f"-Wl,-rpath,{LLVM}", str(source), "-o", str(program), "-lm"),
        ]
        compiled = subprocess.run(command, capture_output=True, text=True, check=False)
        if compiled.returncode != 0:
            return Observation(0, frozenset(), (compiled.stderr,))
        warnings = (compiled.stderr,) if compiled.stderr else ()
        runs = [run(program, threads) for threads in THREADS]
    pairs = [frozenset(racing_lines(text, source)) for text, _ in runs]
    return Observation(
        raced_runs=sum(bool(found) for found in pairs),
        pairs=frozenset().union(*pairs),
        failures=warnings + tuple(failure for _, failure in runs if failure),
    )


def run(program: Path, threads: int) -> tuple[str, str]:
    """Run once; the tool's text, and what went wrong if anything did. The whole process group dies at the limit."""
    environment = os.environ | {
        "OMP_NUM_THREADS": str(threads),
        "OMP_NUM_TEAMS": "4",
        "OMP_TOOL_LIBRARIES": str(LLVM / "libarcher.so"),
        "TSAN_OPTIONS": "ignore_noninstrumented_modules=1",
    }
    process = subprocess.Popen(
        [str(program)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    try:
        _, text = process.communicate(timeout=TIME_LIMIT_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        _, text = process.communicate()
        return text, f"cut off after {TIME_LIMIT_S} s with {threads} threads"
    if process.returncode not in (0, 66):  # 66 is the tool's own status after a report
        return text, f"exit status {process.returncode} with {threads} threads: {text[-300:]}"
    return text, ""


def racing_lines(text: str, source: Path) -> Iterator[LinePair]:
    """The line pairs of all reports whose both accesses lie in the source: for each the innermost frame there."""
    for block in _BLOCK.findall(text):
        if _ARTEFACT.search(block):  # libomp recycles task objects, which looks like a race on them
            continue
        lines = [
            next(
                (
                    int(f["line"])
                    for f in _FRAME.finditer(access["stack"])
                    if Path(f["path"]).name == source.name
                ),
                None,
            )
            for access in _ACCESS.finditer(block)
        ]
        match [line for line in lines if line is not None][:2]:
            case [first, second]:
                yield min(first, second), max(first, second)


def relabelled(fixture: Fixture, seen: Observation) -> str:
    """The fixture's text with its header brought up to date."""
    runs = f"{seen.raced_runs} of {len(THREADS)} runs ({CONDITIONS})"
    if fixture.label == "no-race":
        header = f"// pcwm-unconfirmed: not observed in {len(THREADS)} runs ({CONDITIONS})"
        if seen.raced_runs:
            header = f"// pcwm-unconfirmed: {fixture.unconfirmed or 'TODO'}"
    elif seen.raced_runs:
        header = f"// pcwm-confirmed: {runs}"
    else:
        header = f"// pcwm-unconfirmed: {fixture.unconfirmed or 'TODO'}"
    lines = [line for line in fixture.text.split("\n") if not re.match(r"// pcwm-(un)?confirmed:", line)]
    return "\n".join([lines[0], header, *lines[1:]])


def findings(fixture: Fixture, seen: Observation) -> Iterator[str]:
    """Where the tool and the fixture disagree."""
    yield from seen.failures
    marked = {mark.line for mark in fixture.marks}
    if (
        fixture.label == "no-race"
        and seen.raced_runs
        and not (fixture.unconfirmed or "").startswith("reported")
    ):
        yield f"labelled no-race, but seen in {seen.raced_runs} runs at {sorted(seen.pairs)}"
    if fixture.label == "race" and not seen.raced_runs and not fixture.unconfirmed:
        yield "labelled race, but nothing was seen; say why in pcwm-unconfirmed"
    stray = sorted(pair for pair in seen.pairs if not marked.issuperset(pair))
    if fixture.label == "race" and stray:
        yield f"seen on unmarked lines: {stray}"
    observed = {line for pair in seen.pairs for line in pair}
    instead = {m.group for m in fixture.marks if m.role == "or" and m.line in observed}
    expected = {m.line for m in fixture.marks if m.role == "expected" and m.group not in instead}
    unseen = sorted(expected - observed)
    if seen.raced_runs and unseen:
        yield f"expected lines that were not seen: {unseen}"


def sources(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES)
        else:
            yield path


def main() -> int:
    parser = argparse.ArgumentParser(description="Label the corpus with ThreadSanitizer and Archer.")
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[CORPUS], help="programs or folders (default: all)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing, only report")
    parser.add_argument("--jobs", type=int, default=2, help="programs at a time (default: 2)")
    options = parser.parse_args()
    missing = [
        tool
        for tool in (*CLANG.values(), str(LLVM / "libarcher.so"))
        if shutil.which(tool) is None and not Path(tool).exists()
    ]
    if missing:
        print(
            f"label: skipped, {', '.join(missing)} not found; needs clang-19 libclang-rt-19-dev libomp-19-dev llvm-19"
        )
        return 0
    disagreements = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        paths = [path.resolve() for path in sources(options.paths)]
        for path, seen in zip(paths, pool.map(observe, paths), strict=True):
            fixture = parse(path.read_text(encoding="utf-8"), path)
            found = list(findings(fixture, seen))
            disagreements += bool(found)
            if not options.check:
                path.write_text(relabelled(fixture, seen), encoding="utf-8")
            for finding in found:
                print(f"{fixture.name}: {finding}")
    print(f"{len(paths)} programs, {disagreements} with findings")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
