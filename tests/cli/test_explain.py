"""`pcwm explain` and the pages that are made of the same text."""

from __future__ import annotations

import pytest

from pcwm_core.cli.pages import pages, pages_folder, stale
from pcwm_core.races.rule import Rule
from pcwm_core.races.rules import RULES
from pcwm_core.source.annotations import FACT_FORMS
from tests.cli.command import Run


def test_all_rules_are_listed(pcwm: Run) -> None:
    done = pcwm("explain")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == sorted(RULES)


def test_a_rule_is_explained_by_its_manual(pcwm: Run) -> None:
    done = pcwm("explain", "missing-reduction")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == RULES["missing-reduction"].manual.strip()


def test_the_page_about_assumptions_names_every_fact(pcwm: Run) -> None:
    done = pcwm("explain", "assumptions")
    assert (done.returncode, done.stderr) == (0, "")
    assert all(f"`{fact}(" in done.stdout for fact in FACT_FORMS)


def test_a_rule_that_is_nothing_like_any_gets_no_suggestion(pcwm: Run) -> None:
    done = pcwm("explain", "qqqq")
    assert done.returncode == 2
    assert "did you mean" not in done.stderr


def test_the_pages_are_in_step_with_the_rules() -> None:
    assert stale(pages_folder(), pages()) == [], "run `make pages`"


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_page_says_what_a_reader_needs(rule: Rule) -> None:
    assert rule.manual.startswith("# ")
    assert "```c" in rule.manual, "an example in code"
