"""Catalogue files, and classes against products."""

import json
from pathlib import Path

import pytest

from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue, Product
from kiosk.catalogue.reading import read
from kiosk.errors import CatalogueError


@pytest.mark.parametrize("name", ["demo", "goods", "coco"])
def test_the_bundled_catalogues_are_sound(name: str) -> None:
    catalogue = read(name)
    assert len(catalogue) >= 12
    assert all(product.price_minor for product in catalogue)


def test_barcodes_of_the_demo_catalogue_have_right_check_digits() -> None:
    codes = [product.barcode for product in read("demo") if product.barcode]
    assert len(codes) == 12
    for code in codes:
        assert sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(code)) % 10 == 0


def test_products_are_found_by_id_and_barcode() -> None:
    catalogue = read("demo")
    milk = catalogue.by_barcode(catalogue.products["P005"].barcode)
    assert milk is not None
    assert milk.name == "Whole Milk 1 l"
    assert catalogue.by_barcode("") is None
    assert catalogue.name_of("P999") == "P999"
    assert catalogue.name_of("P001") == "Organic Apple"
    assert catalogue.get("P999") is None


def test_a_bottle_is_a_bottle_and_a_spoon_is_nothing() -> None:
    """S0-54: the mapping is checked against the model's own names."""
    names = {39: "bottle", 44: "spoon", 41: "cup", 46: "banana", 47: "apple", 48: "sandwich"}
    names |= {49: "orange", 50: "broccoli", 51: "carrot", 52: "hot dog", 53: "pizza"}
    names |= {54: "donut", 55: "cake"}
    products = products_by_class(read("coco"), names)
    assert products[39] == "P009"
    assert 44 not in products


def test_a_class_that_the_model_lacks_is_named() -> None:
    """S0-54."""
    with pytest.raises(CatalogueError, match=r"lacks: .*milk carton"):
        products_by_class(read("demo"), {0: "apple"})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "not JSON"),
        ('{"currency":"euro","products":[]}', "currency"),
        ('{"currency":"EUR","products":[{"product_id":"A"}]}', "products.0.name"),
        (
            '{"currency":"EUR","products":[{"product_id":"A","name":"x","price_minor":1e30}]}',
            "products.0.price_minor",
        ),
        (
            json.dumps(
                {
                    "currency": "EUR",
                    "products": [
                        {"product_id": "A", "name": "x", "classes": ["c"]},
                        {"product_id": "B", "name": "y", "classes": ["c"]},
                    ],
                }
            ),
            "class c twice: for x and for y",
        ),
    ],
)
def test_a_faulty_file_is_named_with_its_fault(tmp_path: Path, content: str, words: str) -> None:
    file = tmp_path / "shop.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CatalogueError, match=words) as caught:
        read(str(file))
    assert str(file) in str(caught.value)


def test_a_missing_file_says_what_to_give() -> None:
    with pytest.raises(CatalogueError, match="bundled names: demo, goods, coco"):
        read("/nowhere/shop.json")


TABLE = """product_id;name;price;classes;barcode;always_ask;min_age
P1;Oat drink;2,29;oat|oat_drink;5901234123457;;
P2;Beer;1.5;;;yes;18
"""


def test_a_table_from_a_spreadsheet_is_read(tmp_path: Path) -> None:
    file = tmp_path / "shop.csv"
    file.write_text(TABLE, encoding="utf-8-sig")
    catalogue = read(str(file))
    drink, beer = catalogue
    assert (drink.price_minor, drink.classes) == (229, ("oat", "oat_drink"))
    assert (beer.price_minor, beer.always_ask, beer.min_age) == (150, True, 18)
    assert catalogue.by_barcode("05901234123457") is drink


def test_every_faulty_line_of_a_table_is_named(tmp_path: Path) -> None:
    file = tmp_path / "shop.csv"
    file.write_text(
        "product_id,name,price,always_ask,currency\nP1,Milk,dear,,CHF\nP2,,1.2,maybe,\nP3,Tea,0.999,,\n"
    )
    with pytest.raises(CatalogueError) as caught:
        read(str(file))
    words = str(caught.value)
    for fault in ("line 2, price_minor", "line 3, name", "always_ask", "line 4, price_minor"):
        assert fault in words
    assert str(file) in words


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"product_id,name\nP1,Milk,extra\n", "line 2: it has more columns"),
        (b'product_id,name\nP1,"Milk\n', "after line 1: unexpected end"),
        (b"product_id,name,currency\nP1,a,EUR\nP2,b,CHF\n", "several currencies: CHF, EUR"),
        (b"product_id,name\nP1,M\xff\n", "faulty"),
        (b"product_id,name\nP1,a\nP1,b\n", "P1 twice"),
        (b"product_id,name,colour\nP1,a,red\n", "colour"),
    ],
)
def test_a_faulty_table_is_named_with_its_fault(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "shop.csv"
    file.write_bytes(content)
    with pytest.raises(CatalogueError, match=words):
        read(str(file))


@pytest.mark.parametrize("scanned", ["5901234123457", "05901234123457"])
def test_a_barcode_is_found_however_many_zeros_lead_it(scanned: str) -> None:
    product = Product("P1", "Tea", 100, barcode="5901234123457")
    catalogue = Catalogue("shop", "EUR", {"P1": product})
    assert catalogue.by_barcode(scanned) is product
    assert catalogue.by_barcode("5901234123458") is None
