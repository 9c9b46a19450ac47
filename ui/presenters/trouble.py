"""What is wrong with the connection, in words a shopper understands (S0-50)."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.errors import TOO_LONG
from kiosk.snapshots.links import BreakerState, PairingState
from kiosk.snapshots.till import Phase
from ui.presenters.facts import Facts
from ui.presenters.screen import is_cut_off
from ui.presenters.wording import Wording


class Trouble(StrEnum):
    """The five that the published client knows, the worst first."""

    REFUSED = "refused"  # the registration failed
    SLOW = "slow"  # no answer in time
    PAUSED = "paused"  # a breaker is open
    UNREACHABLE = "unreachable"
    NOT_CONNECTED = "not_connected"  # no phone is paired


@dataclass(frozen=True, slots=True)
class TroubleView:
    """What is wrong, and what still works."""

    title: str
    hint: str


def which_trouble(facts: Facts) -> Trouble | None:
    """What to explain, or None where all is well."""
    if facts.pairing is not None and facts.pairing.state is PairingState.REFUSED:
        return Trouble.REFUSED
    if (lamps := _paused_or_slow(facts)) is not None:
        return lamps
    cut_off = facts.link is not None and is_cut_off(facts.link)
    if cut_off or (facts.pairing is not None and facts.pairing.state is PairingState.OFFLINE):
        return Trouble.UNREACHABLE
    alone = facts.till is None or facts.till.phase is Phase.PAIRING
    if alone and facts.pairing is not None and facts.pairing.state is PairingState.CODE_SHOWN:
        return Trouble.NOT_CONNECTED
    return None


def trouble(facts: Facts, wording: Wording) -> TroubleView | None:
    """The words for it."""
    found = which_trouble(facts)
    if found is None:
        return None
    say = wording.texts.say
    return TroubleView(say(f"trouble.{found}"), say(f"trouble.{found}_hint"))


def _paused_or_slow(facts: Facts) -> Trouble | None:
    open_ = [
        lamp for lamp in (facts.link.lamps if facts.link else ()) if lamp.state is BreakerState.OPEN
    ]
    if not open_:
        return None
    return Trouble.SLOW if any(TOO_LONG in lamp.reason for lamp in open_) else Trouble.PAUSED
