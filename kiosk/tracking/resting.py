"""When detection may rest: the picture is still and nothing is under way."""

from kiosk.tracking.seen import Seen

_STILL_S = 0.5
_LOOK_AGAIN_S = 2.0  # a look now and then, in case the motion was too slow to be noticed
_NO_NEWS_S = 5.0  # a flickering box that never becomes an item does not keep the kiosk awake


class Rest:
    """Decides for each frame whether it is worth a detection. Times are frame times.

    Detections are at least *interval_s* apart. With *allowed* False
    every frame that is due is worth one.
    """

    def __init__(self, *, allowed: bool = True, interval_s: float = 0.0) -> None:
        self._may_rest = allowed
        self._interval_s = interval_s
        self._motion_s = 0.0
        self._news_s = 0.0
        self._detected_s: float | None = None
        self._signature: object = None
        self._allowed = False
        self._resting = False

    @property
    def resting(self) -> bool:
        """Whether the scene is still and detection only looks now and then."""
        return self._resting

    def wake(self) -> None:
        """Something was decided elsewhere: the next frames are all worth it."""
        self._detected_s = None
        self._allowed = self._resting = False

    def worth_it(self, *, time_s: float, moved: bool) -> bool:
        """Whether the frame of *time_s* should be looked at by the model."""
        if self._detected_s is None or time_s < self._detected_s:
            self._motion_s = self._news_s = time_s
            self._resting = False
            return True
        if moved:
            self._motion_s = time_s
        still = time_s - self._motion_s >= _STILL_S
        quiet = self._allowed or time_s - max(self._news_s, self._motion_s) >= _NO_NEWS_S
        self._resting = self._may_rest and still and quiet
        return time_s - self._detected_s >= (_LOOK_AGAIN_S if self._resting else self._interval_s)

    def looked(self, seen: Seen, *, time_s: float) -> None:
        """What the detection of that frame brought."""
        self._detected_s = time_s
        self._allowed = seen.resting_allowed
        signature = (seen.resting_allowed, tuple((t.track_id, t.state) for t in seen.tracks))
        if signature != self._signature:
            self._signature = signature
            self._news_s = time_s
