from dataclasses import replace

import pytest

from kiosk.catalogue import reading
from ui.local_money import LocalMoney
from ui.presenters.products import FAVOURITES, alphabet, find_products, shelves
from ui.presenters.wording import Wording
from ui.translations import load


def names(search: str, wording: Wording) -> list[str]:
    return [card.name.replace("\u00a0", " ") for card in find_products(search, wording).cards]


def test_without_letters_all_are_listed_by_name(wording: Wording) -> None:
    assert len(names("", wording)) == len(wording.catalogue)
    assert names("", wording) == sorted(names("", wording), key=str.casefold)


def test_words_that_begin_so_come_first(wording: Wording) -> None:
    assert names("or", wording)[:3] == ["Orange", "Orange Juice 1 l", "Organic Apple"]
    assert "Corn Flakes 500 g" in names("or", wording)[3:]


def test_spaces_need_not_be_typed(wording: Wording) -> None:
    assert names("oatd", wording) == ["Oat Drink 1 l"]


def test_only_letters_that_lead_on_are_offered(wording: Wording) -> None:
    assert find_products("oatdrin", wording).letters == {"k"}
    assert "b" in find_products("", wording).letters
    assert find_products("zzz", wording).letters == set()
    assert find_products("orange", wording).letters == {"j"}


@pytest.mark.parametrize(
    ("code", "letters"), [("en", "abcz"), ("de", "öüz"), ("fi", "äöz"), ("ar", "احلم")]
)
def test_letters_to_search_with_are_those_of_the_language(code: str, letters: str) -> None:
    catalogue = reading.read("demo")
    wording = Wording(load(code), LocalMoney("EUR", code), catalogue)
    assert set(letters) <= set(alphabet(wording))
    lead_on = {letter for letter in find_products("", wording).letters if letter.isalpha()}
    assert lead_on <= set(alphabet(wording))


def test_arabic_name_is_found_by_its_letters() -> None:
    wording = Wording(load("ar"), LocalMoney("EUR", "ar"), reading.read("demo"))
    assert [card.product_id for card in find_products("ليم", wording).cards] == ["P004"]


def shelved(wording: Wording) -> Wording:
    products = dict(wording.catalogue.products)
    for product_id, plu in (("P001", "4133"), ("P002", "4011"), ("P004", "4053")):
        products[product_id] = replace(products[product_id], plu=plu, favourite=plu == "4011")
    return replace(wording, catalogue=replace(wording.catalogue, products=products))


def test_the_shelves_are_all_favourites_and_the_categories(wording: Wording) -> None:
    names = [shelf.name for shelf in shelves(shelved(wording))]
    assert names[:3] == ["All", "Favourites", "Fruit"]
    assert "Favourites" not in [shelf.name for shelf in shelves(wording)]


def test_a_shelf_shows_its_goods_alone(wording: Wording) -> None:
    found = find_products("", shelved(wording), shelf="Fruit")
    assert {card.product_id for card in found.cards} == {"P001", "P002", "P003", "P004"}
    assert [
        one.product_id for one in find_products("", shelved(wording), shelf=FAVOURITES).cards
    ] == ["P002"]


def test_a_plu_number_is_found_as_its_figures_are_touched(wording: Wording) -> None:
    """Loose goods have a number and no barcode."""
    known = shelved(wording)
    assert alphabet(known).startswith("0123456789")
    assert not alphabet(wording)[0].isdecimal()
    assert {"1", "5"} <= find_products("40", known).letters
    assert "4" in find_products("", known).letters
    assert "7" not in find_products("40", known).letters
    assert [card.product_id for card in find_products("4011", known).cards] == ["P002"]


def test_likely_products_come_first_until_letters_are_touched(wording: Wording) -> None:
    found = [card.product_id for card in find_products("", wording, likely=("P013", "P004")).cards]
    assert found[:2] == ["P013", "P004"]
    assert len(found) == len(wording.catalogue)
    plain = find_products("o", wording)
    assert find_products("o", wording, likely=("P013",)).cards == plain.cards
