"""Words on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

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
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFont(look.font(size, weight, tabular=tabular))
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        across = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeading
        self.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        self.ink(ink or look.palette.ink)

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
