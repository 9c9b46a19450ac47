"""Payments beside the sale: what the window hears, and in which order."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.payment.simulator import TerminalSimulator
from kiosk.qt.paying import Payments
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.paying import PaymentState, PaymentStatus
from kiosk.snapshots.till import Phase, TillSnapshot

DONE = TillSnapshot(7, Phase.THANKS, "s1", "7F3K", total_minor=687, order_number="ORD-1")


def test_nobody_hears_of_the_end_of_a_sale_before_it_is_said_to_be_due(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Else thanks show, and a receipt is printed, before a card was asked for."""
    signals = KioskSignals()
    payments = Payments(
        TerminalSimulator(),
        tmp_path / "payments.db",
        currency="EUR",
        signals=signals,
        put=lambda _held: None,
    )
    heard: list[object] = []
    signals.payment.connect(heard.append)
    signals.till.connect(heard.append)
    signals.till.emit(DONE)
    qtbot.waitUntil(lambda: DONE in heard)
    assert heard == [PaymentStatus("s1", PaymentState.DUE, 687), DONE]
    del payments
