"""Leave no orphan: notice when the client's process has died, even if somebody holds its end of the pipe open."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable

_POLL_SECONDS = 0.5


def watch(process_id: int | None, died: Callable[[], None]) -> None:
    """Call ``died`` once the process has ended. Must be called from a running event loop.

    A process that does not exist to begin with is not watched: the client may live in another process namespace.
    """
    if process_id is None or process_id <= 0 or not _is_alive(process_id):
        return
    loop = asyncio.get_running_loop()
    if hasattr(os, "pidfd_open"):
        try:
            descriptor = os.pidfd_open(process_id)
        except OSError:
            pass  # an old kernel, or a sandbox that forbids it
        else:
            loop.add_reader(descriptor, _ended, loop, descriptor, died)
            return
    _poll(loop, process_id, died)


def _ended(loop: asyncio.AbstractEventLoop, descriptor: int, died: Callable[[], None]) -> None:
    loop.remove_reader(descriptor)
    os.close(descriptor)
    died()


def _poll(loop: asyncio.AbstractEventLoop, process_id: int, died: Callable[[], None]) -> None:
    if _is_alive(process_id):
        loop.call_later(_POLL_SECONDS, _poll, loop, process_id, died)
    else:
        died()


def _is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it belongs to another user, so it exists
    return True
