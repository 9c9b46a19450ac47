"""The client against real sockets."""

import gzip
import json
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.errors import BackendRejected, BackendUnavailable, ConfigError
from kiosk.wire import requests
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def client(backend: ScriptedBackend) -> Iterator[Client]:
    with serving(backend) as url:
        client = Client(Address(url, internal_token="let-me-in"))
        yield client
        client.close()


def test_every_call_says_who_asks_and_what_it_takes(
    client: Client, backend: ScriptedBackend
) -> None:
    """S0-15, S2-16: JSON headers, own user agent, the internal token, the key, the credential."""
    client.send(requests.add("P001", 1, 0.7, "d1"), credential="secret", key="e1")
    asked = backend.received[0]
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.headers["User-Agent"].startswith("ShopShadow-Kiosk/")
    assert asked.headers["X-INTERNAL-TOKEN"] == "let-me-in"
    assert asked.headers["Idempotency-Key"] == "e1"
    assert asked.headers["Authorization"] == "Bearer secret"
    assert asked.body == {"productId": "P001", "quantity": 1, "confidence": 0.7, "deviceId": "d1"}


def test_many_calls_go_through_one_connection(client: Client, backend: ScriptedBackend) -> None:
    """S0-15, S2-15."""
    for _ in range(20):
        client.send(requests.HEALTH)
    assert backend.connections == 1


def test_registering_without_anything_still_sends_a_json_body(
    client: Client, backend: ScriptedBackend
) -> None:
    """S0-1: the published backend answers 500 to a missing body."""
    client.send(requests.register())
    assert backend.received[0].body == {}
    assert backend.received[0].headers["Content-Length"] == "2"


def test_a_success_field_of_false_is_a_no(client: Client, backend: ScriptedBackend) -> None:
    """S0-21: 200 with success false is a refusal."""
    backend.script = [Reply(200, {"success": False, "error": "no such thing", "code": "NOPE"})]
    with pytest.raises(BackendRejected, match="no such thing") as no:
        client.send(requests.HEALTH)
    assert (no.value.status, no.value.code) == (200, "NOPE")


def test_a_4xx_is_a_no_with_its_code(client: Client, backend: ScriptedBackend) -> None:
    """S0-19: the status is read from an answer that is falsy in requests."""
    backend.script = [Reply(404, {"success": False, "error": "x", "code": "PRODUCT_NOT_FOUND"})]
    with pytest.raises(BackendRejected) as no:
        client.send(requests.HEALTH)
    assert (no.value.status, no.value.code) == (404, "PRODUCT_NOT_FOUND")


def test_a_4xx_without_json_is_a_no_all_the_same(client: Client, backend: ScriptedBackend) -> None:
    backend.script = [Reply(413, raw=b"<html>too large</html>")]
    with pytest.raises(BackendRejected) as no:
        client.send(requests.HEALTH)
    assert no.value.status == 413


@pytest.mark.parametrize(
    ("reply", "ambiguous"),
    [
        (Reply(500), True),
        (Reply(503), False),
        (Reply(200, raw=b"<html>"), True),
        (Reply(200, raw=b"[1]"), True),
        (Reply(302, headers={"Location": "/elsewhere"}), False),
        (Reply(302, headers={"Location": "http://["}), False),
        (Reply(drop=True), True),
    ],
)
def test_no_usable_answer_means_try_again(
    client: Client, backend: ScriptedBackend, reply: Reply, *, ambiguous: bool
) -> None:
    """S0-5, S0-22; *ambiguous* says that it may have been carried out."""
    backend.script = [reply]
    with pytest.raises(BackendUnavailable) as exc:
        client.send(requests.HEALTH)
    assert exc.value.ambiguous is ambiguous
    assert len(backend.received) == 1, "nothing is sent again by itself"


def test_nobody_listening_is_not_ambiguous() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, never listening: refused
        client = Client(Address(f"http://127.0.0.1:{taken.getsockname()[1]}"))
        with pytest.raises(BackendUnavailable, match="no connection") as exc:
            client.send(requests.HEALTH)
        client.close()
    assert not exc.value.ambiguous


def test_retry_after_is_told_in_seconds_or_as_a_date(
    client: Client, backend: ScriptedBackend
) -> None:
    """S2-7."""
    backend.script = [
        Reply(429, headers={"Retry-After": "3"}),
        Reply(503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}),
        Reply(503, headers={"Retry-After": "soon"}),
    ]
    waits = []
    for _ in range(3):
        with pytest.raises(BackendUnavailable) as exc:
            client.send(requests.HEALTH)
        waits.append(exc.value.retry_after_s)
    assert waits == [3.0, 0.0, None]


