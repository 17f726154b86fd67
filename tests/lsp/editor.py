"""An editor for tests: drives the real server over standard input and output as a user's editor would."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

URI = "file:///home/user/space/buffer.cpp"
SERVER = (sys.executable, "-m", "pcwm_lsp", "--stdio")
SECONDS = 20
"""How long a test waits for an answer before it fails; the machine may be busy with other things."""

UTF_16 = types.PositionEncodingKind.Utf16


def capabilities(*encodings: types.PositionEncodingKind, lazy: bool = True) -> types.ClientCapabilities:
    """Those of an editor that takes everything the server offers."""
    resolve = types.ClientCodeActionResolveOptions(properties=["edit"]) if lazy else None
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=encodings or None),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
                related_information=True,
                code_description_support=True,
                data_support=True,
                version_support=True,
            ),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
            code_action=types.CodeActionClientCapabilities(
                data_support=lazy, resolve_support=resolve, is_preferred_support=True
            ),
        ),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
        ),
    )


class Editor:
    """A client with one buffer. Positions given to it are (line, unit) as negotiated, counted from 0."""

    def __init__(self, client: LanguageClient, encoding: types.PositionEncodingKind) -> None:
        self.client = client
        self.encoding = encoding
        self.version = 0
        self.published: list[types.PublishDiagnosticsParams] = []
        self._news = asyncio.Event()

    def receive(self, params: types.PublishDiagnosticsParams) -> None:
        self.published.append(params)
        self._news.set()
        self._news = asyncio.Event()

    async def diagnostics(self, version: int | None = None, uri: str = URI) -> Sequence[types.Diagnostic]:
        """The diagnostics of a version of the buffer (its newest by default) once they are published."""
        wanted = self.version if version is None else version
        async with asyncio.timeout(SECONDS):
            while True:
                for one in reversed(self.published):
                    if (one.uri, one.version) == (uri, wanted):
                        return one.diagnostics
                await self._news.wait()

    async def until_shown(self, code: str) -> types.Diagnostic:
        """The first diagnostic with this code in the newest version, whenever it is published."""
        async with asyncio.timeout(SECONDS):
            while True:
                for one in self.published:
                    for diagnostic in one.diagnostics:
                        if (one.version, diagnostic.code) == (self.version, code):
                            return diagnostic
                await self._news.wait()

    async def next_publication(self) -> types.PublishDiagnosticsParams:
        """What is published next after this call."""
        async with asyncio.timeout(SECONDS):
            await self._news.wait()
        return self.published[-1]

    def open(self, text: str, uri: str = URI, language: str = "cpp") -> None:
        self.version += 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, self.version, text))
        )

    def change(self, *changes: types.TextDocumentContentChangeEvent, uri: str = URI) -> None:
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, uri), list(changes)
            )
        )

    def type(self, line: int, character: int, text: str) -> None:
        """Insert ``text`` as one keystroke."""
        at = types.Position(line, character)
        self.change(types.TextDocumentContentChangePartial(range=types.Range(at, at), text=text))

    def replace_all(self, text: str) -> None:
        self.change(types.TextDocumentContentChangeWholeDocument(text))

    def close(self, uri: str = URI) -> None:
        self.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    def configure(self, **settings: Any) -> None:
        self.client.workspace_did_change_configuration(
            types.DidChangeConfigurationParams(settings={"pcwm": settings})
        )

    async def hover(self, position: types.Position) -> types.Hover | None:
        async with asyncio.timeout(SECONDS):
            return await self.client.text_document_hover_async(
                types.HoverParams(types.TextDocumentIdentifier(URI), position)
            )

    async def code_actions(
        self, where: types.Range, only: Sequence[types.CodeActionKind] | None = None
    ) -> list[types.CodeAction]:
        shown = next(one for one in reversed(self.published) if one.uri == URI)
        context = types.CodeActionContext(
            diagnostics=[diagnostic for diagnostic in shown.diagnostics if diagnostic.range == where],
            only=only,
        )
        async with asyncio.timeout(SECONDS):
            actions = await self.client.text_document_code_action_async(
                types.CodeActionParams(types.TextDocumentIdentifier(URI), where, context)
            )
        return [action for action in actions or () if isinstance(action, types.CodeAction)]

    async def resolve(self, action: types.CodeAction) -> types.CodeAction:
        async with asyncio.timeout(SECONDS):
            return await self.client.code_action_resolve_async(action)

    async def server_text(self) -> str:
        async with asyncio.timeout(SECONDS):
            request = self.client.protocol.send_request_async("pcwm/viewFileText", {"uri": URI})  # type: ignore[no-untyped-call]
            text = await request
        assert isinstance(text, str)
        return text

    def apply(self, edit: types.WorkspaceEdit) -> None:
        """Apply a versioned edit of the buffer as an editor does: last place first, as one change."""
        assert edit.document_changes is not None
        (document_edit,) = edit.document_changes
        assert isinstance(document_edit, types.TextDocumentEdit)
        assert document_edit.text_document.version == self.version
        edits = [one for one in document_edit.edits if isinstance(one, types.TextEdit)]
        edits.sort(key=lambda one: (one.range.start.line, one.range.start.character), reverse=True)
        self.change(
            *(types.TextDocumentContentChangePartial(range=one.range, text=one.new_text) for one in edits)
        )


@asynccontextmanager
async def connected(
    client_capabilities: types.ClientCapabilities | None = None,
    options: object = None,
    server: Sequence[str] = SERVER,
    configuration: dict[str, Any] | None = None,
) -> AsyncIterator[Editor]:
    """An editor that is connected to a server of its own, which is shut down and waited for at the end."""
    client = LanguageClient(converter_factory=default_converter, configuration=configuration)
    editor = Editor(client, UTF_16)

    def receive(params: types.PublishDiagnosticsParams) -> None:
        editor.receive(params)

    receivers = {types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: receive}
    register_lsp_features(client, DEFAULT_CLIENT_FEATURES | receivers)
    await client.start_io(*server)
    params = types.InitializeParams(
        capabilities=capabilities() if client_capabilities is None else client_capabilities,
        initialization_options={"debounceMs": 0} if options is None else options,
    )
    async with asyncio.timeout(SECONDS):
        result = await client.initialize_session(params)
    editor.encoding = types.PositionEncodingKind(result.capabilities.position_encoding or UTF_16)
    yield editor
    async with asyncio.timeout(SECONDS):
        await client.shutdown_session()
        await client.stop()  # type: ignore[no-untyped-call]
