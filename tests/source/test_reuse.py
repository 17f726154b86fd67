"""Unchanged text comes back as the same objects; changed text as new ones."""

from __future__ import annotations

from pcwm_core.source import Snapshot, SourceBuffer
from pcwm_core.source.regions import regions
from pcwm_core.source.syntax import FunctionDef, Item, Macro, Stmt
from tests.source.dump import function
from tests.source.programs import FORMS, KERNELS

TWO = """int x;
void f() {
  a();
  #pragma omp parallel
  { b(); }
  a();
}
void g() { c(); }
"""


def edited(buffer: SourceBuffer, old: str, new: str) -> Snapshot:
    at = buffer.text.data.index(old.encode())
    buffer.edit(at, at + len(old.encode()), new)
    return buffer.snapshot()


def kept(before: Snapshot, after: Snapshot) -> list[Item]:
    return [item for item in after.unit.items if any(item is old for old in before.unit.items)]


def statements(snapshot: Snapshot) -> tuple[Stmt, ...]:
    return function(snapshot).body.items


def test_an_edit_changes_only_its_statement() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    after = edited(buffer, "b();", "bb();")
    assert len(kept(before, after)) == 2  # x and g
    first, second, third = statements(after)
    assert first is statements(before)[0]
    assert second is not statements(before)[1]
    assert third is statements(before)[2]


def test_identical_statements_have_different_chunks() -> None:
    first, _, third = statements(SourceBuffer(TWO).snapshot())
    assert first.chunk.data == third.chunk.data
    assert first.chunk is not third.chunk


def test_places_move_with_the_text() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    third = statements(before)[2]
    old = before.absolute(third.place)
    after = edited(buffer, "int x;", "int longer;\n\n")
    assert statements(after)[2] is third
    new = after.absolute(third.place)
    assert old is not None
    assert new is not None
    assert new[0] - old[0] == len("int longer;\n\n") - len("int x;")
    assert before.absolute(third.place) == old  # a snapshot never changes


def test_an_inserted_statement_leaves_the_others() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    after = edited(buffer, "  #pragma", "  int fresh;\n  #pragma")
    old, new = statements(before), statements(after)
    assert [new[0], new[2], new[3]] == list(old)


def test_the_words_of_a_directive_belong_to_its_statement() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    after = edited(buffer, "omp parallel", "omp parallel default(none)")
    assert statements(after)[1] is not statements(before)[1]
    assert statements(after)[2] is statements(before)[2]


def test_a_comment_between_functions_touches_neither() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    after = edited(buffer, "\nvoid g", "\n// about g\nvoid g")
    assert len(kept(before, after)) == 3


def test_an_edit_that_is_undone_gives_equal_objects_elsewhere() -> None:
    buffer = SourceBuffer(KERNELS)
    before = buffer.snapshot()
    edited(buffer, "sum += b[j];", "sum +")
    after = edited(buffer, "sum +", "sum += b[j];")
    same = [
        a is b
        for a, b in zip(
            function(before, "smooth").body.items, function(after, "smooth").body.items, strict=True
        )
    ]
    assert same.count(False) == 1


def test_typing_an_unfinished_statement_keeps_the_others() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    after = edited(buffer, "  a();\n  #pragma", "  a();\n  for (int i = 0; i <\n  #pragma")
    old, new = statements(before), statements(after)
    assert new[0] is old[0]
    assert list(new[2:]) == list(old[1:])
    assert kept(before, after)[-1] is before.unit.items[-1]


def test_replacing_the_whole_text_reuses_what_is_common() -> None:
    buffer = SourceBuffer(TWO)
    before = buffer.snapshot()
    buffer.replace(TWO.replace("c();", "d();"))
    assert len(kept(before, buffer.snapshot())) == 2


def test_without_an_edit_everything_is_kept() -> None:
    buffer = SourceBuffer(FORMS)
    before, after = buffer.snapshot(), buffer.snapshot()
    assert all(a is b for a, b in zip(before.unit.items, after.unit.items, strict=True))


def test_a_macro_that_a_later_function_uses() -> None:
    source = '#define PF _Pragma("omp parallel for")\nvoid f() { PF for (;;) ; }\nvoid g() { }\n'
    buffer = SourceBuffer(source)
    before = buffer.snapshot()
    after = edited(buffer, "parallel for", "simd")
    assert function(after) is not function(before)
    assert function(after, "g") is function(before, "g")
    assert [region.directive.name for region in regions(after.unit)] == ["simd"]


def test_a_macro_that_decides_a_later_branch() -> None:
    buffer = SourceBuffer("#define FAST 1\nint x;\n#if FAST\nint a;\n#else\nint b;\n#endif\n")
    buffer.snapshot()
    after = edited(buffer, "FAST 1", "FAST 0")
    texts = [item.text for item in after.unit.items if not isinstance(item, Macro)]
    assert texts == ["int x;", "int b;"]


def test_chunk_memos_survive_edits_elsewhere() -> None:
    buffer = SourceBuffer(TWO)
    statements(buffer.snapshot())[2].chunk.memo["fact"] = 42
    after = edited(buffer, "b();", "bb();")
    assert statements(after)[2].chunk.memo == {"fact": 42}


def test_functions_of_the_same_name_are_kept_apart() -> None:
    buffer = SourceBuffer("void f(int a) { one(); }\nvoid f(double a) { two(); three(); }\n")
    before = buffer.snapshot()
    after = edited(buffer, "three", "four")
    first, second = (item for item in after.unit.items if isinstance(item, FunctionDef))
    assert first is before.unit.items[0]
    old = before.unit.items[1]
    assert isinstance(old, FunctionDef)
    assert second.body.items[0] is old.body.items[0]
