"""The incremental analyser with the real reader and the real world model, against a fresh one."""

from __future__ import annotations

import random

from pcwm_core.outcomes import FilePrediction, Race
from pcwm_core.source.buffer import read
from pcwm_lsp.analysis import Analyser, embedded_world_model
from pcwm_lsp.document import ByteEdit

PATH = "buffer.cpp"
CODE = """\
#include <vector>

void smooth(int n, double *a, const double *b) {
#pragma omp parallel for
    for (int i = 1; i < n; i++)
        a[i] = a[i - 1] + b[i];
}

double total(int n, const double *a) {
    double sum = 0, scaled;
#pragma omp parallel for schedule(static)
    for (int i = 0; i < n; i++) {
        scaled = a[i] * 2;
        sum += scaled;
    }
    return sum;
}
"""


def fresh(text: str) -> FilePrediction:
    return embedded_world_model().predict_races(read(text, PATH))


def essence(races: tuple[Race, ...]) -> list[tuple[object, ...]]:
    return [(race.rule, race.variable, race.locations, race.confidence) for race in races]


def rules(text: str) -> list[str]:
    return sorted(race.rule for race in fresh(text).races)


def test_the_example_has_the_races_that_the_other_tests_need() -> None:
    assert rules(CODE) == ["loop-carried-dependence", "missing-private", "missing-reduction"]


def test_typed_key_by_key_the_end_is_that_of_a_fresh_start() -> None:
    analyser = Analyser("", PATH, embedded_world_model)
    for at, key in enumerate(CODE):
        analysis = analyser.analyse(at, at, [ByteEdit(at, at, key)])
    assert str(analysis.text) == CODE
    assert essence(analysis.prediction.races) == essence(fresh(CODE).races)


def test_whole_text_is_predicted_as_by_a_fresh_start_whatever_was_typed_before() -> None:
    choice = random.Random(7)
    analyser = Analyser(CODE, PATH, embedded_world_model)
    text, revision, whole = CODE, 0, 0
    history = [CODE]
    while revision < 300:
        revision += 1
        if choice.random() < 0.4 and len(history) > 1:
            history.pop()
            edit = ByteEdit(0, len(text), history[-1])
        else:
            start = choice.randrange(len(text) + 1)
            end = min(len(text), start + choice.choice([0, 0, 1, 3]))
            edit = ByteEdit(start, end, choice.choice([" ", "\n", "i", ";", "[", "}", "scaled", "1 + "]))
        text = text[: edit.start] + edit.new + text[edit.end :]
        if len(history) < 4:
            history.append(text)
        analysis = analyser.analyse(revision, revision, [edit])
        if not read(text, PATH).broken(0, len(text)):
            whole += 1
            assert essence(analysis.prediction.races) == essence(fresh(text).races)
    assert whole > 50


def test_what_was_last_good_is_kept_in_torn_text_and_only_there() -> None:
    analyser = Analyser(CODE, PATH, embedded_world_model)
    analyser.analyse(0, 0, [])
    torn_at = CODE.index("b[i];") + len("b[i]")
    torn = analyser.analyse(1, 1, [ByteEdit(torn_at, torn_at, " + (")])
    assert sorted(race.rule for race in torn.prediction.races) == rules(CODE)
    assert [torn.prediction.regions[index].broken for index in torn.shown.kept] == [True]
    mended = analyser.analyse(2, 2, [ByteEdit(torn_at + 4, torn_at + 4, "1)")])
    assert mended.shown.kept == frozenset()
    assert sorted(race.rule for race in mended.prediction.races) == rules(CODE)
