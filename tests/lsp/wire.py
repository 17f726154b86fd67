"""A client that writes whatever bytes a test wants, for what a well-behaved one never sends."""

from __future__ import annotations

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from tests.lsp.editor import SECONDS, SERVER


class Wire:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    def send_bytes(self, body: bytes) -> None:
        self._writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def send(self, method: str, params: object = None, message_id: object = None) -> None:
        """A request when it has an id, otherwise a notification."""
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if message_id is not None:
            message["id"] = message_id
        self.send_bytes(json.dumps(message).encode())

    async def receive(self) -> dict[str, Any]:
        """The next message from the server. Raises IncompleteReadError at the end of the stream."""
        async with asyncio.timeout(SECONDS):
            header = await self._reader.readuntil(b"\r\n\r\n")
            fields = dict(line.split(": ") for line in header.decode().strip().split("\r\n"))
            message = json.loads(await self._reader.readexactly(int(fields["Content-Length"])))
        assert isinstance(message, dict)
        return message

    async def answer(self, message_id: object) -> dict[str, Any]:
        """The response to a request; notifications that come before it are passed over."""
        while True:
            message = await self.receive()
            if message.get("id") == message_id and "method" not in message:
                return message

    async def ask(self, method: str, params: object, message_id: object) -> dict[str, Any]:
        self.send(method, params, message_id)
        return await self.answer(message_id)

    async def initialize(self, **params: Any) -> dict[str, Any]:
        answer = await self.ask(
            "initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {}, **params}, 0
        )
        self.send("initialized", {})
        return answer

    def open(self, text: str, uri: str = "file:///a.cpp") -> None:
        item = {"uri": uri, "languageId": "cpp", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    async def leave(self) -> None:
        assert (await self.ask("shutdown", None, "bye"))["result"] is None
        self.send("exit")

    def hang_up(self) -> None:
        self._writer.close()


@asynccontextmanager
async def spawned(server: Sequence[str] = SERVER) -> AsyncIterator[tuple[Wire, Process]]:
    """A server process, killed at the end if it is still there."""
    process = await asyncio.create_subprocess_exec(*server, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Wire(process.stdout, process.stdin), process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
