"""World models by the name that `--world-model` gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pcwm_core.cli.status import UsageError

if TYPE_CHECKING:
    from pcwm_core.worldmodel.protocol import WorldModel

DEFAULT = "embedded"


def _embedded() -> WorldModel:
    from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

    return EmbeddedWorldModel()


_LOADERS: dict[str, Callable[[], WorldModel]] = {DEFAULT: _embedded}


def load(name: str) -> WorldModel:
    """The world model of that name, ready to predict.

    Raises UsageError for a name that nobody has.
    """
    loader = _LOADERS.get(name)
    if loader is None:
        known = ", ".join(sorted(_LOADERS))
        raise UsageError(f"no world model is called {name!r}; there is: {known}")
    return loader()
