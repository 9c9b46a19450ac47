"""What the backend says: of letters that arrived or were refused, and of the basket it holds."""

from typing import assert_never

from kiosk.events.backend import (
    BasketReported,
    Delivery,
    DialectKnown,
    QuestionSettled,
    SaleForgotten,
    SessionEnded,
    ShopperPaired,
)
from kiosk.events.letters import LetterKind, LetterSettled, LettersSettled, LetterState
from kiosk.letters import Letter
from kiosk.session import SELLING, covered
from kiosk.till.books import Books
from kiosk.till.holds import Holds
from kiosk.till.questions import Questions
from kiosk.till.visits import Visits


class Hearing:
    """One message of the backend, one rule; each within the till's transaction."""

    def __init__(self, books: Books, questions: Questions, visits: Visits, holds: Holds) -> None:
        self._books = books
        self._questions = questions
        self._visits = visits
        self._holds = holds

    def told(self, message: Delivery) -> None:
        """What the backend said."""
        match message:
            case LetterSettled() | LettersSettled():
                for settled in _each(message):
                    self._settled(settled)
            case DialectKnown(dialect):
                self._books.house = self._books.house.speaking(dialect)
            case BasketReported():
                self._reported(message)
            case QuestionSettled():
                self._questions.settled_elsewhere(message)
            case ShopperPaired() | SaleForgotten() | SessionEnded():
                self._visits.told(message)
            case _:
                assert_never(message)

    def _settled(self, message: LetterSettled) -> None:
        letter = self._books.outbox.find(message.event_id)
        if letter is None:
            return
        if message.state is LetterState.DELIVERED:
            told = message.line_quantity
            # The hub tells a total of all it did; without one the letter came too late.
            late = self._books.house.is_hub and told is None
            self._books.sales.settled(message.event_id, told, message.sequence, reported=late)
            self._write_down(message, letter)
        if letter.kind is LetterKind.APPROVE:
            self._questions.yes_told(letter, heard=message.state is LetterState.DELIVERED)
        if letter.kind is LetterKind.ORDER:
            number = message.order_number or None
            self._visits.ordered(letter.session_id, number, message.order_total_minor)

    def _write_down(self, message: LetterSettled, letter: Letter) -> None:
        if message.note:
            self._books.sales.note(
                "letter_noted",
                letter.session_id,
                letter.event_id,
                message.note,
                self._books.wall(),
            )

    def _reported(self, report: BasketReported) -> None:
        session = self._books.sales.open_session()
        if session is None or session.session_id != report.session_id:
            return
        if session.phase not in SELLING:
            return  # the order empties the basket, and the receipt shall still show it
        if report.sequence >= session.sequence:
            steps = self._books.steps(session)
            self._books.sales.report(report, covered(report, steps))
            self._holds.check_basket(session)


def _each(message: LetterSettled | LettersSettled) -> tuple[LetterSettled, ...]:
    return message.letters if isinstance(message, LettersSettled) else (message,)
