"""Half-typed programs: no text makes analysis raise or hang, and an edited buffer is judged like a fresh one."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pcwm_core.outcomes import FilePrediction
from pcwm_core.source import read
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.examples.programs import name, programs

STEP = int(os.environ.get("PCWM_TRUNCATION_STEP", "61"))
"""Characters between two truncations; 1 tries every prefix and takes long."""

LIMIT = 5.0
"""Seconds one prediction may take at most, on a slow and busy machine."""

SNIPPETS = [
    "{",
    "}",
    "(",
    ")",
    ";",
    "\n",
    "#pragma omp parallel for\n",
    "// pcwm: assume n >= 2, disjoint(a)\n",
    "/* pcwm: assume !injective(",
    "pcwm: assume ",
    " nowait",
    "\\\n",
    "/*",
    '"',
    "x",
    " = ",
    "\0",
]


@pytest.mark.parametrize("path", programs(), ids=name)
def test_every_prefix_is_read_and_judged(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    model = EmbeddedWorldModel()
    # The first cut differs by file, so that all files together cut at every kind of place.
    for end in range(random.Random(path.name).randrange(STEP), len(text) + 1, STEP):
        started = time.perf_counter()
        prediction = model.predict_races(read(text[:end], str(path)))
        assert time.perf_counter() - started < LIMIT, f"after {end} characters"
        assert_consistent(prediction, text[:end])


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data(), path=st.sampled_from(programs()))
def test_an_edited_buffer_is_judged_like_a_fresh_one(data: st.DataObject, path: Path) -> None:
    text = path.read_text(encoding="ascii")
    buffer, model = SourceBuffer(text, str(path)), EmbeddedWorldModel()
    model.predict_races(buffer.snapshot())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 30)))
        new = data.draw(st.sampled_from(["", *SNIPPETS]) | st.just(text[start:end][::-1]))
        buffer.edit(start, end, new)
        text = text[:start] + new + text[end:]
        incremental = model.predict_races(buffer.snapshot())
        assert_consistent(incremental, text)
    assert str(buffer.text) == text
    fresh = EmbeddedWorldModel().predict_races(read(text, str(path)))
    assert timeless(incremental) == timeless(fresh)


def timeless(prediction: FilePrediction) -> FilePrediction:
    return msgspec.structs.replace(prediction, elapsed_ms=0.0)


def assert_consistent(prediction: FilePrediction, text: str) -> None:
    """Every position lies in the text, and the verdict says what the races say."""
    lines = text.count("\n") + 1
    for race in prediction.races:
        assert len(race.locations) >= 2
        for place in race.locations:
            assert 1 <= place.line <= place.end_line <= lines
            assert place.column >= 1
        assert 0.0 <= race.confidence <= 1.0
        assert race.region is None or race.region < len(prediction.regions)
    listed = prediction.at_least(0.5)
    assert (listed.verdict == "race") == bool(listed.races)
