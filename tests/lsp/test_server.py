"""What a user sees in the editor: the real server, the real world model, over standard input and output."""

from __future__ import annotations

import random

import pytest
from lsprotocol import types

from tests.lsp.editor import URI, Editor, capabilities, connected
from tests.lsp.utf16 import Utf16Client

RACY = """\
double total(int n, const double *a) {
    double sum = 0;
#pragma omp parallel for
    for (int i = 0; i < n; i++)
        sum += a[i];
    return sum;
}
"""
CLEAN = RACY.replace("parallel for", "parallel for reduction(+:sum)")
SUM = types.Range(types.Position(4, 8), types.Position(4, 11))
DIRECTIVE = types.Position(2, 15)
RULE = "missing-reduction"

ENCODINGS = list(types.PositionEncodingKind)


def rules(diagnostics: object) -> list[object]:
    assert isinstance(diagnostics, tuple | list)
    return [diagnostic.code for diagnostic in diagnostics]


def text_of(hover: types.Hover | None) -> str:
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    return hover.contents.value


# ---------------------------------------------------------------- diagnostics


async def test_a_race_is_shown_where_it_is_with_all_that_explains_it() -> None:
    async with connected() as editor:
        editor.open(RACY)
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.range == SUM
        assert (diagnostic.source, diagnostic.code) == ("pcwm", RULE)
        assert diagnostic.severity == types.DiagnosticSeverity.Warning
        assert "sum" in diagnostic.message
        assert diagnostic.code_description is not None
        assert diagnostic.code_description.href.endswith(f"/{RULE}.md")
        related = {one.location.range.start.line: one.message for one in diagnostic.related_information or ()}
        assert related == {
            1: "'sum' is declared here",
            4: "at the same place another thread reads 'sum'",
        }
        assert isinstance(diagnostic.data, dict)
        assert (diagnostic.data["rule"], diagnostic.data["variable"]) == (RULE, "sum")


async def test_a_clean_buffer_is_told_to_be_clean() -> None:
    async with connected() as editor:
        editor.open(CLEAN)
        assert await editor.diagnostics() == ()


async def test_what_the_client_cannot_show_is_not_sent() -> None:
    async with connected(types.ClientCapabilities()) as editor:
        editor.open(RACY)
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.related_information is None
        assert diagnostic.code_description is None
        assert diagnostic.data is None


async def test_typing_makes_the_warning_appear_and_vanish() -> None:
    before, after = RACY.split("sum += a[i];")
    async with connected() as editor:
        editor.open(before + after)
        assert await editor.diagnostics() == ()
        for column, key in enumerate("sum += a[i];", start=8):
            editor.type(4, column, key)
            await editor.diagnostics()
        assert rules(await editor.diagnostics()) == [RULE]
        for column, key in enumerate(" reduction(+:sum)", start=len("#pragma omp parallel for")):
            editor.type(2, column, key)
            await editor.diagnostics()
        assert await editor.diagnostics() == ()


async def test_the_warning_stays_while_the_region_is_half_typed() -> None:
    async with connected() as editor:
        editor.open(RACY)
        for column, key in enumerate(" + b[(0", start=len("        sum += a[i]")):
            editor.type(4, column, key)
            diagnostics = await editor.diagnostics()
            assert [(one.code, one.range) for one in diagnostics] == [(RULE, SUM)], f"after {key!r}"
        editor.type(0, 0, "\n\n")
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.range.start == types.Position(6, 8)
        hover = await editor.hover(diagnostic.range.start)
        assert "`sum`" in text_of(hover)


async def test_the_warning_of_a_half_typed_region_goes_with_its_directive() -> None:
    async with connected() as editor:
        editor.open(RACY.replace("a[i];", "a[i"))
        editor.replace_all(RACY.replace("a[i];", "a[i").replace("#pragma omp parallel for", ""))
        assert RULE not in rules(await editor.diagnostics())


