"""One physical item counts once: the tracker, which turns sightings into items."""

import itertools
from collections.abc import Callable, Sequence

from kiosk.events import (
    Box,
    CountingStarted,
    ItemConfirmed,
    ItemGone,
    Sighting,
)
from kiosk.tracking.association import match, sent_home
from kiosk.tracking.counting import Counting
from kiosk.tracking.departure import Departure, departure
from kiosk.tracking.identity import Answer, claim, claimed, lifted_from, origin
from kiosk.tracking.life import Track
from kiosk.tracking.observing import Observation, observe
from kiosk.tracking.places import Places
from kiosk.tracking.seen import Seen
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.unknown import UnknownNews, Unknowns
from kiosk.tracking.voting import Calibrate, as_it_is
from kiosk.tracking.zone import Zone

_DRAWN_MISSES = 2  # a box that fails for a blink does not flicker on the screen


class Tracker:
    """Follows things from frame to frame and confirms each item once, in `place` mode.

    *sure* tells from which confidence a product needs no second look. Belongs to one thread.
    Knows no clock but the frames' own time: the same frames give the same items on every run.
    """

    def __init__(
        self,
        *,
        sure: Callable[[str], float],
        new_id: Callable[[], str],
        wall_clock: Callable[[], float],
        floor: float = 0.30,
        zone: Sequence[tuple[float, float]] | None = None,
        calibrate: Calibrate = as_it_is,
        settings: TrackerSettings | None = None,
    ) -> None:
        self._sure = sure
        self._new_id = new_id
        self._wall_clock = wall_clock
        self._floor = floor
        self._corners = zone
        self._calibrate = calibrate
        self._settings = settings or TrackerSettings()
        self._numbers = itertools.count(1)
        self._tracks: list[Track] = []
        self._size = (0, 0)
        self._zone = Zone(None, width_px=1, height_px=1)
        self._time_s = 0.0
        self._first_s: float | None = None
        self._counting: Counting | None = None
        self._unknowns = Unknowns(new_id=new_id, wall_clock=wall_clock)

    def start(self, order: CountingStarted) -> None:
        """Count for this session from the next frame on. Said twice, it changes nothing."""
        if self._counting is not None and self._counting.session_id == order.session_id:
            return
        self._counting = Counting(order, first_frame_s=self._first_s, settings=self._settings)
        self._unknowns.start(order.session_id)

    def stop(self) -> None:
        """Follow things, count nothing."""
        self._counting = None
        self._unknowns.stop()

    def see(
        self,
        sightings: Sequence[Sighting],
        *,
        time_s: float,
        width_px: int,
        height_px: int,
        places: Places | None = None,
        others: Sequence[Box] = (),
    ) -> Seen:
        """Take in one processed frame. *places* shows it, where the pictures are at hand.

        *others* are the boxes of what the model sees and no product stands for. Times must rise;
        where they fall, or the size changes, it is another medium and what was followed is
        forgotten.
        """
        self._look_at(time_s, width_px, height_px)
        if self._counting is not None:
            self._counting.begin(self._tracks, time_s=time_s)
        self._follow(observe(sightings, floor=self._floor, zone=self._zone))
        self._remember_looks(places)
        confirmed = self._count(places)
        gone = self._let_go(places)
        unknown = self._unknown(places, [*(s.box for s in sightings), *others])
        return Seen(
            tracks=tuple(t.view() for t in self._tracks if _drawn(t)),
            confirmed=tuple(confirmed),
            gone=(*gone, *unknown.gone),
            unknown=unknown.seen,
            resting_allowed=not self._unknowns.pending
            and all(self._at_rest(track, places) for track in self._tracks),
            lying_before=sum(1 for t in self._tracks if t.before and t.confirmed),
        )

    # ---- following ------------------------------------------------------------------------

    def _look_at(self, time_s: float, width_px: int, height_px: int) -> None:
        if self._size != (width_px, height_px):
            self._size = (width_px, height_px)
            self._zone = Zone(self._corners, width_px=width_px, height_px=height_px)
            self._tracks.clear()
            self._first_s = None
        if time_s < self._time_s:
            self._tracks.clear()
            self._first_s = None
        self._time_s = time_s
        if self._first_s is None:
            self._first_s = time_s

    def _follow(self, observations: list[Observation]) -> None:
        matching = match(
            self._tracks,
            observations,
            time_s=self._time_s,
            zone=self._zone,
            settings=self._settings,
        )
        matching = sent_home(matching, time_s=self._time_s, settings=self._settings)
        seen = {track.track_id for track, _ in matching.pairs}
        for track in self._tracks:
            if track.track_id not in seen:
                track.miss()
        for track, observation in matching.pairs:
            track.see(observation, time_s=self._time_s, zone=self._zone)
        for observation in matching.left:
            track = self._born()
            track.see(observation, time_s=self._time_s, zone=self._zone)
        for track in self._tracks:
            if track.misses == 0 and not track.decided:
                claim(track, self._tracks, settings=self._settings)

    def _born(self) -> Track:
        track = Track(
            next(self._numbers),
            born_s=self._time_s,
            settings=self._settings,
            calibrate=self._calibrate,
        )
        self._tracks.append(track)
        return track

    def _remember_looks(self, places: Places | None) -> None:
        if places is None:
            return
        places.occupied([track.box for track in self._tracks] + self._unknowns.boxes)
        for track in self._tracks:
            bare = places.bare(track.box) is True
            if track.misses:
                track.left_bare = track.left_bare or (bare and not track.blends_in)
            elif track.settled_since is not None:
                track.look = places.look(track.box)
                track.blends_in = bare

    # ---- counting -------------------------------------------------------------------------

    def _count(self, places: Places | None) -> list[ItemConfirmed]:
        if self._counting is None:
            return []
        for track in self._tracks:
            if track.confirmed and track.event_id is None:
                self._counting.recognise(track)
        self._join_pieces()
        items = [self._item(track, self._counting, places) for track in list(self._tracks)]
        return [item for item in items if item is not None]

    def _join_pieces(self) -> None:
        for track in list(self._tracks):
            if track.confirmed and track.misses == 0 and not track.decided:
                older = lifted_from(track, zone=self._zone)
                if older is not None:
                    self._merge(track, older)

    def _item(
        self, track: Track, counting: Counting, places: Places | None
    ) -> ItemConfirmed | None:
        if track.decided or track.misses or track.settled_since is None or not track.enough:
            return None
        if counting.lay_there(track):
            track.before = True
            return None
        if self._under_a_hand(track, track.settled_since, places):
            return None
        found = origin(
            track,
            time_s=self._time_s,
            zone=self._zone,
            places=places,
            settings=self._settings,
        )
        if found.answer is Answer.WAIT:
            return None
        if found.answer is Answer.SAME and found.older is not None:
            self._merge(track, found.older)
            return None
        return self._confirm(track, found.older, counting)

    def _under_a_hand(self, track: Track, since_s: float, places: Places | None) -> bool:
        """What a hand half covers looks like another product; it is given a moment to leave."""
        if places is None or self._time_s - since_s >= self._settings.patience_s:
            return False
        return not places.calm(track.box, for_s=self._settings.uncovered_s)

    def _merge(self, track: Track, older: Track) -> None:
        older.go_on_as(track)
        self._tracks.remove(track)

    def _confirm(
        self, track: Track, older: Track | None, counting: Counting
    ) -> ItemConfirmed | None:
        verdict = track.verdict
        if verdict.confidence < self._floor:
            return None  # its class changes from frame to frame: nothing to ask about yet
        certain = verdict.majority and verdict.runner_up is None
        if not (certain and verdict.confidence >= self._sure(verdict.product_id)):
            assert track.settled_since is not None
            if self._time_s - track.settled_since < self._settings.patience_s:
                return None
        track.confirmed = True
        track.event_id, track.product_id = self._new_id(), verdict.product_id
        track.confidence = verdict.confidence
        return ItemConfirmed(
            event_id=track.event_id,
            session_id=counting.session_id,
            product_id=verdict.product_id,
            confidence=verdict.confidence,
            box=track.box,
            seen_at=self._wall_clock(),
            time_s=self._time_s,
            runner_up=verdict.runner_up,
            # What lay there before the session has no event; the question names it all the same.
            same_as=(older.event_id or self._new_id()) if older else None,
        )

    # ---- letting go -----------------------------------------------------------------------

    def _let_go(self, places: Places | None) -> list[ItemGone]:
        gone = [track for track in self._tracks if self._left(track, places) is Departure.GONE]
        self._tracks = [track for track in self._tracks if track not in gone]
        for track in self._tracks:
            track.claims = [old for old in track.claims if old not in gone]
        if self._counting is None:
            return []
        events = [track.event_id for track in gone if track.event_id is not None]
        events += [item.event_id for item in self._counting.missing(time_s=self._time_s)]
        return [ItemGone(event, self._counting.session_id, self._time_s) for event in events]

    def _unknown(self, places: Places | None, detected: list[Box]) -> UnknownNews:
        if places is None or self._counting is None:
            return UnknownNews()
        return self._unknowns.see(
            places,
            detected=[*detected, *(track.box for track in self._tracks)],
            items=[track.box for track in self._tracks if track.decided and not track.misses],
            zone=self._zone,
            time_s=self._time_s,
        )

    def _left(self, track: Track, places: Places | None) -> Departure:
        if self._counting is not None and claimed(track, self._tracks):
            return Departure.UNDECIDED
        return departure(
            track,
            self._tracks,
            time_s=self._time_s,
            zone=self._zone,
            places=places,
            settings=self._settings,
        )

    def _at_rest(self, track: Track, places: Places | None) -> bool:
        if track.misses:
            return self._left(track, places) is Departure.HIDDEN
        if not track.confirmed or track.settled_since is None:
            return False
        return track.decided or self._counting is None


def _drawn(track: Track) -> bool:
    return track.misses == 0 or (track.confirmed and track.misses <= _DRAWN_MISSES)
