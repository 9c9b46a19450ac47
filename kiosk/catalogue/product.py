"""One product and the whole catalogue, as frozen data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Product:
    """Something the shop sells.

    *classes* are the model's class names that stand for it (none: barcode or picture list only).
    *threshold* raises the confidence from which it is added silently. *image* is relative to
    ``resources/`` or absolute; empty where there is none. *names* are the names in other
    languages, by code. *plu* is the number by which staff and shoppers know loose goods;
    *favourite* goods have a place of their own in the picture list. Below *min_stock* the hub
    notes that it is to be bought. What is sold
    *by_weight* has the price of a kilogram.
    """

    product_id: str
    name: str
    price_minor: int | None
    category: str = ""
    classes: tuple[str, ...] = ()
    barcode: str = ""
    image: str = ""
    stock: int | None = None
    min_stock: int | None = None
    threshold: float | None = None
    always_ask: bool = False
    max_quantity: int | None = None
    min_age: int | None = None
    look_alikes: tuple[str, ...] = ()
    plu: str = ""
    favourite: bool = False
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    by_weight: bool = False

    def name_in(self, language: str) -> str:
        """Its name in the language with that code; the usual one where it has none of its own."""
        return self.names.get(language, self.name)


@dataclass(frozen=True)  # no slots: the barcodes' index is made when it is first asked for
class Catalogue:
    """All products by id, in the file's order. *currency* is an ISO 4217 code.

    *categories* holds the names of categories in other languages: category → code → name.
    """

    name: str
    currency: str
    products: Mapping[str, Product] = field(default_factory=dict)
    categories: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Product]:
        return iter(self.products.values())

    def __len__(self) -> int:
        return len(self.products)

    def get(self, product_id: str) -> Product | None:
        """The product, or None where the catalogue does not have it."""
        return self.products.get(product_id)

    def name_of(self, product_id: str) -> str:
        """Its name, or the id itself where it is not in the catalogue."""
        product = self.products.get(product_id)
        return product.name if product else product_id

    def category_in(self, category: str, language: str) -> str:
        """The category's name in the language with that code, else as it is."""
        return self.categories.get(category, {}).get(language, category)

    def by_barcode(self, barcode: str) -> Product | None:
        """The product with that barcode, or None; leading zeros count for nothing."""
        return self._by_barcode.get(barcode.lstrip("0"))

    @cached_property
    def _by_barcode(self) -> Mapping[str, Product]:
        return {p.barcode.lstrip("0"): p for p in self if p.barcode}
