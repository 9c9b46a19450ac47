"""Nobody is here: what this is, how it works, and in which languages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.facts import Facts, Now
from ui.presenters.welcome import lit_step, steps
from ui.translations import language
from ui.widgets.blurred import BlurredPicture
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.choice_row import ChoiceRow, Way
from ui.widgets.label import Label
from ui.widgets.live_view import ShownPicture
from ui.widgets.step_card import StepCard, step_row


class WelcomeScreen(QWidget):
    """A touch anywhere begins; a touch on a language begins in it."""

    begun = Signal()
    spoken = Signal(object)  # the code of a language

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        look = kit.look
        self._background = BlurredPicture(look, clock=kit.clock)
        self._background.setParent(self)
        self.title = Label(look, look.size(76, 34), 700, wrap=True, centre=True)
        self.title.setText(kit.say("welcome.title"))
        self.cards = [StepCard(kit, view) for view in steps(kit.wording)]
        self.start = Button(
            look,
            text=kit.say("welcome.start"),
            icon_name="arrow-right",
            icon_last=True,
            kind=Kind.PRIMARY,
            size=look.size(36, 24),
            height=look.size(112, 68),
        )
        self.start.clicked.connect(self.begun)
        ways = [Way(code, language(code).name) for code in kit.languages]
        columns = 3 if look.portrait else 6
        self.languages = ChoiceRow(kit, "", ways, kit.choices.language, columns=columns)
        self.languages.chosen.connect(self.spoken)
        self._lay_out()

    def show_facts(self, _facts: Facts, now: Now) -> None:
        """Light the next step now and then."""
        lit = lit_step(now) if self._kit.look.motion else 0
        for place, card in enumerate(self.cards):
            card.light(lit=place == lit)

    def show_picture(self, picture: ShownPicture | None) -> None:
        """The newest picture, to be blurred."""
        self._background.show_picture(picture)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Whoever touches means to begin."""
        self.begun.emit()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._background.setGeometry(self.rect())

    def _lay_out(self) -> None:
        look = self._kit.look
        column = QVBoxLayout(self)
        wide = look.pick(56, 16) if look.portrait else look.pick(140, 24)
        column.setContentsMargins(wide, look.pick(24, 8), wide, look.pick(32, 8))
        column.setSpacing(look.pick(36, 10))
        column.addStretch(1)
        column.addWidget(_plate(self._kit, self.title))
        column.addWidget(step_row(self._kit, self.cards))
        column.addWidget(self.start)
        column.addStretch(1)
        column.addWidget(self.languages)


def _plate(kit: Kit, title: Label) -> Card:
    """What stands behind the title: the picture may be of any colour."""
    plate = Card(kit.look, radius=kit.look.size(28, 18))
    plate.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    inside = QVBoxLayout(plate)
    air = kit.look.pick(24, 10)
    inside.setContentsMargins(air, air, air, air)
    inside.addWidget(title)
    return plate
