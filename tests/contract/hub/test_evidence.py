"""Evidence pictures: S3-15, S3-16, S3-17, and nobody else's eyes."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from sqlalchemy import text

from kiosk.hub.blobs import LocalBlobs
from kiosk.hub.housekeeping import Housekeeping
from kiosk.hub.hub import Hub, open_hub
from kiosk.hub.models import Device
from kiosk.hub.refusals import Full, NotSignedIn, Unavailable, Unknown
from kiosk.hub.services import devices
from kiosk.hub.services.evidence import Album
from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from kiosk.hub.unit import Unit
from tests.contract.hub.conftest import WallClock, running
from tests.contract.hub.shop import Kiosk, Phone, refused

JPEG = b"\xff\xd8\xff\xe0" + b"apple" * 100 + b"\xff\xd9"
OTHER = b"\xff\xd8\xff\xe0" + b"pear" * 100 + b"\xff\xd9"


def put(
    kiosk: Kiosk, event_id: str, jpeg: bytes = JPEG, *, credential: str | None = None
) -> requests.Response:
    return requests.put(
        f"{kiosk.url}/api/devices/{kiosk.device_id}/evidence/{event_id}",
        data=jpeg,
        headers={
            "Authorization": f"Bearer {credential or kiosk.credential}",
            "Content-Type": "image/jpeg",
        },
        timeout=10,
    )


def blobs(folder: Path) -> list[Path]:
    return [file for file in folder.glob("hub.db.evidence/*/*") if file.is_file()]


def test_a_picture_is_kept_and_shown_to_whom_it_concerns(own_hub: str, tmp_path: Path) -> None:
    kiosk, shopper, other = Kiosk.registered(own_hub), Phone.new(own_hub), Phone.new(own_hub)
    shopper.pair(kiosk.code)
    kiosk.add("P001", key="e1")
    kiosk.ask("P002", key="e2", confidence=0.5)
    for event_id in ("e1", "e2"):
        answer = put(kiosk, event_id)
        assert (answer.status_code, answer.content) == (204, b"")
        path = f"/api/devices/{kiosk.device_id}/evidence/{event_id}"
        for looker in (kiosk, shopper):
            seen = looker.call("GET", path)
            assert (seen.status_code, seen.content) == (200, JPEG)
            assert seen.headers["Content-Type"] == "image/jpeg"
            assert "no-store" in seen.headers["Cache-Control"]
        assert refused(other.call("GET", path)) == (403, "FORBIDDEN")
        assert refused(Kiosk.registered(own_hub).call("GET", path)) == (403, "FORBIDDEN")
    assert [file.stat().st_mode & 0o777 for file in blobs(tmp_path)] == [0o600, 0o600]


def test_staff_may_look(own_hub: str) -> None:
    kiosk = Kiosk.registered(own_hub)
    put(kiosk, "e1")
    body = {"email": "admin@email.com", "password": "1111"}
    token = requests.post(f"{own_hub}/api/auth/login", json=body, timeout=5).json()["token"]
    seen = requests.get(
        f"{own_hub}/api/devices/{kiosk.device_id}/evidence/e1",
        headers={"Authorization": f"Bearer {token}"},
        timeout=5,
    )
    assert seen.content == JPEG


def test_the_picture_of_an_event_can_be_replaced(own_hub: str, tmp_path: Path) -> None:
    """S3-16: the old one goes once the new one is committed."""
    kiosk = Kiosk.registered(own_hub)
    put(kiosk, "e1")
    put(kiosk, "e1", OTHER)
    assert kiosk.own("GET", "/evidence/e1").content == OTHER
    assert [file.read_bytes() for file in blobs(tmp_path)] == [OTHER]


def test_one_picture_may_show_two_events(own_hub: str, tmp_path: Path) -> None:
    """S3-17: a copy lives on by itself."""
    kiosk = Kiosk.registered(own_hub)
    put(kiosk, "e1")
    assert kiosk.own("POST", "/evidence/e1/copies", {"eventId": "e2"}).status_code == 204
    put(kiosk, "e1", OTHER)
    assert kiosk.own("GET", "/evidence/e2").content == JPEG
    missing = kiosk.own("POST", "/evidence/e9/copies", {"eventId": "e3"})
    assert refused(missing) == (404, "NOT_FOUND")
    assert len(blobs(tmp_path)) == 2


@pytest.mark.parametrize(
    ("jpeg", "refusal"),
    [
        (b"", (415, "NOT_A_JPEG")),
        (b"<svg onload=alert(1)>", (415, "NOT_A_JPEG")),
        (JPEG[:-2], (415, "NOT_A_JPEG")),
        (JPEG + b"x" * 1024 * 1024, (413, "PAYLOAD_TOO_LARGE")),
    ],
)
def test_what_is_no_picture_is_refused(
    own_hub: str, tmp_path: Path, jpeg: bytes, refusal: tuple[int, str]
) -> None:
    assert refused(put(Kiosk.registered(own_hub), "e1", jpeg)) == refusal
    assert blobs(tmp_path) == []


@pytest.mark.parametrize(
    "event_id",
    ["..%2F..%2Fhub.db", "%2Fetc%2Fpasswd", "..", "%2e%2e", "a%00b", "e" * 201, "..%5C..%5Chub.db"],
)
def test_path_tricks_write_nothing_outside_the_folder(
    own_hub: str, tmp_path: Path, event_id: str
) -> None:
    """The blob's name is made by the hub; what the client says is only ever a value in a row."""
    kiosk = Kiosk.registered(own_hub)
    before = outside(tmp_path)
    assert put(kiosk, event_id).status_code < 500
    assert outside(tmp_path) == before


