"""How predictions are shown: as compiler-style text, as JSON, or as SARIF."""

from __future__ import annotations

from typing import Literal, Protocol

from pcwm_core.outcomes import FilePrediction
from pcwm_core.source.text import SourceText


class Report(Protocol):
    """Takes predictions one file at a time and prints them on standard output."""

    def add(self, prediction: FilePrediction, text: SourceText) -> None:
        """Report one file; ``text`` is what the prediction was made of."""
        ...

    def fail(self, path: str, reason: str) -> None:
        """Note that a file could not be checked. The user was already told on standard error."""
        ...

    def close(self) -> None:
        """Print what can only be said at the end. Called once, after the last file."""
        ...


def open_report(
    output_format: Literal["text", "json", "sarif"],
    color: Literal["auto", "always", "never"],
    world_model: str,
) -> Report:
    """The report of that format; only the chosen format's libraries are loaded."""
    if output_format == "json":
        from pcwm_core.cli.report.json import JsonReport

        return JsonReport(world_model)
    if output_format == "sarif":
        from pcwm_core.cli.report.sarif import SarifReport

        return SarifReport(world_model)
    from pcwm_core.cli.report.text import TextReport

    return TextReport(world_model, color)
