"""The real server with a world model that never comes to an end on a text that says so, for tests of what then happens.

Run as a program: ``python busy_server.py``. It computes without a pause, so it also competes for the interpreter.
"""

from __future__ import annotations

import os

from pcwm_core.outcomes import FilePrediction
from pcwm_core.source.buffer import Snapshot
from pcwm_lsp import transport
from pcwm_lsp.server import PcwmLanguageServer

ENDLESS = "endless"
FAILING = "failing"


class BusyWorldModel:
    """Predicts nothing at once, nothing ever for ``ENDLESS``, and breaks its contract by raising for ``FAILING``."""

    name = "busy"

    def predict_races(self, program: Snapshot) -> FilePrediction:
        if FAILING in str(program.text):
            raise RuntimeError("planted failure")
        while ENDLESS in str(program.text):
            pass
        return FilePrediction(program.path or "", "no-race", 0.0, (), (), ())


if __name__ == "__main__":
    os._exit(transport.serve_stdio(lambda: PcwmLanguageServer(BusyWorldModel)))
