"""What a model says of each thing as it is laid down: right, wrong, or asked about anyway."""

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

import resources
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.stage import Stage
from kiosk.camera.stage.truth import Seen
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue
from kiosk.cli.calibrating import as_items
from kiosk.cli.main import app
from kiosk.config.seeing import DEFAULT_MODEL
from kiosk.detection.choosing import open_detector
from kiosk.detection.trust import read_trust
from kiosk.errors import DataSetError
from kiosk.events.pictures import Box, Detections, Frame
from kiosk.scoring.laid import LaidItem, laid_items
from kiosk.scoring.sessions import Session, write_session
from kiosk.tracking.geometry import distance
from tests.fakes.truth_detector import NAMES

PRODUCTS = {number: f"P{number + 1:03}" for number in NAMES}
NUMBERS = {product_id: number for number, product_id in PRODUCTS.items()}
Row = tuple[str, float, Box]


class Knowing:
    """Sees what lies on the stage as *says* puts it: rows of product, score and box."""

    def __init__(
        self, session: Session, artwork: Artwork, says: Callable[[Seen], Iterable[Row]]
    ) -> None:
        self._stage = Stage(artwork, session.script, shrink=8)
        self._stage.picture_at(0.0)
        self._says = says

    def detect(self, frame: Frame) -> Detections:
        self._stage.picture_at(frame.time_s)
        rows = [row for thing in self._stage.truth() for row in self._says(thing)]
        return Detections(
            np.array([[b.x0, b.y0, b.x1, b.y1] for *_, b in rows], np.float32).reshape(-1, 4),
            np.array([score for _, score, _ in rows], np.float32),
            np.array([NUMBERS[product_id] for product_id, *_ in rows], np.int32),
            frame.sequence,
            frame.time_s,
            frame.captured_s,
        )


@pytest.fixture
def session(artwork: Artwork, catalogue: Catalogue) -> Session:
    return write_session(0, 30001, artwork, catalogue)  # easy, four things


def test_each_thing_is_one_item(session: Session, artwork: Artwork) -> None:
    """S0-13: however long it lies, and whatever is laid beside it."""
    model = Knowing(session, artwork, lambda thing: [(thing.product_id, 0.8, thing.box)])
    laid = list(laid_items(session, model, artwork, PRODUCTS))
    assert Counter(item.product_id for item in laid) == session.basket
    assert all(item.right and item.score == pytest.approx(0.8) for item in laid)


def test_what_is_called_by_another_name_is_wrong(session: Session, artwork: Artwork) -> None:
    model = Knowing(session, artwork, lambda thing: [("P001", 0.9, thing.box)])
    laid = list(laid_items(session, model, artwork, PRODUCTS))
    assert len(laid) == session.basket.total()
    assert sum(item.right for item in laid) == session.basket["P001"]


def test_a_product_where_nothing_lies_is_wrong_once(session: Session, artwork: Artwork) -> None:
    """However many looks it is seen in; what is sold lies elsewhere."""
    corner = Box(0.0, 0.0, 60.0, 60.0)
    model = Knowing(session, artwork, lambda thing: [("P016", 0.7, _away_from(thing, corner))])
    laid = list(laid_items(session, model, artwork, PRODUCTS))
    assert [(item.product_id, item.right) for item in laid] == [("P016", False)]


def _away_from(thing: Seen, corner: Box) -> Box:
    assert distance(thing.box, corner) > 100
    return corner


def test_what_is_asked_about_anyway_says_nothing(session: Session, artwork: Artwork) -> None:
    """Disputed between two products, or too unsure to be anything."""

    def disputed(thing: Seen) -> list[Row]:
        other = "P001" if thing.product_id != "P001" else "P002"
        return [(thing.product_id, 0.8, thing.box), (other, 0.75, thing.box)]

    assert not list(laid_items(session, Knowing(session, artwork, disputed), artwork, PRODUCTS))
    dim = Knowing(session, artwork, lambda thing: [(thing.product_id, 0.2, thing.box)])
    assert not list(laid_items(session, dim, artwork, PRODUCTS))


def test_an_item_speaks_for_each_class_of_its_product(catalogue: Catalogue) -> None:
    items = as_items([LaidItem("P005", 0.9, right=True)], catalogue)
    assert (items.names, items.scores.tolist()) == (("milk carton",), [0.9])
    with pytest.raises(DataSetError, match="saw nothing"):
        as_items([], catalogue)


def test_the_bundled_model_knows_what_is_laid_down(
    session: Session, artwork: Artwork, catalogue: Catalogue
) -> None:
    model = open_detector(DEFAULT_MODEL, threads=1)
    model.load()
    products = products_by_class(catalogue, model.names)
    laid = list(laid_items(session, model, artwork, products))
    model.close()
    assert len(laid) == session.basket.total()
    assert sum(item.right for item in laid) >= session.basket.total() - 1


def test_the_stage_has_a_part_of_the_card_for_itself(tmp_path: Path) -> None:
    """`shopshadow calibrate --on-stage` leaves what was shown on photos as it is."""
    folder = tmp_path / "mine"
    shutil.copytree(resources.path(f"models/{DEFAULT_MODEL}"), folder)
    before = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    words = ["calibrate", "--model", str(folder), "--on-stage", "--sessions", "1", "--json"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert (told["items"], told["wrong"]) == (4, 1)
    after = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert after["trust"] == before["trust"]
    assert set(read_trust(folder, on_stage=True).always_ask) == set(before["classes"])


def test_calibrating_wants_pictures_or_the_stage_and_not_both(tmp_path: Path) -> None:
    for words in ([], ["--on-stage", "--data", str(tmp_path)]):
        done = CliRunner().invoke(app, ["calibrate", "--model", "mine", *words])
        assert done.exit_code == 2
        assert "--on-stage" in done.output
