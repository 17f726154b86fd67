"""What the real tool said of programs and their mutants: a file that grows by a line for each that was run.

A line holds the edits themselves, so that a mutant can be made again without the rules that thought of it, and a hash
of the text that comes out, so that a verdict is never believed of another text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path

import msgspec

from training.evaluation.mutants import Edit, Mutant, digest, mutated
from training.evaluation.programs import LabelledProgram
from training.evaluation.sanitizer import LinePair, Observation, Sanitizer

ORIGINAL = "original"
"""The kind of a mutant without edits."""

_NOTE_LENGTH = 60


class Verdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the file."""

    hash: str
    program: str
    kind: str
    raced: int
    """Runs in which the tool reported a race."""
    runs: int
    edits: tuple[Edit, ...]
    pairs: tuple[LinePair, ...] = ()
    """The racing lines that were seen, of the changed text."""
    unseen: bool = False
    """As of `Mutant`."""
    note: str = ""
    """Why the runs say nothing: the mutant does not compile, crashes or hangs."""

    @property
    def tells(self) -> bool:
        return not self.note


def original(program: LabelledProgram) -> Mutant:
    """The program itself, to be run as a mutant is."""
    return Mutant(program.name, ORIGINAL, (), digest(program.text, program.path.suffix))


class VerdictError(ValueError):
    """A file of verdicts that cannot be read; the message names the file and the line."""


def read_verdicts(path: Path) -> list[Verdict]:
    """All verdicts of a file; none when there is no such file. Raises `VerdictError`."""
    if not path.exists():
        return []
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            found.append(msgspec.json.decode(line, type=Verdict))
        except msgspec.DecodeError as error:
            raise VerdictError(f"{path}:{number}: {error}") from error
    return found


def label(
    asked: Sequence[tuple[Mutant, LabelledProgram]],
    sanitizer: Sanitizer,
    path: Path,
    jobs: int,
    advance: Callable[[], None],
) -> Iterator[Verdict]:
    """Let the tool judge mutants, ``jobs`` at a time, and append each verdict to the file as soon as it is there.

    ``advance`` is called after each. When the iteration is given up, what is running is ended.
    """
    pool = ThreadPoolExecutor(jobs)
    try:
        with path.open("ab") as file:
            pending: dict[Future[Observation], Mutant] = {
                pool.submit(sanitizer.observe, mutated(program.text, mutant.edits), program.path): mutant
                for mutant, program in asked
            }
            for done in as_completed(pending):
                verdict = _verdict(pending.pop(done), done.result())
                file.write(msgspec.json.encode(verdict) + b"\n")
                file.flush()
                advance()
                yield verdict
    finally:
        sanitizer.stop()
        pool.shutdown(cancel_futures=True)


def _verdict(mutant: Mutant, seen: Observation) -> Verdict:
    note = ""
    if not seen.tells:
        note = "does not compile" if not seen.runs else seen.failures[0].splitlines()[0][:_NOTE_LENGTH]
    return Verdict(
        hash=mutant.hash,
        program=mutant.program,
        kind=mutant.kind,
        raced=seen.raced_runs,
        runs=seen.runs,
        edits=mutant.edits,
        pairs=seen.pairs,
        unseen=mutant.unseen,
        note=note,
    )
