"""Every assumption can be settled in the source, one way or the other, and the same question then gives the answer."""

from __future__ import annotations

import pytest

from pcwm_core.outcomes import FilePrediction, Race
from pcwm_core.races.plausibility import CERTAIN
from pcwm_core.races.settling import UNSETTLED
from pcwm_core.source import read
from pcwm_core.source.buffer import Snapshot
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from pcwm_core.worldmodel.proof import apply
from pcwm_core.worldmodel.statements import proved_statements
from tests.corpus.programs import corpus
from training.evaluation.judging import MIN_CONFIDENCE

LOOP = "for (int i = 0; i < n; i++)"


def predict(text: str) -> FilePrediction:
    return EmbeddedWorldModel().predict_races(read(text))


def conditional() -> list[object]:
    """The races of the corpus that lean on an assumption."""
    found: list[object] = []
    model = EmbeddedWorldModel()
    for fixture in corpus():
        snapshot = read(fixture.text, fixture.name)
        prediction = model.predict_races(snapshot)
        for race in prediction.races:
            if race.assumptions and race.confidence >= MIN_CONFIDENCE:
                name = f"{fixture.name}:{race.variable}"
                found.append(pytest.param(snapshot, prediction, race, id=name))
    return found


def is_named(snapshot: Snapshot, race: Race) -> bool:
    """Whether the variable is one that can be named where its region stands: no static one of another function."""
    declared = race.declaration.line if race.declaration is not None else 1
    return not snapshot.text.data.splitlines()[declared - 1].startswith(b" ")


@pytest.mark.parametrize(("snapshot", "prediction", "race"), conditional())
def test_a_stated_fact_settles_each_possibility(
    snapshot: Snapshot, prediction: FilePrediction, race: Race
) -> None:
    assert len(race.settle) == len(race.assumptions)
    statements = proved_statements(EmbeddedWorldModel(), snapshot, prediction, race)
    told = [settling for settling in race.settle if settling.denied]
    assert len(statements) == 2 * len(told), [settling.denied for settling in race.settle]
    if not told:
        assert UNSETTLED.issuperset(race.assumption_kinds) or not is_named(snapshot, race)
        return
    denied, confirmed = (predict(apply(snapshot.text, statement.edits)) for statement in statements)
    assert denied.problems == confirmed.problems == prediction.problems
    assert len(denied.regions) == len(confirmed.regions) == len(prediction.regions)
    gone = [other for other in denied.races if other.variable == race.variable]
    assert all(race.assumptions[0] not in other.assumptions for other in gone)
    (sure, *_) = [
        other
        for other in confirmed.races
        if other.variable == race.variable and race.assumptions[0] not in other.assumptions
    ]
    assert sure.confidence >= race.confidence
    assert any(step.text.startswith("As the source states (line") for step in sure.trace)


#: A program without a statement (``@`` is nothing), the statement, and the races before and after.
SETTLED: dict[str, tuple[str, str, list[str], list[str]]] = {
    "a comparison decides a distance": (
        f"void f(int n, int d, int *a) {{ @\n#pragma omp parallel for\n{LOOP} a[i] = a[i + d]; }}",
        "d < n",
        [],
        ["a"],
    ),
    "rows reach into their neighbours": (
        (
            "void f(int n, int m, int lda, int *a) { @\n#pragma omp parallel for\n"
            "for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) a[i * lda + j] = 0; }"
        ),
        "!disjoint(a)",
        [],
        ["a"],
    ),
    "pointers do overlap": (
        f"void f(int n, int *x, int *y) {{ @\n#pragma omp parallel for\n{LOOP} x[i] = y[i]; }}",
        "alias(x, y)",
        [],
        ["x"],
    ),
    "pointers into one array do not overlap": (
        (
            "void f(int n, int *buf) { int *lo = buf, *hi = buf + 1; @\n"
            f"#pragma omp parallel for\n{LOOP} lo[i] = hi[i]; }}"
        ),
        "noalias(lo, hi)",
        ["lo"],
        [],
    ),
    "offsets rise": (
        (
            "void f(int n, int *p, int *a) { @\n#pragma omp parallel for\n"
            f"{LOOP} for (int k = p[i]; k < p[i + 1]; k++) a[k] = 0; }}"
        ),
        "!monotone(p)",
        [],
        ["a"],
    ),
    "an index repeats": (
        f"void f(int n, int *p, int *a) {{ @\n#pragma omp parallel for\n{LOOP} a[p[i]] = i; }}",
        "!injective(p)",
        [],
        ["a"],
    ),
    "an index of an index does not repeat": (
        f"void f(int n, int *p, int *q, int *a) {{ @\n#pragma omp parallel for\n{LOOP} a[p[q[i]]] += i; }}",
        "injective(p), injective(q)",
        ["a"],
        [],
    ),
    "a callee writes": (
        f"void g(int *); void f(int n, int *a) {{ @\n#pragma omp parallel for\n{LOOP} g(a); }}",
        "!pure(g)",
        [],
        ["a"],
    ),
    "a callee of the buffer does not write": (
        f"int s; void g(void) {{ s++; }} void f(int n) {{ @\n#pragma omp parallel for\n{LOOP} g(); }}",
        "pure(g)",
        ["s"],
        [],
    ),
    "a callee of the buffer is made for threads": (
        f"int s; void g(void) {{ s++; }} void f(int n) {{ @\n#pragma omp parallel for\n{LOOP} g(); }}",
        "threadsafe(g)",
        ["s"],
        [],
    ),
    "an unseen callee is not made for threads": (
        f"void g(int); void f(int n) {{ @\n#pragma omp parallel for\n{LOOP} g(i); }}",
        "!threadsafe(g)",
        [],
        ["g() state"],
    ),
    "a library function is made for threads": (
        f"void f(int n, int *a) {{ @\n#pragma omp parallel for\n{LOOP} a[i] = localtime(&i) != 0; }}",
        "threadsafe(localtime)",
        ["localtime() state"],
        [],
    ),
    "a variable of a header is shared": (
        f"void f(int n) {{ @\n#pragma omp parallel for\n{LOOP} count = i; }}",
        "shared(count)",
        [],
        ["count"],
    ),
}


