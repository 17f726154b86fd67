"""The user's settings, the section ``pcwm`` of the client's configuration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

SECTION = "pcwm"


class Settings(msgspec.Struct, frozen=True, rename="camel"):
    """Names on the wire are camelCase: ``minConfidence``."""

    enable: bool = True
    """Whether predictions are shown at all."""
    min_confidence: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.5
    """A race that is predicted with less confidence is not shown."""
    unknown: Literal["off", "hint", "information", "warning"] = "hint"
    """How a region is shown of which nothing can be said."""
    includes: bool = True
    """Whether the project's files that a buffer includes, and the sources behind them, are read."""
    debounce_ms: Annotated[float, msgspec.Meta(ge=0)] | None = None
    """Fixed delay between a change and its analysis. None: adapted to how long recent analyses took."""

    def updated(self, configuration: object) -> tuple[Settings, list[str]]:
        """These settings with what ``configuration`` sets, and a line for each value that cannot be taken.

        ``configuration`` is whatever the client sent: the section itself or an object that holds it. Values that are
        absent or wrong leave the setting as it is; keys that are not ours are passed over.
        """
        if isinstance(configuration, Mapping) and SECTION in configuration:
            configuration = configuration[SECTION]
        if not isinstance(configuration, Mapping):
            return self, []
        settings, problems = self, []
        for field in msgspec.structs.fields(Settings):
            if field.encode_name not in configuration:
                continue
            try:
                value = msgspec.convert(configuration[field.encode_name], field.type)
            except msgspec.ValidationError as error:
                problems.append(f"setting {SECTION}.{field.encode_name} is ignored: {error}")
            else:
                settings = msgspec.structs.replace(settings, **{field.name: value})
        return settings, problems
