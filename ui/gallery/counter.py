"""A still counter with goods, composed from the stage's artwork."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

import resources
from kiosk.events.pictures import Box, Overlay, Picture, TrackState, TrackView

WIDTH_PX: Final = 1280
HEIGHT_PX: Final = 720
_WHOLE: Final = Box(0, 0, WIDTH_PX, HEIGHT_PX)


@dataclass(frozen=True, slots=True)
class Placed:
    """One thing on the counter: its middle, its turn, and how sure the model is of it."""

    sprite: str
    product_id: str
    x_px: int
    y_px: int
    angle: float
    confidence: float


GOODS: Final = (
    Placed("apple-1", "P001", 300, 250, 20, 0.93),
    Placed("apple-2", "P001", 430, 210, 200, 0.88),
    Placed("oat-drink-1", "P007", 700, 300, 78, 0.92),
    Placed("tomato-can-1", "P008", 1010, 240, 5, 0.81),
    Placed("lemon-1", "P004", 520, 420, 35, 0.58),
    Placed("green-tea-1", "P013", 890, 520, -28, 0.46),
    Placed("banana-1", "P002", 190, 470, 15, 0.91),
)


@dataclass(frozen=True, slots=True, eq=False)
class StillPicture:
    """A picture that was made once."""

    pixels: npt.NDArray[np.uint8]
    sequence: int = 1
    captured_s: float = 0.0
    view: Box = _WHOLE


class StillCounter:
    """The counter with some goods on it, in the size that the window asks for."""

    def __init__(self, goods: tuple[Placed, ...]) -> None:
        self._scene, self._boxes = _compose(goods)
        self._goods = goods
        self._size = QSize(WIDTH_PX, HEIGHT_PX)

    def resize(self, width_px: int, height_px: int) -> None:
        """Make pictures that fit this room."""
        size = QSize(WIDTH_PX, HEIGHT_PX)
        size.scale(width_px, height_px, Qt.AspectRatioMode.KeepAspectRatio)
        self._size = size

    def picture(self) -> StillPicture:
        """The picture to show."""
        smooth = Qt.TransformationMode.SmoothTransformation
        image = self._scene.scaled(self._size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return StillPicture(_pixels(image.convertToFormat(QImage.Format.Format_RGB32)))

    def overlay(self) -> Overlay:
        """What the model would see."""
        tracks = tuple(
            TrackView(number, one.product_id, one.confidence, box, TrackState.COUNTED)
            for number, (one, box) in enumerate(zip(self._goods, self._boxes, strict=True))
        )
        return Overlay(tracks, WIDTH_PX, HEIGHT_PX, sequence=1, captured_s=0.0)

    def crop(self, place: int) -> Picture:
        """What the camera saw of the thing at *place*, BGR."""
        box = self._boxes[place]
        wide = round(max(box.x1 - box.x0, box.y1 - box.y0) * 0.6)
        middle_x, middle_y = round((box.x0 + box.x1) / 2), round((box.y0 + box.y1) / 2)
        part = self._scene.copy(middle_x - wide, middle_y - wide, 2 * wide, 2 * wide)
        pixels = _pixels(part.convertToFormat(QImage.Format.Format_RGB32))
        return np.ascontiguousarray(pixels[:, :, :3])


def _compose(goods: tuple[Placed, ...]) -> tuple[QImage, list[Box]]:
    scene = QImage(str(resources.path("stage/counters/wood.jpg")))
    if scene.isNull():
        scene = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_RGB32)
        scene.fill(0xFFB9A88F)
    boxes = []
    painter = QPainter(scene)
    for one in goods:
        sprite = QImage(str(resources.path(f"stage/sprites/{one.sprite}.png")))
        smooth = Qt.TransformationMode.SmoothTransformation
        turned = sprite.transformed(QTransform().rotate(one.angle), smooth)
        left, top = one.x_px - turned.width() // 2, one.y_px - turned.height() // 2
        painter.setOpacity(0.28)
        painter.drawImage(left + 10, top + 12, _shadow(turned))
        painter.setOpacity(1.0)
        painter.drawImage(left, top, turned)
        seen = QRect(left, top, turned.width(), turned.height())
        boxes.append(Box(seen.left(), seen.top(), seen.right(), seen.bottom()))
    painter.end()
    return scene, boxes


def _shadow(image: QImage) -> QImage:
    dark = image.copy()
    painter = QPainter(dark)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(dark.rect(), Qt.GlobalColor.black)
    painter.end()
    return dark


def _pixels(image: QImage) -> npt.NDArray[np.uint8]:
    rows = np.frombuffer(image.constBits(), np.uint8)
    lined = rows.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4]
    return lined.reshape(image.height(), image.width(), 4).copy()
