"""What surrounds a page of the panel: its title, the way to the others, the live picture."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.staff.blocks import ICONS, Page
from ui.staff.sheet import BAR_DP
from ui.staff.zone import ZonePreview
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.scroll_area import ScrollArea


class PanelPages(QWidget):
    """`wanted(page)` when another page is touched, `left` at the cross.

    In landscape the pages are named at the side, in portrait they are behind the menu's button.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        look = kit.look
        self.title = Label(look, look.size(26, 20), 700, wrap=True)
        self.told = Label(look, look.size(19, 16), 600, wrap=True)
        self.menu_button = Button(
            look, text=kit.say("staff.page.menu"), icon_name="list", height=48
        )
        self.close_button = Button(look, text=kit.say("staff.close"), icon_name="cross", height=48)
        self.close_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.menu_button.clicked.connect(self._menu)
        self.close_button.clicked.connect(self.left)
        self.tabs: dict[Page, Button] = {}
        self.preview = ZonePreview(kit)
        self.area = ScrollArea(look)
        self.nav = ScrollArea(look)
        page = QVBoxLayout()
        page.addLayout(self._top())
        page.addLayout(self._below(), 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        if not look.portrait:
            across.addWidget(self._side())
        across.addLayout(page, 1)

    def mark(self, page: Page) -> None:
        """Show which page it is."""
        for one, tab in self.tabs.items():
            tab.dress(Kind.PRIMARY if one is page else Kind.BARE, ICONS[one])

    def _top(self) -> QBoxLayout:
        look = self._kit.look
        edge, air = look.pick(24, 12), look.dp(8)
        row = QHBoxLayout()
        row.setSpacing(look.dp(12))
        if look.portrait:
            row.addWidget(self.menu_button)
        row.addWidget(self.title, 1 if look.portrait else 0)
        if not look.portrait:
            row.addWidget(self.told, 1)
        row.addWidget(self.close_button)
        top = QVBoxLayout()
        top.setContentsMargins(edge, air, edge, air)
        top.addLayout(row)
        if look.portrait:
            top.addWidget(self.told)
        return top

    def _below(self) -> QBoxLayout:
        look = self._kit.look
        upright = QBoxLayout.Direction.TopToBottom
        body = QBoxLayout(upright if look.portrait else QBoxLayout.Direction.LeftToRight)
        body.setSpacing(look.pick(24, 12))
        start, end = look.pick(24, 12), look.pick(24, 12) - look.dp(BAR_DP)
        body.setContentsMargins(*((end, 0, start, 0) if look.mirrored else (start, 0, end, 0)))
        body.addWidget(self.preview, 1)
        body.addWidget(self.area, 2 if look.portrait else 1)
        return body

    def _side(self) -> QWidget:
        """The pages by name, on a ground of their own."""
        look = self._kit.look
        side = Card(look, radius=look.size(24, 16))
        self._lay_tabs()
        column = QVBoxLayout(side)
        air = look.dp(8)
        column.setContentsMargins(0, air, 0, air)
        column.addWidget(self.nav)
        holder = QWidget()
        around = QVBoxLayout(holder)
        edge = look.pick(16, 8)
        around.setContentsMargins(edge, edge, 0, edge)
        around.addWidget(side)
        return holder

    def _lay_tabs(self) -> None:
        look = self._kit.look
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.dp(8), 0, look.dp(8), look.dp(8))
        column.setSpacing(look.dp(8))
        for page in Page:
            if page is not Page.MENU:
                self.tabs[page] = self._tab(page)
                column.addWidget(self.tabs[page])
        column.addStretch()
        self.nav.setWidget(inner)
        self.nav.setFixedWidth(look.pick(280, 208))

    def _tab(self, page: Page) -> Button:
        tab = Button(
            self._kit.look,
            text=self._kit.say(f"staff.page.{page}"),
            icon_name=ICONS[page],
            kind=Kind.BARE,
            size=self._kit.look.size(18, 16),
            height=48,
        )
        tab.lead()
        tab.clicked.connect(self._touched)
        return tab

    def _menu(self) -> None:
        self.wanted.emit(Page.MENU)

    def _touched(self) -> None:
        sender = self.sender()
        self.wanted.emit(next(page for page, tab in self.tabs.items() if tab is sender))
