"""The text report of predictions that the embedded model seldom makes, so they are written down here."""

from __future__ import annotations

import msgspec
import pytest

from pcwm_core.cli.report.text import TextReport
from pcwm_core.outcomes import FilePrediction, Location, Race, Region, Settling, Verdict
from pcwm_core.source.text import Position, SourceText

TEXT = SourceText.from_str("x = 1;\ny = x;\nx++; y = x;\n")
REGION = Region("parallel", Position(1, 1), Position(3, 12), "race")


def report(races: tuple[Race, ...], regions: tuple[Region, ...], verdict: Verdict) -> None:
    shown = TextReport("embedded", "never")
    shown.add(FilePrediction("f.c", verdict, 1.0, (), regions, races), TEXT)
    shown.close()


def race(first: Location, second: Location, confidence: float = 0.9) -> Race:
    return Race(
        "data-race", "read/write", "x", (first, second), confidence, "a race", assumptions=("n >= 2",)
    )


def test_accesses_on_two_lines_have_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    report((race(Location(1, 1, "write", 1, 2), Location(2, 5, "read", 2, 6)),), (REGION,), "race")
    lines = capsys.readouterr().out.splitlines()
    assert lines[:7] == [
        "f.c:1:1: warning: a race [data-race]",
        "    1 | x = 1;",
        "      | ^",
        "f.c:2:5: note: and this read",
        "    2 | y = x;",
        "      |     ^",
        "      = assumes: n >= 2",
    ]


def test_accesses_on_one_line_share_it(capsys: pytest.CaptureFixture[str]) -> None:
    report((race(Location(3, 1, "write", 3, 4), Location(3, 10, "read", 3, 11)),), (REGION,), "race")
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:4] == ["    3 | x++; y = x;", "      | ^~~      ~", "      = assumes: n >= 2"]


def test_an_access_in_another_file_is_named_without_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = Location(400, 3, "read", 400, 4, path="other.h")
    report((race(Location(1, 1, "write", 1, 2), elsewhere),), (REGION,), "race")
    assert "other.h:400:3: note: and this read\n      = assumes" in capsys.readouterr().out


def test_a_weak_suspicion_is_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    weak = race(Location(1, 1, "write", 1, 2), Location(1, 1, "write", 1, 2), confidence=0.55)
    report((weak,), (REGION,), "race")
    assert capsys.readouterr().out.startswith("f.c:1:1: note: a race [data-race]")


def test_an_assumption_is_shown_with_what_settles_it(capsys: pytest.CaptureFixture[str]) -> None:
    place = Location(1, 1, "write", 1, 2)
    settling = Settling("// pcwm: assume n < 2", "// pcwm: assume n >= 2")
    report((msgspec.structs.replace(race(place, place), settle=(settling,)),), (REGION,), "race")
    assert capsys.readouterr().out.splitlines()[3:6] == [
        "      = assumes: n >= 2",
        "      = if not: // pcwm: assume n < 2",
        "      = if so: // pcwm: assume n >= 2",
    ]


def test_an_undecided_region_is_said_to_be_so(capsys: pytest.CaptureFixture[str]) -> None:
    region = Region("parallel", Position(1, 1), Position(3, 12), "unknown", reason="too complex")
    report((), (region,), "unknown")
    out = capsys.readouterr().out
    assert "f.c:1:1: note: undecided: parallel: too complex" in out
    assert "0 races predicted in 1 file, 1 OpenMP region (1 undecided)" in out
