"""Which screen is shown."""

from enum import StrEnum
from typing import Final

from kiosk.snapshots import BreakerState, CameraState, LinkStatus, ModelState, Phase
from ui.presenters.facts import Facts


class Screen(StrEnum):
    """The screens of the window. Prompts, sheets and lists lie over one of them."""

    PAIRING = "pairing"
    SHOPPING = "shopping"
    REVIEW = "review"
    THANKS = "thanks"
    OUT_OF_ORDER = "out_of_order"
    CLOSING = "closing"


def which_screen(facts: Facts) -> Screen:
    """The screen for these facts. A single lost part never closes the till."""
    if facts.stopping:
        return Screen.CLOSING
    if is_out_of_order(facts):
        return Screen.OUT_OF_ORDER
    if facts.till is None:
        return Screen.PAIRING
    return _OF_PHASE[facts.till.phase]


def is_out_of_order(facts: Facts) -> bool:
    """True when nobody can be served: no saving, a loop that keeps dying, or all parts away."""
    if facts.gave_up is not None or (facts.till is not None and facts.till.fault):
        return True
    return everything_is_away(facts)


def everything_is_away(facts: Facts) -> bool:
    """Camera, recognition and the shop's backend are gone at the same time."""
    return (
        facts.camera is not None
        and facts.camera.state is CameraState.LOST
        and facts.model is not None
        and facts.model.state is ModelState.FAILED
        and facts.link is not None
        and is_cut_off(facts.link)
    )


def is_cut_off(link: LinkStatus) -> bool:
    """The backend does not answer at all: the last check failed, or every lamp is open."""
    if link.reachable is False:
        return True
    return bool(link.lamps) and all(lamp.state is BreakerState.OPEN for lamp in link.lamps)


_OF_PHASE: Final = {
    Phase.PAIRING: Screen.PAIRING,
    Phase.SHOPPING: Screen.SHOPPING,
    Phase.REVIEW: Screen.REVIEW,
    Phase.ORDERING: Screen.REVIEW,
    Phase.THANKS: Screen.THANKS,
}
