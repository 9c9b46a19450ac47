"""Which screen is shown."""

from enum import StrEnum
from typing import Final

from kiosk.snapshots.links import BreakerState, LinkStatus
from kiosk.snapshots.seeing import CameraState, ModelState
from kiosk.snapshots.till import Phase
from ui.presenters.facts import Facts


class Screen(StrEnum):
    """The screens of the window. Prompts, sheets and lists lie over one of them."""

    SHUT = "shut"
    WELCOME = "welcome"
    PAIRING = "pairing"
    SIGN_IN = "sign_in"
    SHOPPING = "shopping"
    REVIEW = "review"
    PAYING = "paying"
    THANKS = "thanks"
    OUT_OF_ORDER = "out_of_order"
    CLOSING = "closing"


SELLING_SCREENS: Final = (Screen.SHOPPING, Screen.REVIEW)
"""While goods can be added, answered and corrected."""


def which_screen(facts: Facts) -> Screen:
    """The screen for these facts. A single lost part never closes the till."""
    if facts.stopping:
        return Screen.CLOSING
    if is_out_of_order(facts):
        return Screen.OUT_OF_ORDER
    if facts.till is None or facts.till.phase is Phase.PAIRING:
        return _before_a_sale(facts)
    if facts.till.phase is Phase.THANKS and _is_to_be_paid(facts):
        return Screen.PAYING
    return _OF_PHASE[facts.till.phase]


def _is_to_be_paid(facts: Facts) -> bool:
    payment, sale = facts.payment, facts.till
    here = payment is not None and sale is not None and payment.session_id == sale.session_id
    return here and payment is not None and payment.open


def _before_a_sale(facts: Facts) -> Screen:
    if facts.till is not None and not facts.till.open_for_business:
        return Screen.SHUT
    if not facts.awake:
        return Screen.WELCOME
    return Screen.SIGN_IN if facts.signing_in else Screen.PAIRING


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
    Phase.SHOPPING: Screen.SHOPPING,
    Phase.REVIEW: Screen.REVIEW,
    Phase.ORDERING: Screen.REVIEW,
    Phase.THANKS: Screen.THANKS,
}
