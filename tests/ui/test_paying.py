"""The paying screen, and which of its buttons there are."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.events.touches import PaymentWish
from kiosk.snapshots.paying import PaymentState, PaymentStatus
from kiosk.snapshots.till import Phase, TillSnapshot
from tests.ui.conftest import OpenWindow, Rig
from ui.presenters.screen import Screen

SOLD = TillSnapshot(3, Phase.THANKS, "s1", "7F3K", total_minor=1642, order_number="ORD-017")


def told(state: PaymentState, session_id: str = "s1") -> PaymentStatus:
    return PaymentStatus(session_id, state, 1642)


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (PaymentState.CHOOSING, (True, True, False)),
        (PaymentState.WAITING, (False, False, True)),
        (PaymentState.DECLINED, (True, True, False)),
        (PaymentState.CANCELLED, (True, True, False)),
        (PaymentState.UNKNOWN, (False, False, False)),
        (PaymentState.UNCLEAR, (True, True, False)),
    ],
)
def test_nothing_can_be_touched_that_could_charge_twice(
    open_window: OpenWindow, rig: Rig, state: PaymentState, buttons: tuple[bool, ...]
) -> None:
    window = open_window()
    rig.signals.payment.emit(told(state))
    rig.sell(SOLD)
    screen = window.frame.paying
    assert window.frame.screen_shown is Screen.PAYING
    shown = tuple(one.isVisible() for one in (screen.card, screen.desk, screen.stop))
    assert shown == buttons
    assert screen.amount.text() == "€16.42"


def test_wishes_go_to_the_payment_desk(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(SOLD)
    screen = window.frame.paying
    for state, button in (
        (PaymentState.CHOOSING, screen.card),
        (PaymentState.WAITING, screen.stop),
        (PaymentState.UNCLEAR, screen.card),
        (PaymentState.DECLINED, screen.desk),
    ):
        rig.signals.payment.emit(told(state))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rig.payments == [
        PaymentWish.CARD,
        PaymentWish.STOP,
        PaymentWish.ASK,
        PaymentWish.DESK,
    ]


def test_paid_by_card_is_said_and_needs_no_bars(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SOLD)
    rig.signals.payment.emit(told(PaymentState.APPROVED))
    assert window.frame.screen_shown is Screen.THANKS
    assert window.frame.thanks.detail.text().startswith("Paid by card")
    assert not window.frame.thanks.bars.isVisible()


def test_payment_of_another_sale_is_not_shown(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(replace(SOLD, session_id="s2"))
    rig.signals.payment.emit(told(PaymentState.CHOOSING, "s1"))
    assert window.frame.screen_shown is Screen.THANKS
