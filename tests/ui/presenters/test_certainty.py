import pytest

from kiosk.events.pictures import Box, Overlay, TrackState, TrackView
from kiosk.snapshots.till import Billed
from ui.presenters.certainty import Tone, boxes, certainty_words, tone_of
from ui.presenters.wording import Wording


@pytest.mark.parametrize(
    ("confidence", "tone"),
    [(1.0, Tone.ACCEPT), (0.7, Tone.ACCEPT), (0.69, Tone.ASK), (0.5, Tone.ASK), (0.49, Tone.STOP)],
)
def test_colour_follows_the_confidence(confidence: float, tone: Tone) -> None:
    """S0-53: green from 0.70, amber from 0.50, else red."""
    assert tone_of(confidence) is tone


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (0.65, "probably · 65%"),
        (0.6, "probably · 60%"),
        (0.59, "maybe · 59%"),
        (0.5, "maybe · 50%"),
        (0.49, "not sure · 49%"),
    ],
)
def test_confidence_is_said_in_words(wording: Wording, confidence: float, said: str) -> None:
    """S0-45: a word that a shopper understands, and the percentage."""
    assert certainty_words(confidence, wording) == said


def test_box_keeps_its_place_and_says_name_and_percentage(wording: Wording) -> None:
    track = TrackView(7, "P001", 0.92, Box(10, 20, 110, 140), TrackState.COUNTED)
    (box,) = boxes(Overlay((track,), 1280, 720, 1, 0.0), wording)

    assert (box.track_id, box.label, box.tone) == (7, "Organic Apple 92%", Tone.ACCEPT)
    assert (box.left, box.top, box.right, box.bottom) == (10, 20, 110, 140)


def test_thing_below_the_floor_is_not_drawn(wording: Wording) -> None:
    """S0-11: 0.29 is not drawn, 0.30 is."""
    below, at = (
        TrackView(number, "P001", confidence, Box(0, 0, 9, 9), TrackState.CONFIRMED)
        for number, confidence in enumerate((0.29, 0.30))
    )
    drawn = boxes(Overlay((below, at), 1280, 720, 1, 0.0), wording)
    assert [box.track_id for box in drawn] == [1]


@pytest.mark.parametrize(
    ("confidence", "billed_as", "label"),
    [
        (0.62, "P001", "Organic Apple"),  # somebody said yes: 62 % is not how sure that is
        (0.91, "P003", "Orange"),  # … or that it is something else
        (0.91, "P001", "Organic Apple 91%"),
    ],
)
def test_box_of_what_is_in_the_basket_is_certain(
    wording: Wording, confidence: float, billed_as: str, label: str
) -> None:
    track = TrackView(7, "P001", confidence, Box(0, 0, 9, 9), TrackState.COUNTED, "e1")
    overlay = Overlay((track,), 1280, 720, 1, 0.0)

    (box,) = boxes(overlay, wording, (Billed("e1", billed_as),))
    assert (box.tone, box.product_id, box.label) == (Tone.ACCEPT, billed_as, label)
    (other,) = boxes(overlay, wording, (Billed("e2", billed_as),))
    assert (other.tone, other.product_id) == (tone_of(confidence), "P001")
