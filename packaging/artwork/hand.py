"""A shopper's arm from above: capsules melted into a hand, a sleeve with folds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from artwork.light import Finish, grid, lit, mix, noise, painted, rgb, soften
from artwork.surface import Array, ellipse, fill, over, paint, shrink
from PySide6.QtGui import QPainter  # noqa: TID251  the artwork is drawn here, not in the kiosk

WIDTH, LENGTH = 190, 800
CUFF = 330  # where the sleeve begins
SKIN = Finish(ambient=0.66, gloss=0.14, sharp=12)
CLOTH = Finish(ambient=0.6, gloss=0.03, sharp=6)
Bone = tuple[float, float, float, float, float, float]  # x, y, radius at both ends

PALM: tuple[Bone, ...] = (
    (64, 150, 19, 76, 228, 26), (86, 142, 20, 90, 228, 26), (107, 146, 19, 103, 228, 25),
    (126, 158, 17, 112, 226, 23), (92, 228, 31, 94, 380, 35),
)  # fmt: skip
OPEN: tuple[Bone, ...] = (
    (63, 152, 13.5, 48, 92, 12), (48, 92, 12, 42, 52, 9.5),
    (85, 142, 14, 80, 74, 12.5), (80, 74, 12.5, 78, 26, 9.8),
    (107, 146, 13.5, 112, 80, 12), (112, 80, 12, 116, 36, 9.4),
    (127, 160, 12, 143, 108, 10.5), (143, 108, 10.5, 153, 74, 8.4),
    (62, 214, 19, 32, 178, 15), (32, 178, 15, 14, 140, 10.5),
)  # fmt: skip
GRASP: tuple[Bone, ...] = (
    (63, 152, 15, 58, 108, 14.5), (58, 108, 14.5, 62, 90, 11.5),
    (85, 142, 15.5, 83, 92, 15), (83, 92, 15, 85, 72, 12),
    (107, 146, 15, 109, 96, 14.5), (109, 96, 14.5, 109, 77, 11.5),
    (127, 160, 13.5, 133, 116, 12.5), (133, 116, 12.5, 130, 100, 10),
    (62, 214, 20, 34, 172, 16), (34, 172, 16, 42, 128, 12),
)  # fmt: skip
NAILS_OPEN = ((41, 49, -8), (78, 23, -3), (116.5, 33, 6), (154, 71, 17), (11.5, 136, -26))
NAILS_GRASP = ((44, 125, 12),)
KNUCKLES = ((64, 150), (86, 141), (107, 145), (126, 158))


@dataclass(frozen=True, slots=True)
class Arm:
    """One shopper's arm, with an open or a grasping hand; it leaves the picture below."""

    skin: str
    deep: str
    cloth: str
    thread: str
    striped: bool
    seed: int

    def render(self, scale: float, *, grasping: bool) -> Array:
        """The arm at *scale* pixels a counter pixel."""
        hand = self._hand(scale, PALM + (GRASP if grasping else OPEN), grasping=grasping)
        nails = paint(WIDTH, LENGTH, scale, lambda p: self._nails(p, grasping=grasping))
        return over(self._sleeve(scale), over(nails, hand))

    def sprite(self, *, grasping: bool) -> Array:
        """The arm at the size it has on the counter picture."""
        return shrink(self.render(3, grasping=grasping), 3)

    def _hand(self, scale: float, bones: Sequence[Bone], *, grasping: bool) -> Array:
        height, inside = melted(scale, bones)
        alpha = np.clip(-inside * scale + 0.5, 0, 1).astype(np.float32)
        x, y = grid(WIDTH, LENGTH, scale)
        pores = noise(WIDTH, LENGTH, scale, (2.4, 2.4), self.seed)
        broad = noise(WIDTH, LENGTH, scale, (40, 40), self.seed + 1)
        warm = np.zeros_like(x)
        joints = KNUCKLES if grasping else (*KNUCKLES, (48, 92), (80, 74), (112, 80), (143, 108))
        for jx, jy in joints:
            warm = warm + 0.42 * np.exp(-((x - jx) ** 2 + ((y - jy) * 1.2) ** 2) / 110)
        edge = np.clip(1 + inside / 9, 0, 1) * 0.45
        tone = warm + edge + 0.05 * pores + 0.12 * broad
        colour = mix(rgb(self.skin), rgb(self.deep), np.asarray(tone, np.float32))
        height = height + 0.1 * pores + self._creases(x, y, grasping=grasping)
        return lit(painted(colour, alpha), np.asarray(height, np.float32), scale, SKIN)

    @staticmethod
    def _creases(x: Array, y: Array, *, grasping: bool) -> Array:
        """Wrinkles over the finger joints, tendons over the back of the hand."""
        relief = np.zeros_like(x)
        if not grasping:
            for jx, jy in ((48, 92), (80, 74), (112, 80), (143, 108)):
                near = np.exp(-((x - jx) ** 2 + (y - jy) ** 2) / 60)
                relief = relief - 0.5 * near * np.cos((y - jy) * 1.3)
        for jx, jy in KNUCKLES:
            run = np.clip((y - jy) / 70, 0, 1)
            line = jx + (92 - jx) * run * 0.6
            relief = relief + 1.6 * np.exp(-(((x - line) / 5) ** 2)) * np.sin(np.pi * run)
            relief = relief + 2.2 * np.exp(-((x - jx) ** 2 + (y - jy) ** 2) / 70)
        return np.asarray(relief, np.float32)

    def _nails(self, p: QPainter, *, grasping: bool) -> None:
        for x, y, turn in NAILS_GRASP if grasping else NAILS_OPEN:
            p.save()
            p.translate(x, y)
            p.rotate(turn)
            fill(p, ellipse(0, 1, 5.6, 7.2), "#30501808")
            fill(p, ellipse(0, 0.4, 5, 6.6), "#66f7cdbd")
            fill(p, ellipse(0, -4.2, 4.2, 2), "#70fff4ec")
            fill(p, ellipse(-1.4, 0, 1, 3.6), "#50ffffff")
            p.restore()

    def _sleeve(self, scale: float) -> Array:
        x, y = grid(WIDTH, LENGTH, scale)
        half = 52 + 26 * np.clip((y - CUFF) / (LENGTH - CUFF), 0, 1)
        half = half - 5 * np.exp(-(((y - CUFF - 34) / 7) ** 2)) + 2.5 * np.sin(y / 23 + self.seed)
        hem = CUFF + 5 * (1 - ((x - 94) / 60) ** 2)
        inside = np.maximum(np.abs(x - 94) - half, hem - y)
        alpha = np.clip(-inside * scale + 0.5, 0, 1).astype(np.float32)
        weave = noise(WIDTH, LENGTH, scale, (1.6, 1.6), self.seed + 2)
        colour = mix(rgb(self.cloth), rgb(self.thread), np.asarray(0.2 + 0.16 * weave, np.float32))
        if self.striped:
            band = np.clip(np.cos((y + (x - 94) ** 2 / 400) * 2 * np.pi / 44) * 6 - 2, 0, 1)
            colour = mix(colour, rgb(self.thread), np.asarray(band * (y > CUFF + 34), np.float32))
        round_ = np.sqrt(np.clip(half**2 - (x - 94) ** 2, 0, None)) * 0.7
        folds = noise(WIDTH, LENGTH, scale, (70, 34), self.seed + 3) * 6
        folds = folds + noise(WIDTH, LENGTH, scale, (30, 18), self.seed + 4) * 1.6
        seam = -2.5 * np.exp(-(((y - hem - 30) / 1.6) ** 2)) + 3 * (y < hem + 30)
        relief = soften(np.asarray(round_ + folds + seam + 0.14 * weave, np.float32), 1, scale)
        cloth = lit(painted(colour, alpha), relief, scale, CLOTH)
        return over(cloth, self._cuff_shadow(inside, scale))

    @staticmethod
    def _cuff_shadow(inside: Array, scale: float) -> Array:
        """What the hem shades of the wrist."""
        x, y = grid(WIDTH, LENGTH, scale)
        dark = 0.35 * np.clip(1 - np.abs(inside) / 9, 0, 1) * (np.abs(x - 94) < 35) * (y < CUFF + 9)
        return painted(np.broadcast_to(rgb("#201008"), (*x.shape, 3)), dark.astype(np.float32))


