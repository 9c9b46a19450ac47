"""File, copy and edits become what is sold."""

from kiosk.catalogue.copies import Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.merging import merged
from kiosk.catalogue.product import Catalogue, Product
from kiosk.catalogue.renewing import renewed
from kiosk.wire.catalogue import Listing, Offer

APPLE = Product(
    "P1", "Apple", 50, classes=("apple",), threshold=0.8, names={"de": "Apfel"}, always_ask=True
)
MILK = Product("P2", "Milk", 120, barcode="4006381333931")
BASE = Catalogue("file", "EUR", {p.product_id: p for p in (APPLE, MILK)})


def copy(*offers: Offer) -> Copy:
    return Copy("hub", offers, 0.0)


def test_without_a_copy_everything_is_as_the_file_says() -> None:
    assert merged(BASE, None) == BASE


def test_the_backends_price_holds_and_the_kiosks_own_rules_stay() -> None:
    told = {"name": "Apple", "price_minor": 60, "stock": 3, "always_ask": False}
    apple = merged(BASE, copy(Offer("P1", told))).products["P1"]
    assert (apple.price_minor, apple.stock) == (60, 3)
    assert (apple.classes, apple.threshold, apple.names) == (("apple",), 0.8, {"de": "Apfel"})
    assert apple.always_ask, "it is asked about where either says so"


def test_a_new_name_drops_the_translations_of_the_old_one() -> None:
    apple = merged(BASE, copy(Offer("P1", {"name": "Braeburn"}))).products["P1"]
    assert (apple.name_in("de"), apple.name_in("en")) == ("Braeburn", "Braeburn")


def test_what_the_backend_does_not_name_is_not_sold_and_what_only_it_names_is() -> None:
    pear = Offer("P9", {"name": "Pear", "price_minor": 70, "barcode": "5901234123457"})
    sold = merged(BASE, copy(Offer("P2", {"name": "Milk"}), pear))
    assert list(sold.products) == ["P2", "P9"]
    found = sold.by_barcode("5901234123457")
    assert found is not None
    assert (found.name, found.price_minor, found.classes) == ("Pear", 70, ())


def test_what_staff_changed_holds_until_the_backend_tells_it() -> None:
    edits = (Edit("e1", "P2", {"price_minor": 99}), Edit("e2", "N1", {"name": "Nut"}))
    sold = merged(BASE, copy(Offer("P2", {"name": "Milk", "price_minor": 130})), edits)
    assert sold.products["P2"].price_minor == 99
    assert sold.products["N1"].name == "Nut"


def test_a_product_that_is_told_wrongly_stays_as_it_was() -> None:
    """Neither yesterday's copy of it nor the file's entry is thrown away for it."""
    before = copy(Offer("P1", {"name": "Apple", "price_minor": 60}))
    listing = Listing((Offer("P3", {"name": "Tea"}),), faults={"P1": "odd", "P2": "odd", "": "odd"})
    after = renewed(before, listing, source="hub", tag="", at=1.0)
    sold = merged(BASE, after)
    assert {p.product_id: p.price_minor for p in sold} == {"P1": 60, "P2": 120, "P3": None}
