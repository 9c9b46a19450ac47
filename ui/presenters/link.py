"""The connection in the shopper's words: the pill, the lamps and the footer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp, LinkStatus
from kiosk.snapshots.seeing import ModelState, ModelStatus
from kiosk.snapshots.till import LetterCounts, TillSnapshot
from ui.presenters.facts import Facts, Now
from ui.presenters.screen import is_cut_off
from ui.presenters.trouble import trouble
from ui.presenters.wording import Wording

_ID_LETTERS: Final = 8
IN_FOOTER: Final = (Endpoint.BASKET, Endpoint.PENDING, Endpoint.CATALOGUE, Endpoint.LIVE)


class LampLook(StrEnum):
    """The three looks of a lamp, by shape and by colour: ● ◐ ○, and · before the first word."""

    UNKNOWN = "unknown"
    CLOSED = "closed"
    TRYING = "trying"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class PillView:
    """*text* always fits; *detail* is shown where there is room, and in the sheet."""

    look: LampLook
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class LampView:
    """One endpoint group. *history* and *next_try* may be empty."""

    endpoint: Endpoint
    look: LampLook
    name: str
    about: str
    state: str
    next_try: str
    history: str


@dataclass(frozen=True, slots=True)
class LampsView:
    """The sheet behind the pill."""

    title: str
    hint: str
    lamps: tuple[LampView, ...]
    speed: str
    try_now: bool


@dataclass(frozen=True, slots=True)
class FooterView:
    """The quiet line at the bottom."""

    lamps: tuple[LampView, ...]
    letters: str
    all_sent: bool
    session: str


def pill(facts: Facts, now: Now, wording: Wording) -> PillView:
    """The whole connection in one look. Open is said as soon as baskets can't be sent."""
    texts = wording.texts
    link = facts.link
    if link is None:
        hint = texts.say("pill.connecting_hint")
        return PillView(LampLook.UNKNOWN, texts.say("pill.connecting"), hint)
    detail = ", ".join(filter(None, [_next_try(link.lamps, now, wording), _go_on(facts, wording)]))
    match look_of(link):
        case LampLook.OPEN:
            return PillView(LampLook.OPEN, texts.say("pill.offline"), detail)
        case LampLook.TRYING:
            return PillView(LampLook.TRYING, texts.say("pill.trying"), detail)
        case _:
            return PillView(LampLook.CLOSED, texts.say("pill.connected"), "")


def look_of(link: LinkStatus) -> LampLook:
    """Open when no basket can be sent, trying while any group is not at rest, else closed."""
    states = {lamp.endpoint: lamp.state for lamp in link.lamps}
    if BreakerState.HALF_OPEN in states.values():
        return LampLook.TRYING
    if is_cut_off(link) or states.get(Endpoint.BASKET) is BreakerState.OPEN:
        return LampLook.OPEN
    return LampLook.TRYING if BreakerState.OPEN in states.values() else LampLook.CLOSED


def lamps(facts: Facts, now: Now, wording: Wording) -> LampsView:
    """Every endpoint group with words, last success, failures and the next try."""
    link = facts.link
    rows = () if link is None else tuple(_lamp(lamp, now, wording) for lamp in link.lamps)
    fine = link is not None and look_of(link) is LampLook.CLOSED
    return LampsView(
        title=wording.texts.say("lamps.title"),
        hint=_hint(facts, wording, fine=fine),
        lamps=rows,
        speed=" · ".join(filter(None, (_speed(facts.model, wording), _device(facts, wording)))),
        try_now=not fine,
    )


def _device(facts: Facts, wording: Wording) -> str:
    """The till's id, short enough to be read aloud to somebody who helps (S0-42)."""
    device_id = facts.pairing.device_id if facts.pairing else ""
    if not device_id:
        return ""
    return wording.texts.say("lamps.device", device_id=device_id.replace("-", "")[:_ID_LETTERS])


