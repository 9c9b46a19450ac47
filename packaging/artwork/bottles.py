"""Bottles on their side: spring water in clear plastic, olive oil in dark glass."""

from dataclasses import dataclass

import numpy as np
from artwork.barcode import Barcode
from artwork.light import Finish, lit
from artwork.package import Lathe, glass
from artwork.print_shop import glow, ramp, sealed, shape, small_print, stroke, table
from artwork.surface import Array, Draw, box, ellipse, fill, over, paint, rounded, shrink, write
from PySide6.QtGui import QFont, QPainter  # noqa: TID251  the artwork is drawn here, not in the kiosk

GLASS = Finish(ambient=0.55, gloss=0.7, sharp=40)
SERIF = "Noto Serif Display"

WATER = Lathe(
    ((0, 15), (3, 17), (22, 17), (23, 14), (25, 19), (28, 19), (30, 15), (38, 17), (54, 34),
     (72, 47), (83, 51.5), (85, 51.5), (87, 50.5), (318, 50.5), (320, 51.5), (325, 50), (331, 43)),
    106, 332, 1.2,
)  # fmt: skip
OIL = Lathe(
    ((0, 15), (3, 16.5), (34, 16.5), (36, 15), (58, 16), (70, 24), (80, 43), (90, 53), (98, 54),
     (312, 54), (319, 52), (323, 47)),
    112, 324, 1.6,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bottle:
    """A bottle: its glass, what is inside, and a label wrapped around it."""

    lathe: Lathe
    colour: str
    opacity: float
    inside: Draw
    label: Draw
    glints: Draw
    code: Barcode

    def render(self, scale: float, *, bars: bool = True) -> Array:
        """The bottle at *scale* pixels a counter pixel; without *bars* they are stamped later."""
        body = glass(self.lathe, self.colour, self.opacity, scale)
        width, height = self.lathe.width, self.lathe.height
        held = paint(width, height, scale, self.inside) * (body[..., 3:] > 0.02)
        flat = paint(self.lathe.unrolled, height, scale, self.label)
        label = self.lathe.wrap(flat, scale)
        patch = paint(width, height, scale, lambda p: self.code.draw(p, bars=bars))
        picture = over(over(patch * label[..., 3:], label), over(held, body))
        shaped = lit(picture, self.lathe.relief(picture, scale), scale, GLASS)
        return over(paint(width, height, scale, self.glints) * (body[..., 3:] > 0.5), shaped)

    def sprite(self) -> Array:
        """The bottle at the size it has on the counter picture, bars on whole pixels."""
        picture = shrink(self.render(4, bars=False), 4)
        self.code.stamp(picture)
        return picture


def _water_inside(p: QPainter) -> None:
    rng = np.random.default_rng(3)
    for x, y, r in rng.uniform((16, 52, 0.8), (90, 100, 2.4), (26, 3)):
        fill(p, ellipse(x, y, r, r), "#55ffffff")
    for y in (52, 62, 72, 82):
        stroke(p, [(4, y), (30, y + 5), (76, y + 5), (102, y)], "#3a2f88b0", 1.6)
    cap = ramp((36, 0), (70, 0), "#0a4fb8", "#3f8df0", "#1b62cc", "#083e94")
    box(p, (30, 0, 46, 30), cap)
    for x in range(37, 71, 3):
        box(p, (x, 2, 1, 19), "#30001a50")
    box(p, (30, 22.5, 46, 1.2), "#70001a50")


def _water_label(p: QPainter, *, front: bool) -> None:
    wide = WATER.unrolled
    box(p, (0, 87, wide, 231), ramp((0, 87), (0, 318), "#f4fcff", "#bfeaf7", "#58b9e0"))
    peaks = shape(
        (0, 262),
        (22, 222),
        (40, 246),
        (66, 196),
        (92, 244),
        (112, 216),
        (140, 258),
        (wide, 226),
        (wide, 318),
        (0, 318),
    )
    fill(p, peaks, ramp((0, 196), (0, 311), "#2f86c8", "#0d3f8a"))
    for x, y in ((66, 196), (22, 222), (112, 216)):
        fill(
            p,
            shape(
                (x, y),
                (x + 11, y + 20),
                (x + 4, y + 16),
                (x - 2, y + 23),
                (x - 6, y + 15),
                (x - 10, y + 19),
            ),
            "#ffffff",
        )
    fill(p, shape((0, 288), (40, 270, 80, 304, wide, 280), (wide, 318), (0, 318)), "#0a2f6b")
    box(p, (0, 87, wide, 5), "#0a4fb8")
    box(p, (0, 313, wide, 5), "#0a4fb8")
    if front:
        write(p, "Fjella", (38, 106, 49, 22), "#0a4fb8", weight=QFont.Weight.Black, italic=True)
        write(p, "SPRING", (42, 132, 42, 8), "#0a4fb8", spacing=6)
        write(p, "WATER", (43, 143, 40, 8), "#0a4fb8", spacing=6)
        write(p, "still", (46, 158, 32, 12), "#2f86c8", italic=True)
        write(p, "750 ml", (36, 289, 42, 11), "#ffffff")
        return
    write(p, "Fjella", (27, 108, 40, 18), "#0a4fb8", weight=QFont.Weight.Black, italic=True)
    table(p, (25, 132, 38, 78), "#0a3f8a", "mg per litre")
    small_print(p, (26, 222, 38, 30), "#ffffff", 31)


def _water_glints(p: QPainter) -> None:
    box(p, (6, 62, 5, 256), ramp((6, 0), (11, 0), "#00ffffff", "#9cffffff", "#00ffffff"))
    box(p, (24, 60, 2, 36), "#88ffffff")
    box(p, (86, 70, 5, 246), ramp((86, 0), (91, 0), "#00ffffff", "#4cffffff", "#00ffffff"))


def _oil_inside(p: QPainter) -> None:
    box(p, (0, 80, 112, 244), glow((50, 200), 150, "#6c8f1e", "#3d5c13", "#1c3209"))
    box(p, (36, 0, 40, 35), ramp((38, 0), (74, 0), "#6f5414", "#f2d680", "#c79a32", "#5d440c"))
    for y in (8, 27, 31):
        box(p, (36, y, 40, 1.2), "#605a3d00")


def _oil_label(p: QPainter, *, front: bool) -> None:
    wide = OIL.unrolled
    box(p, (0, 92, wide, 228), ramp((0, 92), (0, 320), "#fbf4df", "#efe2bd"))
    for y in (96, 314):
        box(p, (0, y, wide, 1.6), "#b48a2c")
    if front:
        write(
            p,
            "TERRALBA",
            (39, 112, 53, 14),
            "#2c4a16",
            family=SERIF,
            weight=QFont.Weight.Black,
            spacing=6,
        )
        box(p, (44, 131, 42, 0.9), "#b48a2c")
        write(p, "extra virgin", (41, 137, 48, 9), "#8a6a1c", family=SERIF, italic=True)
        write(
            p,
            "Olive Oil",
            (39, 151, 52, 20),
            "#2c4a16",
            family=SERIF,
            weight=QFont.Weight.Bold,
            italic=True,
        )
        _branch(p)
        sealed(p, (40, 284), 12, "#b48a2c", "DOP")
        write(p, "500 ml", (54, 280, 34, 9), "#2c4a16")
        return
    write(p, "TERRALBA", (27, 118, 44, 10), "#2c4a16", family=SERIF, weight=QFont.Weight.Black)
    table(p, (26, 134, 42, 88), "#2c4a16", "Per 100 ml")
    small_print(p, (27, 230, 40, 64), "#2c4a16", 32)


def _branch(p: QPainter) -> None:
    """A twig with olives."""
    stroke(p, [(32, 262), (50, 236), (62, 214), (80, 188)], "#5b4a1c", 1.8)
    for x, y, turn in (
        (40, 252, -70),
        (50, 240, 40),
        (54, 230, -60),
        (64, 218, 50),
        (70, 206, -50),
        (80, 194, 35),
    ):
        p.save()
        p.translate(x - 4, y)
        p.rotate(turn)
        fill(
            p,
            shape((0, 0), (7, -9, 5, -20, 0, -25), (-5, -20, -7, -9, 0, 0)),
            ramp((-5, 0), (5, 0), "#5f8a2f", "#9bb765"),
        )
        p.restore()
    for x, y in ((54, 252), (72, 228)):
        fill(p, ellipse(x, y, 8, 10), glow((x - 3, y - 4), 13, "#c3d268", "#7a9430", "#435a17"))
        fill(p, ellipse(x - 3, y - 4, 1.8, 2.4), "#a0ffffff")


def _oil_glints(p: QPainter) -> None:
    fill(
        p, rounded(5, 98, 5, 214, 2.5), ramp((5, 0), (10, 0), "#00ffffff", "#74ffffff", "#00ffffff")
    )
    fill(p, rounded(48, 40, 3, 26, 1.5), "#60ffffff")
    box(p, (97, 96, 4, 216), ramp((97, 0), (101, 0), "#00ffffff", "#40ffffff", "#00ffffff"))


WATER_BOTTLE = tuple(
    Bottle(WATER, "#bfe6f5", 0.62, _water_inside, label, _water_glints, code)
    for label, code in (
        (lambda p: _water_label(p, front=True), Barcode("9520000000066", 70, 111, 22)),
        (lambda p: _water_label(p, front=False), Barcode("9520000000066", 50, 111, 40)),
    )
)
OLIVE_OIL = tuple(
    Bottle(OIL, "#1d330b", 0.97, _oil_inside, label, _oil_glints, code)
    for label, code in (
        (lambda p: _oil_label(p, front=True), Barcode("9520000000073", 74, 115, 22)),
        (lambda p: _oil_label(p, front=False), Barcode("9520000000073", 54, 115, 42)),
    )
)
