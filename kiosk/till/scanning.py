"""What follows from a code: one that a scanner read, or one that the camera saw on something.

A code and an item that belong together count once; a code that contradicts what was seen asks.
"""

import logging
from collections.abc import Callable
from typing import assert_never

from kiosk.catalogue.product import Product
from kiosk.events.counting import CodeLies
from kiosk.events.pictures import Box
from kiosk.events.scans import CodeScanned, CodeSeen, ScanAsked, ScanMode, ScanModeSet
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import QuantityChanged
from kiosk.outbox.goods import QuestionState
from kiosk.outbox.scans import CodedItem
from kiosk.session import Question, Session
from kiosk.snapshots.till import QuestionKind, ScanKind, ScanShown
from kiosk.till.books import Books, new_id
from kiosk.till.disputing import Disputing
from kiosk.till.holds import Holds
from kiosk.till.questions import Questions
from kiosk.till.waiting_codes import WaitingCodes
from kiosk.weight import Measure

log = logging.getLogger(__name__)

_READ = 1.0
_RULES = (QuestionKind.ALWAYS_ASK, QuestionKind.SAME_OR_MORE)
"""What it is called answers neither."""

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


class Scanning:
    """Joins codes with items.

    *take_named* gives an item that its code names the usual way: basket, question, or neither;
    *change* is a change by hand.
    """

    def __init__(
        self,
        books: Books,
        questions: Questions,
        disputing: Disputing,
        holds: Holds,
        *,
        take_named: Callable[[ItemConfirmed], None],
        change: Callable[[QuantityChanged], None],
    ) -> None:
        self._books = books
        self._questions = questions
        self._disputing = disputing
        self._waiting = WaitingCodes()
        self._holds = holds
        self._take_named = take_named
        self._change = change

    def scanned(self, scan: CodeScanned) -> None:
        """A scanner read a code: its mode says what for (S1-13)."""
        self._books.scans.count(scan.station_id, scan.at)
        self._carried_out(scan)

    def known_now(self) -> None:
        """The catalogue has changed: codes that were not known a moment ago may be sold now."""
        session_id = self._session_id()
        for code in self._waiting.taken(session_id, self._books.wall()):
            if self._books.house.catalogue.by_barcode(code.barcode) is None:
                self._waiting.add(code, session_id)
            elif isinstance(code, CodeScanned):
                self._carried_out(code)
            else:
                self.seen(code)

    def _carried_out(self, scan: CodeScanned) -> None:
        product = self._books.house.catalogue.by_barcode(scan.barcode) if scan.barcode else None
        kind = self._carry_out(scan, product) if product else self._unknown(scan, scan.at)
        self._show(kind, scan.text, product, barcode=scan.barcode or "")

    def meant(self, wish: ScanModeSet | ScanAsked) -> None:
        """What scans mean from now on, or the next one alone."""
        if isinstance(wish, ScanAsked):
            self._books.scan_for = wish.mode
        else:
            self._books.scans.set_mode(wish.station_id, wish.mode)

    def seen(self, code: CodeSeen) -> None:
        """The camera read a code on something that lies there (S1-16)."""
        session = self._books.selling(code.session_id)
        product = self._books.house.catalogue.by_barcode(code.barcode) if code.barcode else None
        if session is None or not code.barcode or (code.settled and product is None):
            return
        if product is None:
            kind = self._unknown(code, code.seen_at)
            self._show(kind, code.text, None, barcode=code.barcode)
        elif code.expired:
            item = self._books.scans.under(code, product.product_id)
            event_id = item.event_id if item else None
            self._holds.expired(session, product.product_id, code.seen_at, event_id=event_id)
            self._show(ScanKind.EXPIRED, code.text, product)
        else:
            item = self._books.scans.under(code, product.product_id)
            kind = self._on(item, code, product, session)
            if kind is not ScanKind.SAME:
                self._show(kind, code.text, product)

    def _unknown(self, code: CodeScanned | CodeSeen, at: float) -> ScanKind:
        """Nothing is sold under it; staff find it among the unknown codes."""
        if not code.barcode:
            return ScanKind.NO_GOODS
        self._books.unknown_codes.note(code.barcode, at)
        self._waiting.add(code, self._session_id())
        return ScanKind.UNKNOWN_CODE

    def _carry_out(self, scan: CodeScanned, product: Product) -> ScanKind:
        asked, self._books.scan_for = self._books.scan_for, None
        mode = scan.mode or asked or self._books.scans.mode_of(scan.station_id)
        if mode is ScanMode.PRICE_CHECK:
            return ScanKind.PRICE
        session = self._books.selling()
        if session is None:
            return ScanKind.NO_SALE
        match mode:
            case ScanMode.ADD:
                if scan.expired:
                    self._holds.expired(session, product.product_id, scan.at)
                    return ScanKind.EXPIRED
                return self._add(scan, product, session)
            case ScanMode.REMOVE:
                return self._remove(scan, product, session)
            case _:
                assert_never(mode)

    def _add(self, scan: CodeScanned, product: Product, session: Session) -> ScanKind:
        if answers := self._asked_about(product, session):
            self._questions.named(answers, product.product_id, scan.measure)
            return ScanKind.ANSWERED
        scans = self._books.scans
        if seen := scans.seen_lately(session.session_id, product.product_id, scan.at):
            scans.label(seen, scan.text)
            return ScanKind.SAME
        if self._full(product, session):
            return ScanKind.LIMIT
        return self._count(scan.text, product, session, at=scan.at, measure=scan.measure)

    def _remove(self, scan: CodeScanned, product: Product, session: Session) -> ScanKind:
        """One piece less: the very one with that label, else the newest of the product."""
        lines = [
            line
            for line in self._books.basket(session)
            if line.product_id == product.product_id and line.quantity
        ]
        if not lines:
            return ScanKind.NOT_IN_BASKET
        line = next((one for one in lines if one.measure == scan.measure), lines[-1])
        touch = QuantityChanged(product.product_id, line.quantity - 1, line.line_id)
        self._change(touch)
        return ScanKind.REMOVED

    def _on(
        self, item: CodedItem | None, code: CodeSeen, product: Product, session: Session
    ) -> ScanKind:
        """The code lies on *item*, or on something that nobody has counted."""
        if item is None:
            return self._found(code, product, session)
        question = self._books.goods.question(item.event_id)
        differs = item.product_id not in (None, product.product_id)
        if (
            differs
            and not code.settled
            and not (question and product.product_id in _offered(question))
        ):
            return ScanKind.SAME  # it may be a neighbour's: the camera is given time to see it
        self._books.scans.label(item.event_id, code.text)
        if item.code and (code.settled or question is not None):
            return ScanKind.SAME  # it has said already what it can say
        if question is not None:
            return self._told_by_code(question, code, product)
        if not differs:
            return ScanKind.SAME
        self._disputing.ask(
            item,
            str(item.product_id),
            product,
            session,
            box=item.box,
            followed_as=item.followed_as,
            measure=code.measure,
        )
        return ScanKind.ASKED

    def _told_by_code(self, question: Question, code: CodeSeen, product: Product) -> ScanKind:
        if question.kind in _RULES and question.product_id == product.product_id:
            return ScanKind.SAME
        self._questions.named(question, product.product_id, code.measure)
        return ScanKind.ANSWERED

    def _found(self, code: CodeSeen, product: Product, session: Session) -> ScanKind:
        """Nobody has counted it here: it is new, or one that lay elsewhere.

        While one more like it lies somewhere the camera is given time to see which.
        """
        moved = self._books.scans.maybe_moved(session.session_id, product.product_id, code.seen_at)
        if code.settled is (moved is None):
            return ScanKind.SAME
        if self._full(product, session):
            return ScanKind.LIMIT
        return self._count(
            code.text,
            product,
            session,
            at=code.seen_at,
            lies=code,
            same_as=moved,
            measure=code.measure,
        )

    def _count(
        self,
        text: str,
        product: Product,
        session: Session,
        *,
        at: float,
        lies: CodeSeen | None = None,
        same_as: str | None = None,
        measure: Measure | None = None,
    ) -> ScanKind:
        """A new item that its code names; *lies* where the camera read it."""
        item = ItemConfirmed(
            event_id=new_id(),
            session_id=session.session_id,
            product_id=product.product_id,
            confidence=_READ,
            box=lies.box if lies else _NOWHERE,
            seen_at=at,
            time_s=0.0,
            same_as=same_as,
            measure=measure,
        )
        self._take_named(item)
        self._books.scans.mark(item.event_id, text, lies=lies is not None)
        if lies is not None:
            self._books.outcome.lying.append(
                CodeLies(session.session_id, item.event_id, lies.box, lies.time_s)
            )
        asked = self._books.goods.question(item.event_id) or self._books.holds.find(item.event_id)
        return ScanKind.ADDED if asked is None else ScanKind.ASKED

    def _asked_about(self, product: Product, session: Session) -> Question | None:
        """The open question that a scan of *product* answers: about it, or an unknown thing."""
        asked = self._books.goods.questions(session.session_id, QuestionState.OPEN)
        about = (q for q in asked if product.product_id in (q.product_id, *q.alternatives))
        unknown = (q for q in asked if q.kind is QuestionKind.UNKNOWN)
        return next((q for q in (*about, *unknown) if q.kind not in _RULES), None)

    def _session_id(self) -> str | None:
        session = self._books.selling()
        return session.session_id if session else None

    def _full(self, product: Product, session: Session) -> bool:
        held = self._books.held(session, product.product_id)
        return product.max_quantity is not None and held >= product.max_quantity

    def _show(
        self, kind: ScanKind, text: str, product: Product | None, *, barcode: str = ""
    ) -> None:
        product_id = product.product_id if product else None
        self._books.outcome.scan = ScanShown(0, kind, text, product_id, barcode)


def _offered(question: Question) -> tuple[str | None, ...]:
    """What the shopper is asked whether it is."""
    return (question.product_id, *question.alternatives)
