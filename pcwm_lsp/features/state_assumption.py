"""`textDocument/codeAction`: state in the source what a prediction had to assume, one way or the other."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from pcwm_core.outcomes import Fix
from pcwm_lsp.features.workspace_edit import workspace_edit
from pcwm_lsp.view import View


def statement_actions(
    view: View, statements: tuple[Fix, ...], shown: list[types.Diagnostic]
) -> Iterator[types.CodeAction]:
    """An action for each comment; ``shown`` are the diagnostics that it is about.

    None is preferred: what holds of the program is for its author to say.
    """
    for statement in statements:
        yield types.CodeAction(
            title=statement.title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=shown,
            edit=workspace_edit(view, statement),
        )
