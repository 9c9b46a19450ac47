"""The colours. Every pair of text and ground that is used has a contrast of at least 4.5 : 1."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ui.presenters.certainty import Tone


class Theme(StrEnum):
    """What the shopper can choose."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``. *on_…* is the text on a filled ground of that colour.

    *soft_…* are quiet grounds for ink.
    """

    ground: str
    surface: str
    raised: str
    ink: str
    soft_ink: str
    line: str
    accept: str
    on_accept: str
    soft_accept: str
    ask: str
    on_ask: str
    soft_ask: str
    stop: str
    on_stop: str
    soft_stop: str
    focus: str
    qr_dark: str = "#16191C"
    qr_light: str = "#FFFFFF"

    def of(self, tone: Tone) -> str:
        """The strong colour of *tone*."""
        return {
            Tone.NEUTRAL: self.ink,
            Tone.ACCEPT: self.accept,
            Tone.ASK: self.ask,
            Tone.STOP: self.stop,
        }[tone]

    def soft(self, tone: Tone) -> str:
        """The quiet ground of *tone*."""
        return {
            Tone.NEUTRAL: self.surface,
            Tone.ACCEPT: self.soft_accept,
            Tone.ASK: self.soft_ask,
            Tone.STOP: self.soft_stop,
        }[tone]


LIGHT: Final = Palette(
    ground="#F6F5F1",
    surface="#FFFFFF",
    raised="#EFEDE7",
    ink="#16191C",
    soft_ink="#50575E",
    line="#D9D6CE",
    accept="#0B6B4B",
    on_accept="#FFFFFF",
    soft_accept="#E2F1EA",
    ask="#A85500",
    on_ask="#FFFFFF",
    soft_ask="#FFF4E3",
    stop="#B3261E",
    on_stop="#FFFFFF",
    soft_stop="#FCEBE9",
    focus="#1A4FD6",
)
DARK: Final = Palette(
    ground="#121416",
    surface="#1D2023",
    raised="#2A2E32",
    ink="#F2F1EC",
    soft_ink="#B4B9BE",
    line="#3A3F44",
    accept="#5FD3A5",
    on_accept="#06281B",
    soft_accept="#17352A",
    ask="#FFB45C",
    on_ask="#2E1A00",
    soft_ask="#3A2A14",
    stop="#FF8A80",
    on_stop="#3B0703",
    soft_stop="#43201D",
    focus="#8FB0FF",
)
CONTRAST: Final = Palette(
    ground="#000000",
    surface="#000000",
    raised="#1C1C1C",
    ink="#FFFFFF",
    soft_ink="#FFFFFF",
    line="#FFFFFF",
    accept="#FFE600",
    on_accept="#000000",
    soft_accept="#262200",
    ask="#FFE600",
    on_ask="#000000",
    soft_ask="#262200",
    stop="#FFFFFF",
    on_stop="#000000",
    soft_stop="#1C1C1C",
    focus="#FFE600",
)
PALETTES: Final = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}
BOXES: Final = {
    Tone.NEUTRAL: "#FFFFFF",
    Tone.ACCEPT: "#2BD98F",
    Tone.ASK: "#FFB02E",
    Tone.STOP: "#FF5A4F",
}
"""On the picture the ground is unknown: bright colours with a dark outside line in every theme."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours after WCAG 2.2 (1 to 21)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
