"""Things that lie about on a counter and are no goods."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from artwork.light import MATT, SATIN, SHINY, Finish, lit, noise, rim, soften
from artwork.print_shop import glow, ramp, shape, small_print, stroke
from artwork.surface import Array, Draw, box, ellipse, fill, rounded, shrink, write
from artwork.surface import paint as sheet
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (  # noqa: TID251  the artwork is drawn here, not in the kiosk
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something flat with rounded edges; *grain* roughens it."""

    width: int
    height: int
    art: Draw
    finish: Finish
    edge: float
    grain: float = 0

    def sprite(self) -> Array:
        """The thing at the size it has on the counter picture."""
        picture = sheet(self.width, self.height, 4, self.art)
        rough = noise(self.width, self.height, 4, (3, 3), 61) * self.grain
        relief = soften(rim(picture[..., 3], self.edge, 4) + rough, 0.4, 4)
        return shrink(lit(picture, relief, 4, self.finish), 4)


def _phone(p: QPainter) -> None:
    fill(p, rounded(1, 1, 94, 192, 15), ramp((0, 0), (95, 0), "#3a3d42", "#6a6e75", "#33363b"))
    fill(p, rounded(4, 4, 88, 186, 12), "#0b0c0f")
    fill(p, rounded(6, 6, 84, 182, 10), ramp((0, 0), (60, 190), "#161a22", "#0c0e14", "#1c2230"))
    fill(p, shape((6, 90), (80, 6), (90, 6), (90, 30), (6, 130)), "#16ffffff")
    fill(p, rounded(36, 10, 24, 7, 3.5), "#000000")
    fill(p, ellipse(55, 13.5, 2, 2), "#1b2a4a")


def _wallet(p: QPainter) -> None:
    fill(p, rounded(0, 0, 146, 112, 9), ramp((0, 0), (0, 112), "#8a5530", "#6e3f20", "#57300f"))
    for inset in (5, 7):
        p.setPen(QPen(QColor("#c08a58" if inset == 5 else "#3d200c"), 1, Qt.PenStyle.DashLine))
        p.drawRoundedRect(QRectF(inset, inset, 146 - 2 * inset, 112 - 2 * inset), 6, 6)
    p.setPen(Qt.PenStyle.NoPen)
    box(p, (0, 54, 146, 2), "#40000000")
    fill(p, rounded(112, 38, 34, 36, 7), "#7b4826")
    fill(p, ellipse(126, 56, 6.5, 6.5), glow((124, 53), 8, "#fff6d8", "#d6b25a", "#86682a"))


def _receipt(p: QPainter) -> None:
    teeth = [(x, 3 if turn % 2 else 0) for turn, x in enumerate(range(0, 89, 4))]
    feet = [(x, 227 if turn % 2 else 230) for turn, x in enumerate(range(88, -1, -4))]
    fill(
        p,
        shape(teeth[0], *teeth[1:], *feet),
        ramp((0, 0), (88, 230), "#fdfdfb", "#efeeea", "#fbfbf8"),
    )
    write(p, "SUPERMARKET", (14, 12, 60, 8), "#2c2c2c", family="DejaVu Sans Mono")
    small_print(p, (20, 25, 48, 12), "#2c2c2c", 71)
    for row in range(13):
        y = 44 + row * 10
        small_print(p, (8, y, 18 + 22 * ((row * 7) % 5) / 4 + 8, 5), "#1c1c1c", 80 + row, line=9)
        box(p, (66, y, 14, 2.2), "#b01c1c1c")
    box(p, (8, 178, 72, 1), "#404040")
    write(p, "TOTAL   23.40", (8, 184, 72, 9), "#202020", family="DejaVu Sans Mono")
    small_print(p, (18, 202, 52, 16), "#2c2c2c", 72)


def _pen(p: QPainter) -> None:
    fill(p, shape((0, 8), (18, 3.4), (18, 12.6)), "#c8ccd0")
    box(p, (16, 3, 12, 10), ramp((0, 3), (0, 13), "#f0f2f4", "#9ca1a6", "#60656a"))
    fill(p, rounded(27, 1.5, 128, 13, 5), ramp((0, 1), (0, 15), "#3a7de0", "#1a4fb0", "#0c2a68"))
    fill(p, rounded(104, 0, 48, 5, 2.5), ramp((0, 0), (0, 5), "#ffffff", "#a4a9ae"))
    box(p, (98, 1.5, 4, 13), "#d5d9dc")


def _ring_of_keys(p: QPainter) -> None:
    p.setPen(QPen(ramp((30, 0), (90, 60), "#f5f6f8", "#82878d"), 4.2))
    p.drawEllipse(QPointF(56, 38), 30, 30)
    p.setPen(Qt.PenStyle.NoPen)
    for turn, tone in (
        (-24, ("#f4e3a8", "#b98f32")),
        (10, ("#eef0f2", "#9aa0a6")),
        (42, ("#e8b27a", "#a8683a")),
    ):
        p.save()
        p.translate(56, 60)
        p.rotate(turn)
        fill(p, _key(), ramp((-16, 0), (16, 0), *tone, tone[0]))
        stroke(p, [(0, 34), (0, 60), (0, 96)], "#50302000", 1.6)
        p.restore()
    fill(p, rounded(8, 20, 24, 34, 8), ramp((8, 0), (32, 0), "#2c8f7a", "#176453"))
    fill(p, ellipse(20, 27, 3.4, 3.4), "#e9f5f2")


