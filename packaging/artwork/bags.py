"""Bags: crisps in foil, ground coffee in a block."""

import numpy as np
from artwork.barcode import Barcode
from artwork.light import Finish
from artwork.package import Package, blown
from artwork.print_shop import glow, ramp, shape, small_print, stroke, table
from artwork.surface import box, ellipse, fill, rounded, write
from PySide6.QtCore import Qt
from PySide6.QtGui import (  # noqa: TID251  the artwork is drawn here, not in the kiosk
    QColor,
    QFont,
    QPainter,
    QPen,
)

FOIL = Finish(ambient=0.5, gloss=0.62, sharp=24)
KRAFT = Finish(ambient=0.56, gloss=0.2, sharp=14)
SERIF = "Noto Serif Display"
BLACK = QFont.Weight.Black


def _cut(p: QPainter, width: float, height: float, bulge: float) -> None:
    """Clip to a bag: zigzag ends, sides that draw in at the seams."""
    teeth = [(x, 1.8 if turn % 2 else 0) for turn, x in enumerate(np.arange(4, width - 3, 3.0))]
    feet = [(x, height - y) for x, y in reversed(teeth)]
    right = (
        width - 4,
        14,
        width,
        40,
        width - bulge,
        height / 2,
        width,
        height - 40,
        width - 4,
        height - 14,
    )
    outline = shape(
        teeth[0],
        *teeth[1:],
        right[:4],
        right[4:8],
        (right[8], right[9]),
        *feet,
        (4, height - 14, 0, height - 40),
        (bulge, height / 2, 0, 40),
        (4, 14, *teeth[0]),
    )
    p.setClipPath(outline)


def _crisps_ground(p: QPainter) -> None:
    _cut(p, 230, 292, 3)
    box(p, (0, 0, 230, 292), ramp((0, 0), (0, 292), "#ff6f7d", "#ee3d5f", "#c81f4b"))
    for row in range(5):
        y = 226 + row * 17
        stroke(
            p,
            [
                (-5, y),
                (25, y - 12),
                (60, y + 10),
                (95, y - 12),
                (130, y + 10),
                (165, y - 12),
                (200, y + 10),
                (240, y - 6),
            ],
            "#55ffffff",
            3.2,
        )
    for y in (0, 276):
        box(p, (0, y, 230, 16), "#b8173f")
        for at in range(0, 16, 3):
            box(p, (0, y + at, 230, 1), "#38ffffff")


def _crisps_front(p: QPainter) -> None:
    _crisps_ground(p)
    fill(p, ellipse(92, 74, 84, 44), "#ffffff")
    fill(p, ellipse(92, 74, 79, 39), "#12304f")
    write(p, "Saltwind", (24, 50, 136, 36), "#ffffff", family=SERIF, weight=BLACK, italic=True)
    write(p, "hand-cooked", (56, 91, 72, 9), "#ff9aa8")
    write(p, "SEA SALT CRISPS", (16, 124, 152, 18), "#ffffff", weight=BLACK)
    for x, y, turn, size in (
        (54, 186, -24, 0.92),
        (130, 196, 32, 0.95),
        (46, 236, 14, 0.8),
        (104, 242, -12, 0.9),
        (88, 204, 78, 0.84),
    ):
        _crisp(p, x, y, turn, size)
    rng = np.random.default_rng(2)
    for x, y in rng.uniform((20, 160), (165, 262), (46, 2)):
        box(p, (x, y, 1.8, 1.8), "#e0ffffff")
    write(p, "150 g e", (14, 258, 54, 12), "#ffffff", left=True)


def _crisp(p: QPainter, x: float, y: float, turn: float, size: float) -> None:
    """One crisp: curled, browned at its rim, blistered."""
    p.save()
    p.translate(x, y)
    p.rotate(turn)
    p.scale(size, size)
    outline = shape(
        (-40, 4), (-38, -22, -10, -32, 12, -27), (38, -20, 46, 0, 36, 15), (24, 30, -34, 30, -40, 4)
    )
    p.translate(2, 5)
    fill(p, outline, "#60500010")
    p.translate(-2, -5)
    fill(p, outline, ramp((0, -30), (0, 28), "#ffe7a0", "#f2b63a"))
    p.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    for at in range(-44, 48, 8):
        wave = ramp((at, 0), (at + 8, 0), "#00ffffff", "#66fff4c4", "#4ca05a08", "#00a05a08")
        box(p, (at, -34, 8, 66), wave)
    fill(p, ellipse(4, -4, 50, 38).subtracted(ellipse(0, -3, 33, 22)), "#2c8a4a00")
    p.strokePath(outline, QPen(QColor("#b06e16"), 3))
    p.strokePath(outline.translated(0, 1.6), QPen(QColor("#90fff2c0"), 1.2))
    p.restore()


