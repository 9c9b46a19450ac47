"""Where the parts of the shopping screen lie. Pure sums, in pixels."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from ui.theme import Look

_LEAST_GUIDE: Final = (104, 72)
_MOST_GUIDE: Final = 148
_STRIP: Final = (92, 64)
_LEAST_BASKET: Final = (480, 380)
_GAP: Final = (16, 10)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """*strip* is None without the demo's shelf; *question* is where a prompt may lie."""

    picture: QRect
    guide: QRect
    strip: QRect | None
    basket: QRect
    question: QRect


def arrange(width: int, height: int, look: Look, *, aspect: float, strip: bool) -> Arrangement:
    """The picture is as large as the basket lets it be; nothing stays empty."""
    if look.portrait:
        return _stacked(width, height, look, aspect=aspect, strip=strip)
    places = _side_by_side(width, height, look, aspect=aspect, strip=strip)
    return _turned(places, width) if look.mirrored else places


def _turned(places: Arrangement, width: int) -> Arrangement:
    """The same from the right to the left."""

    def there(rect: QRect) -> QRect:
        return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())

    return Arrangement(
        picture=there(places.picture),
        guide=there(places.guide),
        strip=None if places.strip is None else there(places.strip),
        basket=there(places.basket),
        question=there(places.question),
    )


def _side_by_side(
    width: int, height: int, look: Look, *, aspect: float, strip: bool
) -> Arrangement:
    edge, gap = look.pick(24, 12), look.pick(*_GAP)
    inner_h = height - gap // 2
    strip_h = look.pick(*_STRIP) + gap if strip else 0
    most_w = width - 2 * edge - look.pick(24, 12) - look.pick(*_LEAST_BASKET)
    picture_h = min(inner_h - look.pick(*_LEAST_GUIDE) - gap - strip_h, int(most_w / aspect))
    picture_w = int(picture_h * aspect)
    guide_h = min(inner_h - picture_h - gap - strip_h, look.dp(_MOST_GUIDE))
    slack = inner_h - picture_h - gap - strip_h - guide_h
    picture = QRect(edge, 0, picture_w, picture_h)
    guide = QRect(edge, picture_h + gap, picture_w, guide_h + (0 if strip else slack))
    shelf = QRect(edge, guide.bottom() + 1 + gap, picture_w, inner_h - guide.bottom() - 1 - gap)
    left = edge + picture_w + look.pick(24, 12)
    basket = QRect(left, 0, width - edge - left, inner_h)
    return Arrangement(picture, guide, shelf if strip else None, basket, picture.united(guide))


def _stacked(width: int, height: int, look: Look, *, aspect: float, strip: bool) -> Arrangement:
    edge, gap = look.pick(24, 12), look.pick(*_GAP)
    inner_w = width - 2 * edge
    picture_h = min(int(inner_w / aspect), int(height * 0.42))
    guide_h, strip_h = look.pick(*_LEAST_GUIDE), look.pick(*_STRIP)
    picture = QRect(edge, 0, inner_w, picture_h)
    guide = QRect(edge, picture_h + gap, inner_w, guide_h)
    top = guide.bottom() + 1 + gap
    shelf = QRect(edge, top, inner_w, strip_h)
    if strip:
        top += strip_h + gap
    basket = QRect(edge, top, inner_w, height - top - gap // 2)
    return Arrangement(picture, guide, shelf if strip else None, basket, picture.united(guide))
