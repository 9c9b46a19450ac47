"""What the shopper is asked, and what follows from the answer."""

from kiosk.events.backend import QuestionSettled
from kiosk.events.letters import LetterKind
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import Answer, QuestionAnswered
from kiosk.letters import ApproveBody, EmptyBody, Letter
from kiosk.outbox.goods import Answerer, QuestionState
from kiosk.routing import THRESHOLD
from kiosk.session import SELLING, Question, Session
from kiosk.snapshots.till import QuestionKind
from kiosk.till.admission import Admission
from kiosk.till.books import Books, new_id
from kiosk.weight import Measure, of_its_own

_BELOW = 0.69
"""What a surer item is posted as: pending items are refused from 0.70."""

_BY_A_PERSON = 1.0


class Questions:
    """Opens, posts and closes questions."""

    def __init__(self, books: Books, admission: Admission) -> None:
        self._books = books
        self._admission = admission

    def ask(self, question: Question, session: Session) -> None:
        """Open a question; the hub is told at once of what pending items take."""
        self._books.goods.ask(question, session.session_id)
        self._books.outcome.asked += 1
        house = self._books.house
        if (
            house.dialect is not None
            and house.hears(session)
            and self._may_go_out(question, session)
            and question.confidence < THRESHOLD
        ):
            self._post(question, session, QuestionState.OPEN)

    def ask_the_phone(self, event_id: str) -> None:
        """Nobody answered on the kiosk. Who is not heard here can answer on the phone alone."""
        session = self._books.selling()
        question = self._books.goods.question(event_id)
        if session is None or question is None or question.posted:
            return
        if not self._may_go_out(question, session):
            return
        both = self._books.house.hears(session)
        self._post(question, session, QuestionState.OPEN if both else QuestionState.PHONE)

    def answered(self, touch: QuestionAnswered) -> None:
        """The shopper said yes, no, or something else."""
        session = self._books.selling()
        found = (self._books.goods.question(event_id) for event_id in touch.question_ids)
        questions = [question for question in found if question]
        if session is None or not questions:
            return
        product_id = touch.product_id or questions[0].product_id
        if touch.answer is Answer.NO or touch.quantity < 1 or product_id is None:
            self._books.outcome.declined += len(questions)
            self._decline(questions, session)
        elif (measure := self._measure(touch, questions[0], product_id)) or (
            self._books.house.by_weight(product_id)
        ):
            self._measured(questions, session, product_id, measure)
        elif touch.answer is Answer.OTHER or product_id != questions[0].product_id:
            self._add_instead(questions, session, product_id, touch.quantity)
        else:
            self._confirm(questions, session, product_id, touch.quantity)

    def named(self, question: Question, product_id: str, measure: Measure | None) -> None:
        """A code says what it is."""
        same = question.product_id == product_id
        answer = Answer.YES if same else Answer.OTHER
        self.answered(QuestionAnswered((question.event_id,), answer, 1, product_id, measure))

    def weigh(self, product_id: str, session: Session) -> None:
        """Chosen by hand, and sold by weight: the scale is asked for."""
        item = ItemConfirmed(
            event_id=new_id(),
            session_id=session.session_id,
            product_id=product_id,
            confidence=_BY_A_PERSON,
            box=Box(0.0, 0.0, 0.0, 0.0),
            seen_at=self._books.wall(),
            time_s=0.0,
        )
        self._books.goods.add(item)
        self._books.scans.mark(item.event_id, "", lies=False)
        self.ask(Question(item.event_id, QuestionKind.WEIGH, product_id, (), _BY_A_PERSON), session)

    def settled_elsewhere(self, news: QuestionSettled) -> None:
        """The phone was faster: what we have to say is not needed any more."""
        state = QuestionState.YES if news.approved else QuestionState.NO
        if news.approved and (question := self._books.goods.question(news.event_id)):
            self._books.goods.bill(news.event_id, question.product_id or "", news.quantity)
        if self._books.goods.answer(news.event_id, state, Answerer.PHONE):
            self._books.outcome.approved += news.approved
            self._books.outcome.declined += not news.approved
            self._take_over(news)
        else:
            for letter in self._books.outbox.about(news.event_id):
                if letter.kind in (LetterKind.APPROVE, LetterKind.DECLINE):
                    self._books.outbox.cancel(
                        letter.event_id, "It was answered on the phone", now=self._books.wall()
                    )

    def yes_told(self, letter: Letter, *, heard: bool) -> None:
        """A yes arrived, or it is parked: then it is not in the basket, and must not be forgotten.

        Whoever said it may be signed in no more. It is as if only the phone had been asked: the
        question shows at Finish. Where staff send the letter again and it arrives, all is well.
        """
        event_id, goods = letter.refers_to or "", self._books.goods
        session = self._books.sales.open_session()
        if session is None or session.session_id != letter.session_id:
            return
        more = 0
        if not heard and goods.reopen(event_id):
            goods.unbill(event_id)
            more = 1
        elif heard and (product_id := goods.answer_late(event_id)):
            pieces = letter.body.quantity if isinstance(letter.body, ApproveBody) else 1
            goods.bill(event_id, product_id, pieces)
            more = -1
        if more and session.phase not in SELLING:
            open_ones = max(0, session.to_be_answered + more)
            self._books.sales.leave_open(letter.session_id, open_ones)

    def withdraw(self, event_id: str, session: Session) -> None:
        """What it is about was taken away: nobody need answer, not on the phone either."""
        goods = self._books.goods
        states = (QuestionState.OPEN, QuestionState.PHONE)
        open_ones = [q for state in states for q in goods.questions(session.session_id, state)]
        self._decline([q for q in open_ones if q.event_id == event_id], session)

    def _take_over(self, news: QuestionSettled) -> None:
        """The hub's report holds it; elsewhere a yes of ours finds it said already, and counts."""
        session = self._books.selling(news.session_id)
        if session and news.approved and session.signed_in and not self._books.house.is_hub:
            body = ApproveBody(max(1, news.quantity))
            self._books.write(LetterKind.APPROVE, session, body, refers_to=news.event_id)

    def leave(self, session: Session) -> int:
        """The sale is over: nobody is asked any more. How many were not answered."""
        goods = self._books.goods
        unanswered = goods.questions(session.session_id, QuestionState.OPEN)
        unanswered += goods.questions(session.session_id, QuestionState.PHONE)
        for question in unanswered:
            goods.answer(question.event_id, QuestionState.LEFT)
        return len(unanswered)

    def decline_all(self, session: Session) -> None:
        """The sale is cancelled: the phone shall not ask either."""
        goods = self._books.goods
        for state in (QuestionState.OPEN, QuestionState.PHONE):
            self._decline(goods.questions(session.session_id, state), session)

    def _may_go_out(self, question: Question, session: Session) -> bool:
        """A phone may answer it: goods that staff must approve first are asked about here alone."""
        if question.product_id is None or not self._books.house.takes_to_phone(question):
            return False
        return self._admission.awaited_age(session, question.product_id) is None

    def _post(self, question: Question, session: Session, state: QuestionState) -> None:
        assert question.product_id is not None
        confidence = question.confidence if question.confidence < THRESHOLD else _BELOW
        body = self._books.pieces(question.product_id, 1, confidence)
        self._books.write(LetterKind.ASK, session, body, event_id=question.event_id)
        self._books.goods.post(question.event_id, state)

    def _confirm(
        self, questions: list[Question], session: Session, product_id: str, quantity: int
    ) -> None:
        """*quantity* of them are meant: the last one takes what is over, or the last ones go."""
        quantity = self._admitted(questions, session, product_id, quantity)
        if quantity == 0:
            self._settle(questions, session)
            return
        meant, surplus = questions[:quantity], questions[quantity:]
        for question, pieces in _shares(meant, quantity):
            self._approve(question, session, product_id, pieces)
        self._books.outcome.approved += len(meant)
        self._books.outcome.declined += len(surplus)
        self._decline(surplus, session)

    def _approve(
        self, question: Question, session: Session, product_id: str, quantity: int
    ) -> None:
        self._books.goods.answer(question.event_id, QuestionState.YES)
        self._books.goods.bill(question.event_id, product_id, quantity)
        if question.posted:
            body = ApproveBody(quantity)
            self._books.outcome.pieces[product_id] += quantity
            self._books.write(LetterKind.APPROVE, session, body, refers_to=question.event_id)
        else:
            self._add_confirmed(question, session, product_id, quantity)

    def _measure(
        self, touch: QuestionAnswered, question: Question, product_id: str
    ) -> Measure | None:
        """What makes the piece a line of its own: the scale says it, or its label."""
        label = question.measure if product_id == question.product_id else None
        by_weight = self._books.house.by_weight(product_id)
        return of_its_own(touch.measure or label, by_weight=by_weight)

    def _measured(
        self, questions: list[Question], session: Session, product_id: str, measure: Measure | None
    ) -> None:
        """They lie on the scale together: one line. Without a weight it is asked for first."""
        first = questions[0]
        if measure is None or not self._books.house.is_hub:
            for question in questions:
                self._ask_for_weight(question, session, product_id)
            return
        self._settle(questions, session)
        if self._admitted(questions, session, product_id, 1, measure):
            self._books.goods.bill(first.event_id, product_id, 1)
            self._add_confirmed(first, session, product_id, 1, measure)

    def _ask_for_weight(self, question: Question, session: Session, product_id: str) -> None:
        self._retract(question, session)
        self._books.goods.ask_instead(question.event_id, QuestionKind.WEIGH, product_id)

    def _retract(self, question: Question, session: Session) -> None:
        """The phone need not answer it any more."""
        if question.posted and self._books.house.hears(session):
            self._books.write(LetterKind.DECLINE, session, EmptyBody(), refers_to=question.event_id)

    def _decline(self, questions: list[Question] | tuple[Question, ...], session: Session) -> None:
        for question in questions:
            self._books.goods.answer(question.event_id, QuestionState.NO)
            self._retract(question, session)

    def _add_instead(
        self, questions: list[Question], session: Session, product_id: str, quantity: int
    ) -> None:
        self._books.outcome.declined += len(questions)
        self._decline(questions, session)
        quantity = self._admitted(questions, session, product_id, quantity)
        for question, pieces in _shares(questions, quantity):
            self._books.goods.bill(question.event_id, product_id, pieces)
        if quantity:
            self._add_confirmed(questions[0], session, product_id, quantity)

    def _admitted(
        self,
        questions: list[Question],
        session: Session,
        product_id: str,
        quantity: int,
        measure: Measure | None = None,
    ) -> int:
        return self._admission.admit(
            session,
            product_id,
            quantity,
            confidence=_BY_A_PERSON,
            event_id=questions[0].event_id,
            measure=measure,
        )

    def _settle(self, questions: list[Question], session: Session) -> None:
        """The shopper said what it is: nobody is asked any more."""
        self._books.outcome.approved += len(questions)
        for question in questions:
            self._books.goods.answer(question.event_id, QuestionState.YES)
            self._retract(question, session)

    def _add_confirmed(
        self,
        question: Question,
        session: Session,
        product_id: str,
        quantity: int,
        measure: Measure | None = None,
    ) -> None:
        # A question that was posted has used its id as the key of its own letter.
        used = question.posted or self._books.outbox.find(question.event_id) is not None
        event_id = new_id() if used else question.event_id
        body = self._books.pieces(product_id, quantity, _BY_A_PERSON, measure)
        self._books.write(LetterKind.ADD, session, body, event_id=event_id)
        seen = f"seen as {question.product_id or 'nothing known'} with {question.confidence}"
        words = f"{quantity} × {product_id} confirmed by a person, {seen}"
        self._books.note("confirmed_by_person", session, event_id, words)


def _shares(questions: list[Question], quantity: int) -> list[tuple[Question, int]]:
    """How many of *quantity* pieces each thing stands for: one, and the last all that are over."""
    meant = questions[:quantity]
    return [
        (question, 1 if question is not meant[-1] else 1 + quantity - len(meant))
        for question in meant
    ]
