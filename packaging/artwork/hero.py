"""The attract picture: plain shapes of goods on a bright counter, and their shadows.

It shows no product of any catalogue, so that it suits every shop.
"""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from artwork.light import Finish, grid, lit, noise, painted, rgb, rim, soften
from artwork.package import Lathe
from artwork.print_shop import glow, ramp, shape
from artwork.surface import Array, box, ellipse, fill, over, paint, rounded
from PySide6.QtCore import QPointF
from PySide6.QtGui import (  # noqa: TID251  the artwork is drawn here, not in the kiosk
    QColor,
    QPainter,
    QPainterPath,
    QPen,
)

WIDTH, HEIGHT, FLOOR = 1280, 640, 566
CLAY = Finish(ambient=0.7, gloss=0.1, sharp=10)
BOTTLE = Lathe(
    ((0, 20), (6, 22), (44, 22), (48, 19), (84, 22), (116, 48), (138, 58), (150, 59),
     (292, 59), (300, 54)),
    120, 300, 2,
)  # fmt: skip
TIN = Lathe(
    ((0, 58), (4, 62), (9, 62), (12, 59), (150, 59), (153, 62), (158, 62), (162, 58)), 126, 162, 1
)
SQUAT = Lathe(
    ((0, 34), (4, 38), (26, 38), (30, 34), (40, 40), (60, 56), (76, 60), (168, 60), (180, 52)),
    122, 180, 2,
)  # fmt: skip


def turned(lathe: Lathe, colour: str, scale: float) -> Array:
    """A round body of plain clay."""
    wanted = paint(lathe.unrolled, lathe.height, scale, lambda p: box(p, (0, 0, 999, 999), colour))
    body = lathe.wrap(wanted, scale)
    return lit(body, lathe.relief(body, scale) * 0.8, scale, CLAY)


def ball(radius: float, colour: str, scale: float) -> Array:
    """A ball of plain clay."""
    x, y = grid(2 * radius, 2 * radius, scale)
    far = np.hypot(x - radius, y - radius) / radius
    alpha = np.clip((1 - far) * radius * scale + 0.5, 0, 1).astype(np.float32)
    height = 0.75 * radius * np.sqrt(np.clip(1 - far**2, 0, 1))
    body = painted(np.broadcast_to(rgb(colour), (*alpha.shape, 3)), alpha)
    return lit(body, height.astype(np.float32), scale, CLAY)


def pack(width: float, height: float, front: str, side: str, scale: float) -> Array:
    """A box seen a little from the side."""

    def draw(p: QPainter) -> None:
        fill(p, rounded(0, 0, width, height, 7), front)
        fill(p, shape((width * 0.74, 0), (width, 0), (width, height), (width * 0.74, height)), side)

    body = paint(width, height, scale, draw)
    body *= paint(width, height, scale, lambda p: fill(p, rounded(0, 0, width, height, 7), "#fff"))[
        ..., 3:
    ]
    return lit(body, rim(body[..., 3], 5, scale), scale, CLAY)


def bag(scale: float) -> Array:
    """A paper bag with a handle."""

    def draw(p: QPainter) -> None:
        pen = QPen(QColor("#c9a877"), 9)
        path = QPainterPath(QPointF(76, 80))
        path.cubicTo(QPointF(80, -14), QPointF(184, -14), QPointF(188, 80))
        p.strokePath(path, pen)
        fill(
            p,
            shape((18, 74), (246, 74), (258, 330), (6, 330)),
            ramp((0, 74), (0, 330), "#ecd7b2", "#dfc395"),
        )
        fill(p, shape((202, 74), (246, 74), (258, 330), (214, 330)), "#1c6b4a20")
        fill(p, shape((202, 74), (246, 74), (224, 130)), "#1c6b4a20")

    body = paint(264, 330, scale, draw)
    x, y = grid(264, 330, scale)
    creases = noise(264, 330, scale, (60, 44), 3) * 1.6 - 1.6 * np.exp(
        -(((x - 203 - y / 28) / 3) ** 2)
    )
    return lit(body, rim(body[..., 3], 4, scale) + soften(creases, 1, scale), scale, CLAY)


