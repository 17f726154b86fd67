"""Places are right whatever characters the text is made of."""

from __future__ import annotations

import pytest

from pcwm_core.source import SourceText, read
from pcwm_core.source.syntax import ExprStmt, Omp
from pcwm_core.source.text import Position, Span
from tests.source.dump import function

TEXTS = {
    "ascii": "void f() {\n  #pragma omp parallel shared(data)\n  data = 1;\n}\n",
    "accents": "// é à\nvoid f() {\n  /* ü */\n  #pragma omp parallel shared(data) // ñ\n  data = 1;\n}\n",
    "crlf": "// é\r\nvoid f() {\r\n  #pragma omp parallel \\\r\n    shared(data)\r\n  data = 1;\r\n}\r\n",
    "lone cr": "void f() {\r  #pragma omp parallel shared(data)\r  data = 1;\r}\r",
    "tabs": "void f()\t{\n\t#pragma\tomp parallel\tshared(data)\n\t\tdata = 1;\n}\n",
    "form feed": "\fvoid f() {\f\n  \f#pragma omp parallel shared(data)\n\fdata = 1;\n}\n",
    "nul": "// \0\nvoid f() {\n  #pragma omp parallel shared(data)\n  data = 1;\n}\n",
    "surrogate": "// \ud800\nvoid f() {\n  #pragma omp parallel shared(data)\n  data = 1;\n}\n",
    "astral": "// \U0001f600\nvoid f() { /* \U0001f600 */\n  #pragma omp parallel shared(data)\n  data = 1;\n}\n",
    "line separators": "// \u2028 \x85\nvoid f() { /* \u2028 */\n  #pragma omp parallel shared(data)\n  data = 1;\n}\n",
}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_places_of_a_clause_item_and_of_a_variable(name: str) -> None:
    source = TEXTS[name]
    snapshot = read(source)
    stmt = next(stmt for stmt in function(snapshot).body.items if isinstance(stmt, Omp) and stmt.body)
    item = stmt.directive.clauses[0].items[0]
    assert isinstance(stmt.body, ExprStmt)
    for place, at in ((item.place, source.index("data")), (stmt.body.expr.place, source.rindex("data"))):
        span = snapshot.span(place)
        assert span is not None
        before = source[:at].replace("\r\n", "\n").replace("\r", "\n")
        line, column = before.count("\n") + 1, at - max(source.rfind("\n", 0, at), source.rfind("\r", 0, at))
        assert span.start == Position(line, column)
        assert snapshot.text.offset(span.start) == len(source[:at].encode("utf-8", "surrogatepass"))


def test_a_place_of_another_text_is_nowhere() -> None:
    place = function("void f() { }").place
    snapshot = read("void f() { }")
    assert snapshot.absolute(place) is None
    assert snapshot.span(place) is None


def test_span_of_a_statement_with_its_directive() -> None:
    snapshot = read("void f() {\n  #pragma omp single\n  a();\n}\n")
    (stmt,) = function(snapshot).body.items
    assert snapshot.span(stmt.place) == Span(Position(2, 3), Position(3, 7))


@pytest.mark.parametrize("data", [b"a\r\nb\nc\rd", b"", b"\r\r\n\n", b"x\n"])
def test_line_starts_after_an_edit_are_those_of_the_new_text(data: bytes) -> None:
    for start in range(len(data) + 1):
        for end in range(start, len(data) + 1):
            for new in (b"", b"\n", b"\r", b"y\r\nz"):
                text = SourceText(data)
                assert text.line_starts[0] == 0
                edited = text.edited(start, end, new)
                assert edited.data == data[:start] + new + data[end:]
                assert edited.line_starts == SourceText(edited.data).line_starts
