"""The `pcwm` command: one module a sub-command, on top of pcwm_core and beside the language server."""

from __future__ import annotations

from pcwm_core.cli.app import main

__all__ = ["main"]
