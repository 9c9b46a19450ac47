"""The demo's shelf: a slim strip of products that a touch puts on the counter."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.kit import Kit
from ui.paint import panel
from ui.widgets.scroll_area import ScrollArea


class StageStrip(ScrollArea):
    """`put` tells the product that was touched."""

    put = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        look = kit.look
        self._shelves: dict[str, QAbstractButton] = {}
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.dp(8))
        for product in kit.wording.catalogue:
            button = _Shelf(kit, product.product_id)
            button.setAccessibleName(kit.wording.name(product.product_id))
            button.chosen.connect(self.put)
            row.addWidget(button)
            self._shelves[product.product_id] = button
        row.addStretch()
        self.setAccessibleName(kit.say("stage.title"))
        self.setToolTip(kit.say("stage.title"))
        self.setWidget(inner)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.follow_finger()

    def shelf(self, product_id: str) -> QAbstractButton:
        """The button of that product, brought into view."""
        button = self._shelves[product_id]
        self.ensureWidgetVisible(button)
        return button

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class _Shelf(QAbstractButton):
    chosen = Signal(str)

    def __init__(self, kit: Kit, product_id: str) -> None:
        super().__init__()
        self._kit = kit
        self._product_id = product_id
        size = kit.look.pick(88, 60)
        self.setFixedSize(size, size)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._clicked)
        kit.pictures.artwork.read.connect(self._read)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette, inset = self._kit.look.palette, self._kit.look.dp(6)
        fill = palette.raised if self.isDown() else palette.surface
        radius = self._kit.look.dp(16)
        panel(painter, QRectF(self.rect()), radius, QColor(fill), QColor(palette.line))
        picture = self._kit.pictures.product(self._product_id, self.width() - 2 * inset)
        painter.drawPixmap(inset, inset, picture)

    def _read(self, product_id: str) -> None:
        if product_id == self._product_id:
            self.update()

    def _clicked(self) -> None:
        self.chosen.emit(self._product_id)
