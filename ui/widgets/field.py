"""A line to be written with the keyboard on the screen."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.kit import Kit
from ui.paint import brush, turned

_DOT = "•"


class Field(QAbstractButton):
    """Its name above, what was written below; the active one has a strong frame and a caret.

    It is no text field of Qt: those bring menus, a clipboard and the system's keyboards.
    """

    def __init__(self, kit: Kit, name: str, *, secret: bool = False) -> None:
        super().__init__()
        self._look = kit.look
        self._secret = secret
        self._hidden = secret
        self._active = False
        self.written = ""
        self._name = name
        self._name_font = kit.look.font(kit.look.size(18, 15), 600)
        self._font = kit.look.font(kit.look.size(26, 20), 500)
        self.setFixedHeight(kit.look.pick(88, 64))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tell()

    def write(self, character: str) -> None:
        """Add *character*."""
        self.written += character
        self._tell()

    def erase(self) -> None:
        """Take the last character back."""
        self.written = self.written[:-1]
        self._tell()

    def clear(self) -> None:
        """Forget all of it."""
        self.written = ""
        self._tell()

    def activate(self, *, active: bool) -> None:
        """What is typed goes here, or not any more."""
        self._active = active
        self.update()

    def hide_letters(self, *, hidden: bool) -> None:
        """Show dots for letters."""
        self._hidden = hidden
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(320), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        palette, dp = self._look.palette, self._look.dp
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        tint = palette.focus if self._active else palette.line
        painter.setPen(QPen(QColor(tint), dp(3) if self._active else dp(1)))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), dp(14), dp(14))
        half = self.height() // 2
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(palette.soft_ink))
        painter.setFont(self._name_font)
        upper = QRect(dp(20), dp(6), self.width() - dp(40), half - dp(6))
        painter.drawText(turned(self, upper), middle, self._name)
        metrics = QFontMetrics(self._font)
        said = _DOT * len(self.written) if self._hidden else self.written
        room = QRect(dp(20), half - dp(4), self.width() - dp(40), half)
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideLeft, room.width() - dp(6))
        painter.setPen(QColor(palette.ink))
        painter.setFont(self._font)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, left | Qt.AlignmentFlag.AlignVCenter, shown)
        if self._active:
            caret = room.x() + metrics.horizontalAdvance(shown) + dp(2)
            high = metrics.ascent()
            painter.fillRect(caret, room.center().y() - high // 2, dp(2), high, QColor(palette.ink))

    def _tell(self) -> None:
        """A screen reader hears how much was written, never a secret."""
        said = _DOT * len(self.written) if self._secret else self.written
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        self.update()
