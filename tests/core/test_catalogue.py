"""Catalogue files, and classes against products."""

import json
from pathlib import Path

import pytest

from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.reading import read
from kiosk.errors import CatalogueError


@pytest.mark.parametrize("name", ["demo", "coco"])
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
    with pytest.raises(CatalogueError, match="bundled names: demo, coco"):
        read("/nowhere/shop.json")
