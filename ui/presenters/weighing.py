"""What is said while goods sold by weight wait for the scale."""

from dataclasses import dataclass
from typing import Final

from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.till import Prompt
from kiosk.weight import Measure, price_of
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class Weighing:
    """*yes* is empty while there is nothing to agree to; *measure* is what a yes says."""

    detail: str
    yes: str
    measure: Measure | None = None


def weighing(
    asked: Prompt, wording: Wording, scale: ScaleStatus | None, *, weighs: bool
) -> Weighing:
    """How the scale stands, and what the goods cost once it is steady.

    *weighs* False: the backend knows no weights. Then, and without a scale, staff must help.
    """
    texts = wording.texts
    if not weighs:
        return Weighing(texts.say("prompt.weigh_desk"), "")
    if scale is None or scale.state is ScaleState.AWAY:
        return Weighing(texts.say("prompt.weigh_staff"), "")
    if scale.state is not ScaleState.STEADY:
        weight = wording.weight(scale.grams)
        return Weighing(texts.say(_SAID[scale.state], weight=weight), "")
    product = wording.catalogue.get(asked.product_id or "")
    kilogram = product.price_minor if product else None
    weight = wording.weight(scale.grams)
    detail = texts.say("money.weighed", weight=weight, price=wording.price(kilogram))
    price = wording.price(None if kilogram is None else price_of(scale.grams, kilogram))
    yes = texts.say("prompt.weigh_yes", weight=weight, price=price)
    return Weighing(detail, yes, Measure(grams=scale.grams))


_SAID: Final = {
    ScaleState.EMPTY: "prompt.weigh_hint",
    ScaleState.MOVING: "prompt.weigh_moving",
    ScaleState.SOLD: "prompt.weigh_sold",
    ScaleState.OVERLOAD: "prompt.weigh_overload",
    ScaleState.UNDER_ZERO: "prompt.weigh_under_zero",
}
