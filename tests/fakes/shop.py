"""A till to talk to, and a backend that does what letters say."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.catalogue.product import Catalogue, Product
from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.events.letters import Dialect, LetterKind, LetterSettled, LetterState
from kiosk.events.messages import TillMessage
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import GuestChosen
from kiosk.letters import ApproveBody, ItemBody, Letter, OrderBody, QuantityBody, Receipt
from kiosk.outbox.database import open_database
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.routing import Policy
from kiosk.snapshots.till import TillSnapshot
from kiosk.till.till import Till
from kiosk.weight import Measure

if TYPE_CHECKING:
    from kiosk.events.counting import CountingOrder

APPLE, MILK, BREAD, WINE = "P1", "P2", "P3", "P4"
BEER, RUM, PEAR, QUINCE = "P15", "P16", "P17", "P18"
CATALOGUE = Catalogue(
    name="test",
    currency="EUR",
    products={
        product.product_id: product
        for product in (
            Product(APPLE, "Apple", 50, barcode="5901234123457"),
            Product(MILK, "Milk", 120, max_quantity=6, barcode="4006381333931"),
            Product(BREAD, "Bread", 300, threshold=0.85),
            Product(WINE, "Wine", None, always_ask=True, barcode="9780201379624"),
            Product(BEER, "Beer", 90, min_age=16, max_quantity=6, barcode="4012345678901"),
            Product(RUM, "Rum", 1990, min_age=18),
            Product(PEAR, "Pear", 60, look_alikes=(QUINCE,), barcode="2000000000015"),
            Product(QUINCE, "Quince", 80),
        )
    },
)
LONG_AGO = 1_000.0


class FakeClock:
    """Goes only when it is told to."""

    def __init__(self, now: float = LONG_AGO) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Shop:
    """A till whose queue is emptied on the caller's thread, and what it published.

    Every `say` opens the database anew, as after a restart.
    """

    def __init__(
        self,
        folder: Path,
        *,
        dialect: Dialect | None = Dialect.HUB,
        guests_allowed: bool = True,
        guests_booked_to_demo: bool = True,
        most_waiting: int = 50_000,
        mirror: bool = False,
        catalogue: Catalogue = CATALOGUE,
        watch: Callable[["Shop", TillSnapshot], None] | None = None,
    ) -> None:
        self.database = folder / "kiosk.db"
        self.clock = FakeClock()
        self.wall = FakeClock()
        self.snapshots: list[TillSnapshot] = []
        self.orders: list[CountingOrder] = []
        self.woken = 0
        self.forgotten = 0
        self._watch = watch
        self._items = 0
        self.till = Till(
            database=self.database,
            catalogue=catalogue,
            policy=Policy(products=catalogue.products),
            publish=self._publish,
            counting=self.orders.append,
            wake_sender=self._wake,
            forget=self._forget,
            dialect=dialect,
            guests_allowed=guests_allowed,
            guests_booked_to_demo=guests_booked_to_demo,
            most_waiting=most_waiting,
            mirror=mirror,
            clock=self.clock,
            wall=self.wall,
        )

    @property
    def now(self) -> TillSnapshot:
        """The last picture."""
        return self.snapshots[-1]

    @property
    def session_id(self) -> str:
        """The open session's id."""
        assert self.now.session_id is not None
        return self.now.session_id

    def say(self, *messages: TillMessage) -> TillSnapshot:
        """Give the till *messages* and let it handle all of them."""
        for message in messages:
            self.till.put(message)
        ended = threading.Event()
        ended.set()
        self.till.run(ended)
        return self.now

    def guest(self) -> str:
        """Open a guest session; its id."""
        self.say(GuestChosen())
        return self.session_id

    def item(
        self,
        product_id: str = APPLE,
        confidence: float = 0.9,
        *,
        runner_up: str | None = None,
        same_as: str | None = None,
        event_id: str = "",
        measure: Measure | None = None,
    ) -> ItemConfirmed:
        """One more item that the camera saw in the open session."""
        self._items += 1
        return ItemConfirmed(
            event_id=event_id or f"item-{self._items}",
            session_id=self.session_id,
            product_id=product_id,
            confidence=confidence,
            box=Box(10.0 * self._items, 0.0, 10.0 * self._items + 8.0, 8.0),
            seen_at=float(self._items),
            time_s=float(self._items),
            runner_up=runner_up,
            same_as=same_as,
            measure=measure,
        )

    def outbox(self) -> Outgoing:
        """An outbox of its own connection; the caller closes it."""
        return open_outbox(self.database)

    def deliver(self, *, most: int = 1000) -> list[Letter]:
        """Deliver all letters that may go, *most* at most; the till hears nothing of it."""
        outbox = self.outbox()
        gone: list[Letter] = []
        while len(gone) < most and (letter := outbox.claim(self.wall.now)):
            outbox.deliver([Receipt(letter.event_id)], now=self.wall.now)
            gone.append(letter)
        outbox.close()
        return gone

    def letters(self, *states: LetterState) -> list[Letter]:
        """All letters in these states (any, when none is named), in order."""
        db = open_database(self.database)
        rows = db.conn.execute("select event_id from letter order by number").fetchall()
        outbox = Outgoing(db)
        found = [outbox.find(row[0]) for row in rows]
        outbox.close()
        return [letter for letter in found if letter and (not states or letter.state in states)]

    def kinds(self) -> list[LetterKind]:
        """What would still be sent, in order."""
        return [letter.kind for letter in self.letters(LetterState.WAITING, LetterState.HELD)]

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What the database holds."""
        db = open_database(self.database)
        found = [tuple(row) for row in db.conn.execute(sql)]
        db.close()
        return found

    def basket(self) -> dict[str, int]:
        """What the picture shows, by product."""
        return {line.product_id: line.quantity for line in self.now.lines}

    def _publish(self, snapshot: TillSnapshot) -> None:
        self.snapshots.append(snapshot)
        if self._watch:
            self._watch(self, snapshot)

    def _wake(self) -> None:
        self.woken += 1

    def _forget(self) -> None:
        self.forgotten += 1


@dataclass
class ModelBackend:
    """The hub's rules about one session's basket, in the fewest words. Keys count once."""

    session_id: str
    sequence: int = 0
    pending: dict[str, str] = field(default_factory=dict)
    lines: dict[str, ReportedLine] = field(default_factory=dict)
    answers: dict[str, LetterSettled] = field(default_factory=dict)
    orders: list[str] = field(default_factory=list)

    def take(self, letter: Letter) -> LetterSettled:
        """Do what *letter* says, unless its key was here before; the first answer."""
        if letter.event_id not in self.answers:
            self.sequence += 1
            self.answers[letter.event_id] = self._do(letter)
        return self.answers[letter.event_id]

    def take_all(self, shop: Shop, *, most: int = 1000) -> list[LetterSettled]:
        """Take every letter of *shop* that may go; what its sender would tell the till."""
        return [self.take(letter) for letter in shop.deliver(most=most)]

    def report(self) -> BasketReported:
        """The basket as it is."""
        return BasketReported(self.session_id, self.sequence, tuple(self.lines.values()))

    def approve_on_phone(self, event_id: str, quantity: int) -> None:
        """The phone was faster."""
        self.sequence += 1
        self._add(self.pending.pop(event_id), event_id, quantity)

    def counts(self) -> Counter[str]:
        """Pieces by product."""
        return Counter({line.product_id: line.quantity for line in self.lines.values()})

    def _do(self, letter: Letter) -> LetterSettled:
        total: int | None = None
        number: str | None = None
        match letter.body:
            case ItemBody() as body if letter.kind is LetterKind.ASK:
                self.pending[letter.event_id] = body.product_id
            case ItemBody() as body:
                total = self._add(body.product_id, letter.event_id, body.quantity)
            case ApproveBody(quantity):
                assert letter.refers_to is not None
                total = self._add(self.pending.pop(letter.refers_to), letter.refers_to, quantity)
            case QuantityBody(product_id, quantity):
                total = self._set(product_id, quantity, letter.refers_to)
            case OrderBody():
                number = f"ORD-{len(self.orders) + 1:03}"
                self.orders.append(number)
            case _ if letter.kind is LetterKind.DECLINE:
                assert letter.refers_to is not None
                del self.pending[letter.refers_to]
            case _:
                pass
        return LetterSettled(
            letter.event_id,
            LetterState.DELIVERED,
            line_quantity=total,
            sequence=None if total is None else self.sequence,
            order_number=number,
        )

    def _add(self, product_id: str, event_id: str, quantity: int) -> int:
        line = self.lines.get(product_id)
        if line is None:
            line = ReportedLine(event_id, product_id, product_id, 0, 10, 0.9)
        total = line.quantity + quantity
        self.lines[product_id] = replace(
            line, quantity=total, event_ids=(*line.event_ids, event_id)
        )
        return total

    def _set(self, product_id: str, quantity: int, named: str | None) -> int:
        line = self.lines[product_id]
        assert named in line.event_ids, "the letter names a line that is not there"
        self.lines[product_id] = replace(line, quantity=quantity)
        if quantity == 0:
            del self.lines[product_id]
        return quantity
