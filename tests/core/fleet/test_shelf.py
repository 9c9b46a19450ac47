"""Parcels on a kiosk's disk: whole, checked, and nothing but what a model is made of."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest

import resources
from kiosk.detection.choosing import open_detector
from kiosk.errors import CatalogueError, ConfigError, KioskError, ModelError
from kiosk.fleet.shelf import NoRoom, Shelf
from kiosk.wire.fleet import PART_BYTES, Kind, Parcel

MODEL = resources.path("models/shopshadow-goods")


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def whole_model() -> bytes:
    return zipped({file.name: file.read_bytes() for file in MODEL.iterdir() if file.is_file()})


def parcel(content: bytes, kind: Kind = Kind.MODEL) -> Parcel:
    return Parcel(kind, "stage 2", hashlib.sha256(content).hexdigest(), len(content))


def fetch(shelf: Shelf, wanted: Parcel, content: bytes) -> list[int]:
    """Fetch what is missing; the numbers of the parts that were asked for."""
    asked: list[int] = []

    def part(number: int) -> bytes:
        asked.append(number)
        return content[number * PART_BYTES : (number + 1) * PART_BYTES]

    while shelf.fetched(wanted) < wanted.size:
        shelf.fetch(wanted, part)
    return asked


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "fleet")


def test_a_model_is_fetched_checked_and_can_be_opened(shelf: Shelf) -> None:
    content = whole_model()
    wanted = parcel(content)
    assert not shelf.has(wanted)
    assert fetch(shelf, wanted, content) == list(range(-(-len(content) // PART_BYTES)))
    place = shelf.take_in(wanted)
    assert shelf.has(wanted)
    assert open_detector(str(place)) is not None
    assert {file.name for file in place.iterdir()} == {file.name for file in MODEL.iterdir()}


def test_a_break_costs_one_part(shelf: Shelf, tmp_path: Path) -> None:
    content = bytes(range(256)) * (PART_BYTES * 5 // 512)
    wanted = parcel(content)
    shelf.fetch(wanted, lambda _number: content[:PART_BYTES])
    with (tmp_path / "fleet" / f"{wanted.sha256}.part").open("ab") as cut_short:
        cut_short.write(b"half a part")
    assert fetch(shelf, wanted, content) == [1, 2]


def test_a_part_of_another_size_is_refused(shelf: Shelf) -> None:
    content = whole_model()
    with pytest.raises(ConfigError, match="another size"):
        shelf.fetch(parcel(content), lambda _number: content)
    assert shelf.fetched(parcel(content)) == 0


def test_what_came_damaged_is_thrown_away(shelf: Shelf) -> None:
    content = whole_model()
    wanted = parcel(content)
    fetch(shelf, wanted, content[:-1] + b"?")
    with pytest.raises(ConfigError, match="came damaged"):
        shelf.take_in(wanted)
    assert (shelf.fetched(wanted), shelf.has(wanted)) == (0, False)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (zipped({"../model.xml": b"", "model.bin": b""}), "belongs to no model"),
        (zipped({"/model.xml": b""}), "belongs to no model"),
        (zipped({"model.pt": b"pickled"}), "belongs to no model"),
        (zipped({"model.xml": b"<net/>"}), "is missing"),
        (zipped({}), "0 .xml files"),
        (b"PK\x03\x04 but no zip", "no zip"),
    ],
)
def test_what_is_no_model_never_lies_on_the_shelf(shelf: Shelf, content: bytes, says: str) -> None:
    wanted = parcel(content)
    fetch(shelf, wanted, content)
    with pytest.raises(ModelError, match=says):
        shelf.take_in(wanted)
    assert not shelf.has(wanted)


def test_a_model_that_does_not_fit_its_card_is_refused(shelf: Shelf) -> None:
    files = {file.name: file.read_bytes() for file in MODEL.iterdir() if file.is_file()}
    content = zipped(files | {"shopshadow-goods.bin": b"other weights"})
    fetch(shelf, parcel(content), content)
    with pytest.raises(ModelError, match="damaged"):
        shelf.take_in(parcel(content))


def test_a_catalogue_is_read_before_it_is_used(shelf: Shelf) -> None:
    good = resources.path("catalogues/demo.json").read_bytes()
    wanted = parcel(good, Kind.CATALOGUE)
    fetch(shelf, wanted, good)
    assert shelf.take_in(wanted).read_bytes() == good
    bad = b'{"currency": "EUR", "products": [{"name": "nameless"}]}'
    fetch(shelf, parcel(bad, Kind.CATALOGUE), bad)
    with pytest.raises(CatalogueError, match="product_id"):
        shelf.take_in(parcel(bad, Kind.CATALOGUE))


def test_a_full_disk_waits_for_room(tmp_path: Path) -> None:
    (tmp_path / "fleet").write_bytes(b"a file where the folder belongs")
    with pytest.raises(NoRoom, match="make room"):
        Shelf(tmp_path / "fleet").fetch(parcel(b"PK"), lambda _number: b"PK")
    assert issubclass(NoRoom, KioskError)


def test_only_what_is_in_force_and_what_was_before_it_stay(shelf: Shelf, tmp_path: Path) -> None:
    places = []
    for number in range(3):
        content = whole_model() + bytes(number)  # a zip may have a tail
        fetch(shelf, parcel(content), content)
        places.append(shelf.take_in(parcel(content)))
    (tmp_path / "fleet" / "progress.json").write_text("{}")
    shelf.tidy({str(places[1]), str(places[2])})
    assert [place.exists() for place in places] == [False, True, True]
    assert (tmp_path / "fleet" / "progress.json").exists()
