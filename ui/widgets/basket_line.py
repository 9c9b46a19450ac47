"""One line of the basket."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.events.touches import QuantityChanged
from ui.icons import icon
from ui.kit import Kit
from ui.paint import brush, fits, fitted, panel, turned, words
from ui.presenters.basket import LineView
from ui.presenters.certainty import Tone
from ui.theme import mixed
from ui.widgets.exchange_button import ExchangeButton
from ui.widgets.stepper import Stepper

_LIT_MS = 1000


class BasketLine(QWidget):
    """Picture, name, price, sum, and − n +. A change is lit for a second; *dense* is lower."""

    quantity_touched = Signal(object)  # QuantityChanged
    touched = Signal(object)  # LineView: the shopper says that it is something else

    def __init__(self, kit: Kit, view: LineView, *, locked: bool, dense: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._look = kit.look
        self._view = view
        self._light = 0.0
        self._tile_px = self._look.pick(*((64, 48) if dense else (84, 56)))
        self._name_font = self._look.font(self._look.size(24, 19), 600)
        self._sum_font = self._look.font(self._look.size(24, 20), 600, tabular=True)
        self._small_font = self._look.font(self._look.size(18, 16), 400, tabular=True)
        self.stepper = Stepper(self._look, least=0, local=False, height=48)
        self.stepper.setParent(self)
        self.stepper.changed.connect(self._touched)
        self.stepper.setVisible(not locked)
        self.exchange = ExchangeButton(self._look, kit.say("basket.exchange"), self)
        self.exchange.clicked.connect(self._is_something_else)
        self.exchange.setVisible(not locked)
        self.setFixedHeight(self._look.pick(*((92, 76) if dense else (116, 100))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_LIT_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setKeyValueAt(0.6, 1.0)
        self._fade.valueChanged.connect(self._lit)
        self._show_number()

    @property
    def view(self) -> LineView:
        """What is shown."""
        return self._view

    def show_view(self, view: LineView) -> None:
        """Show the line as it is now."""
        if view != self._view:
            self._view = view
            self._show_number()
            self.update()

    def light_up(self) -> None:
        """Draw the eye here for a second."""
        self._fade.stop()
        self._fade.start()

    def text_fits(self) -> bool:
        """True where the name is shown whole."""
        room = self._name_room()
        font = fitted(self._name_font, self._view.name, room.width(), room.height())
        return fits(font, self._view.name, room.width(), room.height())

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(320), self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        size = self.stepper.sizeHint()
        left = self.width() - self._air() - size.width()
        room = self._small_room()
        top = room.y() + (room.height() - size.height()) // 2
        self.stepper.setGeometry(turned(self, QRect(QPoint(left, top), size)))
        self._place_exchange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        palette, dp = self._look.palette, self._look.dp
        ground = mixed(palette.surface, palette.soft(Tone.ACCEPT), self._light)
        panel(painter, QRectF(self.rect()), dp(16), ground)
        tile = self.tile()
        painter.drawPixmap(tile.topLeft(), self._picture(tile.width()))
        name_room, leading = self._name_room(), Qt.AlignmentFlag.AlignLeading
        middle = Qt.AlignmentFlag.AlignVCenter
        sum_room = QRect(name_room.right(), name_room.y(), 0, self._look.pick(36, 30))
        sum_room.setRight(self.width() - self._air() - dp(4))
        if self._is_one_row():
            name_room.setHeight(sum_room.height())
        place = turned(self, name_room)
        words(painter, place, self._view.name, self._name_font, palette.ink, leading | middle)
        trailing = Qt.AlignmentFlag.AlignTrailing | middle
        total = self._view.total
        words(painter, turned(self, sum_room), total, self._sum_font, palette.ink, trailing)
        self._paint_small(painter)

    def _picture(self, size_px: int) -> QPixmap:
        pictures = self._kit.pictures
        crop = self._kit.crops.get(self._view.event_id) if self._view.open else None
        if crop is not None:
            return pictures.crop(crop, size_px)
        if not self._view.product_id:
            return pictures.unknown(size_px)
        return pictures.product(self._view.product_id, size_px)

    def _paint_small(self, painter: QPainter) -> None:
        palette = self._look.palette
        room = self._small_room()
        said, tint = self._view.offer, palette.soft_ink
        if self._view.note:
            said, tint = self._view.note, palette.ask
        if self._signed():
            symbol, size = "question" if self._view.open else "unsent", self._sign_px()
            place = QRect(room.x(), room.y() + (room.height() - size) // 2, size, size)
            painter.drawPixmap(turned(self, place), icon(symbol, size, palette.ask))
            room.setLeft(room.left() + self._small_start())
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        words(painter, turned(self, room), said, self._small_font, tint, align)

    def tile(self) -> QRect:
        """Where the picture of the product is."""
        return turned(self, self._tile_room())

    def _tile_room(self) -> QRect:
        size = self._tile_px
        return QRect(self._air(), (self.height() - size) // 2, size, size)

    def _place_exchange(self) -> None:
        """Over picture and words; the word stands at the end of the lower row."""
        air, end = self._look.dp(4), self._text_left() + self._text_width()
        place = QRect(air, air, end - air, self.height() - 2 * air)
        self.exchange.setGeometry(turned(self, place))
        room = self._small_room()
        said = QFontMetrics(self._small_font).horizontalAdvance(self._view.note or self._view.offer)
        room.setLeft(room.left() + self._small_start() + said + self._look.dp(12))
        self.exchange.mark(self._tile_room().translated(-air, -air), room.translated(-air, -air))

    def _small_room(self) -> QRect:
        """The lower row; what can be touched at its end stays inside the line."""
        height = self._look.pick(30, 25)
        stepper = 0 if self.stepper.isHidden() else self.stepper.sizeHint().height()
        lowest = self.height() - self._look.dp(2) - (stepper + height) // 2
        top = min(self._name_room().bottom(), lowest)
        return QRect(self._text_left(), top, self._text_width(), height)

    def _small_start(self) -> int:
        """Where the lower row's words begin: after the sign, where there is one."""
        return self._sign_px() + self._look.dp(6) if self._signed() else 0

    def _signed(self) -> bool:
        return self._view.unsent or self._view.open

    def _sign_px(self) -> int:
        return self._look.dp(20)

    def _name_room(self) -> QRect:
        top = self._look.pick(12, 10)
        height = self.height() - 2 * top - self._look.pick(30, 25)
        return QRect(self._text_left(), top, self._text_width(), height)

    def _is_one_row(self) -> bool:
        """The name stands beside the sum then, on the same line."""
        room = self._name_room()
        return fits(self._name_font, self._view.name, room.width(), self._look.pick(36, 30))

    def _text_left(self) -> int:
        return self._air() + self._tile_px + self._look.pick(16, 12)

    def _text_width(self) -> int:
        total = QFontMetrics(self._sum_font).horizontalAdvance(self._view.total)
        stepper = 0 if self.stepper.isHidden() else self.stepper.sizeHint().width()
        right = max(stepper + self._look.dp(8), total + self._look.dp(12))
        return self.width() - self._text_left() - right - self._air()

    def _air(self) -> int:
        return self._look.pick(12, 8)

    def _show_number(self) -> None:
        self.stepper.show_number(self._view.quantity, most=self._view.most)
        self.stepper.name(self._view.less, self._view.more)
        self.exchange.setAccessibleName(self._view.exchange)
        self._place_exchange()
        view = self._view
        said = (f"{view.quantity} × {view.name}", view.total, view.note)
        self.setAccessibleName(", ".join(filter(None, said)))

    def _touched(self, number: int) -> None:
        view = self._view
        self.quantity_touched.emit(QuantityChanged(view.product_id, number, view.line_id))

    def _is_something_else(self) -> None:
        self.touched.emit(self._view)

    def _lit(self, value: float) -> None:
        self._light = value
        self.update()
