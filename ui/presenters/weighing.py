"""What is said while goods sold by weight wait for the scale."""

from dataclasses import dataclass
from typing import Final

from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.till import Prompt
from kiosk.weight import Measure, price_of
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class Weighing:
    """*yes* is empty while there is nothing to agree to; *measure* is what a yes says.

    *reading* is what the scale shows, empty where nothing lies on it. *staff*: nothing but
    staff helps here.
    """

    detail: str
    yes: str
    measure: Measure | None = None
    reading: str = ""
    staff: bool = False


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
        return Weighing(texts.say("prompt.weigh_staff"), "", staff=True)
    weight = wording.weight(scale.grams)
    if scale.state is not ScaleState.STEADY:
        reading = weight if scale.state is ScaleState.MOVING else ""
        staff = scale.state is ScaleState.OVERLOAD
        return Weighing(texts.say(_SAID[scale.state]), "", reading=reading, staff=staff)
    product = wording.catalogue.get(asked.product_id or "")
    kilogram = product.price_minor if product else None
    detail = texts.say("money.weighed", weight=weight, price=wording.price(kilogram))
    price = wording.price(None if kilogram is None else price_of(scale.grams, kilogram))
    yes = texts.say("prompt.weigh_yes", weight=weight, price=price)
    return Weighing(detail, yes, Measure(grams=scale.grams), reading=weight)


_SAID: Final = {
    ScaleState.EMPTY: "prompt.weigh_hint",
    ScaleState.MOVING: "prompt.weigh_moving",
    ScaleState.SOLD: "prompt.weigh_sold",
    ScaleState.OVERLOAD: "prompt.weigh_overload",
    ScaleState.UNDER_ZERO: "prompt.weigh_under_zero",
}