@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_positions_are_encoded_as_negotiated(encoding: types.PositionEncodingKind) -> None:
    column = {"utf-8": 21, "utf-16": 18, "utf-32": 17}[encoding.value]
    async with connected(capabilities(encoding)) as editor:
        assert editor.encoding == encoding
        editor.open(RACY.replace("sum += a[i]", "/* é😀 */ sum += a[i]"))
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.range.start == types.Position(4, column)
        assert rules(await editor.diagnostics()) == [RULE]
        assert RULE in text_of(await editor.hover(diagnostic.range.start))
        editor.type(4, column, "漢")
        editor.change(
            types.TextDocumentContentChangePartial(
                range=types.Range(
                    types.Position(4, column),
                    types.Position(4, column + (3 if encoding == types.PositionEncodingKind.Utf8 else 1)),
                ),
                text="",
            )
        )
        assert "/* é😀 */ sum += a[i]" in await editor.server_text()


async def test_the_first_encoding_of_the_client_that_is_known_is_taken() -> None:
    async with connected(capabilities(*ENCODINGS)) as editor:
        assert editor.encoding == ENCODINGS[0]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
async def test_line_ends_and_form_feeds_move_nothing(line_end: str) -> None:
    text = "\f// page\u2028two\f\n" + RACY
    async with connected() as editor:
        editor.open(text.replace("\n", line_end))
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.range.start == types.Position(5, 8)
        editor.type(3, len("#pragma omp parallel for"), " reduction(+:sum)")
        assert await editor.diagnostics() == ()


@pytest.mark.parametrize("language", ["c", "cpp", "cuda-cpp", "objective-c"])
async def test_every_language_id_is_taken(language: str) -> None:
    async with connected() as editor:
        editor.open(RACY, language=language)
        assert rules(await editor.diagnostics()) == [RULE]


async def test_what_openmp_text_means_nothing_is_named() -> None:
    async with connected() as editor:
        editor.open(CLEAN.replace("reduction(+:sum)", "reduction(+:sum) collapsed(2)"))
        found = [one for one in await editor.diagnostics() if one.code == "openmp-syntax"]
        assert len(found) == 1
        assert found[0].severity == types.DiagnosticSeverity.Warning
        assert found[0].range.start.line == 2
        assert "collapsed" in found[0].message


async def test_a_clause_that_is_being_typed_is_not_called_wrong_until_the_user_pauses() -> None:
    async with connected() as editor:
        editor.open(CLEAN)
        start = len("#pragma omp parallel for reduction(+:sum)")
        for column, key in enumerate(" collapsed(2)", start=start):
            editor.type(2, column, key)
            assert await editor.diagnostics() == ()
        diagnostic = await editor.until_shown("openmp-syntax")
        assert diagnostic.range.start == types.Position(2, start + 1)


async def test_what_is_wrong_with_c_and_not_with_openmp_is_left_to_the_compiler() -> None:
    async with connected() as editor:
        editor.open("int main( { return 0;\n")
        assert await editor.diagnostics() == ()


async def test_versions_only_grow_and_the_newest_is_published() -> None:
    async with connected() as editor:
        editor.open(RACY)
        for column in range(60):
            editor.type(0, column, "/" if column < 2 else "x")
        await editor.diagnostics()
        versions = [one.version for one in editor.published]
        assert None not in versions
        assert versions == sorted(versions, key=lambda version: version or 0)
        assert versions[-1] == editor.version


async def test_close_clears_and_nothing_follows() -> None:
    async with connected() as editor:
        editor.open(RACY)
        await editor.diagnostics()
        editor.type(0, 0, " ")
        editor.close()
        editor.open(RACY, uri="file:///other.cpp")
        await editor.diagnostics(uri="file:///other.cpp")
        last = [one for one in editor.published if one.uri == URI][-1]
        assert (last.diagnostics, last.version) == ((), None)


async def test_a_document_may_be_opened_again() -> None:
    async with connected() as editor:
        editor.open(RACY)
        editor.close()
        editor.open(CLEAN)
        assert await editor.diagnostics() == ()
        editor.open(RACY)
        assert rules(await editor.diagnostics()) == [RULE]


# ---------------------------------------------------------------- hover


async def test_hover_on_the_access_and_on_the_directive_tells_why() -> None:
    async with connected() as editor:
        editor.open(RACY)
        for place in (SUM.start, SUM.end, DIRECTIVE):
            text = text_of(await editor.hover(place))
            assert "The embedded world model predicts" in text
            assert "`sum`" in text
            assert f"{RULE}.md" in text
            assert "1. " in text
        assert await editor.hover(types.Position(0, 0)) is None