def outside(folder: Path) -> set[Path]:
    """What lies in the hub's folder, but for the pictures and SQLite's own files."""
    files = (f.relative_to(folder) for f in folder.rglob("*"))
    return {f for f in files if not str(f).startswith(("hub.db.evidence", "hub.db-"))}


def test_strangers_bring_no_pictures(own_hub: str, tmp_path: Path) -> None:
    kiosk, other = Kiosk.registered(own_hub), Kiosk.registered(own_hub)
    assert refused(put(kiosk, "e1", credential=other.credential)) == (403, "FORBIDDEN")
    assert refused(put(kiosk, "e1", credential="wrong")) == (401, "INVALID_CREDENTIAL")
    bare = requests.put(f"{own_hub}/api/devices/{kiosk.device_id}/evidence/e1", JPEG, timeout=5)
    assert refused(bare) == (401, "NO_TOKEN")
    assert blobs(tmp_path) == []


def test_a_hub_may_keep_none(tmp_path: Path) -> None:
    with running(HubServer(HubSettings(tmp_path / "hub.db", evidence_hours=0))) as url:
        kiosk = Kiosk.registered(url)
        assert refused(put(kiosk, "e1")) == (507, "INSUFFICIENT_STORAGE")
    assert not (tmp_path / "hub.db.evidence").exists()


@pytest.fixture
def hub(tmp_path: Path, wall: WallClock) -> Iterator[Hub]:
    hub = open_hub(HubSettings(tmp_path / "hub.db"), wall=wall)
    yield hub
    hub.store.close()


@pytest.fixture
def sender(hub: Hub) -> "Sender":
    with hub.store.write() as unit:
        made = devices.register(unit, name=None, firmware_version=None)
        return Sender(made.device.id)


class Sender:
    def __init__(self, device_id: str) -> None:
        self.device_id = device_id

    def __call__(self, unit: Unit) -> Device:
        return unit.db.get_one(Device, self.device_id)


def rows(hub: Hub) -> list[str]:
    with hub.store.read() as unit:
        return list(unit.db.scalars(text("select blob from evidence order by event_id")))


def album(hub: Hub, **more: object) -> Album:
    assert hub.album is not None
    told = {"store": hub.store, "blobs": hub.album.blobs, "most_bytes": 10**6, "kept_s": 3600.0}
    return Album(**(told | more))  # type: ignore[arg-type]


class FullDisk(LocalBlobs):
    def put(self, name: str, content: bytes) -> None:
        raise Full("There is no room for the picture", "INSUFFICIENT_STORAGE")


def test_with_a_full_disk_there_is_no_row_without_a_file(
    hub: Hub, sender: Sender, tmp_path: Path
) -> None:
    """S3-15: the blob comes before the commit."""
    with pytest.raises(Full):
        album(hub, blobs=FullDisk(tmp_path)).keep(sender, "e1", JPEG)
    assert rows(hub) == []


