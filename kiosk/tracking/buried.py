"""What another thing was laid on before it was decided: it will not be seen better than it was."""

from collections.abc import Iterable

from kiosk.tracking.geometry import covered
from kiosk.tracking.identity import open_claims
from kiosk.tracking.life import Track
from kiosk.tracking.settings import TrackerSettings

_ENOUGH = 0.3  # of its box lies under what came later


def buried(
    track: Track,
    tracks: Iterable[Track],
    *,
    since_s: float,
    time_s: float,
    settings: TrackerSettings,
) -> bool:
    """Whether *track* was covered by something newer, and stays covered.

    It lay there for long enough *since_s* to be no passing reflex, and it is no older thing that
    was moved.
    """
    if track.decided or not track.misses or not track.confirmed or open_claims(track):
        return False
    lay_there_s = track.last_seen_s - since_s
    if track.settled_since is None or lay_there_s < settings.settle_s:
        return False
    hidden_s = time_s - track.last_seen_s
    return hidden_s >= settings.patience_s and _under_newer(track, tracks) >= _ENOUGH


def _under_newer(track: Track, tracks: Iterable[Track]) -> float:
    return sum(
        covered(track.box, other.box)
        for other in tracks
        if other.misses == 0 and other.born_s > track.born_s
    )
