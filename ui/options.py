"""How the window was asked to be."""

from dataclasses import dataclass, replace
from typing import Self

from kiosk.config.selling import WindowSettings
from ui.palette import Theme


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """*scale* is pixels per dp; None lets the screen decide. *demo_strip* needs a stage.

    *size_px* is width and height where it is not the whole screen. *zoom* is the text's size
    against the usual one. *language* is the shop's own, *languages* are offered. *volume* is 0
    (off) to 3; *speech* reads aloud from the start. Before a sale ends by itself it is asked for
    *warning_s* whether somebody is there. *welcome* begins with the welcome screen. *scan_modes*:
    the shopper may choose what the next scan is for.
    """

    fullscreen: bool = True
    size_px: tuple[int, int] = (1280, 720)
    theme: Theme = Theme.LIGHT
    scale: float | None = None
    motion: bool = True
    demo_strip: bool = True
    sounds: bool = True
    zoom: float = 1.0
    language: str = "en"
    languages: tuple[str, ...] = ("en", "de", "fr", "es", "ar", "fi")
    volume: int = 2
    warning_s: float = 30.0
    welcome: bool = False
    speech: bool = False
    scan_modes: bool = False

    def as_set(self, look: WindowSettings) -> Self:
        """With what staff can change while it is open."""
        return replace(
            self,
            theme=Theme(look.theme),
            scale=look.scale or None,
            motion=look.motion,
            sounds=look.sounds,
            language=look.language,
            languages=look.languages,
            volume=look.volume,
            speech=look.speech,
        )
