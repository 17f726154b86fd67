"""Settings: from `initialize`, from `workspace/didChangeConfiguration`, or asked of the client. All apply at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.exceptions import JsonRpcException

from pcwm_lsp import lifetime
from pcwm_lsp.client import Client
from pcwm_lsp.features import watched_files
from pcwm_lsp.settings import SECTION

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer


def initialize(ls: PcwmLanguageServer, params: types.InitializeParams) -> None:
    encoding = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
    ls.client = Client.of(params.capabilities, encoding)
    ls.configure(params.initialization_options)
    lifetime.watch(params.process_id, ls.leave)


async def initialized(ls: PcwmLanguageServer, params: types.InitializedParams) -> None:  # noqa: ARG001
    ls.warm_up()
    if ls.client.registers_configuration:
        registration = types.Registration(
            id="pcwm-configuration",
            method=types.WORKSPACE_DID_CHANGE_CONFIGURATION,
            register_options=types.DidChangeConfigurationRegistrationOptions(section=SECTION),
        )
        ls.client_register_capability(types.RegistrationParams([registration]))
    watched_files.watch(ls)
    await _pull(ls)


async def did_change_configuration(
    ls: PcwmLanguageServer, params: types.DidChangeConfigurationParams
) -> None:
    """A client that lets itself be asked may send null, or an empty object, for "ask me"."""
    if params.settings:
        ls.configure(params.settings)
    else:
        await _pull(ls)


async def _pull(ls: PcwmLanguageServer) -> None:
    if not ls.client.pulls_configuration:
        return
    item = types.ConfigurationItem(section=SECTION)
    try:
        answers = await ls.workspace_configuration_async(types.ConfigurationParams([item]))
    except JsonRpcException:
        return  # a client that announces the request and then refuses it keeps the settings it has
    for answer in answers:
        ls.configure(answer)
