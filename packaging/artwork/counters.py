"""Counters seen from above: light wood, pale stone, a dark rubber belt."""

from collections.abc import Callable

import numpy as np
from artwork.light import grid, mix, noise, rgb
from artwork.surface import Array

WIDTH, HEIGHT = 1280, 720


def _finished(colour: Array, seed: int) -> Array:
    """A lamp's pool of light, a darker rim, the grain of a camera; opaque."""
    x, y = grid(WIDTH, HEIGHT, 1)
    far = np.hypot((x - 560) / 900, (y - 300) / 640)
    light = 1.03 - 0.13 * far**2
    rng = np.random.default_rng(seed)
    grain = rng.normal(0, 0.006, (HEIGHT, WIDTH))
    colour = np.clip(colour * light[..., None] + grain[..., None], 0, 1)
    return np.concatenate([colour, np.ones((HEIGHT, WIDTH, 1))], axis=2).astype(np.float32)


def wood() -> Array:
    """Oiled beech in long staves."""
    _, y = grid(WIDTH, HEIGHT, 1)
    stave = np.floor((y + 30) / 96)
    rng = np.random.default_rng(7)
    tones, shifts = rng.uniform(-1, 1, 12), rng.uniform(0, 4000, 12)
    index = stave.astype(int)
    warp = noise(WIDTH, HEIGHT, 1, (260, 40), 1) * 16
    rings = np.sin(
        (y * 0.34 + warp + shifts[index] * 0.01) + noise(WIDTH, HEIGHT, 1, (420, 14), 2) * 2.4
    )
    fibre = (
        noise(WIDTH, HEIGHT, 1, (58, 1.6), 3) * 0.5 + noise(WIDTH, HEIGHT, 1, (22, 1.2), 4) * 0.3
    )
    tone = (
        0.34
        + 0.12 * rings
        + 0.2 * fibre
        + 0.12 * tones[index]
        + 0.06 * noise(WIDTH, HEIGHT, 1, (300, 90), 5)
    )
    colour = mix(rgb("#ecd9ba"), rgb("#c39a68"), np.asarray(tone, np.float32))
    joint = np.exp(-((((y + 30) % 96) - 0.8) ** 2) / 0.8)
    return _finished(mix(colour, rgb("#7d5a36"), np.asarray(0.5 * joint, np.float32)), 11)


def stone() -> Array:
    """Pale composite stone with flecks."""
    cloud = (
        noise(WIDTH, HEIGHT, 1, (220, 180), 21) * 0.5 + noise(WIDTH, HEIGHT, 1, (70, 60), 22) * 0.3
    )
    fleck = noise(WIDTH, HEIGHT, 1, (3, 3), 23)
    spots = noise(WIDTH, HEIGHT, 1, (7, 6), 24)
    colour = mix(
        rgb("#e9e7e2"), rgb("#cfccc5"), np.asarray(0.4 + 0.5 * cloud + 0.12 * fleck, np.float32)
    )
    colour = mix(
        colour, rgb("#8f8b84"), np.asarray(np.clip((spots - 0.78) * 2.2, 0, 0.5), np.float32)
    )
    colour = mix(
        colour, rgb("#ffffff"), np.asarray(np.clip((-spots - 0.8) * 3, 0, 0.6), np.float32)
    )
    return _finished(colour, 12)


def belt() -> Array:
    """A rubber belt between steel rails."""
    x, y = grid(WIDTH, HEIGHT, 1)
    weave = np.sin(x * np.pi / 3) * np.sin(y * np.pi / 3) * 0.5
    scuff = (
        noise(WIDTH, HEIGHT, 1, (300, 5), 31) * 0.5 + noise(WIDTH, HEIGHT, 1, (90, 70), 32) * 0.5
    )
    tone = 0.42 + 0.1 * weave + 0.16 * scuff + 0.1 * noise(WIDTH, HEIGHT, 1, (2, 2), 33)
    colour = mix(rgb("#4b4f52"), rgb("#303335"), np.asarray(tone, np.float32))
    brushed = 0.5 + 0.25 * noise(WIDTH, HEIGHT, 1, (180, 1.3), 34)
    steel = mix(rgb("#d3d7da"), rgb("#989da2"), np.asarray(brushed, np.float32))
    edge = np.minimum(y, HEIGHT - y)
    colour = mix(colour, steel, np.asarray(np.clip(36.5 - edge, 0, 1), np.float32))
    gap = np.exp(-(((edge - 38) / 2.6) ** 2)) + 0.35 * np.exp(-np.clip(edge - 38, 0, None) / 12) * (
        edge > 38
    )
    return _finished(mix(colour, rgb("#0c0d0e"), np.asarray(0.85 * gap, np.float32)), 13)


def slate() -> Array:
    """A blue-green laminate, finely speckled."""
    cloud = noise(WIDTH, HEIGHT, 1, (260, 200), 41) * 0.4
    speck = noise(WIDTH, HEIGHT, 1, (2.2, 2.2), 42)
    colour = mix(rgb("#7f9a99"), rgb("#5d7a7b"), np.asarray(0.5 + cloud + 0.16 * speck, np.float32))
    return _finished(colour, 14)


COUNTERS: dict[str, Callable[[], Array]] = {
    "wood": wood,
    "stone": stone,
    "belt": belt,
    "laminate": slate,
}
