"""Kiosks leave the fleet, and files that nobody is to fetch are dropped. Row S4-26."""

import hashlib
import threading
from pathlib import Path

import pytest
import requests
from sqlalchemy import func, select
from typer.testing import CliRunner

import resources
from kiosk.cli.main import app
from kiosk.errors import ConfigError
from kiosk.hub.housekeeping import Housekeeping
from kiosk.hub.hub import open_hub
from kiosk.hub.models_fleet import ParcelPart
from kiosk.hub.services import clearing
from kiosk.hub.settings import HubSettings
from kiosk.wire.fleet import SetState
from tests.contract.hub.conftest import WallClock
from tests.contract.hub.shop import Kiosk, Phone, refused
from tests.contract.hub.test_fleet import HIGHER, ask, done, of, send, staged, tell, upload

DAY_S = 86_400.0
MODEL = b"PK\x03\x04" + b"weights" * 1000
SHA256 = hashlib.sha256(MODEL).hexdigest()


@pytest.fixture
def boss(own_hub: str) -> Phone:
    return Phone.staff(own_hub)


@pytest.fixture
def kiosk(own_hub: str) -> Kiosk:
    kiosk = Kiosk.registered(own_hub)
    assert tell(kiosk) is None
    return kiosk


def remove(staff: Phone, what: str) -> requests.Response:
    return staff.call("DELETE", f"/api/admin/fleet/{what}")


def parcels(staff: Phone) -> list[str]:
    return [row["sha256"] for row in ask(staff, "GET", "/sets")["parcels"]]


def test_a_kiosk_that_is_removed_is_shut_out_and_seen_no_more(boss: Phone, kiosk: Kiosk) -> None:
    """Stolen or scrapped: its credential opens nothing, its code pairs nobody, no set waits."""
    shopper = Phone.new(kiosk.url)
    shopper.pair(kiosk.code)
    number = staged(boss, settings=HIGHER)
    send(boss, number, kiosk)
    assert remove(boss, f"kiosks/{kiosk.device_id}").status_code == 200
    assert ask(boss, "GET", "")["kiosks"] == []
    assert refused(kiosk.own("GET", "/fleet")) == (401, "INVALID_CREDENTIAL")
    assert ask(boss, "GET", "/sets")["sets"][0]["states"] == {"withdrawn": 1}
    assert refused(Phone.new(kiosk.url).pair(kiosk.code)) == (404, "DEVICE_NOT_FOUND")


