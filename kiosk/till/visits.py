"""A shopper's visit: how it begins, how it is paid, how it ends."""

import logging

from kiosk.events.backend import SaleForgotten, SessionEnded, ShopperPaired
from kiosk.events.counting import CountingStarted, CountingStopped
from kiosk.events.letters import LetterKind, LetterState
from kiosk.events.touches import GuestChosen
from kiosk.letters import EmptyBody, OrderBody, OrderLine
from kiosk.session import Move, Session, after, short_id
from kiosk.snapshots.till import Phase
from kiosk.till.books import Books, new_id
from kiosk.till.corrections import Corrections
from kiosk.till.holds import Holds
from kiosk.till.questions import Questions

log = logging.getLogger(__name__)


class Visits:
    """Opens and closes sessions, and moves them from phase to phase."""

    def __init__(
        self, books: Books, questions: Questions, corrections: Corrections, holds: Holds
    ) -> None:
        self._books = books
        self._holds = holds
        self._questions = questions
        self._corrections = corrections

    def guest(self, touch: GuestChosen) -> None:
        """Go on without a phone. The session's id is the key of the letter that opens it."""
        if self._books.sales.open_session() is not None:
            return
        if not self._books.sales.is_till_open():
            log.warning("A guest was turned away: the till is closed")
            return
        if not self._books.house.takes_guests:
            log.warning("A guest was turned away: guest sessions are switched off")
            return
        if self._books.outbox.counts().full:
            log.warning("A guest was turned away: too many letters wait for the backend")
            return
        session = Session(
            session_id=new_id(),
            guest=True,
            phase=Phase.SHOPPING,
            count_what_lies=touch.count_what_lies,
        )
        self._begin(session)
        if self._books.house.is_hub:
            self._books.write(
                LetterKind.START_SESSION, session, EmptyBody(), event_id=session.session_id
            )

    def told(self, news: ShopperPaired | SaleForgotten | SessionEnded) -> None:
        """The backend has opened, lost or closed a session."""
        match news:
            case ShopperPaired():
                self.paired(news)
            case SaleForgotten():
                self._tell_again(news.session_id)
            case SessionEnded():
                self.ended(news)

    def _tell_again(self, session_id: str) -> None:
        """All that was said in the sale, in order: the backend knows nothing of it any more."""
        session = self._books.sales.open_session()
        if session and session.session_id == session_id and session.phase is not Phase.THANKS:
            self._books.sales.forget_report(session_id)
            self._books.outbox.tell_again(session_id)
            self._books.outcome.wake_sender = True

    def paired(self, news: ShopperPaired) -> None:
        """A phone has paired. Whoever shopped before is gone: the backend has one session.

        One that was open here before may have ended here without the backend knowing it yet.
        """
        if self._books.sales.knows(news.session_id):
            self._account_changed(news)
            return
        session = Session(
            session_id=news.session_id,
            guest=False,
            phase=Phase.SHOPPING,
            count_what_lies=False,
            device_id=news.device_id,
            shopper=news.shopper,
            signed_in=news.signed_in,
        )
        before = self._books.sales.open_session()
        if before is not None:
            self._end(before)
        self._begin(session)

    def signed_out(self, session_id: str) -> None:
        """Nobody can be spoken for in that sale any more: a sign-in ends with the program, too."""
        if self._books.sales.sign_in(session_id, "", signed_in=False):
            self._books.goods.leave_to_phones(session_id)

    def _account_changed(self, news: ShopperPaired) -> None:
        """Signed in or out during the sale."""
        if news.signed_in:
            self._books.sales.sign_in(news.session_id, news.shopper, signed_in=True)
        else:
            self.signed_out(news.session_id)

    def ended(self, news: SessionEnded) -> None:
        """The backend has closed it. A receipt stays on the screen until it was read."""
        session = self._books.selling(news.session_id)
        if session is not None:
            self._end(session)

    def move(self, move: Move) -> None:
        """Go to the phase that *move* leads to, if it has a meaning now."""
        session = self._books.sales.open_session()
        target = after(session.phase, move) if session else None
        if session is None or target is None:
            return
        if target is Phase.ORDERING:
            self._finish(session)
        elif target is Phase.PAIRING:
            self._leave(session)
        else:
            self._books.sales.move(session.session_id, target)

    def walked_away(self, session_id: str) -> None:
        """Nobody is here any more: the sale is called off, as if they had done it themselves."""
        session = self._books.selling(session_id)
        if session is not None:
            log.info("Session %s is called off: nobody is here", short_id(session_id))
            self._leave(session)

    def order_is_late(self, session_id: str) -> None:
        """The backend has not answered: a number of our own; the letter waits."""
        session = self._books.sales.open_session()
        if session and session.session_id == session_id and session.phase is Phase.ORDERING:
            self._thank_with_our_number(session)

    def ordered(self, session_id: str, number: str | None, total_minor: int | None) -> None:
        """The order has arrived, or was refused (then it has no *number*)."""
        session = self._books.sales.open_session()
        if session is None or session.session_id != session_id:
            return
        if number is not None:
            self._books.sales.order(session_id, number, is_local=False, total_minor=total_minor)
            self._books.sales.move(session_id, Phase.THANKS)
        elif session.phase is Phase.ORDERING:
            self._thank_with_our_number(session)

    def _begin(self, session: Session) -> None:
        self._books.sales.begin(session, self._books.wall())
        self._books.outcome.counting = CountingStarted(session.session_id, session.count_what_lies)

    def _finish(self, session: Session) -> None:
        if not self._books.basket(session):
            log.info("Nothing in the basket: no order")
            return
        if self._holds.check_basket(session):
            self._books.sales.move(session.session_id, Phase.SHOPPING)  # where staff are asked
            return
        self._holds.leave(session)
        self._books.sales.leave_open(session.session_id, self._questions.leave(session))
        self._books.outcome.counting = CountingStopped()
        if self._books.outbox.let_go(session.session_id):
            self._books.outcome.wake_sender = True
        if self._books.house.hears(session):
            self._books.sales.move(session.session_id, Phase.ORDERING)
            self._books.write(LetterKind.ORDER, session, self._order(session))
        else:
            self._thank_with_our_number(session)

    def _order(self, session: Session) -> OrderBody:
        """The hub knows basket and prices; another backend takes the shopper's word for both."""
        number = _our_number(session)
        if self._books.house.is_hub:
            return OrderBody(number)
        shown = self._books.shown(session)
        return OrderBody(
            number,
            tuple(
                OrderLine(line.product_id, line.name, line.quantity, line.unit_price_minor or 0)
                for line in shown
                if line.quantity
            ),
        )

    def _thank_with_our_number(self, session: Session) -> None:
        number = _our_number(session)
        self._books.sales.order(session.session_id, number, is_local=True, total_minor=None)
        self._books.sales.move(session.session_id, Phase.THANKS)

    def _leave(self, session: Session) -> None:
        if session.phase is not Phase.THANKS:
            self._call_off(session)
        if self._books.house.hears(session) and self._backend_may_know(session):
            self._books.write(LetterKind.END_SESSION, session, EmptyBody())
        self._end(session)

    def _call_off(self, session: Session) -> None:
        self._books.outbox.cancel_all(
            session.session_id, "The shopper cancelled the sale", now=self._books.wall()
        )
        self._questions.decline_all(session)
        self._corrections.empty(session)

    def _backend_may_know(self, session: Session) -> bool:
        opening = self._books.outbox.find(session.session_id)
        return opening is None or opening.state is not LetterState.CANCELLED

    def _end(self, session: Session) -> None:
        now = self._books.wall()
        self._questions.leave(session)
        self._holds.leave(session)
        self._books.outbox.park_held(
            session.session_id, "The shopper left before the kiosk was paired again", now=now
        )
        self._books.outbox.cancel_kept(
            session.session_id, "The shopper left before Finish", now=now
        )
        self._books.sales.close(session.session_id, now)
        self._books.outcome.counting = CountingStopped()
        self._books.outcome.forget = True
        self._books.undo = self._books.scan_for = None


def _our_number(session: Session) -> str:
    return f"K-{short_id(session.session_id)}"
