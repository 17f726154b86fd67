"""The immutable snapshot that each request takes first and then works on."""

from __future__ import annotations

import msgspec
from lsprotocol import types

from pcwm_core.outcomes import Location, Problem, Race, Region
from pcwm_core.source.text import Position, Span
from pcwm_lsp.analysis import Analysis
from pcwm_lsp.client import Client
from pcwm_lsp.positions import from_protocol, range_to_protocol
from pcwm_lsp.settings import Settings
from pcwm_lsp.syntax_problems import shown_problems


class View(msgspec.Struct, frozen=True):
    """One document as it was analysed, with what the client can show and what the user wants to see."""

    uri: str
    analysis: Analysis
    client: Client
    settings: Settings
    paused: bool = True
    """Whether the user has stopped typing."""

    @property
    def races(self) -> list[Race]:
        """The races that are shown."""
        minimum = self.settings.min_confidence
        return [race for race in self.analysis.prediction.distinct_races if race.confidence >= minimum]

    @property
    def undecided(self) -> list[Region]:
        """The regions of which nothing can be said, if the user wants to see them; what is half-typed is left alone."""
        if self.settings.unknown == "off":
            return []
        regions = self.analysis.prediction.regions
        return [region for region in regions if region.verdict == "unknown" and not region.broken]

    @property
    def problems(self) -> list[Problem]:
        """The problems of OpenMP text that are shown."""
        analysis = self.analysis
        return shown_problems(analysis.text, analysis.prediction.problems, analysis.edited_at, self.paused)

    def range(self, span: Span) -> types.Range:
        return range_to_protocol(self.analysis.text, span, self.client.encoding)

    def span(self, lsp_range: types.Range) -> Span:
        return Span(self.position(lsp_range.start), self.position(lsp_range.end))

    def position(self, position: types.Position) -> Position:
        return from_protocol(self.analysis.text, position, self.client.encoding)


def touches(span: Span, start: Position, end: Position) -> bool:
    """Whether the two ranges share a place; a cursor at either end of a range is in it."""
    return span.start <= end and start <= span.end


def here(race: Race) -> list[Location]:
    """The accesses of the race that lie in the checked document itself."""
    return [location for location in race.locations if location.path is None]
