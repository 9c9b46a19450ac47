"""One physical item counts once: the tracker, which turns sightings into items."""

import itertools
from collections.abc import Callable, Sequence

from kiosk.counting_modes import CountingMode
from kiosk.events.counting import CodeLies, CountingStarted
from kiosk.events.pictures import Box, Sighting
from kiosk.events.things import ItemConfirmed, ItemGone
from kiosk.tracking.association import match, sent_home
from kiosk.tracking.coded import CodedItems
from kiosk.tracking.confirming import Confirming
from kiosk.tracking.counting import Counting
from kiosk.tracking.departure import Departure, departure
from kiosk.tracking.identity import claim
from kiosk.tracking.life import Track
from kiosk.tracking.observing import Observation, observe
from kiosk.tracking.passing import Passing
from kiosk.tracking.pieces import put_together
from kiosk.tracking.places import Places
from kiosk.tracking.placing import Placing
from kiosk.tracking.rules import Moment, Rules
from kiosk.tracking.seen import Seen
from kiosk.tracking.settings import TrackerSettings, for_mode
from kiosk.tracking.unknown import UnknownNews, Unknowns
from kiosk.tracking.voting import Calibrate, as_it_is
from kiosk.tracking.zone import MIDDLE, Line, Zone

_DRAWN_MISSES = 2  # a box that fails for a blink does not flicker on the screen


class Tracker:
    """Follows things from frame to frame and confirms each item once, as *mode* says.

    *sure* tells from which confidence a product needs no second look. *zone* and *line* are in
    shares of the picture; *line* is what goods cross in `pass` mode, from its left to its right.
    Belongs to one thread. Knows no clock but the frames' own time: the same frames give the same
    items on every run.
    """

    def __init__(  # noqa: PLR0913  its numbers and its neighbours, each by name
        self,
        *,
        sure: Callable[[str], float],
        new_id: Callable[[], str],
        wall_clock: Callable[[], float],
        floor: float = 0.30,
        mode: CountingMode = CountingMode.PLACE,
        zone: Sequence[tuple[float, float]] | None = None,
        line: Line = MIDDLE,
        calibrate: Calibrate = as_it_is,
        settings: TrackerSettings | None = None,
    ) -> None:
        self._floor = floor
        self._corners = zone
        self._calibrate = calibrate
        self._settings = settings or for_mode(mode)
        self._numbers = itertools.count(1)
        self._tracks: list[Track] = []
        self._size = (0, 0)
        self._zone = Zone(None, width_px=1, height_px=1)
        self._time_s = 0.0
        self._first_s: float | None = None
        self._counting: Counting | None = None
        confirming = Confirming(
            sure=sure,
            floor=floor,
            new_id=new_id,
            wall_clock=wall_clock,
            settings=self._settings,
        )
        self._rules: Rules = (
            Passing(confirming, line=line, settings=self._settings)
            if mode is CountingMode.PASS
            else Placing(confirming, settings=self._settings, mirror=mode is CountingMode.TRAY)
        )
        self._unknowns = Unknowns(new_id=new_id, wall_clock=wall_clock)
        self._coded = CodedItems()

    def start(self, order: CountingStarted) -> None:
        """Count for this session from the next frame on. Said twice, it changes nothing."""
        if self._counting is not None and self._counting.session_id == order.session_id:
            return
        self._counting = Counting(order, first_frame_s=self._first_s, settings=self._settings)
        unknown = [item for item in order.known if item.product_id is None]
        self._unknowns.start(order.session_id, unknown)
        self._coded.start(order.session_id, [item for item in order.known if item.by_code])

    def watch(self, coded: CodeLies) -> None:
        """Tell when that item has left, which nothing but its code has named."""
        self._coded.watch(coded)

    def count_inside(self, corners: Sequence[tuple[float, float]]) -> None:
        """Count inside this polygon from the next frame on; without corners everywhere."""
        self._corners = corners or None
        width_px, height_px = self._size
        if width_px and height_px:
            self._zone = Zone(self._corners, width_px=width_px, height_px=height_px)

    def stop(self) -> None:
        """Follow things, count nothing."""
        self._counting = None
        self._unknowns.stop()
        self._coded.stop()

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
            self._rules.begin(self._tracks, self._counting, time_s=time_s)
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
            and not (places and self._coded.undecided(places))
            and all(self._at_rest(track, places) for track in self._tracks),
            lying_before=sum(1 for t in self._tracks if t.before and t.confirmed),
        )

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

    def _follow(self, observations: Sequence[Observation]) -> None:
        observations = put_together(observations, self._tracks)
        matching = match(
            self._tracks,
            observations,
            time_s=self._time_s,
            zone=self._zone,
            settings=self._settings,
        )
        matching = sent_home(matching, self._tracks, time_s=self._time_s, settings=self._settings)
        seen = {track.track_id for track, _ in matching.pairs}
        for track in self._tracks:
            if track.track_id not in seen:
                track.miss(time_s=self._time_s)
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
        followed = [track.box for track in self._tracks]
        places.occupied(followed + self._unknowns.boxes + self._coded.boxes)
        for track in self._tracks:
            if track.looks == 1 and not track.misses:
                track.unbrought = places.calm(track.box, for_s=self._settings.settle_s)
            bare = places.bare(track.box) is True
            if track.misses:
                track.left_bare = track.left_bare or (bare and not track.blends_in)
            elif track.settled_since is not None:
                track.look = places.look(track.box)
                track.blends_in = bare

    def _count(self, places: Places | None) -> list[ItemConfirmed]:
        if self._counting is None:
            return []
        moment = Moment(self._time_s, self._zone, places)
        return self._rules.items(self._tracks, self._counting, moment)

    def _let_go(self, places: Places | None) -> list[ItemGone]:
        gone = [track for track in self._tracks if self._left(track, places) is Departure.GONE]
        self._tracks = [track for track in self._tracks if track not in gone]
        for track in self._tracks:
            track.claims = [old for old in track.claims if old not in gone]
        if self._counting is None:
            return []
        events = [track.event_id for track in gone if track.event_id is not None]
        events += [item.event_id for item in self._counting.missing(time_s=self._time_s)]
        events += self._bare_again(places)
        return [ItemGone(event, self._counting.session_id, self._time_s) for event in events]

    def _bare_again(self, places: Places | None) -> list[str]:
        seen = [track.box for track in self._tracks if not track.misses]
        return self._coded.left(places, seen=seen, time_s=self._time_s) if places else []

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
        if self._counting is not None and self._rules.undecided(track, self._tracks):
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
        return self._counting is None or self._rules.settled(track)


def _drawn(track: Track) -> bool:
    return track.misses == 0 or (track.confirmed and track.misses <= _DRAWN_MISSES)
