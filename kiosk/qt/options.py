"""How a run is started, beside its settings."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RunOptions:
    """*seconds* None runs until it is ended; *guest* opens a session at once, again and again."""

    offscreen: bool = False
    width_px: int = 1920
    height_px: int = 1080
    seconds: float | None = None
    guest: bool = False
    report: Path | None = None
