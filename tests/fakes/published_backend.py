"""A double of the published ShopShadow backend, with the faults that a kiosk meets.

Everything goes to the demo shopper's basket, adds add, a heartbeat before pairing makes a device
un-pairable, an old device stays bound to its shopper, and letting a device go always fails. Its
``/health`` knows nothing of its database.
"""

import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import jwt

from tests.fakes.published_goods import Goods, no
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend

DEMO = "demo@email.com"
_SECRET = "a secret of thirty-two bytes or so"  # noqa: S105  of a test
_AWAY_AFTER_S = 300.0


@dataclass
class PublishedDevice:
    code: str
    status: str = "disconnected"
    user: str = ""
    heartbeats: int = 0
    beat_at: float = 0.0
    expires_at: float = 0.0


@dataclass
class User:
    email: str
    password: str = "1234"  # noqa: S105  of a test
    user_id: str = field(default_factory=lambda: str(uuid4()))


class PublishedBackend(ScriptedBackend):
    """Serve it with `serving`. *lasts_s*: how long a code is valid, *token_s*: a sign-in.

    While *database_is_down* every route but ``/health`` answers 500, and any in *cannot* at all
    times. `later_s` moves its clock.
    """

    def __init__(self, *, lasts_s: float = 4 * 3600.0, token_s: float = 24 * 3600.0) -> None:
        super().__init__()
        self.lasts_s, self.token_s, self.later_s = lasts_s, token_s, 0.0
        self.database_is_down = False
        self.cannot: set[str] = set()
        self.devices: dict[str, PublishedDevice] = {}
        self.users = {email: User(email) for email in (DEMO, "ada@email.com", "ben@email.com")}
        self.goods = Goods(self.devices, demo_id=self.users[DEMO].user_id)
        self.otherwise = self._route
        self._lock = threading.Lock()
        self._codes = iter(f"{number:04}" for number in range(67, 10_000))
        self._tokens = 0

    @property
    def demo_basket(self) -> dict[tuple[str, str], int]:
        """Pieces by device and product in the demo user's basket."""
        return self.goods.pieces(self.users[DEMO].user_id)

    @property
    def pending(self) -> list[dict[str, Any]]:
        return self.goods.pending

    def user(self, email: str) -> str:
        return self.users[email].user_id

    def connect(self, code: str, user: str) -> str:
        """What a phone does; "" or the code of the refusal."""
        with self._lock:
            reply = self._connected(code, user)
            return "" if reply.status == 200 else str(reply.body["code"])

    def answer_on_phone(self, row_id: str, *, yes: bool, quantity: int = 1) -> None:
        with self._lock:
            row = next(row for row in self.goods.pending if row["id"] == row_id)
            if yes:
                self.goods.approve(row_id, {"quantity": quantity}, row["user_id"])
            else:
                self.goods.decline(row_id, row["user_id"])

    def _now(self) -> float:
        return time.time() + self.later_s

    def _route(self, asked: Received) -> Reply:
        path = urlsplit(asked.path).path
        if path == "/health":
            return Reply(200, {"success": True, "message": "ShopShadow backend is running"})
        if asked.method == "POST" and asked.body is None:
            return no(500, "SERVER_ERROR", "Cannot destructure property 'deviceId' of 'req.body'")
        if self.database_is_down or path in self.cannot:
            code = "REGISTRATION_ERROR" if path.endswith("/register") else "ECONNREFUSED"
            return no(500, code, "connect ECONNREFUSED 127.0.0.1:5432")
        with self._lock:
            return self._open(asked, path) or self._signed(asked, path)

    def _open(self, asked: Received, path: str) -> Reply | None:
        routes = {
            "/api/devices/register": self._register,
            "/api/devices/heartbeat": self._heartbeat,
            "/api/auth/login": self._login,
            "/api/auth/refresh": self._refresh,
        }
        if asked.method == "POST" and path == "/api/basket/items":
            return self.goods.add(asked.body)
        if asked.method == "POST" and path == "/api/basket/pending-items":
            return self.goods.ask(asked.body)
        route = routes.get(path)
        return route(asked.body) if route and asked.method == "POST" else None

    def _signed(self, asked: Received, path: str) -> Reply:
        user = self._user_of(asked.headers.get("Authorization", ""))
        if isinstance(user, Reply):
            return user
        if path == "/api/devices/connect":
            return self._connected(str(asked.body.get("code", "")), user)
        if path == "/api/devices/disconnect":
            return no(500, "DISCONNECTION_ERROR", "Failed to disconnect device")
        if path.startswith("/api/devices/"):
            return self._status(path.split("/")[3], user)
        return self.goods.signed(asked, path, user)

    def _register(self, body: dict[str, Any]) -> Reply:
        device_id = body.get("deviceId") or str(uuid4())
        if not _is_uuid(device_id) or len(body.get("firmwareVersion", "")) > 20:
            return no(500, "REGISTRATION_ERROR", "Device registration failed")
        if "deviceId" in body and device_id not in self.devices:
            return no(404, "DEVICE_NOT_FOUND", "Device not found")
        known = self.devices.get(device_id)
        device = PublishedDevice(next(self._codes), expires_at=self._now() + self.lasts_s)
        if known:
            device.user, device.beat_at = known.user, known.beat_at
        self.devices[device_id] = device
        expires = datetime.fromtimestamp(device.expires_at, UTC).isoformat()
        data = {
            "deviceId": device_id,
            "code": device.code,
            "name": body.get("name"),
            "status": device.status,
            "batteryLevel": 100,
            "firmwareVersion": body.get("firmwareVersion"),
            "expiresAt": expires.replace("+00:00", "Z"),
        }
        return Reply(200, {"success": True, "data": data})

    def _heartbeat(self, body: dict[str, Any]) -> Reply:
        if not body.get("deviceId"):
            return no(400, "MISSING_DEVICE_ID")
        device = self.devices.get(body["deviceId"])
        if device is None:
            known = _is_uuid(body["deviceId"])
            return no(404, "DEVICE_NOT_FOUND") if known else no(500, "HEARTBEAT_ERROR")
        device.status, device.beat_at = "connected", self._now()
        device.heartbeats += 1
        told = {"id": body["deviceId"], "status": device.status, "last_heartbeat": "now"}
        return Reply(200, {"success": True, "device": told})

    def _connected(self, code: str, user: str) -> Reply:
        if not (len(code) == 4 and code.isdigit()):
            return no(400, "INVALID_CODE_FORMAT")
        device = next((d for d in self.devices.values() if d.code == code), None)
        if device is None:
            return no(404, "DEVICE_NOT_FOUND", "Device not found. Please check the code.")
        if self._now() > device.expires_at:
            return no(400, "CODE_EXPIRED", "Device code has expired. Please restart the device.")
        if device.user and device.user != user:
            return no(409, "DEVICE_IN_USE", "Device is already connected to another user")
        if device.status not in {"disconnected", "offline", "inactive"}:
            return no(400, "INVALID_DEVICE_STATE", f"Device is {device.status}. Cannot connect.")
        device.status, device.user, device.beat_at = "connected", user, self._now()
        return Reply(200, {"success": True, "data": {"device": {"status": "connected"}}})

    def _status(self, device_id: str, user: str) -> Reply:
        device = self.devices.get(device_id)
        if device is None:
            return no(404, "DEVICE_NOT_FOUND")
        if device.user != user:
            return no(403, "UNAUTHORIZED_DEVICE")
        if self._now() - device.beat_at > _AWAY_AFTER_S:
            device.status = "offline"
        else:
            device.beat_at = self._now()
        return Reply(200, {"success": True, "data": {"device": {"status": device.status}}})

    def _login(self, body: dict[str, Any]) -> Reply:
        user = self.users.get(body.get("email", ""))
        if user is None or user.password != body.get("password"):
            return no(401, "INVALID_CREDENTIALS", "Invalid email or password")
        told = {"id": user.user_id, "name": user.email.partition("@")[0], "email": user.email}
        return Reply(200, {"success": True, "user": told, **self._pair_of_tokens(user.user_id)})

    def _refresh(self, body: dict[str, Any]) -> Reply:
        user = self._user_of(f"Bearer {body.get('refreshToken')}")
        if isinstance(user, Reply):
            return no(401, "INVALID_REFRESH_TOKEN")
        return Reply(200, {"success": True, **self._pair_of_tokens(user)})

    def _pair_of_tokens(self, user: str) -> dict[str, str]:
        return {
            "token": self._token(user, self.token_s),
            "refreshToken": self._token(user, 30 * 24 * 3600.0),
        }

    def _token(self, user: str, lasts_s: float) -> str:
        self._tokens += 1
        now = self._now()
        claims = {"userId": user, "iat": now, "exp": now + lasts_s, "n": self._tokens}
        return jwt.encode(claims, _SECRET, algorithm="HS256")

    def _user_of(self, header: str) -> str | Reply:
        if not header.startswith("Bearer "):
            return no(401, "NO_TOKEN", "Authentication required")
        try:
            claims = jwt.decode(
                header.removeprefix("Bearer "),
                _SECRET,
                algorithms=["HS256"],
                options={"verify_exp": False, "verify_iat": False},
            )
        except jwt.PyJWTError:
            return no(401, "INVALID_TOKEN", "Invalid token")
        if claims["exp"] <= self._now():
            return no(401, "INVALID_TOKEN", "Token expired")
        return str(claims["userId"])


def _is_uuid(text: object) -> bool:
    try:
        UUID(str(text))
    except ValueError:
        return False
    return True
