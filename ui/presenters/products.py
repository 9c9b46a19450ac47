"""The picture list: which products, in which order, and which letters can still be touched."""

from dataclasses import dataclass
from typing import Final

from kiosk.catalogue.product import Product
from ui.presenters.wording import Wording

_A_TO_Z: Final = "abcdefghijklmnopqrstuvwxyz"
_LAST_LATIN: Final = "\u0250"


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
    """Products with a word that begins with *search*, then those that contain it, by name.

    Spaces count for nothing: ``oatd`` finds an oat drink.
    """
    wanted = search.casefold().replace(" ", "")
    found = sorted(
        (product for product in wording.catalogue if wanted in _plain(_name(product, wording))),
        key=lambda product: (
            not _starts(_name(product, wording), wanted),
            _name(product, wording).casefold(),
        ),
    )
    cards = tuple(_card(product, wording) for product in found)
    return ProductList(cards, _letters_after([_name(one, wording) for one in found], wanted))


def alphabet(wording: Wording) -> str:
    """The letters to search with: a to z and what else the names have, or another script's own."""
    found = {letter for product in wording.catalogue for letter in _plain(_name(product, wording))}
    letters = {letter for letter in found if letter.isalpha()}
    latin = {letter for letter in letters if letter < _LAST_LATIN}
    if len(latin) * 2 >= len(letters):
        letters = latin | set(_A_TO_Z)
    return "".join(sorted(letters))


def _card(product: Product, wording: Wording) -> ProductCard:
    name, price = wording.name(product.product_id), wording.price_of(product)
    return ProductCard(product.product_id, name, price)


def _name(product: Product, wording: Wording) -> str:
    return product.name_in(wording.texts.language)


def _plain(name: str) -> str:
    return name.casefold().replace(" ", "")


def _endings(name: str) -> list[str]:
    """The name from each of its words on, without spaces."""
    words = name.casefold().split()
    return ["".join(words[start:]) for start in range(len(words))]


def _starts(name: str, wanted: str) -> bool:
    return any(ending.startswith(wanted) for ending in _endings(name))


def _letters_after(found: list[str], wanted: str) -> frozenset[str]:
    letters = set()
    for name in found:
        plain = _plain(name)
        places = [plain[i:] for i in range(len(plain))] if wanted else _endings(name)
        letters |= {
            place[len(wanted)]
            for place in places
            if place.startswith(wanted) and len(place) > len(wanted)
        }
    return frozenset(letters)
