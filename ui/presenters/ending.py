"""The end of a purchase: review, thank you; and the screens of a till that can't sell."""

from dataclasses import dataclass

from kiosk.snapshots.till import Phase, QuestionKind, TillSnapshot
from kiosk.withholding import WITHHELD
from ui.presenters.certainty import Tone
from ui.presenters.facts import Facts, Now
from ui.presenters.screen import Screen, everything_is_away, is_cut_off, which_screen
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class ReviewView:
    """*busy* while the order is on its way: nothing can be touched then."""

    title: str
    detail: str
    notes: tuple[str, ...]
    finish: str
    busy: bool


@dataclass(frozen=True, slots=True)
class ThanksView:
    """*waiting* marks a number of our own: the shop has not heard of the purchase yet.

    *bars* is what the desk's scanner reads, empty where nothing is paid there. *closes* says when
    the screen makes room for the next shopper.
    """

    title: str
    number_title: str
    number: str
    bars: str
    detail: str
    notes: tuple[str, ...]
    waiting: bool
    closes: str


@dataclass(frozen=True, slots=True)
class ClosedView:
    """Out of order, or closing. *for_staff* is the reason in words, or empty."""

    tone: Tone
    icon: str
    title: str
    detail: str
    for_staff: str


def review(facts: Facts, wording: Wording) -> ReviewView:
    """What to look at before finishing."""
    till = facts.till or TillSnapshot(sequence=0, phase=Phase.REVIEW)
    busy = till.phase is Phase.ORDERING
    texts = wording.texts
    return ReviewView(
        title=texts.say("review.ordering" if busy else "review.title"),
        detail=texts.say("review.ordering_hint" if busy else "review.hint"),
        notes=tuple(_review_notes(till, facts, wording)),
        finish=texts.say("review.finish", total=wording.money.full(till.total_minor)),
        busy=busy,
    )


def thanks(
    till: TillSnapshot, wording: Wording, now: Now | None = None, *, paid: bool = False
) -> ThanksView:
    """The number to remember, and where to pay."""
    texts = wording.texts
    named = "thanks.title_name" if till.shopper else "thanks.title"
    detail = "thanks.paid_hint" if till.shopper else "thanks.guest_hint"
    if till.order_is_local:
        detail = "thanks.local_hint"
    if paid:
        detail = "thanks.card_hint"
    open_ones = till.to_be_answered
    number = till.order_number or till.short_id
    return ThanksView(
        title=texts.say(named, shopper=till.shopper),
        number_title=texts.say("thanks.number"),
        number=number,
        bars="" if till.shopper or paid else number,
        detail=texts.say(detail),
        notes=(texts.count("thanks.questions", open_ones),) if open_ones else (),
        waiting=till.order_is_local,
        closes=_closes(till, now, wording),
    )


def _closes(till: TillSnapshot, now: Now | None, wording: Wording) -> str:
    if till.ends_s is None or now is None:
        return ""
    left_s = max(0, int(till.ends_s - now.mono_s + 0.999))
    return wording.texts.count("thanks.closes", left_s)


def closed(facts: Facts, wording: Wording) -> ClosedView:
    """Why nobody can be served here, in the shopper's words and in staff's."""
    texts = wording.texts
    if which_screen(facts) is Screen.SHUT:
        return shut(wording)
    if facts.stopping:
        return ClosedView(
            Tone.NEUTRAL, "power", texts.say("closing.title"), texts.say("closing.hint"), ""
        )
    title, hint = texts.say("out.title"), texts.say("out.hint")
    return ClosedView(Tone.ASK, "wrench", title, hint, _for_staff(facts, wording))


def shut(wording: Wording) -> ClosedView:
    """Staff have closed the till."""
    texts = wording.texts
    return ClosedView(Tone.NEUTRAL, "door", texts.say("shut.title"), texts.say("shut.hint"), "")


def _for_staff(facts: Facts, wording: Wording) -> str:
    texts = wording.texts
    if facts.till is not None and facts.till.fault:
        return f"{texts.say('out.database')} {facts.till.fault}"
    if facts.gave_up is not None:
        name, words = facts.gave_up
        return f"{texts.say('out.loop', name=name)} {words}"
    return texts.say("out.everything") if everything_is_away(facts) else ""


def _review_notes(till: TillSnapshot, facts: Facts, wording: Wording) -> list[str]:
    texts = wording.texts
    asked = sum(len(one.question_ids) for one in till.prompts if one.kind not in WITHHELD)
    for_staff = sum(one.quantity for one in till.prompts if one.kind is QuestionKind.AGE)
    open_ones = till.to_be_answered or asked
    notes = []
    if for_staff:
        notes.append(texts.count("review.age", for_staff))
    if open_ones:
        notes.append(texts.count("review.questions", open_ones))
    if any(line.correction_local for line in till.lines):
        notes.append(texts.say("review.corrections"))
    if facts.link is not None and is_cut_off(facts.link):
        notes.append(texts.say("review.offline"))
    return notes
