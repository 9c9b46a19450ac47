"""Words on the screen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from ui.theme import Look


class Label(QLabel):
    """A label in one of our sizes. Setting the same text again costs nothing."""

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
        self._align()
        self.ink(ink or look.palette.ink)

    def changeEvent(self, event: QEvent) -> None:
        """Lines begin where the language begins, whatever stands in them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

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
