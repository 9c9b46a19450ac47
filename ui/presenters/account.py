"""Signing in at the kiosk, in words."""

from dataclasses import dataclass

from kiosk.snapshots.links import AccountState, AccountStatus
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class AccountView:
    """*wrong*: the hint says why it did not work. *busy*: nothing can be sent now."""

    hint: str
    wrong: bool = False
    busy: bool = False


def account(status: AccountStatus | None, wording: Wording) -> AccountView:
    """What stands under the title of the sign-in screen."""
    texts = wording.texts
    match status.state if status else AccountState.SIGNED_OUT:
        case AccountState.SIGNED_OUT:
            return AccountView(texts.say("signin.hint"))
        case AccountState.SIGNING_IN:
            return AccountView(texts.say("signin.waiting"), busy=True)
        case AccountState.SIGNED_IN:
            shopper = status.shopper if status else ""
            return AccountView(texts.say("signin.signed_in", shopper=shopper), busy=True)
        case AccountState.REFUSED:
            return AccountView(texts.say("signin.refused"), wrong=True)
        case AccountState.UNAVAILABLE:
            return AccountView(texts.say("signin.unreachable"), wrong=True)
