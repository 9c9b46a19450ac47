"""One entry of the shopping list: touch it to tick it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.icons import icon
from ui.kit import Kit
from ui.paint import brush, fits, fitted, panel, turned, words
from ui.presenters.shopping_list import EntryView


class EntryRow(QAbstractButton):
    """A box, the name, and below it how much. `ticked` tells what is wished.

    The box is ticked only when the view says so: whoever keeps the list decides.
    """

    ticked = Signal(str, bool)

    def __init__(self, kit: Kit, view: EntryView) -> None:
        super().__init__()
        look = kit.look
        self._look = look
        self._view = view
        self._name_font = look.font(look.size(22, 18), 600)
        self._done_font = look.font(look.size(22, 18), 400)
        self._done_font.setStrikeOut(True)
        self._small_font = look.font(look.size(17, 15), 400, tabular=True)
        self.setCheckable(True)
        self.setFixedHeight(look.pick(84, 68))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._clicked)
        self._say()

    @property
    def view(self) -> EntryView:
        """What is shown."""
        return self._view

    def show_view(self, view: EntryView) -> None:
        """Show this instead."""
        if view != self._view:
            self._view = view
            self._say()
            self.update()

    def nextCheckState(self) -> None:
        """A touch alone ticks nothing."""

    def text_fits(self) -> bool:
        """True where the name is shown whole."""
        room = self._name_room()
        font = fitted(self._name_font, self._view.name, room.width(), room.height())
        return fits(font, self._view.name, room.width(), room.height())

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(320), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        palette, view = self._look.palette, self._view
        fill = QColor(palette.raised if self.isDown() else palette.surface)
        line = QColor(palette.focus if self.hasFocus() else palette.line)
        panel(painter, QRectF(self.rect()), self._look.dp(16), fill, line)
        self._paint_box(painter)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        font = self._done_font if view.bought else self._name_font
        ink = palette.soft_ink if view.bought else palette.ink
        room = self._name_room()
        words(painter, turned(self, room), view.name, font, ink, align)
        if view.detail:
            below = QRect(room.x(), room.bottom() + 1, room.width(), self._detail_height())
            tint = palette.ask if view.urgent else palette.soft_ink
            words(painter, turned(self, below), view.detail, self._small_font, tint, align)

    def _paint_box(self, painter: QPainter) -> None:
        palette, dp = self._look.palette, self._look.dp
        size = self._box_size()
        place = turned(self, QRect(dp(16), (self.height() - size) // 2, size, size))
        if self._view.bought:
            panel(painter, QRectF(place), dp(8), QColor(palette.accept))
            air = dp(4)
            tick = icon("check", size - 2 * air, palette.on_accept)
            painter.drawPixmap(place.adjusted(air, air, -air, -air), tick)
            return
        tint = palette.ask if self._view.urgent else palette.soft_ink
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tint), max(1.5, dp(2))))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), dp(8), dp(8))

    def _name_room(self) -> QRect:
        dp = self._look.dp
        left, top = dp(32) + self._box_size(), dp(6)
        below = self._detail_height() if self._view.detail else 0
        return QRect(left, top, self.width() - left - dp(16), self.height() - 2 * top - below)

    def _detail_height(self) -> int:
        return self._look.pick(32, 26)

    def _box_size(self) -> int:
        return self._look.pick(36, 32)

    def _say(self) -> None:
        self.setText(self._view.name)
        self.setAccessibleName(", ".join(filter(None, (self._view.name, self._view.detail))))
        self.setChecked(self._view.bought)

    def _clicked(self) -> None:
        self.ticked.emit(self._view.entry_id, not self._view.bought)
