"""The staff panel: what is behind the PIN stays there, and its pages say what is so."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp, LinkStatus, PairingState, PairingStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import BasketLine, LetterCounts, Phase, TillSnapshot
from tests.ui.test_audit import scene
from ui.gallery import staff
from ui.gallery.rendering import gallery_options
from ui.gallery.showcase import Showcase
from ui.palette import Theme
from ui.presenters.certainty import Tone
from ui.presenters.facts import Facts
from ui.presenters.staff.blocks import Actions, Fact, Go, Heading, Local, Page, Row, Words
from ui.presenters.staff.pages import blocks
from ui.presenters.staff.state import State
from ui.staff.layer import TAPS, Taps
from ui.staff.panel import StaffPanel
from ui.staff.plots import ticks
from ui.translations import load
from ui.widgets.button import Button
from ui.window import KioskWindow


def state(window: KioskWindow, page: Page, facts: Facts | None = None) -> State:
    kit = window.frame.kit
    return State(
        book=staff.book(page.value, 1_000.0),
        facts=facts or window.facts,
        wording=kit.wording,
        now=kit.now(),
        page=page,
        samples=staff.link().samples(),
        version="1.2.3",
    )


def said(window: KioskWindow, page: Page, facts: Facts | None = None) -> dict[str, str]:
    made = blocks(state(window, page, facts))
    facts_said = {one.label: one.value for one in made if isinstance(one, Fact)}
    return facts_said | {one.title: one.detail for one in made if isinstance(one, Row)}


def test_the_devices_id_is_shown_shortened(open_window: Callable[..., KioskWindow]) -> None:
    """S0-42: it is no secret; support asks for it."""
    paired = PairingStatus(PairingState.PAIRED, device_id="0123456789abcdef")
    shown = said(open_window(), Page.ABOUT, Facts(pairing=paired))
    assert shown["Device"] == "01234567"
    assert shown["Version"] == "1.2.3"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (Facts(link=LinkStatus((), "http://b", reachable=False)), "cannot be reached"),
        (Facts(pairing=PairingStatus(PairingState.CONNECTING)), "not connected yet"),
        (
            Facts(
                link=LinkStatus((Lamp(Endpoint.BASKET, BreakerState.OPEN, reason="x"),), "b"),
            ),
            "paused after failures",
        ),
        (
            Facts(
                link=LinkStatus(
                    (Lamp(Endpoint.BASKET, BreakerState.OPEN, reason="no answer in 10 s"),), "b"
                ),
            ),
            "no answer in 10 s",
        ),
        (
            Facts(pairing=PairingStatus(PairingState.REFUSED, reason="DEVICE_LIMIT")),
            "registration failed: the backend said no DEVICE_LIMIT",
        ),
    ],
)
def test_the_five_troubles_are_said_in_words(
    open_window: Callable[..., KioskWindow], facts: Facts, words: str
) -> None:
    """S0-50: unreachable, not connected, breaker open, time-out, registration failed."""
    assert words in " ".join(said(open_window(), Page.BACKEND, facts).values())


def test_the_figures_are_those_of_the_samples(open_window: Callable[..., KioskWindow]) -> None:
    """S4-23: ten samples with known events, read on the page."""
    window = open_window()
    ten = replace(state(window, Page.ANALYTICS), samples=staff.link().samples()[:10])
    shown = {one.label: one.value for one in blocks(ten) if isinstance(one, Fact)}
    assert shown["Calls that worked"] == "30"
    assert shown["Calls that failed"] == "1"
    assert shown["Things recognised"] == "20"
    assert shown["Questions answered with yes"] == "2"
    assert shown["Questions answered with no"] == "0"
    assert shown["Times a breaker opened"] == "0"
    sold = {one.product_id: one.detail for one in blocks(ten) if isinstance(one, Row)}
    assert sold == {"P001": "× 10", "P007": "× 9"}


def test_a_decision_tells_its_evidence(open_window: Callable[..., KioskWindow]) -> None:
    """Which frames voted and how, how sure that was, and who answered."""
    shown = said(open_window(), Page.RECOGNITION)
    assert shown["Organic Apple"] == (
        "2 minutes ago · 64% · unsure: yes (on the phone)\n"
        "Seen in 4 of 5 pictures: \u2066−0.40 s: 0.66, −0.30 s: 0.62, −0.20 s: –, −0.10 s: 0.65, "
        "0.00 s: 0.60\u2069"
    )
    assert "Seen in" not in shown["Unknown item"]
    assert "(answered here)" in shown["Unknown item"]


def test_staff_see_what_the_model_was_not_shown_to_know(
    open_window: Callable[..., KioskWindow],
) -> None:
    now = state(open_window(), Page.RECOGNITION)
    book = replace(now.book, demanded={"P002": None, "P003": 0.96})
    rows = [one for one in blocks(replace(now, book=book)) if isinstance(one, Row)]
    told = {one.product_id: one.detail for one in rows if one.product_id in book.demanded}
    assert told["P002"] == "asked: not yet shown that it is recognised"
    assert told["P003"] == "from 96%"


SOLD_ON = TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K")
LOST = CameraStatus(CameraState.LOST, "/dev/video0", "unplugged")


@pytest.mark.parametrize(
    ("facts", "title", "page"),
    [
        (Facts(till=replace(SOLD_ON, fault="disk full")), "Nothing can be stored", Page.HEALTH),
        (Facts(gave_up=("camera", "x")), "A part of the program keeps failing", Page.RESTART),
        (Facts(camera=LOST), "The camera gives no picture", Page.CAMERA),
        (
            Facts(model=ModelStatus(ModelState.FAILED, "m", "no such file")),
            "Goods are not recognised",
            Page.RECOGNITION,
        ),
        (
            Facts(pairing=PairingStatus(PairingState.REFUSED, reason="LIMIT")),
            "The backend refuses this kiosk",
            Page.BACKEND,
        ),
        (
            Facts(link=LinkStatus((), "http://b", reachable=False)),
            "The backend does not answer; selling goes on",
            Page.BACKEND,
        ),
        (
            Facts(till=replace(SOLD_ON, letters=LetterCounts(parked=2))),
            "Parked letters: 2",
            Page.QUEUE,
        ),
        (
            Facts(till=replace(SOLD_ON, letters=LetterCounts(full=True))),
            "So much waits",
            Page.QUEUE,
        ),
        (Facts(till=replace(SOLD_ON, help_wanted=True)), "A shopper wants help", Page.SALE),
    ],
)
def test_the_panel_opens_with_what_needs_somebody(
    open_window: Callable[..., KioskWindow], facts: Facts, title: str, page: Page
) -> None:
    """One touch from there to the page on which it is mended."""
    menu = state(open_window(), Page.MENU, facts)
    menu = replace(menu, book=replace(menu.book, restart_needed=False))
    [row] = [one for one in blocks(menu) if isinstance(one, Row)]
    assert row.title.startswith(title)
    assert [one.event for one in row.actions] == [Go(page)]


def test_a_kiosk_that_is_well_says_so(open_window: Callable[..., KioskWindow]) -> None:
    menu = state(open_window(), Page.MENU, Facts(till=SOLD_ON))
    well = replace(menu, book=replace(menu.book, restart_needed=False))
    assert Words("Everything works.", Tone.ACCEPT) in blocks(well)
    waiting = [one.title for one in blocks(menu) if isinstance(one, Row)]
    assert waiting == ["Some changes wait for a restart"]


def test_no_fresh_code_while_somebody_shops(open_window: Callable[..., KioskWindow]) -> None:
    window = open_window()

    def offered(till: TillSnapshot) -> list[object]:
        made = blocks(state(window, Page.BACKEND, Facts(till=till)))
        actions = [action for one in made if isinstance(one, Actions) for action in one.actions]
        return [one.event for one in actions if one.text == "Show a fresh pairing code"]

    assert offered(TillSnapshot(1, Phase.PAIRING)) == [Local.PAIR_AGAIN]
    assert offered(SOLD_ON) == [None]


@pytest.fixture
def panel(qapp: object) -> Iterator[StaffPanel]:
    showcase = Showcase(gallery_options((1280, 720), Theme.LIGHT, 1.0, "en"))
    showcase.show(next(one for one in staff.STAFF_SCENES if one.name == "staff-queue"))
    layer = showcase.window.staff
    assert layer is not None
    assert layer.panel is not None
    yield layer.panel
    showcase.close()


def test_a_finger_keeps_its_button_while_the_page_changes(panel: StaffPanel, qtbot: QtBot) -> None:
    """The queue changes under the finger: what was touched is still done, then it is drawn."""
    retry = next(b for b in panel.page_area.findChildren(Button) if b.text() == "Send again")
    screen = QTest.createTouchDevice()
    at = retry.mapTo(retry.window(), retry.rect().center())
    QTest.touchEvent(retry.window(), screen).press(0, at).commit()
    panel.show_book(replace(panel.state.book, letters=()))
    for _ in range(20):
        QApplication.processEvents()
    assert retry.isVisible()
    with qtbot.waitSignal(retry.clicked, timeout=10_000):
        QTest.touchEvent(retry.window(), screen).release(0, at).commit()
    qtbot.waitUntil(lambda: not retry.isVisible(), timeout=10_000)


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "ar", "fi"])
def test_every_page_speaks_every_language(
    open_window: Callable[..., KioskWindow], code: str
) -> None:
    """A text that a language lacks would be a KeyError."""
    window = open_window()
    wording = replace(window.frame.kit.wording, texts=load(code))
    made = {page: blocks(replace(state(window, page), wording=wording)) for page in Page}
    assert all(made.values())


def test_the_gesture_is_five_quick_touches() -> None:
    now = [0.0]
    taps = Taps(lambda: now[0])
    slow = []
    for _ in range(2 * TAPS):
        now[0] += 1.0
        slow.append(taps.tap())
    assert not any(slow)
    now[0] += 10
    assert [taps.tap() for _ in range(TAPS)] == [False] * 4 + [True]


def test_a_window_without_a_desk_has_no_panel(open_window: Callable[..., KioskWindow]) -> None:
    window = open_window()
    for _ in range(TAPS):
        window.frame.header.mark_tapped.emit()
    assert window.staff is None


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(0.0, 10.0, [0, 5, 10]), (-30.0, 0.0, [-30, -20, -10, 0]), (1.0, 1.0, [1.0])],
)
def test_the_ticks_of_a_plot_are_round(low: float, high: float, found: list[float]) -> None:
    assert ticks(low, high) == found


def test_the_menu_begins_with_what_needs_somebody(open_window: Callable[..., KioskWindow]) -> None:
    lost = Facts(till=SOLD_ON, camera=LOST)
    first, trouble, *_rest = blocks(state(open_window(), Page.MENU, lost))
    assert first == Heading("What needs you")
    assert isinstance(trouble, Row)
    assert trouble.title == "The camera gives no picture"


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_the_way_out_keeps_its_size_with_and_without_an_answer(
    qapp: object, size: tuple[int, int]
) -> None:
    shown = Showcase(gallery_options(size, Theme.LIGHT, 1.0, "en"))
    shown.show(scene("staff-queue"))
    layer = shown.window.staff
    assert layer is not None
    assert layer.panel is not None
    pages = layer.panel.pages
    told = pages.close_button.width()
    pages.told.say("")
    shown.settle()
    assert pages.close_button.width() == told == pages.close_button.sizeHint().width()
    shown.close()


def test_a_sale_names_its_goods_in_the_language_of_the_panel(
    open_window: Callable[..., KioskWindow],
) -> None:
    sale = replace(SOLD_ON, lines=(BasketLine("P001", "Organic Apple", 1, 59, 0.9, 0, "e1"),))
    shown = said(open_window(language="de"), Page.SALE, Facts(till=sale))
    assert "Bio-Apfel" in shown
