"""Opens pictures of data sets: whatever their depth and channels, always BGR bytes."""

from pathlib import Path

import cv2
import numpy as np

from kiosk.events.pictures import Picture

_ENDS = {b"\xff\xd8": (b"\xff\xd9", 64 * 1024), b"\x89P": (b"IEND", 12)}
"""How a file of that kind begins → what stands at its end, within how many bytes."""


def open_picture(file: Path) -> Picture:
    """The picture in *file*: grey, 16-bit and transparent ones too, turned as the camera says.

    ValueError in words when the file is damaged, cut short or too large.
    """
    try:
        content = file.read_bytes()
    except OSError as exc:
        raise ValueError(f"it can't be read ({exc.strerror})") from exc
    if not content:
        raise ValueError("the file is empty")
    _refuse_cut_short(content)
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error as exc:
        raise ValueError("it is larger than a picture may be") from exc
    if picture is None:
        raise ValueError("it is damaged, or not a picture")
    return np.asarray(picture, dtype=np.uint8)


def _refuse_cut_short(content: bytes) -> None:
    """A decoder fills what is missing with grey and says nothing."""
    end, within = _ENDS.get(content[:2], (b"", 1))
    if end not in content[-within:]:
        raise ValueError("it is cut short: its end is missing")
