"""The audit finds what it is for, and finds nothing in the window as it is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from ui.audit import reading, telling, touching
from ui.audit.walking import View, all_views, audit
from ui.audit.widgets import ground
from ui.frame import Frame
from ui.gallery.rendering import gallery_options
from ui.gallery.scenes import SCENES, Scene
from ui.gallery.showcase import Showcase
from ui.palette import Theme

# Where it is tightest: long words, high letters, little room.
TIGHT = [
    View("de", (1024, 600), Theme.LIGHT, 2.0),
    View("ar", (1080, 1920), Theme.LIGHT, 2.0),
    View("fi", (1920, 1080), Theme.DARK, 1.0),
    View("en", (1080, 1920), Theme.CONTRAST, 1.0),
]


def scene(name: str) -> Scene:
    return next(one for one in SCENES if one.name == name)


@pytest.fixture
def showcase(qapp: object) -> Iterator[Showcase]:
    shown = Showcase(gallery_options((1280, 720), Theme.LIGHT, 1.0, "en"))
    yield shown
    shown.close()


@pytest.mark.parametrize("view", TIGHT, ids=lambda view: f"{view.language}-{view.size[0]}")
def test_nothing_is_found_where_it_is_tight(qapp: object, view: View) -> None:
    report = audit([view])
    assert [finding.as_json() for finding in report.findings] == []
    assert report.states == len(SCENES)
    assert report.targets > 10 * len(SCENES)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_nothing_is_found_anywhere(qapp: object) -> None:
    document = audit(all_views()).as_json()
    assert document["findings"] == []
    assert all(goal["ok"] for goal in document["goals"])


def small(frame: Frame) -> None:
    frame.review.finish.setFixedHeight(30)


def near(frame: Frame) -> None:
    frame.review.back.setFixedWidth(frame.review.back.width())
    frame.review.cancel.move(frame.review.back.geometry().right() + 3, frame.review.back.y())


def away(frame: Frame) -> None:
    finish = frame.review.finish
    finish.move(frame.width() - 40 - finish.parentWidget().x(), finish.y())


def cut(frame: Frame) -> None:
    frame.review.title.setWordWrap(False)
    frame.review.title.setText("Is everything right? " * 9)


def piled(frame: Frame) -> None:
    frame.review.title.setGeometry(frame.review.pieces.geometry())
    frame.review.title.setText("8")


def pale(frame: Frame) -> None:
    frame.review.title.ink("#DDDDDD")


def mute(frame: Frame) -> None:
    frame.review.finish.setText("")


def unreachable(frame: Frame) -> None:
    frame.review.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def coloured(frame: Frame) -> None:
    frame.review.finish.setCheckable(True)
    frame.review.finish.setChecked(True)
    frame.review.finish.dress(frame.review.finish.kind, "bin")


Check = Callable[..., Iterator[str]]


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        (small, touching.small_targets),
        (near, touching.close_targets),
        (away, touching.outside),
        (cut, reading.clipped),
        (piled, reading.overlapping),
        (pale, reading.faint),
        (mute, telling.nameless),
        (unreachable, telling.out_of_order),
        (coloured, telling.by_colour_alone),
    ],
)
def test_fault_is_found(showcase: Showcase, spoil: Callable[[Frame], None], check: Check) -> None:
    showcase.show(scene("review"))
    frame = showcase.window.frame
    assert list(check(frame, ground(frame))) == []
    spoil(frame)
    assert list(check(frame, ground(frame))) != []


def test_sale_that_ends_without_a_warning_is_found(showcase: Showcase) -> None:
    showcase.show(scene("idle"))
    frame = showcase.window.frame
    assert list(telling.sudden(frame, scene("idle"))) == []
    frame.over.close()
    assert list(telling.sudden(frame, scene("idle"))) != []


def test_only_the_open_sheet_can_be_reached(showcase: Showcase) -> None:
    showcase.show(scene("ease"))
    frame = showcase.window.frame
    assert ground(frame) is frame.over.sheet
