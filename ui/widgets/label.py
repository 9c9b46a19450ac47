"""Words on the screen."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from ui.breaking import well_broken
from ui.paint import brush
from ui.theme import Look


class Label(QLabel):
    """A label in one of our sizes. Setting the same text again costs nothing.

    Words that wrap in the middle are broken between sentences, or into lines of like length.
    """

    def __init__(
        self,
        look: Look,
        size: float,
        weight: int = 400,
        *,
        ink: str = "",
        wrap: bool = False,
        centre: bool = False,
        trailing: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__()
        self.setFont(look.font(size, weight, tabular=tabular))
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._centre, self._trailing = centre, trailing
        self._broken: tuple[tuple[str, int], tuple[str, ...]] | None = None
        self._align()
        self.ink(ink or look.palette.ink)

    def changeEvent(self, event: QEvent) -> None:
        """Lines begin where the language begins, whatever stands in them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self._centre and self.wordWrap()):
            super().paintEvent(event)
            return
        painter = brush(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = int(Qt.AlignmentFlag.AlignCenter.value)
        painter.drawText(self._room(), middle, "\n".join(self.lines()))

    def lines(self) -> tuple[str, ...]:
        """The words as they stand in the middle, line by line."""
        if self._broken is None or self._broken[0] != (self.text(), self._room().width()):
            width = self._room().width()
            lines = well_broken(self.font(), self.text(), width)
            self._broken = (self.text(), width), lines
        return self._broken[1]

    def ink(self, tint: str) -> None:
        """Write in this colour."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tint))
        self.setPalette(palette)

    def say(self, text: str) -> None:
        """Show *text*; an empty one takes no room."""
        if text != self.text():
            self.setText(text)
        if self.parentWidget() is not None or not text:  # alone it would open a window
            self.setVisible(bool(text))

    def _room(self) -> QRect:
        margin = self.margin()
        return self.contentsRect().adjusted(margin, margin, -margin, -margin)

    def _align(self) -> None:
        """Qt would go by the letters of the text: a price has none."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._centre:
            across = Qt.AlignmentFlag.AlignHCenter
        elif mirrored is self._trailing:
            across = Qt.AlignmentFlag.AlignLeft
        else:
            across = Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(across | absolute | Qt.AlignmentFlag.AlignVCenter)
