"""What is written to a backend."""

import json

from kiosk.wire import requests


def test_the_published_add_has_four_keys_and_whole_pieces() -> None:
    """S0-8."""
    asked = requests.add("P001", 1, 0.7, "d1")
    assert (asked.method, asked.path) == ("POST", "/api/basket/items")
    assert json.dumps(asked.body) == (
        '{"productId": "P001", "quantity": 1, "confidence": 0.7, "deviceId": "d1"}'
    )


def test_a_question_carries_the_name() -> None:
    """S0-9."""
    asked = requests.ask("P002", "Bananas", 1, 0.699, "d1", "s1")
    assert asked.path == "/api/basket/pending-items"
    assert asked.body == {
        "productId": "P002",
        "name": "Bananas",
        "quantity": 1,
        "confidence": 0.699,
        "deviceId": "d1",
        "sessionId": "s1",
    }


def test_the_probe_can_store_nothing() -> None:
    body = requests.probe("d1").body
    assert body is not None
    assert (body["confidence"], body["productId"]) == (0, "kiosk-probe")


def test_a_registration_is_cut_to_what_the_backend_takes() -> None:
    """S0-1: name up to 255, firmware up to 20 characters."""
    body = requests.register(device_id="d1", name="n" * 300, firmware="v" * 30).body
    assert body == {"deviceId": "d1", "name": "n" * 255, "firmwareVersion": "v" * 20}
    assert requests.register().body == {}


def test_ids_cannot_leave_their_place_in_the_path() -> None:
    assert requests.decline("d/1", "../e").path == "/api/devices/d%2F1/pending/..%2Fe/decline"
    assert requests.basket("d", "a&b").path == "/api/devices/d/basket?session=a%26b"
    assert requests.live_path(since=3, session_id="s") == "/api/ws?since=3&session=s"
    assert requests.live_path(since=0, session_id="") == "/api/ws?since=0"


def test_the_hub_is_told_the_session_with_everything() -> None:
    assert requests.start_session("d", "s").body == {"kind": "guest", "sessionId": "s"}
    assert requests.end_session("d", "s") == requests.Request("DELETE", "/api/devices/d/sessions/s")
    assert requests.order("d", "s", "K-1").body == {"sessionId": "s", "localNumber": "K-1"}
    assert requests.order("d", "s", "").body == {"sessionId": "s"}
    assert requests.approve("d", "e", 2).body == {"quantity": 2}
    assert requests.set_quantity("d", "e", "P001", 0, "s").body == {
        "quantity": 0,
        "productId": "P001",
        "sessionId": "s",
    }
    assert requests.heartbeat("d").body == {"deviceId": "d"}
    assert requests.current_session("d").path == "/api/devices/d/sessions/current"


def test_a_request_does_not_show_its_body_in_a_log() -> None:
    assert "P001" not in repr(requests.add("P001", 1, 0.7, "d1"))
