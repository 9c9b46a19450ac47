"""Recorded looks: the same score without the model."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.detection.choosing import open_detector
from kiosk.errors import ConfigError
from kiosk.events.pictures import Detections, Frame
from kiosk.opencv import cv2
from kiosk.scoring import recording
from kiosk.scoring.recording import Looks, RecordedEyes, Recording
from kiosk.scoring.series import open_series
from kiosk.scoring.sessions import write_session
from tests.fakes.truth_detector import NAMES

FRAME = Frame(np.zeros((90, 160, 3), np.uint8), 3, 0.3, 0.3)


def detections(*rows: tuple[float, float, float, float, float, int]) -> Detections:
    return Detections(
        np.array([row[:4] for row in rows], np.float32).reshape(-1, 4),
        np.array([row[4] for row in rows], np.float32),
        np.array([row[5] for row in rows], np.int32),
        0,
        0.0,
        0.0,
    )


def test_looks_come_back_as_they_were_seen() -> None:
    looks = Looks()
    looks.keep(detections((1.25, 2.5, 1279.9, 719.75, 0.87654, 3), (0, 0, 5, 5, 0.3, 15)))
    looks.keep(None)
    looks.keep(detections())
    eyes = RecordedEyes(looks.packed())
    first, rested, empty, after = (eyes.look(n, FRAME, moved=True) for n in range(4))
    assert first is not None
    assert first.boxes.tolist() == [[1.25, 2.5, 1280.0, 719.75], [0, 0, 5, 5]]
    assert first.scores == pytest.approx([0.8765, 0.3], abs=1e-6)
    assert (first.class_ids.tolist(), first.sequence, first.time_s) == ([3, 15], 3, 0.3)
    assert rested is None
    assert empty is not None
    assert empty.boxes.shape == (0, 4)
    assert after is None


class Truthful:
    """A model that sees every thing on the one stage that is played."""

    names = NAMES

    def __init__(self) -> None:
        self.looked = 0

    def detect(self, frame: Frame) -> Detections:
        self.looked += 1
        return detections((100, 100, 200, 200, 0.9, 0))

    def load(self) -> None:
        """Nothing to load."""

    def close(self) -> None:
        """Nothing to give back."""


def test_recording_goes_on_where_it_was_interrupted(catalogue: Catalogue, tmp_path: Path) -> None:
    series = open_series(catalogue, seed=9)
    series.record(Truthful(), 1, model_sha256="m", folder=tmp_path)
    model = Truthful()
    kept = series.record(model, 1, model_sha256="m", folder=tmp_path)
    assert model.looked == 0
    assert list(kept.sessions) == [0]
    assert kept.score["sessions"] == 1


def test_a_recording_is_kept_in_one_file(tmp_path: Path) -> None:
    kept = Recording("m", 7, {0: "apple"}, {"sessions": 1}, {0: "a", 11: "b"}, {0: b"0", 11: b"11"})
    file = tmp_path / "new" / "sessions.zip"
    recording.write(kept, file)
    assert recording.read(file) == kept
    assert [entry.name for entry in file.parent.iterdir()] == ["sessions.zip"]


@pytest.mark.parametrize("content", [None, b"", b"no zip at all", "empty zip"])
def test_a_damaged_recording_is_named_with_what_to_do(
    tmp_path: Path, content: bytes | str | None
) -> None:
    file = tmp_path / "sessions.zip"
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content:
        with zipfile.ZipFile(file, "w"):
            pass
    with pytest.raises(ConfigError, match=r"sessions\.zip.*--record"):
        recording.read(file)


def test_a_recording_of_another_stage_is_refused(catalogue: Catalogue) -> None:
    other = Recording("m", 7, {}, {}, {0: "another"}, {0: b""})
    with pytest.raises(ConfigError, match="another stage"):
        open_series(catalogue, seed=7).recorded(other)


def test_a_sum_over_files_changes_with_each_of_them(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    before = recording.sha256_of([one, two])
    assert before == recording.sha256_of([two, one])
    two.write_bytes(b"3")
    assert before != recording.sha256_of([one, two])


def test_the_small_stage_shows_what_the_large_one_shows(
    artwork: Artwork, catalogue: Catalogue
) -> None:
    """In every eighth pixel, hands, shadows and light too; truth is in large pixels in both."""
    script = write_session(2, 3, artwork, catalogue).script
    large, small = Stage(artwork, script), Stage(artwork, script, shrink=8)
    for step in range(40):
        wanted = cv2.resize(large.picture_at(step / 2), (160, 90), interpolation=cv2.INTER_AREA)
        shown = small.picture_at(step / 2)
        assert shown.shape == (90, 160, 3)
        off = np.abs(shown.astype(int) - wanted.astype(int))
        assert off.mean() <= 4, step  # a thing lies up to half a small pixel aside
        assert large.truth() == small.truth()


@pytest.mark.slow
def test_recorded_sessions_score_as_from_pixels(catalogue: Catalogue, tmp_path: Path) -> None:
    series = open_series(catalogue, seed=4)
    model = open_detector("shopshadow-goods")
    model.load()
    try:
        pixels = series.looked_at(model, range(3))
        kept = series.record(model, 3, model_sha256="m", folder=tmp_path)
    finally:
        model.close()
    recorded = series.recorded(kept)
    assert [one.basket for one in pixels] == [one.basket for one in recorded]
    assert [one.silent for one in pixels] == [one.silent for one in recorded]
