"""All lines of the basket, to be scrolled with a finger."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.basket import LineView
from ui.widgets.basket_line import BasketLine
from ui.widgets.fade import Fade
from ui.widgets.scroll_area import ScrollArea


class BasketList(ScrollArea):
    """Keeps a widget for each product and changes only what differs.

    A *locked* one is a receipt: nothing can be touched, and its lines stand closer.
    """

    quantity_touched = Signal(object)  # QuantityChanged
    touched = Signal(object)  # LineView

    def __init__(self, kit: Kit, *, locked: bool = False) -> None:
        super().__init__(kit.look)
        self._kit = kit
        self._locked = locked
        self._lines: dict[str, BasketLine] = {}
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.look.dp(4))
        self._column.addStretch()
        self.setWidget(self._inner)
        self._fades = tuple(Fade(kit.look, self, above=above) for above in (True, False))
        self.follow_finger()

    def show_lines(self, views: tuple[LineView, ...]) -> None:
        """Show these lines in this order."""
        for gone in self._lines.keys() - {_key(view) for view in views}:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.setParent(None)
        for place, view in enumerate(views):
            self._show_line(place, view)

    def line(self, product_id: str) -> BasketLine | None:
        """The widget of that product, of its newest line where it has several; or None."""
        lines = self._lines.values()
        found = [
            line for line in lines if line.view.product_id == product_id and not line.view.open
        ]
        return found[-1] if found else None

    def light_up(self, product_id: str) -> None:
        """Bring the line of that product into view, new as it may be, and draw the eye to it."""
        line = self.line(product_id)
        if line is not None:
            self._column.activate()
            room = QSize(self.viewport().width(), self._column.minimumSize().height())
            self._inner.resize(room.expandedTo(self.viewport().size()))
            self.ensureWidgetVisible(line, 0, self._kit.look.dp(8))
            line.light_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The edges are elsewhere."""
        super().resizeEvent(event)
        for fade in self._fades:
            fade.follow()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _show_line(self, place: int, view: LineView) -> None:
        line = self._lines.get(_key(view))
        if line is None:
            locked = self._locked or view.open
            line = BasketLine(self._kit, view, locked=locked, dense=self._locked)
            line.quantity_touched.connect(self.quantity_touched)
            line.touched.connect(self.touched)
            self._lines[_key(view)] = line
            self._column.insertWidget(place, line)
            line.show()
            return
        line.show_view(view)
        if self._column.indexOf(line) != place:
            self._column.removeWidget(line)
            self._column.insertWidget(place, line)


def _key(view: LineView) -> str:
    """An open question is a line of its own, and so is a piece that was weighed."""
    return f"? {view.event_id}" if view.open else view.line_id or view.product_id
