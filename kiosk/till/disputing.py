"""A code and the camera say two products: what was added comes off, and both are asked."""

from collections.abc import Callable

from kiosk.catalogue.product import Product
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.outbox.scans import CodedItem
from kiosk.session import Session
from kiosk.till.books import Books, new_id
from kiosk.till.corrections import Corrections
from kiosk.weight import Measure

_DISPUTED = 0.5


class Disputing:
    """*take* gives an item the usual way: basket, question, or neither."""

    def __init__(
        self, books: Books, corrections: Corrections, take: Callable[[ItemConfirmed], None]
    ) -> None:
        self._books = books
        self._corrections = corrections
        self._take = take

    def ask(
        self,
        item: CodedItem,
        seen_as: str,
        product: Product,
        session: Session,
        *,
        box: Box,
        followed_as: str,
        measure: Measure | None,
    ) -> None:
        """The code says *product*, the camera *seen_as*.

        The item makes room for a new one in its place, because its id has been used.
        """
        added = str(item.product_id)
        line = self._books.line(session, added, item.event_id)
        if line is not None and line.quantity > 0:
            self._corrections.take_off(session, line, 1)
        self._books.scans.mark(item.event_id, "", lies=False)
        again = ItemConfirmed(
            event_id=new_id(),
            session_id=session.session_id,
            product_id=product.product_id,
            confidence=_DISPUTED,
            box=box,
            seen_at=self._books.wall(),
            time_s=0.0,
            runner_up=seen_as,
            measure=measure,
        )
        self._take(again)
        self._books.scans.mark(again.event_id, product.barcode, lies=True)
        self._books.scans.join(again.event_id, followed_as, box)
