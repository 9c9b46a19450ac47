"""Gable-top cartons: milk, oat drink (its look-alike) and orange juice."""

from collections.abc import Callable

import numpy as np
from artwork.barcode import Barcode
from artwork.package import Package, folded
from artwork.print_shop import glow, ramp, sealed, shape, small_print, stroke, table
from artwork.surface import Draw, box, ellipse, fill, rounded, write
from PySide6.QtGui import QFont, QPainter  # noqa: TID251  the artwork is drawn here, not in the kiosk

WIDTH, HEIGHT, FRONT, SHOULDER = 130, 300, 88, 60
Face = Callable[[QPainter], None]
SERIF = "Noto Serif Display"


def _folded_top(p: QPainter, tone: str, edge: str, cap: str) -> None:
    """The closed gable: a crimped fin, the sloping roof, the screw cap."""
    box(p, (0, 0, WIDTH, SHOULDER), ramp((0, 14), (0, SHOULDER), "#ffffff", tone))
    box(p, (0, 0, WIDTH, 13), edge)
    for x in range(2, WIDTH, 4):
        box(p, (x, 2, 1, 10), "#22000000")
    box(p, (FRONT, 13, WIDTH - FRONT, SHOULDER - 13), "#1a000000")
    fill(p, shape((FRONT, SHOULDER), (WIDTH, SHOULDER), ((FRONT + WIDTH) / 2, 22)), "#16000000")
    fill(p, ellipse(FRONT / 2 + 2, 41, 19, 16), "#38000000")
    fill(p, ellipse(FRONT / 2, 38, 18, 16), cap)
    for angle in np.linspace(0, 2 * np.pi, 30, endpoint=False):
        x, y = FRONT / 2 + 16.4 * np.cos(angle), 38 + 14.4 * np.sin(angle)
        fill(p, ellipse(x, y, 0.8, 0.8), "#55000000")
    fill(
        p,
        ellipse(FRONT / 2, 37, 13.5, 11.5),
        glow((FRONT / 2 - 4, 33), 18, "#88ffffff", "#00ffffff"),
    )


def _side(p: QPainter, ground: str) -> None:
    box(p, (FRONT, SHOULDER, WIDTH - FRONT, HEIGHT - SHOULDER), ground)
    box(p, (FRONT, SHOULDER, WIDTH - FRONT, HEIGHT - SHOULDER), "#14000020")


def _reverse(p: QPainter, ink: str, ground: str, name: str, seed: int) -> None:
    box(p, (0, SHOULDER, WIDTH, HEIGHT - SHOULDER), ground)
    write(p, name, (7, SHOULDER + 3, WIDTH - 14, 8), ink)
    table(p, (5, 90, 40, 92), ink, "Per 100 ml")
    small_print(p, (5, 190, 40, 76), ink, seed)
    write(p, "1 l e", (8, 275, 32, 15), ink)


def _dairy(brand: str, name: str, note: str, ink: str, field: str, tone: str, motif: Face) -> Draw:
    """Milk and oat drink are printed alike on purpose: hills below, the name between."""

    def front(p: QPainter) -> None:
        box(
            p,
            (0, SHOULDER, FRONT, HEIGHT - SHOULDER),
            ramp((0, SHOULDER), (0, 200), "#ffffff", tone),
        )
        _side(p, tone)
        hill = shape(
            (0, 216), (30, 196, 62, 226, FRONT, 206), (WIDTH, 212), (WIDTH, HEIGHT), (0, HEIGHT)
        )
        fill(p, hill, ramp((0, 200), (0, HEIGHT), field, ink))
        fill(
            p,
            shape(
                (0, 240), (34, 218, 60, 250, FRONT, 232), (WIDTH, 240), (WIDTH, HEIGHT), (0, HEIGHT)
            ),
            ink,
        )
        fill(p, rounded(0, 72, FRONT, 25, 0), ink)
        write(p, brand, (7, 77, FRONT - 14, 15), "#ffffff", spacing=6)
        write(
            p,
            name.split(maxsplit=1)[0],
            (8, 103, FRONT - 16, 22),
            ink,
            family=SERIF,
            weight=QFont.Weight.Black,
        )
        write(
            p,
            name.split()[1],
            (8, 127, FRONT - 16, 18),
            ink,
            family=SERIF,
            weight=QFont.Weight.Bold,
        )
        write(p, note, (14, 149, FRONT - 28, 8), field)
        motif(p)
        write(p, "1 l", (8, 274, 26, 15), "#ffffff", left=True)
        small_print(p, (40, 276, 42, 13), "#ffffff", 3)
        _folded_top(p, tone, ink, ink)

    return front


def _glass_of_milk(p: QPainter) -> None:
    fill(p, ellipse(46, 259, 30, 6), "#40001030")
    tumbler = shape((26, 168), (68, 168), (63, 256), (56, 260, 38, 260, 31, 256))
    fill(p, tumbler, ramp((26, 0), (68, 0), "#cfe0f2", "#ffffff", "#ffffff", "#bcd2ea"))
    fill(
        p,
        shape((28, 184), (40, 178, 54, 190, 67, 182), (63, 255), (56, 259, 38, 259, 31, 255)),
        "#ffffff",
    )
    fill(
        p,
        shape((28, 184), (40, 178, 54, 190, 67, 182), (66, 190), (54, 197, 40, 184, 29, 191)),
        "#e3edf8",
    )
    fill(p, shape((58, 190), (63, 188), (60, 250), (57, 252)), "#30608fc0")
    for x, y, r in ((44, 166, 3.4), (52, 161, 2.2), (37, 171, 2)):
        fill(p, ellipse(x, y, r, r * 1.2), "#ffffff")


