"""A product to touch: its picture with its name."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui.kit import Kit
from ui.paint import brush, fits, fitted, panel, turned, words


class ProductButton(QAbstractButton):
    """Picture above, name and price below; or, with *beside*, the name at the picture's side."""

    picked = Signal(str)

    def __init__(
        self,
        kit: Kit,
        product_id: str,
        name: str,
        *,
        price: str = "",
        picture: float = 96,
        beside: bool = False,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._look = kit.look
        self._product_id = product_id
        self._price = price
        self._beside = beside
        self._picture_px = kit.look.dp(picture)
        self._name_font = kit.look.font(
            kit.look.size(20, 17) if beside else kit.look.size(18, 15), 600
        )
        self._price_font = kit.look.font(kit.look.size(17, 15), 400, tabular=True)
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._clicked)

    @property
    def product_id(self) -> str:
        """Which product this is."""
        return self._product_id

    def text_fits(self) -> bool:
        """True where the name is shown whole."""
        room = self._name_room()
        font = fitted(self._name_font, self.text(), room.width(), room.height())
        return fits(font, self.text(), room.width(), room.height())

    def sizeHint(self) -> QSize:
        air = self._look.dp(12)
        if self._beside:
            return QSize(self._picture_px + self._look.dp(200), self._picture_px + 2 * air)
        below = self._look.pick(60, 48) + (self._look.pick(26, 22) if self._price else 0)
        return QSize(self._picture_px + 2 * air, self._picture_px + air + below + self._look.dp(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        palette, dp = self._look.palette, self._look.dp
        fill = QColor(palette.raised if self.isDown() else palette.surface)
        line = QColor(palette.focus if self.hasFocus() else palette.line)
        panel(painter, QRectF(self.rect()), dp(16), fill, line)
        picture = self._kit.pictures.product(self._product_id, self._picture_px)
        left = dp(12) if self._beside else (self.width() - self._picture_px) // 2
        place = QRect(left, dp(12), self._picture_px, self._picture_px)
        painter.drawPixmap(turned(self, place), picture)
        room = turned(self, self._name_room())
        across = Qt.AlignmentFlag.AlignLeading if self._beside else Qt.AlignmentFlag.AlignHCenter
        align = across | Qt.AlignmentFlag.AlignVCenter
        words(painter, room, self.text(), self._name_font, palette.ink, align)
        if self._price:
            below = QRect(room.x(), room.bottom(), room.width(), self._look.pick(26, 22))
            words(painter, below, self._price, self._price_font, palette.soft_ink, align)

    def _name_room(self) -> QRect:
        dp = self._look.dp
        if self._beside:
            left = self._picture_px + dp(28)
            return QRect(left, dp(8), self.width() - left - dp(12), self.height() - dp(16))
        top = self._picture_px + dp(14)
        return QRect(dp(8), top, self.width() - dp(16), self._look.pick(58, 46))

    def _clicked(self) -> None:
        self.picked.emit(self._product_id)
