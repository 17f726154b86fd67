"""What a prediction takes from the files around a buffer, and what stays out of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from pcwm_core.outcomes import FilePrediction, Race
from pcwm_core.project import Project
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from pcwm_core.worldmodel.proof import with_proved_fixes
from tests.project.layout import judge, lay_out, snapshot


def predict(folder: Path, files: Mapping[str, str], name: str = "main.c") -> FilePrediction:
    lay_out(folder, files)
    return judge(folder / name)


def loop(body: str, header: str = "all.h", before: str = "") -> str:
    """A buffer with one region."""
    return (
        f'#include "{header}"\n{before}\nvoid run(int *a, int n) {{\n#pragma omp parallel for\n'
        f"  for (int i = 0; i < n; i++) {{\n    {body}\n  }}\n}}\n"
    )


def verdicts(prediction: FilePrediction) -> list[str]:
    return [region.verdict for region in prediction.regions]


# ---------------------------------------------------------------- headers

#: What stands in the header, what the loop does, and whether that races.
HEADERS: dict[str, tuple[str, str, str]] = {
    "a macro as a distance": ("#define D 1\n", "if (i < 100) a[i] = a[i + D];", "race"),
    "a macro as a far distance": ("#define D 100\n", "if (i < 100) a[i] = a[i + D];", "no-race"),
    "an enumerator": ("enum { D = 100 };\n", "if (i < 100) a[i] = a[i + D];", "no-race"),
    "a global": ("extern int total;\n", "total += a[i];", "race"),
    "a threadprivate global": ("extern int t;\n#pragma omp threadprivate(t)\n", "t += a[i];", "no-race"),
    "an inline function that writes a global": (
        "int total;\nstatic inline void add(int x) { total += x; }\n",
        "add(a[i]);",
        "race",
    ),
    "an inline function that locks": (
        "int total;\nstatic inline void add(int x) {\n#pragma omp critical\n  total += x;\n}\n",
        "add(a[i]);",
        "no-race",
    ),
    "an inline function that writes its element": (
        "static inline void put(int *p, int i) { p[i] = i; }\n",
        "put(a, i);",
        "no-race",
    ),
    "an inline function that writes one element": (
        "static inline void put(int *p, int i) { p[0] = i; }\n",
        "put(a, i);",
        "race",
    ),
    "a macro with parameters": ("#define AT(p, i) (p)[(i) / 2]\n", "AT(a, i) = i;", "race"),
    "a macro that is a directive": (
        '#define ONE_BY_ONE _Pragma("omp critical")\nint total;\n',
        "ONE_BY_ONE\n    total += a[i];",
        "no-race",
    ),
    "a type": (
        "typedef struct { int first, last; } pair;\n",
        "pair p; p.first = i; a[i] = p.first;",
        "no-race",
    ),
}


@pytest.mark.parametrize(("header", "body", "verdict"), HEADERS.values(), ids=HEADERS)
def test_a_header_decides(tmp_path: Path, header: str, body: str, verdict: str) -> None:
    assert verdicts(predict(tmp_path, {"all.h": header, "main.c": loop(body)})) == [verdict]


def test_a_struct_of_a_header_tells_its_members_apart(tmp_path: Path) -> None:
    header = "struct state { int *left; int *right; int count; };\n"
    body = "s->left[i] = i; s->count++;"
    text = loop(body, before="static struct state *s;")
    (race,) = predict(tmp_path, {"all.h": header, "main.c": text}).races
    assert race.variable == "s.count"


def test_a_template_of_a_header_is_followed(tmp_path: Path) -> None:
    header = "template <typename T> void raise(T &to, T by) { to += by; }\n"
    files = {"all.h": header, "main.cpp": loop("raise(total, a[i]);", before="int total;")}
    (race,) = predict(tmp_path, files, "main.cpp").races
    assert race.variable == "total"


def test_what_the_buffer_declares_comes_before_a_header(tmp_path: Path) -> None:
    header = "#ifndef D\n#define D 1\n#endif\n"
    text = "#define D 100\n" + loop("if (i < 100) a[i] = a[i + D];")
    assert verdicts(predict(tmp_path, {"all.h": header, "main.c": text})) == ["no-race"]


def test_a_method_defined_in_a_source_file_is_followed(tmp_path: Path) -> None:
    files = {
        "all.h": "class Counter {\npublic:\n  void bump();\nprivate:\n  int n;\n};\n",
        "all.cpp": '#include "all.h"\nvoid Counter::bump() { n++; }\n',
        "main.cpp": loop("c.bump();", before="static Counter c;"),
    }
    (race,) = predict(tmp_path, files, "main.cpp").races
    assert race.locations[0].callee is not None
    assert race.locations[0].callee.expression == "n"


# ---------------------------------------------------------------- source files behind headers

SOURCES = {
    "all.h": "extern int total;\nvoid add(int x);\nint pure(int x);\n",
    "all.c": '#include "all.h"\nint total;\nvoid add(int x) { total += x; }\nint pure(int x) { return 2 * x; }\n',
}


def test_a_function_of_the_source_behind_a_header_is_followed(tmp_path: Path) -> None:
    assert verdicts(predict(tmp_path, {**SOURCES, "main.c": loop("add(a[i]);")})) == ["race"]
    assert verdicts(predict(tmp_path, {**SOURCES, "main.c": loop("a[i] = pure(a[i]);")})) == ["no-race"]


def test_a_race_in_another_file_is_told_at_the_call(tmp_path: Path) -> None:
    (race,) = predict(tmp_path, {**SOURCES, "main.c": loop("add(a[i]);")}).races
    assert race.variable == "total"
    assert "in add (all.c:3)" in race.message
    for location, access in zip(race.locations, ("write", "read"), strict=True):
        assert (location.line, location.column, location.access) == (6, 5, access)
        assert (location.expression, location.path) == ("add(a[i])", None)
        callee = location.callee
        assert callee is not None
        assert (callee.function, Path(callee.path).name, callee.line, callee.column) == (
            "add",
            "all.c",
            3,
            19,
        )
        assert callee.expression == "total"
    assert "Line 6 leads into add, which at all.c:3 reads and writes total." in race.reasoning


def test_the_innermost_call_in_the_buffer_counts(tmp_path: Path) -> None:
    before = "static void twice(int x) {\n  add(x);\n  add(x);\n}"
    (race,) = predict(tmp_path, {**SOURCES, "main.c": loop("twice(a[i]);", before=before)}).races
    assert {location.line for location in race.locations} == {3, 4}


def test_the_fix_of_a_race_in_another_file_is_made_in_the_buffer(tmp_path: Path) -> None:
    lay_out(tmp_path, {**SOURCES, "main.c": loop("add(a[i]);")})
    model, program = EmbeddedWorldModel(), snapshot(tmp_path / "main.c")
    prediction = with_proved_fixes(model, program, model.predict_races(program))
    (fix,) = prediction.races[0].fixes
    assert [edit.text.strip() for edit in fix.edits] == ["#pragma omp critical"]


def test_a_race_on_an_argument_names_the_variable_of_the_buffer(tmp_path: Path) -> None:
    files = {"all.h": "void bump(int *p);\n", "all.c": "void bump(int *p) { ++*p; }\n"}
    text = loop("bump(&hits);", before="static int hits;")
    (race,) = predict(tmp_path, {**files, "main.c": text}).races
    assert race.variable == "hits"


def test_internal_names_of_two_files_are_two_things(tmp_path: Path) -> None:
    files = {
        "all.h": "void count(void);\nint seen(void);\n",
        "all.c": """\
