"""`pcwm-lsp`: start the language server."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence

_SWITCH_INTERVAL = 0.001
"""Seconds. The protocol's thread gets the interpreter lock back from a running analysis this soon (default: 5 ms)."""
_LOCAL_HOST = "127.0.0.1"


def main() -> None:
    """The console entry point. Ends the process at once: an analysis that still runs must not keep it alive."""
    status = run(sys.argv[1:])
    logging.shutdown()
    sys.stderr.flush()
    os._exit(status)


def run(arguments: Sequence[str]) -> int:
    """Serve until the client leaves and return the exit status. Raises SystemExit for ``--help`` and usage errors."""
    parser = argument_parser()
    options = parser.parse_args(arguments)
    address = tcp_address(parser, options)

    from pcwm_lsp import logs, transport
    from pcwm_lsp.server import PcwmLanguageServer

    gc.freeze()  # what is loaded by now stays, so the collector need not look at it again and again
    sys.setswitchinterval(_SWITCH_INTERVAL)
    logs.set_up(options.log_level.upper())
    try:
        if address is None:
            return transport.serve_stdio(PcwmLanguageServer)
        host, port = address
        return transport.serve_tcp(PcwmLanguageServer, host, port, lambda bound: _announce(host, bound))
    except OSError as error:
        sys.stderr.write(f"pcwm-lsp: {error}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def argument_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pcwm-lsp",
        description="Language server that predicts data races in OpenMP C and C++ while you type.",
    )
    parser.add_argument("--version", action=_Version)
    parser.add_argument("--stdio", action="store_true", help="serve over standard input and output (default)")
    parser.add_argument(
        "--tcp",
        nargs="?",
        const="",
        metavar="HOST:PORT",
        help="serve over TCP; port 0 lets the system choose one, which is then printed on standard error",
    )
    parser.add_argument("--host", default=_LOCAL_HOST, help="with --tcp: the address to listen on")
    parser.add_argument("--port", type=int, default=0, help="with --tcp: the port to listen on")
    parser.add_argument(
        "--log-level",
        default="warning",
        choices=["debug", "info", "warning", "error"],
        help="what is logged on standard error (default: %(default)s)",
    )
    # vscode-languageclient appends it; the process is named in `initialize` as well, and watched from there.
    parser.add_argument("--clientProcessId", help=argparse.SUPPRESS)
    return parser


def tcp_address(parser: argparse.ArgumentParser, options: argparse.Namespace) -> tuple[str, int] | None:
    """The address to listen on, or None for standard input and output. Ends with a usage error for a bad one."""
    if options.tcp is None:
        return None
    if options.stdio:
        parser.error("--stdio and --tcp exclude each other")
    host, port = options.host, options.port
    if options.tcp:
        written_host, colon, written_port = options.tcp.rpartition(":")
        if not written_port.isdecimal():
            parser.error(f"--tcp wants HOST:PORT, not {options.tcp!r}")
        host = written_host.strip("[]") if colon and written_host else host
        port = int(written_port)
    if not 0 <= port <= 65535:
        parser.error(f"{port} is not a port")
    return host, port


def _announce(host: str, port: int) -> None:
    sys.stderr.write(f"pcwm-lsp: listening on {host}:{port}\n")
    sys.stderr.flush()


class _Version(argparse.Action):
    """``--version``, which looks the version up only when asked."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from pcwm_lsp.version import product_version

        sys.stdout.write(f"pcwm-lsp {product_version()}\n")
        parser.exit()
