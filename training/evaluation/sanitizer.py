"""The real tool: ThreadSanitizer with Archer, run several times on a program that is compiled for it.

This is the only place of the measuring commands that runs programs, and it does so only when the user asks for it by
name (``--tsan``, ``mutate``). Each program runs in a temporary folder and a process group of its own, which dies at the
time limit, when the measuring is stopped, and with this process.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import msgspec

LLVM = Path("/usr/lib/llvm-19/lib")
PACKAGES = "clang-19 libclang-rt-19-dev libomp-19-dev llvm-19 util-linux"
C_COMPILER, CXX_COMPILER = "clang-19", "clang++-19"
COMPILE_LIMIT_S = 60
RUN_LIMIT_S = 30
REPORTED = 66
"""The tool's own exit status after a report; also after a crash that it caught."""

#: Ends the child when its parent's thread ends, even by SIGKILL.
_TIED_TO_US = ("setpriv", "--pdeathsig", "KILL")

_BLOCK = re.compile(r"^WARNING: ThreadSanitizer: data race.*?^SUMMARY:", re.MULTILINE | re.DOTALL)
_ACCESS = re.compile(
    r"^  (?:Previous )?(?:[Aa]tomic )?(?:[Rr]ead|[Ww]rite) of size .*?\n(?P<stack>(?:    #.*\n)+)",
    re.MULTILINE,
)
_FRAME = re.compile(r"^    #\d+ .* (?P<path>/\S+?):(?P<line>\d+)(?::\d+)? \(", re.MULTILINE)
_ARTEFACT = re.compile(r"Location is heap block .*\n(?:    #0 .*\n)?    #[01] .*libomp", re.MULTILINE)
"""A block that libomp itself allocated: its frame is the allocator's caller. Every region has libomp further down."""

_DEADLY = "ThreadSanitizer:DEADLYSIGNAL"

LinePair = tuple[int, int]


class Observation(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the runs of one program showed."""

    raced_runs: int
    runs: int
    """0 when the program does not compile."""
    pairs: tuple[LinePair, ...] = ()
    """The lines of each pair that was seen, the smaller first."""
    failures: tuple[str, ...] = ()
    """Compiler errors, crashes, time-outs."""
    warnings: str = ""
    """The compiler's."""

    @property
    def tells(self) -> bool:
        """Something was seen, or every run ended as it should without seeing anything."""
        return bool(self.raced_runs) or (self.runs > 0 and not self.failures)


class Stopped(Exception):
    """The measuring was stopped while a program was compiled or run."""


def missing_tools() -> list[str]:
    """What is needed and not installed."""
    commands = (C_COMPILER, CXX_COMPILER, _TIED_TO_US[0])
    found = [name for name in commands if shutil.which(name) is None]
    return found if (LLVM / "libarcher.so").exists() else [*found, str(LLVM / "libarcher.so")]


class Sanitizer:
    """Compiles and runs programs. Its methods may be called from several threads; `stop` ends them all."""

    def __init__(self, threads: Sequence[int], run_limit_s: float = RUN_LIMIT_S) -> None:
        """One run for each entry of ``threads``, with that many threads."""
        self.threads = tuple(threads)
        self._run_limit_s = run_limit_s
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[str]] = set()
        self._stopped = False

    def __enter__(self) -> Sanitizer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End what is running; from now on nothing can be started."""
        with self._lock:
            self._stopped = True
            for process in self._running:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def observe(self, text: str, path: Path) -> Observation:
        """Compile the text as if it stood at ``path``, and run it once for each number of threads.

        After a run that had to be cut off the others are left out. Raises `Stopped`, and FileNotFoundError where
        `missing_tools` would name something.
        """
        with tempfile.TemporaryDirectory(prefix="pcwm-") as name:
            folder = Path(name)
            source, program = folder / path.name, folder / "program"
            source.write_text(text, encoding="utf-8")
            command = (
                C_COMPILER if path.suffix == ".c" else CXX_COMPILER,
                *(
                    "-fopenmp",
                    "-fsanitize=thread",
                    "-g",
                    "-O0",
                    "-Wall",
                    "-Wno-unused",
                    "-Wno-unknown-pragmas",
                ),
                *(f"-Wl,-rpath,{LLVM}", "-iquote", str(path.parent.resolve())),
                *(str(source), "-o", str(program), "-lm"),
            )
            status, diagnostics = self._run(command, folder, {}, COMPILE_LIMIT_S)
            if status != 0:
                return Observation(0, 0, (), (diagnostics or "the compiler was cut off",))
            failures: list[str] = []
            seen: list[frozenset[LinePair]] = []
            for threads in self.threads:
                status, report = self._run((str(program),), folder, _settings(threads), self._run_limit_s)
                seen.append(frozenset(racing_lines(report, source.name)))
                if status is None:
                    failures.append(f"cut off after {self._run_limit_s:g} s with {threads} threads")
                    break
                if status not in (0, REPORTED) or _DEADLY in report:
                    failures.append(f"exit status {status} with {threads} threads\n{report[-300:]}")
        pairs = frozenset[LinePair]().union(*seen)
        return Observation(
            sum(map(bool, seen)), len(seen), tuple(sorted(pairs)), tuple(failures), diagnostics
        )

    def _run(
        self,
        command: tuple[str, ...],
        folder: Path,
        settings: dict[str, str],
        limit_s: float,
    ) -> tuple[int | None, str]:
        """Exit status (None: cut off) and standard error of a command; ``settings`` are added to the environment."""
        with self._lock:
            if self._stopped:
                raise Stopped
            process = subprocess.Popen(
                (*_TIED_TO_US, *command),
                cwd=folder,
                env=os.environ | settings | {"TMPDIR": str(folder)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
                start_new_session=True,
            )
            self._running.add(process)
        try:
            _, text = process.communicate(timeout=limit_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            _, text = process.communicate()  # what it reported before the end counts
            return None, text
        finally:
            with self._lock:
                self._running.discard(process)
        if self._stopped:
            raise Stopped
        return process.returncode, text


def _settings(threads: int) -> dict[str, str]:
    return {
        "OMP_NUM_THREADS": str(threads),
        "OMP_NUM_TEAMS": "4",
        # The full path: libomp's own look-up of Archer fails without a word.
        "OMP_TOOL_LIBRARIES": str(LLVM / "libarcher.so"),
        "TSAN_OPTIONS": "ignore_noninstrumented_modules=1",
    }


def racing_lines(report: str, source: str) -> Iterator[LinePair]:
    """The line pairs of all reports whose both accesses lie in the file of that name: for each the innermost frame."""
    for block in _BLOCK.findall(report):
        if _ARTEFACT.search(block):  # libomp recycles task objects, which looks like a race on them
            continue
        lines = [
            next(
                (int(f["line"]) for f in _FRAME.finditer(access["stack"]) if Path(f["path"]).name == source),
                None,
            )
            for access in _ACCESS.finditer(block)
        ]
        match [line for line in lines if line is not None][:2]:
            case [first, second]:
                yield min(first, second), max(first, second)
