"""The drills themselves, with fewer kills than an operator would take."""

import json
import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.slow


def drill(*options: str) -> tuple[int, dict[str, Any]]:
    command = [sys.executable, "-m", "kiosk.cli.main", "drill", *options, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def held(document: dict[str, Any]) -> None:
    assert document["faults"] == []
    for name in ("lost", "doubled", "out_of_order", "invented", "forgotten", "undelivered"):
        assert document[name] == 0, document


def test_kills_lose_and_double_nothing() -> None:
    """S0-33, S0-35: kiosk and hub are killed in the middle of sales."""
    code, document = drill("crash", "--kills", "36", "--seed", "7")
    held(document)
    assert code == 0
    assert document["hub_kills"] >= 1
    assert document["acknowledged"] >= 30
    assert document["delivered"] >= document["acknowledged"]


def test_network_faults_lose_and_double_nothing() -> None:
    """S0-33, S0-35: also where the hub has committed and the answer was cut off."""
    code, document = drill("faults", "--count", "40", "--seed", "7")
    held(document)
    assert code == 0
    assert document["faults_injected"] == 40
    assert document["delivered"] == document["attempted"] >= 20


def test_a_power_cut_loses_and_doubles_nothing() -> None:
    """S0-33, S4-26: the disk as it was at that instant, with pages half written, sells again."""
    code, document = drill("power", "--cuts", "2", "--seed", "7")
    held(document)
    assert code == 0
    assert document["cuts"] == 2
    assert document["damaged"] == 0
    assert document["torn_pages"] > 0
    assert document["acknowledged"] >= 1


def test_a_short_soak_measures_a_whole_kiosk() -> None:
    """S4-19, S4-25, S4-26: what it would say after hours; so short a run is judged by its shape."""
    _, document = drill("soak", "--minutes", "0.4")
    goals = {goal["name"]: goal for goal in document["goals"]}
    assert document["samples"] >= 10
    assert document["exit_code"] == 0
    assert document["rss_mb"] > 50
    assert document["threads_growth"] <= 1
    assert document["files_growth"] <= 3
    assert document["calls"] > 5
    assert goals["response_p99_s"]["value"] < 3
    assert goals["trips_per_h"]["value"] == 0
    assert goals["uptime"]["ok"]


def test_a_hub_is_looked_at_while_it_sells_and_kiosks_are_cut_off() -> None:
    """S4-26: what it holds after thousands of sales; so short a run is judged by its shape."""
    _, document = drill("hub", "--minutes", "0.15")
    goals = {goal["name"]: goal for goal in document["goals"]}
    assert document["sales"] >= 6
    assert document["writes"] > 16 * document["sales"] / 2
    assert document["hub_rss_mb"] > 50
    assert goals["wrong_sums"]["ok"]
    assert goals["cut_off"]["ok"]
