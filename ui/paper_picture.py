"""Draws a receipt as a picture, for languages that the printer's code page lacks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.config.selling import PrinterSettings, ReceiptsOnPaper
from kiosk.printing.desk import PrinterDesk
from kiosk.printing.paper import Paper, PaperLine
from ui.theme import Look


@dataclass(frozen=True, slots=True)
class Printing:
    """Where receipts go, what that printer can write by itself, and when one is printed."""

    put: Callable[[Paper], None]
    code_page: str
    dots: int
    receipts: ReceiptsOnPaper = "touch"


def printing_at(desk: PrinterDesk | None, settings: PrinterSettings) -> Printing | None:
    """The way to the printer's *desk*, or None where there is none."""
    if desk is None:
        return None
    return Printing(
        desk.put,
        code_page=settings.code_page,
        dots=settings.dots,
        receipts=settings.receipts,
    )


_PLAIN: Final = 26
_STRONG: Final = 44
_AIR: Final = 14
_LONGEST: Final = 20_000


def draw(lines: tuple[PaperLine, ...], dots: int, *, mirrored: bool) -> npt.NDArray[np.uint8]:
    """The lines *dots* wide: height × *dots*, 0 black, 255 white. Needs a QApplication."""
    assert QApplication.instance() is not None
    image = QImage(dots, _LONGEST, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setPen(QColor("#000000"))
    down = 0
    for line in lines:
        down += _draw_line(painter, line, dots, down, mirrored=mirrored)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(_LONGEST, image.bytesPerLine())
    return np.where(rows[: max(1, down), :dots] < 128, 0, 255).astype(np.uint8)


def _draw_line(painter: QPainter, line: PaperLine, dots: int, top: int, *, mirrored: bool) -> int:
    """Draw it and say how high it is."""
    if not line.left and not line.right:
        return _AIR
    size = _STRONG if line.strong else _PLAIN
    painter.setFont(Look(scale=1.0).font(size, 700 if line.strong else 500, tabular=True))
    metrics = painter.fontMetrics()
    amount = metrics.horizontalAdvance(line.right)
    room = dots - amount - (_PLAIN if amount else 0)
    start, end = (amount and dots - room, 0) if mirrored else (0, dots - amount)
    lead = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = int(lead | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
    words = QRect(start, top, room, _LONGEST - top)
    taken = painter.boundingRect(words, flags, line.left)
    painter.drawText(words, flags, line.left)
    one_row = painter.boundingRect(QRect(0, 0, _LONGEST, _LONGEST), int(lead), line.left)
    beside = QRect(end, top, amount, max(one_row.height(), metrics.height()))
    painter.drawText(beside, int(lead | Qt.AlignmentFlag.AlignVCenter), line.right)
    return max(taken.height(), metrics.height())
