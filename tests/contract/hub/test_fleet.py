"""The fleet as the hub keeps it: reports, staged sets, parcels. Rows S4-25, S4-26."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests
from sqlalchemy import event, func, select
from typer.testing import CliRunner

import resources
from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.cli.main import app
from kiosk.errors import ModelError
from kiosk.hub.hub import open_hub
from kiosk.hub.models import Device
from kiosk.hub.models_fleet import KioskReport
from kiosk.hub.schemas_fleet import ReportBody
from kiosk.hub.services import devices, fleet
from kiosk.hub.settings import HubSettings
from kiosk.wire.fleet import PART_BYTES, Kind, Report, SetState, WantedSet, report, wanted
from tests.contract.hub.conftest import WallClock
from tests.contract.hub.shop import Json, Kiosk, Phone, refused

WELL = Report("1.0", "shopshadow-goods", "a" * 64, "demo", ready=True, queue_depth=3)
HIGHER = {"routing": {"threshold": 0.8}}


def tell(kiosk: Kiosk, told: Report = WELL) -> WantedSet | None:
    """What the kiosk is told to take over, read as the kiosk reads it."""
    client = Client(Address(kiosk.url, plain_http_allowed=True))
    try:
        return wanted(client.send(report(kiosk.device_id, told), credential=kiosk.credential))
    finally:
        client.close()


def done(number: int, state: SetState, words: str = "") -> Report:
    return replace(WELL, set_number=number, set_state=state, set_words=words)


def ask(staff: Phone, method: str, path: str, body: object = None) -> Json:
    answer = staff.call(method, f"/api/admin/fleet{path}", body)
    assert answer.status_code in (200, 201), answer.text
    told: Json = answer.json()
    return told


def staged(staff: Phone, **body: Any) -> int:
    number: int = ask(staff, "POST", "/sets", body)["data"]["set"]["number"]
    return number


def send(staff: Phone, number: int, *kiosks: Kiosk, first: int = 0) -> None:
    ids = [one.device_id for one in kiosks] or None
    ask(staff, "POST", f"/sets/{number}/send", {"deviceIds": ids, "first": first})


def of(staff: Phone, kiosk: Kiosk) -> Json:
    rows = ask(staff, "GET", "")["kiosks"]
    (found,) = (row for row in rows if row["deviceId"] == kiosk.device_id)
    return dict(found)


@pytest.fixture
def staff(own_hub: str) -> Phone:
    return Phone.staff(own_hub)


@pytest.fixture
def three(own_hub: str) -> list[Kiosk]:
    kiosks = [Kiosk.registered(own_hub) for _ in range(3)]
    for kiosk in kiosks:
        assert tell(kiosk) is None
    return kiosks


def test_staff_see_how_every_kiosk_is(
    own_hub: str, staff: Phone, three: list[Kiosk], wall: WallClock
) -> None:
    """S4-26: version, model, health, queue and last word of each; who is silent stands out."""
    tell(three[1], replace(WELL, ready=False, faults=("camera: stage is lost",)))
    wall.now += 170
    tell(three[2])
    row = of(staff, three[0])
    assert (row["health"], row["version"], row["modelSha256"]) == ("ready", "1.0", "a" * 64)
    assert (row["queueDepth"], row["set"]) == (3, None)
    assert of(staff, three[1])["faults"] == ["camera: stage is lost"]
    wall.now += 20
    assert ask(staff, "GET", "")["counts"] == {"ready": 1, "not_ready": 0, "silent": 2}
    figures = requests.get(f"{own_hub}/metrics", timeout=10).text
    assert "shopshadow_hub_kiosks_ready 1.0" in figures
    assert "shopshadow_hub_kiosks_silent 2.0" in figures
    wall.now += 31 * 86_400
    assert "shopshadow_hub_kiosks_silent 0.0" in requests.get(f"{own_hub}/metrics", timeout=10).text
    assert ask(Phone.staff(own_hub), "GET", "")["kiosks"] == []


def test_a_set_is_staged_before_it_goes_to_anybody(staff: Phone, three: list[Kiosk]) -> None:
    number = staged(staff, settings=HIGHER, note="fewer wrong adds")
    assert tell(three[0]) is None
    send(staff, number, three[0])
    assert tell(three[0]) == WantedSet(number, HIGHER)
    assert tell(three[1]) is None
    assert tell(three[0], done(number, SetState.KEPT)) is None
    assert of(staff, three[0])["set"]["state"] == "kept"


def test_settings_may_come_as_the_text_of_a_settings_file(staff: Phone) -> None:
    number = staged(staff, toml="[routing]\nthreshold = 0.8\n")
    (row,) = (one for one in ask(staff, "GET", "/sets")["sets"] if one["number"] == number)
    assert row["settings"] == HIGHER


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"settings": {"routing": {"threshold": 7}}}, "[routing] threshold"),
        ({"settings": {"routing": {"treshold": 0.8}}}, "[routing] treshold"),
        ({"settings": {"alerts": {"webhook_url": "https://x/y"}}}, "at the kiosk itself"),
        ({"settings": {"storage": {"folder": "/srv/x"}}}, "at the kiosk itself"),
        ({"settings": {"camera": {"source": "rtsp://a:b@c/d"}}}, "a password does not travel"),
        ({"toml": "threshold = 0.8"}, "stands alone"),
        ({"toml": "[routing"}, "not valid TOML"),
        ({"toml": "[log]\nfile = 1979-05-27"}, "no date"),
        ({}, "holds nothing"),
        ({"modelSha256": "b" * 64}, "no model"),
    ],
)
def test_what_can_not_work_or_is_secret_is_never_staged(
    staff: Phone, body: Json, says: str
) -> None:
    """Secrets and PINs never travel."""
    answer = staff.call("POST", "/api/admin/fleet/sets", body)
    assert refused(answer)[0] in (400, 404)
    assert says in answer.json()["error"]


def test_the_first_try_it_before_the_others(staff: Phone, three: list[Kiosk]) -> None:
    number = staged(staff, settings=HIGHER)
    send(staff, number, *three, first=1)
    assert tell(three[0]) is not None
    assert tell(three[1]) is None
    tell(three[0], done(number, SetState.TRIAL))
    assert tell(three[1]) is None
    tell(three[0], done(number, SetState.KEPT))
    assert tell(three[1]) is not None
    assert tell(three[2]) is not None


def test_what_was_rolled_back_anywhere_goes_no_further(staff: Phone, three: list[Kiosk]) -> None:
    number = staged(staff, settings=HIGHER)
    send(staff, number, *three, first=1)
    tell(three[0], done(number, SetState.ROLLED_BACK, "camera: lost for 15 minutes"))
    assert [tell(one) for one in three] == [None, None, None]
    assert of(staff, three[0])["set"]["words"] == "camera: lost for 15 minutes"
    after = staged(staff, settings={"routing": {"threshold": 0.9}})
    send(staff, after, *three)
    assert [found.number for one in three if (found := tell(one))] == [after] * 3


def test_sets_come_in_their_order(staff: Phone, three: list[Kiosk]) -> None:
    """A kiosk that was away misses none."""
    one, two = staged(staff, settings=HIGHER), staged(staff, settings={"window": {"volume": 1}})
    send(staff, one, three[0])
    send(staff, two, three[0])
    assert tell(three[0]) == WantedSet(one, HIGHER)
    found = tell(three[0], done(one, SetState.KEPT))
    assert found is not None
    assert found.number == two


def test_a_set_can_be_taken_back_and_sent_again(staff: Phone, three: list[Kiosk]) -> None:
    number = staged(staff, settings=HIGHER)
    send(staff, number, three[0])
    assert ask(staff, "POST", f"/sets/{number}/withdraw")["data"]["kiosks"] == 1
    assert tell(three[0]) is None
    send(staff, number, three[0])
    assert tell(three[0]) is not None


def test_a_parcel_comes_in_parts_that_make_it_whole(staff: Phone, three: list[Kiosk]) -> None:
    content = b"PK\x03\x04" + bytes(range(256)) * (PART_BYTES // 128)
    answer = upload(staff, content)
    sha256 = hashlib.sha256(content).hexdigest()
    assert answer.json()["data"]["parcel"]["sha256"] == sha256
    assert upload(staff, content).json() == answer.json()
    number = staged(staff, modelSha256=sha256)
    send(staff, number, three[0])
    found = tell(three[0])
    assert found is not None
    (parcel,) = found.parcels
    assert (parcel.kind, parcel.name, parcel.size) == (Kind.MODEL, "goods", len(content))
    parts = [three[0].own("GET", f"/parcels/{sha256}/{n}") for n in range(4)]
    assert b"".join(part.content for part in parts[:3]) == content
    assert refused(parts[3]) == (404, "PART_NOT_FOUND")


def upload(staff: Phone, content: bytes, kind: str = "model") -> requests.Response:
    return requests.post(
        f"{staff.url}/api/admin/fleet/parcels",
        params={"kind": kind, "name": "goods"},
        data=content,
        headers={"Authorization": f"Bearer {staff.token}"},
        timeout=10,
    )


def test_what_is_no_model_or_catalogue_is_not_handed_out(staff: Phone, own_hub: str) -> None:
    assert refused(upload(staff, b"hello")) == (400, "NOT_A_MODEL")
    assert refused(upload(staff, b"[]", "catalogue")) == (400, "NOT_A_CATALOGUE")
    stranger = Phone.new(own_hub)
    assert refused(upload(stranger, b"PK\x03\x04"))[0] == 403


def test_the_fleet_is_for_staff_and_a_kiosk_for_itself(own_hub: str, three: list[Kiosk]) -> None:
    stranger = Phone.new(own_hub)
    for path in ("", "/sets"):
        assert refused(stranger.call("GET", f"/api/admin/fleet{path}"))[0] == 403
    body = {"version": "1", "model": "m", "ready": True}
    other = three[1].call("POST", f"/api/devices/{three[0].device_id}/fleet", body)
    assert refused(other)[0] == 403
    bare = requests.post(f"{own_hub}/api/devices/{three[0].device_id}/fleet", json=body, timeout=10)
    assert refused(bare)[0] == 401


def test_the_head_of_a_ledger_never_goes_back(three: list[Kiosk]) -> None:
    """A ledger that was cut at its end does not fit what the hub knows."""
    one = three[0]
    assert one.own("GET", "/fleet").json()["data"] == {"ledger": None}
    tell(one, replace(WELL, ledger_number=7, ledger_mac="7" * 64))
    for cut in (5, 7):
        tell(one, replace(WELL, ledger_number=cut, ledger_mac="c" * 64))
    assert one.own("GET", "/fleet").json()["data"]["ledger"] == {"number": 7, "mac": "7" * 64}
    tell(one, replace(WELL, ledger_number=8, ledger_mac="8" * 64))
    assert one.own("GET", "/fleet").json()["data"]["ledger"]["number"] == 8
    assert refused(three[1].call("GET", f"/api/devices/{one.device_id}/fleet"))[0] == 403


def test_two_hundred_kiosks_are_one_look(tmp_path: Path) -> None:
    """S4-26: the table of 200 kiosks takes a fixed number of questions to the database."""
    hub = open_hub(HubSettings(tmp_path / "hub.db"))
    try:
        with hub.store.write() as unit:
            for number in range(200):
                device = devices.register(
                    unit, name=f"Till {number:03}", firmware_version="1"
                ).device
                unit.db.flush()
                body = ReportBody.model_validate(
                    {"version": "1", "model": "m", "ready": number % 10 > 0}
                )
                fleet.take_report(unit, device, body)
        with hub.store.read() as unit:
            asked: list[str] = []
            event.listen(hub.store.engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
            rows = fleet.members(unit)
            health = [fleet.health(unit, row.report) for row in rows]
            assert (len(rows), health.count("not_ready")) == (200, 20)
            assert rows[7].device.name == "Till 007"
            assert sum(words.startswith("SELECT") for words in asked) == 1
            assert unit.db.scalar(select(func.count()).select_from(KioskReport)) == 200
            assert unit.db.scalar(select(func.count()).select_from(Device)) == 200
    finally:
        hub.store.close()


def test_a_command_packs_a_model_the_same_each_time(tmp_path: Path) -> None:
    """Checked before it is kept; a catalogue goes the same way."""
    database = str(tmp_path / "hub.db")
    model = str(resources.path("models/shopshadow-goods"))
    demo = str(resources.path("catalogues/demo.json"))
    for _ in range(2):
        for what in (model, demo):
            done = CliRunner().invoke(app, ["hub", "parcel", "add", what, "--database", database])
            assert done.exit_code == 0, done.output
    told = CliRunner().invoke(app, ["hub", "parcel", "list", "--database", database, "--json"])
    rows = json.loads(told.output)["parcels"]
    assert sorted((row["kind"], row["name"]) for row in rows) == [
        ("catalogue", "demo"),
        ("model", "shopshadow-goods"),
    ]
    bad = tmp_path / "no-model"
    bad.mkdir()
    done = CliRunner().invoke(app, ["hub", "parcel", "add", str(bad), "--database", database])
    assert isinstance(done.exception, ModelError)
