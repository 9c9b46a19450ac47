"""When a receipt is printed without a touch."""

from kiosk.snapshots.paying import PaymentState
from ui.presenters.facts import Facts
from ui.presenters.screen import Screen, which_screen


class Unasked:
    """Each sale that ends before its eyes is due once.

    A sale that had ended already when the window opened is not: after a restart within the
    thanks nobody gets a second receipt.
    """

    def __init__(self) -> None:
        self._open = ""

    def due(self, facts: Facts) -> bool:
        """True the first time that *facts* show the thanks of a sale that was open before."""
        if facts.payment is not None and facts.payment.state is PaymentState.DUE:
            return False  # after a restart it may have been paid, and printed
        session_id = facts.till.session_id if facts.till else None
        screen = which_screen(facts)
        if screen is not Screen.THANKS:
            if session_id is not None and screen in _BEFORE:
                self._open = session_id
            return False
        due = session_id == self._open
        self._open = ""
        return due


_BEFORE = (Screen.SHOPPING, Screen.REVIEW, Screen.PAYING)
