"""The fleet's calls: rare where nobody answers, none where the backend knows no fleet."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.errors import BackendRejected
from kiosk.fleet.hub import EVERY_S, HubCalls, Told
from kiosk.wire.fleet import Kind, Parcel, Report, WantedSet
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving
from tests.fakes.shop import FakeClock

REPORT = Report("1", "m", "", "c", ready=True)
PARCEL = Parcel(Kind.MODEL, "goods", "a" * 64, 5)
STOP = threading.Event()
NOTHING = Reply(body={"success": True, "data": {"wanted": None}})


def refusal(status: int, code: str = "") -> Reply:
    return Reply(status, {"success": False, "error": "no", "code": code})


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def calls(backend: ScriptedBackend, clock: FakeClock, tmp_path: Path) -> Iterator[HubCalls]:
    device = Device(Secrets(tmp_path))
    device.became(Identity("d1", "secret"))
    with serving(backend) as url:
        calls = HubCalls(Client(Address(url)), device, clock=clock)
        yield calls
        calls.close()


def test_a_report_goes_with_the_kiosks_credential_twice_a_minute(
    calls: HubCalls, backend: ScriptedBackend, clock: FakeClock
) -> None:
    backend.script = [NOTHING]
    assert calls.tell(REPORT, STOP) == Told(None)
    (asked,) = backend.received
    assert (asked.method, asked.path) == ("POST", "/api/devices/d1/fleet")
    assert asked.headers["Authorization"] == "Bearer secret"
    assert "setState" not in asked.body
    assert not calls.due()
    clock.now += EVERY_S
    assert calls.due()


def test_news_is_told_at_once(calls: HubCalls, backend: ScriptedBackend) -> None:
    backend.script = [NOTHING]
    calls.tell(REPORT, STOP)
    calls.soon()
    assert calls.due()


def test_a_hub_that_does_not_answer_is_asked_less_and_less(
    calls: HubCalls, backend: ScriptedBackend, clock: FakeClock
) -> None:
    """News does not hurry what nobody answers."""
    backend.otherwise = lambda _asked: refusal(503)
    waits = []
    for _ in range(8):
        assert calls.tell(REPORT, STOP) is None
        calls.soon()
        began = clock.now
        while not calls.due():
            clock.now += 1
        waits.append(clock.now - began)
    assert waits[:4] == [30, 60, 120, 240]
    assert waits[-1] == 900
    backend.otherwise = lambda _asked: NOTHING
    assert calls.tell(REPORT, STOP) is not None
    clock.now += EVERY_S
    assert calls.due()


@pytest.mark.parametrize("reply", [refusal(404), refusal(404, "NOT_FOUND"), refusal(405)])
def test_a_backend_that_keeps_no_fleet_is_left_alone(
    calls: HubCalls, backend: ScriptedBackend, clock: FakeClock, reply: Reply
) -> None:
    backend.script = [reply]
    assert calls.tell(REPORT, STOP) is None
    clock.now += 100_000
    assert not calls.due()


def test_a_kiosk_that_the_hub_does_not_know_yet_asks_again(
    calls: HubCalls, backend: ScriptedBackend, clock: FakeClock
) -> None:
    backend.script = [refusal(404, "DEVICE_NOT_FOUND")]
    assert calls.tell(REPORT, STOP) is None
    clock.now += 30
    assert calls.due()


@pytest.mark.parametrize(
    "wanted",
    [
        {"number": 0, "settings": {}},
        {"number": 1, "settings": []},
        {"number": 1, "settings": {"routing": 3}},
        {"number": 1, "parcels": [{"kind": "model", "name": "m", "sha256": "../x", "size": 3}]},
        {"number": 1, "parcels": [{"kind": "tool", "name": "m", "sha256": "a" * 64, "size": 3}]},
        {"number": 1, "parcels": [{"kind": "model", "name": "m", "sha256": "a" * 64, "size": -1}]},
    ],
)
def test_nonsense_is_no_set(calls: HubCalls, backend: ScriptedBackend, wanted: object) -> None:
    backend.script = [Reply(body={"success": True, "data": {"wanted": wanted}})]
    assert calls.tell(REPORT, STOP) is None


def test_a_set_is_read_as_it_was_meant(calls: HubCalls, backend: ScriptedBackend) -> None:
    parcel = {"kind": "model", "name": "goods", "sha256": "a" * 64, "size": 5}
    told = {"number": 7, "settings": {"routing": {"threshold": 0.8}}, "parcels": [parcel]}
    backend.script = [Reply(body={"success": True, "data": {"wanted": told}})]
    answer = calls.tell(REPORT, STOP)
    assert answer == Told(WantedSet(7, {"routing": {"threshold": 0.8}}, (PARCEL,)))


def test_a_part_comes_as_it_is(calls: HubCalls, backend: ScriptedBackend) -> None:
    backend.script = [Reply(raw=b"\x00\xff\n{}"), refusal(404, "PART_NOT_FOUND")]
    assert calls.part(PARCEL, 3, STOP) == b"\x00\xff\n{}"
    assert backend.received[0].path == f"/api/devices/d1/parcels/{'a' * 64}/3"
    with pytest.raises(BackendRejected):
        calls.part(PARCEL, 4, STOP)
    assert not calls.due()


def test_a_kiosk_that_is_not_registered_says_nothing(
    backend: ScriptedBackend, clock: FakeClock, tmp_path: Path
) -> None:
    with serving(backend) as url:
        calls = HubCalls(Client(Address(url)), Device(Secrets(tmp_path)), clock=clock)
        assert calls.tell(REPORT, STOP) is None
        assert calls.due()
        calls.close()
    assert backend.received == []
