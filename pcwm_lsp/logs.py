"""Where log lines go: standard error for the operator, `window/logMessage` for the user, never standard output.

Standard output belongs to the protocol. No source text is logged: pygls puts the parameters of messages into the
arguments of its log calls, so of its records only the template is kept.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from pygls.lsp.server import LanguageServer

_MESSAGE_TYPES = {
    logging.DEBUG: types.MessageType.Log,
    logging.INFO: types.MessageType.Info,
    logging.WARNING: types.MessageType.Warning,
    logging.ERROR: types.MessageType.Error,
    logging.CRITICAL: types.MessageType.Error,
}


def set_up(level: str) -> None:
    """Log to standard error from ``level`` (a name of the logging module) on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_without_arguments)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)


def _without_arguments(record: logging.LogRecord) -> bool:
    if record.name.startswith("pygls"):
        record.args = None
    return True


class ClientLog:
    """Lines for the user, who reads them in the editor's log. For the protocol's thread only."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._logger = logging.getLogger("pcwm_lsp")

    def __call__(self, level: int, line: str) -> None:
        self._logger.log(level, "%s", line)
        message = types.LogMessageParams(type=_MESSAGE_TYPES[level], message=line)
        self._server.window_log_message(message)