async def test_hover_on_a_clean_region_says_why_not() -> None:
    async with connected() as editor:
        editor.open(CLEAN)
        text = text_of(await editor.hover(DIRECTIVE))
        assert "The embedded world model predicts no data race" in text
        assert "1. " in text


async def test_hover_without_markdown_is_plain() -> None:
    async with connected(types.ClientCapabilities()) as editor:
        editor.open(RACY)
        hover = await editor.hover(SUM.start)
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.kind == types.MarkupKind.PlainText
        assert "**" not in hover.contents.value
        assert "\\" not in hover.contents.value


async def test_hover_answers_for_the_newest_text() -> None:
    async with connected(options={"debounceMs": 300}) as editor:
        editor.open(CLEAN)
        editor.replace_all("\n" + RACY)
        assert "`sum`" in text_of(await editor.hover(types.Position(5, 8)))


# ---------------------------------------------------------------- code actions


@pytest.mark.parametrize("lazy", [True, False], ids=["resolved lazily", "at once"])
async def test_the_fix_makes_the_diagnostic_go_away(lazy: bool) -> None:
    async with connected(capabilities(lazy=lazy)) as editor:
        editor.open(RACY)
        (diagnostic,) = await editor.diagnostics()
        actions = await editor.code_actions(SUM)
        action = next(one for one in actions if "reduction" in one.title)
        assert action.kind == types.CodeActionKind.QuickFix
        assert action.is_preferred
        assert action.diagnostics == (diagnostic,)
        if lazy:
            assert action.edit is None
            action = await editor.resolve(action)
        assert action.edit is not None
        editor.apply(action.edit)
        assert await editor.diagnostics() == ()


async def test_an_edit_without_versions_for_a_client_that_knows_none() -> None:
    async with connected(types.ClientCapabilities()) as editor:
        editor.open(RACY)
        await editor.diagnostics()
        action = (await editor.code_actions(SUM))[0]
        assert action.edit is not None
        assert action.edit.document_changes is None
        assert list(action.edit.changes or {}) == [URI]


async def test_a_fix_of_an_older_version_is_refused() -> None:
    async with connected() as editor:
        editor.open(RACY)
        await editor.diagnostics()
        (action, *_) = await editor.code_actions(SUM)
        editor.type(0, 0, "\n")
        with pytest.raises(Exception, match="has changed"):
            await editor.resolve(action)


async def test_only_quick_fixes_and_only_where_the_race_is() -> None:
    async with connected() as editor:
        editor.open(RACY)
        await editor.diagnostics()
        assert await editor.code_actions(SUM, only=[types.CodeActionKind.Refactor]) == []
        assert await editor.code_actions(SUM, only=[types.CodeActionKind.QuickFix]) != []
        elsewhere = types.Range(types.Position(0, 0), types.Position(0, 3))
        assert await editor.code_actions(elsewhere) == []


# ---------------------------------------------------------------- assumptions

INDIRECT = """\
void add(int n, const int *at, double *a) {
    if (n > 0) {
        #pragma omp parallel for
        for (int i = 0; i < n; i++)
            a[at[i]]++;
    }
}
"""
ELEMENT = types.Range(types.Position(4, 12), types.Position(4, 20))


@pytest.mark.parametrize(
    ("title", "comment", "severities"),
    [
        ("State: at holds no value twice", "injective(at)", []),
        ("State: at holds some value twice", "!injective(at)", [types.DiagnosticSeverity.Warning]),
    ],
)
async def test_an_assumption_can_be_stated(
    title: str, comment: str, severities: list[types.DiagnosticSeverity]
) -> None:
    async with connected() as editor:
        editor.open(INDIRECT)
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.severity == types.DiagnosticSeverity.Information
        action = next(one for one in await editor.code_actions(ELEMENT) if one.title == title)
        assert (action.kind, action.is_preferred) == (types.CodeActionKind.QuickFix, None)
        assert action.diagnostics == (diagnostic,)
        assert action.edit is not None
        editor.apply(action.edit)
        assert [one.severity for one in await editor.diagnostics()] == severities
        assert (await editor.server_text()).splitlines()[2] == f"        // pcwm: assume {comment}"


UNDECIDED = """\
void f(int n, int *a) {
#pragma omp parallel for
    for (int i = 0; i * i < n; i++)
        a[i] = 0;
}
"""


