"""The one door into the basket: how many pieces may go in now, and what is kept out by a rule."""

from kiosk.session import Session
from kiosk.snapshots.till import QuestionKind
from kiosk.till.books import Books, new_id
from kiosk.weight import Measure
from kiosk.withholding import Hold, room, wants_age


class Admission:
    """Every piece asks here first, whoever brings it: camera, scanner, picture list, an answer."""

    def __init__(self, books: Books) -> None:
        self._books = books

    def admit(
        self,
        session: Session,
        product_id: str,
        pieces: int,
        *,
        confidence: float,
        event_id: str | None = None,
        measure: Measure | None = None,
    ) -> int:
        """How many of *pieces* go into the basket now; what may not is kept with a prompt.

        *event_id* is the item that they are, where the camera or a question knows it.
        """
        fit = pieces
        if (most := self._room(session, product_id)) is not None:
            fit = min(pieces, most)
        if fit < pieces:
            own = (event_id if fit == 0 else None) or new_id()
            surplus = Hold(own, QuestionKind.LIMIT, product_id, pieces - fit, confidence)
            self._keep(session, surplus)
        if fit and (age := self.awaited_age(session, product_id)) is not None:
            self._keep(
                session,
                Hold(
                    event_id or new_id(),
                    QuestionKind.AGE,
                    product_id,
                    fit,
                    confidence,
                    age,
                    measure=measure,
                ),
            )
            return 0
        return fit

    def awaited_age(self, session: Session, product_id: str) -> int | None:
        """The age that staff must look for before this product is sold here; None: none."""
        product = self._books.house.catalogue.get(product_id)
        return wants_age(product, self._books.holds.approved_age(session.session_id))

    def _room(self, session: Session, product_id: str) -> int | None:
        held = self._books.held(session, product_id)
        waiting = (
            hold.pieces
            for hold in self._books.holds.open_ones(session.session_id)
            if hold.product_id == product_id
            and hold.kind is QuestionKind.AGE
            and not hold.in_basket
        )
        return room(self._books.house.catalogue.get(product_id), held=held + sum(waiting))

    def _keep(self, session: Session, hold: Hold) -> None:
        self._books.holds.keep(hold, session.session_id, self._books.wall())
        self._books.outcome.asked += 1
