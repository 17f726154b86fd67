"""Everything that pygls 2.1 does otherwise than we need, in one place.

Each workaround says what it mends; `tests/lsp/test_pygls_workarounds.py` holds a test for each.

1. *Text documents.* pygls splits lines with `str.splitlines`, so a form feed or U+2028 moves incremental edits to the
   wrong line. Its text synchronisation is switched off; the server keeps documents of its own (`document`).
2. *Shutdown in flight.* `lsp_shutdown` cancels futures while iterating over the dictionary that cancelling changes.
3. *Order of life.* Requests before `initialize` and after `shutdown` are answered with the errors that LSP 3.17 names
   ("Server lifecycle") instead of being run or left without an answer, which would make a client wait for ever.
4. *Malformed parameters.* A request that cannot be structured gets `InvalidParams` as its answer; pygls shows a
   message box to the user and leaves the request without one.
5. *Exit.* pygls ends the process by `sys.exit` inside a callback and then waits for its threads, and the exit status
   of an `exit` without `shutdown` is lost. Here `exit` ends the message loop and `exit_status` holds the status.
6. *Late cancellation.* A `$/cancelRequest` for a request that is already answered is normal, not worth a warning.
7. *Errors.* pygls pops a message box up for every internal error. Errors belong in the log.

Not here because another module replaces the part in question: reading through the shared thread pool, which starves
(`transport`), and the argument parser that rejects `--stdio` (`cli`).
"""

from __future__ import annotations

import threading
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import attrs
from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams
from pygls.protocol import LanguageServerProtocol, lsp_method

if TYPE_CHECKING:
    from cattrs import Converter
    from pygls.lsp.server import LanguageServer
    from pygls.protocol.json_rpc import MsgId, RPCMessage

_OWN_SYNCHRONISATION = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
)


@attrs.define
class MalformedMessage:
    """Stands for a message whose parameters do not have the type that its method demands."""

    jsonrpc: str
    id: MsgId | None
    method: str
    params: Any = None


class Protocol(LanguageServerProtocol):
    """pygls's protocol with the workarounds of this module."""

    def __init__(self, server: LanguageServer, converter: Converter) -> None:
        super().__init__(server, converter)
        self.stop = threading.Event()
        """Set when the client has sent `exit`: the message loop ends."""
        self.exit_status = 1
        """What the process should end with: 0 only after an orderly `shutdown` and `exit`."""
        for method in _OWN_SYNCHRONISATION:
            self.fm.builtin_features.pop(method)

    def structure_message(self, data: dict[str, Any]) -> Any:
        try:
            return super().structure_message(data)
        except JsonRpcException:
            method, message_id = data.get("method"), data.get("id")
            if isinstance(method, str) and isinstance(message_id, str | int | None):
                return MalformedMessage("2.0", message_id, method)
            raise

    def handle_message(self, message: RPCMessage) -> None:
        refusal = self._refusal(message)
        if refusal is None:
            super().handle_message(message)
        elif (message_id := getattr(message, "id", None)) is not None:
            self._send_response(message_id, error=refusal)

    def _refusal(self, message: RPCMessage) -> types.ResponseError | None:
        """Why a message is not handed on to its handler; a notification is then dropped without an answer."""
        if isinstance(message, MalformedMessage):
            return JsonRpcInvalidParams().to_response_error()
        method = getattr(message, "method", None)
        if method is None or method == types.EXIT:
            return None
        if self._shutdown:
            return types.ResponseError(types.ErrorCodes.InvalidRequest, "The server is shutting down")
        if (method == types.INITIALIZE) != (self._workspace is None):
            if method == types.INITIALIZE:
                return types.ResponseError(types.ErrorCodes.InvalidRequest, "Already initialized")
            return types.ResponseError(types.ErrorCodes.ServerNotInitialized, "Not initialized yet")
        return None

    def _handle_cancel_notification(self, msg_id: MsgId) -> None:
        if msg_id in self._request_futures:
            super()._handle_cancel_notification(msg_id)

    @lsp_method(types.SHUTDOWN)
    def lsp_shutdown(self, *args: Any) -> Generator[Any, Any, None]:
        if (handler := self.fm.features.get(types.SHUTDOWN)) is not None:
            yield handler, args, None
        this_request = self.msg_id
        for message_id, future in list(self._request_futures.items()):
            if message_id != this_request and not future.done():
                future.cancel()
        self._shutdown = True

    @lsp_method(types.EXIT)
    def lsp_exit(self, *args: Any) -> Generator[Any, Any, None]:
        if (handler := self.fm.features.get(types.EXIT)) is not None:
            yield handler, args, None
        self.exit_status = 0 if self._shutdown else 1
        self.stop.set()