static int hits;
static int step(void) { return 1; }
void count(void) {
#pragma omp atomic
  hits += step();
}
int seen(void) { return 0; }
""",
    }
    before = "static int hits;\nstatic int step(void) { return hits++; }"
    # The buffer's own hits is read without protection, but written by nobody: the other one is another variable.
    text = loop("count(); a[i] = hits;", before=before)
    assert verdicts(predict(tmp_path, {**files, "main.c": text})) == ["no-race"]
    text = loop("a[i] = step();", before=before)
    (race,) = predict(tmp_path, {**files, "main.c": text}).races
    assert race.locations[0].callee is None


def test_a_static_function_of_another_file_cannot_be_called(tmp_path: Path) -> None:
    files = {
        "all.h": "int total;\nvoid other(void);\n",
        "all.c": '#include "all.h"\nstatic void add(int x) { total += x; }\n',
    }
    assert predict(tmp_path, {**files, "main.c": loop("add(a[i]);")}).races == ()


def test_macros_of_another_source_file_do_not_leak(tmp_path: Path) -> None:
    files = {"all.h": "void other(void);\n", "all.c": "#define D 100\nvoid other(void) {}\n"}
    text = "#define D 1\n" + loop("other(); if (i < 100) a[i] = a[i + D];")
    assert verdicts(predict(tmp_path, {**files, "main.c": text})) == ["race"]


def test_macros_and_types_of_the_other_file_count_in_its_functions(tmp_path: Path) -> None:
    files = {
        "all.h": "void shift(int *a, int i);\n",
        "all.c": "#define D 100\nvoid shift(int *a, int i) { if (i < 100) a[i] = a[i + D]; }\n",
    }
    assert verdicts(predict(tmp_path, {**files, "main.c": "#define D 1\n" + loop("shift(a, i);")})) == [
        "no-race"
    ]


def test_a_source_file_is_followed_into_the_next_one(tmp_path: Path) -> None:
    files = {
        "all.h": "void outer(void);\n",
        "all.c": '#include "inner.h"\nvoid outer(void) { inner(); }\n',
        "inner.h": "void inner(void);\n",
        "inner.c": "int total;\nvoid inner(void) { total++; }\n",
    }
    (race,) = predict(tmp_path, {**files, "main.c": loop("outer();")}).races
    assert (race.variable, race.locations[0].expression) == ("total", "outer()")


def test_functions_that_call_each_other_across_files_come_to_an_end(tmp_path: Path) -> None:
    files = {
        "all.h": "void ping(int n);\nvoid pong(int n);\n",
        "all.c": '#include "all.h"\nvoid ping(int n) { if (n) pong(n - 1); }\n',
    }
    before = "int total;\nvoid pong(int n) { total++; ping(n); }"
    races = predict(tmp_path, {**files, "main.c": loop("ping(i);", before=before)}).races
    assert {race.variable for race in races} == {"total"}
    # What the buffer's own function does is told at its own place.
    assert {race.locations[0].expression for race in races} == {"total"}


# ---------------------------------------------------------------- constructs in called functions

PHASES = """\
#include "all.h"
void run(int *a, int *b, int n) {
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < n; i++) a[i] = i;
    meet();
