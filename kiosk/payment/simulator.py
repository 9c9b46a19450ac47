"""A terminal with no cards: it ends every payment as it was told to."""

import threading
from dataclasses import dataclass, field

from kiosk.payment.terminal import PaymentResult


@dataclass(slots=True)
class TerminalSimulator:
    """Ends as *result* after *delay_s*; `abort` ends the waiting as cancelled.

    *booked* is the bank's side: reference → amount. An unknown result has booked the money; the
    terminal says so only when it is asked for the *silent*-th time and later.
    """

    result: PaymentResult = PaymentResult.APPROVED
    delay_s: float = 3.0
    silent: int = 2
    booked: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    _aborted: threading.Event = field(default_factory=threading.Event)

    def charge(self, reference: str, amount_minor: int, currency: str) -> PaymentResult:  # noqa: ARG002  a real one shows it
        """As a terminal does."""
        if reference in self.booked:
            return PaymentResult.APPROVED
        if self._aborted.wait(self.delay_s):
            self._aborted.clear()
            return PaymentResult.CANCELLED
        if self.result in (PaymentResult.APPROVED, PaymentResult.UNKNOWN):
            self.booked[reference] = amount_minor
        return self.result

    def ask(self, reference: str) -> PaymentResult:
        """As a terminal does."""
        times = self.asked[reference] = self.asked.get(reference, 0) + 1
        if times < self.silent:
            return PaymentResult.UNKNOWN
        booked = reference in self.booked
        return PaymentResult.APPROVED if booked else PaymentResult.CANCELLED

    def abort(self) -> None:
        """As a terminal does."""
        self._aborted.set()
