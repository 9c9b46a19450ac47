"""One message, one rule. Everything here runs within one transaction."""

import logging
from dataclasses import replace
from typing import TypeAlias, assert_never

from kiosk.events.backend import Delivery
from kiosk.events.letters import LetterKind
from kiosk.events.scans import CodeScanned, CodeSeen, ScanAsked, ScanModeSet
from kiosk.events.things import ItemConfirmed, ItemGone, UnknownSeen
from kiosk.events.touches import (
    GuestChosen,
    LineExchanged,
    NextShopper,
    ProductPicked,
    QuantityChanged,
    QuestionAnswered,
    SaleTouch,
    Undone,
)
from kiosk.outbox.goods import QuestionState
from kiosk.routing import Ask, Basket, Ignore, Route, route
from kiosk.session import Question, Session
from kiosk.snapshots.till import QuestionKind
from kiosk.till.admission import Admission
from kiosk.till.books import Books
from kiosk.till.corrections import Corrections
from kiosk.till.disputing import Disputing
from kiosk.till.due import OrderLate, QuestionDue, ShopperAway, ThanksOver, TimeUp
from kiosk.till.hearing import Hearing
from kiosk.till.holds import Holds
from kiosk.till.joining import Joining
from kiosk.till.questions import Questions
from kiosk.till.scanning import Scanning
from kiosk.till.staffing import HouseChanged, Staffing, StaffOrder
from kiosk.till.undoing import Undoing
from kiosk.till.visits import Visits
from kiosk.weight import of_its_own

log = logging.getLogger(__name__)


Seen: TypeAlias = ItemConfirmed | ItemGone | UnknownSeen | CodeSeen


