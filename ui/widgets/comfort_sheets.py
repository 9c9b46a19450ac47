"""The sheets where the shopper chooses the language, and how to read and hear better."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.comfort import VOLUMES
from ui.kit import Kit
from ui.palette import Theme
from ui.translations import language
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.choice_row import ChoiceRow, Way
from ui.widgets.label import Label


class LanguageSheet(Card):
    """Every language by its own name. `chosen` tells its code."""

    chosen = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        title = Label(kit.look, kit.look.size(32, 22), 700, wrap=True)
        title.setText(kit.say("language.title"))
        ways = [Way(code, language(code).name) for code in kit.languages]
        columns = 2 if kit.look.portrait or kit.look.compact else 3
        self.row = ChoiceRow(kit, "", ways, kit.choices.language, columns=columns)
        self.row.chosen.connect(self.chosen)
        column = _column(self, kit)
        column.addWidget(title)
        column.addWidget(self.row)


class EaseSheet(Card):
    """Text size, colours, sound and reading aloud.

    `wished` tells a name of `Choices` and the value that is wanted.
    """

    wished = Signal(str, object)
    done = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        title = Label(kit.look, kit.look.size(32, 20), 700)
        title.setText(kit.say("tools.title"))
        now = kit.choices
        self.text = ChoiceRow(kit, kit.say("tools.text"), _zooms(kit), now.zoom)
        self.theme = ChoiceRow(kit, kit.say("tools.theme"), _themes(kit), now.theme, columns=3)
        self.volume = ChoiceRow(kit, kit.say("tools.sound"), _volumes(kit), now.volume)
        self.speech = ChoiceRow(kit, kit.say("tools.speech"), _speech(kit), now.speaks)
        self.close_button = Button(
            kit.look, text=kit.say("tools.done"), icon_name="check", kind=Kind.PRIMARY
        )
        self.text.chosen.connect(self._zoom)
        self.theme.chosen.connect(self._dress)
        self.volume.chosen.connect(self._turn)
        self.speech.chosen.connect(self._read_aloud)
        self.close_button.clicked.connect(self.done)
        column = _column(self, kit)
        column.addWidget(title)
        for row in (self.text, self.theme, self.volume, self.speech):
            column.addWidget(row)
        column.addWidget(self.close_button)

    def _zoom(self, zoom: object) -> None:
        self.wished.emit("zoom", zoom)

    def _dress(self, theme: object) -> None:
        self.wished.emit("theme", theme)

    def _turn(self, volume: object) -> None:
        self.wished.emit("volume", volume)

    def _read_aloud(self, speaks: object) -> None:
        self.wished.emit("speaks", speaks)


def _column(sheet: Card, kit: Kit) -> QVBoxLayout:
    column = QVBoxLayout(sheet)
    air = kit.look.pick(32, 14)
    column.setContentsMargins(air, air, air, air)
    column.setSpacing(kit.look.pick(20, 8))
    return column


def _zooms(kit: Kit) -> list[Way]:
    texts = kit.wording
    return [Way(zoom, texts.percent(zoom)) for zoom in kit.zooms]


def _themes(kit: Kit) -> list[Way]:
    return [Way(theme, kit.say(f"tools.theme_{theme}")) for theme in Theme]


def _volumes(kit: Kit) -> list[Way]:
    return [Way(volume, kit.say(f"tools.volume_{volume}")) for volume in VOLUMES]


def _speech(kit: Kit) -> list[Way]:
    return [Way(value=False, text=kit.say("tools.off")), Way(value=True, text=kit.say("tools.on"))]
