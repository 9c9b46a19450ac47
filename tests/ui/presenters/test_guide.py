from dataclasses import replace

import pytest

from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import BasketLine, Phase, ScanKind, ScanShown, TillSnapshot, UndoShown
from ui.presenters.basket import Change
from ui.presenters.certainty import Tone
from ui.presenters.facts import Facts
from ui.presenters.guide import Tool, guide, is_blind, picture_words
from ui.presenters.wording import Wording

LINE = BasketLine("P001", "Organic Apple", 1, 59, 0.9, 0, "e1")
READY = Facts(
    till=TillSnapshot(1, Phase.SHOPPING, "s"),
    camera=CameraStatus(CameraState.LIVE, "camera 0"),
    model=ModelStatus(ModelState.READY, "m"),
)
FULL = replace(READY, till=TillSnapshot(2, Phase.SHOPPING, "s", lines=(LINE,)))


def test_empty_counter_says_what_to_do(wording: Wording) -> None:
    assert guide(READY, None, wording).title == "Put your goods on the counter"
    assert guide(FULL, None, wording).title == "Put the next one down, or finish"


def test_what_was_added_is_said(wording: Wording) -> None:
    view = guide(FULL, Change("P001", "e1", 1), wording)
    assert (view.tone, view.title, view.detail) == (Tone.ACCEPT, "Added: Organic Apple", "€0.59")


def test_what_stands_for_something_else_is_said_as_that(wording: Wording) -> None:
    """An exchange is told as one, not as an addition; it can be taken back."""
    undo = UndoShown(1, "P004", 1, instead="P001")
    view = guide(replace(FULL, undo=undo), Change("P001", "e1", 1), wording)
    assert (view.title, view.icon) == ("Lemon is now Organic Apple", "swap")
    assert (view.tone, view.tool) == (Tone.ACCEPT, Tool.UNDO)
    another = guide(replace(FULL, undo=undo), Change("P002", "e2", 1), wording)
    assert another.title == "Added: Banana"


def test_what_was_taken_off_is_said(wording: Wording) -> None:
    assert guide(READY, Change("P001", "e1", -1), wording).title == "Taken off: Organic Apple"


def test_addition_that_is_gone_again_has_no_price(wording: Wording) -> None:
    assert guide(READY, Change("P001", "e1", 1), wording).detail == "price at the desk"


def test_goods_from_before_shall_be_cleared(wording: Wording) -> None:
    till = TillSnapshot(1, Phase.SHOPPING, "s", counter_things=1)
    view = guide(replace(READY, till=till), None, wording)
    assert (view.tone, view.title) == (Tone.ASK, "Please clear the counter")
    assert view.detail.startswith("1 thing was")


def test_what_was_added_is_said_although_the_counter_was_not_clear(wording: Wording) -> None:
    till = TillSnapshot(1, Phase.SHOPPING, "s", lines=(LINE,), counter_things=1)
    view = guide(replace(READY, till=till), Change("P001", "e1", 1), wording)
    assert view.title == "Added: Organic Apple"


@pytest.mark.parametrize(
    ("state", "tone", "urgent"),
    [
        (CameraState.STARTING, Tone.NEUTRAL, False),
        (CameraState.LOST, Tone.STOP, True),
        (CameraState.FROZEN, Tone.ASK, True),
        (CameraState.ENDED, Tone.NEUTRAL, True),
    ],
)
def test_camera_that_shows_nothing_is_said_with_the_way_on(
    wording: Wording, state: CameraState, tone: Tone, *, urgent: bool
) -> None:
    """S0-32: a frozen or lost picture is reported on the screen."""
    view = guide(replace(FULL, camera=CameraStatus(state, "camera 0")), None, wording)
    assert (view.tone, view.urgent) == (tone, urgent)


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (ModelState.LOADING, "One moment, I am getting ready"),
        (ModelState.FAILED, "I can't recognise goods right now"),
    ],
)
def test_model_that_sees_nothing_is_said(wording: Wording, state: ModelState, title: str) -> None:
    """S3-6, S1-22: loading and failing are visible."""
    view = guide(replace(FULL, model=ModelStatus(state, "m")), None, wording)
    assert (view.title, view.urgent) == (title, state is ModelState.FAILED)


def test_before_the_first_word_things_are_starting(wording: Wording) -> None:
    assert guide(Facts(), None, wording).title == "One moment, the camera is starting"
    camera = CameraStatus(CameraState.LIVE, "camera 0")
    assert guide(Facts(camera=camera), None, wording).title == "One moment, I am getting ready"


def test_change_without_a_sale_is_not_said(wording: Wording) -> None:
    view = guide(replace(READY, till=None), Change("P001", "e1", 1), wording)
    assert view.title == "Put your goods on the counter"


def test_restarted_loop_is_said(wording: Wording) -> None:
    assert "started again" in guide(replace(READY, restarted="camera"), None, wording).title


def test_lost_camera_takes_its_picture_away() -> None:
    assert is_blind(CameraStatus(CameraState.LOST, "camera 0"))
    assert not is_blind(CameraStatus(CameraState.FROZEN, "camera 0"))
    assert not is_blind(None)


def test_place_of_the_picture_says_why_it_is_empty(wording: Wording) -> None:
    assert picture_words(None, wording) == "The camera is starting"
    starting = CameraStatus(CameraState.STARTING, "camera 0")
    assert picture_words(starting, wording) == "The camera is starting"
    lost = CameraStatus(CameraState.LOST, "camera 0")
    assert picture_words(lost, wording) == "No picture from the camera"


@pytest.mark.parametrize("kind", list(ScanKind))
def test_a_scan_that_changes_nothing_is_told(kind: ScanKind, wording: Wording) -> None:
    """S1-13, S1-19: price, expired, unknown and the like are said; what shows itself is not."""
    product = next(iter(wording.catalogue))
    scan = ScanShown(1, kind, "x", product.product_id)
    view = guide(replace(READY, scan=scan), None, wording)
    shows_itself = {ScanKind.ADDED, ScanKind.ANSWERED, ScanKind.ASKED, ScanKind.REMOVED}
    assert (view == guide(READY, None, wording)) is (kind in shows_itself)
    if kind is ScanKind.PRICE:
        assert product.name in view.title
        assert wording.price(product.price_minor) in view.title
