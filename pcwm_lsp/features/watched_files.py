"""`workspace/didChangeWatchedFiles`: headers, sources and compile_commands.json that changed outside of the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer

_PATTERNS = ("**/*.{c,cc,cpp,cxx,h,hh,hpp,hxx,inl,ipp,tpp}", "**/compile_commands.json")


def watch(ls: PcwmLanguageServer) -> None:
    """Ask the client to watch the files that a buffer may include."""
    if not ls.client.watches_files:
        return
    registration = types.Registration(
        id="pcwm-files",
        method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
        register_options=types.DidChangeWatchedFilesRegistrationOptions(
            [types.FileSystemWatcher(pattern) for pattern in _PATTERNS]
        ),
    )
    ls.client_register_capability(types.RegistrationParams([registration]))


def did_change_watched_files(ls: PcwmLanguageServer, params: types.DidChangeWatchedFilesParams) -> None:
    ls.files_changed(change.uri for change in params.changes)
