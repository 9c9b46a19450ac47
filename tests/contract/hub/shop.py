"""A kiosk and a phone, as small clients of a real hub."""

import json
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import requests
from websockets.sync.client import ClientConnection, connect

from kiosk.hub.desk import Desk

Json = dict[str, Any]
TIMEOUT_S = 10


@dataclass
class Kiosk:
    """A registered device; it speaks with its credential."""

    url: str
    device_id: str = ""
    code: str = ""
    credential: str = ""
    answers: list[requests.Response] = field(default_factory=list)

    @classmethod
    def registered(cls, url: str) -> "Kiosk":
        told = requests.post(f"{url}/api/devices/register", json={}, timeout=TIMEOUT_S).json()
        data = told["data"]
        return cls(url, data["deviceId"], data["code"], data["credential"])

    def call(
        self, method: str, path: str, body: object = None, *, key: str | None = None
    ) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.credential}"}
        if key:
            headers["Idempotency-Key"] = key
        return requests.request(
            method, f"{self.url}{path}", json=body, headers=headers, timeout=TIMEOUT_S
        )

    def own(
        self, method: str, path: str, body: object = None, *, key: str | None = None
    ) -> requests.Response:
        return self.call(method, f"/api/devices/{self.device_id}{path}", body, key=key)

    def open_guest(self, session_id: str | None = None) -> str:
        body = {"kind": "guest", "sessionId": session_id or str(uuid.uuid4())}
        answer = self.own("POST", "/sessions", body)
        assert answer.status_code == 201, answer.text
        opened: str = answer.json()["data"]["session"]["id"]
        return opened

    def add(self, product_id: str, session_id: str | None = None, **kw: Any) -> requests.Response:
        return self.call("POST", "/api/basket/items", self._item(product_id, session_id, kw), **kw)

    def ask(self, product_id: str, session_id: str | None = None, **kw: Any) -> requests.Response:
        body = self._item(product_id, session_id, kw) | {"name": kw.pop("name", "Something")}
        return self.call("POST", "/api/basket/pending-items", body, **kw)

    def basket(self, session_id: str | None = None) -> Json:
        answer = self.own("GET", "/basket" + (f"?session={session_id}" if session_id else ""))
        assert answer.status_code == 200, answer.text
        data: Json = answer.json()["data"]
        return data

    def quantities(self, session_id: str | None = None) -> dict[str, int]:
        return {row["productId"]: row["quantity"] for row in self.basket(session_id)["items"]}

    def listen(self, **query: object) -> ClientConnection:
        return listen(self.url, self.credential, **query)

    def _item(self, product_id: str, session_id: str | None, kw: Json) -> Json:
        body = {
            "productId": product_id,
            "quantity": kw.pop("quantity", 1),
            "confidence": kw.pop("confidence", 0.92),
            "deviceId": self.device_id,
        }
        return body | ({"sessionId": session_id} if session_id else {})


@dataclass
class Phone:
    """Somebody signed in."""

    url: str
    token: str
    user_id: str

    @classmethod
    def demo(cls, url: str) -> "Phone":
        return cls._signed_in(url, "login", {"email": "demo@email.com", "password": "1234"})

    @classmethod
    def staff(cls, url: str) -> "Phone":
        return cls._signed_in(url, "login", {"email": "admin@email.com", "password": "1111"})

    @classmethod
    def hired(cls, url: str, database: Path) -> "Phone":
        """Somebody of the staff of a shop that sells no demo."""
        person = {"email": f"{uuid.uuid4().hex}@shop.example", "password": "Correct4Horse"}
        with Desk(str(database)) as desk:
            desk.add_user("Eva", person["email"], person["password"], admin=True)
        return cls._signed_in(url, "login", person)

    @classmethod
    def new(cls, url: str) -> "Phone":
        email = f"{uuid.uuid4().hex}@shop.example"
        return cls._signed_in(
            url, "signup", {"name": "Ada", "email": email, "password": "Correct4Horse"}
        )

    @classmethod
    def _signed_in(cls, url: str, how: str, body: Json) -> "Phone":
        told = requests.post(f"{url}/api/auth/{how}", json=body, timeout=TIMEOUT_S).json()
        return cls(url, told["token"], told["user"]["id"])

    def call(
        self, method: str, path: str, body: object = None, *, key: str | None = None
    ) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token}"}
        if key:
            headers["Idempotency-Key"] = key
        return requests.request(
            method, f"{self.url}{path}", json=body, headers=headers, timeout=TIMEOUT_S
        )

    def pair(self, code: str) -> requests.Response:
        return self.call("POST", "/api/devices/connect", {"code": code})

    def basket(self) -> Json:
        data: Json = self.call("GET", f"/api/basket/{self.user_id}").json()["data"]
        return data

    def questions(self) -> list[Json]:
        told = self.call("GET", f"/api/basket/{self.user_id}/pending-items").json()
        rows: list[Json] = told["pendingItems"]
        return rows


def listen(url: str, credential: str, **query: object) -> ClientConnection:
    """A live connection, to be used as a context manager; its hello comes first."""
    address = f"{url.replace('http://', 'ws://')}/api/ws?{urlencode(query)}"
    headers = {"Authorization": f"Bearer {credential}"} if credential else {}
    return connect(address, additional_headers=headers, proxy=None)


def heard(live: ClientConnection, count: int) -> list[Json]:
    """The next *count* messages."""
    return [json.loads(live.recv(timeout=5)) for _ in range(count)]


def refused(answer: requests.Response) -> tuple[int, str]:
    """Status and code of an answer in the error envelope."""
    told = answer.json()
    assert told["success"] is False
    assert isinstance(told["error"], str)
    assert set(told) - {"details"} == {"success", "error", "code"}
    return answer.status_code, told["code"]
