"""What staff do at the till: close and open it, change the shop's rules, settle letters."""

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from kiosk.catalogue.product import Catalogue
from kiosk.events.staff import AgeApproved, LettersMoved, TillClosed, TillOpened
from kiosk.outbox import ledger
from kiosk.routing import Policy
from kiosk.till.books import Books
from kiosk.till.holds import Holds


@dataclass(frozen=True, slots=True)
class HouseChanged:
    """The shop's rules and products are these from now on; open questions stay as they are."""

    policy: Policy
    catalogue: Catalogue


StaffOrder: TypeAlias = TillClosed | TillOpened | AgeApproved | LettersMoved | HouseChanged


class Staffing:
    """Carries out what staff decided, within the till's transaction."""

    def __init__(self, books: Books, holds: Holds) -> None:
        self._books = books
        self._holds = holds

    def ordered(self, order: StaffOrder) -> None:
        """Do it; closing a closed till changes nothing."""
        match order:
            case TillClosed():
                self._close(order.who)
            case TillOpened():
                self._open(order.who)
            case AgeApproved():
                self._holds.approved(order)
            case HouseChanged():
                self._books.house = self._books.house.ruled(order.policy, order.catalogue)
            case LettersMoved():
                self._books.outcome.wake_sender = True
            case _:
                assert_never(order)

    def _close(self, who: str) -> None:
        if self._books.sales.close_till(self._books.wall(), who):
            self._note("till_closed", who, "The till was closed.")

    def _open(self, who: str) -> None:
        if self._books.sales.open_till():
            self._note("till_opened", who, "The till was opened.")

    def _note(self, what: str, who: str, words: str) -> None:
        ledger.append(self._books.db, what=what, at=self._books.wall(), words=words, who=who)
