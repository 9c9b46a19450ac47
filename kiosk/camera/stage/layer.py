"""A turned sprite with its soft shadow, ready to be laid on a picture in two cheap passes."""

from dataclasses import dataclass
from typing import TypeAlias, cast

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.camera.stage.sprites import Sprite
from kiosk.events.pictures import Picture

Mask: TypeAlias = npt.NDArray[np.bool_]
Opacity: TypeAlias = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Shadow:
    """How far a shadow falls, how soft it is (both in pixels) and how dark (0 to 1)."""

    dx: int
    dy: int
    soft: int
    dark: float

    @property
    def margin(self) -> int:
        """How far the shadow reaches out of the sprite, in pixels."""
        return max(abs(self.dx), abs(self.dy)) + 2 * self.soft


LYING = Shadow(dx=4, dy=6, soft=8, dark=0.42)
LIFTED = Shadow(dx=18, dy=26, soft=20, dark=0.26)


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What is laid on a picture; the pixel *anchor* of it comes to the asked position."""

    colour: Picture  # h × w × 3, premultiplied by the opacity
    through: Picture  # h × w × 3, how much of the ground shows through (255: all)
    mask: Mask  # h × w, the thing itself without its shadow
    extent: tuple[int, int, int, int]  # the mask's bounds, xyxy
    anchor: tuple[int, int]  # x, y


def make_layer(
    sprite: Sprite,
    *,
    angle_deg: float = 0.0,
    scale: float = 1.0,
    shadow: Shadow = LYING,
    pivot: tuple[float, float] | None = None,
) -> Layer:
    """Turn *sprite* counter-clockwise about *pivot* (x, y; its middle) and give it a shadow.

    Quarter turns at scale 1 move pixels only, so printed barcodes stay crisp.
    """
    if pivot is None:
        pivot = (sprite.shape[1] / 2, sprite.shape[0] / 2)
    turned, (x, y) = _turn(sprite, angle_deg, scale, pivot)
    margin = shadow.margin
    padded = cv2.copyMakeBorder(turned, *(margin,) * 4, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    opacity = cast("Opacity", padded[:, :, 3])
    through = cv2.multiply(255 - opacity, 255 - _shadow_of(opacity, shadow), scale=1 / 255)
    mask = opacity >= 96
    return Layer(
        colour=np.ascontiguousarray(padded[:, :, :3]),
        through=cast("Picture", cv2.merge([through] * 3)),
        mask=mask,
        extent=bounds(mask),
        anchor=(x + margin, y + margin),
    )


def lay(picture: Picture, layer: Layer, x: int, y: int) -> None:
    """Draw *layer* into *picture* with its anchor at (x, y), clipped to the picture."""
    if (cut := overlap(layer, x, y, picture.shape[1], picture.shape[0])) is None:
        return
    on_picture, on_layer = cut
    ground = picture[on_picture]
    cv2.multiply(ground, layer.through[on_layer], dst=ground, scale=1 / 255)
    cv2.add(ground, layer.colour[on_layer], dst=ground)


def shrunk(layer: Layer, by: int) -> Layer:
    """*layer* for a picture that is *by* times smaller each way, at places divided by *by*."""
    left, top = (-layer.anchor[0]) % by, (-layer.anchor[1]) % by
    height, width = layer.mask.shape
    around = (top, -(top + height) % by, left, -(left + width) % by)
    size = ((around[2] + width + around[3]) // by, (around[0] + height + around[1]) // by)

    def small(of: Picture, value: tuple[int, int, int]) -> Picture:
        padded = cv2.copyMakeBorder(of, *around, cv2.BORDER_CONSTANT, value=value)
        return cast("Picture", cv2.resize(padded, size, interpolation=cv2.INTER_AREA))

    through = small(layer.through, (255, 255, 255))
    mask = through[:, :, 0] < 128
    anchor = ((layer.anchor[0] + left) // by, (layer.anchor[1] + top) // by)
    return Layer(small(layer.colour, (0, 0, 0)), through, mask, bounds(mask), anchor)


def overlap(
    layer: Layer, x: int, y: int, width_px: int, height_px: int
) -> tuple[tuple[slice, slice], tuple[slice, slice]] | None:
    """Where a layer at (x, y) meets a picture of that size: its part of both, or None."""
    left, top = x - layer.anchor[0], y - layer.anchor[1]
    height, width = layer.mask.shape
    x0, x1 = max(left, 0), min(left + width, width_px)
    y0, y1 = max(top, 0), min(top + height, height_px)
    if x0 >= x1 or y0 >= y1:
        return None
    return (
        (slice(y0, y1), slice(x0, x1)),
        (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left)),
    )


def bounds(mask: Mask) -> tuple[int, int, int, int]:
    """The smallest xyxy rectangle around what is set; zeros when nothing is."""
    columns, rows = np.flatnonzero(mask.any(axis=0)), np.flatnonzero(mask.any(axis=1))
    if not columns.size:
        return (0, 0, 0, 0)
    return (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _turn(
    sprite: Sprite, angle_deg: float, scale: float, pivot: tuple[float, float]
) -> tuple[Sprite, tuple[int, int]]:
    height, width = sprite.shape[:2]
    matrix = cv2.getRotationMatrix2D(pivot, angle_deg, scale)
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]]) @ matrix.T
    x0, y0 = np.floor(corners.min(axis=0) + 1e-6).astype(int)
    x1, y1 = np.ceil(corners.max(axis=0) - 1e-6).astype(int)
    anchor = (round(pivot[0] - x0), round(pivot[1] - y0))
    if scale == 1 and angle_deg % 90 == 0:
        return np.ascontiguousarray(np.rot90(sprite, round(angle_deg / 90) % 4)), anchor
    matrix[:, 2] -= (x0, y0)
    flags = cv2.INTER_LINEAR if scale >= 0.75 else cv2.INTER_CUBIC
    turned = cv2.warpAffine(sprite, matrix, (int(x1 - x0), int(y1 - y0)), flags=flags)
    return cast("Sprite", turned), anchor


def _shadow_of(opacity: Opacity, shadow: Shadow) -> Opacity:
    """The opacity of the shadow; blurred at a quarter of the size, since it is soft anyway."""
    height, width = opacity.shape
    small = cv2.resize(opacity, (max(width // 4, 1), max(height // 4, 1)))
    small = cv2.GaussianBlur(small, (0, 0), max(shadow.soft / 4, 0.5))
    shift = np.array([[1, 0, shadow.dx], [0, 1, shadow.dy]], dtype=np.float32)
    large = cv2.warpAffine(cv2.resize(small, (width, height)), shift, (width, height))
    return cast("Opacity", cv2.convertScaleAbs(large, alpha=shadow.dark))
