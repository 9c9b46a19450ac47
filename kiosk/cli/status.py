"""``shopshadow status``: whether a kiosk runs here, and how it is."""

from pathlib import Path
from typing import Any

import requests

from kiosk.cli.printing import show
from kiosk.config.reading import read_settings
from kiosk.errors import DatabaseFault
from kiosk.outbox.glance import glance
from kiosk.telemetry import run_state

_PATIENCE_S = 5.0


def run(config: Path | None, folder: Path | None, *, as_json: bool) -> int:
    """Print it; 1 when no kiosk runs on that folder."""
    where = folder or read_settings(config).storage.path
    state = run_state.read(where)
    document: dict[str, Any] = {
        "running": state is not None,
        "folder": str(where),
        "letters": _letters(where / "kiosk.db"),
    }
    if state is not None:
        document |= {
            "pid": state.pid,
            "backend": state.backend,
            "backend_healthy": _healthy(state.backend),
            "hub_pid": state.hub_pid,
            "telemetry": None,
        } | _told(state.telemetry_port)
    show(document, as_json=as_json)
    return 0 if state is not None else 1


def _letters(database: Path) -> dict[str, int] | None:
    """Letters by state, read without disturbing the kiosk; None where there is no database."""
    try:
        letters = glance(database).letters
    except DatabaseFault:
        return None
    states = ("waiting", "sending", "held", "delivered", "parked", "cancelled")
    return {state: getattr(letters, state) for state in states}


def _told(port: int | None) -> dict[str, Any]:
    """What the kiosk itself says on loopback; nothing where it does not answer."""
    if port is None:
        return {}
    base = f"http://127.0.0.1:{port}"
    readiness = _document(f"{base}/health/readyz")
    services = _document(f"{base}/v1/api/status/services")
    if readiness is None or services is None:
        return {}
    return {"telemetry": base, **readiness, **services}


def _healthy(backend: str) -> bool:
    health = _document(f"{backend}/health", only_ok=True)
    return health is not None and health.get("success") is True


def _document(address: str, *, only_ok: bool = False) -> dict[str, Any] | None:
    """The JSON object that is answered there; None for anything else."""
    try:
        answer = requests.get(address, timeout=_PATIENCE_S)
        document = answer.json()
    except (requests.RequestException, ValueError):
        return None
    if not isinstance(document, dict) or (only_ok and not answer.ok):
        return None
    return document
