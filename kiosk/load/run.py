"""A load of some kiosks on one backend for some seconds."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.clock import Clock
from kiosk.errors import BackendUnavailable
from kiosk.load.connection import Connection
from kiosk.load.tally import Tally
from kiosk.load.visit import Goods, SimulatedKiosk

_MOST_GOODS = 20
_CODES_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Load:
    """How many kiosks, for how long. All begin after a warm-up of *warm_up_s*."""

    kiosks: int
    seconds: float
    warm_up_s: float = 1.0
    seed: int = 1


def put_on(urls: Sequence[str], load: Load, *, clock: Clock = time.monotonic) -> dict[str, Any]:
    """Put *load* on the backend at *urls*, the kiosks dealt out over them; answer the figures.

    BackendUnavailable when it can't be reached at the beginning, or sells nothing.
    """
    figures = asyncio.run(_put_on(urls, load, clock))
    return {"against": ",".join(urls), "kiosks": load.kiosks, **figures}


async def _put_on(urls: Sequence[str], load: Load, clock: Clock) -> dict[str, Any]:
    goods = await _goods(urls[0])
    pairing, tally = asyncio.Semaphore(_CODES_AT_ONCE), Tally()
    kiosks = [
        SimulatedKiosk(
            urls[n % len(urls)], goods, tally, pairing, seed=load.seed * 1000 + n, clock=clock
        )
        for n in range(load.kiosks)
    ]
    try:
        for kiosk in kiosks:
            await kiosk.sign_up()
        return await _measure(kiosks, tally, load, clock)
    finally:
        for kiosk in kiosks:
            kiosk.close()


async def _measure(
    kiosks: list[SimulatedKiosk], tally: Tally, load: Load, clock: Clock
) -> dict[str, Any]:
    began = clock()
    end = began + load.warm_up_s + load.seconds
    shopping = [asyncio.create_task(_shop_until(kiosk, lambda: clock() >= end)) for kiosk in kiosks]
    await asyncio.sleep(load.warm_up_s)
    warm, warm_at = tally.as_json(1.0)["writes"], clock()
    tally.latencies_ms.clear()
    await asyncio.sleep(max(0.0, end - clock()))
    figures = tally.as_json(clock() - warm_at)
    await asyncio.gather(*shopping)  # visits are ended, and their sums checked
    whole = tally.as_json(1.0)
    checked = ("errors", "baskets_checked", "wrong_sums", "wrong_sums_count")
    return {**figures, **{key: whole[key] for key in checked}, "writes_before": warm}


async def _shop_until(kiosk: SimulatedKiosk, over: Callable[[], bool]) -> None:
    while not over():
        await kiosk.visit()


async def _goods(url: str) -> Goods:
    """Some of what the backend sells for money."""
    async with Connection(url) as connection:
        reply = await connection.call("GET", f"/api/products?limit={_MOST_GOODS}")
    prices = {
        row["id"]: round(float(row["price"]) * 100)
        for row in reply.body.get("products", [])
        if row.get("price") is not None
    }
    if not prices:
        raise BackendUnavailable(f"{url} sells nothing that could be measured with.")
    return Goods(prices)
