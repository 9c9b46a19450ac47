"""Counters of any look, and packages that are no product of ours."""

from collections.abc import Sequence

import cv2
import numpy as np

from kiosk.camera.stage.sprites import Sprite
from kiosk.events.pictures import Picture

_WORDS = ("FRESH", "MAX", "SALE", "Bio", "Nuova", "24", "Classic", "Extra", "WASH", "Dr. Ono")


def any_ground(counters: Sequence[Picture], random: np.random.Generator) -> Picture:
    """One of *counters*, mirrored, zoomed and tinted, or a plain one of any colour."""
    height, width = counters[0].shape[:2]
    if random.random() < 0.25:
        return _plain(height, width, random)
    whole = cv2.flip(counters[int(random.integers(len(counters)))], int(random.integers(-1, 2)))
    zoom = float(random.uniform(1.0, 1.5))
    part_h, part_w = int(height / zoom), int(width / zoom)
    y, x = int(random.integers(height - part_h + 1)), int(random.integers(width - part_w + 1))
    ground = cv2.resize(whole[y : y + part_h, x : x + part_w], (width, height))
    gains = random.normal(1, 0.07, 3)
    return np.clip(ground * gains, 0, 255).astype(np.uint8)


def foreign_package(random: np.random.Generator) -> Sprite:
    """A package of some other make: colours, bands, words, maybe a barcode."""
    height, width = int(random.integers(50, 170)), int(random.integers(35, 120))
    colour, band, ink = (tuple(int(level) for level in random.integers(0, 256, 3)) for _ in "abc")
    print_ = np.full((height, width, 3), colour, np.uint8)
    top = int(random.integers(0, height))
    cv2.rectangle(print_, (0, top), (width, top + height // 3), band, -1)
    for _ in range(int(random.integers(0, 4))):
        at = (int(random.integers(0, width // 2)), int(random.integers(10, height)))
        word = _WORDS[int(random.integers(len(_WORDS)))]
        cv2.putText(print_, word, at, cv2.FONT_HERSHEY_SIMPLEX, random.uniform(0.3, 0.9), ink, 1)
    if random.random() < 0.5:
        _stripe(print_, random)
    opacity = np.zeros((height, width), np.uint8)
    if random.random() < 0.3:
        cv2.ellipse(
            opacity, (width // 2, height // 2), (width // 2, height // 2), 0, 0, 360, 255, -1
        )
    else:
        opacity[1:-1, 1:-1] = 255
    print_[opacity == 0] = 0
    return np.dstack([print_, opacity])


def _plain(height: int, width: int, random: np.random.Generator) -> Picture:
    """One colour with a fine grain and soft blotches."""
    blotches = cv2.resize(random.normal(0, 9, (6, 10, 3)), (width, height))
    grain = cv2.resize(random.normal(0, 5, (height // 2, width // 2, 1)), (width, height))
    ground = random.uniform(30, 240, 3) + blotches + grain[:, :, None]
    return np.clip(ground, 0, 255).astype(np.uint8)


def _stripe(print_: Picture, random: np.random.Generator) -> None:
    """Bars that look like a barcode."""
    height, width = print_.shape[:2]
    bars = random.integers(0, 2, width // 2).repeat(2) * 255
    y = int(random.integers(0, max(height - 20, 1)))
    print_[y : y + 18, : bars.size] = bars[None, :, None]
