"""Whatever was edited before: a snapshot says what a fresh reading of its text says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pcwm_core.source import Snapshot, SourceBuffer, read
from pcwm_core.source.regions import regions
from tests.source.dump import everything
from tests.source.programs import PROGRAMS

FRAGMENTS = [
    *"{}()[];,\"'x =<\n\\é\f",
    *("//", "/*", "*/", "\r\n", "\r", "int ", "else ", "for (", "template <", "catch"),
    *("#if 0\n", "#else\n", "#endif\n", "#ifdef _OPENMP\n", "#define PFOR 3\n", "#undef PFOR\n"),
    *("#pragma omp parallel for\n", '#define q _Pragma("omp barrier")\n', '_Pragma("omp ', "[[omp::"),
    *("void g() {\n", "namespace z {", "class A {", "struct S ", 'extern "C" {'),
]

EDITS = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from([0, 0, 0, 1, 1, 5, 40, 300]),
        st.sampled_from(["", *FRAGMENTS]),
    ),
    min_size=1,
    max_size=6,
)


def apply(buffer: SourceBuffer, where: float, length: int, new: str) -> None:
    """Replace some characters of the buffer."""
    text = str(buffer.text)
    at = int(where * (len(text) + 1))
    start = len(text[:at].encode())
    buffer.edit(start, start + len(text[at : at + length].encode()), new)


def has_errors(snapshot: Snapshot) -> bool:
    return any(part.reading.parsed is not None and part.reading.parsed.has_error for part in snapshot.parts)


@given(st.sampled_from(sorted(PROGRAMS)), EDITS)
@settings(max_examples=150, deadline=None)
def test_incremental_is_fresh(program: str, edits: list[tuple[float, int, str]]) -> None:
    buffer = SourceBuffer(PROGRAMS[program])
    buffer.snapshot()
    for edit in edits:
        apply(buffer, *edit)
        snapshot, fresh = buffer.snapshot(), read(str(buffer.text))
        assert len(snapshot.unit.items) == len(fresh.unit.items)
        assert snapshot.text.line_starts == fresh.text.line_starts
        # Inside a function that cannot be mended, a statement keeps the reading it had before the error.
        if not has_errors(fresh):
            assert everything(snapshot) == everything(fresh)


@given(st.sampled_from(sorted(PROGRAMS)), EDITS)
@settings(max_examples=60, deadline=None)
def test_all_places_of_a_broken_text_lie_in_it(program: str, edits: list[tuple[float, int, str]]) -> None:
    buffer = SourceBuffer(PROGRAMS[program])
    for edit in edits:
        apply(buffer, *edit)
    snapshot = buffer.snapshot()
    everything(snapshot)
    for region in regions(snapshot.unit):
        assert snapshot.span(region.directive.place) is not None
    assert isinstance(snapshot.broken(0, len(snapshot.text.data)), bool)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    everything(read(text))
