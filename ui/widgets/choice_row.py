"""One thing that can be had in several ways, side by side."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways: what it is called, and what is told when it is touched."""

    value: Hashable
    text: str
    icon: str = ""


class ChoiceRow(QWidget):
    """A title over buttons; the chosen one is filled and bears a tick."""

    chosen = Signal(object)

    def __init__(
        self, kit: Kit, title: str, ways: Sequence[Way], now: Hashable, *, columns: int = 4
    ) -> None:
        super().__init__()
        look = kit.look
        self._ways: dict[Button, Hashable] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.pick(8, 4))
        if title:
            label = Label(look, look.size(20, 16), 600, ink=look.palette.soft_ink)
            label.setText(title)
            column.addWidget(label)
        grid = QGridLayout()
        grid.setSpacing(look.pick(12, 8))
        for place, way in enumerate(ways):
            is_it = way.value == now
            button = Button(
                look,
                text=way.text,
                icon_name="check" if is_it else way.icon,
                kind=Kind.PRIMARY if is_it else Kind.PLAIN,
                size=look.size(20, 17),
                height=look.size(64, 48),
            )
            name = f"{title}: {way.text}" if title else way.text
            button.setAccessibleName(name)
            button.setCheckable(True)
            button.setChecked(is_it)
            button.clicked.connect(self._touched)
            self._ways[button] = way.value
            grid.addWidget(button, place // columns, place % columns)
        for place in range(min(columns, len(ways))):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)

    def button(self, value: Hashable) -> Button:
        """The button of that way."""
        return next(button for button, way in self._ways.items() if way == value)

    def _touched(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.chosen.emit(self._ways[button])
