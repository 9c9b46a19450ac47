"""The staff panel: what is behind the PIN stays there, and its pages say what is so."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.events import Endpoint
from kiosk.snapshots import BreakerState, Lamp, LinkStatus, PairingState, PairingStatus
from ui.gallery import staff
from ui.presenters.facts import Facts
from ui.presenters.staff.blocks import Fact, Page, Row
from ui.presenters.staff.pages import blocks
from ui.presenters.staff.state import State
from ui.staff.layer import TAPS, Taps
from ui.staff.plots import ticks
from ui.translations import load
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
