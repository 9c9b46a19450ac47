"""How a run is started, beside its settings."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RunOptions:
    """*seconds* None runs until it is ended; *guest* opens a session at once, again and again.

    With *sale_s* every guest answers, pays after so many seconds, and makes room for the next.
    """

    offscreen: bool = False
    width_px: int = 1920
    height_px: int = 1080
    seconds: float | None = None
    guest: bool = False
    sale_s: float | None = None
    report: Path | None = None
