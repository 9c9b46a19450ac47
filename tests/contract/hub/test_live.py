"""Live updates: numbered, in order, without gaps, whoever listens."""

import json
import socket
import struct
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlparse

import pytest
import requests
from websockets.exceptions import InvalidStatus

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Kiosk, Phone, heard, listen


@contextmanager
def bare_listener(kiosk: Kiosk, *, receive_bytes: int) -> Iterator[socket.socket]:
    """A live connection that nobody reads from."""
    address = urlparse(kiosk.url)
    with socket.socket() as bare:
        bare.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
        bare.connect((address.hostname, address.port))
        bare.sendall(
            b"GET /api/ws HTTP/1.1\r\nHost: hub\r\n"
            b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"Authorization: Bearer " + kiosk.credential.encode() + b"\r\n\r\n"
        )
        assert bare.recv(12) == b"HTTP/1.1 101"
        yield bare


def test_a_sale_is_told_in_order(kiosk: Kiosk) -> None:
    """S1-1, S1-2, S1-5: one message per event, in order, the product's name inside."""
    with kiosk.listen() as live:
        hello = heard(live, 1)[0]
        assert (hello["type"], hello["seq"], hello["session_id"]) == ("hello", 0, None)
        session = kiosk.open_guest()
        kiosk.add("P001", session, key="a" + session)
        kiosk.add("P001", session)
        kiosk.ask("P002", session, key="q" + session, name="Banana")
        kiosk.own("POST", f"/pending/q{session}/approve", {"quantity": 2})
        body = {"quantity": 0, "sessionId": session, "productId": "P002"}
        kiosk.own("PATCH", f"/basket/q{session}", body)
        kiosk.own("POST", "/orders", {"sessionId": session})
        kiosk.own("DELETE", f"/sessions/{session}")
        events = heard(live, 12)
    assert [e["seq"] for e in events] == list(range(1, 13))
    assert {e["session_id"] for e in events} == {session}
    assert [(e["type"], e["data"]["action"]) for e in events] == [
        ("session_update", "opened"),
        ("basket_update", "added"),
        ("basket_update", "updated"),
        ("pending_update", "added"),
        ("pending_update", "approved"),
        ("basket_update", "added"),
        ("basket_update", "removed"),
        ("order_update", "created"),
        ("inventory_update", "consumed"),
        ("receipt_status", "processing"),
        ("receipt_status", "completed"),
        ("session_update", "closed"),
    ]
    assert events[2]["data"]["productName"] == "Organic Apple"
    assert events[2]["data"]["quantity"] == 2
    assert events[2]["data"]["lineId"] == "a" + session
    assert (events[4]["data"]["quantity"], events[4]["data"]["by"]) == (2, "device")
    assert events[0]["timestamp"].endswith("Z")


