"""`textDocument/hover`: why a race is predicted, or why none is, as the reasoning trace tells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from pcwm_core.outcomes import Race, Region, Step
from pcwm_core.source.text import Position, Span
from pcwm_lsp.rule_pages import rule_page
from pcwm_lsp.view import View, here, touches

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer

_MARKDOWN = re.compile(r"[\\`*{}\[\]<>#|~]|(?<!\w)_|_(?!\w)")
"""What Markdown would read as markup; an underscore inside a word is none."""
_MARKUP = re.compile(r"`([^`]*)`|\[([\w-]+)\]\(\S*\)|\\(.)|\*+")
"""The markup that this module writes: code, a link, an escaped character, emphasis."""


async def hover(ls: PcwmLanguageServer, params: types.HoverParams) -> types.Hover | None:
    view = await ls.view(params.text_document.uri)
    return None if view is None else hover_at(view, view.position(params.position))


def hover_at(view: View, position: Position) -> types.Hover | None:
    """On a racing access its races; on a region's directive what is predicted of the region."""
    for race in view.races:
        for location in here(race):
            if touches(location.span, position, position):
                same = [other for other in view.races if location.span in _spans(other)]
                return _hover(view, location.span, "\n\n---\n\n".join(_race_text(view, r) for r in same))
    for index, region in enumerate(view.analysis.prediction.regions):
        head = region.head or Span(region.start, region.start)
        if touches(head, position, position):
            return _hover(view, head, _region_text(view, index, region))
    return None


def _spans(race: Race) -> list[Span]:
    return [location.span for location in here(race)]


def _hover(view: View, span: Span, markdown: str) -> types.Hover:
    if view.client.markdown_hover:
        content = types.MarkupContent(types.MarkupKind.Markdown, markdown)
    else:
        content = types.MarkupContent(types.MarkupKind.PlainText, _plain(markdown))
    return types.Hover(content, view.range(span))


def _race_text(view: View, race: Race) -> str:
    world_model = view.analysis.world_model
    prediction = f"**The {world_model} world model predicts a data race** on `{race.variable}`"
    parts = [
        f"{prediction} ({race.kind}, confidence {race.confidence:.2f})",
        _escaped(race.message),
        _trace_text(race.trace, race.reasoning),
    ]
    if race.witness and race.witness not in race.reasoning:
        parts.append(f"**Witness:** {_escaped(race.witness)}")
    if race.assumptions:
        parts.append("**Assuming**\n" + "\n".join(f"- {_escaped(line)}" for line in race.assumptions))
    page = rule_page(race.rule)
    parts.append(f"Rule `{race.rule}`" if page is None else f"Rule [{race.rule}]({page})")
    return "\n\n".join(part for part in parts if part)


def _region_text(view: View, index: int, region: Region) -> str:
    races = [race for race in view.races if race.region == index]
    head = f"**The {view.analysis.world_model} world model predicts"
    where = f"in this `{region.directive}` region"
    if races:
        count = "1 data race" if len(races) == 1 else f"{len(races)} data races"
        parts = [f"{head} {count}** {where}", *(_race_text(view, race) for race in races)]
    else:
        if region.verdict == "unknown":
            verdict = f"{head} nothing** {where}: it cannot be decided"
        else:
            verdict = f"{head} no data race** {where}"
        parts = [verdict, _escaped(region.reason), _trace_text(region.trace, region.reasoning)]
    if region.broken:
        parts.append("*The region does not parse at the moment, so this is provisional.*")
    return "\n\n".join(part for part in parts if part)


def _trace_text(trace: tuple[Step, ...], reasoning: str) -> str:
    """The steps as a numbered list; the plain sentences where a model gives no steps."""
    sentences = [step.text for step in trace] or reasoning.splitlines()
    return "\n".join(f"{number}. {_escaped(text)}" for number, text in enumerate(sentences, 1))


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", text)


def _plain(markdown: str) -> str:
    """The same text for a client that shows no Markdown."""
    return _MARKUP.sub(lambda match: match[1] or match[2] or match[3] or "", markdown)