def melted(scale: float, bones: Sequence[Bone], blend: float = 3.2) -> tuple[Array, Array]:
    """Height and signed distance to the outline (negative inside) of capsules melted together."""
    x, y = grid(WIDTH, LENGTH, scale)
    raised, near = np.zeros_like(x), np.zeros_like(x)
    for ax, ay, ar, bx, by, br in bones:
        run = (bx - ax) ** 2 + (by - ay) ** 2
        t = np.clip(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / run, 0, 1)
        radius = ar + (br - ar) * t
        far = np.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
        dome = np.sqrt(np.clip(radius**2 - far**2, 0, None))
        raised += np.exp(np.minimum(dome / blend, 40))
        near += np.exp(np.clip(-(far - radius) / blend, -40, 40))
    height = blend * np.log(np.maximum(raised, 1))
    inside = -blend * np.log(np.maximum(near, 1e-17))
    return soften(height.astype(np.float32), 1.2, scale), inside.astype(np.float32)


ARMS = (
    Arm("#f0c3a2", "#d98a6c", "#3f5f8f", "#7f9cc4", striped=False, seed=1),
    Arm("#8a5a3b", "#5c3520", "#d9a32b", "#f3cf72", striped=False, seed=5),
    Arm("#d6a078", "#b06f4a", "#f1ede4", "#27406b", striped=True, seed=9),
    Arm("#5b3a28", "#38201a", "#5f6f63", "#93a396", striped=False, seed=14),
)
