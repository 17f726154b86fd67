"""A reliability diagram as SVG: stated against observed probability, with Wilson intervals."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from training.evaluation.calibration import Bin, Calibration

_SIZE = 300
"""Side of one plot's square, in user units."""
_LEFT, _TOP, _GAP, _BOTTOM = 50, 40, 60, 50
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def reliability_diagram(plots: Sequence[tuple[str, Calibration]]) -> str:
    """One square for each titled calibration, side by side; the area of a dot grows with its n."""
    width = _LEFT + len(plots) * (_SIZE + _GAP)
    height = _TOP + _SIZE + _BOTTOM
    squares = "\n".join(
        _square(_LEFT + index * (_SIZE + _GAP), title, calibration)
        for index, (title, calibration) in enumerate(plots)
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="11">'
    )
    return f'{head}\n<rect width="100%" height="100%" fill="white"/>\n{squares}\n</svg>\n'


def _square(left: int, title: str, calibration: Calibration) -> str:
    parts = [
        f'<rect x="{left}" y="{_TOP}" width="{_SIZE}" height="{_SIZE}" fill="none" stroke="#888"/>',
        f'<path d="M{left} {_TOP + _SIZE} l{_SIZE} {-_SIZE}" stroke="#bbb" stroke-dasharray="4 3"/>',
        f'<text x="{left}" y="{_TOP - 22}" font-weight="bold">{escape(title)}</text>',
        f'<text x="{left}" y="{_TOP - 8}">{escape(_summary(calibration))}</text>',
        f'<text x="{left + _SIZE / 2}" y="{_TOP + _SIZE + 34}" text-anchor="middle">stated</text>',
        f'<text transform="translate({left - 34} {_TOP + _SIZE / 2}) rotate(-90)" text-anchor="middle">observed</text>',
    ]
    for tick in _TICKS:
        x, y = _point(left, tick, tick)
        parts.append(f'<text x="{x:g}" y="{_TOP + _SIZE + 15}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:g}" text-anchor="end">{tick:g}</text>')
    parts += [_dot(left, entry, calibration.n) for entry in calibration.bins]
    return "\n".join(parts)


def _dot(left: int, entry: Bin, total: int) -> str:
    x, y = _point(left, entry.stated, entry.observed.value or 0.0)
    _, low = _point(left, entry.stated, entry.observed.low)
    _, high = _point(left, entry.stated, entry.observed.high)
    radius = 3 + 9 * (entry.n / total) ** 0.5
    return (
        f'<path d="M{x:.1f} {low:.1f} V{high:.1f}" stroke="#2060a0"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#2060a0" fill-opacity="0.6">'
        f"<title>stated {entry.stated:.3f}, observed {entry.observed.value or 0.0:.3f}, n = {entry.n}</title></circle>"
    )


def _point(left: int, stated: float, observed: float) -> tuple[float, float]:
    return left + stated * _SIZE, _TOP + (1 - observed) * _SIZE


def _summary(calibration: Calibration) -> str:
    if calibration.brier is None or calibration.expected_error is None:
        return "n = 0"
    return (
        f"n = {calibration.n}, Brier score {calibration.brier:.4f}, "
        f"expected calibration error {calibration.expected_error:.4f}"
    )
