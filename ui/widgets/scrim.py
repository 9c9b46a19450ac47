"""Dims everything and shows one sheet in the middle."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Look, colour


class Scrim(QWidget):
    """`dismissed` comes when somebody touches beside a sheet that may be left alone."""

    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet: QWidget | None = None
        self._may_dismiss = True
        self.hide()

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that is open, or None."""
        return self._sheet

    def open(self, sheet: QWidget, *, may_dismiss: bool = True) -> None:
        """Show *sheet*, in place of the one that was open."""
        self.close_sheet()
        self._sheet, self._may_dismiss = sheet, may_dismiss
        sheet.setParent(self)
        sheet.show()
        self.show()
        self.raise_()
        self.place()

    def close_sheet(self) -> None:
        """Let everything be seen again."""
        if self._sheet is not None:
            self._sheet.hide()
        self._sheet = None
        self.hide()

    def place(self) -> None:
        """Fill the parent, with the sheet in the middle."""
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        if self._sheet is None:
            return
        edge = self._look.pick(48, 12)
        width = min(self._look.dp(880), self.width() - 2 * edge)
        layout = self._sheet.layout()
        assert layout is not None
        layout.activate()
        height = max(layout.minimumHeightForWidth(width), layout.minimumSize().height())
        height = min(height, self.height() - self._look.dp(16))
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._sheet.setGeometry(left, top, width, height)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        sheet = self._sheet
        inside = sheet is not None and sheet.geometry().contains(event.position().toPoint())
        if self._may_dismiss and not inside and event.button() is Qt.MouseButton.LeftButton:
            self.dismissed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(QColor("#000000").name(), 0.62))
