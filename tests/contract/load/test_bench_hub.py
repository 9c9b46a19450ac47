"""``shopshadow bench hub``: it loads a real hub, and it can tell a bad one from a good one."""

import json
import socket
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from kiosk.cli.main import app
from kiosk.errors import BackendUnavailable, ConfigError
from kiosk.hub import shapes
from kiosk.hub.models import Line
from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from kiosk.load.bench import EMBEDDED, bench_hub, goals
from kiosk.load.plot import plot
from kiosk.load.run import Load, put_on
from tests.contract.hub.conftest import running

SHORT = Load(kiosks=4, seconds=0.5, warm_up_s=0.0)


def test_visits_on_a_real_hub_have_right_sums_and_no_errors(tmp_path: Path) -> None:
    with running(HubServer(HubSettings(tmp_path / "hub.db"))) as url:
        told = put_on([url], SHORT)
    assert told["kiosks"] == 4
    assert told["errors"] == {}
    assert told["wrong_sums"] == []
    assert told["baskets_checked"] >= 4
    assert told["writes"] >= 4
    assert 0 < told["latency_ms"]["p50"] <= told["latency_ms"]["p99"]


def test_a_backend_that_miscounts_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = shapes.shopper_line

    def one_too_many(row: Line, device_id: str) -> dict[str, Any]:
        return right(row, device_id) | {"quantity": row.quantity + 1}

    monkeypatch.setattr("kiosk.hub.services.contents.shopper_line", one_too_many)
    with running(HubServer(HubSettings(tmp_path / "hub.db"))) as url:
        told = put_on([url], SHORT)
    assert told["wrong_sums_count"] == told["baskets_checked"] >= 4
    missed = {goal.name for goal in goals([told]) if not goal.ok}
    assert missed == {"wrong_sums"}


def test_a_backend_that_fails_is_no_fast_backend() -> None:
    """Errors are counted and judged; a 429 that was obeyed is none."""
    run = {"against": EMBEDDED, "kiosks": 50, "writes_per_s": 900.0, "wrong_sums_count": 0}
    failing = run | {"errors": {"add 500 SERVER_ERROR": 2, "connect 429, obeyed": 7}}
    assert [goal.value for goal in goals([failing]) if not goal.ok] == [2]


def test_a_slow_embedded_hub_misses_the_limit() -> None:
    slow = {"against": EMBEDDED, "kiosks": 50, "writes_per_s": 299.0, "wrong_sums_count": 0}
    assert [goal.name for goal in goals([slow | {"errors": {}}]) if not goal.ok] == ["writes_per_s"]


def test_two_backends_are_compared_in_the_same_run(tmp_path: Path) -> None:
    with running(HubServer(HubSettings(tmp_path / "hub.db"))) as url:
        told = bench_hub([url], [2], 0.4)
    assert [run["against"] for run in told["runs"]] == [EMBEDDED, url]
    ratio = next(goal for goal in told["goals"] if goal["name"].startswith("times_as_fast_as"))
    assert ratio["value"] == pytest.approx(
        told["runs"][0]["writes_per_s"] / told["runs"][1]["writes_per_s"], abs=0.01
    )


def test_the_command_prints_the_document_and_exits_1_on_a_missed_goal(tmp_path: Path) -> None:
    with running(HubServer(HubSettings(tmp_path / "hub.db"))) as url:
        asked = ["bench", "hub", "--alone", "--against", url, "--seconds", "0.5", "--kiosks", "2"]
        ended = CliRunner().invoke(app, [*asked, "--json"])
    assert ended.exit_code == 0
    assert [goal["name"] for goal in json.loads(ended.stdout)["goals"]] == ["errors", "wrong_sums"]


def test_a_backend_that_is_not_there_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    with pytest.raises(BackendUnavailable, match=f"port {port}"):
        put_on([f"http://127.0.0.1:{port}"], SHORT)


@pytest.mark.parametrize("url", ["https://shop.example", "shop", "http://"])
def test_an_address_that_can_not_be_measured_is_a_sentence(url: str) -> None:
    with pytest.raises(ConfigError, match="http://host:port"):
        put_on([url], SHORT)


def test_a_plot_shows_every_backend_by_its_number_of_kiosks(tmp_path: Path) -> None:
    runs = [
        {"against": name, "kiosks": kiosks, "writes_per_s": figure}
        for name, kiosks, figure in (("a <b>", 1, 90.0), ("a <b>", 50, 400.0), ("c", 50, 800.0))
    ]
    file = tmp_path / "plot.svg"
    plot(runs, file)
    drawn = ET.parse(file).getroot()  # noqa: S314  our own file
    lines = drawn.findall(".//{http://www.w3.org/2000/svg}polyline")
    assert [len(line.attrib["points"].split()) for line in lines] == [2, 1]
    words = {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {"a <b>", "c", "1", "50"} <= words
