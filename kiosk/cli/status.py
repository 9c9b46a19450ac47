"""``shopshadow status``: whether a kiosk runs here, and how its letters are."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import requests

from kiosk.cli.main import show
from kiosk.config import read_settings
from kiosk.telemetry import run_state


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
        }
    show(document, as_json=as_json)
    return 0 if state is not None else 1


def _letters(database: Path) -> dict[str, int] | None:
    """Letters by state, read without disturbing the kiosk; None where there is no database."""
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=2)) as db:
            return dict(db.execute("select state, count(*) from letter group by state"))
    except sqlite3.Error:
        return None


def _healthy(backend: str) -> bool:
    try:
        answer = requests.get(f"{backend}/health", timeout=5)
        return answer.ok and answer.json().get("success") is True
    except (requests.RequestException, ValueError):
        return False
