"""Which sound goes with a change. The sounds lie in ``resources/sounds``."""

from enum import StrEnum
from typing import Final

from kiosk.snapshots.paying import PaymentState, PrinterState
from kiosk.snapshots.seeing import CameraState, ModelState
from kiosk.snapshots.till import ScanKind, TillSnapshot
from ui.presenters.basket import changes
from ui.presenters.facts import Facts
from ui.presenters.screen import SELLING_SCREENS, Screen, which_screen


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


_OPENED: Final = {Screen.THANKS: Sound.ADDED, Screen.OUT_OF_ORDER: Sound.ATTENTION}
_BLIND: Final = (CameraState.LOST, CameraState.FROZEN)
_PAY_FAILED: Final = frozenset(
    {
        PaymentState.DECLINED,
        PaymentState.CANCELLED,
        PaymentState.UNKNOWN,
        PaymentState.UNCLEAR,
    }
)


def tone_for(before: Facts, after: Facts) -> Sound | None:
    """The tone of what the till does not know: parts that fail, payment, paper, the end.

    A connection that comes and goes has none: nothing is to be done about it.
    """
    screen = which_screen(after)
    if which_screen(before) is not screen:
        return _OPENED.get(screen)
    found = _troubles(after) - _troubles(before)
    return Sound.ATTENTION if found else None


def _troubles(facts: Facts) -> set[str]:
    selling = which_screen(facts) in SELLING_SCREENS
    return {
        name
        for name, so in {
            "camera": selling and facts.camera is not None and facts.camera.state in _BLIND,
            "model": selling and facts.model is not None and facts.model.state is ModelState.FAILED,
            "help": selling and facts.till is not None and facts.till.help_wanted,
            "payment": facts.payment is not None and facts.payment.state in _PAY_FAILED,
            "paper": facts.printer is not None and facts.printer.state is PrinterState.FAILED,
        }.items()
        if so
    }


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