def test_what_was_sold_at_a_removed_kiosk_stays(boss: Phone, kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    kiosk.add("P001", key="e1")
    assert kiosk.own("POST", "/orders", {"sessionId": session}).status_code in {200, 201}
    remove(boss, f"kiosks/{kiosk.device_id}")
    orders = boss.call("GET", "/api/admin/orders").json()["orders"]
    assert len(orders) == 1


def test_those_after_a_removed_first_one_do_not_get_an_untried_set(
    boss: Phone, own_hub: str
) -> None:
    first, other = Kiosk.registered(own_hub), Kiosk.registered(own_hub)
    assert tell(first) is tell(other) is None
    number = staged(boss, settings=HIGHER)
    send(boss, number, first, other, first=1)
    remove(boss, f"kiosks/{first.device_id}")
    assert tell(other) is None
    send(boss, number, other)
    assert tell(other) is not None


def test_removing_is_for_staff_and_of_what_there_is(boss: Phone, kiosk: Kiosk) -> None:
    stranger = Phone.new(kiosk.url)
    for what in (f"kiosks/{kiosk.device_id}", f"parcels/{SHA256}"):
        assert refused(remove(stranger, what))[0] == 403
    assert refused(remove(boss, "kiosks/nobody")) == (404, "DEVICE_NOT_FOUND")
    assert refused(remove(boss, f"parcels/{SHA256}")) == (404, "PARCEL_NOT_FOUND")
    assert of(boss, kiosk)["health"] == "ready"


def test_a_parcel_that_a_kiosk_is_to_fetch_is_not_removed(boss: Phone, kiosk: Kiosk) -> None:
    upload(boss, MODEL)
    number = staged(boss, modelSha256=SHA256)
    send(boss, number, kiosk)
    assert refused(remove(boss, f"parcels/{SHA256}")) == (409, "PARCEL_IN_USE")
    tell(kiosk, done(number, SetState.KEPT))
    assert remove(boss, f"parcels/{SHA256}").status_code == 200
    assert parcels(boss) == []
    assert refused(kiosk.own("GET", f"/parcels/{SHA256}/0")) == (404, "PART_NOT_FOUND")
    assert ask(boss, "GET", "/sets")["sets"][0]["modelSha256"] == SHA256


def test_a_set_whose_parcel_is_gone_goes_to_nobody_until_it_comes_again(
    boss: Phone, kiosk: Kiosk
) -> None:
    upload(boss, MODEL)
    number = staged(boss, modelSha256=SHA256)
    remove(boss, f"parcels/{SHA256}")
    again = boss.call("POST", f"/api/admin/fleet/sets/{number}/send", {"first": 0})
    assert refused(again) == (404, "PARCEL_NOT_FOUND")
    assert refused(boss.call("POST", "/api/admin/fleet/sets", {"modelSha256": SHA256}))[0] == 404
    upload(boss, MODEL)
    send(boss, number, kiosk)
    found = tell(kiosk)
    assert found is not None
    assert kiosk.own("GET", f"/parcels/{SHA256}/0").content == MODEL


def test_parcels_that_no_kiosk_needs_go_after_ninety_days(tmp_path: Path, wall: WallClock) -> None:
    """By the hub's own housekeeping, with what lies in its file."""
    hub = open_hub(HubSettings(tmp_path / "hub.db"), wall=wall)
    stop = threading.Event()
    stop.set()
    keep = Housekeeping(None, drop_parcels=lambda: hub.store.carried(clearing.drop_unused))
    try:
        with hub.store.write() as unit:
            clearing.parcels.keep(unit, clearing.parcels.Kind.MODEL, "old", MODEL)
        for days, left in ((89, 1), (2, 0)):
            wall.now += days * DAY_S
            keep.run(stop)
            with hub.store.read() as unit:
                assert unit.db.scalar(select(func.count()).select_from(ParcelPart)) == left
    finally:
        hub.store.close()


def test_what_a_kiosk_took_over_last_stays_for_the_next_new_one(
    boss: Phone, kiosk: Kiosk, wall: WallClock, tmp_path: Path
) -> None:
    newer = MODEL + b"newer"
    for content in (MODEL, newer):
        upload(boss, content)
        number = staged(boss, modelSha256=hashlib.sha256(content).hexdigest())
        send(boss, number, kiosk)
        tell(kiosk, done(number, SetState.KEPT))
    wall.now += 91 * DAY_S
    tell(kiosk)
    dropped(tmp_path, wall)
    assert parcels(Phone.staff(kiosk.url)) == [hashlib.sha256(newer).hexdigest()]
    wall.now += 31 * DAY_S
    dropped(tmp_path, wall)
    assert parcels(Phone.staff(kiosk.url)) == []


def dropped(folder: Path, wall: WallClock) -> None:
    """As the hub does it from time to time, on the file that it serves."""
    hub = open_hub(HubSettings(folder / "hub.db"), wall=wall)
    try:
        hub.store.carried(clearing.drop_unused)
    finally:
        hub.store.close()


def test_commands_list_and_remove(tmp_path: Path, own_hub: str, kiosk: Kiosk) -> None:
    """The same from a command line, while the hub serves."""
    database = ["--database", str(tmp_path / "hub.db")]
    demo = str(resources.path("catalogues/demo.json"))
    told = run("parcel", "add", demo, *database)
    sha256 = told.split()[1].rstrip(":")
    assert sha256 in run("parcel", "list", *database)
    assert run("parcel", "remove", sha256[:10], *database).startswith(sha256)
    assert run("parcel", "list", *database) == ""
    assert run("kiosk", "list", *database).split()[0] == kiosk.device_id
    assert "has left the fleet" in run("kiosk", "remove", kiosk.device_id, *database)
    assert run("kiosk", "list", *database) == ""
    assert refused(kiosk.own("GET", "/fleet"))[0] == 401
    with pytest.raises(ConfigError, match="No parcels begin with"):
        run("parcel", "remove", "abc", *database)
    with pytest.raises(ConfigError, match="There is no kiosk nobody"):
        run("kiosk", "remove", "nobody", *database)


def run(*words: str) -> str:
    done = CliRunner().invoke(app, ["hub", *words])
    if done.exception is not None:
        raise done.exception
    return done.output