@pytest.mark.parametrize("case", SETTLED)
def test_a_fact_changes_the_answer(case: str) -> None:
    text, fact, before, after = SETTLED[case]
    assert _raced(text.replace("@", "")) == before
    assert _raced(text.replace("@", f"\n// pcwm: assume {fact}")) == after
    assert _raced(f"// pcwm: assume {fact}\n" + text.replace("@", "")) == after, "for the whole file"
    assert _raced(text.replace("@", f"\n/* pcwm: assume {fact} */\n;")) == after, "for the rest of the block"


def _raced(text: str) -> list[str]:
    prediction = predict(text)
    assert prediction.problems == ()
    return sorted({race.variable for race in prediction.races if race.confidence >= MIN_CONFIDENCE})


def test_a_variable_of_a_header_may_be_private() -> None:
    text = f"void f(int n) {{\n// @\n#pragma omp parallel for\n{LOOP} count = i; }}"
    (weak,) = predict(text).races
    assert [settling.denied for settling in weak.settle] == ["// pcwm: assume private(count)"]
    assert predict(text.replace("// @", weak.settle[0].denied)).races == ()
    (sure,) = predict(text.replace("// @", weak.settle[0].confirmed)).races
    assert (sure.confidence, sure.assumptions) == (CERTAIN, ())


def test_a_fact_ends_with_what_it_governs() -> None:
    loop = f"#pragma omp parallel for\n{LOOP} x[i] = y[i];\n"
    above = f"void f(int n, int *x, int *y) {{\n// pcwm: assume alias(x, y)\n{loop}{loop}}}"
    assert [region.verdict for region in predict(above).regions] == ["race", "no-race"]
    block = f"void f(int n, int *x, int *y) {{ {{\n// pcwm: assume alias(x, y)\n\n{loop}{loop}}}\n{loop}}}"
    assert [region.verdict for region in predict(block).regions] == ["race", "race", "no-race"]


def test_a_comparison_ends_with_what_it_governs() -> None:
    loop = f"#pragma omp parallel for\n{LOOP} a[i] = a[i + d];\n"
    text = f"void f(int n, int d, int *a) {{\n// pcwm: assume d < n\n{loop}{loop}}}"
    assert [region.verdict for region in predict(text).regions] == ["race", "no-race"]


def test_a_provable_race_is_not_talked_away() -> None:
    stated = "// pcwm: assume disjoint(a)\n#pragma omp parallel for"
    text = f"void f(int n, int *a) {{\n{stated}\n{LOOP} a[i] = a[i + 1]; }}"
    assert [race.variable for race in predict(text).races] == ["a"]


PROBLEMS = {
    "injective(idy)": "no variable 'idy' is in scope here",
    "m >= 2": "no variable 'm' is in scope here",
    "later >= 2": "'later' is not declared here yet, or not any more",
    "pure(g)": "no function 'g' is called here",
    "private(n)": "the declaration of 'n' is visible: clauses say what is private",
    "x >= 1": "says nothing that can be used here",
    "three > 4": "cannot hold",
    "injectiv(idx)": "did you mean 'injective'",
}


@pytest.mark.parametrize("fact", PROBLEMS)
def test_a_fact_that_means_nothing_is_a_problem(fact: str) -> None:
    text = (
        "void f(int n, double x, int *idx, int *a) { const int three = 3;\n"
        f"// pcwm: assume {fact}\n#pragma omp parallel for\n{LOOP} a[i] = x > n;\nint later = 3; }}"
    )
    (problem,) = predict(text).problems
    assert PROBLEMS[fact] in problem.message
    assert problem.line == 2


@pytest.mark.parametrize(("fact", "known"), [("n >= 2", True), ("m >= 2", False), ("pure(g)", False)])
def test_names_of_facts_for_the_whole_file(fact: str, known: bool) -> None:
    problems = predict(f"// pcwm: assume {fact}\nvoid f(int n) {{}}\n").problems
    assert (problems == ()) is known


def test_the_trace_tells_what_a_silence_leans_on() -> None:
    text = f"void f(int n, int *x, int *y) {{\n#pragma omp parallel for\n{LOOP} x[i] = y[i]; }}"
    assert "(// pcwm: assume alias(x, y) states that it does)" in predict(text).regions[0].reasoning
    stated = text.replace("{\n#", "{\n// pcwm: assume noalias(x, y)\n#")
    assert "As the source states (line 2): noalias(x, y)." in predict(stated).regions[0].reasoning
