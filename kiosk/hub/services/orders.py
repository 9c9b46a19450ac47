"""Orders: what a session's basket holds becomes a purchase, at the hub's prices."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import joinedload

from kiosk.hub.models import Line, Order, OrderItem, Product, ShopSession
from kiosk.hub.models_goods import Receipt
from kiosk.hub.refusals import InTheWay, Invalid, Unknown
from kiosk.hub.services import changes, contents, pending, receipts, updates
from kiosk.hub.shapes import order as shape
from kiosk.hub.shapes import order_number, total_minor
from kiosk.hub.shapes_goods import stock_update
from kiosk.hub.unit import Unit


@dataclass(frozen=True, slots=True)
class Terms:
    """What comes with an order beside the basket: nothing of it decides what is paid.

    *expected_minor* is the total that the shopper saw; the order is refused where it is another.
    """

    event_id: str
    local_number: str | None = None
    payment_method: str | None = None
    payment_id: str | None = None
    expected_minor: int | None = None


def make(unit: Unit, session: ShopSession, terms: Terms) -> tuple[Order, Receipt]:
    """Order what lies in the basket; the basket is closed for ever, the session is not.

    The session must be `sessions.writable`. Stock goes down by what was bought. InTheWay when the
    basket is empty, Invalid where its total is not the expected one.
    """
    lines = _lines(unit, session)
    if not lines:
        raise InTheWay("The basket is empty", "EMPTY_BASKET")
    total = total_minor(lines)
    _refuse_another_total(terms, total)
    order = Order(
        session_id=session.id,
        total_minor=total,
        currency=contents.currency(unit),
        local_number=terms.local_number,
        payment_method=terms.payment_method,
        payment_id=terms.payment_id,
        event_id=terms.event_id.lower(),
        created_at=unit.now,
        items=[_item(line) for line in lines],
    )
    unit.db.add(order)
    unit.db.flush()
    pending.expire(unit, session)
    unit.flush()  # the lines' events go with them
    unit.lines.clear()
    unit.db.execute(delete(Line).where(Line.session_id == session.id))
    session.ordered = True
    data = {"action": "created", "order": shape(order)}
    updates.record(unit, session, "order_update", order_number(order.number), data)
    _sell(unit, session, lines)
    return order, receipts.make(unit, session, order)


def of_user(
    unit: Unit,
    user_id: str,
    *,
    since: float | None,
    until: float | None,
    limit: int,
    offset: int,
) -> tuple[list[tuple[Order, ShopSession]], int]:
    """The shopper's orders between two instants, newest first, and how many there are in all."""
    wanted = _with_session().where(ShopSession.user_id == user_id)
    if since is not None:
        wanted = wanted.where(Order.created_at >= since)
    if until is not None:
        wanted = wanted.where(Order.created_at <= until)
    return paged(unit, wanted, limit=limit, offset=offset)


def all_of(unit: Unit, *, limit: int, offset: int) -> tuple[list[tuple[Order, ShopSession]], int]:
    """The shop's orders, newest first, and how many there are in all."""
    return paged(unit, _with_session(), limit=limit, offset=offset)


def get(unit: Unit, user_id: str | None, number: str) -> tuple[Order, ShopSession]:
    """One order of the shopper or, with None, of anybody. Unknown when there is none."""
    digits = number.removeprefix("ORD-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
        raise Unknown("Order not found", "ORDER_NOT_FOUND")
    found = unit.db.execute(_with_session().where(Order.number == int(digits))).one_or_none()
    if found is None or user_id not in (None, found[1].user_id):
        raise Unknown("Order not found", "ORDER_NOT_FOUND")
    return found[0], found[1]


def paged(
    unit: Unit, wanted: Select[Order, ShopSession], *, limit: int, offset: int
) -> tuple[list[tuple[Order, ShopSession]], int]:
    """Some of *wanted*, newest first, and how many there are in all."""
    total = unit.db.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    rows = unit.db.execute(wanted.order_by(Order.number.desc()).limit(limit).offset(offset))
    return [(row[0], row[1]) for row in rows], total


def _with_session() -> Select[Order, ShopSession]:
    return select(Order, ShopSession).join(ShopSession, ShopSession.id == Order.session_id)


def _lines(unit: Unit, session: ShopSession) -> Sequence[Line]:
    return unit.db.scalars(
        select(Line)
        .where(Line.session_id == session.id)
        .options(joinedload(Line.product))
        .order_by(Line.added_at, Line.id)
    ).all()


def _refuse_another_total(terms: Terms, total: int) -> None:
    if terms.expected_minor is not None and abs(terms.expected_minor - total) > 1:
        raise Invalid(
            f"The total is {total / 100:.2f}, not {terms.expected_minor / 100:.2f}: "
            "read the basket again",
            "TOTAL_MISMATCH",
            lasting=False,
            details={
                "providedTotal": terms.expected_minor / 100,
                "calculatedTotal": total / 100,
            },
        )


def _item(line: Line) -> OrderItem:
    return OrderItem(
        product_id=line.product_id,
        name=line.product.name,
        quantity=line.quantity,
        price_minor=line.product.price_minor,
        grams=line.grams,
        label_minor=line.label_minor,
    )


def _sell(unit: Unit, session: ShopSession, lines: Sequence[Line]) -> None:
    """Take what was bought from the stock, in pieces; it never goes below nothing."""
    bought: Counter[str] = Counter()
    for line in lines:
        if not line.product.by_weight:
            bought[line.product_id] += line.quantity
    products = unit.db.scalars(
        select(Product)
        .where(Product.id.in_(bought), Product.stock.is_not(None))
        .order_by(Product.id)  # all orders lock in one order
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    for product in products:
        changes.set_stock(unit, product, max(0, (product.stock or 0) - bought[product.id]))
        data = stock_update(product, "consumed")
        updates.record(unit, session, "inventory_update", product.id, data)
