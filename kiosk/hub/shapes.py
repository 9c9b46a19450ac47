"""How the hub's rows look on the wire."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypeAlias

from pydantic_core import to_json

from kiosk.catalogue.notable import is_notable, percent
from kiosk.hub.models import Device, Line, Order, OrderItem, Pending, Product, ShopSession, User

Json: TypeAlias = dict[str, Any]


def as_text(data: Json) -> str:
    """*data* as JSON, to be kept in a row: what it holds came from rows or was checked."""
    return to_json(data).decode()


def instant(at: float | None) -> str | None:
    """Epoch seconds as ISO 8601 in UTC with milliseconds."""
    if at is None:
        return None
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def price(minor: int | None) -> float | None:
    """Minor units as a number with two decimals."""
    return None if minor is None else minor / 100


def confidence_text(confidence: float) -> str:
    """A confidence as the contract's text, at least two decimals: ``"0.65"``, ``"0.6954"``."""
    text = f"{confidence:.4f}".rstrip("0")
    return text + "0" * max(0, 4 - len(text))


def device(row: Device, status: str) -> Json:
    """A device as its shopper sees it."""
    return {
        "id": row.id,
        "name": row.name,
        "status": status,
        "batteryLevel": 100,
        "firmwareVersion": row.firmware_version,
        "lastHeartbeat": instant(row.last_heartbeat),
    }


def session(row: ShopSession | None) -> Json | None:
    """A session, or None."""
    if row is None:
        return None
    shopper = {"id": row.user.id, "name": row.user.name} if row.user else None
    return {
        "id": row.id,
        "kind": row.kind,
        "state": row.state,
        "shopper": shopper,
        "openedAt": instant(row.opened_at),
    }


def image_url(row: Product) -> str | None:
    """Where the hub gives the product's picture; None where there is none."""
    return f"/api/products/{row.id}/image" if row.image else None


def price_change(old: int | None, new: int | None) -> Json:
    """From one price (minor units) to another; *isSignificant* above 1.00 or 2 per cent."""
    delta = 0 if old is None or new is None else new - old
    return {
        "old": price(old),
        "new": price(new),
        "delta": price(delta),
        "percentChange": round(percent(old, new), 2),
        "isSignificant": is_notable(old, new),
    }


def line(row: Line, event_ids: list[str]) -> Json:
    """A basket line as the kiosk reads it."""
    unit = row.product.price_minor
    return {
        "lineId": row.first_event_id,
        "productId": row.product_id,
        "name": row.product.name,
        "price": price(unit),
        "priceMinor": unit,
        "quantity": row.quantity,
        **_own(row),
        "confidence": row.confidence,
        "imageUrl": image_url(row.product),
        "eventIds": event_ids,
        "priceChange": _changed_since(row),
    }


def shopper_line(row: Line, device_id: str) -> Json:
    """A basket line as published for the shopper's phone."""
    unit = row.product.price_minor
    return {
        "id": row.id,
        "productId": row.product_id,
        "name": row.product.name,
        "price": price(unit),
        "category": row.product.category,
        "imageUrl": image_url(row.product),
        "quantity": row.quantity,
        "confidence": row.confidence,
        **_own(row),
        "addedAt": instant(row.added_at),
        "deviceId": device_id,
        "priceChange": _changed_since(row),
        "maxQuantity": row.product.max_quantity,
        "minAge": row.product.min_age,
    }


def _own(row: Line | OrderItem) -> Json:
    """What the line costs, and the weight or label's price where that makes it a line by itself."""
    told = {"grams": row.grams, "labelPriceMinor": row.label_minor}
    own = {key: value for key, value in told.items() if value is not None}
    return own | {"subtotal": price(row.subtotal_minor)}


def _changed_since(row: Line) -> Json | None:
    """How the price changed since the line began, where that is significant; else None."""
    told = price_change(row.price_minor, row.product.price_minor)
    return told if told["isSignificant"] else None


def question(row: Pending) -> Json:
    """An open question as the kiosk reads it."""
    return {
        "eventId": row.event_id,
        "productId": row.product_id,
        "name": row.name,
        "quantity": row.quantity,
        "confidence": row.confidence,
    }


def pending_item(row: Pending) -> Json:
    """An open question as published: snake_case, the confidence as text."""
    return {
        "id": row.id,
        "user_id": row.session.user_id,
        "device_id": row.session.device_id,
        "product_id": row.product_id,
        "name": row.name,
        "quantity": row.quantity,
        "confidence": confidence_text(row.confidence),
        "status": row.state,
        "timestamp": instant(row.asked_at),
        "event_id": row.event_id,
    }


def pending_item_for_staff(row: Pending) -> Json:
    """A question as staff read it, as published: camelCase, the confidence a number."""
    return {
        "id": row.id,
        "userId": row.session.user_id,
        "deviceId": row.session.device_id,
        "productId": row.product_id,
        "name": row.name,
        "quantity": row.quantity,
        "confidence": row.confidence,
        "status": row.state,
        "timestamp": instant(row.asked_at),
    }


def order_number(number: int) -> str:
    """The number that is shown: ``ORD-001``."""
    return f"ORD-{number:03}"


def order(row: Order) -> Json:
    """An order with its lines."""
    return {
        "id": order_number(row.number),
        "number": order_number(row.number),
        "total": price(row.total_minor),
        "totalMinor": row.total_minor,
        "currency": row.currency,
        "items": [
            {
                "productId": item.product_id,
                "name": item.name,
                "quantity": item.quantity,
                "price": price(item.price_minor),
                **_own(item),
                "subtotal": price(item.subtotal_minor or 0),
            }
            for item in row.items
        ],
        "localNumber": row.local_number,
        "createdAt": instant(row.created_at),
    }


def shopper_order(row: Order, session: ShopSession) -> Json:
    """An order as published: the order, and its items beside it."""
    told = listed_order(row, session)
    return {"order": told, "items": told.pop("items")}


def listed_order(row: Order, session: ShopSession) -> Json:
    """An order as published in a list, its items inside."""
    return {
        "id": order_number(row.number),
        "userId": session.user_id,
        "deviceId": session.device_id,
        "total": price(row.total_minor),
        "currency": row.currency,
        "status": "completed",
        "paymentMethod": row.payment_method,
        "paymentId": row.payment_id,
        "basketPhotoUrl": None,
        "createdAt": instant(row.created_at),
        "updatedAt": instant(row.created_at),
        "items": order(row)["items"],
    }


def user(row: User) -> Json:
    """A user without anything secret."""
    return {
        "id": row.id,
        "name": row.name,
        "email": row.email,
        "role": row.role,
        "createdAt": instant(row.created_at),
    }


def total_minor(lines: Iterable[Line]) -> int:
    """What *lines* cost; a product without a price costs nothing yet."""
    return sum(row.subtotal_minor or 0 for row in lines)
