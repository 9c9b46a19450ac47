"""Fruit, shaped as height fields and coloured pixel by pixel."""

from dataclasses import dataclass

import numpy as np
from artwork.light import Finish, grid, lit, mix, noise, painted, rgb, soften
from artwork.surface import Array, over, paint, shrink
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (  # noqa: TID251  the artwork is drawn here, not in the kiosk
    QColor,
    QPainter,
    QPainterPath,
    QPen,
)

SKIN = Finish(ambient=0.62, gloss=0.5, sharp=26)
PEEL = Finish(ambient=0.68, gloss=0.3, sharp=20)


@dataclass(frozen=True, slots=True)
class Apple:
    """An apple from above: *ground* colour, *blush* and how much of it (0…1)."""

    ground: str
    blush: str
    share: float
    seed: int
    tilt: tuple[float, float] = (6, -8)
    size: float = 106

    def render(self, scale: float) -> Array:
        """The apple at *scale* pixels a counter pixel."""
        x, y = grid(self.size, self.size, scale)
        u, v = (x - self.size / 2) / 50, (y - self.size / 2) / 50
        angle, far = np.arctan2(v, u), np.hypot(u, v)
        edge = 0.99 + 0.022 * np.cos(5 * angle + self.seed) + 0.015 * np.cos(2 * angle)
        inside = far / edge
        pit = np.hypot(x - self.size / 2 - self.tilt[0], y - self.size / 2 - self.tilt[1])
        height = 42 * np.sqrt(np.clip(1 - inside**2.3, 0, 1)) - 13 * np.exp(-((pit / 12) ** 2))
        alpha = np.clip((edge - far) * 50 * scale + 0.5, 0, 1)
        picture = painted(self._colour(x, y, pit), alpha.astype(np.float32))
        return over(self._stem(scale), lit(picture, height.astype(np.float32), scale, SKIN))

    def sprite(self) -> Array:
        """The apple at the size it has on the counter picture."""
        return shrink(self.render(4), 4)

    def _colour(self, x: Array, y: Array, pit: Array) -> Array:
        dx, dy = x - self.size / 2 - self.tilt[0], y - self.size / 2 - self.tilt[1]
        turn = (np.arctan2(dy, dx) + np.pi) / (2 * np.pi)
        rng = np.random.default_rng(self.seed)
        rays = sum(
            rng.uniform(0.2, 1)
            / (k**0.5)
            * np.cos(2 * np.pi * k * turn + rng.uniform(0, 7) + pit / 60)
            for k in (1, 2, 3, 5, 8, 13, 21, 34, 47, 60)
        )
        where = np.asarray(rays) * 0.2 + self.share * 2 - 0.75 + 0.5 * np.clip(pit / 22, 0, 1)
        where = where - 0.9 * np.exp(-((pit / 13) ** 2))
        colour = mix(rgb(self.ground), rgb(self.blush), np.asarray(where, np.float32))
        for _ in range(70):
            fx, fy = rng.uniform(4, self.size - 4, 2)
            dot = np.exp(-(((x - fx) ** 2 + (y - fy) ** 2) / rng.uniform(0.3, 0.9)))
            colour = mix(colour, rgb("#f6e3a8"), np.asarray(dot * 0.5, np.float32))
        return colour

    def _stem(self, scale: float) -> Array:
        def draw(p: QPainter) -> None:
            p.translate(self.size / 2 + self.tilt[0], self.size / 2 + self.tilt[1])
            for width, colour, shift in (
                (5.4, "#2b1a0c", 0.8),
                (4.2, "#6b4423", 0),
                (1.4, "#a77b4a", -0.8),
            ):
                path = QPainterPath(QPointF(shift, 3))
                path.quadTo(QPointF(2 + shift, -6), QPointF(10 + shift, -15))
                p.strokePath(path, QPen(QColor(colour), width, c=Qt.PenCapStyle.RoundCap))

        return paint(self.size, self.size, scale, draw)


