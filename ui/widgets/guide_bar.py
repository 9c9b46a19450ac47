"""What to do now, big, with the way to the picture list beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from ui.icons import icon
from ui.kit import Kit
from ui.presenters.certainty import Tone
from ui.presenters.guide import GuideView
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label


class GuideBar(Card):
    """One sentence with a symbol; its ground takes the colour of its urgency."""

    list_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, radius=kit.look.size(24, 16))
        self._look = kit.look
        self._view: GuideView | None = None
        self._symbol = QLabel()
        self.title = Label(kit.look, kit.look.size(28, 20), 600, wrap=True)
        self.detail = Label(
            kit.look,
            kit.look.size(20, 16),
            ink=kit.look.palette.soft_ink,
            wrap=True,
        )
        self.list_button = Button(kit.look, text=kit.say("guide.list"), icon_name="list", height=56)
        self.list_button.clicked.connect(self.list_wanted)
        column = QVBoxLayout()
        column.setSpacing(kit.look.dp(2))
        column.addStretch()
        column.addWidget(self.title)
        column.addWidget(self.detail)
        column.addStretch()
        row = QHBoxLayout(self)
        air = kit.look.pick(24, 12)
        row.setContentsMargins(air, kit.look.dp(6), air, kit.look.dp(6))
        row.setSpacing(kit.look.pick(20, 12))
        row.addWidget(self._symbol)
        row.addLayout(column, 1)
        row.addWidget(self.list_button, alignment=Qt.AlignmentFlag.AlignVCenter)

    @property
    def view(self) -> GuideView | None:
        """What is shown."""
        return self._view

    def show_view(self, view: GuideView) -> None:
        """Say this."""
        if view == self._view:
            return
        self._view = view
        palette = self._look.palette
        quiet = view.tone is Tone.NEUTRAL
        self.tint(palette.soft(view.tone), palette.line if quiet else palette.of(view.tone))
        self._symbol.setPixmap(icon(view.icon, self._look.pick(48, 32), palette.of(view.tone)))
        self.title.say(view.title)
        self.detail.say(view.detail)
        self.list_button.dress(Kind.PRIMARY if view.urgent else Kind.PLAIN, "list")
