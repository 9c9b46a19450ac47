"""Reads picture files: one, shown again and again, or a folder of them as a film."""

import logging
import re
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np

from kiosk.camera.playing import Medium, TimedPicture
from kiosk.errors import CameraError
from kiosk.events.pictures import Picture
from kiosk.opencv import cv2

log = logging.getLogger(__name__)

_JPEG_BEGINS, _JPEG_ENDS = b"\xff\xd8", b"\xff\xd9"
_TRAILER_BYTES = 65_536  # cameras write notes of their own after the end

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".ppm"})


def still(file: Path, *, rate: float, for_s: float | None) -> Medium:
    """The same picture *rate* times a second, for *for_s* seconds or for ever.

    CameraError, before the first picture, when the file is not one.
    """
    picture = read_picture(file)
    count = 0
    while for_s is None or count < for_s * rate:
        yield TimedPicture(picture, count / rate)
        count += 1


def film(files: Sequence[Path], *, rate: float) -> Medium:
    """*files* in turn, *rate* a second; one that is not a picture is left out with a warning."""
    count = 0
    for file in files:
        try:
            picture = read_picture(file)
        except CameraError as exc:
            log.warning("Left out: %s", exc)
            continue
        yield TimedPicture(picture, count / rate)
        count += 1


def pictures_in(folder: Path) -> list[Path]:
    """The picture files of *folder*; ``2.png`` comes before ``10.png``."""
    files = [file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES]
    return sorted(files, key=lambda file: _by_number(file.name))


def read_picture(file: Path) -> Picture:
    """The picture in *file* as BGR bytes, whatever its depth and channels.

    CameraError names a file that is no picture, damaged, cut off or too large.
    """
    # Not cv2.imread: ultralytics, where it is loaded, puts its own in that place.
    try:
        packed = file.read_bytes()
        picture = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_COLOR)
    except OSError as exc:
        raise CameraError(f"{file} can't be read ({exc.strerror}). Choose another file.") from exc
    except cv2.error as exc:
        if "CV_IO_MAX_IMAGE" in str(exc):
            raise CameraError(
                f"{file} is too large: more than 100 million pixels. Make it smaller."
            ) from exc
        picture = None
    if picture is None:
        raise CameraError(f"{file} is not a picture, or it is damaged. Choose another file.")
    if _is_cut_off(packed):
        raise CameraError(f"{file} is cut off: the end of the picture is missing. Copy it again.")
    return cast("Picture", picture)


def _is_cut_off(packed: bytes) -> bool:
    """Whether it is a JPEG without its end, of which the decoder makes grey."""
    return packed.startswith(_JPEG_BEGINS) and _JPEG_ENDS not in packed[-_TRAILER_BYTES:]


def _by_number(name: str) -> list[tuple[int, str]]:
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]
