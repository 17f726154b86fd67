"""One test for each thing that `pcwm_lsp.pygls_workarounds` mends, through the real server."""

from __future__ import annotations

import json

import pytest

from tests.lsp.wire import spawned

URI = "file:///a.cpp"


async def test_requests_before_initialize_are_refused() -> None:
    async with spawned() as (wire, _):
        assert (await wire.ask("textDocument/hover", {}, 1))["error"]["code"] == -32602
        assert (await wire.ask("pcwm/viewFileText", {"uri": URI}, 2))["error"]["code"] == -32002
        wire.open("dropped")
        await wire.initialize()
        assert (await wire.ask("pcwm/viewFileText", {"uri": URI}, 3))["result"] is None


async def test_a_second_initialize_is_refused() -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        again = await wire.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
        assert again["error"]["code"] == -32600


async def test_requests_after_shutdown_are_refused() -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        await wire.ask("shutdown", None, 1)
        assert (await wire.ask("pcwm/viewFileText", {"uri": URI}, 2))["error"]["code"] == -32600


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("textDocument/hover", None),
        ("textDocument/hover", {"textDocument": {"uri": 5}}),
        ("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": -1, "character": 0}}),
        ("textDocument/codeAction", []),
        ("codeAction/resolve", {"title": "x", "data": {"uri": URI}}),
    ],
)
async def test_garbage_parameters_get_an_error_as_answer(method: str, params: object) -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        assert (await wire.ask(method, params, 1))["error"]["code"] == -32602


async def test_garbage_messages_are_survived_without_a_message_box() -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        for body in (
            b"{",
            b"[]",
            b"17",
            b"\xff\xfe",
            b'{"method": "textDocument/didOpen"}',
            b'{"jsonrpc": "2.0"}',
            b'{"jsonrpc": "2.0", "id": {}, "method": 5}',
            b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"a": 1}}',
            b'{"jsonrpc": "2.0", "method": "$/cancelRequest"}',
            b'{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "never sent"}}',
            b'{"jsonrpc": "2.0", "method": "$/unknown", "params": {}}',
            b"[" * 100_000,
        ):
            wire.send_bytes(body)
        wire.send("pcwm/viewFileText", None, 1)
        assert await wire.receive() == {"id": 1, "jsonrpc": "2.0", "result": None}


async def test_bytes_that_are_no_utf_8_do_not_lose_the_message() -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        item = {"uri": URI, "languageId": "cpp", "version": 1, "text": "caf@"}
        message = {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": item}}
        wire.send_bytes(json.dumps(message).encode().replace(b"@", b"\xe9"))
        assert (await wire.ask("pcwm/viewFileText", {"uri": URI}, 1))["result"] == "caf\ufffd"


async def test_a_lone_surrogate_survives() -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        wire.open("a\ud800b")
        assert (await wire.ask("pcwm/viewFileText", {"uri": URI}, 1))["result"] == "a\ud800b"


async def test_changes_of_a_document_that_is_not_open_are_passed_over() -> None:
    async with spawned() as (wire, _):
        await wire.initialize()
        change = {"textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": "x"}]}
        wire.send("textDocument/didChange", change)
        wire.send("textDocument/didClose", {"textDocument": {"uri": URI}})
        assert (await wire.ask("pcwm/viewFileText", {"uri": URI}, 1))["result"] is None


async def test_nothing_that_is_logged_holds_source_text() -> None:
    async with spawned() as (wire, process):
        await wire.initialize()
        wire.send("textDocument/didOpen", {"textDocument": {"text": "secret"}})
        wire.send("textDocument/hover", {"secret": 1}, 1)
        await wire.answer(1)
        await wire.leave()
        _, errors = await process.communicate()
        assert b"secret" not in errors
