"""A line that is not what it says, and taking the last change by hand back."""

from collections.abc import Callable
from typing import assert_never

from kiosk.events.touches import LineExchanged, ProductPicked, QuantityChanged, Undone
from kiosk.outbox.goods import QuestionState
from kiosk.outbox.holds import HoldState
from kiosk.session import Line, Session
from kiosk.snapshots.till import UndoShown
from kiosk.till.books import Books, Undo
from kiosk.till.corrections import Corrections
from kiosk.till.questions import Questions


class Undoing:
    """Lowers and exchanges lines so that it can be taken back, once, within the same sale.

    *pick* adds by hand under all the rules there are. What can be taken back is forgotten when
    the program ends.
    """

    def __init__(
        self,
        books: Books,
        corrections: Corrections,
        questions: Questions,
        pick: Callable[[ProductPicked], None],
    ) -> None:
        self._books = books
        self._corrections = corrections
        self._questions = questions
        self._pick = pick

    def touched(self, touch: QuantityChanged | LineExchanged | Undone) -> None:
        """What the shopper did to a line."""
        match touch:
            case QuantityChanged():
                self.changed(touch)
            case LineExchanged():
                self._exchanged(touch)
            case Undone():
                self._undone()
            case never:
                assert_never(never)

    def changed(self, touch: QuantityChanged) -> None:
        """− or + on a line; what is taken off can be put back."""
        session = self._books.selling()
        before = session and self._books.line(session, touch.product_id, touch.line_id)
        self._corrections.changed(touch)
        if session and before and touch.quantity < before.quantity:
            self._remember(session, before, before.quantity - max(0, touch.quantity))

    def _exchanged(self, touch: LineExchanged) -> None:
        """The whole line is *instead*. What was weighed keeps its weight, if that is sold so."""
        session = self._books.selling()
        line = session and self._books.line(session, touch.product_id, touch.line_id)
        product = self._books.house.catalogue.get(touch.instead)
        if not session or not line or not line.quantity or product is None:
            return
        if touch.instead == line.product_id:
            return
        before, asked = self._held(session), self._asked(session)
        self._corrections.take_off(session, line, line.quantity)
        weighed = line.measure and line.measure.price_minor is None
        if line.measure and weighed and product.by_weight:
            self._corrections.put(session, touch.instead, line.measure)
        else:
            self._pick(ProductPicked(touch.instead, line.quantity))
        after = self._held(session)
        put = {key: n - before.get(key, 0) for key, n in after.items() if n > before.get(key, 0)}
        new = tuple(self._asked(session) - asked)
        self._remember(session, line, line.quantity, touch.instead, put=put, asked=new)

    def _undone(self) -> None:
        """As it was before the last change."""
        session, undo = self._books.selling(), self._books.undo
        self._books.undo = None
        if session is None or undo is None or undo.session_id != session.session_id:
            return
        for event_id in undo.asked:
            self._questions.withdraw(event_id, session)
            self._books.holds.settle(event_id, HoldState.LEFT)
        for line in self._books.basket(session):
            if pieces := min(line.quantity, undo.put.get(line.key, 0)):
                self._corrections.take_off(session, line, pieces)
        if undo.line.measure is not None:
            self._corrections.put(session, undo.line.product_id, undo.line.measure)
        else:
            self._corrections.put_back(session, undo.line.product_id, undo.shown.pieces)

    def _remember(
        self,
        session: Session,
        line: Line,
        pieces: int,
        instead: str | None = None,
        *,
        put: dict[str, int] | None = None,
        asked: tuple[str, ...] = (),
    ) -> None:
        last = self._books.undo
        number = last.shown.number + 1 if last else 1
        shown = UndoShown(number, line.product_id, pieces, instead)
        self._books.undo = Undo(session.session_id, shown, line, put or {}, asked)

    def _held(self, session: Session) -> dict[str, int]:
        return {line.key: line.quantity for line in self._books.basket(session)}

    def _asked(self, session: Session) -> set[str]:
        found = self._books.goods.questions(session.session_id, QuestionState.OPEN)
        held = self._books.holds.open_ones(session.session_id)
        return {one.event_id for one in found} | {one.event_id for one in held}
