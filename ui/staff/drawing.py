"""Draws the blocks of a page as widgets; touches go out as events."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import icon
from ui.kit import Kit
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    Action,
    Actions,
    Block,
    Choice,
    Event,
    Fact,
    Heading,
    Number,
    Plot,
    Preview,
    Row,
    Words,
)
from ui.staff import plots
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.choice_row import ChoiceRow, Way
from ui.widgets.label import Label
from ui.widgets.picture_tile import PictureTile

_WIDEST_DP = 420
_FILLING = 3  # so many buttons fill a line
_SIGNS = {Tone.ACCEPT: "check", Tone.ASK: "exclaim", Tone.STOP: "exclaim"}


class Drawing(QObject):
    """Makes widgets in the size of one look; `touched(event)` comes when one is touched.

    No widget knows its event: a closure on a widget's own signal would tie page and panel into a
    knot that Python's collector undoes in the wrong order.
    """

    touched = Signal(object)

    def __init__(self, kit: Kit, parent: QObject, *, narrow: bool) -> None:
        super().__init__(parent)
        self._kit = kit
        self._narrow = narrow
        self._events: dict[int, tuple[Event | None, ...]] = {}

    def draw(self, block: Block) -> QWidget | None:
        """The widget of *block*; None for the live picture, which is not part of the page."""
        match block:
            case Heading():
                return self._heading(block)
            case Words():
                return self._words(block)
            case Fact():
                return self._fact(block)
            case Choice():
                return self._choice(block)
            case Number():
                return self._number(block)
            case _:
                return self._larger(block)

    def _larger(self, block: Actions | Row | Preview | Plot) -> QWidget | None:
        match block:
            case Actions():
                buttons = [self._button(one) for one in block.actions]
                return self._side_by_side(buttons, wide=block.wide)
            case Row():
                return self._row(block)
            case Plot():
                return plots.draw(self._kit, block)
            case Preview():
                return None

    def _label(self, text: str, roomy: float, compact: float, weight: int = 400) -> Label:
        label = Label(self._kit.look, self._kit.look.size(roomy, compact), weight, wrap=True)
        label.setText(text)
        return label

    def _heading(self, block: Heading) -> Label:
        """With air above: it belongs to what follows."""
        heading = self._label(block.text, 26, 20, 700)
        heading.setContentsMargins(0, self._kit.look.pick(20, 10), 0, 0)
        return heading

    def _words(self, block: Words) -> QWidget:
        if block.tone is Tone.NEUTRAL:
            label = self._label(block.text, 19, 16)
            label.ink(self._kit.look.palette.soft_ink)
            return label
        card = self._card(block.tone)
        row = QHBoxLayout(card)
        self._air(row)
        row.addWidget(self._sign(block.tone))
        row.addWidget(self._label(block.text, 19, 16), 1)
        return card

    def _fact(self, block: Fact) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._kit.look.dp(12))
        name = self._label(block.label, 20, 17)
        name.ink(self._kit.look.palette.soft_ink)
        value = self._label(block.value, 20, 17, 600)
        row.addWidget(name, 2)
        if block.tone in _SIGNS:
            row.addWidget(self._sign(block.tone))
            value.ink(self._kit.look.palette.of(block.tone))
        row.addWidget(value, 3)
        holder.setAccessibleName(f"{block.label}: {block.value}")
        return holder

    def _choice(self, block: Choice) -> QWidget:
        ways = [Way(number, one.text) for number, one in enumerate(block.options)]
        now = next((number for number, one in enumerate(block.options) if one.chosen), -1)
        columns = min(block.columns, 3) if self._narrow else block.columns
        row = ChoiceRow(self._kit, block.label, ways, now, columns=columns)
        self._events[id(row)] = tuple(one.event for one in block.options)
        row.chosen.connect(self._chosen)
        return row

    def _number(self, block: Number) -> QWidget:
        look = self._kit.look
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.dp(12))
        shown = Label(look, look.size(28, 22), 700, centre=True, tabular=True)
        shown.setText(block.shown)
        shown.setMinimumWidth(look.dp(88))
        row.addWidget(self._label(block.label, 20, 17), 1)
        for name, event in (("minus", block.less), ("plus", block.more)):
            button = Button(look, icon_name=name, height=look.size(60, 48))
            button.setAccessibleName(f"{block.label} {'−' if name == 'minus' else '+'}")
            self._wire(button, event)
            row.addWidget(button)
            if name == "minus":
                row.addWidget(shown)
        return holder

    def _row(self, block: Row) -> QWidget:
        look = self._kit.look
        card = self._card(block.tone)
        outer = QVBoxLayout(card) if self._narrow else QHBoxLayout(card)
        self._air(outer)
        inner = QHBoxLayout()
        inner.setSpacing(look.dp(12))
        if (picture := self._picture(block)) is not None:
            inner.addWidget(picture)
        if block.tone in _SIGNS:
            inner.addWidget(self._sign(block.tone))
        said = QVBoxLayout()
        said.setSpacing(look.dp(2))
        said.addWidget(self._label(block.title, 20, 17, 600))
        if block.detail:
            detail = self._label(block.detail, 17, 15)
            detail.ink(look.palette.soft_ink)
            said.addWidget(detail)
        inner.addLayout(said, 1)
        outer.addLayout(inner, 1)
        if block.actions:
            buttons = [self._button(one, of=block.title) for one in block.actions]
            outer.addWidget(self._side_by_side(buttons, in_row=not self._narrow))
        return card

    def _picture(self, block: Row) -> PictureTile | None:
        if not (block.crop or block.product_id):
            return None
        kit, size_px = self._kit, self._kit.look.pick(64, 48)
        pixels = kit.crops.get(block.crop) if block.crop else None
        tile = PictureTile(kit.look, size_px)
        if pixels is not None:
            tile.show_picture(kit.pictures.crop(pixels, size_px))
        elif block.product_id:
            tile.show_product(kit.pictures, block.product_id)
        else:
            tile.show_picture(kit.pictures.unknown(size_px))
        return tile

    def _button(self, action: Action, *, of: str = "") -> Button:
        look = self._kit.look
        kind = Kind.PRIMARY if action.primary else Kind.DANGER if action.danger else Kind.PLAIN
        button = Button(
            look,
            text=action.text,
            icon_name=action.icon,
            kind=kind,
            size=look.size(19, 16),
            height=look.size(56, 48),
        )
        button.setMinimumWidth(look.dp(48))
        button.setAccessibleName(f"{action.text}: {of}" if of else action.text)
        self._wire(button, action.event)
        return button

    def _wire(self, button: Button, event: Event | None) -> None:
        if event is None:
            button.setEnabled(False)
            return
        self._events[id(button)] = (event,)
        button.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self._tell(self._events[id(self.sender())][0])

    def _chosen(self, number: object) -> None:
        assert isinstance(number, int)
        self._tell(self._events[id(self.sender())][number])

    def _tell(self, event: Event | None) -> None:
        if event is not None:
            self.touched.emit(event)

    def _side_by_side(
        self, buttons: list[Button], *, wide: bool = True, in_row: bool = False
    ) -> QWidget:
        look = self._kit.look
        holder = QWidget()
        stacked = self._narrow and len(buttons) > 2
        row = QVBoxLayout(holder) if stacked else QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.dp(8))
        for button in buttons:
            if not (wide or self._narrow):
                button.setMaximumWidth(max(look.dp(_WIDEST_DP), button.sizeHint().width()))
            row.addWidget(button, 0 if in_row else 1)
        if not (wide or stacked) and len(buttons) < _FILLING:
            row.addStretch(_FILLING - len(buttons))
        return holder

    def _sign(self, tone: Tone) -> QLabel:
        label = QLabel()
        tint = self._kit.look.palette.of(tone)
        label.setPixmap(icon(_SIGNS[tone], self._kit.look.dp(24), tint))
        return label

    def _card(self, tone: Tone) -> Card:
        palette = self._kit.look.palette
        card = Card(self._kit.look, radius=16)
        line = palette.line if tone is Tone.NEUTRAL else palette.of(tone)
        card.tint(palette.soft(tone), line)
        return card

    def _air(self, layout: QVBoxLayout | QHBoxLayout) -> None:
        look = self._kit.look
        air = look.pick(16, 10)
        layout.setContentsMargins(air, air, air, air)
        layout.setSpacing(look.dp(12))
        layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
