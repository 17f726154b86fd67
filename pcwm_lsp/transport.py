"""How messages reach the server: over standard input and output, or over TCP.

pygls reads standard input through the thread pool that its handlers use, four trips per message; when that pool is
full, nothing is read any more, not even a cancellation. Here one thread reads, and nothing else depends on it.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from pygls.io_ import run_async

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer

    MakeServer = Callable[[], PcwmLanguageServer]

_CHUNK = 1 << 16

logger = logging.getLogger(__name__)


class MessageStream:
    """An asyncio stream whose message bodies are valid UTF-8, whatever the client sent.

    A body that cannot be decoded would be dropped, and the server's text would no longer be the client's; so bytes
    that are no UTF-8 become replacement characters.
    """

    def __init__(self, stream: asyncio.StreamReader) -> None:
        self._stream = stream

    async def readline(self) -> bytes:
        try:
            return await self._stream.readline()
        except ValueError as error:
            raise ConnectionError("what the client sends is not the protocol: a header has no end") from error

    async def readexactly(self, count: int) -> bytes:
        body = await self._stream.readexactly(count)
        return body.decode("utf-8", "replace").encode()


class Writer(Protocol):
    def close(self) -> None: ...

    def write(self, data: bytes) -> None: ...


class PipeWriter:
    """Writes messages to a pipe. Once nobody reads it any more, ``broken`` is called and nothing is written."""

    def __init__(self, descriptor: int, broken: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._broken = broken

    def close(self) -> None:
        os.close(self._descriptor)

    def write(self, data: bytes) -> None:
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
        except BrokenPipeError:
            self._broken()


def serve_stdio(make_server: MakeServer) -> int:
    """Serve one client over standard input and output until it leaves. Returns the process's exit status."""
    messages_in, messages_out = _take_standard_streams()

    async def serve() -> int:
        loop = asyncio.get_running_loop()
        stream = asyncio.StreamReader()

        threading.Thread(
            target=_feed, args=(messages_in, loop, stream), name="pcwm-stdin", daemon=True
        ).start()
        return await _converse(make_server(), stream, PipeWriter(messages_out, stream.feed_eof))

    return asyncio.run(serve())


def serve_tcp(make_server: MakeServer, host: str, port: int, started: Callable[[int], None]) -> int:
    """Serve clients over TCP, each with a server of its own, until the last one has left.

    ``started`` is called with the port once connections are accepted; port 0 lets the system choose one. Returns the
    exit status of the last client. Raises OSError when the address cannot be bound.
    """

    async def serve() -> int:
        statuses: list[int] = []
        clients = 0
        all_gone = asyncio.Event()

        async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal clients
            clients += 1
            try:
                statuses.append(await _converse(make_server(), reader, writer))
            finally:
                writer.close()
                clients -= 1
                if clients == 0:
                    all_gone.set()

        listener = await asyncio.start_server(client, host, port)
        started(listener.sockets[0].getsockname()[1])
        async with listener:
            await all_gone.wait()
        return statuses[-1] if statuses else 1

    return asyncio.run(serve())


async def _converse(server: PcwmLanguageServer, stream: asyncio.StreamReader, writer: Writer) -> int:
    """Handle messages until `exit`, the end of the stream, or the death of the client's process."""
    server.protocol.set_writer(writer)
    server.leave = stream.feed_eof
    try:
        await run_async(
            stop_event=server.protocol.stop,
            reader=MessageStream(stream),
            protocol=server.protocol,
            logger=logger,
            error_handler=server.report_server_error,
        )
    except asyncio.IncompleteReadError:
        logger.warning("The client left in the middle of a message")
    except ConnectionError as error:
        logger.warning("The connection is lost: %s", error)
    finally:
        server.close()
    return server.protocol.exit_status


def _feed(descriptor: int, loop: asyncio.AbstractEventLoop, stream: asyncio.StreamReader) -> None:
    """Read until the end and hand everything to the stream of the event loop. Runs in a thread of its own."""

    def hand_over(data: bytes) -> None:
        if stream.at_eof():
            return  # the server is leaving
        if data:
            stream.feed_data(data)
        else:
            stream.feed_eof()

    data = b"nothing read yet"
    while data and not loop.is_closed():
        data = os.read(descriptor, _CHUNK)
        loop.call_soon_threadsafe(hand_over, data)


def _take_standard_streams() -> tuple[int, int]:
    """File descriptors of standard input and output for the protocol alone.

    Descriptor 1 then is standard error, so that whatever prints (a C library too) cannot garble the protocol, and
    descriptor 0 is empty, so that no child process reads the client's messages.
    """
    messages_in, messages_out = os.dup(0), os.dup(1)
    sys.stdout.flush()
    os.dup2(2, 1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(messages_in, os.O_BINARY)
        msvcrt.setmode(messages_out, os.O_BINARY)
    return messages_in, messages_out
