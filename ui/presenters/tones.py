"""Which sound goes with a change. The sounds lie in ``resources/sounds``."""

from enum import StrEnum

from kiosk.snapshots import TillSnapshot
from ui.presenters.basket import changes


class Sound(StrEnum):
    """Four short tones, one voice."""

    ADDED = "added"
    QUESTION = "question"
    REMOVED = "removed"
    ATTENTION = "attention"


def sound_for(before: TillSnapshot | None, after: TillSnapshot) -> Sound | None:
    """The most important thing that changed, or None."""
    if before is None:
        return None
    if after.counter_things and not before.counter_things:
        return Sound.ATTENTION
    asked = {asked.question_ids for asked in before.prompts}
    if any(asked_now.question_ids not in asked for asked_now in after.prompts):
        return Sound.QUESTION
    differences = [change.by for change in changes(before, after)]
    if not differences:
        return None
    return Sound.ADDED if max(differences) > 0 else Sound.REMOVED
