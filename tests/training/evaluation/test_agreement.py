"""The mutation check: what counts as turning; and the corpus's mutants, replayed without a compiler.

`mutants.jsonl` holds what ThreadSanitizer said of each mutant (`pcwm-eval mutate` adds what is missing), and
`mutation-disagreements.txt` those of which the embedded world model says otherwise.
"""

from __future__ import annotations

from pathlib import Path

from pcwm_core.outcomes import FilePrediction, Location, Race, file_verdict
from pcwm_core.source.buffer import Snapshot
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.corpus.programs import CORPUS, corpus
from training.evaluation.agreement import Comparisons, by_kind, compare
from training.evaluation.judging import MIN_CONFIDENCE
from training.evaluation.mutants import Edit, digest, mutated
from training.evaluation.programs import LabelledProgram
from training.evaluation.verdicts import ORIGINAL, Verdict, read_verdicts

HERE = Path(__file__).resolve().parent
VERDICTS = HERE / "mutants.jsonl"
KNOWN = HERE / "mutation-disagreements.txt"


class Parrot:
    """A world model that finds a race where the text says so."""

    name = "parrot"

    def predict_races(self, program: Snapshot) -> FilePrediction:
        place = Location(1, 1, "write", 1, 2)
        race = Race("data-race", "write/write", "x", (place, place), 0.9, "")
        races = (race,) if b"race" in program.text.data else ()
        return FilePrediction("", file_verdict(races, ()), 0.0, (), (), races)


CLEAN = LabelledProgram("clean.c", Path("clean.c"), "int x;\n1\n2\n", "no-race")
RACY = LabelledProgram("racy.c", Path("racy.c"), "race\n", "race")
TO_RACE: tuple[Edit, ...] = ((7, 8, "race"),)
TO_OTHER: tuple[Edit, ...] = ((7, 8, "0"),)
TO_PEACE: tuple[Edit, ...] = ((0, 4, "peace"),)


def verdict(program: LabelledProgram, edits: tuple[Edit, ...], raced: int, **other: object) -> Verdict:
    key = digest(mutated(program.text, edits), ".c")
    fields: dict[str, object] = {"hash": key, "kind": "delete it", "note": "", **other}
    return Verdict(program=program.name, raced=raced, runs=3, edits=edits, **fields)  # type: ignore[arg-type]


def compared(*verdicts: Verdict, programs: tuple[LabelledProgram, ...] = (CLEAN, RACY)) -> Comparisons:
    return compare(programs, verdicts, Parrot(), MIN_CONFIDENCE, lambda: None)


def test_both_turn_or_neither_does() -> None:
    found = compared(verdict(CLEAN, TO_RACE, 1), verdict(CLEAN, TO_OTHER, 0), verdict(RACY, TO_PEACE, 3))
    (clean, racy, total) = by_kind(found.compared)
    assert (clean.kind, clean.both, clean.neither) == ("no-race: delete it", 1, 1)
    assert (racy.kind, racy.both, racy.tool_only, racy.model_only) == ("race: delete it", 0, 0, 1)
    assert (total.kind, total.agreement.value) == ("all", 2 / 3)


def test_a_disagreement_says_what_each_side_saw() -> None:
    (found,) = compared(verdict(CLEAN, TO_OTHER, 2)).disagreements
    assert str(found) == "clean.c:2: delete it: the tool saw a race in 2 of 3 runs, predicted no-race"


def test_what_cannot_be_compared_is_counted() -> None:
    changed = LabelledProgram("clean.c", Path("clean.c"), "int y;\n1\n2\n", "no-race")
    gone = verdict(LabelledProgram("gone.c", Path("gone.c"), "", "race"), (), 0)
    found = compared(verdict(CLEAN, TO_RACE, 1), gone, programs=(changed,))
    assert (found.stale, found.compared) == (2, ())
    silent = compared(verdict(CLEAN, TO_RACE, 0, note="does not compile"))
    assert (silent.silent, silent.compared) == (1, ())
    misjudged = LabelledProgram("clean.c", Path("clean.c"), CLEAN.text, "race")
    assert compared(verdict(CLEAN, TO_RACE, 1), programs=(misjudged,)).wrong_original == 1
    assert compared(verdict(CLEAN, (), 3, kind=ORIGINAL)) == Comparisons((), 0, 0, 0)


def test_the_embedded_model_turns_when_the_tool_does() -> None:
    """Strict both ways: a new disagreement is a finding, and one that is mended must leave the list."""
    verdicts = read_verdicts(VERDICTS)
    found = compare(corpus(), verdicts, EmbeddedWorldModel(), MIN_CONFIDENCE, lambda: None)
    assert len(found.compared) >= 1500, f"{found.stale} verdicts of {CORPUS} are out of date"
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    known = {line.split()[0]: line for line in lines if line and not line.startswith("#")}
    today = {entry.verdict.hash: f"{entry.verdict.hash} {entry}" for entry in found.disagreements}
    new = [line for key, line in today.items() if key not in known]
    mended = [line for key, line in known.items() if key not in today]
    assert new == []
    assert mended == []
