"""The command line of `pcwm-lsp`."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys

import pytest

from pcwm_lsp.cli import argument_parser, tcp_address
from tests.lsp.wire import Wire

COMMAND = (sys.executable, "-m", "pcwm_lsp")


@pytest.mark.parametrize(
    ("arguments", "address"),
    [
        ([], None),
        (["--stdio"], None),
        (["--tcp"], ("127.0.0.1", 0)),
        (["--tcp", "0.0.0.0:99"], ("0.0.0.0", 99)),
        (["--tcp", ":99"], ("127.0.0.1", 99)),
        (["--tcp", "99"], ("127.0.0.1", 99)),
        (["--tcp", "[::1]:99"], ("::1", 99)),
        (["--tcp", "--host", "localhost", "--port", "99"], ("localhost", 99)),
    ],
)
def test_where_to_serve(arguments: list[str], address: tuple[str, int] | None) -> None:
    parser = argument_parser()
    assert tcp_address(parser, parser.parse_args(arguments)) == address


@pytest.mark.parametrize(
    "arguments",
    [["--tcp", "host"], ["--tcp", "h:70000"], ["--stdio", "--tcp", "1"], ["--port", "x"], ["file.c"]],
)
def test_bad_usage_is_one_clear_line_and_status_2(arguments: list[str]) -> None:
    result = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=20, check=False)
    assert result.returncode == 2
    assert result.stdout == ""
    assert "pcwm-lsp: error: " in result.stderr.splitlines()[-1]


def test_version() -> None:
    result = subprocess.run([*COMMAND, "--version"], capture_output=True, text=True, timeout=20, check=True)
    assert re.fullmatch(r"pcwm-lsp \S+\n", result.stdout)


def test_the_command_line_loads_nothing_heavy() -> None:
    code = (
        "import sys, pcwm_lsp.cli, pcwm_lsp.server;"
        "print(*{'islpy', 'typer', 'rich', 'pydantic'} & set(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=True
    )
    assert result.stdout.strip() == ""


async def test_two_clients_over_tcp_have_documents_of_their_own() -> None:
    process = await asyncio.create_subprocess_exec(
        *COMMAND, "--tcp", "127.0.0.1:0", stderr=asyncio.subprocess.PIPE
    )
    assert process.stderr is not None
    async with asyncio.timeout(20):
        line = (await process.stderr.readline()).decode()
        port = int(line.rsplit(":", 1)[1])
        first = Wire(*await asyncio.open_connection("127.0.0.1", port))
        second = Wire(*await asyncio.open_connection("127.0.0.1", port))
        await first.initialize()
        await second.initialize()
        first.open("of the first")
        view = {"uri": "file:///a.cpp"}
        assert (await first.ask("pcwm/viewFileText", view, 1))["result"] == "of the first"
        await first.leave()
        assert (await second.ask("pcwm/viewFileText", view, 1))["result"] is None
        await second.leave()
        assert await process.wait() == 0


def test_an_address_in_use_is_one_clear_line_and_status_2() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        arguments = [*COMMAND, "--tcp", f"127.0.0.1:{port}"]
        result = subprocess.run(arguments, capture_output=True, text=True, timeout=20, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("pcwm-lsp: ")
    assert len(result.stderr.splitlines()) == 1
