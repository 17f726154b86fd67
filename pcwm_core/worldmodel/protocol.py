"""The one protocol behind which every world model stands: code in, reasoning trace ``z`` and outcome ``y`` out."""

from __future__ import annotations

from typing import Protocol

from pcwm_core.outcomes import FilePrediction
from pcwm_core.source.buffer import Snapshot


class WorldModel(Protocol):
    """Maps code to a reasoning trace and a predicted tool outcome (paper, section 2).

    Callers cannot tell which family of model answers, but for its name.
    """

    @property
    def name(self) -> str:
        """The model as it is named to users, e.g. ``embedded``."""
        ...

    def predict_races(self, program: Snapshot) -> FilePrediction:
        """Predict what ThreadSanitizer would report. Never raises on any text; what cannot be decided is ``unknown``.

        The traces are part of the outcome: of each race, and of each region for "no race".
        """
        ...
