"""Pictures as arrays: paint them with Qt, shrink, crop and save them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (  # noqa: TID251  the artwork is drawn here, not in the kiosk
    QBrush,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QTransform,
)

Array = NDArray[np.floating[Any]]
Draw = Callable[[QPainter], None]
Paint = QBrush | QColor | str


def paint(width: float, height: float, scale: float, draw: Draw) -> Array:
    """What *draw* paints on a clear sheet: rows × columns × RGBA, premultiplied, 0…1."""
    image = QImage(
        round(width * scale), round(height * scale), QImage.Format.Format_RGBA8888_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width()].astype(np.float32) / np.float32(255)


def over(top: Array, ground: Array) -> Array:
    """*top* laid on *ground*, both premultiplied and of one size."""
    return np.asarray(top + ground * (1 - top[..., 3:]), np.float32)


def shrink(picture: Array, factor: int) -> Array:
    """*picture* at one *factor*-th of its size, every pixel the mean of its block."""
    rows, columns = picture.shape[0] // factor, picture.shape[1] // factor
    whole = picture[: rows * factor, : columns * factor]
    return np.asarray(cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA), np.float32)


def cropped(picture: Array) -> Array:
    """*picture* without its clear margins."""
    seen = picture[..., 3] > 0.02
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def save(picture: Array, path: Path) -> None:
    """Write *picture* as PNG with straight alpha, or as JPEG where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    alpha = picture[..., 3:]
    colour = np.where(alpha > 0, picture[..., :3] / np.maximum(alpha, 1e-4), 0)
    pixels = np.concatenate([colour[..., ::-1], alpha], axis=2)
    pixels = np.round(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    if path.suffix == ".jpg":
        cv2.imwrite(
            str(path), np.ascontiguousarray(pixels[..., :3]), [cv2.IMWRITE_JPEG_QUALITY, 92]
        )
    else:
        cv2.imwrite(str(path), pixels, [cv2.IMWRITE_PNG_COMPRESSION, 9])


def brush(paint_with: Paint) -> QBrush:
    """A brush of a colour, a colour's name or a brush."""
    return paint_with if isinstance(paint_with, QBrush) else QBrush(QColor(paint_with))


def fill(p: QPainter, path: QPainterPath, paint_with: Paint) -> None:
    """Fill *path*."""
    p.fillPath(path, brush(paint_with))


def box(p: QPainter, area: tuple[float, float, float, float], paint_with: Paint) -> None:
    """Fill the rectangle x, y, width, height."""
    p.fillRect(QRectF(*area), brush(paint_with))


def rounded(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def ellipse(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    """An ellipse about x, y."""
    path = QPainterPath()
    path.addEllipse(QRectF(x - rx, y - ry, 2 * rx, 2 * ry))
    return path


def write(  # noqa: PLR0913  type has this many settings
    p: QPainter,
    words: str,
    area: tuple[float, float, float, float],
    paint_with: Paint,
    *,
    family: str = "Inter Display",
    weight: QFont.Weight = QFont.Weight.Bold,
    italic: bool = False,
    spacing: float = 0,
    left: bool = False,
) -> None:
    """Set *words* as large as fits x, y, width, height; *spacing* in percent of the size."""
    font = QFont(family, weight=weight, italic=italic)
    font.setPixelSize(100)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    path = QPainterPath()
    path.addText(0, 0, font, words)
    bounds = path.boundingRect()
    x, y, width, height = area
    size = min(width / bounds.width(), height / bounds.height())
    indent = 0 if left else (width - size * bounds.width()) / 2
    moved = QTransform.fromTranslate(x + indent, y + (height - size * bounds.height()) / 2)
    moved.scale(size, size)
    moved.translate(-bounds.x(), -bounds.y())
    p.fillPath(moved.map(path), brush(paint_with))
