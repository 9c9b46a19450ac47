"""A number as a barcode, for the desk's scanner."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import zxingcpp
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import panel
from ui.theme import Look

_QUIET_MODULES = 10  # Code 128 asks for ten on each side


class Bars(QWidget):
    """Code 128, always dark on light whatever the theme, each module a whole number of pixels."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.pick(112, 72))
        self.hide()

    @property
    def text(self) -> str:
        """What a scanner reads."""
        return self._text

    def show_text(self, text: str) -> None:
        """Encode *text*; an empty one hides the bars."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(320), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, air = self._look.palette, self._look.dp(10)
        modules = _modules(self._text)
        most = len(modules) + 2 * _QUIET_MODULES
        module = max(1, min(self.width() // most, self._look.dp(3)))
        width = module * most
        ground = QRect((self.width() - width) // 2, 0, width, self.height())
        panel(painter, QRectF(ground), self._look.dp(12), QColor(palette.qr_light))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        left = ground.x() + module * _QUIET_MODULES
        for place, dark in enumerate(modules):
            if dark:
                bar = QRect(left + place * module, air, module, self.height() - 2 * air)
                painter.fillRect(bar, QColor(palette.qr_dark))
        painter.setPen(Qt.PenStyle.NoPen)


@lru_cache(maxsize=4)
def _modules(text: str) -> tuple[bool, ...]:
    """The bars of *text*, one truth a module, without the quiet zone."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    image: npt.NDArray[np.uint8] = np.array(
        zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False)
    )
    return tuple(bool(cell < 128) for cell in image[0])
