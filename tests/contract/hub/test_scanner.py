"""Scanners: request over station over all; where the mode can't be known nothing is added."""

import sqlite3
from pathlib import Path

import pytest

from tests.contract.hub.conftest import WallClock
from tests.contract.hub.shop import Json, Kiosk, Phone, heard, refused

MILK = "9520000000011"  # P005


def scan(kiosk: Kiosk, barcode: str = MILK, **other: object) -> Json:
    answer = kiosk.call("POST", "/api/scanner/scan", {"barcode": barcode} | other)
    assert answer.status_code == 200, answer.text
    told: Json = answer.json()
    return told


def test_a_scan_adds_takes_out_or_looks_up(kiosk: Kiosk) -> None:
    """S1-12, S1-13: three modes, and a look-up never changes the basket."""
    kiosk.open_guest()
    assert scan(kiosk, quantity=3)["inventory_item"] == {"quantity": 3}
    assert scan(kiosk, mode="lookup")["inventory_item"] is None
    assert kiosk.quantities() == {"P005": 3}
    taken = scan(kiosk, mode="consume", quantity=2)
    assert (taken["action"], taken["inventory_item"]) == ("consume", {"quantity": 1})
    rest = scan(kiosk, mode="consume", quantity=9)
    assert rest["message"].startswith("Removed 1 of ")
    assert kiosk.quantities() == {}
    answer = kiosk.call("POST", "/api/scanner/scan", {"barcode": MILK, "mode": "consume"})
    assert refused(answer) == (404, "NOT_FOUND")


def test_the_request_goes_over_the_station_over_all(own_hub: str) -> None:
    """S1-13: request, then station, then global, then add."""
    kiosk, staff = Kiosk.registered(own_hub), Phone.staff(own_hub)
    kiosk.open_guest()
    assert scan(kiosk)["action"] == "add"
    staff.call("POST", "/api/scanner/mode", {"mode": "lookup"})
    assert scan(kiosk)["action"] == "lookup"
    kiosk.call("POST", "/api/scanner/mode", {"mode": "consume", "station_id": "till-1"})
    assert scan(kiosk, station_id="till-1")["action"] == "consume"
    assert scan(kiosk, station_id="till-2")["action"] == "lookup"
    assert scan(kiosk, station_id="till-1", mode="add")["action"] == "add"
    told = kiosk.call("GET", "/api/scanner/mode?station_id=till-1").json()
    assert told["mode"] == "consume"


def test_stations_are_listed_with_what_they_did(own_hub: str, wall: WallClock) -> None:
    """S1-14: online for 300 s after the last scan, with its count; afterwards it stays listed."""
    kiosk = Kiosk.registered(own_hub)
    kiosk.open_guest()
    scan(kiosk, station_id="till-1")
    wall.now += 200
    scan(kiosk, station_id="till-1")
    scan(kiosk, station_id="till-2")
    wall.now += 299

    def listed() -> dict[str, tuple[int, bool]]:
        rows = kiosk.call("GET", "/api/scanner/stations").json()["stations"]
        return {row["station_id"]: (row["scan_count"], row["online"]) for row in rows}

    assert listed() == {"till-1": (2, True), "till-2": (1, True)}
    wall.now += 2
    assert listed() == {"till-1": (2, False), "till-2": (1, False)}


def test_where_the_mode_cannot_be_read_nothing_is_added(own_hub: str, tmp_path: Path) -> None:
    """S1-15: the store of the modes breaks while a station takes out: refused, never "add"."""
    kiosk = Kiosk.registered(own_hub)
    kiosk.open_guest()
    scan(kiosk, quantity=2)
    kiosk.call("POST", "/api/scanner/mode", {"mode": "consume", "station_id": "till-1"})
    with sqlite3.connect(tmp_path / "hub.db") as database:
        database.execute("alter table station rename to gone")
    database.close()
    answer = kiosk.call("POST", "/api/scanner/scan", {"barcode": MILK, "station_id": "till-1"})
    assert refused(answer) == (503, "DATABASE_ERROR")
    assert kiosk.quantities() == {"P005": 2}


def test_a_scan_under_a_key_counts_once(kiosk: Kiosk) -> None:
    kiosk.open_guest()
    for _ in range(3):
        kiosk.call("POST", "/api/scanner/scan", {"barcode": MILK}, key="scan-1")
    assert kiosk.quantities() == {"P005": 1}


def test_a_scan_is_told_before_what_it_did_is_forgotten(kiosk: Kiosk) -> None:
    """S1-1: an add is two messages, the basket's and the scanner's."""
    kiosk.open_guest()
    with kiosk.listen() as live:
        heard(live, 1)
        scan(kiosk, station_id="till-1")
        basket, scanner = heard(live, 2)
    assert (basket["type"], scanner["type"]) == ("basket_update", "scanner_action")
    assert scanner["data"]["station_id"] == "till-1"
    assert scanner["data"]["barcode"] == MILK


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"barcode": ""},
        {"barcode": 7},
        {"barcode": "x" * 65},
        {"barcode": MILK, "mode": "steal"},
        {"barcode": MILK, "station_id": "a b"},
        {"barcode": MILK, "quantity": 0},
        {"barcode": MILK, "quantity": 1.5},
    ],
)
def test_faulty_scans_are_refused(kiosk: Kiosk, body: Json) -> None:
    kiosk.open_guest()
    assert refused(kiosk.call("POST", "/api/scanner/scan", body))[0] in {400, 422}
    assert kiosk.quantities() == {}


def test_scans_that_can_do_nothing_are_refused(kiosk: Kiosk, phone: Phone) -> None:
    path = "/api/scanner/scan"
    assert refused(kiosk.call("POST", path, {"barcode": MILK})) == (400, "DEVICE_NOT_CONNECTED")
    assert scan(kiosk, mode="lookup")["product"]["id"] == "P005"
    unknown = kiosk.call("POST", path, {"barcode": "4006381333931"})
    assert refused(unknown) == (404, "PRODUCT_NOT_FOUND")
    stranger = phone.call("POST", path, {"barcode": MILK})
    assert refused(stranger) == (401, "INVALID_CREDENTIAL")
    for_all = kiosk.call("POST", "/api/scanner/mode", {"mode": "lookup"})
    assert refused(for_all)[0] == 401
