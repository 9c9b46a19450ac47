"""The pairing code in huge figures, and the same as a QR code."""

from functools import lru_cache

import segno
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Look

_QUIET_MODULES = 3


class CodeView(QWidget):
    """Four figures in two pairs, each on a tile of its own. Leading zeros are figures too."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._code = ""
        self._size = look.pick(160, 96)
        self._font = look.font(look.size(160, 96), 700, tabular=True)
        self._tile = round(self._size * 0.82)
        self._gap, self._between = look.pick(12, 8), look.pick(40, 24)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def code(self) -> str:
        """The figures shown."""
        return self._code

    def show_code(self, code: str) -> None:
        """Show these figures."""
        if code != self._code:
            self._code = code
            self.setAccessibleName(" ".join(code))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = 4 * self._tile + 2 * self._gap + self._between
        return QSize(width, round(self._size * 1.2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        palette, radius, x = self._look.palette, self._look.dp(16), 0
        lift = QFontMetrics(self._font).descent() // 8
        for place, figure in enumerate(self._code):
            tile = QRect(x, 0, self._tile, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(QRectF(tile), radius, radius)
            painter.setPen(QColor(palette.ink))
            painter.drawText(tile.translated(0, -lift), Qt.AlignmentFlag.AlignCenter, figure)
            x += self._tile + (self._between if place % 2 else self._gap)


class QrView(QWidget):
    """A QR code, always dark on light whatever the theme, with its quiet zone."""

    def __init__(self, look: Look, *, size: int = 0) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        size = size or look.pick(272, 180)
        self.setFixedSize(size, size)

    def show_text(self, text: str) -> None:
        """Encode *text*; an empty one hides the code."""
        if text != self._text:
            self._text = text
            self.update()
        self.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, radius = self._look.palette, self._look.dp(16)
        painter.setPen(QColor(palette.line))
        painter.setBrush(QColor(palette.qr_light))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        modules = _modules(self._text)
        module = self.width() // (len(modules) + 2 * _QUIET_MODULES)
        start = (self.width() - module * len(modules)) // 2
        dark = QColor(palette.qr_dark)
        for y, row in enumerate(modules):
            for x, filled in enumerate(row):
                if filled:
                    place = QRect(start + x * module, start + y * module, module, module)
                    painter.fillRect(place, dark)


@lru_cache(maxsize=4)
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    made = segno.make(text, error="m", micro=False)
    return tuple(tuple(bool(cell) for cell in row) for row in made.matrix)
