"""A small Language Server Protocol client over stdio, blocking and without dependencies.

It exists so that the demo and the benchmark speak to the real server process as an editor does, and so that nothing
but the server is measured: a message is written and the answer is read in the same thread.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

Json = dict[str, Any]


class ServerError(Exception):
    """The server died, answered an error, or did not answer in time."""


class LspClient:
    """A session with one language server; use it in a ``with`` statement.

    Positions are those of LSP: 0-based lines, 0-based characters in UTF-16 code units.
    """

    def __init__(
        self,
        command: Sequence[str | Path],
        initialization_options: Mapping[str, Any] | None = None,
        timeout: float = 30.0,
    ) -> None:
        self._command = command
        self._options = dict(initialization_options or {})
        self._timeout = timeout
        self._buffer = bytearray()
        self._next_id = 0
        self._published: dict[str, Json] = {}

    def __enter__(self) -> LspClient:
        self._process = subprocess.Popen(
            [str(part) for part in self._command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        publish = {"relatedInformation": True, "versionSupport": True, "codeDescriptionSupport": True}
        self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": None,
                "capabilities": {"textDocument": {"publishDiagnostics": {**publish, "dataSupport": True}}},
                "initializationOptions": self._options,
            },
        )
        self.notify("initialized", {})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.request("shutdown", None)
                self.notify("exit", None)
                self._process.wait(self._timeout)
        finally:
            self._process.kill()
            self._process.wait()
            self._stdin.close()
            self._stdout.close()

    def open(self, uri: str, text: str, language: str = "c") -> None:
        document = {"uri": uri, "languageId": language, "version": 0, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, version: int, start: Json, end: Json, text: str) -> None:
        """One incremental edit: replace ``start``..``end`` by ``text``."""
        changes = [{"range": {"start": start, "end": end}, "text": text}]
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})

    def diagnostics(self, uri: str, version: int) -> list[Json]:
        """Wait for the diagnostics of that version of a document; older ones are passed over."""
        while self._published.get(uri, {}).get("version") != version:
            self._dispatch(self._receive())
        diagnostics: list[Json] = self._published[uri]["diagnostics"]
        return diagnostics

    def request(self, method: str, params: Any) -> Any:
        """Send a request and wait for its result; raises ServerError for an error answer."""
        self._next_id += 1
        identity = self._next_id
        self._send({"id": identity, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == identity and "method" not in message:
                if "error" in message:
                    raise ServerError(f"{method}: {message['error'].get('message')}")
                return message.get("result")
            self._dispatch(message)

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _dispatch(self, message: Json) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]
        elif "method" in message and "id" in message:
            # What a server may ask of a client (configuration, progress, registration): it gets the neutral answer.
            items = (message.get("params") or {}).get("items")
            self._send({"id": message["id"], "result": None if items is None else [None] * len(items)})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self._stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self._stdin.flush()
        except BrokenPipeError as error:
            raise ServerError(f"the server ended with status {self._process.wait()}") from error

    def _receive(self) -> Json:
        deadline = time.monotonic() + self._timeout
        header = self._read_until(b"\r\n\r\n", deadline)
        fields = dict(line.split(": ", 1) for line in header.decode("ascii").strip().split("\r\n"))
        message: Json = json.loads(self._read(int(fields["Content-Length"]), deadline))
        return message

    def _read_until(self, mark: bytes, deadline: float) -> bytes:
        while (place := self._buffer.find(mark)) < 0:
            self._fill(deadline)
        return self._take(place + len(mark))

    def _read(self, size: int, deadline: float) -> bytes:
        while len(self._buffer) < size:
            self._fill(deadline)
        return self._take(size)

    def _take(self, size: int) -> bytes:
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        return data

    def _fill(self, deadline: float) -> None:
        descriptor = self._stdout.fileno()
        if not select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))[0]:
            raise ServerError(f"the server did not answer within {self._timeout:g} s")
        data = os.read(descriptor, 1 << 16)
        if not data:
            raise ServerError(f"the server ended with status {self._process.wait()}")
        self._buffer += data
