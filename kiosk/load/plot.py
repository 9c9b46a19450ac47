"""Writes a second over the number of kiosks, as an SVG picture."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from kiosk.errors import ConfigError

_WIDE, _HIGH, _EDGE = 800, 450, 60
_COLOURS = ("#0b6e4f", "#c1440e", "#1f4e8c", "#7a3e9d", "#8a6d00")


def plot(runs: Sequence[dict[str, Any]], file: Path) -> None:
    """Draw *runs*, one line for each backend. ConfigError where *file* can't be written."""
    counts = sorted({run["kiosks"] for run in runs})
    most = max((run["writes_per_s"] for run in runs), default=0.0) * 1.1 or 1.0
    parts = [*_axes(counts, most)]
    for number, name in enumerate(dict.fromkeys(run["against"] for run in runs)):
        points = [
            (_x(counts.index(run["kiosks"]), len(counts)), _y(run["writes_per_s"], most))
            for run in runs
            if run["against"] == name
        ]
        parts += _line(str(name), points, _COLOURS[number % len(_COLOURS)], number)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" '
        f'font-family="sans-serif" font-size="14">{"".join(parts)}</svg>\n'
    )
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as exc:
        raise ConfigError(f"The plot {file} can't be written ({exc.strerror}).") from exc


def _axes(counts: Sequence[int], most: float) -> list[str]:
    parts = [f'<rect width="{_WIDE}" height="{_HIGH}" fill="white"/>']
    for step in range(5):
        value = most * step / 4
        y = _y(value, most)
        parts.append(f'<path d="M{_EDGE} {y:.0f}H{_WIDE - _EDGE}" stroke="#ddd"/>')
        parts.append(f'<text x="{_EDGE - 8}" y="{y + 5:.0f}" text-anchor="end">{value:.0f}</text>')
    for number, count in enumerate(counts):
        x = _x(number, len(counts))
        parts.append(f'<text x="{x:.0f}" y="{_HIGH - 36}" text-anchor="middle">{count}</text>')
    parts.append(f'<text x="{_WIDE / 2}" y="{_HIGH - 12}" text-anchor="middle">kiosks</text>')
    parts.append(f'<text x="{_EDGE}" y="24">writes a second</text>')
    return parts


def _line(name: str, points: list[tuple[float, float]], colour: str, number: int) -> list[str]:
    path = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    dots = [f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{colour}"/>' for x, y in points]
    at = f'x="{_WIDE - _EDGE}" y="{24 + 20 * number}" text-anchor="end"'
    return [
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>',
        *dots,
        f'<text {at} fill="{colour}">{escape(name)}</text>',
    ]


def _x(number: int, of: int) -> float:
    return _EDGE + (_WIDE - 2 * _EDGE) * (number + 0.5) / of


def _y(value: float, most: float) -> float:
    return _HIGH - _EDGE - (_HIGH - 2 * _EDGE) * value / most
