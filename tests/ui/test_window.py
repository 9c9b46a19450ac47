from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from kiosk.events.pictures import Box, Overlay, TrackState, TrackView
from kiosk.events.touches import (
    Answer,
    GuestChosen,
    HelpChanged,
    NextShopper,
    PeoplePresent,
    ProductPicked,
    PurchaseConfirmed,
    QuantityChanged,
    QuestionAnswered,
    ReviewLeft,
    ReviewOpened,
    SaleCancelled,
)
from kiosk.snapshots.links import PairingState, PairingStatus
from kiosk.snapshots.till import BasketLine, LetterCounts, Phase, Prompt, QuestionKind, TillSnapshot
from tests.ui.conftest import OpenWindow, Rig, flat
from ui.gallery.recorded import OFFLINE, PROBING
from ui.over import Over
from ui.palette import Theme
from ui.presenters.link import LampLook
from ui.presenters.screen import Screen
from ui.presenters.tones import Sound
from ui.widgets.button import Button
from ui.widgets.comfort_sheets import EaseSheet, LanguageSheet
from ui.widgets.flight import Flight
from ui.widgets.question_sheet import QuestionSheet
from ui.window import KioskWindow

APPLES = BasketLine("P001", "Organic Apple", 2, 59, 0.93, 0, "e1")
SELLING = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", lines=(APPLES,), total_minor=118)
LEMON = Prompt(("q1",), QuestionKind.UNSURE, "P004", (), 1, 0.65, "e4", 995.0, 1015.0)
ASKING = replace(SELLING, prompts=(LEMON,))


