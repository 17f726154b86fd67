"""Makes a failing text small, by deleting whatever the failure does not need (delta debugging)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pcwm_core.source.tree import common_prefix, common_suffix

Check = Callable[[str], bool]
PairCheck = Callable[[str, str], bool]

_TOKEN = re.compile(r"\w+\s*|\s+|[^\w\s]\s*")


def reduced(text: str, fails: Check) -> str:
    """A text as small as can be found that still fails. ``text`` itself must fail."""
    while True:
        shorter = text
        for split in (lines, blocks, tokens):
            shorter = _without_needless(split(shorter), fails)
        if len(shorter) >= len(text):
            return text
        text = shorter


def reduced_pair(before: str, after: str, fails: PairCheck) -> tuple[str, str]:
    """The same for an edit: what the two texts share shrinks in both at once, what they do not in each."""
    while True:
        shorter = _shrunk(before, after, fails)
        if sum(map(len, shorter)) >= len(before) + len(after):
            return before, after
        before, after = shorter


def _shrunk(before: str, after: str, fails: PairCheck) -> tuple[str, str]:
    head, old, new, tail = _shared(before, after)
    head = reduced(head, lambda part: fails(part + old + tail, part + new + tail))
    tail = reduced(tail, lambda part: fails(head + old + part, head + new + part))
    old = reduced(old, lambda part: fails(head + part + tail, head + new + tail))
    new = reduced(new, lambda part: fails(head + old + tail, head + part + tail))
    return head + old + tail, head + new + tail


def _shared(before: str, after: str) -> tuple[str, str, str, str]:
    """What both texts begin with, what only the first and only the second hold, and what both end with."""
    # A character counts as its number in four bytes, so that the byte-wise comparison never splits one.
    one, two = (text.encode("utf-32-le", "surrogatepass") for text in (before, after))
    start = common_prefix(one, two) // 4
    room = min(len(before), len(after)) - start
    end = common_suffix(one, two, 4 * room) // 4
    return (
        before[:start],
        before[start : len(before) - end],
        after[start : len(after) - end],
        before[len(before) - end :],
    )


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def blocks(text: str) -> list[str]:
    """Runs between brackets, so that a block's content can go while its brackets stay."""
    return re.split(r"(?<=[{}();,])", text)


def _without_needless(pieces: Sequence[str], fails: Check) -> str:
    """Zeller's ddmin on complements: drop runs of pieces, first half of them at once, in the end one by one."""
    kept = list(pieces)
    run = max(1, len(kept) // 2)
    while True:
        at = 0
        while at < len(kept):
            candidate = [*kept[:at], *kept[at + run :]]
            if fails("".join(candidate)):
                kept = candidate
            else:
                at += run
        if run == 1:
            return "".join(kept)
        run = max(1, run // 2)
