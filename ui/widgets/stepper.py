"""A number with − and +."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label


class Stepper(QWidget):
    """Asks for a number between *least* and the most that was set.

    `changed` tells the number that was touched; the shown one follows only where *local* is
    True. Otherwise whoever keeps the number shows it again.
    """

    changed = Signal(int)

    def __init__(self, look: Look, *, least: int, local: bool, height: float = 56) -> None:
        super().__init__()
        self._least = least
        self._most: int | None = None
        self._local = local
        self._number = least
        self.minus = Button(look, icon_name="minus", height=height)
        self.plus = Button(look, icon_name="plus", height=height)
        self._label = Label(look, 24, 600, centre=True, tabular=True)
        self._label.setFixedWidth(look.pick(48, 36))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.dp(4))
        for part in (self.minus, self._label, self.plus):
            row.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.minus.clicked.connect(self._less)
        self.plus.clicked.connect(self._more)

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def show_number(self, number: int, *, most: int | None = None) -> None:
        """Show *number*; + rests at *most*."""
        self._number, self._most = number, most
        self._label.say(str(number))
        self.minus.setEnabled(number > self._least)
        self.plus.setEnabled(most is None or number < most)

    def name(self, less: str, more: str) -> None:
        """What − and + are called by a screen reader."""
        self.minus.setAccessibleName(less)
        self.plus.setAccessibleName(more)

    def _less(self) -> None:
        self._touched(self._number - 1)

    def _more(self) -> None:
        self._touched(self._number + 1)

    def _touched(self, number: int) -> None:
        if self._local:
            self.show_number(number, most=self._most)
        self.changed.emit(number)
