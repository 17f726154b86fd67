"""One file per feature. A handler takes an immutable view of a document first and then works on plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from pcwm_lsp.features import (
    code_actions,
    configuration,
    hover,
    synchronisation,
    view_file_text,
    watched_files,
)

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer


def register_all(server: PcwmLanguageServer) -> None:
    """Tell pygls which function handles which method. Diagnostics are pushed, so they have none."""
    server.feature(types.INITIALIZE)(configuration.initialize)
    server.feature(types.INITIALIZED)(configuration.initialized)
    server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(configuration.did_change_configuration)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(watched_files.did_change_watched_files)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(synchronisation.did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(synchronisation.did_change)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(synchronisation.did_close)
    server.feature(types.TEXT_DOCUMENT_HOVER)(hover.hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, code_actions.OPTIONS)(code_actions.code_action)
    server.feature(types.CODE_ACTION_RESOLVE)(code_actions.resolve)
    server.feature(view_file_text.METHOD)(view_file_text.view_file_text)
