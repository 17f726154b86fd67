"""Rates, their intervals, and quantiles."""

from __future__ import annotations

import pytest

from training.evaluation.statistics import Confusion, Rate, quantile, wilson


def test_wilson_interval() -> None:
    # Wilson score without continuity correction: Newcombe 1998, Table I, 81 of 263 is 0.2553 to 0.3662
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(5, 5)[1] == 1.0
    assert wilson(0, 5)[0] == 0.0


def test_the_rates_of_a_table() -> None:
    table = Confusion(tp=6, fn=2, tn=9, fp=3)
    assert table.accuracy.value == 15 / 20
    assert table.precision.value == 6 / 9
    assert table.recall.value == 6 / 8
    assert table.specificity.value == 9 / 12
    assert table.f1.value == pytest.approx(2 * (6 / 9) * (6 / 8) / (6 / 9 + 6 / 8))


def test_the_interval_of_f1_surrounds_it_and_narrows_with_n() -> None:
    few, many = Confusion(tp=6, fn=2, fp=3).f1, Confusion(tp=600, fn=200, fp=300).f1
    assert few.value == many.value
    assert few.value is not None
    assert 0 < few.low < many.low < few.value < many.high < few.high < 1


def test_of_nothing_nothing_is_known() -> None:
    assert Confusion(tn=4).recall == Rate(None, 0.0, 1.0)
    assert Confusion().f1 == Rate(None, 0.0, 1.0)


def test_quantiles_are_measured_values() -> None:
    values = [float(value) for value in range(1, 101)]
    assert [quantile(values, share) for share in (0.5, 0.95, 0.99, 1.0)] == [50.0, 95.0, 99.0, 100.0]
    assert quantile([3.0, 1.0], 0.5) == 1.0
    assert quantile([], 0.5) == 0.0
