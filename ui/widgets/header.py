"""The top of the window: who we are, how we are connected, and what helps to read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.icons import icon
from ui.kit import Kit
from ui.presenters.link import PillView
from ui.translations import language
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.pill import ConnectionPill


class _Mark(QLabel):
    """The brand's sign; staff tap it."""

    tapped = Signal()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.tapped.emit()


class Header(QWidget):
    """Brand, pill, language, ease of reading and hearing, help."""

    lamps_wanted = Signal()
    language_wanted = Signal()
    ease_wanted = Signal()
    help_wanted = Signal()
    mark_tapped = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        look = kit.look
        self.setFixedHeight(look.pick(72, 56))
        self.pill = ConnectionPill(look)
        spoken = language(kit.choices.language)
        self.language_button = Button(
            look,
            text=spoken.mark,
            icon_name="" if look.compact and look.portrait else "globe",
            kind=Kind.QUIET,
            height=48,
        )
        self.language_button.setAccessibleName(f"{kit.say('tools.language')}: {spoken.name}")
        self.language_button.setMinimumWidth(self.language_button.sizeHint().width())
        self.ease_button = Button(look, icon_name="text-size", kind=Kind.QUIET, height=48)
        self.ease_button.setAccessibleName(kit.say("tools.title"))
        self.help_button = Button(
            look, text=kit.say("help.button"), icon_name="help", size=20, height=48
        )
        self.help_button.setMinimumWidth(self.help_button.sizeHint().width())
        self.pill.clicked.connect(self.lamps_wanted)
        self.language_button.clicked.connect(self.language_wanted)
        self.ease_button.clicked.connect(self.ease_wanted)
        self.help_button.clicked.connect(self.help_wanted)
        row = QHBoxLayout(self)
        edge = look.pick(24, 12)
        row.setContentsMargins(edge, 0, edge, 0)
        row.setSpacing(look.dp(12))
        self.mark = _Mark()
        self.mark.setPixmap(icon("shopshadow", look.pick(40, 32), look.palette.accept))
        self.mark.setMinimumSize(look.dp(48), look.dp(48))
        self.mark.tapped.connect(self.mark_tapped)
        row.addWidget(self.mark)
        brand = Label(look, look.size(26, 20), 700)
        brand.say(kit.say("brand"))
        row.addWidget(brand)
        brand.setVisible(not (look.compact and look.portrait))
        row.addSpacing(look.pick(16, 4))
        row.addWidget(self.pill)
        row.addStretch()
        for button in (self.language_button, self.ease_button, self.help_button):
            row.addWidget(button)

    def show_pill(self, view: PillView) -> None:
        """Show this state of the connection, as fully as there is room."""
        if view != self.pill.view:
            self.pill.show_view(view)
            self._fit_pill()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit_pill()

    def _fit_pill(self) -> None:
        layout = self.layout()
        assert layout is not None
        others = layout.minimumSize().width() - self.pill.minimumWidth()
        self.pill.fit(self.width() - others)
