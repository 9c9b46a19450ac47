"""What the camera sees now, where a code has named it before: it counts no more."""

from kiosk.events.things import ItemConfirmed, UnknownSeen
from kiosk.outbox.scans import CodedItem
from kiosk.snapshots.till import QuestionKind
from kiosk.till.books import Books
from kiosk.till.disputing import Disputing
from kiosk.till.questions import Questions


class Joining:
    """Finds the item of a code for what is seen by its shape."""

    def __init__(self, books: Books, questions: Questions, disputing: Disputing) -> None:
        self._books = books
        self._questions = questions
        self._disputing = disputing

    def known_by_code(self, item: ItemConfirmed) -> bool:
        """True when a code had named the *item* that the camera confirms now: it counts no more."""
        session = self._books.selling(item.session_id)
        if session is None:
            return False
        if scanned := self._books.scans.scanned_lately(item):
            self._books.scans.join(scanned, item.event_id, item.box)
            return True
        coded = self._books.scans.coded_in(item)
        if coded is None:
            return False
        self._books.scans.join(coded.event_id, item.event_id, item.box)
        self._one_more(coded, item)
        if coded.product_id not in (None, item.product_id, item.runner_up):
            product = self._books.house.catalogue.get(str(coded.product_id))
            if product is not None:
                line = self._books.line(session, product.product_id, coded.event_id)
                self._disputing.ask(
                    coded,
                    item.product_id,
                    product,
                    session,
                    box=item.box,
                    followed_as=item.event_id,
                    measure=line.measure if line else None,
                )
        return True

    def _one_more(self, coded: CodedItem, item: ItemConfirmed) -> None:
        """The camera has seen that it is no thing that lay elsewhere before."""
        question = self._books.goods.question(coded.event_id)
        product = self._books.house.catalogue.get(item.product_id)
        if item.same_as or not product or coded.product_id != item.product_id:
            return
        if question is not None and question.kind is QuestionKind.SAME_OR_MORE:
            self._questions.named(question, product.product_id, question.measure)

    def explained(self, thing: UnknownSeen) -> bool:
        """True when a code had named the unknown *thing* before."""
        coded = self._books.scans.coded_in(thing)
        if coded is not None:
            self._books.scans.join(coded.event_id, thing.event_id, thing.box)
        return coded is not None
