"""Whatever kind of picture lies in a set, it is opened right or refused in words."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from kiosk.training.pictures import open_picture


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        (np.full((20, 30), 100, np.uint8), "grey.png"),
        (np.full((20, 30, 3), 100, np.uint8), "plain.jpg"),
        (np.full((20, 30, 4), 100, np.uint8), "with-opacity.png"),
        (np.full((20, 30, 3), 100 * 257, np.uint16), "sixteen-bit.png"),
        (np.full((20, 30), 100 * 257, np.uint16), "sixteen-bit-grey.tiff"),
        (np.full((20, 30, 3), 100, np.uint8), "plain.bmp"),
        (np.full((20, 30, 3), 100, np.uint8), "plain.webp"),
    ],
)
def test_every_depth_and_channel_becomes_bgr_bytes(
    tmp_path: Path, picture: npt.NDArray[np.uint8] | npt.NDArray[np.uint16], name: str
) -> None:
    assert cv2.imwrite(str(tmp_path / name), picture)
    opened = open_picture(tmp_path / name)
    assert opened.shape == (20, 30, 3)
    assert opened.dtype == np.uint8
    assert abs(int(opened[10, 10, 1]) - 100) <= 2


def test_a_picture_of_one_pixel_is_a_picture(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "dot.png"), np.full((1, 1, 3), 7, np.uint8))
    assert open_picture(tmp_path / "dot.png").shape == (1, 1, 3)


@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_a_picture_that_is_cut_short_is_refused(tmp_path: Path, ending: str) -> None:
    random = np.random.default_rng(1)
    file = tmp_path / f"half.{ending}"
    cv2.imwrite(str(file), random.integers(0, 255, (200, 200, 3), dtype=np.uint8))
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(ValueError, match="cut short"):
        open_picture(file)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "empty"), (b"not a picture at all", "not a picture"), (b"BM" + bytes(60), "damaged")],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=said):
        open_picture(file)


def test_a_picture_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="can't be read"):
        open_picture(tmp_path / "a.jpg")
