"""Folding boxes: corn flakes, green tea, spaghetti."""

import numpy as np
from artwork.barcode import Barcode
from artwork.package import Package, folded
from artwork.print_shop import glow, ramp, sealed, shape, small_print, stroke, table
from artwork.surface import box, ellipse, fill, rounded, write
from PySide6.QtGui import QFont, QPainter  # noqa: TID251  the artwork is drawn here, not in the kiosk

SERIF = "Noto Serif Display"
BLACK = QFont.Weight.Black


def _corn_front(p: QPainter) -> None:
    box(p, (0, 0, 180, 310), ramp((0, 0), (0, 310), "#ffe14a", "#ffc21a", "#ff9f0a"))
    for turn in range(18):
        a = turn * np.pi / 9
        far = [(90 + 260 * np.cos(a + s), 205 + 260 * np.sin(a + s)) for s in (-0.08, 0.08)]
        p.save()
        p.setClipRect(0, 0, 180, 310)
        fill(p, shape((90, 205), *far), "#30ffffff")
        p.restore()
    box(p, (180, 0, 40, 310), "#e9a70c")
    fill(
        p,
        shape((0, 22), (60, 6, 120, 44, 180, 18), (180, 92), (120, 116, 60, 76, 0, 98)),
        "#c3161c",
    )
    fill(
        p,
        shape((0, 98), (60, 76, 120, 116, 180, 92), (180, 97), (120, 122, 60, 82, 0, 104)),
        "#7d0b10",
    )
    write(p, "Goldfield", (10, 40, 160, 44), "#ffffff", family=SERIF, weight=BLACK, italic=True)
    write(p, "CORN FLAKES", (14, 110, 152, 24), "#7d0b10", weight=BLACK)
    write(p, "crisp golden corn", (36, 138, 108, 11), "#7d0b10", italic=True)
    _bowl(p)
    sealed(p, (150, 168), 19, "#1f7a3a", "iron+")
    write(p, "500 g e", (8, 288, 54, 14), "#7d0b10", left=True)


def _bowl(p: QPainter) -> None:
    """A blue bowl heaped with flakes."""
    fill(p, ellipse(90, 284, 66, 10), "#50602000")
    fill(
        p,
        shape(
            (16, 222),
            (164, 222),
            (160, 262, 136, 286, 112, 287),
            (68, 287),
            (44, 286, 20, 262, 16, 222),
        ),
        ramp((16, 0), (164, 0), "#123a8c", "#3f74d8", "#2a58b8", "#0d2c6e"),
    )
    fill(p, ellipse(90, 222, 75, 20), "#dfe9fb")
    fill(p, ellipse(90, 223, 69, 16), "#fffaf0")
    rng = np.random.default_rng(8)
    for _ in range(120):
        a, r = rng.uniform(0, 2 * np.pi), rng.uniform(0, 1) ** 0.5
        x, y = 90 + 62 * r * np.cos(a), 214 + 14 * r * np.sin(a) - 16 * (1 - r)
        _flake(p, x, y, rng)
    for x, y in ((30, 190), (148, 204), (126, 178), (54, 170)):
        _flake(p, x, y, rng)


def _flake(p: QPainter, x: float, y: float, rng: np.random.Generator) -> None:
    p.save()
    p.translate(x, y)
    p.rotate(rng.uniform(0, 360))
    w, h = rng.uniform(6, 9.5), rng.uniform(4, 6.5)
    leaf = shape(
        (-w, 0),
        (-w, -h, -w * 0.2, -h * 1.1, w * 0.3, -h * 0.8),
        (w * 1.2, -h * 0.2, w * 0.9, h * 0.9),
        (w * 0.1, h * 1.2, -w * 0.8, h),
        (-w, h * 0.6, -w, 0),
    )
    p.translate(0.8, 1.2)
    fill(p, leaf, "#60703000")
    p.translate(-0.8, -1.2)
    fill(p, leaf, ramp((-w, -h), (w, h), "#ffe08a", "#f5b02e", "#c9780f"))
    stroke(p, [(-w * 0.5, 0), (0, -h * 0.4), (w * 0.6, h * 0.1)], "#70fff3c0", 0.8)
    p.restore()


