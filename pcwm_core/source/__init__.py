"""Text to tree: the only room that knows tree-sitter. Reading never fails and does no I/O (``files`` excepted)."""

from pcwm_core.source.buffer import Snapshot, SourceBuffer, read
from pcwm_core.source.text import SourceText

__all__ = ["Snapshot", "SourceBuffer", "SourceText", "read"]
