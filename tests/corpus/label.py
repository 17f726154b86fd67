"""Labels the corpus with the real tool: ThreadSanitizer with Archer, run several times.

    python -m tests.corpus.label [--check] [PATH ...]

compiles each program with clang, runs it with 8, 8, 8, 3 and 64 threads, and writes what was seen into its header.
It then says where the tool and the labels disagree: a race in a program labelled race-free, a racing pair on unmarked
lines, a racy program in which nothing was seen and that does not say why. The exit status is 1 when there is such a
finding. It is a maintainer's tool: CI does not run it, and without clang 19 it says so and does nothing.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.corpus.programs import CORPUS
from training.evaluation.programs import LabelledProgram, parse, sources
from training.evaluation.sanitizer import PACKAGES, Observation, Sanitizer, missing_tools

THREADS = (8, 8, 8, 3, 64)
CONDITIONS = "clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads"


def relabelled(program: LabelledProgram, seen: Observation) -> str:
    """The program's text with its header brought up to date."""
    runs = f"{seen.raced_runs} of {len(THREADS)} runs ({CONDITIONS})"
    if program.label == "no-race":
        header = f"// pcwm-unconfirmed: not observed in {len(THREADS)} runs ({CONDITIONS})"
        if seen.raced_runs:
            header = f"// pcwm-unconfirmed: {program.unconfirmed or 'TODO'}"
    elif seen.raced_runs:
        header = f"// pcwm-confirmed: {runs}"
    else:
        header = f"// pcwm-unconfirmed: {program.unconfirmed or 'TODO'}"
    lines = [line for line in program.text.split("\n") if not re.match(r"// pcwm-(un)?confirmed:", line)]
    return "\n".join([lines[0], header, *lines[1:]])


def findings(program: LabelledProgram, seen: Observation) -> Iterator[str]:
    """Where the tool and the labels disagree."""
    yield from seen.failures
    if seen.warnings:
        yield seen.warnings
    marked = {mark.line for mark in program.marks}
    if (
        program.label == "no-race"
        and seen.raced_runs
        and not (program.unconfirmed or "").startswith("reported")
    ):
        yield f"labelled no-race, but seen in {seen.raced_runs} runs at {sorted(seen.pairs)}"
    if program.label == "race" and not seen.raced_runs and not program.unconfirmed:
        yield "labelled race, but nothing was seen; say why in pcwm-unconfirmed"
    stray = sorted(pair for pair in seen.pairs if not marked.issuperset(pair))
    if program.label == "race" and stray:
        yield f"seen on unmarked lines: {stray}"
    observed = {line for pair in seen.pairs for line in pair}
    instead = {m.group for m in program.marks if m.role == "or" and m.line in observed}
    expected = {m.line for m in program.marks if m.role == "expected" and m.group not in instead}
    unseen = sorted(expected - observed)
    if seen.raced_runs and unseen:
        yield f"expected lines that were not seen: {unseen}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Label the corpus with ThreadSanitizer and Archer.")
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[CORPUS], help="programs or folders (default: all)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing, only report")
    parser.add_argument("--jobs", type=int, default=2, help="programs at a time (default: 2)")
    options = parser.parse_args()
    missing = missing_tools()
    if missing:
        print(f"label: skipped, {', '.join(missing)} not found; the Debian packages are {PACKAGES}")
        return 0
    disagreements = 0
    paths = [path.resolve() for root in options.paths for path in sources(root)]
    with ThreadPoolExecutor(options.jobs) as pool, Sanitizer(THREADS) as sanitizer:
        programs = [parse(path.read_text(encoding="utf-8"), path) for path in paths]
        observed = pool.map(lambda program: sanitizer.observe(program.text, program.path), programs)
        for program, seen in zip(programs, observed, strict=True):
            found = list(findings(program, seen))
            disagreements += bool(found)
            if not options.check:
                program.path.write_text(relabelled(program, seen), encoding="utf-8")
            for finding in found:
                print(f"{program.path}: {finding}")
    print(f"{len(paths)} programs, {disagreements} with findings")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
