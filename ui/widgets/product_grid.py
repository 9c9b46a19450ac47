"""The picture list: every product to touch, found by shelves and by letters."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.products import alphabet, find_products, shelves
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.letter_pad import LetterPad
from ui.widgets.product_button import ProductButton
from ui.widgets.scroll_area import ScrollArea

_CARD: Final = ((168, 116), (220, 128))  # least width, by portrait and compact
_PICTURE: Final = ((112, 72), (152, 84))


class ProductGrid(QWidget):
    """Covers the picture. `picked` tells the product, `closed` that nothing was chosen.

    Where shelves and letters would leave no room for the goods, one of them is shown, the shelves
    first, and `search` changes between them.
    """

    picked = Signal(str)
    closed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look = kit.look
        self._kit = kit
        self._search = ""
        self._shelf = ""
        self._likely: tuple[str, ...] = ()
        self._columns = 0
        self._buttons: dict[str, ProductButton] = {}
        self.title = Label(look, look.size(32, 22), 700, wrap=True)
        self.found = Label(look, 18, ink=look.palette.soft_ink)
        self.searched = Label(look, look.size(24, 18), 600, wrap=True)
        self.hint = Label(look, 18, ink=look.palette.soft_ink, wrap=True)
        self._searching = _one_or_the_other(self.searched, self.hint)
        self.back = Button(look, text=kit.say("list.close"), icon_name="arrow-left")
        self.back.clicked.connect(self.closed)
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, look.dp(12), 0)
        self._grid.setSpacing(look.dp(12))
        self._area = ScrollArea(look, self._inner)
        self._area.follow_finger()
        self.shelves: dict[str, Button] = {}
        self._make_shelves()
        self._shelf_rows = self._lay_shelves()
        self.search = Button(look, icon_name="search", height=56)
        self.search.clicked.connect(self._turn)
        self._either = look.compact and not look.portrait
        self.search.setVisible(self._either)
        columns = 9 if look.compact else 14
        self.pad = LetterPad(kit, alphabet(kit.wording), columns=columns)
        self.pad.touched.connect(self.type)
        self.pad.erased.connect(self._erase)
        self._lay_out()
        self.open(kit.say("list.title"))

    def open(self, title: str, likely: tuple[str, ...] = ()) -> None:
        """Begin anew with all products, the *likely* ones first."""
        self.title.say(title)
        self._search, self._shelf, self._likely = "", "", likely
        self._dress_shelves()
        self._show_letters(shown=not self._either)
        self._find()
        self._area.verticalScrollBar().setValue(0)

    def button(self, product_id: str) -> ProductButton:
        """The button of that product."""
        return self._buttons[product_id]

    @property
    def shown(self) -> tuple[str, ...]:
        """The products that are offered, in order."""
        return self._shown

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._kit.look.palette.ground))

    def _lay_out(self) -> None:
        look = self._kit.look
        head = QHBoxLayout()
        head.setSpacing(look.dp(16))
        head.addWidget(self.back)
        head.addWidget(self.title, 3)
        head.addWidget(self._searching, 2)
        head.addWidget(self.found)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        near = look.dp(4)  # the header's buttons
        column.setContentsMargins(0, near, 0, look.pick(12, 6))
        column.setSpacing(look.pick(16, 8))
        column.addLayout(head)
        column.addWidget(self._shelf_rows)
        column.addWidget(self._area, 1)
        column.addWidget(self.pad)

    def _turn(self) -> None:
        """Letters for shelves, or shelves for letters; what was looked for is forgotten."""
        letters = self.pad.isHidden()
        self._search, self._shelf = "", ""
        self._dress_shelves()
        self._show_letters(shown=letters)
        self._find()

    def _show_letters(self, *, shown: bool) -> None:
        self.pad.setVisible(shown)
        self._shelf_rows.setVisible(not (shown and self._either))
        self.search.dress(Kind.PLAIN, "list" if shown else "search")
        self.search.setAccessibleName(self._kit.say("list.all" if shown else "list.search"))

    def _make_shelves(self) -> None:
        for shelf in shelves(self._kit.wording):
            button = Button(self._kit.look, text=shelf.name, size=18, height=48)
            button.setCheckable(True)
            button.clicked.connect(self._shelf_touched)
            self.shelves[shelf.key] = button

    def _lay_shelves(self) -> QWidget:
        look = self._kit.look
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.dp(8))
        columns = 4 if look.portrait or look.compact else 8
        for place, button in enumerate(self.shelves.values()):
            grid.addWidget(button, place // columns, place % columns)
        return holder

    def _shelf_touched(self) -> None:
        sender = self.sender()
        self._shelf = next(key for key, button in self.shelves.items() if button is sender)
        self._search = ""
        self._dress_shelves()
        self._find()
        self._area.verticalScrollBar().setValue(0)

    def _dress_shelves(self) -> None:
        """The open shelf is filled and bears a tick."""
        for key, button in self.shelves.items():
            chosen = key == self._shelf
            button.setChecked(chosen)
            button.dress(Kind.PRIMARY if chosen else Kind.PLAIN, "check" if chosen else "")

    def type(self, letter: str) -> None:
        """Look for names with that letter, too."""
        self._search += letter
        self._find()

    def _erase(self) -> None:
        self._search = self._search[:-1]
        self._find()

    def _find(self) -> None:
        found = find_products(
            self._search, self._kit.wording, shelf=self._shelf, likely=self._likely
        )
        for card in found.cards:
            if card.product_id not in self._buttons:
                button = ProductButton(
                    self._kit,
                    card.product_id,
                    card.name,
                    price=card.price,
                    picture=_PICTURE[self._kit.look.portrait][self._kit.look.compact],
                )
                button.picked.connect(self.picked)
                self._buttons[card.product_id] = button
        self._shown = tuple(card.product_id for card in found.cards)
        texts = self._kit.wording.texts
        self.found.say(texts.count("list.found", len(found.cards)))
        hint = "" if self._kit.look.compact else texts.say("list.search")
        self.searched.say(self._search.upper())
        self.hint.say("" if self._search else hint)
        self.found.setVisible(not self._either)
        self.pad.allow(found.letters, erase=bool(self._search))
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        look = self._kit.look
        least = look.dp(_CARD[look.portrait][look.compact])
        columns = max(2, (self.width() - look.dp(12)) // (least + look.dp(12)))
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        for button in self._buttons.values():
            button.setVisible(button.product_id in self._shown)
        for place, product_id in enumerate(self._shown):
            self._grid.addWidget(self._buttons[product_id], place // columns, place % columns)
        rows = -(-len(self._shown) // columns)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 1 if row == rows else 0)
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _one_or_the_other(*labels: Label) -> QWidget:
    """Room for labels of which one at a time says something."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for label in labels:
        row.addWidget(label)
    return holder