@dataclass(frozen=True, slots=True)
class Orange:
    """An orange: peel colour, and whether its green calyx or its navel looks up."""

    peel: str
    calyx: bool
    seed: int
    size: float = 112

    def render(self, scale: float) -> Array:
        """The orange at *scale* pixels a counter pixel."""
        x, y = grid(self.size, self.size, scale)
        u, v = (x - self.size / 2) / 54, (y - self.size / 2) / 54
        edge = 0.99 + 0.012 * np.cos(2 * np.arctan2(v, u) + self.seed)
        far = np.hypot(u, v) / edge
        pores = noise(self.size, self.size, scale, (2.1, 2.1), self.seed)
        pit = np.hypot(x - self.size / 2 + 7, y - self.size / 2 + 5)
        height = (
            46 * np.sqrt(np.clip(1 - far**2.1, 0, 1)) - 0.24 * pores - 4 * np.exp(-((pit / 7) ** 2))
        )
        broad = noise(self.size, self.size, scale, (26, 26), self.seed + 1)
        colour = mix(rgb(self.peel), rgb("#ffb638"), np.asarray(0.28 * broad + 0.12, np.float32))
        colour = mix(colour, rgb("#c65f04"), np.asarray(0.16 * pores + 0.3 * far**4, np.float32))
        alpha = np.clip((1 - far) * 54 * scale + 0.5, 0, 1).astype(np.float32)
        ball = lit(painted(colour, alpha), height.astype(np.float32), scale, PEEL)
        return over(paint(self.size, self.size, scale, self._navel), ball)

    def sprite(self) -> Array:
        """The orange at the size it has on the counter picture."""
        return shrink(self.render(4), 4)

    def _navel(self, p: QPainter) -> None:
        p.translate(self.size / 2 - 7, self.size / 2 - 5)
        leaf, dark = ("#6f8f3a", "#3f5c1c") if self.calyx else ("#d98a1f", "#a85a08")
        for step in range(5):
            p.save()
            p.rotate(72 * step + 11 * self.seed)
            path = QPainterPath(QPointF(0, 0))
            reach = 8.5 if self.calyx else 5
            path.quadTo(QPointF(4, -reach * 0.5), QPointF(0.6, -reach))
            path.quadTo(QPointF(-4, -reach * 0.5), QPointF(0, 0))
            p.fillPath(path, QColor(leaf))
            p.restore()
        p.setBrush(QColor(dark))
        p.drawEllipse(QPointF(0, 0), 2.4, 2.2)
        if self.calyx:
            p.setBrush(QColor("#c9b56b"))
            p.drawEllipse(QPointF(-0.4, -0.4), 1.3, 1.2)


@dataclass(frozen=True, slots=True)
class Lemon:
    """A lemon on its side: peel colour, fullness of the body, shape of the tip."""

    peel: str
    full: float
    tip: float
    seed: int
    width: float = 110
    height: float = 76

    def render(self, scale: float) -> Array:
        """The lemon at *scale* pixels a counter pixel."""
        x, y = grid(self.width, self.height, scale)
        along, off = (x - self.width / 2 + 2) / 40, y - self.height / 2
        radius: Array = 35.5 * self.full * np.sqrt(np.clip(1 - np.abs(along) ** 2.25, 0, 1))
        nub = self.tip * np.clip(1 - np.clip((np.abs(along + 0.02) - 0.8) / 0.42, 0, 1) ** 2, 0, 1)
        radius = np.maximum(radius, np.where(along > 0, nub, nub * 0.75 * (np.abs(along) < 1.12)))
        radius = soften(radius.astype(np.float32), 1.6, scale)
        bend = 2.2 * along**2 - 1
        across = (off - bend) / np.maximum(radius, 0.1)
        pores = noise(self.width, self.height, scale, (2.2, 2.2), self.seed)
        height = radius * np.sqrt(np.clip(1 - across**2, 0, 1)) - 0.2 * pores
        alpha = np.clip((radius - np.abs(off - bend)) * scale + 0.5, 0, 1) * (radius > 1.5)
        broad = noise(self.width, self.height, scale, (24, 18), self.seed + 3)
        colour = mix(rgb(self.peel), rgb("#fff37a"), np.asarray(0.3 * broad + 0.3, np.float32))
        green = np.clip((np.abs(along) - 0.75) * 1.7, 0, 0.6) + 0.1 * pores
        colour = mix(colour, rgb("#c2b52c"), np.asarray(green, np.float32))
        return lit(
            painted(colour, alpha.astype(np.float32)), height.astype(np.float32), scale, PEEL
        )

    def sprite(self) -> Array:
        """The lemon at the size it has on the counter picture."""
        return shrink(self.render(4), 4)
