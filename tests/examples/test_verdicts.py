"""The planted races of examples/ are predicted, and the correct programs are not accused."""

from __future__ import annotations

from pathlib import Path

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.examples.programs import name, programs


@pytest.mark.parametrize("path", programs("racy"), ids=name)
def test_a_planted_race_is_predicted(path: Path) -> None:
    prediction = EmbeddedWorldModel().predict_races(read(path.read_text(encoding="utf-8"), str(path)))
    assert prediction.at_least(0.5).verdict == "race"


@pytest.mark.parametrize("path", programs("correct") + programs("typed"), ids=name)
def test_a_correct_program_is_not_accused(path: Path) -> None:
    prediction = EmbeddedWorldModel().predict_races(read(path.read_text(encoding="utf-8"), str(path)))
    assert [race.message for race in prediction.at_least(0.5).races] == []
    assert prediction.regions, "nothing was accused because nothing was seen"
    assert [region.reason for region in prediction.regions if region.verdict == "unknown"] == []
