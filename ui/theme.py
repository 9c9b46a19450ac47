"""How things look: colours, sizes, fonts. One frozen object is handed to every widget."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase

from ui.palette import PALETTES, Palette, Theme

_FAMILIES: Final = (
    "Inter",
    "Noto Sans Arabic",  # before Noto Sans, which would lend it spaces and figures
    "Noto Sans",
    "DejaVu Sans",
    "Liberation Sans",
)
_TOUCH_DP: Final = 48
_TOUCH_MM: Final = 9.0
_MM_PER_INCH: Final = 25.4
_LEAST_SCALE: Final = 0.8
_MOST_SCALE: Final = 4.0


@dataclass(frozen=True, slots=True)
class Look:
    """The chosen theme at one size of window.

    *scale* is pixels per dp, *compact* asks for tighter sizes, *portrait* for stacked screens,
    *motion* allows animation, *mirrored* is for languages that begin at the right.
    """

    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    compact: bool = False
    portrait: bool = False
    motion: bool = True
    mirrored: bool = False

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PALETTES[self.theme]

    def dp(self, size: float) -> int:
        """Pixels for *size* dp."""
        return max(1, round(size * self.scale))

    def pick(self, roomy: float, compact: float) -> int:
        """Pixels for the dp that fit this window."""
        return self.dp(compact if self.compact else roomy)

    def size(self, roomy: float, compact: float) -> float:
        """The dp that fit this window, for what takes dp."""
        return compact if self.compact else roomy

    def millis(self, duration_ms: int) -> int:
        """The duration of an animation: 0 where motion is switched off."""
        return duration_ms if self.motion else 0

    def font(self, size: float, weight: int = 400, *, tabular: bool = False) -> QFont:
        """A font *size* dp high; *tabular* figures stand in columns."""
        font = QFont(_installed())
        font.setPixelSize(self.dp(size))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def automatic_scale(width_px: int, height_px: int, dots_per_inch: float) -> float:
    """Pixels per dp for a screen.

    A target of 48 dp shall be 9 mm wide, and a large screen shall be filled; but a landscape
    layout of 1024 × 600 dp (or its portrait twin) must always fit.
    """
    longer, shorter = max(width_px, height_px), min(width_px, height_px)
    touch = dots_per_inch * _TOUCH_MM / _MM_PER_INCH / _TOUCH_DP
    roomy = min(longer / 1920, shorter / 1080)
    most = min(longer / 1024, shorter / 600, _MOST_SCALE)
    return max(_LEAST_SCALE, min(max(touch, roomy), most))


def is_compact(width_px: int, height_px: int, scale: float) -> bool:
    """True where the roomy sizes would not fit."""
    longer, shorter = max(width_px, height_px) / scale, min(width_px, height_px) / scale
    return longer < 1400 or shorter < 760


def style_sheet(look: Look) -> str:
    """The little that Qt draws by itself: scroll areas, their bars, focus."""
    palette = look.palette
    return f"""
        QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
        QScrollBar:vertical {{ background: transparent; width: {look.dp(8)}px; margin: 0; }}
        QScrollBar::handle:vertical {{
            background: {palette.line}; border-radius: {look.dp(4)}px;
            min-height: {look.dp(48)}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def colour(name: str, alpha: float = 1.0) -> QColor:
    """``#rrggbb`` with an opacity of 0 to 1."""
    made = QColor(name)
    made.setAlphaF(alpha)
    return made


def mixed(one: str, other: str, share: float) -> QColor:
    """*share* (0 to 1) of *other* in *one*."""
    first, second = QColor(one), QColor(other)
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


@cache
def _installed() -> list[str]:
    """The families of ours that this machine has; Qt falls back further by itself."""
    known = set(QFontDatabase.families())
    return [family for family in _FAMILIES if family in known] or ["sans-serif"]
