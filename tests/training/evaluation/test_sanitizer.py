"""Reading the real tool's reports; and, where it is installed, running it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from training.evaluation.mutants import Mutant, digest
from training.evaluation.programs import LabelledProgram
from training.evaluation.sanitizer import Observation, Sanitizer, Stopped, missing_tools, racing_lines
from training.evaluation.verdicts import VerdictError, label, original, read_verdicts

needs_the_tool = pytest.mark.skipif(bool(missing_tools()), reason="ThreadSanitizer is not installed")

REPORT = """\
==================
WARNING: ThreadSanitizer: data race (pid=7)
  Write of size 4 at 0x7ffc by thread T2:
    #0 memcpy <null> (program+0x1)
    #1 main.omp_outlined_debug__ /tmp/x/sum.c:12:9 (program+0x2)

  Previous atomic read of size 4 at 0x7ffc by main thread:
    #0 main.omp_outlined_debug__ /tmp/x/sum.c:9:9 (program+0x3)
    #1 main /tmp/x/sum.c:7:1 (program+0x4)

  Location is stack of main thread.

SUMMARY: ThreadSanitizer: data race /tmp/x/sum.c:12:9 in main.omp_outlined_debug__
==================
"""


def test_a_report_gives_the_innermost_lines_of_the_program() -> None:
    assert list(racing_lines(REPORT, "sum.c")) == [(9, 12)]
    assert list(racing_lines(REPORT + REPORT, "sum.c")) == [(9, 12), (9, 12)]
    assert list(racing_lines(REPORT, "other.c")) == []


def test_recycled_task_objects_are_no_race() -> None:
    heap = "Location is heap block of size 8 at 0x7 allocated by main thread:\n    #0 malloc <null> (libomp.so+0x1)"
    assert list(racing_lines(REPORT.replace("Location is stack of main thread.", heap), "sum.c")) == []


@pytest.mark.parametrize(
    ("seen", "tells"),
    [
        (Observation(0, 3), True),
        (Observation(0, 0, failures=("error",)), False),
        (Observation(0, 2, failures=("cut off",)), False),
        (Observation(1, 2, failures=("cut off",)), True),
    ],
)
def test_silence_tells_something_only_after_whole_runs(seen: Observation, tells: bool) -> None:
    assert seen.tells is tells


RACY = """\
int main(void) {
  int n = 0;
#pragma omp parallel num_threads(4)
  for (int i = 0; i < 1000; i++)
    n++;
  return n < 0;
}
"""


@needs_the_tool
def test_a_race_is_seen_and_a_reduction_is_not() -> None:
    with Sanitizer((4, 4)) as sanitizer:
        assert sanitizer.observe(RACY, Path("racy.c")) == Observation(2, 2, ((5, 5),))
        fixed = RACY.replace("num_threads(4)", "num_threads(4) reduction(+: n)")
        assert sanitizer.observe(fixed, Path("fixed.c")) == Observation(0, 2)


@needs_the_tool
def test_what_does_not_compile_crash_or_end_says_nothing() -> None:
    hang = "int main(void) { for (volatile int i = 0;; i++); }\n"
    crash = "int main(void) { int *volatile p = 0; return *p; }\n"
    with Sanitizer((2, 2), run_limit_s=1) as sanitizer:
        broken = sanitizer.observe("int main(void) {", Path("broken.c"))
        assert (broken.runs, broken.tells) == (0, False)
        assert sanitizer.observe(hang, Path("hang.c")).failures == ("cut off after 1 s with 2 threads",)
        crashed = sanitizer.observe(crash, Path("crash.c"))
        assert crashed.failures[0].startswith("exit status 66 with 2 threads")
        assert not crashed.tells


@needs_the_tool
def test_after_stop_nothing_starts() -> None:
    with Sanitizer((2,)) as sanitizer:
        pass
    with pytest.raises(Stopped):
        sanitizer.observe(RACY, Path("racy.c"))


@needs_the_tool
def test_a_running_program_dies_with_its_parent(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    program = f"""\
#include <stdio.h>
#include <unistd.h>
int main(void) {{
  FILE *f = fopen("{pid_file}", "w");
  fprintf(f, "%d", getpid());
  fclose(f);
  sleep(60);
}}
"""
    observe = """
import sys
from pathlib import Path
from training.evaluation.sanitizer import Sanitizer
Sanitizer((1,)).observe(sys.argv[1], Path("sleeper.c"))
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", observe, program],
        env=os.environ | {"TMPDIR": str(tmp_path)},  # killed, it cannot clean up
        cwd=Path(__file__).resolve().parents[3],
    )
    wait_until(lambda: pid_file.exists() and pid_file.read_text(encoding="ascii") != "")
    child = int(pid_file.read_text(encoding="ascii"))
    assert is_running(child)
    parent.kill()
    parent.wait()
    wait_until(lambda: not is_running(child))


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A zombie has ended; who reaps it is not our affair.
    return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="ascii")


def wait_until(holds: Callable[[], bool], limit_s: float = 20.0) -> None:
    end = time.monotonic() + limit_s
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def program(text: str, name: str = "p.c") -> LabelledProgram:
    return LabelledProgram(name, Path(name), text, "race")


@needs_the_tool
def test_verdicts_are_kept_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    racy = program(RACY)
    less = Mutant("p.c", "delete loop", ((0, 0, " "),), digest(" " + RACY, ".c"))
    counted: list[None] = []
    with Sanitizer((4,)) as sanitizer:
        asked = [(original(racy), racy), (less, racy)]
        found = list(label(asked, sanitizer, path, jobs=2, advance=lambda: counted.append(None)))
    assert sorted(read_verdicts(path), key=str) == sorted(found, key=str)
    assert {verdict.kind: (verdict.raced, verdict.runs) for verdict in found} == {
        "original": (1, 1),
        "delete loop": (1, 1),
    }
    assert len(counted) == 2


def test_a_file_of_verdicts_that_cannot_be_read_says_where(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    assert read_verdicts(path) == []
    path.write_text(
        '{"hash":"0","program":"p.c","kind":"k","raced":0,"runs":3,"edits":[]}\n{}\n', encoding="utf-8"
    )
    with pytest.raises(VerdictError, match=r"verdicts\.jsonl:2: "):
        read_verdicts(path)
