"""One thing in pieces: something was laid across it, and each end of it shows as a box."""

from collections.abc import Iterable, Sequence

from kiosk.events.pictures import Box
from kiosk.tracking.geometry import area, covered, iou
from kiosk.tracking.life import Track
from kiosk.tracking.observing import Observation

_INSIDE = 0.85  # of a piece lies where the whole thing lay
_SMALLER = 0.9  # than the whole: what is as large is a thing of its own
_WHOLE = 0.8  # IoU of the bounds of all pieces with the place of the whole


def put_together(observations: Sequence[Observation], tracks: Iterable[Track]) -> list[Observation]:
    """*observations*, but the pieces of a counted thing are one observation at its place.

    Only where they fill the place at which it lay as a whole a moment ago: two like things beside
    each other are two. What lies turned in its place for a second is whole like that: nobody lays
    another beside it so soon that both fill the place of the first.
    """
    found = list(observations)
    for track in tracks:
        if track.whole is None or not track.decided or covered(track.box, track.whole) < _INSIDE:
            continue
        pieces = [one for one in found if _is_piece(one, track.product, track.whole)]
        if len(pieces) < 2 or iou(_bounds(pieces), track.whole) < _WHOLE:
            continue
        rest = [one for one in found if not any(one is piece for piece in pieces)]
        found = [*rest, _joined(pieces, track.track_id)]
    return found


def _is_piece(one: Observation, product: str, place: Box) -> bool:
    small = area(one.box) <= _SMALLER * area(place)
    return product in one.scores and small and covered(one.box, place) >= _INSIDE


def _bounds(pieces: Sequence[Observation]) -> Box:
    boxes = [piece.box for piece in pieces]
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def _joined(pieces: Sequence[Observation], track_id: int) -> Observation:
    scores: dict[str, float] = {}
    for piece in pieces:
        for product, score in piece.scores.items():
            scores[product] = max(score, scores.get(product, 0.0))
    return Observation(_bounds(pieces), scores, of=track_id)
