"""What the shopper chose to read and hear better, and what fits the window."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSize

from ui.options import WindowOptions
from ui.palette import Theme
from ui.theme import Look, automatic_scale, is_compact
from ui.translations import language

ZOOMS: Final = (1.0, 1.25, 1.5, 2.0)
VOLUMES: Final = (0, 1, 2, 3)
"""Off, quiet, normal, loud."""

_LEAST_LONG_DP: Final = 960
_LEAST_SHORT_DP: Final = 540


@dataclass(frozen=True, slots=True)
class Choices:
    """One shopper's wishes. *language* is a code, *zoom* the text's size against the usual one.

    *speaks*: what is shown is also read aloud.
    """

    language: str = "en"
    theme: Theme = Theme.LIGHT
    zoom: float = 1.0
    volume: int = 2
    speaks: bool = False


class Comfort:
    """Keeps the choices within what a layout of 960 × 540 dp allows."""

    def __init__(self, options: WindowOptions) -> None:
        self._options = options
        self._usual = Choices(
            language=options.language,
            theme=options.theme,
            zoom=options.zoom,
            volume=options.volume if options.sounds else 0,
            speaks=options.speech,
        )
        self.chosen = self._usual

    def wish(self, name: str, value: object) -> None:
        """Choose anew what `Choices` calls *name*."""
        self.chosen = replace(self.chosen, **{name: value})  # type: ignore[arg-type]

    def forget(self) -> None:
        """The next shopper begins with the shop's own choice."""
        self.chosen = self._usual

    def look(self, size: QSize, dots_per_inch: float) -> Look:
        """The look for a window of *size* pixels."""
        scale = self._scale(size, dots_per_inch, self.chosen.zoom)
        return Look(
            theme=self.chosen.theme,
            scale=scale,
            compact=is_compact(size.width(), size.height(), scale),
            portrait=size.height() > size.width(),
            motion=self._options.motion,
            mirrored=language(self.chosen.language).right_to_left,
        )

    def zooms(self, size: QSize, dots_per_inch: float) -> tuple[float, ...]:
        """The text sizes that make a difference in a window of *size* pixels."""
        found: dict[float, float] = {}
        for zoom in ZOOMS:
            found.setdefault(self._scale(size, dots_per_inch, zoom), zoom)
        return tuple(found.values())

    def _scale(self, size: QSize, dots_per_inch: float, zoom: float) -> float:
        width, height = size.width(), size.height()
        usual = self._options.scale or automatic_scale(width, height, dots_per_inch)
        longer, shorter = max(width, height), min(width, height)
        most = min(longer / _LEAST_LONG_DP, shorter / _LEAST_SHORT_DP)
        return max(usual, min(usual * zoom, most))
