"""Settings as clients send them."""

from __future__ import annotations

import pytest

from pcwm_lsp.settings import Settings


@pytest.mark.parametrize(
    "configuration",
    [
        {"minConfidence": 0.9, "debounceMs": 0},
        {"pcwm": {"minConfidence": 0.9, "debounceMs": 0}},
        {"pcwm": {"minConfidence": 0.9, "debounceMs": 0, "trace": {"server": "off"}}, "clangd": {}},
    ],
    ids=["the section", "an object with the section", "with keys of others"],
)
def test_both_shapes_are_taken(configuration: object) -> None:
    assert Settings().updated(configuration) == (Settings(min_confidence=0.9, debounce_ms=0), [])


def test_what_is_absent_stays() -> None:
    assert Settings(min_confidence=0.9).updated({"enable": False}) == (
        Settings(enable=False, min_confidence=0.9),
        [],
    )


@pytest.mark.parametrize("nothing", [None, [], "pcwm", 3, {}, {"pcwm": None}])
def test_no_settings_change_nothing(nothing: object) -> None:
    assert Settings(min_confidence=0.9).updated(nothing) == (Settings(min_confidence=0.9), [])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("minConfidence", 2),
        ("minConfidence", "high"),
        ("enable", 1),
        ("debounceMs", -1),
        ("unknown", "error"),
    ],
)
def test_a_wrong_value_is_named_and_the_others_count(key: str, value: object) -> None:
    settings, problems = Settings().updated({"enable": False, "minConfidence": 0.6, key: value})
    assert len(problems) == 1
    assert f"pcwm.{key}" in problems[0]
    assert (settings.enable, settings.min_confidence) == (
        (True, 0.6) if key == "enable" else (False, 0.5 if key == "minConfidence" else 0.6)
    )
