"""Joins the fleet's loop to the running kiosk."""

import hashlib
import logging
import time
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.backend.client import Client
from kiosk.backend.identity import read_internal_token
from kiosk.config.settings import Settings
from kiosk.detection.choosing import find_model
from kiosk.errors import ModelError
from kiosk.fleet.hub import HubCalls
from kiosk.fleet.keeping import Keeping
from kiosk.fleet.loop import Doors, FleetLoop
from kiosk.fleet.shelf import Shelf
from kiosk.outbox import ledger
from kiosk.outbox.glance import glance
from kiosk.qt.delivery import address_of
from kiosk.staff.licences import version
from kiosk.staff.pushing import kept_of
from kiosk.telemetry.checks import checks
from kiosk.telemetry.watch import Seen, Watch
from kiosk.wire.fleet import Report

if TYPE_CHECKING:
    from kiosk.qt.runtime import Runtime

log = logging.getLogger(__name__)


def build_fleet(
    runtime: "Runtime", settings: Settings, base_url: str, *, restart: Callable[[], None]
) -> FleetLoop:
    """The loop that reports to the hub at *base_url*; *restart* is safe from its thread."""
    folder = settings.storage.path / "fleet"
    token = read_internal_token(settings.storage.path / "secrets")
    client = Client(address_of(settings.backend, base_url, internal_token=token))
    watch = Watch(
        tally=runtime.telemetry.tally,
        queue=partial(glance, runtime.database),
        captured=lambda: runtime.perception.captured,
        clock=time.monotonic,
        wall=time.time,
    )
    return FleetLoop(
        hub=HubCalls(client, runtime.device),
        keeping=Keeping(folder),
        shelf=Shelf(folder),
        doors=Doors(
            report=lambda: report_of(watch.look(), runtime.staff.settings, runtime.database),
            idle=lambda: runtime.sale is not None and runtime.sale.session_id is None,
            push=runtime.staff.desk.put,
            restart=restart,
            used=lambda: _in_force(runtime.staff.settings),
            kept=lambda changes: kept_of(settings.storage.path, changes) == changes,
        ),
        clock=time.monotonic,
    )


def report_of(seen: Seen, settings: Settings, database: Path) -> Report:
    """How the kiosk is, in the words of its readiness page."""
    found = checks(seen)
    faults = tuple(f"{name}: {one.words}"[:500] for name, one in found.items() if not one.ok)
    head = ledger.noted_head(database)
    queue = seen.queue
    oldest_at = queue.oldest_at if queue else None
    return Report(
        version=version()[:40],
        model=Path(settings.detection.model).name[:255],
        model_sha256=weights_sha256(settings.detection.model),
        catalogue=Path(settings.detection.catalogue).name[:255],
        ready=not faults and not seen.draining,
        faults=faults,
        queue_depth=queue.letters.unsent if queue else 0,
        queue_age_s=0.0 if oldest_at is None else max(0.0, seen.at - oldest_at),
        parked=queue.letters.parked if queue else 0,
        ledger_number=head.number if head else 0,
        ledger_mac=head.mac if head else "",
    )


@lru_cache(maxsize=4)
def weights_sha256(model: str) -> str:
    """The SHA-256 of a model's weights, "" where they can't be read."""
    try:
        path = find_model(model)
        folder = path if path.is_dir() else path.parent
        weights = sorted(folder.glob("*.bin")) if path.is_dir() or path.suffix == ".xml" else [path]
        with weights[0].open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except (ModelError, OSError, IndexError) as exc:
        log.info("the weights of %s can't be read: %s", model, exc)
        return ""


def _in_force(settings: Settings) -> tuple[str, str]:
    return settings.detection.model, settings.detection.catalogue
