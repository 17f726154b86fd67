"""The mutation check: does a prediction turn exactly when the real tool's verdict does?

A mutant *turns* a verdict when what is said of it differs from what is said of its original. Where prediction and tool
disagree, the two directions weigh differently: a race that the tool showed is there, but a race that it did not show in
a few runs may be. Mutants that change something whose conflicts the tool cannot see at all are counted by themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import msgspec

from pcwm_core.outcomes import Verdict as Predicted
from pcwm_core.source import read
from pcwm_core.worldmodel.protocol import WorldModel
from training.evaluation.mutants import digest, mutated
from training.evaluation.programs import LabelledProgram
from training.evaluation.statistics import Rate, proportion
from training.evaluation.verdicts import ORIGINAL, Verdict


class Comparison(msgspec.Struct, frozen=True):
    """One mutant whose original both sides judge as it is labelled."""

    verdict: Verdict
    racy_original: bool
    predicted: Predicted
    line: int
    """Of the original, where the first edit is."""

    @property
    def tool_turned(self) -> bool:
        return (self.verdict.raced > 0) != self.racy_original

    @property
    def model_turned(self) -> bool:
        return (self.predicted == "race") != self.racy_original

    @property
    def agrees(self) -> bool:
        return self.tool_turned == self.model_turned

    def __str__(self) -> str:
        """``tasks/tree.c:12: delete taskwait: the tool saw a race in 3 of 3 runs, predicted no-race``."""
        seen = f"the tool saw a race in {self.verdict.raced} of {self.verdict.runs} runs"
        where = f"{self.verdict.program}:{self.line}"
        return f"{where}: {self.verdict.kind}: {seen}, predicted {self.predicted}"


class Agreement(msgspec.Struct, frozen=True):
    """A table of turned or not, of the tool and of the model, for mutants of one kind."""

    kind: str
    both: int
    tool_only: int
    model_only: int
    neither: int
    agreement: Rate


class Comparisons(msgspec.Struct, frozen=True):
    """All mutants that could be compared, and how many could not."""

    compared: tuple[Comparison, ...]
    silent: int
    """The mutant does not compile, crashes or hangs, so the tool says nothing."""
    wrong_original: int
    """The model or the tool judges the original otherwise than its label."""
    stale: int
    """The program is gone or has changed since the tool judged the mutant."""

    @property
    def disagreements(self) -> list[Comparison]:
        found = [entry for entry in self.compared if not entry.agrees]
        return sorted(found, key=lambda entry: (entry.verdict.unseen, entry.verdict.program, entry.line))


def compare(
    programs: Iterable[LabelledProgram],
    verdicts: Sequence[Verdict],
    model: WorldModel,
    min_confidence: float,
    advance: Callable[[], None],
) -> Comparisons:
    """Ask a world model of every mutant that has a verdict; ``advance`` is called after each program."""
    by_program: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.kind != ORIGINAL:
            by_program[verdict.program].append(verdict)
    compared: list[Comparison] = []
    silent = wrong = stale = 0

    def predicted(text: str, name: str) -> Predicted:
        return model.predict_races(read(text, name)).at_least(min_confidence).verdict

    for program in programs:
        waiting = by_program.pop(program.name, [])
        current = [v for v in waiting if _text_of(program, v) is not None]
        stale += len(waiting) - len(current)
        telling = [v for v in current if v.tells]
        silent += len(current) - len(telling)
        racy = program.label == "race"
        if telling and (
            not program.shown_by_tool or (predicted(program.text, program.name) == "race") != racy
        ):
            wrong += len(telling)
            telling = []
        for verdict in telling:
            text = _text_of(program, verdict) or ""
            line = program.text.encode("utf-8").count(b"\n", 0, verdict.edits[0][0]) + 1
            compared.append(Comparison(verdict, racy, predicted(text, program.name), line))
        advance()
    stale += sum(map(len, by_program.values()))
    return Comparisons(tuple(compared), silent, wrong, stale)


def _text_of(program: LabelledProgram, verdict: Verdict) -> str | None:
    """The mutant's text; None if it is not the one that the tool judged."""
    try:
        text = mutated(program.text, verdict.edits)
    except UnicodeDecodeError:  # the program has changed, and an edit now cuts through a character
        return None
    return text if digest(text, program.path.suffix) == verdict.hash else None


def by_kind(compared: Sequence[Comparison]) -> list[Agreement]:
    """A row for each kind of mutation, and the sum of all as ``all``."""
    kinds: dict[str, list[Comparison]] = defaultdict(list)
    for entry in compared:
        origin = "race" if entry.racy_original else "no-race"
        kinds[f"{origin}: {entry.verdict.kind}"].append(entry)
    rows = [_row(kind, found) for kind, found in sorted(kinds.items())]
    return [*rows, _row("all", compared)] if compared else []


def _row(kind: str, found: Sequence[Comparison]) -> Agreement:
    both = sum(entry.tool_turned and entry.model_turned for entry in found)
    tool_only = sum(entry.tool_turned and not entry.model_turned for entry in found)
    model_only = sum(entry.model_turned and not entry.tool_turned for entry in found)
    neither = len(found) - both - tool_only - model_only
    return Agreement(kind, both, tool_only, model_only, neither, proportion(both + neither, len(found)))
