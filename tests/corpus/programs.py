"""The labelled corpus of this repository, and which of its programs are known to be judged wrongly."""

from __future__ import annotations

from pathlib import Path

from training.evaluation.programs import LabelError, LabelledProgram, load_folder

CORPUS = Path(__file__).resolve().parent


def corpus() -> list[LabelledProgram]:
    """All programs, in a stable order."""
    return list(load_folder(CORPUS))


def known_gaps(path: Path = CORPUS / "known-gaps.txt") -> dict[str, str]:
    """Programs that are known to fail, with the reason: ``PATH: REASON`` a line, ``#`` starts a comment.

    Raises `LabelError` on a line without a reason.
    """
    gaps: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        name, _, reason = entry.partition(":")
        if not reason.strip():
            raise LabelError(f"{path}:{number}: expected 'PATH: REASON'")
        gaps[name.strip()] = reason.strip()
    return gaps