def _corn_back(p: QPainter) -> None:
    box(p, (0, 0, 220, 310), ramp((0, 0), (0, 310), "#ffd93a", "#ffb91a"))
    box(p, (0, 0, 220, 44), "#c3161c")
    write(
        p,
        "Goldfield Corn Flakes",
        (12, 12, 196, 20),
        "#ffffff",
        family=SERIF,
        weight=BLACK,
        italic=True,
    )
    fill(p, rounded(10, 54, 112, 138, 5), "#fff7dc")
    table(p, (16, 60, 100, 126), "#7d0b10")
    small_print(p, (12, 202, 108, 52), "#7d0b10", 41)
    rng = np.random.default_rng(9)
    for x, y in rng.uniform((18, 268), (116, 298), (16, 2)):
        _flake(p, x, y, rng)


def _tea_front(p: QPainter) -> None:
    box(p, (0, 0, 130, 250), ramp((0, 0), (0, 250), "#d8f2df", "#8fd3a8"))
    fill(
        p,
        shape((0, 170), (40, 140, 90, 190, 130, 150), (130, 250), (0, 250)),
        ramp((0, 150), (0, 250), "#2f9a63", "#0c5c3a"),
    )
    fill(p, shape((0, 205), (40, 180, 90, 220, 130, 190), (130, 250), (0, 250)), "#0a4a30")
    for row in range(4):
        y = 190 + row * 14
        stroke(p, [(0, y + 12), (40, y - 8), (90, y + 22), (130, y - 4)], "#30d8f2df", 1.2)
    fill(p, ellipse(98, 150, 24, 24), "#40ffffff")
    box(p, (130, 0, 40, 250), "#0f6b45")
    write(
        p,
        "mizu & leaf",
        (12, 16, 106, 20),
        "#0c5c3a",
        family=SERIF,
        weight=QFont.Weight.Bold,
        italic=True,
    )
    box(p, (36, 42, 58, 1.2), "#0c5c3a")
    write(p, "GREEN", (14, 50, 102, 26), "#0a4a30", weight=BLACK, spacing=4)
    write(p, "TEA", (34, 82, 62, 26), "#0a4a30", weight=BLACK, spacing=14)
    for turn, reach in ((-40, 46), (2, 58), (44, 44)):
        p.save()
        p.translate(62, 182)
        p.rotate(turn)
        fill(
            p,
            shape(
                (0, 0),
                (16, -reach * 0.3, 13, -reach * 0.8, 0, -reach),
                (-13, -reach * 0.8, -16, -reach * 0.3, 0, 0),
            ),
            ramp((-13, 0), (13, 0), "#1d8a4e", "#7fd06a"),
        )
        stroke(p, [(0, 0), (0, -reach * 0.5), (0, -reach * 0.9)], "#b0e8ffd0", 1)
        p.restore()
    write(p, "20 bags · 35 g", (16, 226, 98, 12), "#ffffff")


def _tea_back(p: QPainter) -> None:
    box(p, (0, 0, 170, 250), ramp((0, 0), (0, 250), "#0f6b45", "#0a4a30"))
    write(
        p,
        "mizu & leaf",
        (10, 14, 74, 18),
        "#d8f2df",
        family=SERIF,
        weight=QFont.Weight.Bold,
        italic=True,
    )
    fill(p, rounded(10, 42, 72, 88, 4), "#e9f8ee")
    table(p, (14, 46, 64, 80), "#0a4a30", "Per cup")
    small_print(p, (12, 142, 70, 60), "#d8f2df", 42)
    write(p, "brew 3 min at 80 °C", (12, 218, 72, 12), "#8fd3a8")


