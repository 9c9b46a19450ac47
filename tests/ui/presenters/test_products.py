import pytest

from kiosk.catalogue import reading
from ui.local_money import LocalMoney
from ui.presenters.products import alphabet, find_products
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
