"""`textDocument/publishDiagnostics`: regions of which nothing can be said, with the reason."""

from __future__ import annotations

from lsprotocol import types

from pcwm_core.source.text import Span
from pcwm_lsp.view import View

UNDECIDED_CODE = "undecided"

_SEVERITIES = {
    "hint": types.DiagnosticSeverity.Hint,
    "information": types.DiagnosticSeverity.Information,
    "warning": types.DiagnosticSeverity.Warning,
}


def undecided_diagnostics(view: View, source: str) -> list[types.Diagnostic]:
    """One for each undecided region, on its directive, as severe as the user has set."""
    return [
        types.Diagnostic(
            range=view.range(region.head or Span(region.start, region.start)),
            severity=_SEVERITIES[view.settings.unknown],
            source=source,
            code=UNDECIDED_CODE,
            message=f"it cannot be decided whether this {region.directive} region races: {region.reason}",
        )
        for region in view.undecided
    ]
