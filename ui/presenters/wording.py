"""What every presenter needs to speak: sentences, money and the shop's products."""

import re
from dataclasses import dataclass
from typing import Final

from kiosk.catalogue.product import Catalogue, Product
from ui.presenters.money import Money
from ui.presenters.texts import Texts

_MINUTE_S: Final = 60
_HOUR_S: Final = 3600
_NO_BREAK: Final = "\u00a0"
_SHORT_END: Final = re.compile(r"(?<=\d) (?=\S{1,2}$)")


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's sentences, its way with money, and the names of the goods."""

    texts: Texts
    money: Money
    catalogue: Catalogue

    def name(self, product_id: str) -> str:
        """The product's name; a short last word (``400 g``) never stands alone on a line."""
        product = self.catalogue.get(product_id)
        name = product.name_in(self.texts.language) if product else product_id
        return _SHORT_END.sub(_NO_BREAK, name)

    def percent(self, confidence: float) -> str:
        """``92 %``: rounded half up, as people do."""
        return self.texts.say("unit.percent", value=int(confidence * 100 + 0.5 + 1e-9))

    def price(self, minor: int | None) -> str:
        """An amount with its symbol, or words where the price is not known."""
        return self.texts.say("money.unknown") if minor is None else self.money.full(minor)

    def price_of(self, product: Product | None) -> str:
        """What one costs, or a kilogram of what is sold by weight."""
        price = self.price(product.price_minor if product else None)
        if product is None or not product.by_weight or product.price_minor is None:
            return price
        return self.texts.say("money.kilogram", price=price)

    def weight(self, grams: int) -> str:
        """``0.412 kg``."""
        return self.texts.say("unit.kilograms", value=self.money.kilograms(grams))

    def ago(self, seconds: float) -> str:
        """How long something is past: ``2 minutes ago``."""
        if seconds < 1:
            return self.texts.say("ago.now")
        if seconds < _MINUTE_S:
            return self.texts.count("ago.seconds", int(seconds))
        if seconds < _HOUR_S:
            return self.texts.count("ago.minutes", int(seconds // _MINUTE_S))
        return self.texts.count("ago.hours", int(seconds // _HOUR_S))
