"""Boxes that glide: detections come now and then, the eye wants them all the time."""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from kiosk.clock import Clock
from ui.presenters.certainty import BoxView

Edges: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom in the frame's pixels."""

FADE_S: Final = 0.12
_FIRST_GAP_S: Final = 0.05
_MOST_GAP_S: Final = 0.2


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box as it stands this instant; *alpha* is its opacity."""

    view: BoxView
    edges: Edges
    alpha: float


@dataclass(slots=True)
class _Glider:
    view: BoxView
    start: Edges
    goal: Edges
    since_s: float
    born_s: float
    gone_s: float | None = None


@dataclass(slots=True)
class Gliding:
    """Moves each box from where it is drawn to where it was seen, in the time of one detection.

    With *motion* False boxes jump, appear and vanish at once.
    """

    clock: Clock
    motion: bool = True
    _gliders: dict[int, _Glider] = field(default_factory=dict)
    _gap_s: float = _FIRST_GAP_S
    _shown_s: float = 0.0

    def show(self, boxes: tuple[BoxView, ...]) -> None:
        """Take the newest boxes; those that are missing fade out."""
        now_s = self.clock()
        self._measure(now_s)
        seen = {box.track_id for box in boxes}
        for track_id, glider in self._gliders.items():
            if track_id not in seen and glider.gone_s is None:
                glider.gone_s = now_s
        for box in boxes:
            self._take(box, now_s)

    def dress(self, boxes: tuple[BoxView, ...]) -> None:
        """The same boxes are of another colour or name now; none of them moved."""
        for box in boxes:
            glider = self._gliders.get(box.track_id)
            if glider is not None and glider.gone_s is None:
                glider.view = box

    def at(self) -> tuple[DrawnBox, ...]:
        """All boxes to draw now."""
        now_s = self.clock()
        self._gliders = {
            track_id: glider
            for track_id, glider in self._gliders.items()
            if glider.gone_s is None or self._alpha(glider, now_s) > 0
        }
        return tuple(
            DrawnBox(glider.view, self._edges(glider, now_s), self._alpha(glider, now_s))
            for glider in self._gliders.values()
        )

    @property
    def moving(self) -> bool:
        """True while anything glides or fades: the picture must be drawn again."""
        now_s = self.clock()
        return self.motion and any(
            glider.gone_s is not None
            or now_s - glider.born_s < FADE_S
            or (glider.start != glider.goal and now_s - glider.since_s < self._gap_s)
            for glider in self._gliders.values()
        )

    def _measure(self, now_s: float) -> None:
        if self._shown_s:
            gap_s = min(now_s - self._shown_s, _MOST_GAP_S)
            self._gap_s += (gap_s - self._gap_s) * 0.2
        self._shown_s = now_s

    def _take(self, box: BoxView, now_s: float) -> None:
        goal = (box.left, box.top, box.right, box.bottom)
        glider = self._gliders.get(box.track_id)
        if glider is None or glider.gone_s is not None:
            self._gliders[box.track_id] = _Glider(box, goal, goal, now_s, now_s)
            return
        glider.start = self._edges(glider, now_s) if self.motion else goal
        glider.view, glider.goal, glider.since_s = box, goal, now_s

    def _edges(self, glider: _Glider, now_s: float) -> Edges:
        share = min(1.0, (now_s - glider.since_s) / self._gap_s)
        left, top, right, bottom = (
            start + (goal - start) * share
            for start, goal in zip(glider.start, glider.goal, strict=True)
        )
        return left, top, right, bottom

    def _alpha(self, glider: _Glider, now_s: float) -> float:
        if not self.motion:
            return 1.0 if glider.gone_s is None else 0.0
        if glider.gone_s is not None:
            return max(0.0, 1 - (now_s - glider.gone_s) / FADE_S)
        return min(1.0, (now_s - glider.born_s) / FADE_S)
