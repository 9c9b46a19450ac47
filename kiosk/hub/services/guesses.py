"""Four digits are guessed quickly, so wrong codes are counted and the counter closes.

A code is admitted before it is looked at and forgiven when it was right.
"""

from sqlalchemy import func, select

from kiosk.hub.services import limits
from kiosk.hub.services.devices import live_codes
from kiosk.hub.services.limits import HOUR_S, MINUTE_S, Limit, Window
from kiosk.hub.unit import Unit

PER_ADDRESS = 10
PER_HOUR = 120


def admit(unit: Unit, address: str) -> int:
    """Let one code be tried from *address*; answers what `limits.forgive` takes.

    TooMany after 10 wrong ones a minute from one address, or when the whole shop has seen too
    many: fewer are allowed the more codes are live, because each then hits more easily.
    """
    live = unit.db.scalar(select(func.count()).select_from(live_codes(unit).subquery())) or 0
    per_minute = max(3, min(30, 200 // max(1, live)))
    windows = (
        Window(PER_ADDRESS, MINUTE_S),
        Window(per_minute, MINUTE_S, of_all=True),
        Window(PER_HOUR, HOUR_S, of_all=True),
    )
    words = "Too many wrong codes. Wait a minute, or scan the QR code."
    return limits.admit(unit, Limit("pair", windows, words, "TOO_MANY_GUESSES"), address)
