"""Alert rules, dashboard and tables say what the code says. Row S4-25: its targets are alerts."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "packaging" / "observability"
DOCS = ROOT / "docs"
_NAME = re.compile(r"\b(?:kiosk|shopshadow_hub)_[a-z_]+")
_ALERT = re.compile(r"- alert: (\w+)\n\s+expr: (?:\|\n((?:\s{10,}.*\n)+)|(.*)\n)")


def told() -> set[str]:
    """The names of all series, from the table that is held against the code."""
    names = set()
    for name, kind in re.findall(
        r"^\| `(\w+)` \| (\w+) \|", (DOCS / "metrics.md").read_text(encoding="utf-8"), re.MULTILINE
    ):
        ends = ("_bucket", "_sum", "_count") if kind == "histogram" else ("",)
        names |= {f"{name}{end}" for end in ends}
    return names


def alerts() -> dict[str, str]:
    text = (FILES / "alerts.yml").read_text(encoding="utf-8")
    return {found[1]: found[2] or found[3] for found in _ALERT.finditer(text)}


def dashboard() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FILES / "dashboard.json").read_text(encoding="utf-8"))
    return found


def expressions() -> Iterator[tuple[str, str]]:
    yield from alerts().items()
    for panel in dashboard()["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


def test_the_tables_of_metrics_and_log_events_are_what_the_code_says() -> None:
    """After a metric or a line of the log has come or gone: `make tables`."""
    script = [sys.executable, str(FILES / "tables.py"), "--check"]
    done = subprocess.run(script, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("where", "expression"), list(expressions()))
def test_alerts_and_panels_ask_for_series_that_exist(where: str, expression: str) -> None:
    asked = set(_NAME.findall(expression))
    assert asked or expression.strip().startswith(("up{", "sum(up{")), where
    assert asked <= told(), where


def test_every_alert_says_what_to_do() -> None:
    page = (DOCS / "observability.md").read_text(encoding="utf-8")
    text = (FILES / "alerts.yml").read_text(encoding="utf-8")
    assert len(alerts()) == text.count("- alert:") >= 15
    for name in alerts():
        assert f"runbook_url: docs/observability.md#{name.lower()}" in text
        assert f"### {name}\n" in page, name
    assert set(re.findall(r"^### (\w+)$", page, re.MULTILINE)) == set(alerts())


def test_the_targets_are_alerts() -> None:
    """S4-25: answers under 3 s, under 5 % failing, fewer than one trip an hour."""
    found = alerts()
    assert found["KioskCallsSlow"].strip().endswith("> 3")
    assert found["KioskCallsFail"].strip().endswith("> 0.05")
    assert found["KioskBreakerTrips"].strip().endswith("[1h]) > 1")


def test_the_dashboard_is_whole() -> None:
    """Each panel has a place and a number of its own, and asks the source that is chosen."""
    panels = dashboard()["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) >= 20
    places = {(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels}
    assert len(places) == len(panels)
    assert {panel["datasource"]["uid"] for panel in panels} == {"${source}"}
    assert [one["name"] for one in dashboard()["templating"]["list"]] == ["source"]


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool is not installed")
def test_prometheus_loads_rules_and_configuration() -> None:
    for what, file in (("rules", "alerts.yml"), ("config", "prometheus.yml")):
        command = ["promtool", "check", what, *(["--syntax-only"] if what == "config" else [])]
        done = subprocess.run(
            [*command, str(FILES / file)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_part_that_warns_has_its_advice() -> None:
    """Which part a warning comes from, and what a person does then."""
    page = (DOCS / "observability.md").read_text(encoding="utf-8")
    rows = (DOCS / "log-events.md").read_text(encoding="utf-8")
    parts = set(re.findall(r"^\| (?:WARNING|ERROR) \| `kiosk\.(\w+)", rows, re.MULTILINE))
    advised = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert parts - advised == set()
