"""What an answer means to the client, and what it can't even ask."""

from collections.abc import Iterator

import pytest

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire.requests import HEALTH, Request
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def client(backend: ScriptedBackend) -> Iterator[Client]:
    with serving(backend) as url:
        client = Client(Address(url))
        yield client
        client.close()


@pytest.mark.parametrize(
    "reply",
    [
        Reply(500, {"success": False, "code": "DATABASE_ERROR"}),
        Reply(502, raw=b"<html>Bad gateway</html>"),
        Reply(429, {"success": False}),
        Reply(200, raw=b"<html>Log in</html>"),
    ],
)
def test_no_usable_answer_is_tried_again(
    client: Client, backend: ScriptedBackend, reply: Reply
) -> None:
    """S0-5, S0-19, S0-22: a page of a proxy is no answer of the backend."""
    backend.script = [reply]
    with pytest.raises(BackendUnavailable):
        client.send(HEALTH)


@pytest.mark.parametrize(
    ("reply", "status", "code"),
    [
        (Reply(404, {"success": False, "code": "DEVICE_NOT_FOUND"}), 404, "DEVICE_NOT_FOUND"),
        (Reply(200, {"success": False, "code": "NO"}), 200, "NO"),
    ],
)
def test_a_no_is_a_no_whatever_the_status(
    client: Client, backend: ScriptedBackend, reply: Reply, status: int, code: str
) -> None:
    """S0-18, S0-21: the success field decides."""
    backend.script = [reply]
    with pytest.raises(BackendRejected) as caught:
        client.send(HEALTH)
    assert (caught.value.status, caught.value.code) == (status, code)


def test_what_was_asked_for_is_heard_again(client: Client, backend: ScriptedBackend) -> None:
    """S2-7: a 429 says when to come back."""
    backend.script = [Reply(429, {"success": False}, headers={"Retry-After": "3"})]
    with pytest.raises(BackendUnavailable) as caught:
        client.send(HEALTH)
    assert caught.value.retry_after_s == 3.0
    assert caught.value.status == 429


@pytest.mark.parametrize("credential", ["two\r\nX-Lines: 1", "five \N{EURO SIGN}"])
def test_a_credential_that_is_none_sends_nothing(
    client: Client, backend: ScriptedBackend, credential: str
) -> None:
    """A backend may give out anything as a credential; the sender must not die of it."""
    with pytest.raises(BackendUnavailable, match="can't be written") as caught:
        client.send(HEALTH, credential=credential)
    assert not caught.value.ambiguous
    assert backend.received == []


def test_a_number_that_json_lacks_sends_nothing(client: Client, backend: ScriptedBackend) -> None:
    with pytest.raises(BackendUnavailable, match="can't be written"):
        client.send(Request("POST", "/health", {"confidence": float("nan")}))
    assert backend.received == []


def test_a_call_that_could_not_be_written_spoils_no_other(
    client: Client, backend: ScriptedBackend
) -> None:
    """Half a header must not be what the next request begins with."""
    with pytest.raises(BackendUnavailable):
        client.send(HEALTH, credential="two\nlines")
    client.send(HEALTH, credential="good")
    assert [one.headers["Authorization"] for one in backend.received] == ["Bearer good"]


def test_an_answer_without_a_body_keeps_the_connection(
    client: Client, backend: ScriptedBackend
) -> None:
    """S0-15: 204 is read to its end, too."""
    backend.script = [Reply(204, raw=b""), Reply(204, raw=b"")]
    for _ in range(3):
        client.send(HEALTH)
    assert backend.connections == 1


def test_an_address_may_have_a_path(backend: ScriptedBackend) -> None:
    """A shop's proxy serves the backend below a folder of its own."""
    with serving(backend) as url:
        client = Client(Address(f"{url}/shop/"))
        client.send(HEALTH)
        client.close()
    assert [one.path for one in backend.received] == ["/shop/health"]
