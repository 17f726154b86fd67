"""A line on the terminal that says how far a long command is."""

from __future__ import annotations

import sys
import time

_INTERVAL = 0.1
"""Seconds between two updates."""


class Progress:
    """Counts files on standard error while the report itself shows nothing: it goes elsewhere, or comes at the end."""

    def __init__(self, report_is_silent: bool) -> None:
        self._shown = report_is_silent and sys.stderr.isatty()
        self._files = 0
        self._next = time.monotonic() + _INTERVAL

    def advance(self) -> None:
        """One more file is done."""
        self._files += 1
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _INTERVAL
            sys.stderr.write(f"\r{self._files} files checked")
            sys.stderr.flush()

    def clear(self) -> None:
        """Leave no trace; to be called before anything else is written to the terminal."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
