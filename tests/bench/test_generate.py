"""The programs that the benchmark measures with are what it says they are."""

from __future__ import annotations

import pytest

from bench.generate import generate, small_file


@pytest.mark.parametrize(("lines", "regions"), [(500, 10), (5_000, 100), (20_000, 400)])
def test_size_and_density_are_as_promised(lines: int, regions: int) -> None:
    text = generate(lines).text
    assert lines <= text.count("\n") <= lines + 60
    assert text.count("#pragma omp parallel") >= regions


def test_the_same_seed_gives_the_same_program() -> None:
    assert generate(500, seed=7) == generate(500, seed=7)
    assert generate(500, seed=7) != generate(500, seed=8)


def test_small_files_differ() -> None:
    assert len({small_file(number) for number in range(200)}) == 200


def test_the_lines_to_edit_are_statements() -> None:
    program = generate(500)
    lines = program.text.split("\n")
    assert program.in_regions
    assert program.elsewhere
    assert not set(program.in_regions) & set(program.elsewhere)
    for place in program.in_regions + program.elsewhere:
        assert lines[place].endswith(";")
