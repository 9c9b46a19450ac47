"""The model that ships is whole, knows the demo catalogue and says where it comes from."""

import hashlib
import json
from pathlib import Path

import pytest

import resources
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.reading import read
from kiosk.detection.choosing import best_bundled
from kiosk.detection.trust import read_trust
from kiosk.training import goods
from kiosk.training.average_precision import ClassFigures
from kiosk.training.card import Made, write_card
from kiosk.training.evaluate import Figures

CLASSES_OF_GOODS = goods.CLASSES
MODEL = resources.path("models/shopshadow-stage")
CLASSES = [name for product in read("demo") for name in product.classes]


@pytest.fixture(scope="module")
def card() -> dict[str, object]:
    content: dict[str, object] = json.loads((MODEL / "card.json").read_text(encoding="utf-8"))
    return content


def test_the_files_have_the_sums_of_the_card(card: dict[str, object]) -> None:
    sums = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (MODEL / "shopshadow-stage.xml", MODEL / "shopshadow-stage.bin")
    }
    assert card["sha256"] == sums


def test_its_classes_are_those_of_the_demo_catalogue(card: dict[str, object]) -> None:
    assert card["classes"] == CLASSES
    metadata = (MODEL / "metadata.yaml").read_text(encoding="utf-8")
    assert all(f"  {class_id}: {name}\n" in metadata for class_id, name in enumerate(CLASSES))


def test_it_is_good_enough_and_free(card: dict[str, object]) -> None:
    figures = card["figures"]
    assert isinstance(figures, dict)
    assert figures["stage scenes"]["overall"]["map50"] >= 0.98
    assert card["licence"] == "AGPL-3.0-or-later"
    assert card["trained_on"]


def test_it_names_no_folder_of_the_machine_that_made_it() -> None:
    for file in [*MODEL.iterdir(), *resources.path("models/shopshadow-goods").iterdir()]:
        content = file.read_bytes()
        assert not any(folder in content for folder in (b"/work", b"/home/", b"/tmp/", b"/root/"))


def test_the_model_of_real_goods_is_whole_and_sold_by_its_catalogue() -> None:
    folder = resources.path("models/shopshadow-goods")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    for name, expected in card["sha256"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected
    assert sum(file.stat().st_size for file in folder.iterdir()) < 12_000_000
    assert card["classes"] == list(CLASSES_OF_GOODS)
    assert len(products_by_class(read("goods"), dict(enumerate(card["classes"])))) == 48
    photos = card["figures"]["photos of packaged groceries"]["overall"]
    assert photos["map50"] >= 0.78
    assert photos["map50_95"] >= 0.55
    assert card["figures"]["stage scenes"]["overall"]["map50"] >= 0.98
    assert read_trust(folder).always_ask >= {"corned_beef"}  # too few photos show it to be right


def test_a_set_is_measured_with_the_bundled_model_that_knows_the_most_of_it() -> None:
    assert best_bundled(["corned beef", "Soap"]) == "shopshadow-goods"
    assert best_bundled(["apple", "banana"]) == "shopshadow-stage"
    assert best_bundled(["gherkins"]) == "shopshadow-stage"


def test_a_card_tells_all_that_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "tiny.xml").write_text("<net/>")
    (folder / "tiny.bin").write_bytes(b"weights")
    weak, strong = (ClassFigures(0.9, 0.8, 0.85, ap50, 0.5, 7) for ap50 in (0.55, 0.75))
    overall = {"precision": 0.5, "recall": 0.25, "f1": 0.3, "map50": 0.65, "map50_95": 0.5}
    figures = Figures({**overall, "ece": 0.1}, {"apple": strong, "pear": weak}, 3, 0, [])
    made = Made(
        version="7",
        classes=["apple", "pear"],
        about="Finds fruit.",
        trained_on="drawn fruit",
        recipe={"batch": 16},
        precision="FP16",
        milliseconds=12.34,
        figures={"our shelf": figures},
        weaknesses=["It never saw a plum."],
    )
    write_card(folder, made)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert card["sha256"]["tiny.bin"] == hashlib.sha256(b"weights").hexdigest()
    assert card["figures"]["our shelf"]["classes"]["apple"]["ap50"] == 0.75
    assert (card["version"], card["milliseconds"], card["recipe"]["batch"]) == ("7", 12.3, 16)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "| apple | 7 | 0.900 | 0.800 | 0.750 | 0.500 |" in readme
    assert "drawn fruit" in readme
    assert "Measured on our shelf" in readme
    assert "It never saw a plum." in readme
    assert "AP50 under 0.6, so always asked: pear." in readme
