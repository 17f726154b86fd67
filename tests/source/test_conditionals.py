"""Values of ``#if`` conditions: true, false, or unknown."""

from __future__ import annotations

import pytest

from pcwm_core.source.conditionals import evaluate

MACROS = {"ONE": "1", "TWO": "(ONE + 1)", "EMPTY": "", "SELF": "SELF", "CALL": "g(1)"}


def lookup(name: str) -> str | None:
    if name == "GONE":
        return None
    return MACROS[name]


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ("0", False),
        ("1", True),
        ("0x10 == 16 && 010 == 8", True),
        ("202111L >= 201511L", True),
        ("defined(ONE)", True),
        ("defined ONE && !defined GONE", True),
        ("defined(UNKNOWN)", None),
        ("UNKNOWN", None),
        ("GONE", False),
        ("UNKNOWN && 0", False),
        ("UNKNOWN || 1", True),
        ("UNKNOWN || 0", None),
        ("TWO == 2", True),
        ("TWO * 3 - 1 == 5 && 7 / 2 == 3 && -7 / 2 == -3 && -7 % 2 == -1", True),
        ("1 << 4 == 16", True),
        ("(1 ? 0 : 1)", False),
        ("UNKNOWN ? 1 : 1", True),
        ("1 / 0", None),
        ("EMPTY", None),
        ("CALL", None),
        ("SELF", None),
        ("__has_include(<omp.h>)", None),
        ("", None),
        ("(", None),
        ("1 +", None),
        ("1 @ 2", None),
        ("(" * 1000 + "1" + ")" * 1000, None),
    ],
)
def test_value(condition: str, value: bool | None) -> None:
    assert evaluate(condition, lookup) is value
