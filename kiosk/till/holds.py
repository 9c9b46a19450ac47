"""What becomes of goods that a rule keeps out of the basket: approved, refused, or given back."""

from kiosk.events.letters import LetterKind
from kiosk.events.staff import AgeApproved
from kiosk.events.touches import Answer, QuestionAnswered
from kiosk.outbox import ledger
from kiosk.outbox.holds import HoldState
from kiosk.session import Session
from kiosk.snapshots.till import QuestionKind
from kiosk.till.admission import Admission
from kiosk.till.books import Books, new_id
from kiosk.till.corrections import Corrections
from kiosk.withholding import Hold

_SURE = 1.0
_AGAIN_S = 30.0
"""So long what was refused as expired may lie there without being told of again."""


class Holds:
    """The shopper can give such goods back; only a PIN of staff lets goods with an age pass."""

    def __init__(self, books: Books, admission: Admission, corrections: Corrections) -> None:
        self._books = books
        self._admission = admission
        self._corrections = corrections

    def answered(self, touch: QuestionAnswered) -> bool:
        """True where the prompt was a hold. A yes of the shopper's own lets nothing pass."""
        found = [self._books.holds.find(event_id) for event_id in touch.question_ids]
        holds = [hold for hold in found if hold is not None]
        session = self._books.selling()
        for hold in holds if session is not None else ():
            assert session is not None
            if hold.kind is not QuestionKind.AGE or touch.answer is not Answer.YES:
                self._give_back(hold, session)
        return bool(holds)

    def approved(self, order: AgeApproved) -> None:
        """Staff have looked: what waits for that age or less goes into the basket."""
        session = self._books.selling(order.session_id)
        if session is None:
            return
        now = self._books.wall()
        self._books.holds.approve(session.session_id, order.age, order.who, now)
        words = f"The shopper is {order.age} or older."
        self._note("age_approved", session, words, who=order.who)
        for hold in self._books.holds.open_ones(session.session_id):
            if hold.kind is QuestionKind.AGE and hold.age <= order.age:
                self._books.holds.settle(hold.event_id, HoldState.YES)
                if not hold.in_basket:
                    self._add(hold, session)

    def expired(
        self, session: Session, product_id: str, at: float, *, event_id: str | None = None
    ) -> None:
        """A code says that it must not be sold any more: the shopper is told, once.

        *event_id* is the item that bears the code, where the camera knows it: it comes off.
        """
        if self._books.holds.expired_since(session.session_id, product_id, at - _AGAIN_S):
            return
        hold = Hold(new_id(), QuestionKind.EXPIRED, product_id, 1, _SURE)
        self._books.holds.keep(hold, session.session_id, at)
        if event_id is not None:
            self._books.holds.laid_down(session.session_id, product_id, event_id)
            billed = self._books.goods.unbill(event_id)
            if billed is not None:
                self._corrections.lifted(session, event_id, *billed)

    def is_refused(self, session: Session, product_id: str, event_id: str) -> bool:
        """True for an item that was scanned and refused as expired before it was laid down."""
        return self._books.holds.laid_down(session.session_id, product_id, event_id)

    def gone(self, event_id: str, *, everything: bool) -> None:
        """It lies there no more: nobody need be told of it. *everything*: an age waits no more."""
        hold = self._books.holds.find(event_id)
        if hold is not None and (everything or hold.kind is not QuestionKind.AGE):
            self._books.holds.settle(event_id, HoldState.LEFT)

    def check_basket(self, session: Session) -> bool:
        """True where an age must still be approved before this sale can be paid.

        Goods that came into the basket past the kiosk (by phone, or before the rule was made)
        are asked about, too.
        """
        lines = {line.key: line for line in self._books.basket(session) if line.quantity}
        sold = {line.product_id for line in lines.values()}
        asked = set()
        for hold in self._books.holds.open_ones(session.session_id):
            if hold.in_basket and hold.product_id not in sold:
                self._books.holds.settle(hold.event_id, HoldState.LEFT)
            elif hold.kind is QuestionKind.AGE:
                asked.add((hold.product_id, hold.in_basket))
        for line in lines.values():
            age = self._admission.awaited_age(session, line.product_id)
            if age is None or (line.product_id, True) in asked:
                continue
            asked.add((line.product_id, True))
            hold = Hold(
                new_id(),
                QuestionKind.AGE,
                line.product_id,
                self._books.held(session, line.product_id),
                line.confidence,
                age,
                in_basket=True,
            )
            self._books.holds.keep(hold, session.session_id, self._books.wall())
        return bool(asked)

    def leave(self, session: Session) -> None:
        """The sale is over."""
        for hold in self._books.holds.open_ones(session.session_id):
            self._books.holds.settle(hold.event_id, HoldState.LEFT)

    def _give_back(self, hold: Hold, session: Session) -> None:
        self._books.holds.settle(hold.event_id, HoldState.NO)
        if hold.kind is QuestionKind.AGE:
            words = (
                f"{hold.pieces} × {hold.product_id} was given back, not approved from {hold.age}."
            )
            self._note("age_refused", session, words, event_id=hold.event_id)
        for line in self._books.basket(session) if hold.in_basket else ():
            if line.product_id == hold.product_id:
                self._corrections.take_off(session, line, line.quantity)

    def _add(self, hold: Hold, session: Session) -> None:
        """A question that was posted has used its id as the key of its own letter."""
        used = self._books.outbox.find(hold.event_id) is not None
        event_id = new_id() if used else hold.event_id
        body = self._books.pieces(hold.product_id, hold.pieces, hold.confidence, hold.measure)
        self._books.write(LetterKind.ADD, session, body, event_id=event_id)
        self._books.goods.bill(hold.event_id, hold.product_id, hold.pieces)

    def _note(
        self,
        what: str,
        session: Session,
        words: str,
        *,
        who: str = ledger.TILL,
        event_id: str | None = None,
    ) -> None:
        ledger.append(
            self._books.db,
            what=what,
            at=self._books.wall(),
            words=words,
            who=who,
            session_id=session.session_id,
            event_id=event_id,
        )
