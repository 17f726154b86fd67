"""Comments that speak to pcwm: what they state, what they govern, and what is told of those that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pcwm_core.source import read
from pcwm_core.source.annotations import Annotation
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.source.syntax import Annotated, Omp, TopAnnotation, TranslationUnit, walk

PARALLEL = "#pragma omp parallel for"
LOOP = "for (int i = 0; i < n; i++) a[i] = 0;"


def stated(unit: TranslationUnit) -> Iterator[tuple[str, Annotation]]:
    """All annotations with what they govern."""
    for item in unit.items:
        if isinstance(item, TopAnnotation):
            yield "file", item.annotation
        for node in walk(item):
            if isinstance(node, Annotated):
                yield "block", node.annotation
            elif isinstance(node, Omp):
                for annotation in node.annotations:
                    yield node.directive.name, annotation


def governed(text: str) -> list[tuple[str, list[str]]]:
    """What each annotation of a file governs, and its facts as written."""
    return [(what, [fact.text for fact in found.facts]) for what, found in stated(read(text).unit)]


FORMS = [
    "// pcwm: assume n >= 2",
    "//pcwm:assume n >= 2",
    "/// pcwm: assume n >= 2 // because",
    "/* pcwm: assume n >= 2 */",
    "/*\n * pcwm: assume\n n >= 2 */",
    "// pcwm: assume \\\n n >= 2",
]


@pytest.mark.parametrize("comment", FORMS)
def test_forms_of_one_statement(comment: str) -> None:
    assert governed(f"void f(int n) {{\n{comment}\n\n;}}") == [("block", ["n >= 2"])]


@pytest.mark.parametrize(
    "comment", ["// assume n >= 2", "// see pcwm: assume n >= 2", "// pcwm-label: race", '// "pcwm" assume']
)
def test_other_comments_say_nothing(comment: str) -> None:
    assert governed(f"{comment}\nvoid f(int n) {{ {comment}\n ; }}") == []


PLACES = {
    "outside of functions": ("@\nvoid f(int n) {}", "file"),
    "behind a global": ("int g; @\nvoid f(int n) {}", "file"),
    "behind a definition": ("#define N 4 @\nvoid f(int n) {}", "file"),
    "behind an include": ("#include <x.h> @\nvoid f(int n) {}", "file"),
    "in a class": ("struct S { @\n int n; void f() {} };", "file"),
    "in a header": ("void f(int n) @\n{ }", "file"),
    "above a construct": (f"void f(int n) {{ @\n{PARALLEL}\n{LOOP} }}", "parallel for"),
    "above other comments": (f"void f(int n) {{ @\n// why\n/* how */\n{PARALLEL}\n{LOOP} }}", "parallel for"),
    "on the pragma's line": (f"void f(int n) {{\n{PARALLEL} @\n{LOOP} }}", "parallel for"),
    "between pragma and loop": (f"void f(int n) {{\n{PARALLEL}\n@\n{LOOP} }}", "parallel for"),
    "between two pragmas": (
        f"void f(int n) {{\n#pragma omp parallel\n@\n#pragma omp for\n{LOOP} }}",
        "parallel",
    ),
    "a blank line above": (f"void f(int n) {{ @\n\n{PARALLEL}\n{LOOP} }}", "block"),
    "above a statement": (f"void f(int n) {{ @\nint k;\n{PARALLEL}\n{LOOP} }}", "block"),
    "above a barrier": ("void f(int n) { @\n#pragma omp barrier\n }", "block"),
    "at the end of a block": ("void f(int n) { { ; @\n} }", "block"),
    "above a nested construct": (f"void f(int n) {{ if (n) {{ @\n{PARALLEL}\n{LOOP} }} }}", "parallel for"),
}


@pytest.mark.parametrize("place", PLACES)
def test_what_a_statement_governs(place: str) -> None:
    text, expected = PLACES[place]
    assert governed(text.replace("@", "// pcwm: assume n >= 2")) == [(expected, ["n >= 2"])]


FACTS = [
    "noalias(x, y)", "noalias(x, y, s->z)", "alias(x, y)", "injective(idx)", "!injective(m->idx)", "monotone(p)",
    "!monotone(p)", "disjoint(a)", "!disjoint(a[0])", "pure(f)", "!pure(f)", "threadsafe(f)", "private(x)",
    "shared(x, y)", "n >= 2", "lda >= n", "n % 4 == 0", "stride != 0", "n >= 2 && m > n", "!(n < 2)", "2 * (n + 1) < m",
    "s.n == N",
]  # fmt: skip


def test_every_fact_is_read() -> None:
    text = f"// pcwm: assume {', '.join(FACTS)}\n"
    ((_, annotation),) = stated(read(text).unit)
    assert [fact.text for fact in annotation.facts] == FACTS
    assert [fact.text for fact in annotation.facts if not fact.holds] == [
        "!injective(m->idx)", "!monotone(p)", "!disjoint(a[0])", "!pure(f)",
    ]  # fmt: skip
    assert annotation.problems == ()


PROBLEMS = {
    "": ("a word is missing", ""),
    "assum n >= 2": ("did you mean 'assume'", "assum"),
    "hello": ("unknown word 'hello'", "hello"),
    "assume": ("a fact is missing", "assume"),
    "assume n >= 2,": ("beside the comma", ","),
    "assume , n >= 2": ("beside the comma", ","),
    "assume n": ("states no fact", "n"),
    "assume n >=": ("states no fact", "n >="),
    "assume f(n) > 2": ("states no fact", "f(n) > 2"),
    "assume n = 2": ("states no fact", "n = 2"),
    "assume x > 0.5": ("states no fact", "x > 0.5"),
    "assume n++ > 2": ("states no fact", "n++ > 2"),
    "assume injectiv(idx)": ("did you mean 'injective'", "injectiv"),
    "assume permutation(idx)": ("unknown fact 'permutation'", "permutation"),
    "assume injective": ("needs its arguments", "injective"),
    "assume injective(": ("is not closed", "("),
    "assume injective()": ("takes 1 argument, not 0", "injective()"),
    "assume injective(a, b)": ("takes 1 argument, not 2", "injective(a, b)"),
    "assume noalias(x)": ("takes at least 2 arguments, not 1", "noalias(x)"),
    "assume injective(a + b)": ("speaks of a variable", "injective(a + b)"),
    "assume pure(p->f)": ("speaks of the name of a function", "pure(p->f)"),
    "assume !alias(x, y)": ("the contrary of alias is noalias", "!alias(x, y)"),
}


@pytest.mark.parametrize("words", PROBLEMS)
def test_what_cannot_be_read_is_told(words: str) -> None:
    said, where = PROBLEMS[words]
    ((_, annotation),) = stated(read(f"// pcwm: {words}\n").unit)
    (problem,) = annotation.problems
    assert said in problem.message
    assert problem.place.text == where or not where


def test_the_facts_beside_a_wrong_one_hold() -> None:
    ((_, annotation),) = stated(read("// pcwm: assume injectiv(a), n >= 2, pure(f)\n").unit)
    assert [fact.text for fact in annotation.facts] == ["n >= 2", "pure(f)"]
    assert len(annotation.problems) == 1


def test_an_edit_of_a_statement_changes_only_what_it_governs() -> None:
    def function(name: str) -> str:
        return f"void {name}(int n, int *a) {{\n// pcwm: assume n >= 2\n{PARALLEL}\n{LOOP} }}\n"

    text = "// pcwm: assume pure(h)\n" + function("f") + function("g")
    buffer = SourceBuffer(text)
    before = buffer.snapshot().unit.items
    at = text.index("2", text.index("void g"))
    buffer.edit(at, at + 1, "3")
    after = buffer.snapshot().unit.items
    assert [old is new for old, new in zip(before, after, strict=True)] == [True, True, False]
    assert [facts for _, facts in governed(str(buffer.text))] == [["pure(h)"], ["n >= 2"], ["n >= 3"]]