def _ear_of_oats(p: QPainter) -> None:
    stroke(p, [(30, 266), (40, 235), (47, 200), (52, 166)], "#b98a35", 2)
    for step in range(9):
        x, y = 34 + step * 2.1, 250 - step * 9.4
        for side in (-1, 1):
            p.save()
            p.translate(x, y)
            p.rotate(18 + side * 40)
            fill(
                p,
                shape((0, 0), (6, -5, 5, -13, 0, -18), (-5, -13, -6, -5, 0, 0)),
                ramp((-4, 0), (5, 0), "#f0d28a", "#c8963c"),
            )
            stroke(p, [(0, -2), (0.5, -10), (0, -20)], "#a5762a", 0.7)
            p.restore()


def _juice(p: QPainter) -> None:
    box(
        p,
        (0, SHOULDER, WIDTH, HEIGHT - SHOULDER),
        ramp((0, SHOULDER), (0, HEIGHT), "#ffb322", "#ff8a00", "#f26a00"),
    )
    _side(p, "#f58a12")
    for turn in range(14):
        angle = turn * np.pi / 7
        far = [(44 + 150 * np.cos(angle + s), 205 + 150 * np.sin(angle + s)) for s in (-0.1, 0.1)]
        p.save()
        p.setClipRect(0, SHOULDER, FRONT, HEIGHT - SHOULDER)
        fill(p, shape((44, 205), *far), "#30ffffff")
        p.restore()
    _slice(p, 44, 210, 38)
    write(p, "MORGENSOL", (6, 68, FRONT - 12, 20), "#ffffff", weight=QFont.Weight.Black)
    write(
        p,
        "Orange",
        (8, 92, FRONT - 16, 30),
        "#7a2600",
        family=SERIF,
        weight=QFont.Weight.Black,
        italic=True,
    )
    write(p, "JUICE", (16, 124, FRONT - 32, 20), "#ffffff", weight=QFont.Weight.Black, spacing=8)
    write(p, "not from concentrate", (12, 150, FRONT - 24, 9), "#7a2600")
    write(p, "1 l", (8, 274, 26, 16), "#ffffff", left=True)
    sealed(p, (70, 270), 14, "#1f7a3a", "100 %")
    _folded_top(p, "#ffd27a", "#1f7a3a", "#1f7a3a")


def _slice(p: QPainter, x: float, y: float, radius: float) -> None:
    """Half an orange, cut across."""
    fill(p, ellipse(x + 2, y + 3, radius, radius), "#50802000")
    fill(p, ellipse(x, y, radius, radius), "#f07800")
    fill(p, ellipse(x, y, radius * 0.92, radius * 0.92), "#fff0cf")
    for step in range(9):
        p.save()
        p.translate(x, y)
        p.rotate(step * 40)
        r = radius * 0.85
        fill(
            p,
            shape(
                (0, -r * 0.1),
                (r * 0.3, -r * 0.6, r * 0.36, -r * 0.92, r * 0.2, -r * 0.95),
                (0, -r * 1.03, -r * 0.2, -r * 0.95),
                (-r * 0.36, -r * 0.92, -r * 0.3, -r * 0.6, 0, -r * 0.1),
            ),
            ramp((0, 0), (0, -r), "#ffc64a", "#ff9a10"),
        )
        p.restore()
    fill(p, ellipse(x, y, radius * 0.08, radius * 0.08), "#fff0cf")


def _back(
    code: str, name: str, ink: str, ground: str, top: tuple[str, str, str], seed: int
) -> Package:
    def art(p: QPainter) -> None:
        _reverse(p, ink, ground, name, seed)
        box(p, (0, HEIGHT - 8, WIDTH, 8), ink)
        _folded_top(p, *top)

    creases = ((False, 14.0), (False, float(SHOULDER)))
    return Package(WIDTH, HEIGHT, art, folded(4, creases), Barcode(code, 58, 94, 66))


def _front(code: str, art: Draw) -> Package:
    creases = ((False, 14.0), (False, float(SHOULDER)), (True, float(FRONT)))
    return Package(WIDTH, HEIGHT, art, folded(4, creases), Barcode(code, FRONT + 10, 88, 27))


MILK = (
    _front(
        "9520000000011",
        _dairy(
            "NORDVANG", "Whole Milk", "3.5 % fat", "#15479e", "#5b9be0", "#eaf2fb", _glass_of_milk
        ),
    ),
    _back(
        "9520000000011",
        "NORDVANG Whole Milk",
        "#15479e",
        "#f3f8fd",
        ("#eaf2fb", "#15479e", "#15479e"),
        11,
    ),
)
OAT_DRINK = (
    _front(
        "9520000000035",
        _dairy("HAVREN", "Oat Drink", "barista", "#2f5d7c", "#86a9b8", "#f4ecdb", _ear_of_oats),
    ),
    _back(
        "9520000000035",
        "HAVREN Oat Drink",
        "#2f5d7c",
        "#f6efe0",
        ("#f4ecdb", "#2f5d7c", "#c8963c"),
        12,
    ),
)
ORANGE_JUICE = (
    _front("9520000000028", _juice),
    _back(
        "9520000000028",
        "MORGENSOL Juice",
        "#8a3200",
        "#ffc25a",
        ("#ffd27a", "#1f7a3a", "#1f7a3a"),
        13,
    ),
)
