"""`python -m pcwm_core.cli` is `pcwm`."""

from __future__ import annotations

from pcwm_core.cli.app import main

main()
