"""EAN-13: the bars of a code, and where they stand on a package."""

from dataclasses import dataclass

import numpy as np
from artwork.surface import Array, box, write
from PySide6.QtGui import QPainter  # noqa: TID251  the artwork is drawn here, not in the kiosk

MODULE = 2  # px on the counter picture; finer bars do not survive the camera
LENGTH = 95 * MODULE
LEAD, TRAIL = 22, 14  # px of white before and after the bars, as the standard asks
INK = 0.07

_LEFT = (
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
_PARITY = (
    "LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG",
    "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL",
)  # fmt: skip


def modules(code: str) -> str:
    """The 95 modules of *code* (13 figures), '1' for a bar.

    (GS1 General Specifications, 5.2.)
    """
    digits = [int(figure) for figure in code]
    left = "".join(_figure(d, p) for d, p in zip(digits[1:7], _PARITY[digits[0]], strict=True))
    right = "".join(_figure(d, "R") for d in digits[7:])
    return f"101{left}01010{right}101"


def _figure(digit: int, kind: str) -> str:
    odd = _LEFT[digit]
    even = "".join("10"[int(bit)] for bit in odd)
    return {"L": odd, "R": even, "G": even[::-1]}[kind]


@dataclass(frozen=True, slots=True)
class Barcode:
    """A code on a package: its first bar's corner and the length of its bars, whole px.

    An *upright* code climbs along the package's height, like a ladder.
    """

    code: str
    x: int
    y: int
    bar: int
    upright: bool = True
    lead: int = LEAD
    trail: int = TRAIL

    def draw(self, p: QPainter, *, bars: bool) -> None:
        """The white ground and the figures; the bars too where they need not meet the pixels."""
        p.save()
        p.translate(self.x, self.y)
        if self.upright:
            p.rotate(90)
            p.translate(0, -self.bar)
        box(p, (-self.lead, -4, LENGTH + self.lead + self.trail, self.bar + 13), "#ffffff")
        for start, words in ((-9, self.code[:1]), (8, self.code[1:7]), (100, self.code[7:])):
            write(
                p,
                words,
                (start, self.bar + 1.5, 82 if start > 0 else 5, 5.5),
                "#161616",
                family="Inter",
            )
        if bars:
            for at, module in enumerate(modules(self.code)):
                if module == "1":
                    box(p, (at * MODULE, 0, MODULE, self.bar), "#121212")
        p.restore()

    def stamp(self, sprite: Array) -> None:
        """Set the bars into *sprite*, exactly on its pixels."""
        dark = np.repeat([module == "1" for module in modules(self.code)], MODULE)
        mask = np.repeat(dark[:, None], self.bar, axis=1)
        mask = mask if self.upright else mask.T
        area = sprite[self.y : self.y + mask.shape[0], self.x : self.x + mask.shape[1], :3]
        area[mask] *= INK
