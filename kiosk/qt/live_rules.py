"""What staff may change under running loops: thresholds, products, and who hears of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue
from kiosk.detection.trust import Trust
from kiosk.routing import Policy


@dataclass(slots=True)
class LiveRules:
    """The newest policy and catalogue. The main thread changes them, any thread asks.

    *staged* is what the rendered counter shows: the goods of the catalogue's file, sold or not.
    """

    policy: Policy
    catalogue: Catalogue
    staged: Catalogue
    trust: Trust = field(default_factory=Trust)

    @property
    def floor(self) -> float:
        """Below is no detection at all."""
        return self.policy.floor

    def calibrate(self, score: float) -> float:
        """What a score of the model that looks is worth."""
        return self.trust.calibrate(score)

    def sure(self, product_id: str) -> float:
        """From which confidence that product is added silently."""
        return self.policy.sure(product_id)

    def products(self, names: Mapping[int, str]) -> Mapping[int, str]:
        """Class id → product id. CatalogueError names classes that the model lacks."""
        return products_by_class(self.catalogue, names)
