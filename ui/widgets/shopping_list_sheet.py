"""The shopper's own list, over the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.shopping_list import ShoppingListView
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.entry_row import EntryRow
from ui.widgets.label import Label
from ui.widgets.scroll_area import ScrollArea


class ShoppingListSheet(Card):
    """`ticked` tells an entry and whether it shall be bought; `done` that it was read."""

    ticked = Signal(str, bool)
    done = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        look = kit.look
        self._kit = kit
        self._rows: dict[str, EntryRow] = {}
        self._most_px = 0
        self.title = Label(look, look.size(32, 20), 700, wrap=True)
        self.left = Label(look, look.size(20, 16), ink=look.palette.soft_ink, wrap=True)
        self.close_button = Button(
            look, text=kit.say("tools.done"), icon_name="check", kind=Kind.PRIMARY
        )
        self.close_button.clicked.connect(self.done)
        self._inner = QWidget()
        self._lines = QVBoxLayout(self._inner)
        beside = look.dp(12)  # where the bar is: Qt turns it with the language, but no margins
        left, right = (beside, 0) if look.mirrored else (0, beside)
        self._lines.setContentsMargins(left, 0, right, 0)
        self._lines.setSpacing(look.dp(8))
        self._lines.addStretch()
        self._area = ScrollArea(look, self._inner)
        self._area.follow_finger()
        self._column = QVBoxLayout(self)
        air = look.pick(32, 14)
        self._column.setContentsMargins(air, air, air, air)
        self._column.setSpacing(look.pick(16, 8))
        for part in (self.title, self.left, self._area, self.close_button):
            self._column.addWidget(part)

    def show_view(self, view: ShoppingListView) -> None:
        """Show these entries in this order."""
        self.title.say(view.title)
        self.left.say(view.left)
        for entry_id in self._rows.keys() - {entry.entry_id for entry in view.entries}:
            row = self._rows.pop(entry_id)
            self._lines.removeWidget(row)
            row.setParent(None)
        for place, entry in enumerate(view.entries):
            if entry.entry_id not in self._rows:
                self._rows[entry.entry_id] = EntryRow(self._kit, entry)
                self._rows[entry.entry_id].ticked.connect(self.ticked)
            row = self._rows[entry.entry_id]
            row.show_view(entry)
            if self._lines.indexOf(row) != place:
                self._lines.removeWidget(row)
                self._lines.insertWidget(place, row)
                row.show()
        self.fit(self._most_px)

    def row(self, entry_id: str) -> EntryRow:
        """The row of that entry."""
        return self._rows[entry_id]

    def fit(self, most_px: int) -> None:
        """Be as high as the entries ask for, and *most_px* at most: then they scroll."""
        self._most_px = most_px
        self._lines.activate()
        wanted = self._lines.minimumSize().height()
        self._area.setFixedHeight(0)
        self._column.activate()
        others = self._column.minimumSize().height()
        self._area.setFixedHeight(max(self._kit.look.dp(64), min(wanted, most_px - others)))
