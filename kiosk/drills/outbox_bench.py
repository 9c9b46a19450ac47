"""Measures the outbox: an item onto the disk, and a backlog to a hub on the same machine."""

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uuid_utils import uuid7

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.drills.crash import RunningHub
from kiosk.drills.draining import KioskSender, PlainLoop, bodies
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import GuestChosen, SaleCancelled
from kiosk.goals import Goal
from kiosk.routing import Policy
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.till.till import Till

_ITEMS_A_SALE = 15
_CONFIDENCE = 0.93
_WITHIN_S = 120.0
_PORTION = 40


@dataclass(frozen=True, slots=True)
class Pair:
    """One portion carried both ways, one right after the other: seconds."""

    letters: int
    kiosk_s: float
    plain_s: float

    @property
    def share(self) -> float:
        """How fast the kiosk's was, beside the plain one."""
        return self.plain_s / self.kiosk_s


def bench_outbox(folder: Path, *, items: int, letters: int, rounds: int) -> dict[str, Any]:
    """*items* confirmed one after another; *letters* drained *rounds* times each way."""
    on_disk_ms = items_onto_disk(folder / "till", items)
    with RunningHub(folder / "hub") as hub:
        pairs = side_by_side(folder / "one", hub.url, letters * rounds)
        with KioskSender(folder / "batch", hub.url, batches=True) as sender:
            batch = [letters / sender.carry(bodies(letters)) for _ in range(rounds)]
    return _report(on_disk_ms, pairs, statistics.median(batch), letters)


def side_by_side(folder: Path, url: str, letters: int) -> list[Pair]:
    """One letter a request, by the kiosk and by a plain loop, in portions and in turns.

    Whatever else the machine does, and whatever grows in the hub, meets both alike: a portion
    takes a tenth of a second, and who goes first changes.
    """
    portion = bodies(min(_PORTION, letters))
    pairs = []
    with KioskSender(folder, url, batches=False) as kiosk, PlainLoop(url) as plain:
        for number in range(max(1, letters // len(portion))):
            if number % 2:
                plain_s = plain.carry(portion)
                pairs.append(Pair(len(portion), kiosk.carry(portion), plain_s))
            else:
                pairs.append(Pair(len(portion), kiosk.carry(portion), plain.carry(portion)))
    return pairs


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


def _report(
    on_disk_ms: Sequence[float], pairs: Sequence[Pair], batch: float, letters: int
) -> dict[str, Any]:
    cuts = statistics.quantiles(on_disk_ms, n=100, method="inclusive")
    p50, p95, p99 = (round(cuts[rank - 1], 3) for rank in (50, 95, 99))
    shares = sorted(round(100.0 * pair.share, 1) for pair in pairs)
    share = round(statistics.median(shares), 1)
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
        "one_a_request_per_s": _per_s([pair.kiosk_s for pair in pairs], pairs[0].letters),
        "plain_requests_per_s": _per_s([pair.plain_s for pair in pairs], pairs[0].letters),
        "pairs": len(pairs),
        "share_percent": {"least": shares[0], "median": share, "most": shares[-1]},
        "batch_per_s": round(batch),
        "goals": [goal.as_json() for goal in goals],
    }


def _per_s(portions_s: Sequence[float], size: int) -> int:
    return round(size / statistics.median(portions_s))
