"""From the detector's boxes to things: one thing in one frame is one observation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.events.pictures import Box, Sighting
from kiosk.tracking.geometry import area, iou, shared
from kiosk.tracking.zone import Zone

_SAME_THING = 0.7  # IoU of two classes on one thing (S0-14)
_SAME_PRODUCT = 0.5  # IoU of two boxes of one class on one thing: NMS leaves them below 0.7
_PART_OF = 0.85  # a box that lies so far in another of its class is a part of it


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing in one frame: its best box and what each class gives it.

    *of* is the number of the track whose pieces these are: no other track may have them.
    """

    box: Box
    scores: Mapping[str, float]
    of: int | None = None

    @property
    def score(self) -> float:
        """The best score."""
        return max(self.scores.values())


def observe(sightings: Iterable[Sighting], *, floor: float, zone: Zone) -> list[Observation]:
    """What takes part, best first: from the floor on, in the zone, each thing once.

    Boxes of different classes on one thing are one observation that votes for both.
    """
    things: list[tuple[Box, dict[str, float]]] = []
    for sighting in sorted(sightings, key=lambda s: (-s.score, s.product_id, s.box.x0, s.box.y0)):
        if not _takes_part(sighting, floor, zone):
            continue
        scores = _thing_under(sighting, things)
        if scores is None:
            things.append((sighting.box, {sighting.product_id: sighting.score}))
        else:
            scores.setdefault(sighting.product_id, sighting.score)
    return [Observation(box, scores) for box, scores in things]


def _takes_part(sighting: Sighting, floor: float, zone: Zone) -> bool:
    return sighting.score >= floor and area(sighting.box) >= 1 and zone.contains(sighting.box)


def _thing_under(
    sighting: Sighting, things: Sequence[tuple[Box, dict[str, float]]]
) -> dict[str, float] | None:
    for box, scores in things:
        overlap = iou(box, sighting.box)
        if overlap >= _SAME_THING:
            return scores
        if sighting.product_id in scores and (
            overlap >= _SAME_PRODUCT or _nested(box, sighting.box)
        ):
            return scores
    return None


def _nested(one: Box, other: Box) -> bool:
    return shared(one, other) >= _PART_OF * min(area(one), area(other))
