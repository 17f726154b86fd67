"""`textDocument/codeAction` and `codeAction/resolve`: proved fixes of the predicted races, and what settles them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified, JsonRpcInvalidParams

from pcwm_core.outcomes import Fix, Race
from pcwm_lsp.features.diagnostics import SOURCE, race_identity, race_range
from pcwm_lsp.features.state_assumption import statement_actions
from pcwm_lsp.features.workspace_edit import workspace_edit
from pcwm_lsp.view import View, here, touches

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer

OPTIONS = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix], resolve_provider=True)


class Reference(msgspec.Struct, frozen=True, rename="camel"):
    """Names one fix, so that its edit can be made when it is chosen: the ``data`` of a code action."""

    uri: str
    version: int
    race: dict[str, Any]
    fix: int


async def code_action(
    ls: PcwmLanguageServer, params: types.CodeActionParams
) -> list[types.CodeAction] | None:
    if not _wants_quick_fixes(params.context):
        return None
    view = await ls.view(params.text_document.uri)
    if view is None:
        return None
    selected = view.span(params.range)
    actions: list[types.CodeAction] = []
    for race in view.races:
        if any(touches(location.span, selected.start, selected.end) for location in here(race)):
            fixes = await ls.proved_fixes(view, race)
            shown = _shown_as(view, race, params.context.diagnostics)
            actions += (_action(view, race, index, fix, shown) for index, fix in enumerate(fixes))
            actions += statement_actions(view, await ls.proved_statements(view, race), shown)
    return actions


async def resolve(ls: PcwmLanguageServer, action: types.CodeAction) -> types.CodeAction:
    """Give the action its edit. Raises ContentModified when its document has changed since."""
    try:
        reference = msgspec.convert(action.data, Reference)
    except msgspec.ValidationError as error:
        raise JsonRpcInvalidParams(str(error)) from error
    view = await ls.view(reference.uri)
    if view is None or view.analysis.version != reference.version:
        raise JsonRpcContentModified("The document has changed since the fix was offered")
    for race in view.races:
        if race_identity(race) == reference.race:
            fixes = await ls.proved_fixes(view, race)
            if reference.fix < len(fixes):
                action.edit = workspace_edit(view, fixes[reference.fix])
                return action
    raise JsonRpcContentModified("The race is not predicted any more")


def _wants_quick_fixes(context: types.CodeActionContext) -> bool:
    quick_fix = types.CodeActionKind.QuickFix.value
    return context.only is None or any(
        kind == "" or kind == quick_fix or kind.startswith(quick_fix + ".") for kind in context.only
    )


def _shown_as(view: View, race: Race, diagnostics: Sequence[types.Diagnostic]) -> list[types.Diagnostic]:
    """Those of the client's diagnostics that show the race."""
    shown_at = race_range(view, race)
    return [
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.source == SOURCE and diagnostic.code == race.rule and diagnostic.range == shown_at
    ]


def _action(
    view: View, race: Race, index: int, fix: Fix, diagnostics: list[types.Diagnostic]
) -> types.CodeAction:
    action = types.CodeAction(
        title=fix.title,
        kind=types.CodeActionKind.QuickFix,
        is_preferred=fix.safe or None,
        diagnostics=diagnostics,
    )
    if view.client.lazy_edits:
        reference = Reference(view.uri, view.analysis.version, race_identity(race), index)
        action.data = msgspec.to_builtins(reference)
    else:
        action.edit = workspace_edit(view, fix)
    return action
