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


@dataclass(frozen=True, slots=True)
class Shelf:
    """One way to narrow the list: *key* is for `find_products`, empty for everything."""

    key: str
    name: str


FAVOURITES: Final = "*"


def shelves(wording: Wording) -> tuple[Shelf, ...]:
    """All goods, the favourites where there are some, then the categories in their order."""
    texts, catalogue = wording.texts, wording.catalogue
    found = [Shelf("", texts.say("list.all"))]
    if any(product.favourite for product in catalogue):
        found.append(Shelf(FAVOURITES, texts.say("list.favourites")))
    named = dict.fromkeys(product.category for product in catalogue if product.category)
    own = (Shelf(one, catalogue.category_in(one, texts.language)) for one in named)
    return (*found, *own)


def find_products(
    search: str, wording: Wording, *, shelf: str = "", likely: tuple[str, ...] = ()
) -> ProductList:
    """Products with a word that begins with *search*, then those that contain it, by name.

    Spaces count for nothing: ``oatd`` finds an oat drink. Figures are the beginning of a PLU
    number. Without a search the *likely* ones come first, in their order.
    """
    wanted = search.casefold().replace(" ", "")
    first = {product_id: place for place, product_id in enumerate(likely if not wanted else ())}
    found = sorted(
        (one for one in wording.catalogue if _is_on(one, shelf) and _fits(one, wanted, wording)),
        key=lambda product: (
            first.get(product.product_id, len(first)),
            not _starts(_name(product, wording), wanted),
            _name(product, wording).casefold(),
        ),
    )
    cards = tuple(_card(product, wording) for product in found)
    letters = _letters_after([_name(one, wording) for one in found], wanted)
    return ProductList(cards, letters | _figures_after(found, wanted))


def _is_on(product: Product, shelf: str) -> bool:
    if shelf == FAVOURITES:
        return product.favourite
    return shelf in ("", product.category)


def _fits(product: Product, wanted: str, wording: Wording) -> bool:
    by_number = wanted.isdecimal() and product.plu.startswith(wanted)
    return by_number or wanted in _plain(_name(product, wording))


def _figures_after(found: list[Product], wanted: str) -> frozenset[str]:
    """The figures that lead to more PLU numbers."""
    if wanted and not wanted.isdecimal():
        return frozenset()
    longer = (one.plu for one in found if one.plu.startswith(wanted) and one.plu != wanted)
    return frozenset(number[len(wanted)] for number in longer)


def alphabet(wording: Wording) -> str:
    """The letters to search with: a to z and what else the names have, or another script's own.

    Figures come first where goods have PLU numbers.
    """
    found = {letter for product in wording.catalogue for letter in _plain(_name(product, wording))}
    letters = {letter for letter in found if letter.isalpha()}
    latin = {letter for letter in letters if letter < _LAST_LATIN}
    if len(latin) * 2 >= len(letters):
        letters = latin | set(_A_TO_Z)
    figures = "0123456789" if any(product.plu for product in wording.catalogue) else ""
    return figures + "".join(sorted(letters))


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
