"""How to pay, and how it goes."""

from dataclasses import dataclass
from typing import Final

from kiosk.snapshots.paying import PaymentState, PaymentStatus
from ui.presenters.certainty import Tone
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class PayingView:
    """An empty button is not there. *asks*: the first button asks the terminal again."""

    tone: Tone
    icon: str
    title: str
    hint: str
    amount: str
    card: str
    desk: str
    stop: str
    asks: bool = False


_SHOWN: Final = {
    PaymentState.CHOOSING: (Tone.NEUTRAL, "card", "pay.title", "", "pay.card"),
    PaymentState.WAITING: (Tone.NEUTRAL, "card", "pay.waiting", "pay.waiting_hint", ""),
    PaymentState.DECLINED: (Tone.STOP, "cross", "pay.declined", "pay.declined_hint", "pay.again"),
    PaymentState.CANCELLED: (Tone.ASK, "card", "pay.cancelled", "pay.cancelled_hint", "pay.card"),
    PaymentState.UNKNOWN: (Tone.ASK, "clock", "pay.unknown", "pay.unknown_hint", ""),
    PaymentState.UNCLEAR: (
        Tone.ASK,
        "exclaim",
        "pay.unclear",
        "pay.unclear_hint",
        "pay.ask_again",
    ),
}


def paying(status: PaymentStatus, wording: Wording) -> PayingView:
    """What to show while a purchase is not paid yet."""
    say = wording.texts.say
    state = status.state if status.state in _SHOWN else PaymentState.CHOOSING
    tone, icon, title, hint, card = _SHOWN[state]
    busy = state in (PaymentState.WAITING, PaymentState.UNKNOWN)
    return PayingView(
        tone=tone,
        icon=icon,
        title=say(title),
        hint=say(hint) if hint else "",
        amount=wording.money.full(status.amount_minor),
        card=say(card) if card else "",
        desk="" if busy else say("pay.desk"),
        stop=say("pay.stop") if state is PaymentState.WAITING else "",
        asks=state is PaymentState.UNCLEAR,
    )
