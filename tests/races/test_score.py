"""What the scores mean."""

from __future__ import annotations

import pytest

from tests.races.fixtures import parse
from tests.races.score import Confusion, Scored, by_line, by_verdict, wilson
from tests.races.test_fixtures import PATH, SUM

RACY = parse(SUM, PATH)
CLEAN = parse("// pcwm-label: no-race\nint x;\n", PATH)


def test_a_race_on_other_lines_is_found_by_verdict_only() -> None:
    scored = [Scored(RACY, "race", on_the_lines=False)]
    assert by_verdict(scored) == Confusion(tp=1)
    assert by_line(scored) == Confusion(fn=1)


def test_a_false_alarm_counts_at_both_levels() -> None:
    scored = [Scored(CLEAN, "race", on_the_lines=False)]
    assert by_verdict(scored) == by_line(scored) == Confusion(fp=1)


def test_unknown_reports_no_race() -> None:
    scored = [Scored(RACY, "unknown", on_the_lines=False), Scored(CLEAN, "unknown", on_the_lines=True)]
    assert by_verdict(scored) == Confusion(fn=1, tn=1)


def test_wilson_interval() -> None:
    # Wilson score without continuity correction: Newcombe 1998, Table I, 81 of 263 is 0.2553 to 0.3662
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)
