"""What a rule of the shop keeps out of the basket, and how it is shown. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kiosk.snapshots.till import Prompt, QuestionKind
from kiosk.weight import Measure

WITHHELD = (QuestionKind.AGE, QuestionKind.LIMIT, QuestionKind.EXPIRED)
"""Kinds of prompts that no answer of the shopper's puts into the basket."""


class SellingRule(Protocol):
    """What has to be known of a product before it is sold."""

    @property
    def min_age(self) -> int | None:
        """Nobody younger may buy it; None or 0: anybody may."""
        ...

    @property
    def max_quantity(self) -> int | None:
        """No more pieces of it in one purchase."""
        ...


@dataclass(frozen=True, slots=True)
class Hold:
    """Goods that stay out of the basket for a rule.

    *age* is the least age for kind AGE. *in_basket*: they are in it already, because somebody
    else put them there, and come off if staff refuse.
    """

    event_id: str
    kind: QuestionKind  # one of `WITHHELD`
    product_id: str
    pieces: int
    confidence: float
    age: int = 0
    in_basket: bool = False
    measure: Measure | None = None
    opened_s: float = 0.0


def room(rule: SellingRule | None, *, held: int) -> int | None:
    """How many more pieces may be bought where *held* are bought already; None: any number."""
    if rule is None or rule.max_quantity is None:
        return None
    return max(0, rule.max_quantity - held)


def wants_age(rule: SellingRule | None, approved_age: int) -> int | None:
    """The age that staff must look for first; None where nobody need ask.

    One approval covers everything of the same age or less.
    """
    if rule is None or not rule.min_age or rule.min_age <= approved_age:
        return None
    return rule.min_age


def shown(holds: Iterable[Hold]) -> tuple[Prompt, ...]:
    """Holds as prompts, oldest first: like ones of one product together."""
    groups: dict[tuple[object, ...], list[Hold]] = {}
    for hold in holds:
        groups.setdefault((hold.kind, hold.product_id, hold.measure), []).append(hold)
    return tuple(_prompt(group) for group in groups.values())


def _prompt(group: list[Hold]) -> Prompt:
    newest = group[-1]
    return Prompt(
        question_ids=tuple(hold.event_id for hold in group),
        kind=newest.kind,
        product_id=newest.product_id,
        alternatives=(),
        quantity=sum(hold.pieces for hold in group),
        confidence=newest.confidence,
        event_id=newest.event_id,
        opened_s=min(hold.opened_s for hold in group),
        due_s=None,
        measure=newest.measure,
        min_age=max(hold.age for hold in group) or None,
    )
