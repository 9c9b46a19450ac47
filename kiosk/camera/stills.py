"""Reads picture files: one, shown again and again, or a folder of them as a film."""

import logging
import re
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np

from kiosk.camera.playing import Medium, TimedPicture
from kiosk.errors import CameraError
from kiosk.events import Picture
from kiosk.opencv import cv2

log = logging.getLogger(__name__)

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".ppm"})


def still(file: Path, *, rate: float, for_s: float | None) -> Medium:
    """The same picture *rate* times a second, for *for_s* seconds or for ever.

    CameraError, before the first picture, when the file is not one.
    """
    picture = _read(file)
    if picture is None:
        raise CameraError(f"{file} is not a picture, or it is damaged. Choose another file.")
    count = 0
    while for_s is None or count < for_s * rate:
        yield TimedPicture(picture, count / rate)
        count += 1


def film(files: Sequence[Path], *, rate: float) -> Medium:
    """*files* in turn, *rate* a second; one that is not a picture is left out with a warning."""
    count = 0
    for file in files:
        picture = _read(file)
        if picture is None:
            log.warning("%s is not a picture, or it is damaged: left out", file)
            continue
        yield TimedPicture(picture, count / rate)
        count += 1


def pictures_in(folder: Path) -> list[Path]:
    """The picture files of *folder*; ``2.png`` comes before ``10.png``."""
    files = [file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES]
    return sorted(files, key=lambda file: _by_number(file.name))


def _by_number(name: str) -> list[tuple[int, str]]:
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]


def _read(file: Path) -> Picture | None:
    # Not cv2.imread: ultralytics, where it is loaded, puts its own in that place.
    try:
        packed = np.frombuffer(file.read_bytes(), np.uint8)
        return cast("Picture | None", cv2.imdecode(packed, cv2.IMREAD_COLOR))
    except (OSError, cv2.error):
        return None
