"""Finds the codes in a picture. zxing-cpp decodes; we decide what to believe.

One look at a blurred or bent linear code is wrong now and then, and its single check digit lets
one wrong reading in ten pass. So a linear code counts when two looks at differently prepared
pictures agree. Codes with real error correction (QR, DataMatrix) count at the first look.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import zxingcpp

from kiosk.codes.code import Code, Symbology
from kiosk.errors import CameraError
from kiosk.events.pictures import Box
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
_RETAIL = [
    zxingcpp.BarcodeFormat.EAN13,
    zxingcpp.BarcodeFormat.EAN8,
    zxingcpp.BarcodeFormat.UPCE,
]
_CORRECTED = frozenset({Symbology.DATA_MATRIX, Symbology.QR})
_WIDE_PX = 1000  # above that a picture is large enough as it is
_MOST_PX = 3000  # above that it is made smaller: time, not sharpness, is the limit
_FEWEST_DIGITS = 6  # an ITF code that short is read into any stripes
_WEAK = 2  # looks: one picture, and the same one sharpened
_TURNS_DEG = tuple(range(0, 90, 7))
"""zxing-cpp reads bars that lean a few degrees, and tries the other direction by itself."""

Look = tuple[Grey, npt.NDArray[np.float64], list[zxingcpp.BarcodeFormat]]
"""A picture to decode, the 2 × 3 matrix from it to the original, what to look for."""


@dataclass(slots=True)
class _Found:
    code: Code
    looks: int = 1

    @property
    def sure(self) -> bool:
        return self.code.symbology in _CORRECTED or self.looks >= 2


def read_codes(picture: npt.NDArray[np.uint8]) -> tuple[Code, ...]:
    """The codes in *picture* (height × width, or × 3 BGR), held as people hold a code to a camera.

    CameraError when the array is no such picture.
    """
    found: list[_Found] = []
    for look in _looks(_grey(picture)):
        _count(found, _decode(look))
        if found and all(one.sure for one in found):
            break
    return tuple(one.code for one in found if one.sure)


def read_lying_codes(picture: npt.NDArray[np.uint8]) -> tuple[Code, ...]:
    """The codes on goods that lie turned by any angle; takes some ten times as long.

    *picture* and errors as with `read_codes`.
    """
    grey = _even(_grey(picture))
    found: list[_Found] = []
    for angle_deg in _TURNS_DEG:
        upright = _turned(grey, angle_deg)
        seen = list(_decode(upright))
        _count(found, seen)
        if any(not one.sure for one in found) and seen:
            _count(found, _decode((_sharper(upright[0], 2.0), *upright[1:])))
    return tuple(one.code for one in found if one.sure and not _outvoted(one, found))


def _count(found: list[_Found], codes: Iterable[Code]) -> None:
    """One look is one vote for each code that it read."""
    for code in codes:
        known = next((one for one in found if _same(one.code, code)), None)
        if known is None:
            found.append(_Found(code))
        else:
            known.looks += 1


def _same(one: Code, other: Code) -> bool:
    """The same text at about the same place."""
    return one.text == other.text and _round(one, other)


def _outvoted(one: _Found, found: Iterable[_Found]) -> bool:
    """Read in one direction alone, and another text more often at its place.

    Stripes that are read askew say anything.
    """
    return one.looks <= _WEAK and any(
        other.looks > one.looks and other.code.text != one.code.text and _at_one_place(other, one)
        for other in found
        if other is not one and other.code.symbology not in _CORRECTED
    )


def _at_one_place(one: _Found, other: _Found) -> bool:
    return _round(one.code, other.code) or _round(other.code, one.code)


def _round(one: Code, other: Code) -> bool:
    """The middle of *other* lies within *one*."""
    if one.box is None or other.box is None:
        return False
    x = (other.box.x0 + other.box.x1) / 2
    y = (other.box.y0 + other.box.y1) / 2
    return one.box.x0 - 9 <= x <= one.box.x1 + 9 and one.box.y0 - 9 <= y <= one.box.y1 + 9


def _grey(picture: npt.NDArray[np.uint8]) -> Grey:
    if picture.dtype != np.uint8 or picture.size == 0:
        raise CameraError("Codes are read from 8-bit pictures: convert the picture first.")
    if picture.ndim == 2:
        return picture
    if picture.ndim == 3 and picture.shape[2] == 3:
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    raise CameraError("Codes are read from grey or BGR pictures: convert the picture first.")


def _looks(grey: Grey) -> Iterator[Look]:
    """Made only as far as they are asked for.

    The order is by what each reads alone (docs/adr/0011): twice the size with even contrast,
    plainly twice the size, sharpened, sharpened more.
    """
    longest = max(grey.shape)
    scale = min(2.0 if longest < _WIDE_PX else 1.0, _MOST_PX / longest)
    back = np.array([[1 / scale, 0, 0], [0, 1 / scale, 0]])
    large = _scaled(grey, scale)
    even = _scaled(_even(grey), scale)
    yield even, back, _FORMATS
    yield large, back, _FORMATS
    yield _sharper(even, 2.0), back, _FORMATS
    yield _sharper(large, 3.0), back, _FORMATS


def _turned(grey: Grey, angle_deg: float) -> Look:
    """*grey* turned on a canvas that holds all of it."""
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle_deg, 1.0)
    cosine, sine = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (round(height * sine + width * cosine), round(height * cosine + width * sine))
    matrix[:, 2] += (size[0] / 2 - width / 2, size[1] / 2 - height / 2)
    turned = cv2.warpAffine(grey, matrix, size, borderMode=cv2.BORDER_REPLICATE)
    back = np.asarray(cv2.invertAffineTransform(matrix), dtype=np.float64)
    # The picture as it stands is looked at for everything, a turned one for what goods carry.
    return np.asarray(turned, dtype=np.uint8), back, _RETAIL if angle_deg else _FORMATS


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


def _decode(look: Look) -> Iterator[Code]:
    grey, back, formats = look
    seen: list[Code] = []  # one look is one vote, also where it reads a code twice
    barcodes = zxingcpp.read_barcodes(
        np.ascontiguousarray(grey), formats=formats, text_mode=zxingcpp.TextMode.Plain
    )
    for barcode in barcodes:
        code = Code(
            text=_text(barcode),
            symbology=SYMBOLOGY[barcode.format],
            gs1=barcode.content_type == zxingcpp.ContentType.GS1,
            box=_box(barcode.position, back),
        )
        if not _too_weak(code) and not any(_same(code, other) for other in seen):
            seen.append(code)
            yield code


def _text(barcode: zxingcpp.Barcode) -> str:
    if barcode.content_type == zxingcpp.ContentType.GS1:
        return bytes(barcode.bytes).decode("ascii", "replace")
    return str(barcode.text)


def _too_weak(code: Code) -> bool:
    return not code.text or (code.symbology is Symbology.ITF and len(code.text) < _FEWEST_DIGITS)


def _box(position: zxingcpp.Position, back: npt.NDArray[np.float64]) -> Box:
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    points = [back @ (corner.x, corner.y, 1.0) for corner in corners]
    xs, ys = [float(x) for x, _ in points], [float(y) for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
