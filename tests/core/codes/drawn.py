"""Pictures with codes, drawn."""

import numpy as np
import numpy.typing as npt
import zxingcpp

from kiosk.opencv import cv2

Picture = npt.NDArray[np.uint8]


def drawn(text: str, kind: str, *, scale: int = 3) -> Picture:
    """*text* as a code of that zxing-cpp *kind*, black on white, BGR."""
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    grey = np.array(barcode.to_image(scale=scale, add_quiet_zones=True))
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def laid(code: Picture, x: int, y: int, *, width: int = 1280, height: int = 720) -> Picture:
    """A grey counter with *code* laid on it at *x*, *y*."""
    picture = np.full((height, width, 3), 150, np.uint8)
    picture[y : y + code.shape[0], x : x + code.shape[1]] = code
    return picture
