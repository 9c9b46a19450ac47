"""Codes in pictures."""

from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.stage.opening import open_stage
from kiosk.camera.stage.script import Put, Script
from kiosk.catalogue import reading
from kiosk.codes.bench import bench_barcodes
from kiosk.codes.code import Symbology
from kiosk.codes.reading import read_codes, read_lying_codes
from kiosk.errors import CameraError, ConfigError
from kiosk.opencv import cv2
from tests.core.codes.drawn import drawn, laid

EVERY_KIND = [
    ("5901234123457", "EAN13", Symbology.EAN_13, "5901234123457"),
    ("96385074", "EAN8", Symbology.EAN_8, "96385074"),
    ("036000291452", "UPCA", Symbology.EAN_13, "0036000291452"),
    ("01234565", "UPCE", Symbology.UPC_E, "0012345000065"),
    ("SHOP-7F3K", "Code128", Symbology.CODE_128, "SHOP-7F3K"),
    ("30712345000010", "ITF", Symbology.ITF, "30712345000010"),
    ("https://id.gs1.org/01/09506000134352", "QRCode", Symbology.QR, None),
    ("A small parcel", "DataMatrix", Symbology.DATA_MATRIX, None),
    ("(01)02001234567893", "DataBarOmni", Symbology.DATABAR, "0102001234567893"),
    ("(01)09501101530003(17)301231", "DataBarExp", Symbology.DATABAR, "010950110153000317301231"),
]


@pytest.mark.parametrize(("text", "kind", "symbology", "read"), EVERY_KIND)
def test_every_kind_is_read_where_it_lies(
    text: str, kind: str, symbology: Symbology, read: str | None
) -> None:
    """S1-16: a code in the camera's picture is read."""
    code = drawn(text, kind)
    (found,) = read_codes(laid(code, 300, 200))
    assert (found.text, found.symbology) == (read or text, symbology)
    assert found.box is not None
    assert 290 <= found.box.x0 < found.box.x1 <= 310 + code.shape[1]
    assert 190 <= found.box.y0 < found.box.y1 <= 210 + code.shape[0]


@pytest.mark.parametrize("turn", [cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180])
def test_a_turned_code_is_read(turn: int) -> None:
    code = np.asarray(cv2.rotate(drawn("5901234123457", "EAN13"), turn), dtype=np.uint8)
    assert [c.text for c in read_codes(laid(code, 300, 100))] == ["5901234123457"]


def test_two_codes_in_one_picture_are_both_read() -> None:
    picture = laid(drawn("5901234123457", "EAN13"), 100, 100)
    second = drawn("96385074", "EAN8")
    picture[400 : 400 + second.shape[0], 700 : 700 + second.shape[1]] = second
    assert {c.text for c in read_codes(picture)} == {"5901234123457", "96385074"}


def test_an_empty_counter_holds_no_code() -> None:
    assert read_codes(np.full((720, 1280, 3), 150, np.uint8)) == ()


def test_stripes_read_askew_say_nothing_beside_the_real_code() -> None:
    """S1-16: at one angle this label reads, twice alike, as another product's code."""
    catalogue = reading.read("demo")
    stage = open_stage("empty", catalogue=catalogue)
    put = Put(0.1, "P016", 430, 192, 192.0, 1)
    stage.play(Script("label", 2, (put,), 8.0, counter="stone"))
    for look in range(0, 40, 4):
        picture = stage.picture_at(look / 10)
    assert [code.text for code in read_lying_codes(picture)] == ["9520000000127"]


def test_stripes_are_no_code() -> None:
    picture = np.full((400, 600), 255, np.uint8)
    picture[:, ::7] = 0
    assert read_codes(picture) == ()


@pytest.mark.parametrize("shape", [(1, 1), (1, 1, 3), (2, 5000), (5000, 2, 3)])
def test_odd_shapes_hold_no_code(shape: tuple[int, ...]) -> None:
    assert read_codes(np.zeros(shape, np.uint8)) == ()


@pytest.mark.parametrize(
    "picture",
    [np.zeros((9, 9, 4), np.uint8), np.zeros((0, 9, 3), np.uint8), np.zeros((9, 9), np.uint16)],
)
def test_what_is_no_picture_is_refused(picture: np.ndarray) -> None:
    with pytest.raises(CameraError, match="convert the picture first"):
        read_codes(picture)


@pytest.mark.slow
def test_photos_read_better_than_with_plain_zxing(shared_data: Path) -> None:
    """S1-16, on real photos: more is read, nothing where nothing is."""
    document = bench_barcodes(shared_data / "barcodes")
    assert all(goal["ok"] for goal in document["goals"]), document["goals"]
    assert document["total"]["ours"]["rate"] >= 0.83
    assert document["total"]["ours"]["false"] <= 1  # a second, real code in one picture
    assert document["folders"]["ean13-3"]["ours"]["rate"] == 1.0


def test_a_folder_without_pictures_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="holds no pictures"):
        bench_barcodes(tmp_path)


def test_a_broken_picture_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.png").write_bytes(b"no picture")
    with pytest.raises(ConfigError, match=r"one\.png can't be read"):
        bench_barcodes(tmp_path)


def test_a_false_reading_is_counted(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "one.png"), laid(drawn("96385074", "EAN8"), 10, 10))
    (tmp_path / "one.txt").write_text("5901234123457\n")
    document = bench_barcodes(tmp_path)
    assert document["folders"][tmp_path.name]["ours"]["false"] == 1
    assert document["total"]["ours"]["read"] == 0