class Rules:
    """Joins the till's rules over one set of books."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._admission = Admission(books)
        self._questions = Questions(books, self._admission)
        self._corrections = Corrections(books, self._admission)
        self._holds = Holds(books, self._admission, self._corrections)
        self._undoing = Undoing(books, self._corrections, self._questions, self._picked)
        disputing = Disputing(books, self._corrections, self._take)
        self._joining = Joining(books, self._questions, disputing)
        self._scanning = Scanning(
            books,
            self._questions,
            disputing,
            self._holds,
            take_named=self._take_named,
            change=self._undoing.changed,
        )
        self._visits = Visits(books, self._questions, self._corrections, self._holds)
        self._staffing = Staffing(books, self._holds)
        self._hearing = Hearing(books, self._questions, self._visits, self._holds)

    def resumed(self, session_id: str, *, anew: bool) -> None:
        """The till goes on within that sale; *anew*: in a program that has just begun."""
        self._books.sales.settle_unheard(session_id)
        if anew:
            self._visits.signed_out(session_id)

    def seen(self, message: Seen) -> None:
        """What the camera saw."""
        match message:
            case ItemConfirmed():
                self._item(message)
            case UnknownSeen():
                self._unknown(message)
            case ItemGone():
                self._gone(message)
            case CodeSeen():
                self._scanning.seen(message)
            case _:
                assert_never(message)

    def touched(self, message: SaleTouch) -> None:
        """What the shopper did."""
        match message:
            case GuestChosen():
                self._visits.guest(message)
            case QuestionAnswered():
                if not self._holds.answered(message):
                    self._questions.answered(message)
            case QuantityChanged() | LineExchanged() | Undone():
                self._undoing.touched(message)
            case ProductPicked():
                self._picked(message)
            case CodeScanned():
                self._scanning.scanned(message)
            case ScanModeSet() | ScanAsked():
                self._scanning.meant(message)
            case _:
                self._visits.move(message)

    def ordered(self, order: StaffOrder) -> None:
        """What staff decided."""
        self._staffing.ordered(order)
        if isinstance(order, HouseChanged):
            self._scanning.known_now()

    def told(self, message: Delivery) -> None:
        """What the backend said."""
        self._hearing.told(message)

    def time_up(self, message: TimeUp) -> None:
        """What nobody did in time."""
        match message:
            case QuestionDue():
                self._questions.ask_the_phone(message.event_id)
            case OrderLate():
                self._visits.order_is_late(message.session_id)
            case ThanksOver():
                self._visits.move(NextShopper())
            case ShopperAway():
                self._visits.walked_away(message.session_id)
            case _:
                assert_never(message)

    def _item(self, item: ItemConfirmed) -> None:
        if not self._joining.known_by_code(item):
            self._take(item)

    def _take(self, item: ItemConfirmed, *, named: bool = False) -> None:
        session = self._books.selling(item.session_id)
        if session is None:
            log.warning("Item %s is of a session that is over: dropped", item.event_id)
            return
        item, decision = self._decided(item, named=named)
        if isinstance(decision, Ignore):
            log.info("Item %s is ignored: %s", item.event_id, decision.reason)
            return
        if not self._books.goods.add(item):
            return
        self._books.outcome.confirmed += 1
        if self._holds.is_refused(session, item.product_id, item.event_id):
            return
        match decision:
            case Basket():
                self._add(item, session)
            case Ask(kind):
                alike = self._books.house.policy.look_alikes(item.product_id)
                self._questions.ask(_question(item, kind, alike), session)
            case _:
                assert_never(decision)

    def _decided(self, item: ItemConfirmed, *, named: bool) -> tuple[ItemConfirmed, Route]:
        """*item* with what makes it a line of its own, and where it goes (docs/adr/0012)."""
        house = self._books.house
        own = of_its_own(item.measure, by_weight=house.by_weight(item.product_id))
        if own is not None and not house.is_hub:
            return replace(item, measure=None), Ask(QuestionKind.WEIGH)
        item = replace(item, measure=own)
        return item, route(item, house.policy, named=named)

    def _picked(self, touch: ProductPicked) -> None:
        session = self._books.selling()
        if session is not None and self._books.house.by_weight(touch.product_id):
            self._questions.weigh(touch.product_id, session)
        else:
            self._corrections.picked(touch)

    def _take_named(self, item: ItemConfirmed) -> None:
        self._take(item, named=True)

    def _add(self, item: ItemConfirmed, session: Session) -> None:
        """Sure: into the basket, where no rule keeps it out."""
        product_id, event_id = item.product_id, item.event_id
        sure = item.confidence
        if self._admission.admit(
            session, product_id, 1, confidence=sure, event_id=event_id, measure=item.measure
        ):
            body = self._books.pieces(product_id, 1, sure, item.measure)
            self._books.write(LetterKind.ADD, session, body, event_id=event_id)
            self._books.goods.bill(event_id, product_id, 1)

    def _unknown(self, thing: UnknownSeen) -> None:
        session = self._books.selling(thing.session_id)
        if session is None or self._joining.explained(thing):
            return
        if self._books.goods.add_unknown(thing):
            self._books.outcome.unknown += 1
            unknown = Question(thing.event_id, QuestionKind.UNKNOWN, None, (), 0.0)
            self._questions.ask(unknown, session)

    def _gone(self, message: ItemGone) -> None:
        """Counted items stay counted; what was never known need not be explained any more.

        Where the basket mirrors the tray, what was lifted off comes off.
        """
        event_id = self._books.scans.item_followed_as(message.event_id)
        if event_id is None:
            return
        billed = self._books.goods.gone(event_id, self._books.wall())
        session = self._books.selling(message.session_id)
        self._holds.gone(event_id, everything=self._books.house.mirror)
        if self._books.house.mirror and session is not None:
            self._books.scans.forget(event_id)
            self._questions.withdraw(event_id, session)
            if billed is not None:
                self._corrections.lifted(session, event_id, *billed)
            return
        question = self._books.goods.question(event_id)
        if question is not None and question.kind is QuestionKind.UNKNOWN:
            self._books.goods.answer(event_id, QuestionState.LEFT)


def _question(item: ItemConfirmed, kind: QuestionKind, alike: tuple[str, ...]) -> Question:
    offered = dict.fromkeys((item.runner_up, *alike) if item.runner_up is not None else alike)
    alternatives = tuple(offered) if kind is QuestionKind.LOOK_ALIKE else item.likely
    return Question(
        item.event_id,
        kind,
        item.product_id,
        alternatives,
        item.confidence,
        measure=item.measure,
    )
