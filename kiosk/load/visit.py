"""One simulated kiosk with its shopper: a visit as the contract allows it, checked at its end.

Only what is published is used, so that any backend of the contract can be measured; where the
backend gave a credential (our hub), the kiosk shows it and orders and ends in its own name.
"""

import asyncio
import random
import uuid
from collections import Counter
from dataclasses import dataclass
from typing import Any

from kiosk.clock import Clock
from kiosk.errors import BackendUnavailable
from kiosk.load.connection import Connection, Reply
from kiosk.load.tally import Tally

ADDS = 10
QUESTIONS = 2
_PASSWORD = "Load4Measuring"  # noqa: S105  of users that live for one measurement
_SURE = 0.92
_UNSURE = 0.55
_TRIES = 50


@dataclass(frozen=True, slots=True)
class Goods:
    """What can be bought: product ids and their prices in minor units."""

    prices: dict[str, int]


class Refused(Exception):  # noqa: N818  an answer, told to the visit that asked
    """The backend said no; the visit can't go on."""


class SimulatedKiosk:
    """Makes visits until told to stop, on two connections: the kiosk's and the phone's.

    *pairing* is held while a code is typed: a backend may count codes that are tried at once.
    """

    def __init__(
        self,
        url: str,
        goods: Goods,
        tally: Tally,
        pairing: asyncio.Semaphore,
        *,
        seed: int,
        clock: Clock,
    ) -> None:
        self._kiosk = Connection(url)
        self._phone = Connection(url)
        self._goods = goods
        self._tally = tally
        self._pairing = pairing
        self._random = random.Random(seed)  # noqa: S311  which goods, not a secret
        self._clock = clock
        self._device: dict[str, Any] = {}
        self._token = ""
        self._user_id = ""

    async def sign_up(self) -> None:
        """Make this kiosk's shopper. BackendUnavailable when the backend has no sign-up."""
        body = {
            "name": "Load",
            "email": f"{uuid.uuid4().hex}@load.example",
            "password": _PASSWORD,
        }
        reply = await self._phone.call("POST", "/api/auth/signup", body)
        for _ in range(_TRIES):
            if reply.status != 429:
                break
            await asyncio.sleep(min(5.0, reply.retry_after_s or 0.2))
            reply = await self._phone.call("POST", "/api/auth/signup", body)
        if reply.status != 201:
            raise BackendUnavailable(f"Signing up was answered with {reply.status}.")
        self._token, self._user_id = reply.body["token"], reply.body["user"]["id"]

    async def visit(self) -> None:
        """Register, pair, add, ask, answer, read, order, leave; errors go into the tally."""
        try:
            await self._shop()
        except Refused:
            self._device = {}  # whatever state it is in: the next visit begins anew
        except BackendUnavailable as exc:
            self._tally.errors[f"lost: {type(exc.__cause__).__name__}"] += 1
            self._device = {}
        except KeyError as exc:
            self._tally.errors[f"an answer lacks {exc}"] += 1
            self._device = {}

    def close(self) -> None:
        """Hang up both connections."""
        self._kiosk.close()
        self._phone.close()

    async def _shop(self) -> None:
        await self._register()
        await self._pair()
        before = Counter(await self._basket())
        wanted: Counter[str] = Counter()
        for _ in range(ADDS):
            await self._add(wanted)
        for number in range(QUESTIONS):
            await self._question(wanted, yes=number % 2 == 0)
        self._check(wanted, Counter(await self._basket()) - before)
        await self._order(wanted)
        await self._leave()

    async def _register(self) -> None:
        asked = {"deviceId": self._device["deviceId"]} if self._credential else {}
        reply = await self._write(
            self._kiosk, "register", "POST", "/api/devices/register", asked, self._credential
        )
        self._device = {**self._device, **_data(reply), "credential": self._credential} | {
            key: value for key, value in _data(reply).items() if value is not None
        }

    async def _pair(self) -> None:
        async with self._pairing:
            body = {"code": self._device["code"]}
            await self._write(
                self._phone, "connect", "POST", "/api/devices/connect", body, self._token
            )

    async def _add(self, wanted: Counter[str]) -> None:
        product_id = self._any_product()
        quantity = self._random.randint(1, 3)
        body = self._item(product_id, quantity, _SURE)
        path = "/api/basket/items"
        await self._write(self._kiosk, "add", "POST", path, body, self._credential)
        wanted[product_id] += quantity

    async def _question(self, wanted: Counter[str], *, yes: bool) -> None:
        product_id = self._any_product()
        body = {**self._item(product_id, 1, _UNSURE), "name": product_id}
        path = "/api/basket/pending-items"
        asked = await self._write(self._kiosk, "ask", "POST", path, body, self._credential)
        path = f"{path}/{asked.body['pendingItem']['id']}"
        if yes:
            answer = {"quantity": 2}
            await self._write(
                self._phone, "approve", "POST", f"{path}/approve", answer, self._token
            )
            wanted[product_id] += 2
        else:
            await self._write(self._phone, "decline", "POST", f"{path}/decline", {}, self._token)

    async def _basket(self) -> dict[str, int]:
        reply = await self._phone.call("GET", f"/api/basket/{self._user_id}", token=self._token)
        self._tally.reads += 1
        if reply.status != 200:
            self._tally.errors[f"basket {reply.status} {reply.body.get('code', '')}"] += 1
            raise Refused
        return {row["productId"]: row["quantity"] for row in _data(reply)["items"]}

    def _check(self, wanted: Counter[str], found: Counter[str]) -> None:
        self._tally.baskets_checked += 1
        if found != wanted:
            self._tally.wrong_sums.append(f"wanted {dict(wanted)}, found {dict(found)}")

    async def _order(self, wanted: Counter[str]) -> None:
        if self._credential:
            path = f"/api/devices/{self._device['deviceId']}"
            session = await self._kiosk.call(
                "GET", f"{path}/sessions/current", token=self._credential
            )
            body = {"sessionId": _data(session)["session"]["id"]}
            reply = await self._write(
                self._kiosk, "order", "POST", f"{path}/orders", body, self._credential
            )
            total = _data(reply)["order"]["totalMinor"]
            if total != self._cost(wanted):
                self._tally.wrong_sums.append(f"order of {total}, should be {self._cost(wanted)}")
            return
        await self._write(
            self._phone, "order", "POST", "/api/orders", self._published_order(wanted), self._token
        )

    async def _leave(self) -> None:
        if not self._credential:
            return  # the published backend can't unpair; the next visit is a new device
        path = f"/api/devices/{self._device['deviceId']}/sessions/current"
        await self._write(self._kiosk, "leave", "DELETE", path, None, self._credential)

    async def _write(
        self, by: Connection, kind: str, method: str, path: str, body: object, token: str
    ) -> Reply:
        """One write under a key of its own; only a yes counts. Refused on a no."""
        key = str(uuid.uuid4())
        for _ in range(_TRIES):
            began = self._clock()
            reply = await by.call(method, path, body, token=token, key=key)
            if reply.status != 429:
                break
            self._tally.errors[f"{kind} 429, obeyed"] += 1
            await asyncio.sleep(min(5.0, reply.retry_after_s or 0.2))
        if reply.status >= 400 or reply.body.get("success") is not True:
            self._tally.errors[f"{kind} {reply.status} {reply.body.get('code', '')}"] += 1
            raise Refused
        self._tally.latencies_ms[kind].append((self._clock() - began) * 1000.0)
        return reply

    @property
    def _credential(self) -> str:
        return str(self._device.get("credential") or "")

    def _any_product(self) -> str:
        return self._random.choice(list(self._goods.prices))

    def _item(self, product_id: str, quantity: int, confidence: float) -> dict[str, Any]:
        return {
            "productId": product_id,
            "quantity": quantity,
            "confidence": confidence,
            "deviceId": self._device["deviceId"],
        }

    def _cost(self, wanted: Counter[str]) -> int:
        return sum(self._goods.prices[product_id] * n for product_id, n in wanted.items())

    def _published_order(self, wanted: Counter[str]) -> dict[str, Any]:
        items = [
            {"productId": p, "name": p, "quantity": n, "price": self._goods.prices[p] / 100}
            for p, n in wanted.items()
        ]
        return {
            "userId": self._user_id,
            "deviceId": self._device["deviceId"],
            "items": items,
            "total": self._cost(wanted) / 100,
        }


def _data(reply: Reply) -> dict[str, Any]:
    data = reply.body["data"]
    assert isinstance(data, dict)
    return data