def test_what_was_missed_comes_again(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    for _ in range(4):
        kiosk.add("P001", session)
    with kiosk.listen(since=2, session=session) as live:
        messages = heard(live, 4)
        kiosk.add("P001", session)
        messages += heard(live, 1)
    assert [m["seq"] for m in messages] == [5, 3, 4, 5, 6]
    assert messages[0]["type"] == "hello"


def test_another_sessions_number_replays_nothing(kiosk: Kiosk) -> None:
    old = kiosk.open_guest()
    session = kiosk.open_guest()
    with kiosk.listen(since=0, session=old) as live:
        assert heard(live, 1)[0]["session_id"] == session
        kiosk.add("P001", session)
        assert heard(live, 1)[0]["seq"] == 2


def test_updates_have_no_gaps_under_parallel_writes(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    with kiosk.listen(since=0, session=session) as live, ThreadPoolExecutor(8) as eight:
        list(eight.map(lambda _: kiosk.add("P001", session), range(24)))
        events = heard(live, 26)[1:]
    assert [e["seq"] for e in events] == list(range(1, 26))
    assert [e["data"]["quantity"] for e in events[1:]] == list(range(1, 25))


def test_the_kiosk_learns_that_a_phone_has_paired(kiosk: Kiosk, phone: Phone) -> None:
    with kiosk.listen() as live, listen(kiosk.url, phone.token) as phones:
        heard(live, 1)
        heard(phones, 1)
        phone.pair(kiosk.code)
        opened = heard(live, 1)[0]
        assert opened["data"]["session"]["kind"] == "shopper"
        assert opened["data"]["session"]["shopper"]["name"] == "Ada"
        assert heard(phones, 1)[0] == opened
        kiosk.ask("P002", key=(asked := str(uuid.uuid4())))
        heard(live, 1)
        row = phone.questions()[0]
        phone.call("POST", f"/api/basket/pending-items/{row['id']}/decline")
        declined = heard(live, 1)[0]["data"]
    assert (declined["action"], declined["by"], declined["eventId"]) == (
        "declined",
        "shopper",
        asked,
    )


def test_a_late_letter_is_told_under_its_own_session(kiosk: Kiosk) -> None:
    first = kiosk.open_guest()
    second = kiosk.open_guest()
    with kiosk.listen() as live:
        heard(live, 1)
        kiosk.add("P001", first)
        kiosk.add("P001", second)
        assert [(e["session_id"], e["seq"]) for e in heard(live, 2)] == [(first, 3), (second, 2)]


def test_registering_again_is_told_outside_any_session(kiosk: Kiosk) -> None:
    with kiosk.listen() as live:
        heard(live, 1)
        kiosk.call("POST", "/api/devices/register", {"deviceId": kiosk.device_id})
        told = heard(live, 1)[0]
    assert (told["type"], told["seq"], told["session_id"]) == ("device_update", 0, None)


def test_a_client_that_reads_nothing_delays_nobody_and_is_dropped(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S1-3: a dead or slow client costs the others nothing."""
    caplog.set_level("INFO", "kiosk.hub")
    settings = HubSettings(tmp_path / "hub.db", patience_s=0.1)
    with running(HubServer(settings)) as url:
        kiosk = Kiosk.registered(url)
        session = kiosk.open_guest()
        with bare_listener(kiosk, receive_bytes=2048), kiosk.listen() as live:
            heard(live, 1)
            for number in range(2, 600):
                kiosk.ask("P001", session, name="long name " * 25)
                assert json.loads(live.recv(timeout=2))["seq"] == number
                if "was dropped" in caplog.text:
                    return
    pytest.fail("the slow client was never dropped")


def test_a_client_that_vanishes_is_forgotten(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    with bare_listener(kiosk, receive_bytes=65536) as gone:
        linger = struct.pack("ii", 1, 0)  # close with a reset, as a killed process may
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    with kiosk.listen() as live:
        heard(live, 1)
        kiosk.add("P001", session)
        assert heard(live, 1)[0]["seq"] == 2


def test_nobody_listens_without_a_credential(kiosk: Kiosk) -> None:
    for token, code in (("nonsense", "INVALID_TOKEN"), ("", "NO_TOKEN")):
        with pytest.raises(InvalidStatus) as refused, listen(kiosk.url, token):
            pass
        assert refused.value.response.status_code == 401
        assert json.loads(refused.value.response.body)["code"] == code


def test_a_browser_gives_its_token_in_the_address(kiosk: Kiosk) -> None:
    with listen(kiosk.url, "", token=kiosk.credential) as live:
        assert heard(live, 1)[0]["type"] == "hello"


def test_what_a_client_says_is_not_listened_to(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    with kiosk.listen(since="many", session="none of ours") as live:
        heard(live, 1)
        live.send("anything")
        live.send(b"\x00")
        kiosk.add("P001", session)
        assert heard(live, 1)[0]["seq"] == 2
    assert requests.get(f"{kiosk.url}/health", timeout=10).status_code == 200


def test_a_client_that_is_refused_is_no_error_in_the_log(
    own_hub: str, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-30: a kiosk with an old credential comes back for days; nobody is alarmed by it."""
    for _ in range(3):
        with pytest.raises(InvalidStatus), listen(own_hub, "nonsense"):
            pass
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []
