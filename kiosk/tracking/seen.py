"""What came of one processed frame."""

from dataclasses import dataclass

from kiosk.events.pictures import TrackView
from kiosk.events.things import ItemConfirmed, ItemGone, UnknownSeen


@dataclass(frozen=True, slots=True)
class Seen:
    """What one processed frame brought.

    *resting_allowed* is True when nothing is under way: no track is unconfirmed, moving or
    lost, nothing unexplained is watched. *lying_before* counts the goods in the zone that lay
    there before the session.
    """

    tracks: tuple[TrackView, ...]
    confirmed: tuple[ItemConfirmed, ...]
    gone: tuple[ItemGone, ...]
    resting_allowed: bool
    lying_before: int
    unknown: tuple[UnknownSeen, ...] = ()
