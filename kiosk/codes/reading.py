"""Finds the codes in a picture. zxing-cpp decodes; we decide what to believe.

One look at a blurred or bent linear code is wrong now and then, and its single check digit lets
one wrong reading in ten pass. So a linear code counts when two looks at differently prepared
pictures agree. Codes with real error correction (QR, DataMatrix) count at the first look.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import zxingcpp

from kiosk.codes.code import Code, Symbology
from kiosk.errors import CameraError
from kiosk.events import Box
from kiosk.opencv import cv2

Grey = npt.NDArray[np.uint8]

SYMBOLOGY = {
    zxingcpp.BarcodeFormat.EAN13: Symbology.EAN_13,
    zxingcpp.BarcodeFormat.UPCA: Symbology.EAN_13,
    zxingcpp.BarcodeFormat.EAN8: Symbology.EAN_8,
    zxingcpp.BarcodeFormat.UPCE: Symbology.UPC_E,
    zxingcpp.BarcodeFormat.Code128: Symbology.CODE_128,
    zxingcpp.BarcodeFormat.ITF: Symbology.ITF,
    zxingcpp.BarcodeFormat.DataBarOmni: Symbology.DATABAR,
    zxingcpp.BarcodeFormat.DataBarStk: Symbology.DATABAR,
    zxingcpp.BarcodeFormat.DataBarStkOmni: Symbology.DATABAR,
    zxingcpp.BarcodeFormat.DataBarLtd: Symbology.DATABAR,
    zxingcpp.BarcodeFormat.DataBarExp: Symbology.DATABAR,
    zxingcpp.BarcodeFormat.DataBarExpStk: Symbology.DATABAR,
    zxingcpp.BarcodeFormat.DataMatrix: Symbology.DATA_MATRIX,
    zxingcpp.BarcodeFormat.QRCode: Symbology.QR,
}
_FORMATS = list(SYMBOLOGY)
_CORRECTED = frozenset({Symbology.DATA_MATRIX, Symbology.QR})
_WIDE_PX = 1000  # above that a picture is large enough as it is
_MOST_PX = 3000  # above that it is made smaller: time, not sharpness, is the limit
_FEWEST_DIGITS = 6  # an ITF code that short is read into any stripes


@dataclass(slots=True)
class _Found:
    code: Code
    looks: int = 0

    @property
    def sure(self) -> bool:
        return self.code.symbology in _CORRECTED or self.looks >= 2


def read_codes(picture: npt.NDArray[np.uint8]) -> tuple[Code, ...]:
    """The codes in *picture* (height × width, or × 3 BGR), surest first come.

    CameraError when the array is no such picture.
    """
    grey = _grey(picture)
    found: dict[str, _Found] = {}
    for prepared, scale in _looks(grey):
        for code in _decode(prepared, scale):
            found.setdefault(code.text, _Found(code)).looks += 1
        if found and all(one.sure for one in found.values()):
            break
    return tuple(one.code for one in found.values() if one.sure)


def _grey(picture: npt.NDArray[np.uint8]) -> Grey:
    if picture.dtype != np.uint8 or picture.size == 0:
        raise CameraError("Codes are read from 8-bit pictures: convert the picture first.")
    if picture.ndim == 2:
        return picture
    if picture.ndim == 3 and picture.shape[2] == 3:
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    raise CameraError("Codes are read from grey or BGR pictures: convert the picture first.")


def _looks(grey: Grey) -> Iterator[tuple[Grey, float]]:
    """The pictures to decode, and their scale; made only as far as they are asked for.

    The order is by what each reads alone (docs/adr/0011): twice the size with even contrast,
    plainly twice the size, sharpened, sharpened more.
    """
    longest = max(grey.shape)
    scale = min(2.0 if longest < _WIDE_PX else 1.0, _MOST_PX / longest)
    large = _scaled(grey, scale)
    even = _scaled(_even(grey), scale)
    yield even, scale
    yield large, scale
    yield _sharper(even, 2.0), scale
    yield _sharper(large, 3.0), scale


def _scaled(grey: Grey, scale: float) -> Grey:
    if scale == 1.0:
        return grey
    how = cv2.INTER_CUBIC if scale > 1.0 else cv2.INTER_AREA
    height, width = grey.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(grey, size, interpolation=how), dtype=np.uint8)


def _even(grey: Grey) -> Grey:
    """Local contrast made even, against shadow and glare."""
    return np.asarray(cv2.createCLAHE(3.0, (8, 8)).apply(grey), dtype=np.uint8)


def _sharper(grey: Grey, amount: float) -> Grey:
    soft = cv2.GaussianBlur(grey, (0, 0), 4.0)
    return np.asarray(cv2.addWeighted(grey, 1 + amount, soft, -amount, 0), dtype=np.uint8)


def _decode(grey: Grey, scale: float) -> Iterator[Code]:
    seen: set[str] = set()  # one look is one vote, also where it reads a code twice
    barcodes = zxingcpp.read_barcodes(
        np.ascontiguousarray(grey), formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain
    )
    for barcode in barcodes:
        code = Code(
            text=_text(barcode),
            symbology=SYMBOLOGY[barcode.format],
            gs1=barcode.content_type == zxingcpp.ContentType.GS1,
            box=_box(barcode.position, scale),
        )
        if code.text not in seen and not _too_weak(code):
            seen.add(code.text)
            yield code


def _text(barcode: zxingcpp.Barcode) -> str:
    if barcode.content_type == zxingcpp.ContentType.GS1:
        return bytes(barcode.bytes).decode("ascii", "replace")
    return str(barcode.text)


def _too_weak(code: Code) -> bool:
    return not code.text or (code.symbology is Symbology.ITF and len(code.text) < _FEWEST_DIGITS)


def _box(position: zxingcpp.Position, scale: float) -> Box:
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    xs = [corner.x / scale for corner in corners]
    ys = [corner.y / scale for corner in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))
