import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.events.pictures import Box, Overlay, TrackState, TrackView
from kiosk.snapshots.till import Billed, Phase, TillSnapshot
from tests.ui.conftest import FlatPicture, HandClock, OpenWindow, Rig, flat
from ui.palette import BOXES
from ui.presenters.certainty import BoxView, Tone
from ui.theme import Look
from ui.widgets.live_view import LiveView


@pytest.fixture
def view(qtbot: QtBot) -> LiveView:
    live = LiveView(Look(motion=False), clock=HandClock())
    qtbot.addWidget(live)
    live.resize(640, 360)
    return live


def grabbed(live: LiveView) -> QImage:
    return live.grab().toImage()


def test_picture_is_shown_in_its_own_colours(view: LiveView) -> None:
    """S0-55: blue, green and red keep their places."""
    view.show_picture(flat(640, 360, (200, 90, 10)))
    assert QColor(grabbed(view).pixel(320, 180)).getRgb()[:3] == (10, 90, 200)


def test_picture_of_the_right_size_is_shown_pixel_by_pixel(view: LiveView) -> None:
    picture = flat(640, 360, (0, 0, 0))
    picture.pixels[180, 320] = (1, 2, 3, 255)
    view.show_picture(picture)
    image = grabbed(view)
    assert QColor(image.pixel(320, 180)).getRgb()[:3] == (3, 2, 1)
    assert QColor(image.pixel(321, 180)).getRgb()[:3] == (0, 0, 0)


def test_picture_of_another_shape_is_centred(view: LiveView) -> None:
    view.show_picture(flat(480, 360))
    assert view.picture_rect().getRect() == (80, 0, 480, 360)


@pytest.mark.parametrize(("width", "ground"), [(639, Look().palette.ground), (480, "#0B0C0D")])
def test_a_pixel_beside_the_picture_is_no_dark_line(
    view: LiveView, width: int, ground: str
) -> None:
    """A picture's shape rarely divides evenly; one of another shape lies between dark bars."""
    view.show_picture(flat(width, 360))
    assert QColor(grabbed(view).pixel(639, 180)) == QColor(ground)


def test_small_picture_is_made_to_fit(view: LiveView) -> None:
    view.show_picture(flat(64, 36))
    assert view.picture_rect().getRect() == (0, 0, 640, 360)


@pytest.mark.parametrize(
    ("confidence", "tone"),
    [(0.7, Tone.ACCEPT), (0.69, Tone.ASK), (0.5, Tone.ASK), (0.49, Tone.STOP)],
)
def test_box_has_the_colour_of_its_confidence(
    open_window: OpenWindow, rig: Rig, confidence: float, tone: Tone
) -> None:
    """S0-53: seen on the widget itself."""
    window = open_window()
    rig.sell()
    rig.picture = flat(*rig.room, (128, 128, 128))
    rig.signals.picture.emit()
    track = TrackView(1, "P001", confidence, Box(320, 180, 960, 540), TrackState.CONFIRMED)
    rig.signals.overlay.emit(Overlay((track,), 1280, 720, 1, 0.0))

    live = window.frame.shopping.live
    rect = live.picture_rect()
    left = rect.x() + rect.width() // 4
    seen = QColor(grabbed(live).pixel(left, rect.center().y()))
    assert near(seen, BOXES[tone])


def test_box_turns_sure_as_soon_as_the_answer_is_in_the_basket(
    open_window: OpenWindow, rig: Rig
) -> None:
    """Recognition may be resting: the answer alone must change the box."""
    window = open_window()
    asked = TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K")
    rig.sell(asked)
    rig.picture = flat(*rig.room, (128, 128, 128))
    rig.signals.picture.emit()
    track = TrackView(1, "P001", 0.6, Box(320, 180, 960, 540), TrackState.COUNTED, "e1")
    rig.signals.overlay.emit(Overlay((track,), 1280, 720, 1, 0.0))
    live = window.frame.shopping.live
    rect = live.picture_rect()
    edge = QPoint(rect.x() + rect.width() // 4, rect.center().y())

    before = QColor(grabbed(live).pixel(edge))
    rig.signals.till.emit(replace(asked, sequence=2, billed=(Billed("e1", "P001"),)))
    after = QColor(grabbed(live).pixel(edge))
    rig.signals.till.emit(replace(asked, sequence=3))

    assert near(before, BOXES[Tone.ASK])
    assert near(after, BOXES[Tone.ACCEPT])
    assert near(QColor(grabbed(live).pixel(edge)), BOXES[Tone.ASK])


def near(seen: QColor, wanted: str) -> bool:
    """The same colour, but for what smoothing does to it."""
    pairs = zip(seen.getRgb(), QColor(wanted).getRgb(), strict=True)
    return all(abs(a - b) < 40 for a, b in pairs)


def test_paint_is_told_once_for_boxes_and_once_for_a_picture(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    open_window()
    rig.sell()
    rig.picture = flat(*rig.room)
    rig.signals.picture.emit()
    rig.signals.overlay.emit(Overlay((), 1280, 720, 1, captured_s=12.5))
    qtbot.waitUntil(lambda: rig.painted == [12.5])
    qtbot.waitUntil(lambda: rig.shown == 1)

    rig.picture = flat(*rig.room, sequence=2)
    rig.signals.picture.emit()
    qtbot.waitUntil(lambda: rig.shown == 2)
    assert rig.painted == [12.5]


def test_window_asks_for_pictures_of_the_size_it_shows(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell()
    assert rig.room == window.frame.shopping.live.size().toTuple()


def test_painting_leaves_no_trace_in_the_interpreter(view: LiveView, qtbot: QtBot) -> None:
    """STYLE, fact 13: a binding that loses a reference to None would end the program."""
    view.show_picture(flat(640, 360))
    view.show()
    before = sys.getrefcount(None)
    for _ in range(1000):
        view.update()
        view.repaint()
    assert abs(sys.getrefcount(None) - before) < 200


def test_boxes_are_drawn_where_a_part_of_the_frame_is_shown(view: LiveView) -> None:
    whole = flat(640, 360, (128, 128, 128))
    view.show_picture(FlatPicture(whole.pixels, 1, 0.0, Box(640, 360, 1280, 720)))
    view.show_boxes((BoxView(1, "P001", 800, 450, 1120, 630, Tone.ACCEPT, "x"),), 0.0)
    seen = QColor(grabbed(view).pixel(160, 180))
    assert seen.green() > 180 > seen.red()
