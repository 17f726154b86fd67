"""Which problems of the text are shown, and when."""

from __future__ import annotations

import pytest

from pcwm_core.outcomes import Problem
from pcwm_core.source.text import SourceText
from pcwm_lsp.syntax_problems import shown_problems

CODE = SourceText(b"""\
void f( {
#pragma omp parallel for \\
    colapse(2)
for (;;) ;
_Pragma("omp bariere")
[[omp::directive(paralel)]] { }
""")
BRACE, CLAUSE, PRAGMA, ATTRIBUTE = (Problem("wrong", line, 5, line, 9) for line in (1, 3, 5, 6))
PROBLEMS = (BRACE, CLAUSE, PRAGMA, ATTRIBUTE)


def test_only_openmp_text_counts_in_all_its_forms() -> None:
    assert shown_problems(CODE, PROBLEMS, None, paused=True) == [CLAUSE, PRAGMA, ATTRIBUTE]


@pytest.mark.parametrize("line", [2, 3])
def test_the_directive_that_is_being_typed_is_spared_until_a_pause(line: int) -> None:
    edited_at = CODE.line_starts[line - 1] + 3
    assert shown_problems(CODE, PROBLEMS, edited_at, paused=False) == [PRAGMA, ATTRIBUTE]
    assert shown_problems(CODE, PROBLEMS, edited_at, paused=True) == [CLAUSE, PRAGMA, ATTRIBUTE]


def test_an_edit_elsewhere_shows_all() -> None:
    assert shown_problems(CODE, PROBLEMS, 0, paused=False) == [CLAUSE, PRAGMA, ATTRIBUTE]
