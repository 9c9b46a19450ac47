"""Where one item goes: into the basket, to the shopper as a question, or nowhere. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from kiosk.errors import ConfigError
from kiosk.events.letters import Dialect
from kiosk.events.things import ItemConfirmed
from kiosk.snapshots.till import QuestionKind

THRESHOLD = 0.70
"""At or above goes to the basket. The published backend has it built in, both ways."""

FLOOR = 0.30
"""Below is no detection at all."""


class ProductRule(Protocol):
    """What routing needs to know of a product."""

    @property
    def threshold(self) -> float | None:
        """A higher threshold of its own, or None."""
        ...

    @property
    def always_ask(self) -> bool:
        """Never added silently."""
        ...

    @property
    def classes(self) -> tuple[str, ...]:
        """The model's classes that stand for it."""
        ...

    @property
    def by_weight(self) -> bool:
        """It has to be weighed."""
        ...

    @property
    def look_alikes(self) -> tuple[str, ...]:
        """Products that it can't be told from by its looks."""
        ...


@dataclass(frozen=True, slots=True)
class Policy:
    """The thresholds, the products' own rules by product id, and how far the model is trusted.

    By class of the model: it is right from *silent_from* on, as was shown; about *doubted* ones
    nothing was shown.
    """

    threshold: float = THRESHOLD
    floor: float = FLOOR
    products: Mapping[str, ProductRule] = field(default_factory=dict)
    silent_from: Mapping[str, float] = field(default_factory=dict)
    doubted: frozenset[str] = frozenset()

    def sure(self, product_id: str) -> float:
        """From which confidence that product is added silently."""
        rule = self.products.get(product_id)
        if rule is None:
            return self.threshold
        shown = (self.silent_from.get(name, 0.0) for name in rule.classes)
        return max(self.threshold, rule.threshold or 0.0, *shown)

    def doubts(self, product_id: str) -> bool:
        """Whether it was never shown that the model is right about that product."""
        rule = self.products.get(product_id)
        return rule is not None and not self.doubted.isdisjoint(rule.classes)

    def demanded(self) -> dict[str, float | None]:
        """From which confidence the model was shown to be right, by product; None where never.

        Products that the threshold of all is good enough for are left out.
        """
        sure = {one: None if self.doubts(one) else self.sure(one) for one in self.products}
        return {one: least for one, least in sure.items() if least != self.threshold}

    def look_alikes(self, product_id: str) -> tuple[str, ...]:
        """What else it may be by its looks, whichever of the two names the other."""
        own = self.products.get(product_id)
        named = own.look_alikes if own else ()
        naming = (other for other, rule in self.products.items() if product_id in rule.look_alikes)
        return tuple(dict.fromkeys((*named, *naming)))


@dataclass(frozen=True, slots=True)
class Basket:
    """Sure: add it."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Unsure: ask the shopper."""

    kind: QuestionKind


@dataclass(frozen=True, slots=True)
class Ignore:
    """Nothing is billed and nobody is asked."""

    reason: str


Route: TypeAlias = Basket | Ask | Ignore


def route(item: ItemConfirmed, policy: Policy, *, named: bool = False) -> Route:
    """Where *item* goes. One route for one item: never basket and question (S0-14).

    *named*: its code says what it is, so that what it looks like does not matter.
    """
    if item.confidence < policy.floor:
        return Ignore(f"confidence {item.confidence} is below the floor {policy.floor}")
    alike = not named and policy.look_alikes(item.product_id)
    if item.runner_up is not None or alike:
        return Ask(QuestionKind.LOOK_ALIKE)
    if item.same_as is not None:
        return Ask(QuestionKind.SAME_OR_MORE)
    rule = policy.products.get(item.product_id)
    if rule is not None and (kind := _ruled(rule, item)):
        return Ask(kind)
    doubted = not named and policy.doubts(item.product_id)
    if doubted or item.confidence < policy.sure(item.product_id):
        return Ask(QuestionKind.UNSURE)
    return Basket()


def _ruled(rule: ProductRule, item: ItemConfirmed) -> QuestionKind | None:
    if rule.by_weight and item.measure is None:
        return QuestionKind.WEIGH
    return QuestionKind.ALWAYS_ASK if rule.always_ask else None


def check_threshold(threshold: float, dialect: Dialect) -> None:
    """ConfigError when items would be lost or billed by chance with that *threshold*."""
    if not FLOOR <= threshold <= 1.0:
        raise ConfigError(
            f"The confidence threshold is {threshold}, but it must lie between {FLOOR} and 1. "
            f"Use {THRESHOLD}, or more to be asked more often."
        )
    if dialect is Dialect.SHOPSHADOW and threshold < THRESHOLD:
        raise ConfigError(
            f"The confidence threshold is {threshold}, but a ShopShadow backend drops items "
            f"that are added with less than {THRESHOLD}. Set it to {THRESHOLD} or more."
        )
