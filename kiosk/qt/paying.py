"""Joins the payment desk to the sale: what is finished is to be paid, thanks wait for it."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.config.selling import PaymentSettings
from kiosk.events.touches import PaymentHeld, PaymentWish
from kiosk.payment.desk import PaymentDesk, PaymentDue
from kiosk.payment.simulator import TerminalSimulator
from kiosk.payment.terminal import PaymentResult, Terminal
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.paying import PaymentState, PaymentStatus
from kiosk.snapshots.till import Phase, TillSnapshot

log = logging.getLogger(__name__)

PAID = (PaymentState.APPROVED, PaymentState.DESK)


def build_terminal(settings: PaymentSettings) -> Terminal | None:
    """The terminal that was chosen; None where there is none: everything is paid at the desk."""
    if settings.terminal == "none":
        return None
    return TerminalSimulator(PaymentResult(settings.simulate), settings.simulate_s)


class Payments(QObject):
    """Lives on the main thread. *desk* is the loop, to be run on a thread of its own."""

    def __init__(
        self,
        terminal: Terminal,
        file: Path,
        *,
        currency: str,
        signals: KioskSignals,
        put: Callable[[PaymentHeld], None],
    ) -> None:
        super().__init__()
        self._put = put
        self._signals = signals
        self._session_id = ""
        self.desk = PaymentDesk(file, terminal, currency=currency, publish=signals.payment.emit)
        signals.till.connect(self._sold)
        signals.payment.connect(self._told)

    def wish(self, wish: PaymentWish) -> None:
        """What the shopper touched."""
        self.desk.wish(wish)

    @Slot(object)
    def _sold(self, sale: TillSnapshot) -> None:
        """A purchase has its number: it is to be paid, unless the app does that."""
        session_id = sale.session_id or ""
        if sale.phase is not Phase.THANKS or session_id == self._session_id:
            return
        self._session_id = session_id
        if sale.total_minor > 0 and not sale.shopper:
            # Told before anybody hears that the sale is over: thanks and paper wait for the card.
            due = PaymentStatus(session_id, PaymentState.DUE, sale.total_minor)
            self._signals.payment.emit(due)
            self._put(PaymentHeld(held=True))
            self.desk.due(PaymentDue(session_id, sale.order_number or "", sale.total_minor))

    @Slot(object)
    def _told(self, status: PaymentStatus) -> None:
        if status.state in PAID and status.session_id == self._session_id:
            self._put(PaymentHeld(held=False))