def _crisps_back(p: QPainter) -> None:
    _crisps_ground(p)
    write(p, "Saltwind", (16, 26, 110, 28), "#ffffff", family=SERIF, weight=BLACK, italic=True)
    fill(p, rounded(14, 64, 110, 118, 4), "#fff1f1")
    table(p, (20, 70, 98, 106), "#8f1134")
    small_print(p, (16, 194, 106, 64), "#ffffff", 51)


def _coffee_ground(p: QPainter) -> None:
    p.setClipPath(rounded(0, 0, 160, 272, 5))
    box(p, (0, 0, 160, 272), ramp((0, 0), (160, 0), "#1d1512", "#3a2a22", "#2a1d18", "#140e0b"))
    box(p, (0, 0, 160, 30), ramp((0, 0), (0, 30), "#c8a06a", "#e5c48f", "#a87c46"))
    for x, turn in ((14, 1), (132, -1)):
        box(p, (x, 6, 14, 18), ramp((x, 0), (x + 14 * turn, 0), "#55371a", "#8a5d2e"))
    box(p, (0, 30, 160, 2.5), "#80000000")
    box(p, (0, 262, 160, 10), "#120c09")


def _coffee_front(p: QPainter) -> None:
    _coffee_ground(p)
    fill(p, rounded(10, 48, 104, 206, 5), ramp((0, 48), (0, 254), "#d98a4a", "#b9642a"))
    fill(p, rounded(13, 51, 98, 200, 4), ramp((0, 51), (0, 251), "#f7ead7", "#ecd3b0"))
    write(p, "EMBERLY", (19, 60, 86, 16), "#2a1d18", weight=BLACK, spacing=6)
    box(p, (32, 82, 60, 1.2), "#b9642a")
    write(p, "Ground", (22, 88, 80, 20), "#7a3c14", family=SERIF, weight=BLACK, italic=True)
    write(p, "Coffee", (22, 111, 80, 22), "#7a3c14", family=SERIF, weight=BLACK, italic=True)
    for x, y, turn in (
        (46, 164, -25),
        (78, 158, 30),
        (62, 186, 4),
        (36, 192, 60),
        (88, 188, -40),
        (50, 210, 15),
        (76, 212, -15),
    ):
        _bean(p, x, y, turn)
    write(p, "dark roast", (24, 226, 44, 9), "#7a3c14", italic=True)
    write(p, "250 g e", (74, 226, 32, 9), "#2a1d18")


def _bean(p: QPainter, x: float, y: float, turn: float) -> None:
    p.save()
    p.translate(x, y)
    p.rotate(turn)
    fill(p, ellipse(1, 2, 12, 15), "#40200c00")
    fill(p, ellipse(0, 0, 11.5, 14.5), glow((-4, -5), 18, "#a8683a", "#6b3d1c", "#3c1f0c"))
    stroke(p, [(1, -13), (-3.5, -5), (3.5, 5), (-1, 13)], "#2a1407", 2)
    p.restore()


def _coffee_back(p: QPainter) -> None:
    _coffee_ground(p)
    write(p, "EMBERLY", (12, 44, 66, 14), "#e5c48f", weight=BLACK, spacing=6)
    fill(p, rounded(10, 66, 68, 92, 3), "#f7ead7")
    table(p, (13, 69, 62, 86), "#2a1d18")
    small_print(p, (12, 168, 64, 66), "#e5c48f", 52)
    fill(p, ellipse(44, 248, 5, 5), "#8a5d2e")


CRISPS = (
    Package(230, 292, _crisps_front, blown(26, 16, 7), Barcode("9520000000110", 186, 52, 24), FOIL),
    Package(230, 292, _crisps_back, blown(26, 16, 8), Barcode("9520000000110", 146, 52, 58), FOIL),
)
COFFEE = (
    Package(
        160, 272, _coffee_front, blown(14, 6, 9, 0.55), Barcode("9520000000127", 127, 56, 22), KRAFT
    ),
    Package(
        160, 272, _coffee_back, blown(14, 6, 10, 0.55), Barcode("9520000000127", 96, 56, 48), KRAFT
    ),
)
