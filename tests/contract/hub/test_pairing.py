"""Pairing by code and by QR, and what stands against guessing."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlparse

import requests

from tests.contract.hub.conftest import WallClock
from tests.contract.hub.shop import Kiosk, Phone, refused

HOURS = 3600.0


def register(url: str, body: object, token: str = "") -> requests.Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return requests.post(f"{url}/api/devices/register", json=body, headers=headers, timeout=10)


def test_a_code_pairs_once(own_hub: str) -> None:
    """S0-2: four digits, a text, used once."""
    kiosk, phone = Kiosk.registered(own_hub), Phone.demo(own_hub)
    assert len(kiosk.code) == 4
    assert kiosk.code.isdecimal()
    answer = phone.pair(kiosk.code)
    assert answer.status_code == 200
    device = answer.json()["data"]["device"]
    assert (device["id"], device["status"]) == (kiosk.device_id, "connected")
    session = kiosk.own("GET", "/sessions/current").json()["data"]["session"]
    assert session["shopper"] == {"id": phone.user_id, "name": "Demo Shopper"}
    assert refused(phone.pair(kiosk.code)) == (400, "INVALID_DEVICE_STATE")
    assert refused(Phone.new(own_hub).pair(kiosk.code)) == (409, "DEVICE_IN_USE")
    kiosk.own("DELETE", "/sessions/current")
    assert refused(phone.pair(kiosk.code)) == (400, "INVALID_DEVICE_STATE")


def test_a_code_expires_after_four_hours(own_hub: str, wall: WallClock) -> None:
    kiosk = Kiosk.registered(own_hub)
    wall.now += 4 * HOURS
    assert refused(Phone.demo(own_hub).pair(kiosk.code)) == (400, "CODE_EXPIRED")


def test_registering_again_gives_a_new_code_under_the_same_credential(own_hub: str) -> None:
    kiosk, phone = Kiosk.registered(own_hub), Phone.demo(own_hub)
    answer = register(own_hub, {"deviceId": kiosk.device_id, "name": "Till 1"}, kiosk.credential)
    data = answer.json()["data"]
    assert (data["deviceId"], data["name"]) == (kiosk.device_id, "Till 1")
    assert data["credential"] is None  # shown once
    assert phone.pair(data["code"]).status_code == 200
    assert kiosk.add("P001").status_code == 201


def test_registering_again_needs_the_credential(own_hub: str) -> None:
    kiosk, other = Kiosk.registered(own_hub), Kiosk.registered(own_hub)
    body = {"deviceId": kiosk.device_id}
    assert refused(register(own_hub, body)) == (401, "INVALID_CREDENTIAL")
    assert refused(register(own_hub, body, other.credential)) == (401, "INVALID_CREDENTIAL")
    nowhere = {"deviceId": str(uuid.uuid4())}
    assert refused(register(own_hub, nowhere, kiosk.credential)) == (404, "DEVICE_NOT_FOUND")


def test_registering_again_leaves_the_open_session_alone(own_hub: str) -> None:
    """A kiosk that restarts amid a sale goes on with it."""
    kiosk = Kiosk.registered(own_hub)
    session = kiosk.open_guest()
    answer = register(own_hub, {"deviceId": kiosk.device_id}, kiosk.credential)
    assert answer.json()["data"]["status"] == "connected"
    assert kiosk.basket()["session"]["id"] == session


def test_the_next_shopper_needs_a_new_code(own_hub: str) -> None:
    """S0-57: one device serves one shopper after the other."""
    kiosk, ada, ben = Kiosk.registered(own_hub), Phone.demo(own_hub), Phone.new(own_hub)
    ada.pair(kiosk.code)
    kiosk.add("P001")
    answer = ada.call("POST", "/api/devices/disconnect", {"deviceId": kiosk.device_id})
    assert answer.json()["data"]["itemsCleared"] == 1
    assert ada.basket()["items"] == []
    code = register(own_hub, {"deviceId": kiosk.device_id}, kiosk.credential).json()["data"]["code"]
    assert ben.pair(code).status_code == 200
    assert ben.basket()["items"] == []
    again = ada.call("POST", "/api/devices/disconnect", {"deviceId": kiosk.device_id})
    assert refused(again) == (403, "UNAUTHORIZED_DEVICE")


def test_nobody_takes_over_a_guest(own_hub: str) -> None:
    kiosk = Kiosk.registered(own_hub)
    session = kiosk.open_guest()
    assert refused(Phone.demo(own_hub).pair(kiosk.code)) == (400, "INVALID_DEVICE_STATE")
    assert kiosk.basket()["session"]["id"] == session


def test_the_qr_pairs_once(own_hub: str) -> None:
    """DESIGN "The hub": a one-time 128-bit token beside the four digits."""
    data = register(own_hub, {}).json()["data"]
    address = urlparse(data["pairingUrl"])
    assert (address.scheme, address.netloc, address.path) == ("http", "till.example:8080", "/pair")
    token = parse_qs(address.query)["token"][0]
    assert len(token) == 22  # 16 bytes
    phone = Phone.demo(own_hub)
    answer = phone.call("POST", "/api/devices/connect", {"token": token})
    assert answer.json()["data"]["device"]["id"] == data["deviceId"]
    again = phone.call("POST", "/api/devices/connect", {"token": token})
    assert refused(again) == (404, "DEVICE_NOT_FOUND")


def test_on_loopback_there_is_no_qr(hub: str) -> None:
    assert register(hub, {}).json()["data"]["pairingUrl"] is None


def test_codes_that_are_none_are_told_so(own_hub: str) -> None:
    phone = Phone.demo(own_hub)
    for code in ("12", "12345", "12a4", "١٢٣٤", 1234, None, ["1234"]):
        answer = phone.call("POST", "/api/devices/connect", {"code": code})
        assert refused(answer) == (400, "INVALID_CODE_FORMAT")


def test_pairing_needs_somebody_signed_in(own_hub: str) -> None:
    kiosk = Kiosk.registered(own_hub)
    url = f"{own_hub}/api/devices/connect"
    answer = requests.post(url, json={"code": kiosk.code}, timeout=10)
    assert refused(answer) == (401, "NO_TOKEN")
    stranger = Phone(own_hub, kiosk.credential, "")
    assert refused(stranger.pair(kiosk.code)) == (401, "INVALID_TOKEN")


def unused(taken: set[str], count: int) -> list[str]:
    return [code for n in range(10_000) if (code := f"{n:04}") not in taken][:count]


def test_guessing_is_stopped_after_ten(own_hub: str, wall: WallClock) -> None:
    """Contract 1.0: 120 guesses paired two foreign devices; here the eleventh is not looked at."""
    kiosk, thief = Kiosk.registered(own_hub), Phone.demo(own_hub)
    wrong = unused({kiosk.code}, 119)
    codes = [refused(thief.pair(code)) for code in wrong[:10]]
    assert set(codes) == {(404, "DEVICE_NOT_FOUND")}
    right = thief.pair(kiosk.code)
    assert refused(right) == (429, "TOO_MANY_GUESSES")
    assert 1 <= int(right.headers["Retry-After"]) <= 60
    assert {refused(thief.pair(code))[0] for code in wrong[10:]} == {429}
    assert kiosk.own("GET", "/sessions/current").json()["data"]["session"] is None
    wall.now += 61
    assert thief.pair(kiosk.code).status_code == 200


def test_guesses_at_once_do_not_slip_past_the_limit(own_hub: str) -> None:
    kiosk, thief = Kiosk.registered(own_hub), Phone.demo(own_hub)
    with ThreadPoolExecutor(12) as many:
        answers = list(many.map(thief.pair, unused({kiosk.code}, 36)))
    assert sum(answer.status_code == 404 for answer in answers) == 10


def test_the_more_codes_are_live_the_fewer_guesses_there_are(own_hub: str) -> None:
    taken = {Kiosk.registered(own_hub).code for _ in range(50)}
    assert len(taken) == 50  # unique among live devices
    thief = Phone.demo(own_hub)
    answers = [thief.pair(code).status_code for code in unused(taken, 6)]
    assert answers == [404] * 4 + [429] * 2


def test_right_codes_do_not_count_as_guesses(own_hub: str) -> None:
    phone = Phone.demo(own_hub)
    for _ in range(12):
        kiosk = Kiosk.registered(own_hub)
        assert phone.pair(kiosk.code).status_code == 200
        kiosk.own("DELETE", "/sessions/current")


def test_the_status_is_the_shoppers_and_asking_is_no_heartbeat(
    own_hub: str, wall: WallClock
) -> None:
    """S0-56: a heartbeat before pairing does no harm; a silent kiosk shows as offline."""
    kiosk, phone = Kiosk.registered(own_hub), Phone.demo(own_hub)
    beat = {"deviceId": kiosk.device_id}
    first = kiosk.call("POST", "/api/devices/heartbeat", beat).json()
    assert first["device"]["status"] == "disconnected"
    assert phone.pair(kiosk.code).status_code == 200
    path = f"/api/devices/{kiosk.device_id}/status"
    assert phone.call("GET", path).json()["data"]["device"]["status"] == "connected"
    wall.now += 301
    assert phone.call("GET", path).json()["data"]["device"]["status"] == "offline"
    kiosk.call("POST", "/api/devices/heartbeat", beat)
    assert phone.call("GET", path).json()["data"]["device"]["status"] == "connected"
    assert refused(Phone.new(own_hub).call("GET", path)) == (403, "UNAUTHORIZED_DEVICE")


def test_two_phones_with_one_code_pair_one(own_hub: str) -> None:
    kiosk = Kiosk.registered(own_hub)
    phones = [Phone.new(own_hub) for _ in range(4)]
    together = threading.Barrier(4)

    def pair(phone: Phone) -> int:
        together.wait()
        return phone.pair(kiosk.code).status_code

    with ThreadPoolExecutor(4) as four:
        assert sorted(four.map(pair, phones)) == [200, 409, 409, 409]
