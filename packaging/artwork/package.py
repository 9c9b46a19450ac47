"""Packages: flat art folded to boxes, wrapped around cans and bottles, blown to bags."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from artwork.barcode import Barcode
from artwork.light import SATIN, Finish, grid, lit, noise, painted, rgb, rim, soften
from artwork.surface import Array, Draw, over, paint, shrink

Relief = Callable[[Array, float], Array]  # (coverage, scale) → height


@dataclass(frozen=True, slots=True)
class Package:
    """One side of a package as it lies on the counter.

    *art* paints what is printed, *relief* gives its shape, *after* what lies on top
    unlit (glints, a tear-off ring). *round_as* wraps the art around a lathed body.
    """

    width: int
    height: int
    art: Draw
    relief: Relief
    code: Barcode | None = None
    finish: Finish = SATIN
    round_as: "Lathe | None" = None
    after: Draw | None = None

    def render(self, scale: float, *, bars: bool = True) -> Array:
        """The package at *scale* pixels a counter pixel; without *bars* they are stamped later."""
        if self.round_as:
            flat = paint(self.round_as.unrolled, self.height, scale, self.art)
            picture = self.round_as.wrap(flat, scale)
        else:
            picture = paint(self.width, self.height, scale, self.art)
        code = self.code
        if code:
            patch = paint(self.width, self.height, scale, lambda p: code.draw(p, bars=bars))
            picture = over(patch * picture[..., 3:], picture)
        shaped = lit(picture, self.relief(picture[..., 3], scale), scale, self.finish)
        return (
            over(paint(self.width, self.height, scale, self.after), shaped)
            if self.after
            else shaped
        )

    def sprite(self) -> Array:
        """The package at the size it has on the counter picture, bars on whole pixels."""
        picture = shrink(self.render(4, bars=False), 4)
        if self.code:
            self.code.stamp(picture)
        return picture


@dataclass(frozen=True, slots=True)
class Lathe:
    """A round body lying down: its radius at heights from its top, *width* across the sheet."""

    profile: Sequence[tuple[float, float]]
    width: int
    height: int
    rounding: float = 1.5

    @property
    def widest(self) -> float:
        """The largest radius."""
        return max(radius for _, radius in self.profile)

    @property
    def unrolled(self) -> float:
        """Width of the half of the label that is seen, laid flat."""
        return np.pi * self.widest

    def radius(self, scale: float) -> Array:
        """The radius of every pixel row."""
        y = (np.arange(round(self.height * scale)) + 0.5) / scale
        heights, radii = zip(*self.profile, strict=True)
        row = np.interp(y, heights, radii).astype(np.float32)[:, None]
        return soften(np.repeat(row, 3, axis=1), self.rounding, scale)[:, 1:2]

    def relief(self, _alpha: Array, scale: float) -> Array:
        """Height of the body over the counter."""
        x, _ = grid(self.width, self.height, scale)
        inside = self.radius(scale) ** 2 - (x - self.width / 2) ** 2
        return np.asarray(np.sqrt(np.clip(inside, 0.01, None)), np.float32)

    def wrap(self, flat: Array, scale: float) -> Array:
        """*flat* art bent around the body and cut to its outline."""
        x, y = grid(self.width, self.height, scale)
        radius = self.radius(scale)
        off = x - self.width / 2
        turn = np.arcsin(np.clip(off / radius, -1, 1))
        source = (turn * self.widest + self.unrolled / 2) * scale - 0.5
        seen = cv2.remap(flat, source.astype(np.float32), y * np.float32(scale) - np.float32(0.5),
                         cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)  # fmt: skip
        alpha = np.clip((radius - np.abs(off)) * scale + 0.5, 0, 1)
        return np.asarray(seen * alpha[..., None], np.float32)


def folded(radius: float = 3, creases: Sequence[tuple[bool, float]] = ()) -> Relief:
    """A box with rounded edges; creases are (upright, position) of folds seen on it."""

    def relief(alpha: Array, scale: float) -> Array:
        height = rim(alpha, radius, scale)
        rows, columns = height.shape
        for upright, at in creases:
            far = np.abs((np.arange(columns if upright else rows) + 0.5) / scale - at)
            groove = (1.6 * np.exp(-((far / 1.4) ** 2))).astype(np.float32)
            height = height - (groove[None, :] if upright else groove[:, None])
        return height

    return relief


def blown(depth: float, seams: float, seed: int, crinkle: float = 1.0) -> Relief:
    """A bag: a pillow between two flat seams, creased where it is gathered."""

    def relief(alpha: Array, scale: float) -> Array:
        rows, columns = alpha.shape
        width, height = columns / scale, rows / scale
        x, y = grid(width, height, scale)
        u, v = x / width * 2 - 1, np.clip((y - seams) / (height - 2 * seams), 0, 1) * 2 - 1
        pillow = (
            depth
            * (np.clip(1 - np.abs(u) ** 3.2, 0, 1) * np.clip(1 - np.abs(v) ** 3.2, 0, 1)) ** 0.6
        )
        gathers = noise(width, height, scale, (9, 90), seed) * 3.2 * np.abs(v) ** 1.6
        folds = noise(width, height, scale, (34, 26), seed + 1) * 2.6
        fine = noise(width, height, scale, (8, 7), seed + 2) * 0.5
        bumps = (gathers + folds + fine) * crinkle
        return soften(np.asarray(pillow + bumps, np.float32), 1.2, scale)

    return relief


def glass(lathe: Lathe, colour: str, opacity: float, scale: float) -> Array:
    """A see-through body: clearer in the middle, denser where the wall is seen edge-on."""
    x, _ = grid(lathe.width, lathe.height, scale)
    radius = lathe.radius(scale)
    edge = np.clip(np.abs(x - lathe.width / 2) / radius, 0, 1) ** 3
    cover = np.clip((radius - np.abs(x - lathe.width / 2)) * scale + 0.5, 0, 1)
    alpha = (cover * (opacity + (0.95 - opacity) * edge)).astype(np.float32)
    return painted(np.broadcast_to(rgb(colour), (*alpha.shape, 3)), alpha)
