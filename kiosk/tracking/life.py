"""The life of one followed thing, from the first box to the empty place."""

from kiosk.events.pictures import Box, TrackState, TrackView, Vote
from kiosk.tracking.geometry import advanced, covered, iou
from kiosk.tracking.observing import Observation
from kiosk.tracking.places import Look
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.settling import Path
from kiosk.tracking.voting import Calibrate, Verdict, Votes
from kiosk.tracking.zone import Zone

_ELSEWHERE = 0.1  # IoU with the place where it lay
_SAME_PLACE = 0.5  # … with that of a thing that lies a little otherwise now
_SHRUNK = 0.85  # of its box lies where it lay before: it did not move, less of it shows
_FIRST_LOOKS = 5  # frames in which it shows where a thing comes from


class Track:
    """One physical thing. All times are frame times.

    *event_id* is set once the thing was counted; *before* says that it lay there before the
    session. *claims* are lost tracks that this one may continue: see `identity.py`. *look* is
    how its place looked when it was last seen lying there. *seen_since* is when it showed
    itself last after it was lost, *explained_s* when it was last taken for what is known.
    """

    look: Look | None = None
    blends_in = False  # its place looks bare while it lies there: bareness proves nothing
    left_bare = False  # since it was seen last, its place was seen bare
    unbrought = False  # when it first showed itself nothing had moved there for a while
    home: Box | None = None  # where it lay last
    home_s: float = 0.0
    whole: Box | None = None  # … and as large as it was before something was laid on it
    _shrunk_s: float | None = None  # since when it shows less than that
    explained_s = 0.0
    near_side = False  # it was seen clearly on the line's near side (`pass` mode)
    crossed_s: float | None = None  # since when it is on the far side, coming from the near one

    def __init__(
        self,
        track_id: int,
        *,
        born_s: float,
        settings: TrackerSettings,
        calibrate: Calibrate,
    ) -> None:
        self.track_id = track_id
        self.born_s = born_s
        self.last_seen_s = self.seen_since = born_s
        self.misses = 0
        self.looks = 0
        self.confirmed = False
        self.came_in = False
        self.event_id: str | None = None
        self.product_id: str | None = None  # the product it was counted as
        self.confidence: float | None = None  # … and how sure that was
        self.adopted = False  # counted before a restart
        self.before = False
        self.claims: list[Track] = []
        self._settings = settings
        self._votes = Votes(
            window=settings.window,
            needed=settings.needed,
            margin=settings.runner_up_margin,
            calibrate=calibrate,
        )
        self._path = self._new_path()

    def see(self, observation: Observation, *, time_s: float, zone: Zone) -> None:
        """It was seen in this frame."""
        self.box = observation.box
        if self.misses >= self._settings.lost_looks:
            self.seen_since = time_s
        self.last_seen_s = time_s
        self.left_bare = False
        self.misses = 0
        self.looks += 1
        self._votes.cast(observation.scores, time_s=time_s)
        self._path.add(time_s, self.box, diagonal_px=zone.diagonal_px)
        self._judge()
        if self._lies_there(time_s) and not self._looks_strange():
            self.home, self.home_s = self.box, time_s
            self._note_whole(time_s)
        if self.looks == 1:
            self.birthplace = self.box
        if self.looks <= _FIRST_LOOKS:
            self.came_in = self.came_in or self._from_outside(zone)

    def go_home(self) -> None:
        """It never left its place: what was taken for its movement was another thing."""
        self._path = self._new_path()

    def miss(self, *, time_s: float) -> None:
        """It was not seen in this frame."""
        self.misses += 1
        self._votes.miss(time_s=time_s)
        self._judge()

    @property
    def verdict(self) -> Verdict:
        """What the votes say now."""
        return self._verdict

    @property
    def votes(self) -> tuple[Vote, ...]:
        """What the last frames said of it as the product that it is."""
        return self._votes.of(self.product)

    @property
    def enough(self) -> bool:
        """Seen in enough of the last frames."""
        return self._votes.enough

    @property
    def unanimous(self) -> bool:
        """Every one of the last frames saw it, and as nothing but the one product."""
        return self._votes.unanimous

    @property
    def settled_since(self) -> float | None:
        """Since when it lies still; None while it moves."""
        return self._path.settled_since

    @property
    def decided(self) -> bool:
        """Counted, or known from before: it never becomes an item again."""
        return self.before or self.event_id is not None

    @property
    def product(self) -> str:
        """What it is: as counted, otherwise as voted."""
        return self.product_id or self._verdict.product_id

    @property
    def state(self) -> TrackState:
        """How far it has come."""
        if not self.confirmed:
            return TrackState.TENTATIVE
        if self.before or self.adopted:
            return TrackState.KNOWN
        return TrackState.CONFIRMED if self.event_id is None else TrackState.COUNTED

    def predicted(self, time_s: float) -> Box:
        """Where it should be now."""
        by_s = min(time_s - self.last_seen_s, self._settings.ahead_s)
        return self._path.ahead(self.box, by_s=by_s)

    def out_by(self, time_s: float, zone: Zone) -> bool:
        """Whether it was last seen on its way out and must be out at *time_s*, if it went on."""
        velocity = self._path.velocity()
        ahead_s = min(max(time_s - self.last_seen_s, 0.0), self._settings.ahead_s)
        return self._is_moving(velocity, zone) and zone.leads_out(
            self.box, velocity, ahead_s=ahead_s
        )

    def go_on_as(self, later: "Track") -> None:
        """*later* turned out to be this thing: it lives on in this track."""
        self.box = later.box
        self.last_seen_s = later.last_seen_s
        self.misses = later.misses
        self.confirmed = self.confirmed or later.confirmed
        self.look = None
        self.left_bare = False
        self._votes = later._votes  # noqa: SLF001  one track becomes the other
        self._path = later._path  # noqa: SLF001
        self._judge()

    def view(self) -> TrackView:
        """For drawing: as sure as it was counted, else as sure as the frames that saw it."""
        shown = self._votes.seen_as(self.product) if self.confidence is None else self.confidence
        return TrackView(self.track_id, self.product, shown, self.box, self.state, self.event_id)

    def _new_path(self) -> Path:
        settings = self._settings
        return Path(settle_share=settings.settle_share, settle_s=settings.settle_s)

    def _judge(self) -> None:
        self._verdict = self._votes.verdict()
        self.confirmed = self.confirmed or (self._votes.enough and self._verdict.majority)

    def _lies_there(self, time_s: float) -> bool:
        """Settled where it lay, be it half covered; somewhere else once it stays for a while.

        A hand may hide a thing while the model takes its neighbour for it for some looks.
        """
        since_s = self._path.settled_since
        if since_s is None or self.home is None or not self.decided:
            return since_s is not None
        same = iou(self.home, self.box) >= _SAME_PLACE or covered(self.box, self.home) >= _SHRUNK
        return same or time_s - since_s >= self._settings.settle_s

    def _looks_strange(self) -> bool:
        """Elsewhere and as another product: another thing may have taken this track along."""
        if self.home is None or not self.decided:
            return False
        away = iou(self.home, self.box) < _ELSEWHERE
        return away and self._verdict.product_id != self.product

    def _note_whole(self, time_s: float) -> None:
        """A box that shrank in its place is a thing half covered, unless it stays like that."""
        shrunk = (
            self.whole is not None
            and covered(self.box, self.whole) >= _SHRUNK
            and iou(self.box, self.whole) < _SHRUNK
        )
        if shrunk and self._shrunk_s is None:
            self._shrunk_s = time_s
        if not shrunk or time_s - (self._shrunk_s or 0.0) >= self._settings.doubt_s:
            self.whole, self._shrunk_s = self.box, None

    def _from_outside(self, zone: Zone) -> bool:
        vx, vy = self._path.velocity()
        if not self._is_moving((vx, vy), zone):
            return False
        from_edge = zone.leads_out(self.birthplace, (-vx, -vy), ahead_s=self._settings.ahead_s)
        return from_edge and advanced(self.birthplace, self.box, (vx, vy))

    def _is_moving(self, velocity: tuple[float, float], zone: Zone) -> bool:
        vx, vy = velocity
        slowest = self._settings.moving_share_per_s * zone.diagonal_px
        return vx * vx + vy * vy >= slowest * slowest
