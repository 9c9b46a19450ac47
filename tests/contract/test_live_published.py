"""The state machine that works with the published backend, faults included."""

from pathlib import Path

from kiosk.events.backend import ShopperPaired
from kiosk.snapshots.links import PairingState
from tests.fakes.following import Following, following
from tests.fakes.published_backend import PublishedBackend
from tests.fakes.scripted_backend import serving

PACE = 20.0


def pair(kiosk: Following, backend: PublishedBackend, user: str = "ada") -> str:
    """A phone pairs with the code on the screen; the session that comes of it."""
    kiosk.wait(kiosk.code)
    assert backend.connect(kiosk.code(), user) == ""
    count = len(kiosk.heard(ShopperPaired))
    kiosk.wait(lambda: len(kiosk.heard(ShopperPaired)) > count)
    paired = kiosk.heard(ShopperPaired)[-1]
    assert isinstance(paired, ShopperPaired)
    return paired.session_id


def test_an_idle_kiosk_can_still_be_paired(tmp_path: Path) -> None:
    """S0-56: no heartbeat before pairing, for it would make the device un-pairable."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        backend.wait_for("pending-items", 3)  # probes
        assert backend.asked("heartbeat") == []
        pair(kiosk, backend)
        assert kiosk.states()[-1] is PairingState.PAIRED
        backend.wait_for("heartbeat", 1)
    assert backend.pending == [], "a probe stores nothing"


def test_a_restart_resumes_the_sale_without_registering(tmp_path: Path) -> None:
    """S0-1: registering again would cut the shopper off."""
    backend = PublishedBackend()
    with serving(backend) as url:
        with following(url, tmp_path, pace=PACE) as kiosk:
            session = pair(kiosk, backend)
        with following(url, tmp_path, pace=PACE) as kiosk:
            kiosk.wait(lambda: kiosk.heard(ShopperPaired))
    assert [p.session_id for p in kiosk.heard(ShopperPaired)] == [session]  # type: ignore[union-attr]
    assert len(backend.asked("register")) == 1


def test_the_next_shopper_gets_a_new_device(tmp_path: Path) -> None:
    """S0-57: the old one stays bound to its shopper for ever."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=PACE) as kiosk:
        first = pair(kiosk, backend, "ada")
        old = kiosk.device.of_session(first)
        kiosk.live.session_over(first)
        kiosk.wait(kiosk.code)
        second = pair(kiosk, backend, "ben")
        assert kiosk.device.of_session(first) == old, "late letters go under the old device"
        assert kiosk.device.of_session(second) != old
    assert first != second


def test_a_guest_leaves_the_device_and_its_code_alone(tmp_path: Path) -> None:
    """Codes are never freed: only a device that was paired is given up."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        kiosk.live.session_over("a guest's")
        backend.wait_for("pending-items", len(backend.asked("pending-items")) + 2)
    assert len(backend.asked("register")) == 1


def test_who_was_only_thought_to_be_away_stays_paired(tmp_path: Path) -> None:
    """One heartbeat revives a device that the backend thought offline."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=1.0) as kiosk:
        pair(kiosk, backend)
        [device] = backend.devices.values()
        device.status = "offline"
        kiosk.device.in_doubt.set()  # as the sender does
        backend.wait_for("heartbeat", 1)
        kiosk.wait(lambda: device.status == "connected")
    assert len(backend.asked("register")) == 1


def test_who_was_unpaired_can_pair_again_and_goes_on(tmp_path: Path) -> None:
    """S0-23: the heartbeat has made it un-pairable, so a new code comes at once."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=PACE) as kiosk:
        first = pair(kiosk, backend)
        [device] = backend.devices.values()
        device.status, device.user = "disconnected", ""
        kiosk.device.in_doubt.set()
        kiosk.wait(kiosk.code)
        assert pair(kiosk, backend) == first
        assert kiosk.device.pairings == 2
    asked = backend.asked("register")
    assert asked[1].body["deviceId"] == asked[0].body.get("deviceId", asked[1].body["deviceId"])


def test_wiped_devices_are_registered_anew(tmp_path: Path) -> None:
    """S0-36: 404 DEVICE_NOT_FOUND anywhere, then a new registration with a new code."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=PACE) as kiosk:
        session = pair(kiosk, backend)
        backend.devices.clear()
        kiosk.device.in_doubt.set()
        kiosk.wait(kiosk.code)
        assert pair(kiosk, backend) == session, "the sale goes on once the shopper paired again"
    assert len(backend.devices) == 1


def test_a_restart_after_a_long_night_says_first_that_it_lives(tmp_path: Path) -> None:
    """S0-23: a device that was thought to be away is paired again after one heartbeat."""
    backend = PublishedBackend()
    with serving(backend) as url:
        with following(url, tmp_path, pace=PACE) as kiosk:
            session = pair(kiosk, backend)
        [device] = backend.devices.values()
        device.status = "offline"
        with following(url, tmp_path, pace=PACE) as kiosk:
            kiosk.wait(lambda: kiosk.heard(ShopperPaired))
    assert [p.session_id for p in kiosk.heard(ShopperPaired)] == [session]  # type: ignore[union-attr]
    assert len(backend.asked("register")) == 1


def test_a_restart_at_a_backend_that_was_wiped_meanwhile_shows_a_new_code(tmp_path: Path) -> None:
    """S0-36: the stored id is probed first; unknown, it is given up at once."""
    backend = PublishedBackend()
    with serving(backend) as url:
        with following(url, tmp_path, pace=PACE) as kiosk:
            kiosk.wait(kiosk.code)
        backend.devices.clear()
        with following(url, tmp_path, pace=PACE) as kiosk:
            kiosk.wait(kiosk.code)
            assert len(backend.devices) == 1
    assert backend.asked("heartbeat") == []


def test_a_backend_that_is_away_takes_its_code_off_the_screen_and_back(tmp_path: Path) -> None:
    """S0-50: a code that nobody can type is not shown; it is the same one afterwards."""
    backend = PublishedBackend()
    with serving(backend) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        code = kiosk.code()
        backend.database_is_down = True
        kiosk.wait(lambda: kiosk.states()[-1] is PairingState.OFFLINE)
        backend.database_is_down = False
        kiosk.live.try_again()
        kiosk.wait(lambda: kiosk.states()[-1] is PairingState.CODE_SHOWN)
        assert kiosk.code() == code
    assert len(backend.asked("register")) == 1
