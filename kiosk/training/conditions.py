"""What light, lens and camera do to a picture."""

from typing import cast

import cv2
import numpy as np

from kiosk.events.pictures import Picture


def spoil(picture: Picture, random: np.random.Generator) -> Picture:
    """A copy in any light, a little blurred, noisy, or as it came, by chance."""
    return _noisy(_blurred(_lit(_coloured(picture, random), random), random), random)


def _coloured(picture: Picture, random: np.random.Generator) -> Picture:
    """Paler or stronger in colour, a hue beside it; now and then under a coloured lamp."""
    chance = random.random()
    if chance < 0.45:
        hsv = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV).astype(np.float32)
        hsv[:, :, 0] = (hsv[:, :, 0] + random.normal(0, 2.5)) % 180
        hsv[:, :, 1] = (hsv[:, :, 1] * random.uniform(0.3, 1.6)).clip(0, 255)
        return cast("Picture", cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2BGR))
    if chance < 0.51:
        lamp = random.uniform(0.05, 1, 3)
        return np.asarray(picture * (lamp / lamp.max()), np.uint8)
    return picture


def _lit(picture: Picture, random: np.random.Generator) -> Picture:
    """Brighter or darker, warmer or colder, one side lighter than the other."""
    height, width = picture.shape[:2]
    darkest = -1.7 if random.random() < 0.1 else -0.6
    gain = float(np.exp(random.uniform(darkest, 0.35)))
    warmth = random.normal(0, 0.05)
    slope_x, slope_y = random.normal(0, 0.1, 2)
    across = np.linspace(-1, 1, width, dtype=np.float32) * np.float32(slope_x)
    down = np.linspace(-1, 1, height, dtype=np.float32)[:, None] * np.float32(slope_y)
    light = (gain * (1 + across + down)).astype(np.float32)[:, :, None]
    tint = np.array([1 - warmth, 1, 1 + warmth], dtype=np.float32)
    return np.clip(picture * (light * tint), 0, 255).astype(np.uint8)


def _blurred(picture: Picture, random: np.random.Generator) -> Picture:
    chance = random.random()
    if chance < 0.25:
        return cast("Picture", cv2.GaussianBlur(picture, (0, 0), float(random.uniform(0.3, 1.1))))
    if chance < 0.35:
        return _moved(picture, int(random.integers(3, 8)), float(random.uniform(0, 180)))
    if chance < 0.5:
        soft = cv2.GaussianBlur(picture, (0, 0), 1.0)
        return cast("Picture", cv2.addWeighted(picture, 1.5, soft, -0.5, 0))
    return picture


def _moved(picture: Picture, way_px: int, angle_deg: float) -> Picture:
    """Blurred along a line, as a camera that shook."""
    kernel = np.zeros((way_px, way_px), np.float32)
    kernel[way_px // 2] = 1
    turn = cv2.getRotationMatrix2D((way_px / 2 - 0.5, way_px / 2 - 0.5), angle_deg, 1)
    kernel = np.asarray(cv2.warpAffine(kernel, turn, (way_px, way_px)), dtype=np.float32)
    return cast("Picture", cv2.filter2D(picture, -1, kernel / kernel.sum()))


def _noisy(picture: Picture, random: np.random.Generator) -> Picture:
    if random.random() < 0.4:
        return picture
    grain = random.standard_normal(picture.shape, dtype=np.float32) * random.uniform(0.5, 7)
    return np.clip(picture + grain, 0, 255).astype(np.uint8)