def tap(qtbot: QtBot, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_code_is_shown_with_its_leading_zeros(open_window: OpenWindow, rig: Rig) -> None:
    """S0-2: "0067" is shown as 0067, with the time that is left."""
    window = open_window()
    rig.signals.pairing.emit(
        PairingStatus(PairingState.CODE_SHOWN, 1, "d", "0067", 1_760_003_600.0, "http://h/p")
    )
    assert window.frame.screen_shown is Screen.PAIRING
    assert window.frame.pairing.code.code == "0067"
    assert window.frame.pairing.left.text() == "valid for 1 h 0 min"


def test_guest_goes_on_without_a_phone(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    tap(qtbot, window.frame.pairing.guest)
    assert GuestChosen() in rig.touches


@pytest.mark.parametrize(
    ("phase", "screen"),
    [
        (Phase.SHOPPING, Screen.SHOPPING),
        (Phase.REVIEW, Screen.REVIEW),
        (Phase.ORDERING, Screen.REVIEW),
        (Phase.THANKS, Screen.THANKS),
        (Phase.PAIRING, Screen.PAIRING),
    ],
)
def test_screen_follows_the_till(
    open_window: OpenWindow, rig: Rig, phase: Phase, screen: Screen
) -> None:
    window = open_window()
    rig.sell(replace(SELLING, phase=phase))
    shown = window.frame.stack.currentWidget()
    expected = {
        Screen.SHOPPING: window.frame.shopping,
        Screen.REVIEW: window.frame.review,
        Screen.THANKS: window.frame.thanks,
        Screen.PAIRING: window.frame.pairing,
    }
    assert shown is expected[screen]


def test_fault_of_the_database_puts_the_till_out_of_order(
    open_window: OpenWindow, rig: Rig
) -> None:
    """S3-6: visible, with the reason for staff."""
    window = open_window()
    rig.sell(replace(SELLING, fault="The disk is full."))
    assert window.frame.stack.currentWidget() is window.frame.closed
    assert "The disk is full." in window.frame.closed.for_staff.text()


def test_basket_shows_lines_and_total(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SELLING)
    line = window.frame.shopping.basket.list.line("P001")
    assert line is not None
    assert (line.view.quantity, line.view.total) == (2, "€1.18")
    assert window.frame.shopping.basket.total.text() == "€1.18"

    rig.signals.till.emit(replace(SELLING, lines=(), total_minor=0))
    assert window.frame.shopping.basket.list.line("P001") is None


def test_plus_and_minus_ask_for_the_next_number(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(SELLING)
    line = window.frame.shopping.basket.list.line("P001")
    assert line is not None
    tap(qtbot, line.stepper.plus)
    tap(qtbot, line.stepper.minus)
    asked = [touch for touch in rig.touches if isinstance(touch, QuantityChanged)]
    assert asked == [QuantityChanged("P001", 3), QuantityChanged("P001", 1)]
    assert line.stepper.number == 2  # the till decides


def test_finish_review_and_back(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(SELLING)
    tap(qtbot, window.frame.shopping.basket.finish)
    rig.signals.till.emit(replace(SELLING, phase=Phase.REVIEW))
    tap(qtbot, window.frame.review.back)
    tap(qtbot, window.frame.review.finish)
    touches = [touch for touch in rig.touches if not isinstance(touch, PeoplePresent)]
    assert touches == [ReviewOpened(), ReviewLeft(), PurchaseConfirmed()]


def test_purchase_is_cancelled_only_by_two_touches(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(replace(SELLING, phase=Phase.REVIEW))
    tap(qtbot, window.frame.review.cancel)
    sheet = window.frame.over.scrim.sheet
    assert isinstance(sheet, QuestionSheet)
    tap(qtbot, sheet.safe)
    assert window.frame.over.shown is Over.NOTHING
    tap(qtbot, window.frame.review.cancel)
    assert SaleCancelled() not in rig.touches
    sheet = window.frame.over.scrim.sheet
    assert isinstance(sheet, QuestionSheet)
    tap(qtbot, sheet.risky)
    assert SaleCancelled() in rig.touches
    assert window.frame.over.shown is Over.NOTHING


def test_nothing_can_be_touched_while_ordering(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(replace(SELLING, phase=Phase.ORDERING))
    review = window.frame.review
    assert not any(part.isEnabled() for part in (review.finish, review.back, review.cancel))


def test_thanks_shows_the_number_and_leads_on(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(replace(SELLING, phase=Phase.THANKS, order_number="ORD-017"))
    assert window.frame.thanks.number.text() == "ORD-017"
    tap(qtbot, window.frame.thanks.next)
    assert NextShopper() in rig.touches


def test_yes_answers_with_the_number_on_the_stepper(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """S0-44: buttons with a quantity stepper."""
    window = open_window()
    rig.sell(ASKING)
    card = window.frame.shopping.card
    assert card.isVisible()
    tap(qtbot, card.stepper.plus)
    tap(qtbot, card.yes)
    assert QuestionAnswered(("q1",), Answer.YES, 2, product_id="P004") in rig.touches


def test_no_answers_no(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(ASKING)
    tap(qtbot, window.frame.shopping.card.no)
    assert QuestionAnswered(("q1",), Answer.NO, 1, product_id="P004") in rig.touches


def test_something_else_is_chosen_from_the_list(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(ASKING)
    shopping = window.frame.shopping
    tap(qtbot, shopping.card.other)
    assert shopping.list.isVisible()
    tap(qtbot, shopping.list.pad.key("b"))
    tap(qtbot, shopping.list.pad.key("a"))
    assert "P002" in shopping.list.shown
    shopping.list.button("P002").click()
    assert QuestionAnswered(("q1",), Answer.OTHER, 1, product_id="P002") in rig.touches
    assert not shopping.list.isVisible()


def test_look_alike_is_answered_by_its_picture(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    alike = replace(LEMON, kind=QuestionKind.LOOK_ALIKE, product_id="P005", alternatives=("P007",))
    rig.sell(replace(SELLING, prompts=(alike,)))
    window.frame.shopping.card.pick("P007")
    window.frame.shopping.card.pick("P005")
    answers = [touch for touch in rig.touches if isinstance(touch, QuestionAnswered)]
    assert answers == [
        QuestionAnswered(("q1",), Answer.OTHER, 1, product_id="P007"),
        QuestionAnswered(("q1",), Answer.YES, 1, product_id="P005"),
    ]


def test_list_opened_for_a_question_closes_with_it(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """An answer given on the phone must not turn a choice into another product."""
    window = open_window()
    rig.sell(ASKING)
    tap(qtbot, window.frame.shopping.card.other)
    rig.signals.till.emit(SELLING)
    assert not window.frame.shopping.list.isVisible()
    assert not window.frame.shopping.card.isVisible()


def test_product_is_added_by_hand(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(SELLING)
    tap(qtbot, window.frame.shopping.guide.list_button)
    window.frame.shopping.list.button("P016").click()
    assert ProductPicked("P016") in rig.touches


def test_prompt_never_covers_the_basket(open_window: OpenWindow, rig: Rig) -> None:
    for size in ((1920, 1080), (1080, 1920), (1024, 600)):
        window = open_window(*size)
        rig.sell(ASKING)
        shopping = window.frame.shopping
        assert not shopping.card.geometry().intersects(shopping.basket.geometry()), size


def test_countdown_of_a_question_counts(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(ASKING)
    ring = window.frame.shopping.card.ring
    assert ring.text == "15 s"
    rig.clock.now_s += 5
    window.refresh()
    assert ring.text == "10 s"


def test_pill_changes_with_the_link_and_counts_by_itself(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """S0-25, S0-26, S2-1: three looks, words, a countdown that runs without news."""
    window = open_window()
    rig.sell(replace(SELLING, letters=LetterCounts(waiting=4)))
    pill = window.frame.header.pill
    assert pill.view.look is LampLook.CLOSED

    rig.signals.link.emit(OFFLINE)
    assert pill.view.look is LampLook.OPEN
    assert pill.view.detail.startswith("next try in 12 s")
    assert pill.view.detail.endswith("4 items will be sent later")

    rig.clock.now_s += 2
    qtbot.waitUntil(lambda: pill.view.detail.startswith("next try in 10 s"))

    rig.signals.link.emit(PROBING)
    assert pill.view.look is LampLook.TRYING


def test_lamps_open_behind_the_pill(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    """S4-8: words for every lamp, and "try now"."""
    window = open_window()
    rig.sell(SELLING)
    rig.signals.link.emit(OFFLINE)
    qtbot.mouseClick(window.frame.header.pill, Qt.MouseButton.LeftButton)
    assert window.frame.sheet.isVisible()
    tap(qtbot, window.frame.sheet.try_button)
    assert rig.tries == 1
    tap(qtbot, window.frame.sheet.close_button)
    assert not window.frame.sheet.isVisible()


def test_help_is_asked_for_and_taken_back(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(SELLING)
    tap(qtbot, window.frame.header.help_button)
    rig.signals.till.emit(replace(SELLING, help_wanted=True))
    assert window.frame.banner.isVisible()
    tap(qtbot, window.frame.banner.cancel)
    wanted = [touch.wanted for touch in rig.touches if isinstance(touch, HelpChanged)]
    assert wanted == [True, False]


def test_presence_is_told_every_two_seconds_at_most(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(SELLING)
    for _ in range(3):
        qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    assert rig.touches.count(PeoplePresent()) == 1
    rig.clock.now_s += 2
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    assert rig.touches.count(PeoplePresent()) == 2


def test_crash_is_said_for_a_while(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SELLING)
    rig.signals.crashed.emit("camera", "RuntimeError: x")
    guide = window.frame.shopping.guide
    assert "started again" in guide.words.title
    rig.clock.now_s += 10
    window.refresh()
    assert "started again" not in guide.words.title


def test_loop_that_keeps_dying_closes_the_till(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SELLING)
    rig.signals.gave_up.emit("camera", "RuntimeError: x")
    assert window.frame.screen_shown is Screen.OUT_OF_ORDER


def test_stopping_says_goodbye(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SELLING)
    rig.signals.stopping.emit("asked to stop")
    assert window.frame.screen_shown is Screen.CLOSING


def test_closing_the_window_is_told_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    with qtbot.waitSignal(window.closing):
        window.close()


def test_theme_and_text_size_change_and_are_forgotten_for_the_next_shopper(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window(1920, 1080)
    rig.sell(SELLING)
    tap(qtbot, window.frame.header.ease_button)
    tap(qtbot, ease(window).theme.button(Theme.DARK))
    qtbot.waitUntil(lambda: window.frame.kit.look.theme is Theme.DARK)
    tap(qtbot, ease(window).text.button(1.25))  # the sheet is still open
    qtbot.waitUntil(lambda: window.frame.kit.look.scale == 1.25)
    tap(qtbot, ease(window).volume.button(0))
    qtbot.waitUntil(lambda: window.frame.kit.choices.volume == 0)
    tap(qtbot, ease(window).close_button)
    rig.signals.till.emit(replace(SELLING, prompts=(LEMON,)))
    assert rig.sounds == []
    line = window.frame.shopping.basket.list.line("P001")
    assert line is not None  # the sale goes on

    rig.signals.till.emit(TillSnapshot(9, Phase.PAIRING))
    qtbot.waitUntil(lambda: window.frame.kit.look.theme is Theme.LIGHT)
    assert window.frame.kit.look.scale == 1.0


def ease(window: KioskWindow) -> EaseSheet:
    sheet = window.frame.over.scrim.sheet
    assert isinstance(sheet, EaseSheet)
    return sheet


def test_language_changes_in_the_middle_of_a_sale_and_is_forgotten(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(SELLING)
    tap(qtbot, window.frame.header.language_button)
    sheet = window.frame.over.scrim.sheet
    assert isinstance(sheet, LanguageSheet)
    tap(qtbot, sheet.row.button("de"))
    qtbot.waitUntil(lambda: window.frame.kit.choices.language == "de")
    assert window.frame.over.shown is Over.NOTHING
    basket = window.frame.shopping.basket
    assert basket.title.text() == "Ihr Warenkorb"
    assert basket.total.text() == "1,18\u00a0€"
    assert basket.list.line("P001") is not None

    rig.signals.till.emit(TillSnapshot(9, Phase.PAIRING))
    qtbot.waitUntil(lambda: window.frame.kit.choices.language == "en")


def test_arabic_begins_at_the_right(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(SELLING)
    window.frame.wished.emit("language", "ar")
    qtbot.waitUntil(lambda: window.frame.kit.look.mirrored)
    qtbot.waitUntil(lambda: window.frame.size() == window.size())
    shopping, header = window.frame.shopping, window.frame.header
    qtbot.waitUntil(lambda: shopping.basket.x() < shopping.live.x())
    assert header.help_button.x() < header.language_button.x() < header.pill.x()
    line = shopping.basket.list.line("P001")
    assert line is not None
    assert line.tile().x() > line.stepper.x()


def test_touch_beside_a_sheet_closes_it(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(SELLING)
    tap(qtbot, window.frame.header.ease_button)
    qtbot.mouseClick(window.frame.over.scrim, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert window.frame.over.shown is Over.NOTHING
    assert not window.frame.over.scrim.isVisible()


def test_changes_are_said_and_heard(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SELLING)
    more = replace(APPLES, quantity=3, last_event_id="e2")
    rig.signals.till.emit(replace(SELLING, lines=(more,)))
    assert window.frame.shopping.guide.words.title == "Added: Organic Apple"
    assert rig.sounds == [Sound.ADDED]
    rig.clock.now_s += 4
    window.refresh()
    assert window.frame.shopping.guide.words.title.startswith("Put the next one")


def test_stage_hears_what_is_put_and_taken(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    """A touch on the strip puts a product down, a touch on the picture takes it away."""
    window = open_window()
    rig.sell(SELLING)
    rig.picture = flat(*rig.room)
    rig.signals.picture.emit()
    shopping = window.frame.shopping
    assert shopping.strip is not None
    shopping.strip.put.emit("P003")
    live = shopping.live
    middle = live.rect().center()
    qtbot.mouseClick(live, Qt.MouseButton.LeftButton, pos=middle)
    assert rig.stage[0] == ("put", "P003")
    kind, x_px, y_px = rig.stage[1]
    assert kind == "take"
    assert isinstance(x_px, int)
    assert isinstance(y_px, int)
    assert abs(x_px - 640) <= 2
    assert abs(y_px - 360) <= 2


def test_added_item_flies_from_the_counter_into_its_line(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window(motion=True)
    rig.sell(SELLING)
    rig.picture = flat(*rig.room)
    rig.signals.picture.emit()
    track = TrackView(3, "P001", 0.9, Box(100, 100, 300, 300), TrackState.COUNTED)
    rig.signals.overlay.emit(Overlay((track,), 1280, 720, 1, 0.0))
    more = replace(APPLES, quantity=3, last_event_id="e2")
    rig.signals.till.emit(replace(SELLING, lines=(more,)))

    flight = window.frame.shopping.findChild(Flight)
    line = window.frame.shopping.basket.list.line("P001")
    assert line is not None
    qtbot.waitUntil(flight.isVisible)
    goal = line.mapTo(window.frame.shopping, line.tile().topLeft())
    qtbot.waitUntil(lambda: not flight.isVisible())
    assert flight.pos() == goal


def test_new_line_is_scrolled_into_view(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    ids = [f"P0{number:02}" for number in range(1, 13)]
    lines = tuple(BasketLine(one, one, 1, 59, 0.9, 0, one) for one in ids)
    rig.sell(replace(SELLING, lines=lines[:-1]))
    rig.signals.till.emit(replace(SELLING, lines=lines))
    basket = window.frame.shopping.basket.list
    line = basket.line("P012")
    assert line is not None
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect() == line.rect())