def test_an_answer_that_never_comes_is_given_up_in_time(
    client: Client, backend: ScriptedBackend
) -> None:
    """S0-16: here with half a second in place of ten."""
    backend.script = [Reply(stall=True)]
    started = time.monotonic()
    with pytest.raises(BackendUnavailable, match="too long") as exc:
        client.send(requests.HEALTH, within_s=0.5)
    assert 0.4 < time.monotonic() - started < 1.0
    assert exc.value.ambiguous


def test_an_answer_that_drips_is_given_up_in_time(client: Client, backend: ScriptedBackend) -> None:
    """S0-16, S4-21: one limit for the whole of it, whatever its parts take."""
    backend.script = [Reply(raw=b" " * 100 + b"{}", drip_s=0.1)]
    started = time.monotonic()
    with pytest.raises(BackendUnavailable, match="too long"):
        client.send(requests.HEALTH, within_s=0.5)
    assert 0.4 < time.monotonic() - started < 1.0


def test_headers_that_drip_are_given_up_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        over = threading.Event()

        def drip() -> None:
            peer, _ = server.accept()
            with peer:
                peer.recv(4096)
                peer.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while not over.wait(0.1):
                    try:
                        peer.sendall(b"x")
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        client = Client(Address(f"http://127.0.0.1:{server.getsockname()[1]}"))
        started = time.monotonic()
        with pytest.raises(BackendUnavailable):
            client.send(requests.HEALTH, within_s=0.5)
        took_s = time.monotonic() - started
        over.set()
        thread.join()
        client.close()
    assert 0.4 < took_s < 1.0


def test_once_stopped_the_call_in_flight_has_its_budget_and_no_more(
    client: Client, backend: ScriptedBackend
) -> None:
    """S3-9: a stopping kiosk does not wait ten seconds for a backend that hangs."""
    stop = threading.Event()
    client.obey(stop, budget_s=0.5)
    backend.script = [Reply(stall=True)]
    threading.Timer(0.2, stop.set).start()
    started = time.monotonic()
    with pytest.raises(BackendUnavailable):
        client.send(requests.HEALTH)
    assert 0.5 < time.monotonic() - started < 1.5


def test_an_answer_beyond_ten_megabytes_is_not_taken(
    client: Client, backend: ScriptedBackend
) -> None:
    packed = gzip.compress(b" " * (11 * 1024 * 1024) + b"{}")
    backend.script = [Reply(raw=packed, headers={"Content-Encoding": "gzip"})]
    with pytest.raises(BackendUnavailable, match="10 MB"):
        client.send(requests.HEALTH)


def test_packed_answers_are_asked_for_and_read(client: Client, backend: ScriptedBackend) -> None:
    """S4-18."""
    packed = gzip.compress(json.dumps({"success": True, "x": 7}).encode())
    backend.script = [Reply(raw=packed, headers={"Content-Encoding": "gzip"})]
    answer = client.send(requests.HEALTH)
    assert answer.integer("x") == 7
    assert backend.received[0].headers["Accept-Encoding"] == "gzip"


def test_a_connection_that_idled_is_not_written_into(backend: ScriptedBackend) -> None:
    """S0-15: the published backend closes it after five seconds, perhaps just now."""
    now = [0.0]
    with serving(backend) as url:
        client = Client(Address(url), clock=lambda: now[0])
        client.send(requests.HEALTH)
        now[0] += 3.9
        client.send(requests.HEALTH)
        assert backend.connections == 1
        now[0] += 4.1
        client.send(requests.HEALTH)
        client.close()
    assert backend.connections == 2


@pytest.mark.parametrize("url", ["shop.example", "ftp://shop.example", "http://", ""])
def test_an_address_that_is_none_is_a_fault_of_the_setup(url: str) -> None:
    with pytest.raises(ConfigError, match="is none"):
        Address(url)


def test_plain_http_is_for_loopback_or_by_consent() -> None:
    """S0-41."""
    with pytest.raises(ConfigError, match="allow_plain_http"):
        Address("http://shop.example")
    Address("http://shop.example", plain_http_allowed=True)
    Address("http://localhost:3001")
    Address("http://[::1]:3001")
    Address("https://shop.example")


def test_head_and_body_of_a_request_go_out_together() -> None:
    """S0-32: a backend that is woken once, not twice, answers sooner."""
    came: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hear_once() -> None:
            connection, _ = listener.accept()
            with connection:
                came.append(connection.recv(65_536))
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

        backend = threading.Thread(target=hear_once)
        backend.start()
        client = Client(Address(f"http://127.0.0.1:{listener.getsockname()[1]}"))
        client.send(requests.heartbeat("d1"))
        client.close()
        backend.join()
    assert came[0].startswith(b"POST /api/devices/heartbeat HTTP/1.1\r\n")
    assert came[0].endswith(b'\r\n\r\n{"deviceId": "d1"}')