SHAPES: Sequence[tuple[float, Callable[[float], Array]]] = (
    (64, lambda s: turned(BOTTLE, "#8fbfa8", s)),
    (206, lambda s: pack(128, 222, "#f3ecdd", "#e2d6bd", s)),
    (352, lambda s: ball(50, "#f2b36b", s)),
    (470, lambda s: ball(36, "#e58a72", s)),
    (730, lambda s: ball(46, "#f0cf6a", s)),
    (958, bag),
    (846, lambda s: turned(TIN, "#a9bfe6", s)),
    (1122, lambda s: turned(SQUAT, "#e9b99f", s)),
)


def hero(scale: int = 2) -> Array:
    """The whole picture, opaque, at *scale* pixels a unit."""
    scene = paint(WIDTH, HEIGHT, scale, _room)
    bodies = [(left, draw(scale)) for left, draw in SHAPES]
    for left, body in bodies:
        scene = over(_shadow(left, body, scale), scene)
    for left, body in bodies:
        scene = over(_placed(left, body, scale), scene)
    return over(paint(WIDTH, HEIGHT, scale, _brackets), scene)


def _room(p: QPainter) -> None:
    box(p, (0, 0, WIDTH, HEIGHT), ramp((0, 0), (0, FLOOR), "#fbfaf7", "#f1eee6"))
    fill(
        p, ellipse(640, 130, 640, 420), glow((640, 130), 640, "#c0ffffff", "#60ffffff", "#00ffffff")
    )
    box(p, (0, 500, WIDTH, HEIGHT - 500), ramp((0, 500), (0, HEIGHT), "#efe9dc", "#e3dac8"))
    box(p, (0, 500, WIDTH, 2), "#60ffffff")
    cone = shape((608, 0), (672, 0), (1090, 600), (190, 600))
    fill(p, cone, ramp((0, 0), (0, 600), "#70ffffff", "#00ffffff"))


def _placed(left: float, body: Array, scale: int) -> Array:
    sheet = np.zeros((HEIGHT * scale, WIDTH * scale, 4), np.float32)
    top, at = round(FLOOR * scale) - body.shape[0], round(left * scale)
    sheet[top : top + body.shape[0], at : at + body.shape[1]] = body
    return sheet


def _shadow(left: float, body: Array, scale: int) -> Array:
    """A long soft shadow on the counter, falling away from the lamp in the middle."""
    cover = _placed(left, body, scale)[..., 3]
    lean = (left + body.shape[1] / scale / 2 - 640) / 640
    foot = (FLOOR - 6) * scale
    fall = np.array([[1, -lean * 0.9, lean * 0.9 * foot], [0, -0.2, foot * 1.2]], np.float32)
    size = (cover.shape[1], cover.shape[0])
    leaning = np.asarray(cv2.warpAffine(cover, fall, size), np.float32)
    thrown = soften(leaning, 7, scale) * 0.3
    contact: Array = np.roll(cover, 5 * scale, axis=0)
    contact[: (FLOOR - 14) * scale] = 0
    dark = np.clip(thrown + 0.4 * soften(contact, 5, scale), 0, 0.5)
    return painted(np.broadcast_to(rgb("#4a3a22"), (*dark.shape, 3)), np.asarray(dark, np.float32))


def _brackets(p: QPainter) -> None:
    """The corners of a finder around three of the shapes, as on the live picture."""
    for x, y, width, height, colour in (
        (338, 452, 128, 126, "#0b6b4b"),
        (834, 392, 150, 186, "#0b6b4b"),
        (50, 254, 148, 324, "#0b6b4b"),
    ):
        pen = QPen(QColor(colour), 4)
        pen.setCapStyle(pen.capStyle().RoundCap)
        for turn_x, turn_y in ((0, 0), (1, 0), (0, 1), (1, 1)):
            cx, cy = x + turn_x * width, y + turn_y * height
            dx, dy = 1 - 2 * turn_x, 1 - 2 * turn_y
            path = QPainterPath(QPointF(cx + 24 * dx, cy))
            path.lineTo(QPointF(cx + 12 * dx, cy))
            path.quadTo(QPointF(cx, cy), QPointF(cx, cy + 12 * dy))
            path.lineTo(QPointF(cx, cy + 24 * dy))
            p.strokePath(path, pen)
