"""An unsure box at a counted thing: that thing read once more, as something else."""

from collections.abc import Iterable

from kiosk.tracking.geometry import covered, iou
from kiosk.tracking.life import Track

_WEAK = 0.5  # of confidence: what was put in a counted thing's very place is nearly always surer
_SAME_PLACE = 0.7  # IoU with the counted thing's place
_TOUCHES = 0.2  # of its box lies on the counted thing's


def misread(young: Track, tracks: Iterable[Track]) -> bool:
    """Whether *young*, an unsure one, is a counted thing once more and nothing that was put there.

    It lies just where a counted thing was not seen to leave, and is weak or looks like that one,
    too; or it showed itself beside one while nothing moved there. The shopper, asked about it,
    would say yes to what is in the basket already. It is looked at again with every frame, until
    it is sure.
    """
    return any(
        _is(young, old) for old in tracks if old is not young and old.decided and not old.left_bare
    )


def _is(young: Track, old: Track) -> bool:
    place = old.home or old.box
    if iou(place, young.box) >= _SAME_PLACE:
        verdict = young.verdict
        if verdict.confidence < _WEAK or old.product in verdict.likely:
            return True
    return young.unbrought and covered(young.box, place) >= _TOUCHES
