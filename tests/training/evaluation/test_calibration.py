"""Brier score, calibration error, reliability bins, and the diagram of them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pcwm_core.outcomes import AccessKind, Location, Race, Verdict
from training.evaluation.calibration import (
    IGNORANCE,
    SILENCE,
    Statement,
    calibrate,
    leans,
    probability_of_race,
    program_statements,
    race_statements,
)
from training.evaluation.diagram import reliability_diagram
from training.evaluation.programs import LabelledProgram, LinePair
from training.evaluation.scoring import Scored

RACY = LabelledProgram("example.c", Path("example.c"), "", "race", pairs=(LinePair((5, 7)),))
CLEAN = LabelledProgram("clean.c", Path("clean.c"), "", "no-race")
BARE = LabelledProgram("bare.c", Path("bare.c"), "", "race")


def place(line: int, access: AccessKind) -> Location:
    return Location(line, 1, access, line, 2)


def race(confidence: float, line: int, *kinds: str) -> Race:
    sides = (place(line, "write"), place(7, "read"))
    return Race("data-race", "read/write", "x", sides, confidence, "", assumption_kinds=kinds)


def scored(program: LabelledProgram, *races: Race, verdict: Verdict = "race") -> Scored:
    return Scored(program, verdict, races=races)


def test_brier_score_and_expected_error() -> None:
    found = calibrate([Statement(0.8, True), Statement(0.8, False), Statement(0.3, False)])
    assert found.brier == pytest.approx((0.04 + 0.64 + 0.09) / 3)
    # bins 0.3 to 0.4 (one statement, 0.3 off) and 0.8 to 0.9 (two, stated 0.8, observed 0.5)
    assert found.expected_error == pytest.approx((1 * 0.3 + 2 * 0.3) / 3)
    assert [(entry.low, entry.n, entry.observed.value) for entry in found.bins] == [
        (0.3, 1, 0.0),
        (0.8, 2, 0.5),
    ]


def test_the_ends_of_the_scale_have_bins() -> None:
    found = calibrate([Statement(1.0, True), Statement(0.0, False)])
    assert [(entry.low, entry.high) for entry in found.bins] == [(0.0, 0.1), (0.9, 1.0)]
    assert found.brier == found.expected_error == 0.0
    assert calibrate([]).brier is None


def test_races_are_measured_where_lines_are_labelled() -> None:
    entries = [
        scored(RACY, race(0.9, 5), race(0.4, 6)),
        scored(CLEAN, race(0.6, 5)),
        scored(BARE, race(0.9, 5)),
    ]
    assert race_statements(entries) == [Statement(0.9, True), Statement(0.4, False), Statement(0.6, False)]


def test_the_probability_of_a_program_is_that_of_its_surest_race() -> None:
    assert probability_of_race(scored(RACY, race(0.4, 5), race(0.7, 6))) == 0.7
    assert probability_of_race(scored(CLEAN, verdict="no-race")) == SILENCE
    assert probability_of_race(scored(CLEAN, verdict="unknown")) == IGNORANCE
    assert program_statements([scored(BARE, race(0.9, 5))]) == [Statement(0.9, True)]


def test_leans_are_counted_by_kind_and_confidence() -> None:
    found = leans(
        [
            scored(RACY, race(0.6, 5, "indirect"), race(0.6, 6, "indirect"), race(0.97, 5)),
            scored(CLEAN, race(0.4, 5, "unseen-callee", "indirect")),
        ]
    )
    assert [(lean.kind, lean.stated, lean.n, lean.held) for lean in found] == [
        ("indirect", 0.6, 2, 1),
        ("indirect + unseen-callee", 0.4, 1, 0),
        ("none", 0.97, 1, 1),
    ]


def test_the_diagram_is_well_formed_and_holds_every_bin() -> None:
    found = calibrate([Statement(0.8, True), Statement(0.8, False), Statement(0.3, False)])
    root = ET.fromstring(reliability_diagram([("races < all", found), ("nothing", calibrate([]))]))
    dots = root.findall("{http://www.w3.org/2000/svg}circle")
    assert len(dots) == 2
    # stated 0.8, observed 0.5, in a square of 300 units whose upper left corner is at (50, 40)
    assert (dots[1].get("cx"), dots[1].get("cy")) == ("290.0", "190.0")
