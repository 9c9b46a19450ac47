"""`shopshadow status` tells what it can, whatever answers at the ports it was told."""

import json
from pathlib import Path

import psutil
import pytest
import requests
from requests_mock import Mocker

from kiosk.cli import status
from kiosk.telemetry.run_state import RunState, write

HUB = "http://127.0.0.1:3001"
KIOSK = "http://127.0.0.1:9464"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    process = psutil.Process()
    state = RunState(process.pid, process.create_time(), HUB, telemetry_port=9464)
    write(tmp_path, state)
    return tmp_path


def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert status.run(None, folder, as_json=True) == 0
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def test_what_kiosk_and_backend_say_is_told(
    folder: Path, requests_mock: Mocker, capsys: pytest.CaptureFixture[str]
) -> None:
    requests_mock.get(f"{HUB}/health", json={"success": True})
    requests_mock.get(f"{KIOSK}/health/readyz", status_code=503, json={"ready": False})
    requests_mock.get(f"{KIOSK}/v1/api/status/services", json={"services": {}})
    document = told(folder, capsys)
    assert (document["backend_healthy"], document["telemetry"]) == (True, KIOSK)
    assert document["ready"] is False  # told with a 503, and told on


@pytest.mark.parametrize(
    "answer",
    [
        {"json": ["not", "an", "object"]},
        {"text": "<html>another program</html>"},
        {"exc": requests.ConnectTimeout},
        {"json": {"success": True}, "status_code": 500},
    ],
    ids=["list", "page", "silence", "fault"],
)
def test_what_else_answers_there_is_neither_health_nor_an_end(
    folder: Path,
    requests_mock: Mocker,
    capsys: pytest.CaptureFixture[str],
    answer: dict[str, object],
) -> None:
    requests_mock.get(f"{HUB}/health", **answer)  # type: ignore[arg-type]
    requests_mock.get(f"{KIOSK}/health/readyz", json=[])
    requests_mock.get(f"{KIOSK}/v1/api/status/services", json={"services": {}})
    document = told(folder, capsys)
    assert (document["backend_healthy"], document["telemetry"]) == (False, None)
