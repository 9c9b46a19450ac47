"""A weak box over a counted thing: that thing read once more, as something else."""

from collections.abc import Iterable

from kiosk.tracking.geometry import covered, iou
from kiosk.tracking.life import Track

_WEAK = 0.5  # of confidence: what really lies on a counted thing is nearly always surer
_SAME_PLACE = 0.7  # IoU with the counted thing's place
_TOUCHES = 0.2  # of its box lies on the counted thing's


def misread(young: Track, tracks: Iterable[Track]) -> bool:
    """Whether *young* is a counted thing once more rather than something that was put there.

    It is weak, and lies just where a counted thing was not seen to leave; or it showed itself
    beside one while nothing moved there. The shopper, asked about it, would say yes to what is
    in the basket already. It is looked at again with every frame, until it is surer.
    """
    if young.verdict.confidence >= _WEAK:
        return False
    return any(
        _is(young, old) for old in tracks if old is not young and old.decided and not old.left_bare
    )


def _is(young: Track, old: Track) -> bool:
    place = old.home or old.box
    if iou(place, young.box) >= _SAME_PLACE:
        return True
    return young.unbrought and covered(young.box, place) >= _TOUCHES
