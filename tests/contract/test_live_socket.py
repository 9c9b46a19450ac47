"""The door to the hub's live channel: what a no, a silence and a guarded door look like."""

import pytest

from kiosk.backend.address import Address
from kiosk.backend.live_socket import open_socket
from kiosk.errors import BackendRejected, BackendUnavailable
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving


def opened(url: str, *, token: str = "") -> None:
    with open_socket(Address(url, internal_token=token), "/api/ws?since=0", "secret"):
        pytest.fail("it must not be opened")


@pytest.mark.parametrize("status", [200, 429, 500, 503])
def test_a_hub_that_cannot_now_is_away(status: int) -> None:
    """S2-7: it is tried again, and its breaker counts it."""
    backend = ScriptedBackend()
    backend.script = [Reply(status)]
    with serving(backend) as url, pytest.raises(BackendUnavailable):
        opened(url)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("place", ["/elsewhere", "http://[", "//", "ws://127.0.0.1:9/", ""])
def test_no_redirect_is_followed(status: int, place: str) -> None:
    """S0-41: whoever answers there would be shown the credential and the internal token."""
    backend = ScriptedBackend()
    backend.script = [Reply(status, headers={"Location": place})]
    with serving(backend) as url, pytest.raises(BackendUnavailable):
        opened(url, token="let-me-in")
    assert len(backend.received) == 1


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_hub_that_says_no_is_there(status: int) -> None:
    backend = ScriptedBackend()
    backend.script = [Reply(status)]
    with serving(backend) as url, pytest.raises(BackendRejected) as no:
        opened(url)
    assert no.value.status == status


def test_the_door_sees_credential_and_internal_token() -> None:
    """S2-16: a guarded local API guards its live channel, too."""
    backend = ScriptedBackend()
    backend.script = [Reply(503)]
    with serving(backend) as url, pytest.raises(BackendUnavailable):
        opened(url, token="let-me-in")
    [asked] = backend.received
    assert asked.headers["Authorization"] == "Bearer secret"
    assert asked.headers["X-INTERNAL-TOKEN"] == "let-me-in"
    assert asked.headers["User-Agent"].startswith("ShopShadow-Kiosk/")


def test_nobody_at_the_door_is_away() -> None:
    with pytest.raises(BackendUnavailable, match="no live connection"):
        opened("http://127.0.0.1:9")
