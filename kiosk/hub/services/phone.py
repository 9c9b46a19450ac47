"""What a shopper's phone shows, in one look."""

from sqlalchemy import select

from kiosk.hub import shapes
from kiosk.hub.models import Device, Order, Pending, Product, ShopSession, User
from kiosk.hub.services import contents, pending, receipts, sessions
from kiosk.hub.shapes import Json, image_url
from kiosk.hub.shapes_goods import receipt as receipt_shape
from kiosk.hub.unit import Unit


def shown(unit: Unit, user: User) -> Json:
    """The shopper, the kiosk they stand at, what lies in the basket, what is asked, the order.

    Without an open session there is the person alone.
    """
    told: Json = {"user": shapes.user(user), "session": None}
    session = sessions.newest_of(unit, user.id)
    if session is None:
        return told
    device = unit.db.get_one(Device, session.device_id)
    held = contents.of_user(unit, user.id)
    whole = contents.of_session(unit, session)
    return told | {
        "session": shapes.session(session),
        "seq": session.seq,
        "device": {"id": device.id, "name": device.name},
        "items": [line for line in held["items"] if line["deviceId"] == device.id],
        "total": whole["total"],
        "totalMinor": whole["totalMinor"],
        "currency": whole["currency"],
        "itemCount": whole["itemCount"],
        "questions": [
            _question(unit, row)
            for row in pending.open_ones(unit, user.id)
            if row.session_id == session.id
        ],
        "order": _order(unit, session),
    }


def _question(unit: Unit, row: Pending) -> Json:
    product = unit.db.get_one(Product, row.product_id)
    return {
        "id": row.id,
        "productId": row.product_id,
        "name": row.name,
        "quantity": row.quantity,
        "confidence": row.confidence,
        "imageUrl": image_url(product),
        "maxQuantity": product.max_quantity,
        "minAge": product.min_age,
    }


def _order(unit: Unit, session: ShopSession) -> Json | None:
    order = unit.db.scalar(select(Order).where(Order.session_id == session.id))
    if order is None:
        return None
    receipt = receipts.of_order(unit, order)
    told = receipt_shape(receipt, order) if receipt else None
    return shapes.order(order) | {"receipt": told}
