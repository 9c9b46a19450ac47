"""The status document: every endpoint group's breaker, in the shape that the design gives it."""

from datetime import UTC, datetime
from typing import Any

from kiosk.catalogue.status import CatalogueStatus
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import Lamp
from kiosk.telemetry.watch import Seen


def services(seen: Seen) -> dict[str, Any]:
    """``{services: {name: {service, state, failure_count, …}}, timestamp}``; times are ISO, UTC.

    `last_failure` and `last_state_change` are null before the first. Beside them ``catalogue``:
    how fresh names and prices are.
    """
    link = seen.totals.link
    lamps = {lamp.endpoint: lamp for lamp in (link.lamps if link else ())}
    return {
        "services": {
            endpoint.value: _service(lamps.get(endpoint, Lamp(endpoint)), seen)
            for endpoint in Endpoint
        },
        "catalogue": _catalogue(seen),
        "timestamp": _iso(seen.at),
    }


def _catalogue(seen: Seen) -> dict[str, Any]:
    totals = seen.totals
    prices = totals.prices or CatalogueStatus()
    return {
        "products": prices.products,
        "read_at": _iso(prices.read_at),
        "stale": prices.stale,
        "kept": prices.kept,
        "reason": prices.reason,
        "hits": totals.looked_up,
        "misses": totals.not_found,
        "failed": prices.failed,
    }


def _service(lamp: Lamp, seen: Seen) -> dict[str, Any]:
    calls = seen.totals.calls[lamp.endpoint]
    return {
        "service": lamp.endpoint.value,
        "state": lamp.state.value,
        "failure_count": lamp.failures,
        "last_failure": _iso(lamp.last_failure_at),
        "last_state_change": _iso(lamp.last_change_at),
        "total_calls": calls.worked + calls.failed,
        "total_failures": calls.failed,
        "trips": lamp.trips,
    }


def _iso(at: float | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat()
