"""Cans on their side: tomatoes and cola."""

import numpy as np
from artwork.barcode import Barcode
from artwork.light import Finish
from artwork.package import Lathe, Package
from artwork.print_shop import glow, ramp, shape, small_print, stroke, table
from artwork.surface import box, ellipse, fill, write
from PySide6.QtGui import QFont, QPainter  # noqa: TID251  the artwork is drawn here, not in the kiosk

METAL = Finish(ambient=0.5, gloss=0.5, sharp=30)
SERIF = "Noto Serif Display"

TIN = Lathe(
    ((0, 62), (4, 65), (6, 65), (8, 61.5), (11, 63.5),
     (239, 63.5), (242, 61.5), (244, 65), (246, 65), (250, 62)),
    130, 250, 0.7,
)  # fmt: skip
CAN = Lathe(
    ((0, 38), (3, 42), (6, 42), (9, 40), (14, 45), (26, 54), (34, 57),
     (236, 57), (243, 53), (248, 44), (252, 40)),
    116, 252, 1.2,
)  # fmt: skip


def _tomatoes(p: QPainter, *, front: bool) -> None:
    wide = TIN.unrolled
    box(p, (0, 0, wide, 250), ramp((0, 0), (0, 11), "#8d9094", "#f2f3f4", "#9b9ea2", "#d8dadc"))
    box(p, (0, 237, wide, 13), ramp((0, 237), (0, 250), "#d8dadc", "#8f9296", "#eef0f1", "#85888c"))
    box(p, (0, 11, wide, 228), ramp((0, 13), (0, 237), "#c8201c", "#a51214"))
    box(p, (0, 11, wide, 28), "#0f5b35")
    box(p, (0, 39, wide, 3), "#e9c46a")
    box(p, (0, 211, wide, 28), "#0f5b35")
    box(p, (0, 208, wide, 3), "#e9c46a")
    if not front:
        table(p, (36, 58, 44, 104), "#fff3df")
        small_print(p, (37, 168, 44, 34), "#fff3df", 21)
        write(p, "ROSSELLA", (37, 21, 44, 10), "#ffffff", spacing=6)
        return
    p.save()
    p.translate(66, 125)
    write(p, "ROSSELLA", (-30, -106, 76, 14), "#f7d98b", spacing=8)
    write(
        p,
        "Chopped",
        (-33, -80, 78, 22),
        "#ffffff",
        family=SERIF,
        weight=QFont.Weight.Black,
        italic=True,
    )
    write(
        p,
        "Tomatoes",
        (-33, -56, 78, 24),
        "#ffffff",
        family=SERIF,
        weight=QFont.Weight.Black,
        italic=True,
    )
    for x, y, r in ((-10, 10, 23), (22, 24, 21), (-4, 42, 22)):
        _tomato(p, x, y, r)
    write(p, "in rich juice", (-28, 71, 62, 8), "#fff3df")
    write(p, "400 g e", (-28, 91, 64, 13), "#ffffff")
    p.restore()


def _tomato(p: QPainter, x: float, y: float, radius: float) -> None:
    fill(p, ellipse(x, y + 3, radius * 1.02, radius * 0.95), "#60300000")
    fill(
        p,
        ellipse(x, y, radius, radius * 0.92),
        glow((x - radius * 0.35, y - radius * 0.4), radius * 1.5, "#ff8a66", "#ee3524", "#b30d10"),
    )
    fill(p, ellipse(x - radius * 0.4, y - radius * 0.42, radius * 0.22, radius * 0.14), "#b0ffffff")
    for turn in range(5):
        p.save()
        p.translate(x, y - radius * 0.45)
        p.rotate(turn * 72 + x)
        fill(p, shape((0, 0), (4, -6, 1, -radius * 0.6), (-4, -5, 0, 0)), "#2f8a3c")
        p.restore()


def _cola(p: QPainter, *, front: bool) -> None:
    wide = CAN.unrolled
    box(p, (0, 0, wide, 252), ramp((0, 30), (0, 240), "#3a1d78", "#24104f", "#170a36"))
    wave = shape((0, 190), (60, 130, 110, 220, wide, 120), (wide, 165), (120, 250, 70, 170, 0, 228))
    fill(p, wave, ramp((0, 0), (wide, 0), "#ff3d8b", "#ff8f4f", "#ffd23f"))
    fill(
        p,
        shape((0, 186), (60, 126, 110, 214, wide, 112), (wide, 118), (112, 220, 60, 133, 0, 192)),
        "#35e0d0",
    )
    rng = np.random.default_rng(5)
    for x, y, r in rng.uniform((10, 20, 0.6), (wide - 10, 236, 2.6), (90, 3)):
        fill(p, ellipse(x, y, r, r), "#3cffffff")
        fill(p, ellipse(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.3), "#90ffffff")
    middle = wide / 2
    if front:
        p.save()
        p.translate(middle - 32, 128)
        p.rotate(-90)
        write(p, "bizz!", (-76, -22, 140, 44), "#ffffff", weight=QFont.Weight.Black, italic=True)
        write(p, "COLA", (-60, 24, 66, 11), "#35e0d0", weight=QFont.Weight.Black, spacing=30)
        p.restore()
    else:
        write(p, "bizz! COLA", (32, 44, 40, 14), "#ffffff", weight=QFont.Weight.Black, italic=True)
        table(p, (31, 66, 40, 84), "#ffffff", "Per 100 ml")
        small_print(p, (32, 158, 38, 44), "#ffffff", 6)
    box(p, (0, 0, wide, 15), ramp((0, 0), (0, 15), "#8a8d91", "#f5f6f7", "#7f8286", "#c9ccd0"))
    box(p, (0, 239, wide, 13), ramp((0, 239), (0, 252), "#c5c8cc", "#8b8e93", "#e6e8ea", "#7a7d82"))


def _can_glint(p: QPainter) -> None:
    box(p, (24, 14, 7, 222), ramp((24, 0), (31, 0), "#00ffffff", "#55ffffff", "#00ffffff"))


def _tin_glint(p: QPainter) -> None:
    box(p, (22, 14, 10, 222), ramp((22, 0), (32, 0), "#00ffffff", "#48ffffff", "#00ffffff"))
    stroke(p, [(64, 1.4), (80, 1.2), (96, 1.6)], "#70ffffff", 0.8)


def _tin(*, front: bool, code: Barcode) -> Package:
    def art(p: QPainter) -> None:
        _tomatoes(p, front=front)

    return Package(130, 250, art, TIN.relief, code, METAL, TIN, _tin_glint)


def _can(*, front: bool, code: Barcode) -> Package:
    def art(p: QPainter) -> None:
        _cola(p, front=front)

    return Package(116, 252, art, CAN.relief, code, METAL, CAN, _can_glint)


TOMATO_CAN = (
    _tin(front=True, code=Barcode("9520000000042", 87, 34, 28)),
    _tin(front=False, code=Barcode("9520000000042", 56, 34, 52)),
)
COLA_CAN = (
    _can(front=True, code=Barcode("9520000000059", 76, 41, 26, lead=21, trail=11)),
    _can(front=False, code=Barcode("9520000000059", 54, 41, 46, lead=21, trail=11)),
)
