"""What printers put on every package: gradients, small print, tables of figures."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from artwork.surface import Paint, box, brush, write
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (  # noqa: TID251  the artwork is drawn here, not in the kiosk
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

Area = tuple[float, float, float, float]
Point = tuple[float, float]


def ramp(start: Point, end: Point, *colours: str) -> QBrush:
    """A gradient from *start* to *end* through evenly spaced colours."""
    shades = QLinearGradient(*start, *end)
    for step, colour in enumerate(colours):
        shades.setColorAt(step / max(len(colours) - 1, 1), QColor(colour))
    return QBrush(shades)


def glow(centre: Point, radius: float, *colours: str) -> QBrush:
    """A gradient outwards from *centre*."""
    shades = QRadialGradient(*centre, radius)
    for step, colour in enumerate(colours):
        shades.setColorAt(step / max(len(colours) - 1, 1), QColor(colour))
    return QBrush(shades)


def shape(start: Point, *curves: Sequence[float]) -> QPainterPath:
    """A closed outline from lines (2 numbers), quadratic (4) and cubic (6) curves."""
    path = QPainterPath(QPointF(*start))
    for curve in curves:
        points = [QPointF(*curve[i : i + 2]) for i in range(0, len(curve), 2)]
        (path.lineTo, path.quadTo, path.cubicTo)[len(points) - 1](*points)
    path.closeSubpath()
    return path


def stroke(p: QPainter, points: Sequence[Point], colour: str, width: float) -> None:
    """A smooth line through *points*."""
    path = QPainterPath(QPointF(*points[0]))
    for (ax, ay), (bx, by) in pairwise(points[1:]):
        path.quadTo(QPointF(ax, ay), QPointF((ax + bx) / 2, (ay + by) / 2))
    path.lineTo(QPointF(*points[-1]))
    pen = QPen(brush(colour), width)
    pen.setCapStyle(pen.capStyle().RoundCap)
    p.strokePath(path, pen)


def small_print(p: QPainter, area: Area, colour: str, seed: int, line: float = 4.2) -> None:
    """Lines of print too small to read, set in words of different lengths."""
    x, y, width, height = area
    rng = np.random.default_rng(seed)
    ink = QColor(colour)
    ink.setAlpha(150)
    for top in np.arange(y, y + height - 1, line):
        at = x
        stop = x + width * (rng.uniform(0.4, 0.8) if top + line >= y + height - 1 else 1)
        while at < stop - 2:
            word = min(rng.uniform(3, 12), stop - at)
            box(p, (at, top, word, line * 0.42), ink)
            at += word + 1.6


def table(p: QPainter, area: Area, ink: Paint, title: str = "Nutrition per 100 g") -> None:
    """The nutrition box."""
    x, y, width, height = area
    p.setPen(QPen(brush(ink), 0.8))
    p.drawRect(int(x), int(y), int(width), int(height))
    p.setPen(Qt.PenStyle.NoPen)
    rows = ("Energy|268 kJ", "Fat|3.5 g", "of which saturates|2.2 g", "Carbohydrate|4.8 g",
            "of which sugars|4.7 g", "Protein|3.4 g", "Salt|0.1 g")  # fmt: skip
    step = height / (len(rows) + 1)
    write(p, title, (x + 3, y + 2, width - 6, step - 3), ink, left=True)
    for number, row in enumerate(rows, 1):
        name, amount = row.split("|")
        top = y + number * step
        box(p, (x + 2, top, width - 4, 0.5), ink)
        write(
            p, name, (x + 3, top + 2, width * 0.6, min(step - 3, 6)), ink, left=True, family="Inter"
        )
        write(
            p,
            amount,
            (x + width * 0.7, top + 2, width * 0.26, min(step - 3, 6)),
            ink,
            family="Inter",
        )


def sealed(p: QPainter, centre: Point, radius: float, colour: str, words: str) -> None:
    """A round seal with a starred edge."""
    angles = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    far = np.where(np.arange(48) % 2, radius, radius * 0.9)
    rim = [
        (centre[0] + r * np.cos(a), centre[1] + r * np.sin(a))
        for a, r in zip(angles, far, strict=True)
    ]
    p.fillPath(shape(rim[0], *rim[1:]), brush(colour))
    p.setPen(QPen(QColor("#ffffff"), radius * 0.05))
    p.drawEllipse(QPointF(*centre), radius * 0.78, radius * 0.78)
    p.setPen(Qt.PenStyle.NoPen)
    write(
        p,
        words,
        (centre[0] - radius * 0.6, centre[1] - radius * 0.3, radius * 1.2, radius * 0.6),
        "#ffffff",
    )
