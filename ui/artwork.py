"""The shop's own pictures of goods, read beside the window's thread."""

import threading
from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

import resources
from kiosk.catalogue.product import Catalogue

_KEPT: Final = QSize(256, 256)
_LOOK_MS: Final = 15
_MOST: Final = 64
"""Pictures that are kept, a quarter of a megabyte each. A shop has thousands."""


class Artwork(QObject):
    """Reads pictures one after the other: first what was asked for, then what is sold first.

    A shop's photo may take a tenth of a second to read, and the window must not stand still for
    it. `read(product_id)` comes for each that was read, `came` when all that somebody looked for
    in vain is there.
    """

    read = Signal(str)
    came = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._asked: list[str] = []
        self._ahead = [product.product_id for product in catalogue][:_MOST]
        self._reading: _Reading | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._go_on)
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
        """True when nothing is left to be read."""
        return not (self._ahead or self._asked or self._reading)

    def has(self, product_id: str) -> bool:
        """True when the picture of that product was read, or looked for in vain."""
        return product_id in self._images

    def image(self, product_id: str) -> QImage:
        """The picture of a product; a null one where there is none, or while it is being read."""
        if product_id in self._images:
            self._images.move_to_end(product_id)
            return self._images[product_id]
        if product_id not in self._asked:
            self._asked.append(product_id)
            self._timer.start()
        return QImage()

    def stop(self) -> None:
        """Read no more."""
        self._timer.stop()
        if self._reading is not None:
            self._reading.join()

    def _go_on(self) -> None:
        """Take what has been read and begin with the next."""
        if self._reading is not None:
            if self._reading.is_alive():
                return
            self._take(self._reading)
        waiting = [one for one in (*self._asked, *self._ahead) if one not in self._images]
        if not waiting:
            self._asked, self._ahead, self._reading = [], [], None
            self._timer.stop()
            return
        self._reading = _Reading(waiting[0], self._file(waiting[0]))
        self._reading.start()

    def _take(self, done: "_Reading") -> None:
        name, self._reading = done.product_id, None
        if done.file != self._file(name):
            return  # the shop has another one now
        while len(self._images) >= _MOST:
            self._images.popitem(last=False)
        self._images[name] = done.image
        self._ahead = [one for one in self._ahead if one != name]
        self.read.emit(name)
        if name in self._asked:
            self._asked.remove(name)
            if not self._asked:
                self.came.emit()

    def _file(self, product_id: str) -> Path | None:
        product = self._catalogue.get(product_id)
        return resources.path(product.image) if product and product.image else None


class _Reading(threading.Thread):
    """Reads one picture and ends; a null *image* where it can't be read."""

    def __init__(self, product_id: str, file: Path | None) -> None:
        super().__init__(name="artwork", daemon=True)
        self.product_id = product_id
        self.file = file
        self.image = QImage()

    def run(self) -> None:
        if self.file is None or not self.file.is_file():
            return
        image = QImage(str(self.file))
        if not image.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            self.image = image.scaled(_KEPT, Qt.AspectRatioMode.KeepAspectRatio, smooth)
