"""Files around an open buffer: unsaved texts count, and a change of any of them is noticed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types

from tests.lsp.editor import SECONDS, Editor, capabilities, connected

MAIN = """\
#include "all.h"
void shift(int *a) {
#pragma omp parallel for
    for (int i = 0; i < 100; i++)
        a[i] = a[i + DISTANCE];
}
"""
USING = MAIN.replace("a[i] = a[i + DISTANCE]", "add(a[i])")
ADDING = "static int total;\nstatic inline void add(int x) { total += x; }\n"
NEAR, FAR = "#define DISTANCE 1\n", "#define DISTANCE 100\n"


def uri(path: Path) -> str:
    return path.as_uri()


async def shown(editor: Editor, path: Path, races: int) -> Sequence[types.Diagnostic]:
    """What is published of a file, once that many races are shown."""
    async with asyncio.timeout(SECONDS):
        while True:
            newest = next((one for one in reversed(editor.published) if one.uri == uri(path)), None)
            if newest is not None and len(newest.diagnostics) == races:
                return newest.diagnostics
            await editor.next_publication()


async def test_a_header_on_disk_decides(tmp_path: Path) -> None:
    (tmp_path / "all.h").write_text(FAR, encoding="utf-8")
    async with connected() as editor:
        editor.open(MAIN, uri(tmp_path / "main.c"))
        assert not await editor.diagnostics(uri=uri(tmp_path / "main.c"))
        (tmp_path / "near").mkdir()
        (tmp_path / "near/all.h").write_text(NEAR, encoding="utf-8")
        editor.open(MAIN, uri(tmp_path / "near/main.c"))
        assert len(await editor.diagnostics(uri=uri(tmp_path / "near/main.c"))) == 1


async def test_an_unsaved_header_counts_while_it_is_open(tmp_path: Path) -> None:
    main, header = tmp_path / "main.c", tmp_path / "all.h"
    header.write_text(FAR, encoding="utf-8")
    async with connected() as editor:
        editor.open(MAIN, uri(main))
        await shown(editor, main, races=0)
        editor.open(NEAR, uri(header))
        await shown(editor, main, races=1)
        editor.change(types.TextDocumentContentChangeWholeDocument(FAR), uri=uri(header))
        await shown(editor, main, races=0)
        editor.change(types.TextDocumentContentChangeWholeDocument(NEAR), uri=uri(header))
        await shown(editor, main, races=1)
        editor.close(uri(header))
        await shown(editor, main, races=0)


async def test_a_header_that_was_never_saved_counts(tmp_path: Path) -> None:
    main, header = tmp_path / "main.c", tmp_path / "all.h"
    async with connected() as editor:
        editor.open(NEAR, uri(header))
        editor.open(MAIN, uri(main))
        await shown(editor, main, races=1)


def watching() -> types.ClientCapabilities:
    client = capabilities()
    assert client.workspace is not None
    client.workspace.did_change_watched_files = types.DidChangeWatchedFilesClientCapabilities(
        dynamic_registration=True
    )
    return client


async def test_the_client_says_that_a_file_has_changed(tmp_path: Path) -> None:
    main, header = tmp_path / "main.c", tmp_path / "all.h"
    header.write_text(FAR, encoding="utf-8")
    async with connected(watching()) as editor:
        editor.open(MAIN, uri(main))
        await shown(editor, main, races=0)
        header.write_text(NEAR, encoding="utf-8")
        editor.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([types.FileEvent(uri(header), types.FileChangeType.Changed)])
        )
        await shown(editor, main, races=1)


async def test_a_changed_file_that_nobody_includes_changes_nothing(tmp_path: Path) -> None:
    main, other = tmp_path / "main.c", tmp_path / "other.h"
    (tmp_path / "all.h").write_text(NEAR, encoding="utf-8")
    async with connected() as editor:
        editor.open(MAIN, uri(main))
        await shown(editor, main, races=1)
        editor.open("int other;\n", uri(other))
        await editor.diagnostics(uri=uri(other))
        editor.change(types.TextDocumentContentChangeWholeDocument("int more;\n"), uri=uri(other))
        await editor.diagnostics(uri=uri(other))
        await asyncio.sleep(0.5)
        assert sum(one.uri == uri(main) for one in editor.published) == 1


async def test_a_buffer_that_is_no_file_includes_nothing(tmp_path: Path) -> None:
    (tmp_path / "all.h").write_text(ADDING, encoding="utf-8")
    text = USING.replace("all.h", f"{tmp_path}/all.h")
    async with connected() as editor:
        editor.open(text, "untitled:Untitled-1")
        assert not await editor.diagnostics(uri="untitled:Untitled-1")
        editor.open(text, uri(tmp_path / "main.c"))
        assert len(await editor.diagnostics(uri=uri(tmp_path / "main.c"))) == 1


async def test_the_setting_turns_it_off_and_on(tmp_path: Path) -> None:
    main = tmp_path / "main.c"
    (tmp_path / "all.h").write_text(ADDING, encoding="utf-8")
    async with connected() as editor:
        editor.open(USING, uri(main))
        await shown(editor, main, races=1)
        editor.configure(includes=False)
        await shown(editor, main, races=0)
        editor.configure(includes=True)
        await shown(editor, main, races=1)


async def test_the_function_of_another_file_is_related_information(tmp_path: Path) -> None:
    main, source = tmp_path / "main.c", tmp_path / "all.c"
    (tmp_path / "all.h").write_text("void add(int x);\n", encoding="utf-8")
    source.write_text("int total;\nvoid add(int x) { total += x; }\n", encoding="utf-8")
    async with connected() as editor:
        editor.open(USING, uri(main))
        (diagnostic,) = await shown(editor, main, races=1)
        assert diagnostic.range == types.Range(types.Position(4, 8), types.Position(4, 17))
        related = {
            (one.location.uri, one.location.range.start.line): one.message
            for one in diagnostic.related_information or ()
        }
        assert related[uri(source), 1] == "add reads 'total' here"
        assert related[uri(main), 4] == "at the same place another thread calls add, which reads 'total'"


async def test_an_edit_in_the_buffer_keeps_what_the_header_says(tmp_path: Path) -> None:
    main = tmp_path / "main.c"
    (tmp_path / "all.h").write_text(NEAR, encoding="utf-8")
    async with connected() as editor:
        editor.open(MAIN, uri(main))
        await shown(editor, main, races=1)
        at = types.Position(4, 30)
        for key in " // sum":
            editor.change(
                types.TextDocumentContentChangePartial(range=types.Range(at, at), text=key), uri=uri(main)
            )
            at = types.Position(4, at.character + 1)
        assert len(await editor.diagnostics(uri=uri(main))) == 1
