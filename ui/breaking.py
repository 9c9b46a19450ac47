"""Where lines of words are broken, and how far apart they stand."""

import re
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)
_BETWEEN_SENTENCES: Final = re.compile(r"(?<=[.!?؟]) +(?=\S)")
_TALL: Final = 100_000
_MOST_PITCH: Final = 1.4  # of the font's size: Arabic letters with all their signs


def well_broken(font: QFont, text: str, width_px: int) -> tuple[str, ...]:
    """The lines of *text*, as many as wrapping makes of it: between sentences, else of like length.

    A line is never wider than *width_px*, unless a single word is.
    """
    needed = _size(font, text, width_px)
    if needed.height() <= _size(font, "x", width_px).height():
        return (text,)
    apart = _BETWEEN_SENTENCES.sub("\n", text)
    if _size(font, apart, width_px).height() == needed.height():
        text = apart
    return lines_in(font, text, _narrowest(font, text, width_px))


def lines_in(font: QFont, text: str, width_px: int) -> tuple[str, ...]:
    """The lines that wrapping makes of *text*."""
    return tuple(
        line for paragraph in text.split("\n") for line in _wrapped(font, paragraph, width_px)
    )


def pitch_of(font: QFont, text: str) -> int:
    """Pixels from line to line.

    A font that is lent for another script may ask for twice its height; the script needs no more
    than `_MOST_PITCH` of it.
    """
    asked = _size(font, text.replace("\n", " "), _TALL).height()
    return min(asked, max(QFontMetrics(font).height(), round(_MOST_PITCH * font.pixelSize())))


def _narrowest(font: QFont, text: str, width_px: int) -> int:
    """The least width in which the text is not higher."""
    height_px = _size(font, text, width_px).height()
    least, most = 1, max(1, width_px)
    while least < most:
        middle = (least + most) // 2
        size = _size(font, text, middle)
        if size.height() <= height_px and size.width() <= middle:
            most = middle
        else:
            least = middle + 1
    return most


def _wrapped(font: QFont, text: str, width_px: int) -> list[str]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_by_words())
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        start = line.textStart()
        found.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return found


def _by_words() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _size(font: QFont, text: str, width_px: int) -> QRect:
    room = QRect(0, 0, max(1, width_px), _TALL)
    return QFontMetrics(font).boundingRect(room, _WRAPPED, text)