#pragma omp for
    for (int i = 0; i < n; i++) b[i] = a[n - 1 - i];
  }
}
"""


@pytest.mark.parametrize(
    ("body", "verdict"), [("\n#pragma omp barrier\n", "no-race"), ("helper();", "no-race"), ("", "race")]
)
def test_a_barrier_in_a_function_of_another_file_counts(tmp_path: Path, body: str, verdict: str) -> None:
    helper = "static void helper(void) {\n#pragma omp barrier\n}\n"
    files = {
        "all.h": "void meet(void);\n",
        "all.c": f"{helper}void meet(void) {{{body}}}\n",
        "main.c": PHASES,
    }
    assert verdicts(predict(tmp_path, files)) == [verdict]


def test_an_orphaned_loop_of_another_file_shares_out_its_iterations(tmp_path: Path) -> None:
    sweep = "void sweep(int *a, int n) {\n#pragma omp for\n  for (int i = 0; i < n; i++) a[i] = i;\n}\n"
    text = '#include "all.h"\nvoid run(int *a, int n) {\n#pragma omp parallel\n  sweep(a, n);\n}\n'
    files = {"all.h": "void sweep(int *a, int n);\n", "main.c": text}
    assert verdicts(predict(tmp_path, {**files, "all.c": sweep})) == ["no-race"]
    assert verdicts(predict(tmp_path, {**files, "all.c": sweep.replace("#pragma omp for", "")})) == ["race"]


def test_regions_of_an_included_file_are_its_own(tmp_path: Path) -> None:
    header = "inline void fill(int *a, int n) {\n#pragma omp parallel for\n  for (int i = 0; i < n; i++) a[0] = i;\n}\n"
    files = {
        "all.h": header,
        "main.cpp": '#include "all.h"\nvoid run(int *a) { fill(a, 9); fill(a + 1, 9); }\n',
    }
    prediction = predict(tmp_path, files, "main.cpp")
    assert (prediction.regions, prediction.races) == ((), ())
    assert verdicts(judge(tmp_path / "all.h")) == ["race"]


PARALLEL_FOR = """\
template <typename F> void parallel_for(int n, F f) {
#pragma omp parallel for
  for (int i = 0; i < n; i++) f(i);
}
"""


@pytest.mark.parametrize(("body", "verdict"), [("sum += a[i];", "race"), ("b[i] = a[i];", "no-race")])
def test_a_lambda_of_the_buffer_is_judged_in_a_region_of_a_header(
    tmp_path: Path, body: str, verdict: str
) -> None:
    call = f"parallel_for(n, [&](int i) {{ {body} }});"
    text = (
        f'#include "all.h"\nint run(int *a, int *b, int n) {{\n  int sum = 0;\n  {call}\n  return sum;\n}}\n'
    )
    prediction = predict(tmp_path, {"all.h": PARALLEL_FOR, "main.cpp": text}, "main.cpp")
    (region,) = prediction.regions
    assert (region.verdict, region.start.line, region.head) == (verdict, 4, None)
    assert "all.h:2" in region.reasoning
    assert [race.locations[0].expression for race in prediction.races] == ["sum"] * (verdict == "race")


# ---------------------------------------------------------------- edits


def listed(prediction: FilePrediction) -> list[Race]:
    return [race for race in prediction.races if race.confidence >= 0.5]


def test_an_edit_of_a_header_changes_only_what_depends_on_it(tmp_path: Path) -> None:
    header = "#define NEAR 1\n#define FAR 100\n"
    near = loop("if (i < 100) a[i] = a[i + NEAR];")
    far = loop("if (i < 100) a[i] = a[i + FAR];").replace("run", "walk")
    lay_out(tmp_path, {"all.h": header, "main.c": near + far})
    project, model = Project(fresh_for=0), EmbeddedWorldModel()
    buffer = SourceBuffer((tmp_path / "main.c").read_text(encoding="utf-8"), str(tmp_path / "main.c"))

    def judged() -> FilePrediction:
        buffer.surround(project.includer(project.around(str(tmp_path / "main.c"), buffer.text.data)))
        return model.predict_races(buffer.snapshot())

    before = judged()
    assert verdicts(before) == ["race", "no-race"]
    lay_out(tmp_path, {"all.h": "\n" + header.replace("NEAR 1", "NEAR 200")})
    after = judged()
    assert verdicts(after) == ["no-race", "no-race"]
    # What was not asked again is the same object, not only equal.
    assert after.regions[1] is before.regions[1]
    assert after.regions[0] is not before.regions[0]


def test_lines_in_other_files_are_those_of_now(tmp_path: Path) -> None:
    lay_out(tmp_path, {**SOURCES, "main.c": loop("add(a[i]);")})
    project, model = Project(fresh_for=0), EmbeddedWorldModel()
    buffer = SourceBuffer((tmp_path / "main.c").read_text(encoding="utf-8"), str(tmp_path / "main.c"))
    messages = []
    for above in ("", "\n\n"):
        lay_out(tmp_path, {"all.c": above + SOURCES["all.c"]})
        buffer.surround(project.includer(project.around(str(tmp_path / "main.c"), buffer.text.data)))
        (race,) = listed(model.predict_races(buffer.snapshot()))
        messages.append(race.message)
    assert ["all.c:3" in messages[0], "all.c:5" in messages[1]] == [True, True]


def test_a_source_file_that_appears_or_goes_counts(tmp_path: Path) -> None:
    lay_out(tmp_path, {"all.h": SOURCES["all.h"], "main.c": loop("add(a[i]);")})
    project, model = Project(fresh_for=0), EmbeddedWorldModel()
    path = tmp_path / "main.c"
    assert listed(model.predict_races(snapshot(path, project))) == []
    lay_out(tmp_path, SOURCES)
    assert len(listed(model.predict_races(snapshot(path, project)))) == 1
    (tmp_path / "all.c").unlink()
    assert listed(model.predict_races(snapshot(path, project))) == []
