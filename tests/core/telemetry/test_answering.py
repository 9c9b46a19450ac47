"""What an operator is told on loopback."""

import socket
from dataclasses import replace

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import LetterCounts, Phase, QueueGlance, TillSnapshot
from kiosk.telemetry.history import EVERY_S
from tests.core.telemetry.conftest import PlayedKiosk, link
from tests.fakes.running import until

OPEN = BreakerState.OPEN


def test_the_status_document_has_the_designed_shape(kiosk: PlayedKiosk) -> None:
    """S2-10, S2-18: it really answers; a time is null before the first failure."""
    status, document = kiosk.ask("/v1/api/status/services")
    assert status == 200
    assert list(document["services"]) == [
        "devices",
        "basket",
        "pending",
        "orders",
        "catalogue",
        "live",
    ]
    basket = document["services"]["basket"]
    assert basket["last_failure"] is None
    assert (basket["service"], basket["state"], basket["failure_count"]) == ("basket", "closed", 0)
    assert document["timestamp"].endswith("+00:00")

    opened = Lamp(Endpoint.BASKET, OPEN, failures=5, last_failure_at=1.5, last_change_at=2.0)
    kiosk.tally.link(link(opened))
    basket = kiosk.ask("/v1/api/status/services")[1]["services"]["basket"]
    assert (basket["state"], basket["failure_count"]) == ("open", 5)
    assert basket["last_failure"] == "1970-01-01T00:00:01.500000+00:00"
    assert basket["last_state_change"] == "1970-01-01T00:00:02+00:00"


def test_it_is_ready_when_every_part_works(kiosk: PlayedKiosk) -> None:
    """S4-14."""
    kiosk.well()
    status, document = kiosk.ask("/health/readyz")
    assert (status, document["status"], document["ready"]) == (200, "ready", True)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("camera", "unplugged"),
        ("model", "weights"),
        ("queue", "damaged"),
        ("till", "disk is full"),
        ("backend", "basket is not tried"),
        ("health", "did not answer"),
        ("silence", "no sign of life"),
    ],
)
def test_each_part_unplugged_is_named(kiosk: PlayedKiosk, part: str, words: str) -> None:
    """S4-14: unplug each; the kiosk is alive all the same."""
    kiosk.well()
    match part:
        case "camera":
            kiosk.tally.camera(CameraStatus(CameraState.LOST, "/dev/video0", "unplugged"))
        case "model":
            kiosk.tally.model(ModelStatus(ModelState.FAILED, "a model", "The weights are broken"))
        case "queue":
            kiosk.queue = None
        case "till":
            kiosk.tally.sale(TillSnapshot(1, Phase.SHOPPING, fault="The disk is full"))
        case "backend":
            kiosk.tally.link(link(Lamp(Endpoint.BASKET, OPEN, reason="503")))
        case "health":
            kiosk.tally.link(link(reachable=False))
        case "silence":
            kiosk.clock.now += 30
    status, document = kiosk.ask("/health/readyz")
    assert (status, document["ready"]) == (503, False)
    name = {"till": "queue", "health": "backend", "silence": "camera"}.get(part, part)
    assert not document["checks"][name]["ok"]
    assert words in document["checks"][name]["words"]
    assert kiosk.ask("/health/healthz") == (200, {"status": "alive", "ready": True})


def test_a_part_that_has_said_nothing_is_not_ready(kiosk: PlayedKiosk) -> None:
    document = kiosk.ask("/health/readyz")[1]
    assert [name for name, check in document["checks"].items() if check["ok"]] == ["queue"]


def test_a_kiosk_that_is_ending_is_not_ready(kiosk: PlayedKiosk) -> None:
    """S3-14: readiness says no, liveness yes."""
    kiosk.well()
    kiosk.watch.drain()
    status, document = kiosk.ask("/health/readyz")
    assert (status, document["status"]) == (503, "shutting down")
    assert kiosk.ask("/health/healthz")[0] == 200


