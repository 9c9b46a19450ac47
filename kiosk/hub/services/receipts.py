"""Receipts: made with their order, confirmed when it was paid; each state is told, in order."""

import re

from sqlalchemy import select
from uuid_utils import uuid4

from kiosk.hub.models import Order, ShopSession
from kiosk.hub.models_goods import Receipt
from kiosk.hub.refusals import InTheWay, Unknown
from kiosk.hub.services import updates
from kiosk.hub.shapes import order_number
from kiosk.hub.unit import LOCKED, Unit

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def make(unit: Unit, session: ShopSession, order: Order) -> Receipt:
    """The receipt of an order that was just made: completed, or failed where a price is missing."""
    receipt = Receipt(
        id=str(uuid4()), order_number=order.number, state="processing", error=None, at=unit.now
    )
    unit.db.add(receipt)
    _tell(unit, session, order, receipt)
    missing = [item.name for item in order.items if item.subtotal_minor is None]
    if missing:
        receipt.state, receipt.error = "failed", f"No price: {', '.join(missing)}"
    else:
        receipt.state = "completed"
    _tell(unit, session, order, receipt)
    return receipt


def of_device(unit: Unit, device_id: str, receipt_id: str) -> tuple[Receipt, Order]:
    """A receipt of this device and its order. Unknown when there is none."""
    receipt, order, session = _found(unit, receipt_id)
    if session.device_id != device_id:
        raise Unknown("Receipt not found", "NOT_FOUND")
    return receipt, order


def of_user(unit: Unit, user_id: str, receipt_id: str) -> tuple[Receipt, Order]:
    """A receipt of this shopper and its order. Unknown when there is none."""
    receipt, order, session = _found(unit, receipt_id)
    if session.user_id != user_id:
        raise Unknown("Receipt not found", "NOT_FOUND")
    return receipt, order


def find(unit: Unit, receipt_id: str) -> tuple[Receipt, Order]:
    """Any receipt and its order, for staff. Unknown when there is none."""
    receipt, order, _ = _found(unit, receipt_id)
    return receipt, order


def of_order(unit: Unit, order: Order) -> Receipt | None:
    """The order's receipt; None for one that is older than receipts."""
    return unit.db.scalar(select(Receipt).where(Receipt.order_number == order.number))


def of_letter(unit: Unit, key: str) -> tuple[Receipt, Order]:
    """The receipt of the order that came by that letter, and the order.

    Only a key that nobody can guess (a UUID) opens a receipt. Unknown otherwise.
    """
    if not _UUID.fullmatch(key.lower()):
        raise Unknown("Receipt not found", "NOT_FOUND")
    found = unit.db.execute(
        select(Receipt, Order)
        .join(Order, Order.number == Receipt.order_number)
        .where(Order.event_id == key.lower())
    ).one_or_none()
    if found is None:
        raise Unknown("Receipt not found", "NOT_FOUND")
    return found[0], found[1]


def confirm(unit: Unit, receipt: Receipt, order: Order, *, by_staff: bool) -> None:
    """It was paid. Saying it twice is fine; one that failed is for staff. InTheWay otherwise."""
    session = unit.db.get_one(ShopSession, order.session_id, with_for_update=LOCKED)
    unit.db.refresh(receipt)
    if receipt.state == "confirmed":
        return
    if receipt.state == "failed" and not by_staff:
        raise InTheWay("This receipt failed: staff must look at it", "RECEIPT_FAILED")
    receipt.state, receipt.at = "confirmed", unit.now
    _tell(unit, session, order, receipt)


def _found(unit: Unit, receipt_id: str) -> tuple[Receipt, Order, ShopSession]:
    found = unit.db.execute(
        select(Receipt, Order, ShopSession)
        .join(Order, Order.number == Receipt.order_number)
        .join(ShopSession, ShopSession.id == Order.session_id)
        .where(Receipt.id == receipt_id)
    ).one_or_none()
    if found is None:
        raise Unknown("Receipt not found", "NOT_FOUND")
    return found[0], found[1], found[2]


def _tell(unit: Unit, session: ShopSession, order: Order, receipt: Receipt) -> None:
    pieces = sum(item.quantity for item in order.items)
    priced = sum(item.quantity for item in order.items if item.subtotal_minor is not None)
    data = {
        "action": receipt.state,
        "receipt_id": receipt.id,
        "status": receipt.state,
        "items_extracted": pieces,
        "items_matched": priced,
        "error": receipt.error,
        "order": order_number(order.number),
    }
    updates.record(unit, session, "receipt_status", receipt.id, data)
