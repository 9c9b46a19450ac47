"""The loop between the window and the terminal."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from kiosk.events.touches import PaymentWish
from kiosk.payment.book import Payment, PaymentBook
from kiosk.payment.terminal import PaymentResult, Terminal
from kiosk.snapshots.paying import PaymentState, PaymentStatus

log = logging.getLogger(__name__)

_LISTEN_S: Final = 0.2
_ASKS: Final = 4
_ASK_EVERY_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class PaymentDue:
    """A sale was finished and is to be paid."""

    session_id: str
    number: str
    amount_minor: int


_Message: TypeAlias = PaymentDue | PaymentWish


class PaymentDesk:
    """Carries wishes to the terminal and tells *publish* how the payment stands.

    An attempt is on disk before the terminal hears of it. What was interrupted, by a terminal
    that is silent or by a power cut, is asked about under its own reference; nothing is charged
    until that is known.
    """

    def __init__(
        self,
        file: Path,
        terminal: Terminal,
        *,
        currency: str,
        publish: Callable[[PaymentStatus], None],
        ask_every_s: float = _ASK_EVERY_S,
    ) -> None:
        self._file = file
        self._terminal = terminal
        self._currency = currency
        self._publish = publish
        self._ask_every_s = ask_every_s
        self._messages: queue.Queue[_Message] = queue.Queue()
        self._session_id = ""

    def due(self, payment: PaymentDue) -> None:
        """From any thread: this is to be paid now."""
        self._messages.put(payment)

    def wish(self, wish: PaymentWish) -> None:
        """From any thread: what the shopper touched."""
        if wish is PaymentWish.STOP:
            self._terminal.abort()
        else:
            self._messages.put(wish)

    def run(self, stop: threading.Event) -> None:
        """Handle wishes until *stop* is set."""
        book = PaymentBook(self._file)
        try:
            while not stop.is_set():
                try:
                    message = self._messages.get(timeout=_LISTEN_S)
                except queue.Empty:
                    continue
                self._handle(book, message, stop)
        finally:
            book.close()

    def _handle(self, book: PaymentBook, message: _Message, stop: threading.Event) -> None:
        match message:
            case PaymentDue():
                self._session_id = message.session_id
                payment = book.open(message.session_id, message.number, message.amount_minor)
                self._tell(payment)
                if payment.state in (PaymentState.WAITING, PaymentState.UNKNOWN):
                    self._ask(book, payment, stop)  # interrupted: it may have been taken
            case PaymentWish.CARD:
                self._charge(book, stop)
            case PaymentWish.ASK:
                self._ask(book, book.find(self._session_id), stop)
            case _:
                self._tell(book.become(self._session_id, PaymentState.DESK))

    def _charge(self, book: PaymentBook, stop: threading.Event) -> None:
        payment = book.attempt(self._session_id)
        if payment is None:
            return  # an earlier attempt may have worked
        self._tell(payment)
        result = self._terminal.charge(payment.reference, payment.amount_minor, self._currency)
        log.info("payment %s is %s", payment.reference, result)
        self._tell(payment := book.settle(payment, result))
        if result is PaymentResult.UNKNOWN:
            self._ask(book, payment, stop)

    def _ask(self, book: PaymentBook, payment: Payment, stop: threading.Event) -> None:
        """Until it is known, a few times; then a person is needed."""
        self._tell(payment := book.become(payment.session_id, PaymentState.UNKNOWN))
        for _ in range(_ASKS):
            result = self._terminal.ask(payment.reference)
            if result is not PaymentResult.UNKNOWN:
                self._tell(book.settle(payment, result))
                return
            if stop.wait(self._ask_every_s):
                return
        log.warning("payment %s is not known: staff must look", payment.reference)
        self._tell(book.become(payment.session_id, PaymentState.UNCLEAR))

    def _tell(self, payment: Payment) -> None:
        self._publish(PaymentStatus(payment.session_id, payment.state, payment.amount_minor))
