"""`python -m training.evaluation.commands` is `pcwm-eval`."""

from __future__ import annotations

from training.evaluation.commands.app import main

main()
