"""Which class of the model stands for which product (S0-54)."""

import logging
from collections.abc import Mapping

from kiosk.catalogue.product import Catalogue
from kiosk.errors import CatalogueError

log = logging.getLogger(__name__)


def products_by_class(catalogue: Catalogue, class_names: Mapping[int, str]) -> dict[int, str]:
    """Class id → product id, for the classes that stand for a product.

    CatalogueError names every class that the catalogue wants and the model lacks. Classes
    without a product are logged once and never billed.
    """
    ids = {name: class_id for class_id, name in class_names.items()}
    wanted = {name: product for product in catalogue for name in product.classes}
    if missing := sorted(wanted.keys() - ids.keys()):
        raise CatalogueError(
            f"The catalogue {catalogue.name} names classes that the model lacks: "
            f"{', '.join(missing)}. Correct the catalogue, or choose the model that has them."
        )
    if unsold := sorted(ids.keys() - wanted.keys()):
        log.info("%d classes of the model stand for no product: %s", len(unsold), ", ".join(unsold))
    return {ids[name]: product.product_id for name, product in wanted.items()}
