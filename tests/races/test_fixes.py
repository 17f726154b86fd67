"""Fixes: each one that is offered works, and the clause is the one that keeps the program's serial meaning."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest

from pcwm_core.outcomes import Edit, FilePrediction, Fix, Race
from pcwm_core.source import read
from pcwm_core.source.buffer import Snapshot
from pcwm_core.source.text import Position
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from pcwm_core.worldmodel.proof import apply, proved_fixes, proves, with_proved_fixes
from tests.corpus.programs import CORPUS
from training.evaluation.judging import MIN_CONFIDENCE
from training.evaluation.programs import sources

EXAMPLES = CORPUS.parent.parent / "examples" / "racy"
PROGRAMS = [path for root in (CORPUS, EXAMPLES) for path in sources(root)]


@cache
def model() -> EmbeddedWorldModel:
    return EmbeddedWorldModel()


def predict(text: str, path: str = "fix.c") -> tuple[Snapshot, FilePrediction]:
    snapshot = read(text, path)
    return snapshot, model().predict_races(snapshot)


def listed(prediction: FilePrediction) -> list[Race]:
    return [race for race in prediction.races if race.confidence >= MIN_CONFIDENCE]


@pytest.mark.parametrize("group", sorted({path.parent for path in PROGRAMS}), ids=lambda path: path.name)
def test_every_fix_that_is_offered_makes_its_race_go_away(group: Path) -> None:
    failed = []
    for path in (path for path in PROGRAMS if path.parent == group):
        snapshot, prediction = predict(path.read_text(encoding="utf-8"), path.name)
        failed += [
            f"{path.name}: {race.rule} {race.variable}: {fix.title}"
            for race in listed(prediction)
            for fix in race.fixes
            if not proves(model(), snapshot, prediction, race, fix)
        ]
    assert failed == []


def test_nearly_half_of_the_races_of_the_corpus_have_a_fix() -> None:
    races = [race for path in PROGRAMS for race in listed(predict(path.read_text(encoding="utf-8"))[1])]
    assert sum(bool(race.fixes) for race in races) >= 0.45 * len(races)


LOOP = """double f(double *x, int n)
{{
    double t = 1.0, u = 0.0;
    #pragma omp parallel for{clauses}
    for (int i = 0; i < n; i++) {{
        {body}
    }}
    return {result};
}}
"""

#: (clauses, body of the loop, what is returned, the directive after the fix, whether it keeps the serial meaning)
CLAUSES = {
    "a temporary": ("", "t = x[i]; x[i] = t * t;", "u", " private(t)", True),
    "its last value is used": ("", "t = x[i]; x[i] = t * t;", "t", " lastprivate(t)", True),
    "a last value that only some iterations give": (
        "", "if (x[i] > 0.0) t = x[i];", "t", " lastprivate(conditional: t)", True,
    ),
    "the value from before is used": ("", "x[i] = t; t = t * 3.0 + x[i];", "u", " firstprivate(t)", False),
    "written on both branches": (
        "", "if (x[i] > 0.0) t = 1.0; else t = 2.0; x[i] = t;", "u", " private(t)", True,
    ),
    "an accumulator": ("", "t += x[i];", "t", " reduction(+: t)", True),
    "a maximum": ("", "if (x[i] > t) t = x[i];", "t", " reduction(max: t)", True),
    "joins a list": (" private(u)", "u = 1.0; t = x[i]; x[i] = t * u;", "0.0", " private(u, t)", True),
    "leaves the shared list": (" shared(t)", "t = x[i]; x[i] = t * t;", "u", " private(t)", True),
    "leaves a longer shared list": (
        " default(none) shared(n, t, x)", "t = x[i]; x[i] = t * t;", "u",
        " default(none) shared(n, x) private(t)", True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CLAUSES)
def test_the_clause_keeps_the_serial_meaning(case: str) -> None:
    clauses, body, result, expected, keeps_meaning = CLAUSES[case]
    snapshot, prediction = predict(LOOP.format(clauses=clauses, body=body, result=result))
    (race,) = listed(prediction)
    (fix,) = proved_fixes(model(), snapshot, prediction, race)
    assert apply(snapshot.text, fix.edits) == LOOP.format(clauses=expected, body=body, result=result)
    assert fix.safe == keeps_meaning


NO_FIX = {
    "the directive does not take the clause": """
