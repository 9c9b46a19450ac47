"""For whom is counted, and what lay there already."""

from collections.abc import Iterable

from kiosk.events.counting import CountingStarted, KnownItem
from kiosk.tracking.geometry import iou
from kiosk.tracking.life import Track
from kiosk.tracking.settings import TrackerSettings

_SAME_PLACE = 0.3  # IoU of a known item's box and what lies there after a restart


class Counting:
    """One session's counting, from its first frame on."""

    def __init__(
        self, order: CountingStarted, *, first_frame_s: float | None, settings: TrackerSettings
    ) -> None:
        self.session_id = order.session_id
        self._count_what_lies = order.count_what_lies
        self._known = [item for item in order.known if item.product_id and not item.by_code]
        self._settings = settings
        self._watching_since_s = first_frame_s
        self._started_s: float | None = None

    def begin(self, tracks: Iterable[Track], *, time_s: float) -> None:
        """The first frame of the session: *tracks* are what was followed before it."""
        if self._started_s is not None:
            return
        self._started_s = time_s
        for track in tracks:
            track.event_id = track.product_id = track.confidence = None
            track.adopted = False
            being_brought = track.came_in and track.settled_since is None
            track.before = not self._count_what_lies and not being_brought

    def lay_there(self, track: Track) -> bool:
        """Whether *track* lay there before the session though it was found only now.

        A tracker that is just starting needs a moment until it knows the counter.
        """
        if self._count_what_lies or track.came_in or self._started_s is None:
            return False
        watching_since_s = self._started_s
        if self._watching_since_s is not None:
            watching_since_s = min(self._watching_since_s, self._started_s)
        return track.born_s <= watching_since_s + self._settings.warm_s

    def recognise(self, track: Track) -> None:
        """Take *track* for an item that was counted before a restart, if it is one."""
        alike = [
            (iou(item.box, track.box), item)
            for item in self._known
            if item.product_id == track.verdict.product_id
        ]
        overlap, item = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        if item is None or overlap < _SAME_PLACE:
            return
        self._known.remove(item)
        track.event_id, track.product_id = item.event_id, item.product_id
        track.adopted, track.before = True, False

    def missing(self, *, time_s: float) -> list[KnownItem]:
        """Known items that were not there any more, once it is certain; each is told once."""
        if self._started_s is None or time_s - self._started_s <= self._settings.known_s:
            return []
        gone, self._known = self._known, []
        return gone
