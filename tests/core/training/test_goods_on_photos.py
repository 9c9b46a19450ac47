"""The bundled goods model on real photos that it was never trained on."""

from pathlib import Path

import pytest

from kiosk.detection.choosing import open_for_measuring
from kiosk.detection.gate import MARGIN
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.training.blinding import Blinded
from kiosk.training.evaluate import measure
from kiosk.training.goods import same_name
from kiosk.training.open_set import curve, look_at
from kiosk.training.yolo_folder import LabelledSet, read_set

_STRANGE = ("ketchup", "toothpaste", "sardines", "soap", "chocolate", "condensed_milk")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def photos(shared_data: Path) -> LabelledSet:
    return read_set(shared_data / "packaged24/val")


@pytest.fixture
def model() -> OpenVinoDetector:
    detector = open_for_measuring("shopshadow-goods")
    assert isinstance(detector, OpenVinoDetector)
    detector.load()
    return detector


def test_it_finds_what_it_must_on_photos_kept_apart(
    model: OpenVinoDetector, photos: LabelledSet
) -> None:
    figures = measure(model, photos).figures().overall
    assert figures["map50"] >= 0.78
    assert figures["map50_95"] >= 0.55


def test_goods_that_it_does_not_know_are_not_added_silently(
    model: OpenVinoDetector, photos: LabelledSet
) -> None:
    """At most 5 in 100 are as sure as a silent add must be, while half of the known ones are."""
    strange = {same_name(name) for name in _STRANGE}
    hidden = {i for i, name in model.names.items() if same_name(name) in strange}
    seen = look_at(Blinded(model, hidden), photos, _STRANGE)
    as_it_is = curve(seen, MARGIN)[0]
    assert int(seen.strange.sum()) >= 40
    assert as_it_is.strange_silent <= 0.05
    assert as_it_is.known_silent >= 0.5
