"""The command `pcwm-eval`: one module a sub-command."""

from __future__ import annotations

from training.evaluation.commands.app import main

__all__ = ["main"]
