"""`pass`: an item counts when it crosses the line."""

from kiosk.events.things import ItemConfirmed
from kiosk.tracking.association import alike_in_size
from kiosk.tracking.confirming import Confirming
from kiosk.tracking.counting import Counting
from kiosk.tracking.geometry import distance
from kiosk.tracking.life import Track
from kiosk.tracking.rules import Moment
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.zone import Line

_CLEARLY = 0.01  # of the diagonal: so far from the line, no trembling of a box is a crossing


class Passing:
    """Counts what went from the near side of *line* to the far one.

    What already lies on the far side is not counted, wherever it goes. What was lost on its way
    and is found again within reach is the same thing, on whichever side.
    """

    def __init__(self, confirming: Confirming, *, line: Line, settings: TrackerSettings) -> None:
        self._confirming = confirming
        self._line = line
        self._settings = settings
        self._session_id = ""

    def begin(self, tracks: list[Track], counting: Counting, *, time_s: float) -> None:
        """In a new session everything may cross again, but only from where it is now."""
        if counting.session_id == self._session_id:
            return
        self._session_id = counting.session_id
        counting.begin((), time_s=time_s)
        for track in tracks:
            track.event_id = track.product_id = track.confidence = None
            track.near_side, track.crossed_s = False, None

    def items(self, tracks: list[Track], counting: Counting, moment: Moment) -> list[ItemConfirmed]:
        """What has crossed and is decided now."""
        self._find_again(tracks, moment)
        found = [self._item(track, counting, moment) for track in tracks]
        return [item for item in found if item is not None]

    def undecided(self, track: Track, tracks: list[Track]) -> bool:  # noqa: ARG002
        """Never: what is found again is known at once."""
        return False

    def settled(self, track: Track) -> bool:
        """What lies still crosses no line, unless it has and is looked at once more."""
        return track.decided or track.crossed_s is None

    def _find_again(self, tracks: list[Track], moment: Moment) -> None:
        for young in list(tracks):
            if not young.confirmed or young.decided or young.misses or not young.claims:
                continue
            older = self._lost_one(young, tracks, moment)
            young.claims = []  # asked once
            if older is not None:
                older.go_on_as(young)
                tracks.remove(young)

    def _lost_one(self, young: Track, tracks: list[Track], moment: Moment) -> Track | None:
        """The nearest lost track that a hand can have carried to where *young* was born."""
        fastest = self._settings.fastest_share_per_s * moment.zone.diagonal_px
        able = [
            old
            for old in young.claims
            if old in tracks
            and old.misses
            and old.product == young.verdict.product_id
            and alike_in_size(old.box, young.birthplace)
            and not old.out_by(young.born_s, moment.zone)
            and distance(old.box, young.birthplace)
            <= fastest * max(young.born_s - old.last_seen_s, 0.0)
        ]
        return min(able, key=lambda old: distance(old.box, young.birthplace), default=None)

    def _item(self, track: Track, counting: Counting, moment: Moment) -> ItemConfirmed | None:
        if track.decided:
            return None
        self._note_side(track, moment)
        if track.crossed_s is None or not track.confirmed:
            return None
        # What is not seen any more will not look surer.
        since_s = track.born_s - self._settings.patience_s if track.misses else track.crossed_s
        return self._confirming.item(
            track, counting.session_id, time_s=moment.time_s, since_s=since_s
        )

    def _note_side(self, track: Track, moment: Moment) -> None:
        beyond = moment.zone.beyond_px(track.box, self._line)
        clearly = _CLEARLY * moment.zone.diagonal_px
        if beyond < -clearly:
            track.near_side, track.crossed_s = True, None
        elif beyond > clearly and track.near_side and track.crossed_s is None:
            track.crossed_s = moment.time_s
