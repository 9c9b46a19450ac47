"""Since when prices are known, where the shop can't be asked for newer ones (S4-2, S2-11)."""

from datetime import UTC, datetime
from typing import Final

from ui.presenters.facts import Facts, Now
from ui.presenters.screen import is_cut_off
from ui.presenters.wording import Wording

_SAME_DAY_S: Final = 18 * 3600.0


def prices_note(facts: Facts, now: Now, wording: Wording) -> str:
    """``Prices from 14:05``, or nothing while they are as fresh as can be."""
    status = facts.prices
    if status is None or not status.known:
        return ""
    cut_off = facts.link is not None and is_cut_off(facts.link)
    if not (status.stale or cut_off):
        return ""
    if status.read_at is None or status.read_at > now.wall_s + 60:  # the clock was set back
        return wording.texts.say("prices.unconfirmed")
    at = datetime.fromtimestamp(status.read_at, UTC).astimezone()
    if now.wall_s - status.read_at < _SAME_DAY_S:
        return wording.texts.say("prices.from", time=f"{at:%H:%M}")
    return wording.texts.say("prices.from_day", day=f"{at:%Y-%m-%d}")
