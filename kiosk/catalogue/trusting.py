"""Products as far as the model can be trusted with them."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from kiosk.catalogue.product import Catalogue, Product


def trusting(
    catalogue: Catalogue, silent_from: Mapping[str, float], always_ask: Collection[str]
) -> Catalogue:
    """*catalogue* with what a model's validation demands, by class, on top of the shop's rules.

    A product with a class in *silent_from* is added silently from that confidence on at the
    earliest; one with a class in *always_ask* never.
    """
    products = {
        product.product_id: _trusted(product, silent_from, always_ask) for product in catalogue
    }
    return replace(catalogue, products=products)


def _trusted(
    product: Product, silent_from: Mapping[str, float], always_ask: Collection[str]
) -> Product:
    if not product.classes:
        return product
    demanded = [silent_from[name] for name in product.classes if name in silent_from]
    if product.threshold is not None:
        demanded.append(product.threshold)
    return replace(
        product,
        threshold=max(demanded, default=None),
        always_ask=product.always_ask or any(name in always_ask for name in product.classes),
    )