void f(double *x, double *out)
{
    double t;
    #pragma omp parallel
    {
        t = x[omp_get_thread_num()];
        x[omp_get_thread_num()] = t;
    }
    *out = t;
}
""",
    "a clause does not reach a static variable in a callee": """
static int calls;
static int next(void) { return calls++; }
void f(int *x, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) x[i] = next();
}
""",
    "one atomic each would only hide a lost update": """
void f(const int *x, int n, int *out)
{
    int high = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        int old = high;
        high = old + x[i] % 3;
    }
    *out = high;
}
""",
    "the update is not the whole statement": """
void f(int *x, int n, int *out)
{
    int at = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        x[at += 2] = i;
    *out = at;
}
""",
}


@pytest.mark.parametrize("case", NO_FIX)
def test_no_clause_or_atomic_is_offered_where_it_would_be_wrong(case: str) -> None:
    _, prediction = predict(NO_FIX[case])
    races = listed(prediction)
    assert races
    titles = [fix.title for race in races for fix in race.fixes]
    assert [title for title in titles if "critical" not in title] == []


LINES = {
    "atomic": (
        """static int calls;
static void count(int n)
{
    calls += n;
}
void f(int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        count(i);
}
""",
        "    calls += n;",
        "    #pragma omp atomic\n    calls += n;",
    ),
    "barrier after a construct": (
        """void f(int *x)
{
    int limit = 0;
    #pragma omp parallel
    {
        #pragma omp masked
        limit = 3;
        #pragma omp for
        for (int i = 0; i < 10; i++)
            x[i] = limit;
    }
}
""",
        "        limit = 3;\n",
        "        limit = 3;\n        #pragma omp barrier\n",
    ),
    "nowait": (
        """void f(const int *x, int *y, int *z)
{
    #pragma omp parallel
    {
        #pragma omp for nowait
        for (int i = 0; i < 100; i++)
            y[i] = i;
        #pragma omp for
        for (int i = 1; i < 100; i++)
            z[i] = y[i - 1];
    }
}
""",
        " for nowait",
        " for",
    ),
    "taskwait": (
        """int f(void)
{
    int a = 0, b = 0;
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task shared(a)
        a = 1;
        b = a;
    }
    return b;
}
""",
        "        b = a;",
        "        #pragma omp taskwait\n        b = a;",
    ),
    "the name of a critical construct": (
        """int f(const int *x, int n)
{
    int hits = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        if (x[i]) {
            #pragma omp critical(even)
            hits++;
        } else {
            #pragma omp critical
            hits--;
        }
    return hits;
}
""",
        "omp critical\n",
        "omp critical(even)\n",
    ),
    "an array section": (
        """void f(double (*x)[8], int n, double *out)
{
    double sum[8] = {0};
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 8; k++)
            sum[k] += x[i][k];
    *out = sum[0];
}
""",
        "parallel for",
        "parallel for reduction(+: sum[:8])",
    ),
}


@pytest.mark.parametrize("case", LINES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_edit_has_the_lines_and_indentation_of_the_file(case: str, newline: str) -> None:
    text, old, new = (part.replace("\n", newline) for part in LINES[case])
    snapshot, prediction = predict(text)
    (race,) = listed(prediction)
    (fix,) = proved_fixes(model(), snapshot, prediction, race)
    assert apply(snapshot.text, fix.edits) == text.replace(old, new)
    assert fix.safe


RACY = LOOP.format(clauses="", body="t = x[i]; x[i] = t * t;", result="u")


def test_a_fix_that_does_not_work_is_not_proved() -> None:
    snapshot, prediction = predict(RACY)
    (race,) = listed(prediction)
    at = Position(4, 29)
    nothing = Fix("Say what holds anyway", (Edit(at, at, " shared(t)"),), keeps_meaning=True)
    broken = Fix("Write what the directive does not take", (Edit(at, at, " copyprivate(t)"),))
    tried = msgspec.structs.replace(race, fixes=(nothing, broken, *race.fixes))
    assert proved_fixes(model(), snapshot, prediction, tried) == tuple(
        msgspec.structs.replace(fix, safe=True) for fix in race.fixes
    )


def test_only_proved_fixes_are_safe() -> None:
    snapshot, prediction = predict(RACY)
    assert [fix.safe for race in prediction.races for fix in race.fixes] == [False]
    proved = with_proved_fixes(model(), snapshot, prediction)
    assert [fix.safe for race in proved.races for fix in race.fixes] == [True]