def test_a_transaction_that_fails_leaves_no_file(hub: Hub, sender: Sender, tmp_path: Path) -> None:
    """S3-15."""

    def gone(_unit: Unit) -> Device:
        if blobs(tmp_path):
            raise NotSignedIn("Invalid device credential", "INVALID_CREDENTIAL")
        return Device(id=sender.device_id)

    with pytest.raises(NotSignedIn):
        album(hub).keep(gone, "e1", JPEG)
    assert (rows(hub), blobs(tmp_path)) == ([], [])


def test_a_copy_that_fails_takes_its_row_back(hub: Hub, sender: Sender, tmp_path: Path) -> None:
    """S3-17: row first, failure rolls back."""
    kept = album(hub)
    kept.keep(sender, "e1", JPEG)
    broken = album(hub, blobs=FullDisk(tmp_path / "hub.db.evidence"))
    with pytest.raises(Full):
        broken.copy(sender, "e1", to="e2")
    assert len(rows(hub)) == len(blobs(tmp_path)) == 1


class Undeletable(LocalBlobs):
    def delete(self, name: str) -> None:
        raise OSError(5, "Input/output error", name)


def test_a_kill_between_commit_and_deletion_leaves_no_row_that_points_nowhere(
    hub: Hub, sender: Sender, tmp_path: Path, wall: WallClock
) -> None:
    """S3-16: the row goes first; the file that is left is found by the sweep."""
    album(hub).keep(sender, "e1", JPEG)
    wall.now += 7200
    dying = album(hub, blobs=Undeletable(tmp_path / "hub.db.evidence", wall=wall))
    with pytest.raises(OSError, match="Input/output"):
        dying.forget_old()
    assert rows(hub) == []
    [orphan] = blobs(tmp_path)
    os.utime(orphan, (wall.now - 3700, wall.now - 3700))
    assert album(hub).sweep() == 1
    assert blobs(tmp_path) == []


def test_the_sweep_leaves_what_may_be_committed_in_a_moment(
    hub: Hub, sender: Sender, tmp_path: Path, wall: WallClock
) -> None:
    kept = album(hub)
    kept.keep(sender, "e1", JPEG)
    kept.blobs.put("0" * 32, OTHER)
    half_written = tmp_path / "hub.db.evidence" / "11" / ("1" * 32 + ".new")
    half_written.parent.mkdir()
    half_written.write_bytes(b"")
    for file in blobs(tmp_path):
        os.utime(file, (wall.now - 3500, wall.now - 3500))
    assert kept.sweep() == 0
    for file in blobs(tmp_path):
        os.utime(file, (wall.now - 3700, wall.now - 3700))
    assert kept.sweep() == 1
    assert [file.read_bytes() for file in blobs(tmp_path)] == [JPEG]


def test_pictures_are_deleted_when_their_time_is_over(
    hub: Hub, sender: Sender, tmp_path: Path, wall: WallClock
) -> None:
    """The job that runs in the hub, with real files."""
    kept = album(hub)
    kept.keep(sender, "old", JPEG)
    wall.now += 1800
    kept.keep(sender, "young", OTHER)
    wall.now += 1900
    stop = threading.Event()
    stop.set()
    Housekeeping(kept).run(stop)
    assert [file.read_bytes() for file in blobs(tmp_path)] == [OTHER]
    assert len(rows(hub)) == 1


def test_the_quota_is_for_all_of_them_and_a_replacement_frees_its_own(
    hub: Hub, sender: Sender
) -> None:
    kept = album(hub, most_bytes=len(JPEG) + 100)
    kept.keep(sender, "e1", JPEG)
    with pytest.raises(Full):
        kept.keep(sender, "e2", JPEG)
    kept.keep(sender, "e1", OTHER)
    assert len(rows(hub)) == 1


def test_a_folder_that_can_not_be_written_is_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unavailable):
        LocalBlobs(tmp_path / "file").put("0" * 32, JPEG)


@pytest.mark.parametrize("name", ["../../etc/passwd", "0" * 31, "G" * 32, "", "/" * 32])
def test_the_store_takes_only_names_that_the_hub_makes(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unknown):
        LocalBlobs(tmp_path).get(name)
