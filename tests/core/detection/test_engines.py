"""The engines on small networks: colours, shapes, and everything that can be wrong with a file."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import openvino as ov
import openvino.opset13 as ops
import pytest

from kiosk.detection import choosing
from kiosk.detection.choosing import open_detector
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.detection.scripted import ScriptedDetector
from kiosk.detection.ultralytics_engine import UltralyticsDetector
from kiosk.errors import ModelError
from kiosk.events.pictures import Box
from tests.core.detection.conftest import frame_of, network, plain, suppressing_network

Save = Callable[..., Path]
RED, BLUE = (0, 0, 255), (255, 0, 0)


def _loaded(path: Path, **options: float) -> OpenVinoDetector:
    detector = OpenVinoDetector(path, **options)  # type: ignore[arg-type]
    detector.load()
    return detector


def test_a_red_thing_is_red(save: Save) -> None:
    """S0-55: frames are BGR, the network was trained on RGB."""
    detector = _loaded(save(network()))

    red, blue = (detector.detect(frame_of(plain(colour))) for colour in (RED, BLUE))

    assert [detector.names[int(n)] for n in red.class_ids] == ["red"]
    assert [detector.names[int(n)] for n in blue.class_ids] == ["blue"]
    assert red.scores == pytest.approx([1.0])


def test_boxes_are_in_the_pixels_of_the_frame_and_carry_its_times(save: Save) -> None:
    detector = _loaded(save(network()))

    seen = detector.detect(frame_of(plain(RED, width=128, height=64)))

    assert seen.boxes.tolist() == [[48, 24, 80, 40]]
    assert seen.boxes.dtype == np.float32
    assert seen.scores.dtype == np.float32
    assert seen.class_ids.dtype == np.int32
    assert (seen.sequence, seen.time_s, seen.captured_s) == (7, 1.5, 2.5)
    assert seen.features is not None  # margin and energy
    assert seen.features.shape == (len(seen.scores), 2)


def test_frames_may_change_their_size(save: Save) -> None:
    detector = _loaded(save(network()))

    small = detector.detect(frame_of(plain(RED, width=64, height=32)))
    large = detector.detect(frame_of(plain(RED, width=640, height=320)))

    assert small.boxes.tolist() == [[24, 12, 40, 20]]
    assert large.boxes.tolist() == [[240, 120, 400, 200]]


def test_an_answer_stays_as_it_was_when_the_next_frame_comes(save: Save) -> None:
    detector = _loaded(save(network()))

    red = detector.detect(frame_of(plain(RED)))
    detector.detect(frame_of(plain((0, 0, 100))))

    assert red.scores == pytest.approx([1.0])


def test_the_floor_is_the_one_given(save: Save) -> None:
    """S0-11: a score at the floor is seen, one below it is not."""
    detector = _loaded(save(network()), floor=0.4)

    assert len(detector.detect(frame_of(plain((0, 0, 102)))).scores) == 1
    assert len(detector.detect(frame_of(plain((0, 0, 101)))).scores) == 0


def test_a_network_that_suppresses_by_itself_is_understood(save: Save) -> None:
    detector = _loaded(save(suppressing_network()))

    seen = detector.detect(frame_of(plain(RED)))

    assert seen.boxes.tolist() == [[48, 24, 80, 40]]
    assert seen.class_ids.tolist() == [1]


def test_a_network_of_any_size_is_run_at_the_cameras_shape(save: Save) -> None:
    detector = _loaded(save(network(shape=(-1, 3, -1, -1), box=(320, 192, 64, 64))))

    seen = detector.detect(frame_of(plain(RED, width=1280, height=720)))

    # 1280 × 720 fills the width of 640 × 384 and leaves 12 pixels above.
    assert seen.boxes.tolist() == [[576, 296, 704, 424]]


def test_classes_without_metadata_go_by_number(save: Save) -> None:
    assert _loaded(save(network(), None)).names == {0: "0", 1: "1", 2: "2"}


def test_the_compiled_network_is_kept_for_the_next_start(save: Save, tmp_path: Path) -> None:
    folder, cache = save(network()), tmp_path / "cache" / "models"

    for _ in range(2):
        detector = OpenVinoDetector(folder, cache_dir=cache)
        detector.load()
        assert len(detector.detect(frame_of(plain(RED))).scores) == 1
        detector.close()

    assert len(list(cache.glob("*.blob"))) == 1


def test_a_damaged_cache_does_no_harm(save: Save, tmp_path: Path) -> None:
    folder, cache = save(network()), tmp_path / "cache"
    OpenVinoDetector(folder, cache_dir=cache).load()
    for blob in cache.glob("*.blob"):
        blob.write_bytes(blob.read_bytes()[:100])

    detector = OpenVinoDetector(folder, cache_dir=cache)
    detector.load()

    assert len(detector.detect(frame_of(plain(RED))).scores) == 1


def test_a_cache_that_can_not_be_kept_does_no_harm(
    save: Save, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    detector = OpenVinoDetector(save(network()), cache_dir=tmp_path / "state" / "cache")
    detector.load()
    assert len(detector.detect(frame_of(plain(RED))).scores) == 1
    assert "no compiled model can be kept" in caplog.text


def test_a_detector_that_is_not_loaded_or_closed_says_so(save: Save) -> None:
    detector = OpenVinoDetector(save(network()))
    with pytest.raises(ModelError, match="not loaded"):
        detector.detect(frame_of(plain(RED)))

    detector.load()
    detector.close()
    detector.close()

    with pytest.raises(ModelError, match="not loaded"):
        detector.detect(frame_of(plain(RED)))


@pytest.mark.parametrize("damage", ["xml", "bin"])
def test_corrupt_weights_are_a_visible_error(save: Save, damage: str) -> None:
    """S3-6."""
    folder = save(network())
    file = folder / f"colours.{damage}"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    with pytest.raises(ModelError, match=r"colours\.xml can't be used: it is damaged"):
        OpenVinoDetector(folder).load()


def test_weights_that_make_no_numbers_are_a_visible_error(save: Save) -> None:
    """S3-6: such a network loads and then sees nothing for ever."""
    folder = save(network(box=(float("nan"), 1, 1, 1)))

    with pytest.raises(ModelError, match="answers no numbers"):
        OpenVinoDetector(folder).load()


def test_a_network_for_something_else_is_refused(save: Save) -> None:
    pictures = ops.parameter([1, 3, 32, 64], np.float32)
    folder = save(ov.Model([ops.reduce_mean(pictures, np.array([2, 3]))], [pictures], "mean"))

    with pytest.raises(ModelError, match="no YOLO detection"):
        OpenVinoDetector(folder).load()


@pytest.mark.parametrize("shape", [(1, 1, 32, 64), (4, 3, 32, 64)])
def test_a_network_that_takes_something_else_is_refused(save: Save, shape: tuple[int, ...]) -> None:
    with pytest.raises(ModelError, match="does not take one colour picture"):
        OpenVinoDetector(save(network(shape=shape))).load()


def test_names_that_do_not_fit_the_network_are_refused(save: Save) -> None:
    with pytest.raises(ModelError, match=r"has 3 classes, but its metadata\.yaml names 2"):
        OpenVinoDetector(save(network(), "names:\n  0: red\n  1: green\n")).load()


def test_a_script_is_seen_as_written() -> None:
    """S0-11, S4-16."""
    box = Box(1, 2, 3, 4)
    script = [(5, 0.29, box), (6, 0.30, box), (7, 0.9, box)]
    detector = ScriptedDetector({6: "apple", 7: "pear"}, lambda _: script)

    detector.load()
    seen = detector.detect(frame_of(plain(RED)))
    detector.close()

    assert seen.class_ids.tolist() == [7, 6]
    assert seen.boxes.tolist() == [[1, 2, 3, 4]] * 2
    assert (seen.sequence, seen.time_s, seen.captured_s) == (7, 1.5, 2.5)
    assert detector.names == {6: "apple", 7: "pear"}


def test_an_empty_script_sees_nothing() -> None:
    seen = ScriptedDetector({}, lambda _: []).detect(frame_of(plain(RED)))

    assert seen.boxes.shape == (0, 4)


def test_the_engine_follows_from_what_the_model_is(
    save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save(network())
    weights = tmp_path / "own.pt"
    weights.touch()
    bundled = tmp_path / "models" / "bundled"
    bundled.parent.mkdir()
    bundled.symlink_to(folder)
    monkeypatch.setattr(choosing.resources, "path", lambda name: tmp_path / name)  # type: ignore[attr-defined]

    assert isinstance(open_detector(str(folder)), OpenVinoDetector)
    assert isinstance(open_detector(str(folder / "colours.xml")), OpenVinoDetector)
    assert isinstance(open_detector("bundled"), OpenVinoDetector)
    assert isinstance(open_detector(str(weights)), UltralyticsDetector)
    with pytest.raises(ModelError, match=r"no model “other”.*bundled names: bundled"):
        open_detector("other")


def test_without_ultralytics_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = tmp_path / "own.pt"
    weights.touch()
    monkeypatch.setitem(sys.modules, "ultralytics", None)
    detector = open_detector(str(weights))

    with pytest.raises(ModelError, match=r"\.\[train\]"):
        detector.load()
    with pytest.raises(ModelError, match="not loaded"):
        detector.detect(frame_of(plain(RED)))


def test_the_default_engine_brings_no_torch_and_no_qt_along(save: Save) -> None:
    """S3-1: and no trace of OpenCV's Qt variables for child processes."""
    program = (
        "import json, os, sys\n"
        "from kiosk.detection.choosing import open_detector\n"
        f"open_detector({str(save(network()))!r}).load()\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "left = [n for n, v in os.environ.items() if n.startswith('QT_QPA') and 'cv2' in v]\n"
        "print(json.dumps([sorted(names & {'torch', 'ultralytics', 'PySide6', 'yaml'}), left]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert json.loads(done.stdout) == [[], []]
