"""The edits of a fix as the client takes them."""

from __future__ import annotations

from lsprotocol import types

from pcwm_core.outcomes import Fix
from pcwm_core.source.text import Span
from pcwm_lsp.view import View


def workspace_edit(view: View, fix: Fix) -> types.WorkspaceEdit:
    edits = [types.TextEdit(view.range(Span(edit.start, edit.end)), edit.text) for edit in fix.edits]
    if not view.client.document_changes:
        return types.WorkspaceEdit(changes={view.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(view.uri, view.analysis.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])
