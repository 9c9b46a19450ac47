"""Measures the outbox: an item onto the disk, and a backlog to a hub on the same machine."""

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import requests
from uuid_utils import uuid7

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.identity import Identity
from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.drills.crash import RunningHub
from kiosk.drills.delivering import Delivering
from kiosk.events.backend import Delivery
from kiosk.events.letters import LetterKind, LettersSettled, LetterState
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import GuestChosen, SaleCancelled
from kiosk.goals import Goal
from kiosk.letters import EmptyBody, ItemBody, Letter
from kiosk.outbox.database import open_database, transaction
from kiosk.outbox.letters import Outbox
from kiosk.outbox.sales import Sales
from kiosk.routing import Policy
from kiosk.session import Session
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.till.till import Till
from kiosk.wire import answers
from kiosk.wire import requests as wire

_ITEMS_A_SALE = 15
_CONFIDENCE = 0.93
_WITHIN_S = 120.0


def bench_outbox(folder: Path, *, items: int, letters: int, rounds: int) -> dict[str, Any]:
    """*items* confirmed one after another; *letters* drained *rounds* times each way, in turns."""
    on_disk_ms = items_onto_disk(folder / "till", items)
    with RunningHub(folder / "hub") as hub:
        single, plain, batch = [], [], []
        for number in range(rounds):
            single.append(_drained(folder / f"one{number}", hub.url, letters, batches=False))
            plain.append(_posted(hub.url, letters))
            batch.append(_drained(folder / f"batch{number}", hub.url, letters, batches=True))
    return _report(on_disk_ms, _median(single), _median(plain), _median(batch), letters)


def items_onto_disk(folder: Path, count: int) -> list[float]:
    """Milliseconds from the till's queue to the picture that follows the commit, for each item."""
    came = threading.Condition()
    pictures = [TillSnapshot(sequence=0, phase=Phase.PAIRING)]

    def published(snapshot: TillSnapshot) -> None:
        with came:
            pictures[0] = snapshot
            came.notify_all()

    def until(what: Callable[[TillSnapshot], bool]) -> None:
        with came:
            if not came.wait_for(lambda: what(pictures[0]), _WITHIN_S):
                raise TimeoutError("the till did nothing")

    catalogue = reading.read("demo")
    till = Till(
        database=folder / "kiosk.db",
        catalogue=catalogue,
        policy=Policy(products={}),
        publish=published,
        counting=lambda _order: None,
        wake_sender=lambda: None,
    )
    stop = threading.Event()
    thread = threading.Thread(target=till.run, args=(stop,))
    thread.start()
    try:
        took_ms = []
        for number in range(count):
            if number % _ITEMS_A_SALE == 0:
                _next_sale(till, until)
            item = _item(catalogue, pictures[0].session_id or "", number)
            before = pictures[0].items_confirmed
            began_s = time.perf_counter()
            till.put(item)
            until(lambda now, before=before: now.items_confirmed > before)  # type: ignore[misc]
            took_ms.append((time.perf_counter() - began_s) * 1000.0)
        return took_ms
    finally:
        stop.set()
        thread.join()


def _next_sale(till: Till, until: Callable[[Callable[[TillSnapshot], bool]], None]) -> None:
    till.put(SaleCancelled())
    until(lambda now: now.sequence > 0 and now.phase is Phase.PAIRING)
    till.put(GuestChosen())
    until(lambda now: now.phase is Phase.SHOPPING)


def _item(catalogue: Catalogue, session_id: str, number: int) -> ItemConfirmed:
    products = sorted(catalogue.products)
    return ItemConfirmed(
        event_id=str(uuid7()),
        session_id=session_id,
        product_id=products[number % len(products)],
        confidence=_CONFIDENCE,
        box=Box(0.0, 0.0, 50.0, 50.0),
        seen_at=time.time(),
        time_s=float(number),
    )


def _drained(folder: Path, url: str, count: int, *, batches: bool) -> float:
    """Letters a second, from the sender's begin until the last is settled."""
    folder.mkdir(parents=True)
    delivering = Delivering(folder, url)
    delivering.device.became(_registered(url))
    _fill(folder / "kiosk.db", count)
    done = threading.Event()
    settled = [0]

    def put(said: Delivery) -> None:
        many = said.letters if isinstance(said, LettersSettled) else (said,)
        settled[0] += sum(getattr(one, "state", None) is LetterState.DELIVERED for one in many)
        if settled[0] > count:
            done.set()

    stop = threading.Event()
    thread = threading.Thread(target=delivering.sender(put, batches=batches).run, args=(stop,))
    began_s = time.perf_counter()
    thread.start()
    arrived = done.wait(_WITHIN_S)
    took_s = time.perf_counter() - began_s
    stop.set()
    thread.join()
    return (count + 1) / took_s if arrived else 0.0


def _registered(url: str) -> Identity:
    client = Client(Address(url))
    try:
        found = answers.registered(client.send(wire.register(name="Bench")))
    finally:
        client.close()
    return Identity(found.device_id, found.credential)


def _fill(database: Path, count: int) -> None:
    """A sale of *count* items, as it lies there after a long outage."""
    db = open_database(database)
    outbox, session_id, now = Outbox(db), str(uuid7()), time.time()
    session = Session(session_id, guest=True, phase=Phase.SHOPPING, count_what_lies=True)
    with transaction(db):
        Sales(db).begin(session, now)
        outbox.put(Letter(session_id, session_id, LetterKind.START_SESSION, EmptyBody(), now, now))
        for body in _bodies(count):
            outbox.put(Letter(str(uuid7()), session_id, LetterKind.ADD, body, now, now))
    outbox.close()


def _bodies(count: int) -> list[ItemBody]:
    products = sorted(reading.read("demo").products)
    return [
        ItemBody(products[number % len(products)], "", 1, _CONFIDENCE) for number in range(count)
    ]


def _posted(url: str, count: int) -> float:
    """The peer: a plain loop over one `requests.Session` that posts the same bodies."""
    identity, session_id = _registered(url), str(uuid7())
    calls = [wire.start_session(identity.device_id, session_id)]
    calls += [
        wire.add(body.product_id, 1, body.confidence, identity.device_id, session_id)
        for body in _bodies(count)
    ]
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {identity.credential}"
        began_s = time.perf_counter()
        for call in calls:
            answer = session.request(
                call.method,
                f"{url}{call.path}",
                json=call.body,
                headers={"Idempotency-Key": str(uuid7())},
                timeout=10,
            )
            answer.raise_for_status()
        return len(calls) / (time.perf_counter() - began_s)


def _median(values: Sequence[float]) -> float:
    return statistics.median(values)


def _report(
    on_disk_ms: Sequence[float], single: float, plain: float, batch: float, letters: int
) -> dict[str, Any]:
    cuts = statistics.quantiles(on_disk_ms, n=100, method="inclusive")
    p50, p95, p99 = (round(cuts[rank - 1], 3) for rank in (50, 95, 99))
    share = round(100.0 * single / plain, 1)
    goals = [
        Goal("on_disk_p50_ms", p50, 1, 0.5),
        Goal("on_disk_p99_ms", p99, 10, 3),
        Goal("one_a_request_share_percent", share, 85, 95, at_least=True),
        Goal("batch_per_s", round(batch), 5000, 20000, at_least=True),
    ]
    return {
        "items": len(on_disk_ms),
        "letters": letters,
        "on_disk_ms": {"p50": p50, "p95": p95, "p99": p99},
        "one_a_request_per_s": round(single),
        "plain_requests_per_s": round(plain),
        "batch_per_s": round(batch),
        "goals": [goal.as_json() for goal in goals],
    }
