"""One program put to the test: predicted afresh, then edited step by step, each answer compared with a fresh one."""

from __future__ import annotations

import re
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pcwm_core.outcomes import FilePrediction
from pcwm_core.source import read
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.source.text import SourceText
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.fuzz.grammar import generate
from tests.fuzz.mutate import Edit, cut_bytes, damage
from tests.fuzz.properties import timeless, violations
from tests.fuzz.scope import Dice
from tests.fuzz.watchdog import Hang, at_most

ROOT = Path(__file__).resolve().parents[2]

Origin = Literal["generated", "written", "mutated"]
Kind = Literal["crash", "slow", "violation", "mismatch"]


@dataclass(frozen=True)
class Case:
    """A program and the edits that are made to it one after the other. The seed makes it again."""

    seed: int
    origin: Origin
    path: str
    text: str
    edits: tuple[Edit, ...]

    def versions(self) -> Iterator[str]:
        """The text after each edit."""
        text = self.text
        for edit in self.edits:
            text = edit.apply(text)
            yield text


@dataclass(frozen=True)
class Finding:
    """Something that should not have happened, with the texts that lead to it: one, or the one before and after."""

    kind: Kind
    key: str
    """The same for what probably is the same bug."""
    texts: tuple[str, ...]
    detail: str = ""


@dataclass(frozen=True)
class Timing:
    """How much processor time a prediction of a whole text took, reading included."""

    seconds: float
    regions: int


@dataclass(frozen=True)
class Trial:
    """What came of one case."""

    timing: Timing | None
    findings: tuple[Finding, ...]


@cache
def written_programs() -> tuple[tuple[str, str], ...]:
    """Path and text of every program of the corpus and the examples."""
    paths = (path for folder in ("tests/corpus", "examples") for path in (ROOT / folder).rglob("*"))
    sources = sorted(path for path in paths if path.suffix in {".c", ".cpp"})
    return tuple((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in sources)


def case(seed: int) -> Case:
    """The case of a seed: half are damaged programs, the rest programs as generated or as written by people."""
    dice = Dice(f"case {seed}")
    origin: Origin = dice.weighted({"mutated": 5, "generated": 3, "written": 2})
    written = written_programs()
    if origin == "written" or (origin == "mutated" and dice.chance(0.6)):
        path, text = dice.pick(written)
    else:
        program = generate(seed)
        path, text = program.name, program.text
    donors = [dice.pick(written)[1], text]
    if origin == "mutated":
        for _ in range(dice.weighted({1: 6, 2: 3, 3: 2, 8: 1})):
            text = damage(text, dice, donors).apply(text)
        if dice.chance(0.1):
            text = cut_bytes(text, dice)
    return Case(seed, origin, path, text, tuple(_edits(text, dice, donors)))


def _edits(text: str, dice: Dice, donors: list[str]) -> Iterator[Edit]:
    """Some edits, each followed at times by its undoing."""
    for _ in range(dice.number(1, 3)):
        edit = damage(text, dice, donors)
        yield edit
        if dice.chance(0.4):
            yield Edit(edit.start, edit.start + len(edit.new), text[edit.start : edit.end])
        else:
            text = edit.apply(text)


def attempt(subject: Case, limit: float, hang: float) -> Trial:
    """Put a case to the test.

    ``limit`` and ``hang`` are seconds of processor time for one prediction: above the first it is slow, at the
    second it is ended. Where a prediction fails, nothing more is asked of the case.
    """
    judge = _Judge(limit, hang)
    timing = None
    try:
        first, seconds = judge.fresh(subject.text, subject.path)
        timing = Timing(seconds, len(first.regions))
        buffer, model = SourceBuffer(subject.text, subject.path), EmbeddedWorldModel()
        before = subject.text
        again, _ = judge.watched((before,), lambda: model.predict_races(buffer.snapshot()))
        judge.compare(first, again, (before,))
        for edit, text in zip(subject.edits, subject.versions(), strict=True):
            buffer.edit(*edit.in_bytes(before), edit.new)
            again, _ = judge.watched((before, text), lambda: model.predict_races(buffer.snapshot()))
            expected, _ = judge.fresh(text, subject.path)
            judge.compare(expected, again, (before, text))
            before = text
    except _Failed:
        pass
    return Trial(timing, tuple(judge.findings))


class _Failed(Exception):
    """There is no prediction; why is among the findings."""


class _Judge:
    """Makes predictions and writes down what is wrong with them."""

    def __init__(self, limit: float, hang: float) -> None:
        self.limit = limit
        self.hang = hang
        self.findings: list[Finding] = []

    def watched(
        self, texts: tuple[str, ...], work: Callable[[], FilePrediction]
    ) -> tuple[FilePrediction, float]:
        """The prediction and the processor time it took."""
        started = time.process_time()
        try:
            with at_most(self.hang):
                prediction = work()
        except Exception as error:
            kind: Kind = "slow" if isinstance(error, Hang) else "crash"
            self.findings.append(
                Finding(kind, blame(error), texts, "".join(traceback.format_exception(error)))
            )
            raise _Failed from error
        seconds = time.process_time() - started
        if seconds > self.limit:
            self.findings.append(Finding("slow", f"{seconds:.1f} s", texts))
        return prediction, seconds

    def fresh(self, text: str, path: str) -> tuple[FilePrediction, float]:
        """What is said of a text that nothing is remembered of."""
        prediction, seconds = self.watched(
            (text,), lambda: EmbeddedWorldModel().predict_races(read(text, path))
        )
        for violation in violations(prediction, SourceText.from_str(text)):
            self.findings.append(Finding("violation", without_numbers(violation), (text,), violation))
        return prediction, seconds

    def compare(self, expected: FilePrediction, actual: FilePrediction, texts: tuple[str, ...]) -> None:
        self.findings += compared(expected, actual, texts)


def without_numbers(text: str) -> str:
    """A description of a violation as the kind that it is of."""
    return re.sub(r"\d+", "#", text)[:100]


def blame(error: BaseException) -> str:
    """The exception's type and the innermost frame of the project that it came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "pcwm_core" in frame.filename]
    if not frames:
        return type(error).__name__
    if isinstance(error, RecursionError):  # where the stack ends is chance: name the file that recurses
        names = [Path(frame.filename).name for frame in frames[-60:]]
        return f"RecursionError in {max(sorted(set(names)), key=names.count)}"
    last = frames[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}:{last.name}: {last.line}"


def compared(expected: FilePrediction, actual: FilePrediction, texts: tuple[str, ...]) -> list[Finding]:
    """An edited buffer is judged exactly like a fresh one."""
    if timeless(expected) == timeless(actual):
        return []
    names = [name for name in expected.__struct_fields__ if name != "elapsed_ms"]
    different = [name for name in names if getattr(expected, name) != getattr(actual, name)]
    snapshot = read(texts[-1])
    state = "broken" if snapshot.broken(0, len(snapshot.text.data)) else "whole"
    detail = "\n".join(
        f"{name}\n  fresh  {getattr(expected, name)}\n  edited {getattr(actual, name)}" for name in different
    )
    return [Finding("mismatch", f"{', '.join(different)} in {state} text", texts, detail)]
