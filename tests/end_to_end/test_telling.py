"""What a running kiosk tells the outside, seen from outside."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import Any

import pytest
import requests

from kiosk.events.touches import HelpChanged
from tests.end_to_end.conftest import Kiosk
from tests.fakes.scripted_backend import ScriptedBackend, serving

pytestmark = pytest.mark.slow


def status(kiosk: Kiosk) -> dict[str, Any]:
    """What ``shopshadow status --json`` prints."""
    folder = str(kiosk.runtime.database.parent)
    command = [sys.executable, "-m", "kiosk.cli.main", "status", "--folder", folder, "--json"]
    document: dict[str, Any] = json.loads(
        subprocess.run(command, capture_output=True, text=True, check=False).stdout
    )
    return document


def test_status_prints_what_the_loopback_port_says(start_kiosk: Any) -> None:
    """S2-10, S4-14, S3-11: of a whole kiosk that has sold something."""
    kiosk = start_kiosk()
    kiosk.until(lambda: kiosk.pieces > 0 and kiosk.sale.letters.delivered > 1)
    kiosk.until(lambda: kiosk.runtime.telemetry_port is not None)
    told: list[dict[str, Any]] = []
    kiosk.until(lambda: told.append(status(kiosk)) or told[-1].get("ready", False))
    assert set(told[-1]["services"]) == {
        "devices",
        "basket",
        "pending",
        "orders",
        "catalogue",
        "live",
    }
    assert told[-1]["services"]["basket"]["total_calls"] >= 1
    assert all(check["ok"] for check in told[-1]["checks"].values())
    metrics = requests.get(f"{told[-1]['telemetry']}/metrics", timeout=10).text
    assert 'kiosk_backend_calls_total{endpoint="basket",outcome="worked"}' in metrics
    assert "kiosk_inference_seconds_count 0.0" not in metrics


def test_every_line_leaves_a_picture(start_kiosk: Any) -> None:
    """S3-15: of what was billed and asked, as it was seen."""
    kiosk = start_kiosk()
    kiosk.until(lambda: kiosk.pieces > 0)
    folder = kiosk.runtime.database.parent / "evidence"
    kiosk.until(lambda: folder.is_dir() and len(list(folder.glob("*.jpg"))) > 0)
    assert kiosk.runtime.stop()
    with closing(sqlite3.connect(kiosk.runtime.database)) as db:
        kept = {row[0] for row in db.execute("select event_id from evidence")}
        seen = {row[0] for row in db.execute("select event_id from item")}
    assert kept == seen
    assert {file.stem for file in folder.iterdir()} == kept


def test_a_shopper_who_wants_help_is_told_to_staff(start_kiosk: Any) -> None:
    """S4-22: from the touch to the receiver's one POST."""
    receiver = ScriptedBackend()
    with serving(receiver) as url:
        kiosk = start_kiosk(alerts={"webhook_url": f"{url}/staff"})
        kiosk.until(lambda: kiosk.runtime.sale is not None)
        kiosk.runtime.till.put(HelpChanged(wanted=True))
        kiosk.until(lambda: bool(receiver.received))
        assert kiosk.runtime.stop()
    (asked,) = receiver.asked("POST /staff")
    assert asked.body["what"] == "help_wanted"
