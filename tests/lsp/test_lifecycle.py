"""From start to exit: order of requests, orderly and abrupt ends, no orphan."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from asyncio.subprocess import Process
from pathlib import Path

import pytest

from tests.lsp.editor import SERVER
from tests.lsp.wire import Wire, spawned

BUSY_SERVER = (sys.executable, str(Path(__file__).with_name("busy_server.py")))
LONG_AGO = "file:///a.cpp"


async def ends(process: Process) -> int:
    """The exit status of a process that must end soon; the bound allows for a machine that is busy with other tests."""
    async with asyncio.timeout(5):
        return await process.wait()


async def test_shutdown_and_exit_end_with_status_0() -> None:
    async with spawned() as (wire, process):
        await wire.initialize()
        await wire.leave()
        assert await ends(process) == 0


async def test_exit_without_shutdown_ends_with_status_1() -> None:
    async with spawned() as (wire, process):
        await wire.initialize()
        wire.send("exit")
        assert await ends(process) == 1


async def test_the_end_of_the_stream_ends_the_server() -> None:
    async with spawned() as (wire, process):
        await wire.initialize()
        wire.hang_up()
        assert await ends(process) == 1


async def test_a_client_that_reads_no_more_ends_the_server() -> None:
    reading, writing = os.pipe()
    process = await asyncio.create_subprocess_exec(*SERVER, stdin=subprocess.PIPE, stdout=writing)
    os.close(writing)
    os.close(reading)
    assert process.stdin is not None
    wire = Wire(asyncio.StreamReader(), process.stdin)
    wire.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
    assert await ends(process) == 1


async def test_what_is_not_the_protocol_at_all_ends_the_server_with_one_line() -> None:
    async with spawned() as (wire, process):
        await wire.initialize()
        await wire.ask("pcwm/viewFileText", {}, 1)
        assert process.stdin is not None
        process.stdin.write(b"x" * 200_000)
        _, errors = await process.communicate()
        assert process.returncode == 1
        assert errors.decode().count("\n") == 1
        assert b"not the protocol" in errors


async def test_the_death_of_the_clients_process_ends_the_server() -> None:
    client = await asyncio.create_subprocess_exec(sys.executable, "-c", "input()", stdin=subprocess.PIPE)
    async with spawned() as (wire, process):
        await wire.initialize(processId=client.pid)
        client.kill()
        await client.wait()
        assert await ends(process) == 1


async def test_a_client_process_that_cannot_be_seen_is_not_taken_for_dead() -> None:
    async with spawned() as (wire, process):
        await wire.initialize(processId=2**22 + 1)
        assert (await wire.ask("pcwm/viewFileText", {"uri": LONG_AGO}, 1))["result"] is None
        assert process.returncode is None


@pytest.mark.parametrize("how", ["orderly", "hang up"])
async def test_an_analysis_in_flight_does_not_keep_the_server(how: str) -> None:
    async with spawned(BUSY_SERVER) as (wire, process):
        await wire.initialize(initializationOptions={"debounceMs": 0})
        wire.open("endless")
        await is_responsive(wire)
        if how == "orderly":
            await wire.leave()
            assert await ends(process) == 0
        else:
            wire.hang_up()
            assert await ends(process) == 1


async def is_responsive(wire: Wire) -> None:
    started = time.monotonic()
    for message_id in range(100, 110):
        answer = await wire.ask("pcwm/viewFileText", {"uri": LONG_AGO}, message_id)
        assert answer["result"] == "endless"
    assert time.monotonic() - started < 5


async def test_a_request_that_waits_for_the_analysis_can_be_cancelled() -> None:
    async with spawned(BUSY_SERVER) as (wire, _):
        await wire.initialize(initializationOptions={"debounceMs": 0})
        wire.open("endless")
        position = {"line": 0, "character": 0}
        wire.send("textDocument/hover", {"textDocument": {"uri": LONG_AGO}, "position": position}, 1)
        wire.send("$/cancelRequest", {"id": 1})
        assert (await wire.answer(1))["error"]["code"] == -32800


async def test_shutdown_while_requests_wait_cancels_them_and_answers() -> None:
    async with spawned(BUSY_SERVER) as (wire, process):
        await wire.initialize(initializationOptions={"debounceMs": 0})
        wire.open("endless")
        for message_id in range(1, 9):
            position = {"line": 0, "character": 0}
            wire.send(
                "textDocument/hover", {"textDocument": {"uri": LONG_AGO}, "position": position}, message_id
            )
        wire.send("shutdown", None, "bye")
        answers = [await wire.receive() for _ in range(9)]
        errors = {answer["id"]: answer["error"]["code"] for answer in answers if "error" in answer}
        assert errors == dict.fromkeys(range(1, 9), -32800)
        assert {"id": "bye", "jsonrpc": "2.0", "result": None} in answers
        wire.send("exit")
        assert await ends(process) == 0


async def test_a_failing_analysis_is_reported_and_the_next_one_succeeds() -> None:
    async with spawned(BUSY_SERVER) as (wire, _):
        await wire.initialize(initializationOptions={"debounceMs": 0})
        wire.open("failing")
        report = await wire.receive()
        assert report["method"] == "window/logMessage"
        assert "RuntimeError" in report["params"]["message"]
        change = {"textDocument": {"uri": LONG_AGO, "version": 2}, "contentChanges": [{"text": "fine"}]}
        wire.send("textDocument/didChange", change)
        published = await wire.receive()
        assert published["params"] == {"uri": LONG_AGO, "version": 2, "diagnostics": []}


async def test_a_request_whose_analysis_fails_is_answered() -> None:
    async with spawned(BUSY_SERVER) as (wire, _):
        await wire.initialize(initializationOptions={"debounceMs": 0})
        wire.open("failing")
        position = {"line": 0, "character": 0}
        hover = {"textDocument": {"uri": LONG_AGO}, "position": position}
        assert (await wire.ask("textDocument/hover", hover, 1))["result"] is None


def test_arguments_that_editors_append_are_taken() -> None:
    arguments = [*SERVER, "--clientProcessId=1"]
    assert subprocess.run(arguments, input=b"", timeout=20, check=False, capture_output=True).stdout == b""
