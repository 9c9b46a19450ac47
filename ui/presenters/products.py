"""The picture list: which products, in which order, and which letters can still be touched."""

from dataclasses import dataclass

from kiosk.catalogue.product import Catalogue, Product
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class ProductCard:
    """One product to touch."""

    product_id: str
    name: str
    price: str


@dataclass(frozen=True, slots=True)
class ProductList:
    """The cards that match, best first, and the letters that lead to more."""

    cards: tuple[ProductCard, ...]
    letters: frozenset[str]


def find_products(search: str, wording: Wording) -> ProductList:
    """Products with a word that begins with *search*, then those that contain it, by name."""
    wanted = search.casefold()
    found = sorted(_matching(wording.catalogue, wanted), key=lambda p: _rank(p, wanted))
    cards = tuple(
        ProductCard(p.product_id, wording.name(p.product_id), wording.price(p.price_minor))
        for p in found
    )
    return ProductList(cards, _letters_after(found, wanted))


def _matching(catalogue: Catalogue, wanted: str) -> list[Product]:
    return [product for product in catalogue if wanted in product.name.casefold()]


def _rank(product: Product, wanted: str) -> tuple[bool, str]:
    name = product.name.casefold()
    begins = any(name[start:].startswith(wanted) for start in _word_starts(name))
    return (not begins, name)


def _word_starts(name: str) -> list[int]:
    return [0] + [i + 1 for i, letter in enumerate(name) if letter == " "]


def _letters_after(found: list[Product], wanted: str) -> frozenset[str]:
    letters = set()
    for product in found:
        name = product.name.casefold()
        starts = range(len(name)) if wanted else _word_starts(name)
        letters |= {
            name[start + len(wanted)]
            for start in starts
            if name.startswith(wanted, start) and start + len(wanted) < len(name)
        }
    return frozenset(letters)