async def test_undecided_regions_are_shown_as_the_user_wants() -> None:
    async with connected() as editor:
        editor.open(UNDECIDED)
        (diagnostic,) = await editor.diagnostics()
        assert (diagnostic.code, diagnostic.range.start.line) == ("undecided", 1)
        assert "canonical form" in diagnostic.message
        assert diagnostic.severity == types.DiagnosticSeverity.Hint
        for name, severity in (
            ("information", types.DiagnosticSeverity.Information),
            ("warning", types.DiagnosticSeverity.Warning),
        ):
            editor.configure(unknown=name)
            (diagnostic,) = (await editor.next_publication()).diagnostics
            assert diagnostic.severity == severity
        editor.configure(unknown="off")
        assert (await editor.next_publication()).diagnostics == ()


# ---------------------------------------------------------------- settings


async def test_settings_apply_at_once() -> None:
    async with connected() as editor:
        editor.open(RACY)
        assert rules(await editor.diagnostics()) == [RULE]
        for settings, expected in (
            ({"minConfidence": 1.0}, []),
            ({"minConfidence": 0.5}, [RULE]),
            ({"enable": False}, []),
            ({"enable": True}, [RULE]),
        ):
            editor.configure(**settings)
            assert rules((await editor.next_publication()).diagnostics) == expected


async def test_what_was_typed_while_predictions_were_off_is_seen_when_they_are_on() -> None:
    async with connected(options={"enable": False, "debounceMs": 0}) as editor:
        editor.open(CLEAN)
        editor.replace_all(RACY)
        assert await editor.hover(SUM.start) is None
        editor.configure(enable=True)
        assert rules(await editor.diagnostics()) == [RULE]


async def test_a_client_that_can_be_asked_for_settings_is_asked() -> None:
    asked = capabilities()
    assert asked.workspace is not None
    asked.workspace.configuration = True
    async with connected(asked, configuration={"": {"pcwm": {"minConfidence": 1.0}}}) as editor:
        await until_configured(editor)
        editor.open(RACY)
        assert await editor.diagnostics() == ()


async def until_configured(editor: Editor) -> None:
    """Requests are answered in order, so after the answer to one the server has that of the client to its own."""
    for _ in range(3):
        await editor.hover(types.Position(0, 0))


async def test_a_wrong_setting_is_reported_in_the_log() -> None:
    async with connected(options={"minConfidence": "high", "debounceMs": 0}) as editor:
        editor.open(RACY)
        assert rules(await editor.diagnostics()) == [RULE]
        assert any("minConfidence" in message.message for message in editor.client.log_messages)


# ---------------------------------------------------------------- synchronisation


async def test_after_200_random_edits_the_server_has_the_clients_text_and_its_diagnostics() -> None:
    choice = random.Random(2)
    client = Utf16Client("// é😀\r\n" + RACY)
    pieces = [
        "x",
        ";",
        "{",
        "\n",
        "\r\n",
        "\f",
        "😀",
        "é",
        "\u2028",
        "#pragma omp parallel for\n",
        "sum += a[i];",
        "",
    ]
    async with connected() as editor:
        editor.open(client.text)
        for _ in range(200):
            start = choice.randrange(len(client.units) + 1)
            end = min(len(client.units), start + choice.choice([0, 0, 1, 2, 9]))
            editor.change(client.replace(start, end, choice.choice(pieces)))
        assert await editor.server_text() == client.text
        # Half-typed text may keep diagnostics of its past; whole text must have those of a fresh start.
        editor.replace_all(RACY)
        edited = await editor.diagnostics()
        editor.open(RACY, uri="file:///fresh.cpp")
        fresh = await editor.diagnostics(uri="file:///fresh.cpp")
        assert [(one.range, one.message) for one in edited] == [(one.range, one.message) for one in fresh]


@pytest.mark.parametrize("name", ["visual_studio_code", "neovim", "emacs"])
async def test_what_known_editors_announce_is_enough(name: str) -> None:
    from pytest_lsp import client_capabilities

    async with connected(client_capabilities(name)) as editor:
        editor.open(RACY)
        (diagnostic,) = await editor.diagnostics()
        assert diagnostic.range == SUM
        assert "world model predicts" in text_of(await editor.hover(SUM.start))
        (action, *_) = await editor.code_actions(SUM)
        if action.edit is None:
            action = await editor.resolve(action)
        assert action.edit is not None
