"""A single banana: a ridged tube along a curve."""

from dataclasses import dataclass

import cv2
import numpy as np
from artwork.light import Finish, grid, lit, mix, noise, painted, rgb
from artwork.surface import Array, shrink

WAX = Finish(ambient=0.66, gloss=0.2, sharp=18)


@dataclass(frozen=True, slots=True)
class Banana:
    """A banana lying on its side: four points of its curve, thickness, ripeness (0 green … 1)."""

    curve: tuple[tuple[float, float], ...]
    thick: float
    ripe: float
    seed: int
    width: float = 200
    height: float = 124

    def render(self, scale: float) -> Array:
        """The banana at *scale* pixels a counter pixel."""
        along, side, off = self._nearest(scale)
        radius = self._radius(along)
        t = side / np.maximum(radius, 0.1)
        alpha = np.clip((radius - off) * scale + 0.5, 0, 1).astype(np.float32)
        relief = radius * self._facets(t)
        picture = painted(self._colour(along, t, scale), alpha)
        return lit(picture, relief.astype(np.float32), scale, WAX)

    def sprite(self) -> Array:
        """The banana at the size it has on the counter picture."""
        return shrink(self.render(4), 4)

    def _nearest(self, scale: float) -> tuple[Array, Array, Array]:
        """For each pixel where along the curve it lies (0…1), how far to the side, how far away."""
        x, y = grid(self.width, self.height, min(scale, 2))
        t = np.linspace(0, 1, 160)[:, None]
        a, b, c, d = (np.array(point) for point in self.curve)
        line = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
        run = np.gradient(line, axis=0)
        best, along, side = np.full(x.shape, 1e9), np.zeros_like(x), np.zeros_like(x)
        for step, ((px, py), (dx, dy)) in enumerate(zip(line, run, strict=True)):
            far = (x - px) ** 2 + (y - py) ** 2
            near = far < best
            best = np.where(near, far, best)
            along = np.where(near, step / 159, along)
            left = (x - px) * dy - (y - py) * dx
            side = np.where(near, np.sign(left) * np.sqrt(far), side)
        full = (round(self.width * scale), round(self.height * scale))
        smooth = cv2.GaussianBlur(along.astype(np.float32), (0, 0), 2.5)
        return (
            np.asarray(cv2.resize(smooth, full, interpolation=cv2.INTER_CUBIC), np.float32),
            np.asarray(cv2.resize(side.astype(np.float32), full, interpolation=cv2.INTER_LINEAR)),
            np.asarray(cv2.resize(np.sqrt(best).astype(np.float32), full), np.float32),
        )

    def _radius(self, along: Array) -> Array:
        body = self.thick * np.clip(np.sin(np.pi * (0.06 + 0.9 * along)), 0, 1) ** 0.42
        stalk = 5.2 + 1.6 * np.clip(0.05 - along, 0, 1) * 40
        neck = np.clip((along - 0.08) / 0.15, 0, 1)
        neck = neck * neck * (3 - 2 * neck)
        tail = np.clip((1 - along) / 0.17, 0, 1) ** 0.55
        return np.asarray((stalk + (body - stalk) * neck) * (0.2 + 0.8 * tail), np.float32)

    def _facets(self, t: Array) -> Array:
        """A soft five-sided section: two edges seen, a broad flat between them."""
        ring = np.sqrt(np.clip(1 - t**2, 0, 1))
        planes = np.minimum(1.04 - 0.55 * np.abs(t + 0.15), 0.9 + 0.12 * t)
        return np.asarray(np.minimum(ring, 0.35 * ring + 0.65 * planes), np.float32)

    def _colour(self, along: Array, t: Array, scale: float) -> Array:
        broad = noise(self.width, self.height, scale, (30, 22), self.seed)
        fine = noise(self.width, self.height, scale, (5, 5), self.seed + 1)
        specks = noise(self.width, self.height, scale, (2.6, 2.2), self.seed + 2)
        colour = mix(rgb("#f8cf3a"), rgb("#ffe27a"), np.asarray(0.5 + 0.4 * broad, np.float32))
        ends = np.clip(0.28 - along, 0, 1) * 3 + np.clip(along - 0.82, 0, 1) * 2.4
        green = ends * (1.5 - self.ripe) + (1 - self.ripe) * (0.55 + 0.2 * broad)
        colour = mix(colour, rgb("#93a83a"), np.asarray(green, np.float32))
        for edge in (-0.38, 0.42):
            line = np.exp(-(((t - edge) / 0.045) ** 2)) * (0.22 + 0.12 * fine)
            colour = mix(colour, rgb("#8a6a1c"), np.asarray(line, np.float32))
        spots = np.clip((specks + 0.45 * broad - (1.28 - 0.5 * self.ripe)) * 3, 0, 0.85)
        colour = mix(colour, rgb("#5c3a16"), np.asarray(spots * (self.ripe > 0.5), np.float32))
        cut = np.clip((0.035 - along) * 60, 0, 1) + np.clip((along - 0.965) * 60, 0, 1)
        return mix(colour, rgb("#3b2a17"), np.asarray(cut + 0.1 * fine * cut, np.float32))
