"""Asking whether somebody is still there, before a sale ends by itself."""

from dataclasses import dataclass

from kiosk.session import SELLING
from kiosk.snapshots.till import TillSnapshot
from ui.presenters.facts import Now
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class WarningView:
    """The sentence, and the time left in figures and as a fraction (1 at the start)."""

    hint: str
    text: str
    fraction: float


def warning(
    sale: TillSnapshot | None, now: Now, wording: Wording, *, warning_s: float
) -> WarningView | None:
    """What to ask in the last *warning_s* of a sale that nobody attends to; None before."""
    if sale is None or sale.ends_s is None or sale.phase not in SELLING:
        return None
    left_s = sale.ends_s - now.mono_s
    if left_s > warning_s:
        return None
    whole_s = max(0, int(left_s + 0.999))
    return WarningView(
        hint=wording.texts.count("idle.hint", whole_s),
        text=wording.texts.say("unit.seconds", value=whole_s),
        fraction=max(0.0, min(1.0, left_s / warning_s)),
    )
