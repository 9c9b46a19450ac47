"""An unsure box at a counted thing: that thing read once more, as something else."""

from collections.abc import Iterable

from kiosk.tracking.geometry import covered, iou
from kiosk.tracking.life import Track

_WEAK = 0.5  # of confidence: what was put in a counted thing's very place is nearly always surer
_SAME_PLACE = 0.7  # IoU with the counted thing's place
_TOUCHES = 0.2  # of its box lies on the counted thing's
_WITHIN = 0.85  # of a part of it lies at its place
_MOSTLY = 0.5  # of its box lies there
_ACROSS = 0.4  # IoU of two boxes of one thing; of two like things that cover each other it is less
_SURER = 0.3  # of confidence: of two boxes of one thing one is a good deal better
_AT_ONCE_S = 2.0  # what shows itself within so long came by one hand


def misread(young: Track, tracks: Iterable[Track]) -> bool:
    """Whether *young*, an unsure one, is a thing once more that is known by a better look.

    It lies just where a counted thing was not seen to leave, and is weak or looks like that one,
    too; or it showed itself beside one while nothing moved there; or another thing was laid across
    a counted one, and this is what still shows of it; or it came with a like thing, and is
    some of that. The shopper, asked about it, would say yes to what is in the basket already. It is
    looked at again with every frame, until it is sure.
    """
    others = [other for other in tracks if other is not young]
    return any(
        _once_more(young, other)
        or (
            other.decided
            and not other.left_bare
            and (_is(young, other) or _shows_of(young, other, others))
        )
        for other in others
    )


def _once_more(young: Track, other: Track) -> bool:
    """One thing was laid down, and shows as two."""
    like = other.misses == 0 and other.product == young.verdict.product_id
    together = abs(other.born_s - young.born_s) <= _AT_ONCE_S
    surer = other.verdict.confidence >= young.verdict.confidence + _SURER
    return like and together and surer and iou(young.box, other.box) >= _ACROSS


def _is(young: Track, old: Track) -> bool:
    place = old.home or old.box
    if iou(place, young.box) >= _SAME_PLACE:
        verdict = young.verdict
        hidden = old.misses and old.product == verdict.product_id
        if verdict.confidence < _WEAK or hidden or old.product in verdict.likely:
            return True
    return young.unbrought and covered(young.box, place) >= _TOUCHES


def _shows_of(young: Track, old: Track, others: Iterable[Track]) -> bool:
    """Of *old*, which something surer hides: what else shows at its place since then is itself."""
    place = old.home or old.box
    like = young.verdict.product_id == old.product and covered(young.box, place) >= _WITHIN
    at_once = young.seen_since <= old.last_seen_s + _AT_ONCE_S
    if not old.misses or not (like or at_once):
        return False
    return covered(young.box, place) >= _MOSTLY and any(
        other.misses == 0
        and other.verdict.confidence > young.verdict.confidence
        and other.born_s >= old.last_seen_s - _AT_ONCE_S
        and covered(place, other.box) >= _TOUCHES
        for other in others
    )
