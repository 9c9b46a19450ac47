"""The audit finds what it is for, and finds nothing in the window as it is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from kiosk.catalogue.reading import read
from ui.audit import reading, telling, touching
from ui.audit.walking import View, all_views, audit
from ui.audit.widgets import ground
from ui.frame import Frame
from ui.gallery.recorded import Scene
from ui.gallery.rendering import gallery_options
from ui.gallery.scenes import SCENES
from ui.gallery.showcase import Showcase
from ui.gallery.staff import STAFF_SCENES
from ui.palette import Theme
from ui.presenters.staff.blocks import Page
from ui.staff import drawing
from ui.widgets.button import Button

GOODS = tuple(read("demo"))

# Where it is tightest: long words, high letters, little room.
TIGHT = [
    View("de", (1024, 600), Theme.LIGHT, 2.0),
    View("ar", (1080, 1920), Theme.LIGHT, 2.0),
    View("fi", (1920, 1080), Theme.DARK, 1.0),
    View("en", (1080, 1920), Theme.CONTRAST, 1.0),
]


def scene(name: str) -> Scene:
    return next(one for one in (*SCENES, *STAFF_SCENES) if one.name == name)


@pytest.fixture
def showcase(qapp: object) -> Iterator[Showcase]:
    shown = Showcase(gallery_options((1280, 720), Theme.LIGHT, 1.0, "en"))
    yield shown
    shown.close()


def walks(views: list[View]) -> pytest.MarkDecorator:
    """A test for each view; the tightest are walked also where slow tests are left out."""
    return pytest.mark.parametrize(
        "view",
        [pytest.param(view, marks=() if view in TIGHT else pytest.mark.slow) for view in views],
        ids=lambda view: f"{view.language}-{view.size[0]}-{view.theme}-{view.zoom:g}",
    )


@walks([*all_views(), *(view for view in TIGHT if view not in all_views())])
def test_nothing_is_found_on_the_shoppers_screens(qapp: object, view: View) -> None:
    document = audit([view], SCENES).as_json()
    assert document["findings"] == []
    assert all(goal["ok"] for goal in document["goals"])
    assert document["checked"]["states"] == len(SCENES)
    assert document["checked"]["targets"] > 10 * len(SCENES)


@walks(
    [
        *TIGHT[:2],
        View("en", (1024, 600), Theme.CONTRAST, 2.0),
        View("fr", (1080, 1920), Theme.LIGHT, 2.0),
        View("es", (1024, 600), Theme.LIGHT, 1.0),
        View("fi", (1920, 1080), Theme.DARK, 2.0),
        View("ar", (1920, 1080), Theme.LIGHT, 2.0),
    ]
)
def test_nothing_is_found_on_staffs_pages(qapp: object, view: View) -> None:
    """`shopshadow audit ui` walks them in every view; here each language and look once."""
    report = audit([view], STAFF_SCENES)
    assert [finding.as_json() for finding in report.findings] == []
    assert report.states > len(STAFF_SCENES)
    assert report.targets > 10 * report.states


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


def test_what_lies_beyond_the_edge_of_a_staff_page_is_found_as_well(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last button of a long page, where every button has lost its height."""
    monkeypatch.setattr(drawing, "Button", _Flat)
    found = audit([View("en", (1024, 600), Theme.LIGHT, 1.0)], (scene("staff-products"),))
    words = {one.words for one in found.findings if one.what == "small target"}
    assert any("Organic Apple" in one for one in words)
    assert any(f"{GOODS[-1].name}" in one for one in words)


class _Flat(Button):
    def setFixedHeight(self, h: int) -> None:
        super().setFixedHeight(h // 2)


def test_every_page_of_staff_is_walked() -> None:
    walked = {one.over.removeprefix("staff:") for one in STAFF_SCENES}
    assert walked >= set(Page)


def test_only_the_open_sheet_can_be_reached(showcase: Showcase) -> None:
    showcase.show(scene("ease"))
    frame = showcase.window.frame
    assert ground(frame) is frame.over.sheet


@pytest.mark.parametrize("name", ["staff-camera", "staff-pad", "staff-gate"])
def test_only_the_staff_panel_can_be_reached_where_it_is_open(
    showcase: Showcase, name: str
) -> None:
    showcase.show(scene(name))
    top = ground(showcase.window.frame)
    assert showcase.window.staff is not None
    panel = showcase.window.staff.panel
    assert panel is not None
    assert top is (panel.scrim.sheet or panel)
    assert (top is panel) is (name != "staff-pad")
