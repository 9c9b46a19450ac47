"""What each letter of a kiosk does: its body in, the answer out, however it came.

Alone or in a batch, a letter is the same work. Each refuses before it changes anything, so that
the next letter of a batch finds everything as it was.
"""

from collections.abc import Callable
from typing import TypeAlias

from uuid_utils import uuid7

from kiosk.hub import shapes, shapes_goods
from kiosk.hub.models import Device
from kiosk.hub.schemas import AddBody, ApproveBody, AskBody, OrderBody, QuantityBody, SessionBody
from kiosk.hub.services import basket, orders, pending, sessions
from kiosk.hub.services.answers import Answer
from kiosk.hub.services.basket import Item
from kiosk.hub.services.orders import Terms
from kiosk.hub.shapes import Json
from kiosk.hub.unit import Unit
from kiosk.weight import measure

Work: TypeAlias = Callable[[Unit, Device], Answer]


def success(data: Json, *, status: int = 200) -> Answer:
    """``{"success": true, "data": …}``."""
    return Answer(status, {"success": True, "data": data})


def open_session(body: SessionBody) -> Work:
    """A guest begins."""

    def work(unit: Unit, device: Device) -> Answer:
        session = sessions.open_guest(unit, device, body.session_id or str(uuid7()))
        return success({"session": shapes.session(session)}, status=201)

    return work


def close_session(session_id: str) -> Work:
    """The shopper leaves. Closing twice is fine."""

    def work(unit: Unit, device: Device) -> Answer:
        session = sessions.to_close(unit, device, session_id)
        sessions.close(unit, device, session)
        return success({"session": shapes.session(session)})

    return work


def add(body: AddBody, event_id: str) -> Work:
    """An item for the basket; the answer holds the line's new total."""

    def work(unit: Unit, device: Device) -> Answer:
        session = sessions.writable(unit, device, body.session_id)
        line, created = basket.add(unit, session, _item(body, event_id))
        told = {
            "itemId": line.id,
            "lineId": line.first_event_id,
            "eventId": event_id,
            "productId": line.product_id,
            "quantity": line.quantity,
            "seq": session.seq,
            "action": "created" if created else "updated",
        }
        message = "Item added to basket" if created else "Item quantity updated"
        return Answer(201 if created else 200, {"success": True, "message": message, "data": told})

    return work


def ask(body: AskBody, event_id: str, *, merges: bool = False) -> Work:
    """The kiosk is not sure of an item. *merges*: one without a key may be a repeat."""

    def work(unit: Unit, device: Device) -> Answer:
        session = sessions.writable(unit, device, body.session_id)
        item = _item(body, event_id)
        row = pending.ask(unit, session, item, name=body.name, merges=merges)
        return Answer(201, {"success": True, "pendingItem": shapes.pending_item(row)})

    return work


def set_quantity(body: QuantityBody, event_id: str) -> Work:
    """A line shall hold that many pieces; 0 removes it."""

    def work(unit: Unit, device: Device) -> Answer:
        session = sessions.writable(unit, device, body.session_id)
        line_id = basket.set_quantity(
            unit,
            session,
            product_id=body.product_id,
            quantity=body.quantity,
            event_id=event_id,
            piece=body.line_id or "",
        )
        return success(_total(line_id, body.product_id, body.quantity, session.seq))

    return work


def approve(body: ApproveBody, asked: str, event_id: str) -> Work:
    """The shopper says yes, at the kiosk, to the item that *asked* names."""

    def work(unit: Unit, device: Device) -> Answer:
        question = pending.of_device(unit, device, asked)
        line = pending.approve(
            unit, device, question, quantity=body.quantity, event_id=event_id, by="device"
        )
        session = sessions.locked(unit, device, question.session_id)
        return success(_total(line.first_event_id, line.product_id, line.quantity, session.seq))

    return work


def decline(asked: str) -> Work:
    """The shopper says no, at the kiosk, to the item that *asked* names."""

    def work(unit: Unit, device: Device) -> Answer:
        pending.decline(unit, device, pending.of_device(unit, device, asked), by="device")
        return success({"eventId": asked})

    return work


def order(body: OrderBody, event_id: str) -> Work:
    """Finish: the basket becomes an order."""

    def work(unit: Unit, device: Device) -> Answer:
        session = sessions.writable(unit, device, body.session_id)
        made, receipt = orders.make(unit, session, Terms(event_id, local_number=body.local_number))
        told = {"order": shapes.order(made), "receipt": shapes_goods.receipt(receipt, made)}
        return success(told, status=201)

    return work


def _item(body: AddBody, event_id: str) -> Item:
    own = measure(body.grams, body.label_price_minor)
    return Item(event_id, body.product_id, body.quantity, body.confidence, own)


def _total(line_id: str, product_id: str, quantity: int, seq: int) -> Json:
    return {"lineId": line_id, "productId": product_id, "quantity": quantity, "seq": seq}
