"""A program in two files is judged like the same program in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pcwm_core.outcomes import FilePrediction
from pcwm_core.project import Project
from pcwm_core.source import read
from pcwm_core.source.buffer import Snapshot, SourceBuffer
from pcwm_core.source.syntax import ClassDef, FunctionDef, LooseCode, Omp, walk
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

CORPUS = Path(__file__).parent.parent / "corpus"
EVERY = 5
"""One in so many programs of the corpus; all of them take half a minute."""


def head_size(snapshot: Snapshot) -> int:
    """How many bytes stand before the first function with a directive, in whole lines."""
    for item in snapshot.unit.items:
        if isinstance(item, (FunctionDef, ClassDef, LooseCode)) and any(
            isinstance(node, Omp) for node in walk(item)
        ):
            found = snapshot.absolute(item.place)
            assert found is not None
            return snapshot.text.data.rfind(b"\n", 0, found[0]) + 1
    return 0


def said(prediction: FilePrediction) -> tuple[object, ...]:
    return (
        [(region.start, region.verdict) for region in prediction.regions],
        sorted({(race.rule, race.variable) for race in prediction.races if race.confidence >= 0.5}),
    )


@pytest.mark.parametrize("kind", sorted(folder.name for folder in CORPUS.iterdir() if folder.is_dir()))
def test_what_stands_before_the_regions_may_be_a_header(kind: str) -> None:
    checked = 0
    for path in sorted((CORPUS / kind).glob("*.c*"))[::EVERY]:
        whole = read(path.read_text(encoding="utf-8"), f"/project/{path.name}")
        size = head_size(whole)
        head, rest = whole.text.data[:size], whole.text.data[size:]
        if not head.count(b"\n"):
            continue
        text = b'#include "head.h"' + b"\n" * head.count(b"\n") + rest
        project = Project()
        buffer = SourceBuffer(text.decode(), f"/project/{path.name}")
        neighbours = project.around(f"/project/{path.name}", text, {"/project/head.h": head})
        buffer.surround(project.includer(neighbours))
        model = EmbeddedWorldModel()
        assert said(model.predict_races(buffer.snapshot())) == said(model.predict_races(whole)), path.name
        checked += 1
    assert checked
