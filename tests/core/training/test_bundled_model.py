"""The model that ships is whole, knows the demo catalogue and says where it comes from."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import resources
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.reading import read
from kiosk.config.seeing import DEFAULT_MODEL, DetectionSettings
from kiosk.detection.trust import read_trust
from kiosk.training import goods
from kiosk.training.average_precision import ClassFigures
from kiosk.training.card import Made, write_card
from kiosk.training.evaluate import Figures

MODEL = resources.path("models/shopshadow-goods")


@pytest.fixture(scope="module")
def card() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((MODEL / "card.json").read_text(encoding="utf-8"))
    return content


def test_the_files_have_the_sums_of_the_card(card: dict[str, Any]) -> None:
    sums = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (MODEL / "shopshadow-goods.xml", MODEL / "shopshadow-goods.bin")
    }
    assert card["sha256"] == sums


def test_it_knows_real_goods_and_those_of_the_stage(card: dict[str, Any]) -> None:
    """S0-54: one model for the demo catalogue, for the goods' own, and for photos of them."""
    assert card["classes"] == list(goods.CLASSES)
    metadata = (MODEL / "metadata.yaml").read_text(encoding="utf-8")
    assert all(f"  {number}: {name}\n" in metadata for number, name in enumerate(goods.CLASSES))
    classes = dict(enumerate(goods.CLASSES))
    assert len(products_by_class(read("demo"), classes)) == 16
    assert len(products_by_class(read("goods"), classes)) == 48


def test_it_is_what_a_kiosk_runs_that_was_told_nothing() -> None:
    assert DetectionSettings().model == DEFAULT_MODEL == MODEL.name
    assert [folder.name for folder in resources.path("models").glob("*/")] == [DEFAULT_MODEL]


def test_it_is_good_enough_and_free(card: dict[str, Any]) -> None:
    photos = card["figures"]["photos of packaged groceries"]["overall"]
    assert photos["map50"] >= 0.78
    assert photos["map50_95"] >= 0.55
    assert card["figures"]["stage scenes"]["overall"]["map50"] >= 0.98
    assert card["licence"] == "AGPL-3.0-or-later"
    assert card["trained_on"]
    assert sum(file.stat().st_size for file in MODEL.iterdir()) < 12_000_000


def test_it_is_asked_about_every_real_thing_and_hardly_about_a_drawn_one() -> None:
    """What was shown on the stage says nothing of a camera: few photos, so it always asks."""
    real, drawn = read_trust(MODEL), read_trust(MODEL, on_stage=True)
    assert real.always_ask == frozenset(goods.CLASSES)
    sold = {name for product in read("demo") for name in product.classes}
    assert not drawn.always_ask & sold
    assert all(drawn.calibrate(0.97) >= least for least in drawn.silent_from.values())


def test_it_names_no_folder_of_the_machine_that_made_it() -> None:
    for file in MODEL.iterdir():
        content = file.read_bytes()
        assert not any(folder in content for folder in (b"/work", b"/home/", b"/tmp/", b"/root/"))


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
