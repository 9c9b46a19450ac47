"""The sale as one frozen picture, and when something in it is due."""

from dataclasses import replace

from kiosk.clock import Clock
from kiosk.outbox.goods import QuestionState
from kiosk.session import SELLING, Question, Session, prompts, short_id
from kiosk.snapshots.till import BasketLine, Billed, Phase, TillSnapshot, UndoShown
from kiosk.till.books import Books
from kiosk.till.due import OrderLate, QuestionDue, ThanksOver, TimeUp
from kiosk.withholding import Hold, shown, wants_age

_ANSWER_WITHIN_S = 20.0
_ORDER_WITHIN_S = 3.0
_THANKS_S = 30.0


class View:
    """Reads the books and keeps monotonic time of what it saw beginning.

    After a restart the times begin anew: whoever stands there gets the whole time again.
    """

    def __init__(self, books: Books, clock: Clock) -> None:
        self._books = books
        self._clock = clock
        self._since: dict[str, float] = {}
        self._deadlines: dict[TimeUp, float] = {}
        self._thanks_held = False

    def look(self, sequence: int) -> TillSnapshot:
        """The sale as the books have it now."""
        session = self._books.sales.open_session()
        letters = self._books.outbox.counts()
        if session is None:
            self._watch({})
            return TillSnapshot(
                sequence=sequence,
                phase=Phase.PAIRING,
                letters=letters,
                open_for_business=self._books.sales.is_till_open(),
                guests_allowed=self._books.house.takes_guests,
            )
        questions, holds = self._questions(session), self._holds(session)
        on_phones = self._books.goods.questions(session.session_id, QuestionState.PHONE)
        self._watch(self._dues(session, questions))
        lines = self._books.shown(session)
        return TillSnapshot(
            sequence=sequence,
            phase=session.phase,
            session_id=session.session_id,
            short_id=short_id(session.session_id),
            shopper=session.shopper,
            guest=session.guest,
            lines=lines,
            billed=self._billed(session, lines),
            prompts=(*prompts(questions), *shown(holds)),
            total_minor=_total(lines, session),
            to_be_answered=session.to_be_answered or len(questions) + len(on_phones),
            order_number=session.order_number,
            order_is_local=session.order_is_local,
            letters=letters,
            open_for_business=self._books.sales.is_till_open(),
            receipt_id=self._receipt_id(session),
            ends_s=self._deadlines.get(ThanksOver(session.session_id)),
            guests_allowed=self._books.house.takes_guests,
            signed_in=session.signed_in,
            undo=self._undo(session),
            scan_mode=self._books.scan_for or self._books.scans.mode_of(""),
            scan_once=self._books.scan_for is not None,
            weighs=self._books.house.is_hub,
        )

    def _billed(self, session: Session, lines: tuple[BasketLine, ...]) -> tuple[Billed, ...]:
        held = {line.product_id for line in lines}
        billed = self._books.goods.billed(session.session_id)
        return tuple(one for one in billed if one.product_id in held)

    def _receipt_id(self, session: Session) -> str:
        if session.phase is not Phase.THANKS:
            return ""
        return self._books.outbox.order_of(session.session_id) or ""

    def _undo(self, session: Session) -> UndoShown | None:
        undo = self._books.undo
        if undo is None or session.phase not in SELLING or undo.session_id != session.session_id:
            return None
        return undo.shown

    def hold_thanks(self, *, held: bool) -> None:
        """The receipt stays while the purchase is being paid; then its whole time begins."""
        self._thanks_held = held

    def due(self) -> list[TimeUp]:
        """What the last look found and whose time is up now."""
        now = self._clock()
        return [what for what, deadline in self._deadlines.items() if deadline <= now]

    def _questions(self, session: Session) -> tuple[Question, ...]:
        found = self._books.goods.questions(session.session_id, QuestionState.OPEN)
        phones = self._books.house.asks_phones(session)
        age = self._books.holds.approved_age(session.session_id)
        return tuple(
            self._timed(one, phones=phones and not self._is_for_staff(one, age)) for one in found
        )

    def _is_for_staff(self, question: Question, approved_age: int) -> bool:
        product = self._books.house.catalogue.get(question.product_id or "")
        return wants_age(product, approved_age) is not None

    def _holds(self, session: Session) -> tuple[Hold, ...]:
        """After the questions, which the shopper can answer while staff are on their way."""
        found = self._books.holds.open_ones(session.session_id)
        return tuple(
            replace(one, opened_s=self._since.setdefault(one.event_id, self._clock()))
            for one in found
        )

    def _timed(self, question: Question, *, phones: bool) -> Question:
        opened_s = self._since.setdefault(question.event_id, self._clock())
        kept = phones and not question.posted and self._books.house.takes_to_phone(question)
        return replace(
            question, opened_s=opened_s, due_s=opened_s + _ANSWER_WITHIN_S if kept else None
        )

    def _dues(self, session: Session, questions: tuple[Question, ...]) -> dict[TimeUp, float]:
        if session.phase in SELLING:
            return {
                QuestionDue(question.event_id): question.due_s
                for question in questions
                if question.due_s is not None
            }
        if session.phase is Phase.THANKS and self._thanks_held:
            return {}
        late: TimeUp = ThanksOver(session.session_id)
        within_s = _THANKS_S
        if session.phase is Phase.ORDERING:
            late, within_s = OrderLate(session.session_id), _ORDER_WITHIN_S
        key = f"{session.phase} {session.session_id}"
        return {late: self._since.setdefault(key, self._clock()) + within_s}

    def _watch(self, dues: dict[TimeUp, float]) -> None:
        self._deadlines = dues
        if not dues:
            self._since.clear()


def _total(lines: tuple[BasketLine, ...], session: Session) -> int:
    if session.order_total_minor is not None:
        return session.order_total_minor
    return sum(line.subtotal_minor or 0 for line in lines)
