"""Pictures of every kind that people have: a clear error with the file's name, or a right one."""

import struct
import zlib
from pathlib import Path

import numpy as np
import openvino  # noqa: F401  the threads it starts at import belong to no test
import pytest

from kiosk.camera.display import DisplayRing
from kiosk.camera.opening import open_camera
from kiosk.camera.stage.opening import open_stage
from kiosk.camera.stills import read_picture
from kiosk.catalogue import reading
from kiosk.detection.choosing import open_detector
from kiosk.errors import CameraError
from kiosk.events.pictures import Picture
from kiosk.opencv import cv2
from kiosk.replay import replay
from tests.core.camera.conftest import FAST, read_all


@pytest.fixture(scope="module")
def counter() -> Picture:
    """A counter with goods on it."""
    stage = open_stage("short", seed=3, catalogue=reading.read("demo"))
    for step in range(160):
        picture = stage.picture_at(step / 10)
    return picture


def wide_png(file: Path, side: int) -> None:
    """A PNG that says that it is *side* pixels wide and high, in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(4096))
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["jpg", "png"])
def test_a_picture_that_is_cut_off_is_refused_by_name(
    tmp_path: Path, counter: Picture, form: str
) -> None:
    """Half of it would be grey, and what lies there would be gone."""
    file = tmp_path / f"half.{form}"
    cv2.imwrite(str(file), counter)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(CameraError, match=rf"half\.{form}"):
        read_all(open_camera(str(file), FAST))


@pytest.mark.parametrize("form", ["jpg", "png", "bmp", "webp", "tiff"])
def test_a_corrupt_picture_is_refused_by_name_or_read(
    tmp_path: Path, counter: Picture, form: str
) -> None:
    file = tmp_path / f"corrupt.{form}"
    cv2.imwrite(str(file), counter)
    packed = bytearray(file.read_bytes())
    packed[:64] = bytes(64)
    file.write_bytes(bytes(packed))
    with pytest.raises(CameraError, match=rf"corrupt\.{form}"):
        read_all(open_camera(str(file), FAST))


def test_an_enormous_picture_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    file = tmp_path / "enormous.png"
    wide_png(file, 30_000)
    with pytest.raises(CameraError, match=r"enormous\.png is too large.*smaller"):
        open_camera(str(file), FAST)


def test_a_large_picture_is_read(tmp_path: Path) -> None:
    """Phones take pictures of fifty million pixels."""
    file = tmp_path / "large.jpg"
    cv2.imwrite(str(file), np.full((6000, 8000, 3), 90, np.uint8))
    assert read_picture(file).shape == (6000, 8000, 3)


def _as_grey(picture: Picture) -> Picture:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def test_a_picture_without_colours_is_read_as_grey(tmp_path: Path, counter: Picture) -> None:
    file = tmp_path / "grey.png"
    cv2.imwrite(str(file), _as_grey(counter))
    read = read_picture(file)
    assert read.shape == counter.shape
    assert (read == _as_grey(counter)[:, :, None]).all()


def test_a_picture_with_transparency_is_read_without_it(tmp_path: Path, counter: Picture) -> None:
    file = tmp_path / "four.png"
    cv2.imwrite(str(file), cv2.cvtColor(counter, cv2.COLOR_BGR2BGRA))
    assert (read_picture(file) == counter).all()


@pytest.mark.parametrize("form", ["png", "tiff"])
def test_a_picture_of_16_bits_is_read_as_8(tmp_path: Path, counter: Picture, form: str) -> None:
    file = tmp_path / f"deep.{form}"
    cv2.imwrite(str(file), counter.astype(np.uint16) * 257)
    read = read_picture(file)
    assert read.dtype == np.uint8
    assert np.abs(read.astype(int) - counter).max() <= 1


@pytest.mark.parametrize("channels", ["grey", "four", "deep"])
def test_the_same_goods_are_seen_in_a_picture_of_another_kind(
    tmp_path: Path, counter: Picture, channels: str
) -> None:
    """S0-55: what the file holds does not change what is seen (without colours: where)."""
    file, plain = tmp_path / "other.png", tmp_path / "plain.png"
    cv2.imwrite(str(plain), counter)
    other = {
        "grey": _as_grey(counter),
        "four": cv2.cvtColor(counter, cv2.COLOR_BGR2BGRA),
        "deep": counter.astype(np.uint16) * 257,
    }[channels]
    cv2.imwrite(str(file), other)
    expected, seen = (items(path) for path in (plain, file))
    assert sum(expected.values()) == 5
    assert seen == expected or channels == "grey"
    assert sum(seen.values()) > 0


def items(file: Path) -> dict[str, int]:
    """What a replay counts in a still picture."""
    camera = open_camera(str(file), FAST)
    end = replay(
        camera,
        open_detector("shopshadow-goods"),
        reading.read("demo"),
        on_event=lambda _event: None,
        rate=4.0,
    )
    camera.close()
    counted = end["items"]
    assert isinstance(counted, dict)
    return counted


@pytest.mark.parametrize("size", [(1, 1), (1, 640), (480, 1), (3, 5)])
def test_a_picture_of_hardly_a_pixel_is_shown_and_holds_nothing(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "tiny.png"
    cv2.imwrite(str(file), np.full((*size, 3), 200, np.uint8))
    assert items(file) == {}
    shown: list[bool] = []
    ring = DisplayRing(lambda: shown.append(True), cover=True)
    camera = open_camera(str(file), FAST)
    frame = camera.read()
    camera.close()
    assert frame is not None
    ring.show(frame)
    assert shown == [True]
