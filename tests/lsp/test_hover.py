"""The text of a hover, for predictions that are easier made than provoked."""

from __future__ import annotations

import msgspec
import pytest
from lsprotocol import types

from pcwm_core.outcomes import FilePrediction, Location, Race, Region
from pcwm_core.source.text import Position, SourceText, Span
from pcwm_lsp.analysis import Analysis
from pcwm_lsp.client import Client
from pcwm_lsp.features.hover import hover_at
from pcwm_lsp.keep_last_good import Shown
from pcwm_lsp.settings import Settings
from pcwm_lsp.view import View

TEXT = SourceText(b"#pragma omp parallel\n{ *p_x += a[i]; }\n")
HEAD = Span(Position(1, 1), Position(1, 21))
ACCESS = Position(2, 4)


LOCATION = Location(2, 3, "write", 2, 7, "*p_x")
REGION = Region("parallel", HEAD.start, Position(2, 20), "race", head=HEAD)
RACE = Race("data-race", "write/write", "*p_x", (LOCATION, LOCATION), 0.9, "two threads write *p_x", region=0)


def region(**fields: object) -> Region:
    return msgspec.structs.replace(REGION, **fields)


def race(**fields: object) -> Race:
    return msgspec.structs.replace(RACE, **fields)


def hovered(
    at: Position, of: Region, *races: Race, markdown: bool = True, minimum: float = 0.5
) -> str | None:
    prediction = FilePrediction("a.c", "unknown", 1.0, (), (of,), races)
    view = View(
        "file:///a.c",
        Analysis(1, 1, "embedded", Shown(TEXT, prediction)),
        Client(markdown_hover=markdown),
        Settings(min_confidence=minimum),
    )
    hover = hover_at(view, at)
    if hover is None:
        return None
    assert isinstance(hover.contents, types.MarkupContent)
    return hover.contents.value


def test_source_text_is_not_taken_for_markup() -> None:
    text = hovered(ACCESS, region(), race(reasoning="line 2 writes *p_x and reads a[i] <here>"))
    assert text is not None
    assert r"1. line 2 writes \*p_x and reads a\[i\] \<here\>" in text


def test_plain_text_has_no_markup() -> None:
    text = hovered(ACCESS, region(), race(reasoning="line 2 writes *p_x and a[i]"), markdown=False)
    assert text is not None
    assert text.startswith(
        "The embedded world model predicts a data race on *p_x (write/write, confidence 0.90)"
    )
    assert "1. line 2 writes *p_x and a[i]" in text
    assert text.endswith("Rule data-race")


def test_witness_and_assumptions_are_shown_and_nothing_twice() -> None:
    text = hovered(ACCESS, region(), race(witness="iteration 1 and 2", assumptions=("n >= 2",)))
    assert text is not None
    assert "**Witness:** iteration 1 and 2" in text
    assert "**Assuming**\n- n \\>= 2" in text
    told = hovered(ACCESS, region(), race(witness="i is 1", reasoning="For example, i is 1."))
    assert told is not None
    assert told.count("i is 1") == 1


def test_all_races_of_a_place_are_told() -> None:
    text = hovered(ACCESS, region(), race(), race(rule="missing-private"))
    assert text is not None
    assert "`data-race`" in text or "[data-race]" in text
    assert "missing-private" in text


def test_a_race_below_the_minimum_is_not_told() -> None:
    assert hovered(ACCESS, region(), race(), minimum=0.95) is None


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (region(verdict="no-race"), "predicts no data race** in this `parallel` region"),
        (region(verdict="unknown", reason="f is not seen"), "it cannot be decided\n\nf is not seen"),
        (region(verdict="no-race", broken=True), "so this is provisional"),
    ],
    ids=["no race", "unknown", "half-typed"],
)
def test_the_directive_tells_the_verdict(of: Region, expected: str) -> None:
    text = hovered(Position(1, 9), of)
    assert text is not None
    assert expected in text


def test_the_directive_counts_its_races() -> None:
    text = hovered(Position(1, 9), region(verdict="race"), race(), race(rule="missing-private"))
    assert text is not None
    assert "predicts 2 data races** in this `parallel` region" in text
