"""Counts and what they say: rates of a two by two table, each with its 95 % interval, and quantiles."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import msgspec

from training.evaluation.programs import Label

Z_95 = 1.959964


class Rate(msgspec.Struct, frozen=True):
    """A measured value in 0..1 with its 95 % interval; ``value`` is None where nothing was counted."""

    value: float | None
    low: float
    high: float


class Confusion(msgspec.Struct, frozen=True):
    """A two by two table; a race is the positive class."""

    tp: int = 0
    fn: int = 0
    tn: int = 0
    fp: int = 0

    def __add__(self, other: Confusion) -> Confusion:
        return Confusion(self.tp + other.tp, self.fn + other.fn, self.tn + other.tn, self.fp + other.fp)

    @staticmethod
    def of(label: Label, found: bool) -> Confusion:
        if label == "race":
            return Confusion(tp=int(found), fn=int(not found))
        return Confusion(tn=int(not found), fp=int(found))

    @property
    def n(self) -> int:
        return self.tp + self.fn + self.tn + self.fp

    @property
    def accuracy(self) -> Rate:
        return proportion(self.tp + self.tn, self.n)

    @property
    def precision(self) -> Rate:
        return proportion(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> Rate:
        return proportion(self.tp, self.tp + self.fn)

    @property
    def specificity(self) -> Rate:
        return proportion(self.tn, self.tn + self.fp)

    @property
    def f1(self) -> Rate:
        """F1 = 2q / (1 + q) of the share q = TP / (TP + FP + FN), and the ends of q's Wilson interval likewise.

        F1 rises with q, so the interval is as good as q's is given the number of programs that are not TN.
        """
        share = proportion(self.tp, self.tp + self.fp + self.fn)
        value = None if share.value is None else _f1(share.value)
        return Rate(value, _f1(share.low), _f1(share.high))


def _f1(share: float) -> float:
    return 2 * share / (1 + share)


def proportion(hits: int, of: int) -> Rate:
    low, high = wilson(hits, of)
    return Rate(hits / of if of else None, low, high)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % score interval of a proportion (Wilson 1927); of nothing, everything is possible."""
    if of == 0:
        return 0.0, 1.0
    share = hits / of
    centre = share + Z_95**2 / (2 * of)
    spread = Z_95 * (share * (1 - share) / of + Z_95**2 / (4 * of**2)) ** 0.5
    scale = 1 + Z_95**2 / of
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least that share of the values do not exceed (nearest rank); 0 of nothing."""
    if not values:
        return 0.0
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]
