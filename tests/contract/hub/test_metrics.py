"""What the hub counts about itself."""

from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Kiosk, refused


def figures(url: str, **headers: str) -> dict[tuple[str, ...], float]:
    """Every sample, by its name and label values."""
    answer = requests.get(f"{url}/metrics", headers=headers, timeout=5)
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_requests_are_counted_by_route_and_never_by_path(own_hub: str) -> None:
    """S3-11 at the hub."""
    kiosk = Kiosk.registered(own_hub)
    session = kiosk.open_guest()
    kiosk.add("P001", session)
    kiosk.add("P001", session)
    kiosk.add("P999", session)
    told = figures(own_hub)
    added = "POST", "/api/basket/items"
    assert told["shopshadow_hub_requests_total", *added, "201"] == 1
    assert told["shopshadow_hub_requests_total", *added, "200"] == 1
    assert told["shopshadow_hub_requests_total", *added, "404"] == 1
    assert told["shopshadow_hub_request_seconds_count", *added] == 3
    assert told[("shopshadow_hub_open_sessions",)] == 1
    assert told[("shopshadow_hub_devices",)] == 1
    assert told[("shopshadow_hub_jobs_together_sum",)] >= 5
    assert not any(kiosk.device_id in part for key in told for part in key)


def test_listeners_are_counted_while_they_listen(own_hub: str) -> None:
    kiosk = Kiosk.registered(own_hub)
    with kiosk.listen() as live:
        live.recv(timeout=5)
        assert figures(own_hub)[("shopshadow_hub_live_connections",)] == 1


def test_figures_are_not_told_through_a_proxy_without_their_token(own_hub: str) -> None:
    answer = requests.get(
        f"{own_hub}/metrics", headers={"X-Forwarded-For": "203.0.113.9"}, timeout=5
    )
    assert refused(answer) == (403, "FORBIDDEN")


@pytest.mark.parametrize("token", ["", "wrong"])
def test_where_a_token_is_set_it_is_needed(tmp_path: Path, token: str) -> None:
    settings = HubSettings(tmp_path / "hub.db", metrics_token="right")
    with running(HubServer(settings)) as url:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        assert refused(requests.get(f"{url}/metrics", headers=headers, timeout=5))[0] == 403
        assert figures(url, Authorization="Bearer right")
