"""Four digits are guessed quickly, so wrong codes are counted and the counter closes.

The counts are in the database: a restart forgives nothing. A code is admitted before it is
looked at and forgiven when it was right, so that parallel guesses can't slip past the limit.
"""

from sqlalchemy import ColumnElement, delete, func, select

from kiosk.hub.models import WrongGuess
from kiosk.hub.refusals import TooMany
from kiosk.hub.services.devices import live_codes
from kiosk.hub.unit import Unit

MINUTE_S = 60.0
HOUR_S = 3600.0
PER_ADDRESS = 10
PER_HOUR = 120


def admit(unit: Unit, address: str) -> int:
    """Let one code be tried from *address*; answers what `forgive` takes.

    TooMany after 10 wrong ones a minute from one address, or when the whole shop has seen too
    many: fewer are allowed the more codes are live, because each then hits more easily.
    """
    unit.db.execute(delete(WrongGuess).where(WrongGuess.at <= unit.now - HOUR_S))
    live = unit.db.scalar(select(func.count()).select_from(live_codes(unit).subquery())) or 0
    per_minute = max(3, min(30, 200 // max(1, live)))
    lately = WrongGuess.at > unit.now - MINUTE_S
    _limit(unit, PER_ADDRESS, MINUTE_S, lately, WrongGuess.address == address)
    _limit(unit, per_minute, MINUTE_S, lately)
    _limit(unit, PER_HOUR, HOUR_S)
    guess = WrongGuess(address=address, at=unit.now)
    unit.db.add(guess)
    unit.db.flush()
    return guess.id


def forgive(unit: Unit, guess_id: int) -> None:
    """The code was right: it does not count."""
    unit.db.execute(delete(WrongGuess).where(WrongGuess.id == guess_id))


def _limit(unit: Unit, most: int, within_s: float, *which: ColumnElement[bool]) -> None:
    seen, oldest = unit.db.execute(
        select(func.count(), func.min(WrongGuess.at)).where(*which)
    ).one()
    if seen >= most:
        raise TooMany(
            "Too many wrong codes. Wait a minute, or scan the QR code.",
            "TOO_MANY_GUESSES",
            retry_after_s=max(1.0, oldest + within_s - unit.now),
        )
