"""The code, as long as nobody is shopping."""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.snapshots.links import PairingState, PairingStatus
from ui.presenters.facts import Now
from ui.presenters.wording import Wording

CODE_LIFE_S: Final = 4 * 3600.0  # the backend's contract: a code is valid for four hours
MOST_ATTEMPTS: Final = 3
_LAST_MINUTE_S: Final = 60


@dataclass(frozen=True, slots=True)
class PairingView:
    """*code* is empty while there is none; *left* (0 to 1) is the part of its life that remains."""

    title: str
    detail: str
    code: str
    url: str
    left: float
    left_text: str
    guest: str
    busy: bool  # something is going on that ends by itself
    try_again: str = ""  # empty: it goes on by itself
    sign_in: str = ""


def pairing(
    status: PairingStatus | None, now: Now, wording: Wording, *, guests: bool = True
) -> PairingView:
    """The code with its remaining time, or words for why there is none.

    *guests*: it may be offered to go on without a phone.
    """
    view = _pairing(status, now, wording)
    return view if guests else replace(view, guest="")


def _pairing(status: PairingStatus | None, now: Now, wording: Wording) -> PairingView:
    if status is None or status.state is PairingState.CONNECTING:
        return _without_code("connecting", wording, detail=_attempt(status, wording), busy=True)
    if status.state is not PairingState.CODE_SHOWN:
        busy = status.state is not PairingState.REFUSED
        view = _without_code(str(status.state), wording, busy=busy)
        if status.state is PairingState.REFUSED:
            view = replace(view, try_again=wording.texts.say("pairing.try_again"))
        return view
    left_s = _left_s(status, now)
    texts = wording.texts
    return PairingView(
        title=texts.say("pairing.title_qr" if status.pairing_url else "pairing.title"),
        detail="",
        code=status.code,
        url=status.pairing_url,
        left=min(1.0, left_s / CODE_LIFE_S),
        left_text=_left_text(left_s, wording),
        guest=texts.say("pairing.guest"),
        busy=False,
        sign_in=texts.say("pairing.sign_in"),
    )


def _without_code(
    key: str, wording: Wording, *, detail: str = "", busy: bool = False
) -> PairingView:
    texts = wording.texts
    return PairingView(
        title=texts.say(f"pairing.{key}"),
        detail=detail or texts.say(f"pairing.{key}_hint"),
        code="",
        url="",
        left=0.0,
        left_text="",
        guest=texts.say("pairing.guest"),
        busy=busy,
    )


def _attempt(status: PairingStatus | None, wording: Wording) -> str:
    if status is None or status.attempt <= 1:
        return ""
    return wording.texts.say("pairing.attempt", n=status.attempt, most=MOST_ATTEMPTS)


def _left_s(status: PairingStatus, now: Now) -> float:
    if status.expires_at is None:
        return CODE_LIFE_S
    return max(0.0, status.expires_at - now.wall_s)


def _left_text(left_s: float, wording: Wording) -> str:
    texts = wording.texts
    if left_s <= 0:
        return texts.say("pairing.renewing")
    if left_s < _LAST_MINUTE_S:
        return texts.count("pairing.left_seconds", int(left_s + 0.999))
    minutes = int(left_s // 60)
    if minutes < 60:
        return texts.count("pairing.left_minutes", minutes)
    return texts.say("pairing.left_hours", hours=minutes // 60, minutes=minutes % 60)
