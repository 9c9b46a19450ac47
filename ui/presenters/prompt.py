"""One question at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.snapshots.scale import ScaleStatus
from kiosk.snapshots.till import Prompt, QuestionKind, TillSnapshot
from kiosk.weight import Measure
from kiosk.withholding import WITHHELD
from ui.presenters.certainty import Tone, certainty_words
from ui.presenters.facts import Now
from ui.presenters.weighing import Weighing, weighing
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class CountdownView:
    """Time left as figures and as a fraction (1 at the start, 0 at the end)."""

    text: str
    fraction: float


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One of several products to choose from."""

    product_id: str
    name: str


@dataclass(frozen=True, slots=True)
class PromptView:
    """The question shown. An empty *yes*, *no* or *other* means: there is no such button.

    *lead* and *title* are one question in two sizes: "Is this / Lemon?". *choices* replace yes
    where the shopper picks one of several products. *detail* is how sure the kiosk is, or what
    to do. *stepper* says whether a quantity can be given; *measure* is what a yes says it weighs.
    """

    question_ids: tuple[str, ...]
    event_id: str
    product_id: str | None
    kind: QuestionKind
    lead: str
    title: str
    detail: str
    choices: tuple[ChoiceView, ...]
    quantity: int
    most: int
    stepper: bool
    less: str
    more: str
    yes: str
    no: str
    other: str
    waiting: str
    measure: Measure | None = None
    min_age: int | None = None
    likely: tuple[str, ...] = ()  # what else it may be, for the head of the picture list
    reading: str = ""  # what the scale shows
    calls_staff: bool = False  # *other* calls staff; elsewhere it opens the picture list

    @property
    def is_for_staff(self) -> bool:
        """Only a PIN of staff says yes."""
        return self.kind is QuestionKind.AGE

    @property
    def is_weighed(self) -> bool:
        """The scale is the way on."""
        return self.kind is QuestionKind.WEIGH

    @property
    def symbol(self) -> str:
        """What stands for the rule that keeps it out, a file of ``resources/icons``; or ""."""
        return _SYMBOLS.get(self.kind, "")

    @property
    def tone(self) -> Tone:
        """How much it stands in the way."""
        return Tone.STOP if self.kind is QuestionKind.EXPIRED else Tone.ASK


def prompt(
    till: TillSnapshot, wording: Wording, scale: ScaleStatus | None = None
) -> PromptView | None:
    """The first open question, or None. *scale* is None where there is none."""
    if not till.prompts:
        return None
    first = till.prompts[0]
    if first.kind is QuestionKind.WEIGH:
        asked = weighing(first, wording, scale, weighs=till.weighs)
    else:
        asked = Weighing(_detail(first, wording), _say(_YES, first, wording))
    waiting = len(till.prompts) - 1
    return PromptView(
        question_ids=first.question_ids,
        event_id=first.event_id,
        product_id=first.product_id,
        kind=first.kind,
        lead=_lead(first, wording),
        title=_title(first, wording),
        detail=asked.detail,
        choices=_choices(first, wording),
        quantity=first.quantity,
        most=max(first.quantity * 2, 9),
        stepper=first.kind in (QuestionKind.UNSURE, QuestionKind.ALWAYS_ASK)
        and first.measure is None,
        less=wording.texts.say("basket.less", name=wording.name(first.product_id or "")),
        more=wording.texts.say("basket.more", name=wording.name(first.product_id or "")),
        yes=asked.yes,
        no=_say(_NO, first, wording),
        other=_other(first, wording, staff=asked.staff),
        waiting=wording.texts.count("prompt.waiting", waiting) if waiting else "",
        measure=asked.measure,
        min_age=first.min_age,
        likely=_likely(first, wording),
        reading=asked.reading,
        calls_staff=asked.staff or first.kind in WITHHELD,
    )


def countdown(first: Prompt, now: Now, wording: Wording) -> CountdownView | None:
    """The time until the phone is asked instead; None where the question waits for ever."""
    if first.due_s is None:
        return None
    span_s = max(first.due_s - first.opened_s, 0.001)
    left_s = max(0.0, first.due_s - now.mono_s)
    whole_s = int(left_s) + (left_s > int(left_s))
    return CountdownView(
        text=wording.texts.say("unit.seconds", value=whole_s),
        fraction=min(1.0, left_s / span_s),
    )


