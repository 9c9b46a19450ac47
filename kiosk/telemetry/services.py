"""The status document: every endpoint group's breaker, in the shape that the design gives it."""

from datetime import UTC, datetime
from typing import Any

from kiosk.events import Endpoint
from kiosk.snapshots import Lamp
from kiosk.telemetry.watch import Seen


def services(seen: Seen) -> dict[str, Any]:
    """``{services: {name: {service, state, failure_count, …}}, timestamp}``; times are ISO, UTC.

    `last_failure` and `last_state_change` are null before the first.
    """
    link = seen.totals.link
    lamps = {lamp.endpoint: lamp for lamp in (link.lamps if link else ())}
    return {
        "services": {
            endpoint.value: _service(lamps.get(endpoint, Lamp(endpoint)), seen)
            for endpoint in Endpoint
        },
        "timestamp": _iso(seen.at),
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
