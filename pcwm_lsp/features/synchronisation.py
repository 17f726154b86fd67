"""`textDocument/didOpen`, `didChange`, `didClose`: keep our text the client's text. Any language id is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer


def did_open(ls: PcwmLanguageServer, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    ls.open(document.uri, document.text, document.version)


def did_change(ls: PcwmLanguageServer, params: types.DidChangeTextDocumentParams) -> None:
    ls.change(params.text_document.uri, params.text_document.version, params.content_changes)


def did_close(ls: PcwmLanguageServer, params: types.DidCloseTextDocumentParams) -> None:
    ls.close_document(params.text_document.uri)
