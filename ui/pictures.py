"""Pictures of goods: the shop's own, a crop of the camera's, or a tile with the first letter."""

import zlib
from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from kiosk.catalogue.product import Catalogue
from kiosk.events.pictures import Picture
from ui.artwork import Artwork
from ui.theme import Look, colour

_MOST_PX: Final = 1_500_000
"""Of drawn pictures, 4 bytes each: two screens full of goods. A shop has thousands."""
_CUT: Final = 1.25
_TILES: Final = ("#0B6B4B", "#A85500", "#7A3E9D", "#1A4FD6", "#B3261E", "#00697A", "#6B5D00")


class Pictures:
    """Draws square, rounded pictures of goods and keeps those that were wanted last.

    A picture that can't be read is replaced by the letter tile: a wrong file in the shop's
    catalogue must not stop a sale.
    """

    def __init__(self, look: Look, catalogue: Catalogue, artwork: Artwork) -> None:
        self._look = look
        self.artwork = artwork
        self._catalogue = catalogue
        self._drawn: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()
        self._px = 0

    def product(self, product_id: str, size_px: int) -> QPixmap:
        """The picture of a product, *size_px* square; its empty tile while it is being read."""
        key = (product_id, size_px)
        if key in self._drawn:
            self._drawn.move_to_end(key)
        elif self.artwork.image(product_id).isNull() and not self.artwork.has(product_id):
            return self._empty(size_px)
        else:
            self._make_room(size_px * size_px)
            self._drawn[key] = self._draw(product_id, size_px)
        return self._drawn[key]

    def crop(self, picture: Picture, size_px: int) -> QPixmap:
        """A crop of the camera's picture (BGR) in a square of *size_px*.

        It fills the square, but a long thing keeps most of its length: of a bottle's middle
        nobody can tell what it is.
        """
        height, width = picture.shape[:2]
        image = QImage(picture.tobytes(), width, height, width * 3, QImage.Format.Format_BGR888)
        longer = min(_CUT * size_px, size_px * max(width, height) / min(width, height))
        scaled = image.scaled(
            QSize(round(longer), round(longer)),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return self._rounded(scaled, size_px, ground=self._look.palette.raised)

    def unknown(self, size_px: int) -> QPixmap:
        """What stands for something that nobody knows."""
        return self._letter("?", self._look.palette.soft_ink, size_px)

    def _make_room(self, px: int) -> None:
        self._px += px
        while self._px > _MOST_PX and self._drawn:
            (_, side_px), _ = self._drawn.popitem(last=False)
            self._px -= side_px * side_px

    def _draw(self, product_id: str, size_px: int) -> QPixmap:
        image = self.artwork.image(product_id)
        if image.isNull():
            name = self._catalogue.name_of(product_id)
            tint = _TILES[zlib.crc32(product_id.encode()) % len(_TILES)]
            return self._letter(name[:1].upper() or "?", tint, size_px)
        inner = size_px - 2 * (size_px // 16)
        scaled = image.scaled(
            QSize(inner, inner),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return self._rounded(scaled, size_px, ground=_picture_ground(self._look))

    def _letter(self, letter: str, tint: str, size_px: int) -> QPixmap:
        picture, painter = self._blank(size_px)
        painter.fillRect(0, 0, size_px, size_px, QColor(tint))
        font = self._look.font(1, 600)
        font.setPixelSize(max(1, size_px // 2))
        painter.setFont(font)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        return picture

    def _empty(self, size_px: int) -> QPixmap:
        picture, painter = self._blank(size_px)
        painter.fillRect(0, 0, size_px, size_px, QColor(_picture_ground(self._look)))
        painter.end()
        return picture

    def _rounded(self, image: QImage, size_px: int, *, ground: str) -> QPixmap:
        picture, painter = self._blank(size_px)
        if ground:
            painter.fillRect(0, 0, size_px, size_px, QColor(ground))
        painter.drawImage((size_px - image.width()) // 2, (size_px - image.height()) // 2, image)
        painter.end()
        return picture

    def _blank(self, size_px: int) -> tuple[QPixmap, QPainter]:
        picture = QPixmap(size_px, size_px)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(self._look.dp(16), size_px / 4)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, 0, size_px, size_px), radius, radius)
        painter.setClipPath(outline)
        return picture, painter


def _picture_ground(look: Look) -> str:
    """Goods are drawn for a bright ground; in the dark a dimmed one does not glare."""
    bright = colour(look.palette.ground).lightnessF() > 0.5
    return "#F1EFE9" if bright else "#DAD8D2"
