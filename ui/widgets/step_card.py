"""One step of how it works."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.certainty import Tone
from ui.presenters.welcome import StepView
from ui.widgets.badge import Badge
from ui.widgets.card import Card
from ui.widgets.label import Label


class StepCard(Card):
    """A symbol, a word, a sentence; the lit one has a coloured ground and a strong symbol."""

    def __init__(self, kit: Kit, view: StepView) -> None:
        look = kit.look
        super().__init__(look, radius=look.size(28, 18))
        self._kit = kit
        self._view = view
        self.badge = Badge(look, look.pick(112, 56))
        beside = look.portrait or look.compact
        title = Label(look, look.size(30, 19), 700, wrap=True, centre=not beside)
        title.setText(view.title)
        hint = Label(
            look,
            look.size(22, 16),
            ink=look.palette.soft_ink,
            wrap=True,
            centre=not beside,
        )
        hint.setText(view.hint)
        words = QVBoxLayout()
        words.setSpacing(look.dp(4))
        words.addWidget(title)
        words.addWidget(hint)
        across = QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(across if beside else QBoxLayout.Direction.TopToBottom, self)
        air = look.pick(28, 12)
        row.setContentsMargins(air, air, air, air)
        row.setSpacing(look.pick(24, 12))
        row.addWidget(self.badge, alignment=Qt.AlignmentFlag.AlignCenter)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{view.title}. {view.hint}")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.light(lit=False)

    def light(self, *, lit: bool) -> None:
        """Draw the eye here, or away."""
        palette = self._kit.look.palette
        if lit:
            self.badge.show_icon(self._view.icon, palette.accept, palette.on_accept)
            self.tint(palette.surface, palette.accept)
        else:
            self.badge.show_icon(self._view.icon, palette.soft(Tone.ACCEPT), palette.accept)
            self.tint(palette.surface, palette.line)


def step_row(kit: Kit, cards: list[StepCard]) -> QWidget:
    """The steps side by side; one above the other in a tall or small window."""
    holder = QWidget()
    look = kit.look
    stacked = look.portrait
    down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    row = QBoxLayout(down if stacked else across, holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.pick(24, 10))
    for card in cards:
        row.addWidget(card, 1)
    return holder
