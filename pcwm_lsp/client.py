"""What the connected client can show, read once from the capabilities of its `initialize` request."""

from __future__ import annotations

import msgspec
from lsprotocol import types
from pygls.capabilities import get_capability


class Client(msgspec.Struct, frozen=True):
    """The capabilities that change an answer. Without any, the answer is one that every LSP 3.17 client takes."""

    encoding: types.PositionEncodingKind = types.PositionEncodingKind.Utf16
    related_information: bool = False
    code_description: bool = False
    diagnostic_data: bool = False
    markdown_hover: bool = False
    lazy_edits: bool = False
    """The client asks `codeAction/resolve` for the edit of the action that is chosen."""
    document_changes: bool = False
    """Edits may name the version of the document that they were made for."""
    pulls_configuration: bool = False
    registers_configuration: bool = False
    watches_files: bool = False
    """The client tells of changed files, once it is asked to."""

    @classmethod
    def of(cls, capabilities: types.ClientCapabilities, encoding: str) -> Client:
        def has(name: str) -> bool:
            return bool(get_capability(capabilities, name, False))

        resolvable = get_capability(capabilities, "text_document.code_action.resolve_support", None)
        formats = get_capability(capabilities, "text_document.hover.content_format", None) or ()
        return cls(
            encoding=types.PositionEncodingKind(encoding),
            related_information=has("text_document.publish_diagnostics.related_information"),
            code_description=has("text_document.publish_diagnostics.code_description_support"),
            diagnostic_data=has("text_document.publish_diagnostics.data_support"),
            markdown_hover=types.MarkupKind.Markdown in formats,
            lazy_edits=(
                resolvable is not None
                and "edit" in resolvable.properties
                and has("text_document.code_action.data_support")
            ),
            document_changes=has("workspace.workspace_edit.document_changes"),
            pulls_configuration=has("workspace.configuration"),
            registers_configuration=has("workspace.did_change_configuration.dynamic_registration"),
            watches_files=has("workspace.did_change_watched_files.dynamic_registration"),
        )
