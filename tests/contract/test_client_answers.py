"""What an answer means to the client. No socket is needed to know."""

from typing import Any

import pytest
import requests
import requests_mock

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire.requests import HEALTH

URL = "http://127.0.0.1:3001"


def _ask(**answer: Any) -> Any:
    client = Client(Address(URL))
    with requests_mock.Mocker() as mocked:
        mocked.get(f"{URL}/health", **answer)
        try:
            return client.send(HEALTH)
        finally:
            client.close()


@pytest.mark.parametrize(
    "answer",
    [
        {"status_code": 500, "json": {"success": False, "code": "DATABASE_ERROR"}},
        {"status_code": 502, "text": "<html>Bad gateway</html>"},
        {"status_code": 429, "json": {"success": False}},
        {"status_code": 200, "text": "<html>Log in</html>"},
        {"exc": requests.ConnectTimeout},
        {"exc": requests.exceptions.ChunkedEncodingError},
    ],
)
def test_no_usable_answer_is_tried_again(answer: dict[str, Any]) -> None:
    """S0-5, S0-19, S0-22: the status is read from a falsy response, too."""
    with pytest.raises(BackendUnavailable):
        _ask(**answer)


@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [
        (
            {"status_code": 404, "json": {"success": False, "code": "DEVICE_NOT_FOUND"}},
            404,
            "DEVICE_NOT_FOUND",
        ),
        ({"status_code": 200, "json": {"success": False, "code": "NO"}}, 200, "NO"),
    ],
)
def test_a_no_is_a_no_whatever_the_status(answer: dict[str, Any], status: int, code: str) -> None:
    """S0-18, S0-21: the success field decides."""
    with pytest.raises(BackendRejected) as caught:
        _ask(**answer)
    assert (caught.value.status, caught.value.code) == (status, code)


def test_what_was_asked_for_is_heard_again() -> None:
    """S2-7: a 429 says when to come back."""
    with pytest.raises(BackendUnavailable) as caught:
        _ask(status_code=429, json={"success": False}, headers={"Retry-After": "3"})
    assert caught.value.retry_after_s == 3.0
    assert caught.value.status == 429
