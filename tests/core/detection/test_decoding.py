"""From the network's numbers to boxes."""

import numpy as np
import pytest

from kiosk.detection.decoding import Decoder, Floats
from kiosk.detection.letterbox import Letterbox

DECODER = Decoder(floor=0.30, iou=0.7, max_detections=100)


def _output(*things: tuple[float, float, float, float, int, float], classes: int = 3) -> Floats:
    """Centre x, centre y, width, height, class, score of each anchor."""
    output = np.zeros((4 + classes, len(things)), np.float32)
    for anchor, (*box, class_id, score) in enumerate(things):
        output[:4, anchor] = box
        output[4 + class_id, anchor] = score
    return output


def test_a_score_at_the_floor_is_seen_and_below_is_not() -> None:
    """S0-11."""
    found = DECODER.decode(_output((10, 10, 4, 4, 0, 0.29), (50, 50, 4, 4, 1, 0.30)))

    assert found.class_ids.tolist() == [1]
    assert found.scores.tolist() == [np.float32(0.30)]


def test_the_floor_holds_for_networks_that_suppress_by_themselves() -> None:
    """S0-11."""
    rows = np.array([[0, 0, 1, 1, 0.29, 0], [0, 0, 1, 1, 0.30, 1]], np.float32)

    assert DECODER.decode_suppressed(rows).class_ids.tolist() == [1]


def test_boxes_are_corners_and_the_best_comes_first() -> None:
    found = DECODER.decode(_output((10, 20, 4, 8, 0, 0.5), (100, 50, 20, 10, 2, 0.9)))

    assert found.boxes.tolist() == [[90, 45, 110, 55], [8, 16, 12, 24]]
    assert found.class_ids.tolist() == [2, 0]


def test_of_boxes_that_overlap_much_the_best_of_each_class_is_kept() -> None:
    found = DECODER.decode(
        _output((50, 50, 40, 40, 0, 0.6), (51, 50, 40, 40, 0, 0.8), (50, 51, 40, 40, 1, 0.7))
    )

    assert list(zip(found.class_ids.tolist(), found.scores.round(1), strict=True)) == [
        (0, np.float32(0.8)),
        (1, np.float32(0.7)),
    ]


def test_two_like_things_side_by_side_are_two() -> None:
    found = DECODER.decode(_output((50, 50, 40, 40, 0, 0.6), (80, 50, 40, 40, 0, 0.8)))

    assert len(found.scores) == 2


def test_nothing_seen_is_an_empty_answer_of_the_right_shape() -> None:
    for found in (
        DECODER.decode(_output((1, 1, 1, 1, 0, 0.1))),
        DECODER.decode_suppressed(np.zeros((300, 6), np.float32)),
    ):
        assert found.boxes.shape == (0, 4)
        assert found.scores.shape == (0,)
        assert found.class_ids.dtype == np.int32


def test_no_more_than_the_best_are_kept() -> None:
    things = [(20.0 * n, 10.0, 4.0, 4.0, 0, 0.4 + 0.01 * n) for n in range(20)]
    rows = np.array([[20 * n, 0, 20 * n + 4, 4, 0.4 + 0.01 * n, 0] for n in range(20)], np.float32)
    decoder = Decoder(floor=0.30, iou=0.7, max_detections=3)

    for found in (decoder.decode(_output(*things)), decoder.decode_suppressed(rows)):
        assert found.scores == pytest.approx([0.59, 0.58, 0.57])


def test_a_frame_lies_in_the_middle_of_grey() -> None:
    letterbox = Letterbox(32, 64)

    letterbox.fill(np.full((100, 100, 3), 9, np.uint8))

    assert letterbox.buffer.shape == (1, 32, 64, 3)
    assert set(letterbox.buffer[0, :, 16:48].flat) == {9}
    assert set(letterbox.buffer[0, :, :16].flat) == {114}
    assert set(letterbox.buffer[0, :, 48:].flat) == {114}


def test_another_size_leaves_nothing_of_the_last_one() -> None:
    letterbox = Letterbox(32, 64)
    letterbox.fill(np.full((32, 64, 3), 9, np.uint8))
    buffer = letterbox.buffer

    letterbox.fill(np.full((64, 16, 3), 5, np.uint8))

    assert letterbox.buffer is buffer
    assert set(buffer.flat) == {114, 5}


@pytest.mark.parametrize(("height", "width"), [(720, 1280), (375, 501), (1280, 720), (7, 9)])
def test_boxes_come_back_to_the_frame_and_are_clipped_to_it(height: int, width: int) -> None:
    letterbox = Letterbox(384, 640)
    letterbox.fill(np.zeros((height, width, 3), np.uint8))
    everything = np.array([[-50, -50, 700, 700]], np.float32)
    middle = np.array([[319, 191, 321, 193]], np.float32)

    assert letterbox.to_frame(everything).tolist() == [[0, 0, width, height]]
    box = letterbox.to_frame(middle)[0]
    # Half a pixel of the input is the most that an odd border can shift it.
    pixel = max(height / 384, width / 640)
    assert (box[0] + box[2]) / 2 == pytest.approx(width / 2, abs=pixel)
    assert (box[1] + box[3]) / 2 == pytest.approx(height / 2, abs=pixel)
