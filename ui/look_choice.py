"""What the shopper chose to read better, and what fits the window."""

from typing import Final

from PySide6.QtCore import QSize

from ui.options import WindowOptions
from ui.palette import Theme
from ui.theme import Look, automatic_scale, is_compact

_ZOOMS: Final = (1.0, 1.25, 1.5, 2.0)
_THEMES: Final = (Theme.LIGHT, Theme.DARK, Theme.CONTRAST)
_LEAST_LONG_DP: Final = 960
_LEAST_SHORT_DP: Final = 540


class LookChoice:
    """Theme and text size, within what a layout of 960 × 540 dp allows."""

    def __init__(self, options: WindowOptions) -> None:
        self._options = options
        self._theme, self._zoom = options.theme, 1.0

    def look(self, size: QSize, dots_per_inch: float) -> Look:
        """The look for a window of *size* pixels."""
        scale = self._scale(size, dots_per_inch)
        return Look(
            theme=self._theme,
            scale=scale,
            compact=is_compact(size.width(), size.height(), scale),
            portrait=size.height() > size.width(),
            motion=self._options.motion,
        )

    def forget(self) -> None:
        """The next shopper begins with the shop's own choice."""
        self._theme, self._zoom = self._options.theme, 1.0

    def other_theme(self) -> None:
        """Light, dark, high contrast, and round again."""
        self._theme = _THEMES[(_THEMES.index(self._theme) + 1) % len(_THEMES)]

    def other_text(self, size: QSize, dots_per_inch: float) -> None:
        """The next larger text that fits, then the usual one again."""
        before = self._scale(size, dots_per_inch)
        self._zoom = next((zoom for zoom in _ZOOMS if zoom > self._zoom), 1.0)
        if self._scale(size, dots_per_inch) <= before:
            self._zoom = 1.0

    def _scale(self, size: QSize, dots_per_inch: float) -> float:
        width, height = size.width(), size.height()
        usual = self._options.scale or automatic_scale(width, height, dots_per_inch)
        longer, shorter = max(width, height), min(width, height)
        most = min(longer / _LEAST_LONG_DP, shorter / _LEAST_SHORT_DP)
        return max(usual, min(usual * self._zoom, most))
