"""Reads video files: anything FFmpeg knows, animated GIF among them."""

import logging
from typing import cast

from kiosk.camera.playing import Medium, TimedPicture
from kiosk.events.pictures import Picture
from kiosk.opencv import cv2

log = logging.getLogger(__name__)

_USUAL_RATE = 25.0  # where the file does not say


def pictures_of(capture: cv2.VideoCapture, source: str) -> Medium:
    """The video's pictures with their times, which always rise.

    Logs a warning when the file ends well before the length that it promises.
    """
    rate = capture.get(cv2.CAP_PROP_FPS)
    step_s = 1 / rate if 0 < rate <= 1000 else 1 / _USUAL_RATE
    promised = capture.get(cv2.CAP_PROP_FRAME_COUNT)
    count, time_s = 0, -step_s
    try:
        while (picture := _read(capture)) is not None:
            told_s = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
            time_s = told_s if told_s > time_s and (count or not told_s) else time_s + step_s
            count += 1
            yield TimedPicture(picture, time_s)
        if 0 < count < promised * 0.98 - 1:
            log.warning("%s breaks off after %d of %d pictures", source, count, promised)
    finally:
        capture.release()


def _read(capture: cv2.VideoCapture) -> Picture | None:
    try:
        found, picture = capture.read()
    except cv2.error:  # a damaged picture that the decoder gives up on
        return None
    return cast("Picture", picture) if found else None
