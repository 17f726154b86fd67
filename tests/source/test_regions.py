"""Constructs with what encloses them and their loops."""

from __future__ import annotations

from pcwm_core.source import SourceBuffer, read
from pcwm_core.source.regions import regions

SOURCE = """struct S {
  void m() {
    #pragma omp parallel
    a();
  }
};
void f() {
  #pragma omp parallel
  {
    #pragma omp for collapse(2)
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++) {
        #pragma omp atomic
        x++;
      }
    #pragma omp barrier
  }
  #pragma omp tile sizes(4, 4)
  for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) ;
  run([&] {
    #pragma omp task
    b();
  });
}
"""


def test_regions_of_a_unit() -> None:
    found = regions(read(SOURCE).unit)
    assert [
        (
            region.directive.name,
            region.function.name if region.function else None,
            region.parent.directive.name if region.parent else None,
            [loop.var for loop in region.loops],
        )
        for region in found
    ] == [
        ("parallel", "m", None, []),
        ("parallel", "f", None, []),
        ("for", "f", "parallel", ["i", "j"]),
        ("atomic", "f", "for", []),
        ("barrier", "f", "parallel", []),
        ("tile", "f", None, ["i", "j"]),
        ("task", "f", None, []),
    ]
    assert found[3].parent is found[2]


def test_regions_of_loose_code_have_no_function() -> None:
    (region,) = regions(read("#pragma omp parallel\n{ a(); }\n").unit)
    assert region.function is None


def test_constructs_of_unchanged_statements_are_found_again() -> None:
    buffer = SourceBuffer(SOURCE)
    before = {region.directive.name: region.node for region in regions(buffer.snapshot().unit)}
    at = SOURCE.index("b();")
    buffer.edit(at, at, "c(); ")
    after = {region.directive.name: region.node for region in regions(buffer.snapshot().unit)}
    assert after["for"] is before["for"]
    assert after["task"] is not before["task"]
