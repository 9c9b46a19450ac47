"""Things to touch."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.breaking import lines_in
from ui.icons import icon
from ui.paint import brush, fits, fitted, turned, widest, write
from ui.theme import Look, mixed

_KEYBOARD: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Kind(StrEnum):
    """How much a button wants to be touched."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"
    BARE = "bare"  # on a card, without an outline


class Button(QAbstractButton):
    """A button of at least 48 dp with an icon, words or both.

    Words that do not fit become smaller or wrap; they are never clipped. Buttons of one kind that
    stand together have words of one size: the smallest that one of them needs.
    """

    def __init__(
        self,
        look: Look,
        *,
        text: str = "",
        icon_name: str = "",
        kind: Kind = Kind.PLAIN,
        size: float = 20,
        height: float = 56,
        icon_last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = icon_name
        self._kind = kind
        self._icon_last = icon_last
        self._by_keyboard = False
        self._leads = False
        self._fitted: tuple[tuple[str, QSize, int], int] | None = None
        self._icon_px = look.dp(size * 1.2 if text else min(28, height * 0.5))
        self.setFont(look.font(size, 600))
        self.setText(text)
        self.setFixedHeight(look.dp(height))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._take_room()

    @property
    def kind(self) -> Kind:
        """How much it wants to be touched."""
        return self._kind

    @property
    def icon_name(self) -> str:
        """The symbol it bears, a file of ``resources/icons``; empty for none."""
        return self._icon_name

    def shorten(self, text: str, name: str) -> None:
        """Change the words, down to the symbol alone; *name* is what it stays called."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(name)
            self._take_room()
            self._show_all()

    def say(self, text: str) -> None:
        """Change the words; an empty text hides the button."""
        if text != self.text():
            self.setText(text)
            self._take_room()
            self._show_all()
        if self.parentWidget() is not None or not text:  # alone it would open a window
            self.setVisible(bool(text))

    def dress(self, kind: Kind, icon_name: str) -> None:
        """Change how it looks."""
        if (kind, icon_name) != (self._kind, self._icon_name):
            self._kind, self._icon_name = kind, icon_name
            self.update()

    def lead(self) -> None:
        """Begin where lines begin, as in a list of ways, not in the middle."""
        self._leads = True

    def text_fits(self) -> bool:
        """True where the words are shown whole."""
        room = self._text_room()
        return fits(self.text_font(), self.text(), room.width(), room.height())

    def text_font(self) -> QFont:
        """The font that the words are shown in."""
        font = QFont(self.font())
        font.setPixelSize(min(one._own_size() for one in self._beside()))  # noqa: SLF001  its like
        return font

    def sizeHint(self) -> QSize:
        """As wide as the words, the icon and the air at both ends."""
        if not self.text():
            return QSize(self.height(), self.height())
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + self._icon_space() + 2 * self._air() + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        """May shrink to three quarters of its width: the words follow."""
        hint = self.sizeHint()
        return QSize(hint.width() * 3 // 4, hint.height()) if self.text() else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring is drawn only for those who walk by keyboard."""
        self._by_keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink, line = self._colours()
        radius = min(self._look.dp(16), self.height() / 2) if self.text() else self.height() / 2
        painter.setBrush(fill)
        painter.setPen(QPen(line, max(1.0, self._look.scale)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        if self._by_keyboard and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.palette.focus), self._look.dp(3)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)
        self._write(painter, ink)

    def _take_room(self) -> None:
        across = QSizePolicy.Policy.Preferred if self.text() else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def _beside(self) -> list["Button"]:
        """Those of its own kind that stand with it, and itself."""
        parent = self.parentWidget()
        if parent is None or not self.text():
            return [self]
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        there = parent.findChildren(Button, options=direct)
        return [
            one
            for one in there
            if one is self
            or (
                (one.text() and one.isVisibleTo(parent) and one.height() == self.height())
                and one.font() == self.font()
            )
        ]

    def _own_size(self) -> int:
        """The size in pixels that its own words need."""
        asked = (self.text(), self.size(), self._icon_space())
        if self._fitted is None or self._fitted[0] != asked:
            room = self._text_room()
            font = fitted(self.font(), self.text(), room.width(), room.height())
            self._fitted = asked, font.pixelSize()
        return self._fitted[1]

    def _show_all(self) -> None:
        """What one of them needs may change the others."""
        for one in self._beside():
            one.update()

    def _write(self, painter: QPainter, ink: str) -> None:
        room, font = self._text_room(), self.text_font()
        used = self._used_width(font, room)
        start = (self.width() - used - self._icon_space()) // 2
        start = min(start, self._air()) if self._leads else start
        icon_x = start + used + self._icon_space() - self._icon_px if self._icon_last else start
        if self._icon_name:
            top = (self.height() - self._icon_px) // 2
            place = turned(self, QRect(icon_x, top, self._icon_px, self._icon_px))
            painter.drawPixmap(place, self._icon(ink))
        if self.text():
            text_x = start if self._icon_last else start + self._icon_space()
            painter.setPen(QColor(ink))
            room = turned(self, QRect(text_x, 0, used, self.height()))
            leading, middle = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignHCenter
            across = leading if self._leads else middle
            write(painter, room, self.text(), font, across | Qt.AlignmentFlag.AlignVCenter)

    def _icon(self, ink: str) -> QPixmap:
        """The symbol; an arrow points where the language goes on."""
        picture = icon(self._icon_name, self._icon_px, ink)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if mirrored and self._icon_name.startswith("arrow"):
            return picture.transformed(QTransform().scale(-1, 1))
        return picture

    def _used_width(self, font: QFont, room: QRect) -> int:
        if not self.text():
            return 0
        return min(widest(font, lines_in(font, self.text(), room.width())) + 2, room.width())

    def _text_room(self) -> QRect:
        width = self.width() - self._icon_space() - 2 * (self._air() // 2)
        return QRect(0, 0, max(1, width), self.height())

    def _icon_space(self) -> int:
        if not self._icon_name:
            return 0
        return self._icon_px + (self._look.dp(10) if self.text() else 0)

    def _air(self) -> int:
        return self._look.pick(24, 16)

    def _colours(self) -> tuple[QColor, str, QColor]:
        palette = self._look.palette
        if not self.isEnabled():
            ink = mixed(palette.raised, palette.soft_ink, 0.75).name()
            return QColor(palette.raised), ink, QColor(palette.raised)
        match self._kind:
            case Kind.PRIMARY:
                fill, ink, line = palette.accept, palette.on_accept, palette.accept
            case Kind.DANGER:
                fill, ink, line = palette.surface, palette.stop, palette.stop
            case Kind.QUIET:
                fill, ink, line = palette.ground, palette.ink, palette.ground
            case Kind.BARE:
                fill, ink, line = palette.surface, palette.ink, palette.surface
            case _:
                fill, ink, line = palette.surface, palette.ink, palette.line
        shade = 0.18 if self.isDown() else 0.0
        return mixed(fill, ink, shade), ink, mixed(line, ink, shade)
