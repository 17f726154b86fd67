"""The language of marks: what it reads, what it refuses, and what is called a match."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from pcwm_core.outcomes import AccessKind, FilePrediction, Location, Race, file_verdict
from training.evaluation.judging import Judgement, describe, has_kinds, has_lines, judge
from training.evaluation.programs import LabelError, LabelledProgram, LinePair, parse, same_variable

PATH = Path("example.c")

SUM = """\
// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (somewhere)
int f(int *a, int n) {
  int s = 0;
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    s += a[i];
//  ^ missing-reduction or unprotected-shared-update s|*s write/read
  return s;
}
"""

SHIFT = """\
// pcwm-label: race
void f(int *a, int n) {
#pragma omp parallel for
  for (int i = 1; i < n; i++)
    a[i] = a[i - 1];
//  ^^^^ loop-carried-dependence a write
//         ^^^^^^^^ other: loop-carried-dependence a read
}
"""


def place(line: int, column: int, access: AccessKind) -> Location:
    return Location(line, column, access, line, column + 1)


def predicted(*races: Race) -> FilePrediction:
    return FilePrediction("example.c", file_verdict(races, ()), 0.0, (), (), races)


def race(rule: str, variable: str, first: Location, second: Location) -> Race:
    return Race(rule, "read/write", variable, (first, second), 0.9, "")


SUM_RACE = race("missing-reduction", "s", place(7, 5, "write"), place(7, 5, "read"))
SHIFT_RACE = race("loop-carried-dependence", "a", place(5, 12, "read"), place(5, 5, "write"))
CLEAN = Judgement((), (), (), ())


def test_header_and_marks_are_read() -> None:
    program = parse(SUM, PATH)
    assert program.label == "race"
    assert program.confirmed == "5 of 5 runs (somewhere)"
    (mark,) = program.marks
    assert (mark.line, mark.column, mark.end_column) == (7, 5, 6)
    assert mark.rules == ("missing-reduction", "unprotected-shared-update")
    assert mark.variables == ("s", "*s")
    assert mark.accesses == {"read", "write"}
    assert mark.with_itself


def test_several_caret_lines_belong_to_the_code_line_above_them() -> None:
    write, read = parse(SHIFT, PATH).marks
    assert (write.line, write.role) == (5, "expected")
    assert (read.line, read.role) == (5, "other")
    assert (read.column, read.end_column) == (12, 20)


def test_the_marked_race_is_a_match() -> None:
    assert judge(parse(SUM, PATH), predicted(SUM_RACE)) == CLEAN


def test_the_order_of_the_two_locations_does_not_matter() -> None:
    assert judge(parse(SHIFT, PATH), predicted(SHIFT_RACE)) == CLEAN


def test_a_missed_race_fails_every_level() -> None:
    judgement = judge(parse(SUM, PATH), predicted())
    assert judgement.verdict and judgement.line and judgement.rule


def test_another_rule_fails_the_rule_level_only() -> None:
    other = msgspec.structs.replace(SUM_RACE, rule="missing-private")
    judgement = judge(parse(SUM, PATH), predicted(other))
    assert not judgement.verdict
    assert not judgement.line
    assert len(judgement.rule) == 2  # the expected one was not reported, and this one was not expected


def test_another_variable_or_column_fails_the_rule_level_only() -> None:
    for other in (
        msgspec.structs.replace(SUM_RACE, variable="a"),
        msgspec.structs.replace(SUM_RACE, locations=(place(7, 10, "write"), place(7, 5, "read"))),
    ):
        judgement = judge(parse(SUM, PATH), predicted(other))
        assert not judgement.verdict
        assert not judgement.line
        assert judgement.rule


def test_another_line_fails_the_line_level() -> None:
    other = msgspec.structs.replace(SUM_RACE, locations=(place(7, 5, "write"), place(9, 10, "read")))
    judgement = judge(parse(SUM, PATH), predicted(other))
    assert not judgement.verdict
    assert judgement.line and judgement.rule


def test_another_access_on_the_line_fails_the_kind_level() -> None:
    other = msgspec.structs.replace(SHIFT_RACE, locations=(place(5, 5, "read"), place(5, 12, "read")))
    judgement = judge(parse(SHIFT, PATH), predicted(other))
    assert not judgement.line
    assert judgement.kind and judgement.rule


def test_a_write_does_not_race_with_itself_unless_the_mark_says_so() -> None:
    alone = race("loop-carried-dependence", "a", place(5, 5, "write"), place(5, 5, "write"))
    assert judge(parse(SHIFT, PATH), predicted(alone)).rule


def test_nothing_else_may_be_reported() -> None:
    extra = race("data-race", "n", place(6, 19, "read"), place(6, 19, "write"))
    judgement = judge(parse(SUM, PATH), predicted(SUM_RACE, extra))
    assert not judgement.verdict
    assert judgement.line == ("not expected: 6:19 read, 6:19 write data-race n (0.90)",)


def test_a_race_free_program_expects_silence() -> None:
    program = parse("// pcwm-label: no-race\nint x;\n", PATH)
    assert judge(program, predicted()) == CLEAN
    assert judge(program, predicted(SUM_RACE)).verdict


def test_unknown_is_not_no_race() -> None:
    program = parse("// pcwm-label: no-race\nint x;\n", PATH)
    unknown = msgspec.structs.replace(predicted(), verdict="unknown")
    assert judge(program, unknown).verdict


def test_an_alternative_site_stands_in_for_the_expected_one() -> None:
    text = SUM.replace(
        "  return s;\n",
        "  g(&s);\n//  ^^ or: missing-reduction or unprotected-shared-update s|*s write/read\n",
    )
    elsewhere = race("missing-reduction", "s", place(9, 5, "write"), place(9, 5, "read"))
    assert judge(parse(text, PATH), predicted(elsewhere)) == CLEAN


def test_a_maybe_site_is_allowed_and_not_required() -> None:
    text = SUM.replace("  return s;\n", "  g(&s);\n//  ^^ maybe: data-race s write/read\n")
    elsewhere = race("data-race", "s", place(9, 5, "write"), place(9, 5, "read"))
    assert judge(parse(text, PATH), predicted(SUM_RACE)) == CLEAN
    assert judge(parse(text, PATH), predicted(SUM_RACE, elsewhere)) == CLEAN
    assert judge(parse(text, PATH), predicted(elsewhere)).rule


@pytest.mark.parametrize(
    ("reported", "expected", "same"),
    [
        ("sum", "sum", True),
        ("total.count", "count", True),
        ("this->count", "count", True),
        ("total", "total.count", True),
        ("Stats::seen", "seen", True),
        ("sum", "summand", False),
        ("this->count", "this->size", False),
    ],
)
def test_a_variable_may_be_named_by_its_object_or_its_member(
    reported: str, expected: str, same: bool
) -> None:
    assert same_variable(reported, expected) is same


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("int x;\n", "pcwm-label must be"),
        ("// pcwm-label: maybe\n", "pcwm-label must be"),
        ("// pcwm-label: no-race\n// pcwm-lable: race\n", "unknown header"),
        ("// pcwm-label: race\nint x;\n", "says where it races"),
        ("// pcwm-label: race\n//  ^ data-race x write/read\n", "no code above"),
        ("// pcwm-label: no-race\n  x++;\n//^ data-race x write/read\n", "expects no race"),
        ("// pcwm-label: race\n  x++;\n//^ data-race x\n", "expected '"),
        ("// pcwm-label: race\n  x++;\n//^ data-race x read/read\n", "two reads"),
        ("// pcwm-label: race\n  x++;\n//^ data-race x write\n", "two sides"),
        (
            SHIFT.replace("other: loop-carried-dependence a", "other: loop-carried-dependence b"),
            "no expected mark",
        ),
    ],
)
def test_what_does_not_follow_the_language_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(LabelError, match=complaint):
        parse(text, PATH)


FLAG = LabelledProgram("flag.c", PATH, "", "race", pairs=(LinePair((5, 7)),))


def test_a_manifest_need_not_name_every_race() -> None:
    named = race("any", "x", place(7, 1, "read"), place(5, 1, "write"))
    other = race("any", "y", place(8, 1, "read"), place(8, 1, "write"))
    assert judge(FLAG, predicted(named, other)).line == ()
    assert judge(FLAG, predicted(other)).line == ("not reported: lines 5 and 7",)


def test_a_manifest_may_say_what_each_line_does() -> None:
    program = msgspec.structs.replace(FLAG, pairs=(LinePair((5, 7), ("write", "read")),))
    right = race("any", "x", place(7, 1, "read"), place(5, 1, "write"))
    wrong = race("any", "x", place(7, 1, "write"), place(5, 1, "write"))
    assert judge(program, predicted(right)).kind == ()
    assert judge(program, predicted(wrong)).line == ()
    assert judge(program, predicted(wrong)).kind


def test_what_is_not_labelled_is_not_judged() -> None:
    bare = msgspec.structs.replace(FLAG, pairs=())
    assert judge(bare, predicted(SUM_RACE)) == CLEAN
    assert (has_lines(bare), has_kinds(bare)) == (False, False)
    assert (has_lines(FLAG), has_kinds(FLAG)) == (True, False)


def test_a_race_is_described_on_one_line() -> None:
    assert describe(SUM_RACE) == "7:5 write, 7:5 read missing-reduction s (0.90)"
