"""Every route with everything wrong: the right 4xx in the envelope, and nothing changed."""

import gzip
import sqlite3
import uuid
from pathlib import Path

import pytest
import requests

from tests.contract.hub.shop import Json, Kiosk, Phone, refused

DEEP = b"[" * 3000
BODIES = (
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"\xff\xfe\x00",
    DEEP,
    b'{"a": NaN}',
    b'{"deviceId": "\\ud800", "code": "\\u0000", "email": [], "quantity": 1e400, "letters": {}}',
    b'{"deviceId": 7, "productId": null, "quantity": "1", "name": {}, "codes": [[]], "barcode": 1}',
)
IDS = ("%00", "..%2f..%2fetc", "%ff", "x" * 300, "-1", "' or 1=1 --")
WRITES = {"POST", "PATCH", "PUT", "DELETE"}
COUNTED_FOR_THE_ASKING = {"attempt", "wrong_guess", "kept_answer", "alembic_version", "signed_out"}
MAKES_WITHOUT_BODY = {"/api/devices/register", "/api/auth/logout"}


def calls(hub: str) -> list[tuple[str, str]]:
    """Method and path of every route that the hub tells of."""
    told = requests.get(f"{hub}/openapi.json", timeout=20).json()["paths"]
    found = [(method.upper(), path) for path, methods in told.items() for method in methods]
    assert len(found) > 50
    return found


def rows(file: Path) -> dict[str, int]:
    """How many rows each table has."""
    with sqlite3.connect(file) as database:
        names = [
            name
            for (name,) in database.execute("select name from sqlite_schema where type = 'table'")
            if name not in COUNTED_FOR_THE_ASKING
        ]
        found = {
            name: database.execute(f'select count(*) from "{name}"').fetchone()[0]  # noqa: S608
            for name in names
        }
    database.close()
    return found


@pytest.fixture
def people(own_hub: str) -> list[str]:
    """The tokens of a kiosk, of a shopper and of staff; the kiosk holds a sale of its own."""
    kiosk, shopper = Kiosk.registered(own_hub), Phone.new(own_hub)
    shopper.pair(kiosk.code)
    kiosk.add("P001")
    kiosk.ask("P002")
    return [kiosk.credential, shopper.token, Phone.staff(own_hub).token]


def filled(path: str, with_what: str) -> str:
    parts = (with_what if part.startswith("{") else part for part in path.split("/"))
    return "/".join(parts)


def test_wrong_bodies_change_nothing_anywhere(
    own_hub: str, people: list[str], tmp_path: Path
) -> None:
    before, wrong = rows(tmp_path / "hub.db"), []
    ours = str(uuid.uuid4())
    with requests.Session() as session:
        for method, path in calls(own_hub):
            if method not in WRITES or path in MAKES_WITHOUT_BODY:
                continue
            for number, body in enumerate(BODIES):
                answer = session.request(
                    method,
                    f"{own_hub}{filled(path, ours)}",
                    data=body,
                    headers={
                        "Content-Type": "application/json",
                        "Authorization": f"Bearer {people[number % 3]}",
                    },
                    timeout=20,
                )
                if not _refused(answer):
                    wrong.append((method, path, body[:30], answer.status_code, answer.text[:80]))
    allowed = {"/api/shopping/purchased/all"}  # clearing an empty list is no fault
    assert [one for one in wrong if one[1] not in allowed] == []
    assert rows(tmp_path / "hub.db") == before


def test_odd_ids_are_unknown_or_faulty(own_hub: str, people: list[str], tmp_path: Path) -> None:
    before, wrong = rows(tmp_path / "hub.db"), []
    with requests.Session() as session:
        for method, path in calls(own_hub):
            if "{" not in path:
                continue
            for number, odd in enumerate(IDS):
                answer = session.request(
                    method,
                    f"{own_hub}{filled(path, odd)}",
                    json={"quantity": 1} if method in WRITES else None,
                    headers={"Authorization": f"Bearer {people[number % 3]}"},
                    timeout=20,
                )
                if not _refused(answer):
                    wrong.append((method, path, odd, answer.status_code, answer.text[:80]))
    assert wrong == []
    assert rows(tmp_path / "hub.db") == before


def _refused(answer: requests.Response) -> bool:
    """Whether it is a 4xx in the envelope."""
    if not 400 <= answer.status_code < 500:
        return False
    told: Json = answer.json()
    return told["success"] is False and set(told) == {"success", "error", "code"}


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"[" * 100_000 + b"]" * 100_000, {}),
        (b"\xff\xfe{}", {}),
        (gzip.compress(b"{}"), {"Content-Encoding": "gzip"}),
        (b'{"name"', {}),
    ],
)
def test_a_body_that_is_no_json_says_so(hub: str, body: bytes, headers: dict[str, str]) -> None:
    sent = headers | {"Content-Type": "application/json"}
    answer = requests.post(f"{hub}/api/devices/register", data=body, headers=sent, timeout=10)
    assert refused(answer) == (400, "INVALID_JSON")
