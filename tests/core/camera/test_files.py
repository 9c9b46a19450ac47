"""Videos, pictures and folders as a camera."""

import logging
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.opening import open_camera
from kiosk.camera.playing import FileCamera, TimedPicture
from kiosk.config.seeing import CameraSettings
from kiosk.errors import CameraError
from kiosk.opencv import cv2
from tests.core.camera.conftest import FAST, film_file, grey, quarters, read_all


def test_a_video_plays_every_picture_in_turn_with_its_own_time(tmp_path: Path) -> None:
    camera = open_camera(str(film_file(tmp_path)), FAST)

    frames = read_all(camera)

    assert [frame.sequence for frame in frames] == list(range(30))
    assert [frame.time_s for frame in frames] == pytest.approx([n / 10 for n in range(30)])
    assert [round(float(frame.picture.mean()) / 8) for frame in frames] == list(range(30))
    assert camera.source == "film.avi"


def test_a_video_plays_the_same_on_every_run(tmp_path: Path) -> None:
    file = str(film_file(tmp_path))

    first, second = read_all(open_camera(file, FAST)), read_all(open_camera(file, FAST))

    assert [f.time_s for f in first] == [f.time_s for f in second]
    assert all(np.array_equal(a.picture, b.picture) for a, b in zip(first, second, strict=True))


def test_a_video_that_breaks_off_ends_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = film_file(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])

    with caplog.at_level(logging.WARNING):
        frames = read_all(open_camera(str(file), FAST))

    assert 5 < len(frames) < 25
    assert re.search(r"film\.avi breaks off after \d+ of 30 pictures", caplog.text)


def test_a_whole_video_ends_without_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        read_all(open_camera(str(film_file(tmp_path)), FAST))

    assert not caplog.text


@pytest.mark.parametrize("kept", [0, 200, 4000])
def test_a_video_cut_off_before_its_first_picture_is_refused(tmp_path: Path, kept: int) -> None:
    file = film_file(tmp_path)
    file.write_bytes(file.read_bytes()[:kept])

    with pytest.raises(CameraError, match=r"film\.avi.*(cut off)"):
        read_all(open_camera(str(file), FAST))


def test_a_text_that_is_called_a_picture_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "apple.png"
    file.write_text("not a picture")

    with pytest.raises(CameraError, match=r"apple\.png is not a picture"):
        open_camera(str(file), FAST)


@pytest.mark.parametrize("source", ["no/such/film.mp4", "front door", ""])
def test_what_is_no_camera_is_refused_with_what_to_do(source: str, tmp_path: Path) -> None:
    with pytest.raises(CameraError, match=r"Give a number|gives no picture"):
        open_camera(source, FAST)


def test_a_folder_plays_its_pictures_by_number(tmp_path: Path) -> None:
    for number in (10, 2, 1):
        cv2.imwrite(str(tmp_path / f"shot{number}.png"), grey(number))
    (tmp_path / "notes.txt").write_text("no picture")

    frames = read_all(open_camera(str(tmp_path), FAST))

    assert [int(frame.picture[0, 0, 0]) for frame in frames] == [1, 2, 10]
    assert [frame.time_s for frame in frames] == pytest.approx([0, 0.1, 0.2])


def test_a_damaged_picture_in_a_folder_is_left_out_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cv2.imwrite(str(tmp_path / "1.png"), grey(1))
    (tmp_path / "2.png").write_bytes(b"")
    cv2.imwrite(str(tmp_path / "3.png"), grey(3))

    frames = read_all(open_camera(str(tmp_path), FAST))

    assert [int(frame.picture[0, 0, 0]) for frame in frames] == [1, 3]
    assert "2.png is not a picture" in caplog.text


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CameraError, match="gives no picture"):
        open_camera(str(tmp_path), FAST)


def test_a_still_picture_lasts_ten_seconds_in_a_replay(tmp_path: Path) -> None:
    file = tmp_path / "apple.png"
    cv2.imwrite(str(file), grey(7))

    frames = read_all(open_camera(str(file), FAST))

    assert len(frames) == 100
    assert frames[-1].time_s == pytest.approx(9.9)


def test_a_still_picture_never_ends_in_real_time(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "apple.png"), grey(7))
    clock = iter(range(0, 100_000, 5))

    camera = open_camera(
        str(tmp_path / "apple.png"), CameraSettings(rate=0.2), clock=lambda: float(next(clock))
    )

    assert all(camera.read() is not None for _ in range(200))
    assert not camera.ended
    camera.close()
    assert camera.ended


@pytest.mark.parametrize(
    ("rotation", "mirror", "corner"),
    [
        (0, False, (0, 0, 255)),
        (90, False, (255, 0, 0)),
        (180, False, (0, 0, 0)),
        (270, False, (0, 255, 0)),
        (0, True, (0, 255, 0)),
        (90, True, (0, 0, 255)),
    ],
)
def test_the_picture_is_turned_clockwise_and_then_mirrored(
    tmp_path: Path, rotation: int, *, mirror: bool, corner: tuple[int, int, int]
) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), quarters())
    settings = FAST.model_copy(update={"rotation": rotation, "mirror": mirror})

    frame = open_camera(str(tmp_path), settings).read()

    assert frame is not None
    assert tuple(frame.picture[2, 2]) == corner
    assert frame.picture.shape == ((64, 48, 3) if rotation in {90, 270} else (48, 64, 3))


class _Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _paced(times: list[float], clock: _Clock) -> FileCamera:
    medium = (TimedPicture(grey(0), time_s) for time_s in times)
    return FileCamera("film", medium, turn=lambda p: p, clock=clock, stamp=clock)


def test_in_real_time_a_picture_waits_for_its_time() -> None:
    clock = _Clock()
    camera = _paced([0.0, 10.0], clock)

    first, too_early = camera.read(), camera.read()
    clock.now += 10
    second = camera.read()

    assert first is not None
    assert too_early is None
    assert not camera.ended or second is not None
    assert second is not None
    assert (second.time_s, second.captured_s) == (10.0, 110.0)


def test_after_a_long_pause_it_goes_on_from_there_without_hurrying() -> None:
    clock = _Clock()
    camera = _paced([0.0, 1.0, 2.0], clock)
    camera.read()

    clock.now += 500
    assert camera.read() is not None
    assert camera.read() is None
    camera.close()


def test_an_animated_gif_plays_as_a_video(shared_data: Path) -> None:
    frames = read_all(open_camera(str(shared_data / "clips/store-aisle-detection.gif"), FAST))

    times = [frame.time_s for frame in frames]
    assert len(frames) == 67
    assert times[0] == 0
    assert all(later > earlier for earlier, later in pairwise(times))
    assert 4.3 < times[-1] < 4.5
