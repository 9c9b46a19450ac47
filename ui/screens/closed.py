"""When nobody can be served: out of order, or closing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.ending import closed
from ui.presenters.facts import Facts, Now
from ui.widgets.badge import Badge
from ui.widgets.card import Card
from ui.widgets.label import Label


class ClosedScreen(QWidget):
    """A big symbol, where to go, and the reason for staff."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        look = kit.look
        self.badge = Badge(look, look.pick(160, 88))
        self.title = Label(look, look.size(64, 34), 700, wrap=True, centre=True)
        self.detail = Label(look, look.size(28, 19), wrap=True, centre=True)
        self._staff = Card(look, radius=16)
        self._staff.tint(look.palette.raised, look.palette.line)
        staff_title = Label(look, look.size(18, 15), 700, ink=look.palette.soft_ink)
        staff_title.say(kit.say("out.staff"))
        self.for_staff = Label(look, look.size(20, 16), wrap=True)
        inside = QVBoxLayout(self._staff)
        air = look.pick(20, 12)
        inside.setContentsMargins(air, air, air, air)
        inside.setSpacing(look.dp(4))
        inside.addWidget(staff_title)
        inside.addWidget(self.for_staff)
        column = QVBoxLayout(self)
        edge = look.dp(40) if look.portrait or look.compact else look.dp(320)
        column.setContentsMargins(edge, 0, edge, look.dp(8))
        column.setSpacing(look.pick(28, 12))
        column.addStretch(2)
        column.addWidget(self.badge, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.detail)
        column.addStretch(1)
        column.addWidget(self._staff)
        column.addStretch(1)

    def show_facts(self, facts: Facts, _now: Now) -> None:
        """Say why."""
        view = closed(facts, self._kit.wording)
        palette = self._kit.look.palette
        self.badge.show_icon(view.icon, palette.soft(view.tone), palette.of(view.tone))
        self.title.say(view.title)
        self.detail.say(view.detail)
        self.for_staff.say(view.for_staff)
        self._staff.setVisible(bool(view.for_staff))
