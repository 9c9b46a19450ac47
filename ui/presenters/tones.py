"""Which sound goes with a change. The sounds lie in ``resources/sounds``."""

from enum import StrEnum

from kiosk.snapshots.till import ScanKind, TillSnapshot
from ui.presenters.basket import changes


class Sound(StrEnum):
    """Four short tones, one voice."""

    ADDED = "added"
    QUESTION = "question"
    REMOVED = "removed"
    ATTENTION = "attention"


_REFUSED = frozenset(
    {
        ScanKind.NOT_IN_BASKET,
        ScanKind.LIMIT,
        ScanKind.EXPIRED,
        ScanKind.UNKNOWN_CODE,
        ScanKind.NO_GOODS,
        ScanKind.NO_SALE,
    }
)


def sound_for(before: TillSnapshot | None, after: TillSnapshot) -> Sound | None:
    """The most important thing that changed, or None."""
    if before is None:
        return None
    if after.counter_things and not before.counter_things:
        return Sound.ATTENTION
    asked = {asked.question_ids for asked in before.prompts}
    if any(asked_now.question_ids not in asked for asked_now in after.prompts):
        return Sound.QUESTION
    if after.scan is not None and after.scan != before.scan and after.scan.kind in _REFUSED:
        return Sound.ATTENTION
    differences = [change.by for change in changes(before, after)]
    if not differences:
        return None
    return Sound.ADDED if max(differences) > 0 else Sound.REMOVED
