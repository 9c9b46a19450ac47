"""What to do now, big, with the way to the picture list beside it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.icons import icon
from ui.kit import Kit
from ui.presenters.certainty import Tone
from ui.presenters.guide import GuideView, Tool
from ui.presenters.shopping_list import ShoppingListView
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.two_lines import TwoLines

_TOOLS: Final = {Tool.SCAN: "barcode", Tool.STOP_SCAN: "cross", Tool.UNDO: "undo"}


class GuideBar(Card):
    """One sentence with a symbol; its ground takes the colour of its urgency."""

    list_wanted = Signal()
    shopping_list_wanted = Signal()
    scan_wanted = Signal()
    scan_stopped = Signal()
    undo_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, radius=kit.look.size(24, 16))
        self._look = kit.look
        self._view: GuideView | None = None
        self._symbol = QLabel()
        self.words = TwoLines(kit.look, title=kit.look.size(28, 20), detail=kit.look.size(20, 16))
        self._list_words = kit.say("guide.list_short" if kit.look.compact else "guide.list")
        self.list_button = Button(
            kit.look,
            text=self._list_words,
            icon_name="list",
            height=56,
        )
        self.list_button.clicked.connect(self.list_wanted)
        self.shopping_list_button = Button(kit.look, icon_name="checklist", height=56)
        self.shopping_list_button.hide()
        self.shopping_list_button.clicked.connect(self.shopping_list_wanted)
        self.tool = Button(kit.look, icon_name="barcode", height=56)
        self.tool.hide()
        self.tool.clicked.connect(self._tool_touched)
        self._tool_words = {tool: kit.say(f"guide.tool_{tool}") for tool in _TOOLS}
        row = QHBoxLayout(self)
        air = kit.look.pick(24, 12)
        row.setContentsMargins(air, kit.look.dp(6), air, kit.look.dp(6))
        row.setSpacing(kit.look.pick(20, 12))
        row.addWidget(self._symbol)
        row.addWidget(self.words, 1)
        row.addWidget(self.shopping_list_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.tool, alignment=Qt.AlignmentFlag.AlignVCenter)
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
        told_by_button = self._look.compact and view.tool is Tool.UNDO
        self.words.say(view.title, "" if told_by_button else view.detail)
        self.list_button.dress(Kind.PRIMARY if view.urgent else Kind.PLAIN, "list")
        self._show_tool(view.tool)

    def _show_tool(self, tool: Tool) -> None:
        self.tool.setVisible(tool is not Tool.NONE)
        self._make_room()
        if tool is Tool.NONE:
            return
        self.tool.dress(Kind.PLAIN, _TOOLS[tool])
        self.tool.say(self._tool_words[tool])

    def _make_room(self) -> None:
        """In little room the tool, which is there for a moment, stands for the shopper's list."""
        crowded = self._look.compact and not self.tool.isHidden()
        wanted = bool(self.shopping_list_button.text())
        self.shopping_list_button.setVisible(wanted and not crowded)
        undoes = self._view is not None and self._view.tool is Tool.UNDO
        short = crowded and undoes  # two goods are named then
        self.list_button.shorten("" if short else self._list_words, self._list_words)

    def _tool_touched(self) -> None:
        match self._view.tool if self._view else Tool.NONE:
            case Tool.SCAN:
                self.scan_wanted.emit()
            case Tool.STOP_SCAN:
                self.scan_stopped.emit()
            case Tool.UNDO:
                self.undo_wanted.emit()
            case Tool.NONE:
                pass

    def show_list(self, view: ShoppingListView | None) -> None:
        """The way to the shopper's own list, with how much of it is open; None: there is none."""
        number = "" if view is None else view.number
        if number != self.shopping_list_button.text():
            self.shopping_list_button.say(number)
        if view is not None:
            self.shopping_list_button.setAccessibleName(f"{view.title}: {view.left}")
        self._make_room()
