"""`place` and `tray`: an item counts when it has settled."""

from kiosk.events.things import ItemConfirmed
from kiosk.tracking.confirming import Confirming
from kiosk.tracking.counting import Counting
from kiosk.tracking.identity import Answer, claimed, lifted_from, origin
from kiosk.tracking.life import Track
from kiosk.tracking.misread import misread
from kiosk.tracking.rules import Moment
from kiosk.tracking.settings import TrackerSettings


class Placing:
    """Counts what has settled.

    A *mirror* shows what lies there now. Whether a thing is one more or the same one moved, it
    need not ask: where the old one is not seen any more, one lies there either way.
    """

    def __init__(self, confirming: Confirming, *, settings: TrackerSettings, mirror: bool) -> None:
        self._confirming = confirming
        self._settings = settings
        self._mirror = mirror

    def begin(self, tracks: list[Track], counting: Counting, *, time_s: float) -> None:
        """What lies there at the first frame of a session was there before it."""
        counting.begin(tracks, time_s=time_s)

    def items(self, tracks: list[Track], counting: Counting, moment: Moment) -> list[ItemConfirmed]:
        """What has settled and is decided now."""
        for track in tracks:
            if track.confirmed and track.event_id is None:
                counting.recognise(track)
        self._join_pieces(tracks, moment)
        found = [self._item(track, tracks, counting, moment) for track in list(tracks)]
        return [item for item in found if item is not None]

    def undecided(self, track: Track, tracks: list[Track]) -> bool:
        """A thing that came out of a hand may be the lost one."""
        return claimed(track, tracks)

    def settled(self, track: Track) -> bool:
        """Decided."""
        return track.decided

    def _join_pieces(self, tracks: list[Track], moment: Moment) -> None:
        for track in list(tracks):
            if track.confirmed and track.misses == 0 and not track.decided:
                older = lifted_from(track, zone=moment.zone)
                if older is not None:
                    _merge(track, older, tracks)

    def _item(
        self, track: Track, tracks: list[Track], counting: Counting, moment: Moment
    ) -> ItemConfirmed | None:
        if not self._stands_alone(track, tracks, counting, moment):
            return None
        found = origin(
            track,
            time_s=moment.time_s,
            zone=moment.zone,
            places=moment.places,
            settings=self._settings,
        )
        if found.answer is Answer.WAIT:
            return None
        if found.older is not None and self._is_same(track, found.older, found.answer):
            _merge(track, found.older, tracks)
            return None
        return self._confirming.item(
            track,
            counting.session_id,
            time_s=moment.time_s,
            since_s=_since_s(track),
            older=found.older,
        )

    def _stands_alone(
        self, track: Track, tracks: list[Track], counting: Counting, moment: Moment
    ) -> bool:
        """Whether it lies there free of any hand, and nothing that is known explains it."""
        if track.decided or track.misses or track.settled_since is None or not track.enough:
            return False
        if counting.lay_there(track):
            track.before = True
            return False
        sure = self._confirming.sure_of(track)
        if not sure and (misread(track, tracks) or _shows_nothing(track, tracks, moment)):
            track.explained_s = moment.time_s
            return False
        return not self._under_a_hand(track, moment)

    def _is_same(self, track: Track, older: Track, answer: Answer) -> bool:
        if self._mirror and older.product == track.verdict.product_id:
            return answer in {Answer.SAME, Answer.ASK}
        return answer is Answer.SAME

    def _under_a_hand(self, track: Track, moment: Moment) -> bool:
        """What a hand half covers looks like another product; it is given a moment to leave.

        A mirror is quicker where every look says the same.
        """
        if moment.places is None or moment.time_s - _since_s(track) >= self._settings.patience_s:
            return False
        if self._mirror and track.unanimous:
            return False
        return not moment.places.calm(track.box, for_s=self._settings.uncovered_s)


def _since_s(track: Track) -> float:
    """Since when it has lain there as something new: an unsure thing gets its moment from then."""
    return max(track.settled_since or 0.0, track.seen_since, track.explained_s)


def _shows_nothing(track: Track, tracks: list[Track], moment: Moment) -> bool:
    """Some of what is known, and the counter beside it, were taken for a thing together."""
    if moment.places is None:
        return False
    others = [other for other in tracks if other is not track]
    known = [one.home or one.box for one in others if one.decided and not one.left_bare]
    known += [one.box for one in others if not one.misses]
    return moment.places.nothing_beside(track.box, known)


def _merge(track: Track, older: Track, tracks: list[Track]) -> None:
    older.go_on_as(track)
    tracks.remove(track)
