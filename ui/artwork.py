"""The shop's own pictures of goods, read once."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

import resources
from kiosk.catalogue.product import Catalogue

_KEPT: Final = QSize(256, 256)
_EVERY_MS: Final = 30
_MOST: Final = 64


class Artwork(QObject):
    """Reads pictures ahead, one every now and then, so that no screen waits for them.

    `read(product_id)` comes for each that was read ahead.
    """

    read = Signal(str)

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._images: dict[str, QImage] = {}
        self._ahead = [product.product_id for product in catalogue][:_MOST]
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._read_next)
        self._timer.start()

    def use(self, catalogue: Catalogue) -> None:
        """These are the goods from now on; a picture is read again where its file is another."""
        before, self._catalogue = self._catalogue, catalogue
        for product_id in list(self._images):
            old, new = before.get(product_id), catalogue.get(product_id)
            if old is None or new is None or old.image != new.image:
                del self._images[product_id]

    @property
    def ready(self) -> bool:
        """True when nothing is left to be read ahead."""
        return not self._ahead

    def has(self, product_id: str) -> bool:
        """True when the picture of that product was read, or looked for in vain."""
        return product_id in self._images

    def image(self, product_id: str) -> QImage:
        """The picture of a product; a null one where there is none that can be read."""
        if product_id not in self._images:
            self._images[product_id] = self._read(product_id)
        return self._images[product_id]

    def _read(self, product_id: str) -> QImage:
        product = self._catalogue.get(product_id)
        file = resources.path(product.image) if product and product.image else Path()
        image = QImage(str(file)) if file.is_file() else QImage()
        if image.isNull():
            return image
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaled(_KEPT, Qt.AspectRatioMode.KeepAspectRatio, smooth)

    def _read_next(self) -> None:
        if not self._ahead:
            self._timer.stop()
            return
        product_id = self._ahead.pop(0)
        self.image(product_id)
        self.read.emit(product_id)
