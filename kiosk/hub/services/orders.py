"""Orders: what a session's basket holds becomes a purchase, at the hub's prices."""

from sqlalchemy import delete, select
from sqlalchemy.orm import joinedload

from kiosk.hub.models import Line, Order, OrderItem, ShopSession
from kiosk.hub.refusals import InTheWay
from kiosk.hub.services import basket, pending, updates
from kiosk.hub.shapes import order as shape
from kiosk.hub.shapes import order_number, total_minor
from kiosk.hub.unit import Unit


def make(unit: Unit, session: ShopSession, *, local_number: str | None) -> Order:
    """Order what lies in the basket; the basket is closed for ever, the session is not.

    The session must be `sessions.writable`. InTheWay when the basket is empty.
    """
    lines = list(
        unit.db.scalars(
            select(Line)
            .where(Line.session_id == session.id)
            .options(joinedload(Line.product))
            .order_by(Line.added_at, Line.id)
        )
    )
    if not lines:
        raise InTheWay("The basket is empty", "EMPTY_BASKET")
    order = Order(
        session_id=session.id,
        total_minor=total_minor(lines),
        currency=basket.currency(unit),
        local_number=local_number,
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
    return order


def _item(line: Line) -> OrderItem:
    return OrderItem(
        product_id=line.product_id,
        name=line.product.name,
        quantity=line.quantity,
        price_minor=line.product.price_minor,
    )
