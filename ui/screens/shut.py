"""The till is closed: staff have shut it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.ending import shut
from ui.presenters.facts import Facts, Now
from ui.widgets.badge import Badge
from ui.widgets.label import Label


class ShutScreen(QWidget):
    """A quiet sign on the door."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        look, palette = kit.look, kit.look.palette
        view = shut(kit.wording)
        self.badge = Badge(look, look.pick(176, 96))
        self.badge.show_icon(view.icon, palette.raised, palette.soft_ink)
        self.title = Label(look, look.size(72, 36), 700, wrap=True, centre=True)
        self.title.setText(view.title)
        self.detail = Label(look, look.size(30, 20), ink=palette.soft_ink, wrap=True, centre=True)
        self.detail.setText(view.detail)
        column = QVBoxLayout(self)
        edge = look.dp(40)
        column.setContentsMargins(edge, 0, edge, 0)
        column.setSpacing(look.pick(28, 12))
        column.addStretch(2)
        column.addWidget(self.badge, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.detail)
        column.addStretch(3)

    def show_facts(self, _facts: Facts, _now: Now) -> None:
        """It says the same as long as it is closed."""
