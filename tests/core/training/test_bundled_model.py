"""The model that ships is whole, knows the demo catalogue and says where it comes from."""

import hashlib
import json
from pathlib import Path

import pytest

import resources
from kiosk.catalogue.reading import read
from kiosk.training.card import Made, write_card
from kiosk.training.evaluate import Figures
from kiosk.training.recipe import Recipe

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
    assert figures["map50"] >= 0.95
    assert card["licence"] == "AGPL-3.0-or-later"
    assert card["trained_on"]


def test_it_names_no_folder_of_the_machine_that_made_it() -> None:
    for file in MODEL.iterdir():
        content = file.read_bytes()
        assert not any(folder in content for folder in (b"/work", b"/home/", b"/tmp/", b"/root/"))


def test_a_card_tells_all_that_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "tiny.xml").write_text("<net/>")
    (folder / "tiny.bin").write_bytes(b"weights")
    figures = Figures(0.5, 0.25, 0.75, 0.5, {"apple": 0.75}, {"apple": 0.5})
    write_card(folder, Made("7", ["apple"], "drawn apples", Recipe(), "FP16", 12.34, figures))
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert card["sha256"]["tiny.bin"] == hashlib.sha256(b"weights").hexdigest()
    assert card["figures"]["map50_of"] == {"apple": 0.75}
    assert (card["version"], card["milliseconds"], card["recipe"]["batch"]) == ("7", 12.3, 16)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "| apple | 0.750 | 0.500 |" in readme
    assert "drawn apples" in readme
