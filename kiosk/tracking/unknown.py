"""Things that no product explains: what lies in the zone, still, and is none of the goods.

A fixed camera knows its bare counter. What is put on it in a session, lies there while nothing
moves in the picture, and is covered by no detection of any class, is told once. Its going is
told when its place is bare again, or when it turned out to be a product after all.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.events.counting import KnownItem
from kiosk.events.pictures import Box
from kiosk.events.things import ItemGone, UnknownSeen
from kiosk.tracking.geometry import iou
from kiosk.tracking.places import Cells, Look, Patch, Places
from kiosk.tracking.zone import Zone

_CALM_S = 0.5  # nothing moves in the whole picture: no hand is in it
_STILL_S = 2.0
_WATCHED_S = 1.5  # seen at every look for so long, and explained by nothing
_SAME_PATCH = 0.5  # IoU of one thing's patches in two looks
_EXPLAINED = 0.3  # share of its cells under something that was detected
_BECAME = 0.5  # … under an item: then it is that item
_BARE = 0.3  # a place of which less is strange is bare again
_LIFTED_S = 3.0  # a hand that lifts a thing puts it down within so long, or it is gone
_AS_LARGE = 1.6
_AS_BRIGHT = 20.0  # grey levels


@dataclass(slots=True, eq=False)
class _Thing:
    """Something unexplained; told once it has an *event_id*."""

    patch: Patch
    since_s: float
    event_id: str | None = None
    bare_since_s: float | None = None


@dataclass(slots=True, eq=False)
class _Kept:
    """Something that was told before a restart: its counter was never seen, only itself."""

    event_id: str
    box: Box
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class UnknownNews:
    """What one look brought."""

    seen: tuple[UnknownSeen, ...] = ()
    gone: tuple[ItemGone, ...] = ()


class Unknowns:
    """Watches one session's counter for things that no product explains, each told once.

    Knows no clock but the frames' own time. Belongs to one thread.
    """

    def __init__(self, *, new_id: Callable[[], str], wall_clock: Callable[[], float]) -> None:
        self._new_id = new_id
        self._wall_clock = wall_clock
        self._session_id = ""
        self._before: Cells | None = None  # strange since before the session
        self._candidates: list[_Thing] = []
        self._told: list[_Thing] = []
        self._kept: list[_Kept] = []

    def start(self, session_id: str, known: Iterable[KnownItem] = ()) -> None:
        """Tell what is put down from the next frame on; what is there now is not asked about.

        *known* was told before a restart: only its going is told.
        """
        self._session_id = session_id
        self.stop()
        self._kept = [_Kept(item.event_id, item.box) for item in known]

    def stop(self) -> None:
        """The session is over: forget what was told in it."""
        self._before = None
        self._candidates, self._told, self._kept = [], [], []

    @property
    def boxes(self) -> list[Box]:
        """Where such things lie: that is no bare counter."""
        things = [thing.patch.box for thing in (*self._candidates, *self._told)]
        return things + [kept.box for kept in self._kept]

    @property
    def pending(self) -> bool:
        """Whether the next looks may bring something."""
        lifted = any(thing.bare_since_s is not None for thing in self._told)
        return bool(self._candidates) or lifted

    def see(
        self,
        places: Places,
        *,
        detected: Iterable[Box],
        items: Iterable[Box],
        zone: Zone,
        time_s: float,
    ) -> UnknownNews:
        """Take in one processed frame.

        *detected* is everything that the model sees there, of any class, and all that is
        followed; *items* are the goods that were counted or known before.
        """
        strange = places.strange()
        self._before = strange if self._before is None else self._before & strange
        patches = self._patches(places, strange & ~self._before, detected, zone)
        gone = [*self._became(places.under(items)), *self._left(places, strange, patches, time_s)]
        self._told = [thing for thing in self._told if thing not in gone]
        self._watch(patches, time_s)
        ids = [thing.event_id or "" for thing in gone] + self._kept_no_more(places, items)
        return UnknownNews(
            tuple(self._due(places, time_s)),
            tuple(ItemGone(event_id, self._session_id, time_s) for event_id in ids),
        )

    def _patches(
        self, places: Places, strange: Cells, detected: Iterable[Box], zone: Zone
    ) -> list[Patch]:
        """What lies there unexplained, while nothing moves in the picture."""
        if places.quiet_s < _CALM_S:
            return []
        explained = places.under(detected)
        return [
            patch
            for patch in places.things(strange)
            if zone.contains(patch.box) and _share(patch.cells, explained) < _EXPLAINED
        ]

    def _became(self, items: Cells) -> list[_Thing]:
        return [thing for thing in self._told if _share(thing.patch.cells, items) >= _BECAME]

    def _left(
        self, places: Places, strange: Cells, patches: Sequence[Patch], time_s: float
    ) -> list[_Thing]:
        gone = []
        for thing in self._told:
            if _share(thing.patch.cells, strange) >= _BARE:
                thing.bare_since_s = None
                continue
            if thing.bare_since_s is None:
                thing.bare_since_s = time_s
            put_down = next((patch for patch in patches if self._moved_to(patch, thing)), None)
            if put_down is not None:
                thing.patch, thing.bare_since_s = put_down, None
            elif places.quiet_s >= _CALM_S or time_s - thing.bare_since_s >= _LIFTED_S:
                gone.append(thing)
        return gone

    def _kept_no_more(self, places: Places, items: Iterable[Box]) -> list[str]:
        """Those whose place looks otherwise now, or that turned out to be goods."""
        boxes = list(items)
        gone = [kept for kept in self._kept if _has_left(kept, places, boxes)]
        self._kept = [kept for kept in self._kept if kept not in gone]
        return [kept.event_id for kept in gone]

    def _moved_to(self, patch: Patch, thing: _Thing) -> bool:
        if any(_same(patch, other.patch) for other in self._told):
            return False
        sizes = int(patch.cells.sum()), int(thing.patch.cells.sum())
        alike = abs(patch.shade - thing.patch.shade) <= _AS_BRIGHT
        return alike and max(sizes) <= _AS_LARGE * min(sizes)

    def _watch(self, patches: Sequence[Patch], time_s: float) -> None:
        fresh = [p for p in patches if not any(_same(p, thing.patch) for thing in self._told)]
        self._candidates = [
            next(
                (known for known in self._candidates if _same(patch, known.patch)),
                _Thing(patch, time_s),
            )
            for patch in fresh
        ]

    def _due(self, places: Places, time_s: float) -> list[UnknownSeen]:
        if places.quiet_s < _STILL_S:
            return []
        due = [thing for thing in self._candidates if time_s - thing.since_s >= _WATCHED_S]
        self._candidates = [thing for thing in self._candidates if thing not in due]
        self._told += due
        return [self._tell(thing, time_s) for thing in due]

    def _tell(self, thing: _Thing, time_s: float) -> UnknownSeen:
        thing.event_id = self._new_id()
        return UnknownSeen(
            thing.event_id, self._session_id, thing.patch.box, self._wall_clock(), time_s
        )


def _has_left(kept: _Kept, places: Places, items: Iterable[Box]) -> bool:
    if any(iou(kept.box, box) >= _SAME_PATCH for box in items):
        return True
    if not places.calm(kept.box, for_s=_CALM_S):
        return False
    if kept.look is not None:
        return not places.unchanged(kept.box, kept.look)
    look = places.look(kept.box)
    kept.look = look if places.unchanged(kept.box, look) else None  # too plain to be recognised
    return False


def _share(cells: Cells, of: Cells) -> float:
    return float(of[cells].mean())


def _same(one: Patch, other: Patch) -> bool:
    """One thing's patches touch when something is laid beside it: the smaller decides."""
    return iou(one.box, other.box) >= _SAME_PATCH or bool(
        (one.cells & other.cells).sum() >= _SAME_PATCH * min(one.cells.sum(), other.cells.sum())
    )
