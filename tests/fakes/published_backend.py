"""A double of the published ShopShadow backend, with the faults that a kiosk meets.

Everything goes to the demo shopper's basket, adds add, a heartbeat before pairing makes a device
un-pairable, and an old device stays bound to its shopper.
"""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend

PRODUCTS = {"P001": "Organic Apples", "P002": "Fresh Bananas"}


@dataclass
class PublishedDevice:
    code: str
    status: str = "disconnected"
    user: str = ""
    heartbeats: int = 0


def no(status: int, code: str, words: str = "no") -> Reply:
    return Reply(status, {"success": False, "error": words, "code": code})


class PublishedBackend(ScriptedBackend):
    """Serve it with `serving`. *lasts_s* is how long a code is valid."""

    def __init__(self, *, lasts_s: float = 4 * 3600.0) -> None:
        super().__init__()
        self.lasts_s = lasts_s
        self.devices: dict[str, PublishedDevice] = {}
        self.demo_basket: dict[tuple[str, str], int] = {}
        self.pending: list[dict[str, Any]] = []
        self.otherwise = self._route
        self._lock = threading.Lock()
        self._codes = iter(f"{number:04}" for number in range(67, 10_000))

    def connect(self, code: str, user: str) -> str:
        """What a phone does; "" or the code of the refusal."""
        with self._lock:
            device = next((d for d in self.devices.values() if d.code == code), None)
            if device is None:
                return "DEVICE_NOT_FOUND"
            if device.user and device.user != user:
                return "DEVICE_IN_USE"
            if device.status not in {"disconnected", "offline"}:
                return "INVALID_DEVICE_STATE"
            device.status, device.user = "connected", user
            return ""

    def _route(self, asked: Received) -> Reply:
        routes = {
            "/health": self._health,
            "/api/devices/register": self._register,
            "/api/devices/heartbeat": self._heartbeat,
            "/api/basket/items": self._add,
            "/api/basket/pending-items": self._ask,
        }
        route = routes.get(asked.path)
        if route is None:
            return no(404, "NOT_FOUND")
        if asked.method == "POST" and asked.body is None:
            return no(500, "SERVER_ERROR", "Cannot destructure property 'deviceId'")
        with self._lock:
            return route(asked.body)

    def _health(self, _body: Any) -> Reply:
        return Reply(200, {"success": True, "message": "ShopShadow backend is running"})

    def _register(self, body: dict[str, Any]) -> Reply:
        device_id = body.get("deviceId") or str(uuid4())
        if "deviceId" in body and device_id not in self.devices:
            return no(404, "DEVICE_NOT_FOUND")
        known = self.devices.get(device_id)
        device = PublishedDevice(next(self._codes), user=known.user if known else "")
        self.devices[device_id] = device
        expires = datetime.fromtimestamp(datetime.now(UTC).timestamp() + self.lasts_s, UTC)
        data = {
            "deviceId": device_id,
            "code": device.code,
            "name": body.get("name"),
            "status": device.status,
            "batteryLevel": 100,
            "firmwareVersion": body.get("firmwareVersion"),
            "expiresAt": expires.isoformat().replace("+00:00", "Z"),
        }
        return Reply(200, {"success": True, "data": data})

    def _heartbeat(self, body: dict[str, Any]) -> Reply:
        device = self.devices.get(body["deviceId"])
        if device is None:
            return no(404, "DEVICE_NOT_FOUND")
        device.status = "connected"
        device.heartbeats += 1
        told = {"id": body["deviceId"], "status": device.status, "last_heartbeat": "now"}
        return Reply(200, {"success": True, "device": told})

    def _add(self, body: dict[str, Any]) -> Reply:
        if body["confidence"] < 0.7:
            return no(400, "LOW_CONFIDENCE")
        if body["deviceId"] not in self.devices:
            return no(404, "DEVICE_NOT_FOUND")
        if body["productId"] not in PRODUCTS:
            return no(404, "PRODUCT_NOT_FOUND")
        key = (body["deviceId"], body["productId"])
        before = self.demo_basket.get(key, 0)
        total = self.demo_basket[key] = before + body["quantity"]
        data = {"productId": body["productId"], "quantity": total}
        data["action"] = "updated" if before else "created"
        return Reply(200 if before else 201, {"success": True, "data": data})

    def _ask(self, body: dict[str, Any]) -> Reply:
        if body["confidence"] >= 0.7:
            return no(400, "INVALID_CONFIDENCE")
        device = self.devices.get(body["deviceId"])
        if device is None:
            return no(404, "DEVICE_NOT_FOUND")
        if not device.user or device.status != "connected":
            return no(400, "DEVICE_NOT_CONNECTED", "Device not connected")
        if body["productId"] not in PRODUCTS:
            return no(404, "PRODUCT_NOT_FOUND")
        row = {
            "id": str(uuid4()),
            "user_id": device.user,
            "product_id": body["productId"],
            "quantity": body["quantity"],
            "confidence": f"{body['confidence']:.2f}",
            "status": "pending",
        }
        self.pending.append(row)
        return Reply(201, {"success": True, "pendingItem": row})
