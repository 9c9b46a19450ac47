"""From the welcome to the code, into a sale, and out of it again when nobody is there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kiosk.events.accounts import SignIn
from kiosk.events.touches import PeoplePresent, SaleCancelled
from kiosk.snapshots.links import AccountState, AccountStatus, PairingState, PairingStatus
from kiosk.snapshots.till import BasketLine, Phase, TillSnapshot
from tests.ui.conftest import OpenWindow, Rig
from ui.over import Over
from ui.presenters.screen import Screen
from ui.presenters.tones import Sound
from ui.widgets.question_sheet import QuestionSheet
from ui.window import KioskWindow

NOBODY = TillSnapshot(1, Phase.PAIRING)
APPLES = BasketLine("P001", "Organic Apple", 2, 59, 0.93, 0, "e1")
SELLING = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", lines=(APPLES,), total_minor=118)
CODE = PairingStatus(
    PairingState.CODE_SHOWN, 1, "d", "0067", 1_760_003_600.0, "http://h:8/pair?t=1"
)


def tap(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def warned(window: KioskWindow) -> QuestionSheet:
    sheet = window.frame.over.sheet
    assert isinstance(sheet, QuestionSheet)
    return sheet


def test_touch_leads_from_the_welcome_to_the_code(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window(welcome=True)
    rig.sell(NOBODY)
    assert window.frame.screen_shown is Screen.WELCOME
    tap(qtbot, window.frame.welcome.start)
    assert window.frame.screen_shown is Screen.PAIRING


def test_language_on_the_welcome_begins_in_it(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window(welcome=True)
    rig.sell(NOBODY)
    tap(qtbot, window.frame.welcome.languages.button("fi"))
    qtbot.waitUntil(lambda: window.frame.kit.choices.language == "fi")
    assert window.frame.screen_shown is Screen.PAIRING
    assert window.frame.pairing.welcome.text() == "Tervetuloa"


def test_code_that_nobody_uses_makes_room_for_the_welcome(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window(welcome=True)
    rig.sell(NOBODY)
    tap(qtbot, window.frame.welcome.start)
    rig.clock.now_s += 59
    window.refresh()
    assert window.frame.screen_shown is Screen.PAIRING
    rig.clock.now_s += 1
    window.refresh()
    assert window.frame.screen_shown is Screen.WELCOME


def test_next_shopper_is_welcomed(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window(welcome=True)
    window.wake(awake=True)
    rig.sell(SELLING)
    rig.signals.till.emit(NOBODY)
    assert window.frame.screen_shown is Screen.WELCOME


def test_till_that_staff_closed_says_so(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(replace(NOBODY, open_for_business=False))
    assert window.frame.screen_shown is Screen.SHUT
    assert window.frame.stack.currentWidget() is window.frame.shut


def test_refused_registration_can_be_tried_again(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """S0-6: a clear error with "Try again"; S0-50: registration failure in words."""
    window = open_window()
    rig.sell(NOBODY)
    rig.signals.pairing.emit(CODE)
    assert not window.frame.pairing.again.isVisible()
    rig.signals.pairing.emit(PairingStatus(PairingState.REFUSED, reason="400 VALIDATION_ERROR"))
    pairing = window.frame.pairing
    assert pairing.title.text() == "Phones can't be paired right now"
    assert "VALIDATION" not in pairing.detail.text()
    tap(qtbot, pairing.again)
    assert rig.tries == 1


def test_guest_is_not_offered_where_guests_are_not_allowed(
    open_window: OpenWindow, rig: Rig
) -> None:
    window = open_window()
    rig.signals.pairing.emit(CODE)
    rig.sell(replace(NOBODY, guests_allowed=False))
    assert not window.frame.pairing.guest.isVisible()
    assert window.frame.pairing.sign_in.isVisible()


def test_shopper_signs_in_with_the_letters_on_the_screen(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """S0-40: a sign-in panel; what was written is nowhere but in the one wish."""
    window = open_window()
    rig.sell(NOBODY)
    rig.signals.pairing.emit(CODE)
    tap(qtbot, window.frame.pairing.sign_in)
    assert window.frame.screen_shown is Screen.SIGN_IN
    screen = window.frame.sign_in
    for letter in "ada@x.org":
        tap(qtbot, screen.keyboard.key(letter))
    assert screen.email.written == "ada@x.org"
    tap(qtbot, screen.password)
    assert not screen.go.isEnabled()
    tap(qtbot, screen.keyboard.shift)
    tap(qtbot, screen.keyboard.key("S"))
    tap(qtbot, screen.keyboard.key("e"))
    tap(qtbot, screen.keyboard.page)
    tap(qtbot, screen.keyboard.key("7"))
    tap(qtbot, screen.keyboard.key("8"))
    tap(qtbot, screen.keyboard.erase)
    assert screen.password.written == "Se7"
    assert "Se7" not in screen.password.accessibleName()
    tap(qtbot, screen.go)
    assert rig.wishes == [SignIn("ada@x.org", "Se7")]
    assert screen.password.written == ""

    rig.signals.account.emit(AccountStatus(AccountState.REFUSED, reason="INVALID_CREDENTIALS"))
    assert screen.hint.text() == "E-mail or password is not right. Please try again."
    tap(qtbot, screen.back)
    assert window.frame.screen_shown is Screen.PAIRING
    assert screen.email.written == ""


def test_warning_lets_the_shopper_stay(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(replace(SELLING, ends_s=rig.clock.now_s + 40))
    assert window.frame.over.shown is Over.NOTHING
    rig.clock.now_s += 11
    window.refresh()
    assert window.frame.over.shown is Over.IDLE
    assert warned(window).hint.text() == "Your purchase is cancelled in 29 seconds."
    assert rig.sounds == [Sound.ATTENTION]
    rig.clock.now_s += 9
    window.refresh()
    assert warned(window).ring.text == "20 s"
    assert rig.sounds == [Sound.ATTENTION]  # once
    tap(qtbot, warned(window).safe)
    assert PeoplePresent() in rig.touches
    rig.signals.till.emit(replace(SELLING, ends_s=rig.clock.now_s + 120))
    assert window.frame.over.shown is Over.NOTHING


def test_warning_lets_the_shopper_go(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(replace(SELLING, ends_s=rig.clock.now_s + 5))
    tap(qtbot, warned(window).risky)
    assert SaleCancelled() in rig.touches


def test_thanks_say_when_they_make_room(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    sale = replace(SELLING, phase=Phase.THANKS, order_number="ORD-017", receipt_id="r-1")
    rig.signals.pairing.emit(CODE)
    rig.sell(replace(sale, ends_s=rig.clock.now_s + 30))
    thanks = window.frame.thanks
    assert thanks.closes.text() == "This screen closes in 30 seconds"
    assert thanks.bars.text == "ORD-017"
    assert thanks.receipt.list.line("P001") is not None
    assert thanks.receipt.total.text() == "€1.18"
    assert thanks.receipt.qr.isVisible()


@pytest.mark.parametrize("speaks", [True, False])
def test_what_comes_up_is_read_aloud_to_whoever_wishes_it(
    open_window: OpenWindow, rig: Rig, *, speaks: bool
) -> None:
    open_window(speech=speaks, language="de")
    rig.sell(replace(SELLING, lines=()))
    rig.signals.till.emit(SELLING)
    rig.signals.till.emit(replace(SELLING, help_wanted=True))
    said = [words for words, _, _ in rig.said]
    assert ("Hinzugefügt: Bio-Apfel" in said) is speaks
    assert ("Hilfe kommt" in said) is speaks
    assert {language for _, language, _ in rig.said} <= {"de"}
