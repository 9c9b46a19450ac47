"""What the scale shows, as large as a scale's own figures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.badge import Badge
from ui.widgets.label import Label


class ScaleReading(QWidget):
    """A scale, and the weight on it: in ink once it is steady, paler while it is not."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._badge = Badge(look, look.pick(72, 48))
        self.weight = Label(look, look.size(40, 24), 700, tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.pick(16, 10))
        row.addWidget(self.weight, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._badge, alignment=Qt.AlignmentFlag.AlignVCenter)

    def show_reading(self, weight: str, *, steady: bool) -> None:
        """Show *weight*, as the language writes it; empty: the scale waits for the goods."""
        palette = self._look.palette
        ground, ink = palette.soft_ask, palette.ask
        if steady:
            ground, ink = palette.soft_accept, palette.accept
        self._badge.show_icon("scale", ground, ink)
        self.weight.ink(palette.ink if steady else palette.soft_ink)
        self.weight.say(weight)