def test_metrics_move_as_the_kiosk_does(kiosk: PlayedKiosk) -> None:
    """S0-43, S3-11, S3-12, S4-9: ten sends and one failure between two scrapes."""
    kiosk.well()
    before = kiosk.metrics()
    for _ in range(10):
        kiosk.call(Endpoint.BASKET, 0.015)
    kiosk.call(Endpoint.BASKET, 2.5, worked=False)
    kiosk.tally.inferred(0.012)
    kiosk.tally.link(link(Lamp(Endpoint.BASKET, OPEN, failures=1, changes=3, trips=2)))
    sale = TillSnapshot(1, Phase.SHOPPING, items_confirmed=3, items_asked=2, answers_no=1)
    kiosk.tally.sale(replace(sale, pieces=(("P001", 2),)))
    kiosk.queue = QueueGlance(LetterCounts(waiting=7, held=1), oldest_at=kiosk.wall.now - 90)
    after = kiosk.metrics()
    moved = {name: after[name] - before.get(name, 0.0) for name in after}
    assert moved['kiosk_backend_calls_total{endpoint="basket",outcome="worked"}'] == 10
    assert moved['kiosk_backend_calls_total{endpoint="basket",outcome="failed"}'] == 1
    assert moved['kiosk_backend_retries_total{endpoint="basket"}'] == 1
    assert moved['kiosk_backend_call_seconds_bucket{endpoint="basket",le="0.02"}'] == 10
    assert moved['kiosk_backend_call_seconds_bucket{endpoint="basket",le="+Inf"}'] == 11
    assert moved['kiosk_backend_call_seconds_sum{endpoint="basket"}'] == pytest.approx(2.65)
    assert after['kiosk_breaker_state{endpoint="basket",state="open"}'] == 1
    assert after['kiosk_breaker_changes_total{endpoint="basket"}'] == 3
    assert after['kiosk_breaker_trips_total{endpoint="basket"}'] == 2
    assert moved["kiosk_inference_seconds_count"] == 1
    assert moved["kiosk_items_total"] == 3
    assert moved["kiosk_prompts_total"] == 2
    assert moved['kiosk_answers_total{answer="no"}'] == 1
    assert moved['kiosk_pieces_total{product="P001"}'] == 2
    assert after["kiosk_queue_depth"] == 8
    assert after["kiosk_queue_age_seconds"] == 90
    assert after["kiosk_camera_rate"] == 30
    assert after["kiosk_detection_rate"] == 20
    assert after["kiosk_camera_pictures_total"] == 42


def test_metrics_are_of_the_text_format(kiosk: PlayedKiosk) -> None:
    """S3-11: every family parses, has words and a type."""
    kiosk.well()
    text = requests.get(f"http://127.0.0.1:{kiosk.port}/metrics", timeout=10).text
    families = list(text_string_to_metric_families(text))
    assert len(families) > 15
    assert all(family.documentation and family.type != "unknown" for family in families)


def test_it_is_for_this_machine_alone(kiosk: PlayedKiosk) -> None:
    """A page in a browser that knows us by another name is refused, and nothing can be written."""
    url = f"http://127.0.0.1:{kiosk.port}/metrics"
    assert requests.get(url, headers={"Host": "evil.example"}, timeout=10).status_code == 403
    assert requests.get(url, headers={"Host": "localhost"}, timeout=10).status_code == 200
    assert requests.post(url, timeout=10).status_code == 501
    assert requests.get(f"{url}/../../etc/passwd", timeout=10).status_code == 404
    with pytest.raises(OSError, match="refused"), socket.socket() as other:
        other.connect(("127.0.0.2", kiosk.port))


def test_a_caller_that_says_nothing_or_rubbish_delays_the_next_one_only(
    kiosk: PlayedKiosk,
) -> None:
    with socket.create_connection(("127.0.0.1", kiosk.port)) as silent:
        assert kiosk.ask("/health/healthz")[0] == 200
        silent.close()
    with socket.create_connection(("127.0.0.1", kiosk.port)) as rude:
        rude.sendall(b"\x00\xff" * 40_000 + b"\r\n\r\n")
    assert kiosk.ask("/health/healthz")[0] == 200


def test_a_port_that_is_taken_is_a_warning_and_the_history_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """S2-12: telemetry never stands in a sale's way."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        kiosk = PlayedKiosk(wanted_port=taken.getsockname()[1])
        thread = kiosk.start()
        kiosk.clock.now += EVERY_S + 1.0
        until(kiosk.history.samples)
        kiosk.stop.set()
        thread.join(10)
    assert len(kiosk.history.samples()) == 1
    assert "[telemetry] port" in caplog.text