def _pasta_front(p: QPainter) -> None:
    box(p, (0, 0, 96, 340), ramp((0, 0), (0, 340), "#16307c", "#0c1d55"))
    box(p, (0, 0, 96, 10), "#e8c35a")
    box(p, (0, 330, 96, 10), "#e8c35a")
    fill(p, rounded(7, 22, 50, 62, 25), "#f6f1e2")
    write(p, "Nonna", (12, 34, 40, 17), "#b3261e", family=SERIF, weight=BLACK, italic=True)
    write(p, "Lina", (14, 53, 36, 17), "#b3261e", family=SERIF, weight=BLACK, italic=True)
    window = rounded(10, 94, 44, 142, 8)
    fill(p, rounded(8.5, 92.5, 47, 145, 9), "#e8c35a")
    fill(p, window, "#c98d1e")
    p.save()
    p.setClipPath(window)
    rng = np.random.default_rng(4)
    for at in np.arange(8, 58, 2.9):
        lean = rng.uniform(-2.5, 2.5)
        strand = shape((at, 92), (at + 2.7, 92), (at + 2.7 + lean, 240), (at + lean, 240))
        fill(p, strand, ramp((at, 0), (at + 2.7, 0), "#dca030", "#ffe596", "#f3c354", "#b97a14"))
    fill(p, shape((10, 94), (34, 94), (10, 180)), "#38ffffff")
    p.restore()
    write(p, "SPAGHETTI", (7, 246, 50, 15), "#ffffff", weight=BLACK)
    write(p, "no. 5 · 9 min", (10, 266, 44, 9), "#e8c35a")
    write(p, "500 g e", (10, 308, 44, 12), "#ffffff")
    for at, colour in ((0, "#1f8a4a"), (15, "#f6f1e2"), (30, "#b3261e")):
        box(p, (10 + at, 284, 14, 9), colour)
    box(p, (60, 10, 36, 320), "#30000020")


def _pasta_back(p: QPainter) -> None:
    box(p, (0, 0, 96, 340), ramp((0, 0), (0, 340), "#12276a", "#0c1d55"))
    box(p, (0, 0, 96, 10), "#e8c35a")
    box(p, (0, 330, 96, 10), "#e8c35a")
    write(p, "Nonna Lina", (8, 20, 80, 18), "#f6f1e2", family=SERIF, weight=BLACK, italic=True)
    write(p, "SPAGHETTI", (8, 42, 80, 14), "#e8c35a", weight=BLACK)
    fill(p, rounded(5, 72, 34, 96, 3), "#f6f1e2")
    table(p, (7, 75, 30, 90), "#0c1d55", "Per 100 g")
    small_print(p, (6, 178, 32, 110), "#f6f1e2", 44)
    fill(p, ellipse(22, 306, 10, 10), glow((20, 302), 14, "#ffffff", "#e8c35a"))
    write(p, "9'", (15, 300, 14, 12), "#0c1d55")


CORN_FLAKES = (
    Package(
        220, 310, _corn_front, folded(3, ((True, 180.0),)), Barcode("9520000000080", 189, 60, 26)
    ),
    Package(220, 310, _corn_back, folded(3, ((True, 6.0),)), Barcode("9520000000080", 142, 66, 64)),
)
GREEN_TEA = (
    Package(
        170, 250, _tea_front, folded(3, ((True, 130.0),)), Barcode("9520000000097", 139, 30, 26)
    ),
    Package(170, 250, _tea_back, folded(3, ((False, 8.0),)), Barcode("9520000000097", 100, 30, 58)),
)
SPAGHETTI = (
    Package(
        96, 340, _pasta_front, folded(3, ((True, 60.0),)), Barcode("9520000000103", 68, 76, 23)
    ),
    Package(96, 340, _pasta_back, folded(3), Barcode("9520000000103", 50, 78, 40)),
)
