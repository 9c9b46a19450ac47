"""How the window was asked to be."""

from dataclasses import dataclass

from ui.palette import Theme


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """*scale* is pixels per dp; None lets the screen decide. *demo_strip* needs a stage."""

    fullscreen: bool = True
    theme: Theme = Theme.LIGHT
    scale: float | None = None
    motion: bool = True
    demo_strip: bool = True
    sounds: bool = True
    language: str = "en"