def _likely(asked: Prompt, wording: Wording) -> tuple[str, ...]:
    """What the camera may have meant, then what looks like it: never what was just offered."""
    product = wording.catalogue.get(asked.product_id or "")
    found = dict.fromkeys((*asked.alternatives, *(product.look_alikes if product else ())))
    offered = (asked.product_id, *(one.product_id for one in _choices(asked, wording)))
    return tuple(one for one in found if one not in offered)


def _lead(asked: Prompt, wording: Wording) -> str:
    if asked.kind in (QuestionKind.LOOK_ALIKE, QuestionKind.UNKNOWN):
        return ""
    if asked.kind in WITHHELD:
        return wording.texts.say(f"prompt.{asked.kind}")
    return wording.texts.count(f"prompt.{asked.kind}", asked.quantity)


def _title(asked: Prompt, wording: Wording) -> str:
    if asked.kind in (QuestionKind.LOOK_ALIKE, QuestionKind.UNKNOWN):
        return wording.texts.say(f"prompt.{asked.kind}")
    name = wording.name(asked.product_id or "")
    if asked.kind is QuestionKind.WEIGH:
        return name if asked.quantity == 1 else f"{asked.quantity} × {name}"
    if asked.kind in WITHHELD:
        return wording.texts.count("prompt.goods", asked.quantity, name=name)
    if asked.kind is QuestionKind.SAME_OR_MORE:
        return wording.texts.count("prompt.name", 1, name=name)
    return wording.texts.count("prompt.name", asked.quantity, name=name)


def _detail(asked: Prompt, wording: Wording) -> str:
    if asked.kind is QuestionKind.UNSURE:
        return certainty_words(asked.confidence, wording)
    if asked.kind is QuestionKind.LIMIT:
        product = wording.catalogue.get(asked.product_id or "")
        most = product.max_quantity if product else None
        return wording.texts.count("prompt.limit_hint", most) if most else ""
    return wording.texts.say(f"prompt.{asked.kind}_hint", age=asked.min_age)


def _choices(asked: Prompt, wording: Wording) -> tuple[ChoiceView, ...]:
    if asked.kind is not QuestionKind.LOOK_ALIKE or asked.product_id is None:
        return ()
    ids = dict.fromkeys((asked.product_id, *asked.alternatives))
    return tuple(ChoiceView(one, wording.name(one)) for one in ids)


def _say(keys: Mapping[QuestionKind, str], asked: Prompt, wording: Wording) -> str:
    return wording.texts.say(keys[asked.kind]) if asked.kind in keys else ""


def _other(asked: Prompt, wording: Wording, *, staff: bool) -> str:
    return wording.texts.say("prompt.call_staff") if staff else _say(_OTHER, asked, wording)


_SYMBOLS: Final = {
    QuestionKind.AGE: "age",
    QuestionKind.LIMIT: "exclaim",
    QuestionKind.EXPIRED: "calendar",
}
_YES: Final = {
    QuestionKind.UNSURE: "prompt.yes",
    QuestionKind.ALWAYS_ASK: "prompt.yes",
    QuestionKind.SAME_OR_MORE: "prompt.one_more",
    QuestionKind.AGE: "prompt.approve",
}
_NO: Final = {
    QuestionKind.UNSURE: "prompt.no",
    QuestionKind.ALWAYS_ASK: "prompt.no",
    QuestionKind.SAME_OR_MORE: "prompt.the_same",
    QuestionKind.LOOK_ALIKE: "prompt.neither",
    QuestionKind.UNKNOWN: "prompt.nothing",
    QuestionKind.WEIGH: "prompt.no",
    QuestionKind.AGE: "prompt.put_back",
    QuestionKind.LIMIT: "prompt.put_back",
    QuestionKind.EXPIRED: "prompt.put_back",
}
_OTHER: Final = {
    QuestionKind.UNSURE: "prompt.other",
    QuestionKind.ALWAYS_ASK: "prompt.other",
    QuestionKind.SAME_OR_MORE: "prompt.other",
    QuestionKind.LOOK_ALIKE: "prompt.other",
    QuestionKind.UNKNOWN: "prompt.from_list",
    QuestionKind.WEIGH: "prompt.other",
    QuestionKind.AGE: "prompt.call_staff",
    QuestionKind.EXPIRED: "prompt.call_staff",
}
