"""Whether the kiosk is ready: camera, model, queue and backend, each by what it last did."""

from dataclasses import dataclass
from typing import Any

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState
from kiosk.snapshots.seeing import CameraState, ModelState
from kiosk.telemetry.watch import Seen

_SILENT_AFTER_S = 25.0
"""Camera and model tell about once a second how they are; a frozen camera after 20 s."""

_NEEDED = (Endpoint.DEVICES, Endpoint.BASKET, Endpoint.PENDING, Endpoint.ORDERS)


@dataclass(frozen=True, slots=True)
class Check:
    """One part: whether it works, and in words what it does or lacks."""

    ok: bool
    words: str


def checks(seen: Seen) -> dict[str, Check]:
    """Every part."""
    return {
        "camera": _camera(seen),
        "model": _model(seen),
        "queue": _queue(seen),
        "backend": _backend(seen),
    }


def readiness(seen: Seen) -> tuple[int, dict[str, Any]]:
    """The answer of ``/health/readyz``: 200 when everything works, else 503."""
    found = checks(seen)
    ready = not seen.draining and all(check.ok for check in found.values())
    status = "shutting down" if seen.draining else "ready" if ready else "not ready"
    return 200 if ready else 503, {
        "status": status,
        "ready": ready,
        "checks": {name: {"ok": one.ok, "words": one.words} for name, one in found.items()},
    }


def _camera(seen: Seen) -> Check:
    status = seen.totals.camera
    if status is None:
        return Check(ok=False, words="has not begun")
    if status.state is CameraState.ENDED:
        return Check(ok=True, words=f"{status.source} has come to its end")
    if status.state is not CameraState.LIVE:
        return Check(ok=False, words=f"{status.source} is {status.state}. {status.reason}".strip())
    if seen.now_s - seen.totals.camera_at_s > _SILENT_AFTER_S:
        return Check(ok=False, words=f"{status.source} gives no sign of life")
    return Check(ok=True, words=f"{status.source}: {status.rate:g} pictures a second")


def _model(seen: Seen) -> Check:
    status = seen.totals.model
    if status is None:
        return Check(ok=False, words="has not begun")
    if status.state is not ModelState.READY:
        return Check(ok=False, words=f"{status.name} is {status.state}. {status.reason}".strip())
    if seen.now_s - seen.totals.model_at_s > _SILENT_AFTER_S:
        return Check(ok=False, words=f"{status.name} gives no sign of life")
    return Check(ok=True, words=f"{status.name}: {status.inference_ms:g} ms a picture")


def _queue(seen: Seen) -> Check:
    if seen.queue is None:
        return Check(ok=False, words=seen.queue_fault)
    sale = seen.totals.sale
    if sale is not None and sale.fault:
        return Check(ok=False, words=sale.fault)
    letters = seen.queue.letters
    return Check(ok=True, words=f"letters waiting: {letters.unsent}, parked: {letters.parked}")


def _backend(seen: Seen) -> Check:
    link = seen.totals.link
    if link is None:
        return Check(ok=False, words="was not reached yet")
    shut = [
        f"{lamp.endpoint} is not tried now: {lamp.reason}"
        for lamp in link.lamps
        if lamp.endpoint in _NEEDED and lamp.state is not BreakerState.CLOSED
    ]
    if shut:
        return Check(ok=False, words="; ".join(shut))
    if link.reachable is not True:
        return Check(ok=False, words=f"{link.backend} did not answer the last health check")
    return Check(ok=True, words=f"{link.backend} answers")
