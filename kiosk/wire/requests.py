"""What the kiosk asks for: method, path and JSON body, strict to the contract."""

from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from kiosk.weight import Measure
from kiosk.wire.fields import Json


@dataclass(frozen=True, slots=True)
class Request:
    """One call. *body* None: a GET or DELETE without one, or a picture (*jpeg*) instead."""

    method: str
    path: str
    body: Json | None = field(default=None, repr=False)
    jpeg: bytes | None = field(default=None, repr=False)


HEALTH = Request("GET", "/health")


def register(*, device_id: str = "", name: str = "", firmware: str = "") -> Request:
    """A new device, or a fresh code for *device_id*. Always a JSON body, also an empty one."""
    wanted = {"deviceId": device_id, "name": name[:255], "firmwareVersion": firmware[:20]}
    body = {key: value for key, value in wanted.items() if value}
    return Request("POST", "/api/devices/register", body)


def heartbeat(device_id: str) -> Request:
    """Says that the device lives. Never before it is paired: it makes it un-pairable."""
    return Request("POST", "/api/devices/heartbeat", {"deviceId": device_id})


def add(
    product_id: str, quantity: int, confidence: float, device_id: str, session_id: str = ""
) -> Request:
    """Pieces for the basket. The published contract has four keys; the hub takes the session."""
    body = {
        "productId": product_id,
        "quantity": quantity,
        "confidence": confidence,
        "deviceId": device_id,
    }
    return Request("POST", "/api/basket/items", body | _of(session_id))


def add_measured(
    product_id: str, measure: Measure, confidence: float, device_id: str, session_id: str
) -> Request:
    """One piece with its own weight or price, for the hub: a line by itself."""
    body = {
        "productId": product_id,
        "quantity": 1,
        "confidence": confidence,
        "deviceId": device_id,
    }
    said = {"grams": measure.grams, "labelPriceMinor": measure.price_minor}
    own = {key: value for key, value in said.items() if value is not None}
    return Request("POST", "/api/basket/items", body | own | _of(session_id))


def ask(
    product_id: str,
    name: str,
    quantity: int,
    confidence: float,
    device_id: str,
    session_id: str = "",
) -> Request:
    """Pieces that a person must approve."""
    body = {
        "productId": product_id,
        "name": name,
        "quantity": quantity,
        "confidence": confidence,
        "deviceId": device_id,
    }
    return Request("POST", "/api/basket/pending-items", body | _of(session_id))


def probe(device_id: str) -> Request:
    """Is the device known and paired? Stores nothing: no such product exists."""
    return ask("kiosk-probe", "probe", 1, 0, device_id)


def start_session(device_id: str, session_id: str) -> Request:
    """A guest session with our id."""
    body = {"kind": "guest"} | _of(session_id)
    return Request("POST", _device(device_id, "sessions"), body)


def end_session(device_id: str, session_id: str) -> Request:
    """The session is over; saying it twice is fine."""
    return Request("DELETE", _device(device_id, "sessions", session_id))


def current_session(device_id: str) -> Request:
    """Asks which session is open."""
    return Request("GET", _device(device_id, "sessions", "current"))


def basket(device_id: str, session_id: str) -> Request:
    """The session's whole basket."""
    return Request("GET", f"{_device(device_id, 'basket')}?{urlencode({'session': session_id})}")


def set_quantity(
    device_id: str,
    event_id: str,
    product_id: str,
    quantity: int,
    session_id: str,
    *,
    alone: bool = False,
) -> Request:
    """The line of that item shall hold *quantity*; 0 removes it. *alone*: it is its own line."""
    body = {"quantity": quantity, "productId": product_id} | _of(session_id)
    if alone:
        body["lineId"] = event_id
    return Request("PATCH", _device(device_id, "basket", event_id), body)


def approve(device_id: str, event_id: str, quantity: int) -> Request:
    """Yes, *quantity* of them."""
    return Request(
        "POST", _device(device_id, "pending", event_id, "approve"), {"quantity": quantity}
    )


def decline(device_id: str, event_id: str) -> Request:
    """No, it is not that."""
    return Request("POST", _device(device_id, "pending", event_id, "decline"), {})


def order(device_id: str, session_id: str, local_number: str) -> Request:
    """Finish. Prices are the backend's."""
    body = {"sessionId": session_id} | ({"localNumber": local_number} if local_number else {})
    return Request("POST", _device(device_id, "orders"), body)


def evidence(device_id: str, event_id: str, jpeg: bytes) -> Request:
    """The picture of an item. 204 where it was taken, 507 where there is no room for it."""
    return Request("PUT", _device(device_id, "evidence", event_id), jpeg=jpeg)


def live_path(*, since: int, session_id: str) -> str:
    """The path of the live updates, from the change after *since* of that session."""
    asked = {"since": str(since)} | ({"session": session_id} if session_id else {})
    return f"/api/ws?{urlencode(asked)}"


def _of(session_id: str) -> dict[str, str]:
    return {"sessionId": session_id} if session_id else {}


def _device(*parts: str) -> str:
    return "/".join(["/api/devices", *(quote(part, safe="") for part in parts)])
