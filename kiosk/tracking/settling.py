"""The path of one thing: how it moves, and since when it lies still."""

import math
from collections import deque

from kiosk.events.pictures import Box
from kiosk.tracking.geometry import centre, moved

_VELOCITY_OVER_S = 0.25  # long enough that the detector's trembling does not count as speed
_A_LITTLE = 1e-3  # seconds: frame times are not exact multiples


class Path:
    """Where the middle of a thing was in the last moments. Times are the frames' own."""

    def __init__(self, *, settle_share: float, settle_s: float) -> None:
        self._share = settle_share
        self._settle_s = settle_s
        self._points: deque[tuple[float, float, float]] = deque()
        self.settled_since: float | None = None

    def add(self, time_s: float, box: Box, *, diagonal_px: float) -> None:
        """The thing was seen at *box*."""
        self._points.append((time_s, *centre(box)))
        start = time_s - self._settle_s + _A_LITTLE
        while len(self._points) > 1 and self._points[1][0] <= start:
            self._points.popleft()
        if not self._still(start, self._share * diagonal_px):
            self.settled_since = None
        elif self.settled_since is None:
            self.settled_since = time_s

    def velocity(self) -> tuple[float, float]:
        """Pixels a second over the last quarter of a second; nothing for a new or still thing."""
        if self.settled_since is not None:
            return 0.0, 0.0
        time_s, x, y = self._points[-1]
        recent = [p for p in self._points if p[0] >= time_s - _VELOCITY_OVER_S - _A_LITTLE]
        before_s, before_x, before_y = (recent if len(recent) > 1 else self._points)[0]
        passed_s = time_s - before_s
        if passed_s <= 0:
            return 0.0, 0.0
        return (x - before_x) / passed_s, (y - before_y) / passed_s

    def ahead(self, box: Box, *, by_s: float) -> Box:
        """Where *box* will be when it goes on like this for *by_s*."""
        vx, vy = self.velocity()
        return moved(box, vx * by_s, vy * by_s)

    def _still(self, start: float, reach_px: float) -> bool:
        _, x, y = self._points[-1]
        return self._points[0][0] <= start and all(
            math.dist((px, py), (x, y)) < reach_px for _, px, py in self._points
        )
