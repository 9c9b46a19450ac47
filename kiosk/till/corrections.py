"""What people change in the basket by hand."""

import logging

from kiosk.events.letters import LetterKind
from kiosk.events.touches import ProductPicked, QuantityChanged
from kiosk.letters import QuantityBody
from kiosk.session import Line, Session
from kiosk.till.admission import Admission
from kiosk.till.books import Books
from kiosk.weight import Measure

log = logging.getLogger(__name__)

_CHANGED_AGAIN = "The quantity was changed again"
_TAKEN_OFF = "It was taken off the basket before it was sent"
_BY_A_PERSON = 1.0


class Corrections:
    """Adds by hand, changes quantities, empties the basket.

    What can't have reached the backend is called back; otherwise a letter corrects it; a backend
    that can't be told leaves the correction on the kiosk, to be shown at Finish.
    """

    def __init__(self, books: Books, admission: Admission) -> None:
        self._books = books
        self._admission = admission

    def picked(self, touch: ProductPicked) -> None:
        """From the picture list or by barcode."""
        session = self._books.selling()
        if session is None or touch.quantity < 1:
            return
        if self._books.house.catalogue.get(touch.product_id) is None:
            log.warning("%s is not in the catalogue: not added", touch.product_id)
            return
        fit = self._admission.admit(
            session, touch.product_id, touch.quantity, confidence=_BY_A_PERSON
        )
        if fit:
            self._more(session, touch.product_id, fit)

    def changed(self, touch: QuantityChanged) -> None:
        """− or + on a line. A piece with a weight or price of its own can only be removed."""
        session = self._books.selling()
        line = session and self._books.line(session, touch.product_id, touch.line_id)
        if not session or not line:
            return
        wanted = max(0, touch.quantity)
        if wanted < line.quantity:
            self.take_off(session, line, line.quantity - wanted)
        elif wanted > line.quantity and line.measure is None:
            most = self._allowed(line.product_id, line.quantity, wanted)
            self._more(session, line.product_id, most - line.quantity)

    def lifted(self, session: Session, event_id: str, product_id: str, pieces: int) -> None:
        """The thing of that item was taken off the tray; it stood for so many pieces."""
        line = self._books.line(session, product_id, event_id)
        if line is not None:
            self.take_off(session, line, pieces)

    def put(self, session: Session, product_id: str, measure: Measure) -> None:
        """One piece with a weight or price of its own, as a person says."""
        if self._admission.admit(session, product_id, 1, confidence=_BY_A_PERSON, measure=measure):
            body = self._books.pieces(product_id, 1, _BY_A_PERSON, measure)
            self._books.write(LetterKind.ADD, session, body)

    def put_back(self, session: Session, product_id: str, pieces: int) -> None:
        """So many pieces that were there before, whatever limit there is now."""
        self._more(session, product_id, pieces)

    def take_off(self, session: Session, line: Line, pieces: int) -> None:
        """The line holds so many less; without the last one it goes."""
        surplus = self._call_back(session, line.key, pieces)
        left = next((one for one in self._books.basket(session) if one.key == line.key), None)
        if surplus and left:
            self._correct(session, left, max(0, left.quantity - surplus))

    def empty(self, session: Session) -> None:
        """The sale is cancelled: nothing stays in the basket."""
        for line in self._books.basket(session):
            self._correct(session, line, 0)

    def _allowed(self, product_id: str, held: int, wanted: int) -> int:
        product = self._books.house.catalogue.get(product_id)
        limit = product.max_quantity if product else None
        return wanted if limit is None else max(held, min(wanted, limit))

    def _more(self, session: Session, product_id: str, pieces: int) -> None:
        if pieces < 1:
            return
        taken_off = self._books.sales.corrections(session.session_id).get(product_id, 0)
        back = min(taken_off, pieces)
        self._books.sales.correct(session.session_id, product_id, taken_off - back)
        if pieces > back:
            body = self._books.pieces(product_id, pieces - back, _BY_A_PERSON)
            self._books.write(LetterKind.ADD, session, body)

    def _call_back(self, session: Session, key: str, surplus: int) -> int:
        """Cancel unsent adds, newest first; how many pieces are left to take off."""
        steps = [step for step in self._books.steps(session) if step.key == key]
        for step in reversed(steps):
            if step.kind is LetterKind.QUANTITY or surplus == 0:
                break  # what came before an absolute number does not count
            if step.kind is not LetterKind.ADD:
                continue
            if not self._books.outbox.cancel(step.event_id, _TAKEN_OFF, now=self._books.wall()):
                continue
            if step.quantity > surplus:
                left = step.quantity - surplus
                body = self._books.pieces(step.product_id, left, step.confidence)
                self._books.write(LetterKind.ADD, session, body)
            surplus -= min(surplus, step.quantity)
        return surplus

    def _correct(self, session: Session, line: Line, quantity: int) -> None:
        if not self._books.house.hears(session):
            self._keep_here(session, line, line.quantity - quantity)
            return
        for step in self._books.steps(session):
            if step.kind is LetterKind.QUANTITY and step.key == line.key:
                self._books.outbox.cancel(step.event_id, _CHANGED_AGAIN, now=self._books.wall())
        body = QuantityBody(line.product_id, quantity, alone=line.measure is not None)
        self._books.write(LetterKind.QUANTITY, session, body, refers_to=line.line_id)

    def _keep_here(self, session: Session, line: Line, pieces: int) -> None:
        taken_off = self._books.sales.corrections(session.session_id).get(line.product_id, 0)
        self._books.sales.correct(session.session_id, line.product_id, taken_off + pieces)
        words = f"{pieces} × {line.product_id} taken off; the backend can't be told"
        self._books.note("corrected_here", session, line.last_event_id, words)
