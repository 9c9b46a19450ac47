"""Questions: unsure items that the kiosk or the phone answers, whoever is first."""

from sqlalchemy import select
from uuid_utils import uuid4

from kiosk.hub.models import Device, Line, Pending, ShopSession
from kiosk.hub.refusals import Answered, NotAllowed, Unknown
from kiosk.hub.services import basket, products, sessions, updates
from kiosk.hub.services.asking import is_open, open_now
from kiosk.hub.services.basket import Item
from kiosk.hub.unit import LOCKED, Unit


def ask(unit: Unit, session: ShopSession, item: Item, *, name: str, merges: bool) -> Pending:
    """Open a question. Unknown when the shop does not sell the product, Invalid by weight.

    The session must be `sessions.writable`. With *merges* an open question about the product is
    taken as the same one seen again: its confidence becomes the new one, its quantity the larger.
    """
    product = products.get(unit, item.product_id)
    basket.refuse_unweighed(product, item)  # a yes would not say what it weighs
    if merges and (same := _same(unit, session, product.id)):
        same.quantity = max(same.quantity, item.quantity)
        same.confidence, same.asked_at = item.confidence, unit.now
        _tell(unit, session, same, "updated", by="device")
        return same
    row = Pending(
        id=str(uuid4()),
        session=session,
        event_id=item.event_id,
        product_id=product.id,
        name=name,
        quantity=item.quantity,
        confidence=item.confidence,
        state="pending",
        asked_at=unit.now,
    )
    unit.db.add(row)
    basket.note_detection(unit, session, item, way="pending")
    _tell(unit, session, row, "added", by="device")
    return row


def of_device(unit: Unit, device: Device, event_id: str) -> Pending:
    """The device's question about that item. Unknown when there is none."""
    row = unit.db.scalar(
        select(Pending)
        .join(ShopSession)
        .where(ShopSession.device_id == device.id, Pending.event_id == event_id)
    )
    if row is None:
        raise Unknown("Pending item not found", "NOT_FOUND")
    return row


def of_user(unit: Unit, user_id: str, pending_id: str) -> tuple[Pending, Device]:
    """The question of this shopper and its device, locked. Unknown, or NotAllowed."""
    row = unit.db.get(Pending, pending_id)
    if row is None:
        raise Unknown("Pending item not found", "NOT_FOUND")
    if row.session.user_id != user_id:
        raise NotAllowed("Forbidden", "FORBIDDEN")
    if row.state == "pending" and not (row.session.state == "open" and is_open(unit, row)):
        raise Answered("Item not pending", "INVALID_STATE")
    device = unit.db.get_one(Device, row.session.device_id, with_for_update=LOCKED)
    return row, device


def open_ones(unit: Unit, user_id: str) -> list[Pending]:
    """The shopper's open questions, oldest first."""
    return list(
        unit.db.scalars(
            select(Pending)
            .join(ShopSession)
            .where(ShopSession.user_id == user_id, ShopSession.state == "open", open_now(unit))
            .order_by(Pending.asked_at, Pending.id)
        )
    )


def approve(
    unit: Unit, device: Device, row: Pending, *, quantity: int, event_id: str, by: str
) -> Line:
    """Put *quantity* of it into the basket; answers the line. Answered the second time.

    Invalid where a shopper's phone says more than one may buy; the kiosk has its own rules.
    """
    session = sessions.writable(unit, device, row.session_id)
    product = products.get(unit, row.product_id)  # refuses before anything is changed
    if by == "shopper":
        basket.refuse_too_many(unit, session, product, more=quantity)
    _settle(unit, row, "approved")
    _tell(unit, session, row, "approved", by=by, quantity=quantity)
    item = Item(row.event_id, row.product_id, quantity, row.confidence)
    line, _ = basket.add(unit, session, item, seen=False)
    basket.remember(unit, line, event_id)
    return line


def decline(unit: Unit, device: Device, row: Pending, *, by: str) -> None:
    """It is not what it seemed. Answered the second time."""
    session = sessions.locked(unit, device, row.session_id)
    _settle(unit, row, "declined")
    _tell(unit, session, row, "declined", by=by)


def expire(unit: Unit, session: ShopSession) -> None:
    """Nobody answered before the order was made: the open questions go away."""
    for row in unit.db.scalars(
        select(Pending).where(Pending.session_id == session.id, Pending.state == "pending")
    ).all():
        row.state, row.answered_at = "expired", unit.now
        _tell(unit, session, row, "expired", by="device")


def _settle(unit: Unit, row: Pending, state: str) -> None:
    unit.db.refresh(row, with_for_update=LOCKED)
    if row.state != "pending":
        raise Answered("Item not pending", "INVALID_STATE")
    row.state, row.answered_at = state, unit.now


def _same(unit: Unit, session: ShopSession, product_id: str) -> Pending | None:
    return unit.db.scalar(
        select(Pending)
        .where(Pending.session_id == session.id, Pending.product_id == product_id, open_now(unit))
        .order_by(Pending.asked_at)
        .limit(1)
    )


def _tell(
    unit: Unit,
    session: ShopSession,
    row: Pending,
    action: str,
    *,
    by: str,
    quantity: int | None = None,
) -> None:
    data = {
        "action": action,
        "eventId": row.event_id,
        "productId": row.product_id,
        "productName": row.name,
        "quantity": row.quantity if quantity is None else quantity,
        "by": by,
    }
    updates.record(unit, session, "pending_update", row.event_id, data)
