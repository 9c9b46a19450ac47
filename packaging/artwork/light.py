"""Shape and light: height fields, how light falls on them, repeatable noise."""

from dataclasses import dataclass

import cv2
import numpy as np
from artwork.surface import Array

LAMP = np.array([-0.38, -0.52, 0.76])  # from the upper left, towards the viewer


@dataclass(frozen=True, slots=True)
class Finish:
    """How a surface answers light: share of light everywhere, highlight and its sharpness."""

    ambient: float = 0.58
    gloss: float = 0.25
    sharp: float = 28


MATT = Finish(gloss=0.06, sharp=10)
SATIN = Finish(gloss=0.16, sharp=22)
SHINY = Finish(ambient=0.5, gloss=0.55, sharp=46)


def grid(width: float, height: float, scale: float) -> tuple[Array, Array]:
    """X and y of every pixel's centre, from the sheet's upper left corner."""
    x = (np.arange(round(width * scale)) + 0.5) / scale
    y = (np.arange(round(height * scale)) + 0.5) / scale
    across, down = np.meshgrid(x, y)
    return across.astype(np.float32), down.astype(np.float32)


def noise(width: float, height: float, scale: float, cell: tuple[float, float], seed: int) -> Array:
    """Smooth noise, −1…1, with grains of *cell* across and down; the same at every scale."""
    columns, rows = int(width / cell[0]) + 3, int(height / cell[1]) + 3
    grains = np.random.default_rng(seed).uniform(-1, 1, (rows, columns)).astype(np.float32)
    full = (round(columns * cell[0] * scale), round(rows * cell[1] * scale))
    field = cv2.resize(grains, full, interpolation=cv2.INTER_CUBIC)
    return np.asarray(field[: round(height * scale), : round(width * scale)], np.float32)


def soften(field: Array, radius: float, scale: float) -> Array:
    """*field* blurred by *radius*."""
    return np.asarray(cv2.GaussianBlur(field, (0, 0), max(radius * scale, 0.01)), np.float32)


def rim(alpha: Array, radius: float, scale: float) -> Array:
    """The height of a flat body whose edges are rounded by *radius*."""
    framed = cv2.copyMakeBorder((alpha > 0.5).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    inside = cv2.distanceTransform(framed, cv2.DIST_L2, 5)[1:-1, 1:-1] / scale
    rest = 1 - np.clip(inside / radius, 0, 1)
    return soften(np.asarray(radius * np.sqrt(1 - rest**2), np.float32), radius / 6, scale)


def lit(picture: Array, height: Array, scale: float, finish: Finish) -> Array:
    """*picture* with light falling on the relief *height*."""
    down, across = np.gradient(height * scale)
    normal = np.stack([-across, -down, np.ones_like(height)], axis=-1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    lamp = LAMP / np.linalg.norm(LAMP)
    falling = np.clip(normal @ lamp, 0, 1) / lamp[2]
    sky = 0.5 + 0.5 * normal[..., 2]
    shade = finish.ambient * sky + (1 - finish.ambient) * falling
    half = lamp + np.array([0, 0, 1])
    glint = finish.gloss * np.clip(normal @ (half / np.linalg.norm(half)), 0, 1) ** finish.sharp
    flat = float(half[2] / np.linalg.norm(half)) ** finish.sharp * finish.gloss
    glint = np.clip(glint - flat, 0, 1)[..., None]
    alpha = picture[..., 3:]
    colour = picture[..., :3] * np.clip(shade, 0, 1.25)[..., None]
    colour = colour + (alpha - np.minimum(colour, alpha)) * glint
    return np.concatenate([np.clip(colour, 0, alpha), alpha], axis=2).astype(np.float32)


def painted(colour: Array, alpha: Array) -> Array:
    """A premultiplied picture from straight *colour* (…×3) and coverage *alpha*."""
    return np.concatenate([colour * alpha[..., None], alpha[..., None]], axis=2).astype(np.float32)


def mix(a: Array, b: Array, share: Array) -> Array:
    """From *a* to *b* by *share*, pixel by pixel."""
    part = np.clip(share, 0, 1)[..., None]
    return np.asarray(a * (1 - part) + b * part, np.float32)


def rgb(name: str) -> Array:
    """'#rrggbb' as three numbers 0…1."""
    return np.array([int(name[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)