def _hint(facts: Facts, wording: Wording, *, fine: bool) -> str:
    if fine:
        return wording.texts.say("lamps.ok_hint")
    view = trouble(facts, wording)
    kept = wording.texts.say("lamps.bad_hint")
    return f"{view.title}. {kept}" if view else kept


def _speed(model: ModelStatus | None, wording: Wording) -> str:
    """How quick recognition is (S4-17); empty while it is not at work."""
    if model is None or model.state is not ModelState.READY or not model.inference_ms:
        return ""
    return wording.texts.say("lamps.speed", ms=round(model.inference_ms), rate=round(model.rate))


def footer(facts: Facts, now: Now, wording: Wording) -> FooterView:
    """Small lamps, the letters that wait, and the session's name to read aloud."""
    rows = () if facts.link is None else facts.link.lamps
    shown = tuple(_lamp(lamp, now, wording) for lamp in rows if lamp.endpoint in IN_FOOTER)
    counts = facts.till.letters if facts.till else LetterCounts()
    return FooterView(
        lamps=shown,
        letters=_letters(counts, wording),
        all_sent=counts.unsent + counts.parked == 0,
        session=_session(facts.till, wording),
    )


def _session(till: TillSnapshot | None, wording: Wording) -> str:
    if till is None or not till.short_id:
        return ""
    return wording.texts.say("footer.session", short_id=till.short_id)


def _letters(counts: LetterCounts, wording: Wording) -> str:
    texts = wording.texts
    said = [
        texts.count(key, n)
        for key, n in (
            ("footer.waiting", counts.waiting + counts.sending),
            ("footer.held", counts.held),
            ("footer.parked", counts.parked),
        )
        if n
    ]
    return " · ".join(said) or texts.say("footer.all_sent")


def _go_on(facts: Facts, wording: Wording) -> str:
    unsent = facts.till.letters.unsent if facts.till else 0
    if unsent:
        return wording.texts.count("pill.sent_later", unsent)
    return wording.texts.say("pill.go_on")


def _next_try(rows: tuple[Lamp, ...], now: Now, wording: Wording) -> str:
    if any(lamp.state is BreakerState.HALF_OPEN for lamp in rows):
        return wording.texts.say("pill.trying_now")
    tries = [
        lamp.next_try_s
        for lamp in rows
        if lamp.state is BreakerState.OPEN and lamp.next_try_s is not None
    ]
    return _in_seconds(min(tries), now, wording) if tries else ""


def _in_seconds(next_try_s: float, now: Now, wording: Wording) -> str:
    left_s = int(max(0.0, next_try_s - now.mono_s) + 0.999)
    if left_s == 0:
        return wording.texts.say("pill.trying_now")
    return wording.texts.say("pill.next_try", value=left_s)


def _lamp(lamp: Lamp, now: Now, wording: Wording) -> LampView:
    texts = wording.texts
    return LampView(
        endpoint=lamp.endpoint,
        look=_LOOKS[lamp.state],
        name=texts.say(f"lamp.{lamp.endpoint}"),
        about=texts.say(f"lamp.{lamp.endpoint}.about"),
        state=texts.say(f"lamp.{lamp.state}"),
        next_try=_next_try((lamp,), now, wording),
        history=_history(lamp, now, wording),
    )


def _history(lamp: Lamp, now: Now, wording: Wording) -> str:
    texts = wording.texts
    said = []
    if lamp.failures:
        said.append(texts.count("lamp.failures", lamp.failures))
    if lamp.last_success_at is not None:
        ago = wording.ago(now.wall_s - lamp.last_success_at)
        answered = texts.say("lamp.last_success", ago=ago)
        if lamp.last_ms is not None:
            answered += " " + texts.say("lamp.took", ms=round(lamp.last_ms))
        said.append(answered)
    return " · ".join(said) or texts.say("lamp.never")


_LOOKS: Final = {
    BreakerState.CLOSED: LampLook.CLOSED,
    BreakerState.HALF_OPEN: LampLook.TRYING,
    BreakerState.OPEN: LampLook.OPEN,
}
