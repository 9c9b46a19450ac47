"""The OpenAPI document is true: what it says is what any request gets (schemathesis)."""

from collections.abc import Iterator

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.contract.hub.shop import Kiosk
from tests.fakes.hub_process import hub_process

_TRUE = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_SOME = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One of its own: random requests change modes and products for everybody."""
    with hub_process(tmp_path_factory.mktemp("asked")) as hub:
        yield hub.base_url


@pytest.fixture
def credentials(hub: str) -> list[str]:
    """A kiosk's and an admin's: random requests get further with them."""
    kiosk = Kiosk.registered(hub)
    kiosk.open_guest()
    body = {"email": "admin@email.com", "password": "1111"}
    admin = requests.post(f"{hub}/api/auth/login", json=body, timeout=10).json()["token"]
    return [kiosk.credential, admin]


@pytest.mark.slow
def test_every_route_answers_as_the_document_says(hub: str, credentials: list[str]) -> None:
    """Random requests get no 5xx, and no status, content type or shape that is not documented."""
    document = schemathesis.openapi.from_url(f"{hub}/openapi.json")
    looked_at = 0
    for found in document.get_all_operations():
        operation = found.ok()
        looked_at += 1

        @_SOME
        @given(case=operation.as_strategy())
        def answers_truly(case: Case) -> None:
            for credential in credentials:
                headers = {"Authorization": f"Bearer {credential}"}
                answer = case.call(headers=headers, timeout=20)
                case.validate_response(answer, checks=_TRUE)

        answers_truly()
    assert looked_at > 40


def test_the_document_names_every_route_and_what_a_refusal_looks_like(hub: str) -> None:
    document = requests.get(f"{hub}/openapi.json", timeout=10).json()
    paths = document["paths"]
    assert {"/api/basket/items", "/api/devices/{device_id}/letters", "/health"} <= set(paths)
    assert document["components"]["schemas"]["Refused"]["required"] == ["success", "error", "code"]
    assert all(
        {"4XX", "5XX"} <= set(operation["responses"])
        for operations in paths.values()
        for operation in operations.values()
    )
