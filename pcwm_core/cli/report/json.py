"""The JSON report: `pcwm check --format json`, schema version 1 (see pcwm_core.outcomes)."""

from __future__ import annotations

import sys

import msgspec

from pcwm_core.outcomes import SCHEMA_VERSION, CheckReport, FilePrediction
from pcwm_core.source.text import SourceText


class JsonReport:
    """Collects predictions and prints them as one document, also when some files could not be read."""

    def __init__(self, world_model: str) -> None:
        self._world_model = world_model
        self._files: list[FilePrediction] = []

    def add(self, prediction: FilePrediction, text: SourceText) -> None:
        self._files.append(prediction)

    def fail(self, path: str, reason: str) -> None:
        """Nothing: the schema lists what was checked; standard error and the exit status tell the rest."""

    def close(self) -> None:
        report = CheckReport(SCHEMA_VERSION, self._world_model, tuple(self._files))
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