def _key() -> QPainterPath:
    """A key hanging down from its ring."""
    bow = ellipse(0, 14, 16, 15).subtracted(ellipse(0, 6, 4, 4))
    blade = shape(
        (-5, 26),
        (-5, 98),
        (0, 106),
        (5, 98),
        (5, 92),
        (9, 88),
        (5, 84),
        (5, 78),
        (10, 74),
        (5, 70),
        (5, 62),
        (8, 59),
        (5, 55),
        (5, 26),
    )
    return bow.united(blade)


def _glove(p: QPainter) -> None:
    wool = ramp((0, 0), (0, 220), "#c2384a", "#a32638", "#8c1c2e")
    hand = rounded(26, 84, 92, 92, 26)
    for x, y, width, height, turn in (
        (30, 40, 23, 66, -10),
        (50, 16, 24, 84, -3),
        (74, 18, 24, 84, 4),
        (97, 40, 22, 66, 12),
    ):
        finger = QPainterPath()
        finger.addRoundedRect(QRectF(-width / 2, 0, width, height), 11.5, 11.5)
        moved = QTransform.fromTranslate(x + width / 2, y).rotate(turn)
        hand = hand.united(moved.map(finger))
    thumb = shape(
        (32, 150), (4, 136, 0, 104, 6, 96), (18, 86, 26, 100, 34, 118), (48, 132, 44, 150, 32, 150)
    )
    fill(p, hand.united(thumb), wool)
    fill(p, rounded(30, 166, 84, 50, 7), "#7b1526")
    for x in range(34, 112, 6):
        box(p, (x, 168, 2, 46), "#48000000")
    for row in range(9):
        stroke(p, [(38, 96 + row * 8), (72, 93 + row * 8), (108, 96 + row * 8)], "#22000000", 1.6)


def _sunglasses(p: QPainter) -> None:
    for side in (-1, 1):
        p.save()
        p.translate(92, 10)
        p.scale(side, 1)
        fill(p, shape((78, 14), (84, 16), (74, 96), (60, 108), (58, 104), (68, 92)), "#1a1a1c")
        lens = shape(
            (8, 12), (30, 4, 66, 4, 80, 12), (82, 44, 66, 60, 44, 60), (20, 60, 8, 40, 8, 12)
        )
        fill(p, lens, "#121214")
        inner = shape(
            (13, 15), (34, 9, 62, 9, 75, 15), (76, 42, 62, 55, 44, 55), (24, 55, 13, 38, 13, 15)
        )
        fill(p, inner, ramp((0, 8), (0, 56), "#2b2f3a", "#4a3d36", "#7a5c44"))
        fill(p, shape((20, 16), (40, 12), (24, 44), (16, 32)), "#38ffffff")
        p.restore()
    stroke(p, [(80, 26), (92, 20), (104, 26)], "#121214", 7)


def _shopping_list(p: QPainter) -> None:
    """Ruled paper, folded once, written on by hand."""
    fill(
        p,
        shape((2, 4), (118, 0), (122, 150), (0, 148)),
        ramp((0, 0), (120, 150), "#fff6c8", "#f6e69a"),
    )
    for row in range(8):
        box(p, (4, 24 + row * 15, 114, 0.8), "#7090b8d8")
    box(p, (22, 2, 0.8, 146), "#80d06060")
    rng = np.random.default_rng(91)
    for row in range(6):
        y, x = 34 + row * 15, 28.0
        points = [(x + step * 4, y + rng.uniform(-4, 3)) for step in range(int(rng.uniform(8, 20)))]
        stroke(p, points, "#26408a", 1.3)
    box(p, (0, 75, 122, 1.2), "#28806010")


def _card(p: QPainter) -> None:
    fill(p, rounded(0, 0, 112, 71, 7), ramp((0, 0), (112, 71), "#6b7f95", "#41566e", "#2b3b50"))
    fill(p, rounded(12, 22, 18, 14, 3), ramp((12, 22), (30, 36), "#f6e2a0", "#b98f3a"))
    for x in (18, 24):
        box(p, (x, 22, 0.8, 14), "#80604010")
    write(p, "4026 0000 1177 3052", (12, 44, 84, 7), "#e8eef4", family="DejaVu Sans Mono")
    write(p, "BONUS", (74, 8, 28, 8), "#ffffff", spacing=10)
    small_print(p, (12, 56, 44, 5), "#e8eef4", 93)


CLUTTER: dict[str, Callable[[], Array]] = {
    "phone": Thing(96, 194, _phone, SHINY, 4).sprite,
    "wallet": Thing(146, 112, _wallet, SATIN, 7, 0.35).sprite,
    "receipt": Thing(90, 230, _receipt, MATT, 1, 0.15).sprite,
    "pen": Thing(156, 16, _pen, SHINY, 5).sprite,
    "keys": Thing(140, 170, _ring_of_keys, SHINY, 3).sprite,
    "glove": Thing(140, 220, _glove, MATT, 12, 0.9).sprite,
    "sunglasses": Thing(186, 122, _sunglasses, SHINY, 4).sprite,
    "shopping-list": Thing(124, 152, _shopping_list, MATT, 1).sprite,
    "card": Thing(112, 71, _card, SATIN, 2).sprite,
}
