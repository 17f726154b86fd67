"""Regions that do not parse keep what was last predicted of them."""

from __future__ import annotations

import msgspec
import pytest

from pcwm_core.outcomes import Edit, FilePrediction, Fix, Location, Race, Region
from pcwm_core.source.text import Position, SourceText, Span
from pcwm_lsp.document import ByteEdit
from pcwm_lsp.keep_last_good import Mover, Shown, keep_last_good

CODE = """\
double sum = 0;
#pragma omp parallel for
for (int i = 0; i < n; i++)
    sum += a[i];
"""
HEAD = "#pragma omp parallel for"


def whole(text: str) -> bool:
    return text.count("[") == text.count("]")


def prediction_of(text: str, verdict: str = "race") -> FilePrediction:
    """What a world model that looks for ``sum +=`` below a parallel loop says; broken where brackets do not match."""
    source = SourceText.from_str(text)
    regions: tuple[Region, ...] = ()
    races: tuple[Race, ...] = ()
    if HEAD in text:
        head = source.span(text.index(HEAD), text.index(HEAD) + len(HEAD))
        end = source.position(len(source.data))
        raced = verdict == "race" and "sum +=" in text
        regions = (
            Region(
                "parallel for",
                head.start,
                end,
                "race" if raced else "no-race",
                reasoning=f"seen in {len(text)} bytes",
                broken=not whole(text),
                head=head,
            ),
        )
        if raced:
            at = source.position(text.index("sum +="))
            here = Location(at.line, at.column, "write", at.line, at.column + 3, "sum")
            fix = Fix("add", (Edit(head.end, head.end, " reduction(+:sum)"),))
            races = (
                Race(
                    "missing-reduction",
                    "read/write",
                    "sum",
                    (here, msgspec.structs.replace(here, access="read")),
                    0.9,
                    "race",
                    fixes=(fix,),
                    region=0,
                    declaration=Position(1, 8),
                ),
            )
    return FilePrediction("a.c", "race" if races else "no-race", 1.0, (), regions, races)


class Typist:
    """Edits a text and keeps what is shown of it, as the server does."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown = Shown(SourceText.from_str(text), prediction_of(text))

    def replace(self, old: str, new: str, verdict: str = "race") -> Shown:
        at = self.text.index(old)
        edit = ByteEdit(at, at + len(old), new)
        self.text = self.text.replace(old, new, 1)
        self.shown = keep_last_good(
            self.shown,
            [edit],
            SourceText.from_str(self.text),
            lambda start, end: not whole(self.text),
            prediction_of(self.text, verdict),
        )
        return self.shown


def test_the_race_of_a_torn_region_stays_and_moves() -> None:
    typist = Typist(CODE)
    shown = typist.replace("a[i]", "a[i", verdict="no-race")
    (race,) = shown.prediction.races
    assert (race.locations[0].line, race.locations[0].column) == (4, 5)
    shown = typist.replace("double", "\n  double", verdict="no-race")
    (race,) = shown.prediction.races
    assert (race.locations[0].line, race.locations[0].column) == (5, 5)
    assert race.declaration == Position(2, 10)
    assert race.region == 0
    assert shown.prediction.verdict == "race"
    assert shown.prediction.regions[0].verdict == "race"


def test_a_kept_race_offers_no_fix() -> None:
    assert Typist(CODE).replace("a[i]", "a[i").prediction.races[0].fixes == ()


def test_a_race_does_not_flicker_up_in_a_torn_region_that_had_none() -> None:
    typist = Typist(CODE.replace("sum +=", "b[i] ="))
    assert typist.replace("a[i]", "a[i; sum += 1").prediction.races == ()


def test_the_new_prediction_counts_once_the_region_parses() -> None:
    typist = Typist(CODE)
    typist.replace("a[i]", "a[i", verdict="no-race")
    shown = typist.replace("a[i", "a[i]", verdict="no-race")
    assert shown.prediction.races == ()
    assert shown.kept == frozenset()


def test_a_region_that_the_reader_lost_in_torn_text_stays() -> None:
    typist = Typist(CODE)
    edit = ByteEdit(0, 0, "int x[; ")
    text = SourceText.from_str("int x[; " + CODE)
    nothing = FilePrediction("a.c", "no-race", 1.0, (), (), ())
    shown = keep_last_good(typist.shown, [edit], text, lambda start, end: True, nothing)
    assert len(shown.prediction.races) == 1
    assert shown.prediction.regions[0].broken
    again = keep_last_good(shown, [], text, lambda start, end: True, nothing)
    assert len(again.prediction.races) == 1


def test_a_region_that_is_gone_from_whole_text_is_gone() -> None:
    typist = Typist(CODE)
    typist.replace("a[i]", "a[i")
    shown = typist.replace(HEAD, "")
    assert shown.prediction.races == ()
    assert shown.prediction.regions == ()


def test_an_edited_directive_is_a_new_question() -> None:
    typist = Typist(CODE)
    typist.replace("a[i]", "a[i", verdict="no-race")
    assert typist.replace("parallel for", "parallel for simd", verdict="no-race").prediction.races == ()


def test_a_race_whose_access_is_edited_is_dropped() -> None:
    typist = Typist(CODE)
    typist.replace("a[i]", "a[i", verdict="no-race")
    assert typist.replace("sum +=", "total +=", verdict="no-race").prediction.races == ()


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (ByteEdit(0, 0, "xy"), (7, 9)),
        (ByteEdit(5, 5, "x"), (6, 8)),
        (ByteEdit(7, 7, "x"), (5, 7)),
        (ByteEdit(6, 6, "x"), None),
        (ByteEdit(4, 6, ""), None),
        (ByteEdit(1, 5, ""), (1, 3)),
        (ByteEdit(0, 1, "é"), (6, 8)),
    ],
)
def test_moving_a_span_through_an_edit(edit: ByteEdit, expected: tuple[int, int] | None) -> None:
    old = SourceText(b"0123456789")
    new = SourceText(old.data[: edit.start] + edit.new_bytes + old.data[edit.end :])
    moved = Mover(old, new, [edit]).span(Span(Position(1, 6), Position(1, 8)))
    assert (None if moved is None else (new.offset(moved.start), new.offset(moved.end))) == expected
