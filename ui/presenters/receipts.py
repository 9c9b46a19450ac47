"""When a receipt is printed, and whether one is offered."""

from typing import Final

from kiosk.config.selling import ReceiptsOnPaper
from kiosk.snapshots.paying import PaymentState
from ui.presenters.facts import Facts
from ui.presenters.screen import Screen, which_screen


class Receipts:
    """The shop's wish, which staff can change while it sells, and what is due by it.

    Without a printer nothing is ever offered.
    """

    def __init__(self, wish: ReceiptsOnPaper, *, printer: bool) -> None:
        self.wish: ReceiptsOnPaper = wish
        self._printer = printer
        self._open = ""

    @property
    def offered(self) -> bool:
        """Whether the thanks show a button for the receipt."""
        return self._printer and self.wish != "never"

    def due(self, facts: Facts) -> bool:
        """True once for each sale that ends before its eyes, where every sale is printed.

        A sale that had ended already when the window opened is not due: after a restart within
        the thanks nobody gets a second receipt.
        """
        ended = self._ended(facts)
        return ended and self._printer and self.wish == "always"

    def _ended(self, facts: Facts) -> bool:
        """True the first time that *facts* show the thanks of a sale that was open before."""
        if facts.payment is not None and facts.payment.state is PaymentState.DUE:
            return False  # after a restart it may have been paid, and printed
        session_id = facts.till.session_id if facts.till else None
        screen = which_screen(facts)
        if screen is not Screen.THANKS:
            if session_id is not None and screen in _BEFORE:
                self._open = session_id
            return False
        ended = session_id == self._open
        self._open = ""
        return ended


_BEFORE: Final = (Screen.SHOPPING, Screen.REVIEW, Screen.PAYING)
