"""Small strokes that several widgets share."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QWidget

from ui.breaking import lines_in, pitch_of
from ui.presenters.link import LampLook
from ui.theme import Look


def panel(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, line: QColor | None = None
) -> None:
    """A filled rectangle with round corners and, where *line* is given, a one-pixel outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, 1.0))
    inset = 0.0 if line is None else 0.5
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def brush(widget: QWidget) -> QPainter:
    """A painter of *widget* whose lines begin where the widget's language begins."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter


def turned(widget: QWidget, rect: QRect) -> QRect:
    """*rect* where it lies in *widget* when its language begins at the right, else as it is."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)


def fitted(font: QFont, text: str, width_px: int, height_px: int) -> QFont:
    """*font*, or the largest smaller one (down to 70 %) in which the wrapped *text* fits."""
    smaller = QFont(font)
    least = max(1, int(font.pixelSize() * 0.7))
    for size in range(font.pixelSize(), least - 1, -1):
        smaller.setPixelSize(size)
        if fits(smaller, text, width_px, height_px):
            break
    return smaller


def fits(font: QFont, text: str, width_px: int, height_px: int) -> bool:
    """True where the wrapped *text* is not clipped."""
    lines = lines_in(font, text, width_px)
    return widest(font, lines) <= width_px and len(lines) * pitch_of(font, text) <= height_px


def widest(font: QFont, lines: tuple[str, ...]) -> int:
    """Pixels of the longest line."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(line) for line in lines), default=0)


def write(painter: QPainter, rect: QRect, text: str, font: QFont, align: Qt.AlignmentFlag) -> None:
    """Wrapped text in the painter's ink, line by line, as `fits` has measured it."""
    lines, pitch = lines_in(font, text, rect.width()), pitch_of(font, text)
    spare = rect.height() - len(lines) * pitch
    if align & Qt.AlignmentFlag.AlignVCenter:
        spare //= 2
    elif not align & Qt.AlignmentFlag.AlignBottom:
        spare = 0
    across = (align & Qt.AlignmentFlag.AlignHorizontal_Mask) | Qt.AlignmentFlag.AlignVCenter
    flags = int(across.value) | int(Qt.TextFlag.TextDontClip)
    painter.setFont(font)
    for number, line in enumerate(lines):
        top = rect.top() + spare + number * pitch
        painter.drawText(QRect(rect.left(), top, rect.width(), pitch), flags, line)


def words(
    painter: QPainter, rect: QRect, text: str, font: QFont, ink: str, align: Qt.AlignmentFlag
) -> None:
    """Wrapped text that becomes smaller rather than clipped, and elided at the very worst."""
    font = fitted(font, text, rect.width(), rect.height())
    painter.setPen(QColor(ink))
    if not fits(font, text, rect.width(), rect.height()):
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    write(painter, rect, text, font, align)


def lamp(painter: QPainter, centre: QPointF, radius: float, look: Look, lit: LampLook) -> None:
    """The three shapes of a lamp: ● closed, ◐ trying again, ○ open; a small dot before all."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = QColor(lamp_colour(look, lit))
    ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setPen(QPen(tint, max(1.5, radius * 0.32)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match lit:
        case LampLook.CLOSED:
            painter.setBrush(tint)
            painter.drawEllipse(ring)
        case LampLook.TRYING:
            painter.drawEllipse(ring)
            half = QPainterPath(centre)
            half.arcTo(ring, 90, 180)
            painter.fillPath(half, tint)
        case LampLook.OPEN:
            painter.drawEllipse(ring)
        case LampLook.UNKNOWN:
            painter.setBrush(tint)
            painter.drawEllipse(ring.center(), radius * 0.3, radius * 0.3)


def lamp_colour(look: Look, lit: LampLook) -> str:
    """The colour of a lamp; its shape says the same."""
    palette = look.palette
    return {
        LampLook.CLOSED: palette.accept,
        LampLook.TRYING: palette.ask,
        LampLook.OPEN: palette.stop,
        LampLook.UNKNOWN: palette.soft_ink,
    }[lit]
