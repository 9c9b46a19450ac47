"""Has a lost thing left? A removal needs the empty place seen, not a missing detection."""

from collections.abc import Iterable
from enum import Enum, auto

from kiosk.tracking.geometry import covered
from kiosk.tracking.life import Track
from kiosk.tracking.places import Places
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.zone import Zone

_UNDER = 0.5  # a thing of which so much lies under another one is hidden by it
_LEFT_LOOKS = 2
_CALM_S = 0.5
_A_LITTLE = 1e-3  # seconds: frame times are not exact multiples


class Departure(Enum):
    """What is known about a thing that is not seen."""

    UNDECIDED = auto()  # seen just now, or lost too shortly
    HIDDEN = auto()  # something lies over it, or it lies there though the model misses it
    GONE = auto()


def departure(
    track: Track,
    tracks: Iterable[Track],
    *,
    time_s: float,
    zone: Zone,
    places: Places | None,
    settings: TrackerSettings,
) -> Departure:
    """Whether *track* is gone. Things that were never confirmed go without proof."""
    unseen_s = time_s - track.last_seen_s
    if not track.confirmed:
        return Departure.GONE if track.misses >= settings.lost_looks else Departure.UNDECIDED
    out = track.out_by(time_s, zone)
    if out and _seen_off(track, places, unseen_s, settings):
        return Departure.GONE
    if track.misses < settings.lost_looks or unseen_s <= settings.lost_s + _A_LITTLE:
        return Departure.UNDECIDED
    if _under_another(track, tracks):
        return Departure.HIDDEN
    if places is None or (out and places.calm(track.box, for_s=_CALM_S)):
        return Departure.GONE
    return _by_its_place(track, places, too_long=unseen_s > settings.kept_at_most_s)


def _seen_off(
    track: Track, places: Places | None, unseen_s: float, settings: TrackerSettings
) -> bool:
    """Out since a moment, and nothing is left where it was seen last: no hand, no thing."""
    if track.misses < _LEFT_LOOKS or unseen_s < settings.left_s:
        return False
    return places is None or places.bare(track.box) is not False


def _by_its_place(track: Track, places: Places, *, too_long: bool) -> Departure:
    bare = None if track.blends_in else places.bare(track.box)
    if bare:
        return Departure.GONE
    if track.look is not None and places.unchanged(track.box, track.look):
        return Departure.HIDDEN
    calm = places.calm(track.box, for_s=_CALM_S)
    if too_long or (calm and bare is None):
        return Departure.GONE
    return Departure.HIDDEN if calm else Departure.UNDECIDED


def _under_another(track: Track, tracks: Iterable[Track]) -> bool:
    return any(
        other is not track and other.misses == 0 and covered(track.box, other.box) >= _UNDER
        for other in tracks
    )
