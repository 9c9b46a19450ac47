"""Two ways to carry letters to a hub, to be timed side by side: the kiosk's, and a plain loop."""

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import requests
from uuid_utils import uuid7

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.identity import Identity
from kiosk.catalogue import reading
from kiosk.drills.delivering import Delivering
from kiosk.events.backend import Delivery
from kiosk.events.letters import LetterKind, LettersSettled, LetterState
from kiosk.letters import EmptyBody, ItemBody, Letter
from kiosk.outbox.database import open_database, transaction
from kiosk.outbox.letters import Outbox
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import Phase
from kiosk.wire import answers
from kiosk.wire import requests as wire

_CONFIDENCE = 0.93
_WITHIN_S = 120.0


class KioskSender:
    """The kiosk's own sender on its thread, with a guest's sale open at the hub.

    *batches*: a backlog goes many letters in a request; else each goes alone.
    """

    def __init__(self, folder: Path, url: str, *, batches: bool) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        delivering = Delivering(folder, url)
        delivering.device.became(_registered(url))
        self._db = open_database(folder / "kiosk.db")
        self._outbox = Outbox(self._db)
        self._session_id = str(uuid7())
        self._came = threading.Condition()
        self._delivered = self._wanted = 0
        self._stop = threading.Event()
        self._sender = delivering.sender(self._settled, batches=batches)
        self._thread = threading.Thread(target=self._sender.run, args=(self._stop,))

    def __enter__(self) -> Self:
        session = Session(self._session_id, guest=True, phase=Phase.SHOPPING, count_what_lies=True)
        with transaction(self._db):
            Sales(self._db).begin(session, time.time())
        self._thread.start()
        self._timed([_letter(LetterKind.START_SESSION, self._session_id, self._session_id)])
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _exc: BaseException | None,
        _tb: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()
        self._outbox.close()

    def carry(self, bodies: Sequence[ItemBody]) -> float:
        """Seconds from the letters' being on the disk until the last is settled there."""
        return self._timed(
            [_letter(LetterKind.ADD, str(uuid7()), self._session_id, body) for body in bodies]
        )

    def _timed(self, letters: Sequence[Letter]) -> float:
        self._wanted = self._delivered + len(letters)
        with transaction(self._db):
            for letter in letters:
                self._outbox.put(letter)
        began_s = time.perf_counter()
        self._sender.wake()
        with self._came:
            if not self._came.wait_for(lambda: self._delivered >= self._wanted, _WITHIN_S):
                raise TimeoutError(f"{self._wanted - self._delivered} letters did not arrive")
        return time.perf_counter() - began_s

    def _settled(self, said: Delivery) -> None:
        many = said.letters if isinstance(said, LettersSettled) else (said,)
        delivered = sum(getattr(one, "state", None) is LetterState.DELIVERED for one in many)
        with self._came:
            self._delivered += delivered
            if self._delivered >= self._wanted:
                self._came.notify_all()


class PlainLoop:
    """The peer: a plain loop over one `requests.Session` that posts the same bodies."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._identity = _registered(url)
        self._session_id = str(uuid7())
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {self._identity.credential}"

    def __enter__(self) -> Self:
        self._post([wire.start_session(self._identity.device_id, self._session_id)])
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _exc: BaseException | None,
        _tb: TracebackType | None,
    ) -> None:
        self._session.close()

    def carry(self, bodies: Sequence[ItemBody]) -> float:
        """Seconds until the last has its answer."""
        device, session = self._identity.device_id, self._session_id
        return self._post(
            [wire.add(body.product_id, 1, body.confidence, device, session) for body in bodies]
        )

    def _post(self, calls: Sequence[wire.Request]) -> float:
        began_s = time.perf_counter()
        for call in calls:
            answer = self._session.request(
                call.method,
                f"{self._url}{call.path}",
                json=call.body,
                headers={"Idempotency-Key": str(uuid7())},
                timeout=10,
            )
            answer.raise_for_status()
        return time.perf_counter() - began_s


def bodies(count: int) -> list[ItemBody]:
    """Goods of the demo catalogue, in turns."""
    products = sorted(reading.read("demo").products)
    return [
        ItemBody(products[number % len(products)], "", 1, _CONFIDENCE) for number in range(count)
    ]


def _registered(url: str) -> Identity:
    client = Client(Address(url))
    try:
        found = answers.registered(client.send(wire.register(name="Bench")))
    finally:
        client.close()
    return Identity(found.device_id, found.credential)


def _letter(
    kind: LetterKind, event_id: str, session_id: str, body: ItemBody | None = None
) -> Letter:
    now = time.time()
    return Letter(event_id, session_id, kind, body or EmptyBody(), now, now)
