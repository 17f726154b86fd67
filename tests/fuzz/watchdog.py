"""Ends work that takes too long."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Hang(Exception):
    """The work took longer than it was allowed to."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise Hang, where the work is at that moment, once it has used so much processor time.

    For the main thread; it cannot end a single call into an extension. On Windows, which has no such timer, it ends
    nothing.
    """
    if sys.platform == "win32":
        yield
        return

    def stop(number: int, frame: object) -> None:
        raise Hang

    previous = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, previous)
